#include "imaging/DicomScan.h"

#include "base/Text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <limits>
#include <string_view>
#include <zlib.h>

namespace hilum::imaging {
namespace {

constexpr std::uint32_t kUndefined = 0xFFFFFFFFU;
constexpr std::size_t kOpenEnd = std::numeric_limits<std::size_t>::max();
constexpr std::uint32_t kPixelData = 0x7FE00010U;
constexpr std::uint32_t kItem = 0xFFFEE000U;
constexpr std::uint32_t kItemEnd = 0xFFFEE00DU;
constexpr std::uint32_t kSequenceEnd = 0xFFFEE0DDU;

/// Value representations whose length takes 32 bits, PS3.5 table 7.1-1.
bool hasLongLength(std::string_view vr) {
    static constexpr std::array<std::string_view, 12> kLong{"OB", "OD", "OF", "OL", "OV", "OW",
                                                            "SQ", "SV", "UC", "UN", "UR", "UT"};
    return vr == "UV" || std::find(kLong.begin(), kLong.end(), vr) != kLong.end();
}

class Walk {
public:
    Walk(Bytes bytes, int maxDepth, DicomScan& scan) : m_bytes(bytes), m_maxDepth(maxDepth), m_scan(scan) {}

    void readMeta() {
        m_at = m_bytes.size() >= 132 && m_bytes[128] == 'D' && m_bytes[129] == 'I' && m_bytes[130] == 'C' &&
                       m_bytes[131] == 'M'
                   ? 132
                   : 0;
        const Level meta{kOpenEnd, false, true, false};
        while (room(8) && u16(m_at, false) == 0x0002) {
            Element element;
            if (!readHeader(meta, element) || element.length == kUndefined)
                return stop(false);
            if (element.length > m_bytes.size() - m_at)
                return stop(true);
            if (element.tag == 0x00020010U) {
                const auto* text = reinterpret_cast<const char*>(m_bytes.data() + m_at);
                m_scan.transferSyntax.assign(text, element.length);
                while (!m_scan.transferSyntax.empty() &&
                       (m_scan.transferSyntax.back() == '\0' || m_scan.transferSyntax.back() == ' '))
                    m_scan.transferSyntax.pop_back();
            }
            m_at += element.length;
        }
        m_scan.dataOffset = m_at;
    }

    void readDataSet() {
        m_levels.push_back(rootLevel());
        while (!m_levels.empty() && !m_stopped) {
            const Level top = m_levels.back();
            if (m_at >= std::min(top.end, m_bytes.size())) {
                if (m_at >= m_bytes.size() && m_levels.size() > 1 && top.end == kOpenEnd)
                    m_scan.truncated = true;
                m_levels.pop_back();
            } else if (top.isSequence) {
                readItem(top);
            } else {
                readElement(top);
            }
        }
    }

private:
    struct Level {
        std::size_t end;
        bool isSequence;
        bool isExplicit;
        bool isBigEndian;
    };
    struct Element {
        std::uint32_t tag = 0;
        std::string_view vr;
        std::uint32_t length = 0;
    };

    [[nodiscard]] bool room(std::size_t n) const { return m_bytes.size() - m_at >= n; }
    [[nodiscard]] std::uint32_t u16(std::size_t at, bool big) const {
        const std::uint32_t a = m_bytes[at];
        const std::uint32_t b = m_bytes[at + 1];
        return big ? a << 8U | b : b << 8U | a;
    }
    [[nodiscard]] std::uint32_t u32(std::size_t at, bool big) const {
        return big ? u16(at, true) << 16U | u16(at + 2, true) : u16(at + 2, false) << 16U | u16(at, false);
    }
    [[nodiscard]] std::uint32_t tagAt(std::size_t at, bool big) const {
        return u16(at, big) << 16U | u16(at + 2, big);
    }

