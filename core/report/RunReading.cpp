#include "report/RunReading.h"

#include "base/Sha256.h"
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/Facts.h"
#include "report/Guard.h"
#include "report/Outputs.h"
#include "report/RunName.h"
#include "report/Shortcuts.h"
#include "run/RunMark.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <set>
#include <utility>

namespace hilum::report {
namespace {

using run::RunFolder;

constexpr int kCurveColumns = 240;
/// How many runs deep "starts from run …" is followed.
constexpr int kDeepestChain = 8;
constexpr std::string_view kRunPrefix = "run:";

/// The id in "run:<id>", "" for anything else and for ids that would lead out of runs/.
std::string runIdIn(const std::string& init) {
    if (!init.starts_with(kRunPrefix))
        return {};
    std::string id = init.substr(kRunPrefix.size());
    const bool safe = !id.empty() && id != "." && id != ".." && id.find_first_of("/\\") == std::string::npos;
    return safe ? id : std::string();
}

Json specOf(const run::RunSummary& summary) {
    return summary.spec ? summary.spec->toJson() : Json::object();
}

Result<Json> specOfRun(const RunFolder& beside, const std::string& id) {
    HILUM_TRY_ASSIGN(const RunFolder folder, run::openRun(beside.workspace(), id));
    HILUM_TRY_ASSIGN(const run::RunSpec spec, run::readSpec(folder));
    return spec.toJson();
}

/// Everything that decides a run's numbers but its seed and its draw of the labels, which is luck, too; the
/// run it starts from is replaced by what that is.
Json withoutSeed(const RunFolder& folder, Json spec, int depth) {
    for (const char* key :
         {"seed", "labelSeed", "name", "notes", "device", "threads", "loaderThreads", "checkpointEveryS"})
        spec.erase(key);
    for (const char* key : {"init", "encoder", "extends"}) {
        const std::string text = textAt(spec, key);
        const std::string id = std::string_view(key) == "extends" ? text : runIdIn(text);
        if (id.empty() || depth >= kDeepestChain)
            continue;
        if (auto inner = specOfRun(folder, id))
            spec[key] = withoutSeed(folder, std::move(inner).value(), depth + 1);
    }
    return spec;
}

std::string testSetHash(std::vector<run::Prediction> rows) {
    std::ranges::sort(rows, {}, &run::Prediction::film);
    Sha256 hash;
    for (const run::Prediction& row : rows) {
        const std::array<std::int64_t, 3> facts{row.film, row.patient, row.label};
        hash.add(facts.data(), sizeof facts);
    }
    return hash.hex();
}

Json cleanJson(const Json& value, int depth = 0) {
    if (value.is_string())
        return withoutPaths(value.get<std::string>(), 2000);
    if (depth > 8 || !value.is_structured())
        return value.is_structured() ? Json() : value;
    Json out = value.is_array() ? Json::array() : Json::object();
    if (value.is_array())
        for (const Json& item : value)
            out.push_back(cleanJson(item, depth + 1));
    else
        for (const auto& [key, item] : value.items())
            if (key != "examples") // names of films
                out[cleanText(key, 80)] = cleanJson(item, depth + 1);
    return out;
}

Result<Json> factOf(run::RunStore& store, const std::string& name) {
    HILUM_TRY_ASSIGN(const std::optional<Json> fact, store.fact(name));
    return fact ? cleanJson(*fact) : Json();
}

/// What the worker said when it began, the last time it did; null where it said nothing.
Json planFacts(std::span<const run::StampedEvent> events) {
    Json facts;
    for (const run::StampedEvent& stamped : events)
        if (const auto* plan = std::get_if<run::PlanMade>(&stamped.event))
            facts = cleanJson(plan->facts);
    return facts;
}

/// The facts that compared and pretraining runs have in common.
template <class Run> Result<> readFacts(Run& run, run::RunStore& store) {
    HILUM_TRY_ASSIGN(run.protocol, factOf(store, "protocol"));
    HILUM_TRY_ASSIGN(run.parameters, factOf(store, "parameters"));
    HILUM_TRY_ASSIGN(run.resources, factOf(store, "resources"));
    HILUM_TRY_ASSIGN(run.software, factOf(store, "software"));
    return {};
}

/// "ViT-Ti" for what is not the study's ResNet-18, else "".
std::string otherNetwork(const Json& spec) {
    const std::string encoder = textAt(spec, "encoder");
    return encoder.empty() || encoder == "resnet18" ? std::string() : encoderName(encoder);
}

/// "probe", "kNN", "probe as MoCo".
std::string probeName(const Json& spec) {
    const std::string protocol = textAt(spec, "protocol");
    if (protocol.empty() || protocol == "logistic")
        return kProbe;
    return protocol == "knn" ? "kNN" : fmt::format(kProbeAs, methodName(protocol));
}

/// What the encoder was before this run: "SimCLR", "untrained encoder", "" for none (from scratch).
std::string startOf(const RunFolder& folder, const Json& spec) {
    const std::string init = textAt(spec, "init");
    if (init == "untrained") {
        const std::string network = otherNetwork(spec);
        return network.empty() ? kUntrainedEncoder : fmt::format(kUntrained, network);
    }
    if (init.starts_with("file:"))
        return kEncoderFile;
    const std::string id = runIdIn(init);
    if (id.empty())
        return {};
    const auto inner = specOfRun(folder, id);
    const std::string method = inner ? methodName(textAt(*inner, "method")) : std::string();
    if (method.empty())
        return fmt::format(kNameOfRun, cleanText(id, 60));
    // One step back is enough to tell it from the same method on random weights.
    const std::string before = textAt(*inner, "init");
    const auto source = specOfRun(folder, runIdIn(before));
    return before.starts_with("file:") ? fmt::format(kOnGivenWeights, method)
           : source                    ? fmt::format(kAfter, method, methodName(textAt(*source, "method")))
                                       : method;
}

std::string constantName(const ComparedRun& run) {
    return !run.test.score.empty() && run.test.score.front() >= 0.5 ? kAlwaysYes : kAlwaysNo;
}

std::string baselineName(const ComparedRun& run) {
    if (std::string name = shortcutName(run); !name.empty())
        return name;
    if (run.constantScore)
        return constantName(run);
    for (const char* key : {"rule", "method"})
        if (const std::string text = withoutPaths(textAt(run.spec, key), 60); !text.empty())
            return fmt::format(kBaselineOf, text);
    return kBaseline;
}

std::string nameOf(const ComparedRun& run) {
    const std::string& start = run.start;
    switch (run.summary.spec->kind()) {
    case run::RunKind::Baseline:
        return baselineName(run);
    case run::RunKind::Probe:
        return fmt::format(kStep, start.empty() ? kUntrainedEncoder : start, probeName(run.spec));
    case run::RunKind::FineTune:
        return !start.empty()                   ? fmt::format(kStep, start, kFineTuned)
               : otherNetwork(run.spec).empty() ? kFromScratch
                                                : fmt::format(kListOf, kFromScratch, otherNetwork(run.spec));
    case run::RunKind::Pretrain:
        break;
    }
    return methodName(textAt(run.spec, "method"));
}

bool isConstant(const std::vector<double>& scores) {
    return std::ranges::adjacent_find(scores, std::ranges::not_equal_to{}) == scores.end();
}

/// The threshold comes from validation alone. A model that gives every film the same score has no such
/// threshold: it is read at 0.5, as the "no" or "yes" that it says.
void chooseThreshold(ComparedRun& run) {
    const auto& validation = run.validation;
    if (validation.size() == 0 || isConstant(validation.score))
        return;
    const double threshold = statistics::youdenThreshold(validation.label, validation.score);
    if (std::isnan(threshold))
        return;
    run.threshold = threshold;
    run.thresholdFromValidation = true;
}

void describe(ComparedRun& run) {
    run.title = withoutPaths(textAt(run.spec, "name"), 120);
    const auto mark = run::readMark(run.summary.folder);
    if (mark.ok()) // notes that cannot be read are no reason to stop
        run.notes = withoutPaths(mark->note, 600);
    run.reason = withoutPaths(run.summary.reason, 300);
    run.summary.device = withoutPaths(run.summary.device, 80);
    run.summary.precision = cleanText(run.summary.precision, 40);
    run.seed = integerAt(run.spec, "seed", 0);
    run.labelFraction = numberAt(run.spec, "labelFraction", std::nan(""));
    run.trainingFilms = integerAt(run.protocol, "trainingFilms", 0);
    if (run.trainingFilms <= 0)
        run.trainingFilms = std::max<std::int64_t>(0, integerAt(run.spec, "labelCount", 0));
    run.constantScore = isConstant(run.test.score);
    run.testFilms = static_cast<std::int64_t>(run.test.size());
    const std::set<std::uint32_t> patients(run.test.cluster.begin(), run.test.cluster.end());
    run.testPatients = static_cast<std::int64_t>(patients.size());
    run.start = startOf(run.summary.folder, run.spec);
    run.name = nameOf(run);
    Json settings = withoutSeed(run.summary.folder, run.spec, 0);
    run.group = sha256Of(settings.dump() + run.testSet).substr(0, 12);
    for (const char* key : {"labelFraction", "labelCount"})
        settings.erase(key);
    run.labelLine = sha256Of(settings.dump() + run.testSet).substr(0, 12);
    run.fingerprint = fingerprintOf(run.spec, run.testSet);
    run.pretraining = runIdIn(textAt(run.spec, "init"));
}

Result<> readStore(ComparedRun& run, run::RunStore& store) {
    HILUM_TRY_ASSIGN(std::vector<run::Prediction> test, store.predictions("test"));
    HILUM_TRY_ASSIGN(std::vector<run::Prediction> validation, store.predictions("validation"));
    run.testSet = testSetHash(test);
    HILUM_TRY_ASSIGN(run.test, sortedPredictions(std::move(test)));
    HILUM_TRY_ASSIGN(run.validation, sortedPredictions(std::move(validation)));
    HILUM_TRY_ASSIGN(run.outputs, readOutputs(store));
    HILUM_TRY_ASSIGN(run.audit, factOf(store, "audit"));
    HILUM_TRY_ASSIGN(run.filmFacts, factOf(store, "testFilms"));
    HILUM_TRY_ASSIGN(run.choice, factOf(store, "choice"));
    HILUM_TRY(readFacts(run, store));
    HILUM_TRY_ASSIGN(const auto events, store.eventsWithLastStep());
    run.plan = planFacts(events);
    return {};
}

} // namespace

Result<statistics::Predictions> sortedPredictions(std::vector<run::Prediction> rows) {
    std::ranges::sort(rows, {}, &run::Prediction::film);
    statistics::Predictions out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && rows[i].film == rows[i - 1].film)
            return Error(ErrorCode::Corrupt, HILUM_TR("its predictions name a film twice"));
        if (rows[i].label != 0 && rows[i].label != 1)
            return Error(ErrorCode::Corrupt,
                         fmt::format(HILUM_TR("its predictions have the label {}"), rows[i].label));
        if (!std::isfinite(rows[i].score))
            return Error(ErrorCode::Corrupt, HILUM_TR("its predictions have a score that is not a number"));
        out.label.push_back(rows[i].label);
        out.score.push_back(rows[i].score);
        out.cluster.push_back(rows[i].patient);
    }
    return out;
}

