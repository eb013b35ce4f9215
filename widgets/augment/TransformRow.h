// TransformRow: one step of a recipe: switch, probability and knobs as sliders, a mark where it differs from
// the preset, and the way back. Holds no transform; RecipeEditor does. Window thread.
#pragma once

#include "augment/Recipe.h"
#include "widgets/augment/KnobText.h"

#include <QFrame>
#include <QImage>

#include <map>
#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace hilum::widgets {

class RangeSlider;
class StepPair;

/// What a person changed: knobs by key; "enabled" is 0 or 1, "probability" 0 … 1.
using KnobValues = std::map<std::string, double>;

/// The settings of a step as such values.
[[nodiscard]] KnobValues valuesOf(const augment::Transform& step);

/// Equal but for the last bits of what went through JSON.
[[nodiscard]] bool sameValues(const augment::Transform& a, const augment::Transform& b);

class TransformRow : public QFrame {
    Q_OBJECT
public:
    /// objectNames start with `step.kind()`: "rotate.degrees".
    TransformRow(const augment::Transform& step, QWidget* parent);
    /// Shows the step's values; differences to `reference` are marked.
    void showStep(const augment::Transform& step, const augment::Transform& reference);
    [[nodiscard]] bool differs() const { return m_differs; }
    /// The film, and the film after this step alone.
    void showPictures(const QImage& before, const QImage& after);

Q_SIGNALS:
    void edited(const hilum::widgets::KnobValues& values);
    void resetWanted();

private:
    struct Line {
        KnobGroup group; ///< stem "probability" for the first
        RangeSlider* slider;
        QLabel* value;
    };
    void addLine(KnobGroup group, QVBoxLayout* body);
    void showLine(Line& line, const KnobValues& now, const KnobValues& reference);
    QString m_kind;
    QCheckBox* m_switch;
    QLabel* m_mark;
    QToolButton* m_reset;
    QWidget* m_body;
    StepPair* m_pair;
    std::vector<Line> m_lines;
    bool m_differs = false;
    bool m_quiet = false;
};

} // namespace hilum::widgets
