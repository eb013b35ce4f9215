// Session: what the pages tell one another (the film, dataset and runs at hand; "show that page"). Owned by
// the application, window thread. Holds ids, never names of films.
#pragma once

#include "widgets/PageId.h"

#include <QObject>
#include <QStringList>

#include <cstdint>

namespace hilum::widgets {

class Session : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] std::int64_t film() const { return m_film; }  ///< catalogue id; 0: none
    [[nodiscard]] QString dataset() const { return m_dataset; } ///< name; "": none
    [[nodiscard]] QStringList runs() const { return m_runs; }   ///< run ids
    void setFilm(std::int64_t id);
    void setDataset(const QString& name);
    void setRuns(const QStringList& ids);
    /// The privacy shade: no page shows names or pictures of films (widgets/bridge/Shade.h).
    [[nodiscard]] bool shaded() const { return m_shaded; }
    void setShaded(bool shaded);
    /// A page has written to the file of notes and tags: others read it again.
    void noteTagsWritten() { Q_EMIT tagsWritten(); }
    void showPage(PageId page) { Q_EMIT pageRequested(page); }

Q_SIGNALS:
    void filmChanged(qint64 id);
    void datasetChanged(const QString& name);
    void runsSelected(const QStringList& ids);
    void shadedChanged(bool shaded);
    void tagsWritten();
    void pageRequested(hilum::widgets::PageId page);

private:
    std::int64_t m_film = 0;
    QString m_dataset;
    QStringList m_runs;
    bool m_shaded = false;
};

} // namespace hilum::widgets
