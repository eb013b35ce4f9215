// The leakage audit: which overlap is red, which amber, and which is by design.
#include "Films.h"

#include "data/LeakageAudit.h"

#include <QTest>

using namespace hilum;
using namespace hilum::data;
using namespace hilum::data::testing;

class TestLeakageAudit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lights_data();
    void lights();
    void countsWhatIsShared();
    void findsAnRsnaFilmByItsNihImage();
    void comparesEveryPair();
    void saysWhenPatientsAreUnknown();
    void capsExamples();
    void travelsAsJson();
    void aNoteIsToldInAnotherLanguage();
};

namespace {

enum class Shared { Nothing, Name, Hash, Patient };

/// Films 0…9 of patients 0…4, and films 100…109 of patients 50…54 with one overlap.
std::vector<AuditSet> twoSets(AuditRole a, AuditRole b, Shared shared) {
    std::vector<AuditSet> sets{{"a", {}, a, true}, {"b", {}, b, true}};
    for (std::uint32_t i = 0; i < 10; ++i) {
        sets[0].films.push_back(film(i, "p" + std::to_string(i / 2), 0));
        sets[1].films.push_back(film(100 + i, "p" + std::to_string(50 + i / 2), 0));
    }
    Record& culprit = sets[1].films[3];
    const Record& original = sets[0].films[7];
    if (shared == Shared::Name)
        culprit.image = original.image;
    if (shared == Shared::Hash)
        culprit.contentHash = original.contentHash;
    if (shared == Shared::Patient)
        culprit.patient = original.patient;
    return sets;
}

} // namespace

void TestLeakageAudit::lights_data() {
    QTest::addColumn<AuditRole>("a");
    QTest::addColumn<AuditRole>("b");
    QTest::addColumn<AuditLight>("light");
    using enum AuditRole;
    QTest::newRow("training, test") << Training << Test << AuditLight::Red;
    QTest::newRow("test, training") << Test << Training << AuditLight::Red;
    QTest::newRow("validation, test") << Validation << Test << AuditLight::Red;
    QTest::newRow("pretraining, test") << Pretraining << Test << AuditLight::Red;
    QTest::newRow("test, test") << Test << Test << AuditLight::Red;
    QTest::newRow("training, validation") << Training << Validation << AuditLight::Amber;
    QTest::newRow("pretraining, training") << Pretraining << Training << AuditLight::Green; // by design
    QTest::newRow("validation, pretraining") << Validation << Pretraining << AuditLight::Green;
}

void TestLeakageAudit::lights() {
    QFETCH(const AuditRole, a);
    QFETCH(const AuditRole, b);
    QFETCH(const AuditLight, light);
    for (const Shared shared : {Shared::Name, Shared::Hash, Shared::Patient}) {
        const auto report = audit(twoSets(a, b, shared));
        QCOMPARE(report.light, light);
        QCOMPARE(report.pairs.size(), std::size_t{1});
        QCOMPARE(report.pairs[0].light, light);
        QCOMPARE(report.pairs[0].examples,
                 std::vector<std::string>{shared == Shared::Name ? "film7.png" : "film103.png"});
    }
    const auto clean = audit(twoSets(a, b, Shared::Nothing));
    QCOMPARE(clean.light, AuditLight::Green);
    QVERIFY(clean.pairs[0].examples.empty());
    QVERIFY(clean.notes.empty());
}

void TestLeakageAudit::countsWhatIsShared() {
    auto sets = twoSets(AuditRole::Training, AuditRole::Test, Shared::Nothing);
    sets[1].films[0].image = sets[0].films[0].image;
    sets[1].films[1].contentHash = sets[0].films[1].contentHash;
    sets[1].films[2].contentHash = sets[0].films[1].contentHash;
    for (const std::size_t i : {4U, 5U, 6U})
        sets[1].films[i].patient = "p1"; // one patient with three films
    sets[1].films[7].patient = "p0";
    // Without a hash there is nothing to compare.
    sets[0].films[9].contentHash = sets[1].films[9].contentHash = "";
    const AuditPair pair = audit(sets).pairs.at(0);
    QCOMPARE(pair.sharedByName, std::int64_t{1});
    QCOMPARE(pair.sharedByHash, std::int64_t{2});
    QCOMPARE(pair.sharedPatients, std::int64_t{2});
    QCOMPARE(pair.filmsOfSharedPatientsInB, std::int64_t{4});
    QCOMPARE(pair.examples.size(), std::size_t{7});
}

