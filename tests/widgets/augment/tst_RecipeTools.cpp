// Around the recipe: comparison with others, text in and out, and what is remembered.
#include "tests/widgets/FilmWorld.h"
#include "widgets/augment/AugmentMemory.h"
#include "widgets/augment/AugmentPage.h"
#include "widgets/augment/RangeSlider.h"
#include "widgets/augment/RecipeCompare.h"
#include "widgets/augment/RecipeDiffModel.h"
#include "widgets/augment/RecipeEditor.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QToolButton>

using namespace hilum;
using namespace hilum::widgets;

class TestRecipeTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme::Dark);
    }

    void theModelKeepsItsPromises() {
        RecipeDiffModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setRecipes(*augment::preset("simclr-cxr"), *augment::preset("simclr-paper"));
        QCOMPARE(model.rowCount(), 5);
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < RecipeDiffModel::ColumnCount; ++column)
                cells << model.index(row, column).data().toString();
            rows << cells.join(u'|');
        }
        QVERIFY2(rows.contains(QStringLiteral("Random crop|Area kept, smallest|0.30|0.080")),
                 qPrintable(rows.join(u'\n')));
        QVERIFY2(rows.contains(QStringLiteral("Rotation|Probability|1.00|–")), qPrintable(rows.join(u'\n')));
        const QModelIndex absent = model.index(4, RecipeDiffModel::Here);
        QCOMPARE(absent.siblingAtColumn(RecipeDiffModel::Step).data().toString(),
                 QStringLiteral("Gaussian blur"));
        QVERIFY(absent.data(Qt::ToolTipRole).toString().contains(QStringLiteral("no such step")));
        model.setRecipes(*augment::preset("dino-cxr"), *augment::preset("dino-paper"));
        QVERIFY(model.rowCount() > 5);
        model.setRecipes(*augment::preset("mae-cxr"), *augment::preset("mae-cxr"));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    }

    void comparesWithThePaper() {
        FilmWorld world;
        RecipeEditor editor(world.context);
        editor.show();
        auto* panel = editor.findChild<RecipeCompare*>();
        auto* answer = editor.findChild<QLabel*>(QStringLiteral("compareAnswer"));
        QVERIFY(panel && answer && !panel->isVisible());
        editor.findChild<QToolButton*>(QStringLiteral("recipeCompare"))->click();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->other(), QStringLiteral("loaded"));
        QVERIFY(answer->text().contains(QStringLiteral("the same")));
        panel->compareWith(QStringLiteral("simclr-paper"));
        auto* table = editor.findChild<QTableView*>(QStringLiteral("recipeDiff"));
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 5);
        // A slider that moves shows in the table at once; the choice stays.
        auto* slider = editor.findChild<RangeSlider*>(QStringLiteral("rotate.degrees"));
        panel->compareWith(QStringLiteral("simclr-cxr"));
        QCOMPARE(table->model()->rowCount(), 0);
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, RecipeDiffModel::There).data().toString(), QStringLiteral("10°"));
        auto* choice = editor.findChild<QComboBox*>(QStringLiteral("compareRecipe"));
        for (const std::string& name : augment::presetNames()) // any of them
            QVERIFY(choice->findData(QString::fromStdString(name)) >= 0);
    }

    void travelsAsText() {
        FilmWorld world;
        RecipeEditor editor(world.context), other(world.context);
        editor.choosePreset(QStringLiteral("byol-paper"));
        editor.findChild<QToolButton*>(QStringLiteral("recipeCopy"))->click();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(QStringLiteral("solarize")));
        other.findChild<QToolButton*>(QStringLiteral("recipePaste"))->click();
        QCOMPARE(other.recipe().toJson().dump(), editor.recipe().toJson().dump());
        // A changed one under a preset's name is not taken for the preset.
        QString changed = text;
        QVERIFY(changed.contains(QStringLiteral("\"threshold\": 0.5")));
        changed.replace(QStringLiteral("\"threshold\": 0.5"), QStringLiteral("\"threshold\": 0.7"));
        QVERIFY(other.takeText(changed).ok());
        QCOMPARE(other.recipe().name, std::string("byol-paper-pasted"));
        const std::string before = other.recipe().toJson().dump();
        for (const char* bad :
             {"", "hello", "{}", R"({"views": 3})", R"({"views": [{"steps": [{"kind": "x"}]}]})"})
            QVERIFY2(!other.takeText(QLatin1String(bad)).ok(), bad);
        QCOMPARE(other.recipe().toJson().dump(), before);
    }

    void whatChangedIsRestored() {
        FilmWorld world;
        RecipeEditor editor(world.context), later(world.context);
        editor.choosePreset(QStringLiteral("dino-cxr"));
        editor.setLocalViews(2);
        QTest::keyClick(editor.findChild<RangeSlider*>(QStringLiteral("rotate.degrees")), Qt::Key_End);
        later.restore(editor.loaded(), editor.recipe());
        QCOMPARE(later.recipe().toJson().dump(), editor.recipe().toJson().dump());
        QCOMPARE(later.loaded().name, std::string("dino-cxr"));
        QCOMPARE(later.changedSteps(), 1);
        later.restore(*augment::preset("mae-cxr"),
                      *augment::preset("simclr-paper")); // do not belong together
        QCOMPARE(later.recipe().toJson().dump(), augment::preset("simclr-paper")->toJson().dump());
    }

    void pageComesBackAsItWas() {
        FilmWorld world;
        world.context.settingsFile = world.folder.filePath(QStringLiteral("settings.ini"));
        world.addDataset("made", 6);
        world.load();
        const auto open = [&](AugmentPage& page) {
            page.resize(1100, 700);
            page.show();
            QSignalSpy shown(&page, &AugmentPage::viewsShown);
            page.activated();
            QTRY_VERIFY(!shown.isEmpty());
        };
        std::uint32_t row = 0;
        {
            AugmentPage page(world.context);
            open(page);
            QCOMPARE(page.request().seed, std::uint64_t{1});
            QTest::keyClick(&page, Qt::Key_PageDown);
            QTRY_COMPARE(page.request().cacheRow, 1U);
            row = page.request().cacheRow;
            page.findChild<NumberBox*>(QStringLiteral("seed"))->setValue(77);
            page.findChild<NumberBox*>(QStringLiteral("epoch"))->setValue(5);
            page.findChild<QToolButton*>(QStringLiteral("seedLock"))->click();
            auto* editor = qobject_cast<RecipeEditor*>(page.detailsPane());
            editor->choosePreset(QStringLiteral("moco-paper"));
        }
        world.session.setFilm(0); // another start of the program
        AugmentPage page(world.context);
        open(page);
        const PreviewRequest request = page.request();
        QCOMPARE(request.cacheRow, row);
        QCOMPARE(request.seed, std::uint64_t{77});
        QCOMPARE(request.epoch, 4U);
        QVERIFY(!page.findChild<QToolButton*>(QStringLiteral("seedLock"))->isChecked());
        QCOMPARE(request.recipe.name, std::string("moco-paper"));
        // Other workspaces have their own; nothing names a film or a folder.
        QVERIFY(!readAugmentState(world.context.settingsFile, "/elsewhere"));
        QFile file(world.context.settingsFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(!kept.contains(world.folder.path().toUtf8()) && !kept.contains("made1"));
    }

    /// A file is not written at each rest of a slider, but when the page is left.
    void isWrittenWhenThePageIsLeft() {
        FilmWorld world;
        world.context.settingsFile = world.folder.filePath(QStringLiteral("settings.ini"));
        world.addDataset("made", 6);
        world.load();
        AugmentPage page(world.context);
        QSignalSpy strip(&page, &AugmentPage::filmstripShown);
        page.show();
        page.activated();
        QTRY_VERIFY(!strip.isEmpty()); // the hand rests
        QVERIFY(!readAugmentState(world.context.settingsFile, world.context.workspace));
        page.deactivated();
        QVERIFY(readAugmentState(world.context.settingsFile, world.context.workspace));
    }

    void damagedSettingsAreNoHarm() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.ini"));
        AugmentState state;
        state.recipe = *augment::preset("mae-cxr");
        writeAugmentState(file, "/w", state);
        QVERIFY(readAugmentState(file, "/w").has_value());
        QFile ini(file);
        QVERIFY(ini.open(QIODevice::ReadOnly));
        QByteArray text = ini.readAll();
        ini.close();
        text.replace("seed=1", "seed=many")
            .replace("randomResizedCrop", "teleport")
            .replace("side=0", "side=-9e99");
        QVERIFY(ini.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ini.write(text);
        ini.close();
        const auto read = readAugmentState(file, "/w");
        QVERIFY(read && !read->recipe);
        QCOMPARE(read->seed, 1.0);
        QCOMPARE(read->side, 0);
        QVERIFY(!readAugmentState({}, "/w"));
        QVERIFY(!readAugmentState(folder.filePath(QStringLiteral("none.ini")), "/w"));
    }
};

QTEST_MAIN(TestRecipeTools)
#include "tst_RecipeTools.moc"
