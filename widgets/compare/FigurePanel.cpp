#include "widgets/compare/FigurePanel.h"

#include "report/ChartParts.h"
#include "widgets/common/CompactTable.h"
#include "widgets/common/Format.h"
#include "widgets/compare/ConfusionView.h"
#include "widgets/compare/SubgroupModel.h"
#include "widgets/plot/ChartView.h"
#include "widgets/runs/RunText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace hilum::widgets::compare {

namespace {

constexpr int kLookMs = 100;
constexpr int kWidestChooser = 420;
constexpr int kLeastPart = 150;
constexpr std::array<int, SubgroupModel::ColumnCount> kPartChars{24, 22, 8, 8, 8, 20, 20, 20, 20};

QString nameOf(Figure figure) {
    static const std::array<const char*, 6> kNames{"curves", "calibration", "labels",
                                                   "cost",   "confusion",   "subgroups"};
    return QLatin1String(kNames.at(static_cast<std::size_t>(figure)));
}

} // namespace

FigurePanel::FigurePanel(Jobs& jobs, Figure figure, QWidget* parent)
    : QWidget(parent), m_jobs(&jobs), m_figure(figure), m_parts(new SubgroupModel(this)),
      m_sorted(new QSortFilterProxyModel(this)) {
    setObjectName(nameOf(figure) + QStringLiteral("Panel"));
    buildTools();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildBusy());
    if (figure == Figure::Confusion)
        m_stack->addWidget(m_confusion = new ConfusionView(m_stack));
    else if (figure == Figure::Subgroups)
        m_stack->addWidget(m_table = buildParts());
    else
        m_stack->addWidget(buildCharts());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    say({});
}

void FigurePanel::buildTools() {
    m_tools = new QWidget(this);
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kS);
    const auto chooser = [&](const QString& caption, const QString& accessible) {
        auto* combo = new QComboBox(m_tools);
        combo->setMinimumContentsLength(16);
        combo->setMaximumWidth(kWidestChooser);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        describe(combo, nameOf(m_figure) + QStringLiteral("Chooser"), accessible);
        QLabel* label = makeLabel(caption, TypeStep::Caption, true, m_tools);
        label->setBuddy(combo);
        row->addWidget(label);
        row->addWidget(combo, 1);
        return combo;
    };
    row->addStretch(1);
    if (isAboutOneRun(m_figure)) {
        m_run = chooser(tr("Run"), tr("Run that the chart is about"));
        connect(m_run, &QComboBox::activated, this, &FigurePanel::load);
    } else if (m_figure == Figure::Cost) {
        m_which = chooser(tr("Cost"), tr("What the AUROC is set against"));
        connect(m_which, &QComboBox::currentIndexChanged, this, [this] { showCharts(); });
    } else if (m_figure == Figure::Curves) {
        m_oneOfEach = new QCheckBox(tr("One of each kind"), m_tools);
        describe(m_oneOfEach, QStringLiteral("curvesOneOfEach"), tr("One of each kind"),
                 tr("Draws of runs that differ only in their seeds the one with the highest AUROC."));
        connect(m_oneOfEach, &QCheckBox::clicked, this, [this] {
            m_asked = true;
            load();
        });
        row->addWidget(m_oneOfEach);
    }
}

QWidget* FigurePanel::buildBusy() {
    m_busy = new QWidget(this);
    auto* column = new QVBoxLayout(m_busy);
    column->setSpacing(space::kS);
    m_sentence = makeLabel({}, TypeStep::Body, true, m_busy);
    m_sentence->setObjectName(nameOf(m_figure) + QStringLiteral("Sentence"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_bar = new QProgressBar(m_busy);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(240);
    describe(m_bar, nameOf(m_figure) + QStringLiteral("Progress"), tr("Progress of the computation"));
    m_again = new QPushButton(tr("Cancel"), m_busy);
    describe(m_again, nameOf(m_figure) + QStringLiteral("Cancel"), tr("Cancel"),
             tr("Stops the computation, or starts it again."));
    connect(m_again, &QPushButton::clicked, this, [this] { m_channel.pending() > 0 ? cancel() : load(); });
    column->addStretch();
    column->addWidget(m_sentence);
    column->addWidget(m_bar, 0, Qt::AlignHCenter);
    column->addWidget(m_again, 0, Qt::AlignHCenter);
    column->addStretch();
    m_timer = new QTimer(this);
    m_timer->setInterval(kLookMs);
    return m_busy;
}

QWidget* FigurePanel::buildCharts() {
    m_chartPage = new QWidget(m_stack);
    auto* row = new QHBoxLayout(m_chartPage);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kM);
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        m_views[i] = new ChartView(m_chartPage);
        m_views[i]->setObjectName(nameOf(m_figure) + QStringLiteral("Chart%1").arg(i));
        row->addWidget(m_views[i], 1);
    }
    return m_chartPage;
}

