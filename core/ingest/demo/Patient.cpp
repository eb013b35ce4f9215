#include "ingest/demo/Patient.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hilum::ingest::demo {

namespace {

constexpr std::uint32_t kPatientItself = 0xFFFFFFFFU; ///< stands where a film's number would

double clampedNormal(Rng& rng, double mean, double deviation, double low, double high) {
    return std::clamp(mean + deviation * rng.normal(), low, high);
}

int filmCount(Rng& rng, bool inpatient) {
    static constexpr std::array<double, 9> kOut{0.58, 0.80, 0.89, 0.94, 0.97, 0.985, 0.993, 0.998, 1.0};
    static constexpr std::array<double, 9> kIn{0.20, 0.38, 0.52, 0.64, 0.74, 0.83, 0.90, 0.95, 1.0};
    const auto& cumulative = inpatient ? kIn : kOut;
    const double draw = rng.uniform();
    return 1 + static_cast<int>(std::ranges::upper_bound(cumulative, draw) - cumulative.begin());
}

OpacityPlan drawOpacity(Rng& rng, int lung) {
    OpacityPlan o;
    o.lung = lung;
    const bool lower = rng.chance(0.68);
    o.u = rng.uniform(0.18, 0.78);
    o.v = lower ? rng.uniform(0.60, 0.90) : rng.uniform(0.22, 0.6);
    const double size = std::exp(clampedNormal(rng, std::log(0.082), 0.33, std::log(0.045), std::log(0.15)));
    const double aspect = rng.uniform(0.7, 1.25);
    o.radiusU = size * aspect;
    o.radiusV = size / aspect * 1.1;
    o.angle = rng.uniform(-0.7, 0.7);
    o.strength = clampedNormal(rng, 0.50, 0.16, 0.24, 0.85);
    o.patchiness = rng.uniform(0.35, 1.0);
    o.texture = rng.bits32();
    return o;
}

/// The consolidations of a new episode: one lung, or both in about a third.
std::vector<OpacityPlan> newEpisode(Rng& rng, bool inpatient) {
    std::vector<OpacityPlan> all;
    const int first = rng.chance(0.55) ? 0 : 1;
    all.push_back(drawOpacity(rng, first));
    if (rng.chance(inpatient ? 0.42 : 0.25))
        all.push_back(drawOpacity(rng, 1 - first));
    if (rng.chance(0.14))
        all.push_back(drawOpacity(rng, first));
    return all;
}

/// The same consolidations at the next film: stronger, weaker, larger, a little elsewhere in shape.
void evolve(std::vector<OpacityPlan>& opacities, Rng& rng) {
    const double trend = rng.uniform(0.7, 1.2);
    for (OpacityPlan& o : opacities) {
        o.strength = std::clamp(o.strength * trend * rng.uniform(0.9, 1.1), 0.24, 0.88);
        const double grown = std::clamp(trend, 0.85, 1.15);
        o.radiusU = std::clamp(o.radiusU * grown, 0.04, 0.17);
        o.radiusV = std::clamp(o.radiusV * grown, 0.04, 0.17);
        o.patchiness = std::clamp(o.patchiness + rng.uniform(-0.15, 0.15), 0.3, 1.0);
    }
}

/// What is not pneumonia but looks abnormal, drawn anew for each film from the patient's inclination.
void addConfounders(FilmPlan& plan, const Traits& t, Rng& rng) {
    const double ill = (t.inpatient ? 1.9 : 0.9) * (plan.opacities.empty() ? 1.0 : 0.8);
    plan.heart = t.heart * rng.uniform(0.97, 1.05);
    if (rng.chance(0.13 * ill)) {
        plan.effusion[0] = rng.uniform(0.03, 0.16);
        if (rng.chance(0.5))
            plan.effusion[1] = rng.uniform(0.03, 0.14);
        if (rng.chance(0.35))
            std::swap(plan.effusion[0], plan.effusion[1]);
    }
    if (rng.chance(0.11 * ill)) {
        plan.oedema = rng.uniform(0.35, 1.0);
        plan.heart *= rng.uniform(1.05, 1.2);
    }
    if (rng.chance(0.12 * ill))
        for (int i = rng.chance(0.3) ? 2 : 1; i > 0; --i)
            plan.plates.push_back({rng.chance(0.5) ? 0 : 1, rng.uniform(0.1, 0.6), rng.uniform(0.74, 0.96),
                                   rng.uniform(0.05, 0.13), rng.uniform(-0.3, 0.3)});
    if (rng.chance(0.07))
        for (int i = 1 + static_cast<int>(rng.below(2)); i > 0; --i)
            plan.nodules.push_back({rng.chance(0.5) ? 0 : 1, rng.uniform(0.2, 0.8), rng.uniform(0.2, 0.9),
                                    rng.uniform(0.010, 0.026)});
    plan.cardiomegaly = plan.heart > 1.22;
}

} // namespace

Rng patientRng(std::uint64_t seed, std::uint32_t patient, Part part) {
    return Rng(DrawKey{seed, kPatientItself, patient, 0, static_cast<std::uint16_t>(part)});
}

Rng filmRng(std::uint64_t seed, std::uint32_t patient, std::uint32_t film, Part part) {
    return Rng(DrawKey{seed, film, patient, 0, static_cast<std::uint16_t>(part)});
}

