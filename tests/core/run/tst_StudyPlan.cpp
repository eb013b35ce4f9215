// Studies: the shape of a short one, references between runs, and what is refused before anything is made.
#include "HandClock.h"

#include "base/AtomicFile.h"
#include "run/MethodPresets.h"
#include "run/RunFolder.h"
#include "run/StudyPlan.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

#include <algorithm>

using namespace hilum;
using namespace hilum::run;
using namespace hilum::run::testing;

class TestStudyPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksTheWholeQuestion();
    void repeatsItForEverySeed();
    void comparesSeveralMethods();
    void asksTheSameOfGivenWeights();
    void probesWithEveryProtocol();
    void setsEveryMethodForFewFilms();
    void drawsLabelsSeveralTimes();
    void sweepsOnValidation();
    void refusesBadSweeps();
    void carriesOptionsThrough();
    void readsJson();
    void refusesBadJson_data();
    void refusesBadJson();
    void createsRunsAndQueuesThem();
    void refusesBadReferences_data();
    void refusesBadReferences();
    void makesNothingOfABadPlan();
    void listsStudies();

private:
    std::filesystem::path workspace() const { return m_dir->path().toStdString(); }
    std::unique_ptr<QTemporaryDir> m_dir;
    HandClock m_clock;
};

namespace {

constexpr std::size_t kBaselines = 3; ///< that look at no pixel

ShortStudyOptions options() {
    ShortStudyOptions all;
    all.name = "Does it pay?";
    all.pretrainDataset = "nih";
    all.labelledDataset = "rsna";
    all.labelFractions = {1.0, 0.1};
    return all;
}

std::size_t countOf(const StudyPlan& plan, RunKind kind) {
    return static_cast<std::size_t>(std::ranges::count(plan.runs, kind, &RunSpec::kind));
}

RunSpec probe(const std::string& init, const std::string& dataset = "d") {
    return RunSpec::fromJson(Json{{"kind", "probe"}, {"dataset", dataset}, {"init", init}}).value();
}

} // namespace

void TestStudyPlan::init() {
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = {};
}

void TestStudyPlan::asksTheWholeQuestion() {
    const auto plan = shortStudy(options());
    QVERIFY(plan);
    QCOMPARE(plan->name, std::string("Does it pay?"));
    // Three baselines, pretraining, two probes, and at each of two fractions one from pretraining and one
    // from scratch.
    QCOMPARE(plan->runs.size(), std::size_t{10});
    std::vector<std::string> rules;
    for (std::size_t i = 0; i < kBaselines; ++i) {
        QCOMPARE(plan->runs[i].kind(), RunKind::Baseline);
        rules.push_back(plan->runs[i].text("rule"));
    }
    QCOMPARE(rules, (std::vector<std::string>{"majority", "view", "demographics"}));
    QCOMPARE(plan->runs[kBaselines].kind(), RunKind::Pretrain);
    QCOMPARE(plan->runs[kBaselines].text("dataset"), std::string("nih"));
    QCOMPARE(plan->runs[kBaselines].text("probeDataset"), std::string("rsna"));
    QCOMPARE(countOf(*plan, RunKind::Probe), std::size_t{2});
    QCOMPARE(countOf(*plan, RunKind::FineTune), std::size_t{4});
    QCOMPARE(plan->runs[4].text("init"), std::string("untrained"));
    QCOMPARE(plan->runs[5].text("init"), std::string("run:@3"));
    for (const double fraction : {1.0, 0.1})
        for (const char* init : {"run:@3", "scratch"})
            QCOMPARE(std::ranges::count_if(plan->runs,
                                           [&](const RunSpec& spec) {
                                               return spec.kind() == RunKind::FineTune &&
                                                      spec.text("init") == init &&
                                                      spec.number("labelFraction") == fraction;
                                           }),
                     std::ptrdiff_t{1});
    for (const auto& spec : plan->runs) {
        QVERIFY(spec.check().empty());
        QVERIFY(!spec.text("name").empty());
        if (spec.kind() != RunKind::Pretrain)
            QCOMPARE(spec.text("dataset"), std::string("rsna"));
    }
}

