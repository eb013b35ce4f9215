// The films of the Library: search, model, thumbnails, grid, filter bar.
#include "LibraryWorkspace.h"
#include "widgets/common/Jobs.h"
#include "widgets/library/FilmGrid.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/FilmText.h"
#include "widgets/library/FilterBar.h"
#include "widgets/library/ThumbnailStore.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <numeric>

using namespace hilum;
using namespace hilum::widgets;

class TestLibraryFilms : public QObject {
    Q_OBJECT
    std::unique_ptr<LibraryWorkspace> m_workspace;
    std::shared_ptr<FilmSource> m_source;

    FilmQuery query(const std::string& dataset = "alpha") const {
        FilmQuery q;
        q.filter.dataset = dataset;
        return q;
    }
    std::vector<FilmRow> found(const FilmQuery& q) {
        const auto films = m_source->find(q);
        if (!films)
            return {};
        auto rows = m_source->rows(films->ids);
        return rows ? *rows : std::vector<FilmRow>();
    }

private Q_SLOTS:
    void initTestCase() {
        m_workspace = std::make_unique<LibraryWorkspace>();
        m_source = std::make_shared<FilmSource>(m_workspace->path());
    }

    void everythingIsFound() {
        const auto all = m_source->find(query(""));
        QVERIFY(all.ok());
        QCOMPARE(all->ids.size(), std::size_t(40));
        QCOMPARE(all->total, 40);
        QVERIFY(all->hasSplits);
        QCOMPARE(m_source->find(query("beta"))->ids.size(), std::size_t(10));
        QCOMPARE(m_source->find(query("gamma"))->ids.size(), std::size_t(0));
    }

    // Counted by hand from LibraryWorkspace::record: i = 0 … 29.
    void filtersNarrow() {
        FilmQuery q = query();
        q.filter.finding = "Pneumonia"; // i % 3 == 0
        QCOMPARE(m_source->find(q)->ids.size(), std::size_t(10));
        q.filter.view = data::View::AP; // and i % 4 == 0: 0, 12, 24
        QCOMPARE(m_source->find(q)->ids.size(), std::size_t(3));
        q.filter.ageFrom = 30; // 12, 24
        q.filter.ageTo = 40;   // 12
        QCOMPARE(m_source->find(q)->ids.size(), std::size_t(1));
        q = query();
        q.filter.onlyWithBoxes = true; // i % 6 == 0
        QCOMPARE(m_source->find(q)->ids.size(), std::size_t(5));
        q = query();
        q.filter.text = "alpha_000"; // 0 … 9
        QCOMPARE(m_source->find(q)->ids.size(), std::size_t(10));
        q = query();
        q.filter.part = data::Part::Test; // i % 5 == 0
        QCOMPARE(m_source->find(q)->ids.size(), std::size_t(6));
        for (const FilmRow& film : found(q))
            QCOMPARE(int(film.part), int(data::Part::Test));
        q.filter.dataset = "beta"; // has no split
        QCOMPARE(m_source->find(q)->ids.size(), std::size_t(0));
    }

    void findingsAreCounted() {
        FilmQuery q = query();
        q.filter.finding = "Effusion"; // must not narrow its own counts
        auto counts = m_source->findingCounts(q);
        QVERIFY(counts.ok());
        QCOMPARE((*counts)["Pneumonia"], 10);
        QCOMPARE((*counts)["Effusion"], 5);
        QCOMPARE((*counts)["No Finding"], 10); // labelled 0; the unlabelled do not count
        q.filter.part = data::Part::Test;      // 0, 5, 10, 15, 20, 25: pneumonia in 0 and 15
        counts = m_source->findingCounts(q);
        QCOMPARE((*counts)["Pneumonia"], 2);
        QCOMPARE((*counts)["Effusion"], 1); // 0
    }

