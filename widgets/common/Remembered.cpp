#include "widgets/common/Remembered.h"

#include <QHeaderView>
#include <QSettings>
#include <QSplitter>
#include <QStringList>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <vector>

namespace hilum::widgets {

namespace {

constexpr int kRestMs = 300; ///< a drag is many moves: its end is kept

/// Calls `save` when nothing has moved for a moment.
QTimer* later(QObject* owner, std::function<void()> save) {
    auto* timer = new QTimer(owner);
    timer->setSingleShot(true);
    timer->setInterval(kRestMs);
    QObject::connect(timer, &QTimer::timeout, owner, std::move(save));
    return timer;
}

/// Columns (logical) from left to right.
QStringList orderOf(const QHeaderView& header, int count) {
    QStringList order;
    for (int place = 0; place < header.count(); ++place)
        if (header.logicalIndex(place) < count)
            order << QString::number(header.logicalIndex(place));
    return order;
}

void restoreOrder(QHeaderView& header, int count, const QStringList& order) {
    std::vector<int> columns;
    for (const QString& text : order) {
        bool number = false;
        const int column = text.toInt(&number);
        const bool known = number && column >= 0 && column < std::min(count, header.count());
        if (known && std::ranges::find(columns, column) == columns.end())
            columns.push_back(column);
    }
    for (std::size_t place = 0; place < columns.size(); ++place)
        header.moveSection(header.visualIndex(columns[place]), static_cast<int>(place));
}

} // namespace

void rememberSplitter(QSplitter& splitter, const QString& settingsFile, const QString& key) {
    if (settingsFile.isEmpty())
        return;
    splitter.restoreState(QSettings(settingsFile, QSettings::IniFormat).value(key).toByteArray());
    QTimer* timer = later(&splitter, [&splitter, settingsFile, key] {
        QSettings(settingsFile, QSettings::IniFormat).setValue(key, splitter.saveState());
    });
    QObject::connect(&splitter, &QSplitter::splitterMoved, timer, [timer] { timer->start(); });
}

void rememberColumnOrder(QHeaderView& header, int count, const QString& settingsFile, const QString& key) {
    if (settingsFile.isEmpty())
        return;
    restoreOrder(header, count, QSettings(settingsFile, QSettings::IniFormat).value(key).toStringList());
    QTimer* timer = later(&header, [&header, count, settingsFile, key] {
        QSettings(settingsFile, QSettings::IniFormat).setValue(key, orderOf(header, count));
    });
    QObject::connect(&header, &QHeaderView::sectionMoved, timer, [timer] { timer->start(); });
}

} // namespace hilum::widgets
