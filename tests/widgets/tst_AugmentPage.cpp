// The page "Augment": its pictures are the training samples, its sliders are the recipe.
#include "FilmWorld.h"
#include "data/BatchLoader.h"
#include "widgets/augment/AugmentPage.h"
#include "widgets/augment/FilmCanvas.h"
#include "widgets/augment/FilmChooser.h"
#include "widgets/augment/Filmstrip.h"
#include "widgets/augment/RangeSlider.h"
#include "widgets/augment/RecipeEditor.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>

#include <cmath>

using namespace hilum;
using namespace hilum::widgets;

namespace {

/// A page on a small dataset, shown, with its first views made.
struct Opened {
    FilmWorld world;
    QSplitter window; ///< page and details pane, as in the main window
    AugmentPage* page = nullptr;
    Opened() {
        world.addDataset("made", 6);
        world.load();
        page = new AugmentPage(world.context);
        window.addWidget(page);
        window.addWidget(page->detailsPane());
        page->detailsPane()->show();
        window.resize(1280, 700);
        QSignalSpy shown(page, &AugmentPage::viewsShown);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        page->activated();
        QTRY_VERIFY(!shown.isEmpty());
    }
    ~Opened() { delete page; } // before the world that it stands in
    template <class W> W* find(const char* name) const {
        W* found = window.findChild<W*>(QLatin1String(name));
        if (!found)
            QTest::qFail(name, __FILE__, __LINE__);
        return found;
    }
    /// Waits until pictures of the page's own request stand there.
    template <class Change> void after(Change change) {
        QSignalSpy shown(page, &AugmentPage::viewsShown);
        change();
        QTRY_VERIFY(!shown.isEmpty());
    }
};

double knob(const augment::Recipe& recipe, std::string_view kind, std::string_view key) {
    for (const auto& step : recipe.views.front().steps)
        if (step->kind() == kind)
            for (const auto& entry : step->knobs())
                if (entry.key == key)
                    return entry.value;
    return std::nan("");
}

bool equalBytes(const QImage& picture, const std::vector<float>& floats) {
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const float wanted = floats[static_cast<std::size_t>(y * picture.width() + x)];
            if (picture.constScanLine(y)[x] !=
                static_cast<std::uint8_t>(std::lround(std::clamp(wanted, 0.0F, 1.0F) * 255.0F)))
                return false;
        }
    return true;
}

} // namespace

class TestAugmentPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme::Dark);
    }

    void picturesAreTheViewsOfTheRecipe() {
        Opened opened;
        const PreviewRequest request = opened.page->request();
        QCOMPARE(request.side, FilmWorld::kSide); // 128 is more than the cache holds
        const DrawKey key{request.seed, request.epoch, request.cacheRow, 0, 0};
        for (std::size_t view = 0; view < 2; ++view) {
            const auto made =
                request.recipe.makeView(request.cache->film(request.cacheRow), request.side, key, view);
            const auto* canvas = opened.find<FilmCanvas>(view == 0 ? "view1" : "view2");
            QCOMPARE(canvas->picture().size(), QSize(request.side, request.side));
            QVERIFY(equalBytes(canvas->picture(), made.image.pixels));
        }
    }

    /// The other witness: what the loader of a run gives the network for this film in this epoch.
    void picturesAreTheTrainingSample() {
        Opened opened;
        opened.after([&] { opened.find<NumberBox>("epoch")->setValue(3); });
        const PreviewRequest request = opened.page->request();
        QCOMPARE(request.epoch, 2U);
        data::LoaderOptions options;
        options.side = request.side;
        options.batch = 1;
        options.shuffled = false;
        options.epochs = 3;
        options.firstEpoch = 2;
        options.threads = 0;
        options.seed = request.seed;
        options.normalisation = {0.0, 1.0};
        data::BatchLoader loader(request.cache, {request.cacheRow}, request.recipe, options);
        const auto batch = loader.next();
        QVERIFY(batch.has_value());
        QVERIFY(equalBytes(opened.find<FilmCanvas>("view1")->picture(), batch->views[0]));
        QVERIFY(equalBytes(opened.find<FilmCanvas>("view2")->picture(), batch->views[1]));
    }

    void sliderChangesTheRecipeAndIsMarked() {
        Opened opened;
        auto* slider = opened.find<RangeSlider>("rotate.degrees");
        auto* editor = opened.find<RecipeEditor>("recipeEditor");
        QCOMPARE(knob(editor->recipe(), "rotate", "degrees"), 10.0);
        QCOMPARE(editor->changedSteps(), 0);
        const QImage before = opened.find<FilmCanvas>("view1")->picture();
        opened.after([&] { QTest::keyClick(slider, Qt::Key_End); });
        QCOMPARE(knob(editor->recipe(), "rotate", "degrees"), 45.0);
        QCOMPARE(editor->changedSteps(), 1);
        QVERIFY(opened.find<FilmCanvas>("view1")->picture() != before);
        QVERIFY(slider->toolTip().contains(QStringLiteral("10°"))); // the preset's value
        opened.after([&] { opened.find<QToolButton>("rotate.reset")->click(); });
        QCOMPARE(knob(editor->recipe(), "rotate", "degrees"), 10.0);
        QCOMPARE(opened.find<FilmCanvas>("view1")->picture(), before);
    }

    void rangeSliderByKeyboard() {
        RangeSlider slider(RangeSlider::Handles::Two);
        slider.setScale({0.0, 1.0});
        slider.setValues({0.3, 0.6});
        slider.setAccessibleName(QStringLiteral("Area"));
        slider.show();
        QVERIFY(QTest::qWaitForWindowActive(&slider));
        QSignalSpy moved(&slider, &RangeSlider::moved);
        slider.clearFocus();
        slider.clearFocus(); // the window gave it the focus; here it comes by Tab
        slider.setFocus(Qt::TabFocusReason);
        QCOMPARE(slider.activeHandle(), 0);
        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(slider.values().low, 0.31);
        QTest::keyClick(&slider, Qt::Key_End); // no further than the other handle
        QCOMPARE(slider.values().low, 0.6);
        QTest::keyClick(&slider, Qt::Key_Tab);
        QCOMPARE(slider.activeHandle(), 1);
        QTest::keyClick(&slider, Qt::Key_PageUp);
        QCOMPARE(slider.values().high, 0.7);
        QTest::keyClick(&slider, Qt::Key_Home);
        QCOMPARE(slider.values().high, 0.6);
        QCOMPARE(moved.count(), 4);
        QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(&slider);
        QVERIFY(reader && reader->valueInterface());
        QCOMPARE(reader->role(), QAccessible::Slider);
        QCOMPARE(reader->valueInterface()->currentValue().toDouble(), 0.6);
        reader->valueInterface()->setCurrentValue(0.9);
        QCOMPARE(slider.values().high, 0.9);
    }

    /// Ratios: 1 stands in the middle between 1/4 and 4, so a press there gives 1.
    void rangeSliderLogarithmic() {
        RangeSlider slider(RangeSlider::Handles::One);
        slider.setScale({0.25, 4.0}, true);
        slider.setLimits({0.25, 4.0}, {0.25, 4.0});
        slider.setValues({0.25, 4.0});
        slider.resize(200, 24);
        slider.show();
        QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(100, 12));
        QVERIFY(std::abs(slider.value() - 1.0) <= slider.step());
    }

    void stepsThatARecipeLacksCanBeSwitchedOn() {
        Opened opened;
        auto* editor = opened.find<RecipeEditor>("recipeEditor");
        QCOMPARE(editor->recipe().toJson().dump(), augment::preset("simclr-cxr")->toJson().dump());
        const auto before = makePreview(opened.page->request());
        opened.after([&] { opened.find<QCheckBox>("gaussianNoise.enabled")->click(); });
        const auto after = makePreview(opened.page->request());
        QCOMPARE(editor->recipe().views.front().steps.size(), std::size_t{6}); // 4, blur (off), noise
        for (std::size_t view = 0; view < 2; ++view) { // the draws of the other steps are untouched
            QCOMPARE(after.views[view].crop.x, before.views[view].crop.x);
            QCOMPARE(after.views[view].crop.width, before.views[view].crop.width);
        }
    }

    void presetsAndLint() {
        Opened opened;
        auto* presets = opened.find<QComboBox>("recipePreset");
        QCOMPARE(presets->count(),
                 static_cast<int>(augment::presetNames().size()) - 1); // all but "evaluation"
        QVERIFY(!opened.find<QLabel>("lint")->text().contains(QStringLiteral("fifth")));
        opened.after([&] {
            presets->setCurrentIndex(presets->findData(QStringLiteral("simclr-paper")));
            Q_EMIT presets->activated(presets->currentIndex());
        });
        QCOMPARE(knob(opened.page->request().recipe, "randomResizedCrop", "scaleMin"), 0.08);
        QVERIFY(opened.find<QLabel>("lint")->text().contains(QStringLiteral("fifth"))); // crops from 8 %
        opened.after([&] {
            presets->setCurrentIndex(presets->findData(QStringLiteral("finetune-cxr")));
            Q_EMIT presets->activated(presets->currentIndex());
        });
        QVERIFY(!opened.find<FilmCanvas>("view2")->isVisible()); // one view only
    }

    void savedRecipeComesBack() {
        Opened opened;
        auto* editor = opened.find<RecipeEditor>("recipeEditor");
        auto* slider = opened.find<RangeSlider>("randomResizedCrop.scale");
        slider->setFocus(Qt::TabFocusReason);
        opened.after([&] { QTest::keyClick(slider, Qt::Key_Home); });
        QCOMPARE(knob(editor->recipe(), "randomResizedCrop", "scaleMin"), 0.01);
        const QString file = opened.world.folder.filePath(QStringLiteral("mine.json"));
        opened.world.dialogs.willSaveFile(file);
        opened.find<QToolButton>("recipeSave")->click();
        editor->choosePreset(QStringLiteral("simclr-cxr"));
        QCOMPARE(knob(editor->recipe(), "randomResizedCrop", "scaleMin"), 0.3);
        opened.world.dialogs.willOpenFile(file);
        opened.find<QToolButton>("recipeLoad")->click();
        QCOMPARE(knob(editor->recipe(), "randomResizedCrop", "scaleMin"), 0.01);
        QCOMPARE(editor->recipe().name, std::string("mine"));
        QCOMPARE(editor->changedSteps(), 0);

        QFile broken(opened.world.folder.filePath(QStringLiteral("broken.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(R"({"views": [{"steps": [{"kind": "rotate", "degrees": 400}]}]})");
        broken.close();
        QVERIFY(!editor->load(broken.fileName().toStdString()).ok());
        QCOMPARE(knob(editor->recipe(), "randomResizedCrop", "scaleMin"), 0.01); // kept
    }

    void drawingAgainFollowsTheLock() {
        Opened opened;
        opened.after([&] { QTest::keyClick(opened.page, Qt::Key_Space); });
        QCOMPARE(opened.page->request().epoch, 1U);
        QCOMPARE(opened.page->request().seed, std::uint64_t{1});
        opened.find<QToolButton>("seedLock")->click();
        opened.after([&] { opened.find<QPushButton>("drawAgain")->click(); });
        QCOMPARE(opened.page->request().epoch, 1U);
        QVERIFY(opened.page->request().seed != 1);
    }

    void filmstripShowsTheNextEpochs() {
        Opened opened;
        QSignalSpy made(opened.page, &AugmentPage::filmstripShown);
        QTRY_VERIFY(!made.isEmpty());
        auto* strip = opened.find<Filmstrip>("filmstrip");
        QCOMPARE(strip->draws().size(), std::size_t{24});
        QCOMPARE(strip->draws()[0].views[0], opened.find<FilmCanvas>("view1")->picture());
        QVERIFY(strip->draws()[1].views[0] != strip->draws()[0].views[0]);
        opened.after([&] { // three to the right and Return
            for (int i = 0; i < 3; ++i)
                QTest::keyClick(strip, Qt::Key_Right);
            QTest::keyClick(strip, Qt::Key_Return);
        });
        QCOMPARE(opened.page->request().epoch, 3U);
        QCOMPARE(opened.find<FilmCanvas>("view1")->picture(), strip->draws()[3].views[0]);
    }

    /// Closed forms: half of the box lies left of x = 24 of 64.
    void shareOfABox() {
        const std::vector<data::Box> boxes{{0.25, 0.25, 0.25, 0.5, ""}};
        QCOMPARE(data::shareInside(boxes, {0, 0, 64, 64, false}, 64), 1.0);
        QCOMPARE(data::shareInside(boxes, {0, 0, 24, 64, false}, 64), 0.5);
        QCOMPARE(data::shareInside(boxes, {40, 0, 24, 64, false}, 64), 0.0);
        const std::vector<data::Box> two{{0, 0, 0.5, 0.5, ""}, {0.5, 0.5, 0.5, 0.5, ""}};
        QCOMPARE(data::shareInside(two, {0, 0, 32, 32, false}, 64), 0.5);
    }

    /// A crop of the whole film keeps every box; one of at most 40 % of it never half of a box that is the
    /// film.
    void survivalAtItsEnds() {
        augment::Recipe recipe = *augment::preset("simclr-cxr");
        const std::vector<data::Box> whole{{0, 0, 1, 1, ""}};
        for (auto& view : recipe.views) {
            QVERIFY(view.steps[0]->set("scaleMax", 0.4).ok());
        }
        Survival survival = findingSurvival(recipe, 64, 0, 1, whole, 200);
        QCOMPARE(survival.draws, 200);
        QCOMPARE(survival.perView, (std::vector<int>{0, 0}));
        for (auto& view : recipe.views)
            view.steps[0]->enabled = false;
        survival = findingSurvival(recipe, 64, 0, 1, whole, 200);
        QCOMPARE(survival.perView, (std::vector<int>{200, 200}));
        QCOMPARE(survival.allViews, 200);
    }

    void survivalIsShownForTheFilmWithABox() {
        Opened opened;
        QSignalSpy shown(opened.page, &AugmentPage::survivalShown);
        opened.find<QCheckBox>("onlyBoxes")->click();
        QTRY_VERIFY(!shown.isEmpty());
        const PreviewRequest request = opened.page->request();
        QCOMPARE(request.cacheRow, 1U); // the one film with a box
        int kept = 0;                   // counted apart, from full views
        const std::vector<data::Box> boxes{{0.25, 0.25, 0.25, 0.5, "Pneumonia"}};
        for (std::uint32_t epoch = 0; epoch < 1000; ++epoch) {
            const auto made =
                request.recipe.makeView(request.cache->film(1), 16, {request.seed, epoch, 1, 0, 0}, 0);
            kept += data::shareInside(boxes, made.crop, FilmWorld::kSide) >= 0.5 ? 1 : 0;
        }
        QCOMPARE(opened.find<QLabel>("survivalShare")->text(),
                 QStringLiteral("%1 %").arg(std::lround(kept / 10.0)));
        QVERIFY(opened.find<QLabel>("survivalText")->text().contains(QStringLiteral("1,000")));
    }

    void differenceShowsIntensityOnly() {
        Opened opened;
        PreviewRequest request = opened.page->request();
        request.difference = true;
        request.recipe = geometryOf(request.recipe);
        for (const PreviewView& view : makePreview(request).views) {
            QImage black(view.picture.size(), QImage::Format_RGB32);
            black.fill(Qt::black);
            QCOMPARE(view.picture, black); // crop and mirror alone change nothing
        }
        const FloatImage dark(2, 2, 0.25F), bright(2, 2, 0.5F);
        QCOMPARE(differenceImage(dark, bright).pixel(0, 0), qRgb(0x2B, 0x5A, 0x75)); // half of sky blue
        QCOMPARE(differenceImage(bright, dark).pixel(0, 0), qRgb(0x73, 0x50, 0x00)); // half of orange
    }

    void filmOfTheLibraryIsShownAndALateOneDropped() {
        Opened opened;
        auto catalogue = data::Catalogue::open(opened.world.context.workspace, OpenMode::ReadOnly);
        const auto records = catalogue->records("made");
        QSignalSpy shown(opened.page, &AugmentPage::viewsShown);
        opened.world.session.setFilm((*records)[4].id);
        opened.world.session.setFilm((*records)[2].id);
        QTRY_VERIFY(!shown.isEmpty());
        QTRY_COMPARE(opened.page->request().cacheRow, 2U);
        opened.world.jobs.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(opened.page->request().cacheRow, 2U);
        QCOMPARE(opened.find<FilmCanvas>("source")->picture(),
                 greyImage(opened.page->request().cache->film(2)));
        QTest::keyClick(opened.page, Qt::Key_PageDown);
        QTRY_COMPARE(opened.world.session.film(), (*records)[3].id);
    }

    void withoutFilmsThePageLeadsToTheLibrary() {
        FilmWorld world;
        world.load();
        AugmentPage page(world.context);
        page.show();
        page.activated();
        QSignalSpy asked(&world.session, &Session::pageRequested);
        auto* button = page.findChild<QPushButton*>(QStringLiteral("emptyAction"));
        QVERIFY(button && button->isVisible());
        button->click();
        QCOMPARE(asked.count(), 1);
    }

    void everythingHasANameAndThePageFits() {
        Opened opened;
        for (const QWidget* widget : opened.window.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus ||
                widget->objectName().startsWith(QLatin1String("qt_")) ||
                qobject_cast<const QLabel*>(widget) || widget->inherits("QScrollBar") ||
                widget->inherits("QAbstractItemView") || widget->inherits("QComboBoxPrivateContainer"))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
        QVERIFY(opened.page->minimumSizeHint().width() <= 970);
        QVERIFY(opened.page->minimumSizeHint().height() <= 690);
        auto* editor = opened.find<RecipeEditor>("recipeEditor");
        QVERIFY2(editor->minimumSizeHint().width() <= 310,
                 qPrintable(QString::number(editor->minimumSizeHint().width())));
    }
};

QTEST_MAIN(TestAugmentPage)
#include "tst_AugmentPage.moc"
