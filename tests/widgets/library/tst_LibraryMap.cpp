// The map of films: what is read and coloured, how the points answer mouse and keys, and the Library's third
// view.
#include "LibraryWorld.h"

#include "base/Rng.h"
#include "data/FilmEmbeddings.h"
#include "tests/support/RunMaker.h"
#include "widgets/common/EmptyState.h"
#include "widgets/library/DotLayer.h"
#include "widgets/library/FilmPlane.h"
#include "widgets/library/FilmScatter.h"
#include "widgets/library/LoopTest.h"
#include "widgets/library/MapPanel.h"
#include "widgets/library/SimilarFilms.h"

#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

using namespace hilum;
using namespace hilum::widgets;

namespace {

constexpr int kFilms = LibraryWorkspace::kFilms;

/// The films of "alpha" on a circle, in order.
data::FilmMap circle(const LibraryWorkspace& workspace, FilmSource& source) {
    data::FilmMap map;
    map.stamp = data::embeddingsStamp(workspace.path(), *source.dataset(workspace.alpha().front().dataset));
    map.films = kFilms;
    map.shareX = 0.5;
    map.shareY = 0.25;
    for (int i = 0; i < kFilms; ++i) {
        map.rows.push_back(static_cast<std::uint32_t>(i));
        map.x.push_back(static_cast<float>(std::cos(2.0 * M_PI * i / kFilms)));
        map.y.push_back(static_cast<float>(std::sin(2.0 * M_PI * i / kFilms)));
    }
    return map;
}

void drag(QWidget* widget, const QPolygon& way, Qt::KeyboardModifiers keys = Qt::NoModifier) {
    QTest::mousePress(widget, Qt::LeftButton, keys, way.first());
    for (const QPoint& point : way) {
        QMouseEvent move(QEvent::MouseMove, point, widget->mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                         keys);
        QCoreApplication::sendEvent(widget, &move);
    }
    QTest::mouseRelease(widget, Qt::LeftButton, keys, way.last());
}

} // namespace

