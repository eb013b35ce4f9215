// What stands against a start on the page "Experiment", and beside which field it is said.
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/experiment/ExperimentPage.h"
#include "widgets/experiment/Preflight.h"
#include "widgets/experiment/StudyPane.h"
#include "widgets/experiment/SummaryPane.h"
#include "widgets/experiment/SweepBox.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>
#include <span>

namespace hilum::widgets {

namespace {

using run::RunKind;

const QString kSide = QStringLiteral("side");
const QString kValues = QStringLiteral("sweepValues");

} // namespace

std::vector<run::FieldError> ExperimentPage::problemsOf(const run::RunSpec& spec) const {
    std::vector<run::FieldError> errors;
    if (!isStudy() || !m_facts)
        errors = spec.check();
    if (!isStudy() && spec.kind() == RunKind::Pretrain)
        std::ranges::move(extensionProblems(spec), std::back_inserter(errors));
    if (m_facts) {
        const auto more =
            isStudy() ? studyErrors(spec, *m_facts) : preflightErrors(spec, *m_facts, initSpec(spec));
        errors.insert(errors.end(), more.begin(), more.end());
    } else if (!m_factsFailure.isEmpty() && !isStudy()) {
        errors.push_back({ss(m_failedField), ss(m_factsFailure)});
    }
    if (m_cuda == false && spec.text("device") == "cuda")
        errors.push_back({"device", ss(tr("No CUDA device answers on this machine. Choose auto or cpu."))});
    if (isStudy() && m_study->isSweep()) // the list stands in the place of this field
        std::erase_if(errors, [key = m_study->sweep().key()](const auto& error) { return error.key == key; });
    return errors;
}

/// What stands beside the fields of the study's second form, and beside none.
std::vector<run::FieldError> ExperimentPage::labelProblems() const {
    std::vector<run::FieldError> errors;
    if (!isStudy())
        return errors;
    if (!m_facts) {
        if (!m_factsFailure.isEmpty())
            errors.push_back({ss(m_failedField), ss(m_factsFailure)});
        return errors;
    }
    const auto made = m_study->labels().spec(RunKind::FineTune);
    if (!made)
        return {{made.error().where, ss(errorSentence(made.error()))}};
    run::RunSpec whole = *made; // the size belongs to the other form
    (void)whole.set("side", form().value(kSide));
    for (run::FieldError& error : preflightErrors(whole, *m_facts, nullptr))
        if (error.key != "side")
            errors.push_back(std::move(error));
    if (errors.empty() && m_study->tickedFractions().empty())
        errors.push_back({"fractions", ss(tr("Tick at least one label fraction."))});
    return errors;
}

/// Why the list of a sweep cannot be; "" when it can. `base`: what the form says without the sweep.
QString ExperimentPage::sweepProblem(const run::RunSpec& base) const {
    if (!isStudy() || !m_study->isSweep())
        return {};
    const auto specs = m_study->sweptMethods();
    if (!specs) {
        Error error = specs.error();
        error.where.clear(); // it stands beside its field
        return errorSentence(error);
    }
    const auto known = problemsOf(base);
    const std::string key = m_study->sweep().key();
    const auto isKnown = [&](const run::FieldError& error) {
        return std::ranges::any_of(known, [&](const run::FieldError& other) {
            return other.key == error.key && other.message == error.message;
        });
    };
    for (const run::RunSpec& spec : *specs)
        for (const run::FieldError& error : m_facts ? studyErrors(spec, *m_facts) : spec.check())
            if (!isKnown(error))
                return tr("%1: %2").arg(qs(spec.value(key).dump()), coreText(error.message));
    return {};
}

void ExperimentPage::check() {
    const auto made = spec();
    QString swept;
    if (!made) {
        m_errors = {{made.error().where, ss(errorSentence(made.error()))}};
    } else {
        m_errors = problemsOf(*made);
        swept = sweepProblem(*made);
        if (isStudy()) {
            showStudySummary();
        } else {
            if (auto* name = qobject_cast<QLineEdit*>(form().field(QStringLiteral("name"))))
                name->setPlaceholderText(automaticName(*made));
            showRunSummary(*made);
        }
    }
    QStringList elsewhere;
    std::size_t beside = m_errors.size();
    const auto show = [&](FieldForm& shown, std::span<const run::FieldError> errors) {
        for (const run::FieldError& error : shown.setErrors(errors)) {
            elsewhere << coreText(error.message);
            --beside;
        }
    };
    show(form(), m_errors);
    if (isStudy()) {
        const auto more = labelProblems();
        beside += more.size();
        show(labelForm(), more);
        m_errors.insert(m_errors.end(), more.begin(), more.end());
        m_study->sweep().setError(swept);
        if (!swept.isEmpty()) {
            ++beside;
            m_errors.push_back({ss(kValues), ss(swept)});
        }
    }
    m_summary->setProblems(static_cast<int>(beside), elsewhere.join(u' '));
    showMeasured();
    m_keep->start(); // whatever changes the form is checked
}

/// Brings the first field that something stands against before the eyes.
void ExperimentPage::showFirstError() {
    std::vector<FieldForm*> forms{&form()};
    if (isStudy())
        forms = {&form(), &m_study->sweep().form(), &labelForm()};
    for (const FieldForm* shown : forms)
        for (const run::FieldError& error : m_errors) {
            QWidget* field = shown->field(qs(error.key));
            if (field == nullptr || shown->errorText(qs(error.key)).isEmpty())
                continue;
            field->setFocus();
            if (auto* area = findChild<QScrollArea*>(QStringLiteral("formArea")))
                area->ensureWidgetVisible(field);
            return;
        }
}

} // namespace hilum::widgets
