// From film to film in the viewer where the list does not show the one at hand: a tag that it was listed by
// has gone, or another film of the patient was looked at.
#include "LibraryWorld.h"
#include "widgets/library/FilmDetails.h"
#include "widgets/library/FilmGrid.h"
#include "widgets/library/HiddenPlaces.h"

#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace hilum;
using namespace hilum::widgets;

class TestLibrarySteps : public QObject {
    Q_OBJECT
    std::unique_ptr<LibraryWorkspace> m_workspace;
    std::unique_ptr<LibraryWorld> m_world;

    [[nodiscard]] std::int64_t film(int number) const {
        return m_workspace->alpha().at(static_cast<std::size_t>(number)).id;
    }
    [[nodiscard]] std::int64_t shown() const { return m_world->page->viewer()->film(); }
    [[nodiscard]] bool canGo(const char* arrow) const {
        return m_world->child<QToolButton>(arrow)->isEnabled();
    }
    /// Tags films as wrongly labelled and lists these only.
    void listTagged(const std::vector<int>& numbers) {
        for (const int number : numbers)
            m_world->page->notes()->setMarks(film(number), {}, {{}, {}, true}, {});
        auto* marks = m_world->child<QComboBox>("filterMark");
        const int place = marks->findText(QStringLiteral("Label wrong (%1)").arg(numbers.size()));
        QVERIFY(place > 0);
        marks->setCurrentIndex(place);
        QTRY_COMPARE(m_world->rows(), static_cast<int>(numbers.size()));
        QTRY_VERIFY(m_world->ready());
    }
    void view(int number) {
        const int row = m_world->page->films()->rowOf(film(number));
        QVERIFY(row >= 0);
        m_world->page->openViewer(row);
        QCOMPARE(shown(), film(number));
    }
    /// L, and the film at hand leaves the list or comes back.
    void toggleTag(int left) {
        m_world->key(Qt::Key_L);
        QTRY_COMPARE(m_world->rows(), left);
        QTRY_VERIFY(m_world->page->settled());
    }

private Q_SLOTS:
    void init() {
        m_workspace = std::make_unique<LibraryWorkspace>();
        m_world = std::make_unique<LibraryWorld>(m_workspace->path());
        QTRY_VERIFY(m_world->ready());
    }
    void cleanup() { m_world.reset(); }

    void theFilmBehindTheOneThatLeftIsNext() {
        listTagged({2, 5, 7, 9});
        view(5);
        toggleTag(3);
        QCOMPARE(shown(), film(5)); // one may look on
        QCOMPARE(m_world->page->films()->rowOf(film(5)), -1);
        QVERIFY(canGo("viewerPrevious") && canGo("viewerNext"));
        m_world->key(Qt::Key_Right);
        QCOMPARE(shown(), film(7));
        QCOMPARE(m_world->child<QLabel>("viewerPosition")->text(), QStringLiteral("2 of 3"));
        // One after the other: none is passed over.
        toggleTag(2);
        m_world->key(Qt::Key_PageDown);
        QCOMPARE(shown(), film(9));
    }

    void theFilmBeforeItIsThePreviousOne() {
        listTagged({2, 5, 7, 9});
        view(5);
        toggleTag(3);
        m_world->key(Qt::Key_Left);
        QCOMPARE(shown(), film(2));
    }

    void theEndsOfTheListAreEnds() {
        listTagged({2, 5});
        view(5);
        toggleTag(1);
        QVERIFY(canGo("viewerPrevious") && !canGo("viewerNext"));
        m_world->key(Qt::Key_Right);
        QCOMPARE(shown(), film(5)); // there is none
        m_world->key(Qt::Key_Left);
        QCOMPARE(shown(), film(2));
        QVERIFY(!canGo("viewerPrevious") && !canGo("viewerNext"));
        toggleTag(0);
        QVERIFY(!canGo("viewerPrevious") && !canGo("viewerNext"));
        m_world->key(Qt::Key_Right);
        m_world->key(Qt::Key_Left);
        QCOMPARE(shown(), film(2));
    }

    void aTagGivenAgainBringsItBack() {
        listTagged({2, 5, 7});
        view(5);
        toggleTag(2);
        toggleTag(3);
        QCOMPARE(m_world->child<QLabel>("viewerPosition")->text(), QStringLiteral("2 of 3"));
        m_world->key(Qt::Key_Left);
        QCOMPARE(shown(), film(2));
    }

    void theNextPaneTakesTheFilmBehind() {
        listTagged({2, 5, 7});
        view(5);
        toggleTag(2);
        m_world->key(Qt::Key_8);
        QCOMPARE(m_world->page->viewer()->panes().pane(1).film(), film(7));
    }

    void eachPaneGoesOnFromItsOwnFilm() {
        listTagged({2, 5, 7, 9});
        view(2);
        m_world->key(Qt::Key_8); // 2 and 5
        toggleTag(3);
        m_world->key(Qt::Key_Space);
        QCOMPARE(shown(), film(5));
        toggleTag(2);
        m_world->key(Qt::Key_Space);
        QCOMPARE(shown(), film(2));
        QVERIFY(!canGo("viewerPrevious"));
        m_world->key(Qt::Key_Right);
        QCOMPARE(shown(), film(7));
        m_world->key(Qt::Key_Space);
        QCOMPARE(shown(), film(5));
        m_world->key(Qt::Key_Right);
        QCOMPARE(shown(), film(7));
    }

