#include "widgets/experiment/Preflight.h"

#include "augment/Recipe.h"
#include "run/MomentumReach.h"
#include "run/ProbeProtocols.h"
#include "widgets/common/Format.h"
#include "widgets/experiment/NetworkSizes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace hilum::widgets {

namespace {

using data::Part;
using run::RunKind;

constexpr double kBytesPerNumber = 4.0;
constexpr double kCheckpointsKept = 3.0;

/// lupdate reads the context from QT_TRANSLATE_NOOP.
QString text(const char* english) {
    return QCoreApplication::translate("Preflight", english);
}

bool trainsWithLabels(RunKind kind) {
    return kind == RunKind::FineTune || kind == RunKind::Probe;
}

std::size_t viewsOf(const run::RunSpec& spec) {
    const Json& value = spec.value("recipe");
    const auto recipe =
        value.is_string() ? augment::preset(value.get<std::string>()) : augment::Recipe::fromJson(value);
    return recipe ? recipe->views.size() : 1;
}

std::size_t viewsNeeded(const run::RunSpec& spec) {
    const std::string method = spec.method();
    if (method == "dino")
        return 2 + static_cast<std::size_t>(spec.integer("localViews"));
    return method == "mae" ? 1 : 2;
}

void add(std::vector<run::FieldError>& errors, const char* key, const QString& message) {
    errors.push_back({key, ss(message)});
}

void checkLabels(std::vector<run::FieldError>& errors, const run::RunSpec& spec, const DatasetFacts& facts) {
    if (!facts.taskRefusal.empty()) {
        add(errors, "task", qs(facts.taskRefusal));
        return;
    }
    const PartFacts& train = facts.part(Part::Train);
    const PartFacts& test = facts.part(Part::Test);
    if (train.labelled == 0) {
        add(errors, "dataset",
            text(QT_TRANSLATE_NOOP("Preflight", "No training film of this dataset has a label: it can be "
                                                "pretrained on, but not fine-tuned or probed.")));
        return;
    }
    if (test.positives == 0 || test.positives == test.labelled)
        add(errors, "split",
            text(QT_TRANSLATE_NOOP("Preflight", "The test part holds films of one class only: nothing can be "
                                                "measured on it. Choose another split.")));
    const LabelFacts* labels = labelsOf(spec, facts);
    if (labels != nullptr && !labels->refusal.empty())
        add(errors, spec.integer("labelCount") > 0 ? "labelCount" : "labelFraction", qs(labels->refusal));
}

/// Epochs that a momentum network needs to get away from its first weights; 0: nobody would wait for them.
std::int64_t epochsToLeave(const run::RunSpec& spec, const Estimate& estimate) {
    constexpr std::int64_t kMostEpochs = 10'000;
    const auto epochs = static_cast<std::int64_t>(std::ceil(static_cast<double>(run::stepsToLeave(spec)) /
                                                            static_cast<double>(estimate.stepsPerEpoch)));
    return epochs > 0 && epochs <= kMostEpochs ? epochs : 0;
}

/// What a study's form can say of it, which has no field for the momentum.
QString studyMomentum(const run::RunSpec& spec, const DatasetFacts& facts) {
    const Estimate estimate = estimateOf(spec, facts);
    const QString message =
        text(QT_TRANSLATE_NOOP("Preflight", "The study's momentum of %1 is too slow for the %2 steps of this "
                                            "pretraining: at its end the second network would still hold %3 "
                                            "of the weights that it began with."))
            .arg(formatShort(spec.number("emaMomentum")), formatCount(estimate.steps),
                 formatPercent(run::firstWeightsShare(spec, estimate.steps)));
    const std::int64_t epochs = epochsToLeave(spec, estimate);
    return message + u' ' +
           (epochs > 0
                ? text(QT_TRANSLATE_NOOP("Preflight", "Choose at least %1 epochs, or a smaller batch."))
                      .arg(formatCount(epochs))
                : text(QT_TRANSLATE_NOOP("Preflight", "Choose a smaller batch, or more films.")));
}

/// A momentum network that cannot get away from its first weights teaches them to the other one.
void checkMomentum(std::vector<run::FieldError>& errors, const run::RunSpec& spec,
                   const DatasetFacts& facts) {
    const Estimate estimate = estimateOf(spec, facts);
    const double share = run::firstWeightsShare(spec, estimate.steps);
    if (estimate.steps == 0 || share <= run::mostFirstWeights())
        return;
    const std::int64_t epochs = epochsToLeave(spec, estimate);
    const double highest = run::highestMomentum(spec, estimate.steps);
    QString message =
        text(QT_TRANSLATE_NOOP("Preflight",
                               "Too slow for the %1 steps of this run: at its end the second network would "
                               "still hold %2 of the weights that it began with."))
            .arg(formatCount(estimate.steps), formatPercent(share));
    if (highest > 0.0 && epochs > 0)
        message += u' ' + text(QT_TRANSLATE_NOOP("Preflight", "Choose at most %1, or at least %2 epochs."))
                              .arg(formatShort(highest), formatCount(epochs));
    else if (highest > 0.0)
        message +=
            u' ' + text(QT_TRANSLATE_NOOP("Preflight", "Choose at most %1.")).arg(formatShort(highest));
    else
        message += u' ' + text(QT_TRANSLATE_NOOP("Preflight", "Choose more epochs."));
    add(errors, "emaMomentum", message);
}

/// Films of `available` that a pretraining takes.
std::int64_t filmsTaken(const run::RunSpec& spec, std::int64_t available) {
    const std::int64_t wanted = spec.integer("films");
    return wanted > 0 ? std::min(wanted, available) : available;
}

} // namespace

