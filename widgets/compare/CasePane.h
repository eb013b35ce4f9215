// CasePane: the room "Cases" (one run) or "Duel" (two): which runs, their films in a list, the film at hand
// in the viewer. Reads the runs by job when it is first seen. Owned by ComparePage, window thread.
#pragma once

#include "widgets/compare/CaseSet.h"
#include "widgets/compare/HeatMaps.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace hilum::widgets {

class EmptyState;
class FilmSource;

namespace compare {

class CaseList;
class CaseTags;
class CaseView;

class CasePane : public QWidget {
    Q_OBJECT
public:
    CasePane(AppContext& context, CaseTags& tags, HeatMaker& heats, bool duel, QWidget* parent = nullptr);

    /// The choosers, for the bar above the pane; made once.
    [[nodiscard]] QWidget* tools() const { return m_tools; }
    void setComparison(const SharedComparison& comparison);
    void setSource(const std::shared_ptr<FilmSource>& source);
    /// The run with this id as A.
    void choose(const QString& run);
    void setShaded(bool shaded);
    void activate(); ///< the room has come up: the keys go to its list
    [[nodiscard]] const SharedCases& cases() const { return m_cases; }
    [[nodiscard]] CaseList& list() const { return *m_list; }
    [[nodiscard]] CaseView& view() const { return *m_view; }
    [[nodiscard]] bool settled() const { return m_channel.pending() == 0; }

Q_SIGNALS:
    void shadeWanted();
    void failed(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildTools();
    void addKeys();
    void fillChoosers();
    void swap();
    void load();
    void take(Result<SharedCases> cases);
    void say(const QString& title, const QString& sentence);
    [[nodiscard]] std::vector<std::size_t> chosen() const;
    AppContext* m_context;
    bool m_duel;
    QWidget* m_tools = nullptr;
    std::vector<QComboBox*> m_runs; ///< A, and B of a duel
    QToolButton* m_swap = nullptr;
    QStackedWidget* m_stack;
    EmptyState* m_empty = nullptr;
    QSplitter* m_splitter;
    CaseList* m_list;
    CaseView* m_view;
    SharedComparison m_comparison;
    SharedCases m_cases;
    JobChannel m_channel;
    bool m_wantsKeys = false;
    bool m_stale = true; ///< what is shown is not what is chosen
};

} // namespace compare
} // namespace hilum::widgets
