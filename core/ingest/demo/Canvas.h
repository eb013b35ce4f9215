// A film being painted: fields over the film's pixels, and round tubes (bones, vessels, tubes) projected onto
// them. One thread per Canvas.
#pragma once

#include "ingest/demo/Thorax.h"

#include <opencv2/core.hpp>
#include <span>
#include <vector>

namespace hilum::ingest::demo {

struct TubePoint {
    cv::Point2d at;      ///< body coordinates
    double radius;       ///< film sides
    double weight = 1.0; ///< multiplies the profile
};

enum class Profile {
    Solid,  ///< √(1 − q²): a rod of even density
    Hollow, ///< a rod with a dense shell: bright edges, as a rib
    Soft,   ///< (1 − q²)²: no edge
};

/// Memory of fields that one film leaves to the next: fresh pages would cost as much as painting them.
using Fields = std::vector<cv::Mat1f>;

class Canvas {
public:
    /// `fields` must outlive the canvas and belong to no other canvas at the same time.
    Canvas(int side, const Pose& pose, Fields& fields) : m_side(side), m_pose(pose), m_fields(fields) {}
    [[nodiscard]] int side() const { return m_side; }
    /// A field of zeros; its memory is free again when the last holder lets go of it.
    [[nodiscard]] cv::Mat1f field() const;
    [[nodiscard]] cv::Point2f toPixel(cv::Point2d body) const;

    /// layer = max(layer, weight × profile) along a path; thinner than a pixel becomes fainter instead.
    void tube(cv::Mat1f& layer, std::span<const TubePoint> path, Profile profile) const;
    /// layer(x, y) = f(bodyX, bodyY) for every pixel.
    template <class F> void fill(cv::Mat1f& layer, F f) const {
        const cv::Point2d origin = m_pose.toBody({0.5 / m_side, 0.5 / m_side});
        const cv::Point2d right = m_pose.toBody({1.5 / m_side, 0.5 / m_side}) - origin;
        const cv::Point2d down = m_pose.toBody({0.5 / m_side, 1.5 / m_side}) - origin;
        for (int r = 0; r < m_side; ++r) {
            float* row = layer[r];
            for (int c = 0; c < m_side; ++c)
                row[c] = f(static_cast<float>(origin.x + r * down.x + c * right.x),
                           static_cast<float>(origin.y + r * down.y + c * right.y));
        }
    }

private:
    int m_side;
    Pose m_pose;
    Fields& m_fields; ///< all that field() has handed out
};

/// Noise with detail at several scales, mean 0, about unit deviation; `cells` lattice cells at the coarsest
/// scale.
[[nodiscard]] cv::Mat1f fractalNoise(const Canvas& canvas, Rng& rng, int cells, int octaves, double gain);

} // namespace hilum::ingest::demo
