#include "app/Language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>

/// The catalogues lie in a static library, as the resources of the widgets do; Q_INIT_RESOURCE must stand in
/// the global namespace.
static void initHilumCatalogues() {
    Q_INIT_RESOURCE(i18n);
}

namespace hilum::app {

namespace {

constexpr auto kTranslatorName = "hilumTranslator";
constexpr auto kLanguageProperty = "hilumLanguage";

/// Translators live as long as the application, their parent, or until the next language.
void install(QApplication& application, std::unique_ptr<QTranslator> translator) {
    translator->setObjectName(QLatin1String(kTranslatorName));
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.release());
}

/// A sentence of a language that is read from the right begins there too, though its first word is a Latin
/// name: a paragraph takes the direction of its first letter.
class Catalogue final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* comment, int n) const override {
        constexpr QChar kRightToLeftMark(0x200F);
        const QString text = QTranslator::translate(context, source, comment, n);
        const auto isLetter = [](QChar c) { return c.isLetter(); };
        const auto rightToLeft = [](QChar c) {
            return c.direction() == QChar::DirAL || c.direction() == QChar::DirR;
        };
        const auto first = std::ranges::find_if(text, isLetter);
        const bool mixed = std::ranges::any_of(text, rightToLeft);
        return mixed && (!rightToLeft(*first) || text.startsWith(u'%')) ? kRightToLeftMark + text : text;
    }
};

std::unique_ptr<QTranslator> catalogue(const QLocale& locale, const QString& name, const QString& folder) {
    auto translator = std::make_unique<Catalogue>();
    if (!translator->load(locale, name, QStringLiteral("_"), folder) || translator->isEmpty())
        return nullptr;
    return translator;
}

} // namespace

const std::vector<Language>& languages() {
    static const std::vector<Language> kLanguages{
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("ar"), QStringLiteral("العربية")},
    };
    return kLanguages;
}

QString useLanguage(QApplication& application, const QString& code) {
    initHilumCatalogues();
    for (QTranslator* before : application.findChildren<QTranslator*>(QLatin1String(kTranslatorName)))
        delete before; // takes itself out
    const QString own = QStringLiteral("hilum"), folder = QStringLiteral(":/i18n");
    QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    auto translator = catalogue(locale, own, folder);
    if (!translator) { // no half-translated window
        locale = QLocale(QLocale::English);
        translator = catalogue(locale, own, folder); // it has the plurals
    }
    // The digits of films, DICOM tags and reports, as radiologists write them in Arabic too; most of the
    // locales of Arabic have others.
    if (locale.zeroDigit() != u"0")
        locale = QLocale(locale.language(), QLocale::UnitedArabEmirates);
    QLocale::setDefault(locale);
    if (translator)
        install(application, std::move(translator));
    if (auto qt =
            catalogue(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(application, std::move(qt));
    QApplication::setLayoutDirection(locale.textDirection());
    const QString used = locale.name().section(u'_', 0, 0);
    application.setProperty(kLanguageProperty, used);
    return used;
}

QString currentLanguage() {
    const QString used = qApp->property(kLanguageProperty).toString();
    return used.isEmpty() ? languages().front().code : used;
}

const Language& nextLanguage() {
    const auto& all = languages();
    const auto now = std::ranges::find(all, currentLanguage(), &Language::code);
    return now == all.end() || now + 1 == all.end() ? all.front() : *(now + 1);
}

} // namespace hilum::app
