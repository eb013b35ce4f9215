#include "widgets/compare/CompareTable.h"

#include "widgets/common/CompactTable.h"
#include "widgets/common/Icons.h"
#include "widgets/common/NameDelegate.h"
#include "widgets/common/Remembered.h"
#include "widgets/common/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hilum::widgets::compare {

namespace {

constexpr int kRowHeight = 30;
/// Widths in characters of the table's font, by column.
constexpr std::array<int, CompareTableModel::ColumnCount> kColumnChars{34, 22, 26, 15, 18, 9, 9, 9, 8, 8};
constexpr std::array<int, GroupTableModel::ColumnCount> kGroupChars{34, 4, 14, 14, 14, 14, 14, 13, 12};
constexpr int kLeastName = 220;
constexpr int kSettingChars = 14;
constexpr auto kHiddenKey = "compare/hiddenColumns";

void prepare(QTableView& table) {
    table.setItemDelegate(new NameDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setMinimumHeight(110);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(kRowHeight);
    table.horizontalHeader()->setSectionsMovable(true);
}

} // namespace

CompareTable::CompareTable(CompareTableModel& model, const QString& settingsFile, QWidget* parent)
    : QWidget(parent), m_model(&model), m_filter(new CompareFilter(model, this)),
      m_groupModel(new GroupTableModel(this)), m_groupFilter(new QSortFilterProxyModel(this)),
      m_settingsFile(settingsFile) {
    buildTools();
    m_stack = new QStackedWidget(this);
    buildRuns();
    buildGroups();
    buildColumnMenu();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_model, &QAbstractItemModel::columnsInserted, this, &CompareTable::sizeSettings);
    connect(m_model, &QAbstractItemModel::columnsRemoved, this, &CompareTable::showColumns);
    showColumns();
}

void CompareTable::buildTools() {
    m_tools = new QWidget(this);
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kS);
    m_search = new QLineEdit(m_tools);
    m_search->setPlaceholderText(tr("Find a run"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(220);
    m_search->setMinimumWidth(100);
    describe(m_search, QStringLiteral("compareSearch"), tr("Find a run"),
             tr("By name, notes, id or settings: all words must occur (Ctrl+F)."));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text);
        m_groupFilter->setFilterFixedString(text.trimmed());
    });
    m_kind = new QComboBox(m_tools);
    m_kind->addItems({tr("All kinds"), tr("Fine-tuned"), tr("Probes"), tr("Baselines")});
    describe(m_kind, QStringLiteral("compareKind"), tr("Which kinds of runs"),
             tr("Shows only runs of this kind; what is compared stays."));
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter->setKind(static_cast<KindFilter>(index)); });
    m_grouping = new QComboBox(m_tools);
    m_grouping->addItems(
        {tr("Each run"), tr("Seeds together"), tr("By method and labels"), tr("By method"), tr("By labels")});
    describe(m_grouping, QStringLiteral("compareGrouping"), tr("Groups"),
             tr("Takes compared runs together: mean ± standard deviation and their number."));
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &CompareTable::regroup);
    m_differs = new QCheckBox(tr("Only what differs"), m_tools);
    describe(m_differs, QStringLiteral("compareDiffers"), tr("Only what differs"),
             tr("Shows the settings in which the compared runs differ, beside their AUROC."));
    connect(m_differs, &QCheckBox::toggled, this, [this](bool on) {
        m_model->setSettingsShown(on);
        showColumns();
    });
    m_columns = new QToolButton(m_tools);
    m_columns->setText(tr("Columns"));
    m_columns->setIcon(icon(QStringLiteral("table")));
    m_columns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    describe(m_columns, QStringLiteral("compareColumns"), tr("Columns"), tr("Which columns are shown."));
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_kind);
    row->addWidget(m_grouping);
    row->addWidget(m_differs);
    row->addWidget(m_columns);
}

void CompareTable::buildColumnMenu() {
    auto* menu = new QMenu(m_columns);
    const QStringList hidden = rememberedColumns();
    for (int column = CompareTableModel::Auroc; column < CompareTableModel::ColumnCount; ++column) {
        if (column == CompareTableModel::Difference)
            continue; // a baseline brings it
        auto* action =
            menu->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setObjectName(QStringLiteral("compareColumn%1").arg(column));
        action->setCheckable(true);
        action->setChecked(!hidden.contains(QString::number(column)));
        connect(action, &QAction::toggled, this, [this] {
            showColumns();
            remember();
        });
        m_columnActions[column] = action;
    }
    m_columns->setMenu(menu);
    // The same on the header, where people look for it.
    QHeaderView* header = m_runs->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, menu,
            [menu, header](const QPoint& at) { menu->popup(header->mapToGlobal(at)); });
}

