// GoldenPicture: pictures of the window against those that are kept, at a fixed font, and a failing one
// beside what was expected.
#pragma once

#include <QDir>
#include <QFile>
#include <QImage>
#include <QString>

#include <algorithm>
#include <cstdlib>

namespace hilum::widgets {

/// Before there is an application: DejaVu and nothing else, unhinted, so that neither the machine's fonts nor
/// its settings show. Package fonts-dejavu-core; it has the Arabic letters too.
inline bool fixFonts(const QString& folder) {
    const QString fonts = QStringLiteral("/usr/share/fonts/truetype/dejavu");
    QString accepted;
    for (const char* file :
         {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"}) {
        if (!QFile::exists(fonts + u'/' + QLatin1String(file)))
            return false;
        accepted += QStringLiteral("<glob>%1/%2</glob>").arg(fonts, QLatin1String(file));
    }
    QFile conf(folder + QStringLiteral("/fonts.conf"));
    if (!conf.open(QIODevice::WriteOnly))
        return false;
    conf.write(
        QStringLiteral(
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>%1</dir>"
            "<cachedir>%2</cachedir><selectfont><acceptfont>%3</acceptfont><rejectfont><glob>*</glob>"
            "</rejectfont></selectfont>"
            "<alias binding=\"same\"><family>monospace</family><prefer><family>DejaVu Sans Mono</family>"
            "</prefer></alias><match target=\"font\">"
            "<edit name=\"hinting\" mode=\"assign\"><bool>false</bool></edit>"
            "<edit name=\"hintstyle\" mode=\"assign\"><const>hintnone</const></edit>"
            "<edit name=\"antialias\" mode=\"assign\"><bool>true</bool></edit>"
            "<edit name=\"rgba\" mode=\"assign\"><const>none</const></edit></match></fontconfig>\n")
            .arg(fonts, folder, accepted)
            .toUtf8());
    conf.close();
    qputenv("FONTCONFIG_FILE", conf.fileName().toUtf8());
    qputenv("QT_FONT_DPI", "96");
    qputenv("TZ", "UTC");
    return true;
}

/// As pictures are kept: 683 pixels wide, each the mean of 2 × 2 (at 200 % of 4 × 4) of the window. That
/// takes the last of what differs between versions of FreeType, and three quarters of the size.
inline QImage kept(const QImage& window) {
    constexpr int kWidth = 683;
    return window.scaledToWidth(kWidth, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
}

struct Likeness {
    int differing = 0; ///< pixels
    QImage map;        ///< grey: the picture; red: where it differs
    [[nodiscard]] bool same() const;
};

/// Tolerance. A pixel differs when a channel is off by more than 48 of 255, and a picture when more than 24
/// of its 262,000 pixels do. Chosen between what must pass and what must fail (measured on Debian 12): the
/// same pages twice differ in 0 pixels, and a word that is moved by a third of a pixel in 0; a small icon
/// that is missing differs in 64, one word of a caption for another in more than 24 (tst_Golden,
/// theToleranceIsBetween, prints these). Lightly hinted letters instead of unhinted ones differ in 10 to 190:
/// the pictures belong to the fonts' settings that fixFonts() makes.
inline constexpr int kChannelTolerance = 48;
inline constexpr int kPixelTolerance = 24;

inline bool Likeness::same() const {
    return differing <= kPixelTolerance;
}

inline Likeness compare(const QImage& actual, const QImage& expected) {
    Likeness likeness;
    if (actual.size() != expected.size()) {
        likeness.differing = actual.width() * actual.height();
        likeness.map = actual;
        return likeness;
    }
    likeness.map = actual.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < actual.height(); ++y)
        for (int x = 0; x < actual.width(); ++x) {
            const QRgb a = actual.pixel(x, y), b = expected.pixel(x, y);
            const int off = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                      std::abs(qBlue(a) - qBlue(b))});
            if (off > kChannelTolerance) {
                ++likeness.differing;
                likeness.map.setPixel(x, y, qRgb(255, 0, 0));
            }
        }
    return likeness;
}

/// Compares with `folder`/NAME.png, or writes it where HILUM_RENEW_GOLDEN is set. A failure gives a sentence
/// and leaves NAME-actual, -expected and -difference.png in `failures`.
inline QString checkGolden(const QImage& window, const QString& name, const QString& folder,
                           const QString& failures) {
    const QString file = QStringLiteral("%1/%2.png").arg(folder, name);
    const QImage actual = kept(window);
    if (qEnvironmentVariableIsSet("HILUM_RENEW_GOLDEN"))
        return QDir().mkpath(folder) && actual.save(file, "PNG", 0)
                   ? QString()
                   : file + QStringLiteral(" could not be written");
    const QImage expected(file);
    if (expected.isNull())
        return file + QStringLiteral(
                          " is not there; make it by: cmake --build --preset ci --target hilum_renew_golden");
    const Likeness likeness = compare(actual, expected.convertToFormat(QImage::Format_RGB32));
    if (likeness.same())
        return {};
    QDir().mkpath(failures);
    const QString stem = failures + u'/' + name;
    actual.save(stem + QStringLiteral("-actual.png"));
    expected.save(stem + QStringLiteral("-expected.png"));
    likeness.map.save(stem + QStringLiteral("-difference.png"));
    return QStringLiteral("%1 differs in %2 pixels; see %3-difference.png")
        .arg(name)
        .arg(likeness.differing)
        .arg(stem);
}

} // namespace hilum::widgets
