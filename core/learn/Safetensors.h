// Weights on disk in the safetensors layout: 8-byte little-endian length, JSON header, raw tensors. The
// reader is strict: a file that is not exactly well formed is refused before anything is allocated. One
// thread a call.
#pragma once

#include "base/Result.h"
#include "learn/TensorMap.h"

#include <filesystem>
#include <map>
#include <string>

namespace hilum::learn {

struct WeightFile {
    TensorMap tensors;
    std::map<std::string, std::string> metadata;
};

/// The bytes of a file; tensors are copied to the CPU and made contiguous.
[[nodiscard]] std::string encodeSafetensors(const TensorMap& tensors,
                                            const std::map<std::string, std::string>& metadata);
/// Parses bytes; `source` names them in errors. F16, BF16, F32, F64, I64, I32, I16, I8, U8 and BOOL.
Result<WeightFile> decodeSafetensors(std::string_view bytes, const std::string& source);

/// Atomic write; gives the SHA-256 of the file.
Result<std::string> writeSafetensors(const std::filesystem::path& file, const TensorMap& tensors,
                                     const std::map<std::string, std::string>& metadata);
/// Reads a file; with a hash, a file that differs from it is Corrupt.
Result<WeightFile> readSafetensors(const std::filesystem::path& file, const std::string& expectedSha256 = {});

} // namespace hilum::learn
