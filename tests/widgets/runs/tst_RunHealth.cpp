// The light of a run: in the table and in the details, with its numbers, while it trains; and the curves of
// what is measured beside the loss.
#include "run/ResourceTrail.h"
#include "tests/widgets/runs/RunBench.h"
#include "widgets/common/Theme.h"
#include "widgets/plot/CurvePlot.h"
#include "widgets/runs/HealthPanel.h"
#include "widgets/runs/HealthText.h"
#include "widgets/runs/MoreCurves.h"
#include "widgets/runs/RunCurves.h"
#include "widgets/runs/RunExtras.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTranslator>

using namespace hilum;
using namespace hilum::widgets;
using namespace hilum::widgets::runs;

namespace {

Json embedding(double spread) {
    return Json{{"embedding.spread", spread},
                {"embedding.rank", 60.0},
                {"embedding.dimension", 100.0},
                {"gradient.norm", 1.5},
                {"loss", 4.0},
                {"probe.auroc", 0.7}};
}

/// A run at work that has been measured so often, each time with this spread.
void measure(run::RunStore& store, std::int64_t fromStep, int times, double spread) {
    for (int i = 0; i < times; ++i)
        run::orDie(store.append(run::Evaluated{"watch", fromStep + 10 * i, embedding(spread)}));
}

} // namespace

