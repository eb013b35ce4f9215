// DicomTagPanel: the tags of the film at hand: search, table, copy. Owned by PaneTools. Window thread.
#pragma once

#include "widgets/library/DicomTagModel.h"
#include "widgets/library/ViewerWidget.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace hilum::widgets {

class DicomTagPanel : public QWidget {
    Q_OBJECT
public:
    explicit DicomTagPanel(QWidget* parent = nullptr);

    /// The tags of what a canvas shows, read with its pixels by the viewer's job.
    void showFilm(const ViewerWidget& canvas);
    void clear();
    void setShaded(bool shaded);
    void focusSearch();
    [[nodiscard]] DicomTagModel& model() const { return *m_model; }
    [[nodiscard]] DicomTagFilter& shown() const { return *m_filter; }
    /// The chosen rows (all that are shown when none is), as lines of "tag<Tab>name<Tab>VR<Tab>value".
    [[nodiscard]] QString copied() const;

Q_SIGNALS:
    void leaveWanted(); ///< Esc: back to the film

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTable();
    void copy() const;
    void showState();

    DicomTagModel* m_model;
    DicomTagFilter* m_filter;
    QLineEdit* m_search;
    QLabel* m_count;
    QLabel* m_sentence; ///< why there is no table
    QTableView* m_table;
    QString m_why;
};

} // namespace hilum::widgets
