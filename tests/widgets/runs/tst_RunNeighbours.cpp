// Nearest neighbours in a run's details: read from files that the test writes, counted, drawn, followed
// through the steps.
#include "base/AtomicFile.h"
#include "tests/support/RunMaker.h"
#include "widgets/common/Theme.h"
#include "widgets/runs/NeighbourPanel.h"
#include "widgets/runs/RunPictures.h"

#include <QApplication>
#include <QLabel>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <fmt/format.h>

using namespace hilum;
using namespace hilum::widgets;
using namespace hilum::widgets::runs;

namespace {

constexpr int kSide = 16;
const QColor kBlue(86, 180, 233), kOrange(230, 159, 0);

/// Squares of one grey level each, side by side.
void writeSquares(const std::filesystem::path& file, const std::vector<int>& greys) {
    std::string bytes = fmt::format("P5\n{} {}\n255\n", kSide * greys.size(), kSide);
    for (int y = 0; y < kSide; ++y)
        for (const int grey : greys)
            bytes.append(kSide, static_cast<char>(grey));
    run::orDie(writeFileAtomically(file, bytes));
}

/// One film with its map, and two neighbours at the step: one that agrees, one that does not.
void writeStep(const std::filesystem::path& folder, int step, const std::string& facts) {
    writeSquares(folder / "film-0.pgm", {100});
    writeSquares(folder / fmt::format("attention-0-{:09}.pgm", step), {0});
    writeSquares(folder / fmt::format("neighbours-0-{:09}.pgm", step), {100, 120, 140});
    run::orDie(writeFileAtomically(folder / fmt::format("neighbours-{:09}.json", step), facts));
}

constexpr const char* kTwo = R"({"patientsKnown":true,"byChance":0.8,"films":[[)"
                             R"({"similarity":0.98,"agrees":true},{"similarity":-0.25,"agrees":false}]]})";

struct Shown {
    explicit Shown(const std::filesystem::path& folder, Qt::LayoutDirection direction = Qt::LeftToRight)
        : widget(jobs) {
        widget.setLayoutDirection(direction);
        widget.resize(400, 900);
        widget.setFolder(folder, true);
        widget.show();
    }
    [[nodiscard]] QLabel* label(const char* name) const {
        return widget.findChild<QLabel*>(QLatin1String(name));
    }
    [[nodiscard]] NeighbourGrid* grid() const { return widget.findChild<NeighbourGrid*>(); }
    Jobs jobs;
    RunPictures widget;
};

/// Columns of the picture's middle row of films that hold a colour.
std::vector<int> columnsOf(const QImage& image, const QColor& colour) {
    std::vector<int> columns;
    for (int x = 0; x < image.width(); ++x)
        if (image.pixelColor(x, 20) == colour)
            columns.push_back(x);
    return columns;
}

} // namespace

