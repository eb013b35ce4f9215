// BenchWorkspace: the workspace that the window is measured on: as many films as NIH ChestX-ray14 has, and a
// run of a million steps, whose map has every film as a point. Any thread.
#pragma once

#include "base/Result.h"

#include <cstdint>
#include <filesystem>

namespace hilum::app {

struct BenchSize {
    std::filesystem::path nih;     ///< folder of Data_Entry_2017*.csv[.gz]; "": rows are made up
    std::uint32_t films = 112'120; ///< rows; of the table no more than it has
    std::int64_t steps = 1'000'000;
};

struct BenchContents {
    std::int64_t films = 0, steps = 0;
};

/// Fills an empty folder. Pictures are 64 synthetic ones over and over: what is measured is the window, not
/// the disk. Errors: those of reading the table and of writing.
Result<BenchContents> makeBenchWorkspace(const std::filesystem::path& workspace, const BenchSize& size);

} // namespace hilum::app
