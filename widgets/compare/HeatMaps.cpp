#include "widgets/compare/HeatMaps.h"

#include "augment/Recipe.h"
#include "base/AtomicFile.h"
#include "base/JsonFields.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/CliProcess.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/common/Format.h"

#include <QDir>
#include <QImageReader>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace hilum::widgets::compare {

namespace {

constexpr int kLargestSide = 1'024; ///< px of a picture
constexpr std::size_t kLargestFacts = 8 << 20;
constexpr auto kFacts = "explanation.json";
constexpr double kSameFilm = 1.0; ///< mean difference in grey levels: what rounding can make of one film
/// Films are explained in one batch: so many pixels of them fit beside anything.
constexpr int kBatchPixels = 4'000'000;
constexpr qsizetype kLongestSentence = 300;
constexpr int kFewestFilms = 16, kMostFilms = 400, kUsualSide = 224;

QString fileOf(const std::filesystem::path& folder, const char* kind, int index) {
    return QStringLiteral("%1/%2-%3.png").arg(qs(folder.string()), QLatin1String(kind)).arg(index);
}

/// Grey and square, or null.
QImage readSquare(const QString& file) {
    QImageReader reader(file, "png");
    const QSize size = reader.size();
    if (size.width() != size.height() || size.width() < 1 || size.width() > kLargestSide)
        return {};
    return reader.read().convertToFormat(QImage::Format_Grayscale8);
}

/// The film as a network of this side sees it.
FloatImage seenAt(const GreyView& film, int side) {
    const augment::Crop whole{0.0, 0.0, static_cast<double>(film.width), static_cast<double>(film.height),
                              false};
    FloatImage seen;
    augment::cropAndResize(film, whole, side, seen);
    return seen;
}

bool sameFilm(const QImage& picture, const FloatImage& seen) {
    const double most = kSameFilm * picture.width() * picture.height();
    double sum = 0.0;
    std::size_t at = 0;
    for (int y = 0; y < picture.height(); ++y) {
        const uchar* row = picture.constScanLine(y);
        for (int x = 0; x < picture.width(); ++x, ++at)
            sum += std::abs(row[x] - 255.0 * std::clamp(double{seen.pixels[at]}, 0.0, 1.0));
        if (sum > most)
            return false;
    }
    return true;
}

/// Index of the film among the pictures, −1 for none; `films` becomes their number.
int indexOf(const std::filesystem::path& folder, const GreyView& film, int& films,
            const std::stop_token& stop) {
    int found = -1;
    FloatImage seen;
    int side = 0;
    const auto names = QDir(qs(folder.string())).entryList({QStringLiteral("map-*.png")}, QDir::Files);
    films = static_cast<int>(names.size());
    for (int i = 0; i < films && found < 0 && !stop.stop_requested(); ++i) {
        const QImage picture = readSquare(fileOf(folder, "film", i));
        if (picture.isNull())
            continue;
        if (picture.width() != side) {
            side = picture.width();
            seen = seenAt(film, side);
        }
        if (sameFilm(picture, seen))
            found = i;
    }
    return found;
}

/// Smallest and largest grey.
std::pair<int, int> rangeOf(const QImage& map) {
    std::pair<int, int> range{255, 0};
    for (int y = 0; y < map.height(); ++y) {
        const auto [low, high] =
            std::minmax_element(map.constScanLine(y), map.constScanLine(y) + map.width());
        range = {std::min<int>(range.first, *low), std::max<int>(range.second, *high)};
    }
    return range;
}

QString sentenceIn(const Json& text) {
    return qs(text.get_ref<const std::string&>()).left(kLongestSentence);
}

double figureIn(const Json& object, const char* key) {
    return numberIn(object, key, statistics::kNotANumber);
}

std::optional<PointingFacts> pointingIn(const Json& facts) {
    if (!facts.contains("pointing") || !facts["pointing"].is_object())
        return std::nullopt;
    const Json& game = facts["pointing"];
    PointingFacts pointing;
    pointing.score = {figureIn(game, "score"), figureIn(game, "score.lower"), figureIn(game, "score.upper")};
    pointing.randomPoint = figureIn(game, "randomPoint");
    const double hits = figureIn(game, "hits"), films = figureIn(game, "films");
    if (!std::isfinite(pointing.score.value) ||
        !(films >= 1.0 && films < 1e9 && hits >= 0.0 && hits <= films))
        return std::nullopt;
    pointing.hits = static_cast<std::int64_t>(hits);
    pointing.films = static_cast<std::int64_t>(films);
    return pointing;
}

std::optional<bool> hitOf(const Json& facts, int index) {
    if (!facts.contains("films") || !facts["films"].is_array() ||
        static_cast<std::size_t>(index) >= facts["films"].size())
        return std::nullopt;
    const Json& film = facts["films"][static_cast<std::size_t>(index)];
    if (!film.is_object() || !film.contains("hit") || !film["hit"].is_boolean())
        return std::nullopt;
    return film["hit"].get<bool>();
}

Json readFacts(const std::filesystem::path& folder) {
    const auto text = readFile(folder / kFacts, kLargestFacts);
    auto json = text ? parseJson(*text, kFacts) : Result<Json>(text.error());
    return json && json->is_object() ? std::move(json).value() : Json::object();
}

int filmsFor(const report::ComparedRun& run) {
    const int side = run.spec.is_object() && run.spec.contains("side") && run.spec["side"].is_number_integer()
                         ? static_cast<int>(std::clamp<std::int64_t>(run.spec["side"].get<std::int64_t>(), 1,
                                                                     kLargestSide))
                         : kUsualSide;
    return std::clamp(kBatchPixels / (side * side), kFewestFilms, kMostFilms);
}

} // namespace

