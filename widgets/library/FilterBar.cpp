#include "widgets/library/FilterBar.h"

#include "widgets/common/FlowLayout.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/library/FilmText.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace hilum::widgets {

namespace {

constexpr int kTypingMs = 180;
constexpr int kOldest = 120;
constexpr int kWidestCount =
    132; ///< "99,999 of 112,120"; what is longer is cut before the window must be wider

/// An age with "any" at its lowest value.
QSpinBox* makeAgeBox(QWidget* parent, const QString& name, const QString& accessible) {
    auto* box = new QSpinBox(parent);
    box->setRange(-1, kOldest);
    box->setValue(-1);
    box->setSpecialValueText(FilterBar::tr("any"));
    box->setFixedWidth(84);
    describe(box, name, accessible, FilterBar::tr("Age in years; films of unknown age are left out"));
    return box;
}

} // namespace

FilterBar::FilterBar(QWidget* parent) : QWidget(parent) {
    setRole(this, "toolbar");
    setObjectName(QStringLiteral("filterBar"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kM, space::kS, space::kM, space::kS);
    layout->setSpacing(space::kS);
    m_quiet = true; // filling a chooser tells of changes; there is nothing to narrow yet
    layout->addWidget(makeFirstLine());
    layout->addWidget(makeSecondLine());
    m_quiet = false;
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::changed);
    showState();
}

QComboBox* FilterBar::makeCombo(const QString& name, const QString& accessible, const QString& tip) {
    auto* combo = new QComboBox(this);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    describe(combo, name, accessible, tip);
    connect(combo, &QComboBox::currentIndexChanged, this, [this] { note(false); });
    return combo;
}

QWidget* FilterBar::makeFirstLine() {
    auto* line = new QWidget(this);
    m_tools = new QHBoxLayout(line);
    m_tools->setContentsMargins(0, 0, 0, 0);
    m_tools->setSpacing(space::kS);
    m_dataset = new QComboBox(line);
    m_dataset->setMinimumWidth(118);
    m_dataset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_dataset->setMinimumContentsLength(11);
    m_dataset->view()->setTextElideMode(Qt::ElideNone);
    describe(m_dataset, QStringLiteral("datasetChooser"), tr("Dataset"),
             tr("The dataset whose films are shown"));
    m_dataset->addItem(tr("All datasets"), QString());
    connect(m_dataset, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_quiet)
            m_picked.reset(); // they are of another dataset
        note(false);
        if (!m_quiet)
            Q_EMIT datasetChosen(dataset());
    });
    m_text = new QLineEdit(line);
    m_text->setPlaceholderText(tr("Search"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(200);
    m_text->setMinimumWidth(96);
    m_text->setMaximumWidth(260);
    m_text->addAction(icon(QStringLiteral("search"), colours().textMuted), QLineEdit::LeadingPosition);
    describe(m_text, QStringLiteral("filterText"), tr("Search"),
             tr("Part of the name of an image or a patient (/)"));
    connect(m_text, &QLineEdit::textChanged, this, [this] { note(true); });
    m_count = makeLabel({}, TypeStep::Body, true, line);
    m_count->setObjectName(QStringLiteral("filmCount"));
    m_tools->addWidget(m_dataset);
    m_tools->addWidget(m_text, 3);
    m_clear = new QPushButton(tr("Clear all"), line);
    setRole(m_clear, "quiet");
    describe(m_clear, QStringLiteral("filterClear"), tr("Clear all filters"));
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    m_tools->addWidget(m_count);
    m_tools->addWidget(m_clear);
    m_tools->addStretch(1);
    return line;
}

QWidget* FilterBar::makeAge(QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kXs);
    m_ageFrom = makeAgeBox(box, QStringLiteral("filterAgeFrom"), tr("Youngest age"));
    m_ageTo = makeAgeBox(box, QStringLiteral("filterAgeTo"), tr("Oldest age"));
    for (QSpinBox* age : {m_ageFrom, m_ageTo})
        connect(age, &QSpinBox::valueChanged, this, [this] { note(true); });
    layout->addWidget(makeLabel(tr("Age"), TypeStep::Body, true, box));
    layout->addWidget(m_ageFrom);
    layout->addWidget(makeLabel(QStringLiteral("–"), TypeStep::Body, true, box));
    layout->addWidget(m_ageTo);
    return box;
}

