// Several films side by side, priors, and what the network sees: as a person uses them, offscreen, on a made
// workspace; and the arithmetic by which films of other sizes and values follow each other.
#include "LibraryWorld.h"
#include "widgets/library/DicomTagPanel.h"
#include "widgets/library/NetworkPane.h"
#include "widgets/library/PaneLink.h"
#include "widgets/library/Priors.h"

#include <QFile>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace hilum;
using namespace hilum::widgets;

namespace {

struct World : LibraryWorld {
    World(const std::filesystem::path& workspace, const QString& settings)
        : LibraryWorld(workspace, settings, {1000, 700}) {}
    [[nodiscard]] ViewerPanel& viewer() const { return *page->viewer(); }
    [[nodiscard]] PaneGrid& panes() const { return viewer().panes(); }
    [[nodiscard]] ViewerWidget& canvas(int pane) const { return *panes().pane(pane).canvas(); }
    [[nodiscard]] NetworkPane& network() const { return *child<NetworkPane>("networkPane"); }
    /// All panes that are seen have read their files.
    [[nodiscard]] bool read() const {
        for (int i = 0; i < panes().count(); ++i)
            if (!canvas(i).hasPixels())
                return false;
        return true;
    }
};

bool near(QPointF a, QPointF b, double by = 1e-6) {
    return (a - b).manhattanLength() < by;
}

} // namespace

class TestLibraryPanes : public QObject {
    Q_OBJECT
    std::unique_ptr<LibraryWorkspace> m_workspace;
    std::unique_ptr<World> m_world;
    QString m_settings;

    void open() {
        m_world.reset();
        m_world = std::make_unique<World>(m_workspace->path(), m_settings);
        QTRY_VERIFY(m_world->model->loaded() && m_world->page->settled());
        m_world->page->filters()->setDataset(QStringLiteral("alpha"));
        QTRY_VERIFY(m_world->page->settled());
        QTRY_COMPARE(m_world->page->films()->rowCount(), LibraryWorkspace::kFilms);
    }
    void view(int row) {
        m_world->page->openViewer(row);
        QTRY_VERIFY(m_world->viewer().canvas()->hasPixels());
    }
    [[nodiscard]] std::int64_t film(int row) const { return m_world->page->films()->filmId(row); }

private Q_SLOTS:
    void initTestCase() { m_workspace = std::make_unique<LibraryWorkspace>(); }
    void init() {
        m_settings = m_workspace->folder() + QStringLiteral("/settings.ini");
        QFile::remove(m_settings);
        open();
    }
    void cleanup() { m_world.reset(); }

    void layoutsFillWithTheNextFilms() {
        view(2);
        m_world->key(Qt::Key_8);
        QCOMPARE(m_world->panes().count(), 2);
        QTRY_VERIFY(m_world->read());
        QCOMPARE(m_world->panes().pane(0).film(), film(2));
        QCOMPARE(m_world->panes().pane(1).film(), film(3));
        m_world->child<QToolButton>("viewerPanes4")->click();
        QTRY_VERIFY(m_world->read());
        QCOMPARE(m_world->panes().pane(3).film(), film(5));
        for (int i = 0; i < 4; ++i)
            QVERIFY(m_world->panes().pane(i).isVisible());
        // One film again: the others wait.
        m_world->key(Qt::Key_7);
        QVERIFY(m_world->canvas(0).isVisible());
        QVERIFY(!m_world->canvas(1).isVisible());
        QCOMPARE(m_world->viewer().film(), film(2));
        QVERIFY(m_world->child<QToolButton>("viewerPanes1")->isChecked());
        m_world->key(Qt::Key_8);
        QCOMPARE(m_world->panes().pane(1).film(), film(3));
    }

    void theListMayEndBeforeThePanes() {
        view(LibraryWorkspace::kFilms - 2);
        m_world->key(Qt::Key_9);
        QTRY_VERIFY(m_world->canvas(1).hasPixels());
        QCOMPARE(m_world->panes().pane(2).film(), std::int64_t{0});
        QVERIFY(!m_world->canvas(2).sentence().isEmpty());
    }

