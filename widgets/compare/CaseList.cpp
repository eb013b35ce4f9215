#include "widgets/compare/CaseList.h"

#include "widgets/common/Format.h"
#include "widgets/common/Margins.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/CaseTags.h"
#include "widgets/compare/PairTableModel.h"
#include "widgets/library/FilmSource.h"
#include "widgets/library/ThumbnailStore.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hilum::widgets::compare {

namespace {

using report::DuelSide;
using report::Outcome;

/// Letters are shortcuts of the page, not a search.
class FilmView : public QListView {
public:
    using QListView::QListView;
    void keyboardSearch(const QString&) override {}
};

/// Where the buttons stand: as in a table of answers against labels.
constexpr std::array<std::size_t, kCaseKinds> kOutcomePlaces{
    static_cast<std::size_t>(Outcome::TruePositive), static_cast<std::size_t>(Outcome::FalseNegative),
    static_cast<std::size_t>(Outcome::FalsePositive), static_cast<std::size_t>(Outcome::TrueNegative)};
constexpr std::array<std::size_t, kCaseKinds> kDuelPlaces{
    static_cast<std::size_t>(DuelSide::OnlyA), static_cast<std::size_t>(DuelSide::OnlyB),
    static_cast<std::size_t>(DuelSide::BothWrong), static_cast<std::size_t>(DuelSide::BothRight)};

/// What one wants to see first: mistakes; in a duel what A got right and B wrong.
bool shownAtFirst(bool duel, std::size_t kind) {
    return duel ? static_cast<DuelSide>(kind) == DuelSide::OnlyA
                : static_cast<Outcome>(kind) == Outcome::FalsePositive ||
                      static_cast<Outcome>(kind) == Outcome::FalseNegative;
}

} // namespace

CaseList::CaseList(Jobs& jobs, const CaseTags& tags, bool duel, QWidget* parent)
    : QWidget(parent), m_tags(&tags), m_duel(duel), m_model(new CaseModel(jobs, tags, this)),
      m_thumbnails(new ThumbnailStore(jobs, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(sidedMargins(space::kM, space::kS, space::kS, space::kS));
    layout->setSpacing(space::kS);
    buildKinds();
    layout->addWidget(m_kindHolder);
    layout->addWidget(buildOrder());
    buildFilms();
    layout->addWidget(m_stack, 1);
    connect(m_tags, &CaseTags::changed, this,
            [this] { m_onlyTagged->isChecked() ? refill() : showCounts(); });
    connect(m_model, &CaseModel::readFailed, this, &CaseList::failed);
    showCounts();
}

void CaseList::buildKinds() {
    m_kindHolder = new QWidget(this);
    auto* grid = new QGridLayout(m_kindHolder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::kXs);
    const auto& places = m_duel ? kDuelPlaces : kOutcomePlaces;
    for (std::size_t place = 0; place < kCaseKinds; ++place) {
        const std::size_t kind = places[place];
        auto* button = new QPushButton(m_kindHolder);
        button->setCheckable(true);
        button->setChecked(shownAtFirst(m_duel, kind));
        const QString name = CaseText::kinds(m_duel, kind);
        describe(button, QStringLiteral("caseKind%1").arg(kind), name, tr("Show or hide: %1").arg(name));
        connect(button, &QPushButton::toggled, this, &CaseList::refill);
        grid->addWidget(button, static_cast<int>(place) / 2, static_cast<int>(place) % 2);
        m_kinds[kind] = button;
    }
    m_test = makeLabel({}, TypeStep::Caption, true, m_kindHolder);
    m_test->setObjectName(QStringLiteral("duelTest"));
    m_test->setToolTip(
        tr("McNemar's exact test on the films that only one of the two answers rightly. It takes "
           "films as independent; Holm's method adjusts for all pairs of the compared runs."));
    m_test->setVisible(m_duel);
    grid->addWidget(m_test, 2, 0, 1, 2);
}

QWidget* CaseList::buildOrder() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kS);
    m_order = new QComboBox(bar);
    m_order->addItems({tr("Surest first"), tr("Closest to the threshold first")});
    m_order->setMinimumContentsLength(6);
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    describe(m_order, QStringLiteral("caseOrder"), tr("Order of the films"),
             m_duel ? tr("By how far both scores lie from their thresholds, together.")
                    : tr("By how far the score lies from the threshold; mistakes come first."));
    connect(m_order, &QComboBox::currentIndexChanged, this, &CaseList::refill);
    m_onlyTagged = new QCheckBox(tr("Tagged"), bar);
    describe(m_onlyTagged, QStringLiteral("caseOnlyTagged"), tr("Only films tagged “label wrong”"));
    connect(m_onlyTagged, &QCheckBox::toggled, this, &CaseList::refill);
    m_count = makeLabel({}, TypeStep::Caption, true, bar);
    m_count->setObjectName(QStringLiteral("caseCount"));
    row->addWidget(m_order, 1);
    row->addWidget(m_onlyTagged);
    row->addWidget(m_count);
    return bar;
}