QString classesText(const DatasetFacts& facts, std::int64_t films, std::int64_t positives) {
    const QString all = formatCount(films), with = formatCount(positives),
                  without = formatCount(films - positives);
    switch (facts.positive) {
    case Positive::AnyFinding:
        return text(QT_TRANSLATE_NOOP("Preflight", "%1 films: %2 with and %3 without a finding"))
            .arg(all, with, without);
    case Positive::Class:
        return text(QT_TRANSLATE_NOOP("Preflight", "%1 films: %2 of the class “%4” and %3 of the others"))
            .arg(all, with, without, qs(facts.positiveClass));
    case Positive::Pneumonia:
        break;
    }
    return text(QT_TRANSLATE_NOOP("Preflight", "%1 films: %2 with and %3 without pneumonia"))
        .arg(all, with, without);
}

const LabelFacts* labelsOf(const run::RunSpec& spec, const DatasetFacts& facts) {
    if (!trainsWithLabels(spec.kind()))
        return nullptr;
    if (spec.integer("labelCount") > 0)
        return &facts.counted;
    const auto found =
        std::ranges::find(facts.fractions, spec.number("labelFraction"), &LabelFacts::fraction);
    return found == facts.fractions.end() ? nullptr : &*found;
}

std::vector<run::FieldError> preflightErrors(const run::RunSpec& spec, const DatasetFacts& facts,
                                             const run::RunSpec* init) {
    std::vector<run::FieldError> errors;
    const std::int64_t cacheSide = facts.dataset.cacheSide;
    if (spec.kind() != RunKind::Baseline && spec.integer("side") > cacheSide)
        add(errors, "side",
            text(QT_TRANSLATE_NOOP("Preflight",
                                   "The pixel cache of this dataset holds films of %1 px: choose at most "
                                   "that, or import the dataset again with a larger size."))
                .arg(formatCount(cacheSide)));
    if (spec.kind() == RunKind::Pretrain) {
        const std::int64_t films = filmsTaken(spec, facts.pretrainingFilms());
        if (spec.integer("batch") > films)
            add(errors, "batch",
                text(QT_TRANSLATE_NOOP("Preflight", "The dataset has %1 films for pretraining, fewer than "
                                                    "one batch. Choose a smaller batch."))
                    .arg(formatCount(films)));
        if (const std::size_t needed = viewsNeeded(spec), made = viewsOf(spec); made < needed)
            add(errors, "recipe",
                text(QT_TRANSLATE_NOOP("Preflight", "%1 needs %2 views of a film; this recipe makes %3."))
                    .arg(qs(run::methodTitle(spec.method())), formatCount(static_cast<std::int64_t>(needed)),
                         formatCount(static_cast<std::int64_t>(made))));
        checkMomentum(errors, spec, facts);
    }
    if (trainsWithLabels(spec.kind()))
        checkLabels(errors, spec, facts);
    if (init != nullptr && init->integer("width") != spec.integer("width"))
        add(errors, "width",
            text(QT_TRANSLATE_NOOP(
                     "Preflight",
                     "The encoder that it starts from has a width of %1 channels: choose the same."))
                .arg(formatCount(init->integer("width"))));
    return errors;
}

DatasetFacts pretrainingFacts(const DatasetFacts& facts) {
    DatasetFacts seen;
    seen.dataset.cacheSide = facts.pretrainedCacheSide;
    seen.parts[static_cast<std::size_t>(Part::Train)].films = facts.pretrainedFilms;
    return seen;
}

