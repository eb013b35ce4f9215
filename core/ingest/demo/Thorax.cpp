#include "ingest/demo/Thorax.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hilum::ingest::demo {

namespace {

float clamp01(float v) {
    return std::clamp(v, 0.0F, 1.0F);
}

float ellipse(float q) {
    return q * q < 1.0F ? std::sqrt(1.0F - q * q) : 0.0F;
}

/// Cubic Hermite through knots with limited slopes (Fritsch and Carlson 1980), constant outside: no
/// overshoot.
double throughKnots(std::span<const Curve::Knot> k, double t) {
    if (t <= k.front().at)
        return k.front().value;
    if (t >= k.back().at)
        return k.back().value;
    std::size_t i = 0;
    while (t > k[i + 1].at)
        ++i;
    const auto secant = [&](std::size_t j) {
        return (k[j + 1].value - k[j].value) / (k[j + 1].at - k[j].at);
    };
    const auto slope = [&](std::size_t j) {
        if (j == 0 || j + 1 == k.size())
            return 0.0;
        const double a = secant(j - 1);
        const double b = secant(j);
        return a * b <= 0.0 ? 0.0 : 2.0 * a * b / (a + b);
    };
    const double h = k[i + 1].at - k[i].at;
    const double s = (t - k[i].at) / h;
    const double s2 = s * s;
    const double s3 = s2 * s;
    return (2 * s3 - 3 * s2 + 1) * k[i].value + (s3 - 2 * s2 + s) * h * slope(i) +
           (3 * s2 - 2 * s3) * k[i + 1].value + (s3 - s2) * h * slope(i + 1);
}

} // namespace

Curve::Curve(std::span<const Knot> knots) : Curve(of([knots](double t) { return throughKnots(knots, t); })) {}

cv::Point2d Pose::toFilm(cv::Point2d body) const {
    const double c = std::cos(rotation) * zoom;
    const double s = std::sin(rotation) * zoom;
    return {0.5 + shiftX + c * body.x - s * body.y, 0.5 + shiftY + s * body.x + c * body.y};
}

cv::Point2d Pose::toBody(cv::Point2d film) const {
    const double c = std::cos(rotation) / zoom;
    const double s = std::sin(rotation) / zoom;
    const double x = film.x - 0.5 - shiftX;
    const double y = film.y - 0.5 - shiftY;
    return {c * x + s * y, -s * x + c * y};
}

Thorax::Thorax(const Traits& traits, const FilmPlan& plan, Rng& pose) {
    const bool ap = plan.anteroposterior;
    m_pose.rotation = pose.normal() * (ap ? 0.05 : 0.022);
    m_pose.shiftX = std::clamp(pose.normal() * (ap ? 0.032 : 0.020), -0.08, 0.08);
    m_pose.shiftY = std::clamp(0.012 + pose.normal() * (ap ? 0.042 : 0.030), -0.10, 0.10);
    m_pose.zoom = std::clamp((ap ? 1.10 : 1.08) + 0.06 * pose.normal(), 0.93, 1.24);
    m_turn = std::clamp(pose.normal() * (ap ? 0.016 : 0.007), -0.04, 0.04);
    m_scoliosis = traits.scoliosis;
    m_cageHalf = traits.cageHalf * (0.97 + 0.03 * plan.inspiration);
    shapeTrunk(traits, ap);
    shapeLungs(traits, plan);
    shapeMediastinum(traits, plan);
}

