// RSNA's films find their NIH images by pixels alone, and the released tables are read without pixels. Real
// films and tables, read in place; the truth is the match table, which the matching does not see. Numbers of
// the tables were counted with Python's csv and gzip, not with Hilum.
#include "IngestFolder.h"
#include "base/Csv.h"
#include "base/Text.h"
#include "data/Catalogue.h"
#include "data/LeakageAudit.h"
#include "ingest/Ingest.h"
#include "ingest/ReleasedTables.h"
#include "statistics/Statistics.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace hilum;
using namespace hilum::ingest;
using hilum::testing::IngestFolder;

namespace {

std::filesystem::path films(const char* folder) {
    const char* root = std::getenv("HILUM_TEST_DATA");
    return root == nullptr || *root == '\0' ? std::filesystem::path() : std::filesystem::path(root) / folder;
}

#define NEEDS_FILMS(folder)                                                                                  \
    if (films(folder).empty() || !std::filesystem::exists(films(folder)))                                    \
    QSKIP("HILUM_TEST_DATA names no folder with real films (" folder "); nothing was tested")

std::map<std::string, std::string> truth() {
    std::map<std::string, std::string> nihOf;
    const auto table = readCsv(films("rsna") / "source_map.csv");
    for (std::size_t row = 0; table && row < table->rows.size(); ++row)
        nihOf[table->cell(row, table->column("patientId"))] = table->cell(row, table->column("nih_image"));
    return nihOf;
}

/// Read once for all tests.
const ReleasedTables& released() {
    static const ReleasedTables kTables = readReleasedTables(films("nih"), films("meta/rsna")).value();
    return kTables;
}

struct PartCounts {
    int films = 0, positives = 0;
    std::set<std::string> patients;
};

std::map<std::string, PartCounts> countParts(const std::vector<data::Record>& records) {
    std::map<std::string, PartCounts> parts;
    for (const auto& record : records) {
        PartCounts& part = parts[record.givenPart];
        ++part.films;
        part.positives += record.target == 1 ? 1 : 0;
        part.patients.insert(record.patient);
    }
    return parts;
}

} // namespace

