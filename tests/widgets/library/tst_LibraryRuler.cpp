// Rulers and calibration against closed forms and real films; the eight orientations of a view.
#include "base/Csv.h"
#include "widgets/common/Format.h"
#include "widgets/library/Calibration.h"
#include "widgets/library/FilmLoader.h"
#include "widgets/library/Orientation.h"
#include "widgets/library/Ruler.h"
#include "widgets/library/ViewTransform.h"

#include <QTest>

#include <map>

using namespace hilum;
using namespace hilum::widgets;
using imaging::SpacingSource;
namespace fs = std::filesystem;

namespace {

imaging::Radiograph picture(int width, int height, imaging::PixelSpacing spacing = {}) {
    imaging::Radiograph film;
    film.width = width;
    film.height = height;
    film.spacing = spacing;
    return film;
}

data::Record record(int width, int height, double xMm, double yMm) {
    data::Record r;
    r.originalWidth = width;
    r.originalHeight = height;
    r.spacingXMm = xMm;
    r.spacingYMm = yMm;
    return r;
}

bool near(double a, double b) {
    return qAbs(a - b) <= 1e-9 * std::max(1.0, qAbs(b));
}

struct NihRow {
    int width = 0, height = 0;
    double spacingMm = 0.0;
};

/// Name → size and spacing of the original, read here by column, apart from the code under test.
std::map<std::string, NihRow> nihTable(const fs::path& file) {
    std::map<std::string, NihRow> rows;
    const auto table = readCsv(file);
    if (!table)
        return rows;
    for (const auto& row : table->rows) {
        if (row.size() >= 11)
            rows[row[0]] = {std::stoi(row[7]), std::stoi(row[8]), std::stod(row[9])};
    }
    return rows;
}

} // namespace

class TestLibraryRuler : public QObject {
    Q_OBJECT
    fs::path m_data;

    void needFilms() {
        const QByteArray root = qgetenv("HILUM_TEST_DATA");
        m_data = root.toStdString();
    }

private Q_SLOTS:
    void initTestCase() { needFilms(); }

    void thePixelSpacingOfTheFileIsUsed() {
        const auto film = picture(2000, 2500, {0.2, 0.1, SpacingSource::PixelSpacing});
        const Calibration c = Calibration::of(record(2000, 2500, 0.1, 0.2), film, false);
        QCOMPARE(int(c.kind), int(CalibrationKind::PixelSpacing));
        // 3 columns of 0.1 mm and 2 rows of 0.2 mm: 0.3 and 0.4, so 0.5 mm; 300 and 200: 50 mm.
        QVERIFY(near(c.lengthMm({10, 10}, {13, 12}), 0.5));
        QVERIFY(near(c.lengthMm({0, 0}, {300, 200}), 50.0));
        QVERIFY(near(c.lengthMm({300, 200}, {0, 0}), 50.0));
        QCOMPARE(c.lengthText({0, 0}, {300, 200}), QStringLiteral("50.0 mm"));
        QVERIFY(c.how.contains(QLatin1String("PixelSpacing")) &&
                c.how.contains(QStringLiteral("0.100 × 0.200 mm")));
    }

    // PS3.3 10.7.1.3: ImagerPixelSpacing is at the detector, and so is a PixelSpacing that equals it.
    void theDetectorIsNotTheBody() {
        auto film = picture(2000, 2500, {0.139, 0.139, SpacingSource::ImagerPixelSpacing});
        Calibration c = Calibration::of(record(2000, 2500, 0.139, 0.139), film, false);
        QCOMPARE(int(c.kind), int(CalibrationKind::Detector));
        QVERIFY(c.how.contains(QLatin1String("magnification")));
        QVERIFY(near(c.lengthMm({0, 0}, {1000, 0}), 139.0));
        film.spacing.source = SpacingSource::PixelSpacing;
        film.tags = {{"(0018,1164)", "ImagerPixelSpacing", "0.139\\0.139"}};
        c = Calibration::of(record(2000, 2500, 0.139, 0.139), film, false);
        QCOMPARE(int(c.kind), int(CalibrationKind::Detector));
        film.tags.push_back({"(0028,0A02)", "PixelSpacingCalibrationType", "FIDUCIAL"});
        c = Calibration::of(record(2000, 2500, 0.139, 0.139), film, false);
        QCOMPARE(int(c.kind), int(CalibrationKind::PixelSpacing));
        QVERIFY(c.how.contains(QLatin1String("FIDUCIAL")));
        film.tags = {{"(0018,1164)", "ImagerPixelSpacing", "0.160\\0.160"}}; // corrected: not the detector's
        c = Calibration::of(record(2000, 2500, 0.139, 0.139), film, false);
        QCOMPARE(int(c.kind), int(CalibrationKind::PixelSpacing));
    }

