#include "widgets/library/MapPanel.h"

#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/CliProcess.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"
#include "widgets/library/FilmScatter.h"
#include "widgets/library/FilmText.h"
#include "widgets/library/SimilarFilms.h"
#include "widgets/library/ThumbnailStore.h"
#include "widgets/runs/RunText.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

// What the map does. How it is put together stands in MapPanelLayout.cpp.
namespace hilum::widgets {

namespace {
constexpr int kPicture = 112; ///< px
constexpr int kCardGap = 14;  ///< px between a point and its card
constexpr int kPatienceMs = 300;
} // namespace

void MapPanel::setSource(std::shared_ptr<FilmSource> source) {
    m_source = std::move(source);
    refresh();
}

void MapPanel::setDataset(const QString& name) {
    if (name == m_dataset)
        return;
    m_dataset = name;
    refresh();
}

QString MapPanel::datasetName() const {
    return m_dataset.isEmpty() ? m_context->model->largestDataset() : m_dataset;
}

data::MapMethod MapPanel::method() const {
    return static_cast<data::MapMethod>(m_method->currentData().toInt());
}

QString MapPanel::wish() const {
    return QStringLiteral("%1 %2 %3")
        .arg(m_runs->currentData().toString(), datasetName(), m_method->currentData().toString());
}

qint64 MapPanel::filmAt(int index) const {
    const auto i = static_cast<std::size_t>(index);
    return index >= 0 && i < m_plane.films.size() ? m_plane.films[i].id : 0;
}

void MapPanel::takeRuns() {
    if (offerEncoders(*m_runs, *m_context->model))
        refresh();
}

void MapPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void MapPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeCard();
}

void MapPanel::refresh() {
    m_stale = true;
    if (isVisible())
        read(false);
}

void MapPanel::read(bool justMade) {
    m_stale = false;
    m_channel.cancel();
    showCard(-1);
    const run::RunSummary* run = m_context->model->run(m_runs->currentData().toString());
    const data::Dataset* dataset = m_context->model->dataset(datasetName());
    if (run == nullptr || dataset == nullptr || !m_source) {
        m_plane = {};
        showState(m_none);
        return;
    }
    showState(m_process && m_making == wish() ? static_cast<QWidget*>(m_busy) : m_blank);
    m_reading->hide();
    QTimer::singleShot(kPatienceMs, m_reading, [this] {
        m_reading->setVisible(m_channel.pending() > 0);
    }); // 100,000 films take seconds
    using Answer = Result<FilmPlane>;
    m_context->jobs->start<Answer>(
        this, m_channel,
        [source = m_source, folder = run->folder.path, id = dataset->id,
         kind = method()](std::stop_token stop) { return readFilmPlane(*source, folder, id, kind, stop); },
        [this, justMade](Answer answer) {
            if (!answer && answer.error().code != ErrorCode::Cancelled)
                showToast(this, ToastKind::Error, errorSentence(answer.error()));
            else if (answer && !answer->made && justMade)
                showToast(this, ToastKind::Error,
                          tr("The map could not be kept. Look for free space on the disk of the workspace."));
            if (answer && answer->made)
                take(std::move(answer).value());
            else if (!m_process || m_making != wish())
                showState(m_unmade);
        });
}

