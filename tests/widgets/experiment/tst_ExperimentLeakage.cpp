// The audit on the page "Experiment": what is shared is counted and listed, and one click saves splits
// without it. What a split shares is counted here by loops of the test's own.
#include "ExperimentWorld.h"
#include "widgets/common/Theme.h"
#include "widgets/experiment/CleanSplits.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>

#include <set>

using namespace hilum;
using namespace hilum::widgets;
using data::Part;

namespace {

const QString kSplit = QStringLiteral("split");

struct Shared {
    std::set<std::string> patients; ///< of the test part that stand in another part as well
    int testFilms = 0, ofSharedPatients = 0;
};

/// What `train`'s training and, if wanted, validation films share with `tested`'s test films.
Shared sharedPatients(const std::vector<data::Record>& records, const data::Split& train,
                      const data::Split& tested, bool validation) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < records.size(); ++i)
        if (train.parts[i] == Part::Train || (validation && train.parts[i] == Part::Validation))
            seen.insert(records[i].patient);
    Shared shared;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (tested.parts[i] != Part::Test)
            continue;
        ++shared.testFilms;
        if (seen.contains(records[i].patient)) {
            shared.patients.insert(records[i].patient);
            ++shared.ofSharedPatients;
        }
    }
    return shared;
}

struct Leaking : Opened {
    data::Catalogue catalogue;
    data::Dataset dataset;
    std::vector<data::Record> records;
    /// Four films a patient: the dataset's own lists keep patients together, a split by film tears them.
    Leaking()
        : Opened(100, 4), catalogue(std::move(data::Catalogue::open(world.context.workspace)).value()),
          dataset(std::move(catalogue.dataset("made")).value()),
          records(std::move(catalogue.records("made")).value()) {}
    data::Split named(const char* name) {
        auto saved = catalogue.split("made", name);
        return saved ? *saved : std::move(data::splitByName(dataset, records, name)).value();
    }
    QString light() const { return find<QLabel>("leakageLight")->text(); }
    QPushButton* exclude() const { return find<QPushButton>("excludeShared"); }
    QString toast() const {
        const auto texts = page->window()->findChildren<QLabel*>(QStringLiteral("toastText"));
        return texts.isEmpty() ? QString() : texts.back()->text();
    }
    void undo() {
        const auto actions = page->window()->findChildren<QPushButton*>(QStringLiteral("toastAction"));
        QVERIFY(!actions.isEmpty());
        checkedAfter([&] { actions.back()->click(); });
    }
    FieldForm* studyForm(const char* name) const { return find<FieldForm>(name); }
};

} // namespace