    void stop(bool truncated) {
        m_stopped = true;
        m_scan.stoppedAt = m_at;
        (truncated ? m_scan.truncated : m_scan.understood) = truncated;
    }

    [[nodiscard]] Level rootLevel() const {
        Level level{kOpenEnd, false, true, false};
        if (m_scan.transferSyntax == "1.2.840.10008.1.2.2")
            level.isBigEndian = true;
        else if (m_scan.transferSyntax == "1.2.840.10008.1.2")
            level.isExplicit = false;
        else if (m_scan.transferSyntax.empty() && room(6))
            level.isBigEndian = m_bytes[m_at] == 0 && m_bytes[m_at + 1] != 0;
        // Some compressed data sets are in implicit VR, whatever their transfer syntax says.
        const auto upper = [&](std::size_t i) {
            return m_bytes[m_at + i] >= 'A' && m_bytes[m_at + i] <= 'Z';
        };
        if (level.isExplicit && room(6))
            level.isExplicit = upper(4) && upper(5);
        return level;
    }

    /// Reads tag, VR and length and moves behind them. False when they make no sense or are cut off.
    bool readHeader(const Level& level, Element& element) {
        if (!room(8))
            return false;
        element.tag = tagAt(m_at, level.isBigEndian);
        const bool isDelimiter = element.tag >> 16U == 0xFFFEU;
        if (!level.isExplicit || isDelimiter) {
            element.length = u32(m_at + 4, level.isBigEndian);
            m_at += 8;
            return true;
        }
        element.vr = {reinterpret_cast<const char*>(m_bytes.data() + m_at + 4), 2};
        const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (!upper(element.vr[0]) || !upper(element.vr[1]))
            return false;
        if (hasLongLength(element.vr)) {
            if (!room(12))
                return false;
            element.length = u32(m_at + 8, level.isBigEndian);
            m_at += 12;
        } else {
            element.length = u16(m_at + 6, level.isBigEndian);
            m_at += 8;
        }
        return true;
    }

    void readElement(const Level& level) {
        const bool atRoot = m_levels.size() == 1;
        if (!room(8)) // at the root a few stray bytes after the last element hurt nobody
            return atRoot ? m_levels.clear() : stop(true);
        Element element;
        const std::size_t start = m_at;
        if (!readHeader(level, element))
            return stop(false);
        if (element.tag == kItem && atRoot && element.length <= m_bytes.size() - m_at) {
            m_scan.strays.push_back({start, 8 + std::size_t{element.length}});
            m_at += element.length;
            return;
        }
        if (element.tag == kItemEnd && !atRoot) {
            m_levels.pop_back();
            return;
        }
        if (element.tag == kSequenceEnd && !atRoot) { // the item's own end is missing
            m_levels.pop_back();
            m_levels.pop_back();
            return;
        }
        if (element.tag == kPixelData && atRoot)
            m_scan.pixelDataSeen = true;
        if (element.length == kUndefined) {
            if (element.tag == kPixelData && element.vr != "SQ")
                return skipFragments(level.isBigEndian);
            // A sequence of unknown VR is implicit little endian inside (PS3.5 6.2.2, note 2).
            const bool unknown = element.vr == "UN";
            return enter({kOpenEnd, true, level.isExplicit && !unknown, level.isBigEndian && !unknown});
        }
        const bool cut = element.length > m_bytes.size() - m_at;
        if (element.vr == "SQ" || (!level.isExplicit && startsItem(element.length, level.isBigEndian))) {
            m_scan.truncated = m_scan.truncated || cut;
            return enter({m_at + element.length, true, level.isExplicit, level.isBigEndian});
        }
        if (cut)
            return stop(true);
        m_at += element.length;
    }

    [[nodiscard]] bool startsItem(std::uint32_t length, bool big) const {
        return length >= 8 && room(8) && tagAt(m_at, big) == kItem;
    }

