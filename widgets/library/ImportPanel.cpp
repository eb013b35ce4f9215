#include "widgets/library/ImportPanel.h"

#include "data/SkipReason.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/CliProcess.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/common/CoreWords.h"
#include "widgets/common/FlowLayout.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Margins.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScrollArea>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hilum::widgets {

namespace {

constexpr int kTallest = 330, kLowest = 240; ///< of the body; the films stay in sight
constexpr std::size_t kMostListed = 5'000;
constexpr std::array kSides{64, 96, 128, 160, 192, 224, 256, 320};
constexpr int kUsualSide = 128;

QString layoutSentence(const std::string& layout) {
    if (layout == "nih")
        return ImportPanel::tr("NIH ChestX-ray14: pictures, table of entries, lists and boxes.");
    if (layout == "rsna")
        return ImportPanel::tr("RSNA Pneumonia Detection: DICOM files and two tables.");
    if (layout == "folders")
        return ImportPanel::tr("Class folders: the folder of a picture is its label.");
    if (layout == "csv")
        return ImportPanel::tr("A table and pictures.");
    if (layout == "dicom")
        return ImportPanel::tr("DICOM files without a table of labels.");
    return qs(layout);
}

/// As high as what is in it, and lower where the window is.
class BodyArea final : public QScrollArea {
public:
    using QScrollArea::QScrollArea;
    void setWanted(int height) {
        m_wanted = std::min(kTallest, height);
        setMaximumHeight(m_wanted);
        updateGeometry();
    }
    [[nodiscard]] QSize sizeHint() const override { return {QScrollArea::sizeHint().width(), m_wanted}; }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {QScrollArea::minimumSizeHint().width(), std::min(kLowest, m_wanted)};
    }

private:
    int m_wanted = 0;
};

QString inWords(const Sentence& sentence) {
    return composedText(sentence.told(coreTranslator()));
}

QString reasonInWords(const std::string& reason) {
    return composedText(data::skipReason(reason, coreTranslator()));
}

} // namespace

