#include "run/Health.h"

#include "base/Text.h"
#include "run/HealthEvidence.h"
#include "run/HealthNumbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <optional>

namespace hilum::run {

using namespace health;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

// When a rule may judge, as shares of the whole run.
constexpr double kWarm = 0.10;         // warm-up ends here at the latest; an untrained ResNet looks collapsed
constexpr double kLearned = 1.0 / 3.0; // a method that learns is far from guessing by then
constexpr double kVeryEarly = 0.20;    // nobody solves a contrastive task honestly by then

// Spread is √(1 − mean cosine) of one, about: 0.1 means that films differ by a cosine of 0.01.
constexpr double kCollapsedSpread = 0.1;
constexpr double kLowRank = 0.05; // share of the directions that the films could fill
// Cosines of 0.975 between views and 0.96 between films: two views of one film are no closer than two films.
constexpr double kByolLoss = 0.1;
constexpr double kByolSpread = 0.2;
constexpr double kChanceSkill = 0.02; // share of the way from guessing to perfect
constexpr double kChanceLoss = 0.95;  // share of the loss of guessing
constexpr double kLeakAccuracy = 0.95;
constexpr double kLeakKnn = 0.55; // 0.5 is guessing, and small validation sets wander by a few hundredths
constexpr double kOwnKeys = 0.5;  // of a query's own film in the queue, on average: it holds half an epoch
constexpr double kQueueShare =
    0.15; // of the films: few of them stand in a queue so long (MoCo: 4,096 of 50,000)
constexpr double kUniformEntropy = 0.98;
constexpr double kOneHotEntropy = 0.02;
// Predicting each patch's mean gives (P − 1)/P where the patch is normalised by its unbiased variance; a film
// has one channel and patches of 16 × 16 (He et al. 2022, "Masked autoencoders are scalable vision
// learners").
constexpr double kBlankMae = 255.0 / 256.0;
constexpr double kBlankMaeShare = 0.995; // of the blank loss; batches of films differ by so much
constexpr double kLargeGradient = 10.0;  // times the median before; DINO and MAE swing by two or three
constexpr double kHugeGradient = 100.0;
constexpr std::size_t kGradientReadings = 5;
constexpr double kAurocDrop = 0.05; // more than the noise of a few hundred validation films
constexpr std::size_t kAurocReadings = 4;

constexpr Control kLearningRate{"learningRate", HILUM_TR("Learning rate")};
constexpr Control kAugmentation{"recipe", HILUM_TR("Augmentation")};
constexpr Control kEpochs{"epochs", HILUM_TR("Epochs")};
constexpr Control kSplits{"bnSplits", HILUM_TR("Batch-norm groups")};
constexpr Control kTargetMomentum{"emaMomentum", HILUM_TR("Target momentum")};
constexpr Control kTeacherTemperature{"teacherTemperature", HILUM_TR("Teacher temperature")};
constexpr Control kQueue{"queueSize", HILUM_TR("Queue")}; // MoCo's K

Change calmer(const Evidence& evidence) {
    return scaled(evidence, kLearningRate, 1.0 / 3.0);
}

HealthFinding unknown() {
    return {"", HealthLight::Unknown, HILUM_TR("There are not enough numbers to judge this."), "", "", {}};
}

HealthFinding fine(std::string sentence) {
    return {"", HealthLight::Green, std::move(sentence), "", "", {}};
}

HealthFinding bad(HealthLight light, std::string sentence, Change change) {
    return {"",
            light,
            std::move(sentence),
            std::move(change.words),
            std::move(change.parameter),
            std::move(change.value)};
}

/// BYOL (Grill et al. 2020): without negatives, only predictor and target network keep the answers apart.
HealthFinding byolCollapse(const Evidence& evidence) {
    const auto loss = evidence.lastTwo("byol.loss", kWarm);
    const auto spread = evidence.lastTwo("embedding.spread", kWarm);
    if (!loss || !spread)
        return unknown();
    const double shownLoss = (*loss)[1];
    if (!(std::ranges::max(*loss) < kByolLoss && std::ranges::max(*spread) < kByolSpread))
        return fine(
            evidence.say(HILUM_TR("BYOL's loss is {:.3g} of at most 8, and different films keep apart: "
                                  "spread {} of a healthy one."),
                         shownLoss, percent((*spread)[1])));
    const double momentum = evidence.spec().number(kTargetMomentum.key);
    const Json value = momentum > 0.0
                           ? proposal(evidence.spec(), kTargetMomentum, 1.0 - rounded((1.0 - momentum) / 3.0))
                           : Json();
    std::string words =
        value.is_null()
            ? evidence.say(HILUM_TR("Bring “{}” closer to 1, so that the target changes more slowly."),
                           evidence.label(kTargetMomentum))
            : evidence.say(HILUM_TR("Raise “{}” from {} to {}, so that the target changes more slowly."),
                           evidence.label(kTargetMomentum), momentum, value.get<double>());
    return bad(
        HealthLight::Red,
        evidence.say(HILUM_TR("BYOL is collapsing: its loss is only {:.3g} because every film gets nearly "
                              "the same answer (spread {} of a healthy one), not because it learned."),
                     shownLoss, percent((*spread)[1])),
        {std::move(words), std::string(kTargetMomentum.key), value});
}

/// Teacher entropy as a share of ln K; nothing where it is no share.
std::optional<std::array<double, 2>> entropyShare(const Evidence& evidence) {
    const auto entropy = evidence.lastTwo("dino.entropy", kWarm);
    constexpr double kRounding = 1e-3;
    if (!entropy || std::ranges::min(*entropy) < -kRounding || std::ranges::max(*entropy) > 1.0 + kRounding)
        return std::nullopt;
    return entropy;
}

/// DINO (Caron et al. 2021, §5.3): centring alone drives the teacher to the uniform answer.
HealthFinding dinoUniform(const Evidence& evidence) {
    const auto entropy = entropyShare(evidence);
    if (!entropy)
        return unknown();
    if (std::ranges::min(*entropy) <= kUniformEntropy)
        return fine(evidence.say(HILUM_TR("The teacher's answers are at {} of the highest possible "
                                          "uncertainty: it prefers some answers to others."),
                                 percent((*entropy)[1])));
    return bad(
        HealthLight::Red,
        evidence.say(HILUM_TR("The teacher says nothing: its answers are at {} of the highest possible "
                              "uncertainty, the same for every film, so the student can learn nothing."),
                     percent((*entropy)[1])),
        scaled(evidence, kTeacherTemperature, 0.5));
}

/// The same paper: sharpening alone lets one output win for every film.
HealthFinding dinoOneHot(const Evidence& evidence) {
    const auto entropy = entropyShare(evidence);
    if (!entropy)
        return unknown();
    if (std::ranges::max(*entropy) >= kOneHotEntropy)
        return fine(
            evidence.say(HILUM_TR("The teacher's answers keep {} of the highest possible uncertainty: "
                                  "no single output wins."),
                         percent((*entropy)[1])));
    return bad(HealthLight::Red,
               evidence.say(HILUM_TR("The teacher is too sure: its answers have {} of the highest possible "
                                     "uncertainty. One output wins, whatever the film, and there is nothing "
                                     "left to learn."),
                            percent((*entropy)[1])),
               scaled(evidence, kTeacherTemperature, 1.5));
}

/// MoCo (He et al. 2020, §3.3): query and key of one batch betray each other through batch-norm statistics.
HealthFinding batchNormLeak(const Evidence& evidence) {
    const auto accuracy = evidence.readings("moco.accuracy");
    const auto knn = evidence.readings("knn.auroc");
    const auto now = evidence.last("moco.accuracy");
    const auto nowKnn = evidence.last("knn.auroc");
    double early = kNan; // the highest of the early readings
    for (const auto& reading : accuracy)
        if (evidence.share(reading.step) <= kVeryEarly)
            early = std::fmax(early, reading.value);
    double best = kNan;
    for (const auto& reading : knn)
        best = std::fmax(best, reading.value);
    if (!now || !nowKnn || knn.size() < 2 || std::isnan(early))
        return unknown();
    if (!(early > kLeakAccuracy && *now > kLeakAccuracy && best < kLeakKnn))
        return fine(
            evidence.say(HILUM_TR("The network finds the matching view in {} of cases, and its features "
                                  "tell the classes apart with AUROC {:.2f}: no sign of a shortcut."),
                         percent(*now), best));
    const auto splits = evidence.spec().number(kSplits.key);
    const Json value =
        splits > 0.0 ? proposal(evidence.spec(), kSplits, std::max(8.0, 2.0 * splits)) : Json();
    std::string words = value.is_null()
                            ? evidence.say(HILUM_TR("Raise “{}”, for example to 8."), evidence.label(kSplits))
                            : evidence.say(HILUM_TR("Raise “{}” from {} to {}."), evidence.label(kSplits),
                                           splits, value.get<double>());
    return bad(
        HealthLight::Red,
        evidence.say(HILUM_TR("The network cheats: it found the matching view in {} of cases within a "
                              "fifth of the run, yet its features tell the classes apart no better than "
                              "guessing (AUROC {:.2f}). Batch statistics give the answer away."),
                     percent(early), best),
        {std::move(words), std::string(kSplits.key), value});
}

/// Every method: all films get one answer (Chen and He 2021, §4.1).
HealthFinding collapse(const Evidence& evidence) {
    // MAE has nothing to gain from equal answers, and a large part of its features is common to all films:
    // what is left tells them apart all the same.
    if (evidence.spec().method() == "mae")
        return unknown();
    const auto spread = evidence.lastTwo("embedding.spread", kWarm);
    if (!spread)
        return unknown();
    const std::string number = percent((*spread)[1]);
    if ((*spread)[1] >= kCollapsedSpread)
        return fine(
            evidence.say(HILUM_TR("The spread of the embeddings is {} of an ideal one: different films "
                                  "get different answers."),
                         number));
    if ((*spread)[0] >= kCollapsedSpread) // once may be chance
        return bad(
            HealthLight::Amber,
            evidence.say(HILUM_TR("The embeddings may be collapsing: their spread fell to {} of an ideal "
                                  "one, so films get more and more the same answer."),
                         number),
            calmer(evidence));
    return bad(
        HealthLight::Red,
        evidence.say(HILUM_TR("The embeddings have collapsed: their spread is {} of an ideal one, so the "
                              "network gives nearly the same answer for every film and is of no use."),
                     number),
        calmer(evidence));
}

/// What guessing reaches: 1 of the 2N − 1 other views (Chen et al. 2020), 1 of 1 + K keys (He et al. 2020).
double chanceOf(const Evidence& evidence, bool simclr) {
    if (simclr)
        return 1.0 / std::max(1.0, 2.0 * evidence.spec().number("batch") - 1.0);
    const double queue = evidence.spec().number(kQueue.key);
    return queue > 0.0 ? 1.0 / (1.0 + queue) : 0.0;
}

/// SimCLR and MoCo: the task itself is not learned.
HealthFinding chance(const Evidence& evidence) {
    const auto simclr = evidence.lastTwo("simclr.accuracy", kLearned);
    const auto accuracy = simclr ? simclr : evidence.lastTwo("moco.accuracy", kLearned);
    if (!accuracy)
        return unknown();
    const double guessing = chanceOf(evidence, simclr.has_value());
    const double limit = guessing + kChanceSkill * (1.0 - guessing);
    // A reading is one batch, and the accuracy of 64 films comes in steps of 1.6 %: a loss well below that of
    // guessing says that the order is learned although the first place is not hit yet.
    const auto loss = evidence.lastTwo("loss", kLearned);
    const double directions = !simclr && evidence.spec().flag("symmetric") ? 2.0 : 1.0;
    const bool ordered =
        loss && guessing > 0.0 && std::ranges::max(*loss) < -kChanceLoss * directions * std::log(guessing);
    if (ordered || std::ranges::max(*accuracy) >= limit)
        return fine(
            evidence.say(HILUM_TR("The network finds the matching view in {} of cases; guessing finds "
                                  "it in {}."),
                         percent((*accuracy)[1]), percent(guessing)));
    return bad(
        HealthLight::Red,
        evidence.say(HILUM_TR("The network has learned nothing yet: it finds the matching view in {} of "
                              "cases, guessing in {}, and a third of the run is over."),
                     percent((*accuracy)[1]), percent(guessing)),
        calmer(evidence));
}

Change shorterQueue(const Evidence& evidence, double own) {
    const double keys = evidence.spec().number(kQueue.key);
    const std::string key(kQueue.key);
    if (!(keys > 0.0))
        return {evidence.say(HILUM_TR("Lower “{}”."), evidence.label(kQueue)), key, {}};
    const double batch = std::max(1.0, evidence.spec().number("batch"));
    const double wanted = std::max(1.0, std::floor(kQueueShare / own * keys / batch)) * batch;
    return {evidence.say(HILUM_TR("Lower “{}” from {:.0f} to {:.0f}."), evidence.label(kQueue), keys, wanted),
            key, static_cast<std::int64_t>(wanted)};
}

/// MoCo: the queue is too long for so few films, and a film's own past stands among its negatives.
HealthFinding ownPast(const Evidence& evidence) {
    const auto readings = evidence.lastTwo("moco.sameFilm", kWarm);
    if (!readings)
        return unknown();
    const double own = (*readings)[1];
    const double patient = evidence.last("moco.samePatient").value_or(own);
    if (own <= kOwnKeys)
        return fine(
            evidence.say(HILUM_TR("Of the queue's keys, {:.2f} belong to the film that asks, and {:.2f} "
                                  "to its patient."),
                         own, patient));
    return bad(
        HealthLight::Amber,
        evidence.say(HILUM_TR("The queue is long for so few films: {:.1f} of its keys are older views of "
                              "the very film that asks, and {:.1f} are of its patient. The network is "
                              "taught to tell a film from itself."),
                     own, patient),
        shorterQueue(evidence, own));
}

/// MAE: the hidden patches are filled with their mean.
HealthFinding blankReconstruction(const Evidence& evidence) {
    const auto loss = evidence.lastTwo("mae.loss", kLearned);
    if (!loss)
        return unknown();
    const double blank = evidence.last("mae.blank").value_or(kBlankMae);
    const double limit = kBlankMaeShare * blank;
    if (std::ranges::min(*loss) < limit)
        return fine(
            evidence.say(HILUM_TR("The reconstruction error is {:.3f}; painting every hidden patch in "
                                  "one grey gives {:.3f}."),
                         (*loss)[1], blank));
    // What once was better has been lost to large steps; what never was better makes too small ones.
    const auto all = evidence.readings("mae.loss");
    const bool lost = std::ranges::any_of(all, [&](const Reading& r) { return r.value < 0.95 * limit; });
    return bad(
        HealthLight::Red,
        evidence.say(HILUM_TR("The network reconstructs nothing: its error of {:.3f} is no better than "
                              "painting every hidden patch in one grey ({:.3f})."),
                     (*loss)[1], blank),
        lost ? calmer(evidence) : scaled(evidence, kLearningRate, 2.0));
}

/// Every method: large gradients come before a diverging loss.
HealthFinding explodingGradient(const Evidence& evidence) {
    const auto now = evidence.last("gradient.norm");
    std::vector<double> before;
    for (const auto& reading : evidence.readings("gradient.norm"))
        before.push_back(reading.value);
    if (!now)
        return unknown();
    before.pop_back();
    std::erase_if(before, [](double value) { return std::isnan(value); });
    if (before.size() < kGradientReadings)
        return unknown();
    std::ranges::sort(before);
    const auto half = before.size() / 2;
    const double median = before.size() % 2 == 1 ? before[half] : 0.5 * (before[half - 1] + before[half]);
    if (!(median > 0.0))
        return unknown();
    const double ratio = *now / median;
    if (ratio <= kLargeGradient)
        return fine(evidence.say(HILUM_TR("The gradient is {:.2g} times its usual size."), ratio));
    return bad(
        ratio > kHugeGradient ? HealthLight::Red : HealthLight::Amber,
        evidence.say(HILUM_TR("The gradient is {:.0f} times its usual size: the network is being pushed "
                              "much harder than before, and the training may fall apart."),
                     ratio),
        calmer(evidence));
}

/// Every method: the films fill few of the directions (Jing et al. 2022, "Understanding dimensional collapse
/// in contrastive self-supervised learning", who find too strong augmentation behind it).
HealthFinding dimensionalCollapse(const Evidence& evidence) {
    const auto rank = evidence.lastTwo("embedding.rank", kWarm);
    const auto dimension = evidence.last("embedding.dimension");
    if (!rank || !dimension || !(*dimension > 0.0))
        return unknown();
    // So many films cannot fill more directions than there are films.
    const double most = std::fmin(*dimension, evidence.last("embedding.films").value_or(*dimension));
    if (!(std::ranges::max(*rank) < kLowRank * most))
        return fine(evidence.say(HILUM_TR("The embeddings use about {:.0f} of {:.0f} directions."),
                                 (*rank)[1], *dimension));
    return bad(HealthLight::Amber,
               evidence.say(HILUM_TR("The embeddings use only about {:.1f} of {:.0f} directions: the network "
                                     "describes a film with very few properties and ignores the rest."),
                            (*rank)[1], *dimension),
               {evidence.say(HILUM_TR("Choose a milder “{}”."), evidence.label(kAugmentation)),
                std::string(kAugmentation.key),
                {}});
}

std::optional<double> valueAt(const std::vector<Reading>& readings, std::int64_t step) {
    for (const auto& reading : readings)
        if (reading.step == step && !std::isnan(reading.value))
            return reading.value;
    return std::nullopt;
}

/// Every method: the task of pretraining and the one that matters part ways.
HealthFinding fallingAuroc(const Evidence& evidence) {
    auto auroc = evidence.readings("probe.auroc");
    if (auroc.size() < kAurocReadings)
        auroc = evidence.readings("knn.auroc");
    const auto finite = [](const Reading& reading) { return !std::isnan(reading.value); };
    if (auroc.size() < kAurocReadings || !std::ranges::all_of(auroc, finite))
        return unknown();
    const auto best = std::max_element(auroc.begin(), auroc.end() - 2,
                                       [](const Reading& a, const Reading& b) { return a.value < b.value; });
    const auto losses = evidence.readings("loss");
    const auto then = valueAt(losses, best->step);
    const auto now = valueAt(losses, auroc.back().step);
    if (!then || !now)
        return unknown();
    const double recent = std::max(auroc.back().value, auroc[auroc.size() - 2].value);
    if (!(best->value - recent > kAurocDrop && *now < *then))
        return fine(
            evidence.say(HILUM_TR("On the labelled films the features reach AUROC {:.2f}; their best so "
                                  "far is {:.2f}."),
                         auroc.back().value, std::max(best->value, recent)));
    const double share = evidence.share(best->step);
    const Json value = proposal(evidence.spec(), kEpochs, evidence.spec().number(kEpochs.key) * share);
    std::string words =
        value.is_null()
            ? evidence.say(HILUM_TR("Lower “{}”: stop where AUROC was best."), evidence.label(kEpochs))
            : evidence.say(HILUM_TR("Lower “{}” from {} to {}, where AUROC was best."),
                           evidence.label(kEpochs), evidence.spec().integer(kEpochs.key),
                           value.get<std::int64_t>());
    return bad(
        HealthLight::Amber,
        evidence.say(HILUM_TR("The network gets better at its own task and worse at yours: AUROC on the "
                              "labelled films fell from {:.2f} to {:.2f} while the loss fell too."),
                     best->value, auroc.back().value),
        {std::move(words), std::string(kEpochs.key), value});
}

struct Rule {
    std::string_view name;
    HealthFinding (*judge)(const Evidence&);
};

constexpr std::string_view kCollapse = "collapse";
constexpr std::string_view kBlank = "blank-reconstruction";

/// The more specific rule first: of two that are equally bad it knows the better remedy.
constexpr std::array kRules{
    Rule{"byol-collapse", byolCollapse}, Rule{"dino-uniform", dinoUniform},
    Rule{"dino-one-hot", dinoOneHot},    Rule{"batch-norm-leak", batchNormLeak},
    Rule{kCollapse, collapse},           Rule{"chance", chance},
    Rule{"own-past", ownPast},           Rule{kBlank, blankReconstruction},
    Rule{"gradient", explodingGradient}, Rule{"dimensional-collapse", dimensionalCollapse},
    Rule{"falling-auroc", fallingAuroc}};

/// Why there is no light yet.
HealthFinding notJudged(const Evidence& evidence) {
    HealthFinding finding = unknown();
    const auto spread = evidence.readings("embedding.spread");
    if (!spread.empty() && std::isnan(spread.back().value)) {
        finding.sentence =
            HILUM_TR("The last evaluation gave no finite spread of the embeddings, so the health "
                     "of the run cannot be judged.");
        return finding;
    }
    finding.sentence = evidence.say(
        HILUM_TR("It is too early to judge the run: {} so far, and two after its first tenth are needed."),
        evidence.evaluations() == 1 ? evidence.say(HILUM_TR("1 evaluation"))
                                    : evidence.say(HILUM_TR("{} evaluations"), evidence.evaluations()));
    return finding;
}

std::vector<HealthFinding> findingsOf(const Evidence& evidence) {
    std::vector<HealthFinding> findings;
    for (const auto& rule : kRules) {
        findings.push_back(rule.judge(evidence));
        findings.back().rule = rule.name;
    }
    return findings;
}

} // namespace

std::vector<HealthFinding> healthFindings(const HealthHistory& history, const RunSpec& spec) {
    return findingsOf(Evidence(history, spec));
}

HealthFinding healthOf(const HealthHistory& history, const RunSpec& spec) {
    return healthOf(history, spec, Translator());
}

HealthFinding healthOf(const HealthHistory& history, const RunSpec& spec, const Translator& translate) {
    const Evidence evidence(history, spec, translate);
    if (spec.kind() != RunKind::Pretrain) {
        HealthFinding none = unknown();
        none.sentence = HILUM_TR("Only pretraining runs are judged.");
        return none;
    }
    const auto findings = findingsOf(evidence);
    const auto worst = std::ranges::max_element(findings, {}, &HealthFinding::light); // the first of equals
    if (worst->light > HealthLight::Green)
        return *worst;
    const auto main =
        std::ranges::find(findings, spec.method() == "mae" ? kBlank : kCollapse, &HealthFinding::rule);
    return main->light == HealthLight::Green ? *main : notJudged(evidence);
}

} // namespace hilum::run
