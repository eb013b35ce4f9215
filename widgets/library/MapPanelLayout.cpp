// How the map of films is put together: choosers, states, legend, and the card beside a point.
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/CliProcess.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/FlowLayout.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/library/FilmScatter.h"
#include "widgets/library/MapPanel.h"
#include "widgets/library/ThumbnailStore.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hilum::widgets {

MapPanel::MapPanel(AppContext& context, ThumbnailStore& thumbnails, QWidget* parent)
    : QWidget(parent), m_context(&context), m_thumbnails(&thumbnails) {
    setObjectName(QStringLiteral("mapPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kM, space::kS, space::kM, space::kS);
    layout->setSpacing(space::kS);
    auto* bar = new QWidget(this);
    buildTools(bar);
    m_states = new QStackedWidget(this);
    layout->addWidget(bar);
    layout->addWidget(m_states, 1);
    buildStates();
    buildCard();
    setFocusProxy(m_scatter);
    connect(context.model, &WorkspaceModel::runsChanged, this, &MapPanel::takeRuns);
    onThemeChanged(this, [this] { colour(); });
    takeRuns();
    showState(m_none);
}

QComboBox* MapPanel::makeCombo(QWidget* bar, const QString& name, const QString& accessible,
                               const QString& tip) {
    auto* combo = new QComboBox(bar);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setMaximumWidth(300);
    combo->view()->setTextElideMode(Qt::ElideNone);
    describe(combo, name, accessible, tip);
    return combo;
}

void MapPanel::buildTools(QWidget* bar) {
    auto* flow = new FlowLayout(bar, space::kS, space::kXs);
    m_runs = makeCombo(bar, QStringLiteral("mapRun"), tr("Encoder"),
                       tr("The finished pretraining whose encoder lays the films out"));
    m_method = makeCombo(bar, QStringLiteral("mapMethod"), tr("Kind of map"),
                         tr("PCA: the two directions in which the films differ most; seconds. t-SNE: films "
                            "that are alike lie side by side; up to some minutes."));
    m_method->addItem(tr("PCA"), static_cast<int>(data::MapMethod::Pca));
    m_method->addItem(tr("t-SNE"), static_cast<int>(data::MapMethod::Tsne));
    m_colour =
        makeCombo(bar, QStringLiteral("mapColour"), tr("Colour"), tr("What the points are coloured by"));
    m_colour->addItem(tr("By finding"), static_cast<int>(MapColour::Finding));
    m_colour->addItem(tr("By view"), static_cast<int>(MapColour::View));
    m_colour->addItem(tr("By sex"), static_cast<int>(MapColour::Sex));
    m_colour->addItem(tr("By part of the split"), static_cast<int>(MapColour::Part));
    m_finding = makeCombo(bar, QStringLiteral("mapFinding"), tr("Finding of the colours"),
                          tr("Films with this finding have one colour, those without it another"));
    const auto tool = [&](const QString& name, const QString& iconName, const QString& text,
                          const QString& tip) {
        auto* button = new QToolButton(bar);
        button->setIcon(icon(iconName));
        button->setIconSize({18, 18});
        describe(button, name, text, tip);
        return button;
    };
    m_lasso = tool(QStringLiteral("mapLasso"), QStringLiteral("lasso"), tr("Lasso"),
                   tr("Draw a loop around films: only these are shown, in the grid too, and can be kept as a "
                      "cohort. The same with Shift and dragging."));
    m_lasso->setCheckable(true);
    m_fit = tool(QStringLiteral("mapFit"), QStringLiteral("fit"), tr("Whole map"),
                 tr("Show the whole map again (=)"));
    auto* again = tool(QStringLiteral("mapAgain"), QStringLiteral("refresh"), tr("Draw again"),
                       tr("Lay the films out once more"));
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_runs, m_method, m_colour, m_finding, m_lasso, m_fit, again})
        flow->addWidget(widget);
    for (QComboBox* combo : {m_runs, m_method})
        connect(combo, &QComboBox::activated, this, &MapPanel::refresh);
    connect(m_colour, &QComboBox::activated, this, &MapPanel::colour);
    connect(m_finding, &QComboBox::activated, this, &MapPanel::colour);
    connect(again, &QToolButton::clicked, this, &MapPanel::draw);
}

