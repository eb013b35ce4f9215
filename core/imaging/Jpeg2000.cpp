#include "base/Text.h"
#include "imaging/Dicom.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <memory>
#include <openjpeg.h>

namespace hilum::imaging {
namespace {

struct Source {
    Bytes bytes;
    std::size_t at = 0;
};

OPJ_SIZE_T readSource(void* buffer, OPJ_SIZE_T wanted, void* user) {
    auto& source = *static_cast<Source*>(user);
    const std::size_t n = std::min<std::size_t>(wanted, source.bytes.size() - source.at);
    if (n == 0)
        return static_cast<OPJ_SIZE_T>(-1);
    std::memcpy(buffer, source.bytes.data() + source.at, n);
    source.at += n;
    return n;
}

OPJ_OFF_T skipSource(OPJ_OFF_T wanted, void* user) {
    auto& source = *static_cast<Source*>(user);
    if (wanted < 0)
        return -1;
    const std::size_t n = std::min(static_cast<std::size_t>(wanted), source.bytes.size() - source.at);
    source.at += n;
    return static_cast<OPJ_OFF_T>(n);
}

OPJ_BOOL seekSource(OPJ_OFF_T to, void* user) {
    auto& source = *static_cast<Source*>(user);
    if (to < 0 || static_cast<std::size_t>(to) > source.bytes.size())
        return OPJ_FALSE;
    source.at = static_cast<std::size_t>(to);
    return OPJ_TRUE;
}

void keepFirstMessage(const char* text, void* user) {
    auto& message = *static_cast<std::string*>(user);
    if (message.empty())
        message = text;
    while (!message.empty() && message.back() == '\n')
        message.pop_back();
}

void ignoreMessage(const char* /*text*/, void* /*user*/) {}

// OpenJPEG's stream and codec are both void*: each needs a deleter of its own.
struct ReleaseStream {
    void operator()(opj_stream_t* p) const { opj_stream_destroy(p); }
};
struct ReleaseCodec {
    void operator()(opj_codec_t* p) const { opj_destroy_codec(p); }
};
struct ReleaseImage {
    void operator()(opj_image_t* p) const { opj_image_destroy(p); }
};
using Stream = std::unique_ptr<opj_stream_t, ReleaseStream>;
using Codec = std::unique_ptr<opj_codec_t, ReleaseCodec>;
using Image = std::unique_ptr<opj_image_t, ReleaseImage>;

Stream openStream(Source& source) {
    Stream stream(opj_stream_create(std::size_t{1} << 16U, OPJ_TRUE));
    if (!stream)
        return stream;
    opj_stream_set_read_function(stream.get(), readSource);
    opj_stream_set_skip_function(stream.get(), skipSource);
    opj_stream_set_seek_function(stream.get(), seekSource);
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), source.bytes.size());
    return stream;
}

/// The end-of-codestream marker, possibly followed by the padding byte.
bool hasEnd(Bytes stream) {
    while (!stream.empty() && stream.back() == 0)
        stream = stream.first(stream.size() - 1);
    return stream.size() >= 2 && stream[stream.size() - 2] == 0xFF && stream.back() == 0xD9;
}

Error failure(Bytes stream, const std::string& message) {
    return {hasEnd(stream) ? ErrorCode::BadFormat : ErrorCode::Truncated,
            fmt::format("JPEG 2000: {}", message.empty() ? "cannot be decoded" : message)};
}

} // namespace

Result<std::vector<Jpeg2000Plane>> decodeJpeg2000(Bytes bytes, int width, int height) {
    if (bytes.size() < 12)
        return Error(ErrorCode::Truncated, HILUM_TR("JPEG 2000 data are missing"));
    const bool isFile = bytes[0] == 0 && bytes[4] == 'j' && bytes[5] == 'P';
    std::string message;
    Source source{bytes};
    const Stream stream = openStream(source);
    const Codec codec(opj_create_decompress(isFile ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K));
    if (!stream || !codec)
        return Error(ErrorCode::OutOfMemory, "no memory for the JPEG 2000 decoder");
    opj_set_error_handler(codec.get(), keepFirstMessage, &message);
    opj_set_warning_handler(codec.get(), ignoreMessage, nullptr);
    opj_set_info_handler(codec.get(), ignoreMessage, nullptr);
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    opj_image_t* raw = nullptr;
    const bool headed = opj_setup_decoder(codec.get(), &parameters) == OPJ_TRUE &&
                        opj_read_header(stream.get(), codec.get(), &raw) == OPJ_TRUE;
    const Image image(raw);
    if (!headed || !image)
        return failure(bytes, message);
    const auto same = [&](std::int64_t w, std::int64_t h) { return w == width && h == height; };
    if (!same(std::int64_t{image->x1} - image->x0, std::int64_t{image->y1} - image->y0))
        return Error(ErrorCode::BadFormat,
                     fmt::format(HILUM_TR("the compressed picture is {} × {}, the header says {} × {}"),
                                 image->x1 - image->x0, image->y1 - image->y0, width, height));
    if (opj_decode(codec.get(), stream.get(), image.get()) != OPJ_TRUE)
        return failure(bytes, message);

    std::vector<Jpeg2000Plane> planes;
    for (OPJ_UINT32 c = 0; c < std::min(image->numcomps, 3U); ++c) {
        const opj_image_comp_t& component = image->comps[c];
        if (component.data == nullptr || !same(component.w, component.h))
            return Error(ErrorCode::Unsupported, HILUM_TR("JPEG 2000 with components of different sizes"));
        const std::size_t n = std::size_t{component.w} * component.h;
        planes.push_back(
            {{component.data, component.data + n}, static_cast<int>(component.prec), component.sgnd != 0});
    }
    return planes;
}

} // namespace hilum::imaging
