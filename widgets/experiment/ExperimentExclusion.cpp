// The page's remedy for a red audit: what is shared with the test films, and splits without it by one click.
#include "widgets/experiment/ExperimentPage.h"

#include "data/Exclusion.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/experiment/StudyPane.h"
#include "widgets/experiment/SummaryPane.h"

namespace hilum::widgets {

namespace {

const QString kSplit = QStringLiteral("split");
constexpr const char* kSuffix = "-clean";

/// The splits that were saved; "" for a dataset that was not concerned.
struct Cleaned {
    std::string labelled, pretraining;
    std::size_t films = 0;
};

Result<Cleaned> clean(const std::filesystem::path& workspace, const DatasetSnapshot& labelled,
                      const DatasetSnapshot* pretraining, const FactsQuestion& question) {
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(workspace));
    HILUM_TRY_ASSIGN(const auto split, resolveSplit(labelled, question.split));
    const data::SplitFilms tested{labelled.dataset, labelled.records, split};
    Cleaned cleaned;
    cleaned.labelled = split.name + kSuffix;
    HILUM_TRY_ASSIGN(cleaned.films, data::excludeShared(catalogue, tested, tested, cleaned.labelled));
    if (pretraining == nullptr || pretraining->dataset.name == labelled.dataset.name)
        return cleaned;
    HILUM_TRY_ASSIGN(const auto seen, resolveSplit(*pretraining, question.pretrainedSplit));
    cleaned.pretraining = seen.name + kSuffix;
    HILUM_TRY_ASSIGN(const auto more,
                     data::excludeShared(catalogue, {pretraining->dataset, pretraining->records, seen},
                                         tested, cleaned.pretraining));
    cleaned.films += more;
    return cleaned;
}

} // namespace

void ExperimentPage::showShared() {
    QStringList films;
    bool withTest = false;
    if (m_facts)
        for (const data::AuditPair& pair : m_facts->audit.pairs) {
            if (pair.light != data::AuditLight::Red)
                continue;
            withTest = true;
            for (const std::string& film : pair.examples)
                if (!films.contains(qs(film)))
                    films << qs(film);
        }
    m_summary->setShared(films, withTest && m_snapshot != nullptr);
}

void ExperimentPage::excludeShared() {
    if (!m_snapshot)
        return;
    m_context->jobs->start<Result<Cleaned>>(
        this, m_exclusionJobs,
        [workspace = m_context->workspace, labelled = m_snapshot, pretraining = m_pretraining,
         question = m_asked](std::stop_token) {
            return clean(workspace, *labelled, pretraining.get(), question);
        },
        [this](Result<Cleaned> cleaned) {
            if (!cleaned) {
                showToast(this, ToastKind::Error, errorSentence(cleaned.error()));
                return;
            }
            const Json before = labelForm().value(kSplit);
            const Json pretrainedBefore = isStudy() ? form().value(kSplit) : Json();
            const bool made = !isStudy() && !cleaned->pretraining.empty();
            takeSplits(cleaned->labelled, isStudy() && !cleaned->pretraining.empty()
                                              ? Json(cleaned->pretraining)
                                              : pretrainedBefore);
            QString text =
                tr("%n film(s) are left out by the split “%1”.", nullptr, static_cast<int>(cleaned->films))
                    .arg(qs(cleaned->labelled));
            if (made) // what an encoder has seen cannot be taken back
                text += u' ' + tr("This encoder has seen them already: pretrain again with the split “%1”.")
                                   .arg(qs(cleaned->pretraining));
            showToast(this, ToastKind::Success, text, {tr("Undo"), [this, before, pretrainedBefore] {
                                                           takeSplits(before, pretrainedBefore);
                                                       }});
        });
}

/// Sets the split of the labelled films and, in a study, that of pretraining, and looks again.
void ExperimentPage::takeSplits(const Json& labelled, const Json& pretraining) {
    m_snapshot.reset(); // it does not know the new splits
    m_pretraining.reset();
    m_facts.reset();
    labelForm().setValue(kSplit, labelled);
    if (isStudy() && &form() != &labelForm())
        form().setValue(kSplit, pretraining);
    readFacts();
}

} // namespace hilum::widgets
