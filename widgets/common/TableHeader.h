// Column widths of tables: no header is cut off. Free function, window thread.
#pragma once

class QHeaderView;

namespace hilum::widgets {

/// Widens every section that is narrower than its title with room for the sort arrow.
void widenToTitles(QHeaderView* header);

} // namespace hilum::widgets
