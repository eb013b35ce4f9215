// The small synthetic set that the tests of the demo draw, and what tells two folders apart.
#pragma once

#include "base/Sha256.h"
#include "ingest/Demo.h"

#include <filesystem>
#include <map>
#include <string>

namespace hilum::ingest {

inline DemoOptions smallSet() {
    DemoOptions options;
    options.patients = 14;
    options.rsnaShare = 0.6;
    options.side = 96;
    options.seed = 7;
    options.threads = 2;
    return options;
}

/// Relative path → hash of the bytes, for every file below a folder.
inline std::map<std::string, std::string> hashesBelow(const std::filesystem::path& folder) {
    std::map<std::string, std::string> hashes;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            hashes[std::filesystem::relative(entry.path(), folder).string()] =
                sha256OfFile(entry.path()).value();
    return hashes;
}

} // namespace hilum::ingest