    void everyColumnSorts_data() {
        QTest::addColumn<int>("column");
        for (int column = 0; column < kFilmColumns; ++column)
            QTest::addRow("column %d", column) << column;
    }
    void everyColumnSorts() {
        QFETCH(int, column);
        FilmQuery q = query("");
        q.sort = static_cast<FilmColumn>(column);
        q.marked =
            std::make_shared<FilmList>(FilmList{m_workspace->alpha()[4].id, m_workspace->alpha()[17].id});
        const auto key = [&](const FilmRow& film) -> QVariant {
            const data::Record& r = film.record;
            switch (q.sort) {
            case FilmColumn::Image:
            case FilmColumn::Dataset:
                return QVariant::fromValue<qlonglong>(r.dataset * 1000 + r.cacheRow);
            case FilmColumn::Patient:
                return QString::fromStdString(r.patient);
            case FilmColumn::Findings:
                return r.findings.empty() ? (r.target < 0 ? 1 : 0) : -int(r.findings.size());
            case FilmColumn::Label:
                return -r.target;
            case FilmColumn::View:
                return r.view == data::View::PA ? 0 : 1;
            case FilmColumn::Sex:
                return int(r.sex);
            case FilmColumn::Age:
                return r.ageYears;
            case FilmColumn::Boxes:
                return r.boxes.empty() ? 1 : 0;
            case FilmColumn::Part:
                return film.part == data::Part::None ? 99 : int(film.part);
            case FilmColumn::Marks:
                return q.marked->front() == r.id || q.marked->back() == r.id ? 0 : 1;
            }
            return {};
        };
        const auto rows = found(q);
        QCOMPARE(rows.size(), std::size_t(40));
        for (std::size_t i = 1; i < rows.size(); ++i)
            QVERIFY(QVariant::compare(key(rows[i - 1]), key(rows[i])) != QPartialOrdering::Greater);
        const auto ids = m_source->find(q)->ids;
        q.descending = true;
        auto back = m_source->find(q)->ids;
        std::ranges::reverse(back);
        QCOMPARE(back, ids);
    }

    void aSearchCanBeCancelled() {
        std::stop_source stop;
        stop.request_stop();
        const auto films = m_source->find(query(), stop.get_token());
        QVERIFY(!films.ok());
        QCOMPARE(films.error().code, ErrorCode::Cancelled);
    }

    void aPatientsFilmsAreTheirs() {
        const auto films = m_source->filmsOfPatient("alpha:1", 60); // not alpha:10 …
        QVERIFY(films.ok());
        QCOMPARE(films->size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE((*films)[i].record.followUp, int(i));
        QVERIFY(m_source->filmsOfPatient("", 60)->empty());
    }

    void aSavedSplitChangesTheStamp() {
        LibraryWorkspace own;
        FilmSource source(own.path());
        const std::string before = *source.splitStamp();
        QCOMPARE(*source.splitStamp(), before);
        auto catalogue = data::Catalogue::open(own.path());
        auto dataset = catalogue->dataset("beta");
        auto records = catalogue->records("beta");
        auto split = data::randomSplit(*dataset, *records, 0.3, 0.2, 1);
        QVERIFY(split.ok());
        QVERIFY(catalogue->saveSplit(*split).ok());
        QVERIFY(*source.splitStamp() != before);
    }

    void theModelIsAModel() {
        Jobs jobs;
        FilmModel model(jobs);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSource(m_source);
        model.setFilms(m_source->find(query())->ids);
        QCOMPARE(model.rowCount(), 30);
        QCOMPARE(model.columnCount(), kFilmColumns);
        QVERIFY(!model.film(0)); // not yet
        QTRY_VERIFY(model.film(0));
        QCOMPARE(model.index(6, int(FilmColumn::Image)).data().toString(), QStringLiteral("alpha_0006.png"));
        QCOMPARE(model.index(6, int(FilmColumn::Findings)).data().toString(),
                 QStringLiteral("Effusion, Pneumonia"));
        QCOMPARE(model.index(5, int(FilmColumn::Part)).data().toString(), QStringLiteral("Test"));
        QCOMPARE(model.index(7, int(FilmColumn::Age)).data().toString(), QString()); // unknown
        QCOMPARE(model.rowOf(model.filmId(9)), 9);
        QCOMPARE(model.rowOf(-5), -1);
        model.setShaded(true);
        QCOMPARE(model.index(6, int(FilmColumn::Image)).data().toString(), FilmText::hidden());
        QCOMPARE(model.index(6, int(FilmColumn::Patient)).data().toString(), FilmText::hidden());
        QVERIFY(!model.index(6, 0).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("alpha")));
        model.setFilms({});
        QCOMPARE(model.rowCount(), 0);
    }

