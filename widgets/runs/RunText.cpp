#include "widgets/runs/RunText.h"

#include "report/CleanText.h"
#include "report/RunName.h"
#include "report/RunReading.h"
#include "widgets/common/CoreWords.h"
#include "widgets/common/Format.h"
#include "widgets/common/Isolated.h"
#include "widgets/common/Theme.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace hilum::widgets::runs {

namespace {

using run::RunKind;
using run::RunState;

struct RunText {
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

constexpr std::size_t kLongestName = 120;

QString endedSentence(const RunRow& row) {
    const run::RunSummary& s = row.summary;
    const QString reason = coreText(s.reason);
    switch (s.state) {
    case RunState::Interrupted:
        return reason.isEmpty() ? RunText::tr("It was interrupted. Resume goes on from the last checkpoint.")
                                : reason;
    case RunState::Failed:
        return reason.isEmpty()
                   ? RunText::tr("It failed. The log says more; Resume tries again from the last checkpoint.")
                   : reason;
    case RunState::Diverged:
        return RunText::tr(
                   "%1 Resuming would take the same steps again: clone it with a lower learning rate.")
            .arg(reason)
            .trimmed();
    case RunState::Stopped:
        return RunText::tr(
                   "Stopped at step %1 of %2; what it has learned is kept. Resume goes on from there.")
            .arg(formatCount(s.step), formatCount(s.totalSteps));
    case RunState::Finished:
        return s.elapsedS > 0.0 ? RunText::tr("Finished in %1.").arg(formatDuration(s.elapsedS))
                                : RunText::tr("Finished.");
    default:
        return {};
    }
}

QString waitingSentence(const RunRow& row, bool queueAlive) {
    if (row.queuePosition == 0)
        return RunText::tr("It is not in the queue. Resume puts it there.");
    const QString place = RunText::tr("It waits as no. %1 in the queue.").arg(row.queuePosition);
    return queueAlive ? place : place + u' ' + RunText::tr("No queue is running: Resume starts it.");
}

} // namespace

QString idOf(const run::RunSummary& summary) {
    return qs(summary.folder.id());
}

QString nameOf(const run::RunSummary& summary) {
    const std::string name = summary.spec ? summary.spec->text("name") : std::string();
    const QString clean = qs(report::cleanText(name, kLongestName)).trimmed();
    return clean.isEmpty() ? qs(report::cleanText(summary.folder.id(), kLongestName)) : clean;
}

QString kindText(const run::RunSummary& summary) {
    if (!summary.spec)
        return {};
    const std::string init = summary.spec->text("init");
    switch (summary.spec->kind()) {
    case RunKind::Pretrain:
        return qs(report::methodName(summary.spec->text("method")));
    case RunKind::FineTune:
        return init == "scratch" ? RunText::tr("From scratch") : RunText::tr("Fine-tuning");
    case RunKind::Probe:
        if (summary.spec->text("protocol") == "knn")
            return init == "untrained" ? RunText::tr("kNN, untrained") : RunText::tr("kNN");
        return init == "untrained" ? RunText::tr("Probe, untrained") : RunText::tr("Linear probe");
    case RunKind::Baseline:
        return RunText::tr("Baseline");
    }
    return {};
}

QString comparedName(const std::string& name) {
    return composedText(report::runNameIn(name, coreTranslator()));
}

QString datasetOf(const run::RunSummary& summary) {
    return summary.spec ? qs(report::cleanText(summary.spec->text("dataset"), kLongestName)) : QString();
}

namespace {

QString withPrecision(const QString& device, const run::RunSummary& summary) {
    if (device.isEmpty())
        return QStringLiteral("–");
    return summary.precision.empty()
               ? device
               : RunText::tr("%1, %2", "device, precision").arg(device, isolated(qs(summary.precision)));
}

/// As the run tells it, with the threads of a CPU in the user's language.
QString deviceOf(const run::RunSummary& summary) {
    const QString told = qs(report::cleanText(summary.device, kLongestName));
    static const QRegularExpression kCpu(QStringLiteral("^CPU, (\\d+) threads?$"));
    const auto cpu = kCpu.match(told);
    return cpu.hasMatch() ? RunText::tr("CPU, %n thread(s)", nullptr, cpu.captured(1).toInt())
                          : isolated(told);
}

} // namespace

QString deviceText(const run::RunSummary& summary) {
    return withPrecision(deviceOf(summary), summary);
}

QString shortDeviceText(const run::RunSummary& summary) {
    return withPrecision(qs(report::cleanText(summary.device, kLongestName)).section(u',', 0, 0), summary);
}

QString clockText(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0.0)
        return QStringLiteral("–");
    const auto whole = static_cast<qlonglong>(std::llround(seconds));
    const auto two = [](qlonglong n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    if (whole < 3600)
        return QStringLiteral("%1:%2").arg(whole / 60).arg(two(whole % 60));
    return QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(two(whole % 3600 / 60), two(whole % 60));
}

QString stateText(const RunRow& row) {
    if (!row.summary.error.empty())
        return RunText::tr("Unreadable");
    switch (row.summary.state) {
    case RunState::Queued:
        return row.queuePosition > 0 ? RunText::tr("Waiting (%1)").arg(row.queuePosition)
                                     : RunText::tr("Not queued");
    case RunState::Starting:
        return RunText::tr("Starting");
    case RunState::Running:
        return RunText::tr("Running");
    case RunState::Paused:
        return RunText::tr("Paused");
    case RunState::Finished:
        return RunText::tr("Finished");
    case RunState::Stopped:
        return RunText::tr("Stopped");
    case RunState::Failed:
        return RunText::tr("Failed");
    case RunState::Diverged:
        return RunText::tr("Diverged");
    case RunState::Interrupted:
        return RunText::tr("Interrupted");
    }
    return {};
}

QString stateIcon(const RunRow& row) {
    if (!row.summary.error.empty())
        return QStringLiteral("error");
    static const std::array<const char*, 9> kIcons{"queue", "clock", "play",    "pause",  "check",
                                                   "stop",  "error", "warning", "warning"};
    return QLatin1String(kIcons.at(static_cast<std::size_t>(row.summary.state)));
}

QColor stateColour(const RunRow& row) {
    const Colours& c = colours();
    if (!row.summary.error.empty())
        return c.bad;
    switch (row.summary.state) {
    case RunState::Starting:
    case RunState::Running:
        return c.accent;
    case RunState::Finished:
        return c.good;
    case RunState::Failed:
    case RunState::Diverged:
        return c.bad;
    case RunState::Paused:
    case RunState::Interrupted:
        return c.warning;
    case RunState::Queued:
    case RunState::Stopped:
        break;
    }
    return c.textMuted;
}

QString stateSentence(const RunRow& row, bool queueAlive) {
    const run::RunSummary& s = row.summary;
    if (!s.error.empty())
        return RunText::tr("This run's folder cannot be read: %1").arg(coreText(s.error));
    switch (s.state) {
    case RunState::Queued:
        return waitingSentence(row, queueAlive);
    case RunState::Starting:
        return RunText::tr("Its worker reads the films and builds the network.");
    case RunState::Running:
        return s.etaS >= 0.0 ? RunText::tr("It is running; about %1 are left.").arg(formatDuration(s.etaS))
                             : RunText::tr("It is running.");
    case RunState::Paused:
        return RunText::tr("Paused at step %1. It keeps its memory until it is resumed or stopped.")
            .arg(formatCount(s.step));
    default:
        return endedSentence(row);
    }
}

double progressOf(const run::RunSummary& summary) {
    if (summary.totalSteps <= 0)
        return -1.0;
    if (summary.state == RunState::Finished)
        return 1.0;
    return std::clamp(static_cast<double>(summary.step) / static_cast<double>(summary.totalSteps), 0.0, 1.0);
}

QString progressText(const run::RunSummary& summary) {
    if (summary.totalSteps <= 0)
        return {};
    if (summary.state == RunState::Finished)
        return RunText::tr("%1 steps").arg(formatCount(summary.totalSteps));
    const QString steps =
        RunText::tr("%1 of %2").arg(formatCount(summary.step), formatCount(summary.totalSteps));
    if (summary.epochs <= 0)
        return steps;
    const std::int64_t epoch = summary.step == 0 ? 0 : std::min(summary.epoch + 1, summary.epochs);
    return RunText::tr("%1 · epoch %2 of %3").arg(steps, formatCount(epoch), formatCount(summary.epochs));
}

std::optional<BestValue> bestAuroc(const run::RunSummary& summary) {
    const std::array<std::pair<const char*, QString>, 4> kinds{
        {{"probe.auroc", RunText::tr("Linear probe, measured while it trained, at step %1.")},
         {"validation.auroc", RunText::tr("On the validation films, at step %1.")},
         {"knn.auroc", RunText::tr("Nearest neighbours, measured while it trained, at step %1.")},
         {"test.auroc", RunText::tr("On the test films, at step %1.")}}};
    for (const auto& [key, what] : kinds) {
        const auto found = summary.best.find(key);
        if (found == summary.best.end() || !std::isfinite(found->second.first))
            continue;
        BestValue best;
        best.value = found->second.first;
        const auto step = static_cast<double>(found->second.second);
        best.epoch = summary.totalSteps > 0 ? step * static_cast<double>(summary.epochs) /
                                                  static_cast<double>(summary.totalSteps)
                                            : std::numeric_limits<double>::quiet_NaN();
        best.what = what.arg(formatCount(found->second.second));
        return best;
    }
    return std::nullopt;
}

Abilities abilitiesOf(const RunRow& row, bool queueAlive) {
    Abilities can;
    const run::RunSummary& s = row.summary;
    can.clone = s.spec.has_value();
    const bool queued = row.queuePosition > 0;
    can.remove = !s.error.empty() || (s.state != RunState::Running && s.state != RunState::Paused &&
                                      s.state != RunState::Starting);
    if (!s.error.empty()) {
        can.unqueue = queued;
        return can;
    }
    const bool waits = s.state == RunState::Queued || s.state == RunState::Interrupted;
    can.pause = s.state == RunState::Running;
    can.stop = s.state == RunState::Running || s.state == RunState::Paused || s.state == RunState::Starting;
    can.resume = s.state == RunState::Paused || s.state == RunState::Failed || s.state == RunState::Stopped ||
                 (waits && (!queued || !queueAlive));
    can.unqueue = queued && waits;
    return can;
}

} // namespace hilum::widgets::runs
