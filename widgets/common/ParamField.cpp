#include "widgets/common/ParamField.h"

#include "augment/Recipe.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QWheelEvent>

namespace hilum::widgets {

namespace {

constexpr int kEditorWidth = 232;
constexpr int kLabelDrop = 6; ///< brings the label to the height of the field's text
constexpr int kNarrow = 640;  ///< below this the sentence goes under the field
constexpr int kResetSide = 24;
constexpr double kUnbounded = 9.0e15; ///< doubles hold whole numbers up to 2^53

/// Scrolling over a closed combo box moves the form, not the choice.
class CalmCombo final : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

QString jsonText(const Json& value) {
    if (value.is_string())
        return qs(value.get_ref<const std::string&>());
    if (value.is_number_float())
        return QLocale().toString(value.get<double>(), 'g', 6);
    if (value.is_boolean())
        return value.get<bool>() ? ParamField::tr("on") : ParamField::tr("off");
    if (value.is_object() && value.contains("name") && value["name"].is_string())
        return qs(value["name"].get_ref<const std::string&>());
    return value.is_null() ? QString() : qs(value.dump());
}

} // namespace

ParamField::ParamField(const run::Param& param, QWidget* parent)
    : QWidget(parent), m_param(&param), m_layout(new QGridLayout(this)) {
    m_layout->setContentsMargins(0, space::kXs, 0, space::kXs);
    m_layout->setHorizontalSpacing(0); // what is hidden has none: the columns keep their places themselves
    m_layout->setVerticalSpacing(2);
    m_layout->setColumnMinimumWidth(0, kFieldLabelWidth + space::kM);
    m_layout->setColumnMinimumWidth(2, space::kM + kResetSide + space::kM);
    m_layout->setColumnStretch(3, 1);
    makeEditor();
    setValue(param.fallback);
}

// Most fields of a form are not seen, never err and stand at their default: what few need is made for those.

void ParamField::makeWords() {
    if (m_label != nullptr)
        return;
    m_label = makeLabel(coreText(m_param->label), TypeStep::Body, false, this);
    m_label->setFixedWidth(kFieldLabelWidth);
    m_label->setContentsMargins(0, kLabelDrop, 0, 0);
    m_label->setWordWrap(true);
    m_label->setToolTip(tip());
    m_label->setBuddy(m_editor);
    m_help = makeLabel(facts(), TypeStep::Caption, true, this);
    m_help->setWordWrap(true);
    m_help->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->addWidget(m_label, 0, 0, Qt::AlignTop);
    arrange(m_narrow);
}

void ParamField::makeError() {
    m_error = makeLabel({}, TypeStep::Caption, false, this);
    m_error->setWordWrap(true);
    m_error->setObjectName(qs(m_param->key) + QStringLiteral("Error"));
    setRole(m_error, "error");
    arrange(m_narrow);
}

void ParamField::makeReset() {
    m_reset = new QToolButton(this);
    m_reset->setIcon(icon(QStringLiteral("undo")));
    m_reset->setIconSize({14, 14});
    m_reset->setFixedSize(kResetSide, kResetSide);
    describe(m_reset, qs(m_param->key) + QStringLiteral("Reset"),
             tr("Back to the default of “%1”").arg(coreText(m_param->label)));
    m_layout->addWidget(m_reset, 0, 2, Qt::AlignTop | Qt::AlignHCenter);
    setTabOrder(m_editor, m_reset);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        setValue(fallback());
        Q_EMIT edited();
    });
}

QString ParamField::facts() const {
    QStringList parts;
    if (!m_param->help.empty())
        parts << coreText(m_param->help);
    if (const QString text = jsonText(fallback()); !text.isEmpty())
        parts << tr("Default: %1.").arg(text);
    if (const std::string& paper = m_param->paperFor(m_method); !paper.empty())
        parts << tr("Paper: %1.").arg(coreText(paper));
    return parts.join(u' ');
}

