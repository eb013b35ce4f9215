// Texts: nothing is cut off when every text is 30 % longer, the catalogues speak, and they are up to date
// with the sources and complete.
#include "app/Language.h"
#include "tests/support/GoldenPicture.h"
#include "tests/support/PseudoTranslator.h"
#include "tests/support/WindowWorld.h"
#include "widgets/PageList.h"
#include "widgets/common/CoreWords.h"
#include "widgets/common/Format.h"

#include <QAbstractButton>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace hilum;
using namespace hilum::widgets;

namespace {

QString placeOf(const QWidget* widget) {
    QStringList names;
    for (const QWidget* at = widget; at && !at->isWindow(); at = at->parentWidget())
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_")))
            names.prepend(at->objectName());
    return names.join(u'/');
}

/// "" when all of the label's text is there.
QString cutOf(const QLabel& label) {
    if (label.text().isEmpty() || label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return {}; // gives way on purpose, and has a tool tip (checked below)
    if (label.wordWrap()) {
        const int wanted = label.heightForWidth(label.width());
        return wanted > label.height() + 1
                   ? QStringLiteral("%1 high, wants %2").arg(label.height()).arg(wanted)
                   : QString();
    }
    const QSize wanted = label.sizeHint();
    return wanted.width() > label.width() + 1 || wanted.height() > label.height() + 1
               ? QStringLiteral("%1 wide, wants %2").arg(label.width()).arg(wanted.width())
               : QString();
}

QString cutOf(const QAbstractButton& button) {
    const bool qts = button.inherits("QPushButton") || button.inherits("QToolButton") ||
                     button.inherits("QCheckBox") || button.inherits("QRadioButton");
    if (button.text().isEmpty() || !qts) // others paint their text themselves, in lines
        return {};
    const QSize wanted = button.sizeHint();
    return wanted.width() > button.width() + 1
               ? QStringLiteral("%1 wide, wants %2").arg(button.width()).arg(wanted.width())
               : QString();
}

/// Places and texts of all that is cut off in a window.
QStringList cutTexts(const QWidget& window) {
    QStringList cut;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        QString why, text;
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            why = cutOf(*label);
            text = label->text();
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            why = cutOf(*button);
            text = button->text();
        }
        if (!why.isEmpty())
            cut << QStringLiteral("%1: “%2” is %3").arg(placeOf(widget), text.left(60), why);
    }
    return cut;
}

} // namespace

class TestTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
        applyTheme(*qApp, Theme::Dark);
        QVERIFY(m_world.fill());
    }
    void cleanup() { QCoreApplication::removeTranslator(&m_pseudo); }

    void longerIsThirtyPercentLonger() {
        QCOMPARE(pseudo(QStringLiteral("ten letter")).size(), 13);
        QCOMPARE(pseudo(QStringLiteral("%1 of %n")), QStringLiteral("%1 óf %nłłł"));
        QVERIFY(pseudo(QStringLiteral("F8\tDark or light")).startsWith(QStringLiteral("F8\tDárk")));
    }

    void theCheckSeesACutText() {
        QWidget window;
        auto* label = new QLabel(QStringLiteral("A text that needs more room than it gets"), &window);
        auto* button = new SmallButton(&window);
        label->setGeometry(0, 0, 60, 20);
        button->setGeometry(0, 40, 30, 20);
        window.show();
        QCOMPARE(cutTexts(window).size(), 2);
        label->resize(label->sizeHint());
        button->resize(button->sizeHint());
        QVERIFY(cutTexts(window).isEmpty());
        label->setWordWrap(true);
        label->resize(60, 20);
        QCOMPARE(cutTexts(window).size(), 1);
    }

    void nothingIsCutOffWhenTextsAreLonger_data() {
        QTest::addColumn<int>("page");
        for (const PageEntry& page : pageList())
            QTest::newRow(qPrintable(page.title)) << static_cast<int>(page.id);
    }
    void nothingIsCutOffWhenTextsAreLonger() {
        QFETCH(int, page);
        app::useLanguage(*qApp, QStringLiteral("en"));
        QCoreApplication::installTranslator(&m_pseudo);
        m_world.open({1366, 768});
        m_world.window->showPage(page);
        QVERIFY(m_world.settle());
        QVERIFY(m_world.window->windowTitle().contains(u'ł'));
        QCOMPARE(m_world.window->size(), QSize(1366, 768)); // and it fits
        const QStringList cut = cutTexts(*m_world.window);
        m_world.window.reset();
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void eachCatalogueSpeaks_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("library");
        QTest::addColumn<QString>("runs"); // three of them: the plural is the catalogue's in English too
        QTest::addColumn<int>("direction");
        QTest::newRow("en") << "en"
                            << "Library"
                            << "3 runs waiting" << static_cast<int>(Qt::LeftToRight);
        QTest::newRow("ar") << "ar"
                            << "المكتبة"
                            << "" << static_cast<int>(Qt::RightToLeft);
    }
    void eachCatalogueSpeaks() {
        QFETCH(QString, code);
        QFETCH(QString, library);
        QFETCH(QString, runs);
        QFETCH(int, direction);
        QCOMPARE(app::useLanguage(*qApp, code), code);
        QCOMPARE(pageList().front().title, library);
        QCOMPARE(static_cast<int>(QApplication::layoutDirection()), direction);
        const QString waiting =
            QCoreApplication::translate("hilum::app::StatusStrip", "%n run(s) waiting", nullptr, 3);
        if (runs.isEmpty())
            QVERIFY(!waiting.contains(QStringLiteral("run")));
        else
            QCOMPARE(waiting, runs);
        QCOMPARE(app::useLanguage(*qApp, QStringLiteral("tlh")), QStringLiteral("en")); // nobody has Klingon
        QCOMPARE(pageList().front().title, QStringLiteral("Library"));
    }

    /// The facts in an error's brackets too, and what hilum-cli has said of it in English.
    void errorsAreArabicToTheLastWord() {
        QCOMPARE(app::useLanguage(*qApp, QStringLiteral("ar")), QStringLiteral("ar"));
        const Error error{ErrorCode::TooFewLabels,
                          "7 labelled films would hold 3 positive and 4 negative ones; each class needs at "
                          "least 5",
                          {}};
        static const QRegularExpression kLatin(QStringLiteral("[A-Za-z]"));
        const QString text = errorSentence(error);
        QVERIFY2(!text.contains(kLatin) && text.contains(u'7') && text.contains(u'5'), qPrintable(text));
        const auto told = retold(sentence(error), coreTranslator());
        QVERIFY(told.has_value());
        QCOMPARE(composedText(*told), text);
        (void)app::useLanguage(*qApp, QStringLiteral("en"));
        QCOMPARE(ss(errorSentence(error)), sentence(error));
    }

    /// Every catalogue in the sources is offered in the window, and the other way round.
    void whatIsOfferedIsThere() {
        QStringList files =
            QDir(QStringLiteral(HILUM_ROOT "/translations")).entryList({QStringLiteral("*.ts")});
        QStringList offered;
        for (const app::Language& language : app::languages())
            offered << QStringLiteral("hilum_%1.ts").arg(language.code);
        files.sort();
        offered.sort();
        QCOMPARE(offered, files);
    }

    /// lupdate guesses a context where it loses the thread of a file; what stands under it is never looked
    /// up.
    void everyContextIsOneThatTheProgramAsks() {
        const QString root = QStringLiteral(HILUM_ROOT);
        QByteArray sources;
        for (const char* folder : {"app", "widgets"})
            for (QDirIterator files(root + u'/' + QLatin1String(folder),
                                    {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                                    QDirIterator::Subdirectories);
                 files.hasNext();) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                sources += file.readAll();
            }
        QFile catalogue(root + QStringLiteral("/translations/hilum_ar.ts"));
        QVERIFY(catalogue.open(QIODevice::ReadOnly));
        static const QRegularExpression kName(QStringLiteral("<name>([A-Za-z]+)</name>"));
        int seen = 0;
        for (auto it = kName.globalMatch(QString::fromUtf8(catalogue.readAll())); it.hasNext(); ++seen) {
            const QByteArray name = it.next().captured(1).toUtf8();
            QVERIFY2(name == "core" || sources.contains("Q_DECLARE_TR_FUNCTIONS(" + name + ")") ||
                         sources.contains("QT_TRANSLATE_NOOP(\"" + name + '"'),
                     name.constData());
        }
        QVERIFY(seen > 10);
    }

    /// On a copy: what lupdate would write is what is there, and no text is unfinished.
    void cataloguesAreUpToDate() {
        const QString lupdate = QStringLiteral(HILUM_LUPDATE);
        if (lupdate.isEmpty() || !QFile::exists(lupdate))
            QSKIP("lupdate is not installed (package qt6-l10n-tools)");
        QTemporaryDir copy;
        const QString root = QStringLiteral(HILUM_ROOT);
        for (const char* folder : {"app", "core", "widgets", "translations"})
            QVERIFY(copyTree(root + u'/' + QLatin1String(folder), copy.filePath(QLatin1String(folder))));
        QProcess update;
        update.start(QStringLiteral(HILUM_CMAKE),
                     {QStringLiteral("-DROOT=") + copy.path(),
                      QStringLiteral("-DWORK=") + copy.filePath("work"),
                      QStringLiteral("-DLUPDATE=") + lupdate, QStringLiteral("-P"),
                      root + QStringLiteral("/packaging/cmake/HilumTranslations.cmake")});
        QVERIFY(update.waitForFinished(120'000));
        QVERIFY2(update.exitCode() == 0, update.readAllStandardError());
        for (const QString& name :
             QDir(root + QStringLiteral("/translations")).entryList({QStringLiteral("*.ts")})) {
            QFile before(root + QStringLiteral("/translations/") + name);
            QFile after(copy.filePath(QStringLiteral("translations/") + name));
            QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
            const QByteArray text = after.readAll();
            QVERIFY2(!text.contains("type=\"unfinished\""),
                     qPrintable(name + QStringLiteral(": %1 texts have no translation")
                                           .arg(text.count("type=\"unfinished\""))));
            QVERIFY2(before.readAll() == text,
                     qPrintable(name + QStringLiteral(" is not up to date: build the target hilum_lupdate")));
        }
    }

private:
    /// A button as small as a test wants it.
    class SmallButton : public QPushButton {
    public:
        explicit SmallButton(QWidget* parent) : QPushButton(QStringLiteral("More room"), parent) {}
    };
    static bool copyTree(const QString& from, const QString& to) {
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = to + file.mid(from.size());
            if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
                return false;
        }
        return true;
    }
    WindowWorld m_world;
    PseudoTranslator m_pseudo;
};

int main(int argc, char** argv) {
    QTemporaryDir folder;
    if (!fixFonts(folder.path())) {
        qWarning("The fonts of the package fonts-dejavu-core are not there: packaging/setup.sh test installs "
                 "them.");
        return 1;
    }
    QApplication application(argc, argv);
    TestTexts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Texts.moc"
