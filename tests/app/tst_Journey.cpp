// The whole story through the real window and the real hilum-cli, with mouse and keys: films come in, are
// filtered and looked at, views of them are drawn, a study learns, is paused and goes on, is compared and
// reported. The five-method study is queued and taken back: it takes minutes even at its smallest.
#include "JourneyWorld.h"
#include "run/StudyPlan.h"
#include "widgets/augment/AugmentPage.h"
#include "widgets/common/FieldForm.h"
#include "widgets/compare/ComparePage.h"
#include "widgets/experiment/ExperimentPage.h"
#include "widgets/experiment/SummaryPane.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/LibraryPage.h"
#include "widgets/library/ViewerPanel.h"
#include "widgets/library/ViewerWidget.h"
#include "widgets/runs/RunTableModel.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QTableView>

#include <algorithm>

using namespace hilum;
using namespace hilum::widgets;
using run::RunState;
using runs::RunTableModel;

class tst_Journey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_w.begin()); }
    void init();
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    // In this order: each goes on where the one before has ended.
    void aFolderOfFilmsComesIn();
    void filtersNarrowAndClear();
    void aFilmIsLookedAt();
    void viewsAreDrawnAgain();
    void aShortStudyStarts();
    void theRunIsPausedAndGoesOn();
    void theStudyIsCompared();
    void theReportIsWritten();
    void theFiveMethodsWaitAndAreTakenBack();

private:
    [[nodiscard]] LibraryPage* library() const { return m_w.pageAs<LibraryPage>(PageId::Library); }
    [[nodiscard]] FieldForm* form(const char* name) const { return m_w.seen<FieldForm>(name); }
    /// Types the smallest budget that still makes every step of a study.
    void typeSmallestBudget(const char* epochs);
    [[nodiscard]] int countRuns(const std::function<bool(const run::RunSummary&)>& which) const {
        return static_cast<int>(std::ranges::count_if(m_w.world->model->runs(), which));
    }
    [[nodiscard]] const run::RunSummary* pretraining() const {
        const auto& runs = m_w.world->model->runs();
        const auto it = std::ranges::find_if(
            runs, [](const auto& r) { return r.spec && r.spec->kind() == run::RunKind::Pretrain; });
        return it == runs.end() ? nullptr : &*it;
    }
    [[nodiscard]] bool pretrainingIs(RunState state) const {
        return pretraining() && pretraining()->state == state;
    }
    test::JourneyWorld m_w;
    bool m_broken = false;
    int m_films = 0, m_studyRuns = 0;
};

void tst_Journey::init() {
    if (m_broken)
        QSKIP("an earlier part of the journey failed");
}

