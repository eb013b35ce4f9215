#include "widgets/library/FilmDetails.h"

#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/library/FilmText.h"
#include "widgets/library/NotePanel.h"

#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace hilum::widgets {

namespace {

/// Names may be long and hold no blanks: they wrap anywhere.
QString breakable(const QString& name) {
    QString out;
    for (const QChar c : name) {
        out += c;
        if (c == u'_' || c == u'-' || c == u'.' || c == u'/' || c == u':')
            out += QChar(0x200B);
    }
    return out;
}

QString layoutText(const std::string& layout) {
    if (layout == "nih")
        return FilmDetails::tr("NIH");
    if (layout == "rsna")
        return FilmDetails::tr("RSNA");
    if (layout == "folders")
        return FilmDetails::tr("class folders");
    if (layout == "csv")
        return FilmDetails::tr("table and images");
    if (layout == "dicom")
        return FilmDetails::tr("DICOM folder");
    return qs(layout);
}

QString sourceText(imaging::SpacingSource source) {
    switch (source) {
    case imaging::SpacingSource::PixelSpacing:
        return FilmDetails::tr("PixelSpacing of the file");
    case imaging::SpacingSource::ImagerPixelSpacing:
        return FilmDetails::tr("ImagerPixelSpacing of the file, at the detector");
    case imaging::SpacingSource::NihTable:
        return FilmDetails::tr("NIH table");
    case imaging::SpacingSource::None:
        break;
    }
    return {};
}

} // namespace

FilmDetails::FilmDetails(QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("filmDetails"));
    setAccessibleName(tr("Film"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(this);
    setRole(body, "scrolled");
    m_layout = new QVBoxLayout(body);
    m_layout->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    m_layout->setSpacing(space::kS);
    m_empty = makeLabel(tr("Choose a film to see what is known of it."), TypeStep::Body, true, body);
    m_empty->setWordWrap(true);
    m_title = makeLabel({}, TypeStep::Title, false, body);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_findings = makeLabel({}, TypeStep::Strong, false, body);
    m_findings->setWordWrap(true);
    m_findings->setObjectName(QStringLiteral("detailsFindings"));
    m_label = makeLabel({}, TypeStep::Body, false, body);
    m_label->setObjectName(QStringLiteral("detailsLabel"));
    m_notes = new NotePanel(body);
    buildPriors(body);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_empty, m_title, m_findings, m_label, m_notes})
        m_layout->addWidget(widget);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_priorsTitle, m_priorsPart, m_allPriors, m_priors})
        m_layout->addWidget(widget);
    m_layout->addStretch(1);
    setWidget(body);
    clear();
}

void FilmDetails::buildPriors(QWidget* body) {
    m_priorsTitle = makeLabel({}, TypeStep::Strong, false, body);
    m_priorsPart = makeLabel({}, TypeStep::Caption, true, body);
    m_priorsPart->setObjectName(QStringLiteral("patientFilmsPart"));
    m_priorsPart->setWordWrap(true);
    m_priors = new QListWidget(body);
    describe(m_priors, QStringLiteral("patientFilms"), tr("Films of this patient"),
             tr("Films of this patient in order of time. Press Enter or click to show one."));
    m_priors->setIconSize({kThumbnail, kThumbnail});
    m_priors->setWordWrap(true);
    m_priors->setUniformItemSizes(false);
    m_priors->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_priors->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto choose = [this](QListWidgetItem* item) {
        Q_EMIT filmChosen(item->data(Qt::UserRole).toLongLong());
    };
    connect(m_priors, &QListWidget::itemClicked, this, choose);
    connect(m_priors, &QListWidget::itemActivated, this, choose);
    m_allPriors = new QPushButton(body);
    describe(m_allPriors, QStringLiteral("patientFilmsAll"), tr("All films of this patient"),
             tr("List every film of this patient, not only those around this one"));
    connect(m_allPriors, &QPushButton::clicked, this, [this] {
        if (!m_facts)
            return;
        m_allOf = m_facts->film.record.patient;
        m_showCurrent = true;
        Q_EMIT allFilmsWanted();
    });
}

void FilmDetails::addPanel(QWidget* panel) {
    m_layout->insertWidget(m_layout->count() - 1, panel); // before the stretch
}

void FilmDetails::clear() {
    m_facts.reset();
    m_file.reset();
    rebuild();
    Q_EMIT factsShown();
}

void FilmDetails::setFacts(FilmFacts facts) {
    if (m_facts && m_facts->film.record.id != facts.film.record.id)
        m_file.reset();
    m_facts = std::move(facts);
    rebuild();
    if (std::exchange(m_showCurrent, false))
        QTimer::singleShot(0, this, &FilmDetails::showCurrent); // when the list has its place
    Q_EMIT factsShown();
}

