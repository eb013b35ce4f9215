// FilterBar: what narrows the films of the Library: dataset, text, finding with counts, view, sex, age, part
// of the split, boxes. Holds no films; says what is wanted. Window thread.
#pragma once

#include "data/Catalogue.h"
#include "data/Record.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hilum::widgets {

class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    /// Keeps the choice where it still exists. Emits nothing.
    void setDatasets(const std::vector<data::Dataset>& datasets);
    /// "" for all. Emits changed() when it is another one.
    void setDataset(const QString& name);
    [[nodiscard]] QString dataset() const;
    /// How many are shown of how many.
    void setFound(std::int64_t shown, std::int64_t total, bool hasSplits);
    /// Films with each finding, under the other filters.
    void setFindingCounts(const std::map<std::string, std::int64_t>& counts);
    void setBusy(bool busy); ///< the count is being made
    [[nodiscard]] data::Filter filter() const;
    [[nodiscard]] bool narrows() const; ///< anything beside the dataset is set
    void clear();                       ///< everything but the dataset
    void focusSearch();
    /// A tool at the end of the first line.
    void addTool(QWidget* tool);

Q_SIGNALS:
    void changed();
    void datasetChosen(const QString& name); ///< by a person

private:
    QComboBox* makeCombo(const QString& name, const QString& accessible, const QString& tip);
    QWidget* makeFirstLine();
    QWidget* makeSecondLine();
    QWidget* makeAge(QWidget* parent);
    void note(bool later);
    void showState();

    QHBoxLayout* m_tools = nullptr;
    QComboBox* m_dataset = nullptr;
    QLineEdit* m_text = nullptr;
    QLabel* m_count = nullptr;
    QComboBox* m_finding = nullptr;
    QComboBox* m_view = nullptr;
    QComboBox* m_sex = nullptr;
    QComboBox* m_part = nullptr;
    QSpinBox* m_ageFrom = nullptr;
    QSpinBox* m_ageTo = nullptr;
    QCheckBox* m_boxes = nullptr;
    QPushButton* m_clear = nullptr;
    QTimer m_typing; ///< a change while typing is told when the typing rests
    bool m_quiet = false;
};

} // namespace hilum::widgets
