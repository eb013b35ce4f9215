// A first look at the structure of a DICOM stream (PS3.5 §7, PS3.10 §7) without recursion and without
// allocating what the file claims: transfer syntax, nesting, and whether the data end where the lengths say.
// DCMTK recurses for every nested sequence and allocates every claimed length, so this comes first. Private;
// any thread.
#pragma once

#include "imaging/Readers.h"

#include <cstddef>
#include <string>

namespace hilum::imaging {

struct DicomScan {
    struct Range {
        std::size_t offset = 0;
        std::size_t length = 0;
    };
    std::string transferSyntax; ///< UID; empty when there is no file meta information
    std::size_t dataOffset = 0; ///< where the data set starts
    int depth = 0;              ///< deepest nesting of sequences that was met
    std::size_t items = 0;      ///< sequence items that were met
    bool understood = true;     ///< false: the walk stopped at something malformed
    bool truncated = false;     ///< a length points beyond the end
    std::vector<Range> strays;  ///< items outside any sequence, with their headers
    bool pixelDataSeen = false; ///< at the top level
    std::size_t stoppedAt = 0;  ///< offset of what ended the walk, for messages
};

/// Walks the stream; stops as soon as the depth passes maxDepth. Deflated data sets are not entered.
[[nodiscard]] DicomScan scanDicom(Bytes bytes, int maxDepth);

/// Number of item tags by their four bytes, in either byte order: an upper bound for the nesting of a stream
/// that scanDicom() did not understand.
[[nodiscard]] std::size_t countItemTags(Bytes bytes);

inline constexpr char kDeflatedSyntax[] = "1.2.840.10008.1.2.1.99";

/// Unpacks a deflated data set (PS3.5 A.5). Truncated, BadFormat, TooLarge.
Result<std::vector<std::uint8_t>> inflateDataSet(Bytes deflated, std::size_t maxBytes);

} // namespace hilum::imaging