void MapPanel::buildStates() {
    m_none = new EmptyState(QStringLiteral("map"), tr("No encoder yet"),
                            tr("The map lays films out by what an encoder makes of them. Pretrain one on the "
                               "page Experiment; when "
                               "it has finished, its map can be drawn here."),
                            tr("Go to Experiment"), {}, this);
    m_none->setObjectName(QStringLiteral("mapNone"));
    connect(m_none, &EmptyState::actionChosen, m_context->session,
            [session = m_context->session] { session->showPage(PageId::Experiment); });
    m_unmade = new EmptyState(
        QStringLiteral("map"), tr("No map of these films yet"),
        tr("The encoder looks at every film of the dataset once, then the films are laid out: those that it "
           "takes for alike side by side. The bar below shows how far it is."),
        tr("Draw the map"), {}, this);
    m_unmade->setObjectName(QStringLiteral("mapUnmade"));
    connect(m_unmade, &EmptyState::actionChosen, this, &MapPanel::draw);
    m_busy =
        new EmptyState(QStringLiteral("clock"), tr("The map is being drawn"), {}, tr("Cancel"), {}, this);
    m_busy->setObjectName(QStringLiteral("mapBusy"));
    connect(m_busy, &EmptyState::actionChosen, this, [this] {
        if (m_process)
            m_process->cancel();
    });
    m_blank = new QWidget(this);
    m_reading = makeLabel(tr("The map is being read."), TypeStep::Body, true, m_blank);
    m_reading->setObjectName(QStringLiteral("mapReading"));
    m_reading->setAlignment(Qt::AlignCenter);
    auto* middle = new QVBoxLayout(m_blank);
    middle->addWidget(m_reading);
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    m_scatter = new FilmScatter(m_content);
    describe(m_scatter, QStringLiteral("filmScatter"), tr("Map of films"));
    m_scatter->setToolTip({});
    m_legend = makeLabel({}, TypeStep::Caption, false, m_content);
    m_legend->setObjectName(QStringLiteral("mapLegend"));
    m_legend->setTextFormat(Qt::RichText);
    m_note = makeLabel({}, TypeStep::Caption, true, m_content);
    m_note->setObjectName(QStringLiteral("mapNote"));
    for (QLabel* label : {m_legend, m_note})
        label->setWordWrap(true);
    column->addWidget(m_scatter, 1);
    column->addWidget(m_legend);
    column->addWidget(m_note);
    for (QWidget* state : std::initializer_list<QWidget*>{m_none, m_unmade, m_busy, m_blank, m_content})
        m_states->addWidget(state);
    connect(m_lasso, &QToolButton::toggled, m_scatter, &FilmScatter::setLasso);
    connect(m_fit, &QToolButton::clicked, m_scatter, &FilmScatter::fit);
    connect(m_scatter, &FilmScatter::hovered, this, &MapPanel::showCard);
    connect(m_scatter, &FilmScatter::moved, this, &MapPanel::placeCard);
    connect(m_scatter, &FilmScatter::cleared, this, &MapPanel::pickCleared);
    connect(m_scatter, &FilmScatter::chosen, this, [this](int index) {
        if (const qint64 film = filmAt(index)) {
            setFilm(film);
            showCard(index);
            Q_EMIT filmChosen(film);
        }
    });
    connect(m_scatter, &FilmScatter::opened, this, [this](int index) {
        if (const qint64 film = filmAt(index))
            Q_EMIT filmOpened(film);
    });
    connect(m_scatter, &FilmScatter::lassoed, this, [this](const std::vector<int>& points) {
        FilmList films;
        for (const int index : points)
            if (const qint64 film = filmAt(index))
                films.push_back(film);
        std::ranges::sort(films);
        if (!films.empty())
            Q_EMIT filmsPicked(films);
    });
}

void MapPanel::buildCard() {
    m_card = new QFrame(m_scatter);
    setRole(m_card, "card");
    m_card->setObjectName(QStringLiteral("mapCard"));
    m_card->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* row = new QHBoxLayout(m_card);
    row->setContentsMargins(space::kS, space::kS, space::kS, space::kS);
    row->setSpacing(space::kS);
    m_cardPicture = new QLabel(m_card);
    m_cardText = makeLabel({}, TypeStep::Caption, false, m_card);
    m_cardText->setMaximumWidth(240);
    row->addWidget(m_cardPicture);
    row->addWidget(m_cardText);
    m_card->hide();
    connect(m_thumbnails, &ThumbnailStore::arrived, this, [this] {
        if (m_cardFilm >= 0)
            showCard(m_cardFilm);
    });
}

QStringList MapPanel::keys() {
    return {tr("M\tMap of films"), tr("Arrows on the map\tThe next film in that direction"),
            tr("Shift+drag on the map\tOnly the films in the loop"),
            tr("+, − and = on the map\tCloser, farther, the whole map"),
            tr("Esc on the map\tAll films again")};
}

} // namespace hilum::widgets
