// PictureFiles: what a run's folder of pictures holds, and one step of it as images ready to be drawn. Reads
// files: call it on the job pool.
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace hilum::widgets::runs {

/// A PGM file as 8-bit grey; empty when it cannot be read or is larger than anything a run writes.
[[nodiscard]] QImage readGrey(const QString& file);

/// How pictures of a run are shown, by what it wrote.
struct PictureIndex {
    QString kind;                    ///< "grad-cam", "activation", "attention", "reconstruction"; "" for none
    std::vector<std::int64_t> steps; ///< ascending
    int films = 0;
    friend bool operator==(const PictureIndex&, const PictureIndex&) = default;
};
[[nodiscard]] PictureIndex indexPictures(const std::filesystem::path& folder);

/// One image a film: the film with its map in colour and the radiologists' boxes, or MAE's film, what it saw
/// and what it made of that, side by side. A file that cannot be read leaves an empty image.
[[nodiscard]] std::vector<QImage> readPictures(const std::filesystem::path& folder, const PictureIndex& index,
                                               std::int64_t step, std::stop_token stop);

} // namespace hilum::widgets::runs
