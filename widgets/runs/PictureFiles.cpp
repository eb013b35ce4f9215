#include "widgets/runs/PictureFiles.h"

#include "base/AtomicFile.h"
#include "base/Json.h"
#include "imaging/Overlay.h"

#include <QDirIterator>
#include <QImageReader>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>

namespace hilum::widgets::runs {

namespace {

constexpr int kMostFilms = 64;
constexpr int kLargestSide = 2'048; ///< px; what a run writes is smaller
constexpr std::size_t kLargestFacts = 1 << 20;
constexpr std::array kKinds{"grad-cam", "activation", "attention", "reconstruction"};

QString fileOf(const std::filesystem::path& folder, const QString& name) {
    return QString::fromStdString((folder / name.toStdString()).string());
}

GreyView viewOf(const QImage& image) {
    return {image.constBits(), image.width(), image.height(), image.bytesPerLine()};
}

/// Frames of each film from films.json; none where it says nothing usable.
std::vector<std::vector<imaging::Frame>> readFrames(const std::filesystem::path& folder) {
    std::vector<std::vector<imaging::Frame>> frames;
    const auto text = readFile(folder / "films.json", kLargestFacts);
    const auto json = text ? parseJson(*text) : Result<Json>(text.error());
    if (!json || !json->is_object() || !json->contains("films") || !(*json)["films"].is_array())
        return frames;
    for (const Json& film : (*json)["films"]) {
        frames.emplace_back();
        if (!film.is_object() || !film.contains("boxes") || !film["boxes"].is_array())
            continue;
        for (const Json& box : film["boxes"])
            if (box.is_array() && box.size() == 4 &&
                std::ranges::all_of(box, [](const Json& number) { return number.is_number(); }))
                frames.back().push_back(
                    {box[0].get<double>(), box[1].get<double>(), box[2].get<double>(), box[3].get<double>()});
    }
    return frames;
}

QImage overlaid(const QImage& film, const QImage& map, const std::vector<imaging::Frame>& frames) {
    const auto image = imaging::overlay(viewOf(film), viewOf(map), frames);
    if (image.rgb.empty())
        return film;
    return QImage(image.rgb.data(), image.width, image.height, 3 * image.width, QImage::Format_RGB888).copy();
}

QImage triplet(const QImage& film, const QImage& masked, const QImage& reconstruction) {
    const std::array pictures{viewOf(film), viewOf(masked), viewOf(reconstruction)};
    const GreyImage all = imaging::sideBySide(pictures);
    return QImage(all.pixels.data(), all.width, all.height, all.width, QImage::Format_Grayscale8).copy();
}

} // namespace

QImage readGrey(const QString& file) {
    QImageReader reader(file, "pgm");
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kLargestSide || size.height() > kLargestSide)
        return {};
    return reader.read().convertToFormat(QImage::Format_Grayscale8);
}

PictureIndex indexPictures(const std::filesystem::path& folder) {
    static const QRegularExpression kName(QStringLiteral("^([a-z-]+)-(\\d{1,3})-(\\d{9})\\.pgm$"));
    PictureIndex index;
    std::set<std::int64_t> steps;
    QDirIterator files(QString::fromStdString(folder.string()), {QStringLiteral("*.pgm")}, QDir::Files);
    while (files.hasNext()) {
        files.next();
        const auto match = kName.match(files.fileName());
        const bool shown = match.hasMatch() && std::ranges::find(kKinds, match.captured(1)) != kKinds.end();
        if (!shown)
            continue;
        index.kind = match.captured(1);
        index.films = std::max(index.films, std::min(kMostFilms, match.captured(2).toInt() + 1));
        steps.insert(match.captured(3).toLongLong());
    }
    index.steps.assign(steps.begin(), steps.end());
    return index;
}

std::vector<QImage> readPictures(const std::filesystem::path& folder, const PictureIndex& index,
                                 std::int64_t step, std::stop_token stop) {
    const auto frames = readFrames(folder);
    std::vector<QImage> images;
    for (int i = 0; i < index.films && !stop.stop_requested(); ++i) {
        const QImage film = readGrey(fileOf(folder, QStringLiteral("film-%1.pgm").arg(i)));
        const QImage made = readGrey(fileOf(
            folder, QStringLiteral("%1-%2-%3.pgm").arg(index.kind).arg(i).arg(step, 9, 10, QChar(u'0'))));
        if (film.isNull() || made.isNull()) {
            images.emplace_back();
        } else if (index.kind == QLatin1String("reconstruction")) {
            const QImage masked = readGrey(fileOf(folder, QStringLiteral("masked-%1.pgm").arg(i)));
            images.push_back(masked.isNull() ? QImage() : triplet(film, masked, made));
        } else {
            const auto at = static_cast<std::size_t>(i);
            images.push_back(
                overlaid(film, made, at < frames.size() ? frames[at] : std::vector<imaging::Frame>()));
        }
    }
    return images;
}

} // namespace hilum::widgets::runs