    // The original is 2,992 × 2,000 pixels of 0.143 mm; the copy has 1,024 × 1,024.
    void aResizedCopyIsCorrectedInEachDirection() {
        const Calibration c = Calibration::of(record(2992, 2000, 0.143, 0.143), picture(1024, 1024), false);
        QCOMPARE(int(c.kind), int(CalibrationKind::ResizedTable));
        QVERIFY(near(c.lengthMm({0, 0}, {1024, 0}), 0.143 * 2992));
        QVERIFY(near(c.lengthMm({0, 0}, {0, 1024}), 0.143 * 2000));
        QVERIFY(near(c.lengthMm({0, 0}, {1024, 1024}), 0.143 * std::hypot(2992.0, 2000.0)));
        QVERIFY(c.how.contains(QStringLiteral("2,992 × 2,000")));
        const Calibration whole = Calibration::of(record(1024, 1024, 0.4, 0.4), picture(1024, 1024), false);
        QCOMPARE(int(whole.kind), int(CalibrationKind::Table));
        QVERIFY(near(whole.lengthMm({0, 0}, {3, 4}), 2.0));
    }

    // A pixel of more than a millimetre does not give tenths of one.
    void digitsFollowThePixel() {
        const Calibration coarse =
            Calibration::of(record(2560, 2560, 0.168, 0.168), picture(256, 256), false);
        QCOMPARE(coarse.lengthText({0, 0}, {100, 0}), QStringLiteral("168 mm"));
        const Calibration fine =
            Calibration::of(record(2560, 2560, 0.168, 0.168), picture(2560, 2560), false);
        QCOMPARE(fine.lengthText({0, 0}, {100, 0}), QStringLiteral("16.8 mm"));
    }

    void unknownIsRefused_data() {
        QTest::addColumn<int>("width"); // of the original
        QTest::addColumn<double>("xMm");
        QTest::addColumn<double>("yMm");
        QTest::addColumn<double>("fileMm");
        QTest::addColumn<bool>("changed");
        QTest::addColumn<QString>("says");
        const QString none;
        QTest::newRow("nothing stated") << 2000 << 0.0 << 0.0 << 0.0 << false << "how large a pixel is";
        QTest::newRow("one direction only") << 2000 << 0.14 << 0.0 << 0.0 << false << "beyond belief";
        QTest::newRow("negative") << 2000 << -0.14 << -0.14 << 0.0 << false << "beyond belief";
        QTest::newRow("not a number") << 2000 << qQNaN() << qQNaN() << 0.0 << false << "beyond belief";
        QTest::newRow("endless") << 2000 << qInf() << qInf() << 0.0 << false << "beyond belief";
        QTest::newRow("absurdly coarse") << 2000 << 33.3 << 33.3 << 0.0 << false << "beyond belief";
        QTest::newRow("absurdly fine") << 2000 << 1e-4 << 1e-4 << 0.0 << false << "beyond belief";
        QTest::newRow("a film of 20 m") << 2000 << 9.9 << 9.9 << 0.0 << false << "beyond belief";
        QTest::newRow("a film of 40 mm × 2 m") << 2000 << 0.02 << 1.0 << 0.0 << false << "beyond belief";
        QTest::newRow("size of the original unknown")
            << 0 << 0.143 << 0.143 << 0.143 << false << "original film";
        QTest::newRow("file against catalogue") << 1000 << 0.143 << 0.143 << 0.2 << false << "the catalogue";
        QTest::newRow("the file has changed") << 2000 << 0.143 << 0.143 << 0.0 << true << "changed";
    }
    void unknownIsRefused() {
        QFETCH(int, width);
        QFETCH(double, xMm);
        QFETCH(double, yMm);
        QFETCH(double, fileMm);
        QFETCH(bool, changed);
        QFETCH(QString, says);
        const imaging::PixelSpacing stated{fileMm, fileMm,
                                           fileMm > 0.0 ? SpacingSource::PixelSpacing : SpacingSource::None};
        const Calibration c =
            Calibration::of(record(width, width, xMm, yMm), picture(1000, 1000, stated), changed);
        QVERIFY(!c.known());
        QVERIFY2(c.how.contains(says), qPrintable(c.how));
        QCOMPARE(c.lengthMm({0, 0}, {30, 40}), 0.0);
        QCOMPARE(c.lengthText({0, 0}, {30, 40}), QStringLiteral("50 px"));
    }

