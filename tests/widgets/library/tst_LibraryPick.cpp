// Films picked by a loop on the map: shown alone, kept as a cohort, found again after a restart and after a
// new import.
#include "LibraryWorld.h"
#include "data/Cohort.h"
#include "widgets/library/CohortBox.h"
#include "widgets/library/MapPanel.h"
#include "widgets/library/PickChip.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace hilum;
using namespace hilum::widgets;

class TestLibraryPick : public QObject {
    Q_OBJECT
    std::unique_ptr<LibraryWorkspace> m_workspace;
    std::unique_ptr<LibraryWorld> m_world;

    CohortBox& box() const { return *m_world->page->cohorts(); }
    FilterBar& bar() const { return *m_world->page->filters(); }
    std::int64_t film(int i) const { return m_workspace->alpha()[std::size_t(i)].id; }
    /// What a loop around these films of "alpha" tells.
    void loop(std::initializer_list<int> films) const {
        FilmList ids;
        for (const int i : films)
            ids.push_back(film(i));
        Q_EMIT m_world->page->map()->filmsPicked(ids);
    }
    void keep(const QString& name) const {
        m_world->dialogs.willAnswerText(name);
        m_world->child<QToolButton>("mapPickSave")->click();
        QTRY_VERIFY(box().settled());
    }
    void open(const QString& settings = {}) {
        m_world = std::make_unique<LibraryWorld>(m_workspace->path(), settings);
        QTRY_VERIFY(m_world->ready());
        QTRY_VERIFY(box().settled());
    }
    /// "alpha" imported anew: `change` is done to its films, which have hashes of their own.
    void import(const std::function<void(std::vector<data::Record>&)>& change) {
        auto catalogue = data::Catalogue::open(m_workspace->path());
        QVERIFY(catalogue.ok());
        auto records = catalogue->records("alpha");
        auto dataset = catalogue->dataset("alpha");
        QVERIFY(records.ok() && dataset.ok());
        for (data::Record& record : *records)
            record.contentHash = "hash of " + std::to_string(record.cacheRow);
        change(*records);
        dataset->films = std::int64_t(records->size());
        QVERIFY(catalogue->store(*dataset, *records).ok());
    }

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<LibraryWorkspace>(); }
    void cleanup() {
        m_world.reset();
        m_workspace.reset();
    }

    void aLoopIsKeptAsACohort() {
        open();
        bar().setDataset(QStringLiteral("alpha"));
        loop({2, 5, 8, 11});
        QTRY_COMPARE(m_world->rows(), 4);
        auto* chip = m_world->child<QPushButton>("mapPick");
        QVERIFY(chip->isVisible() && chip->text().contains(u'4'));
        QVERIFY(m_world->child<QPushButton>("filterClear")->isVisible());
        keep(QStringLiteral("Cluster"));
        const auto kept = data::readCohorts(data::cohortsFile(m_workspace->path()));
        QVERIFY(kept.ok());
        QCOMPARE(kept->size(), std::size_t(1));
        QCOMPARE(kept->front().choice.filter.dataset, std::string("alpha"));
        QVERIFY(kept->front().choice.picked);
        QCOMPARE(kept->front().choice.picked->size(), std::size_t(4));
        QCOMPARE(kept->front().choice.picked->at(1).film, film(5));
        auto* chooser = m_world->child<QComboBox>("cohortChooser");
        QVERIFY(chooser->currentText().contains(QStringLiteral("Cluster")) &&
                chooser->currentText().contains(u'4'));
        QVERIFY(!m_world->child<QToolButton>("mapPickSave")->isVisible()); // it is kept
        QVERIFY(chip->isVisible());
        chip->click();
        QTRY_COMPARE(m_world->rows(), LibraryWorkspace::kFilms);
        QVERIFY(!chip->isVisible());
        QCOMPARE(chooser->currentIndex(), -1);
        chooser->setCurrentIndex(0);
        Q_EMIT chooser->activated(0);
        QTRY_COMPARE(m_world->rows(), 4);
        QVERIFY(m_world->page->films()->rowOf(film(11)) >= 0);
        // Filters narrow a list as they narrow all films, and are a change of the cohort.
        data::FilmChoice men = bar().choice();
        men.filter.sex = data::Sex::Male; // 5 and 11
        QVERIFY(bar().setChoice(men));
        QTRY_COMPARE(m_world->rows(), 2);
        QCOMPARE(chooser->currentIndex(), -1);
        bar().clear();
        QTRY_COMPARE(m_world->rows(), LibraryWorkspace::kFilms);
    }

    void aLoopIsLetGo() {
        open();
        bar().setDataset(QStringLiteral("alpha"));
        loop({1, 2, 3});
        QTRY_COMPARE(m_world->rows(), 3);
        loop({2});
        QTRY_COMPARE(m_world->rows(), 1);
        Q_EMIT m_world->page->map()->pickCleared();
        QTRY_COMPARE(m_world->rows(), LibraryWorkspace::kFilms);
        loop({1, 2, 3});
        QTRY_COMPARE(m_world->rows(), 3);
        bar().setDataset(QStringLiteral("beta")); // they are not of it
        QTRY_COMPARE(m_world->rows(), LibraryWorkspace::kSmallFilms);
        QVERIFY(!m_world->child<PickChip>("pickChip")->isVisible());
        bar().setDataset(QStringLiteral("alpha"));
        QTRY_COMPARE(m_world->rows(), LibraryWorkspace::kFilms);
    }

    void aKeptLoopSurvivesARestart() {
        const QString settings = m_workspace->folder() + QStringLiteral("/window.ini");
        open(settings);
        bar().setDataset(QStringLiteral("alpha"));
        loop({0, 29});
        QTRY_COMPARE(m_world->rows(), 2);
        QTRY_VERIFY(
            std::filesystem::exists(m_workspace->path() / "library.ini")); // remembered without a name
        keep(QStringLiteral("Ends"));
        m_world.reset();
        open(settings);
        QTRY_COMPARE(m_world->rows(), 2);
        QVERIFY(bar().choice().picked);
        QVERIFY(m_world->child<PickChip>("pickChip")->isVisible());
        box().remove(); // then it is a loop that nobody has kept
        QTRY_VERIFY(box().settled());
        QCOMPARE(m_world->rows(), 2);
        QVERIFY(m_world->child<QToolButton>("mapPickSave")->isVisible());
        m_world.reset();
        open(settings);
        QTRY_COMPARE(m_world->rows(), LibraryWorkspace::kFilms);
    }

    /// By their files: also where every film has another id. Films that are gone are counted, new ones stay
    /// out.
    void aNewImportKeepsTheList() {
        import([](auto&){});
        FilmSource before(m_workspace->path());
        FilmQuery all;
        all.filter.dataset = "alpha";
        const auto ids = before.find(all);
        QVERIFY(ids.ok());
        const FilmList chosen{ids->ids[3], ids->ids[4], ids->ids[5]};
        const auto pick = before.refs(chosen);
        QVERIFY(pick.ok());
        QCOMPARE(pick->at(0).hash, std::string("hash of 3"));
        all.picked = std::make_shared<const data::FilmPick>(*pick);
        QCOMPARE(before.find(all)->ids, chosen);
        QCOMPARE(before.find(all)->gone, std::int64_t(0));
        // Film 4 has gone, film 3 has another name and row and so another id, and there is a new one.
        import([](std::vector<data::Record>& records) {
            records.erase(records.begin() + 4);
        records[3].image = records[3].file = "renamed.png";
        records.push_back(records.back());
        records.back().cacheRow = 30;
        records.back().image = records.back().file = "new.png";
        records.back().contentHash = "hash of another";
    });
    FilmSource after(m_workspace->path());
    const auto found = after.find(all);
    QVERIFY(found.ok());
    QCOMPARE(found->gone, std::int64_t(1));
    QCOMPARE(found->ids.size(), std::size_t(2));
    const auto rows = after.rows(found->ids);
    QVERIFY(rows.ok());
    QStringList hashes;
    for (const FilmRow& row : *rows)
        hashes << QString::fromStdString(row.record.contentHash);
    QCOMPARE(hashes, QStringList({QStringLiteral("hash of 3"), QStringLiteral("hash of 5")}));
    const auto counts = after.findingCounts(all);
    QVERIFY(counts.ok());
    std::int64_t pneumonia = 0;
    for (const FilmRow& row : *rows)
        pneumonia += std::ranges::count(row.record.findings, "Pneumonia");
    QCOMPARE(counts->at("Pneumonia"), pneumonia);
}

    void whatIsGoneIsSaid() {
    import([](auto&){});
    data::FilmChoice choice;
    choice.filter.dataset = "alpha";
    choice.picked =
        std::make_shared<const data::FilmPick>(data::FilmPick{{film(0), "hash of 0"}, {9'999, "unknown"}});
    QVERIFY(data::writeCohorts(data::cohortsFile(m_workspace->path()), {{"old", choice}}).ok());
    open();
    QVERIFY(box().choose("old"));
    QTRY_COMPARE(m_world->rows(), 1);
    auto* chip = m_world->child<QPushButton>("mapPick");
    QVERIFY(chip->text().contains(u'1') && chip->text().contains(u'2'));
    bool said = false;
    for (auto* label : m_world->page->window()->findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("no longer in the workspace"));
    QVERIFY(said);
    QVERIFY(!box().choose("unknown"));
}
}
;

QTEST_MAIN(TestLibraryPick)
#include "tst_LibraryPick.moc"
