// The page as a person uses it, offscreen, on a made workspace.
#include "LibraryWorld.h"
#include "widgets/common/EmptyState.h"
#include "widgets/library/FilmDetails.h"
#include "widgets/library/FilmGrid.h"
#include "widgets/library/FilmText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace hilum;
using namespace hilum::widgets;

namespace {

struct World : LibraryWorld {
    explicit World(const std::filesystem::path& workspace) : LibraryWorld(workspace, {}, {1000, 700}) {}
    [[nodiscard]] ViewerWidget* canvas() const { return page->viewer()->canvas(); }
};

} // namespace

class TestLibraryPage : public QObject {
    Q_OBJECT
    std::unique_ptr<LibraryWorkspace> m_workspace;
    std::unique_ptr<World> m_world;

    /// Film `row` of "alpha" in the viewer, read from its file.
    void view(int row) {
        m_world->page->filters()->setDataset(QStringLiteral("alpha"));
        QTRY_VERIFY(m_world->page->settled());
        m_world->page->openViewer(row);
        QTRY_VERIFY(m_world->canvas()->hasPixels());
    }

private Q_SLOTS:
    void initTestCase() { m_workspace = std::make_unique<LibraryWorkspace>(); }
    void init() {
        m_world = std::make_unique<World>(m_workspace->path());
        QTRY_VERIFY(m_world->ready());
    }
    void cleanup() { m_world.reset(); }

    void anEmptyWorkspaceSaysWhatToDo() {
        QTemporaryDir folder;
        World empty(folder.path().toStdString());
        QTRY_VERIFY(empty.model->loaded());
        auto* state = empty.child<EmptyState>("libraryEmpty");
        QVERIFY(state && state->isVisible());
        QPushButton* open = state->button();
        QVERIFY(open->isVisible());
        QVERIFY(state->secondButton()->isVisible()); // demo data
        QVERIFY(!empty.page->filters()->isVisible());
        empty.dialogs.willOpenFolder(QString()); // cancelled: nothing happens
        open->click();
        QVERIFY(empty.dialogs.allAnswered());
    }

    void filmsAreShownAndTheFirstIsPublished() {
        QCOMPARE(m_world->page->films()->rowCount(), 40);
        QCOMPARE(m_world->child<QLabel>("filmCount")->text(), QStringLiteral("40 films"));
        QVERIFY(m_world->session.film() != 0);
        QCOMPARE(m_world->session.film(), m_world->page->films()->filmId(0));
        QTRY_COMPARE(m_world->child<QLabel>("detailsFindings")->text(),
                     QStringLiteral("Effusion, Pneumonia"));
    }

