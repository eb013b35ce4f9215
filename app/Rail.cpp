#include "app/Rail.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace hilum::app {

using namespace widgets;

namespace {
constexpr int kWidth = 92;
constexpr int kIconSide = 24;
constexpr int kLogoSide = 40;
} // namespace

Rail::Rail(const std::vector<PageEntry>& pages, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
    setRole(this, "rail");
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    setFixedWidth(kWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kS, space::kM, space::kS, space::kS);
    layout->setSpacing(space::kXs);

    auto* logo = new QLabel(this);
    logo->setPixmap(
        QIcon(QStringLiteral(":/icons/hilum.svg")).pixmap(QSize(kLogoSide, kLogoSide), devicePixelRatioF()));
    logo->setAlignment(Qt::AlignCenter);
    logo->setToolTip(QStringLiteral("Hilum"));
    layout->addWidget(logo);
    layout->addSpacing(space::kM);

    m_group->setExclusive(true);
    int index = 0;
    for (const PageEntry& page : pages) {
        const QString key = tr("Ctrl+%1").arg(index + 1);
        auto* item = addItem(page.title, page.icon, QStringLiteral("page%1").arg(index + 1),
                             QStringLiteral("%1 (%2)").arg(page.hint, key));
        item->setCheckable(true);
        m_group->addButton(item, index++);
        layout->addWidget(item);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::pageChosen);
    layout->addStretch();

    m_theme = addItem({}, QStringLiteral("sun"), QStringLiteral("themeSwitch"), {});
    connect(m_theme, &QToolButton::clicked, this, &Rail::themeSwitched);
    layout->addWidget(m_theme);
    auto* keys = addItem(tr("Keys"), QStringLiteral("help"), QStringLiteral("keysButton"),
                         tr("What the keyboard does (?)"));
    connect(keys, &QToolButton::clicked, this, &Rail::keysWanted);
    layout->addWidget(keys);
    showThemeIcon();
    onThemeChanged(this, [this] { showThemeIcon(); });
}

QToolButton* Rail::addItem(const QString& text, const QString& iconName, const QString& name,
                           const QString& tip) {
    auto* item = new QToolButton(this);
    item->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    item->setText(text);
    item->setIcon(icon(iconName));
    item->setIconSize({kIconSide, kIconSide});
    item->setFont(typeFont(TypeStep::Caption));
    item->setFocusPolicy(Qt::TabFocus);
    item->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRole(item, "railItem");
    describe(item, name, text, tip);
    return item;
}

void Rail::showThemeIcon() {
    const bool dark = currentTheme() == Theme::Dark;
    m_theme->setIcon(icon(dark ? QStringLiteral("sun") : QStringLiteral("moon")));
    m_theme->setText(dark ? tr("Light") : tr("Dark"));
    const QString tip = dark ? tr("Switch to the light theme (F8)") : tr("Switch to the dark theme (F8)");
    m_theme->setToolTip(tip);
    m_theme->setAccessibleName(tip);
}

void Rail::setCurrent(int index) {
    if (auto* button = m_group->button(index))
        button->setChecked(true);
}

} // namespace hilum::app
