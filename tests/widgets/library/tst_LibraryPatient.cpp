// Patients with more films than are listed at once: how many there are is said, those around the film at hand
// are there, and all can be had.
#include "LibraryWorld.h"
#include "widgets/library/FilmDetails.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace hilum;
using namespace hilum::widgets;

class TestLibraryPatient : public QObject {
    Q_OBJECT
    static constexpr int kMany = 150, kFew = 5;
    QTemporaryDir m_folder;
    std::shared_ptr<FilmSource> m_source;
    std::vector<std::int64_t> m_many; ///< films of one patient, in order of time
    std::int64_t m_other = 0;         ///< of another

    [[nodiscard]] std::filesystem::path workspace() const { return m_folder.path().toStdString(); }
    [[nodiscard]] static std::vector<std::int64_t> idsOf(const FilmFacts& facts) {
        std::vector<std::int64_t> ids;
        for (const FilmFacts::Prior& prior : facts.patientFilms)
            ids.push_back(prior.film.record.id);
        return ids;
    }
    [[nodiscard]] std::vector<std::int64_t> many(int from, int count) const {
        return {m_many.begin() + from, m_many.begin() + from + count};
    }

private Q_SLOTS:
    void initTestCase() {
        std::vector<data::Record> records;
        const auto add = [&](const std::string& patient, int followUp) {
            data::Record record;
            record.cacheRow = static_cast<std::uint32_t>(records.size());
            record.image = fmt::format("{}_{:03}.png", patient, followUp);
            record.patient = patient;
            record.followUp = followUp;
            records.push_back(record);
        };
        for (int i = 0; i < kMany; ++i)
            add("many", i);
        for (int i = 0; i < kFew; ++i)
            add("few", i);
        auto catalogue = data::Catalogue::open(workspace());
        QVERIFY(catalogue.ok());
        data::Dataset dataset;
        dataset.name = "films";
        dataset.films = std::ssize(records);
        QVERIFY(catalogue->store(dataset, records).ok());
        for (int i = 0; i < kMany; ++i)
            m_many.push_back(records[static_cast<std::size_t>(i)].id);
        m_other = records.back().id;
        m_source = std::make_shared<FilmSource>(workspace());
    }

    void thoseAroundTheFilmAreRead_data() {
        QTest::addColumn<int>("film");
        QTest::addColumn<int>("first");
        QTest::newRow("the first") << 0 << 0;
        QTest::newRow("near the beginning") << 29 << 0;
        QTest::newRow("in the middle") << 80 << 50;
        QTest::newRow("near the end") << 130 << kMany - 60;
        QTest::newRow("the last") << kMany - 1 << kMany - 60;
    }
    void thoseAroundTheFilmAreRead() {
        QFETCH(int, film);
        QFETCH(int, first);
        const std::int64_t id = m_many[static_cast<std::size_t>(film)];
        const FilmFacts facts = readFacts(*m_source, id, 24);
        QCOMPARE(facts.filmsOfPatient, std::size_t(kMany));
        QCOMPARE(idsOf(facts), many(first, 60));
        // The next and the previous film can always be gone to.
        FilmDetails details;
        details.setFacts(facts);
        QCOMPARE(details.patientFilm(id, 0), id);
        QCOMPARE(details.patientFilm(id, 1), film + 1 < kMany ? m_many[std::size_t(film + 1)] : 0);
        QCOMPARE(details.patientFilm(id, -1), film > 0 ? m_many[std::size_t(film - 1)] : 0);
        QCOMPARE(details.patientFilm(m_other, -1), std::int64_t{0}); // of somebody else
        const FilmFacts all = readFacts(*m_source, id, 24, "many");
        QCOMPARE(idsOf(all), m_many);
        QCOMPARE(idsOf(readFacts(*m_source, id, 24, "few")), many(first, 60)); // of somebody else
    }

    void fewAreAll() {
        const FilmFacts facts = readFacts(*m_source, m_other, 24);
        QCOMPARE(facts.patientFilms.size(), std::size_t(kFew));
        QCOMPARE(facts.filmsOfPatient, std::size_t(kFew));
    }

    void thePageListsAllOnAskingForThem() {
        LibraryWorld world(workspace());
        QTRY_VERIFY(world.ready());
        world.page->detailsPane()->show();
        const auto* list = world.child<QListWidget>("patientFilms");
        const auto* part = world.child<QLabel>("patientFilmsPart");
        auto* all = world.child<QPushButton>("patientFilmsAll");
        const auto atHand = [&] { // what the list has chosen
            return list->currentItem() ? list->currentItem()->data(Qt::UserRole).toLongLong() : 0;
        };
        world.page->openViewer(world.page->films()->rowOf(m_many[80]));
        QTRY_COMPARE(atHand(), m_many[80]);
        QCOMPARE(list->count(), 60);
        QVERIFY(part->isVisibleTo(world.page->detailsPane()) && part->text().contains(QLatin1String("60")));
        QVERIFY(all->isVisibleTo(world.page->detailsPane()) && all->text().contains(QLatin1String("150")));
        all->click();
        QTRY_COMPARE(list->count(), kMany);
        QCOMPARE(atHand(), m_many[80]);
        QVERIFY(!part->isVisibleTo(world.page->detailsPane()));
        QVERIFY(!all->isVisibleTo(world.page->detailsPane()));
        world.key(Qt::Key_BracketRight); // still all, on the next one
        QTRY_COMPARE(atHand(), m_many[81]);
        QCOMPARE(list->count(), kMany);
        world.page->openViewer(world.page->films()->rowOf(m_other));
        QTRY_COMPARE(atHand(), m_other);
        QCOMPARE(list->count(), kFew);
        QVERIFY(!all->isVisibleTo(world.page->detailsPane()));
    }
};

QTEST_MAIN(TestLibraryPatient)
#include "tst_LibraryPatient.moc"
