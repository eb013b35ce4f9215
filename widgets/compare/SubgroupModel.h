// SubgroupModel: one run on parts of its test set as a table; parts with few films are grey. Owned by
// FigurePanel, window thread.
#pragma once

#include "report/RunSubgroups.h"

#include <QAbstractTableModel>

#include <string>
#include <vector>

namespace hilum::widgets::compare {

class SubgroupModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Trait,
        Part,
        Films,
        Patients,
        Positives,
        Auroc,
        Sensitivity,
        FalseNegatives,
        Specificity,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole + 1 };
    using QAbstractTableModel::QAbstractTableModel;
    void setParts(std::vector<report::NamedSubgroup> parts);
    [[nodiscard]] const report::NamedSubgroup& part(int row) const {
        return m_parts.at(static_cast<std::size_t>(row));
    }
    [[nodiscard]] std::string csv() const; ///< in English, numbers with all their digits

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const report::NamedSubgroup& part, int column) const;
    [[nodiscard]] QVariant sortValue(int row, int column) const;
    std::vector<report::NamedSubgroup> m_parts;
};

} // namespace hilum::widgets::compare
