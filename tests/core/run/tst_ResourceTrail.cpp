// Samples of a run's resources: written line by line, read on from where the reader was, drawn as series.
#include "run/ResourceTrail.h"
#include "run/Series.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

using namespace hilum;
using namespace hilum::run;

class TestResourceTrail : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    [[nodiscard]] RunFolder folder() const { return {m_dir->path().toStdString()}; }
    void write(const std::string& text) const {
        std::ofstream(resourceFile(folder()), std::ios::binary | std::ios::app) << text;
    }
    static ResourceSample sampleAt(std::int64_t atMs, std::int64_t step, double cpu) {
        ResourceSample sample;
        sample.atMs = atMs;
        sample.step = step;
        sample.cpu = cpu;
        sample.memoryBytes = 2e9;
        return sample;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void comesBackAsItWas() {
        ResourceReader reader(folder());
        QVERIFY(reader.more().empty());
        QVERIFY(appendSample(folder(), sampleAt(1'700'000'000'123, 7, 0.875)).ok());
        const auto samples = reader.more();
        QCOMPARE(samples.size(), std::size_t{1});
        QCOMPARE(samples[0].atMs, std::int64_t{1'700'000'000'123});
        QCOMPARE(samples[0].step, std::int64_t{7});
        QCOMPARE(samples[0].cpu, 0.875);
        QCOMPARE(samples[0].memoryBytes, 2e9);
        QVERIFY(std::isnan(samples[0].gpu) && std::isnan(samples[0].powerW));
        QVERIFY(reader.more().empty());
        QVERIFY(appendSample(folder(), sampleAt(1'700'000'001'000, 8, 0.5)).ok());
        QCOMPARE(reader.more().size(), std::size_t{1});
    }

    void aTornLineWaitsForItsEnd() {
        ResourceReader reader(folder());
        QVERIFY(appendSample(folder(), sampleAt(1000, 1, 0.5)).ok());
        write("2000,2,0.2");
        QCOMPARE(reader.more().size(), std::size_t{1});
        write("5,,,,\n");
        const auto rest = reader.more();
        QCOMPARE(rest.size(), std::size_t{1});
        QCOMPARE(rest[0].cpu, 0.25);
    }

    void whatACrashLeftHidesNoOther() {
        QVERIFY(appendSample(folder(), sampleAt(1000, 1, 0.5)).ok());
        write("2000,2,0."); // and here the machine went down
        QVERIFY(appendSample(folder(), sampleAt(3000, 3, 0.5)).ok());
        write("nonsense\n,,,,,,\n-5,1,1,1,1,1,1\n1e300,1,1,1,1,1,1\n1,2,3\n");
        QVERIFY(appendSample(folder(), sampleAt(4000, 4, 0.75)).ok());
        const auto samples = ResourceReader(folder()).more();
        QCOMPARE(samples.size(), std::size_t{2});
        QCOMPARE(samples[1].cpu, 0.75);
    }

    void aFolderThatHasGoneIsAnError() {
        QVERIFY(!appendSample({m_dir->path().toStdString() + "/nowhere"}, {}).ok());
    }

    void standsAmongTheSeries() {
        Series series;
        series.addSamples(std::vector{sampleAt(1000, 0, 0.5)});
        QVERIFY(series.names().empty()); // nobody knows yet when the run began
        const std::vector<StampedEvent> events{
            {1, 10'000, PlanMade{100, 10, 10, "cpu", "fp32", Json::object()}}};
        series.add(events);
        series.addSamples(
            std::vector{sampleAt(12'000, 5, 0.5), sampleAt(13'000, 5, 0.6), sampleAt(14'000, 20, 0.7)});
        const Curve* cpu = series.curve("resource.cpu");
        QVERIFY(cpu != nullptr);
        QCOMPARE(cpu->value, (std::vector{0.5, 0.6, 0.7}));
        QCOMPARE(cpu->timeS, (std::vector{2.0, 3.0, 4.0}));
        QCOMPARE(cpu->epoch, (std::vector{0.5, 0.5, 2.0}));
        QCOMPARE(series.curve("resource.memory")->value.back(), 2e9);
        QCOMPARE(series.curve("resource.gpu"), nullptr);
        // The run went back to step 10: what was used for the steps after it is not drawn twice.
        series.addSamples(std::vector{sampleAt(15'000, 10, 0.8)});
        QCOMPARE(cpu->step, (std::vector<std::int64_t>{5, 5, 10}));
        QCOMPARE(cpu->value.back(), 0.8);
    }
};

QTEST_GUILESS_MAIN(TestResourceTrail)
#include "tst_ResourceTrail.moc"
