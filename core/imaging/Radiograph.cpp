#include "imaging/Radiograph.h"

#include "base/AtomicFile.h"
#include "base/Text.h"
#include "imaging/Readers.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <fmt/format.h>
#include <new>
#include <system_error>

namespace hilum::imaging {
namespace {

Result<Radiograph> readBytes(Bytes bytes, const Limits& limits) {
    const Sniffed kind = sniff(bytes);
    switch (kind.kind) {
    case FileKind::Png:
        return readPng(bytes, limits);
    case FileKind::Jpeg:
        return readJpeg(bytes, limits);
    case FileKind::Dicom:
        return readDicom(bytes, limits);
    case FileKind::Other:
        break;
    }
    return Error(kind.isPicture ? ErrorCode::Unsupported : ErrorCode::NotAnImage, kind.what);
}

Result<Radiograph> readUnguarded(const std::filesystem::path& file, const Limits& limits) {
    std::error_code ec;
    const auto status = std::filesystem::status(file, ec);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error(ErrorCode::NotFound, HILUM_TR("no such file"));
    // A pipe would block for ever and a device has no end.
    if (ec || !std::filesystem::is_regular_file(status))
        return Error(ErrorCode::Unreadable, ec ? ec.message() : "not a regular file");
    HILUM_TRY_ASSIGN(const std::string content,
                     readFile(file, static_cast<std::size_t>(limits.maxFileBytes)));
    return readBytes({reinterpret_cast<const std::uint8_t*>(content.data()), content.size()}, limits);
}

Result<Radiograph> readGuarded(const std::filesystem::path& file, const Limits& limits) {
    try {
        return readUnguarded(file, limits);
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::OutOfMemory, "no memory for the decoded picture");
    } catch (const std::exception& e) { // cv::Exception is one
        return Error(ErrorCode::BadFormat, fmt::format(HILUM_TR("the decoder failed: {}"), e.what()));
    } catch (...) {
        return Error(ErrorCode::Internal, "the decoder failed");
    }
}

} // namespace

Result<> checkSize(std::int64_t width, std::int64_t height, const Limits& limits) {
    if (width < 1 || height < 1)
        return Error(ErrorCode::BadFormat, fmt::format(HILUM_TR("{} × {} pixels"), width, height));
    if (width > limits.maxSide || height > limits.maxSide || width * height > limits.maxPixels)
        return Error(ErrorCode::TooLarge,
                     fmt::format(HILUM_TR("{} × {} pixels; the limits are {} a side and {} in all"), width,
                                 height, limits.maxSide, limits.maxPixels));
    return {};
}

std::optional<double> Radiograph::storedAt(int x, int y) const {
    if (!stored.single)
        return std::nullopt;
    if (!stored.kept.empty())
        return double{stored.kept[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                                  static_cast<std::size_t>(x)]};
    return std::round((double{at(x, y)} - stored.intercept) / stored.slope);
}

void measureRange(Radiograph& radiograph) {
    const auto [low, high] = std::minmax_element(radiograph.values.begin(), radiograph.values.end());
    radiograph.smallest = low == radiograph.values.end() ? 0.0F : *low;
    radiograph.largest = high == radiograph.values.end() ? 0.0F : *high;
}

Result<Radiograph> read(const std::filesystem::path& file, const Limits& limits) {
    auto result = readGuarded(file, limits);
    if (result)
        return result;
    Error error = std::move(result).error();
    error.where = file.string();
    return error;
}

} // namespace hilum::imaging
