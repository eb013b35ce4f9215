#include "widgets/experiment/SweepBox.h"

#include "run/StudyPlan.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/common/ParamField.h"
#include "widgets/common/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string_view>

namespace hilum::widgets {

namespace {

using run::ParamType;

const QString kOn = QStringLiteral("sweep");
const QString kKey = QStringLiteral("sweepKey");
const QString kValues = QStringLiteral("sweepValues");
constexpr int kSignificant = 9; ///< digits shown

run::Param field(const QString& key, const QString& label, ParamType type, const QString& help) {
    run::Param param{.key = ss(key), .label = ss(label), .type = type, .kinds = 0, .essential = true};
    param.help = ss(help);
    return param;
}

std::string stringOf(const Json& value) {
    return value.is_string() ? value.get<std::string>() : std::string();
}

Error refused(const QString& reason) {
    return {ErrorCode::BadValue, ss(reason)};
}

} // namespace

std::vector<const run::Param*> sweepable(const run::RunSpec& spec) {
    std::vector<const run::Param*> params;
    for (const run::Param* param : spec.parameters())
        if ((param->type == ParamType::Number || param->type == ParamType::Integer) &&
            run::canBeSwept(param->key))
            params.push_back(param);
    return params;
}

Result<std::vector<Json>> sweepValues(const run::RunSpec& spec, const std::string& key, QStringView text) {
    static const QRegularExpression kComma(QStringLiteral("[,;\u060C]")); // the last one is Arabic
    std::vector<Json> values;
    for (const QStringView part : text.split(kComma, Qt::SkipEmptyParts)) {
        const std::string written = part.trimmed().toString().toStdString();
        if (written.empty())
            continue;
        run::RunSpec tried = spec;
        if (const auto set = tried.setText(key, written); !set)
            return Error{set.error().code, set.error().detail};
        if (std::ranges::find(values, tried.value(key)) != values.end())
            return refused(SweepBox::tr("%1 stands twice").arg(qs(written)));
        values.push_back(tried.value(key));
    }
    if (values.size() < 2)
        return refused(SweepBox::tr("there is nothing to choose between fewer than two values"));
    return values;
}

SweepBox::SweepBox(QWidget* parent)
    : QWidget(parent), m_form(new FieldForm(this)), m_about(makeLabel({}, TypeStep::Caption, true, this)),
      m_plan(makeLabel({}, TypeStep::Body, false, this)) {
    setRole(this, "scrolled");
    m_params = {field(kOn, tr("Sweep"), ParamType::Flag,
                      tr("Pretrains once with each value of one setting. Validation films choose among them; "
                         "the test films are read once, at the end.")),
                field(kKey, tr("Setting"), ParamType::Text, tr("The setting of pretraining that varies.")),
                field(kValues, tr("Values"), ParamType::Text, tr("Numbers with commas between them."))};
    m_params.front().fallback = false;
    m_form->setObjectName(QStringLiteral("sweepForm"));
    m_form->setParams({&m_params[0], &m_params[1], &m_params[2]});
    for (QLabel* label : {m_about, m_plan})
        label->setWordWrap(true);
    m_about->setObjectName(QStringLiteral("sweepAbout"));
    m_plan->setObjectName(QStringLiteral("sweepPlan"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(space::kM);
    layout->setVerticalSpacing(space::kXs);
    layout->setColumnMinimumWidth(0, kFieldLabelWidth);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_form, 0, 0, 1, 2);
    layout->addWidget(m_about, 1, 1);
    layout->addWidget(m_plan, 2, 1);
    connect(m_form, &FieldForm::valueChanged, this, &SweepBox::edited);
    setMethod(m_spec);
}

void SweepBox::setMethod(const run::RunSpec& spec) {
    m_spec = spec;
    QStringList keys, labels;
    for (const run::Param* param : sweepable(spec)) {
        keys << qs(param->key);
        labels << coreText(param->label);
    }
    if (keys != m_offered) {
        m_offered = keys;
        const QString before = qs(key());
        const QString usual = keys.contains(QStringLiteral("temperature")) ? QStringLiteral("temperature")
                                                                           : QStringLiteral("learningRate");
        m_form->setValue(kKey, ss(keys.contains(before) ? before : usual));
        m_form->setChoices(kKey, keys, labels);
        m_form->setValue(kValues, ss(m_lists.value(qs(key()), suggestion(key()))));
    }
    showSetting();
}

/// A list to begin with: half, the value at hand and its double.
QString SweepBox::suggestion(const std::string& key) const {
    const double now = m_spec.number(key);
    QStringList values;
    for (const double value : {now / 2.0, now, now * 2.0}) {
        const QString text = QLocale::c().toString(value, 'g', kSignificant);
        run::RunSpec tried = m_spec;
        if (value > 0.0 && tried.setText(key, ss(text)))
            values << text;
    }
    return values.join(QStringLiteral(", "));
}

void SweepBox::edited(const QString& field) {
    if (field == kKey)
        m_form->setValue(kValues, ss(m_lists.value(qs(key()), suggestion(key()))));
    else if (field == kValues)
        m_lists.insert(qs(key()), text());
    showSetting();
    Q_EMIT changed();
}

void SweepBox::showSetting() {
    const bool on = isOn();
    m_form->setFieldVisible(kKey, on);
    m_form->setFieldVisible(kValues, on);
    m_about->setVisible(on);
    m_plan->setVisible(on && !m_plan->text().isEmpty());
    const run::Param* param = run::findParam(key(), run::RunKind::Pretrain);
    if (param == nullptr)
        return;
    const auto number = [](double value) { return QLocale().toString(value, 'g', kSignificant); };
    QStringList about{
        tr("%1: from %2 to %3.").arg(coreText(param->label), number(param->low), number(param->high))};
    if (!param->help.empty())
        about << coreText(param->help);
    if (const std::string& paper = param->paperFor(m_spec.method()); !paper.empty())
        about << tr("Paper: %1.").arg(coreText(paper));
    m_about->setText(about.join(u' '));
}

bool SweepBox::isOn() const {
    return m_form->value(kOn) == Json(true);
}

std::string SweepBox::key() const {
    return stringOf(m_form->value(kKey));
}

QString SweepBox::text() const {
    return qs(stringOf(m_form->value(kValues)));
}

Json SweepBox::draft() const {
    if (!isOn() && m_lists.isEmpty())
        return Json::object();
    Json lists = Json::object();
    for (auto list = m_lists.begin(); list != m_lists.end(); ++list)
        lists[ss(list.key())] = ss(list.value());
    return {{"on", isOn()}, {"setting", key()}, {"lists", lists}};
}

void SweepBox::takeDraft(const Json& draft) {
    if (!draft.is_object())
        return;
    if (const auto lists = draft.find("lists"); lists != draft.end() && lists->is_object())
        for (const auto& [setting, list] : lists->items())
            m_lists.insert(qs(setting), qs(stringOf(list)));
    if (const auto setting = draft.find("setting"); setting != draft.end())
        if (const std::string wanted = stringOf(*setting); m_offered.contains(qs(wanted)))
            m_form->setValue(kKey, wanted);
    m_form->setValue(kValues, ss(m_lists.value(qs(key()), suggestion(key()))));
    if (const auto on = draft.find("on"); on != draft.end())
        m_form->setValue(kOn, *on);
    showSetting();
}

void SweepBox::setError(const QString& reason) {
    std::vector<run::FieldError> errors;
    if (!reason.isEmpty())
        errors.push_back({ss(kValues), ss(reason)});
    m_form->setErrors(errors);
}

void SweepBox::setPlan(const QString& sentence) {
    m_plan->setText(sentence);
    m_plan->setVisible(isOn() && !sentence.isEmpty());
}

} // namespace hilum::widgets
