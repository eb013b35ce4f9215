// Cohorts, histograms, the order of the films, and what the Library remembers.
#include "LibraryWorld.h"
#include "base/AtomicFile.h"
#include "data/FilmEmbeddings.h"
#include "widgets/common/EmptyState.h"
#include "widgets/library/CohortBox.h"
#include "widgets/library/CountBars.h"
#include "widgets/library/FilmGrid.h"
#include "widgets/library/HistogramStrip.h"
#include "widgets/library/SimilarFilms.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <numeric>

using namespace hilum;
using namespace hilum::widgets;

class TestLibraryCohorts : public QObject {
    Q_OBJECT
    std::unique_ptr<LibraryWorkspace> m_workspace;
    std::unique_ptr<LibraryWorld> m_world;

    CohortBox& box() const { return *m_world->page->cohorts(); }
    FilterBar& bar() const { return *m_world->page->filters(); }
    HistogramStrip& strip() const { return *m_world->page->histograms(); }
    std::vector<data::Cohort> kept() const {
        auto cohorts = data::readCohorts(data::cohortsFile(m_workspace->path()));
        return cohorts ? *cohorts : std::vector<data::Cohort>();
    }
    static std::int64_t sum(const CountBars& bars) {
        return std::accumulate(bars.bars().begin(), bars.bars().end(), std::int64_t{0},
                               [](std::int64_t n, const CountBars::Bar& bar) { return n + bar.shown; });
    }
    static int named(const CountBars& bars, const QString& name) {
        const auto it = std::ranges::find(bars.bars(), name, &CountBars::Bar::name);
        return it == bars.bars().end() ? -1 : static_cast<int>(it - bars.bars().begin());
    }
    static void click(CountBars* bars, int index, Qt::KeyboardModifiers modifiers = {}) {
        QVERIFY(!bars->barRect(index).isEmpty());
        QTest::mouseClick(bars, Qt::LeftButton, modifiers, bars->barRect(index).center());
    }

private Q_SLOTS:
    void init() {
        m_workspace = std::make_unique<LibraryWorkspace>();
        m_world = std::make_unique<LibraryWorld>(m_workspace->path());
        QTRY_VERIFY(m_world->ready());
        QTRY_VERIFY(box().settled());
    }
    void cleanup() { m_world.reset(); }

    void aCohortIsSavedAppliedRenamedAndDeleted() {
        data::FilmChoice women;
        women.filter.dataset = "alpha";
        women.filter.sex = data::Sex::Female; // 15 of 30
        women.filter.ageFrom = 30;            // 20 + i, i even: 10 … 28
        QVERIFY(bar().setChoice(women));
        QTRY_COMPARE(m_world->rows(), 10);
        m_world->dialogs.willAnswerText(QStringLiteral("  Older  women "));
        box().save();
        QTRY_VERIFY(box().settled());
        QCOMPARE(kept().size(), std::size_t(1));
        QCOMPARE(kept()[0].name, std::string("Older women"));
        auto* chooser = m_world->child<QComboBox>("cohortChooser");
        QCOMPARE(chooser->currentText(), QStringLiteral("Older women"));
        bar().clear();
        QTRY_COMPARE(m_world->rows(), 30);
        QCOMPARE(chooser->currentIndex(), -1); // no longer what is shown
        bar().setDataset(QStringLiteral("beta"));
        chooser->setCurrentIndex(0);
        Q_EMIT chooser->activated(0);
        QTRY_COMPARE(m_world->rows(), 10);
        QCOMPARE(m_world->session.dataset(), QStringLiteral("alpha"));
        QVERIFY(bar().choice() == women);
        m_world->dialogs.willAnswerText(QStringLiteral("Women"));
        box().rename();
        QTRY_VERIFY(box().settled());
        QCOMPARE(kept()[0].name, std::string("Women"));
        box().remove();
        QTRY_VERIFY(box().settled());
        QVERIFY(kept().empty());
        QVERIFY(!chooser->isVisible());
        // Undo, from the toast.
        QAbstractButton* undo = nullptr;
        for (auto* button : m_world->page->window()->findChildren<QAbstractButton*>())
            if (button->text() == QStringLiteral("Undo") && button->isVisible())
                undo = button;
        QVERIFY(undo);
        undo->click();
        QTRY_VERIFY(box().settled());
        QCOMPARE(kept()[0].name, std::string("Women"));
        QVERIFY(kept()[0].choice == women);
    }

