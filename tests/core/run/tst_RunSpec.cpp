// RunSpec and its table: defaults, ranges, texts of flags, the hash and the command line.
#include "augment/Recipe.h"
#include "run/RunSpec.h"

#include <QProcess>
#include <QTest>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

using namespace hilum;
using namespace hilum::run;

class TestRunSpec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMethodBringsItsOwnSettings();
    void refusesMethodsOnTheWrongEncoder();
    void hasLegalDefaults();
    void names();
    void travelsAsJson();
    void namesTheKeyThatItDoesNotKnow();
    void keepsRanges();
    void refusesWrongTypes_data();
    void refusesWrongTypes();
    void readsTexts_data();
    void readsTexts();
    void checksCombinations_data();
    void checksCombinations();
    void hashesWhatDecidesTheNumbers();
    void hashesAlikeHoweverItWasMade();
    void dependsOnItsStart();
    void writesACommandLineThatAShellReads();
    void showsOnlyWhatDiffersFromTheDefaults();
};

namespace {

constexpr std::array kKinds{RunKind::Pretrain, RunKind::FineTune, RunKind::Probe, RunKind::Baseline};
constexpr const char* kHostile = "it's \"a\" $(name) `of` \\ a run; ü\n!";

/// A legal value that is not the default.
Json otherValue(const Param& param) {
    switch (param.type) {
    case ParamType::Integer:
        return Json(static_cast<std::int64_t>(param.fallback == param.high ? param.low : param.high));
    case ParamType::Number:
        return Json((param.low + param.high) / 3.0);
    case ParamType::Choice:
        return Json(param.choices.back());
    case ParamType::Text:
        return Json(kHostile);
    case ParamType::Flag:
        return Json(!param.fallback.get<bool>());
    case ParamType::Recipe:
        return augment::preset("evaluation").value().toJson();
    }
    return {};
}

RunSpec otherSpec(RunKind kind) {
    RunSpec spec(kind);
    if (kind == RunKind::Pretrain && !spec.set("method", otherValue(*findParam("method", kind))))
        qFatal("method");
    for (const auto* param : spec.parameters())
        if (param->key != "method" && !spec.set(param->key, otherValue(*param)))
            qFatal("%s", param->key.c_str());
    return spec;
}

/// The arguments that a POSIX shell makes of a line.
QStringList shellWords(const std::string& line) {
    QProcess shell;
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("set -- ") + QString::fromStdString(line) +
                                           QStringLiteral("; for a; do printf '%s\\0' \"$a\"; done")});
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {};
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\0');
    words.removeLast();
    return words;
}

} // namespace

void TestRunSpec::aMethodBringsItsOwnSettings() {
    RunSpec spec(RunKind::Pretrain);
    QVERIFY(spec.set("epochs", 7));
    QVERIFY(spec.set("weightDecay", 0.5)); // by hand: it stays
    QCOMPARE(spec.text("recipe"), std::string("simclr-cxr"));
    QVERIFY(spec.set("method", "dino"));
    QCOMPARE(spec.text("recipe"), std::string("dino-cxr"));
    QCOMPARE(spec.text("optimiser"), std::string("adamw"));
    QCOMPARE(spec.integer("epochs"), std::int64_t{7});
    QCOMPARE(spec.number("weightDecay"), 0.5);
    QCOMPARE(spec.number("teacherTemperature"), 0.04);
    QVERIFY(spec.value("temperature").is_null());
    const auto refused = spec.set("temperature", 0.1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UnknownKey);
    QCOMPARE(refused.error().where, std::string("temperature"));
    QVERIFY(!spec.toJson().contains("temperature"));
    // Read back in any order of the keys: "clip" stands before "method" in JSON.
    const auto back = RunSpec::fromJson(spec.toJson());
    QVERIFY(back);
    QCOMPARE(back->hash(), spec.hash());
    QVERIFY(spec.commandLine().find("--method dino") != std::string::npos);
    QVERIFY(spec.commandLine().find("optimiser") == std::string::npos); // DINO's own
    QVERIFY(spec.set("method", "simclr"));
    QCOMPARE(spec.text("recipe"), std::string("simclr-cxr"));
    QCOMPARE(spec.number("temperature"), 0.2);
}