void MapPanel::draw() {
    if (m_process) {
        showToast(this, ToastKind::Info, tr("A map is being drawn already; wait, or cancel it below."));
        return;
    }
    const QString run = m_runs->currentData().toString(), dataset = datasetName();
    if (run.isEmpty() || dataset.isEmpty())
        return;
    const auto name = data::mapMethodName(method());
    QStringList arguments{QStringLiteral("map"),
                          QStringLiteral("--run"),
                          run,
                          QStringLiteral("--dataset"),
                          dataset,
                          QStringLiteral("--method"),
                          qs(name)};
    if (m_states->currentWidget() == m_content)
        arguments << QStringLiteral("--again");
    CliProcess* process = m_context->launcher->startCli(arguments);
    if (process == nullptr)
        return; // the launcher has said why
    m_process = process;
    m_making = wish();
    showProgress({}, 0, 0);
    showState(m_busy);
    const auto end = [this, process](const QString& sentence, ToastKind kind) {
        if (m_process == process)
            m_process = nullptr;
        if (!sentence.isEmpty())
            showToast(this, kind, sentence);
        if (m_making == wish() && isVisible())
            read(sentence.isEmpty());
        else
            m_stale = true;
    };
    connect(process, &CliProcess::progressed, this, &MapPanel::showProgress);
    connect(process, &CliProcess::finished, this, [end] { end({}, ToastKind::Info); });
    connect(process, &CliProcess::failed, this,
            [end](const QString& sentence) { end(sentence, ToastKind::Error); });
    connect(process, &CliProcess::cancelled, this,
            [this, end] { end(tr("The map was cancelled."), ToastKind::Info); });
    Q_EMIT m_context->launcher->processStarted(process, tr("Drawing the map"));
}

void MapPanel::showProgress(const QString& phase, qint64 done, qint64 total) {
    m_busy->setSentence(
        total > 1 ? tr("%1: %2 of %3", "phase: done of all").arg(phase, formatCount(done), formatCount(total))
        : phase.isEmpty() ? tr("The encoder is being read.")
                          : phase);
}

void MapPanel::take(FilmPlane plane) {
    m_plane = std::move(plane);
    m_scatter->setPoints(std::move(m_plane.points));
    noteShown();
    m_note->setText(MapText::note(m_plane.map, datasetName()));
    fillFindings();
    colour();
    setFilm(m_film);
    showState(m_content);
}

void MapPanel::fillFindings() {
    const QString former = m_finding->currentData().toString();
    m_finding->clear();
    m_finding->addItem(tr("Label (pneumonia)"), QString());
    for (const std::string& finding : m_plane.findings)
        m_finding->addItem(FilmText::finding(finding), qs(finding));
    m_finding->setCurrentIndex(std::max(0, m_finding->findData(former)));
}

void MapPanel::colour() {
    const auto kind = static_cast<MapColour>(m_colour->currentData().toInt());
    m_finding->setVisible(kind == MapColour::Finding);
    const MapClasses classes = MapText::classes(m_plane, kind, ss(m_finding->currentData().toString()));
    std::vector<QColor> colours;
    for (const MapClass& one : classes.classes)
        colours.push_back(mapColour(one.colour));
    m_scatter->setClasses(classes.ofFilm, std::move(colours));
    m_classes = classes;
    showLegend();
    speak();
}

/// What a loop or a filter leaves is counted beside all: whether a cluster is one of a finding or of a view.
void MapPanel::showLegend() {
    std::vector<std::int64_t> passing(m_classes.classes.size());
    std::int64_t all = 0;
    for (std::size_t i = 0; i < m_classes.ofFilm.size(); ++i)
        if (i < m_passing.size() && m_passing[i]) {
            ++passing[m_classes.ofFilm[i]];
            ++all;
        }
    const bool narrowed = all < static_cast<std::int64_t>(m_plane.films.size());
    QStringList entries;
    for (std::size_t i = 0; i < m_classes.classes.size(); ++i) {
        const MapClass& one = m_classes.classes[i];
        if (one.films == 0)
            continue;
        QString count = formatCount(one.films);
        if (all > 0) {
            const QString share = formatPercent(static_cast<double>(passing[i]) / static_cast<double>(all));
            count = narrowed ? tr("%1, %2 of these; %3 in all", "films of a colour that pass, their share")
                                   .arg(formatCount(passing[i]), share, count)
                             : count + QStringLiteral(" · ") + share;
        }
        QString name = QStringLiteral("%1 (%2)").arg(one.name, count).toHtmlEscaped();
        name.replace(QLatin1Char(' '), QStringLiteral("&nbsp;")); // the dot stays with its name
        entries << QStringLiteral("<span style=\"color:%1\">●</span>&nbsp;%2")
                       .arg(mapColour(one.colour).name(), name);
    }
    m_legend->setText(entries.join(QStringLiteral(" &nbsp; ")));
}

