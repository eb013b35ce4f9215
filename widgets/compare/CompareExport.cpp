// What leaves the Compare page: the report, the table, the chart.
#include "base/AtomicFile.h"
#include "report/HtmlWriter.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"
#include "widgets/compare/CompareCharts.h"
#include "widgets/compare/ComparePage.h"
#include "widgets/report/PdfWriter.h"
#include "widgets/report/ReportFolder.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

#include <atomic>

namespace hilum::widgets {

namespace {
constexpr auto kFolderKey = "compare/reportFolder";
constexpr int kLookMs = 100;
} // namespace

/// Written by the job, read by the page.
struct ComparePage::ReportProgress {
    std::atomic<int> done = 0, pages = 0;
};

/// The report's button and bar, and the menu of what leaves alone.
void ComparePage::buildWriters(QWidget* bar) {
    m_reportButton = new QPushButton(icon(QStringLiteral("save")), tr("Report…"), bar);
    describe(m_reportButton, QStringLiteral("writeReport"), tr("Write report"));
    connect(m_reportButton, &QPushButton::clicked, this, &ComparePage::exportReport);
    m_reportBar = new QProgressBar(bar);
    m_reportBar->setTextVisible(false);
    m_reportBar->setFixedWidth(90);
    m_reportBar->hide();
    describe(m_reportBar, QStringLiteral("reportProgress"), tr("Pages of the report that are painted"));
    m_reportCancel = new QToolButton(bar);
    m_reportCancel->setText(tr("Cancel"));
    m_reportCancel->hide();
    describe(m_reportCancel, QStringLiteral("reportCancel"), tr("Cancel the report"),
             tr("Stops writing the report; nothing of it stays."));
    connect(m_reportCancel, &QToolButton::clicked, this, &ComparePage::cancelReport);
    m_export = new QToolButton(bar);
    m_export->setIcon(icon(QStringLiteral("export")));
    m_export->setText(tr("Export"));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    describe(m_export, QStringLiteral("compareExport"), tr("Export"),
             tr("Saves the report, the table or the chart alone."));
    m_export->setMenu(makeExportMenu());
    m_export->setPopupMode(QToolButton::InstantPopup);
    showWriting({});
}

QMenu* ComparePage::makeExportMenu() {
    auto* menu = new QMenu(m_export);
    menu->setToolTipsVisible(true);
    QAction* html =
        menu->addAction(tr("Report as a web page (HTML)…"), this, [this] { exportFile(ReportKind::Html); });
    html->setObjectName(QStringLiteral("exportHtml"));
    QAction* paper =
        menu->addAction(tr("Report for paper (PDF)…"), this, [this] { exportFile(ReportKind::Pdf); });
    paper->setObjectName(QStringLiteral("exportPdf"));
    m_reportActions = {html, paper};
    m_cancelAction = menu->addAction(tr("Cancel the report"), this, &ComparePage::cancelReport);
    m_cancelAction->setObjectName(QStringLiteral("exportCancel"));
    m_cancelAction->setToolTip(tr("Stops writing the report; nothing of it stays."));
    menu->addSeparator();
    menu->addAction(tr("Table (CSV)…"), this, &ComparePage::exportTable)
        ->setObjectName(QStringLiteral("exportCsv"));
    QAction* png = menu->addAction(tr("Chart as a picture (PNG)…"), this,
                                   [this] { exportChart(QStringLiteral("png")); });
    png->setObjectName(QStringLiteral("exportPng"));
    QAction* svg = menu->addAction(tr("Chart as a drawing (SVG)…"), this,
                                   [this] { exportChart(QStringLiteral("svg")); });
    svg->setObjectName(QStringLiteral("exportSvg"));
    menu->addAction(tr("Numbers of the chart (CSV)…"), this, [this] { exportChart(QStringLiteral("csv")); })
        ->setObjectName(QStringLiteral("exportChartCsv"));
    connect(menu, &QMenu::aboutToShow, this, [this, png, svg] {
        for (QAction* action : {png, svg}) // a table has numbers only
            action->setEnabled(m_charts->canPaint());
    });
    return menu;
}

QStringList ComparePage::running() const {
    return m_report.pending() > 0 ? QStringList{tr("the report on the page Compare")} : QStringList();
}

QString ComparePage::rememberedFolder() const {
    if (m_context->settingsFile.isEmpty())
        return m_reportFolder;
    const QSettings settings(m_context->settingsFile, QSettings::IniFormat);
    const QString folder = settings.value(QLatin1String(kFolderKey)).toString();
    return QDir(folder).exists() ? folder : QString();
}

void ComparePage::rememberFolder(const QString& folder) {
    m_reportFolder = folder;
    if (m_context->settingsFile.isEmpty())
        return;
    QSettings settings(m_context->settingsFile, QSettings::IniFormat);
    settings.setValue(QLatin1String(kFolderKey), folder);
}

/// Shows how far the report is while there is one under way; nullptr hides it.
void ComparePage::showWriting(const std::shared_ptr<ReportProgress>& progress) {
    delete m_reportTimer;
    m_reportTimer = nullptr;
    m_reportBar->setVisible(progress != nullptr);
    m_reportCancel->setVisible(progress != nullptr);
    m_reportButton->setEnabled(progress == nullptr);
    m_cancelAction->setVisible(progress != nullptr);
    const QString wait = tr("A report is being written. Wait until it has ended, or cancel it.");
    m_reportButton->setToolTip(
        progress ? wait : tr("A folder with the report as HTML and PDF and its tables as CSV (Ctrl+E)."));
    for (QAction* action : m_reportActions) {
        action->setEnabled(progress == nullptr);
        action->setToolTip(progress ? wait : tr("The report alone, without its tables."));
    }
    if (!progress)
        return;
    m_reportBar->setRange(0, 0); // how many pages it will have is not known yet
    m_reportTimer = new QTimer(this);
    connect(m_reportTimer, &QTimer::timeout, this, [this, progress] {
        m_reportBar->setRange(0, progress->pages);
        m_reportBar->setValue(progress->done);
    });
    m_reportTimer->start(kLookMs);
}

void ComparePage::cancelReport() {
    m_report.cancel();
    showWriting({});
    showToast(this, ToastKind::Info, tr("The report has not been written."));
}

void ComparePage::write(const QString& file, std::function<Result<>()> work, const QString& done) {
    m_context->jobs->add<Result<>>(
        this, m_exports, [work = std::move(work)](std::stop_token) { return work(); },
        [this, file, done](const Result<>& result) { sayWritten(result, file, done); });
}

void ComparePage::sayWritten(const Result<>& result, const QString& file, const QString& done) {
    if (!result)
        showToast(this, ToastKind::Error, errorSentence(result.error()));
    else
        showToast(this, ToastKind::Success, done,
                  {tr("Open"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }});
}

report::ReportOptions ComparePage::reportOptions() const {
    report::ReportOptions options;
    options.studyName = ss(m_comparedStudy);
    options.title = options.studyName.empty() ? ss(tr("Comparison of runs")) : options.studyName;
    return options;
}

/// False, with a sentence, while the comparison on the page is not the one that is asked for.
bool ComparePage::mayExport() {
    if (m_loader->busy()) {
        showToast(this, ToastKind::Info,
                  tr("The runs are still being compared. Write it when the page shows the new comparison."));
        return false;
    }
    return m_comparison && m_stack->currentIndex() == 1;
}

/// HTML, PDF and tables into a new folder in one that is chosen; the choice is remembered.
void ComparePage::exportReport() {
    if (m_report.pending() > 0 || !mayExport())
        return;
    const QString parent =
        m_context->dialogs->openFolder(this, tr("Folder for the report"), rememberedFolder());
    if (parent.isEmpty())
        return;
    rememberFolder(parent);
    const auto progress = std::make_shared<ReportProgress>();
    showWriting(progress);
    using Answer = Result<std::filesystem::path>;
    m_context->jobs->add<Answer>(
        this, m_report,
        [comparison = m_comparison, options = reportOptions(), target = ss(parent),
         progress](std::stop_token stop) {
            return pdf::writeReportFolder(*comparison, options, target, stop, [&](int done, int pages) {
                progress->pages = pages;
                progress->done = done;
            });
        },
        [this](const Answer& folder) {
            showWriting({});
            if (!folder) {
                showToast(this, ToastKind::Error, errorSentence(folder.error()));
                return;
            }
            const QString file = qs((*folder / "report.html").string());
            showToast(this, ToastKind::Success,
                      tr("The report is in “%1”: HTML, PDF and tables.").arg(qs(folder->filename().string())),
                      {tr("Open"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }});
        });
}

void ComparePage::exportFile(ReportKind kind) {
    if (m_report.pending() > 0 || !mayExport())
        return;
    const bool html = kind == ReportKind::Html;
    const QString file = m_context->dialogs->saveFile(
        this, tr("Write report"), html ? QStringLiteral("report.html") : QStringLiteral("report.pdf"),
        html ? tr("Web page (*.html)") : tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    const auto progress = std::make_shared<ReportProgress>();
    showWriting(progress);
    m_context->jobs->add<Result<>>(
        this, m_report,
        [comparison = m_comparison, target = ss(file), options = reportOptions(), html,
         progress](std::stop_token stop) -> Result<> {
            const report::Document document = report::toDocument(*comparison, options);
            if (stop.stop_requested())
                return Error(ErrorCode::Cancelled, "the report was not wanted any more", target);
            if (html) {
                const std::string page = report::htmlOf(document);
                if (stop.stop_requested())
                    return Error(ErrorCode::Cancelled, "the report was not wanted any more", target);
                return writeFileAtomically(target, page);
            }
            return pdf::writePdf(document, target, stop, [&](int done, int pages) {
                progress->pages = pages;
                progress->done = done;
            });
        },
        [this, file](const Result<>& done) {
            showWriting({});
            sayWritten(done, file, tr("The report has been written."));
        });
}

void ComparePage::exportTable() {
    if (!mayExport())
        return;
    const QString file = m_context->dialogs->saveFile(this, tr("Save table"),
                                                      QStringLiteral("comparison.csv"), tr("Table (*.csv)"));
    if (file.isEmpty())
        return;
    write(
        file,
        [comparison = m_comparison, target = ss(file)] {
            return writeFileAtomically(target, report::toCsv(*comparison));
        },
        tr("The table has been saved."));
}

void ComparePage::exportChart(const QString& suffix) {
    QString file = m_context->dialogs->saveFile(this, tr("Save chart"),
                                                QStringLiteral("%1.%2").arg(m_charts->chartName(), suffix),
                                                QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (file.isEmpty())
        return;
    // A name without an ending gets the one that was asked for; one that was typed says what is wanted.
    static const QStringList kEndings{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("csv")};
    if (!kEndings.contains(QFileInfo(file).suffix().toLower()))
        file += u'.' + suffix;
    const Result<> done = m_charts->save(file); // widgets: they paint here, which takes a few ms
    if (done)
        showToast(this, ToastKind::Success, tr("The chart has been saved."));
    else
        showToast(this, ToastKind::Error, errorSentence(done.error()));
}

} // namespace hilum::widgets