bool FilmPlan::abnormal() const {
    return !opacities.empty() || cardiomegaly || oedema > 0.0 || effusion[0] > 0.0 || effusion[1] > 0.0 ||
           !nodules.empty() || !plates.empty();
}

Traits traitsOf(std::uint64_t seed, std::uint32_t patient) {
    Rng rng = patientRng(seed, patient, Part::Traits);
    Traits t;
    t.female = rng.chance(0.45);
    t.inpatient = rng.chance(0.40);
    t.age = static_cast<int>(clampedNormal(rng, t.inpatient ? 54 : 47, 17, 18, 91));
    t.films = filmCount(rng, t.inpatient);
    t.build = clampedNormal(rng, 0.0, 0.5, -1.0, 1.0);
    t.cageHalf = clampedNormal(rng, t.female ? 0.342 : 0.362, 0.014, 0.31, 0.392);
    t.lungHeight = clampedNormal(rng, t.female ? 0.53 : 0.555, 0.03, 0.46, 0.63);
    t.rightDomeLift = clampedNormal(rng, 0.022, 0.010, -0.004, 0.05);
    t.heart = clampedNormal(rng, 1.0 + 0.002 * (t.age - 45), 0.09, 0.82, 1.32);
    t.aorta = std::clamp((t.age - 45) / 45.0 + 0.25 * rng.normal(), 0.0, 1.0);
    t.breast = t.female ? std::clamp(1.7 + 1.5 * t.build + 0.7 * rng.normal(), 0.4, 4.5)
                        : (t.build > 0.5 ? 0.6 : 0.0);
    t.bone =
        std::clamp(1.1 - 0.005 * (t.age - 35) * (t.female ? 1.3 : 0.8) + 0.12 * rng.normal(), 0.55, 1.35);
    t.ribSlope = clampedNormal(rng, 0.20, 0.06, 0.06, 0.36);
    t.ribPitch = clampedNormal(rng, 0.0545, 0.002, 0.05, 0.059);
    t.scoliosis = clampedNormal(rng, 0.0, 0.007, -0.022, 0.022);
    t.markings = clampedNormal(rng, 1.0, 0.22, 0.55, 1.6);
    t.gasBubble = rng.chance(0.72);
    return t;
}

FilmPlan planOf(std::uint64_t seed, std::uint32_t patient, std::uint32_t film, const Traits& traits) {
    std::vector<OpacityPlan> episode;
    const double start = traits.inpatient ? 0.275 : 0.12;
    const double persist = traits.inpatient ? 0.58 : 0.4;
    // The course is walked from the first film, so that disease persists and evolves between films.
    for (std::uint32_t k = 0; k <= film; ++k) {
        Rng rng = filmRng(seed, patient, k, Part::Course);
        if (episode.empty() ? rng.chance(start) : !rng.chance(persist))
            episode = episode.empty() ? newEpisode(rng, traits.inpatient) : std::vector<OpacityPlan>{};
        else if (!episode.empty())
            evolve(episode, rng);
    }
    FilmPlan plan;
    plan.opacities = std::move(episode);
    Rng rng = filmRng(seed, patient, film, Part::View);
    const double pAp = (traits.inpatient ? 0.57 : 0.12) + (plan.opacities.empty() ? 0.0 : 0.26);
    plan.anteroposterior = rng.chance(pAp);
    plan.inspiration = plan.anteroposterior ? clampedNormal(rng, 0.86, 0.07, 0.68, 1.0)
                                            : clampedNormal(rng, 0.96, 0.04, 0.8, 1.0);
    addConfounders(plan, traits, rng);
    return plan;
}

std::string nihFindings(std::uint64_t seed, std::uint32_t patient, std::uint32_t film, const FilmPlan& plan) {
    Rng rng = filmRng(seed, patient, film, Part::Labels);
    std::vector<std::string> found;
    const auto add = [&](const char* name, bool there, double missed, double invented) {
        const double draw =
            rng.uniform(); // one draw each, whatever the truth: labels stay aligned between versions
        if (there ? draw >= missed : draw < invented)
            found.emplace_back(name);
    };
    const bool opaque = !plan.opacities.empty();
    const bool missed = opaque && rng.chance(0.10);
    const bool invented = !opaque && rng.chance(0.06);
    add("Atelectasis", !plan.plates.empty(), 0.15, opaque ? 0.12 : 0.03);
    add("Cardiomegaly", plan.cardiomegaly, 0.2, 0.02);
    const double kind = rng.uniform();
    const bool shown = (opaque && !missed) || invented;
    if (shown && kind < 0.30)
        found.emplace_back("Consolidation");
    add("Edema", plan.oedema > 0.0, 0.25, 0.01);
    add("Effusion", plan.effusion[0] + plan.effusion[1] > 0.0, 0.12, 0.02);
    if (shown && kind >= 0.22 && kind < 0.72)
        found.emplace_back("Infiltration");
    add("Nodule", !plan.nodules.empty(), 0.2, 0.02);
    if (shown && kind >= 0.58)
        found.emplace_back("Pneumonia");
    std::string text;
    for (const std::string& name : found)
        text += (text.empty() ? "" : "|") + name;
    return text.empty() ? "No Finding" : text;
}

} // namespace hilum::ingest::demo
