#include "widgets/library/HistogramStrip.h"

#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/library/CountBars.h"
#include "widgets/library/FilmText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hilum::widgets {

namespace {

constexpr int kMostFindingColumns = 8;

/// What a click on a bar asks for; the same once more asks for all.
template <class T> std::optional<T> toggled(const std::optional<T>& now, T value) {
    return now == value ? std::nullopt : std::optional(value);
}

/// First and last year of a bin as a filter has them; the last bin is open.
std::pair<int, int> yearsOf(int bin) {
    return {bin * data::kAgeBin, bin + 1 == data::kAgeBins ? -1 : (bin + 1) * data::kAgeBin - 1};
}

QString agesText(int bin) {
    const auto [from, to] = yearsOf(bin);
    return to < 0 ? HistogramStrip::tr("Age %1 and more").arg(formatCount(from))
                  : HistogramStrip::tr("Age %1–%2").arg(formatCount(from), formatCount(to));
}

/// Does the filter's range touch the bin?
bool inRange(const data::Filter& filter, int bin) {
    const auto [from, to] = yearsOf(bin);
    return (filter.ageFrom >= 0 || filter.ageTo >= 0) && (to < 0 || filter.ageFrom <= to) &&
           (filter.ageTo < 0 || from <= filter.ageTo);
}

} // namespace

HistogramStrip::HistogramStrip(QWidget* parent)
    : QWidget(parent), m_age(new CountBars(CountBars::Look::Upright, 1, this)),
      m_view(new CountBars(CountBars::Look::Cells, 2, this)),
      m_sex(new CountBars(CountBars::Look::Cells, 1, this)),
      m_finding(new CountBars(CountBars::Look::Cells, kMostFindingColumns, this)) {
    setRole(this, "toolbar");
    setObjectName(QStringLiteral("histograms"));
    setAccessibleName(tr("What the films shown are"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kM, 0, space::kM, space::kS);
    layout->setSpacing(space::kL);
    addChart(QStringLiteral("histogramAge"), tr("Age"), m_age, 5);
    addChart(QStringLiteral("histogramView"), tr("View"), m_view, 3);
    addChart(QStringLiteral("histogramSex"), tr("Sex"), m_sex, 3);
    addChart(QStringLiteral("histogramFindings"), tr("Findings"), m_finding, 10);
    connect(m_age, &CountBars::barClicked, this, &HistogramStrip::takeAge);
    connect(m_view, &CountBars::barClicked, this, [this](int bar, bool) {
        data::FilmChoice choice = m_choice;
        choice.filter.view = toggled(choice.filter.view, m_views[static_cast<std::size_t>(bar)]);
        Q_EMIT choiceWanted(choice);
    });
    connect(m_sex, &CountBars::barClicked, this, [this](int bar, bool) {
        data::FilmChoice choice = m_choice;
        choice.filter.sex = toggled(choice.filter.sex, m_sexes[static_cast<std::size_t>(bar)]);
        Q_EMIT choiceWanted(choice);
    });
    connect(m_finding, &CountBars::barClicked, this, [this](int bar, bool) { takeFinding(bar); });
}

CountBars* HistogramStrip::addChart(const QString& name, const QString& title, CountBars* bars, int stretch) {
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    QLabel* label = makeLabel(title, TypeStep::Caption, true, this);
    if (bars == m_age)
        m_ageTitle = label;
    column->addWidget(label);
    column->addWidget(bars, 1);
    static_cast<QHBoxLayout*>(layout())->addLayout(column, stretch);
    describe(bars, name, tr("%1 of the films shown").arg(title));
    bars->setToolTip({}); // each bar has its own
    return bars;
}

void HistogramStrip::setDistribution(const FilmDistribution& distribution, const data::FilmChoice& choice) {
    m_choice = choice;
    showAges(distribution);
    std::vector<CountBars::Bar> bars;
    m_views.clear();
    for (const data::View view : {data::View::PA, data::View::AP, data::View::Lateral, data::View::Unknown}) {
        const auto i = static_cast<std::size_t>(view);
        if (distribution.all.view[i] == 0)
            continue;
        const QString name = view == data::View::Unknown ? tr("unknown", "view") : FilmText::view(view);
        bars.push_back({name, tr("View %1").arg(name), distribution.shown.view[i], distribution.all.view[i],
                        choice.filter.view == view});
        m_views.push_back(view);
    }
    m_view->setBars(std::move(bars));
    bars.clear();
    m_sexes.clear();
    for (const data::Sex sex : {data::Sex::Female, data::Sex::Male, data::Sex::Unknown}) {
        const auto i = static_cast<std::size_t>(sex);
        if (distribution.all.sex[i] == 0)
            continue;
        const QString name = sex == data::Sex::Unknown ? tr("unknown", "sex") : FilmText::sex(sex);
        bars.push_back({name, tr("Sex %1").arg(name), distribution.shown.sex[i], distribution.all.sex[i],
                        choice.filter.sex == sex});
        m_sexes.push_back(sex);
    }
    m_sex->setBars(std::move(bars));
    showFindings(distribution);
}

void HistogramStrip::showAges(const FilmDistribution& distribution) {
    std::vector<CountBars::Bar> bars;
    for (int bin = 0; bin < data::kAgeBins; ++bin) {
        const auto i = static_cast<std::size_t>(bin);
        const QString label = bin % 2 == 0 ? formatCount(yearsOf(bin).first) : QString();
        bars.push_back({label, agesText(bin), distribution.shown.age[i], distribution.all.age[i],
                        inRange(m_choice.filter, bin)});
    }
    m_age->setBars(std::move(bars));
    const std::int64_t unknown = distribution.shown.ageUnknown;
    m_ageTitle->setText(unknown > 0 ? tr("Age in years (unknown: %1)").arg(formatCount(unknown))
                                    : tr("Age in years"));
}

/// In the order of the whole dataset, so that a filter moves no bar.
void HistogramStrip::showFindings(const FilmDistribution& distribution) {
    std::vector<CountBars::Bar> bars;
    m_findings.clear();
    for (const auto& [name, all] : distribution.all.findings) {
        const auto shown =
            std::ranges::find(distribution.shown.findings, name,
                              [](const auto& finding) -> const std::string& { return finding.first; });
        const QString text = FilmText::finding(name);
        bars.push_back({text, text, shown == distribution.shown.findings.end() ? 0 : shown->second, all,
                        m_choice.filter.finding == name});
        m_findings.push_back(name);
    }
    m_finding->setBars(std::move(bars));
}

void HistogramStrip::takeAge(int bin, bool extend) {
    data::FilmChoice choice = m_choice;
    auto [from, to] = yearsOf(bin);
    if (extend && (choice.filter.ageFrom >= 0 || choice.filter.ageTo >= 0)) {
        from = std::min(from, std::max(0, choice.filter.ageFrom));
        to = to < 0 || choice.filter.ageTo < 0 ? -1 : std::max(to, choice.filter.ageTo);
    } else if (choice.filter.ageFrom == from && choice.filter.ageTo == to) {
        from = to = -1;
    }
    choice.filter.ageFrom = from;
    choice.filter.ageTo = to;
    Q_EMIT choiceWanted(choice);
}

void HistogramStrip::takeFinding(int index) {
    const std::string& name = m_findings[static_cast<std::size_t>(index)];
    data::FilmChoice choice = m_choice;
    choice.filter.finding = choice.filter.finding == name ? std::string() : name;
    Q_EMIT choiceWanted(choice);
}

} // namespace hilum::widgets
