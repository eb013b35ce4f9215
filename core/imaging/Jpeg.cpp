// JPEG files by libjpeg, because it tells what it met on the way: other decoders fill what is missing with
// grey and call it a picture.
#include "imaging/Readers.h"

#include "base/Text.h"

#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>

#include <jpeglib.h> // needs <cstdio> before it

#include <jerror.h>

namespace hilum::imaging {
namespace {

/// A progressive file with thousands of tiny scans takes minutes to decode; cameras and scanners use about
/// ten.
constexpr int kMaxScans = 200;
constexpr long kMaxDecoderBytes = 400L << 20U;

struct ErrorManager {
    jpeg_error_mgr base;
    std::jmp_buf jump;
    char message[JMSG_LENGTH_MAX];
    int damages;
    bool endedEarly;
    bool unsupported;
    bool tooLarge;
};

ErrorManager& managerOf(j_common_ptr decoder) {
    return *reinterpret_cast<ErrorManager*>(decoder->err);
}

[[noreturn]] void onError(j_common_ptr decoder) {
    ErrorManager& manager = managerOf(decoder);
    manager.base.format_message(decoder, manager.message);
    const int code = manager.base.msg_code;
    manager.unsupported = code == JERR_SOF_UNSUPPORTED || code == JERR_BAD_PRECISION ||
                          code == JERR_ARITH_NOTIMPL || code == JERR_CONVERSION_NOTIMPL;
    manager.tooLarge = code == JERR_IMAGE_TOO_BIG || code == JERR_OUT_OF_MEMORY;
    std::longjmp(manager.jump, 1);
}

void onMessage(j_common_ptr decoder, int level) {
    if (level >= 0)
        return;
    ErrorManager& manager = managerOf(decoder);
    switch (manager.base.msg_code) {
    case JWRN_JPEG_EOF:
        manager.endedEarly = true;
        break;
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_MUST_RESYNC:
    case JWRN_BOGUS_PROGRESSION:
    case JWRN_NOT_SEQUENTIAL:
        ++manager.damages;
        break;
    default: // odd, but harmless to the pixels: stray bytes between markers, versions, Adobe flags
        break;
    }
}

void onProgress(j_common_ptr decoder) {
    if (decoder->is_decompressor == 0)
        return;
    if (reinterpret_cast<j_decompress_ptr>(decoder)->input_scan_number > kMaxScans)
        ERREXIT(decoder, JERR_CANT_SUSPEND);
}

/// Owns one libjpeg decoder. setjmp stays inside functions that hold nothing with a destructor.
class Decoder {
public:
    explicit Decoder(Bytes bytes) : m_bytes(bytes) {
        m_decoder.err = jpeg_std_error(&m_errors.base);
        m_errors.base.error_exit = onError;
        m_errors.base.emit_message = onMessage;
        m_progress.progress_monitor = onProgress;
    }
    ~Decoder() { jpeg_destroy_decompress(&m_decoder); }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    bool readHeader() {
        if (setjmp(m_errors.jump) != 0) // NOLINT: libjpeg's way
            return false;
        jpeg_create_decompress(&m_decoder);
        m_decoder.progress = &m_progress;
        m_decoder.mem->max_memory_to_use = kMaxDecoderBytes;
        jpeg_mem_src(&m_decoder, m_bytes.data(), static_cast<unsigned long>(m_bytes.size()));
        return jpeg_read_header(&m_decoder, TRUE) == JPEG_HEADER_OK;
    }

    /// Decodes to grey. `row` has room for one row of bytes.
    bool readPixels(std::uint8_t* row, float* out) {
        if (setjmp(m_errors.jump) != 0) // NOLINT: libjpeg's way
            return false;
        m_decoder.out_color_space = JCS_GRAYSCALE;
        m_decoder.dct_method = JDCT_ISLOW;
        jpeg_start_decompress(&m_decoder);
        while (m_decoder.output_scanline < m_decoder.output_height) {
            float* line = out + std::size_t{m_decoder.output_scanline} * m_decoder.output_width;
            JSAMPROW rows[1] = {row};
            if (jpeg_read_scanlines(&m_decoder, rows, 1) != 1)
                return false;
            for (JDIMENSION x = 0; x < m_decoder.output_width; ++x)
                line[x] = static_cast<float>(row[x]);
        }
        jpeg_finish_decompress(&m_decoder); // reads on to the end marker
        return true;
    }

    [[nodiscard]] int width() const { return static_cast<int>(m_decoder.image_width); }
    [[nodiscard]] int height() const { return static_cast<int>(m_decoder.image_height); }
    [[nodiscard]] int components() const { return m_decoder.num_components; }
    [[nodiscard]] const ErrorManager& errors() const { return m_errors; }

    [[nodiscard]] Error failure() const {
        if (m_errors.endedEarly)
            return {ErrorCode::Truncated, "the JPEG ends before its picture does"};
        if (m_errors.tooLarge)
            return {ErrorCode::TooLarge, m_errors.message};
        if (m_errors.unsupported)
            return {ErrorCode::Unsupported, m_errors.message};
        return {ErrorCode::BadFormat, m_errors.message};
    }

private:
    Bytes m_bytes;
    ErrorManager m_errors{};
    jpeg_progress_mgr m_progress{};
    jpeg_decompress_struct m_decoder{};
};

} // namespace

Result<Radiograph> readJpeg(Bytes bytes, const Limits& limits) {
    Decoder decoder(bytes);
    if (!decoder.readHeader())
        return decoder.failure();
    HILUM_TRY(checkSize(decoder.width(), decoder.height(), limits));
    if (decoder.components() != 1 && decoder.components() != 3)
        return Error(ErrorCode::Unsupported,
                     fmt::format(HILUM_TR("a JPEG with {} colour components"), decoder.components()));

    Radiograph result;
    result.width = decoder.width();
    result.height = decoder.height();
    result.values.resize(static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height));
    std::vector<std::uint8_t> row(static_cast<std::size_t>(result.width) * 4);
    if (!decoder.readPixels(row.data(), result.values.data()))
        return decoder.failure();
    if (decoder.errors().endedEarly)
        return decoder.failure();
    if (decoder.errors().damages > 0)
        return Error(
            ErrorCode::BadFormat,
            fmt::format(HILUM_TR("the JPEG's pixel data is damaged in {} places"), decoder.errors().damages));
    result.stored.single = decoder.components() == 1;
    if (decoder.components() == 3)
        result.notes.emplace_back(HILUM_TR("colour turned to grey"));
    result.format = "JPEG";
    measureRange(result);
    return result;
}

std::optional<JpegHeader> jpegHeader(Bytes stream) {
    std::size_t at = 2;
    if (stream.size() < 4 || stream[0] != 0xFF || stream[1] != 0xD8)
        return std::nullopt;
    while (at + 4 <= stream.size()) {
        if (stream[at] != 0xFF)
            return std::nullopt;
        const std::uint8_t marker = stream[at + 1];
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        const std::size_t length = std::size_t{stream[at + 2]} * 256 + stream[at + 3];
        // SOF0…SOF15 but DHT, JPG and DAC; F7 is JPEG-LS (ITU-T T.87).
        const bool isFrame =
            (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) ||
            marker == 0xF7;
        if (isFrame) {
            if (at + 10 > stream.size())
                return std::nullopt;
            return JpegHeader{stream[at + 7] * 256 + stream[at + 8], stream[at + 5] * 256 + stream[at + 6],
                              stream[at + 4], stream[at + 9]};
        }
        if (marker == 0xDA || marker == 0xD9)
            return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

} // namespace hilum::imaging
