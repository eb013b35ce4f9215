// What went wrong, as a code with facts. core/base/Text.h makes the sentence for people.
// Values: free to copy, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hilum {

enum class ErrorCode {
    NotFound,          ///< a file, folder, dataset or run that was named does not exist
    Unreadable,        ///< exists, but cannot be opened or read
    NotAnImage,        ///< readable, but no picture
    Truncated,         ///< ends before its content does
    TooLarge,          ///< beyond the limits that protect memory
    Unsupported,       ///< well formed, but of a kind that Hilum does not read
    BadFormat,         ///< malformed content
    MissingColumn,     ///< a table lacks a column that is needed
    UnknownKey,        ///< a key that no parameter has
    BadValue,          ///< a value outside its range or of the wrong kind
    NotADataset,       ///< a folder in which no layout was recognised
    DiskFull,          ///< no space left on the output volume
    WriteFailed,       ///< writing failed for another reason
    DeviceUnavailable, ///< the device that was asked for is not there
    Locked,            ///< another process holds it
    Corrupt,           ///< hash or structure check failed
    TooFewLabels,      ///< a label fraction that leaves too few films of a class
    LeakageFound,      ///< training and test share films or patients
    Cancelled,         ///< stopped on request
    Diverged,          ///< loss or gradient is not finite
    OutOfMemory,       ///< an allocation failed
    NewerVersion,      ///< written by a newer Hilum
    Internal,          ///< a library failed in a way that has no better name
};

/// A failure. `detail` holds facts in English (numbers, names of columns); `where` the file, folder
/// or key that it is about. Neither is a sentence: sentence(Error) is what people read.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    std::string where;

    Error(ErrorCode c, std::string d, std::string w = {})
        : code(c), detail(std::move(d)), where(std::move(w)) {}
};

/// Stable name of a code, as it stands in JSON and logs ("not-found").
[[nodiscard]] std::string_view codeName(ErrorCode code) noexcept;
/// The code of a stable name, or nothing.
[[nodiscard]] std::optional<ErrorCode> codeFromName(std::string_view name) noexcept;

} // namespace hilum
