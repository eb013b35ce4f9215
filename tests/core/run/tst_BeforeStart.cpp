// What is reckoned before a run starts: the batch that fits into memory, and whether a momentum network gets
// away from its first weights.
#include "run/FitToMemory.h"
#include "run/MomentumReach.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace hilum;
using namespace hilum::run;

namespace {

constexpr double kGiB = 1024.0 * 1024.0 * 1024.0;

RunSpec pretraining(const char* method, std::int64_t batch) {
    RunSpec spec(RunKind::Pretrain);
    (void)spec.setAll({{"method", method}, {"dataset", "made"}, {"batch", batch}});
    return spec;
}

/// 1 GiB and 10 MiB a film; `films` of them and a little fit.
MemoryNeed roomFor(std::int64_t films) {
    MemoryNeed need{kGiB, 10.0 * 1024 * 1024, 0.0};
    need.freeBytes = need.of(films + 1) / 0.85;
    return need;
}

/// The product itself, step by step.
double product(double base, bool constant, std::int64_t steps) {
    double share = 1.0;
    for (std::int64_t i = 0; i < steps; ++i) {
        const double at = static_cast<double>(i) / static_cast<double>(steps);
        share *= constant ? base : 1.0 - (1.0 - base) * 0.5 * (1.0 + std::cos(std::numbers::pi * at));
    }
    return share;
}

} // namespace

class TestBeforeStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatFitsStays() {
        for (const char* method : {"simclr", "moco", "byol", "dino", "mae"}) {
            const Fit fit = fitToMemory(pretraining(method, 256), roomFor(256));
            QVERIFY2(fit.kind == FitKind::AsItIs, method);
            QCOMPARE(fit.batch, std::int64_t{256});
            QCOMPARE(fit.accumulation, std::int64_t{1});
        }
    }

    /// A batch without a usable divisor has been run as a whole, and tells nothing of less.
    void whatRanFitsWhenNobodyKnowsWhatAFilmTakes() {
        const MemoryNeed need{kGiB, 0.0, kGiB * 1.1};
        const Fit fit = fitToMemory(pretraining("simclr", 251), need);
        QVERIFY(fit.kind == FitKind::AsItIs);
        QCOMPARE(fit.batch, std::int64_t{251});
    }

    void partsWhereTheGradientIsTheSame() {
        const Fit fit = fitToMemory(pretraining("mae", 256), roomFor(100));
        QVERIFY(fit.kind == FitKind::Parts);
        QCOMPARE(fit.batch, std::int64_t{256});
        QCOMPARE(fit.accumulation, std::int64_t{4}); // three are no divisor
        RunSpec spec = pretraining("mae", 256);
        QVERIFY(spec.set("accumulation", fit.accumulation).ok());
        QVERIFY(spec.check().empty());
        QVERIFY(fitToMemory(spec, roomFor(100)).kind == FitKind::AsItIs);
        QVERIFY(fitToMemory(spec, roomFor(256)).kind == FitKind::WholeBatch);
    }

    /// A contrastive loss is never taken in parts; that fewer films fit is told as what it is.
    void neverPartsOfAComparison() {
        for (const char* method : {"simclr", "moco", "byol"}) {
            const Fit fit = fitToMemory(pretraining(method, 256), roomFor(100));
            QVERIFY2(fit.kind == FitKind::SmallerBatch, method);
            QCOMPARE(fit.batch, std::int64_t{64});
            QCOMPARE(fit.accumulation, std::int64_t{1});
        }
        RunSpec dino = pretraining("dino", 256);
        QVERIFY(fitToMemory(dino, roomFor(100)).kind == FitKind::Parts);
        QVERIFY(dino.set("encoder", "resnet18").ok()); // batch norm sees the whole batch
        QVERIFY(fitToMemory(dino, roomFor(100)).kind == FitKind::SmallerBatch);
    }

    /// Eight groups of batch norm cannot share four films, nor can a queue be no multiple of the batch.
    void aSmallerBatchStillKeepsTheRules() {
        RunSpec moco = pretraining("moco", 256);
        QVERIFY(moco.set("bnSplits", 64).ok());
        const Fit fit = fitToMemory(moco, roomFor(40));
        QVERIFY(fit.kind == FitKind::Nothing);
        QCOMPARE(fit.batch, std::int64_t{256});
    }

    void nothingFitsIntoNoMemory() {
        QVERIFY(fitToMemory(pretraining("simclr", 64), {kGiB, 1e6, 1e8}).kind == FitKind::Nothing);
        QVERIFY(fitToMemory(pretraining("mae", 64), {kGiB, 1e6, 1e8}).kind == FitKind::Nothing);
    }

    void shareOfTheFirstWeights_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<double>("momentum");
        QTest::addColumn<int>("steps");
        QTest::newRow("moco") << "moco" << 0.99 << 100;
        QTest::newRow("byol") << "byol" << 0.97 << 200;
        QTest::newRow("dino") << "dino" << 0.996 << 1000;
        QTest::newRow("fast") << "byol" << 0.3 << 20;
    }

    void shareOfTheFirstWeights() {
        QFETCH(QString, method);
        QFETCH(double, momentum);
        QFETCH(int, steps);
        RunSpec spec = pretraining(method.toUtf8().constData(), 64);
        QVERIFY(spec.set("emaMomentum", momentum).ok());
        const double expected = product(momentum, method == "moco", steps);
        const double share = firstWeightsShare(spec, steps);
        QVERIFY2(std::abs(share - expected) <= 0.03 * expected + 1e-4,
                 qPrintable(QStringLiteral("%1 %2").arg(share).arg(expected)));
        // The steps that it asks for are enough, and a tenth fewer are not.
        const auto least = stepsToLeave(spec);
        QVERIFY(firstWeightsShare(spec, least) <= mostFirstWeights());
        QVERIFY(least < 10 || firstWeightsShare(spec, least * 9 / 10) > mostFirstWeights());
    }

    void timeConstantOfAConstantMomentum() {
        RunSpec spec = pretraining("moco", 64);
        QVERIFY(spec.set("emaMomentum", 0.999).ok());
        QVERIFY(firstWeightsShare(spec, 500) > mostFirstWeights());
        QVERIFY(firstWeightsShare(spec, 1000) < mostFirstWeights());
        QVERIFY(spec.set("emaMomentum", highestMomentum(spec, 500)).ok());
        QVERIFY(firstWeightsShare(spec, 500) <= mostFirstWeights());
        QVERIFY(spec.set("emaMomentum", spec.number("emaMomentum") + 0.002).ok());
        QVERIFY(firstWeightsShare(spec, 500) > mostFirstWeights());
    }

    void momentumOfOneNeverLeaves() {
        RunSpec spec = pretraining("byol", 64);
        QVERIFY(spec.set("emaMomentum", 1.0).ok());
        QCOMPARE(firstWeightsShare(spec, 1'000'000), 1.0);
        QCOMPARE(stepsToLeave(spec), std::int64_t{0});
    }

    void methodsWithoutOneHaveNothingToLeave() {
        for (const char* method : {"simclr", "mae"}) {
            QCOMPARE(firstWeightsShare(pretraining(method, 64), 1), 0.0);
            QCOMPARE(highestMomentum(pretraining(method, 64), 1), 0.0);
        }
    }
};

QTEST_APPLESS_MAIN(TestBeforeStart)
#include "tst_BeforeStart.moc"