void Thorax::shapeTrunk(const Traits& traits, bool anteroposterior) {
    const double b = traits.build;
    m_flank = m_cageHalf + 0.066 + 0.038 * b;
    const double f = m_flank;
    const double lift = anteroposterior ? 0.015 : 0.0; // shoulders stand higher when lying or sitting in bed
    const double neck = 0.098 + 0.016 * b + (traits.female ? -0.008 : 0.008);
    m_trunkHalf = Curve({{-0.62, neck},
                         {-0.43 - lift, neck},
                         {-0.40 - lift, neck + 0.022},
                         {-0.365 - lift, 0.55 * f},
                         {-0.33 - lift, 0.85 * f},
                         {-0.295 - lift, 1.05 * f},
                         {-0.25, 1.13 * f},
                         {-0.19, 1.13 * f},
                         {-0.10, 1.05 * f},
                         {-0.03, 0.985 * f},
                         {0.1, 0.985 * f},
                         {0.25, 0.99 * f},
                         {0.4, 0.965 * f},
                         {0.6, 0.97 * f}});
    const double depth = 21.0 + 3.2 * b;
    m_trunkDepthCm = Curve({{-0.6, 11.0 + b},
                            {-0.42, 11.5 + b},
                            {-0.34, 13.5 + b},
                            {-0.26, 0.80 * depth},
                            {-0.15, 0.93 * depth},
                            {0.0, depth},
                            {0.2, 1.02 * depth},
                            {0.4, 1.05 * depth},
                            {0.6, 1.05 * depth}});
    m_lungDepthCm = static_cast<float>(14.2 + 0.6 * b);
}

void Thorax::shapeLungs(const Traits& traits, const FilmPlan& plan) {
    const double height = traits.lungHeight * (0.55 + 0.45 * plan.inspiration);
    const double top = -0.335 + (0.55 - traits.lungHeight) * 0.3;
    m_apexY[0] = top + 0.004;
    m_apexY[1] = top - 0.003;
    m_domeY[0] = top + height;
    m_domeY[1] = m_domeY[0] + traits.rightDomeLift;
    m_baseY = m_domeY[0] + 0.085 + 0.02 * plan.inspiration;
    for (int lung = 0; lung < 2; ++lung) {
        const double apex = m_apexY[lung];
        const double span = m_baseY - apex;
        const double half = m_cageHalf;
        const double centre = 0.44 * half;
        m_outer[lung] = Curve::of([=](double y) {
            const double s = std::clamp((y - apex) / span, 0.0, 1.0);
            const double swell = 1.0 - std::pow(1.0 - s, 2.3);
            return centre + (half - centre) * std::pow(swell, 0.60) - 0.012 * s * s * s;
        });
        m_apexFade[lung] = Curve::of([=](double y) {
            const double s = std::clamp((y - apex) / (0.55 * span), 0.0, 1.0);
            return s <= 0.0 ? 0.0 : 0.42 + 0.58 * std::sqrt(1.0 - (1.0 - s) * (1.0 - s));
        });
        const double crown = m_domeY[lung];
        const double drop = m_baseY - crown;
        m_dome[lung] = Curve::of([=](double away) {
            const double middle = 0.50 * half;
            const double lateral = std::max(0.0, (away - middle) / (half - middle));
            const double medial = std::max(0.0, (middle - away) / middle);
            return crown + drop * (0.42 * lateral * lateral + 0.58 * std::pow(lateral, 4.5)) +
                   0.035 * medial * medial;
        });
    }
}

void Thorax::shapeMediastinum(const Traits& traits, const FilmPlan& plan) {
    const bool ap = plan.anteroposterior;
    const double h =
        plan.heart * (ap ? 1.12 : 1.0) * (1.0 + 0.55 * (1.0 - plan.inspiration)) * traits.cageHalf / 0.36;
    const double w = (ap ? 1.15 : 1.0) + 0.15 * std::max(0.0, traits.build);
    const double a = traits.aorta;
    const double top = m_apexY[1];
    const double span = m_domeY[1] - top;
    const auto at = [&](double part) { return top + part * span; };
    m_leftBorder = Curve({{at(-0.2), 0.074 * w},
                          {at(0.02), 0.069 * w},
                          {at(0.2), 0.060 * w},
                          {at(0.33), 0.064 * w + 0.022 * a},
                          {at(0.43), 0.056 * w + 0.006 * a},
                          {at(0.51), 0.062 * w + 0.008 * h},
                          {at(0.60), 0.080 * h},
                          {at(0.70), 0.108 * h},
                          {at(0.81), 0.143 * h},
                          {at(0.93), 0.170 * h},
                          {at(1.02), 0.172 * h},
                          {at(1.12), 0.150 * h},
                          {at(1.3), 0.10}});
    m_rightBorder = Curve({{at(-0.2), 0.068 * w},
                           {at(0.02), 0.062 * w},
                           {at(0.25), 0.047 * w + 0.008 * a},
                           {at(0.48), 0.050 * w},
                           {at(0.60), 0.056 * h},
                           {at(0.72), 0.074 * h},
                           {at(0.85), 0.080 * h},
                           {at(0.97), 0.072 * h},
                           {at(1.1), 0.055 * h},
                           {at(1.3), 0.05}});
}