void ParamField::makeEditor() {
    using run::ParamType;
    switch (m_param->type) {
    case ParamType::Integer:
    case ParamType::Number: {
        m_number = new NumberBox(m_param->type == ParamType::Integer, this);
        const bool bounded = m_param->low < m_param->high;
        m_number->setRange(bounded ? m_param->low : -kUnbounded, bounded ? m_param->high : kUnbounded);
        if (!m_param->unit.empty())
            m_number->setSuffix(u' ' + coreText(m_param->unit));
        m_editor = m_number;
        connect(m_number, &QDoubleSpinBox::valueChanged, this, &ParamField::noteEdit);
        break;
    }
    case ParamType::Flag:
        m_check = new QCheckBox(tr("On"), this);
        m_editor = m_check;
        connect(m_check, &QCheckBox::toggled, this, &ParamField::noteEdit);
        break;
    case ParamType::Choice: {
        QStringList values;
        for (const std::string& choice : m_param->choices)
            values << qs(choice);
        makeCombo(values, {}, false);
        break;
    }
    case ParamType::Recipe: {
        QStringList values;
        for (const std::string& name : augment::presetNames())
            values << qs(name);
        makeCombo(values, {}, false);
        break;
    }
    case ParamType::Text:
        m_line = new QLineEdit(this);
        m_editor = m_line;
        connect(m_line, &QLineEdit::textChanged, this, &ParamField::noteEdit);
        break;
    }
    placeEditor();
}

void ParamField::makeCombo(const QStringList& values, const QStringList& labels, bool editable) {
    m_combo = new CalmCombo(this);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->setEditable(editable);
    for (qsizetype i = 0; i < values.size(); ++i)
        m_combo->addItem(i < labels.size() ? labels[i] : coreText(values[i].toStdString()), values[i]);
    m_editor = m_combo;
    if (editable)
        listenToTyping();
    else
        connect(m_combo, &QComboBox::currentIndexChanged, this, &ParamField::noteEdit);
}

/// What is typed is told once it is finished: half a name is no value.
void ParamField::listenToTyping() {
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->lineEdit()->setAccessibleName(coreText(m_param->label));
    const auto tell = [this] {
        if (m_combo->currentText() == m_typed)
            return;
        m_typed = m_combo->currentText();
        noteEdit();
    };
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, tell);
    connect(m_combo, &QComboBox::activated, this, tell);
}

QString ParamField::tip() const {
    if (m_number == nullptr || m_param->low >= m_param->high)
        return facts();
    return facts() + u' ' +
           tr("Range: %1 to %2.")
               .arg(m_number->textFromValue(m_param->low), m_number->textFromValue(m_param->high));
}

void ParamField::placeEditor() {
    describe(m_editor, qs(m_param->key), coreText(m_param->label), tip());
    if (m_label != nullptr)
        m_label->setBuddy(m_editor);
    m_editor->setFixedWidth(kEditorWidth);
    m_layout->addWidget(m_editor, 0, 1, Qt::AlignTop);
}

void ParamField::replaceLine(const QStringList& values, const QStringList& labels, bool editable) {
    QWidget* before = m_line->previousInFocusChain();
    delete m_line;
    m_line = nullptr;
    makeCombo(values, labels, editable);
    placeEditor();
    setTabOrder(before, m_editor); // the keys come by at the same place
}

void ParamField::setChoices(const QStringList& values, const QStringList& labels) {
    const Json before = value();
    const QSignalBlocker quiet(this);
    m_quiet = true;
    if (m_combo && m_param->type == run::ParamType::Text) {
        m_combo->clear();
        for (qsizetype i = 0; i < values.size(); ++i)
            m_combo->addItem(i < labels.size() ? labels[i] : values[i], values[i]);
    } else if (m_line) {
        replaceLine(values, labels, false);
    }
    m_quiet = false;
    setValue(before);
}

void ParamField::setSuggestions(const QStringList& values) {
    if (m_line) {
        const Json before = value();
        replaceLine(values, {}, true);
        setValue(before);
        return;
    }
    if (!m_combo || !m_combo->isEditable())
        return;
    QStringList offered;
    for (int i = 0; i < m_combo->count(); ++i)
        offered << m_combo->itemText(i);
    if (offered == values)
        return;
    const QString text = m_combo->currentText(); // somebody may be typing: it stays, told or not
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    m_combo->addItems(values);
    m_combo->setEditText(text);
}

