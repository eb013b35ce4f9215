// RecipeDiff, LocalViews and cropOf: recipes beside one another, and their crops without pictures.
#include "augment/RecipeDiff.h"

#include "Films.h"
#include "augment/LocalViews.h"

#include <QTest>

#include <algorithm>

using namespace hilum;
using namespace hilum::augment;
using namespace hilum::augment::testing;
using What = RecipeDifference::What;

namespace {

const RecipeDifference* find(const std::vector<RecipeDifference>& lines, What what,
                             std::string_view kind = {}, std::string_view key = {}) {
    const auto found = std::ranges::find_if(lines, [&](const RecipeDifference& line) {
        return line.what == what && line.kind == kind && line.key == key;
    });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

class TestRecipeDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPresetIsLikeItself() {
        for (const auto& name : presetNames())
            QVERIFY2(differences(*preset(name), *preset(name)).empty(), name.c_str());
    }

    void namesKnobAndStep() {
        const auto lines = differences(*preset("simclr-cxr"), *preset("simclr-paper"));
        const auto* scale = find(lines, What::Knob, "randomResizedCrop", "scaleMin");
        QVERIFY(scale);
        QCOMPARE(scale->here, std::optional(0.3));
        QCOMPARE(scale->there, std::optional(0.08));
        QCOMPARE(scale->views, (std::vector<std::size_t>{0, 1})); // one line for both views
        const auto* rotate = find(lines, What::Step, "rotate");
        QVERIFY(rotate && rotate->here && !rotate->there);
        const auto* blur = find(lines, What::Step, "gaussianBlur");
        QVERIFY(blur && !blur->here);
        QCOMPARE(blur->there, std::optional(0.5));
        QCOMPARE(lines.size(), std::size_t{5}); // and brightness, contrast
    }

    void aStepThatIsOffIsNotThere() {
        Recipe recipe = *preset("simclr-cxr");
        for (ViewRecipe& view : recipe.views)
            view.steps[2]->enabled = false;
        auto lines = differences(recipe, *preset("simclr-cxr"));
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0].what, What::Step);
        for (ViewRecipe& view : recipe.views) {
            view.steps[2]->enabled = true;
            view.steps[2]->probability = 0.0;
        }
        lines = differences(recipe, *preset("simclr-cxr"));
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0].what, What::Step);
    }

    void seesOneViewAndTheOrder() {
        Recipe recipe = *preset("simclr-cxr");
        recipe.views[1].steps[0]->probability = 0.5;
        auto lines = differences(recipe, *preset("simclr-cxr"));
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0].views, (std::vector<std::size_t>{1}));
        QCOMPARE(lines[0].key, std::string("probability"));
        const Recipe one = recipeOf(R"([{"kind":"rotate"},{"kind":"solarize"}])");
        const Recipe other = recipeOf(R"([{"kind":"solarize"},{"kind":"rotate"}])");
        lines = differences(one, other);
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0].what, What::Order);
        const Recipe twice = recipeOf(R"([{"kind":"rotate","degrees":5},{"kind":"rotate","degrees":9}])");
        lines =
            differences(twice, recipeOf(R"([{"kind":"rotate","degrees":5},{"kind":"rotate","degrees":20}])"));
        QCOMPARE(lines.size(), std::size_t{1}); // the second beside the second
        QCOMPARE(lines[0].there, std::optional(20.0));
    }

    void countsViews() {
        const auto lines = differences(*preset("dino-cxr"), *preset("dino-paper"));
        const auto* local = find(lines, What::LocalViews);
        QVERIFY(local);
        QCOMPARE(local->here, std::optional(6.0));
        QCOMPARE(local->there, std::optional(8.0));
        const auto onlyOne = differences(*preset("mae-cxr"), *preset("simclr-cxr"));
        QVERIFY(find(onlyOne, What::GlobalViews));
        QVERIFY(!find(onlyOne, What::LocalViews));
    }

    void findsTheSibling() {
        QCOMPARE(siblingPreset("simclr-cxr", "paper"), std::string("simclr-paper"));
        QCOMPARE(siblingPreset("dino-paper-changed", "cxr"), std::string("dino-cxr"));
        QCOMPARE(siblingPreset("finetune-cxr", "paper"), std::string());
        QCOMPARE(siblingPreset("mine", "paper"), std::string());
        QCOMPARE(siblingPreset("", "paper"), std::string());
    }

    void changesTheNumberOfLocalViews() {
        const Recipe recipe = *preset("dino-cxr");
        QCOMPARE(localViews(recipe), 6);
        const Recipe fewer = *withLocalViews(recipe, 2);
        QCOMPARE(fewer.views.size(), std::size_t{4});
        const Recipe more = *withLocalViews(recipe, 9);
        QCOMPARE(localViews(more), 9);
        QCOMPARE(more.views.back().name, std::string("local 9"));
        // The draws of those that were there stay.
        const GreyImage film = patternFilm(64, 64);
        for (std::size_t view = 0; view < recipe.views.size(); ++view)
            QCOMPARE(more.makeView(film.view(), 32, DrawKey{1, 2, 3, 0, 0}, view).image.pixels,
                     recipe.makeView(film.view(), 32, DrawKey{1, 2, 3, 0, 0}, view).image.pixels);
        for (const int count : {-1, 15, 1'000'000})
            QVERIFY(!withLocalViews(recipe, count));
        QVERIFY(withLocalViews(recipe, 14));
        QCOMPARE(withLocalViews(*preset("simclr-cxr"), 3).error().code, ErrorCode::BadValue);
    }

    void cropsWithoutPictures() {
        const GreyImage film = patternFilm(61, 47);
        for (const auto& name : presetNames()) {
            const Recipe recipe = *preset(name);
            for (std::uint32_t record = 0; record < 40; ++record)
                for (std::size_t view = 0; view < recipe.views.size(); ++view) {
                    const DrawKey key{5, 1, record, 9, 9};
                    const Crop made = recipe.makeView(film.view(), 16, key, view).crop;
                    const Crop only = recipe.cropOf(61, 47, key, view);
                    QCOMPARE(only.x, made.x);
                    QCOMPARE(only.y, made.y);
                    QCOMPARE(only.width, made.width);
                    QCOMPARE(only.height, made.height);
                    QCOMPARE(only.mirrored, made.mirrored);
                }
        }
    }
};

QTEST_APPLESS_MAIN(TestRecipeDiff)
#include "tst_RecipeDiff.moc"