class TestExperimentLeakage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme::Dark);
    }

    void nothingIsShared() {
        Leaking opened;
        opened.choose("cardProbe");
        QCOMPARE(opened.light(), QStringLiteral("Green"));
        QVERIFY(opened.find<QLabel>("leakage")->text().contains(QStringLiteral("No film and no patient")));
        QVERIFY(!opened.exclude()->isVisible());
        QVERIFY(!opened.find<QPushButton>("sharedFilms")->isVisible());
        QVERIFY(opened.find<QLabel>("leakageNotes")->text().contains(QStringLiteral("official")));
    }

    void whatIsSharedIsCountedAndListed() {
        Leaking opened;
        opened.choose("cardProbe");
        opened.set(opened.form(), "split", "random-films-1");
        QCOMPARE(opened.light(), QStringLiteral("Red"));
        QVERIFY(opened.find<QWidget>("leakageCard")->accessibleName().contains(QStringLiteral("Red")));
        const data::Split split = opened.named("random-films-1");
        const Shared shared = sharedPatients(opened.records, split, split, false);
        QVERIFY(!shared.patients.empty());
        // Training and validation come first, then training and test.
        QCOMPARE(opened.find<QLabel>("leakagePair1Title")->text(), QStringLiteral("Training and test"));
        const QString counts = opened.find<QLabel>("leakagePair1")->text();
        QVERIFY2(counts.contains(QStringLiteral("0 by name, 0 by content")), qPrintable(counts));
        QVERIFY2(counts.contains(QStringLiteral("%1, with %2 of %3 films")
                                     .arg(shared.patients.size())
                                     .arg(shared.ofSharedPatients)
                                     .arg(shared.testFilms)),
                 qPrintable(counts));
        auto* list = opened.find<QListWidget>("sharedList");
        auto* fold = opened.find<QPushButton>("sharedFilms");
        QVERIFY(!list->isVisible());
        fold->click();
        QVERIFY(list->isVisible());
        std::set<std::string> names;
        for (const auto& record : opened.records)
            names.insert(record.image);
        QVERIFY(list->count() > 0);
        for (int i = 0; i < list->count(); ++i)
            QVERIFY(names.contains(list->item(i)->text().toStdString()));
        fold->click();
        QVERIFY(!list->isVisible());
    }

    void oneClickExcludesAndUndoGoesBack() {
        Leaking opened;
        opened.choose("cardProbe");
        opened.set(opened.form(), "split", "random-films-1");
        QVERIFY(opened.exclude()->isVisible());
        opened.checkedAfter([&] { opened.exclude()->click(); });
        QCOMPARE(opened.form()->value(kSplit), Json("random-films-1-clean"));
        QVERIFY(!opened.exclude()->isVisible());
        QVERIFY(opened.light() != QStringLiteral("Red"));
        QVERIFY(opened.toast().contains(QStringLiteral("random-films-1-clean")));
        const data::Split before = opened.named("random-films-1"),
                          clean = opened.named("random-films-1-clean");
        QVERIFY(sharedPatients(opened.records, clean, clean, true).patients.empty());
        for (std::size_t i = 0; i < clean.parts.size(); ++i) {
            const bool same = clean.parts[i] == before.parts[i];
            QVERIFY(before.parts[i] != Part::Test || same); // the test part is what it was
            QVERIFY(same || clean.parts[i] == Part::None);
        }
        opened.undo();
        QCOMPARE(opened.form()->value(kSplit), Json("random-films-1"));
        QCOMPARE(opened.light(), QStringLiteral("Red"));
        // A second click finds the split that was saved.
        opened.checkedAfter([&] { opened.exclude()->click(); });
        QCOMPARE(opened.form()->value(kSplit), Json("random-films-1-clean"));
        QCOMPARE(opened.catalogue.splitNames("made")->size(), std::size_t{1});
    }

    /// Pretrained on the dataset's lists, tested on a random split: the labels are clean, the encoder is not.
    void whatAnEncoderHasSeenCannotBeTakenBack() {
        Leaking opened;
        const std::string init = opened.pretrained("official");
        QVERIFY(!init.empty());
        opened.choose("cardProbe");
        opened.set(opened.form(), "init", init);
        opened.set(opened.form(), "split", "random-1");
        QCOMPARE(opened.light(), QStringLiteral("Red"));
        const auto* advice = opened.find<QLabel>("leakageAdvice");
        QVERIFY(advice->text().contains(QStringLiteral("only pretraining again")));
        QVERIFY(opened.exclude()->isVisible());
        opened.checkedAfter([&] { opened.exclude()->click(); });
        QCOMPARE(opened.form()->value(kSplit), Json("random-1")); // nothing is wrong with it
        QCOMPARE(opened.light(), QStringLiteral("Red"));
        QVERIFY2(advice->text().contains(QStringLiteral("official-clean")), qPrintable(advice->text()));
        QVERIFY(!opened.exclude()->isVisible()); // it has done what it can
        const Shared left =
            sharedPatients(opened.records, opened.named("official-clean"), opened.named("random-1"), true);
        QVERIFY(left.patients.empty());
    }

    void aStudyTakesBothSplits() {
        Leaking opened;
        opened.choose("cardStudy");
        auto* pretraining = opened.studyForm("studyPretraining");
        auto* labels = opened.studyForm("studyLabels");
        opened.set(labels, "split", "random-1");
        QCOMPARE(opened.light(), QStringLiteral("Red"));
        opened.checkedAfter([&] { opened.exclude()->click(); });
        QCOMPARE(pretraining->value(kSplit), Json("official-clean")); // "auto" was the lists
        QCOMPARE(labels->value(kSplit), Json("random-1"));
        QCOMPARE(opened.light(), QStringLiteral("Green"));
        opened.undo();
        QCOMPARE(pretraining->value(kSplit), Json("auto"));
        QCOMPARE(labels->value(kSplit), Json("random-1"));
        // Both on one leaking split: one clean split serves both.
        opened.set(labels, "split", "random-films-2");
        opened.set(pretraining, "split", "random-films-2");
        opened.checkedAfter([&] { opened.exclude()->click(); });
        QCOMPARE(labels->value(kSplit), Json("random-films-2-clean"));
        QCOMPARE(pretraining->value(kSplit), Json("random-films-2-clean"));
        QVERIFY(opened.light() != QStringLiteral("Red"));
    }

    void undoLeavesWhatWasChosenSince() {
        Leaking opened;
        opened.choose("cardProbe");
        opened.set(opened.form(), "split", "random-films-1");
        opened.checkedAfter([&] { opened.exclude()->click(); });
        opened.set(opened.form(), "split", "random-3");
        const auto actions = opened.page->window()->findChildren<QPushButton*>(QStringLiteral("toastAction"));
        QVERIFY(!actions.isEmpty());
        actions.back()->click();
        QCOMPARE(opened.form()->value(kSplit), Json("random-3"));
    }

    void aLateAnswerLeavesWhatWasChosenSince() {
        Leaking opened;
        opened.choose("cardProbe");
        opened.set(opened.form(), "split", "random-films-1");
        opened.exclude()->click();
        QVERIFY(!opened.exclude()->isEnabled());
        opened.set(opened.form(), "split", "random-3"); // before the answer can have come
        opened.world.jobs.waitForDone();
        QTRY_VERIFY(opened.exclude()->isEnabled());
        QCOMPARE(opened.form()->value(kSplit), Json("random-3"));
    }

    void aFailureIsSaid() {
        Leaking opened;
        opened.choose("cardProbe");
        opened.set(opened.form(), "split", "random-films-1");
        QVERIFY(opened.catalogue.removeDataset("made").ok()); // by another program
        opened.exclude()->click();
        QTRY_VERIFY(opened.toast().contains(QStringLiteral("made")));
        QVERIFY(opened.exclude()->isEnabled());
    }

    void anUnknownEncoderIsAmber() {
        Leaking opened;
        opened.choose("cardProbe");
        opened.set(opened.form(), "init", "file:/weights/encoder.safetensors");
        QCOMPARE(opened.light(), QStringLiteral("Amber"));
        QVERIFY(opened.find<QLabel>("leakage")->text().contains(QStringLiteral("Nobody knows which films")));
        QVERIFY(!opened.exclude()->isVisible());
    }

    /// A name that holds something else is left alone, and names do not grow.
    void namesOfCleanSplits() {
        Leaking opened;
        data::Split other = opened.named("random-films-1"); // leaks as before
        other.name = "random-films-1-clean";
        QVERIFY(opened.catalogue.saveSplit(other).ok());
        FactsQuestion question;
        question.split = "random-films-1";
        const auto first = saveCleanSplits(opened.world.context.workspace, "made", question);
        QVERIFY(first.ok());
        QCOMPARE(first->labelled.name, std::string("random-films-1-clean-2"));
        QVERIFY(!first->labelled.saved);
        const auto again = saveCleanSplits(opened.world.context.workspace, "made", question);
        QCOMPARE(again->labelled.name, std::string("random-films-1-clean-2"));
        QVERIFY(again->labelled.saved);
        QCOMPARE(again->labelled.films, first->labelled.films);
        question.split = "random-films-1-clean";
        const auto third = saveCleanSplits(opened.world.context.workspace, "made", question);
        QCOMPARE(third->labelled.name, std::string("random-films-1-clean-2"));
        question.split = "official"; // shares nothing
        const auto none = saveCleanSplits(opened.world.context.workspace, "made", question);
        QVERIFY(none->labelled.name.empty());
        question.split = "no such split";
        QVERIFY(!saveCleanSplits(opened.world.context.workspace, "made", question).ok());
    }

    void splitsAreOfferedAndTyped() {
        Leaking opened;
        data::Split own = opened.named("random-1");
        own.name = "mine";
        QVERIFY(opened.catalogue.saveSplit(own).ok()); // by another program
        opened.choose("cardProbe");
        opened.find<QAbstractButton>("levelEverything")->click();
        auto* split = qobject_cast<QComboBox*>(opened.form()->field(kSplit));
        QVERIFY(split && split->isEditable());
        QStringList offered;
        for (int i = 0; i < split->count(); ++i)
            offered << split->itemText(i);
        QCOMPARE(offered,
                 QStringList({QStringLiteral("auto"), QStringLiteral("official"), QStringLiteral("random-1"),
                              QStringLiteral("fold-1-of-5"), QStringLiteral("mine")}));
        split->lineEdit()->selectAll();
        opened.checkedAfter([&] { QTest::keyClicks(split->lineEdit(), QStringLiteral("fold-2-of-4\r")); });
        QVERIFY(opened.find<QLabel>("leakageNotes")->text().contains(QStringLiteral("fold-2-of-4")));
        split->lineEdit()->selectAll();
        opened.checkedAfter([&] { QTest::keyClicks(split->lineEdit(), QStringLiteral("nonsense\r")); });
        QVERIFY(!opened.form()->errorText(kSplit).isEmpty());
        QVERIFY(opened.form()->errorText(QStringLiteral("dataset")).isEmpty());
    }
};

QTEST_MAIN(TestExperimentLeakage)
#include "tst_ExperimentLeakage.moc"
