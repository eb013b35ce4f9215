// How the page "Experiment" keeps its form from one window to the next: another language, another workspace
// and back, another day. The window's settings file of the workspace has it as JSON. What a person has not
// touched is not kept: it follows the dataset at hand, as in a new form.
#include "widgets/bridge/AppContext.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/experiment/ExperimentPage.h"
#include "widgets/experiment/StudyPane.h"

#include <QPushButton>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace hilum::widgets {

namespace {

using Card = ExperimentPage::Card;
using run::RunKind;

constexpr auto kSetting = "experiment/form";
constexpr std::array<std::pair<Card, const char*>, 5> kNames{{{Card::Pretrain, "pretrain"},
                                                              {Card::FineTune, "fineTune"},
                                                              {Card::Probe, "probe"},
                                                              {Card::Study, "study"},
                                                              {Card::FiveMethods, "fiveMethods"}}};
/// The page sets these by itself, from the dataset at hand.
constexpr std::array kFollowing{"dataset", "side", "batch"};

RunKind kindOf(Card card) {
    return card == Card::FineTune ? RunKind::FineTune
           : card == Card::Probe  ? RunKind::Probe
                                  : RunKind::Pretrain;
}

QString endingOf(Card card) {
    return u'/' + QString::number(static_cast<int>(card));
}

QStringList touchedOf(const QSet<QString>& all, Card card) {
    const QString ending = endingOf(card);
    QStringList keys;
    for (const QString& key : all)
        if (key.endsWith(ending))
            keys << key.chopped(ending.size());
    keys.sort(); // the same form is the same text
    return keys;
}

/// What differs from the defaults of its method, or was set by hand.
Json valuesOf(const run::RunSpec& spec, const QStringList& touched) {
    run::RunSpec fresh(spec.kind());
    if (!spec.method().empty())
        (void)fresh.set("method", spec.method());
    const bool fromRun = touched.contains(QStringLiteral("init")); // it brought its size along
    Json values = Json::object();
    for (const run::Param* param : spec.parameters()) {
        const std::string& key = param->key;
        const bool byHand = touched.contains(qs(key));
        const bool follows = std::ranges::find(kFollowing, key) != kFollowing.end();
        if (!byHand && follows && !(fromRun && key == "side"))
            continue;
        if (byHand || spec.value(key) != fresh.value(key))
            values[key] = spec.value(key);
    }
    return values;
}

/// What this version does not know, or does not allow any more, is left at its default.
run::RunSpec specOf(RunKind kind, const Json& values) {
    run::RunSpec spec(kind);
    if (const auto method = values.find("method"); method != values.end())
        (void)spec.set("method", *method);
    for (const auto& [key, value] : values.items())
        if (key != "method")
            (void)spec.set(key, value);
    return spec;
}

void eraseUntouched(Json& draft, const char* form, const QString& prefix, const QStringList& touched) {
    const auto found = draft.find(form);
    if (found == draft.end() || !found->is_object())
        return;
    for (const char* key : kFollowing)
        if (!touched.contains(prefix + QLatin1String(key)))
            found->erase(key);
}

} // namespace

Json ExperimentPage::draft() const {
    Json forms = Json::object();
    QStringList ofStudies;
    for (const auto& [card, name] : kNames) {
        Json form = Json::object();
        const QStringList touched = touchedOf(m_touched, card);
        const bool study = card == Card::Study || card == Card::FiveMethods;
        if (study)
            ofStudies += touched;
        else if (card == m_card) {
            if (const auto now = m_form->spec(kindOf(card)))
                form["values"] = valuesOf(*now, touched);
        } else if (const auto held = m_specs.find(card); held != m_specs.end())
            form["values"] = valuesOf(held->second, touched);
        if (form.contains("values") && form["values"].empty())
            form.erase("values");
        for (const QString& key : touched)
            form["touched"].push_back(ss(key));
        if (!form.empty())
            forms[name] = std::move(form);
    }
    Json study = m_study != nullptr ? m_study->draft() : m_studyDraft;
    eraseUntouched(study, "pretraining", {}, ofStudies);
    eraseUntouched(study, "labels", QStringLiteral("labels/"), ofStudies);
    const auto card = std::ranges::find(kNames, m_card, &std::pair<Card, const char*>::first);
    return {{"card", card->second},
            {"everything", m_everything->isChecked()},
            {"forms", std::move(forms)},
            {"study", std::move(study)}};
}

/// Writes the form where it is another one than before.
void ExperimentPage::keepDraft() {
    if (m_context->settingsFile.isEmpty() || !m_draftTaken)
        return;
    Json now = draft();
    if (now == m_kept)
        return;
    QSettings(m_context->settingsFile, QSettings::IniFormat)
        .setValue(QLatin1String(kSetting), qs(now.dump()));
    m_kept = std::move(now);
}

/// Once, when the page is first shown. A text that cannot be read is as if it were not there.
void ExperimentPage::takeDraft() {
    if (std::exchange(m_draftTaken, true))
        return;
    m_kept = draft(); // a form that nobody touched is not worth writing
    if (m_context->settingsFile.isEmpty())
        return;
    const QSettings settings(m_context->settingsFile, QSettings::IniFormat);
    auto kept = parseJson(ss(settings.value(QLatin1String(kSetting)).toString()));
    if (!kept || !kept->is_object())
        return;
    const auto part = [&kept](const char* key) {
        const auto found = kept->find(key);
        return found == kept->end() ? Json() : *found;
    };
    const Json forms = part("forms");
    Card chosen = m_card;
    for (const auto& [card, name] : kNames) {
        if (forms.is_object() && forms.contains(name))
            takeForm(card, forms[name]);
        if (part("card") == Json(name))
            chosen = card;
    }
    if (Json study = part("study"); study.is_object())
        m_studyDraft = std::move(study);
    if (m_study != nullptr)
        m_study->takeDraft(m_studyDraft);
    if (part("everything") == Json(true))
        m_everything->setChecked(true);
    m_kept = std::move(kept).value();
    if (chosen != m_card) {
        choose(chosen);
        return;
    }
    showNote();
    m_facts.reset();
}

void ExperimentPage::takeForm(Card card, const Json& form) {
    if (!form.is_object())
        return;
    if (const auto touched = form.find("touched"); touched != form.end())
        for (const Json& key : *touched)
            if (key.is_string())
                m_touched.insert(qs(key.get<std::string>()) + endingOf(card));
    const auto values = form.find("values");
    if (values == form.end() || !values->is_object() || values->empty() || card == Card::Study ||
        card == Card::FiveMethods)
        return;
    const run::RunSpec spec = specOf(kindOf(card), *values);
    m_specs.insert_or_assign(card, spec);
    if (card == m_card)
        m_form->setSpec(spec);
    m_notes[card] = tr("The settings as you left them.");
}

} // namespace hilum::widgets
