#include "ingest/demo/Canvas.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace hilum::ingest::demo {

namespace {

float profileAt(Profile profile, float q2) {
    switch (profile) {
    case Profile::Solid:
        return std::sqrt(1.0F - q2);
    case Profile::Hollow: {
        const float inner = q2 / 0.58F;
        return std::sqrt(1.0F - q2) - (inner < 1.0F ? 0.52F * std::sqrt(1.0F - inner) : 0.0F);
    }
    case Profile::Soft:
        return (1.0F - q2) * (1.0F - q2);
    }
    return 0.0F;
}

struct Stroke {
    cv::Point2f at;
    float radius, weight;
};

void strokeSegment(cv::Mat1f& layer, const Stroke& a, const Stroke& b, Profile profile) {
    const float reach = std::max(a.radius, b.radius);
    const int x0 = std::max(0, static_cast<int>(std::floor(std::min(a.at.x, b.at.x) - reach)));
    const int x1 = std::min(layer.cols - 1, static_cast<int>(std::ceil(std::max(a.at.x, b.at.x) + reach)));
    const int y0 = std::max(0, static_cast<int>(std::floor(std::min(a.at.y, b.at.y) - reach)));
    const int y1 = std::min(layer.rows - 1, static_cast<int>(std::ceil(std::max(a.at.y, b.at.y) + reach)));
    const cv::Point2f d = b.at - a.at;
    const float scale = 1.0F / std::max(d.dot(d), 1e-6F);
    for (int y = y0; y <= y1; ++y) {
        float* row = layer[y];
        for (int x = x0; x <= x1; ++x) {
            const cv::Point2f p = cv::Point2f(static_cast<float>(x), static_cast<float>(y)) - a.at;
            const float t = std::clamp(p.dot(d) * scale, 0.0F, 1.0F);
            const cv::Point2f e = p - t * d;
            const float radius = a.radius + t * (b.radius - a.radius);
            const float q2 = e.dot(e) / (radius * radius);
            if (q2 < 1.0F)
                row[x] = std::max(row[x], (a.weight + t * (b.weight - a.weight)) * profileAt(profile, q2));
        }
    }
}

} // namespace

cv::Mat1f Canvas::field() const {
    for (cv::Mat1f& f : m_fields)
        if (f.rows == m_side && f.u->refcount == 1) { // nobody else holds it
            f.setTo(0.0F);
            return f;
        }
    m_fields.emplace_back(m_side, m_side, 0.0F);
    return m_fields.back();
}

cv::Point2f Canvas::toPixel(cv::Point2d body) const {
    const cv::Point2d film = m_pose.toFilm(body);
    return {static_cast<float>(film.x * m_side - 0.5), static_cast<float>(film.y * m_side - 0.5)};
}

void Canvas::tube(cv::Mat1f& layer, std::span<const TubePoint> path, Profile profile) const {
    constexpr float kThinnest = 0.75F; // pixels: below it a line would break into dots
    const auto stroke = [&](const TubePoint& p) {
        const auto radius = static_cast<float>(p.radius * m_side * m_pose.zoom);
        const float drawn = std::max(radius, kThinnest);
        return Stroke{toPixel(p.at), drawn, static_cast<float>(p.weight) * radius / drawn};
    };
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
        strokeSegment(layer, stroke(path[i]), stroke(path[i + 1]), profile);
}

cv::Mat1f fractalNoise(const Canvas& canvas, Rng& rng, int cells, int octaves, double gain) {
    cv::Mat1f sum = canvas.field();
    cv::Mat1f fine = canvas.field();
    double amplitude = 1.0;
    double power = 0.0;
    for (int octave = 0; octave < octaves && cells <= canvas.side();
         ++octave, cells *= 2, amplitude *= gain) {
        cv::Mat1f lattice(cells + 1, cells + 1);
        for (float& v : lattice)
            v = static_cast<float>(rng.bits32()) * 0x1p-31F - 1.0F;
        cv::resize(lattice, fine, sum.size(), 0, 0, cv::INTER_CUBIC);
        cv::scaleAdd(fine, amplitude, sum, sum);
        power += amplitude * amplitude / 3.0 * 0.7;
    }
    sum *= 1.0 / std::sqrt(power);
    return sum;
}

} // namespace hilum::ingest::demo
