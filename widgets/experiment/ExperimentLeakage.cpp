// What the page says of the audit before any training, and the remedy by one click.
#include "data/SplitSentence.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/common/CoreWords.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/experiment/CleanSplits.h"
#include "widgets/experiment/ExperimentPage.h"
#include "widgets/experiment/LeakageCard.h"
#include "widgets/experiment/StudyPane.h"
#include "widgets/experiment/SummaryPane.h"

#include <array>
#include <utility>

namespace hilum::widgets {

namespace {

using data::AuditLight;
using Content = LeakageCard::Content;

const QString kSplit = QStringLiteral("split");
const QString kDataset = QStringLiteral("dataset");

QString setTitle(const std::string& name) {
    if (name == kPretrainingSet)
        return ExperimentPage::tr("Pretraining");
    if (name == kTrainingSet)
        return ExperimentPage::tr("Training");
    return name == kValidationSet ? ExperimentPage::tr("Validation") : ExperimentPage::tr("Test");
}

LeakageCard::Pair pairContent(const data::AuditPair& pair) {
    return {
        ExperimentPage::tr("%1 and %2").arg(setTitle(pair.a), setTitle(pair.b).toLower()),
        ExperimentPage::tr("Same films: %1 by name, %2 by content\nSame patients: %3, with %4 of %5 films")
            .arg(formatCount(pair.sharedByName), formatCount(pair.sharedByHash),
                 formatCount(pair.sharedPatients), formatCount(pair.filmsOfSharedPatientsInB),
                 formatCount(pair.filmsInB))};
}

void addPairs(Content& content, const data::LeakageReport& audit) {
    for (const data::AuditPair& pair : audit.pairs) {
        if (pair.light == AuditLight::Green)
            continue;
        content.pairs << pairContent(pair);
        for (const std::string& film : pair.examples)
            if (!content.films.contains(qs(film)))
                content.films << qs(film);
    }
}

QString sentenceOf(const DatasetFacts& facts) {
    if (testLeaksFrom(facts, Leak::Labels))
        return ExperimentPage::tr(
            "The test films are not independent: what is measured on them comes out too good.");
    if (testLeaksFrom(facts, Leak::Pretraining))
        return ExperimentPage::tr("Pretraining sees test films, or other films of their patients.");
    if (!facts.patientsKnown)
        return ExperimentPage::tr("Nobody knows which films of this dataset are of one patient: shared "
                                  "patients cannot be ruled out.");
    if (!facts.encoderKnown)
        return ExperimentPage::tr(
            "Nobody knows which films the encoder was pretrained on: test films may be among them.");
    if (facts.audit.light == AuditLight::Amber)
        return ExperimentPage::tr("Training and validation are not independent; the test films are.");
    return ExperimentPage::tr("No film and no patient stands in two parts.");
}

} // namespace

/// `pretraining`: a run without labels, or a study that begins with one.
void ExperimentPage::showLeakage(bool pretraining) {
    using Light = LeakageCard::Light;
    Content content;
    if (!m_facts) {
        const bool failed = !m_factsFailure.isEmpty();
        content.light = failed ? Light::Amber : Light::Reading;
        content.sentence = failed ? tr("The films could not be compared.") : tr("The dataset is being read.");
        m_summary->leakage().setContent(content);
        return;
    }
    const DatasetFacts& facts = *m_facts;
    const bool fromLabels = testLeaksFrom(facts, Leak::Labels);
    const bool fromPretraining = testLeaksFrom(facts, Leak::Pretraining);
    content.light = facts.audit.light == AuditLight::Red     ? Light::Red
                    : facts.audit.light == AuditLight::Amber ? Light::Amber
                                                             : Light::Green;
    content.sentence = sentenceOf(facts);
    addPairs(content, facts.audit);
    const bool isMade = fromPretraining && !isStudy(); // what an encoder has seen cannot be taken back
    if (isMade)
        content.advice =
            facts.pretrainedClean.empty()
                ? tr("This encoder has seen them already: only pretraining again without them helps. The "
                     "button saves a split of “%1” for that.")
                      .arg(qs(facts.pretrainedOn))
                : tr("This encoder has seen them already: only pretraining again without them helps. The "
                     "split “%1” of “%2” is saved for that.")
                      .arg(qs(facts.pretrainedClean), qs(facts.pretrainedOn));
    content.excludable = fromLabels || (fromPretraining && (isStudy() || facts.pretrainedClean.empty()));
    QStringList notes{
        tr("Split “%1”: %2")
            .arg(qs(facts.split), composedText(data::splitSentence(facts.protocol, coreTranslator())))};
    if (pretraining && !fromPretraining)
        notes << tr("Pretraining leaves the test films out.");
    notes << tr("Films that merely look alike are not compared here.");
    content.notes = notes.join(u' ');
    m_summary->leakage().setContent(content);
}

void ExperimentPage::excludeShared() {
    if (!m_facts)
        return;
    FactsQuestion asked = m_asked;
    if (!testLeaksFrom(*m_facts, Leak::Pretraining))
        asked.pretrainedOn.clear(); // nothing to mend there
    m_summary->leakage().setBusy(true);
    m_context->jobs->start<Result<CleanedSplits>>(
        this, m_exclusionJobs,
        [workspace = m_context->workspace, dataset = m_facts->dataset.name,
         asked = std::move(asked)](std::stop_token) { return saveCleanSplits(workspace, dataset, asked); },
        [this, card = m_card, before = splitFields(),
         on = m_facts->pretrainedOn](Result<CleanedSplits> cleaned) {
            m_summary->leakage().setBusy(false);
            if (!cleaned)
                showToast(this, ToastKind::Error, errorSentence(cleaned.error()));
            else if (card == m_card && before == splitFields()) // else somebody went on meanwhile
                takeCleaned(*cleaned, before, on);
        });
}

void ExperimentPage::takeCleaned(const CleanedSplits& cleaned, const SplitFields& before,
                                 const std::string& pretrainedOn) {
    SplitFields after = before;
    QStringList text;
    const auto leavesOut = [](const CleanSplit& split) {
        return tr("The split “%1” leaves %2 films out.").arg(qs(split.name), formatCount(split.films));
    };
    if (!cleaned.labelled.name.empty()) {
        after.labelled = cleaned.labelled.name;
        text << leavesOut(cleaned.labelled);
    }
    if (const CleanSplit& split = cleaned.pretraining; !split.name.empty()) {
        if (isStudy()) {
            after.pretraining = split.name;
            text << tr("For pretraining:") + u' ' + leavesOut(split);
        } else {
            text << tr("This encoder has seen them already: pretrain again on “%1” with the split “%2”.")
                        .arg(qs(pretrainedOn), qs(split.name));
        }
    }
    takeSplits(after);
    if (after == before) {
        if (!text.isEmpty())
            showToast(this, ToastKind::Info, text.join(u' '));
        return;
    }
    const auto undo = [this, card = m_card, before, after] {
        choose(card);
        if (splitFields() == after) // other films have been chosen since: their split stays
            takeSplits(before);
    };
    showToast(this, ToastKind::Success, text.join(u' '), {tr("Undo"), undo});
}

ExperimentPage::SplitFields ExperimentPage::splitFields() const {
    SplitFields fields{labelForm().value(kDataset), labelForm().value(kSplit), {}, {}};
    if (isStudy()) {
        fields.pretrainedOn = form().value(kDataset);
        fields.pretraining = form().value(kSplit);
    }
    return fields;
}

/// Sets the split of the labelled films and, in a study, that of pretraining, and looks again.
void ExperimentPage::takeSplits(const SplitFields& fields) {
    m_facts.reset();
    labelForm().setValue(kSplit, fields.labelled);
    if (isStudy())
        form().setValue(kSplit, fields.pretraining);
    readFacts();
}

} // namespace hilum::widgets
