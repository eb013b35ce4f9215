// PageList: the pages of the window and how each is made. A page is made when it is first shown.
#pragma once

#include "widgets/PageId.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace hilum::widgets {

struct AppContext;
class Page;

struct PageEntry {
    PageId id;
    QString title; ///< in the rail
    QString icon;  ///< as in Icons.h
    QString hint;  ///< one sentence, tooltip of the rail
    std::function<Page*(AppContext&, QWidget* parent)> make;
};

/// In the order of the rail. Titles are in the current language: call it again after a switch.
[[nodiscard]] std::vector<PageEntry> pageList();

} // namespace hilum::widgets
