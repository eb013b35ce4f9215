// Recipe: keyed draws, JSON there and back, and the remarks on it.
#include "Films.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace hilum;
using namespace hilum::augment;
using namespace hilum::augment::testing;

class TestRecipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repeatsByKey();
    void differsWithEachPartOfTheKey();
    void keepsTheOtherDrawsWhenOneStepIsOff();
    void keysAStepByItsPlace();
    void gradesViewsBySideFactor();
    void normalises();
    void copiesDeeply();
    void travelsAsJson_data();
    void travelsAsJson();
    void refusesUnknownKeys_data();
    void refusesUnknownKeys();
    void survivesHostileJson_data();
    void survivesHostileJson();
    void knowsItsPresets();
    void remarks_data();
    void remarks();
    void tellsWhatGreyFilmsDoNotHave();
};

namespace {

constexpr const char* kEverything =
    R"([{"kind":"randomResizedCrop"},{"kind":"horizontalFlip"},{"kind":"rotate"},
    {"kind":"brightnessContrast"},{"kind":"gaussianBlur"},{"kind":"gaussianNoise"},{"kind":"solarize"}])";

Json recipeJson(const std::string& steps) {
    return parseJson(R"({"name":"n","views":[{"name":"v","steps":)" + steps + "}]}").value();
}

} // namespace

void TestRecipe::repeatsByKey() {
    const GreyImage film = patternFilm(80, 70);
    const Recipe recipe = recipeOf(kEverything);
    const Recipe twin = recipeOf(kEverything);
    std::vector<MadeView> forward;
    for (std::uint32_t record = 0; record < 30; ++record)
        forward.push_back(recipe.makeView(film.view(), 24, DrawKey{3, 1, record, 0, 0}, 0));
    // In another order and from another object: a draw has no memory.
    for (std::uint32_t record = 30; record-- > 0;) {
        const MadeView again = twin.makeView(film.view(), 24, DrawKey{3, 1, record, 0, 0}, 0);
        QCOMPARE(again.image.pixels, forward[record].image.pixels);
        QCOMPARE(again.crop.x, forward[record].crop.x);
        QCOMPARE(again.crop.mirrored, forward[record].crop.mirrored);
    }
}

void TestRecipe::differsWithEachPartOfTheKey() {
    const GreyImage film = patternFilm(80, 70);
    const Recipe recipe = preset("simclr-cxr").value();
    const DrawKey key{3, 1, 5, 0, 0};
    const auto base = recipe.makeView(film.view(), 24, key, 0).image.pixels;
    QVERIFY(recipe.makeView(film.view(), 24, DrawKey{4, 1, 5, 0, 0}, 0).image.pixels != base);
    QVERIFY(recipe.makeView(film.view(), 24, DrawKey{3, 2, 5, 0, 0}, 0).image.pixels != base);
    QVERIFY(recipe.makeView(film.view(), 24, DrawKey{3, 1, 6, 0, 0}, 0).image.pixels != base);
    QVERIFY(recipe.makeView(film.view(), 24, key, 1).image.pixels != base);
    // make() sets view and transform itself, so that a caller cannot mix them up.
    const auto both = recipe.make(film.view(), 24, DrawKey{3, 1, 5, 77, 77});
    QCOMPARE(both.size(), std::size_t{2});
    QCOMPARE(both[0].image.pixels, base);
    QCOMPARE(both[1].image.pixels, recipe.makeView(film.view(), 24, key, 1).image.pixels);
    // Ten million keys cannot be tried; that 200 films give 200 pictures can.
    std::set<std::vector<float>> pictures;
    for (std::uint32_t record = 0; record < 200; ++record)
        pictures.insert(recipe.makeView(film.view(), 24, DrawKey{3, 1, record, 0, 0}, 0).image.pixels);
    QCOMPARE(pictures.size(), std::size_t{200});
}