float Thorax::trunkCm(float x, float y) const {
    return m_trunkDepthCm(y) * ellipse(x / m_trunkHalf(y));
}

float Thorax::mediastinum(float x, float y) const {
    const auto turned = static_cast<float>(m_turn);
    const float left = m_leftBorder(y) + turned;
    const float right = m_rightBorder(y) - turned;
    const float middle = 0.5F * (left - right);
    return ellipse((x - middle) / (0.5F * (left + right)));
}

float Thorax::lungOuter(int lung, float y) const {
    return m_outer[lung](y);
}

float Thorax::dome(int lung, float away) const {
    return m_dome[lung](away);
}

double Thorax::spineX(double y) const {
    return m_scoliosis * std::sin(6.0 * y + 0.6);
}

float Thorax::lungCm(float x, float y) const {
    const int lung = x < 0.0F ? 0 : 1;
    const float away = std::abs(x);
    const auto apex = static_cast<float>(m_apexY[lung]);
    if (y <= apex || y > static_cast<float>(m_baseY) + 0.02F)
        return 0.0F;
    const float outer = m_outer[lung](y);
    if (away >= outer)
        return 0.0F;
    const float centre = 0.44F * static_cast<float>(m_cageHalf);
    // Near the apex each lung is round about its own middle; lower down both share the cage's ellipse.
    const float s = clamp01((y - apex) / 0.16F);
    const float inner = centre * (1.0F - ellipse(1.0F - s));
    if (away < inner)
        return 0.0F;
    const float round = ellipse(clamp01((centre - away) / (centre - inner)));
    const float medial = 1.0F + (1.0F - s * s) * (round - 1.0F);
    float cm =
        m_lungDepthCm * m_apexFade[lung](y) * std::sqrt(1.0F - (away / outer) * (away / outer)) * medial;
    const float below = y - m_dome[lung](away);
    if (below >
        -0.003F) { // behind the dome lies the recess; the edge itself is as sharp as breathing lets it be
        const float past = clamp01(0.5F + below / 0.006F);
        cm *= 1.0F - past + past * 0.20F * std::exp(-std::max(0.0F, below) / 0.035F);
    }
    const float solid = mediastinum(x, y);
    return cm * (1.0F - 0.90F * std::sqrt(solid * std::sqrt(solid)));
}

cv::Point2d Thorax::lungPoint(int lung, double u, double v) const {
    const double away = 0.12;
    const double bottom = m_dome[lung](static_cast<float>(away + u * 0.15));
    const double y = m_apexY[lung] + v * (bottom - m_apexY[lung]);
    const auto row = static_cast<float>(y);
    const double inner = lung == 0 ? m_rightBorder(row) - m_turn : m_leftBorder(row) + m_turn;
    const double outer = m_outer[lung](row);
    return {sign(lung) * (inner + u * (outer - inner)), y};
}

cv::Point2d Thorax::hilum(int lung) const {
    const double y = m_apexY[lung] + (lung == 0 ? 0.50 : 0.46) * (m_domeY[lung] - m_apexY[lung]);
    return {sign(lung) * (lung == 0 ? 0.062 : 0.068) + m_turn, y};
}

} // namespace hilum::ingest::demo