    void theActivePaneSteps() {
        view(0);
        m_world->key(Qt::Key_8);
        QTRY_VERIFY(m_world->read());
        QCOMPARE(m_world->panes().pane(0).frame(), FilmPane::Frame::Active);
        QTest::mouseClick(&m_world->canvas(1), Qt::LeftButton);
        QCOMPARE(m_world->panes().activeIndex(), 1);
        QCOMPARE(m_world->panes().pane(0).frame(), FilmPane::Frame::Quiet);
        QCOMPARE(m_world->panes().pane(1).frame(), FilmPane::Frame::Active);
        QCOMPARE(m_world->viewer().canvas(), &m_world->canvas(1));
        QCOMPARE(m_world->session.film(), film(1));
        QCOMPARE(m_world->child<QLabel>("viewerPosition")->text(), QStringLiteral("2 of 30"));
        m_world->key(Qt::Key_Right);
        QCOMPARE(m_world->panes().pane(0).film(), film(0)); // stays
        QCOMPARE(m_world->panes().pane(1).film(), film(2));
        m_world->key(Qt::Key_Space);
        QCOMPARE(m_world->panes().activeIndex(), 0);
        // A double click: this one alone.
        QTRY_VERIFY(m_world->read());
        QTest::mouseDClick(&m_world->canvas(1), Qt::LeftButton);
        QCOMPARE(m_world->panes().count(), 1);
        QVERIFY(m_world->canvas(1).isVisible());
        QVERIFY(!m_world->canvas(0).isVisible());
        QCOMPARE(m_world->viewer().film(), film(2));
    }

    void linkedPanesFollow() {
        view(0); // greys 2 x + i
        m_world->key(Qt::Key_8);
        QTRY_VERIFY(m_world->read());
        ViewerWidget &left = m_world->canvas(0), &right = m_world->canvas(1);
        left.zoomBy(3.0);
        left.lookAt({30.0, 60.0}, left.transform().zoom());
        m_world->panes().spreadPlace();
        QVERIFY(near(right.place().centre, left.place().centre));
        QVERIFY(qAbs(right.place().zoom - left.place().zoom) < 1e-9);
        right.zoomBy(0.5); // either leads
        QVERIFY(qAbs(right.place().zoom - left.place().zoom) < 1e-9);
        imaging::VoiWindow window = left.window();
        window.centre = 90.0;
        window.width = 50.0;
        left.setWindow(window);
        QCOMPARE(right.window().centre, 90.0); // both films' own windows are 0 … 255
        QCOMPARE(right.window().width, 50.0);
        m_world->key(Qt::Key_I);
        QVERIFY(left.inverted() && right.inverted());
        m_world->key(Qt::Key_2); // of each film's own values
        QVERIFY(left.window().centre != right.window().centre);
        // The next film comes as the linked ones are seen.
        left.setWindow(window);
        m_world->key(Qt::Key_Right);
        QTRY_VERIFY(m_world->read());
        QCOMPARE(left.window().width, 50.0);
        QVERIFY(near(right.place().centre, left.place().centre));
        // Not linked, each goes its way.
        m_world->key(Qt::Key_K);
        QVERIFY(!m_world->child<QToolButton>("viewerLinkedPanes")->isChecked());
        const ViewPlace before = right.place();
        left.fit();
        m_world->key(Qt::Key_1);
        QCOMPARE(right.place().zoom, before.zoom);
        QCOMPARE(right.window().width, 50.0);
        m_world->key(Qt::Key_K);
        QVERIFY(right.transform().fitted());
    }

