// DicomTagModel: the tags of a DICOM file as a table: tag, name, VR, value; DicomTagFilter sorts and searches
// it. Under the privacy shade values that may name somebody are hidden, from the search too. Window thread.
#pragma once

#include "imaging/Radiograph.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <vector>

namespace hilum::widgets {

class DicomTagModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Key, Name, Vr, Value, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTags(std::vector<imaging::Tag> tags);
    void setShaded(bool shaded);
    /// What a cell shows: plain text, never markup.
    [[nodiscard]] QString text(int row, int column) const;
    /// All words stand in the row (any column, any case); tags also without their punctuation.
    [[nodiscard]] bool matches(int row, const QStringList& words) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<imaging::Tag> m_tags;
    bool m_shaded = false;
};

/// Whether the value of a tag may lead to a person: everything of the patient group and of vendors' own
/// groups, and elsewhere all but codes and numbers. Stricter than the basic profile of PS3.15 E.1.
[[nodiscard]] bool mayIdentify(const imaging::Tag& tag);

class DicomTagFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit DicomTagFilter(DicomTagModel& model, QObject* parent = nullptr);
    void setSearch(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    DicomTagModel* m_model;
    QStringList m_words;
};

} // namespace hilum::widgets
