// What leaves the Compare page: the report, the table, the chart.
#include "base/AtomicFile.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/compare/CompareCharts.h"
#include "widgets/compare/ComparePage.h"
#include "widgets/plot/DotPlot.h"

#include <QDesktopServices>
#include <QUrl>

namespace hilum::widgets {

void ComparePage::write(const QString& file, std::function<Result<>()> work, const QString& done) {
    m_context->jobs->add<Result<>>(
        this, m_exports, [work = std::move(work)](std::stop_token) { return work(); },
        [this, file, done](Result<> result) {
            if (!result)
                showToast(this, ToastKind::Error, errorSentence(result.error()));
            else
                showToast(this, ToastKind::Success, done,
                          {tr("Open"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }});
        });
}

void ComparePage::exportReport() {
    if (!m_comparison)
        return;
    const QString file = m_context->dialogs->saveFile(this, tr("Write report"), QStringLiteral("report.html"),
                                                      tr("Web page (*.html)"));
    if (file.isEmpty())
        return;
    report::ReportOptions options;
    options.studyName = ss(studyName());
    options.title = options.studyName.empty() ? ss(tr("Comparison of runs")) : options.studyName;
    write(
        file,
        [comparison = m_comparison, target = ss(file), options] {
            return report::writeHtml(*comparison, target, options);
        },
        tr("The report has been written."));
}

void ComparePage::exportTable() {
    if (!m_comparison)
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
    const QString file = m_context->dialogs->saveFile(
        this, tr("Save chart"), QStringLiteral("%1.%2").arg(m_charts->chartName(), suffix),
        QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (file.isEmpty())
        return;
    DotPlot* chart = m_charts->chart(); // a widget: it paints here, which takes a few ms
    const Result<> done = suffix == QLatin1String("png") ? chart->savePng(file) : chart->saveSvg(file);
    if (done)
        showToast(this, ToastKind::Success, tr("The chart has been saved."));
    else
        showToast(this, ToastKind::Error, errorSentence(done.error()));
}

} // namespace hilum::widgets