    void changesAreSavedOnlyWhenAsked() {
        data::FilmChoice choice;
        choice.filter.finding = "Effusion";
        QVERIFY(bar().setChoice(choice));
        m_world->dialogs.willAnswerText(QStringLiteral("one"));
        box().save();
        choice.filter.view = data::View::AP;
        QVERIFY(bar().setChoice(choice));
        QTRY_VERIFY(box().settled());
        QVERIFY(!kept()[0].choice.filter.view);
        QVERIFY(box().current() && box().current()->name == "one"); // still the one at hand
        box().saveChanges();
        QTRY_VERIFY(box().settled());
        QVERIFY(kept()[0].choice == choice);
        m_world->dialogs.willCancelText();
        box().save();
        QCOMPARE(box().cohorts().size(), std::size_t(1));
        QVERIFY(box().settled());
    }

    void namesAreUnique() {
        for (const char* name : {"b", "a"}) {
            m_world->dialogs.willAnswerText(QLatin1String(name));
            box().save();
        }
        QCOMPARE(box().cohorts().front().name, std::string("a")); // sorted
        m_world->dialogs.willAnswerText(QStringLiteral("b"));
        box().rename();
        QCOMPARE(box().cohorts().size(), std::size_t(2));
        QTRY_VERIFY(box().settled());
        QCOMPARE(kept().size(), std::size_t(2));
    }

    void aCohortIsTrainedOn() {
        data::FilmChoice women;
        women.filter.sex = data::Sex::Female; // 15 of alpha's 30, 5 of beta's 10
        QVERIFY(bar().setChoice(women));
        m_world->dialogs.willAnswerText(QStringLiteral("women"));
        box().save();
        QTRY_VERIFY(box().settled());
        QSignalSpy asked(&m_world->session, &Session::pageRequested);
        box().makeSplit();
        QTRY_VERIFY(box().settled());
        auto catalogue = data::Catalogue::open(m_workspace->path());
        const auto split = catalogue->split("alpha", "women");
        QVERIFY(split.ok());
        for (const data::Record& film : m_workspace->alpha())
            QCOMPARE(split->parts[film.cacheRow] == data::Part::None, film.sex == data::Sex::Male);
        QVERIFY(catalogue->split("beta", "women").ok());
        QPushButton* go = nullptr;
        for (auto* button :
             m_world->page->window()->findChildren<QPushButton*>(QStringLiteral("toastAction")))
            if (button->text() == QStringLiteral("To Experiment"))
                go = button;
        QVERIFY(go);
        go->click();
        const auto wish = m_world->session.takeSplit();
        QVERIFY(wish.has_value());
        QCOMPARE(wish->dataset, QStringLiteral("alpha")); // it has more of them
        QCOMPARE(wish->split, QStringLiteral("women"));
        QCOMPARE(asked.count(), 1);
    }

    void aCohortWithoutFilmsIsNotTrainedOn() {
        data::FilmChoice old;
        old.filter.ageFrom = 100;
        QVERIFY(bar().setChoice(old));
        m_world->dialogs.willAnswerText(QStringLiteral("old"));
        box().save();
        box().makeSplit();
        QTRY_VERIFY(box().settled());
        QVERIFY(!data::Catalogue::open(m_workspace->path())->split("alpha", "old").ok());
        QStringList said;
        for (auto* toast : m_world->page->window()->findChildren<QLabel*>(QStringLiteral("toastText")))
            said << toast->text();
        QVERIFY2(said.join(u'|').contains(QStringLiteral("no film")), qPrintable(said.join(u'|')));
    }

    void aLostDatasetIsSaid() {
        data::FilmChoice choice;
        choice.filter.dataset = "gone";
        const data::FilmChoice before = bar().choice();
        QVERIFY(!bar().setChoice(choice));
        QVERIFY(bar().choice() == before);
    }

    void aForeignFileIsNotOverwritten() {
        m_world.reset();
        const auto file = data::cohortsFile(m_workspace->path());
        QVERIFY(writeFileAtomically(file, "spoiled").ok());
        LibraryWorld world(m_workspace->path());
        QTRY_VERIFY(world.ready());
        QTRY_VERIFY(world.page->cohorts()->settled());
        world.dialogs.willAnswerText(QStringLiteral("mine"));
        world.page->cohorts()->save();
        QTRY_VERIFY(world.page->cohorts()->settled());
        QCOMPARE(*readFile(file), std::string("spoiled"));
    }

