// From stored values to what they mean: Modality LUT (PS3.3 C.11.1), VOI (C.11.2), palette (C.7.9), spacing
// (10.7). Enhanced multi-frame objects keep the same attributes in functional groups (C.7.6.16).
#include "imaging/Dicom.h"

#include "base/Text.h"

#include <algorithm>
#include <cmath>

namespace hilum::imaging {
namespace {

constexpr double kSmallestSpacingMm = 0.01;
constexpr double kLargestSpacingMm = 10.0;

/// The item that holds a macro's attributes for the first frame: its per-frame group, the shared group, or
/// the data set itself.
DcmItem& macroItem(DcmItem& dataset, const DcmTagKey& sequence) {
    for (const DcmTagKey& groups :
         {DCM_PerFrameFunctionalGroupsSequence, DCM_SharedFunctionalGroupsSequence}) {
        DcmItem* group = nullptr;
        DcmItem* macro = nullptr;
        if (dataset.findAndGetSequenceItem(groups, group, 0).good() && group != nullptr &&
            group->findAndGetSequenceItem(sequence, macro, 0).good() && macro != nullptr)
            return *macro;
    }
    return dataset;
}

std::optional<double> numberOf(DcmItem& item, const DcmTagKey& key, unsigned long index = 0) {
    Float64 value = 0.0;
    if (item.findAndGetFloat64(key, value, index).bad() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string textOf(DcmItem& item, const DcmTagKey& key, unsigned long index = 0) {
    OFString text;
    item.findAndGetOFString(key, text, index);
    return {text.c_str(), text.length()};
}

void readWindows(DcmItem& dataset, Radiograph& radiograph) {
    constexpr unsigned long kMaxWindows = 32;
    DcmItem& item = macroItem(dataset, DCM_FrameVOILUTSequence);
    const std::string function = textOf(item, DCM_VOILUTFunction);
    for (unsigned long i = 0; i < kMaxWindows; ++i) {
        const auto centre = numberOf(item, DCM_WindowCenter, i);
        const auto width = numberOf(item, DCM_WindowWidth, i);
        if (!centre || !width)
            break;
        if (!(*width > 0.0))
            continue;
        VoiWindow window{*centre, *width, textOf(item, DCM_WindowCenterWidthExplanation, i),
                         VoiFunction::Linear};
        if (function == "SIGMOID") {
            window.function = VoiFunction::Sigmoid;
        } else if (function == "LINEAR_EXACT") {
            window.function = VoiFunction::LinearExact;
        } else if (*width < 1.0) { // LINEAR has no meaning below 1; writers with small values mean this
            window.function = VoiFunction::LinearExact;
            if (radiograph.windows.empty())
                radiograph.notes.emplace_back(HILUM_TR("window width below 1: taken as exact linear"));
        }
        radiograph.windows.push_back(std::move(window));
    }
}

void readVoiLut(DcmItem& dataset, const PixelLayout& layout, Radiograph& radiograph) {
    DcmItem* item = nullptr;
    DcmItem& holder = macroItem(dataset, DCM_FrameVOILUTSequence);
    if (holder.findAndGetSequenceItem(DCM_VOILUTSequence, item, 0).bad() || item == nullptr)
        return;
    const LookupTable table =
        readTable(*item, DCM_LUTDescriptor, DCM_LUTData, layout.isSigned || radiograph.rangeLow < 0.0F);
    if (table.entries.empty())
        return;
    const double top = std::pow(2.0, table.bits) - 1.0;
    radiograph.voiLutFirst = static_cast<float>(table.first);
    radiograph.voiLut.reserve(table.entries.size());
    for (const Uint16 entry : table.entries)
        radiograph.voiLut.push_back(static_cast<float>(std::min(entry / top, 1.0)));
}

std::optional<PixelSpacing> spacingOf(DcmItem& item, const DcmTagKey& key, SpacingSource source) {
    const auto row = numberOf(item, key, 0);
    const auto column = numberOf(item, key, 1);
    const auto usable = [](const std::optional<double>& mm) {
        return mm && *mm >= kSmallestSpacingMm && *mm <= kLargestSpacingMm;
    };
    if (!usable(row) || !usable(column))
        return std::nullopt;
    return PixelSpacing{*row, *column, source};
}

void readSpacing(DcmItem& dataset, Radiograph& radiograph) {
    DcmItem& item = macroItem(dataset, DCM_PixelMeasuresSequence);
    if (const auto spacing = spacingOf(item, DCM_PixelSpacing, SpacingSource::PixelSpacing))
        radiograph.spacing = *spacing;
    else if (const auto imager =
                 spacingOf(dataset, DCM_ImagerPixelSpacing, SpacingSource::ImagerPixelSpacing))
        radiograph.spacing = *imager;
    else if (item.tagExists(DCM_PixelSpacing) || dataset.tagExists(DCM_ImagerPixelSpacing))
        radiograph.notes.emplace_back(HILUM_TR("the pixel spacing is unusable and ignored"));
}

void applyTable(const LookupTable& table, Radiograph& radiograph) {
    const auto last = static_cast<double>(table.entries.size() - 1);
    radiograph.stored.kept = radiograph.values;
    for (float& v : radiograph.values) {
        const double index = std::clamp(std::round(double{v}) - table.first, 0.0, last);
        v = static_cast<float>(table.entries[static_cast<std::size_t>(index)]);
    }
}

/// value = slope · stored + intercept, on the pixels and on the range.
void rescale(double slope, double intercept, Radiograph& radiograph) {
    const auto rescaled = [&](float v) { return static_cast<float>(double{v} * slope + intercept); };
    const float a = rescaled(radiograph.rangeLow), b = rescaled(radiograph.rangeHigh);
    radiograph.rangeLow = std::min(a, b);
    radiograph.rangeHigh = std::max(a, b);
    // A float is right to 2^-24 of its size: undone, that must stay well below half a stored step.
    const double furthest = std::max(std::abs(double{a}), std::abs(double{b}));
    if (std::ldexp(furthest, -24) < std::abs(slope) / 4.0) {
        radiograph.stored.slope = slope;
        radiograph.stored.intercept = intercept;
    } else {
        radiograph.stored.kept = radiograph.values;
    }
    for (float& v : radiograph.values)
        v = rescaled(v);
}

} // namespace

LookupTable readTable(DcmItem& item, const DcmTagKey& descriptor, const DcmTagKey& data, bool isSigned) {
    LookupTable table;
    Uint16 count = 0;
    Uint16 first = 0;
    Uint16 bits = 0;
    // DCMTK gives SS elements through the signed getter only.
    const auto get = [&](Uint16& value, unsigned long index) {
        Sint16 asSigned = 0;
        if (item.findAndGetUint16(descriptor, value, index).good())
            return true;
        if (item.findAndGetSint16(descriptor, asSigned, index).bad())
            return false;
        value = static_cast<Uint16>(asSigned);
        return true;
    };
    if (!get(count, 0) || !get(first, 1) || !get(bits, 2))
        return table;
    table.first = isSigned ? static_cast<Sint16>(first) : first;
    table.bits = bits >= 8 && bits <= 16 ? bits : 16;
    const std::size_t wanted = count == 0 ? 65536 : count;
    DcmElement* element = nullptr;
    Uint16* words = nullptr;
    Sint16* signedWords = nullptr;
    if (item.findAndGetElement(data, element).bad() || element == nullptr)
        return table;
    const std::size_t bytes = element->getLength();
    if (element->getUint16Array(words).bad() || words == nullptr) {
        if (element->getSint16Array(signedWords).good() && signedWords != nullptr)
            words = reinterpret_cast<Uint16*>(signedWords);
    }
    if (words == nullptr)
        return table;
    if (bytes >= wanted * 2) {
        table.entries.assign(words, words + wanted);
    } else if (bytes >= wanted) { // two 8-bit entries in a word, the first in the low half
        for (std::size_t i = 0; i < wanted; ++i)
            table.entries.push_back(
                static_cast<Uint16>(i % 2 == 0 ? words[i / 2] & 0xFFU : words[i / 2] >> 8U));
        table.bits = 8;
    }
    return table;
}

Result<Palette> readPalette(DcmItem& dataset) {
    const DcmTagKey descriptors[3] = {DCM_RedPaletteColorLookupTableDescriptor,
                                      DCM_GreenPaletteColorLookupTableDescriptor,
                                      DCM_BluePaletteColorLookupTableDescriptor};
    const DcmTagKey tables[3] = {DCM_RedPaletteColorLookupTableData, DCM_GreenPaletteColorLookupTableData,
                                 DCM_BluePaletteColorLookupTableData};
    if (!dataset.tagExists(tables[0]) && dataset.tagExists(DCM_SegmentedRedPaletteColorLookupTableData))
        return Error(ErrorCode::Unsupported, HILUM_TR("a segmented colour palette"));
    Palette palette;
    std::vector<float>& luma = palette.luma;
    for (std::size_t c = 0; c < 3; ++c) {
        const LookupTable table = readTable(dataset, descriptors[c], tables[c], false);
        if (table.entries.empty() || (c > 0 && table.entries.size() != luma.size()))
            return Error(ErrorCode::BadFormat, HILUM_TR("the colour palette is missing or malformed"));
        palette.first = table.first;
        luma.resize(table.entries.size(), 0.0F);
        const float scale = 255.0F / (std::pow(2.0F, static_cast<float>(table.bits)) - 1.0F);
        for (std::size_t i = 0; i < luma.size(); ++i)
            luma[i] += kLuma[c] * scale * static_cast<float>(table.entries[i]);
    }
    for (float& v : luma)
        v = std::round(v);
    return palette;
}

void applyModalityLut(DcmItem& dataset, const PixelLayout& layout, Radiograph& radiograph) {
    const double half = std::pow(2.0, layout.bitsStored - 1);
    radiograph.rangeLow = layout.isSigned ? static_cast<float>(-half) : 0.0F;
    radiograph.rangeHigh = static_cast<float>(layout.isSigned ? half - 1.0 : 2.0 * half - 1.0);
    radiograph.stored.single = !layout.isColour();
    if (layout.isColour())
        return;
    DcmItem* item = nullptr;
    if (dataset.findAndGetSequenceItem(DCM_ModalityLUTSequence, item, 0).good() && item != nullptr) {
        const LookupTable table = readTable(*item, DCM_LUTDescriptor, DCM_LUTData, layout.isSigned);
        if (!table.entries.empty()) {
            applyTable(table, radiograph);
            const auto [low, high] = std::minmax_element(table.entries.begin(), table.entries.end());
            radiograph.rangeLow = static_cast<float>(*low);
            radiograph.rangeHigh = static_cast<float>(*high);
            return;
        }
        if (item->card() > 1 && item->tagExistsWithValue(DCM_LUTData))
            radiograph.notes.emplace_back(HILUM_TR("the modality LUT is malformed and ignored"));
    }
    DcmItem& holder = macroItem(dataset, DCM_PixelValueTransformationSequence);
    const double slope = numberOf(holder, DCM_RescaleSlope).value_or(1.0);
    const double intercept = numberOf(holder, DCM_RescaleIntercept).value_or(0.0);
    if (slope == 0.0) {
        radiograph.notes.emplace_back(HILUM_TR("the rescale slope is 0 and ignored"));
        return;
    }
    if (slope != 1.0 || intercept != 0.0)
        rescale(slope, intercept, radiograph);
}

void readPresentation(DcmItem& dataset, const PixelLayout& layout, Radiograph& radiograph) {
    if (!layout.isColour()) {
        readWindows(dataset, radiograph);
        readVoiLut(dataset, layout, radiograph);
        radiograph.lowIsBright =
            layout.photometric == "MONOCHROME1" || textOf(dataset, DCM_PresentationLUTShape) == "INVERSE";
    }
    readSpacing(dataset, radiograph);
}

} // namespace hilum::imaging
