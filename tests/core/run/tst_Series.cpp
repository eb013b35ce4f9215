// Series: curves from events, thinned without losing a spike, smoothed by a closed form.
#include "run/Series.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace hilum;
using namespace hilum::run;

class TestSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void collectsCurves();
    void cutsOnRewind();
    void isTheSameInPieces();
    void givesFewPointsAsTheyAre();
    void reachesTheEdges();
    void keepsASpikeAmongAMillion();
    void keepsTheEnvelope();
    void shrugsAtNan();
    void knowsTimeAndEpoch();
    void refusesEmptyWindows();
    void smoothsByTheClosedForm_data();
    void smoothsByTheClosedForm();
    void passesOverNanInSmoothing();
};

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Steps from…to−1 with the loss that `loss` gives, stamped 100 ms apart.
template <class Loss>
std::vector<StampedEvent> stepEvents(std::int64_t from, std::int64_t to, std::uint64_t firstSeq,
                                     const Loss& loss) {
    std::vector<StampedEvent> events;
    for (std::int64_t s = from; s < to; ++s)
        events.push_back({firstSeq + static_cast<std::uint64_t>(s - from), 1000 + s * 100,
                          StepLogged{s, s / 10, loss(s), 0.5, 9.0}});
    return events;
}

} // namespace

void TestSeries::collectsCurves() {
    Series series;
    QVERIFY(series.names().empty());
    QCOMPARE(series.curve("loss"), nullptr);
    const std::vector<StampedEvent> events{
        {1, 5000, StateChanged{RunState::Running, ""}},
        {2, 5000, PlanMade{100, 10, 10, "cpu", "fp32", Json::object()}},
        {3, 6000, StepLogged{0, 0, 4.0, 0.1, 50.0}},
        {4, 7000, StepLogged{5, 0, 3.0, 0.2, 60.0}},
        {5, 8500,
         Evaluated{"probe", 10, Json{{"probe.auroc", 0.75}, {"probe.note", "text"}, {"probe.bad", nullptr}}}},
        {6, 9000, Warned{"w"}},
    };
    series.add(events);
    QCOMPARE(series.lastSeq(), std::uint64_t{6});
    QCOMPARE(series.names(),
             (std::vector<std::string>{"filmsPerSecond", "learningRate", "loss", "probe.auroc"}));
    const Curve* loss = series.curve("loss");
    QCOMPARE(loss->step, (std::vector<std::int64_t>{0, 5}));
    QCOMPARE(loss->value, (std::vector<double>{4.0, 3.0}));
    QCOMPARE(loss->epoch, (std::vector<double>{0.0, 0.5})); // ten steps an epoch
    QCOMPARE(loss->timeS, (std::vector<double>{1.0, 2.0})); // since the first event
    QCOMPARE(series.curve("learningRate")->value, (std::vector<double>{0.1, 0.2}));
    QCOMPARE(series.curve("filmsPerSecond")->value, (std::vector<double>{50.0, 60.0}));
    QCOMPARE(series.curve("probe.auroc")->step, std::vector<std::int64_t>{10});
    QCOMPARE(series.curve("probe.auroc")->epoch, std::vector<double>{1.0});
    QCOMPARE(series.curve("probe.auroc")->timeS, std::vector<double>{3.5});
}

void TestSeries::cutsOnRewind() {
    Series series;
    series.add(stepEvents(0, 20, 1, [](std::int64_t s) { return static_cast<double>(s); }));
    const std::vector<StampedEvent> more{
        {21, 9000, Evaluated{"probe", 10, Json{{"probe.auroc", 0.6}}}},
        {22, 9000, Evaluated{"probe", 20, Json{{"probe.auroc", 0.7}}}},
        {23, 9000, Rewound{10}},
        {24, 9000, StepLogged{10, 1, -1.0, 0.5, 9.0}},
    };
    series.add(more);
    const Curve* loss = series.curve("loss");
    QCOMPARE(loss->step.size(), std::size_t{11});
    QCOMPARE(loss->step.back(), std::int64_t{10});
    QCOMPARE(loss->value.back(), -1.0); // the step that was made again, not the one that was taken back
    QCOMPARE(loss->timeS.size(), std::size_t{11});
    QCOMPARE(loss->epoch.size(), std::size_t{11});
    // The evaluation after ten steps belongs to the checkpoint and stands.
    QCOMPARE(series.curve("probe.auroc")->step, std::vector<std::int64_t>{10});
    series.add(std::vector<StampedEvent>{{25, 9000, Rewound{0}}});
    QVERIFY(series.curve("loss")->step.empty());
    QVERIFY(series.points("loss", Axis::Step, 0.0, 10.0, 100).empty());
}

