#include "widgets/common/FieldForm.h"

#include "widgets/common/Format.h"
#include "widgets/common/ParamField.h"

#include <QVBoxLayout>

#include <algorithm>

namespace hilum::widgets {

namespace {
const QString kMethod = QStringLiteral("method");
}

FieldForm::FieldForm(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setProperty("role", QStringLiteral("scrolled"));
}

FieldForm::~FieldForm() = default;

void FieldForm::setParams(const std::vector<const run::Param*>& params) {
    m_kind.reset();
    qDeleteAll(m_fields);
    m_fields.clear();
    m_params = params;
    for (const run::Param* param : m_params) {
        auto* field = new ParamField(*param, this);
        connect(field, &ParamField::edited, this, [this, key = qs(param->key)] {
            if (key == kMethod)
                followMethod();
            Q_EMIT valueChanged(key);
        });
        m_layout->addWidget(field);
        m_fields.push_back(field);
    }
    followMethod();
}

std::string FieldForm::method() const {
    const ParamField* field = find(kMethod);
    return field ? field->value().get<std::string>() : std::string();
}

void FieldForm::followMethod() {
    const std::string chosen = method();
    for (ParamField* field : m_fields)
        field->setMethod(chosen);
    applyVisibility();
    if (!chosen.empty())
        Q_EMIT methodShown(qs(chosen));
}

void FieldForm::setSpec(const run::RunSpec& spec) {
    if (m_kind != spec.kind()) {
        setParams(run::parametersOf(spec.kind()));
        m_kind = spec.kind();
    }
    if (ParamField* field = find(kMethod))
        field->setValue(spec.value("method"));
    followMethod();
    for (ParamField* field : m_fields)
        if (field->param().usedBy(spec.method()))
            field->setValue(spec.value(field->param().key));
}

Result<run::RunSpec> FieldForm::spec(run::RunKind kind) const {
    run::RunSpec spec(kind);
    if (const ParamField* field = find(kMethod); field && kind == run::RunKind::Pretrain)
        HILUM_TRY(spec.set("method", field->value()));
    for (const ParamField* field : m_fields) {
        if ((field->param().kinds & static_cast<unsigned>(kind)) == 0 ||
            !field->param().usedBy(spec.method()))
            continue;
        HILUM_TRY(spec.set(field->param().key, field->value()));
    }
    return spec;
}

ParamField* FieldForm::find(const QString& key) const {
    const std::string name = ss(key);
    const auto it =
        std::ranges::find_if(m_fields, [&](const ParamField* f) { return f->param().key == name; });
    return it == m_fields.end() ? nullptr : *it;
}

Json FieldForm::value(const QString& key) const {
    const ParamField* field = find(key);
    return field ? field->value() : Json();
}

void FieldForm::setValue(const QString& key, const Json& value) {
    if (ParamField* field = find(key))
        field->setValue(value);
    if (key == kMethod)
        followMethod();
}

Json FieldForm::values() const {
    Json all = Json::object();
    for (const ParamField* field : m_fields)
        all[field->param().key] = field->value();
    return all;
}

void FieldForm::setValues(const Json& values) {
    if (!values.is_object())
        return;
    if (const auto method = values.find(ss(kMethod)); method != values.end()) // the others depend on it
        setValue(kMethod, *method);
    for (const auto& [key, value] : values.items())
        if (key != ss(kMethod))
            setValue(qs(key), value);
}

void FieldForm::setChoices(const QString& key, const QStringList& values, const QStringList& labels) {
    if (ParamField* field = find(key))
        field->setChoices(values, labels);
}

void FieldForm::setSuggestions(const QString& key, const QStringList& values) {
    if (ParamField* field = find(key))
        field->setSuggestions(values);
}

void FieldForm::setEssentialOnly(bool on) {
    m_essentialOnly = on;
    applyVisibility();
}

void FieldForm::setFieldVisible(const QString& key, bool visible) {
    m_shown[key] = visible;
    applyVisibility();
}

void FieldForm::showField(ParamField& field, bool wanted) {
    if (wanted)
        field.makeWords();
    // A form that is not up yet shows its fields with itself, all in one layout; asked for one by one, each
    // would be laid out alone.
    if (wanted && !isVisible() && !field.testAttribute(Qt::WA_WState_ExplicitShowHide))
        return;
    field.setVisible(wanted);
}

void FieldForm::applyVisibility() {
    const std::string chosen = method();
    for (ParamField* field : m_fields) {
        const auto said = m_shown.find(qs(field->param().key));
        const bool wanted = (said == m_shown.end() || said->second) && field->param().usedBy(chosen);
        // A field with an error is shown in any case: nobody can mend what they cannot see.
        showField(*field,
                  wanted && (!m_essentialOnly || field->param().essential || !field->error().isEmpty()));
    }
}

std::vector<run::FieldError> FieldForm::setErrors(std::span<const run::FieldError> errors) {
    std::map<ParamField*, QString> texts;
    std::vector<run::FieldError> elsewhere;
    for (const run::FieldError& error : errors) {
        ParamField* field = find(qs(error.key));
        if (!field) {
            elsewhere.push_back(error);
            continue;
        }
        QString& text = texts[field];
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + coreText(error.message);
    }
    for (ParamField* field : m_fields) {
        const auto it = texts.find(field);
        field->setError(it == texts.end() ? QString() : it->second);
    }
    applyVisibility();
    return elsewhere;
}

QWidget* FieldForm::field(const QString& key) const {
    const ParamField* found = find(key);
    return found ? found->editor() : nullptr;
}

QString FieldForm::errorText(const QString& key) const {
    const ParamField* found = find(key);
    return found ? found->error() : QString();
}

} // namespace hilum::widgets