void MapPanel::setShownFilms(const std::vector<std::int64_t>& films) {
    m_shownFilms = films;
    std::ranges::sort(m_shownFilms);
    noteShown();
    showLegend();
    speak();
}

/// Which points pass the filter; both lists are by id.
void MapPanel::noteShown() {
    m_passing.assign(m_plane.films.size(), false);
    auto shown = m_shownFilms.begin();
    for (const auto& [film, place] : m_plane.places) {
        while (shown != m_shownFilms.end() && *shown < film)
            ++shown;
        m_passing[static_cast<std::size_t>(place)] = shown != m_shownFilms.end() && *shown == film;
    }
    m_scatter->setShown(m_passing);
    if (m_cardFilm >= 0 && std::cmp_less(m_cardFilm, m_passing.size()) &&
        !m_passing[static_cast<std::size_t>(m_cardFilm)])
        showCard(-1);
}

void MapPanel::setFilm(std::int64_t film) {
    m_film = film;
    m_scatter->setCurrent(m_plane.placeOf(film));
    speak();
}

/// A screen reader hears how much there is and what the film at hand is.
void MapPanel::speak() {
    const auto at = static_cast<std::size_t>(std::max(0, m_scatter->current()));
    QString text = tr("%n films", nullptr, static_cast<int>(m_plane.films.size()));
    if (m_scatter->current() >= 0 && at < m_plane.films.size())
        text += QStringLiteral(". ") + MapText::facts(m_plane.row(at)).replace(u'\n', QStringLiteral(", "));
    m_scatter->setAccessibleDescription(text);
}

void MapPanel::setShaded(bool shaded) {
    m_shaded = shaded;
    if (m_cardFilm >= 0)
        showCard(m_cardFilm);
}

void MapPanel::showState(QWidget* state) {
    m_states->setCurrentWidget(state);
    const bool any = state == m_content; // there is nothing to colour otherwise
    for (QWidget* tool : std::initializer_list<QWidget*>{m_colour, m_lasso, m_fit,
                                                         findChild<QToolButton*>(QStringLiteral("mapAgain"))})
        tool->setVisible(any);
    m_finding->setVisible(any && m_colour->currentData().toInt() == static_cast<int>(MapColour::Finding));
    for (QComboBox* combo : {m_runs, m_method})
        combo->setEnabled(state != m_none);
}

void MapPanel::showCard(int index) {
    m_cardFilm = filmAt(index) != 0 ? index : -1;
    m_card->setVisible(m_cardFilm >= 0);
    if (m_cardFilm < 0)
        return;
    const FilmRow film = m_plane.row(static_cast<std::size_t>(index));
    const QImage image = m_shaded ? QImage() : m_thumbnails->image(film);
    m_cardPicture->setVisible(!m_shaded);
    m_cardPicture->setFixedSize(kPicture, kPicture);
    QPixmap picture = QPixmap::fromImage(image);
    if (!picture.isNull()) {
        const double ratio = devicePixelRatioF();
        picture = picture.scaled(QSize(kPicture, kPicture) * ratio, Qt::IgnoreAspectRatio,
                                 Qt::SmoothTransformation);
        picture.setDevicePixelRatio(ratio);
    }
    m_cardPicture->setPixmap(picture);
    m_cardText->setText(MapText::facts(film));
    m_card->adjustSize();
    placeCard();
    m_card->raise();
}

/// Beside its point, on the side that has room.
void MapPanel::placeCard() {
    if (m_cardFilm < 0 || m_card == nullptr)
        return;
    const QPoint at = m_scatter->placeOf(m_cardFilm).toPoint();
    const bool before = isRightToLeft() ? at.x() - m_card->width() - kCardGap >= 0
                                        : at.x() + m_card->width() + kCardGap > m_scatter->width();
    const int x = before ? at.x() - m_card->width() - kCardGap : at.x() + kCardGap;
    const int y = at.y() - m_card->height() / 2;
    m_card->move(std::clamp(x, 0, std::max(0, m_scatter->width() - m_card->width())),
                 std::clamp(y, 0, std::max(0, m_scatter->height() - m_card->height())));
}

} // namespace hilum::widgets
