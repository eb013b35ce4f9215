#include "widgets/augment/TransformRow.h"

#include "widgets/augment/RangeSlider.h"
#include "widgets/augment/StepPictures.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Margins.h"
#include "widgets/common/Theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hilum::widgets {

namespace {

constexpr double kSame = 1e-9; ///< values that went through JSON may differ in the last bit
const std::string kProbability = "probability";
const std::string kEnabled = "enabled";

bool same(const KnobValues& a, const KnobValues& b, const std::string& key) {
    const auto x = a.find(key), y = b.find(key);
    return x != a.end() && y != b.end() && std::abs(x->second - y->second) <= kSame;
}

KnobGroup probabilityGroup() {
    augment::Knob knob{kProbability, 1.0, 0.0, 1.0, "", ""};
    return {kProbability,
            std::nullopt,
            knob,
            TransformRow::tr("Probability"),
            TransformRow::tr("How often the step happens at all."),
            false};
}

} // namespace

KnobValues valuesOf(const augment::Transform& step) {
    KnobValues values{{kEnabled, step.enabled ? 1.0 : 0.0}, {kProbability, step.probability}};
    for (const augment::Knob& knob : step.knobs())
        values[knob.key] = knob.value;
    return values;
}

bool sameValues(const augment::Transform& a, const augment::Transform& b) {
    const KnobValues mine = valuesOf(a), other = valuesOf(b);
    return std::ranges::all_of(mine, [&](const auto& entry) { return same(mine, other, entry.first); });
}

TransformRow::TransformRow(const augment::Transform& step, QWidget* parent)
    : QFrame(parent),
      m_kind(QString::fromUtf8(step.kind().data(), static_cast<qsizetype>(step.kind().size()))),
      m_switch(new QCheckBox(coreText(step.title()), this)),
      m_mark(makeLabel(tr("changed"), TypeStep::Caption, false, this)), m_reset(new QToolButton(this)),
      m_body(new QWidget(this)), m_pair(new StepPair(m_body)) {
    setRole(this, "card");
    setObjectName(m_kind + QStringLiteral(".row"));
    const QString title = coreText(step.title());
    describe(m_switch, m_kind + QStringLiteral(".enabled"), title, tr("Switches “%1” on or off.").arg(title));
    m_switch->setFont(typeFont(TypeStep::Strong));
    setRole(m_mark, "accent");
    m_reset->setIcon(icon(QStringLiteral("undo")));
    m_reset->setIconSize({14, 14});
    describe(m_reset, m_kind + QStringLiteral(".reset"), tr("Set “%1” back to the preset").arg(title));
    connect(m_switch, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_quiet)
            Q_EMIT edited({{kEnabled, on ? 1.0 : 0.0}});
    });
    connect(m_reset, &QToolButton::clicked, this, &TransformRow::resetWanted);

    auto* head = new QHBoxLayout;
    head->setSpacing(space::kS);
    head->addWidget(m_switch, 1);
    head->addWidget(m_mark);
    head->addWidget(m_reset);
    describe(m_pair, m_kind + QStringLiteral(".pair"), tr("Before and after “%1”").arg(title),
             tr("Above the film, below the same after this step alone, with the numbers of this draw."));
    auto* body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, space::kXs);
    body->setSpacing(space::kM);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    addLine(probabilityGroup(), lines);
    for (KnobGroup& group : knobGroups(step))
        addLine(std::move(group), lines);
    lines->addStretch(1);
    body->addLayout(lines, 1);
    body->addWidget(m_pair, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(sidedMargins(space::kM, space::kXs, space::kS, space::kXs));
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_body);
}

void TransformRow::showPictures(const QImage& before, const QImage& after) {
    m_pair->setPictures(before, after);
}

void TransformRow::addLine(KnobGroup group, QVBoxLayout* body) {
    using Handles = RangeSlider::Handles;
    auto* label = makeLabel(group.label, TypeStep::Caption, true, m_body);
    auto* value = makeLabel({}, TypeStep::Caption, false, m_body);
    value->setObjectName(m_kind + u'.' + qs(group.stem) + QStringLiteral(".value"));
    auto* slider = new RangeSlider(group.lower ? Handles::Two : Handles::One, m_body);
    const RangeSlider::Span upper{group.upper.low, group.upper.high};
    const RangeSlider::Span lower =
        group.lower ? RangeSlider::Span{group.lower->low, group.lower->high} : upper;
    slider->setScale({std::min(lower.low, upper.low), std::max(lower.high, upper.high)}, group.logarithmic);
    slider->setLimits(lower, upper);
    slider->setValueText([unit = group.upper.unit](double v) { return knobValueText(v, unit); });
    describe(slider, m_kind + u'.' + qs(group.stem), tr("%1: %2").arg(m_switch->text(), group.label),
             group.help);
    label->setToolTip(group.help);
    label->setBuddy(slider);

    auto* line = new QHBoxLayout;
    line->addWidget(label, 1);
    line->addWidget(value);
    body->addLayout(line);
    body->addWidget(slider);
    const auto index = m_lines.size();
    m_lines.push_back({std::move(group), slider, value});
    connect(slider, &RangeSlider::moved, this, [this, index](double low, double high) {
        const Line& moved = m_lines[index];
        moved.value->setText(knobRangeText(moved.group, low, high));
        KnobValues values{{moved.group.upper.key, high}};
        if (moved.group.lower)
            values[moved.group.lower->key] = low;
        Q_EMIT edited(values);
    });
}

void TransformRow::showLine(Line& line, const KnobValues& now, const KnobValues& reference) {
    const KnobGroup& group = line.group;
    const auto of = [](const KnobValues& values, const std::string& key) {
        const auto it = values.find(key);
        return it == values.end() ? 0.0 : it->second;
    };
    const double high = of(now, group.upper.key);
    const double low = group.lower ? of(now, group.lower->key) : high;
    line.slider->setValues({low, high});
    line.value->setText(knobRangeText(group, low, high));
    const bool changed =
        !same(now, reference, group.upper.key) || (group.lower && !same(now, reference, group.lower->key));
    m_differs = m_differs || changed;
    if (!changed) {
        line.slider->setReference(std::nullopt);
        line.slider->setToolTip(group.help);
        return;
    }
    const double oldHigh = of(reference, group.upper.key);
    const double oldLow = group.lower ? of(reference, group.lower->key) : oldHigh;
    line.slider->setReference(RangeSlider::Span{oldLow, oldHigh});
    line.slider->setToolTip(
        tr("%1 The preset has %2.").arg(group.help, knobRangeText(group, oldLow, oldHigh)));
}

void TransformRow::showStep(const augment::Transform& step, const augment::Transform& reference) {
    const KnobValues now = valuesOf(step), before = valuesOf(reference);
    m_quiet = true;
    m_switch->setChecked(step.enabled);
    m_quiet = false;
    m_differs = !same(now, before, kEnabled);
    for (Line& line : m_lines)
        showLine(line, now, before);
    m_body->setVisible(step.enabled);
    m_mark->setVisible(m_differs);
    m_reset->setVisible(m_differs);
}

} // namespace hilum::widgets
