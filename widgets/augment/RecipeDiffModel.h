// RecipeDiffModel: in what the recipe at hand differs from another one: step, knob, here, there. Window
// thread.
#pragma once

#include "augment/RecipeDiff.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace hilum::widgets {

class RecipeDiffModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Step, Knob, Here, There, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setRecipes(const augment::Recipe& here, const augment::Recipe& there);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString stepText(const augment::RecipeDifference& line) const;
    std::vector<augment::RecipeDifference> m_lines;
    std::vector<QString> m_views; ///< names of the views of the recipe at hand
};

} // namespace hilum::widgets
