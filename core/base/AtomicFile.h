// A file appears whole or not at all: temporary name → fdatasync → rename → fsync of the folder.
#pragma once

#include "base/Result.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hilum {

/// Writes beside the target and renames on commit(); the destructor drops what was not committed.
/// One thread. A target that is neither a regular file nor absent is refused (a rename would replace a device
/// node); a symbolic link is followed. Mode 0600. What a crash leaves behind is named ".hilum-tmp-XXXXXX".
class AtomicFile {
public:
    explicit AtomicFile(std::filesystem::path target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// DiskFull or WriteFailed; after an error every later call returns the same error.
    Result<> write(const void* data, std::size_t size);
    Result<> write(std::string_view text) { return write(text.data(), text.size()); }
    Result<> commit();

private:
    Result<> fail(int errnoValue, const char* what);
    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
    bool m_committed = false;
    std::optional<Error> m_error;
};

Result<> writeFileAtomically(const std::filesystem::path& target, std::string_view content);
/// Whole file as text; TooLarge beyond maxBytes.
Result<std::string> readFile(const std::filesystem::path& file,
                             std::size_t maxBytes = std::size_t{256} << 20U);
/// Opens a regular file for reading; the caller closes the descriptor. A pipe or a folder is Unreadable.
Result<int> openForReading(const std::filesystem::path& file);
/// The error for an errno after opening or reading `where`: NotFound or Unreadable.
[[nodiscard]] Error readError(int errnoValue, const std::filesystem::path& where);
/// The error for an errno after writing to `where` (ENOSPC and EDQUOT become DiskFull with the free bytes).
[[nodiscard]] Error writeError(int errnoValue, const std::filesystem::path& where);
/// Creates a folder (and its parents) with mode 0700.
Result<> makePrivateFolder(const std::filesystem::path& folder);

} // namespace hilum
