#include "widgets/library/Calibration.h"

#include "widgets/common/Format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace hilum::widgets {

namespace {

constexpr double kFinestMm = 0.01, kCoarsestMm = 10.0; ///< a pixel of a film, as ingest has it
constexpr double kSmallestFilmMm = 10.0, kLargestFilmMm = 3000.0;
constexpr double kSmallFilmMm = 200.0; ///< a radiograph whose longer side is below: perhaps a shrunk copy
constexpr double kMostStretch = 4.0;   ///< as trueScale()
constexpr double kSame = 1e-3;         ///< relative; spacings are written with three digits or more

bool plausible(double mm) {
    return std::isfinite(mm) && mm >= kFinestMm && mm <= kCoarsestMm;
}

bool same(double a, double b) {
    return std::abs(a - b) <= kSame * std::max(std::abs(a), std::abs(b));
}

QString mm(double x, double y) {
    return same(x, y) ? Calibration::tr("%1 mm").arg(formatNumber(x))
                      : Calibration::tr("%1 × %2 mm").arg(formatNumber(x), formatNumber(y));
}

QString tagOf(const imaging::Radiograph& film, std::string_view key) {
    const auto tag = std::ranges::find(film.tags, key, &imaging::Tag::key);
    return tag == film.tags.end() ? QString() : qs(tag->value).trimmed();
}

/// PS3.3 10.7.1.3: a PixelSpacing equal to ImagerPixelSpacing has not been corrected for magnification.
bool repeatsTheDetector(const imaging::Radiograph& film) {
    const QStringList imager = tagOf(film, "(0018,1164)").split(QLatin1Char('\\'));
    return imager.size() == 2 && same(imager[0].trimmed().toDouble(), film.spacing.rowMm) &&
           same(imager[1].trimmed().toDouble(), film.spacing.columnMm);
}

bool isProjection(const imaging::Radiograph& film) {
    const QString modality = tagOf(film, "(0008,0060)");
    return modality == QLatin1String("CR") || modality == QLatin1String("DX") ||
           modality == QLatin1String("RG");
}

} // namespace

double Calibration::lengthMm(QPointF from, QPointF to) const {
    return std::hypot((to.x() - from.x()) * xMm, (to.y() - from.y()) * yMm);
}

QString Calibration::lengthText(QPointF from, QPointF to) const {
    if (!known())
        return tr("%1 px").arg(formatNumber(std::hypot(to.x() - from.x(), to.y() - from.y()), 0));
    return tr("%1 mm").arg(formatNumber(lengthMm(from, to), std::max(xMm, yMm) > 1.0 ? 0 : 1));
}

Calibration Calibration::refused(const QString& why) {
    Calibration none;
    none.how = tr("Not calibrated, lengths in pixels: %1").arg(why);
    none.shortHow = tr("not calibrated");
    return none;
}

Calibration Calibration::fromFile(const imaging::Radiograph& film) {
    Calibration c;
    c.xMm = film.spacing.columnMm;
    c.yMm = film.spacing.rowMm;
    const QString size = mm(c.xMm, c.yMm);
    const bool imager = film.spacing.source == imaging::SpacingSource::ImagerPixelSpacing;
    const QString type = tagOf(film, "(0028,0A02)"); // FIDUCIAL or GEOMETRY: somebody has calibrated
    if (imager || (type.isEmpty() && repeatsTheDetector(film))) {
        c.kind = CalibrationKind::Detector;
        c.shortHow = tr("at the detector");
        c.how =
            imager
                ? tr("ImagerPixelSpacing of the file: %1 at the detector. Lengths in the body are shorter, "
                     "by the magnification.")
                      .arg(size)
                : tr("PixelSpacing of the file: %1, the same as at the detector. Lengths in the body are "
                     "shorter, by the magnification.")
                      .arg(size);
    } else {
        c.kind = CalibrationKind::PixelSpacing;
        c.shortHow = tr("PixelSpacing");
        c.how = type.isEmpty() ? tr("PixelSpacing of the file: %1.").arg(size)
                               : tr("PixelSpacing of the file: %1, calibrated there (%2).").arg(size, type);
    }
    const double width = c.xMm * film.width, height = c.yMm * film.height;
    if (isProjection(film) && std::max(width, height) < kSmallFilmMm) {
        c.doubtful = true;
        c.shortHow = tr("%1, doubtful").arg(c.shortHow);
        c.how +=
            QLatin1Char(' ') + tr("By it the whole film is only %1 × %2 mm: it may have been made smaller "
                                  "without correcting the spacing. Compare with a length that you know.")
                                   .arg(formatNumber(width, 0), formatNumber(height, 0));
    }
    return c;
}

