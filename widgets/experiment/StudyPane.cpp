#include "widgets/experiment/StudyPane.h"

#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace hilum::widgets {

namespace {

using run::RunKind;

constexpr std::array kSharedKeys{"dataset", "split",       "side", "width",  "epochs",   "batch",
                                 "recipe",  "temperature", "seed", "device", "precision"};
constexpr std::array kBudgetKeys{"epochs", "minSteps", "batch", "learningRate"};
constexpr int kMostSeeds = 10;
// A short study: it shows a direction within an hour on a CPU, not a verdict.
constexpr std::int64_t kShortEpochs = 50, kShortWidth = 32, kShortSide = 96, kShortBatch = 128;
constexpr std::int64_t kLeastSteps = 200; ///< with few labels an epoch is one step

template <class Keys> std::vector<const run::Param*> paramsOf(const Keys& keys, RunKind kind) {
    std::vector<const run::Param*> params;
    for (const char* key : keys)
        if (const run::Param* param = run::findParam(key, kind))
            params.push_back(param);
    return params;
}

} // namespace

const std::vector<double>& StudyPane::offeredFractions() {
    static const std::vector<double> kFractions{0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0};
    return kFractions;
}

StudyPane::StudyPane(QWidget* parent)
    : QWidget(parent), m_shared(new FieldForm(this)), m_fineTuning(new FieldForm(this)),
      m_seeds(new NumberBox(true, this)), m_runs(makeLabel({}, TypeStep::Body, true, this)) {
    setRole(this, "scrolled");
    m_shared->setObjectName(QStringLiteral("studyPretraining"));
    m_fineTuning->setObjectName(QStringLiteral("studyFineTuning"));
    m_shared->setParams(paramsOf(kSharedKeys, RunKind::Pretrain));
    m_fineTuning->setParams(paramsOf(kBudgetKeys, RunKind::FineTune));
    m_shared->setValue(QStringLiteral("epochs"), kShortEpochs);
    m_shared->setValue(QStringLiteral("width"), kShortWidth);
    m_shared->setValue(QStringLiteral("side"), kShortSide);
    m_shared->setValue(QStringLiteral("batch"), kShortBatch);
    m_fineTuning->setValue(QStringLiteral("minSteps"), kLeastSteps);
    m_seeds->setRange(1, kMostSeeds);
    m_seeds->setFixedWidth(90);
    describe(m_seeds, QStringLiteral("studySeeds"), tr("Seeds"),
             tr("How often the whole study is repeated with another seed: three or more show the spread."));
    m_runs->setObjectName(QStringLiteral("studyRuns"));
    m_runs->setWordWrap(true);

    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kM);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    addFractions(grid);
    auto* seeds = new QHBoxLayout;
    seeds->setSpacing(space::kM);
    auto* label = makeLabel(tr("Seeds"), TypeStep::Body, false, this);
    label->setBuddy(m_seeds);
    seeds->addWidget(label);
    seeds->addWidget(m_seeds);
    seeds->addWidget(makeLabel(tr("One seed shows a direction; the spread needs three or more."),
                               TypeStep::Caption, true, this),
                     1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kS);
    layout->addWidget(makeLabel(tr("Films and pretraining"), TypeStep::Title, false, this));
    layout->addWidget(m_shared);
    layout->addSpacing(space::kS);
    layout->addWidget(makeLabel(tr("Label fractions"), TypeStep::Title, false, this));
    layout->addLayout(grid);
    layout->addLayout(seeds);
    layout->addSpacing(space::kS);
    layout->addWidget(makeLabel(tr("Fine-tuning"), TypeStep::Title, false, this));
    layout->addWidget(m_fineTuning);
    layout->addWidget(m_runs);
    layout->addStretch(1);
    connect(m_shared, &FieldForm::valueChanged, this, &StudyPane::changed);
    connect(m_fineTuning, &FieldForm::valueChanged, this, [this] { Q_EMIT changed({}); });
    connect(m_seeds, &QDoubleSpinBox::valueChanged, this, [this] { Q_EMIT changed({}); });
}

void StudyPane::addFractions(QGridLayout* grid) {
    int row = 0;
    for (const double share : offeredFractions()) {
        auto* box = new QCheckBox(formatPercent(share), this);
        describe(box, QStringLiteral("fraction%1").arg(share * 100.0),
                 tr("%1 of the labels").arg(formatPercent(share)));
        auto* note = makeLabel({}, TypeStep::Caption, true, this);
        note->setWordWrap(true);
        note->setObjectName(box->objectName() + QStringLiteral("Note"));
        const bool wanted = share == 0.1 || share == 1.0;
        box->setChecked(wanted);
        grid->addWidget(box, row, 0);
        grid->addWidget(note, row++, 1);
        m_fractions.push_back({share, box, note, wanted});
        connect(box, &QCheckBox::toggled, this, [this, index = m_fractions.size() - 1](bool on) {
            m_fractions[index].wanted = on;
            Q_EMIT changed({});
        });
    }
}

void StudyPane::showFractions(std::span<const LabelFacts> facts) {
    for (Fraction& fraction : m_fractions) {
        for (const LabelFacts& labels : facts) {
            if (labels.fraction != fraction.share)
                continue;
            const bool possible = labels.refusal.empty();
            const QSignalBlocker quiet(fraction.box);
            fraction.box->setEnabled(possible);
            fraction.box->setChecked(possible && fraction.wanted);
            fraction.note->setText(possible
                                       ? tr("%1 films: %2 with and %3 without pneumonia")
                                             .arg(formatCount(labels.films), formatCount(labels.positives),
                                                  formatCount(labels.films - labels.positives))
                                       : qs(labels.refusal));
        }
    }
}

std::vector<double> StudyPane::tickedFractions() const {
    std::vector<double> ticked;
    for (const Fraction& fraction : m_fractions)
        if (fraction.box->isEnabled() && fraction.box->isChecked())
            ticked.push_back(fraction.share);
    return ticked;
}

Result<StudyOptions> StudyPane::options() const {
    StudyOptions options;
    HILUM_TRY_ASSIGN(options.pretraining, m_shared->spec(RunKind::Pretrain));
    HILUM_TRY_ASSIGN(options.fineTuning, m_fineTuning->spec(RunKind::FineTune));
    options.fractions = tickedFractions();
    options.seeds = static_cast<int>(m_seeds->value());
    options.name = ss(tr("SimCLR against from scratch, %1").arg(qs(options.pretraining.text("dataset"))));
    return options;
}

void StudyPane::setEssentialOnly(bool on) {
    m_shared->setEssentialOnly(on);
    m_fineTuning->setEssentialOnly(on);
    m_runs->setText(runsText());
}

QString StudyPane::runsText() const {
    const int seeds = static_cast<int>(m_seeds->value());
    const int fractions = static_cast<int>(tickedFractions().size());
    const int runs = seeds * (1 + 4 * fractions) + 1;
    return tr("%n run(s): pretraining, then at each fraction fine-tuning from SimCLR and from scratch, and "
              "probes of the "
              "trained and the untrained encoder; and once the answer of the larger class.",
              nullptr, runs);
}

} // namespace hilum::widgets