void CaseList::buildFilms() {
    m_stack = new QStackedWidget(this);
    m_view = new FilmView(m_stack);
    describe(m_view, QStringLiteral("caseFilms"), tr("Test films"));
    m_view->setToolTip({});
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CaseDelegate(*m_model, *m_thumbnails, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_nothing = makeLabel({}, TypeStep::Body, true, m_stack);
    m_nothing->setObjectName(QStringLiteral("caseNothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_nothing);
    connect(m_thumbnails, &ThumbnailStore::arrived, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_filling)
            Q_EMIT currentChanged(current());
    });
    connect(m_view, &QAbstractItemView::activated, this, &CaseList::openWanted);
}

void CaseList::setSource(const std::shared_ptr<FilmSource>& source) {
    m_thumbnails->setSource(source);
    m_thumbnails->setSide(static_cast<int>(CaseDelegate::kThumbnail * devicePixelRatioF()));
    m_model->setSource(source);
    refill();
}

void CaseList::setCases(const SharedCases& cases) {
    m_cases = cases;
    refill();
}

void CaseList::setShaded(bool shaded) {
    m_model->setShaded(shaded);
    m_view->viewport()->update();
}

CaseFilter CaseList::filter() const {
    CaseFilter filter;
    for (std::size_t kind = 0; kind < kCaseKinds; ++kind)
        filter.kinds[kind] = m_kinds[kind]->isChecked();
    filter.onlyTagged = m_onlyTagged->isChecked();
    filter.closestFirst = m_order->currentIndex() == 1;
    return filter;
}

void CaseList::refill() {
    const int former = current();
    const std::int64_t film = former >= 0 ? m_model->row(former).film() : 0;
    m_filling = true;
    m_model->show(m_cases,
                  m_cases ? shownRows(*m_cases, filter(), m_tags->films()) : std::vector<std::size_t>());
    const int row = std::max(m_model->rowOf(film), m_model->rowCount() > 0 ? 0 : -1);
    if (row >= 0) {
        m_view->setCurrentIndex(m_model->index(row));
        m_view->scrollTo(m_model->index(row));
    }
    m_filling = false;
    showCounts();
    Q_EMIT currentChanged(row);
}

void CaseList::showCounts() {
    std::size_t tagged = 0;
    for (std::size_t kind = 0; kind < kCaseKinds; ++kind) {
        const QString name = CaseText::kinds(m_duel, kind);
        m_kinds[kind]->setText(
            m_cases ? tr("%1  %2", "kind of answer, how many")
                          .arg(name, formatCount(static_cast<std::int64_t>(m_cases->count(kind))))
                    : name);
    }
    if (m_duel)
        m_test->setText(m_cases ? tr("McNemar's exact test: p %1, by Holm %2")
                                      .arg(pText(m_cases->mcNemarP), pText(m_cases->mcNemarHolmP))
                                : QString());
    if (m_cases)
        tagged = static_cast<std::size_t>(std::ranges::count_if(
            m_cases->rows, [this](const CaseRow& row) { return m_tags->labelWrong(row.film()); }));
    m_onlyTagged->setText(tr("Tagged (%1)").arg(formatCount(static_cast<std::int64_t>(tagged))));
    const int shown = m_model->rowCount();
    m_count->setText(
        m_cases ? tr("%1 of %2")
                      .arg(formatCount(shown), formatCount(static_cast<std::int64_t>(m_cases->rows.size())))
                : QString());
    const bool any = std::ranges::any_of(m_kinds, [](const QPushButton* b) { return b->isChecked(); });
    m_nothing->setText(!m_cases                    ? QString()
                       : !any                      ? tr("Choose above which films to see.")
                       : m_onlyTagged->isChecked() ? tr("None of these films is tagged “label wrong”.")
                                                   : tr("There is no such film."));
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
}

int CaseList::current() const {
    const QModelIndex at = m_view->currentIndex();
    return at.isValid() && at.row() < m_model->rowCount() ? at.row() : -1;
}

void CaseList::step(int by) {
    const int row = current() + by;
    if (row >= 0 && row < m_model->rowCount())
        m_view->setCurrentIndex(m_model->index(row));
}

void CaseList::focusFilms() {
    m_view->setFocus();
}

} // namespace hilum::widgets::compare
