// How the page "Experiment" is put together; what it does stands in ExperimentPage.cpp.
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/DatasetStamp.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/Shade.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"
#include "widgets/experiment/ExperimentPage.h"
#include "widgets/experiment/KindCard.h"
#include "widgets/experiment/LeakageCard.h"
#include "widgets/experiment/MeasureCard.h"
#include "widgets/experiment/Measurer.h"
#include "widgets/experiment/MethodCards.h"
#include "widgets/experiment/StudyPane.h"
#include "widgets/experiment/SummaryPane.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace hilum::widgets {

namespace {

constexpr int kSummaryWidth = 290;
constexpr int kQuietMs = 1'500; ///< nobody sets a field any more
constexpr int kKeepMs = 500;    ///< several changes are written once

QPushButton* levelButton(const QString& text, const char* name, const QString& tip, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    describe(button, QLatin1String(name), text, tip);
    return button;
}

} // namespace

ExperimentPage::ExperimentPage(AppContext& context, QWidget* parent)
    : Page(parent), m_context(&context), m_measurer(new Measurer(*context.launcher, this)),
      m_quiet(new QTimer(this)), m_keep(new QTimer(this)) {
    setObjectName(QStringLiteral("experimentPage"));
    setAccessibleName(title());
    auto* content = new QWidget(this);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(0, space::kM, 0, 0);
    left->setSpacing(space::kM);
    left->addWidget(makeCards());
    left->addWidget(makeBody(), 1);
    m_summary = new SummaryPane(content);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setFixedWidth(kSummaryWidth);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kM);
    row->addSpacing(space::kM); // a layout's own margins do not change sides with the language
    row->addLayout(left, 1);
    row->addWidget(m_summary);

    auto* empty = new EmptyState(
        QStringLiteral("experiment"), tr("Nothing to train on yet"),
        tr("Import a folder of films in the Library, or open the demo. Then set up a run here."),
        tr("Go to the Library"), {}, this);
    connect(empty, &EmptyState::actionChosen, this,
            [this] { m_context->session->showPage(PageId::Library); });
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(content);
    m_stack->addWidget(empty);
    connectParts();
    choose(Card::Pretrain);
    showState();
}

QWidget* ExperimentPage::makeCards() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kS);
    const auto add = [&](Card card, const char* iconName, const char* name, const QString& title,
                         const QString& sentence) {
        auto* made = new KindCard(QLatin1String(iconName), title, sentence, row);
        describe(made, QLatin1String(name), title, sentence);
        connect(made, &KindCard::toggled, this, [this, card](bool on) {
            if (on)
                choose(card);
        });
        layout->addWidget(made, 1);
        m_cards[static_cast<std::size_t>(card)] = made;
    };
    add(Card::Pretrain, "augment", "cardPretrain", tr("Pretrain"),
        tr("Learns from films without labels, by telling two views of a film from all others. Costs the "
           "most."));
    add(Card::FineTune, "experiment", "cardFineTune", tr("Fine-tune"),
        tr("Trains a classifier on labelled films, from scratch or from a pretrained encoder."));
    add(Card::Probe, "search", "cardProbe", tr("Linear probe"),
        tr("Asks how much a frozen encoder already knows. Takes seconds to minutes."));
    add(Card::Study, "compare", "cardStudy", tr("Short study"),
        tr("One method against training from scratch at several label fractions, or a sweep."));
    add(Card::FiveMethods, "compare", "cardFiveMethods", tr("Five methods"),
        tr("All five in the same way, with untrained and supervised baselines."));
    return row;
}