QWidget* FilterBar::makeSecondLine() {
    auto* line = new QWidget(this);
    auto* flow = new FlowLayout(line, space::kS, space::kXs);
    m_flow = flow;
    m_finding = makeCombo(QStringLiteral("filterFinding"), tr("Finding"), tr("Only films with this finding"));
    m_finding->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_finding->setMinimumContentsLength(11);
    m_finding->view()->setTextElideMode(Qt::ElideNone);
    m_finding->addItem(tr("Any finding"), QString());
    m_view = makeCombo(QStringLiteral("filterView"), tr("View"), tr("Only films of this view position"));
    m_view->addItem(tr("Any view"), -1);
    for (const data::View view : {data::View::PA, data::View::AP, data::View::Lateral})
        m_view->addItem(FilmText::view(view), static_cast<int>(view));
    m_view->addItem(tr("Unknown", "view"), static_cast<int>(data::View::Unknown));
    m_sex = makeCombo(QStringLiteral("filterSex"), tr("Sex"), tr("Only films of this sex"));
    m_sex->addItem(tr("Any sex"), -1);
    for (const data::Sex sex : {data::Sex::Female, data::Sex::Male})
        m_sex->addItem(FilmText::sex(sex), static_cast<int>(sex));
    m_sex->addItem(tr("Unknown", "sex"), static_cast<int>(data::Sex::Unknown));
    m_part = makeCombo(QStringLiteral("filterPart"), tr("Part of the split"),
                       tr("Only films of this part of the dataset's saved split"));
    m_part->addItem(tr("Any part"), -1);
    for (const data::Part part : {data::Part::Train, data::Part::Validation, data::Part::Test})
        m_part->addItem(FilmText::part(part), static_cast<int>(part));
    m_part->setEnabled(false);
    m_boxes = new QCheckBox(tr("With boxes"), line);
    describe(m_boxes, QStringLiteral("filterBoxes"), tr("With boxes"),
             tr("Only films on which a box was drawn"));
    connect(m_boxes, &QCheckBox::toggled, this, [this] { note(false); });
    m_mark = makeCombo(QStringLiteral("filterMark"), tr("Notes and tags"),
                       tr("Only films on which somebody has written"));
    m_mark->addItem(tr("Any note or none"), QString());
    m_mark->hide();
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_finding, m_view, m_sex, makeAge(line), m_part, m_boxes, m_mark})
        flow->addWidget(widget);
    return line;
}

void FilterBar::addTool(QWidget* tool) {
    m_tools->addWidget(tool);
}

void FilterBar::addFilter(QWidget* filter) {
    m_flow->addWidget(filter);
}

void FilterBar::note(bool later) {
    if (m_quiet)
        return;
    showState();
    if (later) {
        m_typing.start();
    } else {
        m_typing.stop();
        Q_EMIT changed();
    }
}

void FilterBar::showState() {
    m_clear->setVisible(narrows());
}

void FilterBar::setDatasets(const std::vector<data::Dataset>& datasets) {
    m_quiet = true;
    const QString chosen = dataset();
    m_dataset->clear();
    m_dataset->addItem(tr("All datasets"), QString());
    for (const data::Dataset& set : datasets)
        m_dataset->addItem(tr("%1 (%2)", "dataset (films)").arg(qs(set.name), formatCount(set.films)),
                           qs(set.name));
    m_dataset->setCurrentIndex(std::max(0, m_dataset->findData(chosen)));
    if (dataset() != chosen)
        m_picked.reset();
    m_quiet = false;
}

void FilterBar::setDataset(const QString& name) {
    const int index = m_dataset->findData(name);
    if (index < 0 || index == m_dataset->currentIndex())
        return;
    m_quiet = true;
    m_dataset->setCurrentIndex(index);
    m_picked.reset(); // they are of another dataset
    m_quiet = false;
    note(false);
}

void FilterBar::setPicked(std::shared_ptr<const data::FilmPick> picked) {
    if (picked == m_picked)
        return;
    m_picked = std::move(picked);
    note(false);
}

QString FilterBar::dataset() const {
    return m_dataset->currentData().toString();
}

void FilterBar::setBusy(bool busy) {
    m_count->setEnabled(!busy);
}

void FilterBar::setFindingCounts(const std::map<std::string, std::int64_t>& counts) {
    if (m_finding->view()->isVisible())
        return; // not while somebody chooses; the next change brings them
    m_quiet = true;
    const QString chosen = m_finding->currentData().toString();
    m_finding->clear();
    m_finding->addItem(tr("Any finding"), QString());
    const auto add = [&](const std::string& name, std::int64_t count) {
        m_finding->addItem(tr("%1 (%2)", "finding (films)").arg(FilmText::finding(name), formatCount(count)),
                           qs(name));
    };
    std::vector<std::pair<std::string, std::int64_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater{}, [](const auto& c) { return c.second; });
    for (const auto& [name, count] : sorted)
        add(name, count);
    if (!chosen.isEmpty() && m_finding->findData(chosen) < 0)
        add(ss(chosen), 0); // nothing left of it under the other filters
    m_finding->setCurrentIndex(std::max(0, m_finding->findData(chosen)));
    m_quiet = false;
}

