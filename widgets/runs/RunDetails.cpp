#include "widgets/runs/RunDetails.h"

#include "report/CleanText.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/RunWatcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/Shade.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Isolated.h"
#include "widgets/common/Theme.h"
#include "widgets/runs/HealthPanel.h"
#include "widgets/runs/LogView.h"
#include "widgets/runs/NotesPanel.h"
#include "widgets/runs/RunActions.h"
#include "widgets/runs/RunPictures.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hilum::widgets::runs {

namespace {

constexpr int kSettingWidth = 140; ///< px of a setting's name

constexpr int kFactsEveryMs = 2'000;
constexpr int kCommandLines = 4;
constexpr std::size_t kMostWarnings = 12;

QLabel* makeText(const QString& name, TypeStep step, bool muted, QWidget* parent) {
    QLabel* label = makeLabel({}, step, muted, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long word must not make the pane wider than the window gives it.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

/// A role costs a look-up in the style sheet: only where the text is another one.
void setText(QLabel& label, const QString& text, const char* role) {
    if (label.text() == text)
        return;
    label.setText(text);
    setRole(&label, role);
}

QString checkpointText(const RunWatcher* watcher) {
    if (watcher == nullptr)
        return {};
    const auto& notices = watcher->notices();
    const auto it = std::find_if(notices.rbegin(), notices.rend(), [](const run::StampedEvent& e) {
        return std::holds_alternative<run::CheckpointSaved>(e.event);
    });
    if (it == notices.rend())
        return {};
    const auto& saved = std::get<run::CheckpointSaved>(it->event);
    return RunDetails::tr("Step %1, %2, saved %3")
        .arg(formatCount(saved.step), formatBytes(static_cast<double>(saved.bytes)), formatTime(it->atMs));
}

} // namespace

RunDetails::RunDetails(AppContext& context, RunActions& actions, QWidget* parent)
    : QWidget(parent), m_context(&context), m_actions(&actions), m_stack(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("runDetails"));
    auto* none = makeLabel(tr("Select a run to see its settings, its warnings and its log."), TypeStep::Body,
                           true, m_stack);
    none->setWordWrap(true);
    none->setAlignment(Qt::AlignCenter);
    none->setMargin(space::kXl);
    m_stack->addWidget(none);
    auto* tabs = new QTabWidget(m_stack);
    m_stack->addWidget(tabs);
    tabs->setDocumentMode(true);
    describe(tabs, QStringLiteral("runDetailsTabs"), tr("Details of the run"));
    tabs->setToolTip({});
    m_log = new LogView(tabs);
    // Filled where it lies: what moves is styled anew, with all that it holds.
    auto* scroll = new QScrollArea(tabs);
    tabs->addTab(scroll, tr("Run"));
    tabs->addTab(m_log, tr("Log"));
    fillRunTab(*scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_timer.setInterval(kFactsEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &RunDetails::readFacts);
    connect(&m_timer, &QTimer::timeout, m_pictures, &RunPictures::refresh);
    onThemeChanged(this, [this] {
        if (!m_row)
            return;
        showState(*m_row);
        m_health->setRow(*m_row);
    });
}

void RunDetails::addSection(QVBoxLayout& layout, const QString& title, QWidget* content) {
    QLabel* head = makeLabel(title, TypeStep::Strong, false, this);
    head->setWordWrap(true); // a long one must not make the pane wider than the window gives it
    layout.addSpacing(space::kM);
    layout.addWidget(head);
    layout.addWidget(content);
}

QPlainTextEdit* RunDetails::makeCode(const QString& name, const QString& title, const QString& hint,
                                     QWidget* parent) {
    auto* code = new QPlainTextEdit(parent);
    describe(code, name, title, hint);
    code->setReadOnly(true);
    code->setTabChangesFocus(true);
    code->setFont(typeFont(TypeStep::Mono));
    code->setFixedHeight(code->fontMetrics().lineSpacing() * kCommandLines + space::kL);
    return code;
}

QWidget* RunDetails::buildPython(QWidget* parent) {
    auto* section = new QWidget(parent);
    auto* layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kXs);
    m_python = makeCode(
        QStringLiteral("runPython"), tr("Load in Python"),
        tr("Loads the run's encoder, which takes films of one channel. For networks of three channels "
           "write it with hilum-cli export."),
        section);
    addSection(*layout, tr("Load in Python"), m_python);
    auto* copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"), section);
    describe(copy, QStringLiteral("runCopyPython"), tr("Copy the lines of Python"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_python->toPlainText()); });
    layout->addWidget(copy, 0, Qt::AlignLeft);
    section->hide();
    return section;
}