class TestRsnaMatching : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsThePartnersByPixels() {
        NEEDS_FILMS("nih-256");
        NEEDS_FILMS("rsna");
        const IngestFolder made;
        QVERIFY(ingest::ingest(films("nih-256"), made.workspace(), {}));
        IngestOptions options;
        options.matchByPixels = true;
        const auto report = ingest::ingest(films("rsna"), made.workspace(), options);
        QVERIFY(report);
        auto catalogue = data::Catalogue::open(made.workspace());
        const auto records = catalogue->records("rsna").value();
        const auto nihOf = truth();
        QCOMPARE(nihOf.size(), std::size_t{341});
        int found = 0, right = 0;
        for (const auto& record : records) {
            found += record.nihImage.empty() ? 0 : 1;
            right += record.nihImage == nihOf.at(record.image) ? 1 : 0;
        }
        qInfo("%d of %zu films matched, %d of them to the right image", found, records.size(), right);
        QVERIFY(right >= 0.99 * found);
        QVERIFY(right >= 0.99 * static_cast<double>(nihOf.size()));
        // As with the table (counted with Python): 277 persons, of 341 films that RSNA calls patients.
        QCOMPARE(report->patients, std::int64_t{277});
        QVERIFY(std::ranges::none_of(report->notes, [](const Sentence& note) {
            return note.english().find("patients are unknown") != std::string::npos;
        }));
        QVERIFY(std::ranges::any_of(report->notes, [](const Sentence& note) {
            return note.english().find("were matched to NIH images") != std::string::npos;
        }));
    }

    void withoutNihNothingIsMatched() {
        NEEDS_FILMS("rsna");
        const IngestFolder made;
        IngestOptions options;
        options.matchByPixels = true;
        const auto report = ingest::ingest(films("rsna"), made.workspace(), options);
        QVERIFY(report);
        QCOMPARE(report->patients, std::int64_t{341}); // every film a patient of its own
        QVERIFY(std::ranges::any_of(report->notes, [](const Sentence& note) {
            return note.english().find("patients are unknown") != std::string::npos;
        }));
    }

    void readsTheReleasedTables() {
        NEEDS_FILMS("meta/rsna");
        const ReleasedTables* tables = &released();
        QCOMPARE(tables->nih.size(), std::size_t{112'120});
        auto nih = countParts(tables->nih);
        QCOMPARE(nih["train_val"].films, 86'524);
        QCOMPARE(nih["train_val"].patients.size(), std::size_t{28'008});
        QCOMPARE(nih["test"].films, 25'596);
        QCOMPARE(nih["test"].patients.size(), std::size_t{2'797});
        QCOMPARE(tables->rsna.size(), std::size_t{26'684});
        QCOMPARE(tables->rsnaLabelRows, std::int64_t{30'227});
        QCOMPARE(tables->rsnaBoxes, std::int64_t{9'555});
        QCOMPARE(tables->rsnaWithHeaders, std::int64_t{26'684});
        auto rsna = countParts(tables->rsna);
        QCOMPARE(rsna.size(), std::size_t{2});
        QCOMPARE(rsna["train_val"].films, 19'491);
        QCOMPARE(rsna["train_val"].positives, 3'426);
        QCOMPARE(rsna["train_val"].patients.size(), std::size_t{10'187});
        QCOMPARE(rsna["test"].films, 7'193);
        QCOMPARE(rsna["test"].positives, 2'586);
        QCOMPARE(rsna["test"].patients.size(), std::size_t{1'252});
        std::vector<std::string> both;
        std::ranges::set_intersection(rsna["train_val"].patients, rsna["test"].patients,
                                      std::back_inserter(both));
        QVERIFY(both.empty());
    }

    /// The expectation in closed form: of a patient with k images, the others of a test image are all in test
    /// with probability Π (t − 1 − i)/(n − 1 − i), i < k − 1.
    void aSplitByFilmLeaksAsExpected() {
        NEEDS_FILMS("meta/rsna");
        const ReleasedTables* tables = &released();
        const auto n = static_cast<double>(tables->rsna.size());
        const double t = std::round(0.2 * n);
        std::map<std::string, int> images;
        for (const auto& record : tables->rsna)
            ++images[record.patient];
        double expected = 0.0;
        for (const auto& record : tables->rsna) {
            double alone = 1.0;
            for (int i = 0; i < images[record.patient] - 1; ++i)
                alone *= (t - 1 - i) / (n - 1 - i);
            expected += (1.0 - alone) / n;
        }
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const auto split = *data::filmSplit({}, tables->rsna, 0.2, 0.0, seed);
            std::vector<data::AuditSet> sets{{"training", {}, data::AuditRole::Training},
                                             {"test", {}, data::AuditRole::Test}};
            for (std::size_t i = 0; i < tables->rsna.size(); ++i)
                sets[split.parts[i] == data::Part::Test ? 1 : 0].films.push_back(tables->rsna[i]);
            const auto report = data::audit(sets);
            QVERIFY(report.light == data::AuditLight::Red);
            const double share = static_cast<double>(report.pairs[0].filmsOfSharedPatientsInB) /
                                 static_cast<double>(report.pairs[0].filmsInB);
            qInfo("seed %d: %.4f, expected %.4f", static_cast<int>(seed), share, expected);
            QVERIFY(std::abs(share - expected) < 0.015);
        }
    }

    void theViewAloneTellsALot() {
        NEEDS_FILMS("meta/rsna");
        const ReleasedTables* tables = &released();
        std::vector<int> label;
        std::vector<double> score;
        for (const auto& record : tables->rsna) {
            QVERIFY(record.view == data::View::AP || record.view == data::View::PA);
            label.push_back(record.target);
            score.push_back(record.view == data::View::AP ? 1.0 : 0.0);
        }
        // Of one yes-or-no score the AUROC is (sensitivity + specificity) / 2.
        double hit[2] = {0, 0}, all[2] = {0, 0};
        for (std::size_t i = 0; i < label.size(); ++i) {
            all[label[i]] += 1.0;
            hit[label[i]] += (score[i] > 0.5) == (label[i] == 1) ? 1.0 : 0.0;
        }
        const double closed = 0.5 * (hit[0] / all[0] + hit[1] / all[1]);
        QVERIFY(std::abs(statistics::auroc(label, score) - closed) < 1e-12);
        QCOMPARE(std::round(1000.0 * closed), 706.0);
    }

    void saysWhatIsMissing() {
        const IngestFolder made;
        made.text("nothing.txt", "x");
        const auto tables = readReleasedTables(made.root(), made.root());
        QVERIFY(tables.error().code == ErrorCode::NotADataset);
        QVERIFY(tables.error().detail.find("Data_Entry") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestRsnaMatching)
#include "tst_RsnaMatching.moc"
