// The viewer's tools on a shown film: rulers by mouse and keys, mirror and turn with all that lies on the
// film, the probe's three values, the picture to take along, and the window's fields by Tab.
#include "LibraryWorkspace.h"
#include "tests/support/TestDialogs.h"
#include "widgets/common/Jobs.h"
#include "widgets/library/FilmText.h"
#include "widgets/library/ProbeText.h"
#include "widgets/library/RulerTool.h"
#include "widgets/library/ViewerPanel.h"
#include "widgets/library/ViewerTools.h"

#include <QApplication>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace hilum;
using namespace hilum::widgets;

class TestLibraryTools : public QObject {
    Q_OBJECT
    std::unique_ptr<LibraryWorkspace> m_workspace;
    std::shared_ptr<FilmSource> m_source;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<TestDialogs> m_dialogs;
    std::unique_ptr<ViewerPanel> m_panel;

    [[nodiscard]] ViewerWidget* canvas() const { return m_panel->canvas(); }
    [[nodiscard]] RulerTool* rulers() const { return canvas()->rulers(); }
    void key(int k, Qt::KeyboardModifiers held = {}) const {
        QTest::keyClick(canvas(), static_cast<Qt::Key>(k), held);
    }
    /// Film `row` of "alpha": 96 × 96 pixels, 2 x + row; its original had four times as many of 0.15 mm.
    void view(int row) {
        m_panel->showFilm(m_workspace->alpha().at(static_cast<std::size_t>(row)).id);
        QTRY_VERIFY(canvas()->hasPixels());
    }
    [[nodiscard]] QPoint at(double x, double y) const { return canvas()->fromPixel({x, y}).toPoint(); }
    void dragLine(QPoint from, QPoint to, Qt::KeyboardModifiers held = {}) const {
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(to), canvas()->mapToGlobal(QPointF(to)), Qt::NoButton,
                         Qt::LeftButton, held);
        QCoreApplication::sendEvent(canvas(), &move);
        QTest::mouseRelease(canvas(), Qt::LeftButton, held, to);
    }
    /// Grey of the canvas as painted, without what lies over the film's middle.
    [[nodiscard]] int painted(const QImage& image, QPointF pixel) const {
        return qGray(image.pixel((canvas()->fromPixel(pixel) * image.devicePixelRatio()).toPoint()));
    }