    void choosingPublishesTheFilm() {
        auto* grid = m_world->child<FilmGrid>("filmGrid");
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Right);
        QCOMPARE(m_world->session.film(), m_world->page->films()->filmId(1));
        QTRY_VERIFY(m_world->child<QLabel>("detailsLabel")->text().contains(QLatin1String("no")));
    }

    void filteringCountsAndClears() {
        FilterBar* bar = m_world->page->filters();
        m_world->child<QCheckBox>("filterBoxes")->setChecked(true);
        QTRY_COMPARE(m_world->page->films()->rowCount(), 7); // five of alpha, two of beta
        QCOMPARE(m_world->child<QLabel>("filmCount")->text(), QStringLiteral("7 of 40"));
        m_world->child<QComboBox>("filterView")->setCurrentIndex(3); // lateral: none
        QTRY_COMPARE(m_world->page->films()->rowCount(), 0);
        QTRY_VERIFY(bar->narrows());
        auto* clear = m_world->child<QPushButton>("filterClear");
        QVERIFY(clear->isVisible());
        clear->click();
        QTRY_COMPARE(m_world->page->films()->rowCount(), 40);
        QTRY_VERIFY(m_world->child<QComboBox>("filterFinding")->count() >= 4);
        m_world->child<QComboBox>("datasetChooser")->setCurrentIndex(2);
        QTRY_COMPARE(m_world->page->films()->rowCount(), 10);
        QCOMPARE(m_world->session.dataset(), QStringLiteral("beta"));
    }

    void theTableSortsAndSharesTheSelection() {
        m_world->child<QToolButton>("showTable")->click();
        auto* table = m_world->child<QTableView>("filmTable");
        QVERIFY(table->isVisible());
        Q_EMIT table->horizontalHeader()->sectionClicked(int(FilmColumn::Age));
        QTRY_VERIFY(m_world->page->settled());
        QTRY_VERIFY(m_world->page->films()->film(0));
        QCOMPARE(m_world->page->films()->film(0)->record.ageYears, -1);
        Q_EMIT table->horizontalHeader()->sectionClicked(int(FilmColumn::Age));
        QTRY_VERIFY(m_world->page->settled());
        QTRY_VERIFY(m_world->page->films()->film(0));
        QCOMPARE(m_world->page->films()->film(0)->record.ageYears, 49);
        table->setCurrentIndex(m_world->page->films()->index(4, 2));
        QCOMPARE(m_world->session.film(), m_world->page->films()->filmId(4));
        QCOMPARE(m_world->child<FilmGrid>("filmGrid")->currentIndex().row(), 4);
    }

    void enterOpensAndEscapeReturns() {
        auto* grid = m_world->child<FilmGrid>("filmGrid");
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Return);
        QVERIFY(m_world->page->viewerShown());
        QVERIFY(m_world->page->viewer()->isVisible());
        QTRY_VERIFY(m_world->canvas()->hasPixels());
        QCOMPARE(m_world->canvas()->picture().format(), QImage::Format_Grayscale8);
        m_world->key(Qt::Key_Escape);
        QVERIFY(!m_world->page->viewerShown());
        QVERIFY(grid->isVisible());
    }

    void theKeysOfTheViewer() {
        view(3); // greys 2 x + 3, 0 … 193
        ViewerWidget* canvas = m_world->canvas();
        const auto grey = [&](int x) { return int(canvas->picture().constScanLine(5)[x]); };
        // An 8-bit file without a window is shown as it is.
        QCOMPARE(grey(20), 43);
        m_world->key(Qt::Key_I);
        QVERIFY(canvas->inverted());
        QCOMPARE(grey(20), 255 - 43);
        m_world->key(Qt::Key_I);
        QCOMPARE(grey(20), 43);
        m_world->key(Qt::Key_B);
        QVERIFY(!canvas->boxesShown());
        m_world->key(Qt::Key_B);
        QVERIFY(canvas->boxesShown());
        m_world->key(Qt::Key_2); // full range: 3 … 193 to 0 … 255
        QCOMPARE(grey(0), 0);
        QCOMPARE(grey(95), 255);
        const imaging::VoiWindow full = canvas->window();
        m_world->key(Qt::Key_3); // lungs: the dark part
        QVERIFY(canvas->window().centre < full.centre);
        m_world->key(Qt::Key_4);
        QVERIFY(canvas->window().centre > full.centre);
        m_world->key(Qt::Key_5);
        QVERIFY(canvas->window().width < full.width);
        m_world->key(Qt::Key_1);
        QCOMPARE(grey(20), 43);
        m_world->key(Qt::Key_0);
        QVERIFY(qAbs(canvas->zoom() - 1.0) < 1e-9);
        m_world->key(Qt::Key_Plus);
        QVERIFY(canvas->zoom() > 1.2);
        m_world->key(Qt::Key_Equal);
        QVERIFY(canvas->transform().fitted());
    }

    void theArrowsStep() {
        view(0);
        const FilmModel* films = m_world->page->films();
        m_world->key(Qt::Key_Right);
        QCOMPARE(m_world->session.film(), films->filmId(1));
        m_world->key(Qt::Key_PageDown);
        QCOMPARE(m_world->session.film(), films->filmId(2));
        m_world->key(Qt::Key_Left);
        m_world->key(Qt::Key_PageUp);
        m_world->key(Qt::Key_PageUp); // the first: stays
        QCOMPARE(m_world->session.film(), films->filmId(0));
        QCOMPARE(m_world->child<QLabel>("viewerPosition")->text(), QStringLiteral("1 of 30"));
        QTRY_VERIFY(m_world->canvas()->hasPixels());
        QCOMPARE(m_world->canvas()->film().film.record.id, films->filmId(0));
    }

    void theMouseWindowsZoomsAndPans() {
        view(6);
        ViewerWidget* canvas = m_world->canvas();
        const imaging::VoiWindow before = canvas->window();
        const QPoint middle = canvas->rect().center();
        QTest::mousePress(canvas, Qt::RightButton, {}, middle);
        QTest::mouseMove(canvas, middle + QPoint(40, 20));
        QTest::mouseRelease(canvas, Qt::RightButton, {}, middle + QPoint(40, 20));
        QVERIFY(canvas->window().width > before.width);
        QVERIFY(canvas->window().centre > before.centre);
        const QPointF at(middle + QPoint(30, -50));
        const QPointF film = canvas->transform().toFilm(at);
        QWheelEvent wheel(at, canvas->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas, &wheel);
        QVERIFY((canvas->transform().toFilm(at) - film).manhattanLength() < 1e-6);
        const QPointF corner = canvas->transform().filmRect().topLeft();
        QTest::mousePress(canvas, Qt::LeftButton, {}, middle);
        QTest::mouseMove(canvas, middle + QPoint(11, 7));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, middle + QPoint(11, 7));
        QCOMPARE(canvas->transform().filmRect().topLeft(), corner + QPointF(11, 7));
    }

    void theProbeReadsFilmAndNetwork() {
        view(4); // file 2 x + 4; cache constant
        ViewerWidget* canvas = m_world->canvas();
        std::optional<Probe> probe;
        connect(canvas, &ViewerWidget::probed, this, [&](const std::optional<Probe>& p) { probe = p; });
        const QPointF at = canvas->fromPixel({50.5, 10.5});
        QTest::mouseMove(canvas, at.toPoint());
        QTRY_VERIFY(probe);
        QCOMPARE(probe->value, 2.0 * probe->pixel.x() + 4.0);
        QVERIFY(qAbs(probe->pixel.x() - 50) <= 1);
        QCOMPARE(*probe->network, int(LibraryWorkspace::greyOf(4)));
        QVERIFY(m_world->child<QLabel>("viewerProbe")->text().contains(QLatin1String("network")));
    }

    void typedWindowsAreUsed() {
        view(2);
        auto* width = m_world->child<QDoubleSpinBox>("viewerWidth");
        width->setValue(60.0);
        QCOMPARE(m_world->canvas()->window().width, 60.0);
        auto* centre = m_world->child<QDoubleSpinBox>("viewerCentre");
        centre->setValue(90.0);
        QCOMPARE(m_world->canvas()->window().centre, 90.0);
        m_world->key(Qt::Key_1);
        QCOMPARE(width->value(), m_world->canvas()->window().width);
    }

    void priorsAreListedAndOpen() {
        view(3); // films 3, 4, 5 are one patient's
        auto* list = m_world->child<QListWidget>("patientFilms");
        QTRY_COMPARE(list->count(), 3);
        QCOMPARE(list->currentRow(), 0);
        Q_EMIT list->itemClicked(list->item(2));
        QCOMPARE(m_world->session.film(), m_world->page->films()->filmId(5));
        QTRY_COMPARE(list->currentRow(), 2);
        m_world->key(Qt::Key_BracketLeft);
        QCOMPARE(m_world->session.film(), m_world->page->films()->filmId(4));
    }

    void theFileSpeaksInTheDetails() {
        view(3);
        QStringList texts;
        const auto read = [&] {
            texts.clear();
            for (const QLabel* label : m_world->page->detailsPane()->findChildren<QLabel*>()) {
                if (label->textFormat() != Qt::PlainText)
                    return false;
                texts << label->text();
            }
            return texts.contains(QStringLiteral("PNG"));
        };
        QTRY_VERIFY(read());
        // 0.15 mm of a film four times as wide.
        QVERIFY(texts.join(u'|').contains(QStringLiteral("0.600 × 0.600 mm for each pixel")));
    }

    void theShadeHidesNamesAndPictures() {
        view(0);
        QTRY_VERIFY(m_world->child<QLabel>("detailsTitle")->text().contains(QLatin1String("png")));
        QTest::keyClick(m_world->canvas(), Qt::Key_Period);
        QVERIFY(m_world->canvas()->shaded());
        QCOMPARE(m_world->child<QLabel>("detailsTitle")->text(), FilmText::hidden());
        const QImage dark = m_world->canvas()->grab().toImage();
        const QPointF inFilm = m_world->canvas()->transform().toWidget({90, 8});
        QCOMPARE(dark.pixelColor(inFilm.toPoint() * int(dark.devicePixelRatio())),
                 dark.pixelColor(QPoint(3, 3))); // no film there
        QTest::keyClick(m_world->canvas(), Qt::Key_Period);
        QVERIFY(!m_world->canvas()->shaded());
    }

    void aLostFileLeavesTheNetworksCopy() {
        view(8);
        m_world->page->closeViewer();
        const auto file = m_workspace->files() / "alpha_0008.png";
        const auto away = m_workspace->files() / "away";
        std::filesystem::rename(file, away);
        QSignalSpy loaded(m_world->page->viewer(), &ViewerPanel::loaded);
        m_world->page->openViewer(8);
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(!m_world->canvas()->hasPixels());
        const QString sentence = m_world->canvas()->sentence();
        QVERIFY2(sentence.contains(QLatin1String("copy of 32 pixels")), qPrintable(sentence));
        std::filesystem::rename(away, file);
    }

    void aFilmOutsideTheRootIsNotOpened() {
        FilmSource source(m_workspace->path());
        auto catalogue = data::Catalogue::open(m_workspace->path());
        auto records = catalogue->records("beta");
        (*records)[0].file = "../../etc/passwd.png";
        auto dataset = catalogue->dataset("beta");
        dataset->name = "climber";
        QVERIFY(catalogue->store(*dataset, *records).ok());
        const LoadedFilm film = loadFilm(source, (*records)[0].id, {});
        QVERIFY(film.error);
        QCOMPARE(film.error->code, ErrorCode::BadValue);
        QVERIFY(catalogue->removeDataset("climber").ok());
    }

    void everyControlHasANameAndAHint() {
        for (QWidget* widget : m_world->page->findChildren<QWidget*>()) {
            const bool interactive =
                qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
                qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QAbstractSlider*>(widget);
            const bool part = widget->objectName().startsWith(QLatin1String("qt_")) ||
                              qobject_cast<QScrollBar*>(widget) ||
                              widget->parentWidget()->inherits("QLineEdit") ||
                              widget->parentWidget()->inherits("QTableView");
            if (!interactive || part)
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TestLibraryPage)
#include "tst_LibraryPage.moc"