class tst_LibraryMap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_workspace = std::make_unique<LibraryWorkspace>(); }
    void cleanup() { m_workspace.reset(); }

    void whatIsReadHasNoNames() {
        auto source = std::make_shared<FilmSource>(m_workspace->path());
        const auto folder = m_workspace->path() / "runs" / "one";
        std::filesystem::create_directories(folder);
        const auto id = m_workspace->alpha().front().dataset;
        const auto read = [&] { return readFilmPlane(*source, folder, id, data::MapMethod::Pca); };
        QVERIFY(read().ok() && !read()->made);
        auto map = circle(*m_workspace, *source);
        const auto file = data::mapFile(folder, "alpha", data::MapMethod::Pca);
        QVERIFY(data::writeMap(file, map).ok());
        const auto plane = read();
        QVERIFY(plane.ok() && plane->made);
        QCOMPARE(plane->findings, (std::vector<std::string>{"Effusion", "Pneumonia"}));
        for (std::size_t i = 0; i < kFilms; ++i) {
            const data::Record& record = m_workspace->alpha()[i];
            QCOMPARE(plane->films[i].id, record.id);
            QCOMPARE(plane->placeOf(record.id), int(i));
            const FilmRow row = plane->row(i);
            QVERIFY(row.record.image.empty() && row.record.patient.empty());
            auto findings = record.findings;
            std::ranges::sort(findings); // as the catalogue gives them
            QCOMPARE(row.record.findings, findings);
            QCOMPARE(row.record.target, record.target);
            QCOMPARE(row.record.ageYears, record.ageYears);
            QVERIFY(!MapText::facts(row).contains(QLatin1String("alpha")));
        }
        QCOMPARE(plane->placeOf(-1), -1);
        map.stamp = "of another import";
        QVERIFY(data::writeMap(file, map).ok());
        QVERIFY(!read()->made);
        QVERIFY(!readFilmPlane(*source, folder, 999, data::MapMethod::Pca).ok());
    }

    /// The classes count what the records say.
    void classesOfTheColours() {
        FilmPlane plane;
        std::vector<FilmRow> films;
        for (const data::Record& record : m_workspace->alpha())
            films.push_back({record, record.id % 2 == 0 ? data::Part::Test : data::Part::None, "alpha"});
        plane.films.resize(films.size());
        for (std::size_t i = 0; i < films.size(); ++i)
            plane.setFilm(i, films[i]);
        plane.finish();
        const auto count = [&](auto test) { return std::int64_t(std::ranges::count_if(films, test)); };
        const auto label = MapText::classes(plane, MapColour::Finding, {});
        for (int target : {-1, 0, 1})
            QCOMPARE(label.classes[std::size_t(target + 1)].films,
                     count([&](const FilmRow& film) { return film.record.target == target; }));
        const auto effusion = MapText::classes(plane, MapColour::Finding, "Effusion");
        for (std::size_t i = 0; i < films.size(); ++i) {
            const bool has =
                std::ranges::find(films[i].record.findings, "Effusion") != films[i].record.findings.end();
            QCOMPARE(effusion.ofFilm[i] == 2, has);
        }
        const auto sexes = MapText::classes(plane, MapColour::Sex, {});
        QCOMPARE(sexes.classes[1].films,
                 count([](const FilmRow& film) { return film.record.sex == data::Sex::Female; }));
        QCOMPARE(sexes.classes[0].films, 0);
        const auto views = MapText::classes(plane, MapColour::View, {});
        QCOMPARE(views.classes[2].films,
                 count([](const FilmRow& film) { return film.record.view == data::View::AP; }));
        const auto parts = MapText::classes(plane, MapColour::Part, {});
        QCOMPARE(parts.classes[3].films + parts.classes[0].films, std::int64_t(films.size()));
        data::FilmMap map;
        map.method = data::MapMethod::Tsne;
        map.films = 9;
        map.rows = {1, 2};
        QVERIFY(MapText::note(map, QStringLiteral("alpha")).contains(QLatin1String("who is near whom")));
        QVERIFY(MapText::note(map, QStringLiteral("alpha")).contains(QLatin1String("2 of 9 films of alpha")));
    }

    void pointsAnswerMouseAndKeys() {
        FilmScatter scatter;
        scatter.resize(400, 300);
        scatter.setPoints({{0, 0}, {1, 0}, {0, 1}, {5, 5}});
        scatter.show();
        QVERIFY(scatter.placeOf(1).x() > scatter.placeOf(0).x());
        QVERIFY(scatter.placeOf(2).y() < scatter.placeOf(0).y()); // upwards
        for (int i = 0; i < 4; ++i) {
            QVERIFY(scatter.rect().contains(scatter.placeOf(i).toPoint()));
            QCOMPARE(scatter.pointAt(scatter.placeOf(i)), i);
        }
        QSignalSpy chosen(&scatter, &FilmScatter::chosen), opened(&scatter, &FilmScatter::opened),
            cleared(&scatter, &FilmScatter::cleared);
        QTest::mouseClick(&scatter, Qt::LeftButton, {}, scatter.placeOf(3).toPoint());
        QCOMPARE(chosen.takeFirst().front().toInt(), 3);
        scatter.setCurrent(0);
        QTest::keyClick(&scatter, Qt::Key_Right);
        QCOMPARE(chosen.takeFirst().front().toInt(), 1);
        QTest::keyClick(&scatter, Qt::Key_Up);
        QCOMPARE(chosen.takeFirst().front().toInt(), 2);
        QTest::keyClick(&scatter, Qt::Key_Left); // nothing lies there
        QCOMPARE(chosen.count(), 0);
        QTest::keyClick(&scatter, Qt::Key_Return);
        QCOMPARE(opened.takeFirst().front().toInt(), 0);
        QTest::keyClick(&scatter, Qt::Key_Escape);
        QCOMPARE(cleared.count(), 1);
        scatter.setShown({true, true, true, false}); // what is pale is not hit
        QCOMPARE(scatter.pointAt(scatter.placeOf(3)), -1);
        QVERIFY(!scatter.grab().isNull());
    }

    /// All at one place: what is seen is what lies on top.
    void noLargeClassHidesAnother() {
        FilmScatter scatter;
        scatter.resize(400, 300);
        scatter.setPoints(std::vector<QPointF>(22, QPointF(0, 0)));
        scatter.show();
        const auto seen = [&](std::vector<std::uint8_t> classes) {
            scatter.setClasses(std::move(classes), {Qt::red, Qt::green, Qt::blue});
            return scatter.grab().toImage().pixelColor(scatter.placeOf(0).toPoint());
        };
        std::vector<std::uint8_t> halves(22, 0);
        for (std::size_t i = 0; i < 11; ++i)
            halves[2 * i] = 1;
        QCOMPARE(seen(halves), QColor(Qt::red)); // the last point's
        halves.back() = 1;
        QCOMPARE(seen(halves), QColor(Qt::green));
        std::vector<std::uint8_t> rare(22, 2);
        rare.front() = 0; // painted last all the same
        QCOMPARE(seen(rare), QColor(Qt::red));
        scatter.setShown([] {
            std::vector<bool> shown(22, true);
            shown.front() = false;
            return shown;
        }());
        QCOMPARE(seen(rare), QColor(Qt::blue)); // pale ones lie below
    }

    void wheelAndDragMoveThePlane() {
        FilmScatter scatter;
        scatter.resize(400, 300);
        scatter.setPoints({{0, 0}, {1, 0}, {0, 1}});
        scatter.show();
        const double fitted = scatter.scale();
        const QPointF under = scatter.placeOf(1), other = scatter.placeOf(0);
        QWheelEvent wheel(under, scatter.mapToGlobal(under), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&scatter, &wheel);
        QVERIFY(scatter.scale() > fitted);
        QVERIFY(QLineF(scatter.placeOf(1), under).length() < 1e-6); // what lies under the pointer stays
        QVERIFY(scatter.placeOf(0).x() < other.x());
        const QPointF before = scatter.placeOf(0);
        drag(&scatter, QPolygon({{200, 150}, {210, 160}, {240, 130}}));
        QVERIFY(QLineF(scatter.placeOf(0), before + QPointF(40, -20)).length() < 1e-6);
        QTest::keyClick(&scatter, Qt::Key_Equal);
        QCOMPARE(scatter.scale(), fitted);
        scatter.setPoints({{2, 2}, {2, 2}}); // of no extent
        QVERIFY(QLineF(scatter.placeOf(0), QRectF(scatter.rect()).center()).length() < 1e-6);
        scatter.setPoints({});
        QCOMPARE(scatter.pointAt({10, 10}), -1);
        QTest::keyClick(&scatter, Qt::Key_Down);
        QVERIFY(!scatter.grab().isNull());
    }

    void aLoopChoosesWhatIsInIt() {
        FilmScatter scatter;
        scatter.resize(400, 300);
        scatter.setPoints({{0, 0}, {1, 0}, {0, 1}, {1, 1}});
        scatter.show();
        std::vector<int> found;
        connect(&scatter, &FilmScatter::lassoed, &scatter,
                [&](const std::vector<int>& points) { found = points; });
        const QPoint left = scatter.placeOf(0).toPoint(), top = scatter.placeOf(2).toPoint();
        const QPolygon loop({{left.x() - 15, top.y() - 15},
                             {left.x() + 15, top.y() - 15},
                             {left.x() + 15, left.y() + 15},
                             {left.x() - 15, left.y() + 15}});
        drag(&scatter, loop, Qt::ShiftModifier);
        QCOMPARE(found, (std::vector<int>{0, 2}));
        found.clear();
        scatter.setLasso(true);
        scatter.setShown({false, true, true, true});
        drag(&scatter, loop);
        QCOMPARE(found, (std::vector<int>{2}));
    }

    /// Beside Qt's own test, on a loop that crosses itself and on corners, edges and flat loops.
    void insideIsWhatQtCallsInside() {
        Rng rng(1, "loops");
        for (int round = 0; round < 20; ++round) {
            QPolygonF loop;
            for (int i = 0; i < 3 + round * 7; ++i)
                loop << QPointF(rng.uniform(-50.0, 300.0), rng.uniform(0.0, 200.0));
            const LoopTest test(loop);
            int inside = 0;
            for (int i = 0; i < 500; ++i) {
                const QPointF point(rng.uniform(-60.0, 310.0), rng.uniform(-10.0, 210.0));
                QCOMPARE(test.contains(point), loop.containsPoint(point, Qt::OddEvenFill));
                inside += test.contains(point) ? 1 : 0;
            }
            QVERIFY(inside > 0);
        }
        QVERIFY(!LoopTest(QPolygonF()).contains({0, 0}));
        QVERIFY(!LoopTest(QPolygonF({{0, 5}, {9, 5}, {4, 5}})).contains({4, 5}));
        const LoopTest square(QPolygonF({{0, 0}, {10, 0}, {10, 10}, {0, 10}}));
        QVERIFY(square.contains({0.001, 9.999}) && !square.contains({10.001, 5}));
    }

    /// Beside QPainter, one dot over another, cut at every edge.
    void dotsLieAsQPainterLaysThem() {
        const QImage first = dotStamp(4.2, Qt::red, Qt::black, 1.0),
                     second = dotStamp(3.0, QColor(0, 120, 255, 90), QColor(), 1.0);
        QImage own(40, 30, QImage::Format_ARGB32_Premultiplied);
        own.fill(QColor(30, 40, 50));
        QImage painted = own;
        QPainter painter(&painted);
        Rng rng(2, "dots");
        for (int i = 0; i < 200; ++i) {
            const QImage& stamp = i % 2 == 0 ? first : second;
            const QPoint corner(int(rng.below(50)) - 10, int(rng.below(40)) - 10);
            blendDot(own, stamp, QPointF(corner) + QPointF(0.5 * stamp.width(), 0.5 * stamp.height()));
            painter.drawImage(corner, stamp);
        }
        painter.end();
        int most = 0;
        for (int y = 0; y < own.height(); ++y)
            for (int x = 0; x < own.width(); ++x) {
                const QRgb a = own.pixel(x, y), b = painted.pixel(x, y);
                most = std::max({most, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                 std::abs(qBlue(a) - qBlue(b))});
                QCOMPARE(qAlpha(a), 255);
            }
        QVERIFY2(most <= 2, qPrintable(QString::number(most))); // rounding
    }

    void withoutAnEncoderTheMapSaysWhatToDo() {
        LibraryWorld world(m_workspace->path());
        QTRY_VERIFY(world.ready());
        world.child<QToolButton>("showMap")->click();
        auto* none = world.child<EmptyState>("mapNone");
        QTRY_VERIFY(none->isVisible());
        QSignalSpy page(&world.session, &Session::pageRequested);
        none->button()->click();
        QCOMPARE(page.count(), 1);
        QTest::keyClick(world.page.get(), Qt::Key_G);
        QVERIFY(!none->isVisible() && world.child<QToolButton>("showGrid")->isChecked());
        QTest::keyClick(world.page.get(), Qt::Key_M);
        QVERIFY(none->isVisible());
    }

    void theThirdView() {
        FilmSource source(m_workspace->path());
        const SystemClock clock;
        const auto folder =
            run::makeRun(m_workspace->path(), run::specNamed(run::RunKind::Pretrain, "one", "alpha"), clock);
        run::finishTested(folder, clock, 1.0, 1);
        LibraryWorld world(m_workspace->path());
        QTRY_VERIFY(world.ready());
        world.page->filters()->setDataset(QStringLiteral("alpha"));
        world.child<QToolButton>("showMap")->click();
        QTRY_VERIFY(world.child<EmptyState>("mapUnmade")->isVisible());
        QVERIFY(data::writeMap(data::mapFile(folder.path, "alpha", data::MapMethod::Pca),
                               circle(*m_workspace, source))
                    .ok());
        auto* map = world.page->map();
        map->setSource(std::make_shared<FilmSource>(m_workspace->path())); // as after an import
        QTRY_COMPARE(map->scatter()->count(), kFilms);
        QTRY_VERIFY(map->scatter()->isVisible() && world.rows() == kFilms);
        FilmScatter* scatter = map->scatter();
        QTest::mouseClick(scatter, Qt::LeftButton, {}, scatter->placeOf(9).toPoint());
        QCOMPARE(world.session.film(), m_workspace->alpha()[9].id);
        QCOMPARE(scatter->current(), 9);
        QVERIFY(!scatter->accessibleDescription().isEmpty());
        auto* card = world.child<QFrame>("mapCard");
        QVERIFY(card->isVisible());
        QVERIFY(!world.child<QComboBox>("sortChooser")->isVisible()); // a map has no order
        // Films 29, 0 and 1 lie at the right end of the circle.
        const QPoint right = scatter->placeOf(0).toPoint();
        const int reach = std::abs(scatter->placeOf(1).toPoint().y() - right.y()) + 6;
        drag(scatter,
             QPolygon({{right.x() - 10, right.y() - reach},
                       {right.x() + 20, right.y() - reach},
                       {right.x() + 20, right.y() + reach},
                       {right.x() - 10, right.y() + reach}}),
             Qt::ShiftModifier);
        QTRY_COMPARE(world.rows(), 3);
        // Films 0, 1 and 29: pneumonia, none, no label; ten of each are on the map.
        auto* legend = world.child<QLabel>("mapLegend");
        QVERIFY(!card->isVisible()); // of film 9, which is pale now
        QTRY_COMPARE(legend->text().count(QStringLiteral("(1,&nbsp;33")), 3);
        auto* chip = world.child<QPushButton>("mapPick");
        QVERIFY(chip->isVisible());
        QCOMPARE(world.page->films()->rowOf(m_workspace->alpha()[0].id) >= 0, true);
        QTRY_COMPARE(scatter->pointAt(scatter->placeOf(9)), -1); // the others are pale
        QTest::keyClick(scatter, Qt::Key_Escape);
        QTRY_COMPARE(world.rows(), kFilms);
        QTRY_COMPARE(legend->text().count(QStringLiteral("(10&nbsp;·&nbsp;33")), 3); // all again
        QVERIFY(!chip->isVisible());
        world.session.setShaded(true);
        QTest::mouseClick(scatter, Qt::LeftButton, {}, scatter->placeOf(4).toPoint());
        QVERIFY(card->isVisible());
        for (QLabel* label : card->findChildren<QLabel*>())
            QVERIFY(!label->isVisible() || label->pixmap().isNull()); // no picture under the shade
    }

private:
    std::unique_ptr<LibraryWorkspace> m_workspace;
};

QTEST_MAIN(tst_LibraryMap)
#include "tst_LibraryMap.moc"
