// What the page "Augment" shows beyond its views: MAE's mask, a trained network's answer by a program in the
// place of hilum-cli, local crops, steps one by one, and what was counted on the dataset.
#include "augment/LocalViews.h"
#include "augment/Masking.h"
#include "tests/support/RunMaker.h"
#include "tests/widgets/FilmWorld.h"
#include "widgets/augment/AugmentPage.h"
#include "widgets/augment/FilmCanvas.h"
#include "widgets/augment/MethodBar.h"
#include "widgets/augment/RangeSlider.h"
#include "widgets/augment/RecipeEditor.h"
#include "widgets/augment/StepPictures.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QSplitter>

#include <cmath>

using namespace hilum;
using namespace hilum::widgets;

namespace {

/// Answers `explain --picture FILE --out FOLDER` with the picture itself and notes its arguments; it takes
/// its time while a file "slow" lies beside it.
QString explainer(const QTemporaryDir& where) {
    const QString path = where.filePath(QStringLiteral("hilum-cli"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    const QByteArray folder = where.path().toUtf8();
    file.write("#!/bin/sh\necho \"$@\" >> \"" + folder +
               "/calls\"\n"
               "picture=; out=; kind=attention\n"
               "while [ $# -gt 0 ]; do case \"$1\" in --picture) picture=$2; shift;; --out) out=$2; shift;; "
               "--mask-ratio) kind=reconstruction; shift;; esac; shift; done\n"
               "echo '{\"phase\": \"computing\", \"done\": 1, \"total\": 2}'\n"
               "if [ -e \"" +
               folder +
               "/slow\" ]; then sleep 30 & trap 'kill $!; exit 1' TERM; wait $!; fi\n"
               "if [ -e \"" +
               folder +
               "/broken\" ]; then echo '{\"error\": {\"message\": \"No decoder.\"}}'; exit 1; fi\n"
               "mkdir -p \"$out\"; cp \"$picture\" \"$out/film.png\"\n"
               "if [ $kind = reconstruction ]; then cp \"$picture\" \"$out/masked.png\"; "
               "cp \"$picture\" \"$out/reconstruction.png\"; else cp \"$picture\" \"$out/map.png\"; fi\n"
               "echo \"{\\\"kind\\\": \\\"$kind\\\", \\\"what\\\": \\\"What is shown\\\"}\"\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

struct Opened {
    QTemporaryDir tools;
    FilmWorld world;
    QSplitter window;
    std::unique_ptr<AugmentPage> page;
    QString maeRun, dinoRun;

    explicit Opened(bool cli = true) : world(cli ? explainer(tools) : QString()) {
        world.addDataset("made", 6);
        maeRun = trained("mae", "mae one", 48, 8);
        dinoRun = trained("dino", "dino one", 48, 0);
        world.load();
        page = std::make_unique<AugmentPage>(world.context);
        window.addWidget(page.get());
        window.addWidget(page->detailsPane());
        page->detailsPane()->show();
        window.resize(1280, 700);
        QSignalSpy shown(page.get(), &AugmentPage::viewsShown);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        page->activated();
        QTRY_VERIFY(!shown.isEmpty());
    }
    ~Opened() { page.reset(); }
    QString trained(const std::string& method, const std::string& name, int side, int patch) {
        run::RunSpec spec = run::specNamed(run::RunKind::Pretrain, name, "made");
        run::orDie(spec.set("method", method));
        run::orDie(spec.set("side", side));
        if (patch > 0)
            run::orDie(spec.set("patch", patch));
        const auto folder = run::makeRun(world.context.workspace, spec, world.clock);
        run::RunStore store = run::openStore(folder, world.clock);
        run::orDie(store.append(run::Ended{run::RunState::Finished, "", 1.0}));
        run::orDie(store.close());
        return QString::fromStdString(folder.id());
    }
    template <class W> W* find(const char* name) const {
        W* found = window.findChild<W*>(QLatin1String(name));
        if (!found)
            QTest::qFail(name, __FILE__, __LINE__);
        return found;
    }
    template <class Change> void after(Change change) {
        QSignalSpy shown(page.get(), &AugmentPage::viewsShown);
        change();
        QTRY_VERIFY(!shown.isEmpty());
    }
    void preset(const char* name) {
        after([&] { find<RecipeEditor>("recipeEditor")->choosePreset(QLatin1String(name)); });
    }
    void choose(const char* box, const QVariant& data) {
        auto* combo = find<QComboBox>(box);
        const int index = combo->findData(data);
        QVERIFY2(index >= 0, box);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }
    void mark(const char* name) const {
        QFile file(tools.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    [[nodiscard]] QString calls() const {
        QFile file(tools.filePath(QStringLiteral("calls")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

} // namespace

class TestAugmentMethods : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme::Dark);
    }

    void theBarFollowsTheMethod() {
        Opened opened;
        auto* bar = opened.find<MethodBar>("methodBar");
        QVERIFY(!bar->isVisible());
        QVERIFY(!opened.page->request().mask);
        opened.preset("mae-cxr");
        QVERIFY(bar->isVisible());
        QVERIFY(opened.find<RangeSlider>("maskRatio")->isVisible());
        QVERIFY(!opened.find<NumberBox>("localViews")->isVisible());
        QVERIFY(!opened.find<QPushButton>("networkMake")->isVisible()); // no run is chosen
        QCOMPARE(opened.find<QComboBox>("networkRun")->count(), 2);     // none, and the MAE run
        opened.preset("dino-cxr");
        QVERIFY(!opened.find<RangeSlider>("maskRatio")->isVisible());
        QVERIFY(opened.find<NumberBox>("localViews")->isVisible());
        QCOMPARE(opened.find<QComboBox>("networkRun")->itemData(1).toString(), opened.dinoRun);
    }

    void masksWhatTrainingHides() {
        Opened opened;
        opened.preset("mae-cxr");
        auto* masked = opened.find<FilmCanvas>("masked");
        QVERIFY(masked->isVisible());
        const PreviewRequest request = opened.page->request();
        QVERIFY(request.mask.has_value());
        QCOMPARE(request.mask->patch, 16);
        const auto hidden = augment::firstFilmMask(16, 0.75, request.seed, request.epoch); // 64 px: 4 × 4
        const QImage view = opened.find<FilmCanvas>("view1")->picture();
        for (int patch = 0; patch < 16; ++patch) {
            const QPoint middle(16 * (patch % 4) + 8, 16 * (patch / 4) + 8);
            const bool covered =
                masked->picture().pixel(middle) != view.convertToFormat(QImage::Format_RGB32).pixel(middle);
            QCOMPARE(covered, hidden[static_cast<std::size_t>(patch)]);
        }
        opened.after([&] { opened.choose("maskPatch", 14); }); // does not fill 64 px
        QVERIFY(masked->picture().isNull());
        opened.after([&] { opened.choose("maskPatch", 8); });
        QVERIFY(!masked->picture().isNull());
        const QImage before = masked->picture();
        opened.after([&] { QTest::keyClick(opened.find<RangeSlider>("maskRatio"), Qt::Key_Home); });
        QVERIFY(masked->picture() != before);
        QVERIFY(opened.page->request().mask->ratio < 0.1);
    }

    void aMaeRunReconstructs() {
        Opened opened;
        opened.preset("mae-paper");
        QSignalSpy answered(opened.page.get(), &AugmentPage::networkShown);
        opened.after([&] { opened.choose("networkRun", opened.maeRun); });
        QCOMPARE(opened.page->request().side, 48); // the run's, and its patch
        QCOMPARE(opened.page->request().mask->patch, 8);
        QVERIFY(!opened.find<QComboBox>("viewSize")->isEnabled());
        QTRY_VERIFY(!answered.isEmpty());
        QVERIFY(opened.calls().contains(opened.maeRun));
        QVERIFY(opened.calls().contains(QStringLiteral("--mask-ratio 0.75 --mask-seed 1 --mask-step 0")));
        // The program gave the picture back: it is the view, bit by bit.
        QCOMPARE(opened.find<FilmCanvas>("networkPicture")->picture(),
                 opened.find<FilmCanvas>("view1")->picture());
        // Another draw is another picture: the old one goes at once, a new one comes.
        answered.clear();
        opened.after([&] { opened.page->drawAgain(); });
        QVERIFY(opened.find<FilmCanvas>("networkPicture")->picture().isNull() || !answered.isEmpty());
        QTRY_VERIFY(!answered.isEmpty());
        QCOMPARE(opened.find<FilmCanvas>("networkPicture")->picture(),
                 opened.find<FilmCanvas>("view1")->picture());
        opened.after([&] { opened.choose("networkRun", QString()); });
        QVERIFY(!opened.find<FilmCanvas>("networkPicture")->isVisible());
        QVERIFY(opened.find<QComboBox>("viewSize")->isEnabled());
    }

    void aDinoRunAttendsToTheFilm() {
        Opened opened;
        opened.preset("dino-cxr");
        QSignalSpy answered(opened.page.get(), &AugmentPage::networkShown);
        opened.after([&] { opened.choose("networkRun", opened.dinoRun); });
        QTRY_VERIFY(!answered.isEmpty());
        QVERIFY(!opened.calls().contains(QStringLiteral("--mask")));
        const QImage shown = opened.find<FilmCanvas>("networkPicture")->picture();
        QCOMPARE(shown.width(), 48); // the run's side
        // The whole film's attention belongs to every draw of it.
        opened.after([&] { opened.page->drawAgain(); });
        QCOMPARE(opened.find<FilmCanvas>("networkPicture")->picture(), shown);
        QCOMPARE(answered.count(), 1);
    }

    // 1,366 px less the window's rail, the handle and a details pane of 300 px.
    void allOfDinosViewsAndItsAttentionFit() {
        Opened opened;
        opened.preset("dino-paper");
        QSignalSpy answered(opened.page.get(), &AugmentPage::networkShown);
        opened.after([&] { opened.choose("networkRun", opened.dinoRun); });
        QTRY_VERIFY(!answered.isEmpty());
        QVERIFY(opened.find<FilmCanvas>("view10")->isVisible());
        QVERIFY(opened.find<FilmCanvas>("networkPicture")->isVisible());
        opened.page->layout()->activate();
        QVERIFY2(opened.page->minimumSizeHint().width() <= 1366 - 96 - 6 - 300,
                 qPrintable(QString::number(opened.page->minimumSizeHint().width())));
    }

    void cancelStopsTheProgram() {
        Opened opened;
        opened.mark("slow");
        opened.preset("mae-cxr");
        opened.after([&] { opened.choose("networkRun", opened.maeRun); });
        auto* button = opened.find<QPushButton>("networkMake");
        auto* note = opened.find<QLabel>("networkNote");
        QTRY_VERIFY(note->text().contains(QStringLiteral("2 of 2"))); // progress of the program
        QCOMPARE(button->text(), QStringLiteral("Cancel"));
        button->click();
        QCOMPARE(button->text(), QStringLiteral("Reconstruct"));
        QCOMPARE(note->text(), QStringLiteral("Cancelled."));
        QFile::remove(opened.tools.filePath(QStringLiteral("slow")));
        QSignalSpy answered(opened.page.get(), &AugmentPage::networkShown);
        button->click();
        QTRY_VERIFY(!answered.isEmpty());
    }

    void aFailureIsSaidAndNotRepeated() {
        Opened opened;
        opened.mark("broken");
        opened.preset("mae-cxr");
        opened.after([&] { opened.choose("networkRun", opened.maeRun); });
        QTRY_VERIFY(opened.find<QLabel>("networkNote")->text().contains(QStringLiteral("No decoder.")));
        QCOMPARE(opened.find<FilmCanvas>("networkPicture")->caption(),
                 QStringLiteral("No reconstruction yet"));
        const auto calls = opened.calls().count(QStringLiteral("explain"));
        opened.after([&] { opened.page->drawAgain(); });
        QTest::qWait(900); // longer than a network is waited with
        QCOMPARE(opened.calls().count(QStringLiteral("explain")), calls);
    }

    /// Nobody has asked again, so nobody is told again.
    void withoutTheProgramOnlyWhoAsksIsTold() {
        Opened opened(false);
        QSignalSpy failed(opened.world.launcher.get(), &Launcher::failed);
        opened.preset("mae-cxr");
        opened.after([&] { opened.choose("networkRun", opened.maeRun); });
        QTest::qWait(900); // longer than a network is waited with
        QCOMPARE(failed.count(), 0);
        QCOMPARE(opened.find<FilmCanvas>("networkPicture")->caption(),
                 QStringLiteral("No reconstruction yet"));
        opened.find<QPushButton>("networkMake")->click();
        QTRY_COMPARE(failed.count(), 1);
        opened.after([&] { opened.page->drawAgain(); });
        QTest::qWait(900);
        QCOMPARE(failed.count(), 1);
    }

    void localCropsAreCounted() {
        Opened opened;
        opened.preset("dino-cxr");
        auto* number = opened.find<NumberBox>("localViews");
        QCOMPARE(number->value(), 6.0);
        auto* editor = opened.find<RecipeEditor>("recipeEditor");
        opened.after([&] { number->setValue(3); });
        QCOMPARE(augment::localViews(editor->recipe()), 3);
        QVERIFY(opened.find<FilmCanvas>("view5")->isVisible());
        QVERIFY(!opened.find<FilmCanvas>("view6")->isVisible());
        QCOMPARE(editor->recipe().name, std::string("dino-cxr-changed"));
        // A change to the local views is one to all of them.
        auto* views = opened.find<QComboBox>("recipeView");
        QCOMPARE(views->count(), 2);
        views->setCurrentIndex(1);
        Q_EMIT views->activated(1);
        opened.after([&] { QTest::keyClick(opened.find<RangeSlider>("rotate.degrees"), Qt::Key_End); });
        const augment::Recipe turned = editor->recipe();
        for (std::size_t view = 0; view < 5; ++view)
            for (const auto& step : turned.views[view].steps)
                if (step->kind() == "rotate")
                    QCOMPARE(step->knobs()[0].value, view < 2 ? 10.0 : 45.0);
        opened.after([&] { opened.find<QToolButton>("recipeReset")->click(); });
        QCOMPARE(editor->recipe().toJson().dump(), augment::preset("dino-cxr")->toJson().dump());
        QCOMPARE(number->value(), 6.0);
    }

    void stepsStandAlone() {
        Opened opened;
        const PreviewRequest request = opened.page->request();
        const StepPictures pictures = makeStepPictures(request, 0, 48);
        QCOMPARE(pictures.after.size(), request.recipe.views[0].steps.size());
        augment::Recipe alone = request.recipe; // the crop, as the view has it
        for (std::size_t i = 1; i < alone.views[0].steps.size(); ++i)
            alone.views[0].steps[i]->enabled = false;
        QCOMPARE(
            pictures.after[0],
            greyImage(
                alone.makeView(request.cache->film(request.cacheRow), 48, previewKey(request), 0).image));
        QCOMPARE(pictures.after[1], pictures.film.mirrored(true, false)); // the flip for certain
        PreviewRequest off = request;
        off.recipe.views[0].steps[1]->enabled = false;
        QVERIFY(makeStepPictures(off, 0, 48).after[1].isNull());
        QVERIFY(makeStepPictures(request, 99, 48).after.empty());
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(makeStepPictures(request, 0, 48, stopped.get_token()).after[0].isNull());
    }

    void stepsAreShownInTheirRows() {
        Opened opened;
        QSignalSpy shown(opened.page.get(), &AugmentPage::stepsShown);
        opened.after([&] { opened.page->drawAgain(); });
        QTRY_VERIFY(!shown.isEmpty());
        const StepPictures pictures = makeStepPictures(opened.page->request(), 0, StepPair::kMadeSide);
        QCOMPARE(opened.find<StepPair>("rotate.pair")->after(), pictures.after[2]);
        QCOMPARE(opened.find<StepPair>("rotate.pair")->before(), pictures.film);
    }

    void figuresOfTheDataset() {
        Opened opened;
        QSignalSpy counted(opened.page.get(), &AugmentPage::figuresShown);
        opened.preset("simclr-paper");
        QTRY_VERIFY(!counted.isEmpty());
        const QString said = opened.find<QLabel>("lint")->text();
        QVERIFY2(said.contains(QStringLiteral("below a fifth of the film; of those")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("6 of 6 films")), qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("hue and saturation")) &&
                said.contains(QStringLiteral("heart")));
        QVERIFY(said.contains(QStringLiteral("fixed rule"))); // one box is no estimate
        const QString share = opened.find<QLabel>("survivalText")->text();
        QVERIFY2(share.contains(QStringLiteral("All boxes of this dataset (1 films")) ||
                     share.contains(QStringLiteral("All boxes of this dataset (1 film")),
                 qPrintable(share));
    }

    /// The other dataset's cannot be counted: those of the first do not stay in their place.
    void figuresGoWithTheirDataset() {
        Opened opened;
        QSignalSpy counted(opened.page.get(), &AugmentPage::figuresShown);
        opened.preset("simclr-paper");
        QTRY_VERIFY(!counted.isEmpty());
        auto* lint = opened.find<QLabel>("lint");
        QVERIFY(lint->text().contains(QStringLiteral("6 of 6 films")));
        const std::filesystem::path& workspace = opened.world.context.workspace;
        opened.world.addDataset("other", 7);
        const auto records = data::Catalogue::open(workspace, OpenMode::ReadOnly)->records("other");
        connect(opened.page.get(), &AugmentPage::viewsShown, this, [&] { // read, and not counted yet
            for (const auto& entry : std::filesystem::directory_iterator(workspace))
                if (entry.path().filename().string().starts_with("workspace.db"))
                    std::filesystem::remove(entry.path());
        });
        opened.after([&] { opened.world.session.setFilm((*records)[0].id); });
        QTRY_VERIFY(!lint->text().contains(QStringLiteral("of 6 films")));
        QVERIFY(!opened.find<QLabel>("survivalText")->text().contains(QStringLiteral("All boxes")));
    }
};

QTEST_MAIN(TestAugmentMethods)
#include "tst_AugmentMethods.moc"
