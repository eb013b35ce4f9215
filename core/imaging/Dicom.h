// The parts of reading a DICOM picture, one file each: DicomFrame (pixel data to stored values), DicomValues
// (LUTs, windows, spacing), DicomTags (what the table shows). Private to core/imaging; any thread.
#pragma once

#include "imaging/Readers.h"

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dctk.h>

namespace hilum::imaging {

/// Image Pixel Module, PS3.3 C.7.6.3, checked and completed.
struct PixelLayout {
    int rows = 0;
    int columns = 0;
    int samples = 1;
    int bitsAllocated = 16;
    int bitsStored = 16;
    int highBit = 15;
    bool isSigned = false;
    bool isPlanar = false;
    int frames = 1;
    std::string photometric;

    [[nodiscard]] std::size_t pixels() const {
        return static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
    }
    [[nodiscard]] bool isColour() const { return samples > 1 || photometric == "PALETTE COLOR"; }
};

/// Reads and checks the layout against the limits. BadFormat, TooLarge, Unsupported.
Result<PixelLayout> readLayout(DcmItem& dataset, const Limits& limits, std::vector<std::string>& notes);

/// Stored values of the first frame, rows × columns, grey (colour becomes luma, rounded). Sign and unused
/// bits are handled. Truncated, BadFormat, Unsupported.
Result<std::vector<float>> readFirstFrame(DcmDataset& dataset, PixelLayout& layout,
                                          std::vector<std::string>& notes);

/// One component of a picture in a JPEG 2000 codestream (ISO/IEC 15444-1), sign and precision kept.
struct Jpeg2000Plane {
    std::vector<std::int32_t> samples;
    int precision = 8;
    bool isSigned = false;
};
/// Decodes a codestream or a JP2 file of exactly width × height.
Result<std::vector<Jpeg2000Plane>> decodeJpeg2000(Bytes stream, int width, int height);

/// Modality LUT Sequence or rescale slope and intercept, in place on radiograph.values; sets the range.
void applyModalityLut(DcmItem& dataset, const PixelLayout& layout, Radiograph& radiograph);
/// Windows, VOI LUT, polarity and spacing.
void readPresentation(DcmItem& dataset, const PixelLayout& layout, Radiograph& radiograph);

/// A colour palette as luma 0…255; `first` is the pixel value of its first entry.
struct Palette {
    std::vector<float> luma;
    int first = 0;
};
/// BadFormat; Unsupported for segmented palettes.
Result<Palette> readPalette(DcmItem& dataset);

/// Every top-level element but pixels, as text.
[[nodiscard]] std::vector<Tag> readTags(DcmItem& dataset);

/// One lookup table, PS3.3 C.11.1.1: descriptor and entries. Empty when malformed.
struct LookupTable {
    std::vector<Uint16> entries;
    int first = 0;
    int bits = 16;
};
[[nodiscard]] LookupTable readTable(DcmItem& item, const DcmTagKey& descriptor, const DcmTagKey& data,
                                    bool isSigned);

} // namespace hilum::imaging