void FilmDetails::setFile(const LoadedFilm* film) {
    m_file.reset();
    if (film && film->pixels && m_facts && film->film.record.id == m_facts->film.record.id) {
        const imaging::Radiograph& read = film->pixels->film();
        FileFacts facts;
        facts.head.width = read.width;
        facts.head.height = read.height;
        facts.head.bitsStored = read.bitsStored;
        facts.head.frames = read.frames;
        facts.head.lowIsBright = read.lowIsBright;
        facts.head.smallest = read.smallest;
        facts.head.largest = read.largest;
        facts.head.spacing = read.spacing;
        facts.head.format = read.format;
        facts.head.notes = read.notes;
        facts.head.windows = read.windows;
        facts.changed = film->changed;
        facts.squashed = trueScale(film->film.record, read) != QSizeF(1.0, 1.0);
        m_file = std::move(facts);
    }
    rebuild();
}

void FilmDetails::setShaded(bool shaded) {
    m_shaded = shaded;
    rebuild();
}

void FilmDetails::rebuild() {
    delete m_formHolder;
    m_formHolder = nullptr;
    const bool any = m_facts && !m_facts->error;
    m_empty->setVisible(!any);
    m_empty->setText(m_facts && m_facts->error ? errorSentence(*m_facts->error)
                                               : tr("Choose a film to see what is known of it."));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_findings, m_label})
        widget->setVisible(any);
    m_notes->setVisible(any && !m_shaded);
    if (any) {
        const data::Record& record = m_facts->film.record;
        m_title->setText(m_shaded ? FilmText::hidden() : breakable(qs(record.image)));
        m_findings->setText(FilmText::findings(record));
        m_label->setText(FilmText::label(record.target));
        setRole(m_label, record.target == 1 ? "warning" : "muted");
        m_formHolder = new QWidget(widget());
        m_form = new QFormLayout(m_formHolder);
        m_form->setContentsMargins(0, 0, 0, 0);
        m_form->setHorizontalSpacing(space::kM);
        m_form->setVerticalSpacing(space::kXs);
        m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        addFilmRows();
        addFileRows();
        addBoxRows();
        m_layout->insertWidget(m_layout->indexOf(m_priorsTitle), m_formHolder);
    }
    fillPriors();
}

void FilmDetails::row(const QString& name, const QString& value) {
    if (value.isEmpty())
        return;
    auto* key = makeLabel(name, TypeStep::Body, true, m_formHolder);
    key->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto* text = makeLabel(value, TypeStep::Body, false, m_formHolder);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_form->addRow(key, text);
}

void FilmDetails::section(const QString& title) {
    auto* label = makeLabel(title, TypeStep::Strong, false, m_formHolder);
    label->setContentsMargins(0, space::kS, 0, 0);
    m_form->addRow(label);
}

void FilmDetails::addFilmRows() {
    const FilmRow& film = m_facts->film;
    const data::Record& record = film.record;
    section(tr("Film"));
    row(tr("Patient"), m_shaded ? FilmText::hidden() : breakable(qs(record.patient)));
    row(tr("View"), record.view == data::View::Unknown ? tr("unknown") : FilmText::view(record.view));
    row(tr("Sex"), record.sex == data::Sex::Unknown ? tr("unknown") : FilmText::sex(record.sex));
    row(tr("Age"), record.ageYears < 0 ? tr("unknown") : FilmText::age(record.ageYears));
    if (record.followUp >= 0)
        row(tr("Follow-up"), formatCount(record.followUp));
    row(tr("Dataset"),
        m_facts->dataset.synthetic ? tr("%1 (synthetic)").arg(qs(film.dataset)) : qs(film.dataset));
    row(tr("Layout"), layoutText(m_facts->dataset.layout));
    row(tr("Split"), film.part == data::Part::None ? tr("in no part") : FilmText::part(film.part));
    row(tr("Given list"), qs(record.givenPart));
    if (!record.nihImage.empty() && !m_shaded)
        row(tr("Made from"), breakable(qs(record.nihImage)));
    const int width = m_file ? m_file->head.width : 0, height = m_file ? m_file->head.height : 0;
    row(tr("Spacing"), FilmText::spacing(record, width, height));
}

