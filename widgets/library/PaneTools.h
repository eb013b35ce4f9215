// PaneTools: the strip below the viewer's films (prior, panes, linked, network, DICOM tags) and what stands
// beside them: the network's copy and the table of tags of the active pane. Owned by ViewerPanel. Window
// thread.
#pragma once

#include "widgets/library/PaneGrid.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <string>
#include <vector>

class QButtonGroup;
class QHBoxLayout;
class QSplitter;
class QToolButton;

namespace hilum::widgets {

class DicomTagPanel;
class NetworkPane;

/// How a person has set the viewer up; kept from one day to the next.
struct ViewerSetup {
    int panes = 1; ///< 1, 2 or 4
    bool linked = true;
    bool network = false;
    bool tags = false;
    int networkSide = 0; ///< 0: that of the newest run
    /// Of the width that the films have with them; 0: as usual.
    double networkShare = 0.0, tagsShare = 0.0;
    friend bool operator==(const ViewerSetup&, const ViewerSetup&) = default;
};

class PaneTools : public QObject {
    Q_OBJECT
public:
    /// Sizes (px) of the runs on a dataset, newest first.
    using RunSides = std::function<std::vector<int>(const std::string& dataset)>;

    /// Takes `beside`, which holds the panes, and the line that the strip joins.
    PaneTools(Jobs& jobs, PaneGrid& panes, QSplitter& beside, QHBoxLayout& line, RunSides runSides,
              QObject* parent);

    void setSource(const std::shared_ptr<FilmSource>& source);
    void setShaded(bool shaded);
    [[nodiscard]] ViewerSetup setup() const;
    void setSetup(const ViewerSetup& setup);
    /// True when the key was one of these.
    bool key(int key);
    [[nodiscard]] static QStringList keys();
    [[nodiscard]] NetworkPane& network() const { return *m_network; }
    [[nodiscard]] DicomTagPanel& tags() const { return *m_tags; }

Q_SIGNALS:
    void setupChanged(); ///< by hand
    void sharesChanged();
    void priorWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* addTool(QHBoxLayout& line, const QString& name, const QString& text,
                         const QString& accessible, const QString& tip, bool checkable);
    void buildBar(QHBoxLayout& line);
    void connectPanes();
    void arrange(PaneLayout layout);
    void showNetwork(bool shown);
    void showTags(bool shown);
    void spread();
    void noteShares();
    void showActive();
    void showButtons();

    PaneGrid* m_panes;
    QSplitter* m_beside;
    RunSides m_runSides;
    NetworkPane* m_network;
    DicomTagPanel* m_tags;
    QToolButton* m_prior = nullptr;
    QButtonGroup* m_layouts = nullptr;
    QToolButton* m_linked = nullptr;
    QToolButton* m_networkTool = nullptr;
    QToolButton* m_tagsTool = nullptr;
    QTimer m_rest; ///< a drag is many moves: its end counts
    double m_networkShare = 0.0, m_tagsShare = 0.0;
    bool m_spread = false; ///< the widths were set while they could be seen
};

} // namespace hilum::widgets
