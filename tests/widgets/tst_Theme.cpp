#include "widgets/common/Dresser.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace hilum::widgets;

namespace {

/// A window with what the style sheet knows, in the layouts that measure it.
std::unique_ptr<QWidget> windowOfAll() {
    auto window = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(window.get());
    auto* row = new QHBoxLayout;
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("SimCLR"), QStringLiteral("MoCo")});
    auto* check = new QCheckBox(QStringLiteral("Normalise"));
    check->setChecked(true);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    auto* disabled = new QPushButton(QStringLiteral("Stop"));
    disabled->setEnabled(false);
    for (QWidget* each : std::initializer_list<QWidget*>{combo, new QSpinBox, new QLineEdit, check, slider,
                                                         new QToolButton, disabled})
        row->addWidget(each);
    auto* card = new QFrame;
    setRole(card, "card");
    auto* inCard = new QVBoxLayout(card);
    inCard->addWidget(makeLabel(QStringLiteral("Views of a film"), TypeStep::Title));
    inCard->addWidget(makeLabel(QStringLiteral("two, of 64 px"), TypeStep::Caption, true));
    auto* primary = new QPushButton(QStringLiteral("Start"));
    setRole(primary, "primary");
    inCard->addWidget(primary);
    auto* tabs = new QTabWidget;
    tabs->addTab(new QPlainTextEdit(QStringLiteral("a note")), QStringLiteral("Notes"));
    tabs->addTab(new QTableWidget(3, 2), QStringLiteral("Table"));
    tabs->setCurrentIndex(1);
    column->addLayout(row);
    column->addWidget(card);
    column->addWidget(tabs, 1);
    window->resize(600, 420);
    window->show();
    return window;
}