    /// Dragging is many moves between two pictures of the screen: each pane makes one picture for all of
    /// them.
    void linkedPanesMakeOnePictureForManyMoves() {
        view(0);
        m_world->key(Qt::Key_9);
        QTRY_VERIFY(m_world->read());
        const auto renders = [this] {
            std::vector<int> counts;
            for (int i = 0; i < 4; ++i)
                counts.push_back(m_world->canvas(i).renders());
            return counts;
        };
        const auto painted = [this] { // all that was to be painted has been
            QTRY_VERIFY(m_world->canvas(3).isVisible());
            QCoreApplication::processEvents();
            m_world->page->repaint();
            for (int i = 0; i < 4; ++i)
                m_world->canvas(i).repaint();
        };
        painted();
        const std::vector<int> before = renders();
        ViewerWidget& first = m_world->canvas(0);
        const auto drag = [&](Qt::MouseButton button) {
            QTest::mousePress(&first, button, {}, first.rect().center());
            for (int i = 1; i <= 25; ++i) {
                const QPointF at = QPointF(first.rect().center()) + QPointF(2 * i, i);
                QMouseEvent move(QEvent::MouseMove, at, first.mapToGlobal(at), Qt::NoButton, button, {});
                QCoreApplication::sendEvent(&first, &move);
            }
        };
        drag(Qt::RightButton);
        QCOMPARE(renders(), before); // nothing has been painted yet
        painted();
        QTest::mouseRelease(&first, Qt::RightButton);
        painted();
        for (int i = 0; i < 4; ++i) {
            ViewerWidget& canvas = m_world->canvas(i);
            QCOMPARE(canvas.renders(), before[static_cast<std::size_t>(i)] + 1);
            // And it is the newest.
            QCOMPARE(canvas.window().width, first.window().width);
            const FilmPixels& pixels = *canvas.film().pixels;
            QCOMPARE(canvas.picture(), pixels.render(pixels.levelFor(canvas.zoom()), canvas.window(), false));
        }
        // The place of a film is no matter of its greys.
        first.zoomBy(2.0);
        painted();
        const std::vector<int> zoomed = renders();
        drag(Qt::LeftButton);
        painted();
        QTest::mouseRelease(&first, Qt::LeftButton);
        QCOMPARE(renders(), zoomed);
        QVERIFY(near(m_world->canvas(3).place().centre, first.place().centre));
    }

    void boxesAndShadeAreOfAll() {
        view(0);
        m_world->key(Qt::Key_8);
        QTRY_VERIFY(m_world->read());
        m_world->key(Qt::Key_B);
        QVERIFY(!m_world->canvas(0).boxesShown() && !m_world->canvas(1).boxesShown());
        QVERIFY(!m_world->child<QToolButton>("viewerBoxes")->isChecked());
        const auto* name = m_world->child<QLabel>("viewerName1");
        QVERIFY2(name->text().contains(QLatin1String("alpha_0001")), qPrintable(name->text()));
        QTest::keyClick(&m_world->canvas(0), Qt::Key_Period);
        QVERIFY(m_world->canvas(0).shaded() && m_world->canvas(1).shaded());
        QVERIFY(!name->text().contains(QLatin1String("alpha")));
        QVERIFY(!name->accessibleName().contains(QLatin1String("alpha")));
    }

