#include "widgets/compare/CaseView.h"

#include "widgets/bridge/AppContext.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/CaseTags.h"
#include "widgets/compare/CompareTableModel.h"
#include "widgets/library/ViewerPanel.h"
#include "widgets/runs/RunText.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hilum::widgets::compare {

namespace {

/// Grey of a map's smallest value, of 255 for its largest, from which on it says nothing about places.
constexpr int kEven = 200;
constexpr std::array kHeatLines{
    2, 3}; ///< kept free for one run and for two, so that the film does not jump from case to case

QLabel* wrapped(TypeStep step, bool muted, const QString& name, QWidget* parent) {
    QLabel* label = makeLabel({}, step, muted, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

/// Nothing over the film for a map that would give all of it one colour: the sentence says it.
QImage drawnMap(const FoundHeat& heat) {
    return heat.smallest >= kEven ? QImage() : heat.map;
}

/// What the map of one film shows.
QStringList mapSentences(const FoundHeat& heat) {
    const bool boxed = heat.hit.has_value();
    if (heat.largest == 0)
        return {boxed ? CaseView::tr("The map is empty: the network points nowhere, which counts as a miss.")
                      : CaseView::tr("The map is empty: the network points nowhere.")};
    QStringList parts;
    if (heat.smallest >= kEven)
        parts << CaseView::tr("The map is nearly even, so it is not drawn.");
    if (boxed)
        parts << (*heat.hit ? CaseView::tr("Hit: the map's maximum lies in a box.")
                            : CaseView::tr("Miss: the map's maximum lies outside the boxes."));
    return parts;
}

QString scoreSentence(const report::ScoresWithout& scores) {
    return CaseView::tr("Without %n film(s) tagged “label wrong”: AUROC %1 → %2, accuracy %3 → %4.", nullptr,
                        static_cast<int>(scores.leftOut))
        .arg(intervalText(scores.auroc), intervalText(scores.aurocWithout), intervalText(scores.accuracy),
             intervalText(scores.accuracyWithout));
}

} // namespace

CaseView::CaseView(AppContext& context, CaseTags& tags, HeatMaker& heats, bool duel, QWidget* parent)
    : QWidget(parent), m_context(&context), m_tags(&tags), m_heats(&heats),
      m_viewer(new ViewerPanel(*context.jobs, this)), m_sides(duel ? 2 : 1) {
    buildSides();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_viewer, 1);
    layout->addWidget(buildStrip());
    connect(m_viewer, &ViewerPanel::stepWanted, this, &CaseView::stepWanted);
    connect(m_viewer, &ViewerPanel::closeWanted, this, &CaseView::leaveWanted);
    connect(m_viewer, &ViewerPanel::shadeWanted, this, &CaseView::shadeWanted);
    connect(m_tags, &CaseTags::changed, this, [this] {
        showTag();
        measure();
    });
    connect(m_heats, &HeatMaker::made, this, &CaseView::look);
    connect(m_heats, &HeatMaker::runningChanged, this, [this] {
        for (std::size_t side = 0; side < m_sides.size(); ++side)
            showHeat(side);
    });
    showCase(nullptr, -1, 0);
}

void CaseView::buildSides() {
    m_viewer->setCloseShown(false);
    m_viewer->setDialogs(m_context->dialogs);
    m_viewer->setRulerBook(m_context->rulers);
    m_sides[0].canvas = m_viewer->canvas();
    if (m_sides.size() > 1)
        m_sides[1].canvas = m_viewer->addLinked();
    m_heatTool = new QToolButton(m_viewer);
    m_heatTool->setText(tr("Heat map"));
    m_heatTool->setCheckable(true);
    m_heatTool->setChecked(true);
    m_heatTool->setFocusPolicy(Qt::TabFocus);
    describe(m_heatTool, QStringLiteral("caseHeat"), tr("Heat map"),
             tr("Show or hide where the network looks (H)"));
    connect(m_heatTool, &QToolButton::toggled, this, [this](bool on) {
        for (const Side& side : m_sides)
            side.canvas->setHeatShown(on);
    });
    m_viewer->addToBar(m_heatTool);
}

QWidget* CaseView::buildStrip() {
    auto* strip = new QWidget(this);
    setRole(strip, "status");
    auto* grid = new QGridLayout(strip);
    grid->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
    grid->setHorizontalSpacing(space::kM);
    grid->setVerticalSpacing(2);
    m_verdict = wrapped(TypeStep::Strong, false, QStringLiteral("caseVerdict"), strip);
    m_tag = new QCheckBox(tr("Label wrong"), strip);
    describe(m_tag, QStringLiteral("caseTag"), tr("Label wrong"),
             tr("You take the label of this film for wrong (L). It is kept in the workspace and can be "
                "undone; no label and no run is changed, but scores are also shown without these films."));
    connect(m_tag, &QCheckBox::clicked, this, [this](bool on) { m_tags->setLabelWrong(m_film, m_hash, on); });
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kM);
    top->addWidget(m_verdict, 1);
    top->addWidget(m_tag);
    grid->addLayout(top, 0, 0, 1, static_cast<int>(m_sides.size()));
    for (std::size_t side = 0; side < m_sides.size(); ++side)
        buildSide(*grid, side);
    return strip;
}