void FilterBar::setMarks(const std::vector<std::pair<std::string, QString>>& marks) {
    m_quiet = true;
    const QString chosen = m_mark->currentData().toString();
    m_mark->clear();
    m_mark->addItem(tr("Any note or none"), QString());
    for (const auto& [mark, text] : marks)
        m_mark->addItem(text, qs(mark));
    choose(m_mark, chosen);
    m_mark->setVisible(!marks.empty() || !chosen.isEmpty());
    m_quiet = false;
}

/// A value that the chooser does not offer now is one that no film has.
void FilterBar::choose(QComboBox* combo, const QVariant& value) {
    int index = combo->findData(value);
    if (index < 0 && value.metaType() == QMetaType(QMetaType::QString)) {
        const QString name = value.toString();
        const QString text =
            combo == m_finding ? FilmText::finding(ss(name)) : name.mid(name.indexOf(u':') + 1);
        combo->addItem(tr("%1 (%2)", "finding (films)").arg(text, formatCount(0)), value);
        index = combo->count() - 1;
    }
    combo->setCurrentIndex(std::max(0, index));
}

bool FilterBar::setChoice(const data::FilmChoice& choice) {
    const int set = m_dataset->findData(qs(choice.filter.dataset));
    if (set < 0)
        return false;
    const bool otherDataset = set != m_dataset->currentIndex();
    m_quiet = true;
    m_dataset->setCurrentIndex(set);
    choose(m_finding, qs(choice.filter.finding));
    choose(m_view, choice.filter.view ? static_cast<int>(*choice.filter.view) : -1);
    choose(m_sex, choice.filter.sex ? static_cast<int>(*choice.filter.sex) : -1);
    choose(m_part, choice.filter.part ? static_cast<int>(*choice.filter.part) : -1);
    m_ageFrom->setValue(choice.filter.ageFrom);
    m_ageTo->setValue(choice.filter.ageTo);
    m_boxes->setChecked(choice.filter.onlyWithBoxes);
    m_text->setText(qs(choice.filter.text));
    choose(m_mark, qs(choice.mark));
    m_mark->setVisible(m_mark->count() > 1);
    m_picked = choice.picked;
    m_quiet = false;
    if (otherDataset)
        Q_EMIT datasetChosen(dataset());
    note(false);
    return true;
}

void FilterBar::setFound(std::int64_t shown, std::int64_t total, bool hasSplits) {
    m_part->setEnabled(hasSplits || m_part->currentIndex() > 0);
    m_part->setToolTip(hasSplits ? tr("Only films of this part of the dataset's saved split")
                                 : tr("No split has been saved yet: the first experiment makes one."));
    const int all = static_cast<int>(total);
    const QString whole = total == 1 ? tr("1 film") : tr("%1 films", nullptr, all).arg(formatCount(total));
    m_count->setText(shown == total
                         ? whole
                         : tr("%1 of %2", "films shown, of all").arg(formatCount(shown), formatCount(total)));
    m_count->setToolTip(shown == total
                            ? whole
                            : tr("%1 of %2 films", nullptr, all).arg(formatCount(shown), formatCount(total)));
    m_count->setMinimumWidth(std::min(m_count->sizeHint().width(), kWidestCount));
    setBusy(false);
}

data::Filter FilterBar::filter() const {
    data::Filter filter;
    filter.dataset = ss(dataset());
    filter.finding = ss(m_finding->currentData().toString());
    if (const int view = m_view->currentData().toInt(); view >= 0)
        filter.view = static_cast<data::View>(view);
    if (const int sex = m_sex->currentData().toInt(); sex >= 0)
        filter.sex = static_cast<data::Sex>(sex);
    if (const int part = m_part->currentData().toInt(); part >= 0)
        filter.part = static_cast<data::Part>(part);
    filter.ageFrom = m_ageFrom->value();
    filter.ageTo = m_ageTo->value();
    filter.onlyWithBoxes = m_boxes->isChecked();
    filter.text = ss(m_text->text().trimmed());
    return filter;
}

data::FilmChoice FilterBar::choice() const {
    return {filter(), ss(m_mark->currentData().toString()), m_picked};
}

bool FilterBar::narrows() const {
    const data::Filter f = filter();
    if (m_mark->currentIndex() > 0 || m_picked)
        return true;
    return !f.finding.empty() || f.view || f.sex || f.part || f.ageFrom >= 0 || f.ageTo >= 0 ||
           f.onlyWithBoxes || !f.text.empty();
}

void FilterBar::clear() {
    m_quiet = true;
    for (QComboBox* combo : {m_finding, m_view, m_sex, m_part, m_mark})
        combo->setCurrentIndex(0);
    m_ageFrom->setValue(-1);
    m_ageTo->setValue(-1);
    m_boxes->setChecked(false);
    m_text->clear();
    m_picked.reset();
    m_quiet = false;
    note(false);
}

void FilterBar::setShaded(bool shaded) {
    m_text->setEchoMode(shaded ? QLineEdit::Password : QLineEdit::Normal);
}

void FilterBar::focusSearch() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

} // namespace hilum::widgets
