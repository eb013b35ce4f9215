// How the page "Augment" is put together; what it does stands in AugmentPage.cpp.
#include "widgets/augment/AugmentPage.h"
#include "widgets/augment/FilmCanvas.h"
#include "widgets/augment/FilmChooser.h"
#include "widgets/augment/MethodBar.h"
#include "widgets/augment/RecipeEditor.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/Shade.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace hilum::widgets {

namespace {

constexpr double kMostSeed = 4294967295.0; ///< as a run's seed
constexpr double kMostEpoch = 10000.0;
constexpr int kRememberMs = 5'000; ///< so much of a session is lost at most
constexpr int kRestMs = 120;       ///< after the last change, before filmstrip and survival are made
constexpr int kWarningIcon = 18;

QLabel* buddyLabel(const QString& text, QWidget* field, QWidget* parent) {
    QLabel* label = makeLabel(text, TypeStep::Body, true, parent);
    label->setBuddy(field);
    return label;
}

} // namespace

AugmentPage::AugmentPage(AppContext& context, QWidget* parent) : Page(parent), m_context(&context) {
    setObjectName(QStringLiteral("augmentPage"));
    setAccessibleName(title());
    setFocusPolicy(Qt::ClickFocus);
    m_time.start();
    m_later.setSingleShot(true);
    m_later.setInterval(kRestMs);
    m_rememberLater.setSingleShot(true);
    m_rememberLater.setInterval(kRememberMs);
    m_editor = new RecipeEditor(context, this);
    m_editor->hide(); // until the details pane takes it
    m_editor->installEventFilter(this);

    auto* content = new QWidget(this);
    m_source = new FilmCanvas(content);
    m_source->setObjectName(QStringLiteral("source"));
    m_source->setAccessibleName(tr("Source film with the crops of the views"));
    makeExtras(content);
    m_strip = new Filmstrip(content);
    describe(m_strip, QStringLiteral("filmstrip"), tr("Draws of 24 epochs"));
    m_strip->setToolTip({}); // each draw has its own
    coverByShade(context.session, m_source, m_strip, m_masked, m_answer);
    m_pictures = new QHBoxLayout;
    m_pictures->setSpacing(space::kS);
    m_pictures->addWidget(m_source, 1);
    m_viewGrid = new QGridLayout;
    m_viewGrid->setSpacing(space::kS);
    m_pictures->addLayout(m_viewGrid, 2);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(space::kM, space::kS, space::kM, space::kM);
    body->setSpacing(space::kS);
    body->addLayout(m_pictures, 5);
    body->addWidget(m_method);
    body->addWidget(makeFacts());
    body->addWidget(makeDrawBar());
    body->addWidget(m_strip, 3);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    column->addLayout(body, 1);

    auto* empty = new EmptyState(
        QStringLiteral("augment"), tr("No films yet"),
        tr("Import a folder of films in the Library, or open the demo. Then this page shows what each "
           "augmentation does to a film."),
        tr("Go to the Library"), {}, this);
    connect(empty, &EmptyState::actionChosen, this,
            [this] { m_context->session->showPage(PageId::Library); });
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(content);
    m_stack->addWidget(empty);
    connectParts();
    showLint();
    showLock();
    onThemeChanged(this, [this] { showLint(); });
}

/// What belongs to methods that mask or have a trained network.
void AugmentPage::makeExtras(QWidget* content) {
    m_method = new MethodBar(content);
    m_masked = new FilmCanvas(content);
    m_masked->setObjectName(QStringLiteral("masked"));
    m_masked->setAccessibleName(tr("The view with its hidden patches covered"));
    m_masked->hide();
    m_answer = new FilmCanvas(content);
    m_answer->setObjectName(QStringLiteral("networkPicture"));
    m_answer->setAccessibleName(tr("What the trained run's network makes of this film"));
    m_answer->hide();
}

QWidget* AugmentPage::makeToolbar() {
    auto* bar = new QWidget(this);
    setRole(bar, "toolbar");
    m_chooser = new FilmChooser(*m_context, bar);
    m_filmFacts = makeLabel({}, TypeStep::Body, true, bar);
    m_filmFacts->setObjectName(QStringLiteral("filmFacts"));
    m_filmFacts->setSizePolicy(QSizePolicy::Ignored,
                               QSizePolicy::Preferred); // long lists of findings give way
    m_side = new QComboBox(bar);
    describe(m_side, QStringLiteral("viewSize"), tr("View size"),
             tr("Side of a view in pixels, at most that of the pixel cache."));
    m_difference = new QPushButton(tr("Difference"), bar);
    m_difference->setCheckable(true);
    describe(m_difference, QStringLiteral("difference"), tr("Difference view"),
             tr("Shows what the steps after crop and mirror changed: blue is darker, orange brighter (D)."));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
    layout->setSpacing(space::kS);
    layout->addWidget(m_chooser);
    layout->addWidget(m_filmFacts, 1);
    layout->addWidget(buddyLabel(tr("View size"), m_side, bar));
    layout->addWidget(m_side);
    layout->addWidget(m_difference);
    return bar;
}