void TestRunSpec::refusesMethodsOnTheWrongEncoder() {
    const auto keysOf = [](std::initializer_list<std::pair<const char*, Json>> values) {
        RunSpec spec(RunKind::Pretrain);
        (void)spec.set("dataset", "d");
        for (const auto& [key, value] : values)
            if (!spec.set(key, value))
                qFatal("%s", key);
        std::set<std::string> keys;
        for (const auto& error : spec.check())
            keys.insert(error.key);
        return keys;
    };
    using Keys = std::set<std::string>;
    for (const char* method : {"simclr", "moco", "byol", "dino", "mae"})
        QCOMPARE(keysOf({{"method", method}}), Keys{}); // defaults work
    QCOMPARE(keysOf({{"encoder", "vit_tiny"}}), Keys{"encoder"});
    QCOMPARE(keysOf({{"method", "mae"}, {"encoder", "resnet18"}}), Keys{"encoder"});
    QCOMPARE(keysOf({{"method", "mae"}, {"side", 100}}), Keys{"side"});
    QCOMPARE(keysOf({{"method", "moco"}, {"queueSize", 300}}), Keys{"queueSize"});
    QCOMPARE(keysOf({{"method", "moco"}, {"bnSplits", 3}}), Keys{"bnSplits"});
}

void TestRunSpec::hasLegalDefaults() {
    for (const auto kind : kKinds) {
        RunSpec spec(kind);
        QCOMPARE(spec.kind(), kind);
        std::set<std::string> keys;
        for (const auto* param : spec.parameters()) {
            QVERIFY2(keys.insert(param->key).second, param->key.c_str()); // one default per kind
            QCOMPARE(findParam(param->key, kind), param);
            QVERIFY2(!param->label.empty() && !param->help.empty(), param->key.c_str());
            QVERIFY2(spec.set(param->key, param->defaultFor(spec.method())), param->key.c_str());
        }
        QVERIFY(keys.contains("name") && keys.contains("dataset") && keys.contains("split"));
        // Without a dataset no run can start; nothing else is missing.
        const auto errors = spec.check();
        QCOMPARE(errors.size(), std::size_t{1});
        QCOMPARE(errors[0].key, std::string("dataset"));
    }
    QCOMPARE(findParam("temperature", RunKind::Probe), nullptr);
}

void TestRunSpec::names() {
    for (const auto kind : kKinds)
        QCOMPARE(kindFromName(kindName(kind)).value(), kind);
    QVERIFY(!kindFromName("train"));
    QCOMPARE(flagOf("learningRate"), std::string("learning-rate"));
    QCOMPARE(flagOf("checkpointEveryS"), std::string("checkpoint-every-s"));
    QCOMPARE(flagOf("name"), std::string("name"));
}

void TestRunSpec::travelsAsJson() {
    for (const auto kind : kKinds)
        for (const RunSpec& spec : {RunSpec(kind), otherSpec(kind)}) {
            const Json json = spec.toJson();
            QCOMPARE(json.size(), spec.parameters().size() + 1);
            const auto back = RunSpec::fromJson(parseJson(json.dump()).value());
            QVERIFY(back);
            QVERIFY(back->toJson() == json);
        }
    // What is not named keeps its default.
    const auto sparse = RunSpec::fromJson(Json{{"kind", "probe"}, {"dataset", "d"}});
    QVERIFY(sparse);
    QCOMPARE(sparse->integer("seed"), std::int64_t{1});
    QCOMPARE(sparse->text("dataset"), std::string("d"));
    QCOMPARE(sparse->text("init"), std::string("untrained"));
}

void TestRunSpec::namesTheKeyThatItDoesNotKnow() {
    RunSpec spec(RunKind::Probe);
    for (const char* key : {"learningrate", "temperature", "", "kind "}) {
        const auto refused = spec.set(key, 1);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::UnknownKey);
        QCOMPARE(refused.error().where, std::string(key));
        QVERIFY(!spec.setText(key, "1"));
    }
    const auto json = RunSpec::fromJson(Json{{"kind", "probe"}, {"colour", 3}});
    QVERIFY(!json);
    QCOMPARE(json.error().code, ErrorCode::UnknownKey);
    QCOMPARE(json.error().where, std::string("colour"));
    for (const char* text : {"{}", "[]", "null", R"({"kind":4})", R"({"kind":"sleep"})"}) {
        const auto refused = RunSpec::fromJson(parseJson(text).value());
        QVERIFY2(!refused, text);
        QCOMPARE(refused.error().where, std::string("kind"));
    }
}

