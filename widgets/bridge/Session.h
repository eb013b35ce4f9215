// Session: what the pages tell one another (the film, dataset and runs at hand; "show that page"). Owned by
// the application, window thread. Holds ids, never names of films.
#pragma once

#include "base/Json.h"
#include "widgets/PageId.h"

#include <QObject>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace hilum::widgets {

/// A wish to set up another run like an existing one.
struct CloneWish {
    QString run;       ///< id
    QString parameter; ///< key of the one setting to change; "": none
    Json value;        ///< for it; null: a person sets it
};

/// A wish to train on a split.
struct SplitWish {
    QString dataset, split; ///< names
};

class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
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
    /// Takes the settings of a run into "Experiment", with one of them changed, and shows that page.
    void requestClone(const QString& run, const QString& parameter = {}, const Json& value = {});
    /// The same for a new run that goes on from the last step of a finished one.
    void requestExtension(const QString& run);
    /// The latest wish, once. It waits here for a page that is not made yet.
    [[nodiscard]] std::optional<CloneWish> takeClone();
    /// Sets "Experiment" to this split, and shows that page.
    void requestSplit(const QString& dataset, const QString& split);
    /// As takeClone().
    [[nodiscard]] std::optional<SplitWish> takeSplit();

Q_SIGNALS:
    void filmChanged(qint64 id);
    void datasetChanged(const QString& name);
    void runsSelected(const QStringList& ids);
    void shadedChanged(bool shaded);
    void tagsWritten();
    void pageRequested(hilum::widgets::PageId page);
    /// See requestClone(). Whoever hears it takes the wish by takeClone().
    void cloneRequested(const QString& run, const QString& parameter, const hilum::Json& value);
    void splitRequested(); ///< see requestSplit(); as cloneRequested()

private:
    std::int64_t m_film = 0;
    QString m_dataset;
    QStringList m_runs;
    std::optional<CloneWish> m_clone;
    std::optional<SplitWish> m_split;
    bool m_shaded = false;
};

} // namespace hilum::widgets
