// Pictures of a run in its details pane: read from PGM files that the test writes, drawn, followed as they
// grow.
#include "base/AtomicFile.h"
#include "imaging/Overlay.h"
#include "tests/support/PageWorld.h"
#include "tests/support/RunMaker.h"
#include "widgets/common/Theme.h"
#include "widgets/runs/RunPictures.h"
#include "widgets/runs/RunTableModel.h"
#include "widgets/runs/RunsPage.h"

#include <QApplication>
#include <QLabel>
#include <QSlider>
#include <QTest>

#include <fmt/format.h>

using namespace hilum;
using namespace hilum::widgets;
using namespace hilum::widgets::runs;

namespace {

/// A P5 file of one grey level.
void writeGrey(const std::filesystem::path& file, int side, int grey) {
    std::string bytes = fmt::format("P5\n{} {}\n255\n", side, side);
    bytes.append(static_cast<std::size_t>(side * side), static_cast<char>(grey));
    run::orDie(writeFileAtomically(file, bytes));
}

/// Films of grey level 100 and maps whose level is the step's number.
void writeMaps(const std::filesystem::path& folder, int films, const std::vector<int>& steps) {
    run::orDie(makePrivateFolder(folder));
    for (int i = 0; i < films; ++i) {
        writeGrey(folder / fmt::format("film-{}.pgm", i), 8, 100);
        for (const int step : steps)
            writeGrey(folder / fmt::format("grad-cam-{}-{:09}.pgm", i, step), 8, step);
    }
}

struct Shown {
    explicit Shown(const std::filesystem::path& folder, bool pretraining = true) : widget(jobs) {
        widget.resize(300, 600);
        widget.setFolder(folder, pretraining);
        widget.show();
    }
    [[nodiscard]] QString text(const char* name) const {
        return widget.findChild<QLabel*>(QLatin1String(name))->text();
    }
    [[nodiscard]] QSlider* slider() const { return widget.findChild<QSlider*>(); }
    [[nodiscard]] const std::vector<QImage>& images() const {
        return widget.findChild<PictureGrid*>()->images();
    }
    Jobs jobs;
    RunPictures widget;
};

} // namespace

class TestRunPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Dark); }

    void saysWhenThereAreNone() {
        QTemporaryDir folder;
        const Shown pretraining(folder.path().toStdString() + "/absent");
        QVERIFY(pretraining.text("runPicturesWhat").startsWith(QStringLiteral("None yet")));
        const Shown other(folder.path().toStdString(), false);
        QVERIFY(other.text("runPicturesWhat").contains(QStringLiteral("explain")));
        QVERIFY(!other.slider()->isVisible());
    }

    void theSliderGoesThroughTheSteps() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        writeMaps(path, 3, {0, 40, 255});
        const Shown shown(path);
        QTRY_COMPARE(shown.images().size(), std::size_t{3});
        QCOMPARE(shown.slider()->maximum(), 2);
        QCOMPARE(shown.slider()->value(), 2); // the newest
        QVERIFY(shown.text("runPicturesStep").contains(QStringLiteral("255")));
        // 40 % of the film's 100 and 60 % of orange (230, 159, 0).
        QCOMPARE(shown.images()[1].pixelColor(4, 4), QColor(178, 135, 40));
        shown.slider()->setValue(0);
        QTRY_COMPARE(shown.images()[1].pixelColor(4, 4), QColor(100, 100, 100)); // a black map hides nothing
        QVERIFY(shown.text("runPicturesStep").endsWith(QStringLiteral("0")));
    }

    void followsTheRunFromTheLastStepOnly() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        writeMaps(path, 1, {0, 10});
        Shown shown(path);
        QTRY_COMPARE(shown.slider()->value(), 1);
        writeMaps(path, 1, {20});
        shown.widget.refresh();
        QTRY_COMPARE(shown.slider()->value(), 2);
        shown.slider()->setValue(1);
        writeMaps(path, 1, {30});
        std::filesystem::remove(path / "grad-cam-0-000000000.pgm"); // a run thins out its steps
        shown.widget.refresh();
        QTRY_COMPARE(shown.slider()->value(), 0); // still step 10
        QCOMPARE(shown.slider()->maximum(), 2);
        QVERIFY(shown.text("runPicturesStep").endsWith(QStringLiteral("10")));
    }

    void boxesAreDrawnAndMaeStandsSideBySide() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        writeMaps(path, 1, {0});
        run::orDie(
            writeFileAtomically(path / "films.json", R"({"films":[{"boxes":[[0.25,0.25,0.5,0.5]]}]})"));
        const auto maps = readPictures(path, indexPictures(path), 0, {});
        QCOMPARE(maps.size(), std::size_t{1});
        QCOMPARE(maps[0].pixelColor(2, 4), QColor(86, 180, 233)); // 0.25 of 8 px
        QCOMPARE(maps[0].pixelColor(6, 4), QColor(86, 180, 233));
        QCOMPARE(maps[0].pixelColor(4, 4), QColor(100, 100, 100));

        QTemporaryDir other;
        const std::filesystem::path mae = other.path().toStdString();
        writeGrey(mae / "film-0.pgm", 8, 10);
        writeGrey(mae / "masked-0.pgm", 8, 20);
        writeGrey(mae / "reconstruction-0-000000005.pgm", 8, 30);
        const auto index = indexPictures(mae);
        QCOMPARE(index.kind, QStringLiteral("reconstruction"));
        const auto triplets = readPictures(mae, index, 5, {});
        QCOMPARE(triplets[0].width(), 3 * 8 + 2 * 2);
        QCOMPARE(triplets[0].pixelColor(4, 4).red(), 10);
        QCOMPARE(triplets[0].pixelColor(14, 4).red(), 20);
        QCOMPARE(triplets[0].pixelColor(24, 4).red(), 30);
    }

    /// Qt's decoder is another one than the encoder's: red stays red.
    void overlaysAreWrittenAsColour() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.path().toStdString() + "/overlay.png";
        const GreyImage film(8, 6, 100), heat(8, 6, 255);
        const imaging::Frame frame{0.0, 0.0, 0.5, 0.5};
        run::orDie(imaging::writePng(file, imaging::overlay(film.view(), heat.view(), {&frame, 1})));
        const QImage image(QString::fromStdString(file.string()));
        QCOMPARE(image.size(), QSize(8, 6));
        QCOMPARE(image.pixelColor(6, 5), QColor(178, 135, 40));
        QCOMPARE(image.pixelColor(0, 2), QColor(86, 180, 233));
        QVERIFY(imaging::overlay(film.view(), GreyImage(7, 6).view(), {}).rgb.empty());
        QVERIFY(!imaging::writePng(file, imaging::ColourImage{}).ok());
    }

    void damagedFilesLeaveAGap() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        writeMaps(path, 4, {0});
        run::orDie(writeFileAtomically(path / "film-0.pgm", "P5\n100000 100000\n255\n"));
        run::orDie(writeFileAtomically(path / "grad-cam-1-000000000.pgm", "no picture"));
        std::filesystem::remove(path / "film-2.pgm");
        run::orDie(writeFileAtomically(path / "films.json",
                                       R"({"films":[1,{"boxes":[["x",0,0,0],[1e300,-1e300,1,1]]}]})"));
        writeGrey(path / "grad-cam-9999-000000000.pgm", 8, 0); // no name that a run gives
        const auto images = readPictures(path, indexPictures(path), 0, {});
        QCOMPARE(images.size(), std::size_t{4});
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(images[i].isNull());
        QVERIFY(!images[3].isNull());
    }

    void standsInTheDetailsOfARun() {
        PageWorld world;
        const auto folder = run::makeRun(world.context.workspace,
                                         run::specNamed(run::RunKind::Pretrain, "seen"), world.clock);
        writeMaps(folder.pictures(), 8, {0, 10});
        RunsPage page(world.context);
        page.resize(1000, 700);
        page.show();
        world.model->start();
        page.activated();
        QTRY_COMPARE(page.model().rowCount(), 1);
        page.select({QString::fromStdString(folder.id())});
        auto* grid = page.detailsPane()->findChild<PictureGrid*>();
        QVERIFY(grid != nullptr);
        QTRY_COMPARE(grid->images().size(), std::size_t{8});
    }
};

QTEST_MAIN(TestRunPictures)
#include "tst_RunPictures.moc"