Result<std::optional<ComparedRun>> readComparedRun(const RunFolder& folder) {
    HILUM_TRY_ASSIGN(run::RunStore store, run::RunStore::openForReading(folder.path));
    ComparedRun run;
    run.summary = run::summarise(folder);
    run.id = withoutPaths(folder.id(), 80);
    if (!run.summary.spec) {
        HILUM_TRY(run::readSpec(folder)); // gives the reason
        return Error(ErrorCode::Corrupt, HILUM_TR("its description could not be read"));
    }
    if (!run.summary.error.empty())
        return Error(ErrorCode::Corrupt, HILUM_TR("its record could not be read"));
    run.spec = specOf(run.summary);
    HILUM_TRY(readStore(run, store));
    if (run.test.size() == 0)
        return std::optional<ComparedRun>();
    describe(run);
    chooseThreshold(run);
    return std::optional<ComparedRun>(std::move(run));
}

Result<PretrainingRun> readPretrainingRun(const RunFolder& folder) {
    PretrainingRun out;
    out.summary = run::summarise(folder);
    if (!out.summary.spec)
        return Error(ErrorCode::Corrupt, HILUM_TR("its description could not be read"));
    out.id = withoutPaths(folder.id(), 80);
    out.spec = specOf(out.summary);
    out.title = withoutPaths(textAt(out.spec, "name"), 120);
    out.name = methodName(textAt(out.spec, "method"));
    out.summary.device = withoutPaths(out.summary.device, 80);
    HILUM_TRY_ASSIGN(run::RunStore store, run::RunStore::openForReading(folder.path));
    HILUM_TRY(readFacts(out, store));
    HILUM_TRY_ASSIGN(out.health, factOf(store, "health"));
    run::Series series;
    for (;;) {
        HILUM_TRY_ASSIGN(const auto events, store.eventsSince(series.lastSeq()));
        if (events.empty())
            break;
        series.add(events);
        if (Json plan = planFacts(events); !plan.is_null())
            out.plan = std::move(plan);
        if (series.lastSeq() < events.back().seq)
            break;
    }
    if (const run::Curve* loss = series.curve("loss"); loss != nullptr && loss->epoch.size() > 1)
        out.loss =
            series.points("loss", run::Axis::Epoch, loss->epoch.front(), loss->epoch.back(), kCurveColumns);
    return out;
}