void CaseView::buildSide(QGridLayout& grid, std::size_t index) {
    Side& side = m_sides[index];
    QWidget* strip = m_verdict->parentWidget();
    const QString letter = index == 0 ? QStringLiteral("A") : QStringLiteral("B");
    side.heatText = wrapped(TypeStep::Caption, true, QStringLiteral("caseHeatText") + letter, strip);
    side.heatText->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    side.heatText->setMinimumHeight(kHeatLines[m_sides.size() - 1] *
                                    QFontMetrics(side.heatText->font()).lineSpacing());
    side.make = new QPushButton(strip);
    describe(side.make, QStringLiteral("caseMakeHeat") + letter, tr("Make heat maps"),
             tr("Runs `hilum-cli explain` on the test films of this run, those with boxes first, and plays "
                "the pointing game on all that have boxes."));
    connect(side.make, &QPushButton::clicked, this, [this, index] {
        if (atWork(index))
            m_heats->cancel();
        else if (m_cases)
            m_heats->make(m_cases->run(index));
    });
    side.scores = wrapped(TypeStep::Caption, false, QStringLiteral("caseScores") + letter, strip);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kS);
    line->addWidget(side.heatText, 1);
    line->addWidget(side.make);
    const int column = static_cast<int>(index);
    grid.addLayout(line, 1, column);
    grid.addWidget(side.scores, 2, column);
    grid.setColumnStretch(column, 1);
}

void CaseView::setSource(const std::shared_ptr<FilmSource>& source) {
    m_source = source;
    m_viewer->setSource(source);
    const std::int64_t film = m_film;
    m_film = 0;
    if (film != 0 && m_cases) {
        m_film = film;
        m_viewer->showFilm(film);
        look();
    }
}

void CaseView::setCases(const SharedCases& cases) {
    m_cases = cases;
    m_newRuns = true;
    if (!cases)
        showCase(nullptr, -1, 0);
    for (const Side& side : m_sides)
        side.scores->clear();
    measure();
}

void CaseView::setShaded(bool shaded) {
    m_viewer->setShaded(shaded);
}

void CaseView::focusViewer() {
    m_viewer->setFocus();
}

void CaseView::toggleTag() {
    if (m_tag->isEnabled())
        m_tag->click();
}

void CaseView::toggleHeat() {
    m_heatTool->toggle();
}

QString CaseView::sideName(std::size_t side) const {
    return side == 0 ? tr("A") : tr("B");
}

void CaseView::showCase(const CaseRow* row, int place, int count) {
    m_viewer->setPosition(place, count);
    m_verdict->setText(row != nullptr ? CaseText::verdict(*m_cases, *row) : QString());
    if (m_cases && m_cases->duel())
        showCaptions(row);
    const std::int64_t film = row != nullptr ? row->film() : 0;
    const bool same = film == m_film && film != 0;
    if (same && !m_newRuns)
        return; // it only stands elsewhere in the list
    m_newRuns = false;
    m_film = film;
    m_known = false;
    m_hash.clear();
    for (std::size_t side = 0; side < m_sides.size(); ++side) {
        m_sides[side].heat = {};
        m_sides[side].canvas->setHeat({});
        showHeat(side);
    }
    showTag();
    if (film == 0)
        m_viewer->clear();
    else if (!same) // of another run's answer the film stays as it is looked at
        m_viewer->showFilm(film);
    look();
}

/// Above each canvas of a duel the run, and what it says.
void CaseView::showCaptions(const CaseRow* row) {
    QStringList captions;
    for (std::size_t side = 0; side < m_sides.size(); ++side)
        captions << QStringLiteral("%1 · %2\n%3")
                        .arg(sideName(side), runs::comparedName(m_cases->run(side).name),
                             row == nullptr
                                 ? QString()
                                 : CaseText::answer(row->by[side], m_cases->cases[side].threshold));
    m_viewer->setCaptions(captions);
}

/// Reads what the files know of the film: its hash, its maps.
void CaseView::look() {
    if (m_film == 0 || !m_source || !m_cases) {
        m_lookChannel.cancel();
        return;
    }
    std::vector<std::filesystem::path> folders;
    for (std::size_t side = 0; side < m_sides.size(); ++side)
        folders.push_back(heatFolder(m_cases->run(side).summary.folder));
    m_context->jobs->start<Looked>(
        this, m_lookChannel,
        [source = m_source, film = m_film, folders](std::stop_token stop) {
            Looked looked;
            const auto rows = source->rows(std::array{film});
            if (!rows || rows->empty())
                return looked;
            const data::Record& record = rows->front().record;
            looked.known = true;
            looked.hash = record.contentHash;
            const auto cache = source->cache(record.dataset);
            for (const auto& folder : folders)
                looked.heats.push_back(cache && record.cacheRow < (*cache)->rows()
                                           ? findHeat(folder, (*cache)->film(record.cacheRow), stop)
                                           : FoundHeat());
            return looked;
        },
        [this](Looked looked) { take(std::move(looked)); });
}

