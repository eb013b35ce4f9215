// Pixel data to stored values (PS3.5 §8): the bits as they are in the file, without any windowing by a
// library.
#include "imaging/Dicom.h"

#include "base/Text.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fmt/format.h>

#include <dcmtk/dcmdata/dccodec.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>

namespace hilum::imaging {
namespace {

/// One uncompressed frame: where it lies and how its samples are arranged.
struct RawFrame {
    Bytes bytes;
    std::vector<std::uint8_t> owned; ///< what `bytes` points to, when a codec made it
    std::string photometric;
    bool isPlanar = false;
};

bool is422(const std::string& photometric) {
    return photometric == "YBR_FULL_422" || photometric == "YBR_PARTIAL_422";
}

/// Adds weight × sample to `out` for every stride-th sample of type T, from the first.
template <class T>
void addSamples(Bytes bytes, std::size_t first, std::size_t stride, const PixelLayout& layout, float weight,
                std::vector<float>& out) {
    const int shift = layout.highBit + 1 - layout.bitsStored;
    const std::uint64_t mask = (std::uint64_t{1} << static_cast<unsigned>(layout.bitsStored)) - 1;
    const std::int64_t half = std::int64_t{1} << static_cast<unsigned>(layout.bitsStored - 1);
    const std::int64_t turn = layout.isSigned ? half : 0;
    const std::uint8_t* p = bytes.data() + first * sizeof(T);
    for (float& value : out) {
        T sample;
        std::memcpy(&sample, p, sizeof(T));
        p += stride * sizeof(T);
        const auto bits =
            static_cast<std::int64_t>((std::uint64_t{sample} >> static_cast<unsigned>(shift)) & mask);
        // Sign extension without branches: (b xor half) − half for signed data.
        value += weight * static_cast<float>((bits ^ turn) - turn);
    }
}

void addPlane(const RawFrame& frame, std::size_t first, std::size_t stride, const PixelLayout& layout,
              float weight, std::vector<float>& out) {
    switch (layout.bitsAllocated) {
    case 1:
        for (std::size_t i = 0; i < out.size(); ++i) // the first pixel is in the lowest bit, PS3.5 8.1.1
            out[i] = static_cast<float>((frame.bytes[i / 8] >> (i % 8)) & 1U);
        break;
    case 8:
        addSamples<std::uint8_t>(frame.bytes, first, stride, layout, weight, out);
        break;
    case 16:
        addSamples<std::uint16_t>(frame.bytes, first, stride, layout, weight, out);
        break;
    default:
        addSamples<std::uint32_t>(frame.bytes, first, stride, layout, weight, out);
        break;
    }
}

void roundAll(std::vector<float>& values) {
    for (float& v : values)
        v = std::round(v);
}

/// Grey from one frame: monochrome as it is, Y of YBR, luma of RGB.
void greyFrom(const RawFrame& frame, const PixelLayout& layout, std::vector<float>& out) {
    if (layout.samples == 1)
        return addPlane(frame, 0, 1, layout, 1.0F, out);
    if (is422(frame.photometric)) { // Y1 Y2 Cb Cr for each two pixels, PS3.3 C.7.6.3.1.2
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<float>(frame.bytes[i / 2 * 4 + i % 2]);
        return;
    }
    const std::size_t stride = frame.isPlanar ? 1 : 3;
    const auto first = [&](std::size_t c) { return frame.isPlanar ? c * layout.pixels() : c; };
    if (frame.photometric.starts_with("YBR"))
        return addPlane(frame, 0, stride, layout, 1.0F, out);
    for (std::size_t c = 0; c < 3; ++c)
        addPlane(frame, first(c), stride, layout, kLuma[c], out);
    roundAll(out);
}

Result<RawFrame> nativeFrame(DcmPixelData& data, const PixelLayout& layout) {
    RawFrame frame;
    frame.photometric = layout.photometric;
    frame.isPlanar = layout.isPlanar;
    const std::size_t length = data.getLength();
    const std::uint64_t samples = std::uint64_t{layout.pixels()} * static_cast<unsigned>(layout.samples);
    std::uint64_t bits = samples * static_cast<unsigned>(layout.bitsAllocated);
    if (layout.samples == 3 && is422(layout.photometric)) {
        // Some writers say 4:2:2 and store all three samples of every pixel.
        if (length >= bits / 8 * static_cast<unsigned>(layout.frames))
            frame.photometric = "YBR_FULL";
        else
            bits = bits / 3 * 2;
    }
    const std::uint64_t expected = (bits * static_cast<unsigned>(layout.frames) + 7) / 8;
    if (length < expected)
        return Error(ErrorCode::Truncated,
                     fmt::format(HILUM_TR("{} bytes of pixel data where {} × {} × {} frames need {}"), length,
                                 layout.columns, layout.rows, layout.frames, expected));
    Uint8* bytes = nullptr;
    Uint16* words = nullptr;
    if (data.getVR() == EVR_OW || data.getVR() == EVR_lt)
        data.getUint16Array(words);
    else
        data.getUint8Array(bytes);
    // DCMTK has turned 16-bit words to this machine's order; bytes within words are then in pixel order.
    const auto* start = words != nullptr ? reinterpret_cast<const std::uint8_t*>(words) : bytes;
    if (start == nullptr)
        return Error(ErrorCode::BadFormat, HILUM_TR("the pixel data cannot be reached"));
    frame.bytes = {start, length};
    return frame;
}

using Fragments = std::vector<Bytes>;

/// Fragments of the first frame, PS3.5 A.4: all of a single frame; otherwise up to where the offset table or
/// the next stream start says.
Fragments firstFrameFragments(DcmPixelSequence& sequence, int frames) {
    Fragments all;
    Bytes offsets;
    for (unsigned long i = 0; i < sequence.card(); ++i) {
        DcmPixelItem* item = nullptr;
        Uint8* data = nullptr;
        if (sequence.getItem(item, i).bad() || item == nullptr || item->getUint8Array(data).bad())
            break;
        const Bytes bytes{data, data != nullptr ? item->getLength() : 0};
        if (i == 0)
            offsets = bytes;
        else
            all.push_back(bytes);
    }
    if (frames == 1 || all.size() < 2)
        return all;
    if (all.size() == static_cast<std::size_t>(frames)) {
        all.resize(1);
        return all;
    }
    std::size_t end = 0;
    if (offsets.size() >= 8)
        end = std::size_t{offsets[4]} | std::size_t{offsets[5]} << 8U | std::size_t{offsets[6]} << 16U |
              std::size_t{offsets[7]} << 24U;
    std::size_t at = 0;
    std::size_t count = 0;
    for (const Bytes& fragment : all) {
        const bool starts =
            fragment.size() > 2 && fragment[0] == 0xFF && (fragment[1] == 0x4F || fragment[1] == 0xD8);
        if (count > 0 && (end > 0 ? at >= end : starts))
            break;
        at += fragment.size() + 8;
        ++count;
    }
    all.resize(count);
    return all;
}

bool isJpeg2000(E_TransferSyntax syntax) {
    return syntax == EXS_JPEG2000LosslessOnly || syntax == EXS_JPEG2000 ||
           syntax == EXS_JPEG2000MulticomponentLosslessOnly || syntax == EXS_JPEG2000Multicomponent;
}

/// What a plane of JPEG 2000 means in a data set with this pixel representation. The codestream's own sign
/// wins where both agree; where they differ, the header's sign is put on the codestream's bits (as pydicom
/// does).
float reinterpreted(std::int32_t sample, const Jpeg2000Plane& plane, bool wantSigned) {
    if (plane.isSigned == wantSigned || plane.precision > 31)
        return static_cast<float>(sample);
    const std::int32_t span = std::int32_t{1} << static_cast<unsigned>(plane.precision - 1);
    const std::int32_t low = sample & (2 * (span - 1) + 1);
    return static_cast<float>(wantSigned ? (low ^ span) - span : low);
}

/// All fragments as one stream; `joined` holds it when there are several.
Bytes joinFragments(const Fragments& fragments, std::vector<std::uint8_t>& joined) {
    if (fragments.size() == 1)
        return fragments.front();
    for (const Bytes& f : fragments)
        joined.insert(joined.end(), f.begin(), f.end());
    return joined;
}

Result<std::vector<float>> jpeg2000Frame(Bytes stream, PixelLayout& layout, std::vector<std::string>& notes) {
    HILUM_TRY_ASSIGN(const std::vector<Jpeg2000Plane> planes,
                     decodeJpeg2000(stream, layout.columns, layout.rows));
    if (planes.size() < static_cast<std::size_t>(layout.samples))
        return Error(ErrorCode::BadFormat, fmt::format(HILUM_TR("{} components where the header says {}"),
                                                       planes.size(), layout.samples));
    if (planes.front().isSigned != layout.isSigned)
        notes.emplace_back(
            HILUM_TR("the compressed data and the header disagree on the sign; the header's is used"));
    std::vector<float> out(layout.pixels(), 0.0F);
    // OpenJPEG has undone the colour transform, so YBR_RCT and YBR_ICT are RGB here; YBR_FULL is not
    // transformed.
    const bool luma = layout.samples == 3 && layout.photometric != "YBR_FULL";
    for (std::size_t c = 0; c < (luma ? 3U : 1U); ++c) {
        const float weight = luma ? kLuma[c] : 1.0F;
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] += weight * reinterpreted(planes[c].samples[i], planes[c], layout.isSigned);
    }
    if (luma)
        roundAll(out);
    return out;
}

/// The size in a compressed stream must be the header's: DCMTK's decoders trust the header when they
/// allocate.
Result<> checkStream(const Fragments& fragments, const PixelLayout& layout, E_TransferSyntax syntax) {
    if (fragments.empty() || fragments.front().empty())
        return Error(ErrorCode::BadFormat, HILUM_TR("compressed pixel data without a fragment"));
    if (syntax == EXS_RLELossless) {
        // A run of 128 samples takes two bytes (PS3.5 G.3), so data shrink 64 times at most.
        std::uint64_t bytes = 0;
        for (const Bytes& f : fragments)
            bytes += f.size();
        const std::uint64_t needed = std::uint64_t{layout.pixels()} * static_cast<unsigned>(layout.samples) *
                                     static_cast<unsigned>(layout.bitsAllocated) / 8;
        if (needed > bytes * 64)
            return Error(ErrorCode::Truncated,
                         fmt::format(HILUM_TR("{} bytes of RLE data for {} bytes of pixels"), bytes, needed));
        return {};
    }
    const auto header = jpegHeader(fragments.front());
    if (header && (header->width != layout.columns || header->height != layout.rows))
        return Error(ErrorCode::BadFormat,
                     fmt::format(HILUM_TR("the compressed picture is {} × {}, the header says {} × {}"),
                                 header->width, header->height, layout.columns, layout.rows));
    if (header && header->components != layout.samples)
        return Error(ErrorCode::BadFormat,
                     fmt::format(HILUM_TR("the compressed picture has {} components, the header says {}"),
                                 header->components, layout.samples));
    return {};
}

/// Grey baseline JPEG, the common case in chest archives: libjpeg-turbo gives the same values as DCMTK's
/// libjpeg in half the time, and says when the stream is cut or damaged.
Result<std::vector<float>> baselineFrame(Bytes stream, const PixelLayout& layout) {
    Limits asHeader;
    asHeader.maxPixels = static_cast<std::int64_t>(layout.pixels());
    HILUM_TRY_ASSIGN(Radiograph picture, readJpeg(stream, asHeader));
    if (picture.values.size() != layout.pixels() || picture.width != layout.columns)
        return Error(ErrorCode::BadFormat,
                     HILUM_TR("the compressed picture has another size than the header says"));
    return std::move(picture.values);
}

Result<RawFrame> codecFrame(DcmDataset& dataset, DcmPixelData& data, const Fragments& fragments,
                            const PixelLayout& layout, E_TransferSyntax syntax,
                            std::vector<std::string>& notes) {
    RawFrame frame;
    const std::size_t bytes = layout.pixels() * static_cast<std::size_t>(layout.samples) *
                              static_cast<std::size_t>(layout.bitsAllocated) / 8;
    frame.photometric = layout.photometric;
    if (!DcmCodecList::canChangeCoding(syntax, EXS_LittleEndianExplicit))
        return Error(ErrorCode::Unsupported,
                     fmt::format(HILUM_TR("compressed by {}"), DcmXfer(syntax).getXferName()));
    if (fragments.front().size() == bytes && !jpegHeader(fragments.front()) && syntax != EXS_RLELossless) {
        notes.emplace_back(HILUM_TR("the pixel data are not compressed, although the header says so"));
        frame.bytes = fragments.front();
        frame.isPlanar = layout.isPlanar;
        return frame;
    }
    if (layout.bitsAllocated == 1)
        return Error(ErrorCode::Unsupported, HILUM_TR("compressed 1-bit pixel data"));
    frame.owned.resize((bytes + 1) & ~std::size_t{1});
    Uint32 startFragment = 0;
    OFString model;
    const OFCondition status = data.getUncompressedFrame(&dataset, 0, startFragment, frame.owned.data(),
                                                         static_cast<Uint32>(frame.owned.size()), model);
    if (status.bad())
        return Error(ErrorCode::BadFormat,
                     fmt::format(HILUM_TR("the compressed pixel data cannot be decoded: {}"), status.text()));
    frame.bytes = frame.owned;
    if (!model.empty())
        frame.photometric = model.c_str();
    // 4:2:2 is expanded by the decoders; RLE keeps the header's order of samples, the others interleave.
    if (is422(frame.photometric))
        frame.photometric = "YBR_FULL";
    frame.isPlanar = syntax == EXS_RLELossless && layout.isPlanar;
    return frame;
}

Result<> applyPalette(DcmItem& dataset, PixelLayout& layout, std::vector<float>& values) {
    HILUM_TRY_ASSIGN(const Palette palette, readPalette(dataset));
    const auto first = static_cast<float>(palette.first);
    const auto last = static_cast<float>(palette.luma.size() - 1);
    for (float& v : values)
        v = palette.luma[static_cast<std::size_t>(std::clamp(v - first, 0.0F, last))];
    layout.bitsStored = 8;
    layout.isSigned = false;
    return {};
}

} // namespace