    void anUnusableSpacingOfTheFileIsNamed() {
        auto film = picture(1000, 1000);
        film.notes = {"the pixel spacing is unusable and ignored"}; // core/imaging writes it
        const Calibration c = Calibration::of(record(0, 0, 0.0, 0.0), film, false);
        QVERIFY(c.how.contains(QLatin1String("beyond belief")));
    }

    // 1,024 pixels of 0.168 mm would be a chest of 172 mm: a copy made smaller that kept its spacing.
    void aFilmTooSmallForAChestIsDoubted() {
        auto film = picture(1024, 1024, {0.168, 0.168, SpacingSource::PixelSpacing});
        film.tags = {{"(0008,0060)", "Modality", "CR"}};
        const data::Record r = record(1024, 1024, 0.168, 0.168);
        QVERIFY(Calibration::of(r, film, false).doubtful);
        film.tags.front().value = "CT"; // a small field of view is usual there
        QVERIFY(!Calibration::of(r, film, false).doubtful);
        film.tags.front().value = "CR";
        film.width = 2048;
        QVERIFY(!Calibration::of(record(2048, 1024, 0.168, 0.168), film, false).doubtful);
    }

    // The same films at 1,024 and at 256 pixels: what is measured does not depend on the copy.
    void nihCopiesAgree() {
        const auto large = nihTable(m_data / "nih-256" / "Data_Entry_2017.csv");
        if (m_data.empty() || large.empty())
            QSKIP("HILUM_TEST_DATA names no folder with the real films");
        int compared = 0;
        for (const auto& entry : fs::recursive_directory_iterator(m_data / "nih")) {
            const std::string name = entry.path().filename().string();
            const auto row = large.find(name);
            if (entry.path().extension() != ".png" || row == large.end())
                continue;
            fs::path small;
            for (const auto& folder : fs::directory_iterator(m_data / "nih-256")) {
                if (const fs::path at = folder.path() / "images" / name; fs::exists(at))
                    small = at;
            }
            const auto whole = imaging::read(entry.path());
            const auto copy = small.empty() ? whole : imaging::read(small);
            QVERIFY(whole.ok() && copy.ok());
            const data::Record r =
                record(row->second.width, row->second.height, row->second.spacingMm, row->second.spacingMm);
            const Calibration a = Calibration::of(r, *whole, false), b = Calibration::of(r, *copy, false);
            QVERIFY(a.known() && b.known());
            const auto across = [](const imaging::Radiograph& film) {
                return QPointF(film.width, film.height);
            };
            const double mm = a.lengthMm({0, 0}, across(*whole));
            QVERIFY(near(mm, b.lengthMm({0, 0}, across(*copy))));
            QVERIFY(near(mm, row->second.spacingMm * std::hypot(row->second.width, row->second.height)));
            ++compared;
        }
        QVERIFY(compared > 0);
    }

    // RSNA keeps the original's PixelSpacing on 1,024 pixels. Corrected, films are as large as cassettes are;
    // taken as it stands, they would be half of that and less.
    void rsnaIsCorrected() {
        const auto nih = nihTable(m_data / "nih-256" / "Data_Entry_2017.csv");
        const auto map = readCsv(m_data / "rsna" / "source_map.csv");
        if (m_data.empty() || nih.empty() || !map)
            QSKIP("HILUM_TEST_DATA names no folder with the real films");
        int corrected = 0;
        for (const auto& row : map->rows) {
            const auto source = nih.find(row.at(1));
            const fs::path file = m_data / "rsna" / "stage_2_train_images" / (row.at(0) + ".dcm");
            if (source == nih.end() || !fs::exists(file) || corrected == 60)
                continue;
            const auto film = imaging::read(file);
            QVERIFY(film.ok());
            const NihRow& original = source->second;
            const Calibration c = Calibration::of(
                record(original.width, original.height, original.spacingMm, original.spacingMm), *film,
                false);
            QCOMPARE(int(c.kind), int(CalibrationKind::ResizedTable));
            // A few files state another spacing than NIH's table does: then a length is doubted.
            const bool agree = qAbs(film->spacing.columnMm - original.spacingMm) < 1e-3 * original.spacingMm;
            QCOMPARE(c.how.contains(QLatin1String("not used")), agree);
            QCOMPARE(c.doubtful, !agree);
            const double wide = c.lengthMm({0, 0}, {double(film->width), 0}); // mm
            QVERIFY2(wide > 280.0 && wide < 450.0, qPrintable(QString::number(wide)));
            QVERIFY(wide > 1.6 * film->spacing.columnMm * film->width);
            // Without the match the size of the original is not known: no wrong millimetre.
            data::Record lost = record(0, 0, film->spacing.columnMm, film->spacing.rowMm);
            QVERIFY(!Calibration::of(lost, *film, false).known());
            ++corrected;
        }
        QVERIFY(corrected > 10);
    }