void TestSeries::isTheSameInPieces() {
    const auto events =
        stepEvents(0, 100, 1, [](std::int64_t s) { return std::sin(static_cast<double>(s)); });
    Series whole;
    whole.add(events);
    Series pieces;
    for (std::size_t i = 0; i < events.size(); i += 7)
        pieces.add(std::span(events).subspan(i, std::min<std::size_t>(7, events.size() - i)));
    QCOMPARE(pieces.curve("loss")->value, whole.curve("loss")->value);
    QCOMPARE(pieces.curve("loss")->timeS, whole.curve("loss")->timeS);
    QCOMPARE(pieces.lastSeq(), whole.lastSeq());
    pieces.add({});
    QCOMPARE(pieces.lastSeq(), whole.lastSeq());
}

void TestSeries::givesFewPointsAsTheyAre() {
    Series series;
    series.add(stepEvents(0, 40, 1, [](std::int64_t s) { return static_cast<double>(s * s); }));
    const auto points = series.points("loss", Axis::Step, 0.0, 39.0, 10);
    QCOMPARE(points.size(), std::size_t{40});
    for (std::size_t i = 0; i < points.size(); ++i) {
        QCOMPARE(points[i].x, static_cast<double>(i));
        QCOMPARE(points[i].y, static_cast<double>(i * i));
    }
}

void TestSeries::reachesTheEdges() {
    Series series;
    series.add(stepEvents(0, 1000, 1, [](std::int64_t s) { return static_cast<double>(s); }));
    for (const int columns : {5, 400}) {
        const auto points = series.points("loss", Axis::Step, 300.5, 600.5, columns);
        QCOMPARE(points.front().x, 300.0); // one neighbour on each side: the line leaves the picture
        QCOMPARE(points.back().x, 601.0);
    }
}