void RunDetails::fillRunTab(QScrollArea& scroll) {
    scroll.setObjectName(QStringLiteral("runDetailsScroll"));
    scroll.setWidgetResizable(true);
    scroll.setFrameShape(QFrame::NoFrame);
    scroll.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(scroll.viewport());
    setRole(body, "scrolled");
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::kM, space::kM, space::kM, space::kM);
    layout->setSpacing(space::kXs);
    m_name = makeText(QStringLiteral("runName"), TypeStep::Title, false, body);
    m_stateIcon = new QLabel(body);
    m_state = makeLabel({}, TypeStep::Strong, false, body);
    m_state->setObjectName(QStringLiteral("runState"));
    auto* state = new QHBoxLayout;
    state->setSpacing(space::kXs);
    state->addWidget(m_stateIcon);
    state->addWidget(m_state, 1);
    m_sentence = makeText(QStringLiteral("runSentence"), TypeStep::Body, false, body);
    m_resume = new QPushButton(tr("Resume"), body);
    setRole(m_resume, "primary");
    describe(m_resume, QStringLiteral("runResume"), tr("Resume this run"), m_actions->resume->toolTip());
    connect(m_resume, &QPushButton::clicked, m_actions->resume, &QAction::trigger);
    m_facts = makeText(QStringLiteral("runFacts"), TypeStep::Caption, true, body);
    layout->addWidget(m_name);
    layout->addLayout(state);
    layout->addWidget(m_sentence);
    layout->addWidget(m_resume, 0, Qt::AlignLeft);
    m_extend = new QPushButton(icon(QStringLiteral("add")), tr("Extend by more epochs…"), body);
    describe(m_extend, QStringLiteral("runExtend"), tr("Extend this run"), m_actions->extend->toolTip());
    connect(m_extend, &QPushButton::clicked, m_actions->extend, &QAction::trigger);
    layout->addWidget(m_extend, 0, Qt::AlignLeading);
    layout->addWidget(m_facts);
    m_health = new HealthPanel(body);
    connect(m_health, &HealthPanel::cloneWanted, m_actions, &RunActions::cloneWith);
    layout->addWidget(m_health);
    m_notes = new NotesPanel(m_actions->shelf(), body);
    addSection(*layout, tr("Notes and tags"), m_notes);

    auto* settings = new QWidget(body);
    m_settings = new QFormLayout(settings);
    m_settings->setContentsMargins(0, 0, 0, 0);
    m_settings->setHorizontalSpacing(space::kM);
    m_settings->setVerticalSpacing(2);
    addSection(*layout, tr("Settings that differ from the defaults"), settings);
    m_warnings = makeText(QStringLiteral("runWarnings"), TypeStep::Body, false, body);
    addSection(*layout, tr("Warnings"), m_warnings);
    m_pictures = new RunPictures(*m_context->jobs, body);
    coverByShade(m_context->session, m_pictures);
    addSection(*layout, tr("Pictures"), m_pictures);
    m_checkpoint = makeText(QStringLiteral("runCheckpoint"), TypeStep::Body, false, body);
    addSection(*layout, tr("Last checkpoint"), m_checkpoint);
    m_audit = makeText(QStringLiteral("runAudit"), TypeStep::Body, false, body);
    addSection(*layout, tr("Leakage audit"), m_audit);

    m_command = makeCode(QStringLiteral("runCommand"), tr("Command line"),
                         tr("The hilum-cli call that makes the same run."), body);
    addSection(*layout, tr("Command line"), m_command);
    auto* copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"), body);
    describe(copy, QStringLiteral("runCopyCommand"), tr("Copy the command line"));
    connect(copy, &QPushButton::clicked, m_actions->copyCommand, &QAction::trigger);
    layout->addWidget(copy, 0, Qt::AlignLeft);
    m_pythonSection = buildPython(body);
    layout->addWidget(m_pythonSection);
    layout->addStretch();
    scroll.setWidget(body);
}

void RunDetails::setRun(const std::optional<RunRow>& row, const RunWatcher* watcher) {
    const bool other = (row ? idOf(row->summary) : QString()) != (m_row ? idOf(m_row->summary) : QString());
    const bool moved = row && m_row && row->summary.state != m_row->summary.state;
    m_row = row;
    m_stack->setCurrentIndex(row ? 1 : 0);
    if (!row) {
        keepNotes();
        return;
    }
    showState(*row);
    showSettings(*row);
    showNotices(*row, watcher);
    m_health->setRow(*row);
    m_notes->setRow(*row);
    if (other) {
        showFacts({});
        m_pictures->setFolder(row->summary.folder.pictures(),
                              !row->summary.spec || row->summary.spec->kind() == run::RunKind::Pretrain);
    }
    if (other || moved)
        readFacts();
}

