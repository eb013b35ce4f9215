#include "app/Rail.h"

#include "app/Language.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace hilum::app {

using namespace widgets;

namespace {
constexpr int kWidth = 92; ///< at least
constexpr int kIconSide = 24;
constexpr int kSmallIconSide = 20;
constexpr int kLogoSide = 40;
} // namespace

Rail::Rail(const std::vector<PageEntry>& pages, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
    setRole(this, "rail");
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    setMinimumWidth(kWidth); // wider where a language needs it
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
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

    addFoot(*layout);
    showThemeIcon();
    onThemeChanged(this, [this] { showThemeIcon(); });
}

void Rail::addFoot(QVBoxLayout& layout) {
    auto* workspace = addItem(tr("Workspace"), QStringLiteral("folder"), QStringLiteral("workspaceButton"),
                              tr("Another workspace: open, new, or one of the last (Ctrl+Shift+O)"));
    connect(workspace, &QToolButton::clicked, this,
            [this, workspace] { Q_EMIT workspacesWanted(workspace); });
    // In its own language and not in the window's: whoever looks for it may not read that.
    const Language& next = nextLanguage();
    auto* language = addItem(next.name, QStringLiteral("globe"), QStringLiteral("languageSwitch"),
                             tr("Switch the window to %1 (F7)").arg(next.name));
    connect(language, &QToolButton::clicked, this, &Rail::languageSwitched);
    m_theme = addItem({}, QStringLiteral("sun"), QStringLiteral("themeSwitch"), {});
    connect(m_theme, &QToolButton::clicked, this, &Rail::themeSwitched);
    auto* keys = addItem(tr("Keys"), QStringLiteral("help"), QStringLiteral("keysButton"),
                         tr("What the keyboard does (?)"));
    connect(keys, &QToolButton::clicked, this, &Rail::keysWanted);
    layout.addWidget(workspace);
    layout.addWidget(language);
    auto* row = new QHBoxLayout; // small ones side by side: the rail fits a window of 600 pixels
    for (QToolButton* item : {m_theme, keys}) {
        item->setToolButtonStyle(Qt::ToolButtonIconOnly);
        item->setIconSize({kSmallIconSide, kSmallIconSide});
        row->addWidget(item);
    }
    layout.addLayout(row);
}

std::vector<QWidget*> Rail::pageButtons() const {
    std::vector<QWidget*> buttons;
    for (QAbstractButton* button : m_group->buttons())
        buttons.push_back(button);
    return buttons;
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
