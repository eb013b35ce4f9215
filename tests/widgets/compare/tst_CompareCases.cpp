// The rooms "Cases" and "Duel" of the Compare page as a person uses them, offscreen.
#include "CaseWorld.h"
#include "base/AtomicFile.h"
#include "report/Cases.h"
#include "tests/support/TagFile.h"
#include "widgets/bridge/Shade.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/CaseList.h"
#include "widgets/compare/CasePane.h"
#include "widgets/compare/CaseTags.h"
#include "widgets/compare/CaseView.h"
#include "widgets/compare/ComparePage.h"
#include "widgets/compare/CompareTableModel.h"
#include "widgets/library/FilmSource.h"
#include "widgets/library/ViewerPanel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace hilum;
using namespace hilum::widgets;
using namespace hilum::widgets::compare;
using hilum::data::testing::readTags;
using report::DuelSide;
using report::Outcome;

namespace {

struct OpenPage {
    explicit OpenPage(CaseWorld& world, std::size_t wanted) : page(world.world.context), runs(wanted) {
        addShadeKey(&page, *world.world.context.session); // as the window does
        page.resize(1280, 700);
        page.show();
        world.world.model->start();
        page.activated();
    }
    [[nodiscard]] bool compared() const {
        return page.comparison() && page.comparison()->runs.size() == runs;
    }
    /// The room is up with its films.
    [[nodiscard]] bool ready(const CasePane& pane) const {
        return compared() && pane.isVisible() && pane.settled() && pane.cases() != nullptr;
    }
    template <class T> static T* child(const QWidget& in, const char* name) {
        return in.findChild<T*>(QLatin1String(name));
    }
    static QPushButton* kind(const CasePane& pane, std::size_t number) {
        return pane.findChild<QPushButton*>(QStringLiteral("caseKind%1").arg(number));
    }
    ComparePage page;
    std::size_t runs;
};

std::size_t numberOf(Outcome outcome) {
    return static_cast<std::size_t>(outcome);
}
std::size_t numberOf(DuelSide side) {
    return static_cast<std::size_t>(side);
}

/// Chooses as a person does.
void choose(QComboBox* combo, const QString& data) {
    const int place = combo->findData(data);
    QVERIFY(place >= 0);
    combo->setCurrentIndex(place);
    Q_EMIT combo->activated(place);
}

QString idOf(const run::RunFolder& folder) {
    return QString::fromStdString(folder.id());
}

/// Every text of labels, buttons and list rows.
QStringList textsOf(const QWidget& widget) {
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        texts << label->text() << label->toolTip();
    for (const QAbstractButton* button : widget.findChildren<QAbstractButton*>())
        texts << button->text();
    for (const QListView* list : widget.findChildren<QListView*>())
        for (int i = 0; list->model() && i < list->model()->rowCount(); ++i)
            for (const int role : {int{Qt::DisplayRole}, int{Qt::ToolTipRole}, int{Qt::AccessibleTextRole}})
                texts << list->model()->index(i, 0).data(role).toString();
    return texts;
}

} // namespace

class TestCompareCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Dark); }

    void mistakesStandFirst() {
        CaseWorld world;
        world.tested("one", 4); // wrong are i = 0, 4 … 36: ten negatives
        OpenPage open(world, 1);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        open.page.showRoom(ComparePage::Cases);
        const CasePane& pane = open.page.cases();
        QTRY_VERIFY(open.ready(pane));
        const CaseModel& model = pane.list().model();
        const QAbstractItemModelTester tester(const_cast<CaseModel*>(&model),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(pane.cases()->count(numberOf(Outcome::FalsePositive)), std::size_t{10});
        QCOMPARE(pane.cases()->count(numberOf(Outcome::TruePositive)), std::size_t{20});
        QCOMPARE(pane.cases()->count(numberOf(Outcome::TrueNegative)), std::size_t{10});
        QCOMPARE(pane.cases()->count(numberOf(Outcome::FalseNegative)), std::size_t{0});
        QCOMPARE(model.rowCount(), 10); // mistakes alone, the surest first
        QCOMPARE(model.row(0).film(), world.films[36]);
        QCOMPARE(model.row(9).film(), world.films[0]);
        QCOMPARE(open.kind(pane, numberOf(Outcome::TruePositive))->text(),
                 QStringLiteral("True positives  20"));
        // The film at hand is in the viewer, with what the run says of it.
        const ViewerPanel& viewer = pane.view().viewer();
        QCOMPARE(viewer.film(), world.films[36]);
        QTRY_VERIFY(viewer.canvas()->hasPixels());
        QVERIFY(viewer.canvas()->boxesShown());
        QCOMPARE(
            OpenPage::child<QLabel>(pane, "caseVerdict")->text(),
            QStringLiteral("False positive. The label says no pneumonia; the run says 0.870, at or above "
                           "its threshold of 0.500."));
        QTRY_VERIFY(model.film(0) != nullptr);
        QCOMPARE(world.world.session.film(), world.films[36]);
        // Other kinds, and the order.
        open.kind(pane, numberOf(Outcome::FalsePositive))->click();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(OpenPage::child<QLabel>(pane, "caseNothing")->isVisible());
        QCOMPARE(viewer.film(), std::int64_t{0});
        open.kind(pane, numberOf(Outcome::TruePositive))->click();
        QCOMPARE(model.rowCount(), 20);
        QCOMPARE(model.row(0).film(), world.films[39]);
        OpenPage::child<QComboBox>(pane, "caseOrder")->setCurrentIndex(1);
        QCOMPARE(model.row(0).film(), world.films[1]);
        QCOMPARE(viewer.film(), world.films[39]); // the film at hand stays, at its new place
        QCOMPARE(pane.list().current(), 19);
    }

    void enterOnARunOpensItsCases() {
        CaseWorld world;
        world.tested("one", 4);
        const auto other = world.tested("two", 5, 2);
        OpenPage open(world, 2);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        auto* table = OpenPage::child<QTableView>(open.page, "compareTable");
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, 0).data().toString().contains(QStringLiteral("seed 2")))
                table->setCurrentIndex(table->model()->index(row, 0));
        QTest::keyClick(table, Qt::Key_Return);
        const CasePane& pane = open.page.cases();
        QTRY_VERIFY(open.ready(pane));
        QCOMPARE(pane.cases()->run(0).id, other.id());
        QCOMPARE(pane.list().model().rowCount(), 8); // 0, 5 … 35
        // Another run on the same film: the film stays as it is looked at.
        QTRY_VERIFY(pane.view().viewer().canvas()->hasPixels());
        while (pane.list().model().row(pane.list().current()).film() != world.films[20])
            QTest::keyClick(pane.view().canvas(0), Qt::Key_Right);
        QTRY_VERIFY(pane.view().viewer().canvas()->hasPixels());
        pane.view().canvas(0)->oneToOne();
        auto* combo = OpenPage::child<QComboBox>(open.page, "caseRun");
        choose(combo, combo->itemData(1 - combo->currentIndex()).toString());
        QTRY_VERIFY(open.ready(pane));
        QVERIFY(pane.cases()->run(0).id != other.id());
        QCOMPARE(pane.view().viewer().film(), world.films[20]); // 4 and 5 divide it: wrong in both
        QVERIFY(pane.view().canvas(0)->hasPixels());
        QCOMPARE(pane.view().canvas(0)->zoom(), 1.0);
    }

    void duelShowsWhoIsRight() {
        CaseWorld world;
        const auto a = world.tested("a", 8);    // wrong: 0, 8 … 32
        const auto b = world.tested("b", 5, 2); // wrong: 0, 5 … 35; 0 in both
        OpenPage open(world, 2);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        open.page.showRoom(ComparePage::Duel);
        const CasePane& pane = open.page.duel();
        QTRY_VERIFY(open.ready(pane));
        choose(OpenPage::child<QComboBox>(open.page, "duelA"), idOf(a));
        choose(OpenPage::child<QComboBox>(open.page, "duelB"), idOf(b));
        QTRY_VERIFY(open.ready(pane));
        QTRY_COMPARE(pane.cases()->run(0).id, a.id());
        const auto count = [&](DuelSide side) { return pane.cases()->count(numberOf(side)); };
        QCOMPARE(count(DuelSide::OnlyA), std::size_t{7});
        QCOMPARE(count(DuelSide::OnlyB), std::size_t{4});
        QCOMPARE(count(DuelSide::BothWrong), std::size_t{1});
        QCOMPARE(count(DuelSide::BothRight), std::size_t{28});
        // 7 against 4: 2 (C(11,0) + … + C(11,4)) / 2048 = 1124 / 2048; with one pair Holm's is the same.
        QCOMPARE(OpenPage::child<QLabel>(pane, "duelTest")->text(),
                 QStringLiteral("McNemar's exact test: p 0.549, by Holm 0.549"));
        QCOMPARE(pane.list().model().rowCount(), 7); // what A got right and B wrong
        QCOMPARE(pane.list().model().row(0).film(), world.films[35]);
        // Two canvases of one film that follow each other.
        ViewerWidget* left = pane.view().canvas(0);
        ViewerWidget* right = pane.view().canvas(1);
        QVERIFY(left != right);
        QTRY_VERIFY(left->hasPixels() && right->hasPixels());
        QCOMPARE(right->film().film.record.id, world.films[35]);
        left->zoomBy(2.0);
        QCOMPARE(right->zoom(), left->zoom());
        imaging::VoiWindow window;
        window.centre = 100.0;
        window.width = 40.0;
        right->setWindow(window);
        QCOMPARE(left->window().centre, 100.0);
        QCOMPARE(left->window().width, 40.0);
        right->fit();
        QCOMPARE(left->zoom(), right->zoom());
        QTest::keyClick(right, Qt::Key_I);
        QVERIFY(left->inverted() && right->inverted());
        QTest::keyClick(left, Qt::Key_B);
        QVERIFY(!left->boxesShown() && !right->boxesShown());
        const auto* caption = OpenPage::child<QLabel>(pane, "viewerCaption1");
        QVERIFY2(caption->text().endsWith(QStringLiteral("0.140 < 0.500: negative, wrong")),
                 qPrintable(caption->text()));
        // Swapped, the sides change places.
        QTest::keyClick(left, Qt::Key_X);
        QTRY_COMPARE(pane.cases()->run(0).id, b.id());
        QCOMPARE(count(DuelSide::OnlyA), std::size_t{4});
        // A run does not meet itself.
        choose(OpenPage::child<QComboBox>(open.page, "duelB"), idOf(b));
        QVERIFY(pane.cases() == nullptr);
        QVERIFY(textsOf(pane).contains(QStringLiteral("A duel takes two runs")));
    }

    void otherFilmsAreNoDuel() {
        CaseWorld world;
        const auto a = world.tested("a", 8);
        const auto b = world.tested("b", 5, 2);
        {
            run::RunStore store = run::openStore(b, world.world.clock);
            auto rows = answersWrongEvery(world.films, 5);
            rows.pop_back();
            QVERIFY(store.writePredictions("test", rows).ok());
            run::orDie(store.close());
        }
        OpenPage open(world, 2);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        open.page.showRoom(ComparePage::Duel);
        choose(OpenPage::child<QComboBox>(open.page, "duelA"), idOf(a));
        choose(OpenPage::child<QComboBox>(open.page, "duelB"), idOf(b));
        QTRY_VERIFY(textsOf(open.page.duel()).contains(QStringLiteral("These two cannot meet")));
        QVERIFY(OpenPage::child<QLabel>(open.page, "compareBanner")->isVisible()); // in every room
    }

    void tagPersistsAndUndoes() {
        CaseWorld world;
        const auto folder = world.tested("one", 4);
        const auto file = world.world.context.workspace / "tags.json";
        {
            OpenPage open(world, 1);
            QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
            open.page.showRoom(ComparePage::Cases);
            const CasePane& pane = open.page.cases();
            QTRY_VERIFY(open.ready(pane));
            auto* tag = OpenPage::child<QCheckBox>(pane, "caseTag");
            const auto* scores = OpenPage::child<QLabel>(pane, "caseScoresA");
            QTRY_VERIFY(tag->isEnabled());
            QVERIFY(!scores->isVisible());
            QTest::keyClick(pane.view().canvas(0), Qt::Key_L);
            QVERIFY(tag->isChecked());
            QVERIFY(pane.list().model().tagged(0));
            QTRY_VERIFY(open.page.tags().settled());
            QCOMPARE(*readTags(file), (std::vector<data::FilmRef>{{world.films[36], "alpha36"}}));
            // With and without: what statistics says of the same films.
            QTRY_VERIFY(scores->isVisible());
            const report::ScoresWithout truth =
                report::scoresWithout(pane.cases()->cases[0], std::vector<std::int64_t>{world.films[36]},
                                      open.page.comparison()->resamples);
            QCOMPARE(truth.leftOut, std::int64_t{1});
            QVERIFY2(scores->text().contains(
                         QStringLiteral("AUROC %1 → %2")
                             .arg(intervalText(truth.auroc), intervalText(truth.aurocWithout))),
                     qPrintable(scores->text()));
            QVERIFY(scores->text().contains(
                QStringLiteral("accuracy %1 → %2")
                    .arg(intervalText(truth.accuracy), intervalText(truth.accuracyWithout))));
            QVERIFY(truth.accuracyWithout.value > truth.accuracy.value); // a mistake was left out
            // Undone and done again.
            QTest::keyClick(pane.view().canvas(0), Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(!tag->isChecked());
            QTRY_VERIFY(open.page.tags().settled());
            QVERIFY(readTags(file)->empty());
            QVERIFY(!scores->isVisible());
            QTest::keyClick(pane.view().canvas(0), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(tag->isChecked());
            QTRY_VERIFY(open.page.tags().settled());
        }
        // Another window on the workspace knows it, for every run.
        OpenPage open(world, 1);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        open.page.showRoom(ComparePage::Cases);
        const CasePane& pane = open.page.cases();
        QTRY_VERIFY(open.ready(pane));
        QTRY_VERIFY(OpenPage::child<QCheckBox>(pane, "caseTag")->isChecked());
        OpenPage::child<QCheckBox>(pane, "caseOnlyTagged")->click();
        QCOMPARE(pane.list().model().rowCount(), 1);
        // The run's own numbers are as they were.
        const auto predictions = run::RunStore::openForReading(folder.path)->predictions("test");
        QCOMPARE(predictions->size(), std::size_t{kCaseFilms});
    }

    void heatMapsAreMadeAndShown() {
        CaseWorld world;
        const auto folder = world.tested("one", 4, 1, {{"side", 64}});
        OpenPage open(world, 1);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        open.page.showRoom(ComparePage::Cases);
        const CasePane& pane = open.page.cases();
        QTRY_VERIFY(open.ready(pane));
        auto* make = OpenPage::child<QPushButton>(pane, "caseMakeHeatA");
        const auto* text = OpenPage::child<QLabel>(pane, "caseHeatTextA");
        ViewerWidget* canvas = pane.view().canvas(0);
        QTRY_VERIFY(make->isVisible());
        QVERIFY(text->text().contains(QStringLiteral("no heat maps")));
        make->click(); // the program fails: it is said, and the button comes back
        QTRY_COMPARE(make->text(), QStringLiteral("Make heat maps"));
        QTRY_VERIFY(textsOf(open.page).contains(QStringLiteral("It was not to be.")));
        world.prepareMaps({36, 32},
                          {{"what", "Grad-CAM"},
                           {"films", {{{"hit", false}}, {{"hit", true}}}},
                           {"rows", 8},
                           {"pictures", "/somewhere"},
                           {"pointing", {{"score", 0.25}, {"hits", 1}, {"films", 4}, {"randomPoint", 0.1}}}});
        make->click();
        QCOMPARE(make->text(), QStringLiteral("Cancel"));
        QTRY_VERIFY(!canvas->heat().isNull());
        QVERIFY(world.calls().contains(
            QStringLiteral("explain %1 --part test --films 400 --workspace").arg(idOf(folder))));
        QVERIFY(!make->isVisible());
        QVERIFY2(text->text().contains(QStringLiteral("Miss:")), qPrintable(text->text()));
        QVERIFY2(text->text().contains(QStringLiteral("0.250, 1 of 4 films; at random 0.100")),
                 qPrintable(text->text()));
        const auto kept = readFile(folder.pictures() / "test" / "explanation.json");
        QVERIFY(kept.ok());
        QVERIFY(kept->find("/somewhere") == std::string::npos);
        // Orange over the upper left quarter, at most to 60 %, nothing elsewhere.
        QCOMPARE(qAlpha(canvas->heat().pixel(5, 5)), 153);
        QCOMPARE(qAlpha(canvas->heat().pixel(60, 60)), 0);
        QTRY_VERIFY(canvas->hasPixels());
        const auto tinted = [&](double x, double y) {
            const QPoint at = canvas->fromPixel({x, y}).toPoint();
            const QColor seen = canvas->grab().toImage().pixelColor(at);
            return seen.red() - seen.blue() > 30;
        };
        QVERIFY(tinted(20, 20));
        QVERIFY(!tinted(50, 20));
        QVERIFY(!tinted(20, 50));
        QTest::keyClick(canvas, Qt::Key_H);
        QVERIFY(!tinted(20, 20));
        QTest::keyClick(canvas, Qt::Key_H);
        QVERIFY(tinted(20, 20));
        // The next film has a map and a hit, the one after it has none.
        QTest::keyClick(canvas, Qt::Key_Right);
        QVERIFY(canvas->heat().isNull());
        QTRY_VERIFY2(text->text().contains(QStringLiteral("Hit:")), qPrintable(text->text()));
        QTest::keyClick(canvas, Qt::Key_Right);
        QTRY_VERIFY2(text->text().contains(QStringLiteral("not among the 2")), qPrintable(text->text()));
        QVERIFY(canvas->heat().isNull());
    }

    void evenMapsAreNotDrawn() {
        CaseWorld world;
        const auto folder = world.tested("one", 4);
        const auto where = heatFolder(folder);
        std::filesystem::create_directories(where);
        GreyImage map(FilmWorld::kSide, FilmWorld::kSide);
        for (int y = 0; y < FilmWorld::kSide; ++y)
            std::fill_n(map.row(y), FilmWorld::kSide, static_cast<std::uint8_t>(230 + y % 20));
        QVERIFY(imaging::writePng(where / "film-0.png", CaseWorld::picture(36).view()).ok());
        QVERIFY(imaging::writePng(where / "map-0.png", map.view()).ok());
        OpenPage open(world, 1);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        open.page.showRoom(ComparePage::Cases);
        const CasePane& pane = open.page.cases();
        QTRY_VERIFY(open.ready(pane));
        const auto* text = OpenPage::child<QLabel>(pane, "caseHeatTextA");
        QTRY_VERIFY2(text->text().contains(QStringLiteral("nearly even, so it is not drawn")),
                     qPrintable(text->text()));
        QVERIFY(pane.view().canvas(0)->heat().isNull());
    }

    void baselinesHaveNothingToLookInto() {
        CaseWorld world;
        const run::RunSpec spec = run::specNamed(run::RunKind::Baseline, "baseline", "alpha");
        const auto folder = run::makeRun(world.world.context.workspace, spec, world.world.clock);
        run::RunStore store = run::openStore(folder, world.world.clock);
        run::orDie(store.writePredictions("test", answersWrongEvery(world.films, 3)));
        run::orDie(store.append(run::Ended{run::RunState::Finished, "", 1.0}));
        run::orDie(store.close());
        OpenPage open(world, 1);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        open.page.showRoom(ComparePage::Cases);
        QTRY_VERIFY(open.ready(open.page.cases()));
        QVERIFY(!OpenPage::child<QPushButton>(open.page.cases(), "caseMakeHeatA")->isVisible());
        QVERIFY(OpenPage::child<QLabel>(open.page.cases(), "caseHeatTextA")
                    ->text()
                    .contains(QStringLiteral("no trained network")));
    }

    void namesStayInTheFilms() {
        CaseWorld world;
        world.tested("one", 4);
        world.tested("two", 5, 2);
        OpenPage open(world, 2);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        for (const int room : {ComparePage::Cases, ComparePage::Duel}) {
            open.page.showRoom(room);
            const CasePane& pane = room == ComparePage::Cases ? open.page.cases() : open.page.duel();
            QTRY_VERIFY(open.ready(pane));
            QTRY_VERIFY(pane.list().model().film(0) != nullptr);
            QTRY_VERIFY(pane.view().canvas(0)->hasPixels());
            for (const QString& text : textsOf(open.page))
                QVERIFY2(!text.contains(QStringLiteral("alpha:p")) &&
                             !text.contains(QStringLiteral(".png")) &&
                             !QRegularExpression(QStringLiteral("alpha\\d")).match(text).hasMatch(),
                         qPrintable(text));
        }
        QCOMPARE(open.page.title(), QStringLiteral("Compare"));
        // The shade hides the film and the thumbnails.
        const CasePane& duel = open.page.duel();
        QTest::keyClick(duel.view().canvas(0), Qt::Key_Period);
        QVERIFY(duel.view().canvas(0)->shaded() && duel.view().canvas(1)->shaded());
        QVERIFY(duel.list().model().shaded());
        QVERIFY(open.page.cases().list().model().shaded());
    }

    /// A room is made when it is opened, and knows then what has happened before.
    void aRoomOpenedLateIsShadedAndFull() {
        CaseWorld world;
        world.tested("one", 4);
        OpenPage open(world, 1);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        world.world.context.session->setShaded(true);
        QVERIFY(open.page.findChildren<CasePane*>().isEmpty());
        open.page.showRoom(ComparePage::Cases);
        QCOMPARE(open.page.findChildren<CasePane*>().size(), 1);
        const CasePane& pane = open.page.cases();
        QTRY_VERIFY(open.ready(pane));
        QVERIFY(pane.list().model().shaded());
        QCOMPARE(pane.cases()->count(numberOf(Outcome::FalsePositive)), std::size_t{10});
    }

    /// A small screen is 1366 px wide, the rail takes 96 of them, and the viewer of a squashed film with all
    /// its tools more than 900.
    void theRoomsFitASmallScreen() {
        CaseWorld world;
        world.tested("one", 4);
        world.tested("two", 5);
        OpenPage open(world, 2);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        for (const int room : {ComparePage::Cases, ComparePage::Duel}) {
            open.page.showRoom(room);
            QTRY_VERIFY(open.ready(room == ComparePage::Cases ? open.page.cases() : open.page.duel()));
            QVERIFY2(open.page.minimumSizeHint().width() <= 1366 - 96,
                     qPrintable(QString::number(open.page.minimumSizeHint().width())));
            const int list = (room == ComparePage::Cases ? open.page.cases() : open.page.duel())
                                 .list()
                                 .minimumSizeHint()
                                 .width();
            QVERIFY2(list <= 350, qPrintable(QString::number(list)));
        }
    }

    void withoutFilmsTheAnswersAreStillThere() {
        CaseWorld world;
        const auto folder = world.tested("one", 4);
        {
            run::RunStore store = run::openStore(folder, world.world.clock);
            std::vector<std::int64_t> unknown;
            for (int i = 0; i < kCaseFilms; ++i)
                unknown.push_back(5'000 + i);
            QVERIFY(store.writePredictions("test", answersWrongEvery(unknown, 4)).ok());
            run::orDie(store.close());
        }
        OpenPage open(world, 1);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        open.page.showRoom(ComparePage::Cases);
        const CasePane& pane = open.page.cases();
        QTRY_VERIFY(open.ready(pane));
        QCOMPARE(pane.list().model().rowCount(), 10);
        QTRY_VERIFY2(pane.view().canvas(0)->sentence().contains(QStringLiteral("cannot be shown")),
                     qPrintable(pane.view().canvas(0)->sentence()));
        QVERIFY(!OpenPage::child<QCheckBox>(pane, "caseTag")->isEnabled());
    }
};

QTEST_MAIN(TestCompareCases)
#include "tst_CompareCases.moc"
