// Language: the languages that the window speaks, and the switch from one to the other while it runs: the
// catalogues, the locale of numbers and the direction of reading. Window thread.
#pragma once

#include <QString>

#include <vector>

class QApplication;

namespace hilum::app {

struct Language {
    QString code; ///< "en", "ar"
    QString name; ///< as its speakers write it
};
[[nodiscard]] const std::vector<Language>& languages();

/// Takes the catalogues of `code` ("" for the system's) in the place of those before; English where there is
/// none. Windows made from now on speak it. Gives the code in use.
QString useLanguage(QApplication& application, const QString& code);
[[nodiscard]] QString currentLanguage();
/// What a click on the switch leads to: the other of the two.
[[nodiscard]] const Language& nextLanguage();

} // namespace hilum::app
