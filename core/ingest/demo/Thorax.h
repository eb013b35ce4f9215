// The shape of one synthetic thorax on one film: outlines and thicknesses as functions of body coordinates.
// Immutable after construction; any thread.
//
// Body coordinates: x to the right of the film (the patient's left is positive), y down, origin in the middle
// of the upright chest, unit = one side of the film (about kCmPerUnit). Lung 0 is the patient's right one, on
// the film's left.
#pragma once

#include "ingest/demo/Patient.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <span>
#include <vector>

namespace hilum::ingest::demo {

inline constexpr double kCmPerUnit = 38.0;

/// A smooth function of one variable through knots, tabulated on [−0.8, 0.8].
class Curve {
public:
    struct Knot {
        double at, value;
    };
    Curve() = default;
    explicit Curve(std::span<const Knot> knots);
    explicit Curve(std::initializer_list<Knot> knots) : Curve(std::span(knots.begin(), knots.size())) {}
    [[nodiscard]] float operator()(float t) const {
        constexpr auto kScale = static_cast<float>(kSteps / (2 * kReach));
        const float place = (t + static_cast<float>(kReach)) * kScale;
        const float held = std::min(std::max(place, 0.0F), static_cast<float>(kSteps) - 0.001F);
        const auto i = static_cast<std::size_t>(held);
        const float part = held - static_cast<float>(i);
        return m_values[i] + part * (m_values[i + 1] - m_values[i]);
    }
    template <class F> static Curve of(F f) {
        Curve c;
        c.m_values.resize(kSteps + 1);
        for (int i = 0; i <= kSteps; ++i)
            c.m_values[static_cast<std::size_t>(i)] =
                static_cast<float>(f(-kReach + i * 2 * kReach / kSteps));
        return c;
    }

private:
    static constexpr double kReach = 0.8;
    static constexpr int kSteps = 800;
    std::vector<float> m_values;
};

/// Where the body lies on the film.
struct Pose {
    double rotation = 0.0; ///< radians in the film's plane
    double shiftX = 0.0, shiftY = 0.0;
    double zoom = 1.0;
    /// Body to film fractions, (0, 0) top left, (1, 1) bottom right.
    [[nodiscard]] cv::Point2d toFilm(cv::Point2d body) const;
    [[nodiscard]] cv::Point2d toBody(cv::Point2d film) const;
};

class Thorax {
public:
    Thorax(const Traits& traits, const FilmPlan& plan, Rng& pose);

    [[nodiscard]] const Pose& pose() const { return m_pose; }
    /// Thickness of the trunk without arms and breasts, lungs counted as solid, cm.
    [[nodiscard]] float trunkCm(float x, float y) const;
    /// Air-filled thickness of the lungs along the ray, cm; the heart displaces its part.
    [[nodiscard]] float lungCm(float x, float y) const;
    /// 0 … 1: how much of the depth heart and great vessels take at (x, y).
    [[nodiscard]] float mediastinum(float x, float y) const;
    /// Lateral border of a lung at height y, as a distance from the midline.
    [[nodiscard]] float lungOuter(int lung, float y) const;
    /// Height of the diaphragm at a distance `away` from the midline.
    [[nodiscard]] float dome(int lung, float away) const;
    [[nodiscard]] cv::Point2d lungPoint(int lung, double u, double v) const;
    [[nodiscard]] cv::Point2d hilum(int lung) const;
    [[nodiscard]] double apexY(int lung) const { return m_apexY[lung]; }
    [[nodiscard]] double domeY(int lung) const { return m_domeY[lung]; }
    [[nodiscard]] double baseY() const { return m_baseY; }
    [[nodiscard]] double cageHalf() const { return m_cageHalf; }
    [[nodiscard]] double spineX(double y) const;
    [[nodiscard]] double turn() const { return m_turn; }
    [[nodiscard]] double flank() const { return m_flank; }
    [[nodiscard]] static double sign(int lung) { return lung == 0 ? -1.0 : 1.0; }

private:
    void shapeTrunk(const Traits& traits, bool anteroposterior);
    void shapeLungs(const Traits& traits, const FilmPlan& plan);
    void shapeMediastinum(const Traits& traits, const FilmPlan& plan);

    Pose m_pose;
    double m_turn = 0.0; ///< rotation about the long axis as a shift of what lies in front, film sides
    double m_scoliosis = 0.0;
    double m_cageHalf = 0.36, m_flank = 0.42;
    double m_apexY[2] = {-0.32, -0.32};
    double m_domeY[2] = {0.2, 0.22};
    double m_baseY = 0.3;
    float m_lungDepthCm = 15.0F;
    Curve m_trunkHalf, m_trunkDepthCm;
    Curve m_outer[2], m_apexFade[2], m_dome[2];
    Curve m_leftBorder, m_rightBorder;
};

} // namespace hilum::ingest::demo
