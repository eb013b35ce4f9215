// Demo films as files: PNG with a text chunk and DICOM with baseline JPEG, both marked as synthetic. Any
// thread; no global state is touched.
#pragma once

#include "base/GreyImage.h"
#include "base/Result.h"
#include "ingest/demo/Tables.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace hilum::ingest::demo {

using Bytes = std::vector<std::uint8_t>;

/// 8-bit grey PNG with a tEXt chunk "Comment" that says SYNTHETIC.
[[nodiscard]] Result<Bytes> encodePng(const GreyImage& picture);

struct DicomFilm {
    Bytes bytes;
    double jpegMse = 0.0; ///< mean squared grey difference that the JPEG coding made
};
/// A DICOM file as RSNA's are: secondary capture, JPEG baseline (1.2.840.10008.1.2.4.50), MONOCHROME2, 8 bit.
[[nodiscard]] Result<DicomFilm> encodeDicom(const GreyImage& picture, const FilmEntry& film,
                                            std::uint64_t seed);

/// Writes beside the target and renames. Does not wait for the disk: the set is marked complete only at its
/// end, and a thousand waits would take longer than drawing.
Result<> writePicture(const std::filesystem::path& target, const Bytes& bytes);

} // namespace hilum::ingest::demo
