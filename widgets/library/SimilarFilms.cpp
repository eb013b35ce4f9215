#include "widgets/library/SimilarFilms.h"

#include "data/FilmEmbeddings.h"
#include "run/RunFolder.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/CliProcess.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Shade.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/library/FilmText.h"
#include "widgets/library/ThumbnailStore.h"
#include "widgets/runs/RunText.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hilum::widgets {

namespace {

constexpr std::size_t kMost = 12;
constexpr int kThumbnail = 48;
constexpr int kRow = kThumbnail + 12;

} // namespace

bool hasEncoder(const run::RunSummary& run) {
    return run.spec && run.spec->kind() == run::RunKind::Pretrain && run.state == run::RunState::Finished;
}

bool offerEncoders(QComboBox& chooser, const WorkspaceModel& model) {
    QStringList ids, shown;
    for (const run::RunSummary& run : model.runs())
        if (hasEncoder(run))
            ids << runs::idOf(run);
    for (int i = 0; i < chooser.count(); ++i)
        shown << chooser.itemData(i).toString();
    if (ids == shown)
        return false;
    const QString former = chooser.currentData().toString();
    chooser.clear();
    for (const run::RunSummary& run : model.runs())
        if (hasEncoder(run))
            chooser.addItem(runs::nameOf(run), runs::idOf(run));
    chooser.setCurrentIndex(std::max(0, chooser.findData(former)));
    return chooser.currentData().toString() != former;
}

Result<SimilarAnswer> findSimilar(FilmSource& source, const std::filesystem::path& runFolder,
                                  std::int64_t film, std::size_t most, int thumbnailSide,
                                  std::stop_token stop) {
    HILUM_TRY_ASSIGN(const auto own, source.rows(std::array{film}));
    if (own.empty())
        return Error(ErrorCode::NotFound, "the film is no longer in the workspace");
    const data::Record& record = own.front().record;
    HILUM_TRY_ASSIGN(const auto dataset, source.dataset(record.dataset));
    const auto file = data::embeddingsFile(runFolder, dataset.name);
    SimilarAnswer answer;
    const auto head = data::readEmbeddingsHead(file);
    if (!head || head->stamp != data::embeddingsStamp(source.workspace(), dataset)) {
        answer.made = false;
        return answer;
    }
    HILUM_TRY_ASSIGN(const auto rows, data::mostSimilar(file, record.cacheRow, most, stop));
    std::vector<std::uint32_t> cacheRows;
    for (const data::SimilarRow& row : rows)
        cacheRows.push_back(row.row);
    HILUM_TRY_ASSIGN(auto films, source.rowsOfCache(record.dataset, cacheRows));
    HILUM_TRY_ASSIGN(const auto cache, source.cache(record.dataset));
    for (FilmRow& row : films) {
        const auto place = std::ranges::find(rows, row.record.cacheRow, &data::SimilarRow::row);
        SimilarFilm similar{std::move(row), place == rows.end() ? 0.0 : place->cosine, {}};
        similar.thumbnail = thumbnailOf(*cache, similar.film.record.cacheRow, thumbnailSide);
        answer.films.push_back(std::move(similar));
    }
    return answer;
}

SimilarPanel::SimilarPanel(AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(&context), m_runs(new QComboBox(this)),
      m_find(new QPushButton(tr("Find similar films"), this)),
      m_sentence(makeLabel({}, TypeStep::Caption, true, this)), m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("similarPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kS, 0, 0);
    layout->setSpacing(space::kXs);
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    describe(m_runs, QStringLiteral("similarRun"), tr("Encoder"),
             tr("The finished pretraining whose encoder compares the films"));
    describe(
        m_find, QStringLiteral("similarFind"), tr("Find similar films"),
        tr("Films of this dataset that the encoder takes for most like this one. The first time all films "
           "are compared, which takes a while."));
    describe(m_list, QStringLiteral("similarFilms"), tr("Similar films"),
             tr("The most similar first. Press Enter or click to show one."));
    m_sentence->setWordWrap(true);
    m_list->setIconSize({kThumbnail, kThumbnail});
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(makeLabel(tr("Similar films"), TypeStep::Strong, false, this));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_runs, m_find, m_sentence, m_list})
        layout->addWidget(widget);
    coverByShade(context.session, m_list);
    const auto choose = [this](QListWidgetItem* item) {
        Q_EMIT filmChosen(item->data(Qt::UserRole).toLongLong());
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    connect(m_find, &QPushButton::clicked, this, &SimilarPanel::search);
    connect(m_runs, &QComboBox::activated, this, &SimilarPanel::forget);
    connect(context.model, &WorkspaceModel::runsChanged, this, &SimilarPanel::takeRuns);
    takeRuns();
    setFilm(nullptr);
}