Json ParamField::value() const {
    // A number that nobody touched leaves as it came: 120 stays 120 and does not become 120.0.
    if (m_number && m_given.is_number() && m_given.get<double>() == m_number->value())
        return m_given;
    if (m_number)
        return m_param->type == run::ParamType::Integer ? Json(static_cast<std::int64_t>(m_number->value()))
                                                        : Json(m_number->value());
    if (m_check)
        return m_check->isChecked();
    if (m_combo && m_combo->isEditable())
        return m_combo->currentText().trimmed().toStdString();
    if (m_combo) {
        const QVariant chosen = m_combo->currentData();
        if (!chosen.isValid() && m_param->type == run::ParamType::Recipe)
            return m_custom;
        return chosen.toString().toStdString();
    }
    return m_line ? Json(m_line->text().toStdString()) : Json();
}

void ParamField::setValue(const Json& value) {
    m_quiet = true;
    if (m_number && value.is_number()) {
        m_number->setValue(value.get<double>());
        m_given = value;
    } else if (m_check && value.is_boolean())
        m_check->setChecked(value.get<bool>());
    else if (m_line)
        m_line->setText(jsonText(value));
    else if (m_combo && m_combo->isEditable()) {
        m_typed = jsonText(value);
        m_combo->setEditText(m_typed);
    } else if (m_combo) {
        const QString text = jsonText(value);
        if (value.is_object()) { // a recipe of somebody's own: one entry without data stands for it
            m_custom = value;
            if (const int old = m_combo->findData(QVariant()); old >= 0)
                m_combo->removeItem(old);
            m_combo->addItem(tr("%1 (own recipe)").arg(text));
            m_combo->setCurrentIndex(m_combo->count() - 1);
        } else {
            const int index = m_combo->findData(text);
            if (index < 0 && !text.isEmpty()) // a value that the list does not have is shown, not lost
                m_combo->addItem(text, text);
            m_combo->setCurrentIndex(index < 0 && text.isEmpty() ? (m_combo->count() > 0 ? 0 : -1)
                                                                 : m_combo->findData(text));
        }
    }
    m_quiet = false;
    showWhetherDefault();
}

void ParamField::setMethod(const std::string& method) {
    if (method == m_method)
        return;
    const bool follows = value() == fallback();
    m_method = method;
    if (m_help != nullptr)
        m_help->setText(facts());
    if (follows)
        setValue(fallback());
    showWhetherDefault();
}

void ParamField::noteEdit() {
    if (m_quiet)
        return;
    showWhetherDefault();
    Q_EMIT edited();
}

void ParamField::showWhetherDefault() {
    const Json now = value();
    const bool same = now == fallback() || (fallback().is_null() || fallback() == "");
    if (!same && m_reset == nullptr)
        makeReset();
    if (m_reset != nullptr)
        m_reset->setVisible(!same);
}

void ParamField::setError(const QString& message) {
    if (message == error())
        return;
    if (m_error == nullptr)
        makeError();
    m_error->setText(message);
    m_error->setVisible(!message.isEmpty());
    fitHeight();
    m_editor->setAccessibleDescription(message);
    m_editor->setProperty("invalid", !message.isEmpty());
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
}

QString ParamField::error() const {
    return m_error != nullptr ? m_error->text() : QString();
}

bool ParamField::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) // a part has another text or takes another size
        fitHeight();
    return done;
}

void ParamField::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool narrow = event->size().width() < kNarrow;
    if (narrow != m_narrow)
        arrange(narrow);
    fitHeight();
}

void ParamField::fitHeight() {
    // Inside a scroll area a wrapped label claims the height of its narrowest form: say the real one.
    const int height = m_layout->totalHeightForWidth(width());
    if (height > 0 && height != minimumHeight())
        setFixedHeight(height);
}

void ParamField::arrange(bool narrow) {
    m_narrow = narrow;
    if (m_help != nullptr) {
        m_layout->removeWidget(m_help);
        if (narrow)
            m_layout->addWidget(m_help, 1, 1, 1, 3);
        else
            m_layout->addWidget(m_help, 0, 3, Qt::AlignTop);
    }
    if (m_error == nullptr)
        return;
    m_layout->removeWidget(m_error);
    m_layout->addWidget(m_error, narrow ? 2 : 1, 1, 1, 3);
}

} // namespace hilum::widgets
