#include "widgets/experiment/StudyPlan.h"

#include "widgets/common/Format.h"

#include <array>

namespace hilum::widgets {

namespace {

using run::RunKind;
using run::RunSpec;

/// Settings that all runs of a study share, so that they can be put side by side.
constexpr std::array<std::string_view, 7> kShared{"dataset", "split", "device", "precision",
                                                  "side",    "width", "encoder"};
constexpr std::array<std::string_view, 4> kBudget{"epochs", "minSteps", "batch", "learningRate"};

RunSpec runOf(RunKind kind, const StudyOptions& options, std::int64_t seed, const std::string& name) {
    RunSpec spec(kind);
    for (const auto key : kShared)
        if (run::findParam(key, kind) != nullptr)
            (void)spec.set(key, options.pretraining.value(key));
    if (kind == RunKind::FineTune)
        for (const auto key : kBudget)
            (void)spec.set(key, options.fineTuning.value(key));
    (void)spec.set("seed", seed);
    (void)spec.set("name", name);
    return spec;
}

std::string percent(double fraction) {
    const QString digits = QString::number(fraction * 100.0, 'g', 4);
    return ss(digits) + " %";
}

QString shellQuoted(const QString& argument) {
    return u'\'' + QString(argument).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

std::vector<RunSpec> studyRuns(const StudyOptions& options) {
    std::vector<RunSpec> runs;
    const std::int64_t first = options.pretraining.integer("seed");
    for (std::int64_t seed = first; seed < first + options.seeds; ++seed) {
        const std::string tail = options.seeds > 1 ? ", seed " + std::to_string(seed) : std::string();
        const std::string init = "run:@" + std::to_string(runs.size());
        RunSpec pretraining = options.pretraining;
        (void)pretraining.set("seed", seed);
        (void)pretraining.set("name", "SimCLR pretraining" + tail);
        runs.push_back(std::move(pretraining));
        const auto add = [&](RunKind kind, const std::string& name, const std::string& start,
                             double fraction) {
            RunSpec spec = runOf(kind, options, seed, name + ", " + percent(fraction) + " of labels" + tail);
            (void)spec.set("init", start);
            (void)spec.set("labelFraction", fraction);
            runs.push_back(std::move(spec));
        };
        for (const double fraction : options.fractions) { // probes first: they take seconds
            add(RunKind::Probe, "Probe of SimCLR", init, fraction);
            add(RunKind::Probe, "Probe of the untrained encoder", "untrained", fraction);
        }
        for (const double fraction : options.fractions) {
            add(RunKind::FineTune, "Fine-tuned from SimCLR", init, fraction);
            add(RunKind::FineTune, "From scratch", "scratch", fraction);
        }
    }
    runs.push_back(runOf(RunKind::Baseline, options, first, "Always the larger class"));
    return runs;
}

QString commandLine(const RunSpec& spec, const std::filesystem::path& workspace) {
    return qs(spec.commandLine()) + QStringLiteral(" --workspace ") + shellQuoted(qs(workspace.string()));
}

QString studyScript(const std::vector<RunSpec>& runs, const std::filesystem::path& workspace) {
    QStringList lines;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        QString call = commandLine(runs[i], workspace) + QStringLiteral(" --queue --json");
        const QString needed = qs(runs[i].dependsOn());
        if (needed.startsWith(u'@')) // the id that an earlier line has printed
            call.replace(QStringLiteral("'run:%1'").arg(needed),
                         QStringLiteral("\"run:$run%1\"").arg(needed.mid(1)));
        const bool named = runs[i].kind() == RunKind::Pretrain;
        lines << (named ? QStringLiteral("run%1=$(%2 | sed -n 's/.*\"run\": *\"\\([^\"]*\\)\".*/\\1/p')")
                              .arg(i)
                              .arg(call)
                        : call);
    }
    lines << QStringLiteral("hilum-cli queue --workspace ") + shellQuoted(qs(workspace.string()));
    return lines.join(u'\n');
}

} // namespace hilum::widgets
