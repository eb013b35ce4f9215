#include "ingest/demo/Files.h"

#include "base/AtomicFile.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fmt/format.h>
#include <new>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <string_view>
#include <zlib.h>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcrledrg.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmdata/dcwcache.h>

namespace hilum::ingest::demo {

namespace {

constexpr std::string_view kComment = "SYNTHETIC chest film, drawn by a program; it shows no person";

/// Runs `body`, turning the exceptions of OpenCV and the allocator into errors.
template <class F> auto guarded(F body) -> decltype(body()) {
    try {
        return body();
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::OutOfMemory, "encoding a demo film");
    } catch (const std::exception& e) {
        return Error(ErrorCode::Internal, e.what());
    }
}

cv::Mat matOf(const GreyImage& picture) {
    return cv::Mat(picture.height, picture.width, CV_8U, const_cast<std::uint8_t*>(picture.pixels.data()));
}

void appendBig(Bytes& out, std::uint32_t v) {
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        out.push_back(static_cast<std::uint8_t>(v >> shift));
}

/// A chunk as PNG (ISO/IEC 15948) has it: length, type, data, CRC of type and data.
Bytes textChunk(std::string_view keyword, std::string_view text) {
    std::string body = "tEXt";
    body += keyword;
    body += '\0';
    body += text;
    Bytes chunk;
    chunk.reserve(body.size() + 8);
    appendBig(chunk, static_cast<std::uint32_t>(body.size() - 4));
    chunk.insert(chunk.end(), body.begin(), body.end());
    const auto* bytes = reinterpret_cast<const Bytef*>(body.data());
    appendBig(chunk, static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(body.size()))));
    return chunk;
}

/// A UID under 2.25 (DICOM PS3.5 B.2): a 128-bit number in decimal.
std::string uidFrom(Rng& rng) {
    std::uint32_t words[4] = {rng.bits32() | 0x80000000U, rng.bits32(), rng.bits32(), rng.bits32()};
    std::string digits;
    while (words[0] != 0 || words[1] != 0 || words[2] != 0 || words[3] != 0) {
        std::uint64_t rest = 0;
        for (std::uint32_t& w : words) {
            rest = (rest << 32U) | w;
            w = static_cast<std::uint32_t>(rest / 10);
            rest %= 10;
        }
        digits.push_back(static_cast<char>('0' + rest));
    }
    std::ranges::reverse(digits);
    return "2.25." + digits;
}

void putTags(DcmDataset& d, const GreyImage& picture, const FilmEntry& film, std::uint64_t seed) {
    Rng uids(DrawKey{seed, film.film, film.patient, 2, static_cast<std::uint16_t>(Part::Table)});
    const auto put = [&](const DcmTag& tag, const std::string& value) {
        d.putAndInsertString(tag, value.c_str());
    };
    put(DCM_SpecificCharacterSet, "ISO_IR 100");
    put(DCM_SOPClassUID, UID_SecondaryCaptureImageStorage);
    put(DCM_SOPInstanceUID, uidFrom(uids));
    put(DCM_StudyDate, "19010101");
    put(DCM_StudyTime, "000000.00");
    put(DCM_AccessionNumber, "");
    put(DCM_Modality, "CR");
    put(DCM_ConversionType, "SYN");
    put(DCM_ReferringPhysicianName, "");
    put(DCM_SeriesDescription, fmt::format("view: {}", film.view()));
    put(DCM_PatientName, film.rsnaId);
    put(DCM_PatientID, film.rsnaId);
    put(DCM_PatientBirthDate, "");
    put(DCM_PatientSex, film.sex());
    put(DCM_PatientAge, fmt::format("{}", film.age())); // RSNA's files have no Y
    put(DCM_BodyPartExamined, "CHEST");
    put(DCM_ViewPosition, film.view());
    put(DCM_StudyInstanceUID, uidFrom(uids));
    put(DCM_SeriesInstanceUID, uidFrom(uids));
    put(DCM_StudyID, "");
    put(DCM_SeriesNumber, "1");
    put(DCM_InstanceNumber, "1");
    put(DCM_PatientOrientation, "");
    put(DCM_ImageComments, std::string(kComment));
    d.putAndInsertUint16(DCM_SamplesPerPixel, 1);
    put(DCM_PhotometricInterpretation, "MONOCHROME2");
    d.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(picture.height));
    d.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(picture.width));
    put(DCM_PixelSpacing, film.spacingMm + "\\" + film.spacingMm);
    d.putAndInsertUint16(DCM_BitsAllocated, 8);
    d.putAndInsertUint16(DCM_BitsStored, 8);
    d.putAndInsertUint16(DCM_HighBit, 7);
    d.putAndInsertUint16(DCM_PixelRepresentation, 0);
    put(DCM_LossyImageCompression, "01");
    put(DCM_LossyImageCompressionMethod, "ISO_10918_1");
}

