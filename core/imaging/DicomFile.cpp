#include "imaging/Dicom.h"
#include "imaging/DicomScan.h"

#include "base/Text.h"

#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <mutex>

#include <dcmtk/dcmdata/dccodec.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcrledrg.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>
#include <dcmtk/oflog/oflog.h>

namespace hilum::imaging {
namespace {

/// What DCMTK's recursion survives by far; honest streams that the scan cannot follow have a few dozen items.
constexpr std::size_t kMaxItemsUnseen = 1000;

/// DCMTK keeps its codecs and its log level in globals. Its log quotes names of patients: it is switched off.
void prepareDcmtk() {
    static std::once_flag once;
    std::call_once(once, [] {
        OFLog::configure(OFLogger::OFF_LOG_LEVEL);
        DJDecoderRegistration::registerCodecs(EDC_photometricInterpretation, EUC_never, EPC_colorByPixel);
        DJLSDecoderRegistration::registerCodecs(EJLSUC_never, EJLSPC_colorByPixel);
        DcmRLEDecoderRegistration::registerCodecs();
        // Compressed files whose data set is in implicit VR in spite of their transfer syntax are met in the
        // wild.
        dcmAcceptUnexpectedImplicitEncoding.set(OFTrue);
    });
}

Result<> checkStructure(const DicomScan& scan, Bytes dataSet, const Limits& limits) {
    if (scan.depth > limits.maxDepth)
        return Error(ErrorCode::TooLarge,
                     fmt::format(HILUM_TR("sequences are nested more than {} deep"), limits.maxDepth));
    if (scan.truncated)
        return Error(ErrorCode::Truncated, scan.pixelDataSeen ? "the DICOM file ends inside its pixel data"
                                                              : "the DICOM file ends before its pixel data");
    if (!scan.understood && countItemTags(dataSet) > kMaxItemsUnseen)
        return Error(ErrorCode::BadFormat,
                     fmt::format(HILUM_TR("the DICOM structure breaks at byte {}"), scan.stoppedAt));
    return {};
}

/// Parses bytes that checkStructure() has let pass.
Result<std::unique_ptr<DcmFileFormat>> parse(Bytes bytes, std::vector<std::string>& notes) {
    std::vector<std::uint8_t> even; // DCMTK's buffer streams want an even length
    if (bytes.size() % 2 != 0) {
        even.assign(bytes.begin(), bytes.end());
        even.push_back(0);
        bytes = even;
    }
    DcmInputBufferStream stream;
    stream.setBuffer(bytes.data(), static_cast<offile_off_t>(bytes.size()));
    stream.setEos();
    auto file = std::make_unique<DcmFileFormat>();
    file->transferInit();
    const OFCondition status = file->read(stream, EXS_Unknown, EGL_noChange);
    file->transferEnd();
    const bool hasPixels = file->getDataset()->tagExists(DCM_PixelData);
    if (status.bad() && !hasPixels) {
        if (file->getDataset()->card() == 0)
            return Error(ErrorCode::NotAnImage,
                         fmt::format(HILUM_TR("no DICOM data set: {}"), status.text()));
        return Error(ErrorCode::BadFormat,
                     fmt::format(HILUM_TR("the DICOM structure is broken: {}"), status.text()));
    }
    if (status.bad())
        notes.emplace_back(HILUM_TR("the DICOM structure is damaged behind the picture"));
    return file;
}

/// The bytes without the items that lie outside any sequence: DCMTK would stop there.
std::vector<std::uint8_t> withoutStrays(Bytes bytes, const std::vector<DicomScan::Range>& strays) {
    std::vector<std::uint8_t> out;
    std::size_t at = 0;
    for (const auto& stray : strays) {
        out.insert(out.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                   bytes.begin() + static_cast<std::ptrdiff_t>(stray.offset));
        at = stray.offset + stray.length;
    }
    out.insert(out.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end());
    return out;
}

int intOf(DcmItem& dataset, const DcmTagKey& key, int otherwise) {
    Uint16 value = 0;
    return dataset.findAndGetUint16(key, value).good() ? value : otherwise;
}

int framesOf(DcmItem& dataset) {
    OFString text;
    if (dataset.findAndGetOFString(DCM_NumberOfFrames, text).bad())
        return 1;
    const long n = std::strtol(text.c_str(), nullptr, 10);
    return static_cast<int>(std::clamp(n, 1L, 1'000'000'000L));
}

Result<Radiograph> convert(DcmDataset& dataset, const Limits& limits, std::vector<std::string> notes) {
    if (!dataset.tagExists(DCM_PixelData)) {
        if (dataset.tagExists(DCM_FloatPixelData) || dataset.tagExists(DCM_DoubleFloatPixelData))
            return Error(ErrorCode::Unsupported, HILUM_TR("floating point pixel data"));
        OFString sopClass;
        dataset.findAndGetOFString(DCM_SOPClassUID, sopClass);
        const char* name = dcmFindNameOfUID(sopClass.c_str(), "no picture");
        return Error(ErrorCode::NotAnImage,
                     fmt::format(HILUM_TR("a DICOM object without pixel data ({})"), name));
    }
    Radiograph result;
    result.notes = std::move(notes);
    HILUM_TRY_ASSIGN(PixelLayout layout, readLayout(dataset, limits, result.notes));
    HILUM_TRY_ASSIGN(result.values, readFirstFrame(dataset, layout, result.notes));
    result.width = layout.columns;
    result.height = layout.rows;
    result.frames = layout.frames;
    result.bitsStored = layout.bitsStored;
    if (layout.frames > 1)
        result.notes.push_back(fmt::format(HILUM_TR("1 of {} frames"), layout.frames));
    if (layout.isColour())
        result.notes.emplace_back(HILUM_TR("colour turned to grey"));
    applyModalityLut(dataset, layout, result);
    measureRange(result);
    readPresentation(dataset, layout, result);
    result.tags = readTags(dataset);
    return result;
}

} // namespace

Result<PixelLayout> readLayout(DcmItem& dataset, const Limits& limits, std::vector<std::string>& notes) {
    PixelLayout layout;
    layout.rows = intOf(dataset, DCM_Rows, 0);
    layout.columns = intOf(dataset, DCM_Columns, 0);
    if (layout.rows == 0 || layout.columns == 0)
        return Error(ErrorCode::BadFormat, HILUM_TR("pixel data without rows and columns"));
    HILUM_TRY(checkSize(layout.columns, layout.rows, limits));
    layout.frames = framesOf(dataset);
    if (layout.frames > limits.maxFrames)
        return Error(ErrorCode::TooLarge,
                     fmt::format(HILUM_TR("{} frames; the limit is {}"), layout.frames, limits.maxFrames));
    layout.samples = intOf(dataset, DCM_SamplesPerPixel, 1);
    if (layout.samples != 1 && layout.samples != 3)
        return Error(ErrorCode::Unsupported, fmt::format(HILUM_TR("{} samples per pixel"), layout.samples));
    OFString photometric;
    dataset.findAndGetOFString(DCM_PhotometricInterpretation, photometric);
    layout.photometric = photometric.c_str();
    if (layout.photometric.empty())
        layout.photometric = layout.samples == 1 ? "MONOCHROME2" : "RGB";
    layout.bitsAllocated = intOf(dataset, DCM_BitsAllocated, 16);
    layout.bitsStored = intOf(dataset, DCM_BitsStored, layout.bitsAllocated);
    const int allocated = layout.bitsAllocated;
    if (allocated != 1 && allocated != 8 && allocated != 16 && allocated != 32)
        return Error(ErrorCode::Unsupported,
                     fmt::format(HILUM_TR("{} bits allocated per sample"), allocated));
    if (layout.bitsStored < 1 || layout.bitsStored > allocated) {
        layout.bitsStored = allocated;
        notes.emplace_back(HILUM_TR("bits stored are out of range; all allocated bits are used"));
    }
    layout.highBit = intOf(dataset, DCM_HighBit, layout.bitsStored - 1);
    if (layout.highBit >= allocated || layout.highBit + 1 < layout.bitsStored) {
        layout.highBit = layout.bitsStored - 1;
        notes.emplace_back(HILUM_TR("the high bit is out of range; the lowest bits are used"));
    }
    layout.isSigned = intOf(dataset, DCM_PixelRepresentation, 0) == 1;
    layout.isPlanar = layout.samples > 1 && intOf(dataset, DCM_PlanarConfiguration, 0) == 1;
    return layout;
}

Result<Radiograph> readDicom(Bytes bytes, const Limits& limits) {
    prepareDcmtk();
    DicomScan scan = scanDicom(bytes, limits.maxDepth);
    HILUM_TRY(checkStructure(scan, bytes, limits));
    const std::string syntax = scan.transferSyntax;
    if (!syntax.empty() && DcmXfer(syntax.c_str()).getXfer() == EXS_Unknown)
        return Error(ErrorCode::Unsupported, fmt::format(HILUM_TR("transfer syntax {}"), syntax));
    std::vector<std::uint8_t> unpacked;
    if (syntax == kDeflatedSyntax) {
        HILUM_TRY_ASSIGN(unpacked, inflateDataSet(bytes.subspan(scan.dataOffset),
                                                  static_cast<std::size_t>(limits.maxFileBytes)));
        bytes = unpacked;
        scan = scanDicom(bytes, limits.maxDepth);
        HILUM_TRY(checkStructure(scan, bytes, limits));
    }
    std::vector<std::string> notes;
    if (!scan.strays.empty()) {
        unpacked = withoutStrays(bytes, scan.strays);
        bytes = unpacked;
        notes.emplace_back(HILUM_TR("items outside any sequence were left out"));
    }
    HILUM_TRY_ASSIGN(const std::unique_ptr<DcmFileFormat> file, parse(bytes, notes));
    DcmDataset& dataset = *file->getDataset();
    auto result = convert(dataset, limits, std::move(notes));
    if (!result)
        return result;
    const E_TransferSyntax original = dataset.getOriginalXfer();
    result->format = fmt::format("DICOM, {}", syntax.empty() ? DcmXfer(original).getXferName()
                                                             : DcmXfer(syntax.c_str()).getXferName());
    return result;
}

} // namespace hilum::imaging