    // Counted by hand from LibraryWorkspace::record.
    void histogramsFollowTheFilterAndFilter() {
        bar().setDataset(QStringLiteral("alpha"));
        QTRY_COMPARE(sum(*strip().sexes()), 30);
        QTRY_COMPARE(sum(*strip().ages()), 29); // one of unknown age
        const int twenties = named(*strip().ages(), QStringLiteral("Age 20–29"));
        QCOMPARE(strip().ages()->bars()[std::size_t(twenties)].shown, 9);
        const int ap = named(*strip().views(), QStringLiteral("View AP"));
        QCOMPARE(strip().views()->bars()[std::size_t(ap)].shown, 8); // i % 4 == 0
        const int effusion = named(*strip().findings(), QStringLiteral("Effusion"));
        QCOMPARE(strip().findings()->bars()[std::size_t(effusion)].shown, 5);
        click(strip().views(), ap);
        QTRY_COMPARE(m_world->rows(), 8);
        QTRY_COMPARE(sum(*strip().views()), 8);
        QVERIFY(strip().views()->bars()[std::size_t(ap)].chosen);
        QCOMPARE(strip().views()->bars()[std::size_t(ap)].all, 8);
        QCOMPARE(sum(*strip().sexes()), 8);  // all even: women
        click(strip().findings(), effusion); // i % 12 == 0
        QTRY_COMPARE(m_world->rows(), 3);
        QTRY_COMPARE(sum(*strip().views()), 3);
        click(strip().findings(), effusion); // and again: all
        click(strip().views(), ap);
        QTRY_COMPARE(m_world->rows(), 30);
        QTRY_COMPARE(sum(*strip().views()), 30);
        click(strip().ages(), twenties);
        QTRY_COMPARE(m_world->rows(), 9);
        QTRY_COMPARE(sum(*strip().ages()), 9);
        click(strip().ages(), twenties + 1, Qt::ShiftModifier);
        QTRY_COMPARE(m_world->rows(), 19);
        QCOMPARE(bar().filter().ageFrom, 20);
        QCOMPARE(bar().filter().ageTo, 39);
    }

    void histogramsByKeyboardAndFolded() {
        bar().setDataset(QStringLiteral("alpha"));
        QTRY_COMPARE(sum(*strip().sexes()), 30);
        strip().sexes()->setFocus();
        QTest::keyClick(strip().sexes(), Qt::Key_Down);
        QTest::keyClick(strip().sexes(), Qt::Key_Return);
        QTRY_COMPARE(m_world->rows(), 15); // men
        QCOMPARE(int(*bar().filter().sex), int(data::Sex::Male));
        QVERIFY(strip().isVisible());
        QTest::keyClick(m_world->child<FilmGrid>("filmGrid"), Qt::Key_D, Qt::ShiftModifier);
        QVERIFY(!strip().isVisible());
        QVERIFY(!m_world->child<QToolButton>("showHistograms")->isChecked());
        bar().clear();
        QTRY_COMPARE(m_world->rows(), 30);
        m_world->child<QToolButton>("showHistograms")->click();
        QTRY_COMPARE(sum(*strip().sexes()), 30); // counted anew
    }

    void barsAreMirroredWithTheLanguage() {
        CountBars bars(CountBars::Look::Upright, 1);
        bars.resize(200, 60);
        bars.setBars({{QStringLiteral("0"), {}, 1, 2, false}, {QStringLiteral("10"), {}, 2, 2, false}});
        QVERIFY(bars.barRect(0).left() < bars.barRect(1).left());
        bars.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(bars.barRect(0).left() > bars.barRect(1).left());
        QVERIFY(bars.barRect(2).isEmpty());
        QVERIFY(!bars.grab().isNull());
    }

