// Catalogue: films there and back, every filter against a loop over the records, and names that are no SQL.
#include "Films.h"

#include "base/Text.h"
#include "data/Catalogue.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <tuple>

using namespace hilum;
using namespace hilum::data;
using namespace hilum::data::testing;

class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsEveryField();
    void replacesADatasetOfTheSameName();
    void removesADatasetWithItsFilms();
    void filtersAsALoopWould_data();
    void filtersAsALoopWould();
    void orders();
    void countsFindings();
    void givesFilmsById();
    void keepsSplits();
    void keepsSplitsWithSkippedCacheRows();
    void tellsASplitOfOtherFilms();
    void takesNamesAsText_data();
    void takesNamesAsText();
    void survivesReopening();
    void refusesANewerVersion();
    void opensNoMissingWorkspace();

private:
    Catalogue& catalogue() { return *m_catalogue; }
    std::filesystem::path workspace() const { return m_dir->filePath("w").toStdString(); }
    std::vector<Record> storeHundred();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::optional<Catalogue> m_catalogue;
};

namespace {

Dataset named(const std::string& name) {
    Dataset dataset;
    dataset.name = name;
    dataset.layout = "nih";
    dataset.root = "/data/" + name;
    dataset.cacheFile = "cache/" + name + "-8.hpx";
    dataset.cacheSide = 8;
    return dataset;
}

std::vector<Record> hundredFilms() {
    auto records = std::vector<Record>();
    for (std::uint32_t row = 0; row < 100; ++row) {
        Record record = film(row, "nih:" + std::to_string(row / 3), static_cast<int>(row % 3) - 1,
                             row % 4 == 0 ? "test" : "train_val");
        record.sex = static_cast<Sex>(row % 3);
        record.view = static_cast<View>(row % 4);
        record.ageYears = row % 10 == 0 ? -1 : static_cast<int>(row);
        record.followUp = static_cast<int>(row % 3);
        if (row % 2 == 0)
            record.findings = {"Effusion"};
        if (row % 6 == 0)
            record.findings.emplace_back("Pneumonia");
        if (row % 20 == 0)
            record.boxes = {{0.1, 0.2, 0.3, 0.4, "Pneumonia"}};
        records.push_back(std::move(record));
    }
    return records;
}

std::vector<std::int64_t> idsOf(const std::vector<Record>& records,
                                const std::function<bool(const Record&)>& keep) {
    std::vector<std::int64_t> ids;
    for (const auto& record : records)
        if (keep(record))
            ids.push_back(record.id);
    return ids;
}

bool has(const Record& record, const std::string& finding) {
    return std::ranges::find(record.findings, finding) != record.findings.end();
}

} // namespace

void TestCatalogue::init() {
    m_dir = std::make_unique<QTemporaryDir>();
    auto opened = Catalogue::open(workspace());
    QVERIFY2(opened, opened ? "" : sentence(opened.error()).c_str());
    m_catalogue.emplace(std::move(opened).value());
}

void TestCatalogue::cleanup() {
    m_catalogue.reset();
    m_dir.reset();
}

std::vector<Record> TestCatalogue::storeHundred() {
    auto records = hundredFilms();
    (void)catalogue().store(named("nih"), records).value();
    return records;
}