ImportPanel::ImportPanel(AppContext& context, QWidget* parent) : QFrame(parent), m_context(&context) {
    setRole(this, "card");
    setObjectName(QStringLiteral("importPanel"));
    setAccessibleName(tr("Import"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
    layout->setSpacing(space::kS);
    auto* head = new QHBoxLayout;
    m_title = makeLabel({}, TypeStep::Title, false, this);
    m_title->setObjectName(QStringLiteral("importTitle"));
    m_close = new QToolButton(this);
    m_close->setIcon(icon(QStringLiteral("close")));
    describe(m_close, QStringLiteral("importClose"), tr("Close this card"));
    connect(m_close, &QToolButton::clicked, this, &ImportPanel::close);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    m_area = new BodyArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space::kS);
    layout->addLayout(head);
    layout->addWidget(m_area, 1);
    layout->addLayout(m_buttons);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

QWidget* ImportPanel::begin(State state, const QString& title) {
    m_state = state;
    m_title->setText(title);
    m_close->setVisible(!busy());
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_buttons->addStretch(1);
    auto* body = new QWidget;
    setRole(body, "scrolled");
    m_bodyLayout = new QVBoxLayout(body);
    m_bodyLayout->setContentsMargins(sidedMargins(0, 0, space::kM, 0));
    m_bodyLayout->setSpacing(space::kS);
    m_area->setWidget(body); // deletes the former
    return body;
}

void ImportPanel::finish() {
    m_bodyLayout->addStretch(1);
    show();
    fitBody();
    Q_EMIT stateChanged();
}

void ImportPanel::fitBody() {
    QWidget* body = m_area->widget();
    if (!body || !body->layout())
        return;
    body->layout()->activate();
    const int width = std::max(300, m_area->viewport()->width());
    const int wanted = body->layout()->hasHeightForWidth() ? body->layout()->totalHeightForWidth(width)
                                                           : body->sizeHint().height();
    static_cast<BodyArea*>(m_area)->setWanted(wanted + 4);
}

void ImportPanel::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fitBody();
}

QPushButton* ImportPanel::addButton(const QString& name, const QString& text, bool primary) {
    auto* button = new QPushButton(text, this);
    if (primary)
        setRole(button, "primary");
    describe(button, name, text);
    m_buttons->addWidget(button);
    return button;
}

void ImportPanel::addText(QWidget* body, const QString& text, const char* role) {
    if (text.isEmpty())
        return;
    auto* label = makeLabel(text, TypeStep::Body, false, body);
    if (role)
        setRole(label, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bodyLayout->addWidget(label);
}

void ImportPanel::close() {
    if (busy())
        return;
    m_state = State::Hidden;
    hide();
    Q_EMIT stateChanged();
}

void ImportPanel::preview(const QString& folder) {
    if (busy()) {
        showToast(this, ToastKind::Info,
                  tr("An import is running. Cancel it first, or wait until it has ended."));
        return;
    }
    m_folder = folder;
    CliProcess* process = m_context->launcher->startImportPreview(folder);
    if (!process)
        return; // the launcher has said why
    m_process = process;
    QWidget* body = begin(State::Looking, tr("Looking at the folder"));
    addText(body, tr("Tables and file names are read; no film is decoded yet."), "muted");
    m_bar = new QProgressBar(body);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    describe(m_bar, QStringLiteral("importProgress"), tr("Progress"));
    m_bodyLayout->addWidget(m_bar);
    connect(addButton(QStringLiteral("importCancel"), tr("Cancel"), false), &QPushButton::clicked, this,
            &ImportPanel::cancel);
    finish();
    connect(process, &CliProcess::finished, this,
            [this](const Json& answer) { showPreview(importSummary(answer)); });
    connect(process, &CliProcess::failed, this, &ImportPanel::showFailure);
    connect(process, &CliProcess::cancelled, this, [this] {
        m_state = State::Preview; // no longer busy
        close();
    });
}

void ImportPanel::cancel() {
    if (m_process)
        m_process->cancel();
    for (QPushButton* button : findChildren<QPushButton*>(QStringLiteral("importCancel"))) {
        button->setEnabled(false);
        button->setText(tr("Stopping…"));
    }
}

void ImportPanel::addFigures(QWidget* body, const ImportSummary& summary) {
    auto* line = new QWidget(body);
    auto* flow = new FlowLayout(line, space::kXl, space::kS);
    const auto figure = [&](std::int64_t value, const QString& name) {
        auto* box = new QWidget(line);
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(makeLabel(formatCount(value), TypeStep::Headline, false, box));
        column->addWidget(makeLabel(name, TypeStep::Caption, true, box));
        flow->addWidget(box);
    };
    figure(summary.films, tr("films"));
    figure(summary.patients, tr("patients"));
    figure(summary.labelled, tr("labelled"));
    figure(summary.positives, tr("positive for pneumonia"));
    figure(summary.boxes, tr("boxes"));
    figure(static_cast<std::int64_t>(summary.skipped.size()), tr("skipped"));
    m_bodyLayout->addWidget(line);
}

void ImportPanel::addMapping(QWidget* body, const ImportSummary& summary) {
    if (summary.mapping.empty())
        return;
    auto* holder = new QWidget(body);
    auto* form = new QFormLayout(holder);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(2);
    form->setHorizontalSpacing(space::kL);
    for (const auto& [field, source] : summary.mapping) {
        auto* text = makeLabel(inWords(source), TypeStep::Body, false, holder);
        text->setWordWrap(true);
        form->addRow(makeLabel(inWords(field), TypeStep::Body, true, holder), text);
    }
    m_bodyLayout->addWidget(makeLabel(tr("What is read from where"), TypeStep::Strong, false, body));
    m_bodyLayout->addWidget(holder);
}

void ImportPanel::addUnmatched(QWidget* body, const ImportSummary& summary) {
    const auto list = [](const std::vector<std::string>& names) {
        QStringList shown;
        for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 5); ++i)
            shown << qs(names[i]);
        return shown.join(QStringLiteral(", "));
    };
    if (summary.rowsWithoutImage > 0)
        addText(body,
                tr("Films that stand in a table but not in the folder: %n, for example %1.", nullptr,
                   static_cast<int>(summary.rowsWithoutImage))
                    .arg(list(summary.rowsWithoutImageExamples)),
                "warning");
    if (summary.imagesWithoutRow > 0)
        addText(body,
                tr("Pictures that stand in no table and stay out: %n, for example %1.", nullptr,
                   static_cast<int>(summary.imagesWithoutRow))
                    .arg(list(summary.imagesWithoutRowExamples)),
                "warning");
    for (const Sentence& note : summary.notes)
        addText(body, inWords(note), "muted");
}

