// ParamField: one row of a FieldForm: label, editor with unit, help sentence, error. Owned by its form,
// window thread.
#pragma once

#include "base/Json.h"
#include "run/Param.h"

#include <QString>
#include <QStringList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace hilum::widgets {

class NumberBox;

/// Where the fields of a form begin, for what stands under them.
inline constexpr int kFieldLabelWidth = 170;

class ParamField : public QWidget {
    Q_OBJECT
public:
    ParamField(const run::Param& param, QWidget* parent);

    [[nodiscard]] const run::Param& param() const { return *m_param; }
    [[nodiscard]] Json value() const;
    void setValue(const Json& value); ///< emits nothing
    void setChoices(const QStringList& values, const QStringList& labels);
    /// Values to choose from, beside which another may be typed. Text parameters only.
    void setSuggestions(const QStringList& values);
    /// Default and paper's value of this self-supervised method; a value that stood at the former default
    /// follows.
    void setMethod(const std::string& method);
    void setError(const QString& message);
    [[nodiscard]] QString error() const;
    [[nodiscard]] QWidget* editor() const { return m_editor; }
    /// The label and the sentence, before the field is first seen: most fields of a form never are.
    void makeWords();

Q_SIGNALS:
    void edited();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();
    void arrange(bool narrow);
    void makeEditor();
    void makeError();
    void makeReset();
    void makeCombo(const QStringList& values, const QStringList& labels, bool editable);
    void replaceLine(const QStringList& values, const QStringList& labels, bool editable);
    void listenToTyping();
    void placeEditor();
    void noteEdit();
    void showWhetherDefault();
    [[nodiscard]] QString facts() const;
    [[nodiscard]] QString tip() const;
    [[nodiscard]] const Json& fallback() const { return m_param->defaultFor(m_method); }
    const run::Param* m_param;
    std::string m_method; ///< "": none
    QGridLayout* m_layout;
    QLabel* m_label = nullptr;      ///< none before makeWords()
    QLabel* m_help = nullptr;       ///< likewise
    QLabel* m_error = nullptr;      ///< none before the first error
    QToolButton* m_reset = nullptr; ///< none while the default stands
    QWidget* m_editor = nullptr;
    NumberBox* m_number = nullptr;
    QComboBox* m_combo = nullptr;
    QCheckBox* m_check = nullptr;
    QLineEdit* m_line = nullptr;
    Json m_given;         ///< the number as it was set
    Json m_custom;        ///< a recipe that is no preset
    QString m_typed;      ///< in an editable list, as it was last told
    bool m_quiet = false; ///< setValue is at work
    bool m_narrow = false;
};

} // namespace hilum::widgets
