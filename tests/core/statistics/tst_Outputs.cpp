// Means over outputs. Expected values by scikit-learn 1.x (roc_auc_score, average_precision_score) on the
// same films.
#include "SyntheticFilms.h"

#include "statistics/Statistics.h"

using namespace hilum::statistics;
using namespace hilum::test;

class TestOutputs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meansAreScikitLearns() {
        const auto films = syntheticFilms(400, 90);
        const std::vector<Predictions> outputs{films.predictions(films.a), films.predictions(films.b)};
        const auto auc = clusteredBootstrapOutputs(outputs, &auroc, 200, 1);
        QCLOSE(auc.mean.value, 0.7399976184805905);
        QCOMPARE(auc.averaged, 2);
        QVERIFY(auc.mean.lower < auc.mean.value && auc.mean.value < auc.mean.upper);
        QCLOSE(clusteredBootstrapOutputs(outputs, &averagePrecision, 1, 1).mean.value, 0.6874930242304421);
        // Each output's own interval is that of a bootstrap of its own: the same patients are drawn.
        const auto alone = clusteredBootstrap(outputs[1], &auroc, 200, 1);
        QCOMPARE(auc.outputs[1].lower, alone.lower);
        QCOMPARE(auc.outputs[1].upper, alone.upper);
    }

    void outputsMayHaveFilmsOfTheirOwn() {
        const auto films = syntheticFilms(400, 90);
        std::vector<Predictions> outputs{films.predictions(films.a), {}};
        for (std::size_t i = 0; i < 400; ++i)
            if (i % 3 != 0) {
                outputs[1].label.push_back(films.label[i]);
                outputs[1].score.push_back(films.b[i]);
                outputs[1].cluster.push_back(films.patient[i]);
            }
        const auto auc = clusteredBootstrapOutputs(outputs, &auroc, 100, 1);
        QCLOSE(auc.mean.value, 0.7284260682543018);
        QVERIFY(std::isfinite(auc.mean.lower) && std::isfinite(auc.mean.upper));
    }

    void equalOutputsHaveTheirOwnIntervalAsMean() {
        const auto films = syntheticFilms(200, 40);
        const std::vector<Predictions> outputs(3, films.predictions(films.a));
        const auto auc = clusteredBootstrapOutputs(outputs, &auroc, 300, 7);
        QCLOSE(auc.mean.lower, auc.outputs[0].lower);
        QCLOSE(auc.mean.upper, auc.outputs[0].upper);
    }

    void anOutputOfOneClassDoesNotCount() {
        const auto films = syntheticFilms(100, 30);
        std::vector<Predictions> outputs{films.predictions(films.a), films.predictions(films.b)};
        std::ranges::fill(outputs[1].label, 0);
        const auto auc = clusteredBootstrapOutputs(outputs, &auroc, 50, 1);
        QCOMPARE(auc.averaged, 1);
        QVERIFY(std::isnan(auc.outputs[1].value));
        QCLOSE(auc.mean.value, auc.outputs[0].value);
        std::ranges::fill(outputs[0].label, 1);
        const auto none = clusteredBootstrapOutputs(outputs, &auroc, 50, 1);
        QCOMPARE(none.averaged, 0);
        QVERIFY(std::isnan(none.mean.value) && std::isnan(none.mean.lower));
        QVERIFY(std::isnan(clusteredBootstrapOutputs({}, &auroc, 50, 1).mean.value));
    }
};

QTEST_APPLESS_MAIN(TestOutputs)
#include "tst_Outputs.moc"
