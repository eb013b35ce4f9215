// FilterBar: what narrows the films of the Library: dataset, text, finding with counts, view, sex, age, part
// of the split, boxes, notes and tags, a list of picked films. Reads no films; says what is wanted. Window
// thread.
#pragma once

#include "data/Catalogue.h"
#include "data/Cohort.h"
#include "data/Record.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QLayout;
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
    /// What films can be marked with: a mark as data::FilmChoice has it, and its text. Empty: the chooser is
    /// not there, unless something is chosen in it.
    void setMarks(const std::vector<std::pair<std::string, QString>>& marks);
    [[nodiscard]] data::Filter filter() const;
    [[nodiscard]] data::FilmChoice choice() const;
    /// Emits changed() once, and datasetChosen() for another dataset. False, and nothing happens, when its
    /// dataset is not here.
    bool setChoice(const data::FilmChoice& choice);
    /// Only the films of this list; null: of all. Emits changed(). Another dataset lets the list go.
    void setPicked(std::shared_ptr<const data::FilmPick> picked);
    [[nodiscard]] bool narrows() const; ///< anything beside the dataset is set
    void clear();                       ///< everything but the dataset
    void focusSearch();
    void setShaded(bool shaded); ///< what is searched for may be a name: it is hidden
    /// A tool at the end of the first line.
    void addTool(QWidget* tool);
    /// A filter at the end of the second line.
    void addFilter(QWidget* filter);

Q_SIGNALS:
    void changed();
    void datasetChosen(const QString& name); ///< by a person

private:
    QComboBox* makeCombo(const QString& name, const QString& accessible, const QString& tip);
    QWidget* makeFirstLine();
    QWidget* makeSecondLine();
    QWidget* makeAge(QWidget* parent);
    void choose(QComboBox* combo, const QVariant& value);
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
    QComboBox* m_mark = nullptr;
    QLayout* m_flow = nullptr;
    QPushButton* m_clear = nullptr;
    std::shared_ptr<const data::FilmPick> m_picked;
    QTimer m_typing; ///< a change while typing is told when the typing rests
    bool m_quiet = false;
};

} // namespace hilum::widgets
