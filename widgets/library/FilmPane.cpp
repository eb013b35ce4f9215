#include "widgets/library/FilmPane.h"

#include "widgets/common/Format.h"
#include "widgets/common/Isolated.h"
#include "widgets/common/Theme.h"
#include "widgets/library/FilmText.h"
#include "widgets/library/Priors.h"

#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hilum::widgets {

namespace {

constexpr int kFrame = 2;

QImage pictureOf(const GreyImage& grey) {
    if (grey.empty())
        return {};
    return QImage(grey.pixels.data(), grey.width, grey.height, grey.width, QImage::Format_Grayscale8).copy();
}

/// What is there at once, before the file has been read.
LoadedFilm networkOnly(FilmSource& source, std::int64_t film) {
    LoadedFilm early;
    auto rows = source.rows(std::array{film});
    if (!rows || rows->empty())
        return early;
    early.film = std::move(rows->front());
    const auto cache = source.cache(early.film.record.dataset);
    if (cache && early.film.record.cacheRow < (*cache)->rows()) {
        const GreyView view = (*cache)->film(early.film.record.cacheRow);
        early.network = GreyImage(view.width, view.height);
        for (int y = 0; y < view.height; ++y)
            std::copy_n(view.row(y), view.width, early.network.row(y));
    }
    return early;
}

QString nameOf(const FilmRow& film, bool shaded) {
    const data::Record& record = film.record;
    QStringList parts{shaded ? FilmText::hidden() : qs(record.image)};
    if (const auto followUp = followUpOf(record))
        parts << FilmPane::tr("follow-up %1").arg(formatCount(*followUp));
    parts << FilmText::findings(record);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

FilmPane::FilmPane(Jobs& jobs, int number, QWidget* parent)
    : QWidget(parent), m_jobs(&jobs), m_canvas(new ViewerWidget(jobs, this)),
      m_layout(new QVBoxLayout(this)) {
    if (number > 0) // the first keeps the name that it has alone
        m_canvas->setObjectName(QStringLiteral("viewerCanvas%1").arg(number));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_name = makeLabel({}, TypeStep::Caption, false, this);
    m_name->setObjectName(QStringLiteral("viewerName%1").arg(number));
    m_name->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_name->hide();
    m_layout->addWidget(m_name);
    m_layout->addWidget(m_canvas, 1);
    onThemeChanged(this, [this] { update(); });
}

void FilmPane::setStandIn(const QImage& picture, const QString& sentence) {
    m_canvas->setStandIn(picture, sentence);
    Q_EMIT standInShown(picture, sentence);
}

void FilmPane::setFilm(const LoadedFilm& film) {
    {
        const QScopedValueRollback changing(m_changing, true);
        m_canvas->setFilm(film);
    }
    m_ownWindow = m_canvas->window();
    Q_EMIT filmShown();
}

void FilmPane::setEmptySentence(const QString& sentence) {
    m_emptySentence = sentence;
    if (m_film == 0)
        setStandIn({}, m_emptySentence);
}

void FilmPane::mirror(FilmPane& other) {
    m_mirrors = true;
    connect(&other, &FilmPane::standInShown, this,
            [this](const QImage& picture, const QString& sentence) { setStandIn(picture, sentence); });
    connect(&other, &FilmPane::filmShown, this, [this, &other] { setFilm(other.m_canvas->film()); });
}

void FilmPane::showFilm(std::int64_t film) {
    m_channel.cancel();
    m_film = film;
    m_row = {};
    m_fileAnswered = false;
    m_notice.clear();
    showName();
    setStandIn({}, film == 0 ? m_emptySentence : QString());
    if (!m_source || film == 0)
        return;
    // The network's copy is there at once; the file follows.
    m_jobs->start<LoadedFilm>(
        this, m_channel, [source = m_source, film](std::stop_token) { return networkOnly(*source, film); },
        [this](const LoadedFilm& early) { takeStandIn(early); });
    m_jobs->add<LoadedFilm>(
        this, m_channel,
        [source = m_source, film](std::stop_token stop) { return loadFilm(*source, film, stop); },
        [this](const LoadedFilm& whole) { take(whole); });
}

void FilmPane::takeStandIn(const LoadedFilm& film) {
    if (m_fileAnswered || film.network.empty())
        return; // the file, or what is wrong with it, was quicker
    m_row = film.film;
    showName();
    setStandIn(pictureOf(film.network), tr("Reading the film…"));
}

void FilmPane::take(const LoadedFilm& film) {
    m_fileAnswered = true;
    m_row = film.film;
    showName();
    if (film.error) {
        const QString why = errorSentence(*film.error);
        setStandIn(pictureOf(film.network),
                   film.network.empty()
                       ? tr("The film cannot be shown. %1").arg(why)
                       : tr("The original file cannot be shown. %1 This is the copy of %2 pixels that "
                            "the network sees.")
                             .arg(why, formatCount(film.network.width)));
    } else if (film.pixels) {
        if (film.changed)
            m_notice = tr("This file has changed since it was imported: what the network sees is the "
                          "former picture. Import the folder again.");
        setFilm(film);
    }
    Q_EMIT loaded();
}

void FilmPane::setFrame(Frame frame) {
    m_frame = frame;
    const int width = frame == Frame::None ? 0 : kFrame;
    m_layout->setContentsMargins(width, width, width, width);
    update();
}

void FilmPane::setNamed(bool named) {
    m_named = named;
    m_name->setVisible(named);
    showName();
}

void FilmPane::setShaded(bool shaded) {
    m_shaded = shaded;
    m_canvas->setShaded(shaded);
    showName();
}

void FilmPane::showName() {
    if (!m_named)
        return;
    const QString name = m_film == 0 || m_row.record.image.empty() ? QString() : nameOf(m_row, m_shaded);
    const int room = m_name->width() - 2 * space::kM;
    m_name->setText(cutShort(name, QFontMetrics(m_name->font()), std::max(0, room)));
    m_name->setAccessibleName(name);
}

void FilmPane::paintEvent(QPaintEvent*) {
    if (m_frame == Frame::None)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), m_frame == Frame::Active ? colours().accent : colours().border);
    painter.fillRect(rect().adjusted(kFrame, kFrame, -kFrame, -kFrame), colours().window);
}

void FilmPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showName();
}

} // namespace hilum::widgets
