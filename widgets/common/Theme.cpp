#include "widgets/common/Theme.h"

#include "widgets/common/Dresser.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QHash>
#include <QLabel>
#include <QPalette>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

/// The resources lie in a static library, whose initialiser the linker drops unless it is named.
/// Q_INIT_RESOURCE declares a function of the global namespace, and so must stand there.
static void initHilumResources() {
    Q_INIT_RESOURCE(resources);
}

namespace hilum::widgets {

namespace {

constexpr auto kThemeProperty = "hilumTheme";
constexpr auto kBodySizeProperty = "hilumBodySize";
constexpr auto kNotifierName = "hilumThemeNotifier";

const Colours& darkColours() {
    static const Colours kDark{
        .canvas = QColor(0x05, 0x07, 0x0A),
        .canvasText = QColor(0xD6, 0xE2, 0xEC),
        .window = QColor(0x0D, 0x12, 0x17),
        .panel = QColor(0x14, 0x1B, 0x22),
        .raised = QColor(0x1C, 0x26, 0x2F),
        .hover = QColor(0x26, 0x33, 0x3E),
        .border = QColor(0x25, 0x30, 0x3A),
        .outline = QColor(0x62, 0x72, 0x82),
        .text = QColor(0xE6, 0xED, 0xF3),
        .textMuted = QColor(0x9C, 0xAD, 0xBC),
        .accent = QColor(0x2D, 0xD4, 0xBF),
        .accentFill = QColor(0x2D, 0xD4, 0xBF),
        .onAccent = QColor(0x04, 0x21, 0x1D),
        .selection = QColor(0x12, 0x3F, 0x43),
        .good = QColor(0x4A, 0xDE, 0x80),
        .warning = QColor(0xFB, 0xBF, 0x24),
        .bad = QColor(0xFF, 0x9A, 0x9A),
        .grid = QColor(0x22, 0x2D, 0x37),
    };
    return kDark;
}

const Colours& lightColours() {
    static const Colours kLight{
        .canvas = QColor(0x05, 0x07, 0x0A),
        .canvasText = QColor(0xD6, 0xE2, 0xEC),
        .window = QColor(0xEC, 0xF0, 0xF4),
        .panel = QColor(0xFB, 0xFC, 0xFD),
        .raised = QColor(0xFF, 0xFF, 0xFF),
        .hover = QColor(0xE4, 0xEB, 0xF1),
        .border = QColor(0xD3, 0xDC, 0xE4),
        .outline = QColor(0x7C, 0x8A, 0x97),
        .text = QColor(0x15, 0x1F, 0x29),
        .textMuted = QColor(0x4B, 0x5A, 0x68),
        .accent = QColor(0x08, 0x69, 0x65),
        .accentFill = QColor(0x08, 0x69, 0x65),
        .onAccent = QColor(0xFF, 0xFF, 0xFF),
        .selection = QColor(0xC9, 0xEA, 0xE6),
        .good = QColor(0x17, 0x6B, 0x30),
        .warning = QColor(0x82, 0x52, 0x00),
        .bad = QColor(0xB0, 0x1E, 0x1E),
        .grid = QColor(0xDE, 0xE5, 0xEB),
    };
    return kLight;
}

/// The colours by the names that hilum.qss uses ("@panel").
QHash<QString, QString> tokens(Theme theme) {
    const Colours& c = colours(theme);
    const auto rgba = [](QColor colour, int alpha) {
        return QStringLiteral("rgba(%1,%2,%3,%4)")
            .arg(colour.red())
            .arg(colour.green())
            .arg(colour.blue())
            .arg(alpha);
    };
    return {
        {QStringLiteral("canvas"), c.canvas.name()},
        {QStringLiteral("canvasText"), c.canvasText.name()},
        {QStringLiteral("window"), c.window.name()},
        {QStringLiteral("panel"), c.panel.name()},
        {QStringLiteral("raised"), c.raised.name()},
        {QStringLiteral("hover"), c.hover.name()},
        {QStringLiteral("border"), c.border.name()},
        {QStringLiteral("outline"), c.outline.name()},
        {QStringLiteral("text"), c.text.name()},
        {QStringLiteral("textMuted"), c.textMuted.name()},
        {QStringLiteral("accent"), c.accent.name()},
        {QStringLiteral("accentFill"), c.accentFill.name()},
        {QStringLiteral("accentHover"),
         theme == Theme::Dark ? c.accentFill.lighter(112).name() : c.accentFill.lighter(118).name()},
        {QStringLiteral("onAccent"), c.onAccent.name()},
        {QStringLiteral("selection"), c.selection.name()},
        {QStringLiteral("good"), c.good.name()},
        {QStringLiteral("warning"), c.warning.name()},
        {QStringLiteral("bad"), c.bad.name()},
        {QStringLiteral("badTint"), rgba(c.bad, 36)},
        {QStringLiteral("goodTint"), rgba(c.good, 30)},
        {QStringLiteral("warningTint"), rgba(c.warning, 32)},
        {QStringLiteral("accentTint"), rgba(c.accent, 34)},
        {QStringLiteral("theme"), theme == Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light")},
        {QStringLiteral("radius"), QStringLiteral("%1px").arg(kRadius)},
        {QStringLiteral("cardRadius"), QStringLiteral("%1px").arg(kCardRadius)},
    };
}

QPalette makePalette(const Colours& c) {
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.raised);
    p.setColor(QPalette::AlternateBase, c.panel);
    p.setColor(QPalette::ToolTipBase, c.raised);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::PlaceholderText, c.textMuted);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, c.raised);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.bad);
    p.setColor(QPalette::Highlight, c.accentFill);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.outline);
    return p;
}

