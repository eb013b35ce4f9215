#include "widgets/experiment/StudyPane.h"

#include "run/MethodPresets.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace hilum::widgets {

namespace {

using run::RunKind;

constexpr std::array kPretrainingKeys{"dataset", "split",  "side",        "width", "epochs",
                                      "batch",   "recipe", "temperature", "seed",  "device"};
constexpr std::array kLabelKeys{"dataset", "split", "epochs", "minSteps", "batch", "learningRate"};
/// Settings that all runs of the study share, so that they can be put side by side.
constexpr std::array kShared{"side", "width", "device"};
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
    : QWidget(parent), m_pretraining(new FieldForm(this)), m_labels(new FieldForm(this)),
      m_seeds(new NumberBox(true, this)), m_runs(makeLabel({}, TypeStep::Body, true, this)) {
    setRole(this, "scrolled");
    m_pretraining->setObjectName(QStringLiteral("studyPretraining"));
    m_labels->setObjectName(QStringLiteral("studyLabels"));
    m_pretraining->setParams(paramsOf(kPretrainingKeys, RunKind::Pretrain));
    m_labels->setParams(paramsOf(kLabelKeys, RunKind::FineTune));
    m_pretraining->setValue(QStringLiteral("epochs"), kShortEpochs);
    m_pretraining->setValue(QStringLiteral("width"), kShortWidth);
    m_pretraining->setValue(QStringLiteral("side"), kShortSide);
    m_pretraining->setValue(QStringLiteral("batch"), kShortBatch);
    m_labels->setValue(QStringLiteral("minSteps"), kLeastSteps);
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
    auto* advice = makeLabel(tr("One seed shows a direction; the spread needs three or more."),
                             TypeStep::Caption, true, this);
    seeds->addWidget(label);
    seeds->addWidget(m_seeds);
    seeds->addWidget(advice, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kS);
    layout->addWidget(m_runs);
    layout->addWidget(makeLabel(tr("Pretraining, without labels"), TypeStep::Strong, false, this));
    layout->addWidget(m_pretraining);
    layout->addSpacing(space::kS);
    layout->addWidget(makeLabel(tr("Labelled films, probes and fine-tuning"), TypeStep::Strong, false, this));
    layout->addWidget(m_labels);
    layout->addSpacing(space::kS);
    layout->addWidget(makeLabel(tr("Label fractions for fine-tuning"), TypeStep::Strong, false, this));
    layout->addLayout(grid);
    layout->addLayout(seeds);
    layout->addSpacing(space::kS);
    layout->addWidget(makeLabel(tr("Given encoders"), TypeStep::Strong, false, this));
    layout->addWidget(makeWeights());
    layout->addStretch(1);
    connect(m_pretraining, &FieldForm::valueChanged, this, &StudyPane::changed);
    connect(m_labels, &FieldForm::valueChanged, this,
            [this](const QString& key) { Q_EMIT changed(QStringLiteral("labels/") + key); });
    connect(m_seeds, &QDoubleSpinBox::valueChanged, this, [this] { Q_EMIT changed({}); });
    connect(this, &StudyPane::changed, this, &StudyPane::showRuns);
    showRuns();
}

QWidget* StudyPane::makeWeights() {
    auto* row = new QWidget(this);
    m_weightsText = makeLabel({}, TypeStep::Body, true, row);
    m_weightsText->setObjectName(QStringLiteral("studyWeights"));
    m_weightsText->setWordWrap(true);
    auto* add = new QPushButton(tr("Add…"), row);
    describe(add, QStringLiteral("studyAddWeights"), tr("Add a given encoder"),
             tr("An encoder as safetensors, such as a supervised one: it is probed and fine-tuned beside the "
                "study's own."));
    m_noWeights = new QPushButton(tr("Remove"), row);
    describe(m_noWeights, QStringLiteral("studyRemoveWeights"), tr("Remove the given encoders"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kM);
    layout->addWidget(m_weightsText, 1);
    layout->addWidget(add);
    layout->addWidget(m_noWeights);
    connect(add, &QPushButton::clicked, this, &StudyPane::weightsWanted);
    connect(m_noWeights, &QPushButton::clicked, this, [this] {
        m_weights.clear();
        showWeights();
        Q_EMIT changed({});
    });
    showWeights();
    return row;
}

void StudyPane::addWeights(const QString& file) {
    if (m_weights.contains(file))
        return;
    m_weights << file;
    showWeights();
    Q_EMIT changed({});
}

void StudyPane::showWeights() {
    QStringList names;
    for (const QString& file : m_weights)
        names << QFileInfo(file).fileName();
    m_weightsText->setText(names.isEmpty()
                               ? tr("None: the study has its own encoders and the untrained ones.")
                               : names.join(QStringLiteral(", ")));
    m_weightsText->setToolTip(m_weights.join(QStringLiteral("\n")));
    m_noWeights->setEnabled(!names.isEmpty());
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
    showRuns();
}

std::vector<double> StudyPane::tickedFractions() const {
    std::vector<double> ticked;
    for (const Fraction& fraction : m_fractions)
        if (fraction.box->isEnabled() && fraction.box->isChecked())
            ticked.push_back(fraction.share);
    return ticked;
}

Result<run::StudyPlan> StudyPane::plan() const {
    run::ShortStudyOptions options;
    HILUM_TRY_ASSIGN(options.pretrain, m_pretraining->spec(RunKind::Pretrain));
    HILUM_TRY_ASSIGN(options.fineTune, m_labels->spec(RunKind::FineTune));
    for (run::RunSpec* spec : {&options.fineTune, &options.probe})
        for (const char* key : kShared)
            HILUM_TRY(spec->set(key, options.pretrain.value(key)));
    HILUM_TRY(options.probe.set("split", options.fineTune.value("split")));
    options.pretrainDataset = options.pretrain.text("dataset");
    options.labelledDataset = options.fineTune.text("dataset");
    options.labelFractions = tickedFractions();
    for (const QString& file : m_weights)
        options.weights.push_back(ss(file));
    options.seeds.clear();
    const std::int64_t first = options.pretrain.integer("seed");
    for (std::int64_t seed = first; seed < first + static_cast<std::int64_t>(m_seeds->value()); ++seed)
        options.seeds.push_back(seed);
    if (m_five)
        options.probes = {"logistic", "knn"};
    for (const auto method : run::kFiveMethods)
        if (m_five && method != options.pretrain.method()) {
            HILUM_TRY_ASSIGN(auto spec, run::studyMethod(options.pretrain, method, m_films));
            options.more.push_back(std::move(spec));
        }
    options.name = ss((m_five ? tr("Five methods, %1") : tr("SimCLR against from scratch, %1"))
                          .arg(qs(options.labelledDataset)));
    return run::shortStudy(options);
}

void StudyPane::setFiveMethods(bool on) {
    m_five = on;
    showRuns();
}

void StudyPane::setEssentialOnly(bool on) {
    m_pretraining->setEssentialOnly(on);
    m_labels->setEssentialOnly(on);
}

void StudyPane::showRuns() {
    const auto planned = plan();
    const int runs = planned ? static_cast<int>(planned->runs.size()) : 0;
    m_runs->setText(
        m_five
            ? tr("%n run(s): for each of SimCLR, MoCo, BYOL, DINO and MAE pretraining, a linear probe, kNN "
                 "and fine-tuning at each fraction; for each of their networks the untrained encoder and "
                 "training from scratch; and the answer of the larger class. DINO and MAE train transformers "
                 "and take the longest.",
                 nullptr, runs)
            : tr("%n run(s): pretraining, probes of the trained and of the untrained encoder, fine-tuning "
                 "from "
                 "SimCLR and from scratch at each fraction, and the answer of the larger class.",
                 nullptr, runs));
}

} // namespace hilum::widgets