void TestRecipe::keepsTheOtherDrawsWhenOneStepIsOff() {
    const GreyImage film = patternFilm(64, 64);
    const Recipe full = recipeOf(R"([{"kind":"randomResizedCrop"},{"kind":"horizontalFlip"},
        {"kind":"brightnessContrast","probability":0.5}])");
    Recipe noFlip = full;
    noFlip.views[0].steps[1]->enabled = false;
    Recipe noCrop = full;
    noCrop.views[0].steps[0]->enabled = false;
    int mirrored = 0;
    for (std::uint32_t record = 0; record < 60; ++record) {
        const DrawKey key{8, 0, record, 0, 0};
        const MadeView all = full.makeView(film.view(), 20, key, 0);
        const MadeView straight = noFlip.makeView(film.view(), 20, key, 0);
        QCOMPARE(straight.crop.x, all.crop.x);
        QCOMPARE(straight.crop.width, all.crop.width);
        QVERIFY(!straight.crop.mirrored);
        QCOMPARE(noCrop.makeView(film.view(), 20, key, 0).crop.mirrored, all.crop.mirrored);
        mirrored += all.crop.mirrored ? 1 : 0;
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 20; ++x) {
                const int there = all.crop.mirrored ? 19 - x : x;
                // The mean that contrast turns about is summed in another order.
                QVERIFY(std::abs(pixelAt(all.image, x, y) - pixelAt(straight.image, there, y)) < 1e-5F);
            }
    }
    QVERIFY(mirrored > 10 && mirrored < 50);
}

void TestRecipe::keysAStepByItsPlace() {
    const GreyImage film = patternFilm(64, 64);
    const Recipe first = recipeOf(R"([{"kind":"rotate"},{"kind":"rotate","enabled":false}])");
    const Recipe second = recipeOf(R"([{"kind":"rotate","enabled":false},{"kind":"rotate"}])");
    const DrawKey key{1, 1, 1, 0, 0};
    QVERIFY(first.makeView(film.view(), 32, key, 0).image.pixels !=
            second.makeView(film.view(), 32, key, 0).image.pixels);
}

void TestRecipe::gradesViewsBySideFactor() {
    const GreyImage film = patternFilm(64, 64);
    const MadeView small = recipeOf(R"([{"kind":"resize"}])", 0.43).makeView(film.view(), 224, DrawKey{}, 0);
    QCOMPARE(small.image.width, 96); // DINO's local crops: 96 of 224
    ViewRecipe local;
    local.sideFactor = 96.0 / 224.0;
    QCOMPARE(local.sideOf(224), 96);
    QCOMPARE(local.sideOf(64), 32);  // 27.4: whole patches of 16 px
    QCOMPARE(local.sideOf(128), 48); // 54.9
    QCOMPARE(local.sideOf(24), 16);
    local.sideFactor = 1.0;
    QCOMPARE(local.sideOf(100), 100);
    QCOMPARE(small.image.height, 96);
    QCOMPARE(small.crop.width, 64.0);
    // A view without any step is the whole film at the view's size.
    const MadeView plain = recipeOf("[]").makeView(film.view(), 64, DrawKey{}, 0);
    QCOMPARE(plain.image.width, 64);
    QVERIFY(std::abs(pixelAt(plain.image, 3, 2) - 47.0F / 255.0F) < 1e-6F);
}

void TestRecipe::normalises() {
    const GreyImage film = patternFilm(16, 16);
    const Recipe recipe = preset("evaluation").value();
    std::vector<float> out(16 * 16);
    recipe.makeInto(film.view(), 16, DrawKey{}, 0, 0.25F, 0.5F, out.data());
    const FloatImage image = recipe.makeView(film.view(), 16, DrawKey{}, 0).image;
    for (std::size_t i = 0; i < out.size(); ++i)
        QVERIFY(std::abs(out[i] - (image.pixels[i] - 0.25F) / 0.5F) < 1e-6F);
}

void TestRecipe::copiesDeeply() {
    const Recipe original = recipeOf(R"([{"kind":"rotate","degrees":7}])");
    Recipe copy = original;
    QVERIFY(copy.views[0].steps[0]->set("degrees", 20.0));
    copy.views[0].steps[0]->enabled = false;
    QCOMPARE(original.views[0].steps[0]->knobs()[0].value, 7.0);
    QVERIFY(original.views[0].steps[0]->enabled);
    Recipe& self = copy;
    copy = self;
    QCOMPARE(copy.views[0].steps[0]->knobs()[0].value, 20.0);
}

void TestRecipe::travelsAsJson_data() {
    QTest::addColumn<QString>("name");
    for (const auto& name : presetNames())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
    QTest::newRow("everything") << QString();
}