void TestLeakageAudit::findsAnRsnaFilmByItsNihImage() {
    auto sets = twoSets(AuditRole::Pretraining, AuditRole::Test, Shared::Nothing);
    sets[1].films[2].nihImage = sets[0].films[4].image;
    const auto report = audit(sets);
    QCOMPARE(report.light, AuditLight::Red);
    QCOMPARE(report.pairs[0].sharedByName, std::int64_t{1});
}

void TestLeakageAudit::comparesEveryPair() {
    auto sets = twoSets(AuditRole::Training, AuditRole::Validation, Shared::Patient);
    sets.push_back({"c", {film(500, "p900", 0)}, AuditRole::Test, true});
    const auto report = audit(sets);
    QCOMPARE(report.pairs.size(), std::size_t{3});
    QCOMPARE(report.light, AuditLight::Amber);
    QCOMPARE(report.pairs[0].light, AuditLight::Amber);
    QCOMPARE(report.pairs[1].light, AuditLight::Green);
    QCOMPARE(report.pairs[2].b, std::string("c"));
    sets[2].films[0].contentHash = sets[0].films[0].contentHash;
    QCOMPARE(audit(sets).light, AuditLight::Red); // the worst pair decides
    QCOMPARE(audit({}).light, AuditLight::Green);
}

void TestLeakageAudit::saysWhenPatientsAreUnknown() {
    auto sets = twoSets(AuditRole::Training, AuditRole::Test, Shared::Nothing);
    sets[0].patientsKnown = false;
    auto report = audit(sets);
    QCOMPARE(report.light, AuditLight::Amber);
    QCOMPARE(report.notes.size(), std::size_t{1});
    QVERIFY(report.notes[0].find("“a”") != std::string::npos);
    sets[1].films[0].image = sets[0].films[0].image;
    report = audit(sets);
    QCOMPARE(report.light, AuditLight::Red); // a certain leak outweighs an unknown one
}

void TestLeakageAudit::capsExamples() {
    AuditSet a{"a", {}, AuditRole::Training, true};
    for (std::uint32_t i = 0; i < 50; ++i)
        a.films.push_back(film(i, "p" + std::to_string(i), 0));
    AuditSet b = a;
    b.name = "b";
    b.role = AuditRole::Test;
    const std::vector<AuditSet> sets{a, b};
    const auto report = audit(sets);
    QCOMPARE(report.pairs[0].sharedByName, std::int64_t{50});
    QCOMPARE(report.pairs[0].examples.size(), std::size_t{20});
}

void TestLeakageAudit::travelsAsJson() {
    const auto json = audit(twoSets(AuditRole::Training, AuditRole::Test, Shared::Patient)).toJson();
    QCOMPARE(json["light"].get<std::string>(), std::string("red"));
    QCOMPARE(json["pairs"].size(), std::size_t{1});
    QCOMPARE(json["pairs"][0]["a"].get<std::string>(), std::string("a"));
    QCOMPARE(json["pairs"][0]["sharedPatients"].get<int>(), 1);
    QCOMPARE(json["pairs"][0]["filmsOfSharedPatients"].get<int>(), 1);
    // Cards are shown and exported: they hold no name of a film or a patient.
    const std::string text = json.dump();
    QVERIFY(text.find("film103") == std::string::npos);
    QVERIFY(text.find("\"p3\"") == std::string::npos);
}

void TestLeakageAudit::aNoteIsToldInAnotherLanguage() {
    auto sets = twoSets(AuditRole::Training, AuditRole::Test, Shared::Nothing);
    sets[0].name = "training";
    sets[0].patientsKnown = false;
    const auto report = audit(sets);
    QCOMPARE(report.notes.size(), std::size_t{1});
    QVERIFY(report.notes[0].find("“training”") != std::string::npos);
    const Translator other = [](std::string_view english) -> std::string {
        return english == "training" ? "Übung" : english.starts_with("In “{}”") ? "Unbekannt: {}." : "?";
    };
    QCOMPARE(auditNote(report.notes[0], other), std::string("Unbekannt: Übung."));
    QCOMPARE(auditNote("somebody's own words", other), std::string("somebody's own words"));
}

QTEST_APPLESS_MAIN(TestLeakageAudit)
#include "tst_LeakageAudit.moc"
