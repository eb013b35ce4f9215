// Session: what the pages tell one another (the film, dataset and runs at hand; "show that page"). Owned by
// the application, window thread. Holds ids, never names of films.
#pragma once

#include "widgets/PageId.h"

#include <QObject>
#include <QStringList>
#include <QVariant>

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
    void showPage(PageId page) { Q_EMIT pageRequested(page); }
    /// Asks the page Experiment to take the settings of a run and, where one is named, to change a parameter.
    void requestClone(const QString& run, const QString& parameter = {}, const QVariant& value = {}) {
        Q_EMIT cloneRequested(run, parameter, value);
    }

Q_SIGNALS:
    void filmChanged(qint64 id);
    void datasetChanged(const QString& name);
    void runsSelected(const QStringList& ids);
    void pageRequested(hilum::widgets::PageId page);
    void cloneRequested(const QString& run, const QString& parameter, const QVariant& value);

private:
    std::int64_t m_film = 0;
    QString m_dataset;
    QStringList m_runs;
};

} // namespace hilum::widgets
