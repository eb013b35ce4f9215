// How the page "Experiment" takes the settings of an existing run: to make it again, with one of them
// changed, or to go on where it ended.
#include "run/ExtendRun.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/experiment/ExperimentPage.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

#include <utility>

namespace hilum::widgets {

namespace {

using run::RunKind;

const QString kExtends = QStringLiteral("extends");

QString nameOf(const run::RunSummary& summary) {
    const QString name = qs(summary.spec->text("name"));
    return name.isEmpty() ? qs(summary.folder.id()) : name;
}

QString valueText(const Json& value) {
    if (value.is_string())
        return qs(value.get_ref<const std::string&>());
    if (value.is_number_float())
        return QLocale().toString(value.get<double>(), 'g', 6);
    return qs(value.dump());
}

Result<> change(run::RunSpec& spec, const CloneWish& wish) {
    const std::string key = ss(wish.parameter);
    switch (wish.value.typeId()) {
    case QMetaType::Bool:
        return spec.set(key, wish.value.toBool());
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return spec.set(key, static_cast<std::int64_t>(wish.value.toLongLong()));
    case QMetaType::Float:
    case QMetaType::Double:
        return spec.set(key, wish.value.toDouble());
    default:
        return spec.setText(key, ss(wish.value.toString()));
    }
}

} // namespace

/// Takes the wish that waits in the session, as soon as the run it is about is known.
void ExperimentPage::takeClone() {
    if (auto wish = m_context->session->takeClone())
        m_wish = std::move(wish);
    if (!m_wish)
        return;
    const run::RunSummary* summary = m_context->model->run(m_wish->run);
    if (summary == nullptr && m_context->model->runs().empty())
        return; // the list is being read
    const CloneWish wish = *std::exchange(m_wish, std::nullopt);
    if (summary == nullptr || !summary->spec) {
        showToast(this, ToastKind::Error,
                  summary == nullptr ? tr("The run is not in this workspace any more: its settings cannot be "
                                          "taken.")
                                     : tr("The settings of the run cannot be read."));
        return;
    }
    if (summary->spec->kind() == RunKind::Baseline) {
        showToast(
            this, ToastKind::Info,
            tr("A baseline looks at no pixel and has no settings to change: every study makes it anew."));
        return;
    }
    if (wish.parameter == kExtends)
        takeExtension(*summary);
    else
        takeCopy(*summary, wish);
}

void ExperimentPage::takeCopy(const run::RunSummary& summary, const CloneWish& wish) {
    run::RunSpec spec = *summary.spec;
    QString note = tr("The settings of “%1”.").arg(nameOf(summary));
    if (spec.text("name") == ss(automaticName(spec)))
        (void)spec.set("name", std::string());
    if (!wish.parameter.isEmpty()) {
        const Json before = spec.value(ss(wish.parameter));
        if (const auto changed = change(spec, wish); !changed) {
            showToast(this, ToastKind::Error, errorSentence(changed.error()));
            return;
        }
        const run::Param* param = run::findParam(ss(wish.parameter), spec.kind());
        const QString label = param != nullptr ? coreText(param->label) : wish.parameter;
        const QString now = valueText(spec.value(ss(wish.parameter)));
        note = tr("The settings of “%1”, but %2: %3 instead of %4.")
                   .arg(nameOf(summary), label, now, valueText(before));
        if (!spec.text("name").empty())
            (void)spec.set("name", ss(tr("%1, %2 %3").arg(qs(spec.text("name")), label, now)));
    } else if (!spec.text("name").empty()) {
        (void)spec.set("name", ss(tr("%1, again").arg(qs(spec.text("name")))));
    }
    adopt(spec, note);
    if (!wish.parameter.isEmpty())
        showField(wish.parameter);
}

void ExperimentPage::takeExtension(const run::RunSummary& summary) {
    const std::int64_t before = summary.spec->integer("epochs");
    const auto spec = run::extended(summary, before);
    if (!spec) {
        Error error = spec.error();
        error.where.clear(); // an id tells nobody anything
        showToast(this, ToastKind::Error, errorSentence(error));
        return;
    }
    adopt(*spec, {});
    showField(QStringLiteral("epochs"));
}

/// What the line under the heading says of a run that extends another one.
QString ExperimentPage::extensionNote(const run::RunSpec& spec) const {
    const run::RunSummary* from = m_context->model->run(qs(spec.text("extends")));
    if (from == nullptr || !from->spec)
        return {};
    const std::int64_t before = from->spec->integer("epochs"), epochs = spec.integer("epochs");
    return tr("Goes on from “%1” after %2 epochs, up to %3. The learning rate, which had come down to 0, "
              "begins again at %4 of its highest value: this is not what %3 epochs from the start would "
              "give.")
        .arg(nameOf(*from), formatCount(before), formatCount(epochs),
             formatPercent(run::extensionRate(before, epochs)));
}

/// Puts a whole specification into the form of its kind.
void ExperimentPage::adopt(const run::RunSpec& spec, const QString& note) {
    const Card card = spec.kind() == RunKind::FineTune ? Card::FineTune
                      : spec.kind() == RunKind::Probe  ? Card::Probe
                                                       : Card::Pretrain;
    choose(card);
    const auto former = m_form->spec(kind());
    const QString formerNote = m_notes[card];
    putIntoForm(spec, note);
    if (former)
        showToast(this, ToastKind::Success, tr("The settings were taken."),
                  {tr("Undo"), [this, card, former = *former, formerNote] {
                       choose(card);
                       putIntoForm(former, formerNote);
                   }});
}

void ExperimentPage::putIntoForm(const run::RunSpec& spec, const QString& note) {
    m_form->setSpec(spec);
    for (const run::Param* param : spec.parameters()) // no default: nothing of it gives way by itself
        m_touched.insert(qs(param->key) + u'/' + QString::number(static_cast<int>(m_card)));
    m_notes[m_card] = note;
    showNote();
    m_facts.reset();
    readFacts();
}

void ExperimentPage::showNote() {
    QString note = m_notes[m_card];
    const Json extends = isStudy() ? Json() : m_form->value(kExtends);
    const bool extension = extends.is_string() && !extends.get_ref<const std::string&>().empty();
    m_form->setFieldVisible(kExtends, extension);
    if (extension)
        if (const auto made = m_form->spec(kind()))
            note = extensionNote(*made);
    m_note->setText(note);
    m_noteRow->setVisible(!note.isEmpty() && !isStudy());
}

/// Back to the defaults of this kind of run.
void ExperimentPage::forgetClone() {
    m_notes.erase(m_card);
    const QString ending = u'/' + QString::number(static_cast<int>(m_card));
    m_touched.removeIf([&](const QString& key) { return key.endsWith(ending); });
    m_form->setSpec(run::RunSpec(kind()));
    fillDatasets();
    showNote();
    m_facts.reset();
    readFacts();
}

/// Brings one setting before the eyes.
void ExperimentPage::showField(const QString& key) {
    const run::Param* param = run::findParam(ss(key), kind());
    if (param != nullptr && !param->essential)
        m_everything->setChecked(true);
    QTimer::singleShot(0, this, [this, key] { // once the form has its height
        QWidget* field = form().field(key);
        auto* area = findChild<QScrollArea*>(QStringLiteral("formArea"));
        if (field == nullptr || area == nullptr)
            return;
        area->ensureWidgetVisible(field);
        field->setFocus();
    });
}

/// What stands against going on from another run.
std::vector<run::FieldError> ExperimentPage::extensionProblems(const run::RunSpec& spec) const {
    const std::string id = spec.text("extends");
    if (id.empty())
        return {};
    const run::RunSummary* from = m_context->model->run(qs(id));
    if (from == nullptr || !from->spec)
        return {{"extends", ss(tr("The workspace has no run of this id."))}};
    if (from->state != run::RunState::Finished)
        return {{"extends", ss(tr("That run has not finished: resume it instead."))}};
    return run::extensionErrors(spec, *from->spec);
}

} // namespace hilum::widgets
