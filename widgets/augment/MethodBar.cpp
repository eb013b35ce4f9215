#include "widgets/augment/MethodBar.h"

#include "augment/LocalViews.h"
#include "widgets/augment/RangeSlider.h"
#include "widgets/common/Format.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace hilum::widgets {

namespace {

/// A sentence that shows by "…" that its end is in the tool tip.
class Note final : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(colours().textMuted);
        painter.setLayoutDirection(layoutDirection());
        const QRect inside = contentsRect();
        painter.drawText(inside, static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter),
                         fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
    }
};

constexpr std::array kPatches{4, 8, 14, 16, 32};
constexpr int kUsualPatch = 16;
constexpr double kUsualRatio = 0.75; ///< He et al. 2022
constexpr double kLeastRatio = 0.05, kMostRatio = 0.95;

} // namespace

MethodBar::MethodBar(QWidget* parent)
    : QWidget(parent), m_patchLabel(makeLabel(tr("Patch"), TypeStep::Body, true, this)),
      m_patch(new QComboBox(this)), m_ratioLabel(makeLabel(tr("Hidden"), TypeStep::Body, true, this)),
      m_ratio(new RangeSlider(RangeSlider::Handles::One, this)),
      m_ratioText(makeLabel({}, TypeStep::Body, false, this)),
      m_localLabel(makeLabel(tr("Local crops"), TypeStep::Body, true, this)),
      m_local(new NumberBox(true, this)), m_runs(new QComboBox(this)), m_make(new QPushButton(this)),
      m_note(new Note(this)) {
    setObjectName(QStringLiteral("methodBar"));
    build();
    connect(m_patch, &QComboBox::activated, this, &MethodBar::maskChanged);
    connect(m_ratio, &RangeSlider::moved, this, [this](double, double high) {
        m_ratioText->setText(formatPercent(high));
        Q_EMIT maskChanged();
    });
    connect(m_local, &QDoubleSpinBox::valueChanged, this,
            [this](double count) { Q_EMIT localViewsChanged(static_cast<int>(count)); });
    connect(m_runs, &QComboBox::activated, this, [this] {
        takeRun();
        Q_EMIT runChanged();
    });
    connect(m_make, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT cancelWanted();
        else
            Q_EMIT makeWanted();
    });
    showMethod();
}

void MethodBar::build() {
    for (const int patch : kPatches)
        m_patch->addItem(tr("%1 px").arg(patch), patch);
    m_patch->setCurrentIndex(m_patch->findData(kUsualPatch));
    describe(m_patch, QStringLiteral("maskPatch"), tr("Patch size"),
             tr("Side of a patch. The view's side must be a multiple of it. A trained run has its own."));
    m_patchLabel->setBuddy(m_patch);
    m_ratio->setScale({kLeastRatio, kMostRatio});
    m_ratio->setLimits({kLeastRatio, kMostRatio}, {kLeastRatio, kMostRatio});
    m_ratio->setValues({kUsualRatio, kUsualRatio});
    m_ratio->setFixedWidth(120);
    m_ratio->setValueText([](double v) { return formatPercent(v); });
    describe(
        m_ratio, QStringLiteral("maskRatio"), tr("Share of hidden patches"),
        tr("The share of patches that the encoder does not see; the paper hides 75 %. Shown are the patches "
           "that a run with this seed hides in the first film of this step."));
    m_ratioLabel->setBuddy(m_ratio);
    m_ratioText->setText(formatPercent(kUsualRatio));
    m_local->setRange(1, static_cast<double>(augment::kMostViews) - 2.0);
    m_local->setFixedWidth(70);
    describe(m_local, QStringLiteral("localViews"), tr("Number of local crops"),
             tr("Small crops per film that only the student sees; the paper has 8."));
    m_localLabel->setBuddy(m_local);
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_runs->setMinimumContentsLength(16);
    describe(m_runs, QStringLiteral("networkRun"), tr("Trained run"),
             tr("The run whose network looks at this film."));
    describe(m_make, QStringLiteral("networkMake"), tr("Show what the network makes of it"));
    m_note->setObjectName(QStringLiteral("networkNote"));
    m_note->setFont(typeFont(TypeStep::Caption));
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kS);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_patchLabel, m_patch, m_ratioLabel, m_ratio, m_ratioText,
                                         m_localLabel, m_local, m_runs, m_make})
        layout->addWidget(widget);
    layout->addWidget(m_note, 1);
}