QWidget* ExperimentPage::makeBody() {
    auto* body = new QWidget(this);
    m_heading = makeLabel({}, TypeStep::Title, false, body);
    m_essential = levelButton(tr("Essential"), "levelEssential", tr("Shows what most runs need."), body);
    m_everything = levelButton(tr("Everything"), "levelEverything", tr("Shows every setting."), body);
    m_recipeFile = new QPushButton(icon(QStringLiteral("folder")), tr("Recipe file…"), body);
    describe(m_recipeFile, QStringLiteral("recipeFile"), tr("Recipe from a file"),
             tr("Trains with a recipe saved on the page Augment."));
    m_encoderFile = new QPushButton(icon(QStringLiteral("folder")), tr("Encoder file…"), body);
    describe(m_encoderFile, QStringLiteral("encoderFile"), tr("Encoder from a file"),
             QStringLiteral("<p>%1</p>")
                 .arg(tr("Starts from an encoder in a .safetensors file: an encoder.safetensors of Hilum, or "
                         "a ResNet-18, ResNet-50, ViT-Ti, ViT-S or ViT-B under the names of torchvision, "
                         "timm, DINO, MoCo or MAE. Heads in the file are left out; the run must have the "
                         "same network. Convert .pth files to safetensors first.")));
    m_essential->setChecked(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kS);
    head->addWidget(m_heading, 1);
    head->addWidget(m_recipeFile);
    head->addWidget(m_encoderFile);
    head->addSpacing(space::kS);
    head->addWidget(m_essential);
    head->addWidget(m_everything);

    auto* content = new QWidget(body);
    setRole(content, "scrolled");
    m_form = new FieldForm(content);
    m_form->setObjectName(QStringLiteral("runForm"));
    m_methods = new MethodCards(*m_form, content);
    // Not a stack: that would be as high as its highest page.
    auto* contentLayout = m_content = new QVBoxLayout(content);
    const bool mirrored = isRightToLeft();
    contentLayout->setContentsMargins(mirrored ? space::kM : 0, 0, mirrored ? 0 : space::kM, space::kM);
    contentLayout->addWidget(makeNote(content));
    contentLayout->addWidget(m_methods);
    contentLayout->addWidget(m_form);
    contentLayout->addStretch(1);
    auto* area = new QScrollArea(body);
    area->setObjectName(QStringLiteral("formArea"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kS);
    layout->addLayout(head);
    layout->addWidget(area, 1);
    return body;
}

/// The studies' form, when one is first chosen: it has as many fields as the rest of the page.
void ExperimentPage::makeStudy() {
    m_study = new StudyPane(m_content->parentWidget());
    m_study->takeDraft(m_studyDraft);
    m_content->insertWidget(m_content->indexOf(m_form) + 1, m_study);
    connect(m_study, &StudyPane::changed, this, &ExperimentPage::changedField);
    connect(m_study, &StudyPane::weightsWanted, this, [this] {
        const QString file = askEncoderFile();
        if (!file.isEmpty())
            m_study->addWeights(file);
    });
    connect(m_essential, &QPushButton::toggled, m_study, &StudyPane::setEssentialOnly);
}

/// Where the settings come from, with the way back.
QWidget* ExperimentPage::makeNote(QWidget* parent) {
    m_noteRow = new QFrame(parent);
    m_noteRow->setObjectName(QStringLiteral("cloneNoteRow"));
    setRole(m_noteRow, "card");
    m_note = makeLabel({}, TypeStep::Body, false, m_noteRow);
    m_note->setObjectName(QStringLiteral("cloneNote"));
    m_note->setWordWrap(true);
    auto* forget = new QPushButton(tr("Defaults"), m_noteRow);
    describe(forget, QStringLiteral("forgetClone"), tr("Back to the defaults"),
             tr("Forgets the settings of that run and begins with the defaults."));
    connect(forget, &QPushButton::clicked, this, &ExperimentPage::forgetClone);
    auto* row = new QHBoxLayout(m_noteRow);
    row->setContentsMargins(space::kM, space::kS, space::kM, space::kS);
    row->setSpacing(space::kM);
    row->addWidget(m_note, 1);
    row->addWidget(forget, 0, Qt::AlignTop);
    m_noteRow->hide();
    return m_noteRow;
}

void ExperimentPage::connectMeasuring() {
    m_quiet->setSingleShot(true);
    m_quiet->setInterval(kQuietMs);
    connect(m_quiet, &QTimer::timeout, this, &ExperimentPage::measureIfCheap);
    connect(m_measurer, &Measurer::changed, this, [this] {
        if (m_measurer->running()) // a step further changes nothing else
            showMeasured();
        else
            check();
    });
    MeasureCard& card = m_summary->measure();
    connect(&card, &MeasureCard::measureWanted, this, &ExperimentPage::measure);
    connect(&card, &MeasureCard::cancelWanted, m_measurer, &Measurer::cancel);
    connect(&card, &MeasureCard::fitWanted, this, &ExperimentPage::fit);
    connect(&card, &MeasureCard::applyWanted, this, &ExperimentPage::applyFit);
}

void ExperimentPage::connectParts() {
    connectMeasuring();
    m_keep->setSingleShot(true);
    m_keep->setInterval(kKeepMs);
    connect(m_keep, &QTimer::timeout, this, &ExperimentPage::keepDraft);
    connect(m_everything, &QPushButton::toggled, m_keep, qOverload<>(&QTimer::start));
    connect(m_context->session, &Session::cloneRequested, this, &ExperimentPage::takeClone);
    connect(m_context->session, &Session::splitRequested, this, [this] {
        if (m_opened) // else activated() takes it, when there are datasets to choose from
            takeSplitWish();
    });
    connect(m_context->model, &WorkspaceModel::runsChanged, this, &ExperimentPage::takeClone);
    connect(m_form, &FieldForm::valueChanged, this, &ExperimentPage::changedField);
    connect(m_essential, &QPushButton::toggled, m_form, &FieldForm::setEssentialOnly);
    connect(m_recipeFile, &QPushButton::clicked, this, &ExperimentPage::askRecipe);
    connect(m_encoderFile, &QPushButton::clicked, this, &ExperimentPage::askEncoder);
    connect(m_summary, &SummaryPane::startWanted, this, [this] { launch(true); });
    coverByShade(m_context->session, m_summary->leakage().films());
    connect(&m_summary->leakage(), &LeakageCard::excludeWanted, this, &ExperimentPage::excludeShared);
    connect(m_summary, &SummaryPane::queueWanted, this, [this] { launch(false); });
    connect(m_summary, &SummaryPane::copyWanted, this, &ExperimentPage::copyCommand);
    connect(m_context->model, &WorkspaceModel::datasetsChanged, this, [this] {
        showState();
        const QString stamp = datasetStamp(*m_context->model);
        if (stamp == m_stamp)
            return;
        m_stamp = stamp;
        m_snapshot.reset();
        m_pretraining.reset();
        fillDatasets();
        readFacts();
    });
    connect(m_context->model, &WorkspaceModel::runsChanged, this, &ExperimentPage::fillStarts);
    connect(m_context->launcher, &Launcher::runsCreated, this, [this](const QStringList& ids) {
        if (!m_waiting)
            return; // somebody else's
        m_waiting = false;
        m_summary->setBusy(false);
        m_context->model->refresh();
        showToast(this, ToastKind::Success, tr("“%1” is queued.").arg(m_launched),
                  {tr("Show in Runs"), [this, ids] {
                       m_context->session->setRuns(ids);
                       m_context->session->showPage(PageId::Runs);
                   }});
    });
    connect(m_context->launcher, &Launcher::failed, this, [this] { // the window shows the sentence
        m_waiting = false;
        m_summary->setBusy(false);
    });
}

void ExperimentPage::showState() {
    const bool empty = m_context->model->loaded() && m_context->model->datasets().empty();
    m_stack->setCurrentIndex(empty ? 1 : 0);
}

void ExperimentPage::choose(Card card) {
    if (card == m_card && !m_specs.empty())
        return;
    if (!isStudy())
        if (auto held = m_form->spec(kind()); held && !m_specs.empty())
            m_specs.insert_or_assign(m_card, *held);
    m_card = card;
    m_fitAsked = false;
    m_cards[static_cast<std::size_t>(card)]->setChecked(true);
    m_heading->setText(m_cards[static_cast<std::size_t>(card)]->text());
    const bool study = isStudy();
    if (study && m_study == nullptr)
        makeStudy();
    m_form->setVisible(!study);
    if (m_study != nullptr)
        m_study->setVisible(study);
    if (!study) {
        const auto held = m_specs.try_emplace(card, kind()).first;
        m_form->setSpec(held->second);
    }
    m_form->setEssentialOnly(m_essential->isChecked());
    if (study) {
        m_study->setEssentialOnly(m_essential->isChecked());
        m_study->setFiveMethods(card == Card::FiveMethods);
    }
    m_methods->setVisible(card == Card::Pretrain);
    showNote();
    m_recipeFile->setVisible(card != Card::Probe);
    m_encoderFile->setVisible(card == Card::Pretrain || card == Card::FineTune || card == Card::Probe);
    m_starts.clear(); // the form has been rebuilt
    m_facts.reset();  // they answer another card's question
    if (m_opened)
        fill();
}

} // namespace hilum::widgets
