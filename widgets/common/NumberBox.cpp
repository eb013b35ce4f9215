#include "widgets/common/NumberBox.h"

#include <QEvent>
#include <QLocale>
#include <QWheelEvent>

namespace hilum::widgets {

namespace {
constexpr int kDecimals = 12;   ///< weight decays and learning rates go down to 1e-9
constexpr int kSignificant = 6; ///< digits shown
} // namespace

NumberBox::NumberBox(bool whole, QWidget* parent) : QDoubleSpinBox(parent), m_whole(whole) {
    setDecimals(whole ? 0 : kDecimals);
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    if (whole)
        setStepType(QAbstractSpinBox::DefaultStepType);
    setFocusPolicy(Qt::StrongFocus);
    setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue);
    setKeyboardTracking(true);
    setGroupSeparatorShown(false);
    align();
}

/// At the side where lines begin, whatever the unit's letters: "128 px" would else go to the left among
/// numbers with Arabic units.
void NumberBox::align() {
    setAlignment((layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute |
                 Qt::AlignVCenter);
}

void NumberBox::changeEvent(QEvent* event) {
    QDoubleSpinBox::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

QString NumberBox::bare(QString text) const {
    text = text.trimmed();
    if (!suffix().isEmpty() && text.endsWith(suffix().trimmed()))
        text.chop(suffix().trimmed().size());
    return text.trimmed();
}

QString NumberBox::textFromValue(double value) const {
    if (m_whole)
        return locale().toString(value, 'f', 0).remove(locale().groupSeparator());
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'g', kSignificant);
}

double NumberBox::valueFromText(const QString& text) const {
    bool ok = false;
    double value = locale().toDouble(bare(text), &ok);
    if (!ok)
        value = QLocale::c().toDouble(bare(text), &ok); // "3e-4" in any language
    return ok ? value : QDoubleSpinBox::value();
}

QValidator::State NumberBox::validate(QString& text, int& position) const {
    Q_UNUSED(position);
    const QString number = bare(text);
    if (number.isEmpty() || number == QLatin1String("-"))
        return QValidator::Intermediate;
    bool ok = false;
    double value = locale().toDouble(number, &ok);
    if (!ok)
        value = QLocale::c().toDouble(number, &ok);
    if (!ok) // an exponent in the making: "3e", "3e-"
        return number.back().isLetter() || number.back() == u'-' || number.back() == u'+'
                   ? QValidator::Intermediate
                   : QValidator::Invalid;
    return value >= minimum() && value <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
}

void NumberBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace hilum::widgets
