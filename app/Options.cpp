#include "app/Options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace hilum::app {

namespace {
constexpr auto kPrintReport = "print-report";
constexpr auto kStudy = "study", kTitle = "title", kJson = "json";

QString text(const char* english) {
    return QCoreApplication::translate("Options", english);
}

void addReportOptions(QCommandLineParser& parser) {
    parser.addOption(
        {QLatin1String(kPrintReport),
         text(QT_TRANSLATE_NOOP("Options", "Write the report of the runs that follow, as PDF, and end; all "
                                           "finished runs when none follow.")),
         QStringLiteral("FILE")});
    parser.addOption({QLatin1String(kStudy),
                      text(QT_TRANSLATE_NOOP("Options", "Id or name of the study that the report is about.")),
                      QStringLiteral("NAME")});
    parser.addOption({QLatin1String(kTitle), text(QT_TRANSLATE_NOOP("Options", "Title of the report.")),
                      QStringLiteral("TEXT")});
    parser.addOption(
        {QLatin1String(kJson), text(QT_TRANSLATE_NOOP("Options", "Tell a failure of the report as JSON."))});
    parser.addPositionalArgument(QStringLiteral("runs"),
                                 text(QT_TRANSLATE_NOOP("Options", "Ids of the report's runs.")),
                                 QStringLiteral("[RUN…]"));
}

constexpr auto kBench = "bench-window", kNih = "nih", kBenchFilms = "bench-films",
               kBenchSteps = "bench-steps";

void addBenchOptions(QCommandLineParser& parser) {
    parser.addOption(
        {QLatin1String(kBench),
         text(QT_TRANSLATE_NOOP("Options", "Measure the window on a very large workspace, write its times "
                                           "and its longest frame as JSON (-: to the terminal), and end.")),
         QStringLiteral("FILE")});
    parser.addOption(
        {QLatin1String(kNih),
         text(QT_TRANSLATE_NOOP("Options", "Folder with Data_Entry_2017, whose rows are measured with.")),
         QStringLiteral("DIR")});
    parser.addOption({QLatin1String(kBenchFilms),
                      text(QT_TRANSLATE_NOOP("Options", "Films to measure with.")), QStringLiteral("N"),
                      QStringLiteral("112120")});
    parser.addOption({QLatin1String(kBenchSteps),
                      text(QT_TRANSLATE_NOOP("Options", "Steps of the run to measure with.")),
                      QStringLiteral("N"), QStringLiteral("1000000")});
}

void takeBenchOptions(const QCommandLineParser& parser, Options& options) {
    options.benchFile = parser.value(QLatin1String(kBench));
    options.benchNih = parser.value(QLatin1String(kNih));
    options.benchFilms = std::max(1, parser.value(QLatin1String(kBenchFilms)).toInt());
    options.benchSteps = std::max(1, parser.value(QLatin1String(kBenchSteps)).toInt());
}

void takeReportOptions(const QCommandLineParser& parser, Options& options) {
    options.printReport = parser.value(QLatin1String(kPrintReport));
    options.runs = parser.positionalArguments();
    options.study = parser.value(QLatin1String(kStudy));
    options.title = parser.value(QLatin1String(kTitle));
    options.json = parser.isSet(QLatin1String(kJson));
}

} // namespace

bool wantsPrintedReport(int argc, char** argv) {
    const QByteArray flag = QByteArray("--") + kPrintReport;
    for (int i = 1; i < argc; ++i)
        if (const QByteArray argument(argv[i]); argument == flag || argument.startsWith(flag + '='))
            return true;
    return false;
}

std::filesystem::path defaultWorkspace(bool demo) {
    if (const QByteArray named = qgetenv("HILUM_WORKSPACE"); !named.isEmpty()) // as hilum-cli does
        return std::filesystem::path(named.toStdString());
    const QString root = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return std::filesystem::path(root.toStdString()) / "hilum" / (demo ? "demo" : "workspace");
}

Options parseOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        text(QT_TRANSLATE_NOOP("Options", "Self-supervised learning on chest X-rays, by clicking.")));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption workspace(QStringLiteral("workspace"),
                                       text(QT_TRANSLATE_NOOP("Options", "Folder with datasets and runs.")),
                                       QStringLiteral("DIR"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        text(QT_TRANSLATE_NOOP("Options",
                               "Open the demo workspace; make it and start its study if it is not there.")));
    const QCommandLineOption page(QStringLiteral("page"),
                                  text(QT_TRANSLATE_NOOP("Options", "Page to show, 1 to 5.")),
                                  QStringLiteral("N"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      text(QT_TRANSLATE_NOOP("Options", "Language: en or ar.")),
                                      QStringLiteral("CODE"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   text(QT_TRANSLATE_NOOP("Options", "dark or light.")),
                                   QStringLiteral("NAME"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        text(QT_TRANSLATE_NOOP("Options", "Write a picture of the window and end.")), QStringLiteral("FILE"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  text(QT_TRANSLATE_NOOP("Options", "Size of the window, WIDTHxHEIGHT.")),
                                  QStringLiteral("WxH"));
    const QCommandLineOption settle(
        QStringLiteral("settle-ms"),
        text(QT_TRANSLATE_NOOP("Options", "How long a picture waits, milliseconds.")), QStringLiteral("MS"));
    parser.addOptions({workspace, demo, page, language, theme, screenshot, size, settle});
    addReportOptions(parser);
    addBenchOptions(parser);
    parser.process(arguments);

    Options options;
    options.demo = parser.isSet(demo);
    options.workspace = parser.isSet(workspace) ? std::filesystem::path(parser.value(workspace).toStdString())
                                                : defaultWorkspace(options.demo);
    options.workspaceNamed =
        parser.isSet(workspace) || options.demo || qEnvironmentVariableIsSet("HILUM_WORKSPACE");
    options.page = parser.value(page).toInt();
    options.language = parser.value(language);
    options.theme = parser.value(theme);
    options.screenshot = parser.value(screenshot);
    options.ownSettings = options.screenshot.isEmpty();
    takeReportOptions(parser, options);
    takeBenchOptions(parser, options);
    if (const QStringList sides = parser.value(size).split(u'x'); sides.size() == 2)
        options.size = QSize(sides[0].toInt(), sides[1].toInt());
    if (parser.isSet(settle))
        options.settleMs = parser.value(settle).toInt();
    return options;
}

} // namespace hilum::app
