// The window's start: options, language, theme, the objects that the pages share, the window.
#include "app/MainWindow.h"
#include "app/Options.h"
#include "app/PrintReport.h"
#include "base/AtomicFile.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/Format.h"
#include "widgets/common/Jobs.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPixmap>
#include <QTimer>
#include <QTranslator>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace {

using namespace hilum;
using namespace hilum::widgets;

/// Translators live as long as the application, their parent.
void chooseLanguage(QApplication& application, const QString& code) {
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    auto* own = new QTranslator(&application);
    if (!own->load(locale, QStringLiteral("hilum"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        own->isEmpty()) {
        QLocale::setDefault(QLocale(QLocale::English)); // no half-translated window
        own->deleteLater();
        if (locale.language() != QLocale::English)
            chooseLanguage(application, QStringLiteral("en")); // its catalogue has the plurals
        return;
    }
    QCoreApplication::installTranslator(own);
    if (locale.language() == QLocale::English)
        return;
    auto* qt = new QTranslator(&application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    QApplication::setLayoutDirection(locale.textDirection());
}

/// The demo study is queued once; a workspace with runs goes on with what waits.
void goOn(const AppContext& context, bool demo) {
    const auto& runs = context.model->runs();
    if (demo && runs.empty()) {
        context.launcher->startDemo();
        return;
    }
    const auto unfinished = [](const run::RunSummary& r) {
        return r.error.empty() && r.state == run::RunState::Queued;
    };
    if (!context.model->queueAlive() && !context.model->queue().empty() &&
        std::ranges::any_of(runs, unfinished))
        context.launcher->ensureQueue();
}

void takePicture(QWidget& window, const app::Options& options) {
    QTimer::singleShot(options.settleMs, &window, [&window, file = options.screenshot] {
        const bool ok = window.grab().save(file);
        if (!ok)
            std::fprintf(stderr, "The picture could not be written.\n");
        QCoreApplication::exit(ok ? 0 : 1);
    });
}

int start(QApplication& application, const app::Options& options) {
    if (auto made = makePrivateFolder(options.workspace); !made) {
        std::fprintf(stderr, "%s\n", errorSentence(made.error()).toUtf8().constData());
        return 1;
    }
    const SystemClock clock;
    QtDialogs dialogs;
    Jobs jobs;
    Session session;
    AppContext context;
    context.workspace = std::filesystem::absolute(options.workspace);
    context.cliProgram = findCli(QCoreApplication::applicationDirPath());
    if (options.ownSettings)
        context.settingsFile = QString::fromStdString((context.workspace / "window.ini").string());
    context.clock = &clock;
    context.dialogs = &dialogs;
    context.jobs = &jobs;
    context.session = &session;
    WorkspaceModel model(context.workspace, jobs);
    Launcher launcher(context.workspace, context.cliProgram, clock, jobs);
    context.model = &model;
    context.launcher = &launcher;

    Theme theme = app::MainWindow::rememberedTheme(context.settingsFile);
    if (!options.theme.isEmpty())
        theme = options.theme == QLatin1String("light") ? Theme::Light : Theme::Dark;
    applyTheme(application, theme);

    app::MainWindow window(context);
    if (!options.size.isEmpty())
        window.resize(options.size);
    if (options.page > 0)
        window.showPage(options.page - 1);
    if (options.screenshot.isEmpty()) // a picture starts no work
        QObject::connect(&model, &WorkspaceModel::loadedFirst, &window, [&] { goOn(context, options.demo); });
    window.show();
    QTimer::singleShot(0, &model, &WorkspaceModel::start);
    if (!options.screenshot.isEmpty())
        takePicture(window, options);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
#ifdef Q_OS_UNIX
    ::umask(077); // films and what is made of them are for the owner only
#endif
    if (app::wantsPrintedReport(argc, argv))
        app::preparePrinting();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Hilum"));
    QApplication::setApplicationVersion(QStringLiteral(HILUM_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.hilum.Hilum"));
    const app::Options options = app::parseOptions(QCoreApplication::arguments());
    if (!options.printReport.isEmpty())
        return app::printReport(options);
    chooseLanguage(application, options.language);
    return start(application, options);
}
