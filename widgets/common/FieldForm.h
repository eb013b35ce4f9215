// FieldForm: a form made from the parameter table: a field with its unit for each run::Param; default,
// paper's value and help in the tooltip and in a sentence beside it; an error stands beside its field. The
// field's objectName is the parameter's key. Window thread.
#pragma once

#include "run/Param.h"
#include "run/RunSpec.h"

#include <QString>
#include <QWidget>

#include <map>
#include <optional>
#include <span>
#include <vector>

class QVBoxLayout;

namespace hilum::widgets {

class ParamField;

class FieldForm : public QWidget {
    Q_OBJECT
public:
    explicit FieldForm(QWidget* parent = nullptr);
    ~FieldForm() override;

    /// Rebuilds the form for exactly these parameters, at their defaults.
    void setParams(const std::vector<const run::Param*>& params);
    /// Rebuilds the form when the kind differs, and shows the spec's values. Emits nothing.
    void setSpec(const run::RunSpec& spec);
    /// The spec that the fields describe; an error names the field.
    [[nodiscard]] Result<run::RunSpec> spec(run::RunKind kind) const;

    [[nodiscard]] Json value(const QString& key) const;
    [[nodiscard]] Json values() const; ///< of all fields, by key
    /// Takes what values() gave; keys that the form does not have are passed over. Emits nothing.
    void setValues(const Json& values);
    void setValue(const QString& key, const Json& value);
    /// Offers values for a Text parameter ("dataset": the workspace's), as a combo box; `labels` may be
    /// empty.
    void setChoices(const QString& key, const QStringList& values, const QStringList& labels = {});
    /// The same for a value that may also be typed ("split": "random-7" is in no list).
    void setSuggestions(const QString& key, const QStringList& values);
    /// Only the parameters marked as essential; values of the hidden ones are kept.
    void setEssentialOnly(bool on);
    /// Hides a field that the page sets by itself.
    void setFieldVisible(const QString& key, bool visible);
    /// Replaces all errors. Those of unknown keys are returned, for the page to show elsewhere.
    std::vector<run::FieldError> setErrors(std::span<const run::FieldError> errors);
    [[nodiscard]] QWidget* field(const QString& key) const; ///< the editor; nullptr if not in the form
    [[nodiscard]] QString errorText(const QString& key) const;

Q_SIGNALS:
    /// A person changed a field (not setValue or setSpec).
    void valueChanged(const QString& key);
    /// The field "method" has this value now, whoever set it.
    void methodShown(const QString& method);

private:
    void applyVisibility();
    void showField(ParamField& field, bool wanted);
    /// The field "method" decides which of the others there are, and their defaults.
    void followMethod();
    [[nodiscard]] std::string method() const;
    ParamField* find(const QString& key) const;
    std::vector<const run::Param*> m_params;
    std::vector<ParamField*> m_fields; ///< children; one per parameter, in table order
    QVBoxLayout* m_layout;
    std::map<QString, bool> m_shown;    ///< what setFieldVisible said
    std::optional<run::RunKind> m_kind; ///< of the last setSpec
    bool m_essentialOnly = false;
};

} // namespace hilum::widgets
