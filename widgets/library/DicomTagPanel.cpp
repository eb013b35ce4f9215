#include "widgets/library/DicomTagPanel.h"

#include "widgets/common/CompactTable.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Margins.h"
#include "widgets/common/Theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <set>

namespace hilum::widgets {

namespace {
constexpr std::array kCharacters{13, 20, 3, 12};
constexpr int kLeastValueWidth = 96;
} // namespace

DicomTagPanel::DicomTagPanel(QWidget* parent)
    : QWidget(parent), m_model(new DicomTagModel(this)), m_filter(new DicomTagFilter(*m_model, this)) {
    setObjectName(QStringLiteral("dicomTags"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(sidedMargins(space::kM, space::kXs, space::kS, space::kXs));
    top->addWidget(makeLabel(tr("DICOM tags"), TypeStep::Strong, false, this));
    m_count = makeLabel({}, TypeStep::Caption, true, this);
    m_count->setObjectName(QStringLiteral("dicomTagCount"));
    top->setSpacing(space::kS);
    top->addWidget(m_count, 1);
    auto* copy = new QToolButton(this);
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setFocusPolicy(Qt::TabFocus);
    describe(copy, QStringLiteral("dicomTagCopy"), tr("Copy"),
             tr("Copy the chosen rows, or all that are shown (Ctrl+C)"));
    top->addWidget(copy);
    layout->addLayout(top);
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Tag, name or value"));
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    describe(m_search, QStringLiteral("dicomTagSearch"), tr("Search the DICOM tags"),
             tr("Words of the tag (0018,5101 or 00185101), its name or its value; all of them must stand "
                "there."));
    auto* holder = new QHBoxLayout;
    holder->setContentsMargins(space::kS, 0, space::kS, space::kXs);
    holder->addWidget(m_search);
    layout->addLayout(holder);
    m_sentence = makeLabel({}, TypeStep::Body, true, this);
    m_sentence->setObjectName(QStringLiteral("dicomTagSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    layout->addWidget(m_sentence, 1);
    buildTable();
    layout->addWidget(m_table, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        showState();
    });
    connect(copy, &QToolButton::clicked, this, &DicomTagPanel::copy);
    showState();
}

void DicomTagPanel::buildTable() {
    m_table = new QTableView(this);
    describe(m_table, QStringLiteral("dicomTagTable"), tr("DICOM tags of the film"));
    m_table->setToolTip({});
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(DicomTagModel::Key, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::ExtendedSelection);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(24);
    makeCompact(*m_table, kCharacters);
    new RestColumn(*m_table, DicomTagModel::Value, kLeastValueWidth);
    auto* copy = new QAction(tr("Copy"), m_table);
    connect(copy, &QAction::triggered, this, &DicomTagPanel::copy);
    m_table->addAction(copy);
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void DicomTagPanel::showFilm(const ViewerWidget& canvas) {
    m_model->setTags(canvas.hasPixels() ? canvas.film().pixels->film().tags : std::vector<imaging::Tag>());
    m_why = !canvas.hasPixels()        ? tr("No file has been read.")
            : m_model->rowCount() == 0 ? tr("This film is a %1 file: only DICOM files have tags.")
                                             .arg(qs(canvas.film().pixels->film().format))
                                       : QString();
    showState();
}

void DicomTagPanel::clear() {
    m_model->setTags({});
    m_why.clear();
    showState();
}

void DicomTagPanel::setShaded(bool shaded) {
    m_model->setShaded(shaded);
    m_filter->invalidate(); // a hidden value is neither found nor sorted by
    showState();
}

void DicomTagPanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void DicomTagPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveWanted();
    else
        QWidget::keyPressEvent(event);
}

/// Ctrl+C in the table is the table's, whatever it means to the viewer; by itself it would copy one cell.
bool DicomTagPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool press = event->type() == QEvent::KeyPress;
    if ((press || event->type() == QEvent::ShortcutOverride) &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        if (press)
            copy();
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DicomTagPanel::copy() const {
    QGuiApplication::clipboard()->setText(copied());
}

void DicomTagPanel::showState() {
    const int all = m_model->rowCount(), shown = m_filter->rowCount();
    m_count->setText(all == 0       ? QString()
                     : shown == all ? formatCount(all)
                                    : tr("%1 of %2").arg(formatCount(shown), formatCount(all)));
    m_sentence->setText(all == 0 ? m_why : tr("No tag has all these words."));
    m_sentence->setVisible(shown == 0);
    m_table->setVisible(shown > 0);
}

QString DicomTagPanel::copied() const {
    std::set<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.insert(index.row());
    if (rows.empty())
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows.insert(row);
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < DicomTagModel::ColumnCount; ++column)
            cells << m_filter->index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace hilum::widgets
