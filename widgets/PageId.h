// The five pages, in the order of the rail and of Ctrl+1 … Ctrl+5.
#pragma once

namespace hilum::widgets {

enum class PageId { Library, Augment, Experiment, Runs, Compare };

} // namespace hilum::widgets