QTableView* FigurePanel::buildParts() {
    auto* table = new QTableView(m_stack);
    describe(table, QStringLiteral("subgroupTable"), tr("Parts of the test set"));
    table->setToolTip({});
    m_sorted->setSourceModel(m_parts);
    m_sorted->setSortRole(SubgroupModel::SortRole);
    table->setModel(m_sorted);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(24);
    makeCompact(*table, kPartChars);
    new RestColumn(*table, SubgroupModel::Part, kLeastPart);
    table->setSortingEnabled(true);
    table->sortByColumn(SubgroupModel::Trait, Qt::AscendingOrder);
    return table;
}

void FigurePanel::setComparison(const SharedComparison& comparison, const QString& baseline) {
    const bool drawsBaseline = m_figure == Figure::Curves;
    if (m_comparison == comparison && (!drawsBaseline || m_baseline == baseline))
        return;
    m_comparison = comparison;
    m_baseline = baseline;
    fillRuns();
    if (m_oneOfEach != nullptr && comparison && !m_asked)
        m_oneOfEach->setChecked(comparison->groups.size() < comparison->runs.size() &&
                                comparison->runs.size() > report::kMostCurves);
    m_stale = true;
    if (isVisible())
        load();
}

void FigurePanel::fillRuns() {
    if (m_run == nullptr)
        return;
    const QString former = m_run->currentData().toString();
    m_run->clear();
    if (m_comparison)
        for (const std::size_t i : runsBestFirst(*m_comparison))
            m_run->addItem(runs::comparedName(m_comparison->runs[i].name),
                           runs::idOf(m_comparison->runs[i].summary));
    m_run->setCurrentIndex(std::max(0, m_run->findData(former)));
}

void FigurePanel::choose(const QString& run) {
    const int place = m_run != nullptr ? m_run->findData(run) : -1;
    if (place < 0 || place == m_run->currentIndex())
        return;
    m_run->setCurrentIndex(place);
    m_stale = true;
    if (isVisible())
        load();
}

FigureRequest FigurePanel::request() const {
    FigureRequest request{.comparison = m_comparison, .figure = m_figure};
    const auto find = [this](const QString& id) {
        const auto found = std::ranges::find_if(m_comparison->runs, [&](const report::ComparedRun& run) {
            return runs::idOf(run.summary) == id;
        });
        return static_cast<std::size_t>(found - m_comparison->runs.begin());
    };
    if (m_run != nullptr)
        request.run = find(m_run->currentData().toString());
    if (const std::size_t base = find(m_baseline); base < m_comparison->runs.size())
        request.first.push_back(base);
    request.oneOfEach = m_oneOfEach != nullptr && m_oneOfEach->isChecked();
    return request;
}

void FigurePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        load();
}

/// Nobody looks: what is under way is not worth its time.
void FigurePanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_channel.pending() > 0) {
        m_channel.cancel();
        m_timer->stop();
        m_stale = true;
    }
}

void FigurePanel::load() {
    m_channel.cancel();
    m_stale = false;
    if (!m_comparison || m_comparison->runs.empty()) {
        m_data = {};
        say(tr("No run is chosen. Check runs in the table."));
        return;
    }
    const auto progress = std::make_shared<FigureProgress>();
    wait(progress);
    m_jobs->start<FigureData>(
        this, m_channel,
        [request = request(), progress](std::stop_token stop) {
            return computeFigure(request, *progress, stop);
        },
        [this](FigureData computed) { take(std::move(computed)); });
}