Calibration Calibration::fromTable(const data::Record& record, const imaging::Radiograph& film) {
    Calibration c;
    c.xMm = record.spacingXMm * record.originalWidth / film.width;
    c.yMm = record.spacingYMm * record.originalHeight / film.height;
    const QString stated = mm(record.spacingXMm, record.spacingYMm);
    if (film.width == record.originalWidth && film.height == record.originalHeight) {
        c.kind = CalibrationKind::Table;
        c.shortHow = tr("NIH's table");
        c.how = tr("OriginalImagePixelSpacing of NIH's table: %1.").arg(stated);
        return c;
    }
    c.kind = CalibrationKind::ResizedTable;
    c.shortHow = tr("NIH's table, resized");
    const auto size = [](int width, int height) {
        return QStringLiteral("%1 × %2").arg(formatCount(width), formatCount(height));
    };
    c.how =
        tr("OriginalImagePixelSpacing of NIH's table: %1 on the original of %2 pixels, so %3 on this copy of "
           "%4.")
            .arg(stated, size(record.originalWidth, record.originalHeight), mm(c.xMm, c.yMm),
                 size(film.width, film.height));
    if (film.spacing.source == imaging::SpacingSource::None)
        return c;
    // RSNA's files repeat the original's spacing; 84 of its 26,684 have another than NIH's table.
    if (same(record.spacingXMm, film.spacing.columnMm) && same(record.spacingYMm, film.spacing.rowMm)) {
        c.how += QLatin1Char(' ') + tr("The file's own spacing is the original's and is not used.");
    } else {
        c.doubtful = true;
        c.shortHow = tr("%1, doubtful").arg(c.shortHow);
        c.how +=
            QLatin1Char(' ') +
            tr("The file says %1 for the same original: one of the two is wrong, and by the file's lengths "
               "would be %2 times these.")
                .arg(mm(film.spacing.columnMm, film.spacing.rowMm),
                     formatNumber(film.spacing.columnMm / record.spacingXMm, 2));
    }
    return c;
}

Calibration Calibration::chosen(const data::Record& record, const imaging::Radiograph& film) {
    const bool inFile = film.spacing.source != imaging::SpacingSource::None &&
                        plausible(film.spacing.columnMm) && plausible(film.spacing.rowMm);
    if (!plausible(record.spacingXMm) || !plausible(record.spacingYMm)) {
        const bool unusable = std::ranges::any_of(film.notes, [](const std::string& note) {
            return note.starts_with("the pixel spacing is unusable");
        });
        return refused(unusable || record.spacingXMm != 0.0 || record.spacingYMm != 0.0
                           ? tr("the spacing stated for this film is zero or beyond belief.")
                           : tr("neither the file nor the dataset's table says how large a pixel is."));
    }
    if (record.originalWidth <= 0 || record.originalHeight <= 0)
        return refused(
            tr("the spacing stated, %1, is that of the original film, and how many pixels that had is "
               "not known. Import NIH's dataset first, then this one again.")
                .arg(mm(record.spacingXMm, record.spacingYMm)));
    if (!inFile || film.width != record.originalWidth || film.height != record.originalHeight)
        return fromTable(record, film);
    if (!same(record.spacingXMm, film.spacing.columnMm) || !same(record.spacingYMm, film.spacing.rowMm))
        return refused(tr("the file says %1, the catalogue %2. Import the folder again.")
                           .arg(mm(film.spacing.columnMm, film.spacing.rowMm),
                                mm(record.spacingXMm, record.spacingYMm)));
    return fromFile(film);
}

Calibration Calibration::of(const data::Record& record, const imaging::Radiograph& film, bool changed) {
    if (changed)
        return refused(tr("the file has changed since it was imported. Import the folder again."));
    if (film.width < 1 || film.height < 1)
        return refused(tr("there is no picture."));
    Calibration c = chosen(record, film);
    if (!c.known())
        return c;
    const double width = c.xMm * film.width, height = c.yMm * film.height;
    const double ratio = c.xMm / c.yMm;
    if (std::max(width, height) > kLargestFilmMm || std::max(width, height) < kSmallestFilmMm ||
        ratio > kMostStretch || ratio < 1.0 / kMostStretch)
        return refused(tr("the spacing stated would make the film %1 × %2 mm large, which is beyond belief.")
                           .arg(formatNumber(width, 0), formatNumber(height, 0)));
    return c;
}

} // namespace hilum::widgets
