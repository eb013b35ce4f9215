// LibraryWorld: the page "Library" on a workspace, with all that a page needs.
#pragma once

#include "LibraryWorkspace.h"
#include "tests/support/TestDialogs.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/Shade.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Jobs.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/FilterBar.h"
#include "widgets/library/LibraryPage.h"
#include "widgets/library/NoteBook.h"
#include "widgets/library/RulerBook.h"
#include "widgets/library/ViewerPanel.h"

#include <QTest>
#include <memory>

namespace hilum::widgets {

struct LibraryWorld {
    explicit LibraryWorld(const std::filesystem::path& workspace, const QString& settingsFile = {},
                          QSize size = {1100, 760}) {
        context.workspace = workspace;
        context.settingsFile = settingsFile;
        context.clock = &clock;
        context.dialogs = &dialogs;
        context.jobs = &jobs;
        context.session = &session;
        model = std::make_unique<WorkspaceModel>(workspace, jobs);
        launcher = std::make_unique<Launcher>(workspace, QString(), clock, jobs);
        context.model = model.get();
        context.launcher = launcher.get();
        rulers = std::make_unique<RulerBook>(jobs, workspace);
        QObject::connect(model.get(), &WorkspaceModel::datasetsChanged, rulers.get(), &RulerBook::read);
        context.rulers = rulers.get();
        page = std::make_unique<LibraryPage>(context);
        addShadeKey(page.get(), session); // as the window does
        page->resize(size);
        page->show();
        page->activated();
        model->start();
    }
    ~LibraryWorld() { page.reset(); }
    [[nodiscard]] bool ready() const {
        return model->loaded() && page->settled() && page->notes()->settled();
    }
    [[nodiscard]] int rows() const { return page->films()->rowCount(); }
    template <class T> T* child(const char* name) const {
        if (T* found = page->findChild<T*>(QLatin1String(name)))
            return found;
        return page->detailsPane()->findChild<T*>(QLatin1String(name));
    }

    /// To the film of the active pane.
    void key(int k) const { QTest::keyClick(page->viewer()->canvas(), static_cast<Qt::Key>(k)); }

    SystemClock clock;
    TestDialogs dialogs;
    Jobs jobs;
    Session session;
    AppContext context;
    std::unique_ptr<WorkspaceModel> model;
    std::unique_ptr<Launcher> launcher;
    std::unique_ptr<RulerBook> rulers;
    std::unique_ptr<LibraryPage> page;
};

} // namespace hilum::widgets
