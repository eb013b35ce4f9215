// The window's start: options, language, theme, the objects that the pages share, the window.
#include "app/Language.h"
#include "app/MainWindow.h"
#include "app/Options.h"
#include "app/Preferences.h"
#include "app/PrintReport.h"
#include "app/Workbench.h"
#include "app/bench/WindowBench.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>

#include <cstdio>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace {

using namespace hilum;
using namespace hilum::widgets;

void takePicture(QWidget& window, const app::Options& options) {
    QTimer::singleShot(options.settleMs, &window, [&window, file = options.screenshot] {
        const bool ok = window.grab().save(file);
        if (!ok)
            std::fprintf(stderr, "The picture could not be written.\n");
        QCoreApplication::exit(ok ? 0 : 1);
    });
}

/// The one that is named, else the one that was open last.
std::filesystem::path workspaceOf(const app::Options& options, const app::Preferences& preferences) {
    const QStringList recent = preferences.recentWorkspaces();
    return options.workspaceNamed || recent.isEmpty() ? options.workspace
                                                      : std::filesystem::path(ss(recent.front()));
}

int start(QApplication& application, const app::Options& options, const app::Preferences& preferences) {
    const SystemClock clock;
    QtDialogs dialogs;
    app::Workbench bench(application, preferences, dialogs, clock,
                         {findCli(QCoreApplication::applicationDirPath()), options.ownSettings,
                          options.screenshot.isEmpty(), // a picture starts no work
                          app::defaultWorkspace(false).parent_path()});
    const std::filesystem::path workspace = workspaceOf(options, preferences);
    const QString settings =
        options.ownSettings ? qs((std::filesystem::absolute(workspace) / "window.ini").string()) : QString();
    Theme theme = app::MainWindow::rememberedTheme(settings);
    if (!options.theme.isEmpty())
        theme = options.theme == QLatin1String("light") ? Theme::Light : Theme::Dark;
    applyTheme(application, theme);
    bench.setDemo(options.demo);
    if (const auto opened = bench.open(workspace); !opened) {
        std::fprintf(stderr, "%s\n", errorSentence(opened.error()).toUtf8().constData());
        return 1;
    }
    if (!options.size.isEmpty())
        bench.window()->resize(options.size);
    if (options.page > 0)
        bench.window()->showPage(options.page - 1);
    bench.show();
    if (!options.screenshot.isEmpty())
        takePicture(*bench.window(), options);
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
    if (!options.benchFile.isEmpty()) {
        app::useLanguage(application, QStringLiteral("en"));
        return app::benchWindow(
            application, options.benchFile,
            {ss(options.benchNih), static_cast<std::uint32_t>(options.benchFilms), options.benchSteps});
    }
    // A picture is of nobody's: it depends on the command line alone.
    const app::Preferences preferences(options.ownSettings ? app::Preferences::usualFile() : QString());
    app::useLanguage(application, options.language.isEmpty() ? preferences.language() : options.language);
    return start(application, options, preferences);
}
