// LabelShares: the shares of the training labels that a study fine-tunes on, each with what it leaves, or why
// it cannot be. Window thread.
#pragma once

#include "widgets/experiment/DatasetFacts.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace hilum::widgets {

class LabelShares : public QWidget {
    Q_OBJECT
public:
    static const std::vector<double>& offered();
    /// 1, 5, 10, 25, 50 and 100 %: what a label efficiency curve is drawn over.
    static const std::vector<double>& efficiency();

    explicit LabelShares(QWidget* parent = nullptr);
    /// Ticks are kept where they still may be.
    void setFacts(const DatasetFacts& facts);
    [[nodiscard]] std::vector<double> ticked() const;
    /// What is ticked, or would be if the dataset at hand allowed it.
    [[nodiscard]] std::vector<double> wanted() const;
    void setWanted(const std::vector<double>& shares); ///< emits nothing

Q_SIGNALS:
    void changed();         ///< a person ticked
    void efficiencyTaken(); ///< the button: the shares are ticked, the draws belong to the study

private:
    struct Share {
        double share;
        QCheckBox* box;
        QLabel* note;
        bool wanted; ///< ticked by the user or at the start
    };
    void addBoxes(QGridLayout* grid);
    void takeEfficiency();
    std::vector<Share> m_shares;
};

} // namespace hilum::widgets