void SimilarPanel::setSource(std::shared_ptr<FilmSource> source) {
    m_source = std::move(source);
}

bool SimilarPanel::busy() const {
    return m_process || m_channel.pending() > 0;
}

void SimilarPanel::takeRuns() {
    if (offerEncoders(*m_runs, *m_context->model))
        forget();
    setVisible(m_film != 0 && m_runs->count() > 0);
}

void SimilarPanel::setFilm(const FilmRow* film) {
    const std::int64_t id = film ? film->record.id : 0;
    m_dataset = film ? film->dataset : std::string();
    m_patient = film ? film->record.patient : std::string();
    if (id != m_film || id == 0) {
        m_film = id;
        forget();
    }
    setVisible(m_film != 0 && m_runs->count() > 0);
}

/// What was found, or is being looked for, by another encoder.
void SimilarPanel::forget() {
    m_channel.cancel();
    take({});
}

void SimilarPanel::search() {
    ask(true);
}

void SimilarPanel::ask(bool makeIfMissing) {
    const run::RunSummary* run = m_context->model->run(m_runs->currentData().toString());
    if (!m_source || m_film == 0 || run == nullptr)
        return;
    const int side = static_cast<int>(kThumbnail * devicePixelRatioF());
    using Answer = Result<SimilarAnswer>;
    m_context->jobs->start<Answer>(
        this, m_channel,
        [source = m_source, folder = run->folder.path, film = m_film, side](std::stop_token stop) {
            return findSimilar(*source, folder, film, kMost, side, stop);
        },
        [this, makeIfMissing, id = runs::idOf(*run), dataset = m_dataset](const Answer& answer) {
            if (!answer)
                say(errorSentence(answer.error()));
            else if (answer->made)
                take(*answer);
            else if (makeIfMissing)
                make(id, dataset);
            else // hilum-cli has kept it, or would have said why not
                say(tr("The films have been imported again since they were compared. Press “Find similar "
                       "films” once more."));
        });
}

void SimilarPanel::make(const QString& run, const std::string& dataset) {
    if (m_process) {
        say(tr("Films are being compared already; wait, or cancel it below."));
        return;
    }
    CliProcess* process = m_context->launcher->startCli(
        {QStringLiteral("similar"), run, QStringLiteral("--dataset"), qs(dataset)});
    if (process == nullptr)
        return; // the launcher has said why
    m_process = process;
    say(tr("All films of the dataset are compared once. The bar below shows how far it is."));
    const auto end = [this, process](const QString& sentence) {
        if (m_process == process)
            m_process = nullptr;
        say(sentence);
    };
    connect(process, &CliProcess::finished, this, [this, process, run, dataset] {
        if (m_process == process)
            m_process = nullptr;
        // Another encoder or dataset may have been chosen by now, which is still to be compared.
        if (m_runs->currentData().toString() == run && m_dataset == dataset)
            ask(false);
        sayWhatIsListed();
    });
    connect(process, &CliProcess::failed, this, end);
    connect(process, &CliProcess::cancelled, this, [end] { end(tr("The comparison was cancelled.")); });
    Q_EMIT m_context->launcher->processStarted(process, tr("Comparing films"));
}

void SimilarPanel::take(const SimilarAnswer& answer) {
    m_list->clear();
    for (const SimilarFilm& similar : answer.films) {
        const data::Record& record = similar.film.record;
        QStringList facts{formatNumber(similar.cosine, 3)};
        if (const QString line = FilmText::line(record); !line.isEmpty())
            facts << line;
        if (!m_patient.empty() && record.patient == m_patient)
            facts << tr("same patient");
        auto* item = new QListWidgetItem(
            facts.join(QStringLiteral(" · ")) + QLatin1Char('\n') + FilmText::findings(record), m_list);
        const QPixmap picture = QPixmap::fromImage(similar.thumbnail);
        QIcon thumbnail(picture);
        thumbnail.addPixmap(picture, QIcon::Selected); // a film is not tinted
        item->setIcon(thumbnail);
        item->setData(Qt::UserRole, QVariant::fromValue<qint64>(record.id));
        item->setSizeHint({0, kRow});
    }
    m_list->setVisible(!answer.films.empty());
    m_list->setFixedHeight(static_cast<int>(answer.films.size()) * kRow + 4);
    if (!m_process)
        sayWhatIsListed();
}

void SimilarPanel::sayWhatIsListed() {
    say(m_list->count() == 0
            ? QString()
            : tr("Cosine of the embeddings; 1 is the same direction. The encoder finds alike "
                 "what looks alike to it, not what has the same disease."));
}

void SimilarPanel::say(const QString& sentence) {
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

} // namespace hilum::widgets