void RunDetails::setActive(bool active) {
    if (active) {
        m_timer.start();
    } else {
        m_timer.stop();
        keepNotes();
    }
}

void RunDetails::keepNotes() {
    m_notes->keep();
}

void RunDetails::showState(const RunRow& row) {
    const bool alive = m_context->model->queueAlive();
    m_name->setText(nameOf(row.summary));
    m_state->setText(stateText(row));
    m_stateIcon->setPixmap(iconPixmap(stateIcon(row), 16, stateColour(row), devicePixelRatioF()));
    m_sentence->setText(stateSentence(row, alive));
    m_resume->setIcon(icon(QStringLiteral("play"), colours().onAccent));
    m_resume->setVisible(abilitiesOf(row, alive).resume);
    m_extend->setVisible(RunActions::canExtend(row));
    QStringList facts;
    if (const QString kind = kindText(row.summary); !kind.isEmpty())
        facts << kind;
    if (!row.summary.device.empty())
        facts << deviceText(row.summary);
    facts << tr("created %1").arg(formatTime(row.summary.createdMs)) << idOf(row.summary);
    m_facts->setText(joinedFacts(facts));
}

void RunDetails::showSettings(const RunRow& row) {
    const QString id = idOf(row.summary);
    if (m_settingsOf == id)
        return; // written once, before the run starts
    m_settingsOf = id;
    while (m_settings->rowCount() > 0)
        m_settings->removeRow(0);
    if (!row.summary.spec) {
        m_command->setPlainText({});
        m_settings->addRow(makeLabel(tr("They cannot be read."), TypeStep::Body, true, this));
        return;
    }
    const auto settings = changedSettings(*row.summary.spec);
    for (const Setting& setting : settings) {
        QLabel* label = makeLabel(setting.label, TypeStep::Body, true, this);
        label->setWordWrap(true); // the longest must not leave the values a sliver
        label->setFixedWidth(kSettingWidth);
        QLabel* value = makeText({}, TypeStep::Body, false, this);
        value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        value->setMinimumWidth(1); // a long id must not make the pane wider than the window gives it
        const bool isStart = setting.value.startsWith(QLatin1String("run:")); // "extends" is the id alone
        const run::RunSummary* source = m_context->model->run(setting.value.mid(isStart ? 4 : 0));
        value->setText(source != nullptr ? nameOf(*source) : setting.value);
        value->setToolTip(
            QStringLiteral("<p>%1</p>")
                .arg(tr("%1 Default: %2.").arg(setting.help, setting.fallback).toHtmlEscaped()));
        m_settings->addRow(label, value);
    }
    if (settings.empty())
        m_settings->addRow(makeLabel(tr("None: everything is at its default."), TypeStep::Body, true, this));
    m_command->setPlainText(qs(row.summary.spec->commandLine()));
}

void RunDetails::showNotices(const RunRow& row, const RunWatcher* watcher) {
    QStringList warnings;
    for (const std::string& warning : row.summary.warnings)
        warnings << QStringLiteral("• ") + coreText(report::withoutPaths(warning));
    const auto hidden = warnings.size() - static_cast<qsizetype>(kMostWarnings);
    if (hidden > 0)
        warnings =
            QStringList{tr("%n earlier ones", nullptr, static_cast<int>(hidden))} + warnings.mid(hidden);
    setText(*m_warnings, warnings.isEmpty() ? tr("None.") : warnings.join(u'\n'),
            warnings.isEmpty() ? "muted" : "warning");
    const QString checkpoint = checkpointText(watcher);
    setText(*m_checkpoint, checkpoint.isEmpty() ? tr("None yet.") : checkpoint,
            checkpoint.isEmpty() ? "muted" : "");
}

void RunDetails::readFacts() {
    if (!m_row || (m_channel.pending() > 0 && m_timer.isActive() && sender() == &m_timer))
        return;
    m_context->jobs->start<RunFacts>(
        this, m_channel, [folder = m_row->summary.folder](std::stop_token) { return readRunFacts(folder); },
        [this](const RunFacts& facts) { showFacts(facts); });
}

void RunDetails::showFacts(const RunFacts& facts) {
    const AuditText audit = auditText(facts.audit);
    setText(*m_audit, audit.text, audit.role);
    if (m_python->toPlainText() != facts.python)
        m_python->setPlainText(facts.python);
    m_pythonSection->setVisible(!facts.python.isEmpty());
    m_log->setLog(facts.log, facts.hasLog ? tr("The log is empty.") : tr("No log has been written yet."));
}

} // namespace hilum::widgets::runs
