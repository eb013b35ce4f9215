// datasetStamp: changes when an import has changed the workspace's datasets, and not when somebody has merely
// opened its database. Pages compare it before they read films again. Window thread.
#pragma once

#include "widgets/bridge/WorkspaceModel.h"

#include <QString>

namespace hilum::widgets {

[[nodiscard]] inline QString datasetStamp(const WorkspaceModel& model) {
    QString stamp;
    for (const data::Dataset& dataset : model.datasets())
        stamp += QStringLiteral("%1/%2/%3/%4/%5;")
                     .arg(dataset.id)
                     .arg(QString::fromStdString(dataset.cacheFile))
                     .arg(dataset.films)
                     .arg(dataset.labelled)
                     .arg(qHash(QString::fromStdString(dataset.importReport)));
    return stamp;
}

} // namespace hilum::widgets