double channel(double v) {
    return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

/// Sends one signal when the theme has been switched; a child of the application.
class ThemeNotifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
Q_SIGNALS:
    void changed();
};

ThemeNotifier* notifier() {
    auto* found = qApp->findChild<ThemeNotifier*>(QLatin1String(kNotifierName), Qt::FindDirectChildrenOnly);
    if (!found) {
        found = new ThemeNotifier(qApp);
        found->setObjectName(QLatin1String(kNotifierName));
    }
    return found;
}

double bodySize() {
    const QVariant size = qApp->property(kBodySizeProperty);
    return size.isValid() ? size.toDouble() : std::max(QApplication::font().pointSizeF(), 9.5);
}

} // namespace

QString styleSheet(Theme theme) {
    initHilumResources();
    QFile file(QStringLiteral(":/style/hilum.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    const QHash<QString, QString> values = tokens(theme);
    static const QRegularExpression kToken(QStringLiteral("@([A-Za-z]+)"));
    QString out;
    qsizetype last = 0;
    for (auto it = kToken.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).mid(last, match.capturedStart() - last);
        out += values.value(match.captured(1));
        last = match.capturedEnd();
    }
    return out + text.mid(last);
}

void applyTheme(QApplication& application, Theme theme) {
    if (!application.property(kBodySizeProperty).isValid()) {
        application.setProperty(kBodySizeProperty, bodySize());
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QFont body = QApplication::font();
        body.setPointSizeF(bodySize());
        body.setStyleStrategy(QFont::PreferAntialias);
        QApplication::setFont(body);
    }
    application.setProperty(kThemeProperty, static_cast<int>(theme));
    QApplication::setPalette(makePalette(colours(theme)));
    Dresser::of(application).dress(styleSheet(theme));
    Q_EMIT notifier()->changed();
}

Theme currentTheme() {
    return qApp ? static_cast<Theme>(qApp->property(kThemeProperty).toInt()) : Theme::Dark;
}

const Colours& colours(Theme theme) {
    return theme == Theme::Dark ? darkColours() : lightColours();
}

const Colours& colours() {
    return colours(currentTheme());
}

void onThemeChanged(QObject* context, std::function<void()> update) {
    QObject::connect(notifier(), &ThemeNotifier::changed, context, std::move(update));
}

QFont typeFont(TypeStep step) {
    QFont f = QApplication::font();
    const double body = bodySize();
    switch (step) {
    case TypeStep::Caption:
        f.setPointSizeF(body * 0.89);
        break;
    case TypeStep::Body:
        f.setPointSizeF(body);
        break;
    case TypeStep::Strong:
        f.setPointSizeF(body);
        f.setWeight(QFont::DemiBold);
        break;
    case TypeStep::Title:
        f.setPointSizeF(body * 1.2);
        f.setWeight(QFont::DemiBold);
        break;
    case TypeStep::Headline:
        f.setPointSizeF(body * 1.65);
        f.setWeight(QFont::DemiBold);
        break;
    case TypeStep::Figure:
        f.setPointSizeF(body * 2.1);
        f.setWeight(QFont::Light);
        break;
    case TypeStep::Mono:
        f = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        f.setPointSizeF(body * 0.95);
        break;
    }
    return f;
}

QLabel* makeLabel(const QString& text, TypeStep step, bool muted, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(typeFont(step));
    label->setTextFormat(Qt::PlainText);
    if (QGuiApplication::isRightToLeft()) // a value in Latin letters stands where the others stand
        label->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    if (muted)
        setRole(label, "muted");
    return label;
}

QColor curveColour(int index, Theme theme) {
    // Okabe and Ito's eight, ordered so that neighbours differ in lightness as well; each shifted in
    // lightness until it has 3:1 on the theme's panel.
    static const std::array<QRgb, 8> kDark{0xFF56B4E9, 0xFFE69F00, 0xFF1FBF92, 0xFFD98BB8,
                                           0xFFF0E442, 0xFFE8743B, 0xFF5B8DEF, 0xFFC9D4DE};
    static const std::array<QRgb, 8> kLight{0xFF0072B2, 0xFFB57900, 0xFF00845F, 0xFFAF4F86,
                                            0xFF8C8000, 0xFFC95600, 0xFF2A89C0, 0xFF27313B};
    const auto& table = theme == Theme::Dark ? kDark : kLight;
    const auto n = static_cast<int>(table.size());
    return QColor::fromRgb(table[static_cast<std::size_t>(((index % n) + n) % n)]);
}

QColor curveColour(int index) {
    return curveColour(index, currentTheme());
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

void setRole(QWidget* widget, const char* role) {
    widget->setProperty("role", QLatin1String(role));
    if (qobject_cast<QLabel*>(widget) == nullptr)
        widget->setAttribute(Qt::WA_StyledBackground, true);
    if (widget->testAttribute(Qt::WA_WState_Polished)) { // a role set late needs a new look-up
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

void describe(QWidget* widget, const QString& objectName, const QString& accessibleName,
              const QString& toolTip) {
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    widget->setToolTip(toolTip.isEmpty() ? accessibleName : toolTip);
}

} // namespace hilum::widgets

#include "Theme.moc"
