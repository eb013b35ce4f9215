// PageWorld: the world of a page under test: an empty workspace in a temporary folder and everything that
// AppContext points at. There is no hilum-cli in it.
#pragma once

#include "tests/support/TestDialogs.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Jobs.h"

#include <QTemporaryDir>

#include <memory>

namespace hilum::widgets {

struct PageWorld {
    QTemporaryDir folder;
    SystemClock clock;
    TestDialogs dialogs;
    Jobs jobs;
    Session session;
    std::unique_ptr<WorkspaceModel> model;
    std::unique_ptr<Launcher> launcher;
    AppContext context;

    PageWorld() {
        context.workspace = folder.path().toStdString();
        model = std::make_unique<WorkspaceModel>(context.workspace, jobs);
        launcher = std::make_unique<Launcher>(context.workspace, QString(), clock, jobs);
        context.clock = &clock;
        context.dialogs = &dialogs;
        context.jobs = &jobs;
        context.session = &session;
        context.model = model.get();
        context.launcher = launcher.get();
    }
};

} // namespace hilum::widgets