MethodBar::Method MethodBar::methodOf(const augment::Recipe& recipe) {
    if (recipe.name.starts_with("mae") && !recipe.views.empty())
        return Method::Mae;
    return recipe.name.starts_with("dino") || augment::localViews(recipe) > 0 ? Method::Dino : Method::Other;
}

void MethodBar::setRecipe(const augment::Recipe& recipe) {
    const Method method = methodOf(recipe);
    {
        const QSignalBlocker quiet(m_local);
        m_local->setValue(augment::localViews(recipe));
    }
    const bool local = method == Method::Dino && augment::localViews(recipe) > 0;
    m_local->setVisible(local);
    m_localLabel->setVisible(local);
    if (method == m_method)
        return;
    m_method = method;
    offerRuns();
    showMethod();
}

void MethodBar::setRuns(const std::vector<run::RunSummary>& runs) {
    std::vector<Run> found;
    for (const run::RunSummary& summary : runs) {
        if (!summary.spec || summary.spec->kind() != run::RunKind::Pretrain ||
            summary.state != run::RunState::Finished)
            continue;
        const run::RunSpec& spec = *summary.spec;
        const bool mae = spec.method() == "mae";
        if (!mae && spec.method() != "dino")
            continue;
        const QString id = qs(summary.folder.id()), name = qs(spec.text("name"));
        Run known{id,  name.isEmpty() ? id : name,      static_cast<int>(spec.integer("side")), 0,
                  0.0, mae ? Method::Mae : Method::Dino};
        if (mae) {
            known.patch = static_cast<int>(spec.integer("patch"));
            known.maskRatio = spec.number("maskRatio");
        }
        found.push_back(std::move(known));
    }
    if (found == m_known)
        return; // a number of a running run has changed: an open list stays open
    m_known = std::move(found);
    offerRuns();
}

void MethodBar::offerRuns() {
    const QString before = run();
    m_runs->clear();
    m_runs->addItem(tr("no trained run"), QString());
    for (const Run& known : m_known)
        if (known.method == m_method)
            m_runs->addItem(tr("%1, %2 px").arg(known.name).arg(known.side), known.id);
    m_runs->setCurrentIndex(std::max(0, m_runs->findData(before)));
    m_runs->setEnabled(m_runs->count() > 1);
    m_runs->setToolTip(
        m_runs->count() > 1 ? tr("The run whose network looks at this film.")
        : m_method == Method::Mae
            ? tr("No MAE run of this workspace has finished yet: reconstructions come with one.")
            : tr("No DINO run of this workspace has finished yet: attention comes with one."));
    showMethod();
    if (run() != before)
        Q_EMIT runChanged();
}

const MethodBar::Run* MethodBar::chosen() const {
    const auto found = std::ranges::find(m_known, run(), &Run::id);
    return found == m_known.end() ? nullptr : &*found;
}

/// The mask that the run was trained with.
void MethodBar::takeRun() {
    const Run* known = chosen();
    if (known && known->method == Method::Mae) {
        if (m_patch->findData(known->patch) < 0)
            m_patch->addItem(tr("%1 px").arg(known->patch), known->patch);
        m_patch->setCurrentIndex(m_patch->findData(known->patch));
        m_ratio->setValues({known->maskRatio, known->maskRatio});
        m_ratioText->setText(formatPercent(known->maskRatio));
    }
    showMethod();
}

QString MethodBar::run() const {
    return m_runs->currentData().toString();
}

int MethodBar::runSide() const {
    const Run* known = chosen();
    return known ? known->side : 0;
}

std::optional<MaskRequest> MethodBar::mask() const {
    if (m_method != Method::Mae)
        return std::nullopt;
    return MaskRequest{m_ratio->value(), m_patch->currentData().toInt()};
}

void MethodBar::showMethod() {
    setVisible(m_method != Method::Other);
    const bool mae = m_method == Method::Mae;
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_patchLabel, m_patch, m_ratioLabel, m_ratio, m_ratioText})
        widget->setVisible(mae);
    m_patch->setEnabled(chosen() == nullptr);
    m_make->setVisible(chosen() != nullptr);
    m_make->setText(m_running ? tr("Cancel") : mae ? tr("Reconstruct") : tr("Attention"));
    m_make->setToolTip(m_running ? tr("Stops the network's process.")
                       : mae     ? tr("Lets the run's network fill in the hidden patches (N).")
                                 : tr("Shows what the run's network attends to on this film (N)."));
}

void MethodBar::setRunning(bool running) {
    m_running = running;
    showMethod();
}

void MethodBar::setNote(const QString& text) {
    m_note->setText(text);
    m_note->setToolTip(text);
}

} // namespace hilum::widgets