void TestRecipe::travelsAsJson() {
    QFETCH(const QString, name);
    Recipe recipe = name.isEmpty() ? recipeOf(kEverything, 0.5) : preset(name.toStdString()).value();
    recipe.views[0].steps[0]->enabled = false;
    recipe.views[0].steps.back()->probability = 0.123456789012345;
    for (auto& step : recipe.views[0].steps)
        for (const auto& knob : step->knobs())
            QVERIFY(step->set(knob.key, (knob.low + 2.0 * knob.high) / 3.0)); // no default survives by luck
    const std::string text = recipe.toJson().dump();
    const auto read = Recipe::fromJson(parseJson(text).value());
    QVERIFY(read);
    QCOMPARE(read->toJson().dump(), text);
    QCOMPARE(read->views[0].sideFactor, recipe.views[0].sideFactor);
    const GreyImage film = patternFilm(50, 60);
    for (std::uint32_t record = 0; record < 10; ++record)
        QCOMPARE(read->makeView(film.view(), 32, DrawKey{1, 0, record, 0, 0}, 0).image.pixels,
                 recipe.makeView(film.view(), 32, DrawKey{1, 0, record, 0, 0}, 0).image.pixels);
}

void TestRecipe::refusesUnknownKeys_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("recipe") << R"({"views":[{"steps":[]}],"colour":1})"
                            << "colour";
    QTest::newRow("view") << R"({"views":[{"steps":[],"colour":1}]})"
                          << "colour";
    QTest::newRow("step") << R"({"views":[{"steps":[{"kind":"rotate","colour":1}]}]})"
                          << "rotate.colour";
    QTest::newRow("kind") << R"({"views":[{"steps":[{"kind":"colour"}]}]})"
                          << "colour";
}

void TestRecipe::refusesUnknownKeys() {
    QFETCH(const QString, text);
    QFETCH(const QString, named);
    const auto refused = Recipe::fromJson(parseJson(text.toStdString()).value());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UnknownKey);
    QCOMPARE(refused.error().where, named.toStdString());
}

void TestRecipe::survivesHostileJson_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("number") << QByteArray("7");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no views") << QByteArray("{}");
    QTest::newRow("views of another kind") << QByteArray(R"({"views":{"0":1}})");
    QTest::newRow("no view") << QByteArray(R"({"views":[]})");
    QTest::newRow("17 views") << R"({"views":[)" + QByteArray(R"({"steps":[]},)").repeated(16) +
                                     R"({"steps":[]}]})";
    QTest::newRow("name of another kind") << QByteArray(R"({"name":[1],"views":[{"steps":[]}]})");
    QTest::newRow("view is a number") << QByteArray(R"({"views":[1]})");
    QTest::newRow("view without steps") << QByteArray(R"({"views":[{}]})");
    QTest::newRow("steps of another kind") << QByteArray(R"({"views":[{"steps":"rotate"}]})");
    QTest::newRow("33 steps") << R"({"views":[{"steps":[)" +
                                     QByteArray(R"({"kind":"resize"},)").repeated(32) +
                                     R"({"kind":"resize"}]}]})";
    QTest::newRow("step is null") << QByteArray(R"({"views":[{"steps":[null]}]})");
    QTest::newRow("step without kind") << QByteArray(R"({"views":[{"steps":[{"degrees":3}]}]})");
    QTest::newRow("kind is a number") << QByteArray(R"({"views":[{"steps":[{"kind":3}]}]})");
    QTest::newRow("knob is a text") << QByteArray(
        R"({"views":[{"steps":[{"kind":"rotate","degrees":"9"}]}]})");
    QTest::newRow("knob is null") << QByteArray(
        R"({"views":[{"steps":[{"kind":"rotate","degrees":null}]}]})");
    QTest::newRow("knob is huge") << QByteArray(
        R"({"views":[{"steps":[{"kind":"rotate","degrees":1e308}]}]})");
    QTest::newRow("probability 1.01")
        << QByteArray(R"({"views":[{"steps":[{"kind":"rotate","probability":1.01}]}]})");
    QTest::newRow("probability −1") << QByteArray(
        R"({"views":[{"steps":[{"kind":"rotate","probability":-1}]}]})");
    QTest::newRow("enabled is 1") << QByteArray(R"({"views":[{"steps":[{"kind":"rotate","enabled":1}]}]})");
    QTest::newRow("side factor 0") << QByteArray(R"({"views":[{"sideFactor":0,"steps":[]}]})");
    QTest::newRow("side factor 1e9") << QByteArray(R"({"views":[{"sideFactor":1e9,"steps":[]}]})");
    QTest::newRow("side factor is a text") << QByteArray(R"({"views":[{"sideFactor":"1","steps":[]}]})");
}