void ImportPanel::addSkipped(QWidget* body, const ImportSummary& summary) {
    if (summary.skipped.empty())
        return;
    m_bodyLayout->addWidget(
        makeLabel(tr("Skipped files: %n", nullptr, static_cast<int>(summary.skipped.size())),
                  TypeStep::Strong, false, body));
    auto* tree = new QTreeWidget(body);
    describe(tree, QStringLiteral("skippedFiles"), tr("Skipped files and the reasons"));
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("File"), tr("Reason")});
    QList<QTreeWidgetItem*> items;
    for (std::size_t i = 0; i < std::min(summary.skipped.size(), kMostListed); ++i)
        items << new QTreeWidgetItem(
            {qs(summary.skipped[i].first), reasonInWords(summary.skipped[i].second)});
    tree->addTopLevelItems(items);
    tree->setSortingEnabled(true);
    tree->sortByColumn(1, Qt::AscendingOrder);
    tree->header()->resizeSection(0, 260);
    tree->setMinimumHeight(std::min(220, 60 + 26 * static_cast<int>(items.size())));
    m_bodyLayout->addWidget(tree);
    if (summary.skipped.size() > kMostListed)
        addText(
            body,
            tr("Only the first %1 are listed here.").arg(formatCount(static_cast<std::int64_t>(kMostListed))),
            "muted");
}

void ImportPanel::addOptions(QWidget* body, const ImportSummary& summary) {
    auto* holder = new QWidget(body);
    auto* flow = new FlowLayout(holder, space::kS, space::kXs);
    auto* name = new QLineEdit(qs(summary.dataset), holder);
    name->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[a-z0-9-]{1,60}")), name));
    name->setMinimumWidth(200);
    describe(name, QStringLiteral("importName"), tr("Name of the dataset"),
             tr("Small letters, digits and hyphens. A dataset of this name is replaced."));
    auto* side = new QComboBox(holder);
    for (const int pixels : kSides)
        side->addItem(tr("%1 × %1 pixels (%2)")
                          .arg(pixels)
                          .arg(formatBytes(static_cast<double>(summary.films) * pixels * pixels)),
                      pixels);
    side->setCurrentIndex(side->findData(kUsualSide));
    describe(side, QStringLiteral("importSide"), tr("Size of the copy that training reads"),
             tr("Each film is decoded once into a copy of this size. The original stays where it is."));
    flow->addWidget(makeLabel(tr("Name"), TypeStep::Body, true, holder));
    flow->addWidget(name);
    flow->addWidget(makeLabel(tr("Copy for training"), TypeStep::Body, true, holder));
    flow->addWidget(side);
    m_bodyLayout->addWidget(holder);
    auto* import = addButton(QStringLiteral("importStart"),
                             tr("Import %n films", nullptr, static_cast<int>(summary.films)), true);
    import->setEnabled(summary.films > 0 && name->hasAcceptableInput());
    connect(name, &QLineEdit::textChanged, import, [name, import, films = summary.films] {
        import->setEnabled(films > 0 && name->hasAcceptableInput());
    });
    connect(import, &QPushButton::clicked, this, [this, name, side] {
        startImport({QStringLiteral("--name"), name->text(), QStringLiteral("--side"),
                     side->currentData().toString()});
    });
}

void ImportPanel::showPreview(const ImportSummary& summary) {
    QWidget* body = begin(State::Preview, summary.films > 0 ? tr("This folder can be imported")
                                                            : tr("No film was found in this folder"));
    addText(body, layoutSentence(summary.layout));
    addFigures(body, summary);
    connect(addButton(QStringLiteral("importDismiss"), tr("Not now"), false), &QPushButton::clicked, this,
            &ImportPanel::close);
    addOptions(body, summary);
    addMapping(body, summary);
    addUnmatched(body, summary);
    addSkipped(body, summary);
    finish();
}

void ImportPanel::startImport(const QStringList& extra) {
    if (CliProcess* process = m_context->launcher->startImport(m_folder, extra)) {
        follow(process, tr("Importing films"));
        connect(process, &CliProcess::finished, this, [this](const Json& answer) {
            const ImportSummary summary = importSummary(answer);
            showDone(summary, true);
            Q_EMIT imported(qs(summary.dataset));
        });
    }
}

