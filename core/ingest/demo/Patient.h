// Who the synthetic patients are and what befalls them: traits, course of disease and the labels of each
// film. Pure functions of (seed, patient, film); any thread.
#pragma once

#include "base/Rng.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hilum::ingest::demo {

/// What a stream of random numbers is for: no two parts of a film share one.
enum class Part : std::uint16_t {
    Traits,
    Course,
    View,
    Pose,
    Exposure,
    Vessels,
    Bones,
    Texture,
    Grain,
    Devices,
    Labels,
    Table
};

[[nodiscard]] Rng patientRng(std::uint64_t seed, std::uint32_t patient, Part part);
[[nodiscard]] Rng filmRng(std::uint64_t seed, std::uint32_t patient, std::uint32_t film, Part part);

/// What stays with a patient. Lengths in film sides (about 38 cm), unless said otherwise.
struct Traits {
    bool female = false;
    bool inpatient = false; ///< more films, more of them AP, more disease
    int age = 50;           ///< at the first film, years
    int films = 1;
    double build = 0.0;       ///< −1 thin … +1 obese
    double cageHalf = 0.36;   ///< half the inner width of the rib cage
    double lungHeight = 0.54; ///< apex to right dome at full inspiration
    double rightDomeLift = 0.02;
    double heart = 1.0;  ///< size of the heart's shadow, 1 = normal
    double aorta = 0.0;  ///< unfolding of the aorta, 0 … 1
    double breast = 0.0; ///< thickness of the breasts, cm of water
    double bone = 1.0;   ///< density of bone, 1 = normal
    double ribSlope = 0.2;
    double ribPitch = 0.054;
    double scoliosis = 0.0;
    double markings = 1.0; ///< strength of the vessels' markings
    bool gasBubble = true; ///< a stomach bubble is seen on most films
};

/// A pneumonia-like consolidation in coordinates of a lung: u from the mediastinum (0) to the wall (1),
/// v from apex (0) to dome (1).
struct OpacityPlan {
    int lung = 0; ///< 0: the patient's right (left of the film), 1: left
    double u = 0.5, v = 0.7;
    double radiusU = 0.1, radiusV = 0.1; ///< film sides
    double angle = 0.0;
    double strength = 0.5; ///< share of the air that is replaced, 0 … 1
    double patchiness = 0.5;
    std::uint32_t texture = 0;
};

struct Nodule {
    int lung = 0;
    double u = 0.5, v = 0.5, radius = 0.012;
};

struct PlateAtelectasis {
    int lung = 0;
    double u = 0.4, v = 0.85, length = 0.1, tilt = 0.0;
};

/// One film: position, state of health, and how it was taken.
struct FilmPlan {
    bool anteroposterior = false;
    double inspiration = 1.0; ///< 0.7 poor … 1 full
    double heart = 1.0;       ///< size of the heart's shadow on this film, without magnification
    bool cardiomegaly = false;
    double oedema = 0.0;                ///< 0 … 1
    double effusion[2] = {0.0, 0.0};    ///< height of fluid in film sides, right and left lung
    std::vector<OpacityPlan> opacities; ///< pneumonia-like
    std::vector<Nodule> nodules;
    std::vector<PlateAtelectasis> plates;

    /// Anything that a radiologist would not call normal.
    [[nodiscard]] bool abnormal() const;
};

[[nodiscard]] Traits traitsOf(std::uint64_t seed, std::uint32_t patient);
[[nodiscard]] FilmPlan planOf(std::uint64_t seed, std::uint32_t patient, std::uint32_t film,
                              const Traits& traits);
/// Findings in NIH's vocabulary, joined by `|`, with errors as text-mined labels have them.
[[nodiscard]] std::string nihFindings(std::uint64_t seed, std::uint32_t patient, std::uint32_t film,
                                      const FilmPlan& plan);

} // namespace hilum::ingest::demo