void CaseView::take(Looked looked) {
    m_known = looked.known;
    m_hash = looked.hash;
    for (std::size_t side = 0; side < m_sides.size(); ++side) {
        m_sides[side].heat = side < looked.heats.size() ? std::move(looked.heats[side]) : FoundHeat();
        m_sides[side].canvas->setHeat(drawnMap(m_sides[side].heat));
        showHeat(side);
    }
    showTag();
}

bool CaseView::atWork(std::size_t side) const {
    return m_cases && !m_heats->running().isEmpty() &&
           m_heats->running() == qs(m_cases->run(side).summary.folder.id());
}

QString CaseView::heatSentence(std::size_t side) const {
    if (!m_cases || m_film == 0)
        return {};
    const FoundHeat& heat = m_sides[side].heat;
    QStringList parts;
    if (!canBeExplained(m_cases->run(side)))
        return tr("This run has no trained network that could be looked into.");
    if (atWork(side))
        parts << tr("Its heat maps are being made…");
    else if (heat.films == 0)
        parts << tr("There are no heat maps of this run yet.");
    else if (heat.map.isNull())
        parts << tr("This film is not among the %n test film(s) of the run that have a heat map; those with "
                    "boxes come first.",
                    nullptr, heat.films);
    else
        parts << mapSentences(heat);
    if (heat.pointing)
        parts << tr("Pointing game of the run: %1, %2 of %3 films; at random %4.")
                     .arg(intervalText(heat.pointing->score), formatCount(heat.pointing->hits),
                          formatCount(heat.pointing->films), formatNumber(heat.pointing->randomPoint));
    if (heat.cells > 0 && !heat.map.isNull())
        parts << tr("Maps of %1 × %1 cells.").arg(formatCount(heat.cells));
    return parts.join(u' ');
}

void CaseView::showHeat(std::size_t index) {
    Side& side = m_sides[index];
    QString text = heatSentence(index);
    if (m_sides.size() > 1 && !text.isEmpty())
        text = tr("%1: %2", "run of a duel, sentence").arg(sideName(index), text);
    side.heatText->setText(text);
    QStringList more; // what the maps are, and what is to be known of them
    if (!side.heat.what.isEmpty())
        more << coreText(ss(side.heat.what)) + u'.';
    more += side.heat.notes;
    side.heatText->setToolTip(
        more.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(more.join(u' ').toHtmlEscaped()));
    const bool possible = m_cases && m_film != 0 && canBeExplained(m_cases->run(index));
    side.make->setVisible(possible && (side.heat.films == 0 || !side.heat.pointing || atWork(index)));
    side.make->setText(atWork(index) ? tr("Cancel") : tr("Make heat maps"));
    side.make->setEnabled(m_heats->running().isEmpty() || atWork(index));
}

void CaseView::showTag() {
    const QSignalBlocker quiet(m_tag);
    m_tag->setEnabled(m_known);
    m_tag->setChecked(m_film != 0 && m_tags->labelWrong(m_film));
}

/// The scores without tagged films, off the window's thread; nothing is shown while none of them is tagged.
void CaseView::measure() {
    m_scoreChannel.cancel();
    const bool any = m_cases && std::ranges::any_of(m_cases->rows, [this](const CaseRow& row) {
                         return m_tags->labelWrong(row.film());
                     });
    for (const Side& side : m_sides)
        side.scores->setVisible(any && !side.scores->text().isEmpty());
    if (!any)
        return;
    using Scores = std::vector<report::ScoresWithout>;
    m_context->jobs->start<Scores>(
        this, m_scoreChannel,
        [cases = m_cases, tagged = m_tags->films()](std::stop_token stop) {
            const std::vector<std::int64_t> films(tagged.begin(), tagged.end());
            Scores scores;
            for (const report::RunCases& run : cases->cases)
                if (!stop.stop_requested())
                    scores.push_back(report::scoresWithout(run, films, cases->comparison->resamples));
            return scores;
        },
        [this](const Scores& scores) {
            for (std::size_t side = 0; side < std::min(scores.size(), m_sides.size()); ++side) {
                const QString text = scoreSentence(scores[side]);
                m_sides[side].scores->setText(
                    m_sides.size() > 1 ? tr("%1: %2", "run of a duel, sentence").arg(sideName(side), text)
                                       : text);
                m_sides[side].scores->show();
            }
        });
}

} // namespace hilum::widgets::compare