void TestStudyPlan::repeatsItForEverySeed() {
    auto wide = options();
    wide.seeds = {1, 2, 3};
    const auto plan = shortStudy(wide).value();
    QCOMPARE(plan.runs.size(), kBaselines + 3 * 7); // they draw nothing
    std::set<std::string> names;
    for (std::size_t i = kBaselines; i < plan.runs.size(); ++i) {
        const auto seed = static_cast<std::int64_t>((i - kBaselines) / 7) + 1;
        QCOMPARE(plan.runs[i].integer("seed"), seed);
        names.insert(plan.runs[i].text("name"));
        const std::string needed = plan.runs[i].dependsOn();
        if (!needed.empty()) // its own seed's pretraining: runs 3, 10 and 17
            QCOMPARE(needed, "@" + std::to_string(3 + (seed - 1) * 7));
        if (plan.runs[i].kind() == RunKind::FineTune)
            QCOMPARE(plan.runs[i].integer("labelSeed"), seed);
    }
    QCOMPARE(names.size(), std::size_t{21}); // no two of one name
}

void TestStudyPlan::comparesSeveralMethods() {
    auto several = options();
    for (const char* method : {"moco", "dino", "mae"}) {
        RunSpec spec(RunKind::Pretrain);
        QVERIFY(spec.set("method", method));
        if (spec.text("encoder").starts_with("vit"))
            QVERIFY(spec.set("encoder", "vit_tiny"));
        several.more.push_back(spec);
    }
    const auto plan = shortStudy(several).value();
    // Each method: pretraining, probe, two fine-tunings; the first one with an encoder brings the untrained
    // probe and two trainings from scratch.
    QCOMPARE(plan.runs.size(), kBaselines + 7 + 4 + 7 + 4);
    std::map<std::string, int> scratch;
    std::set<std::string> names;
    for (const auto& spec : plan.runs) {
        QVERIFY2(spec.check().empty(), spec.text("name").c_str());
        names.insert(spec.text("name"));
        if (spec.kind() == RunKind::FineTune && spec.text("init") == "scratch")
            ++scratch[spec.text("encoder")];
        if (!spec.dependsOn().empty()) {
            const auto from = static_cast<std::size_t>(std::stoi(spec.dependsOn().substr(1)));
            QCOMPARE(plan.runs[from].kind(), RunKind::Pretrain);
            QCOMPARE(spec.text("encoder"), plan.runs[from].text("encoder"));
            QCOMPARE(spec.integer("side"), plan.runs[from].integer("side"));
        }
    }
    QCOMPARE(names.size(), plan.runs.size());
    QCOMPARE(scratch, (std::map<std::string, int>{{"resnet18", 2}, {"vit_tiny", 2}}));
}

void TestStudyPlan::asksTheSameOfGivenWeights() {
    auto given = options();
    const auto without = shortStudy(given).value();
    given.weights = {"/weights/imagenet.safetensors"};
    const auto plan = shortStudy(given).value();
    QCOMPARE(countOf(plan, RunKind::Pretrain), countOf(without, RunKind::Pretrain));
    QCOMPARE(countOf(plan, RunKind::Probe), countOf(without, RunKind::Probe) + 1);
    QCOMPARE(countOf(plan, RunKind::FineTune), countOf(without, RunKind::FineTune) + 2);
    QCOMPARE(std::ranges::count(plan.runs, "file:/weights/imagenet.safetensors",
                                [](const RunSpec& spec) { return spec.text("init"); }),
             3);
}

void TestStudyPlan::probesWithEveryProtocol() {
    auto own = options();
    const auto before = shortStudy(own).value();
    own.probes = {"logistic", "knn", "moco"};
    const auto plan = shortStudy(own).value();
    QCOMPARE(countOf(plan, RunKind::Probe), 3 * countOf(before, RunKind::Probe));
    std::set<std::string> names;
    for (const auto& spec : plan.runs)
        if (spec.kind() == RunKind::Probe)
            names.insert(spec.text("protocol") + ": " + spec.text("name"));
    QVERIFY(names.contains("knn: Untrained encoder, kNN"));
    QVERIFY(names.contains("moco: SimCLR, linear probe as MoCo"));
    own.probes = {"nobody's"};
    QVERIFY(!shortStudy(own));
}