std::string methodName(const std::string& method) {
    const std::string title = run::methodTitle(method);
    return title == method ? withoutPaths(method, 60) : title;
}

std::string encoderName(const std::string& encoder) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNames{{{"resnet18", "ResNet-18"},
                                                                                   {"resnet50", "ResNet-50"},
                                                                                   {"vit_tiny", "ViT-Ti"},
                                                                                   {"vit_small", "ViT-S"},
                                                                                   {"vit_base", "ViT-B"}}};
    const auto found = std::ranges::find(kNames, encoder, [](const auto& entry) { return entry.first; });
    return found == kNames.end() ? withoutPaths(encoder, 60) : std::string(found->second);
}

std::string labelText(const ComparedRun& run) {
    if (std::isfinite(run.labelFraction) && run.labelFraction < 1.0)
        return fmt::format(kOfTheLabels, percentText(run.labelFraction));
    const std::int64_t count = integerAt(run.spec, "labelCount", 0);
    return count > 0 ? fmt::format(kLabelledFilms, count) : std::string();
}

std::string labelOf(const Json& spec, const std::string& key) {
    const auto kind = run::kindFromName(textAt(spec, "kind"));
    const run::Param* param = kind ? run::findParam(key, *kind) : nullptr;
    return param != nullptr ? param->label : cleanText(key, 60);
}