void TestRunSpec::keepsRanges() {
    for (const auto kind : kKinds)
        for (const auto* param : parametersOf(kind)) {
            if (param->type != ParamType::Integer && param->type != ParamType::Number)
                continue;
            RunSpec spec(kind);
            if (kind == RunKind::Pretrain && !param->methods.empty())
                QVERIFY(spec.set("method", param->methods.front()));
            QVERIFY2(param->low < param->high, param->key.c_str());
            QVERIFY2(spec.set(param->key, param->low), param->key.c_str());
            QCOMPARE(spec.number(param->key), param->low);
            QVERIFY2(spec.set(param->key, param->high), param->key.c_str());
            constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
            constexpr double kInfinity = std::numeric_limits<double>::infinity();
            for (const double bad : {param->low - 1.0, param->high + 1.0, kNan, kInfinity}) {
                const auto refused = spec.set(param->key, bad);
                QVERIFY2(!refused, param->key.c_str());
                QCOMPARE(refused.error().code, ErrorCode::BadValue);
                QCOMPARE(refused.error().where, param->key);
            }
            QCOMPARE(spec.number(param->key), param->high); // a refused value changes nothing
            if (param->type == ParamType::Integer)
                QVERIFY(!spec.set(param->key, param->low + 0.5));
        }
}

void TestRunSpec::refusesWrongTypes_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("text for a number") << "learningRate" << QByteArray(R"("0.1")");
    QTest::newRow("null for a number") << "batch" << QByteArray("null");
    QTest::newRow("flag for a number") << "batch" << QByteArray("true");
    QTest::newRow("list for a number") << "batch" << QByteArray("[64]");
    QTest::newRow("number for a text") << "dataset" << QByteArray("7");
    QTest::newRow("long text") << "name" << QByteArray("\"") + QByteArray(4097, 'x') + "\"";
    QTest::newRow("no such choice") << "device" << QByteArray(R"("tpu")");
    QTest::newRow("number for a choice") << "device" << QByteArray("0");
    QTest::newRow("no such preset") << "recipe" << QByteArray(R"("moco-moon")");
    QTest::newRow("recipe without views") << "recipe" << QByteArray("{}");
    QTest::newRow("recipe with a bad knob")
        << "recipe" << QByteArray(R"({"views":[{"steps":[{"kind":"rotate","degrees":400}]}]})");
}

void TestRunSpec::refusesWrongTypes() {
    QFETCH(const QString, key);
    QFETCH(const QByteArray, value);
    RunSpec spec(RunKind::Pretrain);
    const Json before = spec.toJson();
    const auto refused = spec.set(key.toStdString(), parseJson(value.toStdString()).value());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadValue);
    QVERIFY(spec.toJson() == before);
}

void TestRunSpec::readsTexts_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("value"); // JSON; empty: refused
    QTest::newRow("integer") << "batch"
                             << "64" << QByteArray("64");
    QTest::newRow("integer as a power") << "batch"
                                        << "1e2" << QByteArray("100");
    QTest::newRow("fraction of a film") << "batch"
                                        << "64.5" << QByteArray();
    QTest::newRow("out of range") << "batch"
                                  << "1" << QByteArray();
    QTest::newRow("number") << "learningRate"
                            << "0.25" << QByteArray("0.25");
    QTest::newRow("number, short") << "learningRate"
                                   << "3" << QByteArray("3.0");
    QTest::newRow("words") << "learningRate"
                           << "fast" << QByteArray();
    QTest::newRow("nothing") << "learningRate"
                             << "" << QByteArray();
    QTest::newRow("comma") << "learningRate"
                           << "0,1" << QByteArray();
    QTest::newRow("nan") << "learningRate"
                         << "nan" << QByteArray();
    QTest::newRow("beyond double") << "learningRate"
                                   << "1e400" << QByteArray();
    QTest::newRow("quoted") << "learningRate"
                            << "\"0.1\"" << QByteArray();
    QTest::newRow("two numbers") << "learningRate"
                                 << "1 2" << QByteArray();
    QTest::newRow("choice") << "device"
                            << "cpu" << QByteArray(R"("cpu")");
    QTest::newRow("no choice") << "device"
                               << "CPU" << QByteArray();
    QTest::newRow("text that looks like a number") << "name"
                                                   << "7" << QByteArray(R"("7")");
    QTest::newRow("text that looks like JSON") << "name"
                                               << "{\"a\":1}" << QByteArray(R"("{\"a\":1}")");
    QTest::newRow("preset") << "recipe"
                            << "simclr-paper" << QByteArray(R"("simclr-paper")");
    QTest::newRow("recipe") << "recipe"
                            << R"({"views":[{"steps":[]}]})" << QByteArray(R"({"views":[{"steps":[]}]})");
    QTest::newRow("half a recipe") << "recipe"
                                   << R"({"views":[)" << QByteArray();
    QTest::newRow("no preset") << "recipe"
                               << "simclr" << QByteArray();
}