void TestCatalogue::keepsEveryField() {
    Dataset dataset = named("nih");
    dataset.films = 2;
    dataset.patients = 1;
    dataset.positives = 1;
    dataset.labelled = 2;
    dataset.synthetic = true;
    dataset.importReport = R"({"skipped":1})";
    Record full = film(0, "nih:13", 1, "train_val");
    full.nihImage = "00000013_005.png";
    full.sex = Sex::Female;
    full.view = View::AP;
    full.ageYears = 64;
    full.followUp = 5;
    full.originalWidth = 2500;
    full.originalHeight = 2048;
    full.spacingXMm = 0.168;
    full.spacingYMm = 0.171;
    full.findings = {"Effusion", "Pneumonia"};
    full.boxes = {{0.25, 0.5, 0.125, 0.0625, "Pneumonia"}, {0.0, 0.0, 1.0, 1.0, "Effusion"}};
    std::vector<Record> records{full, film(1, "nih:13", 0)};
    const auto id = catalogue().store(dataset, records);
    QVERIFY(id);
    QVERIFY(records[0].id > 0 && records[1].id > records[0].id);

    const auto stored = catalogue().dataset("nih");
    QVERIFY(stored);
    QCOMPARE(stored->id, *id);
    QCOMPARE(stored->layout, std::string("nih"));
    QCOMPARE(stored->root, std::string("/data/nih"));
    QCOMPARE(stored->cacheFile, std::string("cache/nih-8.hpx"));
    QCOMPARE(stored->cacheSide, 8);
    QCOMPARE(stored->films, std::int64_t{2});
    QCOMPARE(stored->patients, std::int64_t{1});
    QCOMPARE(stored->positives, std::int64_t{1});
    QCOMPARE(stored->labelled, std::int64_t{2});
    QVERIFY(stored->synthetic);
    QCOMPARE(stored->importReport, std::string(R"({"skipped":1})"));

    const auto read = catalogue().records("nih");
    QVERIFY(read);
    QCOMPARE(read->size(), std::size_t{2});
    const Record& back = read->front();
    QCOMPARE(back.id, records[0].id);
    QCOMPARE(back.dataset, *id);
    QCOMPARE(back.cacheRow, 0U);
    QCOMPARE(back.image, full.image);
    QCOMPARE(back.file, full.file);
    QCOMPARE(back.patient, full.patient);
    QCOMPARE(back.givenPart, full.givenPart);
    QCOMPARE(back.nihImage, full.nihImage);
    QCOMPARE(back.contentHash, full.contentHash);
    QCOMPARE(back.sex, Sex::Female);
    QCOMPARE(back.view, View::AP);
    QCOMPARE(back.ageYears, 64);
    QCOMPARE(back.followUp, 5);
    QCOMPARE(back.target, 1);
    QCOMPARE(back.originalWidth, 2500);
    QCOMPARE(back.originalHeight, 2048);
    QCOMPARE(back.spacingXMm, 0.168);
    QCOMPARE(back.spacingYMm, 0.171);
    QCOMPARE(back.findings, full.findings);
    QCOMPARE(back.boxes.size(), std::size_t{2});
    QCOMPARE(back.boxes[0].width, 0.125);
    QCOMPARE(back.boxes[1].finding, std::string("Effusion"));
    const Record& plain = (*read)[1];
    QCOMPARE(plain.ageYears, -1);
    QVERIFY(plain.findings.empty() && plain.boxes.empty());
}

void TestCatalogue::replacesADatasetOfTheSameName() {
    auto first = hundredFilms();
    QVERIFY(catalogue().store(named("nih"), first));
    auto other = singleFilms(3, 4);
    QVERIFY(catalogue().store(named("other"), other));
    auto second = singleFilms(2, 3);
    QVERIFY(catalogue().store(named("nih"), second));
    QCOMPARE(catalogue().datasets()->size(), std::size_t{2});
    QCOMPARE(catalogue().records("nih")->size(), std::size_t{5});
    QCOMPARE(catalogue().records("other")->size(), std::size_t{7});
    QCOMPARE(catalogue().find({})->size(), std::size_t{12});
    // No finding of the old films is left behind.
    QCOMPARE(catalogue().findingCounts({})->count("Effusion"), std::size_t{0});
}

void TestCatalogue::removesADatasetWithItsFilms() {
    auto records = storeHundred();
    auto other = singleFilms(3, 4);
    QVERIFY(catalogue().store(named("other"), other));
    const auto split = randomSplit(named("nih"), records, 0.2, 0.1, 1).value();
    QVERIFY(catalogue().saveSplit(split));
    QVERIFY(catalogue().removeDataset("nih"));
    QCOMPARE(catalogue().datasets()->size(), std::size_t{1});
    QCOMPARE(catalogue().records("nih").error().code, ErrorCode::NotFound);
    QCOMPARE(catalogue().splitNames("nih")->size(), std::size_t{0});
    QCOMPARE(catalogue().find({})->size(), std::size_t{7});
    QVERIFY(catalogue().removeDataset("nih")); // nothing to do is no failure
}