std::string valueText(const Json& value) {
    if (value.is_string()) {
        const std::string text = value.get<std::string>();
        if (text.starts_with("file:"))
            return "a file";
        return withoutPaths(text, 120);
    }
    if (value.is_boolean())
        return value.get<bool>() ? "yes" : "no";
    if (value.is_number_float())
        return fmt::format("{:.6g}", value.get<double>());
    if (value.is_null())
        return "–";
    return withoutPaths(value.dump(-1, ' ', false, Json::error_handler_t::replace), 120);
}

namespace {

/// Appends what `suffix` says to runs whose name is not unique, where that sets groups of them apart.
template <class Suffix> void tellApart(std::span<ComparedRun> runs, const Suffix& suffix) {
    std::map<std::string, std::vector<ComparedRun*>> byName;
    for (ComparedRun& run : runs)
        byName[run.name].push_back(&run);
    for (const auto& [name, same] : byName) {
        std::set<std::string> texts;
        for (const ComparedRun* run : same)
            texts.insert(suffix(*run));
        if (same.size() < 2 || texts.size() < 2)
            continue;
        for (ComparedRun* run : same)
            if (const std::string text = suffix(*run); !text.empty())
                run->name = cutToWidth(name, 160) + ", " + text;
    }
}

} // namespace

void makeNamesUnique(std::span<ComparedRun> runs) {
    tellApart(runs, [](const ComparedRun& run) { return labelText(run); });
    for (const char* key : kTellingSettings)
        tellApart(runs, [key](const ComparedRun& run) {
            if (!run.spec.contains(key) || !runIdIn(textAt(run.spec, key)).empty())
                return std::string();
            std::string text = labelOf(run.spec, key) + " " + valueText(run.spec.at(key));
            text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
            return text;
        });
    tellApart(runs, [](const ComparedRun& run) { return fmt::format(kSeed, run.seed); });
    tellApart(runs,
              [](const ComparedRun& run) { return fmt::format(kDraw, integerAt(run.spec, "labelSeed", 1)); });
    tellApart(runs, [](const ComparedRun& run) { return fmt::format(kNameOfRun, run.id); });
}

} // namespace hilum::report