void TestRecipe::survivesHostileJson() {
    QFETCH(const QByteArray, text);
    const auto json = parseJson(text.toStdString());
    QVERIFY(json); // well formed: it is the recipe that is not
    const auto refused = Recipe::fromJson(*json);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::BadValue || refused.error().code == ErrorCode::UnknownKey);
    QVERIFY(!refused.error().where.empty());
}

void TestRecipe::knowsItsPresets() {
    QCOMPARE(presetNames().size(), std::size_t{13});
    for (const auto& name : presetNames()) {
        const auto recipe = preset(name);
        QVERIFY2(recipe, name.c_str());
        QCOMPARE(recipe->name, name);
        const bool two = name.starts_with("simclr") || name.starts_with("moco") || name.starts_with("byol");
        const std::size_t views = name == "dino-paper" ? 10U : name == "dino-cxr" ? 8U : two ? 2U : 1U;
        QCOMPARE(recipe->views.size(), views);
    }
    const auto none = preset("byol-moon");
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

void TestRecipe::remarks_data() {
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing to say") << R"([{"kind":"randomResizedCrop"},{"kind":"rotate"}])" << QStringList();
    QTest::newRow("flip") << R"([{"kind":"horizontalFlip"}])" << QStringList{"heart"};
    QTest::newRow("flip, off") << R"([{"kind":"horizontalFlip","enabled":false}])" << QStringList();
    QTest::newRow("flip, never") << R"([{"kind":"horizontalFlip","probability":0}])" << QStringList();
    QTest::newRow("tiny crop") << R"([{"kind":"randomResizedCrop","scaleMin":0.08}])"
                               << QStringList{"a fifth"};
    QTest::newRow("tiny crop, knobs swapped")
        << R"([{"kind":"randomResizedCrop","scaleMin":0.5,"scaleMax":0.1}])" << QStringList{"a fifth"};
    QTest::newRow("solarise") << R"([{"kind":"solarize"}])" << QStringList{"MONOCHROME1"};
    QTest::newRow("strong blur") << R"([{"kind":"gaussianBlur","sigmaMax":2}])" << QStringList{"blur"};
    QTest::newRow("weak blur") << R"([{"kind":"gaussianBlur","sigmaMax":1}])" << QStringList();
    QTest::newRow("all of it") << R"([{"kind":"randomResizedCrop","scaleMin":0.01},{"kind":"horizontalFlip"},
        {"kind":"gaussianBlur"},{"kind":"solarize"}])"
                               << QStringList{"heart", "a fifth", "MONOCHROME1", "blur"};
}

void TestRecipe::remarks() {
    QFETCH(const QString, steps);
    QFETCH(const QStringList, words);
    const Recipe recipe = Recipe::fromJson(recipeJson(steps.toStdString())).value();
    const auto said = augment::remarks(recipe);
    QCOMPARE(static_cast<qsizetype>(said.size()), words.size());
    for (std::size_t i = 0; i < said.size(); ++i) {
        const auto sentence = QString::fromStdString(said[i].text);
        QVERIFY2(sentence.contains(words[static_cast<qsizetype>(i)]), qPrintable(sentence));
        QVERIFY(sentence.endsWith(u'.'));
    }
    // Two views of the same film without a crop are nearly the same picture.
    Recipe two = recipe;
    two.views.push_back(recipe.views[0]);
    const bool crops = steps.contains(QStringLiteral("randomResizedCrop"));
    QCOMPARE(augment::remarks(two).size(), said.size() + (crops ? 0U : 1U));
}

void TestRecipe::tellsWhatGreyFilmsDoNotHave() {
    const auto colour = [](const char* name) {
        const auto all = hilum::augment::remarks(preset(name).value());
        return std::ranges::any_of(all, [](const Remark& r) { return r.about == Remark::About::Colour; });
    };
    for (const char* name : {"simclr-paper", "moco-paper", "byol-paper", "dino-paper"})
        QVERIFY2(colour(name), name);
    for (const char* name : {"simclr-cxr", "mae-paper", "probe-paper", "evaluation"}) // no colour jitter
        QVERIFY2(!colour(name), name);
}

QTEST_APPLESS_MAIN(TestRecipe)
#include "tst_Recipe.moc"
