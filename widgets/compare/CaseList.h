// CaseList: the left side of the rooms "Cases" and "Duel": which kinds of answers are shown (four buttons
// that stand as a table of two by two), their order, and the films. Window thread.
#pragma once

#include "widgets/compare/CaseModel.h"

#include <QWidget>

#include <array>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace hilum::widgets::compare {

class CaseList : public QWidget {
    Q_OBJECT
public:
    CaseList(Jobs& jobs, const CaseTags& tags, bool duel, QWidget* parent = nullptr);

    void setSource(const std::shared_ptr<FilmSource>& source);
    /// Null: nothing to show. The film at hand stays where it is still shown.
    void setCases(const SharedCases& cases);
    void setShaded(bool shaded);
    [[nodiscard]] const CaseModel& model() const { return *m_model; }
    [[nodiscard]] int current() const; ///< row, −1 for none
    void step(int by);
    void focusFilms();

Q_SIGNALS:
    /// Another film is at hand, or the same one stands elsewhere; `row` −1 for none.
    void currentChanged(int row);
    void openWanted(); ///< the viewer is to have the keys
    void failed(const QString& sentence);

private:
    void buildKinds();
    QWidget* buildOrder();
    void buildFilms();
    void refill();
    void showCounts();
    [[nodiscard]] CaseFilter filter() const;
    const CaseTags* m_tags;
    bool m_duel;
    CaseModel* m_model;
    ThumbnailStore* m_thumbnails;
    std::array<QPushButton*, kCaseKinds> m_kinds{};
    QWidget* m_kindHolder = nullptr;
    QComboBox* m_order = nullptr;
    QCheckBox* m_onlyTagged = nullptr;
    QLabel* m_test = nullptr; ///< of a duel
    QLabel* m_count = nullptr;
    QLabel* m_nothing = nullptr;
    QStackedWidget* m_stack = nullptr;
    QListView* m_view = nullptr;
    SharedCases m_cases;
    bool m_filling = false;
};

} // namespace hilum::widgets::compare
