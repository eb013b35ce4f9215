// SweepBox: one numeric setting of pretraining over a list of values, chosen on validation. Window thread.
#pragma once

#include "base/Json.h"
#include "base/Result.h"
#include "run/RunSpec.h"

#include <QHash>
#include <QString>
#include <QStringView>
#include <QWidget>

#include <string>
#include <vector>

class QLabel;

namespace hilum::widgets {

class FieldForm;

/// Settings that can be swept: numbers and whole numbers of the spec's method, but for what names a draw,
/// what must be the same for all runs of a study (the network and its film size), and what changes no result.
[[nodiscard]] std::vector<const run::Param*> sweepable(const run::RunSpec& spec);
/// "0.05, 0.1, 0.5" as values of the setting. BadValue, with the reason as its detail, for a value that the
/// setting cannot have, one that stands twice, and fewer than two.
Result<std::vector<Json>> sweepValues(const run::RunSpec& spec, const std::string& key, QStringView text);

class SweepBox : public QWidget {
    Q_OBJECT
public:
    explicit SweepBox(QWidget* parent = nullptr);
    /// Offers the settings of this method. A list that was written for a setting is kept.
    void setMethod(const run::RunSpec& spec);
    [[nodiscard]] bool isOn() const;
    [[nodiscard]] std::string key() const;
    [[nodiscard]] QString text() const; ///< the list as it was written
    /// The reason beside the list; "" none.
    void setError(const QString& reason);
    /// What it will do, in one sentence.
    void setPlan(const QString& sentence);
    [[nodiscard]] FieldForm& form() const { return *m_form; }
    /// What a person has set, for another window; {} where it is off and nothing was written.
    [[nodiscard]] Json draft() const;
    /// Takes a draft of the same method; what cannot be understood is passed over. Emits nothing.
    void takeDraft(const Json& draft);

Q_SIGNALS:
    void changed();

private:
    void edited(const QString& field);
    void showSetting();
    [[nodiscard]] QString suggestion(const std::string& key) const;
    std::vector<run::Param> m_params; ///< of the form
    FieldForm* m_form;
    QLabel* m_about; ///< the chosen setting
    QLabel* m_plan;
    run::RunSpec m_spec{run::RunKind::Pretrain};
    QStringList m_offered;
    QHash<QString, QString> m_lists; ///< by setting, as they were written
};

} // namespace hilum::widgets
