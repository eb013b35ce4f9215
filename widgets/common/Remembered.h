// Remembered: where people left splitters and columns, in the window's settings file. Window thread.
#pragma once

#include <QString>

class QHeaderView;
class QSplitter;

namespace hilum::widgets {

/// Brings the splitter back to where it was left and keeps in `key` where it is moved to. A file "" remembers
/// nothing; what cannot be read is as if it were not there.
void rememberSplitter(QSplitter& splitter, const QString& settingsFile, const QString& key);
/// The same for the order of the first `count` columns of a header; call it when the model has been set.
void rememberColumnOrder(QHeaderView& header, int count, const QString& settingsFile, const QString& key);

} // namespace hilum::widgets