void tst_Journey::aFolderOfFilmsComesIn() {
    QVERIFY(library());
    m_w.world->dialogs.willOpenFolder(QString::fromStdString((m_w.films() / "rsna").string()));
    QVERIFY(m_w.click("emptyAction"));
    QTRY_VERIFY_WITH_TIMEOUT(m_w.seen<QAbstractButton>("importStart"), 60'000);
    auto* name = m_w.seen<QLineEdit>("importName");
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("films"));
    auto* side = m_w.seen<QComboBox>("importSide");
    side->setFocus();
    QTest::keyClick(side, Qt::Key_Home); // the smallest copy
    QVERIFY(m_w.click("importStart"));
    QVERIFY(m_w.click("importShow", 1120'000));
    QTRY_VERIFY(library()->films()->rowCount() > test::JourneyWorld::kPatients);
    m_films = library()->films()->rowCount();
    QCOMPARE(m_w.world->model->datasets().front().name, std::string("films"));
    QCOMPARE(m_w.world->model->datasets().front().cacheSide, 64);
}

void tst_Journey::filtersNarrowAndClear() {
    auto* sex = m_w.seen<QComboBox>("filterSex");
    QVERIFY(sex);
    sex->setFocus();
    QTest::keyClick(sex, Qt::Key_Down);
    QTRY_VERIFY(library()->films()->rowCount() < m_films);
    const int women = library()->films()->rowCount();
    QVERIFY(women > 0);
    QTest::keyClick(sex, Qt::Key_Down);
    QTRY_VERIFY(library()->films()->rowCount() != women && library()->films()->rowCount() > 0);
    const int men = library()->films()->rowCount();
    QVERIFY(women + men <= m_films);
    QVERIFY(m_w.click("filterBoxes"));
    QTRY_VERIFY(library()->films()->rowCount() < men);
    QVERIFY(m_w.click("filterClear"));
    QTRY_COMPARE(library()->films()->rowCount(), m_films);
}

void tst_Journey::aFilmIsLookedAt() {
    auto* grid = m_w.seen<QListView>("filmGrid");
    QVERIFY(grid);
    const QRect first = grid->visualRect(grid->model()->index(0, 0));
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, first.center());
    QTest::keyClick(grid, Qt::Key_Return);
    QTRY_VERIFY(library()->viewerShown());
    ViewerWidget* canvas = library()->viewer()->canvas();
    QTRY_VERIFY_WITH_TIMEOUT(canvas->hasPixels() && !canvas->picture().isNull(), 120'000);
    const std::int64_t film = library()->viewer()->film();
    const imaging::VoiWindow before = canvas->window();
    const QPoint middle = canvas->rect().center();
    QTest::mousePress(canvas, Qt::RightButton, {}, middle);
    QTest::mouseMove(canvas, middle + QPoint(40, 30));
    QMouseEvent drag(QEvent::MouseMove, middle + QPoint(60, 50), canvas->mapToGlobal(middle + QPoint(60, 50)),
                     Qt::NoButton, Qt::RightButton, {});
    QCoreApplication::sendEvent(canvas, &drag);
    QTest::mouseRelease(canvas, Qt::RightButton, {}, middle + QPoint(60, 50));
    QVERIFY(canvas->window().width != before.width);
    QVERIFY(canvas->window().centre != before.centre);
    QTest::keyClick(library()->viewer(), Qt::Key_I);
    QVERIFY(canvas->inverted());
    QTest::keyClick(library()->viewer(), Qt::Key_I);
    QVERIFY(m_w.click("viewerNext"));
    QTRY_VERIFY(library()->viewer()->film() != film);
    QTest::keyClick(library()->viewer(), Qt::Key_Escape);
    QTRY_VERIFY(!library()->viewerShown());
}

void tst_Journey::viewsAreDrawnAgain() {
    m_w.goTo(PageId::Augment);
    auto* page = m_w.pageAs<AugmentPage>(PageId::Augment);
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->request().cache != nullptr, 120'000);
    QSignalSpy shown(page, &AugmentPage::viewsShown);
    auto* epoch = m_w.seen<NumberBox>("epoch");
    QVERIFY(epoch);
    const double before = epoch->value();
    QVERIFY(m_w.click("drawAgain"));
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 120'000);
    QCOMPARE(epoch->value(), before + 1.0); // the seed is locked
}

void tst_Journey::typeSmallestBudget(const char* epochs) {
    const auto set = [this](const char* formName, const char* key, const QString& number) {
        FieldForm* fields = form(formName);
        auto* box = fields ? qobject_cast<NumberBox*>(fields->field(QLatin1String(key))) : nullptr;
        QVERIFY2(box, key);
        test::JourneyWorld::type(box, number);
    };
    QVERIFY(m_w.click("levelEverything"));
    set("studyPretraining", "side", QStringLiteral("48"));
    set("studyPretraining", "width", QStringLiteral("8"));
    set("studyPretraining", "batch", QStringLiteral("16"));
    set("studyPretraining", "epochs", QLatin1String(epochs));
    set("studyLabels", "epochs", QStringLiteral("1"));
    set("studyLabels", "minSteps", QStringLiteral("2"));
    const auto made = form("studyPretraining")->spec(run::RunKind::Pretrain);
    QVERIFY(made.ok());
    QCOMPARE(made->integer("side"), std::int64_t{48});
    QCOMPARE(made->integer("width"), std::int64_t{8});
    QCOMPARE(made->integer("batch"), std::int64_t{16});
    QCOMPARE(made->integer("epochs"), std::int64_t{QByteArray(epochs).toInt()});
}

void tst_Journey::aShortStudyStarts() {
    m_w.goTo(PageId::Experiment);
    auto* page = m_w.pageAs<ExperimentPage>(PageId::Experiment);
    QVERIFY(page);
    QSignalSpy checked(page, &ExperimentPage::checked);
    QVERIFY(m_w.click("cardStudy"));
    QTRY_VERIFY_WITH_TIMEOUT(!checked.isEmpty(), 120'000);
    typeSmallestBudget("40"); // long enough to be paused, also on a fast machine
    if (QTest::currentTestFailed())
        return;
    QSignalSpy created(m_w.world->launcher.get(), &Launcher::runsCreated);
    // A start that comes before the dataset has been read is told so and starts nothing.
    const auto started = [&] {
        return !created.isEmpty() ||
               (m_w.click("start", 100) && QTest::qWaitFor([&] { return !created.isEmpty(); }, 2'000));
    };
    QVERIFY(QTest::qWaitFor(started, 120'000));
    m_studyRuns = static_cast<int>(created.first().first().toStringList().size());
    QVERIFY(m_studyRuns >= 6); // pretraining, two probes, two fine-tunings, baselines
}

void tst_Journey::theRunIsPausedAndGoesOn() {
    m_w.goTo(PageId::Runs);
    QTRY_COMPARE_WITH_TIMEOUT(countRuns([](const auto&) { return true; }), m_studyRuns, 120'000);
    QTRY_VERIFY_WITH_TIMEOUT(pretrainingIs(RunState::Running) && pretraining()->step > 2, 1120'000);
    auto* table = m_w.seen<QTableView>("runTable");
    QVERIFY(table);
    const auto rowOfPretraining = [&] {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, RunTableModel::Kind).data().toString() == QLatin1String("SimCLR"))
                return table->model()->index(row, RunTableModel::Name);
        return QModelIndex();
    };
    QTRY_VERIFY(rowOfPretraining().isValid());
    table->scrollTo(rowOfPretraining());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(rowOfPretraining()).center());
    QTest::keyClick(table, Qt::Key_P);
    QTRY_VERIFY_WITH_TIMEOUT(pretrainingIs(RunState::Paused), 60'000);
    const std::int64_t step = pretraining()->step;
    QTest::keyClick(table, Qt::Key_R);
    QTRY_VERIFY_WITH_TIMEOUT(pretraining()->step > step || pretrainingIs(RunState::Finished), 60'000);
    const auto finished = [](const run::RunSummary& r) { return r.state == RunState::Finished; };
    QTRY_COMPARE_WITH_TIMEOUT(countRuns(finished), m_studyRuns, 400'000);
}

void tst_Journey::theStudyIsCompared() {
    m_w.goTo(PageId::Compare);
    auto* table = m_w.seen<QTableView>("compareTable");
    QTRY_VERIFY_WITH_TIMEOUT((table = m_w.seen<QTableView>("compareTable")) != nullptr, 120'000);
    QTRY_COMPARE(table->model()->rowCount(), m_studyRuns - 1); // all but the pretraining were tested
    auto* answer = m_w.seen<QLabel>("compareAnswer");
    QVERIFY(answer);
    QTRY_VERIFY_WITH_TIMEOUT(!answer->text().isEmpty(), 60'000);
}

void tst_Journey::theReportIsWritten() {
    const QString target = m_w.folder.filePath(QStringLiteral("reports"));
    QVERIFY(QDir().mkpath(target));
    m_w.world->dialogs.willOpenFolder(target);
    QTest::keyClick(m_w.window.get(), Qt::Key_E, Qt::ControlModifier);
    const auto files = [&](const char* pattern) {
        QStringList found;
        for (const QFileInfo& made : QDir(target).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
            for (const QString& name : QDir(made.filePath()).entryList({QLatin1String(pattern)}, QDir::Files))
                found << made.filePath() + u'/' + name;
        return found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(
        !files("*.html").isEmpty() && !files("*.pdf").isEmpty() && !files("*.csv").isEmpty(), 1120'000);
    QFile html(files("*.html").front());
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QByteArray text = html.readAll();
    QVERIFY(text.contains("SimCLR"));
    QVERIFY(!text.contains(m_w.world->folder.path().toUtf8())); // no place leaves with a report
    QFile pdf(files("*.pdf").front());
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF"));
}

void tst_Journey::theFiveMethodsWaitAndAreTakenBack() {
    m_w.goTo(PageId::Experiment);
    auto* page = m_w.pageAs<ExperimentPage>(PageId::Experiment);
    QSignalSpy checked(page, &ExperimentPage::checked);
    QVERIFY(m_w.click("cardFiveMethods"));
    QTRY_VERIFY_WITH_TIMEOUT(!checked.isEmpty(), 120'000);
    typeSmallestBudget("1");
    if (QTest::currentTestFailed())
        return;
    QSignalSpy created(m_w.world->launcher.get(), &Launcher::runsCreated);
    const auto queued = [&] {
        return !created.isEmpty() ||
               (m_w.click("queue", 100) && QTest::qWaitFor([&] { return !created.isEmpty(); }, 2'000));
    };
    QVERIFY(QTest::qWaitFor(queued, 120'000));
    const QStringList ids = created.first().first().toStringList();
    QVERIFY(ids.size() >
            20); // five pretrainings, each with two probes and fine-tuning, and what they stand beside
    m_w.goTo(PageId::Runs);
    QTRY_COMPARE_WITH_TIMEOUT(countRuns([](const auto&) { return true; }), m_studyRuns + ids.size(), 120'000);
    QStringList methods;
    for (const auto& r : m_w.world->model->runs())
        if (r.spec && r.spec->kind() == run::RunKind::Pretrain &&
            ids.contains(QString::fromStdString(r.folder.id())))
            methods << QString::fromStdString(r.spec->method());
    methods.sort();
    QCOMPARE(methods, QStringList({"byol", "dino", "mae", "moco", "simclr"}));
    auto* table = m_w.seen<QTableView>("runTable");
    QVERIFY(table);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    const auto waiting = [&] {
        return !run::queued(m_w.world->context.workspace).ok() ||
               run::queued(m_w.world->context.workspace)->size() > 1; // one is at work
    };
    const auto* unqueue = m_w.window->findChild<QAction*>(QStringLiteral("unqueue"));
    QVERIFY(unqueue);
    QTRY_VERIFY(unqueue->isEnabled());
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(!waiting(), 120'000);
}

int main(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", "900000"); // Qt Test would end a function after five minutes
    QApplication application(argc, argv);
    tst_Journey test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Journey.moc"