std::filesystem::path heatFolder(const run::RunFolder& folder) {
    return folder.pictures() / "test";
}

FoundHeat findHeat(const std::filesystem::path& folder, const GreyView& film, std::stop_token stop) {
    FoundHeat found;
    if (film.width < 1 || film.height < 1)
        return found;
    const int index = indexOf(folder, film, found.films, stop);
    if (found.films == 0)
        return found;
    const Json facts = readFacts(folder);
    found.pointing = pointingIn(facts);
    if (facts.contains("what") && facts["what"].is_string())
        found.what = sentenceIn(facts["what"]);
    if (facts.contains("notes") && facts["notes"].is_array())
        for (const Json& note : facts["notes"])
            if (note.is_string())
                found.notes << sentenceIn(note);
    if (const double rows = figureIn(facts, "rows"); rows >= 1.0 && rows <= kLargestSide)
        found.cells = static_cast<int>(rows);
    if (index < 0)
        return found;
    found.map = readSquare(fileOf(folder, "map", index));
    if (!found.map.isNull())
        std::tie(found.smallest, found.largest) = rangeOf(found.map);
    found.hit = hitOf(facts, index);
    return found;
}

bool canBeExplained(const report::ComparedRun& run) {
    if (!run.summary.spec)
        return false;
    switch (run.summary.spec->kind()) {
    case run::RunKind::FineTune:
        return true;
    case run::RunKind::Probe: {
        const std::string init = run.summary.spec->text("init");
        return init.starts_with("run:") || init.starts_with("file:");
    }
    default:
        return false;
    }
}

HeatMaker::HeatMaker(AppContext& context, QObject* parent) : QObject(parent), m_context(&context) {}

void HeatMaker::make(const report::ComparedRun& run) {
    if (!m_run.isEmpty())
        return;
    const QString id = qs(run.summary.folder.id());
    CliProcess* process = m_context->launcher->startCli(
        {QStringLiteral("explain"), id, QStringLiteral("--part"), QStringLiteral("test"),
         QStringLiteral("--films"), QString::number(filmsFor(run))});
    if (process == nullptr)
        return; // the launcher has said why
    m_process = process;
    m_run = id;
    connect(process, &CliProcess::finished, this,
            [this, folder = heatFolder(run.summary.folder)](const Json& answer) { keep(folder, answer); });
    connect(process, &CliProcess::failed, this, [this](const QString& sentence) {
        end();
        Q_EMIT failed(sentence);
    });
    connect(process, &CliProcess::cancelled, this, &HeatMaker::end);
    Q_EMIT m_context->launcher->processStarted(process, tr("Making heat maps"));
    Q_EMIT runningChanged();
}

void HeatMaker::cancel() {
    if (m_process)
        m_process->cancel();
}

/// The answer's numbers stay beside the pictures.
void HeatMaker::keep(const std::filesystem::path& folder, Json answer) {
    if (!answer.is_object())
        answer = Json::object();
    answer.erase("pictures"); // a path
    m_context->jobs->add<Result<>>(
        this, m_channel,
        [file = folder / kFacts, text = answer.dump()](std::stop_token) -> Result<> {
            return writeFileAtomically(file, text);
        },
        [this](const Result<>& done) {
            const QString run = m_run;
            end();
            if (!done)
                Q_EMIT failed(errorSentence(done.error()));
            Q_EMIT made(run);
        });
}

void HeatMaker::end() {
    m_run.clear();
    Q_EMIT runningChanged();
}

} // namespace hilum::widgets::compare