    void endsAreFoundBeforeLines() {
        const std::vector<Ruler> rulers{{{10, 10}, {110, 10}}, {{60, 0}, {60, 50}}};
        const QTransform doubled = QTransform::fromScale(2.0, 2.0);
        QCOMPARE(rulerAt(rulers, {20, 23}, doubled, 8.0), (RulerHit{0, RulerPart::From}));
        QCOMPARE(rulerAt(rulers, {223, 20}, doubled, 8.0), (RulerHit{0, RulerPart::To}));
        QCOMPARE(rulerAt(rulers, {60, 24}, doubled, 8.0), (RulerHit{0, RulerPart::Line}));
        QCOMPARE(rulerAt(rulers, {121, 70}, doubled, 8.0), (RulerHit{1, RulerPart::Line}));
        QCOMPARE(rulerAt(rulers, {60, 40}, doubled, 8.0), RulerHit());
        QCOMPARE(rulerAt({}, {0, 0}, doubled, 8.0), RulerHit());
        QCOMPARE(distanceToLine({0, 5}, {0, 0}, {10, 0}), 5.0);
        QCOMPARE(distanceToLine({13, 4}, {0, 0}, {10, 0}), 5.0); // past the end: 3, 4, 5
        QCOMPARE(distanceToLine({3, 4}, {0, 0}, {0, 0}), 5.0);   // a line of no length
        QCOMPARE(straightened({5, 5}, {20, 9}), QPointF(20, 5));
        QCOMPARE(straightened({5, 5}, {8, -30}), QPointF(5, -30));
    }

    void rulersStayOnTheFilm() {
        const QSizeF film(100, 80);
        RulerSheet sheet;
        sheet.begin();
        sheet.add({{10, 10}, {40, 50}});
        sheet.moveEnd(0, RulerPart::To, {500, -7}, film);
        QCOMPARE(sheet.rulers()[0].to, QPointF(100, 0));
        sheet.moveEnd(0, RulerPart::To, {40, 50}, film);
        sheet.shift(0, {1000, 1000}, film); // stopped at the edge, as long as before
        QCOMPARE(sheet.rulers()[0], (Ruler{{70, 40}, {100, 80}}));
        sheet.shift(0, {-1000, 5}, film);
        QCOMPARE(sheet.rulers()[0], (Ruler{{0, 40}, {30, 80}}));
        sheet.moveEnd(7, RulerPart::To, {1, 1}, film); // unknown: nothing
        sheet.shift(-1, {1, 1}, film);
        QCOMPARE(sheet.rulers()[0], (Ruler{{0, 40}, {30, 80}}));
    }

    void everyStepIsUndone() {
        const QSizeF film(100, 100);
        RulerSheet sheet;
        QVERIFY(!sheet.undo() && !sheet.redo() && !sheet.removeSelected());
        const auto draw = [&](const Ruler& ruler) {
            sheet.begin();
            sheet.add(ruler);
            sheet.keep();
        };
        const Ruler a{{0, 0}, {10, 0}}, b{{0, 5}, {0, 50}};
        draw(a);
        draw(b);
        QCOMPARE(sheet.selected(), 1);
        sheet.selectNext();
        QCOMPARE(sheet.selected(), 0);
        sheet.begin(); // a drag of many moves is one step
        for (int i = 0; i < 9; ++i)
            sheet.moveEnd(0, RulerPart::To, {20.0 + i, 3}, film);
        sheet.keep();
        sheet.begin(); // nothing done: no step
        sheet.keep();
        sheet.begin(); // taken back: no step
        sheet.add({{1, 1}, {2, 2}});
        sheet.cancel();
        sheet.select(0);
        QVERIFY(sheet.removeSelected());
        QCOMPARE(sheet.rulers(), std::vector<Ruler>{b});
        QVERIFY(sheet.undo());
        QCOMPARE(sheet.rulers(), (std::vector<Ruler>{{{0, 0}, {28, 3}}, b}));
        QVERIFY(sheet.undo());
        QCOMPARE(sheet.rulers(), (std::vector<Ruler>{a, b}));
        QVERIFY(sheet.undo() && sheet.undo() && !sheet.undo());
        QVERIFY(sheet.rulers().empty());
        QCOMPARE(sheet.selected(), -1);
        QVERIFY(sheet.redo() && sheet.redo());
        QCOMPARE(sheet.rulers(), (std::vector<Ruler>{a, b}));
        draw({{1, 2}, {3, 4}}); // a new branch: what was undone is gone
        QVERIFY(!sheet.canRedo());
    }

