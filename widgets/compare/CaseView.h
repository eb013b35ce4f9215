// CaseView: the right side of the rooms "Cases" and "Duel": the film in the viewer (for a duel two that
// follow each other) with the boxes and the heat maps, what the runs say of it, the tag "label wrong", and
// the scores without tagged films. Owned by CasePane, window thread.
#pragma once

#include "widgets/compare/CaseSet.h"
#include "widgets/compare/HeatMaps.h"

#include <QWidget>

#include <memory>
#include <string>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace hilum::widgets {

class FilmSource;
class ViewerPanel;
class ViewerWidget;

namespace compare {

class CaseTags;

class CaseView : public QWidget {
    Q_OBJECT
public:
    CaseView(AppContext& context, CaseTags& tags, HeatMaker& heats, bool duel, QWidget* parent = nullptr);

    void setSource(const std::shared_ptr<FilmSource>& source);
    /// Whoever gives other cases calls showCase() next.
    void setCases(const SharedCases& cases);
    /// The film at hand, and its place in the list; nullptr for none.
    void showCase(const CaseRow* row, int place, int count);
    void setShaded(bool shaded);
    void focusViewer();
    void toggleTag();
    void toggleHeat();
    [[nodiscard]] ViewerPanel& viewer() const { return *m_viewer; }
    /// Canvas of A (0) or B (1); both of the same film.
    [[nodiscard]] ViewerWidget* canvas(std::size_t side) const { return m_sides[side].canvas; }

Q_SIGNALS:
    void stepWanted(int by);
    void leaveWanted(); ///< back to the list
    void shadeWanted();

private:
    /// What the files know of the film at hand.
    struct Looked {
        bool known = false; ///< the catalogue has it
        std::string hash;
        std::vector<FoundHeat> heats; ///< by side
    };
    struct Side {
        ViewerWidget* canvas = nullptr;
        QLabel* heatText = nullptr;
        QPushButton* make = nullptr;
        QLabel* scores = nullptr;
        FoundHeat heat;
    };
    void buildSides();
    QWidget* buildStrip();
    void buildSide(QGridLayout& grid, std::size_t side);
    void showCaptions(const CaseRow* row);
    void look();
    void take(Looked looked);
    void showHeat(std::size_t side);
    void showTag();
    void measure();
    [[nodiscard]] QString heatSentence(std::size_t side) const;
    [[nodiscard]] bool atWork(std::size_t side) const;
    [[nodiscard]] QString sideName(std::size_t side) const;

    AppContext* m_context;
    CaseTags* m_tags;
    HeatMaker* m_heats;
    std::shared_ptr<FilmSource> m_source;
    ViewerPanel* m_viewer;
    std::vector<Side> m_sides; ///< one, or two of a duel
    QLabel* m_verdict = nullptr;
    QCheckBox* m_tag = nullptr;
    QToolButton* m_heatTool = nullptr;
    SharedCases m_cases;
    std::int64_t m_film = 0;
    std::string m_hash; ///< of the film at hand, once it is known
    bool m_known = false;
    bool m_newRuns = false; ///< the film at hand has been shown for other runs
    JobChannel m_lookChannel, m_scoreChannel;
};

} // namespace compare
} // namespace hilum::widgets