    void similarFilmsComeFromTheRunsFile() {
        const auto folder = m_workspace->path() / "runs" / "one";
        std::filesystem::create_directories(folder);
        auto source = std::make_shared<FilmSource>(m_workspace->path());
        const auto& films = m_workspace->alpha();
        const auto ask = [&](std::int64_t film) { return findSimilar(*source, folder, film, 3, 24); };
        QVERIFY(!ask(films[4].id)->made); // nothing there yet
        const auto dataset = source->dataset(films[0].dataset);
        // Films on a quarter of a circle, in order: the nearest are the neighbours.
        std::vector<float> values;
        for (int i = 0; i < LibraryWorkspace::kFilms; ++i) {
            values.push_back(static_cast<float>(std::cos(0.05 * i)));
            values.push_back(static_cast<float>(std::sin(0.05 * i)));
        }
        const auto file = data::embeddingsFile(folder, "alpha");
        const auto rows = static_cast<std::uint32_t>(LibraryWorkspace::kFilms);
        const std::string stamp = data::embeddingsStamp(m_workspace->path(), *dataset);
        QVERIFY(data::writeEmbeddings(file, {2, rows, stamp}, values).ok());
        const auto answer = ask(films[0].id);
        QVERIFY(answer.ok() && answer->made);
        QCOMPARE(answer->films.size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(answer->films[i].film.record.id, films[i + 1].id);
            QVERIFY(std::abs(answer->films[i].cosine - std::cos(0.05 * double(i + 1))) < 1e-6);
            QCOMPARE(answer->films[i].thumbnail.size(), QSize(24, 24));
        }
        QVERIFY(!ask(-5).ok());
        QVERIFY(data::writeEmbeddings(file, {2, rows, "of another import"}, values).ok());
        QVERIFY(!ask(films[0].id)->made);
    }

    void theGridIsSortedAsTheTable() {
        bar().setDataset(QStringLiteral("alpha"));
        QTRY_COMPARE(m_world->rows(), 30);
        auto* sort = m_world->child<QComboBox>("sortChooser");
        QCOMPARE(sort->count(), kFilmColumns);
        sort->setCurrentIndex(int(FilmColumn::Age));
        Q_EMIT sort->activated(int(FilmColumn::Age));
        QTRY_VERIFY(m_world->page->settled());
        QTRY_VERIFY(m_world->page->films()->film(0));
        QCOMPARE(m_world->page->films()->film(0)->record.ageYears, -1);
        m_world->child<QToolButton>("sortDescending")->click();
        QTRY_VERIFY(m_world->page->settled());
        QTRY_VERIFY(m_world->page->films()->film(0));
        QCOMPARE(m_world->page->films()->film(0)->record.ageYears, 49);
        auto* header = m_world->child<QTableView>("filmTable")->horizontalHeader();
        QCOMPARE(header->sortIndicatorSection(), int(FilmColumn::Age));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        Q_EMIT header->sectionClicked(int(FilmColumn::Sex));
        QCOMPARE(sort->currentIndex(), int(FilmColumn::Sex));
        QVERIFY(!m_world->child<QToolButton>("sortDescending")->isChecked());
    }

    void filtersOrderAndWidthsAreRemembered() {
        m_world.reset();
        const QString settings = m_workspace->folder() + QStringLiteral("/window.ini");
        data::FilmChoice choice;
        choice.filter.dataset = "alpha";
        choice.filter.finding = "Effusion";
        choice.filter.text = "alpha_00";
        {
            LibraryWorld world(m_workspace->path(), settings);
            QTRY_VERIFY(world.ready());
            QVERIFY(world.page->filters()->setChoice(choice));
            auto* header = world.child<QTableView>("filmTable")->horizontalHeader();
            Q_EMIT header->sectionClicked(int(FilmColumn::Patient));
            header->resizeSection(1, 177);
            QTRY_COMPARE(world.rows(), 5);
        }
        LibraryWorld again(m_workspace->path(), settings);
        QTRY_VERIFY(again.ready());
        QTRY_COMPARE(again.rows(), 5);
        QVERIFY(again.page->filters()->choice() == choice);
        QCOMPARE(again.child<QComboBox>("sortChooser")->currentIndex(), int(FilmColumn::Patient));
        QCOMPARE(again.child<QTableView>("filmTable")->horizontalHeader()->sectionSize(1), 177);
        LibraryWorkspace other; // another workspace knows nothing of it
        LibraryWorld elsewhere(other.path(), settings);
        QTRY_VERIFY(elsewhere.ready());
        QCOMPARE(elsewhere.rows(), 40);
    }
};

QTEST_MAIN(TestLibraryCohorts)
#include "tst_LibraryCohorts.moc"
