#include "widgets/experiment/StudyPane.h"

#include "run/MethodPresets.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/experiment/LabelShares.h"
#include "widgets/experiment/MethodCards.h"
#include "widgets/experiment/SweepBox.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace hilum::widgets {

namespace {

using run::RunKind;

constexpr std::array kPretrainingKeys{"method", "dataset",      "split",  "side",        "width", "epochs",
                                      "batch",  "accumulation", "recipe", "temperature", "seed",  "device"};
constexpr std::array kLabelKeys{"dataset", "split", "task", "epochs", "minSteps", "batch", "learningRate"};
/// Settings that all runs of the study share, so that they can be put side by side.
constexpr std::array kShared{"side", "width", "device"};
constexpr const char* kDraws = "studyDraws";
constexpr const char* kSeeds = "studySeeds";
constexpr int kMostRepeats = 10;
constexpr int kEfficiencyDraws = 3; ///< fewer show no spread
// A short study: it shows a direction within an hour on a CPU, not a verdict.
constexpr std::int64_t kShortEpochs = 50, kShortWidth = 32, kShortSide = 96, kShortBatch = 128;
constexpr std::int64_t kLeastSteps = 200; ///< with few labels an epoch is one step

const QString kMethod = QStringLiteral("method");

template <class Keys> std::vector<const run::Param*> paramsOf(const Keys& keys, RunKind kind) {
    std::vector<const run::Param*> params;
    for (const char* key : keys)
        if (const run::Param* param = run::findParam(key, kind))
            params.push_back(param);
    return params;
}

run::Param repeatParam(const char* key, const QString& label, const QString& help) {
    run::Param param{
        .key = key, .label = ss(label), .type = run::ParamType::Integer, .kinds = 0, .essential = true};
    param.low = 1;
    param.high = kMostRepeats;
    param.fallback = 1;
    param.help = ss(help);
    return param;
}

} // namespace

StudyPane::StudyPane(QWidget* parent)
    : QWidget(parent), m_pretraining(new FieldForm(this)), m_sweep(new SweepBox(this)),
      m_labels(new FieldForm(this)), m_shares(new LabelShares(this)), m_repeats(new FieldForm(this)),
      m_runs(makeLabel({}, TypeStep::Body, true, this)) {
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
    addRepeats();
    m_runs->setObjectName(QStringLiteral("studyRuns"));
    m_runs->setWordWrap(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kS);
    layout->addWidget(m_runs);
    layout->addWidget(makeLabel(tr("Pretraining, without labels"), TypeStep::Strong, false, this));
    m_methods = new MethodCards(*m_pretraining, this);
    layout->addWidget(m_methods);
    layout->addWidget(m_pretraining);
    layout->addWidget(m_sweep);
    layout->addSpacing(space::kS);
    layout->addWidget(makeLabel(tr("Labelled films, probes and fine-tuning"), TypeStep::Strong, false, this));
    layout->addWidget(m_labels);
    layout->addSpacing(space::kS);
    layout->addWidget(m_shares);
    layout->addWidget(m_repeats);
    layout->addSpacing(space::kS);
    layout->addWidget(makeLabel(tr("Given encoders"), TypeStep::Strong, false, this));
    layout->addWidget(makeWeights());
    layout->addStretch(1);
    connectParts();
    showRuns();
    m_fresh = formValues();
}

void StudyPane::addRepeats() {
    m_repeatParams = {
        repeatParam(
            kDraws, tr("Draws"),
            tr("So often the labels of a fraction below 100 % are drawn, by patient; a smaller "
               "fraction lies inside a larger one of the same draw. The spread needs three or more.")),
        repeatParam(kSeeds, tr("Seeds"),
                    tr("How often the whole study is repeated with another seed. One shows a direction; the "
                       "spread needs three or more."))};
    m_repeats->setObjectName(QStringLiteral("studyRepeats"));
    m_repeats->setParams({&m_repeatParams[0], &m_repeatParams[1]});
}

void StudyPane::connectParts() {
    connect(m_pretraining, &FieldForm::valueChanged, this, &StudyPane::changed);
    connect(m_labels, &FieldForm::valueChanged, this,
            [this](const QString& key) { Q_EMIT changed(QStringLiteral("labels/") + key); });
    connect(m_repeats, &FieldForm::valueChanged, this, [this] { Q_EMIT changed({}); });
    connect(m_sweep, &SweepBox::changed, this, [this] { Q_EMIT changed({}); });
    connect(m_shares, &LabelShares::changed, this, [this] { Q_EMIT changed({}); });
    connect(m_shares, &LabelShares::efficiencyTaken, this, [this] {
        m_repeats->setValue(QLatin1String(kDraws), kEfficiencyDraws);
        Q_EMIT changed({});
    });
    connect(this, &StudyPane::changed, this, &StudyPane::showRuns);
}