QWidget* AugmentPage::makeFacts() {
    auto* card = new QFrame(this);
    setRole(card, "card");
    m_share = makeLabel(QStringLiteral("–"), TypeStep::Figure, false, card);
    m_share->setObjectName(QStringLiteral("survivalShare"));
    m_share->setMinimumWidth(
        QFontMetrics(typeFont(TypeStep::Figure)).horizontalAdvance(QStringLiteral("100 %")));
    m_share->setAlignment(Qt::AlignCenter);
    m_share->hide(); // until a film has a box
    m_shareText = makeLabel(tr("How much of the finding survives."), TypeStep::Caption, true, card);
    m_shareText->setObjectName(QStringLiteral("survivalText"));
    m_shareText->setWordWrap(true);
    m_lintIcon = new QLabel(card);
    m_lint = makeLabel({}, TypeStep::Caption, true, card);
    m_lint->setObjectName(QStringLiteral("lint"));
    m_lint->setWordWrap(true);
    m_lint->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto* sentences = new QScrollArea(card); // eight sentences do not fit beside the pictures
    sentences->setWidgetResizable(true);
    sentences->setFrameShape(QFrame::NoFrame);
    sentences->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(sentences);
    setRole(inside, "scrolled");
    auto* insideLayout = new QVBoxLayout(inside);
    insideLayout->setContentsMargins(0, 0, 0, 0);
    insideLayout->addWidget(m_lint);
    sentences->setWidget(inside);
    describe(sentences, QStringLiteral("lintArea"), tr("Remarks on the recipe"));
    sentences->setToolTip({});
    auto* layout = new QHBoxLayout(card);
    layout->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
    layout->setSpacing(space::kM);
    layout->addWidget(m_share);
    layout->addWidget(m_shareText, 5);
    layout->addSpacing(space::kM);
    layout->addWidget(m_lintIcon);
    layout->addWidget(sentences, 6);
    // Sentences must not push the pictures about when they come and go.
    card->setFixedHeight(QFontMetrics(typeFont(TypeStep::Caption)).lineSpacing() * 7 + 2 * space::kXs + 2);
    return card;
}

QWidget* AugmentPage::makeDrawBar() {
    auto* bar = new QWidget(this);
    m_seed = new NumberBox(true, bar);
    m_seed->setRange(0, kMostSeed);
    m_seed->setValue(1);
    m_seed->setFixedWidth(130);
    describe(m_seed, QStringLiteral("seed"), tr("Seed"), tr("A run with this seed makes the same draws."));
    m_lock = new QToolButton(bar);
    m_lock->setCheckable(true);
    m_lock->setChecked(true);
    describe(m_lock, QStringLiteral("seedLock"), tr("Lock the seed"));
    m_epoch = new NumberBox(true, bar);
    m_epoch->setRange(1, kMostEpoch);
    m_epoch->setFixedWidth(90);
    describe(m_epoch, QStringLiteral("epoch"), tr("Epoch"),
             tr("The epoch whose draw is shown; the first is 1."));
    m_drawAgain = new QPushButton(icon(QStringLiteral("refresh"), colours().onAccent), tr("Draw again"), bar);
    setRole(m_drawAgain, "primary");
    describe(m_drawAgain, QStringLiteral("drawAgain"), tr("Draw again"));
    onThemeChanged(m_drawAgain,
                   [this] { m_drawAgain->setIcon(icon(QStringLiteral("refresh"), colours().onAccent)); });
    m_latency = makeLabel({}, TypeStep::Caption, true, bar);
    m_latency->setObjectName(QStringLiteral("latency"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kS);
    layout->addWidget(m_drawAgain);
    layout->addSpacing(space::kS);
    layout->addWidget(buddyLabel(tr("Seed"), m_seed, bar));
    layout->addWidget(m_seed);
    layout->addWidget(m_lock);
    layout->addSpacing(space::kS);
    layout->addWidget(buddyLabel(tr("Epoch"), m_epoch, bar));
    layout->addWidget(m_epoch);
    layout->addSpacing(space::kS);
    layout->addWidget(makeLabel(tr("Below: this epoch and the next 23"), TypeStep::Caption, true, bar));
    layout->addStretch(1);
    layout->addWidget(m_latency);
    return bar;
}

void AugmentPage::showLock() {
    const bool locked = m_lock->isChecked();
    m_lock->setIcon(icon(locked ? QStringLiteral("lock") : QStringLiteral("unlock")));
    m_lock->setToolTip(locked ? tr("The seed is locked: drawing again goes to the next epoch (L).")
                              : tr("The seed is free: drawing again takes another seed (L)."));
    m_drawAgain->setToolTip(locked ? tr("The draw of the next epoch (Space)")
                                   : tr("A draw with another seed (Space)"));
}

void AugmentPage::showLint() {
    const LintText said = lintText(m_editor->recipe(), m_counted ? &*m_counted : nullptr);
    const bool clean = said.clean;
    m_lint->setText(said.sentences.join(u'\n'));
    m_lint->setToolTip(QStringLiteral("<p>%1</p>").arg(said.sentences.join(QStringLiteral("</p><p>"))));
    m_lintIcon->setPixmap(iconPixmap(clean ? QStringLiteral("check") : QStringLiteral("warning"),
                                     kWarningIcon, clean ? colours().good : colours().warning,
                                     devicePixelRatioF()));
}

} // namespace hilum::widgets
