#include "imaging/Dicom.h"

#include <fmt/format.h>

namespace hilum::imaging {
namespace {

constexpr std::size_t kMaxTags = 2000;
constexpr std::size_t kMaxCharacters = 256;
constexpr Uint32 kMaxNumberBytes = 256;
constexpr Uint32 kMaxTextBytes = 64 * 1024;

/// Length of the UTF-8 sequence that starts at `at`, or 0 where there is none (RFC 3629).
std::size_t sequenceLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const std::size_t n = lead < 0x80                   ? 1
                          : lead >= 0xC2 && lead < 0xE0 ? 2
                          : lead >= 0xE0 && lead < 0xF0 ? 3
                          : lead >= 0xF0 && lead < 0xF5 ? 4
                                                        : 0;
    if (n == 0 || at + n > text.size())
        return 0;
    for (std::size_t i = 1; i < n; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U)
            return 0;
    }
    return n;
}

/// Valid UTF-8 of at most 256 characters, without control characters.
std::string cleaned(std::string_view text) {
    std::string out;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size() && characters < kMaxCharacters; ++characters) {
        const std::size_t n = sequenceLength(text, at);
        if (n == 0)
            out += '?';
        else if (n == 1 && (static_cast<unsigned char>(text[at]) < 0x20 || text[at] == 0x7F))
            out += ' ';
        else
            out.append(text.substr(at, n));
        at += n == 0 ? 1 : n;
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

std::string valueOf(DcmElement& element) {
    if (element.ident() == EVR_SQ)
        return fmt::format("{} items", static_cast<DcmSequenceOfItems&>(element).card());
    const Uint32 length = element.getLength();
    if (length > (element.isaString() ? kMaxTextBytes : kMaxNumberBytes))
        return fmt::format("{} bytes", length);
    OFString text;
    if (element.getOFStringArray(text).bad())
        return fmt::format("{} bytes", length);
    return cleaned({text.c_str(), text.length()});
}

} // namespace

std::vector<Tag> readTags(DcmItem& dataset) {
    // Where the character set is wrong or unknown, the bytes stay and cleaned() replaces what is no UTF-8.
    static_cast<void>(dataset.convertToUTF8());
    std::vector<Tag> tags;
    const unsigned long count = dataset.card();
    for (unsigned long i = 0; i < count && tags.size() < kMaxTags; ++i) {
        DcmElement* element = dataset.getElement(i);
        if (element == nullptr || element->getGTag() >= 0x7FE0)
            continue;
        DcmTag tag = element->getTag();
        tags.push_back({fmt::format("({:04x},{:04x})", tag.getGTag(), tag.getETag()),
                        cleaned(tag.getTagName()), valueOf(*element),
                        DcmVR(element->getVR()).getValidVRName()});
    }
    return tags;
}

} // namespace hilum::imaging
