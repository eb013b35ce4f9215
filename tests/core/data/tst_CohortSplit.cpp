// A cohort as a split: which films it means, that they stay fixed, and under what name.
#include "data/CohortSplit.h"

#include "Films.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace hilum;
using namespace hilum::data;
using namespace hilum::data::testing;

namespace {

/// 60 films of 30 patients; patient i is a man where i is odd, films are PA where their row divides by 3.
std::vector<Record> chestFilms() {
    std::vector<Record> records;
    for (std::uint32_t row = 0; row < 60; ++row) {
        Record record = film(row, "p" + std::to_string(row / 2), row / 2 % 4 == 0 ? 1 : 0);
        record.sex = row / 2 % 2 == 1 ? Sex::Male : Sex::Female;
        record.view = row % 3 == 0 ? View::PA : View::AP;
        records.push_back(std::move(record));
    }
    return records;
}

std::string name(const Record& record) {
    return record.image;
}

} // namespace

class TestCohortSplit : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Catalogue> m_catalogue;
    std::vector<Record> m_records;

    void store(const std::string& dataset = "films") {
        Dataset films;
        films.name = dataset;
        films.layout = "folders";
        auto records = chestFilms();
        QVERIFY(m_catalogue->store(films, records).ok());
        m_records = m_catalogue->records(dataset).value();
    }
    Split base() { return defaultSplit(m_catalogue->dataset("films").value(), m_records).value(); }
    std::vector<std::string> imagesOf(const FilmChoice& choice, const FilmNotes& notes = {}) {
        const auto rows = rowsOfChoice(*m_catalogue, m_records, choice, notes, base());
        std::vector<std::string> images;
        if (rows)
            for (const auto row : *rows)
                images.push_back(name(m_records[row]));
        return images;
    }
    std::vector<std::string> expected(const std::function<bool(const Record&, std::size_t)>& wanted) {
        std::vector<std::string> images;
        for (std::size_t i = 0; i < m_records.size(); ++i)
            if (wanted(m_records[i], i))
                images.push_back(name(m_records[i]));
        return images;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalogue.emplace(Catalogue::open(m_folder->path().toStdString()).value());
        store();
    }
    void cleanup() { m_catalogue.reset(); }

    void aFilterMeansTheFilmsThatPassIt() {
        FilmChoice men;
        men.filter.sex = Sex::Male;
        men.filter.view = View::PA;
        QCOMPARE(imagesOf(men), expected([](const Record& record, std::size_t) {
                     return record.sex == Sex::Male && record.view == View::PA;
                 }));
        FilmChoice elsewhere;
        elsewhere.filter.dataset = "another";
        QVERIFY(imagesOf(elsewhere).empty());
    }

    void aPartIsOneOfTheBaseSplit() {
        FilmChoice test;
        test.filter.part = Part::Test;
        const Split split = base();
        QCOMPARE(imagesOf(test),
                 expected([&](const Record&, std::size_t i) { return split.parts[i] == Part::Test; }));
    }

    void marksAndListsFollowTheFilmNotTheId() {
        FilmNotes notes;
        notes.labelWrong = {{m_records[4].id, m_records[4].contentHash}};
        notes.notes = {{{m_records[7].id, m_records[7].contentHash}, "", {"line"}},
                       {{9'999, m_records[8].contentHash}, "", {"line"}}, // imported again since
                       {{m_records[9].id, "of a film that is gone"}, "", {"line"}}};
        FilmChoice choice;
        choice.mark = "tag:line";
        QCOMPARE(imagesOf(choice, notes), (std::vector{name(m_records[7]), name(m_records[8])}));
        choice.mark = kLabelWrongMark;
        QCOMPARE(imagesOf(choice, notes), std::vector{name(m_records[4])});
        choice.mark = kAnyMark;
        QCOMPARE(imagesOf(choice, notes),
                 (std::vector{name(m_records[4]), name(m_records[7]), name(m_records[8])}));
        choice.picked = std::make_shared<const FilmPick>(FilmPick{
            {m_records[4].id, m_records[4].contentHash}, {m_records[8].id, m_records[8].contentHash}});
        QCOMPARE(imagesOf(choice, notes), (std::vector{name(m_records[4]), name(m_records[8])}));
    }

    void partsStayAsTheyWereAndOthersHaveNone() {
        FilmChoice men;
        men.filter.sex = Sex::Male;
        const auto saved = saveCohortSplit(*m_catalogue, "films", {"men", men}, {});
        QVERIFY(saved.ok());
        const Split whole = base();
        const Split split = m_catalogue->split("films", saved->name).value();
        for (std::size_t i = 0; i < m_records.size(); ++i)
            QCOMPARE(split.parts[i], m_records[i].sex == Sex::Male ? whole.parts[i] : Part::None);
        QCOMPARE(saved->train, std::ranges::count(split.parts, Part::Train));
        QCOMPARE(saved->validation, std::ranges::count(split.parts, Part::Validation));
        QCOMPARE(saved->test, std::ranges::count(split.parts, Part::Test));
        QCOMPARE(saved->train + saved->validation + saved->test, 30);
        QVERIFY(split.protocol.starts_with(whole.protocol));
        QVERIFY(split.protocol.find("“men”") != std::string::npos);
    }

    void oneNameIsOneSplit() {
        FilmChoice men, women;
        men.filter.sex = Sex::Male;
        women.filter.sex = Sex::Female;
        const auto nameOf = [&](const Cohort& cohort) {
            const auto saved = saveCohortSplit(*m_catalogue, "films", cohort, {});
            return saved ? saved->name : std::string("failed");
        };
        QCOMPARE(nameOf({"mine", men}), std::string("mine"));
        QCOMPARE(nameOf({"mine", men}), std::string("mine")); // the same films: the same split
        QCOMPARE(nameOf({"mine", women}), std::string("mine-2"));
        QCOMPARE(nameOf({"auto", men}), std::string("auto-2"));         // runs call the default split so
        QCOMPARE(nameOf({"random-3", men}), std::string("random-3-2")); // and this one is drawn by name
        QCOMPARE(m_catalogue->split("films", "mine")->parts[2], base().parts[2]);
    }

    void aCohortWithoutFilmsIsRefused() {
        FilmChoice nobody;
        nobody.filter.ageFrom = 99;
        const auto saved = saveCohortSplit(*m_catalogue, "films", {"nobody", nobody}, {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::BadValue);
        QCOMPARE(m_catalogue->splitNames("films")->size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestCohortSplit)
#include "tst_CohortSplit.moc"