void ImportPanel::makeDemo() {
    if (busy())
        return;
    if (CliProcess* process = m_context->launcher->startDemo()) {
        follow(process, tr("Making the demo films"));
        connect(process, &CliProcess::finished, this, [this](const Json&) {
            m_state = State::Done;
            close();
            Q_EMIT imported({});
        });
    }
}

void ImportPanel::follow(CliProcess* process, const QString& title) {
    m_process = process;
    m_phase.clear();
    QWidget* body = begin(State::Running, title);
    m_bar = new QProgressBar(body);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    describe(m_bar, QStringLiteral("importProgress"), tr("Progress"));
    m_progressText = makeLabel(tr("Starting…"), TypeStep::Body, true, body);
    m_progressText->setObjectName(QStringLiteral("importProgressText"));
    m_bodyLayout->addWidget(m_bar);
    m_bodyLayout->addWidget(m_progressText);
    connect(addButton(QStringLiteral("importCancel"), tr("Cancel"), false), &QPushButton::clicked, this,
            &ImportPanel::cancel);
    finish();
    connect(process, &CliProcess::progressed, this, &ImportPanel::showProgress);
    connect(process, &CliProcess::failed, this, &ImportPanel::showFailure);
    connect(process, &CliProcess::cancelled, this, [this] {
        m_state = State::Done;
        close();
        showToast(this, ToastKind::Info, tr("Cancelled. The workspace is as it was."));
    });
}

void ImportPanel::showProgress(const QString& phase, qint64 done, qint64 total) {
    if (!m_bar || !m_progressText || m_state != State::Running)
        return;
    if (phase != m_phase) {
        m_phase = phase;
        m_phaseFrom = done;
        m_phaseClock.start();
    }
    constexpr int kSteps = 10'000;
    m_bar->setRange(0, total > 0 ? kSteps : 0);
    if (total <= 0) {
        m_progressText->setText(done > 0 ? tr("%1: %2").arg(phase, formatCount(done)) : phase);
        return;
    }
    m_bar->setValue(static_cast<int>(kSteps * done / total));
    const double elapsedS = static_cast<double>(m_phaseClock.elapsed()) / 1000.0;
    const double rate = elapsedS > 0.5 ? static_cast<double>(done - m_phaseFrom) / elapsedS : 0.0;
    QString text = tr("%1: %2 of %3").arg(phase, formatCount(done), formatCount(total));
    if (rate > 0.0)
        text += tr(" · %1 a second · %2 left")
                    .arg(formatShort(rate), formatDuration(static_cast<double>(total - done) / rate));
    m_progressText->setText(text);
}

void ImportPanel::showDone(const ImportSummary& summary, bool justNow) {
    QWidget* body = begin(State::Done, justNow ? tr("The films have come in")
                                               : tr("How “%1” came in").arg(qs(summary.dataset)));
    addText(body, layoutSentence(summary.layout), "muted");
    addFigures(body, summary);
    addUnmatched(body, summary);
    addSkipped(body, summary);
    if (summary.elapsedS > 0.0)
        addText(body, tr("It took %1.").arg(formatDuration(summary.elapsedS)), "muted");
    connect(addButton(QStringLiteral("importDone"), tr("Close"), false), &QPushButton::clicked, this,
            &ImportPanel::close);
    if (justNow) {
        auto* show = addButton(QStringLiteral("importShow"), tr("Show the films"), true);
        connect(show, &QPushButton::clicked, this, [this, name = qs(summary.dataset)] {
            close();
            Q_EMIT showWanted(name);
        });
    }
    finish();
}

void ImportPanel::showReport(const Json& report) {
    if (!busy())
        showDone(importSummary(report), false);
}

void ImportPanel::showFailure(const QString& sentence) {
    QWidget* body = begin(State::Failed, tr("This did not work"));
    auto* banner = makeLabel(sentence, TypeStep::Body, false, body);
    setRole(banner, "errorBanner");
    banner->setObjectName(QStringLiteral("importError"));
    banner->setWordWrap(true);
    banner->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bodyLayout->addWidget(banner);
    connect(addButton(QStringLiteral("importDone"), tr("Close"), false), &QPushButton::clicked, this,
            &ImportPanel::close);
    auto* other = addButton(QStringLiteral("importOther"), tr("Open another folder…"), true);
    connect(other, &QPushButton::clicked, this, &ImportPanel::anotherFolderWanted);
    finish();
}

} // namespace hilum::widgets
