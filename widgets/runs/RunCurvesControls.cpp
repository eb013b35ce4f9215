// The controls above the curves, and their export.
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/RunWatcher.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"
#include "widgets/plot/CurvePlot.h"
#include "widgets/runs/MoreCurves.h"
#include "widgets/runs/RunCurves.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace hilum::widgets::runs {

namespace {

constexpr int kMoreWidth = 124;

QToolButton* makeTool(QWidget* parent, const QString& name, const QString& iconName, const QString& text,
                      const QString& tip) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize({16, 16});
    describe(button, name, text, tip);
    return button;
}

/// "curves.png" and "auroc" → "curves-auroc.png".
QString withPart(const QString& file, const QString& part) {
    const QFileInfo info(file);
    return info.path() + u'/' + info.completeBaseName() + u'-' + part + u'.' + info.suffix();
}

} // namespace

void RunCurves::buildControls(QVBoxLayout& layout) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    m_tabs = new QTabBar(this);
    describe(m_tabs, QStringLiteral("curveTabs"), tr("Which curves"));
    m_tabs->setToolTip({});
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& name :
         {tr("Loss"), tr("Learning rate"), tr("AUROC"), tr("Films/s"), tr("More"), tr("All")})
        m_tabs->addTab(name);
    connect(m_tabs, &QTabBar::currentChanged, this, &RunCurves::applyTab);
    m_more = new QComboBox(this);
    for (const MoreCurve& each : moreCurves())
        m_more->addItem(each.name, each.series);
    m_more->setFixedWidth(kMoreWidth);
    describe(m_more, QStringLiteral("curveMore"), tr("Which number"),
             tr("What is measured of the embeddings, the gradient, or what the run uses of its machine."));
    connect(m_more, &QComboBox::currentIndexChanged, this, &RunCurves::applyMore);

    m_axis = new QComboBox(this);
    m_axis->addItems({tr("Step"), tr("Epoch"), tr("Time")});
    describe(m_axis, QStringLiteral("curveAxis"), tr("Horizontal axis"),
             tr("What the curves are drawn over."));
    connect(m_axis, &QComboBox::currentIndexChanged, this, [this] {
        setTitles();
        for (CurvePlot* each : m_plots)
            each->clear();
        refresh();
        for (CurvePlot* each : m_plots)
            each->resetView();
    });

    m_smoothingName = makeLabel(tr("Smoothing"), TypeStep::Caption, true, this);
    m_smoothing = new QSlider(Qt::Horizontal, this);
    m_smoothing->setRange(0, 100);
    describe(m_smoothing, QStringLiteral("curveSmoothing"), tr("Smoothing"),
             tr("Moving average; the raw curve stays behind it, faint."));
    m_smoothingName->setBuddy(m_smoothing);
    m_smoothingValue = makeLabel(tr("off"), TypeStep::Caption, true, this);
    m_smoothingValue->setObjectName(QStringLiteral("curveSmoothingValue"));
    m_smoothingValue->setMinimumWidth(
        m_smoothingValue->fontMetrics().horizontalAdvance(QStringLiteral("0.9999")));
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int place) {
        const double weight = smoothingWeight(place);
        m_smoothingValue->setText(place == 0 ? tr("off") : formatNumber(weight, weight < 0.99 ? 2 : 3));
        for (const Plot which : {Loss, LearningRate, FilmsPerSecond, More})
            plot(which)->setSmoothing(which == LearningRate ? 0.0 : weight); // a schedule has no noise
    });

    m_log = new QCheckBox(tr("Log axis"), this);
    describe(m_log, QStringLiteral("curveLog"), tr("Log axis"),
             tr("Draws everything but the AUROC on a logarithmic axis."));
    connect(m_log, &QCheckBox::toggled, this, [this](bool on) {
        for (const Plot which : {Loss, LearningRate, FilmsPerSecond, More})
            plot(which)->setLogY(on);
    });

    auto* reset = makeTool(this, QStringLiteral("curveReset"), QStringLiteral("fit"), tr("Show everything"),
                           tr("Shows the whole curve and follows it again (= or a double click)."));
    connect(reset, &QToolButton::clicked, this, [this] {
        for (CurvePlot* each : m_plots)
            each->resetView();
    });
    auto* save = makeTool(this, QStringLiteral("curveExport"), QStringLiteral("export"), tr("Export curves"),
                          tr("Saves what is shown as PNG, SVG or CSV."));
    auto* menu = new QMenu(save);
    for (const QString& suffix : {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("csv")}) {
        auto* action = menu->addAction(suffix == QLatin1String("png")   ? tr("Picture (PNG)…")
                                       : suffix == QLatin1String("svg") ? tr("Drawing (SVG)…")
                                                                        : tr("Numbers (CSV)…"));
        action->setObjectName(QStringLiteral("curveExport-") + suffix);
        connect(action, &QAction::triggered, this, [this, suffix] { exportAs(suffix); });
    }
    save->setMenu(menu);
    save->setPopupMode(QToolButton::InstantPopup);

    row->addWidget(m_tabs);
    row->addWidget(m_more);
    row->addStretch();
    for (QWidget* each : std::initializer_list<QWidget*>{m_axis, m_smoothingName, m_smoothing,
                                                         m_smoothingValue, m_log, reset, save})
        row->addWidget(each);
    layout.addLayout(row);
}

void RunCurves::exportAs(const QString& suffix) {
    const QString file =
        m_context->dialogs->saveFile(this, tr("Export curves"), QStringLiteral("curves.") + suffix,
                                     QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (file.isEmpty())
        return;
    const std::array<QString, PlotCount> parts{QStringLiteral("loss"), QStringLiteral("learning-rate"),
                                               QStringLiteral("auroc"), QStringLiteral("films-per-second"),
                                               m_more->currentData().toString()};
    const auto shown = shownPlots();
    for (const Plot which : shown) {
        const QString target =
            shown.size() == 1 ? file : withPart(file, parts.at(static_cast<std::size_t>(which)));
        const Result<> done = suffix == QLatin1String("png")   ? plot(which)->savePng(target)
                              : suffix == QLatin1String("svg") ? plot(which)->saveSvg(target)
                                                               : plot(which)->saveCsv(target);
        if (!done) {
            showToast(this, ToastKind::Error, errorSentence(done.error()));
            return;
        }
    }
    showToast(this, ToastKind::Success, tr("The curves have been saved."));
}

} // namespace hilum::widgets::runs
