// A dataset of a few tiny pictures in a temporary folder, for the tests of ingest. One thread.
#pragma once

#include "base/AtomicFile.h"
#include "imaging/Radiograph.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hilum::testing {

class IngestFolder {
public:
    IngestFolder() { m_dir.setAutoRemove(false); }
    ~IngestFolder() { // QTemporaryDir cannot remove names that are no UTF-8
        std::error_code ignored;
        std::filesystem::remove_all(base(), ignored);
    }
    IngestFolder(const IngestFolder&) = delete;
    IngestFolder& operator=(const IngestFolder&) = delete;

    [[nodiscard]] std::filesystem::path root() const { return base() / "films"; }
    [[nodiscard]] std::filesystem::path workspace() const { return base() / "workspace"; }
    [[nodiscard]] std::filesystem::path base() const { return m_dir.path().toStdString(); }

    void text(const std::string& path, std::string_view content) const {
        prepare(path);
        QVERIFY(writeFileAtomically(root() / path, content));
    }
    /// A grey ramp that begins at `shade`: pictures of different shades differ, equal ones are equal files.
    void png(const std::string& path, int shade = 0, int width = 32, int height = 32) const {
        prepare(path);
        QVERIFY(imaging::writePng(root() / path, ramp(shade, width, height).view()));
    }
    void jpeg(const std::string& path, int shade = 0, bool truncated = false) const {
        const auto bytes = imaging::encodeJpeg(ramp(shade, 64, 64).view(), 90);
        QVERIFY(bytes);
        std::string content(bytes->begin(), bytes->end());
        if (truncated)
            content.resize(content.size() / 2);
        text(path, content);
    }
    using Tags =
        std::vector<std::pair<std::uint32_t, std::pair<std::string, std::string>>>; ///< tag → (VR, value)
    /// Explicit VR little endian (DICOM PS3.5 7.1.2, PS3.10 7.1), 8 bits, written byte by byte: the reader's
    /// own library has no part in it. `tags` lie between (0008,0016) and (0028,0000), ascending.
    void dicom(const std::string& path, const Tags& tags, int shade = 0, int side = 16) const {
        std::string meta;
        element(meta, 0x00020010, "UI", "1.2.840.10008.1.2.1");
        std::string file(128, '\0');
        file += "DICM";
        element(file, 0x00020000, "UL", little(static_cast<std::uint32_t>(meta.size()), 4));
        file += meta;
        element(file, 0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.1"); // Computed Radiography Image Storage
        for (const auto& [tag, value] : tags)
            element(file, tag, value.first, value.second);
        element(file, 0x00280002, "US", little(1, 2));
        element(file, 0x00280004, "CS", "MONOCHROME2");
        element(file, 0x00280010, "US", little(static_cast<std::uint32_t>(side), 2));
        element(file, 0x00280011, "US", little(static_cast<std::uint32_t>(side), 2));
        element(file, 0x00280100, "US", little(8, 2));
        element(file, 0x00280101, "US", little(8, 2));
        element(file, 0x00280102, "US", little(7, 2));
        element(file, 0x00280103, "US", little(0, 2));
        const GreyImage picture = ramp(shade, side, side);
        element(file, 0x7FE00010, "OB", std::string(picture.pixels.begin(), picture.pixels.end()));
        text(path, file);
    }

    [[nodiscard]] static GreyImage ramp(int shade, int width, int height) {
        GreyImage picture(width, height);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                picture.row(y)[x] = static_cast<std::uint8_t>((shade + x * 3 + y) % 256);
        return picture;
    }

private:
    void prepare(const std::string& path) const {
        std::filesystem::create_directories((root() / path).parent_path());
    }
    static std::string little(std::uint32_t value, int bytes) {
        std::string out;
        for (int i = 0; i < bytes; ++i)
            out += static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 0xFFU);
        return out;
    }
    static void element(std::string& out, std::uint32_t tag, const std::string& vr, std::string value) {
        if (value.size() % 2 != 0)
            value += vr == "UI" || vr == "OB" ? '\0' : ' ';
        out += little(tag >> 16U, 2) + little(tag & 0xFFFFU, 2) + vr;
        const auto size = static_cast<std::uint32_t>(value.size());
        out += vr == "OB" ? std::string(2, '\0') + little(size, 4) : little(size, 2);
        out += value;
    }

    QTemporaryDir m_dir;
};

/// True if any note holds the text.
template <class Report> bool notes(const Report& report, std::string_view text) {
    for (const auto& note : report.notes)
        if (note.english().find(text) != std::string::npos)
            return true;
    return false;
}

} // namespace hilum::testing
