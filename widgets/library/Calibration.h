// Calibration: how many millimetres a pixel of the picture shown is, from where that is known, or why it is
// not. Pure functions of what the catalogue and the file say; window thread (words in the window's language).
#pragma once

#include "data/Record.h"
#include "imaging/Radiograph.h"

#include <QCoreApplication>
#include <QPointF>
#include <QString>

namespace hilum::widgets {

enum class CalibrationKind {
    None,         ///< lengths are refused
    PixelSpacing, ///< of the file (0028,0030)
    Detector,     ///< ImagerPixelSpacing (0018,1164), or a PixelSpacing that merely repeats it
    Table,        ///< NIH's OriginalImagePixelSpacing, and the picture has the original's size
    ResizedTable, ///< the same, times the original's size over the picture's
};

struct Calibration {
    Q_DECLARE_TR_FUNCTIONS(Calibration)
public:
    CalibrationKind kind = CalibrationKind::None;
    bool doubtful = false;       ///< `how` gives a reason to compare with a known length first
    double xMm = 0.0, yMm = 0.0; ///< of one pixel of the file; 0 when refused
    QString how;                 ///< a sentence: where it comes from, or why there is none and what to do
    QString shortHow;            ///< the same in one to four words, to stand beside a length

    [[nodiscard]] bool known() const { return kind != CalibrationKind::None; }
    /// Millimetres between two points in pixels of the file; 0 when refused.
    [[nodiscard]] double lengthMm(QPointF from, QPointF to) const;
    /// "87.4 mm", or "312 px" when refused. Whole millimetres where a pixel is larger than one.
    [[nodiscard]] QString lengthText(QPointF from, QPointF to) const;

    /// The spacing in `record` is that of the original film of its originalWidth × originalHeight pixels, and
    /// `film` may be a resized copy: a copy's pixel is as much larger as it has fewer pixels, in each
    /// direction for itself. Refused where the spacing is absent, zero or absurd, where the original's size
    /// is not known (RSNA without a match: its PixelSpacing is that of a film two to three times as wide),
    /// where file and catalogue contradict each other, and where the file has `changed` since the catalogue
    /// was made.
    [[nodiscard]] static Calibration of(const data::Record& record, const imaging::Radiograph& film,
                                        bool changed);

private:
    [[nodiscard]] static Calibration refused(const QString& why);
    [[nodiscard]] static Calibration fromFile(const imaging::Radiograph& film);
    [[nodiscard]] static Calibration fromTable(const data::Record& record, const imaging::Radiograph& film);
    [[nodiscard]] static Calibration chosen(const data::Record& record, const imaging::Radiograph& film);
};

} // namespace hilum::widgets