void FigurePanel::wait(const std::shared_ptr<FigureProgress>& progress) {
    m_sentence->setText(tr("Computing…"));
    m_bar->setRange(0, 0);
    m_bar->show();
    m_again->setText(tr("Cancel"));
    m_again->show();
    m_timer->disconnect();
    connect(m_timer, &QTimer::timeout, this, [this, progress] {
        m_stack->setCurrentWidget(m_busy); // what takes no time does not flash
        setNote({});
        m_bar->setRange(0, progress->of);
        m_bar->setValue(progress->done);
    });
    m_timer->start();
}

void FigurePanel::cancel() {
    m_channel.cancel();
    say(tr("Stopped before it was computed."));
    m_again->setText(tr("Compute"));
    m_again->show();
}

void FigurePanel::take(FigureData computed) {
    m_timer->stop();
    m_data = std::move(computed);
    const FigureRequest asked = request();
    if (m_figure == Figure::Confusion && asked.run < m_comparison->runs.size()) {
        m_confusion->setTable(confusionTable(m_comparison->runs[asked.run]));
        m_stack->setCurrentWidget(m_confusion);
    } else if (m_figure == Figure::Subgroups && !m_data.subgroups.empty()) {
        m_parts->setParts(m_data.subgroups);
        m_stack->setCurrentWidget(m_table);
    } else if (!m_data.charts.empty()) {
        if (m_which != nullptr) {
            const QSignalBlocker quiet(m_which);
            const int former = std::max(0, m_which->currentIndex());
            m_which->clear();
            for (const report::Chart& chart : m_data.charts)
                m_which->addItem(chartText(chart.title));
            m_which->setCurrentIndex(std::min(former, m_which->count() - 1));
        }
        showCharts();
        m_stack->setCurrentWidget(m_chartPage);
    } else {
        say(figureEmptyText(m_figure));
        return;
    }
    if (m_which == nullptr)
        setNote(figureNote(asked, m_data));
}

/// All charts side by side, or the one that is chosen.
void FigurePanel::showCharts() {
    std::vector<report::Chart> shown = m_data.charts;
    if (m_which != nullptr && !shown.empty())
        shown = {m_data.charts[static_cast<std::size_t>(std::max(0, m_which->currentIndex()))]};
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        m_views[i]->setVisible(i < shown.size());
        m_views[i]->setChart(i < shown.size() ? localised(shown[i]) : report::Chart());
    }
    if (m_which == nullptr || shown.empty())
        return;
    m_views[0]->setAccessibleName(m_which->currentText());
    FigureData one = m_data;
    one.charts = shown;
    setNote(figureNote(request(), one));
}

void FigurePanel::say(const QString& sentence) {
    m_timer->stop();
    m_sentence->setText(sentence);
    m_bar->hide();
    m_again->hide();
    m_stack->setCurrentWidget(m_busy);
    setNote({});
}

void FigurePanel::setNote(const QString& note) {
    if (note == m_note)
        return;
    m_note = note;
    Q_EMIT noteChanged();
}

bool FigurePanel::canPaint() const {
    const QWidget* shown = m_stack->currentWidget();
    return shown == m_chartPage || shown == m_confusion;
}

void FigurePanel::paintOn(QPainter& painter, const QRectF& area, Theme theme) const {
    if (m_stack->currentWidget() == m_confusion) {
        painter.fillRect(area, colours(theme).panel);
        m_confusion->paintOn(painter, area.adjusted(space::kL, space::kL, -space::kL, -space::kL), theme);
        return;
    }
    double count = 0.0;
    for (const ChartView* view : m_views)
        count += view->chart().series.empty() ? 0.0 : 1.0;
    double left = area.left();
    for (const ChartView* view : m_views) {
        if (view->chart().series.empty())
            continue;
        view->paintOn(painter, QRectF(left, area.top(), area.width() / count, area.height()), theme);
        left += area.width() / count;
    }
}

std::string FigurePanel::csv() const {
    if (m_stack->currentWidget() == m_table)
        return m_parts->csv();
    if (m_stack->currentWidget() == m_confusion)
        return m_confusion->csv();
    std::string text;
    if (m_stack->currentWidget() == m_chartPage) {
        text = ChartView::csvHead();
        for (const ChartView* view : m_views)
            text += view->csvRows();
    }
    return text;
}

} // namespace hilum::widgets::compare
