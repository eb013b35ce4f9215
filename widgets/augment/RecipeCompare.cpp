#include "widgets/augment/RecipeCompare.h"

#include "augment/RecipeDiff.h"
#include "widgets/augment/RecipeDiffModel.h"
#include "widgets/common/CompactTable.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hilum::widgets {

namespace {
constexpr int kTableHeight = 170;
const QString kLoaded = QStringLiteral("loaded");
} // namespace

RecipeCompare::RecipeCompare(QWidget* parent)
    : QWidget(parent), m_choice(new QComboBox(this)), m_answer(makeLabel({}, TypeStep::Caption, true, this)),
      m_table(new QTableView(this)), m_model(new RecipeDiffModel(this)) {
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    describe(m_choice, QStringLiteral("compareRecipe"), tr("Compare with"),
             tr("The recipe that this one is compared with."));
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RecipeCompare::showDifferences);
    m_answer->setObjectName(QStringLiteral("compareAnswer"));
    m_answer->setWordWrap(true);
    describe(m_table, QStringLiteral("recipeDiff"), tr("Differences between the two recipes"));
    m_table->setToolTip({});
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(22);
    m_table->setFixedHeight(kTableHeight);
    constexpr std::array<int, RecipeDiffModel::ColumnCount> kChars{10, 10, 5, 5};
    makeCompact(*m_table, kChars);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {RecipeDiffModel::Step, RecipeDiffModel::Knob})
        m_table->horizontalHeader()->setSectionResizeMode(column,
                                                          QHeaderView::Stretch); // the rest is a tool tip
    auto* label = makeLabel(tr("Compare with"), TypeStep::Caption, true, this);
    label->setBuddy(m_choice);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kS);
    line->addWidget(label);
    line->addWidget(m_choice, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kXs);
    layout->addLayout(line);
    layout->addWidget(m_answer);
    layout->addWidget(m_table);
}

void RecipeCompare::offer() {
    const QString before = other();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addItem(tr("as it was loaded"), kLoaded);
    if (const std::string paper = augment::siblingPreset(m_loaded.name, "paper"); !paper.empty())
        m_choice->addItem(tr("the paper's: %1").arg(qs(paper)), qs(paper));
    if (const std::string cxr = augment::siblingPreset(m_loaded.name, "cxr"); !cxr.empty())
        m_choice->addItem(tr("for chest X-rays: %1").arg(qs(cxr)), qs(cxr));
    m_choice->insertSeparator(m_choice->count());
    for (const std::string& name : augment::presetNames())
        if (m_choice->findData(qs(name)) < 0)
            m_choice->addItem(qs(name), qs(name));
    const int kept = m_choice->findData(before);
    m_choice->setCurrentIndex(std::max(0, kept));
    m_offeredFor = m_loaded.name;
}

void RecipeCompare::setRecipes(const augment::Recipe& here, const augment::Recipe& loaded) {
    m_here = here;
    m_loaded = loaded;
    if (m_choice->count() == 0 || m_offeredFor != m_loaded.name)
        offer();
    showDifferences();
}

void RecipeCompare::compareWith(const QString& other) {
    if (const int index = m_choice->findData(other); index >= 0)
        m_choice->setCurrentIndex(index);
}

QString RecipeCompare::other() const {
    return m_choice->currentData().toString();
}

void RecipeCompare::showDifferences() {
    const QString name = other();
    auto preset = name == kLoaded ? Result<augment::Recipe>(m_loaded) : augment::preset(ss(name));
    if (!preset)
        return;
    m_model->setRecipes(m_here, *preset);
    const int count = m_model->rowCount();
    m_table->setVisible(count > 0);
    m_answer->setText(count > 0 ? tr("%n difference(s)", nullptr, count)
                                : tr("The two recipes do the same."));
}

} // namespace hilum::widgets