void CompareTable::buildRuns() {
    m_runs = new QTableView(m_stack);
    describe(m_runs, QStringLiteral("compareTable"), tr("Compared runs"));
    m_runs->setToolTip({});
    m_runs->setModel(m_filter);
    prepare(*m_runs);
    makeCompact(*m_runs, kColumnChars);
    m_rest = new RestColumn(*m_runs, CompareTableModel::Run, kLeastName);
    rememberColumnOrder(*m_runs->horizontalHeader(), CompareTableModel::ColumnCount, m_settingsFile,
                        QStringLiteral("compare/columnOrder"));
    m_runs->setSortingEnabled(true);
    m_runs->sortByColumn(CompareTableModel::Auroc, Qt::DescendingOrder);
    const auto add = [this](const QString& iconName, const QString& text, auto call) {
        auto* action = new QAction(icon(iconName), text, m_runs);
        connect(action, &QAction::triggered, this, call);
        m_runs->addAction(action);
    };
    add(QStringLiteral("tag"), tr("Pin as baseline, or unpin"), [this] { Q_EMIT pinWanted(current()); });
    add(QStringLiteral("lungs"), tr("Show its cases"), [this] { Q_EMIT openWanted(current()); });
    m_runs->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_runs->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentChanged(current()); });
    auto* pinKey = new QShortcut(QKeySequence(Qt::Key_B), m_runs);
    pinKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(pinKey, &QShortcut::activated, this, [this] { Q_EMIT pinWanted(current()); });
    connect(m_runs, &QAbstractItemView::activated, this, [this] { Q_EMIT openWanted(current()); });
    m_stack->addWidget(m_runs);
}

void CompareTable::buildGroups() {
    m_groups = new QTableView(m_stack);
    describe(m_groups, QStringLiteral("compareGroups"), tr("Groups of compared runs"));
    m_groups->setToolTip({});
    m_groupFilter->setSourceModel(m_groupModel);
    m_groupFilter->setSortRole(GroupTableModel::SortRole);
    m_groupFilter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_groups->setModel(m_groupFilter);
    prepare(*m_groups);
    makeCompact(*m_groups, kGroupChars);
    new RestColumn(*m_groups, GroupTableModel::Name, kLeastName);
    rememberColumnOrder(*m_groups->horizontalHeader(), GroupTableModel::ColumnCount, m_settingsFile,
                        QStringLiteral("compare/groupColumnOrder"));
    m_groups->setSortingEnabled(true);
    m_groups->sortByColumn(GroupTableModel::Auroc, Qt::DescendingOrder);
    m_stack->addWidget(m_groups);
}

void CompareTable::setComparison(const SharedComparison& comparison) {
    m_comparison = comparison;
    regroup();
    showColumns();
}

void CompareTable::regroup() {
    const auto grouping = static_cast<Grouping>(m_grouping->currentIndex());
    m_groupModel->setGroups(m_comparison, grouping);
    const bool single = grouping == Grouping::None;
    m_stack->setCurrentWidget(single ? m_runs : m_groups);
    for (QWidget* tool : std::initializer_list<QWidget*>{m_kind, m_differs, m_columns})
        tool->setEnabled(single);
}

void CompareTable::showDifferences(bool shown) {
    m_differences = shown;
    showColumns();
}

void CompareTable::showColumns() {
    for (int column = CompareTableModel::Auroc; column < CompareTableModel::ColumnCount; ++column) {
        const auto action = m_columnActions.find(column);
        const bool chosen = action == m_columnActions.end() ? m_differences : action->second->isChecked();
        const bool withSettings =
            column == CompareTableModel::Auroc || column == CompareTableModel::Difference;
        m_runs->setColumnHidden(column, !chosen || (m_differs->isChecked() && !withSettings));
    }
    m_rest->fit();
}

/// Columns of settings are as wide as their titles, within reason.
void CompareTable::sizeSettings() {
    QHeaderView* header = m_runs->horizontalHeader();
    for (int column = CompareTableModel::ColumnCount; column < header->count(); ++column) {
        const QFontMetrics metrics(m_runs->font());
        header->resizeSection(
            column, std::max(header->sectionSizeHint(column), kSettingChars * metrics.averageCharWidth()));
    }
    showColumns();
}

QString CompareTable::current() const {
    const QModelIndex at = m_filter->mapToSource(m_runs->currentIndex());
    return at.isValid() ? m_model->row(at.row()).id : QString();
}

void CompareTable::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void CompareTable::remember() const {
    if (m_settingsFile.isEmpty())
        return;
    QStringList hidden;
    for (const auto& [column, action] : m_columnActions)
        if (!action->isChecked())
            hidden << QString::number(column);
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(QLatin1String(kHiddenKey), hidden);
}

QStringList CompareTable::rememberedColumns() const {
    if (m_settingsFile.isEmpty())
        return {};
    return QSettings(m_settingsFile, QSettings::IniFormat).value(QLatin1String(kHiddenKey)).toStringList();
}

} // namespace hilum::widgets::compare