Error dicomError(const OFCondition& status) {
    return {ErrorCode::Internal, fmt::format("DICOM: {}", status.text())};
}

/// Puts a ready JPEG stream in as the only fragment.
Result<> putJpeg(DcmDataset& dataset, Bytes& jpeg) {
    auto* sequence = new DcmPixelSequence(DCM_PixelSequenceTag); // owned by the pixel data below
    auto* offsets = new DcmPixelItem(DCM_PixelItemTag);
    sequence->insert(offsets); // an empty offset table
    DcmOffsetList list;
    if (const OFCondition stored =
            sequence->storeCompressedFrame(list, jpeg.data(), static_cast<Uint32>(jpeg.size()), 0);
        stored.bad()) {
        delete sequence;
        return dicomError(stored);
    }
    auto* pixels = new DcmPixelData(DCM_PixelData);
    pixels->putOriginalRepresentation(EXS_JPEGProcess1, nullptr, sequence);
    if (const OFCondition inserted = dataset.insert(pixels, OFTrue); inserted.bad()) {
        delete pixels;
        return dicomError(inserted);
    }
    return {};
}

Result<Bytes> toMemory(DcmFileFormat& file, std::size_t room) {
    Bytes bytes(room);
    DcmOutputBufferStream stream(bytes.data(), static_cast<offile_off_t>(bytes.size()));
    file.transferInit();
    DcmWriteCache cache;
    const OFCondition status = file.write(stream, EXS_JPEGProcess1, EET_ExplicitLength, &cache, EGL_recalcGL,
                                          EPD_noChange, 0, 0, 0, EWM_fileformat);
    file.transferEnd();
    if (status.bad())
        return dicomError(status);
    stream.flush();
    void* data = nullptr;
    offile_off_t length = 0;
    stream.flushBuffer(data, length);
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

} // namespace

Result<Bytes> encodePng(const GreyImage& picture) {
    return guarded([&]() -> Result<Bytes> {
        Bytes png;
        if (!cv::imencode(".png", matOf(picture), png, {cv::IMWRITE_PNG_COMPRESSION, 1}))
            return Error(ErrorCode::Internal, "PNG encoder");
        constexpr std::ptrdiff_t kAfterHeader = 8 + 25; // signature and IHDR
        const Bytes chunk = textChunk("Comment", kComment);
        png.insert(png.begin() + kAfterHeader, chunk.begin(), chunk.end());
        return png;
    });
}

Result<DicomFilm> encodeDicom(const GreyImage& picture, const FilmEntry& film, std::uint64_t seed) {
    return guarded([&]() -> Result<DicomFilm> {
        Bytes jpeg;
        const cv::Mat original = matOf(picture);
        if (!cv::imencode(".jpg", original, jpeg, {cv::IMWRITE_JPEG_QUALITY, 92}))
            return Error(ErrorCode::Internal, "JPEG encoder");
        DicomFilm result;
        const cv::Mat decoded = cv::imdecode(jpeg, cv::IMREAD_GRAYSCALE);
        const double distance = cv::norm(original, decoded, cv::NORM_L2);
        result.jpegMse = distance * distance / static_cast<double>(original.total());
        DcmFileFormat file;
        putTags(*file.getDataset(), picture, film, seed);
        HILUM_TRY(putJpeg(*file.getDataset(), jpeg));
        HILUM_TRY_ASSIGN(result.bytes, toMemory(file, jpeg.size() + 65536));
        return result;
    });
}

Result<> writePicture(const std::filesystem::path& target, const Bytes& bytes) {
    std::filesystem::path beside = target;
    beside += ".part";
    std::FILE* file = std::fopen(beside.c_str(), "wb");
    if (file == nullptr)
        return writeError(errno, target);
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    int cause = errno;
    if (const bool closed = std::fclose(file) == 0; !closed && written)
        cause = errno;
    else if (written)
        cause = 0;
    std::error_code failed;
    if (cause == 0) {
        using std::filesystem::perms;
        std::filesystem::permissions(beside, perms::owner_read | perms::owner_write, failed);
        std::filesystem::rename(beside, target, failed);
        cause = failed.value();
    }
    if (cause == 0)
        return {};
    std::filesystem::remove(beside, failed);
    return writeError(cause, target);
}

} // namespace hilum::ingest::demo