    /// Back in the grid the cursor is where the film was.
    void theGridStandsWhereTheFilmWas() {
        listTagged({2, 5, 7, 9});
        view(5);
        toggleTag(3);
        m_world->key(Qt::Key_Escape);
        QVERIFY(!m_world->page->viewerShown());
        auto* grid = m_world->child<FilmGrid>("filmGrid");
        QCOMPARE(m_world->page->films()->filmId(grid->currentIndex().row()), film(7));
        QCOMPARE(m_world->session.film(), film(7));
    }

    /// The same in the grid: one goes through the list by one key.
    void theGridGoesOnToTheNextFilm() {
        listTagged({2, 5, 7, 9});
        auto* grid = m_world->child<FilmGrid>("filmGrid");
        const auto atHand = [&] { return m_world->page->films()->filmId(grid->currentIndex().row()); };
        grid->setFocus();
        grid->setCurrentIndex(m_world->page->films()->index(1, 0));
        QCOMPARE(atHand(), film(5));
        for (const auto& [left, next] : {std::pair(3, 7), std::pair(2, 9), std::pair(1, 2)}) {
            QTest::keyClick(grid, Qt::Key_L);
            QTRY_COMPARE(m_world->rows(), left);
            QCOMPARE(atHand(), film(next));
            QCOMPARE(m_world->session.film(), film(next));
        }
        m_world->page->filters()->clear();
        QTRY_COMPARE(m_world->rows(), LibraryWorkspace::kFilms + LibraryWorkspace::kSmallFilms);
        QCOMPARE(atHand(), film(2)); // it still is among them
    }

    /// Keys that come before the facts of a film are for that film, or for none.
    void quickKeysMeanTheFilmThatIsSeen() {
        listTagged({2, 5, 7, 9});
        view(2);
        m_world->key(Qt::Key_Right);
        m_world->key(Qt::Key_L); // nothing has been read of it yet
        m_world->key(Qt::Key_Right);
        QTRY_COMPARE(m_world->rows(), 3);
        QVERIFY(!m_world->page->notes()->marks(film(5)).labelWrong);
        QVERIFY(m_world->page->notes()->marks(film(7)).labelWrong);
        QCOMPARE(shown(), film(7));
        const auto* details = static_cast<FilmDetails*>(m_world->page->detailsPane());
        QTRY_VERIFY(details->facts() && details->facts()->film.record.id == film(7));
        m_world->key(Qt::Key_Left); // of another patient
        QCOMPARE(shown(), film(2));
        m_world->key(Qt::Key_BracketRight); // the films of 7 are no films of this patient
        QCOMPARE(shown(), film(2));
    }

    /// Another film of the patient is looked at between two of the list, and one comes back to the first.
    void aDetourBeginsAndEndsWhereOneIs() {
        listTagged({1, 3, 7, 9}); // films 3, 4, 5 are one patient's
        for (const auto& [arrow, to] : {std::pair(Qt::Key_Right, 7), std::pair(Qt::Key_Left, 3)}) {
            view(3);
            const auto* details = static_cast<FilmDetails*>(m_world->page->detailsPane());
            QTRY_VERIFY(details->facts() && details->facts()->film.record.id == film(3));
            m_world->key(Qt::Key_BracketRight);
            QCOMPARE(shown(), film(4));
            m_world->key(Qt::Key_BracketRight); // and one more, at once
            QCOMPARE(shown(), film(5));
            QCOMPARE(m_world->page->films()->rowOf(film(5)), -1);
            QVERIFY(canGo("viewerPrevious") && canGo("viewerNext"));
            m_world->key(arrow);
            QCOMPARE(shown(), film(to));
            m_world->key(Qt::Key_Escape);
        }
    }

    void placesFollowTheList() {
        HiddenPlaces places;
        const auto follow = [&](std::vector<std::int64_t> former, std::vector<std::int64_t> now,
                                std::vector<std::int64_t> open) { places.follow(former, now, open); };
        follow({10, 20, 30, 40}, {10, 30, 40}, {20});
        QCOMPARE(places.find(20), std::optional(1));
        QVERIFY(!places.find(10));
        follow({10, 30, 40}, {10, 40}, {20}); // what stood behind it goes, too
        QCOMPARE(places.find(20), std::optional(1));
        follow({10, 40}, {40, 50, 10}, {20}); // another order
        QCOMPARE(places.find(20), std::optional(0));
        follow({40, 50, 10}, {40, 20, 10}, {20}); // it is back
        QVERIFY(!places.find(20));
        follow({10, 20, 30}, {5, 10}, {30, 20, 30}); // nothing is left behind them
        QCOMPARE(places.find(20), std::optional(2));
        QCOMPARE(places.find(30), std::optional(2));
        follow({5, 10}, {}, {20, 30});
        QCOMPARE(places.find(20), std::optional(0));
        follow({10, 20, 30}, {1, 2, 3, 4}, {20}); // all others: by number
        QCOMPARE(places.find(20), std::optional(1));
        follow({1, 2}, {1}, {99}); // it was nowhere
        QVERIFY(!places.find(99));
        places.put(99, 1);
        follow({1, 2}, {1, 5, 2}, {99});
        QCOMPARE(places.find(99), std::optional(2));
        follow({1, 5, 2}, {1, 5, 2}, {}); // not open any more
        QVERIFY(!places.find(99));
        places.put(99, 1);
        places.clear();
        QVERIFY(!places.find(99));
    }
};

QTEST_MAIN(TestLibrarySteps)
#include "tst_LibrarySteps.moc"
