#include "widgets/bridge/Session.h"

namespace hilum::widgets {

void Session::setFilm(std::int64_t id) {
    if (m_film == id)
        return;
    m_film = id;
    Q_EMIT filmChanged(id);
}

void Session::setDataset(const QString& name) {
    if (m_dataset == name)
        return;
    m_dataset = name;
    Q_EMIT datasetChanged(name);
}

void Session::setRuns(const QStringList& ids) {
    if (m_runs == ids)
        return;
    m_runs = ids;
    Q_EMIT runsSelected(ids);
}

void Session::setShaded(bool shaded) {
    if (m_shaded == shaded)
        return;
    m_shaded = shaded;
    Q_EMIT shadedChanged(shaded);
}

} // namespace hilum::widgets
