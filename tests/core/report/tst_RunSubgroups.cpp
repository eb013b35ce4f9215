// Subgroups of a generated run: counts that are known from how the facts were made, and the section of them.
#include "GeneratedRuns.h"

#include "report/ReportParts.h"
#include "report/RunSubgroups.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <map>

using namespace hilum;
using namespace hilum::report;
using namespace hilum::report::test;

namespace {

/// 400 films of two a patient; films 1 to 200 of women, ages 10, 30, 50, 70 in turn, every third AP, one film
/// in five without a known view.
Json facts() {
    Json json = Json::object();
    for (int i = 0; i < 400; ++i) {
        json["sex"].push_back(i < 200 ? 1 : 2);
        json["age"].push_back(i % 5 == 4 ? -1 : 10 + 20 * (i % 5));
        json["view"].push_back(i % 5 == 0 ? 0 : i % 3 == 0 ? 2 : 1);
        json["filmsOfPatient"].push_back(2);
        json["boxShare"].push_back(i % 2 == 0 ? 0.02 : 0.2);
    }
    return json;
}

} // namespace

class TestRunSubgroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsTheFilmsOfEveryPart() {
        const auto run = compared(facts());
        const auto parts = subgroupsOf(run, 50);
        std::map<std::string, std::int64_t> films;
        for (const auto& part : parts)
            films[part.trait + ": " + part.name] = part.numbers.films;
        QCOMPARE(films["Sex: women"], std::int64_t{200});
        QCOMPARE(films["Sex: men"], std::int64_t{200});
        QCOMPARE(films["Age: below 18 years"], std::int64_t{80});
        QCOMPARE(films["Age: 60 to 79"], std::int64_t{80});
        QVERIFY(!films.contains("Age: 80 and above")); // nobody
        const auto known =
            std::ranges::count_if(std::vector<int>(400), [i = 0](int) mutable { return i++ % 5 != 0; });
        QCOMPARE(films["View: PA, standing"] + films["View: AP, often lying"],
                 static_cast<std::int64_t>(known));
        // All patients have two films: that tells nothing apart.
        QVERIFY(std::ranges::none_of(
            parts, [](const auto& part) { return part.trait == "Test films of the patient"; }));
    }

    void boxesDivideThePositiveFilmsAlone() {
        const auto run = compared(facts());
        const auto negatives = std::ranges::count(run.test.label, 0);
        std::int64_t positives = 0;
        int sizes = 0;
        for (const auto& part : subgroupsOf(run, 20))
            if (part.trait == "Size of the boxes") {
                ++sizes;
                positives += part.numbers.positives;
                QCOMPARE(part.numbers.films - part.numbers.positives, static_cast<std::int64_t>(negatives));
            }
        QCOMPARE(sizes, 2);
        QCOMPARE(positives, static_cast<std::int64_t>(std::ranges::count(run.test.label, 1)));
    }

    void oddFactsAreNoParts_data() {
        QTest::addColumn<QByteArray>("facts");
        QTest::newRow("none") << QByteArray("null");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("other films") << QByteArray(R"({"sex":[1,2]})");
        Json odd = facts();
        for (const double value : {-1.0, 1e300, -1e300}) {
            for (auto& column : odd)
                for (auto& one : column)
                    one = value;
            for (auto& column : odd)
                column[0] = 1;
            QTest::newRow(qPrintable(QString::number(value))) << QByteArray::fromStdString(odd.dump());
        }
        QTest::newRow("words") << QByteArray(R"({"sex":"12"})");
    }
    void oddFactsAreNoParts() {
        QFETCH(const QByteArray, facts);
        QVERIFY(subgroupsOf(compared(Json::parse(facts.toStdString())), 10).empty());
    }

    void theReportHasThemAndGreysTheSmall() {
        Json few = facts();
        for (int i = 3; i < 400; ++i)
            few["sex"][static_cast<std::size_t>(i)] = 2; // three women
        const auto blocks = subgroupSection(*comparisonOf(few));
        QVERIFY(blocks.size() >= 3);
        const auto* table = std::get_if<Table>(&blocks[2]);
        QVERIFY(table != nullptr);
        QCOMPARE(table->rows[0][0].text, std::string("Sex: women"));
        QVERIFY(table->rows[0][0].tone == Tone::Note);
        QVERIFY(table->rows[1][0].tone == Tone::Plain);
        QVERIFY(subgroupSection(*comparisonOf(Json())).empty());
    }

private:
    QTemporaryDir m_dir;
    int m_made = 0;

    Result<Comparison> comparisonOf(const Json& facts) {
        const auto workspace = std::filesystem::path(m_dir.path().toStdString()) / std::to_string(m_made++);
        const std::vector<run::RunFolder> runs{makeRun(workspace, {.facts = {{"testFilms", facts}}})};
        return compare(runs, 50);
    }
    ComparedRun compared(const Json& facts) { return comparisonOf(facts)->runs.front(); }
};

QTEST_GUILESS_MAIN(TestRunSubgroups)
#include "tst_RunSubgroups.moc"