    void thePriorStandsBeforeIt() {
        view(4); // films 3, 4, 5 are one patient's
        m_world->key(Qt::Key_O);
        QTRY_COMPARE(m_world->panes().count(), 2);
        QCOMPARE(m_world->panes().pane(0).film(), film(3));
        QCOMPARE(m_world->panes().pane(1).film(), film(4));
        QCOMPARE(m_world->panes().activeIndex(), 1);
        QTRY_VERIFY(m_world->read());
        // On to the next one of the patient, and its prior.
        m_world->key(Qt::Key_Right);
        m_world->child<QToolButton>("viewerPrior")->click();
        QTRY_COMPARE(m_world->panes().pane(0).film(), film(4));
        QCOMPARE(m_world->panes().pane(1).film(), film(5));
        // The first film of a patient has none.
        m_world->key(Qt::Key_Right);
        QTRY_VERIFY(m_world->read());
        m_world->key(Qt::Key_O);
        const auto said = [this] {
            const auto labels = m_world->page->window()->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [](const QLabel* label) {
                return label->isVisible() && label->text().contains(QLatin1String("first film here"));
            });
        };
        QTRY_VERIFY(said());
        QCOMPARE(m_world->panes().pane(0).film(), film(4));
        QCOMPARE(m_world->panes().pane(1).film(), film(6));
    }

    void priorsGoByFollowUp() {
        const auto film = [](std::int64_t id, std::int64_t dataset, int followUp, const char* nih = "") {
            FilmRow row;
            row.record.id = id;
            row.record.dataset = dataset;
            row.record.followUp = followUp;
            row.record.nihImage = nih;
            return row;
        };
        // An RSNA film that is NIH's fifth, and NIH's own ones beside it.
        const std::vector<FilmRow> films{
            film(1, 2, -1, "00000007_005.png"), film(2, 1, 0), film(3, 1, 3), film(4, 1, 5),
            film(5, 2, -1, "00000007_003.png"), film(6, 1, 9)};
        QCOMPARE(followUpOf(films[0].record), std::optional(5));
        QCOMPARE(priorOf(films, 1).film, std::int64_t{5}); // of its own dataset, not its twin
        QCOMPARE(priorOf(films, 4).film, std::int64_t{3});
        QCOMPARE(priorOf(films, 6).film, std::int64_t{4});
        QCOMPARE(priorOf(films, 2).film, std::int64_t{0});
        QVERIFY(priorOf(films, 6).orderKnown);
        QCOMPARE(priorOf(films, 99).film, std::int64_t{0});
        for (const char* name : {"", "00000007.png", "a_.png", "a_x3.png", "a_3", "_"})
            QVERIFY(!followUpOf(film(1, 1, -1, name).record));
        // Nobody knows the order: what stands before it, and that is said.
        const std::vector<FilmRow> unknown{film(1, 1, -1), film(2, 1, -1)};
        QCOMPARE(priorOf(unknown, 2).film, std::int64_t{1});
        QVERIFY(!priorOf(unknown, 2).orderKnown);
        QCOMPARE(priorOf(unknown, 1).film, std::int64_t{0});
    }

    void theSetupIsKept() {
        view(0);
        m_world->key(Qt::Key_8);
        m_world->key(Qt::Key_N);
        m_world->key(Qt::Key_K);
        open();
        QCOMPARE(m_world->panes().count(), 2);
        QVERIFY(!m_world->panes().linked());
        view(0);
        QVERIFY(m_world->network().isVisible());
        QTRY_COMPARE(m_world->panes().pane(1).film(), film(1));
        QVERIFY(!m_world->child<DicomTagPanel>("dicomTags")->isVisible());
        // A number that nobody wrote is no layout.
        QSettings(m_settings, QSettings::IniFormat).setValue(QStringLiteral("viewer/panes"), 17);
        open();
        QCOMPARE(m_world->panes().count(), 1);
    }

    void theProportionsAreKept() {
        const auto move = [this](int handle, int by) { // by hand
            auto* splitter = m_world->viewer().findChild<QSplitter*>();
            QList<int> sizes = splitter->sizes();
            sizes[handle - 1] += by;
            sizes[handle] -= by;
            splitter->setSizes(sizes);
            Q_EMIT splitter->splitterMoved(splitter->handle(handle)->x(), handle);
            return splitter->sizes();
        };
        const auto kept = [this](const char* key) {
            return QSettings(m_settings, QSettings::IniFormat).value(QLatin1String(key)).toDouble();
        };
        view(0);
        m_world->key(Qt::Key_N);
        const QList<int> usual = m_world->viewer().findChild<QSplitter*>()->sizes();
        const QList<int> network = move(1, 120); // the films get more
        QVERIFY2(network[1] < usual[1] - 60, qPrintable(QString::number(network[1])));
        QTRY_VERIFY(kept("viewer/networkShare") > 0.0);
        m_world->child<QToolButton>("viewerTags")->click();
        const QList<int> both = move(2, 40);
        QVERIFY(both[2] < 380);
        QTRY_VERIFY(kept("viewer/tagsShare") > 0.0);
        open();
        view(0);
        const auto* splitter = m_world->viewer().findChild<QSplitter*>();
        const auto same = [&] {
            const QList<int> now = splitter->sizes();
            return qAbs(now[1] - both[1]) <= 2 && qAbs(now[2] - both[2]) <= 2;
        };
        QTRY_VERIFY2(same(), qPrintable(QStringLiteral("%1 %2, were %3 %4")
                                            .arg(splitter->sizes()[1])
                                            .arg(splitter->sizes()[2])
                                            .arg(both[1])
                                            .arg(both[2])));
        // What nobody can have chosen is as if it were not there.
        QSettings(m_settings, QSettings::IniFormat).setValue(QStringLiteral("viewer/networkShare"), 7.5);
        QSettings(m_settings, QSettings::IniFormat)
            .setValue(QStringLiteral("viewer/tagsShare"), QStringLiteral("wide"));
        open();
        view(0);
        QTRY_VERIFY(m_world->network().width() >= 200);
        QVERIFY(m_world->panes().width() >= 160);
    }

    void theNetworksCopyStandsBeside() {
        view(4); // the cache holds a constant grey, 32 × 32
        m_world->key(Qt::Key_N);
        NetworkPane& network = m_world->network();
        QTRY_VERIFY(network.canvas()->hasPixels());
        QCOMPARE(network.side(), 32);
        const imaging::Radiograph& copy = network.canvas()->film().pixels->film();
        QCOMPARE(copy.width, 32);
        QVERIFY(qAbs(copy.at(9, 9) - float(LibraryWorkspace::greyOf(4))) < 1e-3F);
        const auto* steps = m_world->child<QLabel>("networkSteps");
        QTRY_VERIFY2(steps->text().contains(QLatin1String("20 training")), qPrintable(steps->text()));
        QVERIFY(steps->text().contains(QStringLiteral("96 × 96")));
        // It moves with the film, and the film with it.
        ViewerWidget& canvas = *m_world->viewer().canvas();
        canvas.zoomBy(2.5);
        const auto middles = [&] {
            const QPointF here = canvas.toPixel(QRectF(canvas.rect()).center());
            const QPointF there = network.canvas()->toPixel(QRectF(network.canvas()->rect()).center());
            return near(here / 3.0, there, 1e-3) &&
                   qAbs(canvas.transform().zoom() * 3.0 - network.canvas()->transform().zoom()) < 1e-3;
        };
        QVERIFY(middles());
        network.canvas()->zoomBy(1.4);
        QVERIFY(middles());
        // Another film takes its place; closed, it holds nothing.
        m_world->key(Qt::Key_Right);
        QVERIFY(!network.canvas()->hasPixels());
        QTRY_VERIFY(network.canvas()->hasPixels());
        QVERIFY(qAbs(network.canvas()->film().pixels->film().at(9, 9) - float(LibraryWorkspace::greyOf(5))) <
                1e-3F);
        m_world->key(Qt::Key_N);
        QVERIFY(!network.isVisible() && !network.canvas()->hasPixels());
    }

    void anotherSplitIsAnotherNormalisation() {
        m_world->page->filters()->setDataset(QStringLiteral("beta")); // nobody has split it
        QTRY_COMPARE(m_world->page->films()->rowCount(), LibraryWorkspace::kSmallFilms);
        view(2);
        m_world->key(Qt::Key_N);
        const auto* steps = m_world->child<QLabel>("networkSteps");
        QTRY_VERIFY2(steps->text().contains(QLatin1String("from 10 film")), qPrintable(steps->text()));
        auto catalogue = data::Catalogue::open(m_workspace->path());
        QVERIFY(catalogue.ok());
        data::Split split;
        split.name = "official";
        split.dataset = "beta";
        split.protocol = "by hand";
        split.hash = "other";
        split.parts.assign(LibraryWorkspace::kSmallFilms, data::Part::Test);
        std::fill_n(split.parts.begin(), 7, data::Part::Train);
        QVERIFY(catalogue->saveSplit(split).ok());
        m_world->model->refresh();
        // The film stays before one, and what is said of it is true.
        QTRY_VERIFY2(steps->text().contains(QLatin1String("from 7 training")), qPrintable(steps->text()));
        QCOMPARE(m_world->viewer().film(), film(2));
    }

    void theRunsSizeIsShown() {
        LoadedFilm loaded;
        loaded.network = GreyImage(64, 64, 100);
        loaded.network.row(10)[20] = 255;
        imaging::Radiograph original;
        original.width = 200;
        original.height = 100;
        original.values.assign(20'000, 5.0F);
        loaded.pixels = std::make_shared<const FilmPixels>(original);
        loaded.film.record.boxes = {{0.5, 0.0, 0.5, 1.0, "Mass"}};
        const NetworkCopy half = networkCopyOf(loaded, 32);
        QCOMPARE(half.side, 32);
        QCOMPARE(half.stored, 64);
        QVERIFY(half.padded());
        QCOMPARE(half.film.pixels->width(), 32);
        // The right half of a film twice as wide as high, in its square.
        const data::Box box = half.film.film.record.boxes.at(0);
        QVERIFY(near({box.x, box.y}, {0.5, 0.25}) && near({box.width, box.height}, {0.5, 0.5}));
        const QString steps = networkSteps(half, {});
        QVERIFY(steps.contains(QStringLiteral("200 × 100")) && steps.contains(QStringLiteral("32 × 32")));
        QVERIFY(!steps.contains(QLatin1String("Normalised"))); // it is not known
        QCOMPARE(networkCopyOf(loaded, 9999).side, 64);        // no more than there is
        loaded.network = {};
        QVERIFY(!networkCopyOf(loaded, 32).film.pixels);
        QVERIFY(!networkSteps(networkCopyOf(loaded, 32), {}).isEmpty());
    }

    void tagsOfAPictureFileSayThatThereAreNone() {
        view(0);
        m_world->key(Qt::Key_D);
        auto* panel = m_world->child<DicomTagPanel>("dicomTags");
        QVERIFY(panel->isVisible());
        const auto* sentence = m_world->child<QLabel>("dicomTagSentence");
        QVERIFY2(sentence->text().contains(QLatin1String("PNG")), qPrintable(sentence->text()));
    }

    void windowsAreCarriedByEachFilmsOwn() {
        const imaging::VoiWindow own{128.0, 256.0, {}, imaging::VoiFunction::Linear};
        const imaging::VoiWindow other{2048.0, 1024.0, {}, imaging::VoiFunction::Sigmoid};
        QVERIFY(!carriedWindow(own, own, other, false)); // the file's own stays the file's own
        imaging::VoiWindow narrow = own;
        narrow.centre = 160.0; // an eighth of the own width up, half as wide
        narrow.width = 128.0;
        const auto carried = carriedWindow(narrow, own, other, false);
        QVERIFY(carried);
        QCOMPARE(carried->centre, 2048.0 + 128.0);
        QCOMPARE(carried->width, 512.0);
        QCOMPARE(carried->function, imaging::VoiFunction::Sigmoid);
        QCOMPARE(carriedWindow(narrow, own, other, true)->centre, 2048.0 - 128.0); // MONOCHROME1
        const auto back = carriedWindow(*carried, other, own, false);
        QCOMPARE(back->centre, narrow.centre);
        QCOMPARE(back->width, narrow.width);
    }

    void pointsOfTheSquareAreThoseOfTheFilm() {
        for (const QSize size : {QSize(256, 256), QSize(300, 120), QSize(90, 400)}) {
            for (const QPointF at : {QPointF(0.5, 0.5), QPointF(60.2, 100.7), QPointF(89.0, 3.3)}) {
                const QPointF square = squarePoint(at, size, 64);
                QVERIFY(near(filmPoint(square, size, 64), at));
                const auto cell = networkPixel(at, size, 64); // the same, in whole pixels
                QVERIFY(cell);
                QCOMPARE(*cell, QPoint(static_cast<int>(square.x()), static_cast<int>(square.y())));
            }
        }
    }
};

QTEST_MAIN(TestLibraryPanes)
#include "tst_LibraryPanes.moc"
