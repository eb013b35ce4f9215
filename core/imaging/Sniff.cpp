#include "imaging/Readers.h"

#include "base/Text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hilum::imaging {
namespace {

bool startsWith(Bytes bytes, std::string_view magic, std::size_t offset = 0) {
    if (bytes.size() < offset + magic.size())
        return false;
    return std::equal(magic.begin(), magic.end(), bytes.begin() + static_cast<std::ptrdiff_t>(offset),
                      [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

/// A data set without preamble begins with a small even group (0002, 0004 or 0008) in either byte order.
/// ACR-NEMA data sets begin with (0008,0000) or (0008,0001).
bool looksLikeBareDataSet(Bytes bytes) {
    if (bytes.size() < 16)
        return false;
    const auto group = [&](bool big) { return big ? bytes[0] * 256 + bytes[1] : bytes[1] * 256 + bytes[0]; };
    const auto element = [&](bool big) {
        return big ? bytes[2] * 256 + bytes[3] : bytes[3] * 256 + bytes[2];
    };
    for (const bool big : {false, true}) {
        const int g = group(big);
        if ((g != 2 && g != 4 && g != 8) || element(big) > 0x0100)
            continue;
        const auto upper = [](std::uint8_t c) { return c >= 'A' && c <= 'Z'; };
        if (upper(bytes[4]) && upper(bytes[5]))
            return true;
        // Implicit VR: the length of a first element is small, so its high bytes are zero.
        if (big ? (bytes[4] == 0 && bytes[5] == 0) : (bytes[6] == 0 && bytes[7] == 0))
            return true;
    }
    return false;
}

struct Magic {
    std::string_view bytes;
    bool isPicture;
    std::string_view what;
};

constexpr std::array kOthers{
    Magic{"II*\0", true, HILUM_TR("a TIFF picture")},
    Magic{"MM\0*", true, HILUM_TR("a TIFF picture")},
    Magic{"GIF8", true, HILUM_TR("a GIF picture")},
    Magic{"BM", true, HILUM_TR("a BMP picture")},
    Magic{"RIFF", true, HILUM_TR("a WebP picture")},
    Magic{"\xFF\x4F\xFF\x51", true, HILUM_TR("a JPEG 2000 picture")},
    Magic{"%PDF", false, HILUM_TR("a PDF document")},
    Magic{"PK\x03\x04", false, HILUM_TR("a ZIP archive")},
    Magic{"\x1F\x8B", false, HILUM_TR("a gzip archive")},
    Magic{"version https://git-lfs", false, HILUM_TR("a Git LFS pointer; the picture was not downloaded")},
    Magic{"<", false, HILUM_TR("an HTML or XML text")},
};

} // namespace

Sniffed sniff(Bytes bytes) {
    using namespace std::string_view_literals;
    if (startsWith(bytes, "\x89PNG\r\n\x1A\n"))
        return {FileKind::Png, true, {}};
    if (startsWith(bytes, "\xFF\xD8\xFF"))
        return {FileKind::Jpeg, true, {}};
    if (startsWith(bytes, "DICM", 128) || looksLikeBareDataSet(bytes))
        return {FileKind::Dicom, true, {}};
    if (startsWith(bytes, "\0\0\0\x0CjP  "sv))
        return {FileKind::Other, true, HILUM_TR("a JPEG 2000 picture")};
    for (const Magic& magic : kOthers) {
        if (startsWith(bytes, magic.bytes))
            return {FileKind::Other, magic.isPicture, std::string(magic.what)};
    }
    if (bytes.empty())
        return {FileKind::Other, false, HILUM_TR("an empty file")};
    const Bytes head = bytes.first(std::min<std::size_t>(bytes.size(), 512));
    const bool isText = std::all_of(head.begin(), head.end(), [](std::uint8_t c) {
        return (c >= 0x20 && c != 0x7F) || c == '\n' || c == '\r' || c == '\t';
    });
    return {FileKind::Other, false, isText ? HILUM_TR("a text") : HILUM_TR("data of an unknown kind")};
}

} // namespace hilum::imaging