std::vector<run::FieldError> studyErrors(const run::RunSpec& pretraining, const DatasetFacts& facts) {
    std::vector<run::FieldError> errors = pretraining.check();
    if (!facts.pretrainedRefusal.empty()) {
        add(errors, "split", qs(facts.pretrainedRefusal));
        return errors; // nobody knows how many films there are
    }
    const DatasetFacts pretrainedOn = pretrainingFacts(facts);
    for (run::FieldError& error : preflightErrors(pretraining, pretrainedOn, nullptr)) {
        if (error.key == "emaMomentum")
            error = {"epochs", ss(studyMomentum(pretraining, pretrainedOn))};
        errors.push_back(std::move(error));
    }
    if (facts.dataset.cacheSide < facts.pretrainedCacheSide &&
        pretraining.integer("side") > facts.dataset.cacheSide)
        add(errors, "side",
            text(QT_TRANSLATE_NOOP(
                     "Preflight",
                     "The pixel cache of the labelled dataset holds films of %1 px: choose at most that."))
                .arg(formatCount(facts.dataset.cacheSide)));
    return errors;
}

Estimate estimateOf(const run::RunSpec& spec, const DatasetFacts& facts) {
    Estimate estimate;
    if (spec.kind() == RunKind::Baseline) {
        estimate.films = facts.part(Part::Train).labelled;
        return estimate;
    }
    const double encoder = encoderParameters(spec);
    const auto features = static_cast<double>(encoderFeatures(spec));
    const LabelFacts* labels = labelsOf(spec, facts);
    estimate.films = spec.kind() == RunKind::Pretrain ? filmsTaken(spec, facts.pretrainingFilms())
                     : labels != nullptr              ? labels->films
                                                      : 0;
    const auto* protocol =
        spec.kind() == RunKind::Probe ? run::findProbeProtocol(spec.text("protocol")) : nullptr;
    if (spec.kind() == RunKind::Probe && protocol == nullptr) {
        estimate.parameters = features + 1.0; // logistic regression; the encoder is frozen
        return estimate;
    }
    std::int64_t batch = std::max<std::int64_t>(1, spec.integer("batch"));
    estimate.epochs = spec.integer("epochs");
    if (protocol != nullptr && estimate.epochs == 0)
        estimate.epochs = protocol->epochs;
    if (spec.kind() == RunKind::Pretrain) {
        estimate.stepsPerEpoch = estimate.films / batch; // an incomplete last batch is left out
    } else {
        batch = std::max<std::int64_t>(1, std::min(batch, estimate.films));
        estimate.stepsPerEpoch = std::max<std::int64_t>(1, estimate.films / batch);
        const std::int64_t least = spec.integer("minSteps");
        estimate.epochs =
            std::max(estimate.epochs, (least + estimate.stepsPerEpoch - 1) / estimate.stepsPerEpoch);
    }
    estimate.steps = estimate.stepsPerEpoch * estimate.epochs;
    estimate.views = estimate.steps * batch *
                     static_cast<std::int64_t>(spec.kind() == RunKind::Pretrain ? viewsOf(spec) : 1);
    const bool pretraining = spec.kind() == RunKind::Pretrain;
    estimate.parameters = encoder + (pretraining ? headParameters(spec) : 2.0 * (features + 1.0));
    // Momentum keeps one number for each weight, AdamW two; fine-tuning also keeps the best weights so far.
    const double copies = (spec.text("optimiser") == "adamw" ? 3.0 : 2.0) + (pretraining ? 0.0 : 1.0);
    const double kept = pretraining ? keptParameters(spec) : 0.0;
    estimate.checkpointBytes =
        kBytesPerNumber * ((estimate.parameters * copies + kept) * kCheckpointsKept + encoder);
    return estimate;
}

double knownFilmsPerSecond(const run::RunSpec& spec, std::span<const run::RunSummary> runs) {
    for (const run::RunSummary& summary : runs) { // newest first
        const bool alike = summary.error.empty() && summary.spec && summary.spec->kind() == spec.kind() &&
                           summary.spec->integer("side") == spec.integer("side") &&
                           summary.spec->integer("width") == spec.integer("width") &&
                           summary.spec->text("encoder") == spec.text("encoder") &&
                           summary.spec->method() == spec.method() &&
                           summary.spec->text("device") == spec.text("device");
        if (alike && summary.state == run::RunState::Finished && summary.filmsPerSecond > 0.0)
            return summary.filmsPerSecond;
    }
    return 0.0;
}

} // namespace hilum::widgets