    // The size of NIH. Most ids are unknown to the catalogue: the rows stay empty and nothing breaks.
    void aHundredThousandRows() {
        Jobs jobs;
        FilmModel model(jobs);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSource(m_source);
        std::vector<std::int64_t> ids(112'120);
        std::iota(ids.begin(), ids.end(), std::int64_t{1'000'000});
        ids.back() = m_workspace->alpha().front().id;
        model.setFilms(ids);
        QCOMPARE(model.rowCount(), 112'120);
        QVERIFY(!model.film(112'119));
        QTRY_VERIFY(model.film(112'119));
        QCOMPARE(model.film(112'119)->record.image, std::string("alpha_0000.png"));
        QVERIFY(!model.film(112'118));
        QVERIFY(model.index(112'118, 0).data().isNull());
        FilmGrid grid;
        grid.setModel(&model);
        grid.resize(900, 600);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        grid.setCurrentIndex(model.index(112'119, 0));
        QTest::keyClick(&grid, Qt::Key_End);
        QCOMPARE(grid.verticalScrollBar()->value(), grid.verticalScrollBar()->maximum());
        QVERIFY(grid.viewport()->rect().contains(grid.visualRect(model.index(112'119, 0))));
        QTest::keyClick(&grid, Qt::Key_Home);
        QCOMPARE(grid.currentIndex().row(), 0);
        QCOMPARE(grid.verticalScrollBar()->value(), 0);
    }

    void anOldAnswerIsDropped() {
        Jobs jobs;
        FilmModel model(jobs);
        model.setSource(m_source);
        model.setFilms(m_source->find(query("alpha"))->ids);
        QVERIFY(!model.film(0)); // asks
        model.setFilms(m_source->find(query("beta"))->ids);
        QVERIFY(!model.film(0));
        QTRY_VERIFY(model.film(0));
        QCOMPARE(model.film(0)->dataset, std::string("beta"));
    }

    void theGridIsAGrid_data() {
        QTest::addColumn<bool>("rightToLeft");
        QTest::newRow("left to right") << false;
        QTest::newRow("right to left") << true;
    }
    void theGridIsAGrid() {
        QFETCH(bool, rightToLeft);
        Jobs jobs;
        FilmModel model(jobs);
        model.setSource(m_source);
        model.setFilms(m_source->find(query())->ids);
        FilmGrid grid;
        grid.setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        grid.setModel(&model);
        grid.setCellSize({100, 120});
        grid.resize(460, 300);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        QCOMPARE(grid.gridColumns(), 4);
        for (int row = 0; row < 12; ++row)
            QCOMPARE(grid.indexAt(grid.visualRect(model.index(row, 0)).center()).row(), row);
        const int first = grid.visualRect(model.index(0, 0)).left(),
                  second = grid.visualRect(model.index(1, 0)).left();
        QCOMPARE(second > first, !rightToLeft);
        grid.setCurrentIndex(model.index(0, 0));
        QTest::keyClick(&grid, rightToLeft ? Qt::Key_Left : Qt::Key_Right);
        QCOMPARE(grid.currentIndex().row(), 1);
        QTest::keyClick(&grid, Qt::Key_Down);
        QCOMPARE(grid.currentIndex().row(), 5);
        QTest::keyClick(&grid, Qt::Key_End);
        QCOMPARE(grid.currentIndex().row(), 29);
        QTest::keyClick(&grid, Qt::Key_Down); // the last line: stays
        QCOMPARE(grid.currentIndex().row(), 29);
        QVERIFY(grid.viewport()->rect().contains(grid.visualRect(grid.currentIndex())));
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, grid.visualRect(model.index(28, 0)).center());
        QCOMPARE(grid.currentIndex().row(), 28);
        QCOMPARE(grid.selectionModel()->selectedRows().size(), 1);
        QSignalSpy activated(&grid, &QAbstractItemView::activated);
        QTest::keyClick(&grid, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
    }

    void thumbnailsAreTheCachesPixels() {
        Jobs jobs;
        ThumbnailStore store(jobs);
        store.setSource(m_source);
        store.setSide(48);
        QSignalSpy arrived(&store, &ThumbnailStore::arrived);
        const auto films = found(query());
        for (int i : {3, 29})
            QVERIFY(store.image(films[std::size_t(i)]).isNull()); // asks
        QTRY_VERIFY(!arrived.isEmpty());
        for (int i : {3, 29}) {
            const QImage image = store.image(films[std::size_t(i)]);
            QCOMPARE(image.size(), QSize(48, 48));
            QCOMPARE(qGray(image.pixel(20, 20)), int(LibraryWorkspace::greyOf(i)));
        }
        store.setSide(64); // the old picture until the new one is there
        QCOMPARE(store.image(films[3]).width(), 48);
        QTRY_COMPARE(store.image(films[3]).width(), 64);
        FilmRow broken = films[0];
        broken.record.id = 987'654;
        broken.record.cacheRow = 5'000;
        QVERIFY(store.image(broken).isNull());
        QTRY_VERIFY(store.failed(987'654));
    }

    void theBarSaysWhatIsWanted() {
        FilterBar bar;
        QSignalSpy changed(&bar, &FilterBar::changed);
        std::vector<data::Dataset> sets(2);
        sets[0].name = "alpha";
        sets[1].name = "beta";
        bar.setDatasets(sets);
        bar.setFindingCounts({{"Pneumonia", 10}, {"Effusion", 5}, {"No Finding", 10}});
        bar.setFound(30, 30, true);
        QCOMPARE(changed.size(), 0);
        QVERIFY(!bar.narrows());
        const auto combo = [&](const char* name) { return bar.findChild<QComboBox*>(QLatin1String(name)); };
        QCOMPARE(combo("filterFinding")->itemText(3), QStringLiteral("Effusion (5)")); // by count
        combo("filterFinding")->setCurrentIndex(3);
        combo("filterView")->setCurrentIndex(2);
        combo("filterSex")->setCurrentIndex(1);
        combo("filterPart")->setCurrentIndex(3);
        QCOMPARE(changed.size(), 4);
        bar.findChild<QLineEdit*>(QStringLiteral("filterText"))->setText(QStringLiteral(" 0007 "));
        QTRY_COMPARE(changed.size(), 5); // after the typing
        const data::Filter f = bar.filter();
        QCOMPARE(f.finding, std::string("Effusion"));
        QCOMPARE(int(*f.view), int(data::View::AP));
        QCOMPARE(int(*f.sex), int(data::Sex::Female));
        QCOMPARE(int(*f.part), int(data::Part::Test));
        QCOMPARE(f.text, std::string("0007"));
        bar.setFindingCounts({{"Pneumonia", 2}}); // what is chosen stays, at 0
        QCOMPARE(bar.filter().finding, std::string("Effusion"));
        bar.findChild<QPushButton*>(QStringLiteral("filterClear"))->click();
        QCOMPARE(changed.size(), 6);
        QVERIFY(!bar.narrows());
    }

    void spacingIsThatOfTheOriginal() {
        data::Record r;
        QVERIFY(FilmText::spacing(r, 100, 100).startsWith(QLatin1String("Not known")));
        r.spacingXMm = 0.143;
        r.spacingYMm = 0.143;
        r.originalWidth = 2992;
        r.originalHeight = 2992;
        // 0.143 mm · 2992 / 1024 = 0.41783 mm
        QVERIFY(FilmText::spacing(r, 1024, 1024).contains(QStringLiteral("0.418 × 0.418 mm for each pixel")));
        QVERIFY(FilmText::spacing(r, 2992, 2992)
                    .contains(QStringLiteral("0.143 × 0.143 mm, of the original film.")));
        r.originalWidth = r.originalHeight = 0;
        QVERIFY(FilmText::spacing(r, 1024, 1024).contains(QLatin1String("cannot be measured")));
    }
};

QTEST_MAIN(TestLibraryFilms)
#include "tst_LibraryFilms.moc"