void TestCatalogue::filtersAsALoopWould_data() {
    using Keep = std::function<bool(const Record&)>;
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<Keep>("keep");
    const auto row = [](const char* name, const std::function<void(Filter&)>& set, const Keep& keep) {
        Filter filter;
        set(filter);
        QTest::newRow(name) << filter << keep;
    };
    row(
        "all", [](Filter&) {}, [](const Record&) { return true; });
    row(
        "dataset", [](Filter& f) { f.dataset = "nih"; }, [](const Record&) { return true; });
    row(
        "no such dataset", [](Filter& f) { f.dataset = "rsna"; }, [](const Record&) { return false; });
    row(
        "finding", [](Filter& f) { f.finding = "Pneumonia"; },
        [](const Record& r) { return has(r, "Pneumonia"); });
    row(
        "no such finding", [](Filter& f) { f.finding = "pneumonia"; }, [](const Record&) { return false; });
    row(
        "no finding, but labelled", [](Filter& f) { f.finding = "No Finding"; },
        [](const Record& r) { return r.findings.empty() && r.target >= 0; });
    row(
        "view", [](Filter& f) { f.view = View::Lateral; },
        [](const Record& r) { return r.view == View::Lateral; });
    row(
        "sex", [](Filter& f) { f.sex = Sex::Unknown; },
        [](const Record& r) { return r.sex == Sex::Unknown; });
    row(
        "from 30", [](Filter& f) { f.ageFrom = 30; }, [](const Record& r) { return r.ageYears >= 30; });
    row(
        "to 30: the unknown age is not young", [](Filter& f) { f.ageTo = 30; },
        [](const Record& r) { return r.ageYears >= 0 && r.ageYears <= 30; });
    row(
        "20 to 40", [](Filter& f) { f.ageFrom = 20, f.ageTo = 40; },
        [](const Record& r) { return r.ageYears >= 20 && r.ageYears <= 40; });
    row(
        "given part", [](Filter& f) { f.givenPart = "test"; },
        [](const Record& r) { return r.givenPart == "test"; });
    row(
        "unlabelled", [](Filter& f) { f.target = -1; }, [](const Record& r) { return r.target == -1; });
    row(
        "boxes", [](Filter& f) { f.onlyWithBoxes = true; }, [](const Record& r) { return !r.boxes.empty(); });
    row(
        "text in the image's name", [](Filter& f) { f.text = "FILM7"; },
        [](const Record& r) { return r.image.starts_with("film7"); });
    row(
        "text in the patient's", [](Filter& f) { f.text = "nih:11"; },
        [](const Record& r) { return r.patient.starts_with("nih:11"); });
    row(
        "% is no wildcard", [](Filter& f) { f.text = "%"; }, [](const Record&) { return false; });
    row(
        "_ is no wildcard", [](Filter& f) { f.text = "film_"; }, [](const Record&) { return false; });
    row(
        "backslash", [](Filter& f) { f.text = "\\"; }, [](const Record&) { return false; });
    row(
        "several at once",
        [](Filter& f) {
            f.dataset = "nih", f.finding = "Effusion", f.view = View::AP, f.ageFrom = 10, f.ageTo = 90;
            f.givenPart = "train_val", f.text = "film";
        },
        [](const Record& r) {
            return has(r, "Effusion") && r.view == View::AP && r.ageYears >= 10 && r.ageYears <= 90 &&
                   r.givenPart == "train_val";
        });
    row(
        "part of a split", [](Filter& f) { f.split = "halves", f.part = Part::Test; },
        [](const Record& r) { return r.cacheRow % 2 == 1; });
    row(
        "part of no such split", [](Filter& f) { f.split = "thirds", f.part = Part::Test; },
        [](const Record&) { return false; });
    row(
        "part and finding",
        [](Filter& f) { f.split = "halves", f.part = Part::Train, f.finding = "Pneumonia"; },
        [](const Record& r) { return r.cacheRow % 2 == 0 && has(r, "Pneumonia"); });
}

void TestCatalogue::filtersAsALoopWould() {
    using Keep = std::function<bool(const Record&)>;
    QFETCH(const Filter, filter);
    QFETCH(const Keep, keep);
    const auto records = storeHundred();
    Split halves{"halves", "nih", "", {}, "h"};
    for (const auto& record : records)
        halves.parts.push_back(record.cacheRow % 2 == 0 ? Part::Train : Part::Test);
    QVERIFY(catalogue().saveSplit(halves));
    const auto found = catalogue().find(filter);
    QVERIFY2(found, found ? "" : sentence(found.error()).c_str());
    QCOMPARE(*found, idsOf(records, keep));
}

