// NumberBox: a spin box for whole or real numbers of any size: 3e-4 reads as 0.0003, seeds beyond 2^31 fit,
// steps go with the magnitude, and the wheel scrolls the form unless the box has the focus. Window thread.
#pragma once

#include <QDoubleSpinBox>

namespace hilum::widgets {

class NumberBox : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit NumberBox(bool whole, QWidget* parent = nullptr);
    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString& text) const override;
    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override;

protected:
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void align();
    [[nodiscard]] QString bare(QString text) const; ///< without the unit
    bool m_whole;
};

} // namespace hilum::widgets