class TestRunNeighbours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Dark); }

    void aStepIsRead() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        writeStep(path, 7, kTwo);
        const auto step = readNeighbours(path, 7, {});
        QCOMPARE(step.state, NeighbourState::Written);
        QCOMPARE(step.rows.size(), std::size_t{1});
        QCOMPARE(step.agree, std::int64_t{1});
        QCOMPARE(step.compared, std::int64_t{2});
        QCOMPARE(step.byChance, 0.8);
        const auto& row = step.rows[0];
        QCOMPARE(row.film.size(), QSize(kSide, kSide));
        QCOMPARE(row.nearest.size(), std::size_t{2});
        QCOMPARE(row.nearest[1].image.pixelColor(0, 0).red(), 140);
        QCOMPARE(row.nearest[1].similarity, -0.25);
        QCOMPARE(row.nearest[1].agrees, std::optional(false));
        QCOMPARE(readNeighbours(path, 8, {}).state, NeighbourState::NotWritten);
    }

    void framesTellWhetherTheLabelAgrees() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        writeStep(path, 7, kTwo);
        const Shown shown(path);
        QTRY_COMPARE(shown.grid()->rows().size(), std::size_t{1});
        QVERIFY(shown.label("runNeighboursCount")->text().startsWith(QStringLiteral("1 of 2")));
        QCOMPARE(shown.grid()->accessibleDescription(), shown.label("runNeighboursCount")->text());
        const QImage image = shown.grid()->grab().toImage();
        const auto blue = columnsOf(image, kBlue), orange = columnsOf(image, kOrange);
        QVERIFY(!blue.empty() && !orange.empty());
        QVERIFY(blue.back() < orange.front());                     // the most similar first
        QCOMPARE(image.pixelColor(20, 20), QColor(100, 100, 100)); // the film itself, without a frame
    }

    void theFilmStandsWhereReadingBegins() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        writeStep(path, 7, kTwo);
        const Shown shown(path, Qt::RightToLeft);
        QTRY_COMPARE(shown.grid()->rows().size(), std::size_t{1});
        const QImage image = shown.grid()->grab().toImage();
        QVERIFY(columnsOf(image, kOrange).back() < columnsOf(image, kBlue).front());
        QCOMPARE(image.pixelColor(image.width() - 20, 20), QColor(100, 100, 100));
    }

    void theSliderTakesThemAlong() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        writeStep(path, 0,
                  R"({"films":[[{"similarity":0.5,"agrees":true},{"similarity":0.4,"agrees":true}]]})");
        writeStep(path, 9, kTwo);
        const Shown shown(path);
        QTRY_VERIFY(shown.label("runNeighboursCount")->text().startsWith(QStringLiteral("1 of 2")));
        auto* slider = shown.widget.findChild<QSlider*>();
        QWheelEvent wheel({5.0, 5.0}, {5.0, 5.0}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        slider->clearFocus();
        QApplication::sendEvent(slider, &wheel); // who scrolls past it changes no step
        QCOMPARE(slider->value(), 1);
        slider->setValue(0);
        QTRY_VERIFY(shown.label("runNeighboursCount")->text().startsWith(QStringLiteral("2 of 2")));
    }

    void whatIsMissingIsSaid() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        writeStep(path, 1, R"({"none":"labels"})");
        const Shown without(path);
        QTRY_VERIFY(without.label("runNeighboursWhat")->text().contains(QStringLiteral("one class")));
        QVERIFY(without.grid()->rows().empty());
        QVERIFY(!without.label("runNeighboursCount")->isVisible());
        std::filesystem::remove(path / "neighbours-000000001.json");
        const Shown older(path);
        QTRY_VERIFY(older.label("runNeighboursWhat")->text().contains(QStringLiteral("explain")));
        writeStep(path, 1,
                  R"({"patientsKnown":false,"films":[[{"similarity":1,"agrees":null},)"
                  R"({"similarity":0,"agrees":null}]]})");
        const Shown unknown(path);
        QTRY_COMPARE(unknown.grid()->rows().size(), std::size_t{1});
        const QString what = unknown.label("runNeighboursWhat")->text();
        QVERIFY(what.contains(QStringLiteral("no label")) && what.contains(QStringLiteral("may be")));
        QVERIFY(!unknown.label("runNeighboursCount")->isVisible());
    }

    void damagedFilesLeaveAGap() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        for (const char* facts :
             {"no json", "[]", R"({"films":3})", R"({"films":[3]})", R"({"films":[[1,2]]})",
              R"({"films":[[{"similarity":"x"},{"similarity":1}]]})",
              R"({"films":[[{"similarity":1}]]})" /* one square too many in the picture */}) {
            writeStep(path, 1, facts);
            const auto step = readNeighbours(path, 1, {});
            for (const auto& row : step.rows)
                QVERIFY2(row.film.isNull() && row.nearest.empty(), facts);
            QCOMPARE(step.compared, std::int64_t{0});
        }
        writeStep(path, 1, kTwo);
        run::orDie(writeFileAtomically(path / "neighbours-0-000000001.pgm", "P5\n100000 100000\n255\n"));
        const Shown shown(path);
        QTRY_COMPARE(shown.grid()->rows().size(), std::size_t{1});
        QVERIFY(!shown.grid()->grab().isNull()); // nothing to draw is no failure
    }
};

QTEST_MAIN(TestRunNeighbours)
#include "tst_RunNeighbours.moc"