Result<std::vector<float>> readFirstFrame(DcmDataset& dataset, PixelLayout& layout,
                                          std::vector<std::string>& notes) {
    DcmElement* element = nullptr;
    dataset.findAndGetElement(DCM_PixelData, element);
    auto* data = dynamic_cast<DcmPixelData*>(element);
    if (data == nullptr)
        return Error(ErrorCode::BadFormat, HILUM_TR("the pixel data cannot be reached"));
    E_TransferSyntax syntax = EXS_Unknown;
    const DcmRepresentationParameter* parameter = nullptr;
    data->getOriginalRepresentationKey(syntax, parameter);
    RawFrame frame;
    if (DcmXfer(syntax).isEncapsulated()) {
        DcmPixelSequence* sequence = nullptr;
        if (data->getEncapsulatedRepresentation(syntax, parameter, sequence).bad() || sequence == nullptr)
            return Error(ErrorCode::BadFormat, HILUM_TR("the compressed pixel data cannot be reached"));
        const Fragments fragments = firstFrameFragments(*sequence, layout.frames);
        std::vector<std::uint8_t> joined;
        if (isJpeg2000(syntax))
            return jpeg2000Frame(joinFragments(fragments, joined), layout, notes);
        HILUM_TRY(checkStream(fragments, layout, syntax));
        if (syntax == EXS_JPEGProcess1 && layout.samples == 1 && layout.bitsAllocated == 8 &&
            layout.bitsStored == 8 && !layout.isSigned && jpegHeader(fragments.front()))
            return baselineFrame(joinFragments(fragments, joined), layout);
        HILUM_TRY_ASSIGN(frame, codecFrame(dataset, *data, fragments, layout, syntax, notes));
    } else {
        HILUM_TRY_ASSIGN(frame, nativeFrame(*data, layout));
    }
    std::vector<float> values(layout.pixels(), 0.0F);
    greyFrom(frame, layout, values);
    if (layout.photometric == "PALETTE COLOR")
        HILUM_TRY(applyPalette(dataset, layout, values));
    return values;
}

} // namespace hilum::imaging
