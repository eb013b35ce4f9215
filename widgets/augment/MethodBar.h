// MethodBar: what belongs to a method and not to a step: MAE's mask, the number of DINO's local crops, and
// the trained run whose reconstruction or attention is shown. Hidden for other recipes. Window thread.
#pragma once

#include "augment/Recipe.h"
#include "run/RunFolder.h"
#include "widgets/augment/PreviewMaker.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace hilum::widgets {

class NumberBox;
class RangeSlider;

class MethodBar : public QWidget {
    Q_OBJECT
public:
    enum class Method { Other, Mae, Dino };
    explicit MethodBar(QWidget* parent = nullptr);

    /// "mae…" is MAE's, "dino…" or local crops are DINO's.
    [[nodiscard]] static Method methodOf(const augment::Recipe& recipe);
    void setRecipe(const augment::Recipe& recipe);
    /// The runs that have ended well are offered.
    void setRuns(const std::vector<run::RunSummary>& runs);
    [[nodiscard]] Method method() const { return m_method; }
    /// Nothing unless the recipe is MAE's.
    [[nodiscard]] std::optional<MaskRequest> mask() const;
    [[nodiscard]] QString run() const; ///< id, "" for none
    [[nodiscard]] int runSide() const; ///< px that its network works at; 0 without a run
    void setRunning(bool running);
    void setNote(const QString& text);

Q_SIGNALS:
    void maskChanged();
    void localViewsChanged(int count);
    /// Another run, or none.
    void runChanged();
    void makeWanted();
    void cancelWanted();

private:
    struct Run {
        QString id, name;
        int side = 0, patch = 0;
        double maskRatio = 0.0;
        Method method = Method::Other;
        friend bool operator==(const Run&, const Run&) = default;
    };
    void build();
    void offerRuns();
    void takeRun();
    void showMethod();
    [[nodiscard]] const Run* chosen() const;
    Method m_method = Method::Other;
    std::vector<Run> m_known;
    bool m_running = false;
    QLabel* m_patchLabel;
    QComboBox* m_patch;
    QLabel* m_ratioLabel;
    RangeSlider* m_ratio;
    QLabel* m_ratioText;
    QLabel* m_localLabel;
    NumberBox* m_local;
    QComboBox* m_runs;
    QPushButton* m_make;
    QLabel* m_note;
};

} // namespace hilum::widgets