void TestStudyPlan::setsEveryMethodForFewFilms() {
    RunSpec first(RunKind::Pretrain);
    for (const auto& [key, value] : {std::pair<const char*, Json>{"dataset", "nih"},
                                     {"side", 96},
                                     {"width", 32},
                                     {"epochs", 12},
                                     {"batch", 128}})
        QVERIFY(first.set(key, value));
    for (const std::int64_t films : {0, 1000, 5216, 60'000})
        for (const auto name : kFiveMethods) {
            const auto spec = studyMethod(first, name, films).value();
            QCOMPARE(spec.method(), std::string(name));
            QVERIFY2(spec.check().empty(), spec.check().empty() ? "" : spec.check().front().message.c_str());
            for (const char* key : {"side", "epochs", "batch", "dataset"})
                QVERIFY(spec.value(key) == first.value(key));
        }
    const auto moco = studyMethod(first, "moco", 5216).value();
    QCOMPARE(moco.integer("queueSize"), 768); // six whole batches: 15 % of 5,216 are 782
    QCOMPARE(studyMethod(first, "moco", 100).value().integer("queueSize"), 128);
    QCOMPARE(studyMethod(first, "moco", 49'000).value().integer("queueSize"), 4096);
    QVERIFY(first.set("films", 1000));
    QCOMPARE(studyMethod(first, "moco", 60'000).value().integer("queueSize"), 128);
    QCOMPARE(studyMethod(first, "mae", 5216).value().text("encoder"), std::string("vit_tiny"));
}

void TestStudyPlan::drawsLabelsSeveralTimes() {
    auto own = options();
    own.labelFractions = {0.01, 0.1, 1.0};
    own.draws = {1, 2, 3};
    const auto plan = shortStudy(own).value();
    // From pretraining and from scratch: three draws of each of two shares, and all labels once.
    QCOMPARE(countOf(plan, RunKind::FineTune), std::size_t{2 * (3 + 3 + 1)});
    std::map<double, std::set<std::int64_t>> draws;
    std::set<std::string> names;
    for (const auto& spec : plan.runs)
        if (spec.kind() == RunKind::FineTune) {
            draws[spec.number("labelFraction")].insert(spec.integer("labelSeed"));
            QVERIFY(names.insert(spec.text("name")).second);
        }
    QCOMPARE(draws,
             (std::map<double, std::set<std::int64_t>>{{0.01, {1, 2, 3}}, {0.1, {1, 2, 3}}, {1.0, {1}}}));
}

void TestStudyPlan::sweepsOnValidation() {
    SweepOptions sweep{options(), "temperature", {0.05, 0.2, 0.5}};
    const auto plan = sweepStudy(sweep);
    QVERIFY(plan);
    QCOMPARE(countOf(*plan, RunKind::Pretrain), std::size_t{3});
    std::vector<double> temperatures;
    std::string best = "best:";
    for (std::size_t i = 0; i < plan->runs.size(); ++i) {
        const auto& spec = plan->runs[i];
        QVERIFY2(spec.check().empty(), spec.text("name").c_str());
        if (spec.kind() == RunKind::Pretrain)
            temperatures.push_back(spec.number("temperature"));
        if (spec.kind() == RunKind::Probe && spec.flag("validationOnly")) {
            QCOMPARE(spec.dependsOn(), "@" + std::to_string(i - 1)); // of the pretraining before it
            best += (best == "best:" ? "@" : ",@") + std::to_string(i);
        }
    }
    QCOMPARE(temperatures, (std::vector<double>{0.05, 0.2, 0.5}));
    // What reads the test part starts from the chosen one, or from nothing.
    for (const auto& spec : plan->runs)
        if (spec.kind() == RunKind::FineTune ||
            (spec.kind() == RunKind::Probe && !spec.flag("validationOnly"))) {
            const std::string init = spec.text("init");
            QVERIFY2(init == best || init == "scratch" || init == "untrained", init.c_str());
        }
    const auto study = createStudy(workspace(), *plan, m_clock).value();
    const auto spec = readSpec(openRun(workspace(), study.runs.back()).value()).value();
    QCOMPARE(spec.chooseFrom(), (std::vector<std::string>{study.runs[4], study.runs[6], study.runs[8]}));
}

void TestStudyPlan::refusesBadSweeps() {
    QCOMPARE(sweepStudy({options(), "temperature", {0.1}}).error().code, ErrorCode::BadValue);
    QCOMPARE(sweepStudy({options(), "temperature", {0.1, -5.0}}).error().where, std::string("temperature"));
    for (const char* key : {"seed", "dataset", "encoder", "width", "method"})
        QCOMPARE(sweepStudy({options(), key, {1, 2}}).error().code, ErrorCode::BadValue);
    QCOMPARE(sweepStudy({options(), "warmth", {1, 2}}).error().code, ErrorCode::UnknownKey);
}

void TestStudyPlan::carriesOptionsThrough() {
    auto own = options();
    QVERIFY(own.pretrain.set("epochs", 3));
    QVERIFY(own.fineTune.set("learningRate", 0.002));
    QVERIFY(own.probe.set("split", "random-7"));
    QVERIFY(own.probe.set("task", "findings"));
    const auto plan = shortStudy(own).value();
    for (const auto& spec : plan.runs) {
        if (spec.kind() == RunKind::Pretrain)
            QCOMPARE(spec.integer("epochs"), std::int64_t{3});
        if (spec.kind() == RunKind::FineTune)
            QCOMPARE(spec.number("learningRate"), 0.002);
        if (spec.kind() == RunKind::Probe || spec.kind() == RunKind::Baseline)
            QCOMPARE(spec.text("split"), std::string("random-7")); // compared on the same films
        if (spec.kind() == RunKind::Probe || spec.kind() == RunKind::Baseline)
            QCOMPARE(spec.text("task"), std::string("findings")); // and about the same question
    }
    own.labelFractions = {2.0};
    const auto refused = shortStudy(own);
    QVERIFY(!refused);
    QCOMPARE(refused.error().where, std::string("labelFraction"));
}

void TestStudyPlan::readsJson() {
    const auto plan = studyPlanFromJson(parseJson(R"({"name":"n","runs":[{"kind":"pretrain","dataset":"d"},
        {"kind":"probe","dataset":"d","init":"run:@0"}]})")
                                            .value());
    QVERIFY(plan);
    QCOMPARE(plan->name, std::string("n"));
    QCOMPARE(plan->runs.size(), std::size_t{2});
    QCOMPARE(plan->runs[1].dependsOn(), std::string("@0"));
}

void TestStudyPlan::refusesBadJson_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("null") << QByteArray("null") << "study";
    QTest::newRow("no runs") << QByteArray(R"({"name":"n"})") << "study";
    QTest::newRow("runs of another kind") << QByteArray(R"({"runs":{}})") << "study";
    QTest::newRow("unknown key") << QByteArray(R"({"runs":[],"colour":1})") << "colour";
    QTest::newRow("name of another kind") << QByteArray(R"({"runs":[],"name":1})") << "name";
    QTest::newRow("run is a number") << QByteArray(R"({"runs":[1]})") << "kind";
    QTest::newRow("unknown key of a run")
        << QByteArray(R"({"runs":[{"kind":"probe","colour":1}]})") << "colour";
}

void TestStudyPlan::refusesBadJson() {
    QFETCH(const QByteArray, text);
    QFETCH(const QString, where);
    const auto refused = studyPlanFromJson(parseJson(text.toStdString()).value());
    QVERIFY(!refused);
    QCOMPARE(refused.error().where, where.toStdString());
}

void TestStudyPlan::createsRunsAndQueuesThem() {
    const auto plan = shortStudy(options()).value();
    const auto study = createStudy(workspace(), plan, m_clock);
    QVERIFY(study);
    QCOMPARE(study->name, plan.name);
    QCOMPARE(study->createdMs, m_clock.ms);
    QCOMPARE(study->runs.size(), plan.runs.size());
    for (std::size_t i = 0; i < plan.runs.size(); ++i) {
        const auto spec = readSpec(openRun(workspace(), study->runs[i]).value()).value();
        QCOMPARE(spec.kind(), plan.runs[i].kind());
        QCOMPARE(spec.text("name"), plan.runs[i].text("name"));
        const bool follows = plan.runs[i].dependsOn() == "@3";
        QCOMPARE(spec.dependsOn(), follows ? study->runs[3] : std::string());
    }
    const auto waiting = queued(workspace()).value();
    QCOMPARE(waiting.size(), plan.runs.size());
    for (std::size_t i = 0; i < waiting.size(); ++i)
        QCOMPARE(waiting[i].run, study->runs[i]);
    const auto all = studies(workspace()).value();
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all[0].id, study->id);
    QCOMPARE(all[0].runs, study->runs);
}

void TestStudyPlan::refusesBadReferences_data() {
    QTest::addColumn<QString>("init");
    QTest::newRow("itself") << "run:@1";
    QTest::newRow("a later one") << "run:@2";
    QTest::newRow("far away") << "run:@99999999999999999999";
    QTest::newRow("before the first") << "run:@-1";
    QTest::newRow("no number") << "run:@";
    QTest::newRow("a word") << "run:@first";
    QTest::newRow("a number and more") << "run:@0x";
    QTest::newRow("the best of itself") << "best:@0,@1";
    QTest::newRow("the best of a later one") << "best:@2";
    QTest::newRow("the best of a word") << "best:@0,@first";
}

void TestStudyPlan::refusesBadReferences() {
    QFETCH(const QString, init);
    StudyPlan plan{"n", {probe("untrained"), probe(init.toStdString()), probe("untrained")}};
    const auto refused = createStudy(workspace(), plan, m_clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadValue);
    QCOMPARE(refused.error().where, std::string("run 2, init"));
    QVERIFY(std::filesystem::is_empty(workspace()));
}

void TestStudyPlan::makesNothingOfABadPlan() {
    // The last of them is wrong: nothing of the others may be left in the workspace.
    const StudyPlan plan{"n", {probe("untrained"), probe("run:@0"), probe("moon")}};
    const auto refused = createStudy(workspace(), plan, m_clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().where, std::string("run 3, init"));
    const StudyPlan noData{"n", {probe("untrained"), probe("untrained", "")}};
    QCOMPARE(createStudy(workspace(), noData, m_clock).error().where, std::string("run 2, dataset"));
    QVERIFY(std::filesystem::is_empty(workspace()));
    // A run of another study is no reference by place.
    const StudyPlan byId{"n", {probe("run:20240501-120000-0a1b2c")}};
    QVERIFY(createStudy(workspace(), byId, m_clock));
}

void TestStudyPlan::listsStudies() {
    QVERIFY(studies(workspace())->empty());
    QVERIFY(saveStudy(workspace(), {"study-b", "Later", {"r2"}, 2000}));
    QVERIFY(saveStudy(workspace(), {"study-a", "Früher", {"r1", "r3"}, 1000}));
    const auto folder = workspace() / "studies";
    const char* hostile[] = {"{",
                             "null",
                             "[]",
                             "{}",
                             R"({"runs":1})",
                             R"({"runs":[],"name":5})",
                             R"({"runs":[1,null,{}],"name":null,"createdMs":"soon"})",
                             R"({"runs":[],"createdMs":1e300})"};
    int i = 0;
    for (const char* text : hostile)
        QVERIFY(writeFileAtomically(folder / ("hostile-" + std::to_string(i++) + ".json"), text));
    QVERIFY(writeFileAtomically(folder / "readme.txt", "no study"));
    const auto all = studies(workspace());
    QVERIFY(all);
    std::vector<Study> mine;
    std::ranges::copy_if(*all, std::back_inserter(mine),
                         [](const Study& s) { return s.id.starts_with("study-"); });
    QCOMPARE(mine.size(), std::size_t{2});
    QCOMPARE(mine[0].name, std::string("Früher"));
    QCOMPARE(mine[0].runs, (std::vector<std::string>{"r1", "r3"}));
    QCOMPARE(mine[1].id, std::string("study-b"));
    QCOMPARE(mine[1].createdMs, std::int64_t{2000});
}

QTEST_APPLESS_MAIN(TestStudyPlan)
#include "tst_StudyPlan.moc"