void TestRunSpec::readsTexts() {
    QFETCH(const QString, key);
    QFETCH(const QString, text);
    QFETCH(const QByteArray, value);
    RunSpec spec(RunKind::Pretrain);
    const auto result = spec.setText(key.toStdString(), text.toStdString());
    QCOMPARE(result.ok(), !value.isEmpty());
    if (result)
        QCOMPARE(spec.value(key.toStdString()).dump(), value.toStdString());
    else
        QCOMPARE(result.error().code, ErrorCode::BadValue);
}

void TestRunSpec::checksCombinations_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("pretraining") << QByteArray(R"({"kind":"pretrain","dataset":"d"})") << QStringList();
    QTest::newRow("nothing to compare with")
        << QByteArray(R"({"kind":"pretrain","dataset":"d","batch":7})") << QStringList{"batch"};
    QTest::newRow("just enough") << QByteArray(R"({"kind":"pretrain","dataset":"d","batch":8})")
                                 << QStringList();
    QTest::newRow("small batches are fine here")
        << QByteArray(R"({"kind":"finetune","dataset":"d","batch":2})") << QStringList();
    QTest::newRow("from a run") << QByteArray(R"({"kind":"finetune","dataset":"d","init":"run:a"})")
                                << QStringList();
    QTest::newRow("from a file") << QByteArray(R"({"kind":"probe","dataset":"d","init":"file:/a b/c"})")
                                 << QStringList();
    QTest::newRow("from nowhere") << QByteArray(R"({"kind":"probe","dataset":"d","init":"moon"})")
                                  << QStringList{"init"};
    QTest::newRow("from a run without id")
        << QByteArray(R"({"kind":"probe","dataset":"d","init":"run:"})") << QStringList{"init"};
    QTest::newRow("from a file without path")
        << QByteArray(R"({"kind":"probe","dataset":"d","init":"file:"})") << QStringList{"init"};
    QTest::newRow("fine-tune untrained")
        << QByteArray(R"({"kind":"finetune","dataset":"d","init":"untrained"})") << QStringList{"init"};
    QTest::newRow("probe scratch") << QByteArray(R"({"kind":"probe","dataset":"d","init":"scratch"})")
                                   << QStringList{"init"};
    QTest::newRow("two at once") << QByteArray(R"({"kind":"pretrain","batch":2})")
                                 << QStringList{"dataset", "batch"};
    QTest::newRow("baseline") << QByteArray(R"({"kind":"baseline","dataset":"d"})") << QStringList();
}

void TestRunSpec::checksCombinations() {
    QFETCH(const QByteArray, json);
    QFETCH(const QStringList, keys);
    const auto spec = RunSpec::fromJson(parseJson(json.toStdString()).value());
    QVERIFY(spec);
    QStringList found;
    for (const auto& error : spec->check()) {
        found << QString::fromStdString(error.key);
        QVERIFY(error.message.ends_with('.'));
    }
    QCOMPARE(found, keys);
}