void TestCatalogue::orders() {
    const auto records = storeHundred();
    Filter filter;
    const auto ages = [&](Filter::Order order) {
        filter.order = order;
        std::vector<int> all;
        const auto ids = catalogue().find(filter).value();
        for (const auto& record : catalogue().records(ids).value())
            all.push_back(record.ageYears);
        return all;
    };
    const auto up = ages(Filter::Order::AgeUp);
    QCOMPARE(up.size(), std::size_t{100});
    QVERIFY(std::ranges::is_sorted(up));
    QVERIFY(std::ranges::is_sorted(ages(Filter::Order::AgeDown), std::ranges::greater{}));
    filter.order = Filter::Order::Patient;
    const auto ids = catalogue().find(filter).value();
    const auto byPatient = catalogue().records(ids).value();
    QVERIFY(std::ranges::is_sorted(byPatient, [](const Record& a, const Record& b) {
        return std::tie(a.patient, a.followUp, a.cacheRow) < std::tie(b.patient, b.followUp, b.cacheRow);
    }));
}

void TestCatalogue::countsFindings() {
    const auto records = storeHundred();
    const auto count = [&](const std::function<bool(const Record&)>& keep) {
        return static_cast<std::int64_t>(idsOf(records, keep).size());
    };
    const auto all = catalogue().findingCounts({}).value();
    QCOMPARE(all.size(), std::size_t{3});
    QCOMPARE(all.at("Effusion"), count([](const Record& r) { return has(r, "Effusion"); }));
    QCOMPARE(all.at("Pneumonia"), count([](const Record& r) { return has(r, "Pneumonia"); }));
    QCOMPARE(all.at("No Finding"),
             count([](const Record& r) { return r.findings.empty() && r.target >= 0; }));
    Filter tests;
    tests.givenPart = "test";
    QCOMPARE(catalogue().findingCounts(tests)->at("Pneumonia"),
             count([](const Record& r) { return r.givenPart == "test" && has(r, "Pneumonia"); }));
    Filter pneumonia;
    pneumonia.finding = "Pneumonia";
    const auto beside = catalogue().findingCounts(pneumonia).value();
    QCOMPARE(beside.at("Effusion"),
             count([](const Record& r) { return has(r, "Effusion") && has(r, "Pneumonia"); }));
    QCOMPARE(beside.count("No Finding"), std::size_t{0});
}

void TestCatalogue::givesFilmsById() {
    const auto records = storeHundred();
    const std::int64_t wanted[] = {records[60].id, 999999, records[3].id, -1, records[60].id};
    const auto read = catalogue().records(wanted).value();
    QCOMPARE(read.size(), std::size_t{3});
    QCOMPARE(read[0].image, records[60].image);
    QCOMPARE(read[0].findings, (std::vector<std::string>{"Effusion", "Pneumonia"}));
    QCOMPARE(read[0].boxes.size(), std::size_t{1});
    QCOMPARE(read[1].image, records[3].image);
    QCOMPARE(read[2].image, records[60].image);
}

void TestCatalogue::keepsSplits() {
    const auto records = storeHundred();
    const auto split = randomSplit(named("nih"), records, 0.3, 0.2, 5).value();
    QVERIFY(catalogue().saveSplit(split));
    Split other = split;
    other.name = "another";
    other.parts.assign(100, Part::None);
    QVERIFY(catalogue().saveSplit(other));
    const auto back = catalogue().split("nih", split.name);
    QVERIFY(back);
    QCOMPARE(back->parts, split.parts);
    QCOMPARE(back->hash, split.hash);
    QCOMPARE(back->protocol, split.protocol);
    QCOMPARE(catalogue().splitNames("nih").value(), (std::vector<std::string>{"another", "random-5"}));
    const auto none = catalogue().split("nih", "official");
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
    // The same name again replaces it.
    other.name = split.name;
    QVERIFY(catalogue().saveSplit(other));
    QCOMPARE(catalogue().split("nih", split.name)->parts, other.parts);
}

