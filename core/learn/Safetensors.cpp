#include "learn/Safetensors.h"

#include "base/AtomicFile.h"
#include "base/Json.h"
#include "base/Sha256.h"
#include "base/Text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <limits>

namespace hilum::learn {

namespace {

constexpr std::size_t kMaxHeader = 100'000'000;
constexpr std::size_t kMaxFile = std::size_t{8} << 30U;
constexpr std::ptrdiff_t kMaxHeaderParts = 1'000'000; ///< commas: bounds what the parsed header takes
constexpr std::size_t kMaxName = 512;                 ///< bytes
constexpr std::size_t kMaxDimensions = 8;

struct TypeName {
    const char* name;
    at::ScalarType type;
};
constexpr std::array kTypes{
    TypeName{"F64", at::kDouble}, TypeName{"I64", at::kLong}, TypeName{"F32", at::kFloat},
    TypeName{"I32", at::kInt},    TypeName{"F16", at::kHalf}, TypeName{"BF16", at::kBFloat16},
    TypeName{"I16", at::kShort},  TypeName{"I8", at::kChar},  TypeName{"U8", at::kByte},
    TypeName{"BOOL", at::kBool},
};

const char* nameOf(at::ScalarType type) {
    for (const auto& entry : kTypes)
        if (entry.type == type)
            return entry.name;
    return "F32";
}

/// One entry of the header, checked against the buffer.
struct Entry {
    std::string name;
    at::ScalarType type = at::kFloat;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

Error corrupt(const std::string& detail, const std::string& source) {
    return {ErrorCode::Corrupt, detail, source};
}

Result<std::uint64_t> bytesOf(const Entry& entry, const std::string& source) {
    // Strides overflow where sizes beside a 0 do: they are multiplied as if it were a 1.
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) / 8;
    std::uint64_t count = 1;
    bool empty = false;
    for (const auto size : entry.shape) {
        const auto factor = static_cast<std::uint64_t>(std::max<std::int64_t>(size, 1));
        if (size < 0 || count > kMost / factor)
            return corrupt(fmt::format(HILUM_TR("the shape of “{}” is impossible"), entry.name), source);
        count *= factor;
        empty = empty || size == 0;
    }
    return empty ? 0 : count * c10::elementSize(entry.type);
}

/// Names stand in sentences on a terminal: no control characters, and not a page of them.
bool plainName(const std::string& name) {
    return !name.empty() && name.size() <= kMaxName && std::ranges::none_of(name, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
}

Result<Entry> parseEntry(const std::string& name, const Json& json, std::uint64_t bufferBytes,
                         const std::string& source) {
    if (!plainName(name))
        return corrupt(HILUM_TR("the name of a tensor is malformed"), source);
    const bool wellFormed = json.is_object() && json.size() == 3 && json.contains("dtype") &&
                            json["dtype"].is_string() && json.contains("shape") && json["shape"].is_array() &&
                            json.contains("data_offsets") && json["data_offsets"].is_array() &&
                            json["data_offsets"].size() == 2;
    if (!wellFormed)
        return corrupt(fmt::format(HILUM_TR("the entry of “{}” is malformed"), name), source);
    Entry entry;
    entry.name = name;
    const auto type = json["dtype"].get<std::string>();
    const auto* known = std::ranges::find_if(kTypes, [&](const TypeName& t) { return type == t.name; });
    if (known == kTypes.end())
        return Error{ErrorCode::Unsupported, fmt::format(HILUM_TR("“{}” has the data type {}"), name, type),
                     source};
    entry.type = known->type;
    for (const auto& size : json["shape"]) {
        if (!size.is_number_unsigned() || entry.shape.size() >= kMaxDimensions)
            return corrupt(fmt::format(HILUM_TR("the shape of “{}” is malformed"), name), source);
        entry.shape.push_back(size.get<std::int64_t>());
    }
    for (const auto& offset : json["data_offsets"])
        if (!offset.is_number_unsigned())
            return corrupt(fmt::format(HILUM_TR("the place of “{}” is malformed"), name), source);
    entry.begin = json["data_offsets"][0].get<std::uint64_t>();
    entry.end = json["data_offsets"][1].get<std::uint64_t>();
    HILUM_TRY_ASSIGN(const auto bytes, bytesOf(entry, source));
    if (entry.begin > entry.end || entry.end > bufferBytes || entry.end - entry.begin != bytes)
        return corrupt(fmt::format(HILUM_TR("the length of “{}” does not match its shape"), name), source);
    return entry;
}

/// Entries must cover the buffer exactly: no holes, no overlap.
Result<> checkCover(std::vector<Entry> entries, std::uint64_t bufferBytes, const std::string& source) {
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    std::uint64_t at = 0;
    for (const auto& entry : entries) {
        if (entry.begin != at)
            return corrupt(HILUM_TR("its tensors overlap or leave holes"), source);
        at = entry.end;
    }
    if (at != bufferBytes)
        return corrupt(HILUM_TR("its tensors do not fill the file"), source);
    return {};
}

Result<std::map<std::string, std::string>> parseMetadata(const Json& json, const std::string& source) {
    if (!json.is_object())
        return corrupt(HILUM_TR("its metadata is malformed"), source);
    std::map<std::string, std::string> metadata;
    for (const auto& [key, text] : json.items()) {
        if (!text.is_string())
            return corrupt(HILUM_TR("its metadata holds something else than text"), source);
        metadata[key] = text.get<std::string>();
    }
    return metadata;
}

Result<Json> parseHeader(std::string_view bytes, std::uint64_t& length, const std::string& source) {
    if (bytes.size() < 10)
        return Error{ErrorCode::Truncated, HILUM_TR("it is too short for a safetensors file"), source};
    std::memcpy(&length, bytes.data(), 8);
    if (length > kMaxHeader || length > bytes.size() - 8 || bytes[8] != '{')
        return corrupt(HILUM_TR("its header is longer than the file or does not begin with {"), source);
    const auto text = bytes.substr(8, length);
    if (std::ranges::count(text, ',') > kMaxHeaderParts)
        return Error{ErrorCode::TooLarge, HILUM_TR("its header lists more than weights can have"), source};
    return parseJson(text, source);
}

Result<at::Tensor> tensorOf(const Entry& entry, std::string_view buffer, const std::string& source) {
    const auto bytes = buffer.substr(entry.begin, entry.end - entry.begin);
    // A bool that is neither 0 nor 1 is undefined behaviour as soon as it is read.
    if (entry.type == at::kBool && std::ranges::any_of(bytes, [](char c) { return c != 0 && c != 1; }))
        return corrupt(fmt::format(HILUM_TR("“{}” holds values that are neither true nor false"), entry.name),
                       source);
    at::Tensor tensor = torch::empty(entry.shape, torch::TensorOptions().dtype(entry.type));
    if (!bytes.empty())
        std::memcpy(tensor.data_ptr(), bytes.data(), bytes.size());
    return tensor;
}

} // namespace

std::string encodeSafetensors(const TensorMap& tensors, const std::map<std::string, std::string>& metadata) {
    Json header = Json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::vector<at::Tensor> plain;
    std::uint64_t at = 0;
    for (const auto& [name, tensor] : tensors) {
        plain.push_back(tensor.detach().to(torch::kCPU).contiguous());
        const auto bytes = static_cast<std::uint64_t>(plain.back().nbytes());
        header[name] = {{"dtype", nameOf(plain.back().scalar_type())},
                        {"shape", plain.back().sizes().vec()},
                        {"data_offsets", {at, at + bytes}}};
        at += bytes;
    }
    std::string text = header.dump(-1, ' ', false, Json::error_handler_t::replace);
    text.append((8 - text.size() % 8) % 8, ' ');
    std::string file(8, '\0');
    const auto length = static_cast<std::uint64_t>(text.size());
    std::memcpy(file.data(), &length, 8); // little-endian, as every platform of Hilum is
    file.reserve(8 + text.size() + at);
    file += text;
    for (const auto& tensor : plain)
        file.append(static_cast<const char*>(tensor.data_ptr()), tensor.nbytes());
    return file;
}

Result<WeightFile> decodeSafetensors(std::string_view bytes, const std::string& source) {
    std::uint64_t length = 0;
    HILUM_TRY_ASSIGN(const Json header, parseHeader(bytes, length, source));
    const std::string_view buffer = bytes.substr(8 + length);
    WeightFile file;
    std::vector<Entry> entries;
    for (const auto& [name, value] : header.items()) {
        if (name == "__metadata__") {
            HILUM_TRY_ASSIGN(file.metadata, parseMetadata(value, source));
            continue;
        }
        HILUM_TRY_ASSIGN(auto entry, parseEntry(name, value, buffer.size(), source));
        entries.push_back(std::move(entry));
    }
    HILUM_TRY(checkCover(entries, buffer.size(), source));
    for (const auto& entry : entries) {
        HILUM_TRY_ASSIGN(auto tensor, tensorOf(entry, buffer, source));
        file.tensors.emplace_back(entry.name, std::move(tensor));
    }
    return file;
}

Result<std::string> writeSafetensors(const std::filesystem::path& file, const TensorMap& tensors,
                                     const std::map<std::string, std::string>& metadata) {
    const std::string bytes = encodeSafetensors(tensors, metadata);
    HILUM_TRY(writeFileAtomically(file, bytes));
    return sha256Of(bytes);
}

Result<WeightFile> readSafetensors(const std::filesystem::path& file, const std::string& expectedSha256) {
    HILUM_TRY_ASSIGN(const std::string bytes, readFile(file, kMaxFile));
    if (!expectedSha256.empty() && sha256Of(bytes) != expectedSha256)
        return corrupt(HILUM_TR("its SHA-256 is not the one that was noted when it was written"),
                       file.string());
    return decodeSafetensors(bytes, file.string());
}

} // namespace hilum::learn