    void enter(const Level& sequence) {
        m_levels.push_back(sequence);
        // Levels alternate: data set, sequence, item, sequence, item …
        const int depth = static_cast<int>(m_levels.size() / 2);
        m_scan.depth = std::max(m_scan.depth, depth);
        m_stopped = m_stopped || depth > m_maxDepth;
    }

    void readItem(const Level& sequence) {
        if (!room(8))
            return stop(true);
        const std::uint32_t tag = tagAt(m_at, sequence.isBigEndian);
        const std::uint32_t length = u32(m_at + 4, sequence.isBigEndian);
        if (tag == kSequenceEnd) {
            m_at += 8;
            m_levels.pop_back();
            return;
        }
        if (tag != kItem)
            return stop(false);
        m_at += 8;
        ++m_scan.items;
        m_levels.push_back({length == kUndefined ? kOpenEnd : m_at + length, false, sequence.isExplicit,
                            sequence.isBigEndian});
    }

    void skipFragments(bool big) {
        while (room(8)) {
            const std::uint32_t tag = tagAt(m_at, big);
            const std::uint32_t length = u32(m_at + 4, big);
            if (tag == kSequenceEnd) {
                m_at += 8;
                return;
            }
            if (tag != kItem)
                return stop(false);
            if (length > m_bytes.size() - m_at - 8)
                return stop(true);
            m_at += 8 + std::size_t{length};
        }
        m_at = m_bytes.size(); // the delimiter is missing; the codec tells whether the picture is complete
    }

    Bytes m_bytes;
    int m_maxDepth;
    DicomScan& m_scan;
    std::size_t m_at = 0;
    bool m_stopped = false;
    std::vector<Level> m_levels;
};

} // namespace

DicomScan scanDicom(Bytes bytes, int maxDepth) {
    DicomScan scan;
    Walk walk(bytes, maxDepth, scan);
    walk.readMeta();
    if (scan.understood && !scan.truncated && scan.transferSyntax != kDeflatedSyntax)
        walk.readDataSet();
    return scan;
}

std::size_t countItemTags(Bytes bytes) {
    std::size_t count = 0;
    for (std::size_t i = 0; i + 4 <= bytes.size(); ++i) {
        const bool little =
            bytes[i] == 0xFE && bytes[i + 1] == 0xFF && bytes[i + 2] == 0x00 && bytes[i + 3] == 0xE0;
        const bool big =
            bytes[i] == 0xFF && bytes[i + 1] == 0xFE && bytes[i + 2] == 0xE0 && bytes[i + 3] == 0x00;
        count += little || big ? 1 : 0;
    }
    return count;
}

Result<std::vector<std::uint8_t>> inflateDataSet(Bytes deflated, std::size_t maxBytes) {
    constexpr int kRawDeflate = -15;
    z_stream stream{};
    if (inflateInit2(&stream, kRawDeflate) != Z_OK)
        return Error(ErrorCode::OutOfMemory, "no memory to unpack a deflated data set");
    stream.next_in = const_cast<Bytef*>(deflated.data());
    stream.avail_in = static_cast<uInt>(deflated.size());
    std::vector<std::uint8_t> out;
    int status = Z_OK;
    while (status == Z_OK && out.size() <= maxBytes) {
        const std::size_t before = out.size();
        out.resize(before + std::max<std::size_t>(before, 65536));
        stream.next_out = out.data() + before;
        stream.avail_out = static_cast<uInt>(out.size() - before);
        status = inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (out.size() > maxBytes)
        return Error(ErrorCode::TooLarge,
                     fmt::format(HILUM_TR("the deflated data set unpacks to more than {} bytes"), maxBytes));
    if (status == Z_BUF_ERROR)
        return Error(ErrorCode::Truncated, HILUM_TR("the deflated data set ends early"));
    if (status != Z_STREAM_END)
        return Error(ErrorCode::BadFormat, HILUM_TR("the deflated data set is damaged"));
    return out;
}

} // namespace hilum::imaging
