// Folds, splits by film, users' tables, names, and what an audit leaves out.
#include "Films.h"

#include "base/AtomicFile.h"
#include "data/CohortSplit.h"
#include "data/Exclusion.h"
#include "data/LeakageAudit.h"
#include "data/Split.h"
#include "data/SplitSentence.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace hilum;
using namespace hilum::data;
using namespace hilum::data::testing;

namespace {

Dataset dataset() {
    Dataset named;
    named.name = "d";
    return named;
}

} // namespace

class TestSplitSchemes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySentenceIsTranslated() {
        const auto records = randomFilms(3);
        // In this language a pattern is its own length in brackets: none of the English is left.
        const Translator other = [](std::string_view pattern) {
            return "[" + std::to_string(pattern.size()) + "]";
        };
        for (const char* name : {"random-4", "random-films-2", "fold-2-of-3"}) {
            const auto split = splitByName(dataset(), records, name);
            QVERIFY(split);
            const std::vector<std::uint32_t> one{0}, two{0, 1};
            for (const Split& any :
                 {*split, withoutFilms(*split, records, one, "a"), withoutFilms(*split, records, two, "b"),
                  onlyFilms(*split, records, two, "c", "A & B")}) {
                const std::string text = splitSentence(any.protocol, other);
                QVERIFY2(text.starts_with('[') &&
                             text.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos,
                         text.c_str());
                QCOMPARE(splitSentence(any.protocol, {}), any.protocol);
            }
        }
        // What no Hilum wrote is shown as it is.
        const Translator same = [](std::string_view text) { return std::string(text); };
        QCOMPARE(splitSentence("By hand. Twice.", same), std::string("By hand. Twice."));
    }

    void everyFilmIsTestedOnce() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const auto records = randomFilms(seed);
            std::vector<int> tested(records.size());
            for (int fold = 1; fold <= 5; ++fold) {
                const auto split = foldSplit(dataset(), records, fold, 5, 0.15, seed);
                QVERIFY(split);
                QCOMPARE(tornPatients(*split, records), std::size_t{0});
                for (std::size_t i = 0; i < records.size(); ++i)
                    tested[i] += split->parts[i] == Part::Test ? 1 : 0;
            }
            QVERIFY(std::ranges::all_of(tested, [](int n) { return n == 1; }));
        }
    }

    /// 20 positive and 80 negative patients of one film: 4 and 16 in each of five folds.
    void foldsAreStratified() {
        const auto records = singleFilms(20, 80);
        for (int fold = 1; fold <= 5; ++fold) {
            const auto rows =
                rowsOf(*foldSplit(dataset(), records, fold, 5, 0.0, 3), records, Part::Test, true);
            QCOMPARE(rows.size(), std::size_t{20});
            QCOMPARE(std::ranges::count_if(rows, [&](auto row) { return records[row].target == 1; }), 4);
        }
    }

    void foldsAreChecked() {
        const auto records = singleFilms(5, 5);
        for (const auto& [fold, folds] : {std::pair{0, 5}, {6, 5}, {1, 1}, {1, 101}, {-1, 3}})
            QVERIFY(foldSplit(dataset(), records, fold, folds, 0.1, 1).error().code == ErrorCode::BadValue);
    }

    /// 200 patients of two films each, drawn by film: of a test film the other film is in test too with
    /// probability 79/399, so 80.2 % of the test films have their partner in training.
    void aSplitByFilmLeaks() {
        std::vector<Record> records;
        for (std::uint32_t i = 0; i < 400; ++i)
            records.push_back(film(i, "p" + std::to_string(i / 2), 0));
        double shared = 0.0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const auto split = filmSplit(dataset(), records, 0.2, 0.0, seed);
            std::vector<AuditSet> sets{{"training", {}, AuditRole::Training}, {"test", {}, AuditRole::Test}};
            for (std::size_t i = 0; i < records.size(); ++i)
                sets[split->parts[i] == Part::Test ? 1 : 0].films.push_back(records[i]);
            QCOMPARE(sets[1].films.size(), std::size_t{80});
            const auto report = audit(sets);
            QVERIFY(report.light == AuditLight::Red);
            shared += static_cast<double>(report.pairs[0].filmsOfSharedPatientsInB) / 80.0 / 20.0;
        }
        QVERIFY2(std::abs(shared - 320.0 / 399.0) < 0.02, std::to_string(shared).c_str());
    }

    void namesMakeSplits() {
        const auto records = randomFilms(4, true);
        const auto same = [&](const std::string& name, const Result<Split>& expected) {
            const auto made = splitByName(dataset(), records, name);
            return made && made->name == name && made->hash == expected->hash;
        };
        QVERIFY(same("official", officialSplit(dataset(), records, 0.15, 1)));
        QVERIFY(same("random-7", randomSplit(dataset(), records, 0.2, 0.15, 7)));
        QVERIFY(same("random-films-7", filmSplit(dataset(), records, 0.2, 0.15, 7)));
        QVERIFY(same("fold-2-of-5", foldSplit(dataset(), records, 2, 5, 0.15, 1)));
        QVERIFY(same("fold-2-of-5-9", foldSplit(dataset(), records, 2, 5, 0.15, 9)));
        for (const char* name : {"", "random", "random-", "random-x", "random-1x", "fold-2", "fold-2-of-",
                                 "fold-2-of-5-", "fold-2-of-5-x", "random-films-", "random--1", "mine"})
            QVERIFY2(splitByName(dataset(), records, name).error().code == ErrorCode::NotFound, name);
        QVERIFY(splitByName(dataset(), records, "fold-9-of-5").error().code == ErrorCode::BadValue);
        QVERIFY(splitByName(dataset(), records, "fold-99999999999-of-5").error().code == ErrorCode::BadValue);
    }

    void readsATable() {
        const auto records = singleFilms(3, 3);
        const auto file = write("image;Split\nfilm0.png;train\nfilm1.png;TEST\nimages/film2.png;val\n"
                                "film3.png;holdout\nelsewhere.png;train\nfilm4.png;test\n");
        const auto split = tableSplit(dataset(), records, file, "mine");
        QVERIFY(split);
        using enum Part;
        QCOMPARE(split->parts, (std::vector<Part>{Train, Test, Validation, None, Test, None}));
        QCOMPARE(split->name, std::string("mine"));
        QCOMPARE(split->hash, splitHash(*split, records));
        QVERIFY(split->protocol.find("4 of 6") != std::string::npos);
    }

    void refusesBadTables_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* text, ErrorCode code) {
            QTest::newRow(name) << QByteArray(text) << static_cast<int>(code);
        };
        row("no image column", "x,split\na,train\n", ErrorCode::MissingColumn);
        row("no part column", "image,x\nfilm0.png,train\n", ErrorCode::MissingColumn);
        row("two parts", "image,split\nfilm0.png,train\nfilm0.png,test\n", ErrorCode::BadValue);
        row("no film of it", "image,split\nother.png,train\n", ErrorCode::BadValue);
        row("no part that is known", "image,split\nfilm0.png,A\n", ErrorCode::BadValue);
    }
    void refusesBadTables() {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        const auto split = tableSplit(dataset(), singleFilms(2, 2), write(text.toStdString()), "mine");
        QVERIFY(!split);
        QCOMPARE(static_cast<int>(split.error().code), code);
        QVERIFY(split.error().where.find("table.csv") != std::string::npos);
    }

    void leavingOutMakesTheAuditGreen() {
        const auto records = randomFilms(11);
        const auto split = *filmSplit(dataset(), records, 0.2, 0.0, 1);
        const auto part = [&](const Split& of, Part wanted) {
            std::vector<Record> films;
            for (const auto row : rowsOf(of, records, wanted, false))
                films.push_back(records[row]);
            return films;
        };
        const auto light = [&](const Split& of) {
            const std::vector<AuditSet> sets{{"training", part(of, Part::Train), AuditRole::Training},
                                             {"test", part(of, Part::Test), AuditRole::Test}};
            return audit(sets).light;
        };
        QVERIFY(light(split) == AuditLight::Red);
        const auto rows = rowsOf(split, records, Part::Train, false);
        std::vector<std::uint32_t> shared;
        for (const auto i : sharedFilms(part(split, Part::Train), part(split, Part::Test)))
            shared.push_back(rows[i]);
        const Split rest = withoutFilms(split, records, shared, "clean");
        QVERIFY(light(rest) == AuditLight::Green);
        QCOMPARE(part(rest, Part::Test).size(), part(split, Part::Test).size());
        QCOMPARE(part(rest, Part::Train).size(), rows.size() - shared.size());
        QVERIFY(rest.hash != split.hash);
    }

    /// Dataset “a” by film; “b”, another import of some of the same films, pretrains on all of them.
    void excludesInTheCatalogue() {
        const auto workspace = std::filesystem::path(m_dir.path().toStdString()) / "workspace";
        auto catalogue = Catalogue::open(workspace);
        QVERIFY(catalogue);
        auto records = randomFilms(12), others = randomFilms(12);
        others.resize(15);
        for (auto& film : others)
            film.givenPart = "train";
        Dataset a = dataset(), b = dataset();
        a.name = "a";
        b.name = "b";
        QVERIFY(catalogue->store(a, records));
        QVERIFY(catalogue->store(b, others));
        const auto split = *filmSplit(a, records, 0.2, 0.1, 1);
        Split all{"all", "b", {}, std::vector<Part>(others.size(), Part::Train), {}};
        const auto fromA = excludeShared(*catalogue, {a, records, split}, {a, records, split}, "clean");
        const auto fromB = excludeShared(*catalogue, {b, others, all}, {a, records, split}, "clean");
        QVERIFY(fromA && fromB);
        std::set<std::string> testPatients;
        for (const auto row : rowsOf(split, records, Part::Test, false)) // without a label, too
            testPatients.insert(records[row].patient);
        const auto isShared = [&](const Record& film) { return testPatients.contains(film.patient); };
        QCOMPARE(static_cast<std::ptrdiff_t>(*fromB), std::ranges::count_if(others, isShared));
        const auto clean = catalogue->split("a", "clean").value();
        for (const auto part : {Part::Train, Part::Validation})
            for (const auto row : rowsOf(clean, records, part, false))
                QVERIFY(!isShared(records[row]));
        QCOMPARE(rowsOf(clean, records, Part::Test, false), rowsOf(split, records, Part::Test, false));
        QVERIFY(*fromA > 0);
        // Once more is the same; another split under that name is refused and the saved one stays.
        QCOMPARE(excludeShared(*catalogue, {a, records, split}, {a, records, split}, "clean").value(),
                 *fromA);
        const auto other = *filmSplit(a, records, 0.2, 0.1, 2);
        QVERIFY(excludeShared(*catalogue, {a, records, other}, {a, records, other}, "clean").error().code ==
                ErrorCode::BadValue);
        QCOMPARE(catalogue->split("a", "clean")->hash, clean.hash);
        for (const char* drawn : {"random-1", "fold-1-of-5", "random-films-3"}) // these names are taken, too
            QVERIFY(excludeShared(*catalogue, {a, records, split}, {a, records, split}, drawn).error().code ==
                    ErrorCode::BadValue);
        QVERIFY(saveNewSplit(*catalogue, a, records, *splitByName(a, records, "fold-1-of-5")));
    }

    void rsnasPatientsAreKnownByNih() {
        auto records = singleFilms(2, 2);
        Dataset rsna = dataset();
        QVERIFY(patientsKnown(rsna, records));
        rsna.layout = "rsna";
        QVERIFY(!patientsKnown(rsna, records));
        for (auto& film : records)
            film.nihImage = "00000001_000.png";
        QVERIFY(patientsKnown(rsna, records));
        records.back().nihImage.clear();
        QVERIFY(!patientsKnown(rsna, records));
    }

private:
    QTemporaryDir m_dir;
    std::filesystem::path write(std::string_view text) {
        const auto file = std::filesystem::path(m_dir.path().toStdString()) / "table.csv";
        if (!writeFileAtomically(file, text))
            qFatal("the table cannot be written");
        return file;
    }
};

QTEST_GUILESS_MAIN(TestSplitSchemes)
#include "tst_SplitSchemes.moc"
