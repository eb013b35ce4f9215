// Writes small DICOM streams byte by byte (PS3.5 §7.1, PS3.10 §7.1), independently of the library that reads
// them. For tests; values.
#pragma once

#include "imaging/Radiograph.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::test {

using ByteVector = std::vector<std::uint8_t>;

inline constexpr char kImplicit[] = "1.2.840.10008.1.2";
inline constexpr char kExplicit[] = "1.2.840.10008.1.2.1";
inline constexpr char kBigEndian[] = "1.2.840.10008.1.2.2";
inline constexpr char kDeflated[] = "1.2.840.10008.1.2.1.99";
inline constexpr char kBaseline[] = "1.2.840.10008.1.2.4.50";
inline constexpr char kJpeg2000[] = "1.2.840.10008.1.2.4.90";
inline constexpr char kRle[] = "1.2.840.10008.1.2.5";

/// Collects elements of one data set; tags must be added in ascending order.
class MakeDicom {
public:
    explicit MakeDicom(std::string syntax = kExplicit)
        : m_syntax(std::move(syntax)), m_isBig(m_syntax == kBigEndian), m_isImplicit(m_syntax == kImplicit) {}

    MakeDicom& header(std::uint32_t tag, std::string_view vr, std::uint32_t length) {
        number(tag >> 16U, 2);
        number(tag & 0xFFFFU, 2);
        if (m_isImplicit) {
            number(length, 4);
            return *this;
        }
        m_bytes.insert(m_bytes.end(), vr.begin(), vr.end());
        const bool isLong = vr == "OB" || vr == "OW" || vr == "SQ" || vr == "UN" || vr == "UT";
        if (isLong)
            number(0, 2);
        number(length, isLong ? 4 : 2);
        return *this;
    }
    MakeDicom& text(std::uint32_t tag, std::string_view vr, std::string value) {
        if (value.size() % 2 != 0)
            value += vr == "UI" ? '\0' : ' ';
        header(tag, vr, static_cast<std::uint32_t>(value.size()));
        m_bytes.insert(m_bytes.end(), value.begin(), value.end());
        return *this;
    }
    MakeDicom& us(std::uint32_t tag, const std::vector<int>& values, std::string_view vr = "US") {
        header(tag, vr, static_cast<std::uint32_t>(values.size() * 2));
        for (const int v : values)
            number(static_cast<std::uint32_t>(v), 2);
        return *this;
    }
    MakeDicom& raw(const ByteVector& bytes) {
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
        return *this;
    }
    MakeDicom& itemTag(std::uint32_t tag, std::uint32_t length) {
        number(tag >> 16U, 2);
        number(tag & 0xFFFFU, 2);
        number(length, 4);
        return *this;
    }
    MakeDicom& beginSequence(std::uint32_t tag) {
        return header(tag, "SQ", 0xFFFFFFFFU).itemTag(0xFFFEE000U, 0xFFFFFFFFU);
    }
    MakeDicom& endSequence() { return itemTag(0xFFFEE00DU, 0).itemTag(0xFFFEE0DDU, 0); }

    /// Image Pixel Module without pixel data, PS3.3 C.7.6.3.
    MakeDicom& image(int rows, int columns, int allocated, int stored, int highBit, int isSigned,
                     std::string photometric = "MONOCHROME2", int samples = 1, int planar = -1) {
        us(0x00280002, {samples}).text(0x00280004, "CS", std::move(photometric));
        if (planar >= 0)
            us(0x00280006, {planar});
        if (m_frames > 0)
            text(0x00280008, "IS", std::to_string(m_frames));
        us(0x00280010, {rows}).us(0x00280011, {columns});
        if (!m_spacing.empty())
            text(0x00280030, "DS", m_spacing);
        return us(0x00280100, {allocated})
            .us(0x00280101, {stored})
            .us(0x00280102, {highBit})
            .us(0x00280103, {isSigned});
    }
    MakeDicom& frames(int n) {
        m_frames = n;
        return *this;
    }
    MakeDicom& spacing(std::string mm) {
        m_spacing = std::move(mm);
        return *this;
    }
    MakeDicom& pixels16(const std::vector<int>& values) { return us(0x7FE00010, values, "OW"); }
    MakeDicom& pixels8(ByteVector values) {
        if (values.size() % 2 != 0)
            values.push_back(0);
        header(0x7FE00010, "OB", static_cast<std::uint32_t>(values.size()));
        return raw(values);
    }
    /// Encapsulated pixel data in one fragment, PS3.5 A.4.
    MakeDicom& fragment(ByteVector stream) {
        if (stream.size() % 2 != 0)
            stream.push_back(0);
        header(0x7FE00010, "OB", 0xFFFFFFFFU).itemTag(0xFFFEE000U, 0);
        itemTag(0xFFFEE000U, static_cast<std::uint32_t>(stream.size())).raw(stream);
        return itemTag(0xFFFEE0DDU, 0);
    }

    [[nodiscard]] const ByteVector& dataSet() const { return m_bytes; }
    /// Preamble, meta group and data set; `dataSet` replaces the collected one (deflated streams).
    [[nodiscard]] ByteVector file() const { return file(m_bytes); }
    [[nodiscard]] ByteVector file(const ByteVector& dataSet) const {
        MakeDicom meta;
        meta.text(0x00020002, "UI", "1.2.840.10008.5.1.4.1.1.7")
            .text(0x00020003, "UI", "1.2.3")
            .text(0x00020010, "UI", m_syntax);
        ByteVector out(132, 0);
        out[128] = 'D';
        out[129] = 'I';
        out[130] = 'C';
        out[131] = 'M';
        MakeDicom length;
        length.header(0x00020000, "UL", 4).number(static_cast<std::uint32_t>(meta.m_bytes.size()), 4);
        out.insert(out.end(), length.m_bytes.begin(), length.m_bytes.end());
        out.insert(out.end(), meta.m_bytes.begin(), meta.m_bytes.end());
        out.insert(out.end(), dataSet.begin(), dataSet.end());
        return out;
    }

private:
    void number(std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            const int shift = 8 * (m_isBig ? bytes - 1 - i : i);
            m_bytes.push_back(static_cast<std::uint8_t>(value >> static_cast<unsigned>(shift)));
        }
    }

    ByteVector m_bytes;
    std::string m_syntax;
    bool m_isBig;
    bool m_isImplicit;
    int m_frames = 0;
    std::string m_spacing;
};

/// Reads bytes through a temporary file.
class Scratch {
public:
    Result<imaging::Radiograph> read(const ByteVector& bytes, const imaging::Limits& limits = {}) const {
        const QString path = m_folder.filePath(QStringLiteral("picture"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
            file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size())) !=
                static_cast<qint64>(bytes.size()))
            return Error(ErrorCode::Internal, "the test cannot write its file");
        file.close();
        return imaging::read(path.toStdString(), limits);
    }

private:
    QTemporaryDir m_folder;
};

/// "ok" or the code of the failure, for QCOMPARE.
inline std::string outcome(const Result<imaging::Radiograph>& result) {
    return result ? "ok" : std::string(codeName(result.error().code));
}

} // namespace hilum::test
