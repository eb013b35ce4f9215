// How the page "Experiment" takes the settings of an existing run: to make it again, with one of them
// changed, or to go on where it ended; and the split that the Library has made of a cohort.
#include "run/ExtendRun.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/experiment/ExperimentPage.h"
#include "widgets/runs/RunText.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

#include <map>
#include <utility>

namespace hilum::widgets {

namespace {

using run::RunKind;
using runs::nameOf;

const QString kExtends = QStringLiteral("extends");
const QString kDataset = QStringLiteral("dataset");
const QString kSplit = QStringLiteral("split");

QString valueText(const Json& value) {
    if (value.is_string())
        return qs(value.get_ref<const std::string&>());
    if (value.is_number_float())
        return QLocale().toString(value.get<double>(), 'g', 6);
    return qs(value.dump());
}

QString labelOf(const std::string& key, RunKind kind) {
    const run::Param* param = run::findParam(key, kind);
    return param != nullptr ? coreText(param->label) : qs(key);
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
    QString name = qs(spec.text("name"));
    if (name == automaticName(spec))
        name.clear();
    const std::string key = ss(wish.parameter);
    const QString label = labelOf(key, spec.kind());
    if (key.empty() || wish.value.is_null()) {
        if (!key.empty())
            note = tr("The settings of “%1”. Now change “%2”.").arg(nameOf(summary), label);
        name = name.isEmpty() ? name : tr("%1, again").arg(name);
    } else {
        const QString before = valueText(spec.value(key));
        if (const auto changed = spec.set(key, wish.value); !changed) {
            showToast(this, ToastKind::Error, errorSentence(changed.error()));
            return;
        }
        const QString now = valueText(spec.value(key));
        note = tr("The settings of “%1”, but %2: %3 instead of %4.").arg(nameOf(summary), label, now, before);
        name = name.isEmpty() ? name : tr("%1, %2 %3").arg(name, label, now);
    }
    (void)spec.set("name", ss(name));
    if (!key.empty() && !spec.text("extends").empty()) { // what goes on from a run keeps its settings
        (void)spec.set("extends", std::string());
        note += u' ' + tr("It starts anew: with another setting it cannot go on from an earlier run.");
    }
    adopt(spec, note);
    if (!wish.parameter.isEmpty())
        showField(wish.parameter);
}

void ExperimentPage::takeExtension(const run::RunSummary& summary) {
    const std::int64_t before = summary.spec->integer("epochs");
    auto spec = run::extended(summary, before);
    if (!spec) {
        Error error = spec.error();
        error.where.clear(); // an id tells nobody anything
        showToast(this, ToastKind::Error, errorSentence(error));
        return;
    }
    (void)spec->set("name", std::string()); // it would say "+10" whatever number is asked for in the form
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
    if (!spec.text("extends").empty())
        m_everything->setChecked(true); // errors say that this field can be emptied: it must be there
    const auto former = m_form->spec(kind());
    const QString formerNote = m_notes[card];
    const QSet<QString> formerTouched = m_touched;
    QSet<QString> all; // no default: nothing of it gives way by itself
    for (const run::Param* param : spec.parameters())
        all.insert(qs(param->key) + cardEnding());
    putIntoForm(spec, note, all);
    if (former)
        showToast(this, ToastKind::Success, tr("The settings were taken."),
                  {tr("Undo"), [this, card, former = *former, formerNote, formerTouched] {
                       choose(card);
                       putIntoForm(former, formerNote, formerTouched);
                   }});
}

/// What m_touched says of the card at hand ends with this.
QString ExperimentPage::cardEnding() const {
    return u'/' + QString::number(static_cast<int>(m_card));
}

/// `touched`: of which what is said of this card is taken.
void ExperimentPage::putIntoForm(const run::RunSpec& spec, const QString& note,
                                 const QSet<QString>& touched) {
    m_form->setSpec(spec);
    const auto ofThisCard = [ending = cardEnding()](const QString& key) { return key.endsWith(ending); };
    m_touched.removeIf(ofThisCard);
    for (const QString& key : touched)
        if (ofThisCard(key))
            m_touched.insert(key);
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
    m_touched.removeIf([ending = cardEnding()](const QString& key) { return key.endsWith(ending); });
    m_form->setSpec(run::RunSpec(kind()));
    fillDatasets();
    showNote();
    m_facts.reset();
    readFacts();
}

/// Of a study's two forms those that train on this dataset already take it, or else that of the labels.
void ExperimentPage::takeSplitWish() {
    const auto wish = m_context->session->takeSplit();
    if (!wish)
        return;
    const Json dataset = ss(wish->dataset);
    std::map<FieldForm*, std::pair<Json, Json>> before; // dataset and split of those that change
    for (FieldForm* each : {&form(), &labelForm()})
        if (each->value(kDataset) == dataset)
            before[each] = {dataset, each->value(kSplit)};
    if (before.empty())
        before[&labelForm()] = {labelForm().value(kDataset), labelForm().value(kSplit)};
    for (const auto& [each, values] : before)
        setSplit(*each, dataset, ss(wish->split));
    m_everything->setChecked(true); // the split must be seen
    showToast(this, ToastKind::Success,
              tr("Dataset: %1, split: %2. Everything else stays as it was.").arg(wish->dataset, wish->split),
              {tr("Undo"), [this, card = m_card, before] {
                   choose(card);
                   for (const auto& [each, values] : before)
                       setSplit(*each, values.first, values.second);
               }});
}

void ExperimentPage::setSplit(FieldForm& form, const Json& dataset, const Json& split) {
    form.setValue(kDataset, dataset);
    form.setValue(kSplit, split);
    const QString prefix = isStudy() && &form == &labelForm() ? QStringLiteral("labels/") : QString();
    for (const QString& key : {kDataset, kSplit})
        m_touched.insert(prefix + key + cardEnding());
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
