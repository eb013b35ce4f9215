// Principal components and t-SNE against what can be known of them without either.
#include "base/Rng.h"
#include "statistics/PrincipalComponents.h"
#include "statistics/Tsne.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace hilum;
using namespace hilum::statistics;

namespace {

double entryOf(const PrincipalComponents& found, std::size_t axis, std::size_t i) {
    return found.axes[axis * found.dimension + i];
}

/// Two groups of normal points around 0 and around `apart` along the first direction.
std::vector<double> twoGroups(std::size_t each, std::size_t dimension, double apart) {
    Rng rng(5, "two groups");
    std::vector<double> values;
    for (std::size_t n = 0; n < 2 * each; ++n)
        for (std::size_t i = 0; i < dimension; ++i)
            values.push_back(rng.normal() + (n >= each && i == 0 ? apart : 0.0));
    return values;
}

Plane startOf(const std::vector<double>& values, std::size_t dimension) {
    Plane start;
    for (std::size_t at = 0; at < values.size(); at += dimension) {
        start.x.push_back(values[at]);
        start.y.push_back(values[at + 1]);
    }
    return start;
}

} // namespace

class TestProjection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Points ±s(k) along two turned directions of the plane have a covariance that can be written down.
    void axesOfATurnedCross() {
        const double angle = 0.6, c = std::cos(angle), s = std::sin(angle);
        std::vector<float> values;
        for (const double along : {-3.0, 3.0})
            for (const double across : {-1.0, 1.0}) {
                values.push_back(static_cast<float>(10.0 + along * c - across * s));
                values.push_back(static_cast<float>(-4.0 + along * s + across * c));
            }
        const auto found = principalComponents(values, 2, 5);
        QVERIFY(found.ok());
        QCOMPARE(found->variances.size(), std::size_t(2));
        QVERIFY(std::abs(found->variances[0] - 4 * 9.0 / 3) < 1e-5); // over N − 1 = 3
        QVERIFY(std::abs(found->variances[1] - 4 * 1.0 / 3) < 1e-5);
        QVERIFY(std::abs(found->total - 40.0 / 3) < 1e-5);
        QVERIFY(std::abs(found->mean[0] - 10.0) < 1e-5 && std::abs(found->mean[1] + 4.0) < 1e-5);
        QVERIFY(std::abs(entryOf(*found, 0, 0) - c) < 1e-6 && std::abs(entryOf(*found, 0, 1) - s) < 1e-6);
        const auto along = alongAxes(*found, values);
        QVERIFY(std::abs(along[0] + 3.0) < 1e-5 && std::abs(along[4] - 3.0) < 1e-5);
    }

    /// ±a(k) e(k) for k = 0 … D − 1: the covariance is diagonal, the axes are the coordinates by size of a.
    void axesOfADiagonalCovariance() {
        constexpr std::size_t kDimension = 120;
        std::vector<float> values;
        const auto size = [](std::size_t k) { return std::pow(0.96, double(k * 7 % kDimension)); };
        for (std::size_t k = 0; k < kDimension; ++k)
            for (const double sign : {-1.0, 1.0}) {
                values.resize(values.size() + kDimension, 0.0F);
                values[values.size() - kDimension + k] = static_cast<float>(sign * size(k));
            }
        const auto found = principalComponents(values, kDimension, 50);
        QVERIFY(found.ok());
        QCOMPARE(found->variances.size(), std::size_t(50));
        for (std::size_t axis = 0; axis < 50; ++axis) {
            std::size_t coordinate = 0; // the one with the axis-th largest a
            while (coordinate * 7 % kDimension != axis)
                ++coordinate;
            const double variance = 2 * size(coordinate) * size(coordinate) / (2 * kDimension - 1);
            QVERIFY(std::abs(found->variances[axis] / variance - 1.0) < 1e-6);
            QVERIFY(std::abs(entryOf(*found, axis, coordinate) - 1.0) < 1e-6);
        }
    }

    void axesDoNotDependOnThreads() {
        Rng rng(3, "rows");
        std::vector<float> values(300 * 70);
        for (float& value : values)
            value = static_cast<float>(rng.normal());
        const auto one = principalComponents(values, 70, 20, 1),
                   three = principalComponents(values, 70, 20, 3);
        QVERIFY(one.ok() && three.ok());
        QVERIFY(one->axes == three->axes && one->variances == three->variances);
        QVERIFY(alongAxes(*one, values, 1) == alongAxes(*one, values, 4));
        for (std::size_t a = 0; a < 20; ++a) // orthonormal
            for (std::size_t b = 0; b <= a; ++b) {
                double product = 0.0;
                for (std::size_t i = 0; i < 70; ++i)
                    product += entryOf(*one, a, i) * entryOf(*one, b, i);
                QVERIFY(std::abs(product - (a == b ? 1.0 : 0.0)) < 1e-9);
            }
    }

    void rowsWithoutAnythingToTellThemApart() {
        const std::vector<float> equal(40, 0.5F);
        const auto found = principalComponents(equal, 4, 2);
        QVERIFY(found.ok());
        QCOMPARE(found->total, 0.0);
        for (const double value : alongAxes(*found, equal))
            QCOMPARE(value, 0.0);
        QVERIFY(principalComponents(std::vector<float>{1, 2, 3}, 3, 2).ok()); // one row
        QCOMPARE(principalComponents({}, 3, 2).error().code, ErrorCode::BadValue);
        QCOMPARE(principalComponents(equal, 3, 2).error().code, ErrorCode::BadValue);
        auto broken = equal;
        broken[3] = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(principalComponents(broken, 4, 2).error().code, ErrorCode::BadValue);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(principalComponents(equal, 4, 2, 1, stop.get_token()).error().code, ErrorCode::Cancelled);
    }

    void everyRowHasThePerplexityAskedFor() {
        const auto values = twoGroups(60, 5, 40.0);
        for (const double perplexity : {2.0, 15.0, 60.0}) {
            const auto rows = tsneConditionals(values, 5, perplexity);
            QVERIFY(rows.ok());
            for (std::size_t i = 0; i < 120; ++i) {
                double bits = 0.0, sum = 0.0;
                for (std::size_t j = 0; j < 120; ++j) {
                    const double p = double{rows->at(i * 120 + j)};
                    sum += p;
                    bits -= p > 0.0 ? p * std::log2(p) : 0.0;
                }
                QCOMPARE(rows->at(i * 120 + i), 0.0F);
                QVERIFY(std::abs(sum - 1.0) < 1e-5);
                QVERIFY(std::abs(std::exp2(bits) - perplexity) < 1e-3);
            }
        }
    }

    void theGradientIsTheLosss() {
        const auto values = twoGroups(7, 3, 2.0);
        auto joint = tsneConditionals(values, 3, 4.0);
        QVERIFY(joint.ok());
        tsneJoin(*joint);
        double mass = 0.0;
        for (const float p : *joint)
            mass += double{p};
        QVERIFY(std::abs(mass - 1.0) < 1e-5);
        Plane points = startOf(values, 3);
        const Plane gradient = tsneGradient(*joint, points);
        constexpr double kStep = 1e-5;
        for (std::size_t i = 0; i < 14; ++i)
            for (const bool x : {true, false}) {
                double& at = x ? points.x[i] : points.y[i];
                const double here = at;
                at = here + kStep;
                const double above = tsneLoss(*joint, points);
                at = here - kStep;
                const double below = tsneLoss(*joint, points);
                at = here;
                const double expected = (above - below) / (2 * kStep);
                QVERIFY(std::abs((x ? gradient.x[i] : gradient.y[i]) - expected) < 1e-6);
            }
    }

    /// The nearest neighbour of every point is of its own group, and the groups have a line between them.
    void groupsStayApart() {
        constexpr std::size_t kEach = 50;
        const auto values = twoGroups(kEach, 10, 12.0);
        int told = 0;
        const auto found = tsne(values, 10, startOf(values, 10), {.perplexity = 20.0, .iterations = 400},
                                [&](int step) { told = step; });
        QVERIFY(found.ok());
        QCOMPARE(told, 400);
        QVERIFY(found->loss >= 0.0 && found->loss < 2.0);
        const Plane& at = found->points;
        const auto farther = [&](std::size_t i, bool own) { // least distance to a group
            double least = std::numeric_limits<double>::infinity();
            for (std::size_t j = 0; j < 2 * kEach; ++j)
                if (j != i && ((j < kEach) == (i < kEach)) == own)
                    least = std::min(least, std::hypot(at.x[i] - at.x[j], at.y[i] - at.y[j]));
            return least;
        };
        for (std::size_t i = 0; i < 2 * kEach; ++i)
            QVERIFY(2.0 * farther(i, true) < farther(i, false));
    }

    void theSameBitsWhateverTheThreads() {
        const auto values = twoGroups(40, 6, 3.0);
        TsneSettings settings{.iterations = 300};
        settings.threads = 1;
        const auto one = tsne(values, 6, startOf(values, 6), settings);
        settings.threads = 3;
        const auto three = tsne(values, 6, startOf(values, 6), settings);
        QVERIFY(one.ok() && three.ok());
        QVERIFY(one->points.x == three->points.x && one->points.y == three->points.y);
        QVERIFY(one->loss == three->loss);
        QCOMPARE(one->perplexity, 79.0 / 3.0); // 30 would be more than a third of the others
    }

    void whatCannotBeLaidOutIsSaid() {
        const std::vector<double> values(20, 1.0);
        QCOMPARE(tsneConditionals(values, 10, 1.0).error().code, ErrorCode::BadValue); // two points
        QCOMPARE(tsneConditionals(values, 3, 1.0).error().code, ErrorCode::BadValue);
        QCOMPARE(tsneConditionals(values, 2, 0.5).error().code, ErrorCode::BadValue);
        QCOMPARE(tsneConditionals(values, 2, 10.0).error().code, ErrorCode::BadValue);
        QCOMPARE(tsne(values, 2, {{0, 1}, {0, 1}}).error().code, ErrorCode::BadValue);
        const Plane start = startOf(values, 2); // equal films lie on one point
        const auto equal = tsne(values, 2, start, {.iterations = 20});
        QVERIFY(equal.ok());
        for (const double x : equal->points.x)
            QCOMPARE(x, 0.0);
        std::stop_source stop;
        const auto stopped = tsne(
            values, 2, start, {}, [&](int step) { step == 3 ? void(stop.request_stop()) : void(); },
            stop.get_token());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestProjection)
#include "tst_Projection.moc"