void TestCatalogue::keepsSplitsWithSkippedCacheRows() {
    // Unreadable files leave holes in the cache: films 2, 5, 6 and 40.
    std::vector<Record> records{film(2, "a", 1), film(5, "b", 0), film(6, "c", 1), film(40, "d", 0)};
    QVERIFY(catalogue().store(named("holes"), records));
    const Split split{"s", "holes", "", {Part::Train, Part::Test, Part::Validation, Part::Test}, "h"};
    QVERIFY(catalogue().saveSplit(split));
    QCOMPARE(catalogue().split("holes", "s")->parts, split.parts);
    Filter filter;
    filter.split = "s";
    filter.part = Part::Test;
    QCOMPARE(catalogue().find(filter).value(), (std::vector<std::int64_t>{records[1].id, records[3].id}));
}

void TestCatalogue::tellsASplitOfOtherFilms() {
    storeHundred();
    const Split split{"s", "nih", "", std::vector<Part>(99, Part::Train), "h"};
    const auto refused = catalogue().saveSplit(split);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadValue);
}

void TestCatalogue::takesNamesAsText_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("drop table") << "'); DROP TABLE film;--";
    QTest::newRow("quotes") << R"(a"b'c`d)";
    QTest::newRow("or true") << "' OR '1'='1";
    QTest::newRow("placeholders") << "?1 {} %s :name @x $y";
    QTest::newRow("not ASCII") << QStringLiteral("Röntgen-Thorax 胸部 ☢");
    QTest::newRow("line breaks") << "a\nb\tc";
}

void TestCatalogue::takesNamesAsText() {
    QFETCH(const QString, name);
    const std::string text = name.toStdString();
    auto others = storeHundred();
    Record record = film(0, text, 1, text);
    record.image = record.file = record.nihImage = record.contentHash = text;
    record.findings = {text};
    record.boxes = {{0, 0, 1, 1, text}};
    std::vector<Record> records{record};
    QVERIFY(catalogue().store(named(text), records));
    Filter filter;
    filter.dataset = filter.finding = filter.givenPart = filter.text = text;
    QCOMPARE(catalogue().find(filter).value(), std::vector<std::int64_t>{records[0].id});
    QCOMPARE(catalogue().findingCounts(filter)->at(text), std::int64_t{1});
    const auto back = catalogue().records(text);
    QVERIFY(back);
    QCOMPARE(back->front().image, text);
    QCOMPARE(back->front().findings, std::vector<std::string>{text});
    QCOMPARE(back->front().boxes.front().finding, text);
    const Split split{text, text, text, {Part::Test}, text};
    QVERIFY(catalogue().saveSplit(split));
    QCOMPARE(catalogue().split(text, text)->protocol, text);
    QVERIFY(catalogue().removeDataset(text));
    QCOMPARE(catalogue().find({})->size(), others.size()); // nobody else lost a film
}

void TestCatalogue::survivesReopening() {
    const auto records = storeHundred();
    m_catalogue.reset();
    auto again = Catalogue::open(workspace(), OpenMode::ReadOnly);
    QVERIFY(again);
    QCOMPARE(again->records("nih")->size(), records.size());
    auto more = singleFilms(1, 1);
    QVERIFY(!again->store(named("more"), more)); // a reader writes nothing
    QCOMPARE(again->datasets()->size(), std::size_t{1});
}

void TestCatalogue::refusesANewerVersion() {
    storeHundred();
    m_catalogue.reset();
    {
        auto database = Database::open(workspace() / "workspace.db", OpenMode::ReadWrite);
        QVERIFY(database);
        QCOMPARE(database->userVersion().value(), 1);
        QVERIFY(database->execute("PRAGMA user_version = 2"));
    }
    for (const OpenMode mode : {OpenMode::Create, OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto refused = Catalogue::open(workspace(), mode);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NewerVersion);
    }
    auto database = Database::open(workspace() / "workspace.db", OpenMode::ReadOnly);
    QCOMPARE(database->userVersion().value(), 2); // and leaves it as it is
}

void TestCatalogue::opensNoMissingWorkspace() {
    const auto missing = Catalogue::open(workspace() / "no", OpenMode::ReadOnly);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(!std::filesystem::exists(workspace() / "no"));
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_Catalogue.moc"