void FilmDetails::addFileRows() {
    if (!m_file)
        return;
    const imaging::Radiograph& head = m_file->head;
    section(tr("File"));
    row(tr("Format"), qs(head.format));
    row(tr("Pixels"), tr("%1 × %2, %n bits", nullptr, head.bitsStored)
                          .arg(formatCount(head.width), formatCount(head.height)));
    if (m_file->squashed)
        row(tr("Proportions"),
            tr("The file is squashed; the viewer shows the film as wide as it was (P). The network "
               "sees it squashed."));
    row(tr("Values"),
        tr("%1 to %2").arg(formatPixel(double{head.smallest}), formatPixel(double{head.largest})));
    if (head.spacing.source != imaging::SpacingSource::None)
        row(tr("Stated"), tr("%1 × %2 mm (%3)")
                              .arg(formatNumber(head.spacing.columnMm), formatNumber(head.spacing.rowMm),
                                   sourceText(head.spacing.source)));
    if (head.lowIsBright)
        row(tr("Polarity"),
            tr("Low values are bright in the file (MONOCHROME1); shown the usual way round."));
    if (!head.windows.empty())
        row(tr("Window"),
            tr("centre %1, width %2, from the file")
                .arg(formatPixel(head.windows.front().centre), formatPixel(head.windows.front().width)));
    for (const std::string& note : head.notes)
        row(tr("Note"), coreText(note));
    if (m_file->changed)
        row(tr("Note"), tr("The file has changed since it was imported."));
}

void FilmDetails::addBoxRows() {
    const auto& boxes = m_facts->film.record.boxes;
    if (boxes.empty())
        return;
    section(boxes.size() == 1 ? tr("One box") : tr("%n boxes", nullptr, static_cast<int>(boxes.size())));
    for (const data::Box& box : boxes)
        row(box.finding.empty() ? tr("Box") : FilmText::finding(box.finding),
            tr("%1 × %2 of the film").arg(formatPercent(box.width), formatPercent(box.height)));
}

void FilmDetails::fillPriors() {
    const QSignalBlocker quiet(m_priors);
    m_priors->clear();
    const auto* films = m_facts ? &m_facts->patientFilms : nullptr;
    const bool some = films && films->size() > 1;
    m_priorsTitle->setVisible(some);
    m_priors->setVisible(some);
    showHowMany();
    if (!some)
        return;
    const QPixmap hidden = [] {
        QPixmap p(kThumbnail, kThumbnail);
        p.fill(colours().canvas);
        return p;
    }();
    for (const FilmFacts::Prior& prior : *films) {
        const data::Record& record = prior.film.record;
        QString text = FilmText::line(record);
        if (record.followUp >= 0)
            text = tr("Follow-up %1 · %2").arg(formatCount(record.followUp), text);
        if (prior.film.dataset != m_facts->film.dataset)
            text = tr("%1 · %2", "dataset, then facts").arg(qs(prior.film.dataset), text);
        auto* item = new QListWidgetItem(text + QLatin1Char('\n') + FilmText::findings(record), m_priors);
        const QPixmap picture =
            m_shaded || prior.thumbnail.isNull() ? hidden : QPixmap::fromImage(prior.thumbnail);
        QIcon thumbnail(picture);
        thumbnail.addPixmap(picture, QIcon::Selected); // a film is not tinted
        item->setIcon(thumbnail);
        item->setData(Qt::UserRole, QVariant::fromValue<qint64>(record.id));
        item->setSizeHint({0, kThumbnail + 12});
        if (record.id == m_facts->film.record.id)
            m_priors->setCurrentItem(item);
    }
    m_priors->setFixedHeight(static_cast<int>(films->size()) * (kThumbnail + 12) + 4);
}

/// Nobody shall take a part of a patient's films for all of them.
void FilmDetails::showHowMany() {
    const std::size_t listed = m_facts ? m_facts->patientFilms.size() : 0;
    const std::size_t all = m_facts ? std::max(listed, m_facts->filmsOfPatient) : 0;
    const bool wanted = m_facts && m_facts->film.record.patient == m_allOf;
    m_priorsTitle->setText(tr("%n films of this patient", nullptr, static_cast<int>(all)));
    m_priorsPart->setText(tr("The %n around this one are listed.", nullptr, static_cast<int>(listed)));
    m_priorsPart->setVisible(listed < all);
    m_allPriors->setText(tr("List all %n films", nullptr, static_cast<int>(all)));
    m_allPriors->setVisible(listed < all && !wanted);
}

void FilmDetails::showCurrent() {
    const QListWidgetItem* current = m_priors->currentItem();
    if (current == nullptr)
        return;
    const QRect row = m_priors->visualItemRect(current).translated(m_priors->pos());
    ensureVisible(row.center().x(), row.center().y(), 0, viewport()->height() / 2);
}

std::int64_t FilmDetails::patientFilm(std::int64_t from, int by) const {
    if (!m_facts)
        return 0;
    const auto& films = m_facts->patientFilms;
    const auto here =
        std::ranges::find(films, from, [](const FilmFacts::Prior& prior) { return prior.film.record.id; });
    if (here == films.end())
        return 0;
    const auto place = (here - films.begin()) + by;
    return place >= 0 && place < std::ssize(films) ? films[static_cast<std::size_t>(place)].film.record.id
                                                   : 0;
}

} // namespace hilum::widgets
