// FilmText: what the catalogue's codes are called in the window's language. Pure; window thread.
#pragma once

#include "data/Record.h"
#include "data/Split.h"

#include <QCoreApplication>
#include <QString>

namespace hilum::widgets {

class FilmText {
    Q_DECLARE_TR_FUNCTIONS(FilmText)
public:
    [[nodiscard]] static QString view(data::View view);      ///< "PA"; "" when unknown
    [[nodiscard]] static QString sex(data::Sex sex);         ///< "Female"; "" when unknown
    [[nodiscard]] static QString age(int years);             ///< "57 years"; "" when unknown
    [[nodiscard]] static QString part(data::Part part);      ///< "Training"; "" for None
    [[nodiscard]] static QString shortPart(data::Part part); ///< "Train", for badges
    [[nodiscard]] static QString label(int target);          ///< "Pneumonia: yes"
    [[nodiscard]] static QString finding(const std::string& name);
    /// "Effusion, Mass"; "No finding"; "No label".
    [[nodiscard]] static QString findings(const data::Record& record);
    /// "PA · Female · 57 y": what is known, for captions.
    [[nodiscard]] static QString line(const data::Record& record);
    /// Millimetres per pixel with their source. `width` and `height`: of the picture shown, 0 when it has not
    /// been read. Spacing in the catalogue is that of the original film, never of a resized copy.
    [[nodiscard]] static QString spacing(const data::Record& record, int width, int height);
    [[nodiscard]] static QString hidden(); ///< what stands for a name under the privacy shade
};

} // namespace hilum::widgets