void TestSeries::keepsASpikeAmongAMillion() {
    constexpr std::int64_t kSteps = 1'000'000;
    constexpr std::int64_t kHigh = 654'321;
    constexpr std::int64_t kLow = 123'457;
    Series series;
    const auto loss = [](std::int64_t s) {
        return s == kHigh ? 50.0 : s == kLow ? -50.0 : 1.0 + std::sin(static_cast<double>(s));
    };
    for (std::int64_t from = 0; from < kSteps; from += 10'000) // as a reader gets them
        series.add(stepEvents(from, from + 10'000, static_cast<std::uint64_t>(from) + 1, loss));
    QCOMPARE(series.curve("loss")->value.size(), static_cast<std::size_t>(kSteps));
    for (const int columns : {1, 7, 800}) {
        const auto points = series.points("loss", Axis::Step, 0.0, 999'999.0, columns);
        QVERIFY(points.size() <= static_cast<std::size_t>(columns) * 4);
        const auto at = [&](std::int64_t step) {
            return std::ranges::find(points, static_cast<double>(step), &Point::x);
        };
        QVERIFY(at(kHigh) != points.end());
        QCOMPARE(at(kHigh)->y, 50.0);
        QVERIFY(at(kLow) != points.end());
        QCOMPARE(at(kLow)->y, -50.0);
        QCOMPARE(points.front().x, 0.0);
        QCOMPARE(points.back().x, 999'999.0);
        QVERIFY(std::ranges::is_sorted(points, {}, &Point::x));
    }
}

void TestSeries::keepsTheEnvelope() {
    // Whatever the column, its smallest and largest value are those of a plain loop.
    Series series;
    const auto loss = [](std::int64_t s) { return std::sin(static_cast<double>(s * s % 7919)); };
    series.add(stepEvents(0, 10'000, 1, loss));
    constexpr int kColumns = 100;
    const auto points = series.points("loss", Axis::Step, 0.0, 10'000.0, kColumns);
    for (int column = 0; column < kColumns; ++column) {
        double low = 2.0, high = -2.0, lowShown = 2.0, highShown = -2.0;
        for (std::int64_t s = column * 100; s < column * 100 + 100; ++s) {
            low = std::min(low, loss(s));
            high = std::max(high, loss(s));
        }
        for (const auto& point : points)
            if (point.x >= column * 100.0 && point.x < column * 100.0 + 100.0) {
                lowShown = std::min(lowShown, point.y);
                highShown = std::max(highShown, point.y);
            }
        QCOMPARE(lowShown, low);
        QCOMPARE(highShown, high);
    }
}

void TestSeries::shrugsAtNan() {
    Series series;
    series.add(stepEvents(0, 1000, 1, [](std::int64_t s) {
        return s == 500 ? 7.0 : s % 3 == 0 ? kNan : 1.0;
    }));
    const auto points = series.points("loss", Axis::Step, 0.0, 999.0, 10);
    QVERIFY(std::ranges::any_of(points, [](const Point& p) { return p.x == 500.0 && p.y == 7.0; }));
    Series nothing;
    nothing.add(stepEvents(0, 1000, 1, [](std::int64_t) { return kNan; }));
    QVERIFY(!nothing.points("loss", Axis::Step, 0.0, 999.0, 10).empty());
}

void TestSeries::knowsTimeAndEpoch() {
    Series series;
    series.add(std::vector<StampedEvent>{{1, 1000, PlanMade{100, 20, 5, "", "", Json::object()}}});
    series.add(stepEvents(0, 100, 2, [](std::int64_t s) { return static_cast<double>(s); }));
    const auto byEpoch =
        series.points("loss", Axis::Epoch, 1.0, 2.0, 500); // steps 20 to 40 and a neighbour each
    QCOMPARE(byEpoch.size(), std::size_t{23});
    QCOMPARE(byEpoch.front().y, 19.0);
    QCOMPARE(byEpoch.back().y, 41.0);
    const auto byTime = series.points("loss", Axis::Time, 2.0, 3.0, 500); // 100 ms a step
    QCOMPARE(byTime.size(), std::size_t{13});
    QCOMPARE(byTime.front().y, 19.0);
}

void TestSeries::refusesEmptyWindows() {
    Series series;
    series.add(stepEvents(0, 10, 1, [](std::int64_t) { return 1.0; }));
    QVERIFY(series.points("loss", Axis::Step, 5.0, 5.0, 10).empty());
    QVERIFY(series.points("loss", Axis::Step, 6.0, 5.0, 10).empty());
    QVERIFY(series.points("loss", Axis::Step, kNan, 5.0, 10).empty());
    QVERIFY(series.points("loss", Axis::Step, 0.0, 5.0, 0).empty());
    QVERIFY(series.points("loss", Axis::Step, 0.0, 5.0, -3).empty());
    QVERIFY(series.points("accuracy", Axis::Step, 0.0, 5.0, 10).empty());
}

void TestSeries::smoothsByTheClosedForm_data() {
    QTest::addColumn<double>("weight");
    for (const double weight : {0.0, 0.5, 0.9, 0.999})
        QTest::newRow(QByteArray::number(weight).constData()) << weight;
}

void TestSeries::smoothsByTheClosedForm() {
    // Kingma and Ba 2015, section 3: m_n = (1 − w) Σ_k w^(n−k) x_k / (1 − w^(n+1)).
    QFETCH(const double, weight);
    std::vector<double> values;
    for (int i = 0; i < 60; ++i)
        values.push_back(std::sin(0.3 * i) + 0.1 * i);
    const auto smooth = Series::smoothed(values, weight);
    QCOMPARE(smooth.size(), values.size());
    for (std::size_t n = 0; n < values.size(); ++n) {
        double sum = 0.0;
        for (std::size_t k = 0; k <= n; ++k)
            sum += std::pow(weight, static_cast<double>(n - k)) * values[k];
        const double expected = (1.0 - weight) * sum / (1.0 - std::pow(weight, static_cast<double>(n + 1)));
        QVERIFY(std::abs(smooth[n] - expected) < 1e-9);
    }
    const std::vector<double> constant(30, 4.25);
    for (const double value : Series::smoothed(constant, weight))
        QVERIFY(std::abs(value - 4.25) < 1e-9); // no pull towards the start value 0
    QVERIFY(Series::smoothed({}, weight).empty());
}

void TestSeries::passesOverNanInSmoothing() {
    const std::vector<double> values{1.0, kNan, 1.0, std::numeric_limits<double>::infinity(), 1.0};
    const auto smooth = Series::smoothed(values, 0.9);
    QVERIFY(std::isnan(smooth[1]));
    QVERIFY(std::isinf(smooth[3]));
    QVERIFY(std::abs(smooth[4] - 1.0) < 1e-12); // the curve goes on after them
}

QTEST_APPLESS_MAIN(TestSeries)
#include "tst_Series.moc"