QWidget* StudyPane::makeWeights() {
    auto* row = new QWidget(this);
    m_weightsText = makeLabel({}, TypeStep::Body, true, row);
    m_weightsText->setObjectName(QStringLiteral("studyWeights"));
    m_weightsText->setWordWrap(true);
    m_addWeights = new QPushButton(tr("Add…"), row);
    describe(m_addWeights, QStringLiteral("studyAddWeights"), tr("Add a given encoder"),
             tr("An encoder as safetensors, such as a supervised one: it is probed and fine-tuned beside the "
                "study's own."));
    m_noWeights = new QPushButton(tr("Remove"), row);
    describe(m_noWeights, QStringLiteral("studyRemoveWeights"), tr("Remove the given encoders"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kM);
    layout->addWidget(m_weightsText, 1);
    layout->addWidget(m_addWeights);
    layout->addWidget(m_noWeights);
    connect(m_addWeights, &QPushButton::clicked, this, &StudyPane::weightsWanted);
    connect(m_noWeights, &QPushButton::clicked, this, [this] {
        m_weights.clear();
        Q_EMIT changed({});
    });
    return row;
}

void StudyPane::addWeights(const QString& file) {
    if (m_weights.contains(file))
        return;
    m_weights << file;
    Q_EMIT changed({});
}

void StudyPane::showWeights() {
    QStringList names;
    for (const QString& file : m_weights)
        names << QFileInfo(file).fileName();
    m_weightsText->setText(isSweep() ? tr("None: a sweep compares the values of one setting.")
                           : names.isEmpty()
                               ? tr("None: the study has its own encoders and the untrained ones.")
                               : names.join(QStringLiteral(", ")));
    m_weightsText->setToolTip(m_weights.join(QStringLiteral("\n")));
    m_addWeights->setEnabled(!isSweep());
    m_noWeights->setEnabled(hasWeights());
}

std::int64_t StudyPane::repeats(const char* key) const {
    const Json value = m_repeats->value(QLatin1String(key));
    return value.is_number() ? value.get<std::int64_t>() : 1;
}

std::vector<double> StudyPane::tickedFractions() const {
    return m_shares->ticked();
}

std::vector<std::uint64_t> StudyPane::labelSeeds() const {
    // As run::shortStudy draws: several draws are numbered from 1, a single one like its seed.
    const bool several = repeats(kDraws) > 1;
    const Json seed = m_pretraining->value(QStringLiteral("seed"));
    const std::uint64_t first = several || !seed.is_number() ? 1 : seed.get<std::uint64_t>();
    std::vector<std::uint64_t> seeds;
    for (std::int64_t i = 0; i < repeats(several ? kDraws : kSeeds); ++i)
        seeds.push_back(first + static_cast<std::uint64_t>(i));
    return seeds;
}

Result<run::RunSpec> StudyPane::method() const {
    HILUM_TRY_ASSIGN(run::RunSpec shown, m_pretraining->spec(RunKind::Pretrain));
    if (shown.method() == run::kFiveMethods.front())
        return shown;
    HILUM_TRY_ASSIGN(run::RunSpec spec, run::studyMethod(shown, shown.method(), m_films));
    for (const char* key : kPretrainingKeys) // what stands in the form is what a person wants
        if (!shown.value(key).is_null())
            HILUM_TRY(spec.set(key, shown.value(key)));
    return spec;
}

bool StudyPane::isSweep() const {
    return !m_five && m_sweep->isOn();
}

Result<std::vector<run::RunSpec>> StudyPane::sweptMethods() const {
    HILUM_TRY_ASSIGN(const run::RunSpec base, method());
    const std::string key = m_sweep->key();
    const auto values = sweepValues(base, key, m_sweep->text());
    if (!values)
        return Error{values.error().code, values.error().detail, "sweepValues"};
    std::vector<run::RunSpec> specs;
    for (const Json& value : *values) {
        specs.push_back(base);
        HILUM_TRY(specs.back().set(key, value));
    }
    return specs;
}

Result<run::ShortStudyOptions> StudyPane::options() const {
    run::ShortStudyOptions options;
    HILUM_TRY_ASSIGN(options.pretrain, method());
    HILUM_TRY_ASSIGN(options.fineTune, m_labels->spec(RunKind::FineTune));
    for (run::RunSpec* spec : {&options.fineTune, &options.probe})
        for (const char* key : kShared)
            HILUM_TRY(spec->set(key, options.pretrain.value(key)));
    for (const char* key : {"split", "task"})
        HILUM_TRY(options.probe.set(key, options.fineTune.value(key)));
    options.pretrainDataset = options.pretrain.text("dataset");
    options.labelledDataset = options.fineTune.text("dataset");
    options.labelFractions = tickedFractions();
    if (const std::int64_t draws = repeats(kDraws); draws > 1)
        for (std::int64_t draw = 1; draw <= draws; ++draw)
            options.draws.push_back(draw);
    options.seeds.clear();
    const std::int64_t first = options.pretrain.integer("seed");
    for (std::int64_t seed = first; seed < first + repeats(kSeeds); ++seed)
        options.seeds.push_back(seed);
    return options;
}

Result<run::StudyPlan> StudyPane::plan() const {
    HILUM_TRY_ASSIGN(run::ShortStudyOptions study, options());
    const QString method = qs(run::methodTitle(study.pretrain.method())), films = qs(study.labelledDataset);
    if (isSweep()) {
        HILUM_TRY_ASSIGN(const auto methods, sweptMethods());
        run::SweepOptions sweep{std::move(study), m_sweep->key(), {}};
        for (const run::RunSpec& spec : methods)
            sweep.values.push_back(spec.value(sweep.key));
        const run::Param* param = run::findParam(sweep.key, RunKind::Pretrain);
        sweep.study.name =
            ss(tr("Sweep of %1: %2, %3")
                   .arg(method, param != nullptr ? coreText(param->label) : qs(sweep.key), films));
        return run::sweepStudy(sweep);
    }
    for (const QString& file : m_weights)
        study.weights.push_back(ss(file));
    if (m_five)
        study.probes = {"logistic", "knn"};
    for (const auto other : run::kFiveMethods)
        if (m_five && other != study.pretrain.method()) {
            HILUM_TRY_ASSIGN(auto spec, run::studyMethod(study.pretrain, other, m_films));
            study.more.push_back(std::move(spec));
        }
    study.name =
        ss(m_five ? tr("Five methods, %1").arg(films) : tr("%1 against from scratch, %2").arg(method, films));
    return run::shortStudy(study);
}

void StudyPane::setFiveMethods(bool on) {
    if (on != m_five) { // the five begin with the one that the others are set beside
        const Json now = m_pretraining->value(kMethod);
        if (on && now.is_string())
            m_oneMethod = now.get<std::string>();
        m_pretraining->setValue(kMethod, on ? std::string(run::kFiveMethods.front()) : m_oneMethod);
    }
    m_five = on;
    m_methods->setVisible(!on);
    m_sweep->setVisible(!on);
    showRuns();
}

void StudyPane::setEssentialOnly(bool on) {
    m_pretraining->setEssentialOnly(on);
    m_labels->setEssentialOnly(on);
}

void StudyPane::setFacts(const DatasetFacts& facts) {
    m_films = facts.pretrainedFilms;
    m_shares->setFacts(facts);
    showRuns();
}

void StudyPane::showRuns() {
    if (const auto made = method())
        m_sweep->setMethod(*made);
    // The list stands in the place of the field of the same setting.
    const QString swept = isSweep() ? qs(m_sweep->key()) : QString();
    for (const char* key : kPretrainingKeys)
        if (key != kMethod)
            m_pretraining->setFieldVisible(QLatin1String(key), swept != QLatin1String(key));
    showWeights();
    const auto planned = plan();
    m_runs->setText(planned ? runsText(static_cast<int>(planned->runs.size())) : QString());
    m_runs->setVisible(planned.ok());
    m_sweep->setPlan(sweepText());
}

QString StudyPane::sweepText() const {
    const auto methods = sweptMethods();
    if (!methods)
        return {};
    const QString count = formatCount(static_cast<std::int64_t>(methods->size()));
    const std::int64_t seeds = repeats(kSeeds);
    return seeds > 1 ? tr("%1 pretrainings for each of %2 seeds; of each seed the best on validation is "
                          "tested once.")
                           .arg(count, formatCount(seeds))
                     : tr("%1 pretrainings; the best on validation is tested once.").arg(count);
}

QString StudyPane::runsText(int runs) const {
    if (m_five)
        return tr("%n run(s): for each of SimCLR, MoCo, BYOL, DINO and MAE pretraining, a linear probe, kNN "
                  "and fine-tuning at each fraction; for each of their networks the untrained encoder and "
                  "training from scratch; and three baselines that look at no pixel. DINO and MAE train "
                  "transformers and take the longest.",
                  nullptr, runs);
    if (isSweep())
        return tr("%n run(s): pretraining with each value and a probe on validation after each; probe and "
                  "fine-tuning of the best encoder, beside the untrained one and training from scratch; and "
                  "three baselines that look at no pixel.",
                  nullptr, runs);
    return tr("%n run(s): pretraining, probes of the trained and of the untrained encoder, fine-tuning from "
              "the trained one and from scratch at each fraction, and three baselines that look at no pixel.",
              nullptr, runs);
}

} // namespace hilum::widgets