private Q_SLOTS:
    void initTestCase() {
        m_workspace = std::make_unique<LibraryWorkspace>();
        m_source = std::make_shared<FilmSource>(m_workspace->path());
    }
    void init() {
        m_jobs = std::make_unique<Jobs>();
        m_dialogs = std::make_unique<TestDialogs>();
        m_panel = std::make_unique<ViewerPanel>(*m_jobs);
        m_panel->setSource(m_source);
        m_panel->setDialogs(m_dialogs.get());
        m_panel->resize(900, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() {
        m_panel.reset();
        m_dialogs.reset();
        m_jobs.reset();
    }

    void aRulerIsDrawnMovedAndRemoved() {
        view(1);
        dragLine(at(20, 30), at(60, 30)); // the tool is off: the film was moved
        QVERIFY(rulers()->sheet().rulers().empty());
        key(Qt::Key_Equal);
        key(Qt::Key_M);
        QVERIFY(rulers()->on());
        QVERIFY(m_panel->findChild<QToolButton*>(QStringLiteral("viewerRuler"))->isChecked());
        const QRectF place = canvas()->transform().filmRect();
        dragLine(at(20, 30), at(60, 60));
        QCOMPARE(canvas()->transform().filmRect(), place); // it did not move the film
        QCOMPARE(rulers()->sheet().rulers().size(), std::size_t(1));
        const Ruler drawn = rulers()->sheet().rulers()[0];
        const double pixel = 1.0 / canvas()->zoom(); // the mouse's grid, in pixels of the film
        QVERIFY((drawn.from - QPointF(20, 30)).manhattanLength() <= 2 * pixel);
        QVERIFY((drawn.to - QPointF(60, 60)).manhattanLength() <= 2 * pixel);
        // 0.15 mm · 4 for each pixel of the copy.
        QVERIFY(qAbs(rulers()->calibration().lengthMm(drawn.from, drawn.to) - 0.6 * 50.0) <= 0.6 * 3 * pixel);
        QVERIFY(rulers()->lengths()[0].endsWith(QLatin1String("mm")));
        QVERIFY(canvas()->accessibleDescription().contains(rulers()->lengths()[0]));
        dragLine(at(60, 60), at(60, 30)); // its end
        QCOMPARE(rulers()->sheet().rulers().size(), std::size_t(1));
        QVERIFY(qAbs(rulers()->sheet().rulers()[0].to.y() - 30.0) <= 2 * pixel);
        dragLine(at(10, 80), at(80, 84), Qt::ShiftModifier); // a second one, level
        QCOMPARE(rulers()->sheet().rulers().size(), std::size_t(2));
        QVERIFY(qAbs(rulers()->sheet().rulers()[1].to.y() - rulers()->sheet().rulers()[1].from.y()) < 1e-6);
        key(Qt::Key_Delete);
        QCOMPARE(rulers()->sheet().rulers().size(), std::size_t(1));
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rulers()->sheet().rulers().size(), std::size_t(2));
        key(Qt::Key_Z, Qt::ControlModifier);
        key(Qt::Key_Z, Qt::ControlModifier); // the end's move
        QVERIFY((rulers()->sheet().rulers()[0].to - drawn.to).manhattanLength() < 1e-9);
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(qAbs(rulers()->sheet().rulers()[0].to.y() - 30.0) <= 2 * pixel);
    }

    // A page may undo by the same keys (Compare does): the ruler comes first, as long as it has a step left.
    void thePagesUndoComesAfterTheRulers() {
        view(3);
        int undone = 0;
        QShortcut page(QKeySequence::Undo, m_panel.get());
        page.setContext(Qt::WidgetWithChildrenShortcut);
        connect(&page, &QShortcut::activated, this, [&] { ++undone; });
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        canvas()->setFocus();
        key(Qt::Key_Insert);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, 0);
        QVERIFY(rulers()->sheet().rulers().empty());
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, 1);
    }

    // The same line in another window, other proportions, mirrored or turned is as long as before.
    void aLengthIsTheFilms() {
        view(3);
        key(Qt::Key_Insert);
        key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        const QStringList length = rulers()->lengths();
        for (const int k : {Qt::Key_F, Qt::Key_R, Qt::Key_P, Qt::Key_I, Qt::Key_3, Qt::Key_0})
            key(k);
        QCOMPARE(rulers()->lengths(), length);
    }

    void aClickIsNoRuler() {
        view(1);
        key(Qt::Key_M);
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, at(40, 40));
        QVERIFY(rulers()->sheet().rulers().empty());
        QVERIFY(!rulers()->sheet().canUndo());
        QTest::mousePress(canvas(), Qt::LeftButton, {}, at(20, 20));
        QTest::mouseMove(canvas(), at(50, 50));
        QVERIFY(rulers()->dragging());
        key(Qt::Key_Escape); // takes back what is being drawn, then the tool, and only then leaves
        QVERIFY(!rulers()->dragging() && rulers()->on());
        QVERIFY(rulers()->sheet().rulers().empty());
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, at(50, 50));
        QSignalSpy closed(m_panel.get(), &ViewerPanel::closeWanted);
        key(Qt::Key_Escape);
        QVERIFY(!rulers()->on());
        QCOMPARE(closed.size(), 0);
        key(Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    void rulersBelongToTheirFilm() {
        view(1);
        key(Qt::Key_Insert);
        QCOMPARE(rulers()->sheet().rulers().size(), std::size_t(1));
        const Ruler first = rulers()->sheet().rulers()[0];
        QVERIFY(qAbs(first.from.y() - first.to.y()) < 1e-9 && first.from.x() < first.to.x());
        view(2);
        QVERIFY(rulers()->sheet().rulers().empty());
        view(1);
        QCOMPARE(rulers()->sheet().rulers(), std::vector<Ruler>{first});
    }

    void theKeyboardMeasures() {
        view(1);
        key(Qt::Key_Insert);
        const Ruler first = rulers()->sheet().rulers()[0];
        key(Qt::Key_Down, Qt::AltModifier);
        QVERIFY((rulers()->sheet().rulers()[0].to - first.to - QPointF(0, 1)).manhattanLength() < 1e-6);
        key(Qt::Key_Left, Qt::AltModifier | Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY((rulers()->sheet().rulers()[0].from - first.from + QPointF(10, 0)).manhattanLength() < 1e-6);
        key(Qt::Key_Insert);
        QCOMPARE(rulers()->sheet().selected(), 1);
        key(Qt::Key_Insert, Qt::ShiftModifier); // the first again
        QCOMPARE(rulers()->sheet().selected(), 0);
        key(Qt::Key_R); // down on the screen is now to the right on the film
        const QPointF before = rulers()->sheet().rulers()[0].to;
        key(Qt::Key_Down, Qt::AltModifier);
        QVERIFY((rulers()->sheet().rulers()[0].to - before - QPointF(1, 0)).manhattanLength() < 1e-6);
    }

    void linkedViewersShowTheSameRulers() {
        ViewerWidget* other = m_panel->addLinked();
        view(1);
        QTRY_VERIFY(other->hasPixels());
        key(Qt::Key_M);
        QVERIFY(other->rulers()->on());
        key(Qt::Key_Insert);
        QCOMPARE(other->rulers()->sheet().rulers(), rulers()->sheet().rulers());
        key(Qt::Key_F);
        QVERIFY(other->orientation().mirrored);
    }

    void theFilmIsMirroredAndTurned() {
        view(5); // 2 x + 5: from 5 on the left to 195 on the right
        canvas()->setBoxesShown(false);
        const auto seen = [&](double x, double y) { // share of the film as shown
            const QRectF film = canvas()->transform().filmRect();
            const QImage image = canvas()->grab().toImage();
            const QPointF place(film.left() + x * film.width(), film.top() + y * film.height());
            return qGray(image.pixel((place * image.devicePixelRatio()).toPoint()));
        };
        QVERIFY(seen(0.25, 0.5) < seen(0.75, 0.5));
        key(Qt::Key_F);
        QVERIFY(m_panel->findChild<QToolButton*>(QStringLiteral("viewerFlip"))->isChecked());
        QVERIFY(seen(0.25, 0.5) > seen(0.75, 0.5));
        key(Qt::Key_F);
        QVERIFY(canvas()->orientation().upright());
        key(Qt::Key_R); // clockwise: the left edge is above
        QVERIFY(seen(0.5, 0.3) < seen(0.5, 0.75));
        QVERIFY(qAbs(seen(0.25, 0.5) - seen(0.75, 0.5)) <= 2);
        key(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(canvas()->orientation().upright());
        key(Qt::Key_F);
        view(6); // the next film is upright again
        QVERIFY(canvas()->orientation().upright());
        QVERIFY(!m_panel->findChild<QToolButton*>(QStringLiteral("viewerFlip"))->isChecked());
    }

    void whatLiesOnTheFilmGoesAlong_data() {
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<int>("turns");
        for (const bool mirrored : {false, true}) {
            for (int turns = 0; turns < 4; ++turns)
                QTest::addRow("mirrored %d, turns %d", mirrored, turns) << mirrored << turns;
        }
    }
    void whatLiesOnTheFilmGoesAlong() {
        QFETCH(bool, mirrored);
        QFETCH(int, turns);
        view(6); // a box at 0.25, 0.25 of 0.5 × 0.25
        canvas()->setOrientation({mirrored, turns});
        // The probe reads the pixel that is painted there.
        std::optional<Probe> probe;
        connect(canvas(), &ViewerWidget::probed, this, [&](const std::optional<Probe>& p) { probe = p; });
        canvas()->setBoxesShown(false);
        QTest::mouseMove(canvas(), at(70.5, 20.5));
        QTRY_VERIFY(probe);
        QVERIFY(qAbs(probe->pixel.x() - 70) <= 1 && qAbs(probe->pixel.y() - 20) <= 1);
        QCOMPARE(probe->value, 2.0 * probe->pixel.x() + 6.0);
        const QImage plain = canvas()->grab().toImage();
        QVERIFY(qAbs(painted(plain, {70.5, 20.5}) - (2 * 70 + 6)) <= 3);
        // The box's edge is yellow where the film's pixels of the box are: in the middle of each side.
        canvas()->setBoxesShown(true);
        const QImage boxed = canvas()->grab().toImage();
        for (const QPointF& side : {QPointF(24, 36), QPointF(72, 36), QPointF(48, 24), QPointF(48, 48)}) {
            int yellow = 0;
            for (int dx = -3; dx <= 3; ++dx) {
                for (int dy = -3; dy <= 3; ++dy) {
                    const QColor c = boxed.pixelColor(at(side.x(), side.y()) + QPoint(dx, dy));
                    yellow += c.red() > 200 && c.blue() < 130 ? 1 : 0;
                }
            }
            QVERIFY(yellow > 0);
        }
        // A heat map that is hot in the film's upper right quarter.
        canvas()->setBoxesShown(false);
        QImage map(32, 32, QImage::Format_Grayscale8);
        map.fill(0);
        for (int y = 0; y < 16; ++y) {
            for (int x = 16; x < 32; ++x)
                map.scanLine(y)[x] = 255;
        }
        canvas()->setHeat(map);
        const QImage heated = canvas()->grab().toImage();
        const auto orange = [&](QPointF pixel) {
            const QColor c = heated.pixelColor(at(pixel.x(), pixel.y()));
            return c.red() - c.blue();
        };
        QVERIFY(orange({75, 20}) > 60);
        for (const QPointF& cold : {QPointF(20, 20), QPointF(20, 75), QPointF(75, 75)})
            QCOMPARE(orange(cold), 0);
        canvas()->setHeat({});
    }

    // The warning is there as long as the view is mirrored, and in what is copied.
    void mirroredIsSaidOnThePicture() {
        view(5);
        canvas()->setBoxesShown(false);
        const auto amber = [](const QImage& image) {
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor c = image.pixelColor(x, y);
                    count += c.red() - c.blue() > 80 ? 1 : 0;
                }
            }
            return count;
        };
        QCOMPARE(amber(canvas()->grab().toImage()), 0);
        QCOMPARE(amber(canvas()->shownPicture()), 0);
        key(Qt::Key_F);
        QVERIFY(amber(canvas()->grab().toImage()) > 500);
        QVERIFY(canvas()->accessibleDescription().contains(canvas()->orientation().warning()));
        canvas()->zoomBy(8.0);
        QVERIFY(amber(canvas()->grab().toImage()) > 500);
        QVERIFY(amber(canvas()->shownPicture()) > 500);
        key(Qt::Key_F);
        QCOMPARE(amber(canvas()->grab().toImage()), 0);
    }

    void theProbeNamesThreeValues() {
        Probe probe;
        probe.pixel = {7, 1234};
        probe.stored = 12345.0;
        probe.value = -1023.5;
        probe.network = 51;
        probe.networkSide = 128;
        const QString text = ProbeText::of(probe);
        for (const char* part : {"x 7", "y 1,234", "stored 12,345", "-1,023.5", "51 of 255", "0.200 of 1"})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
        probe.stored.reset();
        QVERIFY(ProbeText::of(probe).contains(QLatin1String("colours")));
        QVERIFY(ProbeText::brief(probe).contains(QLatin1String("colours")));
        view(4);
        std::optional<Probe> read;
        connect(canvas(), &ViewerWidget::probed, this, [&](const std::optional<Probe>& p) { read = p; });
        QTest::mouseMove(canvas(), at(50.5, 10.5));
        QTRY_VERIFY(read);
        QCOMPARE(read->stored, std::optional(read->value)); // a PNG has no modality LUT
    }

    void aRulerComesBackToItsOwnFilm() {
        view(6);
        key(Qt::Key_M);
        key(Qt::Key_Insert);
        QCOMPARE(rulers()->sheet().rulers().size(), std::size_t{1});
        const Ruler drawn = rulers()->sheet().rulers().front();
        const auto removed = rulers()->removeSelected();
        QVERIFY(removed);
        QVERIFY(!rulers()->removeSelected());
        view(4);
        RulerTool::putBack(*rulers()->book(), *removed); // the toast's Undo, pressed when the next film is up
        QVERIFY(rulers()->sheet().rulers().empty());
        view(6);
        QCOMPARE(rulers()->sheet().rulers(), std::vector{drawn});
    }

    void thePictureIsCopiedWithoutNames() {
        view(6);
        key(Qt::Key_M);
        key(Qt::Key_Insert);
        QGuiApplication::clipboard()->clear();
        key(Qt::Key_C, Qt::ControlModifier);
        const QImage copied = QGuiApplication::clipboard()->image();
        const QRectF film = canvas()->transform().filmRect();
        QCOMPARE(copied.size(), (film.size() * canvas()->devicePixelRatioF()).toSize());
        QVERIFY(copied.textKeys().isEmpty());
        // What is shown: window, inverted or not, and only what is in view.
        const QImage shown = canvas()->shownPicture();
        key(Qt::Key_I);
        const QImage inverted = canvas()->shownPicture();
        const QPoint place(shown.width() / 8, shown.height() * 7 / 10);
        QVERIFY(qAbs(qGray(shown.pixel(place)) + qGray(inverted.pixel(place)) - 255) <= 2);
        canvas()->zoomBy(20.0);
        QCOMPARE(canvas()->shownPicture().size(), canvas()->size() * canvas()->devicePixelRatioF());
        // Nothing of the words in the upper corners, which name view, sex and age: the film alone is there.
        key(Qt::Key_Equal);
        key(Qt::Key_I);
        rulers()->removeSelected();
        canvas()->setBoxesShown(false);
        const QImage bare = canvas()->shownPicture();
        for (int x = 1; x + 1 < bare.width(); ++x)
            QVERIFY(qAbs(qGray(bare.pixel(x, 14)) - qGray(bare.pixel(x, 60))) <= 1);
    }

    void thePictureIsSaved() {
        view(6);
        const QString file = m_workspace->folder() + QStringLiteral("/out.png");
        m_dialogs->willSaveFile(file);
        key(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(QFileInfo::exists(file));
        const QImage saved(file);
        QCOMPARE(saved.size(), canvas()->shownPicture().size());
        QVERIFY(saved.textKeys().isEmpty());
        m_dialogs->willSaveFile(QString()); // cancelled
        key(Qt::Key_S, Qt::ControlModifier);
        m_dialogs->willSaveFile(m_workspace->folder() + QStringLiteral("/no/such/folder/out.png"));
        key(Qt::Key_S, Qt::ControlModifier);
        const auto said = [&] {
            for (const QLabel* label : m_panel->window()->findChildren<QLabel*>()) {
                if (label->text().contains(QLatin1String("out.png")))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(said()); // a sentence, not silence
    }

    void nothingIsTakenFromUnderTheShade() {
        view(6);
        m_panel->setShaded(true);
        QVERIFY(canvas()->shownPicture().isNull());
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
        key(Qt::Key_M);
        dragLine(at(20, 20), at(60, 60));
        QVERIFY(rulers()->sheet().rulers().empty());
        m_panel->setShaded(false);
        m_panel->clear();
        QVERIFY(canvas()->shownPicture().isNull());
    }

    void theWindowIsReachedByTab() {
        view(6);
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        canvas()->setFocus();
        auto* centre = m_panel->findChild<QDoubleSpinBox*>(QStringLiteral("viewerCentre"));
        auto* width = m_panel->findChild<QDoubleSpinBox*>(QStringLiteral("viewerWidth"));
        for (int i = 0; i < 40 && !centre->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(centre->hasFocus());
        centre->selectAll();
        QTest::keyClicks(centre, QStringLiteral("77"));
        QTest::keyClick(centre, Qt::Key_Tab); // what was typed counts, and the focus goes on
        QVERIFY(width->hasFocus());
        QCOMPARE(canvas()->window().centre, 77.0);
        width->selectAll();
        QTest::keyClicks(width, QStringLiteral("55"));
        QTest::keyClick(width, Qt::Key_Return); // back to the film
        QVERIFY(canvas()->hasFocus());
        QCOMPARE(canvas()->window().width, 55.0);
    }
};

QTEST_MAIN(TestLibraryTools)
#include "tst_LibraryTools.moc"