    void orientations_data() {
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<int>("turns");
        QTest::addColumn<QPointF>("corner"); // where (0, 0) of a film of 30 × 20 goes
        QTest::addColumn<QPointF>("right");  // where (30, 0) goes
        QTest::newRow("upright") << false << 0 << QPointF(0, 0) << QPointF(30, 0);
        QTest::newRow("90°") << false << 1 << QPointF(20, 0) << QPointF(20, 30);
        QTest::newRow("180°") << false << 2 << QPointF(30, 20) << QPointF(0, 20);
        QTest::newRow("270°") << false << 3 << QPointF(0, 30) << QPointF(0, 0);
        QTest::newRow("mirrored") << true << 0 << QPointF(30, 0) << QPointF(0, 0);
        QTest::newRow("mirrored, 90°") << true << 1 << QPointF(20, 30) << QPointF(20, 0);
        QTest::newRow("mirrored, 180°") << true << 2 << QPointF(0, 20) << QPointF(30, 20);
        QTest::newRow("mirrored, 270°") << true << 3 << QPointF(0, 0) << QPointF(0, 30);
    }
    void orientations() {
        QFETCH(bool, mirrored);
        QFETCH(int, turns);
        QFETCH(QPointF, corner);
        QFETCH(QPointF, right);
        const QSizeF film(30, 20);
        const Orientation o{mirrored, turns};
        const QTransform map = o.of(film);
        QCOMPARE(map.map(QPointF(0, 0)), corner);
        QCOMPARE(map.map(QPointF(30, 0)), right);
        QCOMPARE(map.mapRect(QRectF(QPointF(0, 0), film)), QRectF(QPointF(0, 0), o.sizeOf(film)));
        QCOMPARE(map.determinant() < 0.0, mirrored); // a mirror image, however it is turned
        QCOMPARE(o.warning().contains(QLatin1String("Mirrored")), mirrored);
        QCOMPARE(o.warning().isEmpty(), o.upright());
        // On the screen: mirrored about the vertical middle, turned clockwise about the corner.
        const QPointF point(7, 3);
        const QPointF seen = map.map(point);
        const QSizeF size = o.sizeOf(film);
        QCOMPARE(o.flipped().of(film).map(point), QPointF(size.width() - seen.x(), seen.y()));
        QCOMPARE(o.turned(1).of(film).map(point), QPointF(size.height() - seen.y(), seen.x()));
        QCOMPARE(o.flipped().flipped(), o);
        QCOMPARE(o.turned(1).turned(-1), o);
        QCOMPARE(o.turned(3), o.turned(-1));
        QCOMPARE(o.turned(4), o);
    }

    void turningKeepsTheMiddle() {
        ViewTransform view;
        view.setFilm(QSizeF(2000, 1000));
        view.setView(QSizeF(500, 500));
        view.fit();
        view.setOrientation(Orientation{false, 1});
        QVERIFY(view.fitted());
        QCOMPARE(view.filmRect(), QRectF(125, 0, 250, 500)); // fitted anew
        view.zoomAbout({200, 300}, 2.0);
        const QPointF middle = view.toFilm({250, 250});
        for (const Orientation& o : {Orientation{true, 0}, Orientation{true, 3}, Orientation{false, 2}}) {
            view.setOrientation(o);
            QVERIFY((view.toFilm({250, 250}) - middle).manhattanLength() < 1e-6);
            QCOMPARE(view.zoom(), 2.0);
            const QPointF film(333, 444);
            QVERIFY((view.toFilm(view.toWidget(film)) - film).manhattanLength() < 1e-6);
            view.zoomAbout({10, 20}, 2.0); // the point under the pointer stays under a turned film too
        }
        const QPointF before = view.toFilm({90, 60});
        view.zoomAbout({90, 60}, 5.0);
        QVERIFY((view.toFilm({90, 60}) - before).manhattanLength() < 1e-6);
    }
};

QTEST_APPLESS_MAIN(TestLibraryRuler)
#include "tst_LibraryRuler.moc"