QImage pictureOf(QWidget& window) {
    QCoreApplication::processEvents();
    if (QWidget* focused = window.focusWidget()) // one window alone has it
        focused->clearFocus();
    return window.grab().toImage();
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme::Dark);
    }

    // WCAG 2.1, definition of contrast ratio: black on white is 21:1; #767676 on white is the
    // well-known 4.54:1.
    void contrastFollowsWcag() {
        QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21.0) < 1e-9);
        QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    // WCAG 2.1: 1.4.3 asks 4.5:1 of text, 1.4.11 asks 3:1 of edges of controls and of curves.
    void textIsReadableInBothThemes() {
        for (const Theme theme : {Theme::Dark, Theme::Light}) {
            const Colours& c = colours(theme);
            for (const QColor& ground : {c.window, c.panel, c.raised, c.hover, c.selection}) {
                QVERIFY2(contrast(c.text, ground) >= 4.5, qPrintable(ground.name()));
                for (const QColor& ink : {c.textMuted, c.accent, c.good, c.warning, c.bad})
                    QVERIFY2(contrast(ink, ground) >= 4.5,
                             qPrintable(ink.name() + QStringLiteral(" on ") + ground.name()));
            }
            QVERIFY(contrast(c.canvasText, c.canvas) >= 4.5);
            QVERIFY(contrast(c.onAccent, c.accentFill) >= 4.5);
            QVERIFY(contrast(c.outline, c.panel) >= 3.0);
            QVERIFY(contrast(c.accent, c.panel) >= 3.0);
            for (int i = 0; i < 8; ++i)
                QVERIFY2(contrast(curveColour(i, theme), c.panel) >= 3.0,
                         qPrintable(curveColour(i, theme).name()));
        }
    }

    void everyTokenOfTheStyleSheetIsKnown() {
        for (const Theme theme : {Theme::Dark, Theme::Light}) {
            const QString sheet = styleSheet(theme);
            QVERIFY(sheet.size() > 1000);
            QVERIFY(!sheet.contains(u'@'));
            static const QRegularExpression kEmpty(QStringLiteral(":\\s*;"));
            QVERIFY(!sheet.contains(kEmpty));
            static const QRegularExpression kUrl(QStringLiteral("url\\(([^)]+)\\)"));
            for (auto it = kUrl.globalMatch(sheet); it.hasNext();) {
                const QString file = it.next().captured(1);
                QVERIFY2(QFile::exists(file), qPrintable(file));
            }
        }
    }

    void switchTellsThoseWhoAsked() {
        applyTheme(*qApp, Theme::Dark);
        int calls = 0;
        {
            QObject context;
            onThemeChanged(&context, [&] { ++calls; });
            applyTheme(*qApp, Theme::Light);
            QCOMPARE(calls, 1);
            QCOMPARE(currentTheme(), Theme::Light);
        }
        applyTheme(*qApp, Theme::Dark);
        QCOMPARE(calls, 1); // the context is gone
    }

    // The switch moves no layout and asks for no new style of a hidden part: nothing may be left of the theme
    // before. What it must look like is a window that was made in that theme.
    void aSwitchedWindowLooksAsOneThatWasMadeSo() {
        applyTheme(*qApp, Theme::Dark);
        const auto window = windowOfAll();
        const QImage dark = pictureOf(*window);
        for (int again = 0; again < 2; ++again) {
            applyTheme(*qApp, Theme::Light);
            const auto light = windowOfAll();
            QCOMPARE(pictureOf(*window), pictureOf(*light));
            QVERIFY(pictureOf(*light) != dark);
            applyTheme(*qApp, Theme::Dark);
            QCOMPARE(pictureOf(*window), dark);
            QCOMPARE(pictureOf(*light), dark);
        }
    }

    // A frame that is taken apart carries no sheet: its parts look as they would in one window's, whether
    // they are seen, wait until they are shown, are made later or change their place.
    void partsOutOfSightFollow() {
        applyTheme(*qApp, Theme::Dark);
        QStackedWidget frame;
        Dresser::takeApart(frame);
        const auto makePart = [&] {
            auto* part = new QFrame;
            setRole(part, "card");
            frame.addWidget(part);
            return part;
        };
        QFrame* const first = makePart();
        QFrame* const second = makePart();
        frame.resize(80, 60);
        frame.show();
        const auto colourOf = [](QWidget& part) { return pictureOf(part).pixelColor(40, 30); };
        frame.setCurrentWidget(second);
        frame.setCurrentWidget(first);
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const QString before = second->styleSheet();
            applyTheme(*qApp, theme);
            QVERIFY(frame.styleSheet().isEmpty());
            QCOMPARE(colourOf(*first), colours(theme).panel);
            QCOMPARE(second->styleSheet(), before); // not in this frame
            frame.setCurrentWidget(second);
            QCOMPARE(colourOf(*second), colours(theme).panel);
            frame.setCurrentWidget(first);
        }
        applyTheme(*qApp, Theme::Light);
        QTRY_COMPARE(second->styleSheet(), first->styleSheet()); // while nobody looks
        QFrame* const third = makePart();
        frame.setCurrentWidget(third);
        QCOMPARE(colourOf(*third), colours(Theme::Light).panel);
        third->setParent(first); // what `first` carries is enough, now and later
        QVERIFY(third->styleSheet().isEmpty());
        applyTheme(*qApp, Theme::Dark);
    }

    void whatOpensLaterHasTheThemeOfNow() {
        applyTheme(*qApp, Theme::Dark);
        const auto window = windowOfAll();
        const auto cornerOf = [](QWidget& menu) { return pictureOf(menu).pixelColor(menu.width() / 2, 2); };
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(*qApp, theme);
            QMenu ofWindow(window.get()), ofNobody;
            for (QMenu* menu : {&ofWindow, &ofNobody}) {
                menu->addAction(QStringLiteral("Copy picture"));
                menu->ensurePolished();
                menu->resize(menu->sizeHint());
                QCOMPARE(cornerOf(*menu), colours(theme).raised);
            }
        }
    }

    void iconsAreTintedAndFollowTheTheme() {
        QVERIFY(iconNames().size() >= 45);
        QVERIFY(icon(QStringLiteral("no such icon")).isNull());
        const auto inkOf = [](const QIcon& i) { // the colour of the most opaque pixel
            const QImage image = i.pixmap(32, 32).toImage().convertToFormat(QImage::Format_ARGB32);
            QRgb best = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (qAlpha(image.pixel(x, y)) > qAlpha(best))
                        best = image.pixel(x, y);
            return QColor::fromRgb(best);
        };
        const QIcon one = icon(QStringLiteral("library"));
        applyTheme(*qApp, Theme::Dark);
        QCOMPARE(inkOf(one), colours(Theme::Dark).text);
        applyTheme(*qApp, Theme::Light);
        QCOMPARE(inkOf(one), colours(Theme::Light).text);
        for (const QString& name : iconNames())
            QVERIFY2(inkOf(icon(name)).alpha() > 200, qPrintable(name));
    }

    void numbersReadAsPeopleWriteThem() {
        QCOMPARE(formatCount(112120), QStringLiteral("112,120"));
        QCOMPARE(formatNumber(0.87149), QStringLiteral("0.871"));
        QCOMPARE(formatNumber(qQNaN()), QStringLiteral("–"));
        QCOMPARE(formatPercent(0.873), QStringLiteral("87 %"));
        QCOMPARE(formatDuration(200.0), QStringLiteral("3 min 20 s"));
        QCOMPARE(formatDuration(-1.0), QStringLiteral("–"));
        QCOMPARE(formatDuration(7384.0), QStringLiteral("2 h 3 min"));
        QCOMPARE(formatInterval(0.871, 0.85, 0.89), QStringLiteral("0.871 [0.850, 0.890]"));
        QCOMPARE(formatPixel(26512.0), QStringLiteral("26,512")); // a film's value is exact
        QCOMPARE(formatPixel(0.25), QStringLiteral("0.25"));
        QCOMPARE(formatShort(1234567.0), QStringLiteral("1.23 M"));
        QCOMPARE(formatShort(0.0003), QStringLiteral("0.0003"));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_Theme.moc"