class TestRunHealth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Dark); }

    void theLightFollowsTheRun() {
        RunBench bench;
        const auto folder = bench.made("live");
        auto store = run::openStore(folder, bench.world.clock);
        run::own(store, bench.world.clock);
        QVERIFY(store.append(run::PlanMade{100, 10, 10, "cpu", "fp32", Json{{"batch", 256}}}).ok());
        QVERIFY(store.append(run::StateChanged{run::RunState::Running, ""}).ok());
        QVERIFY(store.append(run::stepsFrom(0, 30)).ok());
        bench.open(1);
        const QString id = RunBench::idOf(folder);
        bench.page->select({id});
        QTRY_COMPARE(bench.cell(id, RunTableModel::Health), QStringLiteral("–"));
        measure(store, 20, 2, 0.9);
        QTRY_COMPARE_WITH_TIMEOUT(bench.cell(id, RunTableModel::Health), QStringLiteral("Good"), 10'000);
        auto* light = bench.inDetails<QLabel>("runHealthLight");
        QTRY_COMPARE(light->text(), QStringLiteral("Good"));
        auto* clone = bench.inDetails<QPushButton>("runCloneSuggestion");
        QVERIFY(clone->isHidden());
        measure(store, 40, 2, 0.02);
        QTRY_COMPARE_WITH_TIMEOUT(bench.cell(id, RunTableModel::Health), QStringLiteral("Bad"), 10'000);
        QTRY_COMPARE(light->text(), QStringLiteral("Bad"));
        QVERIFY(bench.inDetails<QLabel>("runHealth")->text().contains(QStringLiteral("2.0 %")));
        QVERIFY(!clone->isHidden());
        // Spread first, for the verdict is about it: 0.02 of 1/√100.
        QCOMPARE(bench.inDetails<QLabel>("runHealthNumber")->text(),
                 QStringLiteral("0.0020 of 1/√d = 0.1000 (2 %)"));
        QSignalSpy asked(&bench.world.session, &Session::cloneRequested);
        QSignalSpy shown(&bench.world.session, &Session::pageRequested);
        clone->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().at(0).toString(), id);
        QCOMPARE(asked.first().at(1).toString(), QStringLiteral("learningRate"));
        QCOMPARE(asked.first().at(2).metaType(), QMetaType::fromType<Json>()); // as a specification has it
        QVERIFY(asked.first().at(2).value<Json>() == bench.page->extras().of(id).health.value);
        QCOMPARE(shown.count(), 1);
    }

    void aRunThatDoesNotPretrainHasNoLight() {
        RunBench bench;
        const auto probe = bench.finished("probe", run::RunKind::Probe);
        const auto other = bench.finished("pretrained");
        bench.open(2);
        QCOMPARE(bench.cell(RunBench::idOf(probe), RunTableModel::Health), QString());
        bench.page->select({RunBench::idOf(probe)});
        QVERIFY(bench.inDetails<QWidget>("healthPanel")->isHidden());
        bench.page->select({RunBench::idOf(other)});
        QVERIFY(!bench.inDetails<QWidget>("healthPanel")->isHidden());
    }

    void lightsDifferWithoutTheirColours() {
        using run::HealthLight;
        std::vector<QImage> shapes;
        for (const auto light :
             {HealthLight::Unknown, HealthLight::Green, HealthLight::Amber, HealthLight::Red}) {
            shapes.push_back(lightPixmap(light, 16, 1.0).toImage().convertToFormat(QImage::Format_Alpha8));
            for (std::size_t i = 0; i + 1 < shapes.size(); ++i)
                QVERIFY(shapes[i] != shapes.back());
        }
    }

    void curvesFollowTheLanguage() {
        struct Shouting : QTranslator {
            QString translate(const char*, const char* text, const char*, int) const override {
                return QString::fromUtf8(text).toUpper();
            }
            [[nodiscard]] bool isEmpty() const override { return false; }
        } shouting;
        QCOMPARE(moreCurves().front().name, QStringLiteral("Spread"));
        QCoreApplication::installTranslator(&shouting);
        QCOMPARE(moreCurves().front().name, QStringLiteral("SPREAD"));
        QCOMPARE(moreCurve(QStringLiteral("resource.memory")).name, QStringLiteral("MEMORY"));
        QCoreApplication::removeTranslator(&shouting);
        QCOMPARE(moreCurves().front().name, QStringLiteral("Spread"));
    }

    void everyNumberHasItsWords() {
        std::vector<run::HealthNumber> numbers;
        for (const char* key :
             {"embedding.spread", "embedding.rank", "dino.kl", "dino.entropy", "byol.loss", "simclr.accuracy",
              "moco.accuracy", "moco.sameFilm", "mae.loss", "gradient.norm", "probe.auroc", "knn.auroc"})
            numbers.push_back({key, 0.25, std::nan(""), 10, false});
        QSet<QString> meanings;
        for (const NumberText& text : numberTexts(numbers)) {
            QVERIFY(!text.label.isEmpty() && !text.meaning.isEmpty());
            QVERIFY2(!text.value.contains(QStringLiteral("–")),
                     qPrintable(text.label)); // nothing to read it against
            meanings << text.label;
        }
        QCOMPARE(meanings.size(), 11); // both accuracies are "found pairs"
    }

    void measuredNumbersAndResourcesAreDrawn() {
        RunBench bench;
        const auto folder = bench.finished("run");
        {
            auto store = run::openStore(folder, bench.world.clock);
            measure(store, 20, 3, 0.5);
        }
        for (int i = 0; i < 4; ++i) {
            run::ResourceSample sample;
            sample.atMs = bench.world.clock.nowMs() + 1000 * i;
            sample.step = 10 * i;
            sample.cpu = 0.5;
            sample.memoryBytes = 3e9;
            QVERIFY(run::appendSample(folder, sample).ok());
        }
        bench.open(1);
        bench.page->select({RunBench::idOf(folder)});
        RunCurves& curves = bench.page->curves();
        CurvePlot* plot = curves.plot(RunCurves::More);
        const QString id = RunBench::idOf(folder);
        curves.showMore(QStringLiteral("embedding.spread"));
        QTRY_COMPARE(plot->drawnPoints(id + QStringLiteral("/embedding.spread")), 3);
        curves.showMore(QStringLiteral("resource.memory"));
        QTRY_COMPARE(plot->drawnPoints(id + QStringLiteral("/resource.memory")), 4);
        QCOMPARE(plot->curveNames().size(), 1);                 // the spread has gone
        QVERIFY(plot->readout(0.0).contains(QLatin1Char('3'))); // in GB
        curves.showMore(QStringLiteral("resource.gpu"));        // this machine did not tell
        QVERIFY(plot->curveNames().isEmpty());
        for (const MoreCurve& each : moreCurves())
            QVERIFY2(!each.name.isEmpty() && !each.axis.isEmpty() && !each.note.isEmpty(),
                     qPrintable(each.series));
    }
};

QTEST_MAIN(TestRunHealth)
#include "tst_RunHealth.moc"
