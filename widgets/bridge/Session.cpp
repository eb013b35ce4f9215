#include "widgets/bridge/Session.h"

#include "widgets/common/Format.h"

#include <utility>

namespace hilum::widgets {

Session::Session(QObject* parent) : QObject(parent) {}

void Session::requestClone(const QString& run, const QString& parameter, const Json& value) {
    m_clone = CloneWish{run, parameter, value};
    Q_EMIT cloneRequested(run, parameter, value);
    showPage(PageId::Experiment);
}

void Session::requestExtension(const QString& run) {
    requestClone(run, QStringLiteral("extends"), ss(run));
}

std::optional<CloneWish> Session::takeClone() {
    return std::exchange(m_clone, std::nullopt);
}

void Session::requestSplit(const QString& dataset, const QString& split) {
    m_split = SplitWish{dataset, split};
    Q_EMIT splitRequested();
    showPage(PageId::Experiment);
}

std::optional<SplitWish> Session::takeSplit() {
    return std::exchange(m_split, std::nullopt);
}

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