void TestRunSpec::hashesWhatDecidesTheNumbers() {
    const std::set<std::string> nameless{"name", "device", "threads", "loaderThreads", "checkpointEveryS"};
    std::set<std::string> hashes;
    for (const auto kind : kKinds) {
        const std::string base = RunSpec(kind).hash();
        QCOMPARE(base.size(), std::size_t{64});
        QVERIFY(hashes.insert(base).second);
        for (const auto* param : RunSpec(kind).parameters()) {
            RunSpec spec(kind);
            if (otherValue(*param) == param->fallback)
                continue; // a choice of one
            QVERIFY(spec.set(param->key, otherValue(*param)));
            QVERIFY2((spec.hash() == base) == nameless.contains(param->key), param->key.c_str());
        }
    }
}

void TestRunSpec::hashesAlikeHoweverItWasMade() {
    for (const auto kind : kKinds)
        for (const RunSpec& spec : {RunSpec(kind), otherSpec(kind)}) {
            QCOMPARE(RunSpec::fromJson(parseJson(spec.toJson().dump()).value())->hash(), spec.hash());
            RunSpec byText(kind);
            for (const auto* param : spec.parameters()) {
                const Json& value = spec.value(param->key);
                QVERIFY(
                    byText.setText(param->key, value.is_string() ? value.get<std::string>() : value.dump()));
            }
            QCOMPARE(byText.hash(), spec.hash());
        }
}

void TestRunSpec::dependsOnItsStart() {
    RunSpec spec(RunKind::Probe);
    QCOMPARE(spec.dependsOn(), std::string());
    QVERIFY(spec.set("init", "run:20240501-120000-0a1b2c"));
    QCOMPARE(spec.dependsOn(), std::string("20240501-120000-0a1b2c"));
    QVERIFY(spec.set("init", "file:run:x"));
    QCOMPARE(spec.dependsOn(), std::string());
    QCOMPARE(RunSpec(RunKind::Pretrain).dependsOn(), std::string());
}

void TestRunSpec::writesACommandLineThatAShellReads() {
    for (const auto kind : kKinds)
        for (const char* name :
             {kHostile, "", "--help", "-x", "plain", "a b", "'", "''", "x'y", "~", "*", "#no", "a=b"}) {
            RunSpec spec = otherSpec(kind);
            QVERIFY(spec.set("name", name));
            QStringList words = shellWords(spec.commandLine());
            QVERIFY(words.size() > 2);
            QCOMPARE(words.takeFirst(), QStringLiteral("hilum-cli"));
            QCOMPARE(words.takeFirst().toStdString(),
                     kind == RunKind::Baseline ? std::string("evaluate") : std::string(kindName(kind)));
            RunSpec read(kind);
            while (!words.isEmpty()) {
                QString flag = words.takeFirst();
                QVERIFY2(flag.startsWith(QStringLiteral("--")), qPrintable(flag));
                // "--flag=value" or "--flag value"; a value that begins with '-' must not look like a flag.
                const auto equals = flag.indexOf(u'=');
                const QString text = equals > 0 ? flag.mid(equals + 1) : words.takeFirst();
                QVERIFY(equals > 0 || !text.startsWith(u'-'));
                flag = equals > 0 ? flag.left(equals) : flag;
                const auto mine = parametersOf(kind);
                const auto param = std::ranges::find_if(
                    mine, [&](const Param* p) { return "--" + flagOf(p->key) == flag.toStdString(); });
                QVERIFY2(param != mine.end(), qPrintable(flag));
                QVERIFY2(read.setText((*param)->key, text.toStdString()), qPrintable(flag));
            }
            QVERIFY(read.toJson() == spec.toJson());
        }
}

void TestRunSpec::showsOnlyWhatDiffersFromTheDefaults() {
    RunSpec spec(RunKind::FineTune);
    QCOMPARE(spec.commandLine(), std::string("hilum-cli finetune"));
    QVERIFY(spec.set("dataset", "nih"));
    QVERIFY(spec.set("init", "run:20240501-120000-0a1b2c"));
    QVERIFY(spec.set("labelFraction", 0.1));
    QVERIFY(spec.set("name", "two words"));
    QCOMPARE(spec.commandLine(), std::string("hilum-cli finetune --name 'two words' --dataset nih --init "
                                             "run:20240501-120000-0a1b2c --label-fraction 0.1"));
}

QTEST_GUILESS_MAIN(TestRunSpec)
#include "tst_RunSpec.moc"
