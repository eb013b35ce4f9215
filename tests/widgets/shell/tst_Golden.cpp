// How each page looks, against pictures that are kept (tests/golden): dark, light, right to left in Arabic,
// with texts 30 % longer, and, where QT_SCALE_FACTOR says so, at 200 %. To renew them: the target
// hilum_renew_golden.
#include "app/Language.h"
#include "tests/support/GoldenPicture.h"
#include "tests/support/PseudoTranslator.h"
#include "tests/support/WindowWorld.h"

#include <QPainter>

using namespace hilum;
using namespace hilum::widgets;

namespace {

enum Look { Dark, Light, Arabic, Longer };
constexpr QSize kWindow(1366, 768);

bool isScaled() {
    return qEnvironmentVariable("QT_SCALE_FACTOR") == QLatin1String("2");
}

} // namespace

class TestGolden : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pages_data();
    void pages();
    void theToleranceIsBetween();

private:
    void take(Look look);
    std::unique_ptr<WindowWorld> m_world;
    PseudoTranslator m_pseudo;
    QImage m_someWindow;
};

void TestGolden::initTestCase() {
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
    m_world = std::make_unique<WindowWorld>();
    QVERIFY(m_world->fill());
}

void TestGolden::take(Look look) {
    QCoreApplication::removeTranslator(&m_pseudo);
    app::useLanguage(*qApp, look == Arabic ? QStringLiteral("ar") : QStringLiteral("en"));
    if (look == Longer)
        QCoreApplication::installTranslator(&m_pseudo);
    applyTheme(*qApp, look == Light ? Theme::Light : Theme::Dark);
}

void TestGolden::pages_data() {
    QTest::addColumn<int>("look");
    QTest::addColumn<int>("page");
    const char* pages[] = {"library", "augment", "experiment", "runs", "compare"};
    const char* looks[] = {"dark", "light", "arabic", "longer"};
    for (int look = Dark; look <= (isScaled() ? Dark : Longer); ++look)
        for (int page = 0; page < 5; ++page)
            QTest::addRow("%s-%s", pages[page], isScaled() ? "scaled" : looks[look]) << look << page;
}

void TestGolden::pages() {
    QFETCH(int, look);
    QFETCH(int, page);
    take(static_cast<Look>(look));
    m_world->open(kWindow);
    m_world->window->showPage(page);
    QVERIFY(m_world->settle());
    m_someWindow = m_world->picture();
    const QString why = checkGolden(m_someWindow, QLatin1String(QTest::currentDataTag()),
                                    QStringLiteral(HILUM_GOLDEN), QStringLiteral(HILUM_GOLDEN_FAILURES));
    m_world->window.reset();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

/// A picture passes when its letters are a third of a pixel aside (another rasteriser), and fails when a
/// small icon is gone or a word of a caption has changed.
void TestGolden::theToleranceIsBetween() {
    QVERIFY(!m_someWindow.isNull());
    const QImage before = kept(m_someWindow);
    QCOMPARE(compare(before, before).differing, 0);
    const int scale = isScaled() ? 2 : 1;
    const auto painted = [&](const std::function<void(QPainter&)>& paint) {
        QImage changed = m_someWindow;
        QPainter painter(&changed);
        painter.scale(scale, scale);
        paint(painter);
        painter.end();
        return compare(kept(changed), before);
    };
    const QColor text = colours().text, panel = colours().panel;
    const Likeness icon = painted([&](QPainter& p) { p.fillRect(QRect(600, 300, 16, 16), text); });
    QVERIFY(!icon.same());
    QImage one(200, 40, QImage::Format_RGB32), other = one;
    const auto word = [&](QImage& image, const QString& what, double x) {
        image.fill(panel);
        QPainter painter(&image);
        painter.setFont(typeFont(TypeStep::Caption));
        painter.setPen(text);
        painter.drawText(QPointF(10 + x, 25), what);
    };
    const auto halved = [](const QImage& image) {
        return image.scaledToWidth(image.width() / 2, Qt::SmoothTransformation);
    };
    word(one, QStringLiteral("Interval"), 0.0);
    word(other, QStringLiteral("Interval"), 1.0 / 3.0);
    const Likeness moved = compare(halved(one), halved(other));
    word(other, QStringLiteral("Finished"), 0.0);
    const Likeness changed = compare(halved(one), halved(other));
    qInfo("pixels that differ: icon %d, word %d, a third of a pixel %d", icon.differing, changed.differing,
          moved.differing);
    QVERIFY(moved.same());
    QVERIFY(!changed.same());
}

int main(int argc, char** argv) {
    QTemporaryDir folder;
    qputenv("QT_QPA_PLATFORM", "offscreen"); // a window manager's frame and theme are not Hilum's
    if (!fixFonts(folder.path())) {
        qWarning("The fonts of the package fonts-dejavu-core are not there: packaging/setup.sh test installs "
                 "them.");
        return 1;
    }
    QApplication application(argc, argv);
    TestGolden test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Golden.moc"
