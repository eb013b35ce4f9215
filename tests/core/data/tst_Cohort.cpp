// Saved filters as a file, and counts over films.
#include "data/Cohort.h"

#include "Films.h"
#include "base/AtomicFile.h"
#include "data/FilmCounts.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hilum;
using namespace hilum::data;
using namespace hilum::data::testing;

class TestCohort : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::filesystem::path workspace() const { return m_folder.path().toStdString(); }

    static FilmChoice everything() {
        FilmChoice choice;
        Filter& f = choice.filter;
        f.dataset = "nih";
        f.finding = "Effusion";
        f.view = View::Unknown;
        f.sex = Sex::Female;
        f.ageFrom = 0;
        f.ageTo = 17;
        f.givenPart = "test";
        f.part = Part::None;
        f.target = -1;
        f.onlyWithBoxes = true;
        f.text = "\"a\\b";
        choice.mark = "tag:line: left";
        choice.picked = std::make_shared<const FilmPick>(FilmPick{{3, "abc"}, {7, ""}});
        return choice;
    }

private Q_SLOTS:
    void filtersSurviveTheFile() {
        const std::vector<Cohort> cohorts{{"children", everything()}, {"all", {}}};
        QVERIFY(writeCohorts(cohortsFile(workspace()), cohorts).ok());
        const auto read = readCohorts(cohortsFile(workspace()));
        QVERIFY(read.ok());
        QCOMPARE(read->size(), std::size_t(2));
        QVERIFY(read->at(0) == cohorts[1]); // by name
        QVERIFY(read->at(1) == cohorts[0]);
        QVERIFY(choiceToJson({}).empty()); // only what narrows
    }

    void everyFieldMakesAnotherFilter() {
        const Json whole = choiceToJson(everything());
        QCOMPARE(whole.size(), std::size_t(13));
        for (const auto& [key, value] : whole.items()) {
            Json less = whole;
            less.erase(key);
            const auto other = choiceFromJson(less);
            QVERIFY(other.ok());
            QVERIFY2(!(*other == everything()), key.c_str());
        }
    }

    void valuesThatNoFilterHasAreRefused_data() {
        QTest::addColumn<QByteArray>("json");
        for (const char* json :
             {R"({"view":7})", R"({"view":"PA"})", R"({"sex":-1})", R"({"ageFrom":1e9})", R"({"ageTo":4000})",
              R"({"films":[1]})", R"({"films":{"ids":[1]}})", R"({"films":{"ids":[1],"hashes":[]}})",
              R"({"films":{"ids":["1"],"hashes":["a"]}})", R"({"films":{"ids":[1],"hashes":[1]}})",
              R"({"text":5})", R"({"onlyWithBoxes":1})", R"([])"})
            QTest::newRow(json) << QByteArray(json);
    }
    void valuesThatNoFilterHasAreRefused() {
        QFETCH(QByteArray, json);
        const auto parsed = parseJson(json.toStdString());
        QVERIFY(parsed.ok());
        const auto choice = choiceFromJson(*parsed);
        QVERIFY(!choice.ok());
        QCOMPARE(choice.error().code, ErrorCode::BadFormat);
    }

    /// A program that knows filters only would show all films under the name of a list.
    void aListOfFilmsIsAKindOfItsOwn() {
        const auto file = cohortsFile(workspace());
        const auto format = [&] { return parseJson(*readFile(file)).value()["format"].get<std::string>(); };
        QVERIFY(writeCohorts(file, {{"all", {}}}).ok());
        const std::string filters = format();
        QVERIFY(writeCohorts(file, {{"all", {}}, {"some", everything()}}).ok());
        QVERIFY(format() != filters);
        auto cohorts = readCohorts(file);
        QVERIFY(cohorts.ok() && cohorts->at(1).choice == everything());
        QVERIFY(!(cohorts->at(0).choice == cohorts->at(1).choice));
        // By id, none twice, whatever somebody has written.
        const auto mixed = choiceFromJson(*parseJson(R"({"films":{"ids":[9,2,9],"hashes":["c","a","b"]}})"));
        QVERIFY(mixed.ok());
        QCOMPARE(mixed->picked->size(), std::size_t(2));
        QCOMPARE(mixed->picked->front().film, std::int64_t(2));
        const auto none = choiceFromJson(*parseJson(R"({"films":{"ids":[],"hashes":[]}})"));
        QVERIFY(none.ok() && none->picked && none->picked->empty()); // no film is not every film
        QVERIFY(!(*none == FilmChoice()));
    }

    void aFileOfAnotherKindIsSaid() {
        const auto file = cohortsFile(workspace());
        QVERIFY(writeFileAtomically(file, R"({"format":"hilum-tags-1","labelWrong":[]})").ok());
        QCOMPARE(readCohorts(file).error().code, ErrorCode::BadFormat);
        QVERIFY(writeFileAtomically(file, R"({"format":"hilum-cohorts-1","cohorts":[{"filter":{}}]})").ok());
        QVERIFY(!readCohorts(file).ok()); // no name
    }

    /// Each count beside a loop over the records.
    void countsAreThoseOfALoop() {
        auto catalogue = Catalogue::open(workspace() / "counts");
        QVERIFY(catalogue.ok());
        std::vector<Record> records = randomFilms(5);
        for (std::size_t i = 0; i < records.size(); ++i) {
            Record& r = records[i];
            r.ageYears = static_cast<int>(i * 7 % 113) - 1;
            r.sex = static_cast<Sex>(i % 3);
            r.view = static_cast<View>(i % 4);
            if (i % 5 == 0)
                r.findings.push_back("Mass");
            if (i % 3 == 0)
                r.findings.push_back("Effusion");
        }
        Dataset dataset;
        dataset.name = "some";
        QVERIFY(catalogue->store(dataset, records).ok());
        const auto counted = CountedFilms::read(*catalogue);
        QVERIFY(counted.ok());
        QCOMPARE(counted->size(), records.size());
        std::vector<std::int64_t> ids{-3, 1'000'000}; // unknown
        std::map<std::string, std::int64_t> findings;
        std::int64_t old = 0, unknown = 0, women = 0, lateral = 0;
        for (std::size_t i = 0; i < records.size(); i += 2) {
            const Record& r = records[i];
            ids.push_back(r.id);
            old += r.ageYears >= 90 ? 1 : 0;
            unknown += r.ageYears < 0 ? 1 : 0;
            women += r.sex == Sex::Female ? 1 : 0;
            lateral += r.view == View::Lateral ? 1 : 0;
            for (const std::string& name : r.findings)
                ++findings[name];
            if (r.findings.empty() && r.target >= 0)
                ++findings["No Finding"];
        }
        const FilmCounts counts = counted->count(ids);
        QCOMPARE(counts.films, std::int64_t(ids.size()) - 2);
        QCOMPARE(counts.age.back(), old);
        QCOMPARE(counts.ageUnknown, unknown);
        QCOMPARE(counts.sex[std::size_t(Sex::Female)], women);
        QCOMPARE(counts.view[std::size_t(View::Lateral)], lateral);
        QCOMPARE((std::map<std::string, std::int64_t>(counts.findings.begin(), counts.findings.end())),
                 findings);
        QVERIFY(
            std::ranges::is_sorted(counts.findings, std::greater{}, [](const auto& f) { return f.second; }));
        std::int64_t all = counts.ageUnknown;
        for (const std::int64_t bin : counts.age)
            all += bin;
        QCOMPARE(all, counts.films);
    }

    void filmsAreFoundByTheirHash() {
        auto catalogue = Catalogue::open(workspace() / "hashes");
        auto records = singleFilms(2, 2);
        records[3].contentHash = records[0].contentHash; // a copy
        Dataset dataset;
        dataset.name = "some";
        QVERIFY(catalogue->store(dataset, records).ok());
        const std::vector<std::string> wanted{records[0].contentHash, records[2].contentHash, "nowhere"};
        const auto found = catalogue->filmsWithHash(wanted);
        QVERIFY(found.ok());
        QCOMPARE(found->size(), std::size_t(2));
        QCOMPARE(found->at(wanted[0]), (std::vector<std::int64_t>{records[0].id, records[3].id}));
        QCOMPARE(found->at(wanted[1]), std::vector<std::int64_t>{records[2].id});
    }
};

QTEST_GUILESS_MAIN(TestCohort)
#include "tst_Cohort.moc"
