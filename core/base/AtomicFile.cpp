#include "base/AtomicFile.h"

#include "base/Failpoint.h"
#include "base/Process.h"
#include "base/Text.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <new>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hilum {
namespace fs = std::filesystem;
namespace {

std::string errnoText(int errnoValue) {
    return std::generic_category().message(errnoValue);
}

fs::path folderOf(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

int syncData(int descriptor) {
#ifdef __APPLE__
    return ::fcntl(descriptor, F_FULLFSYNC); // fsync alone leaves the data in the drive's cache there
#else
    return ::fdatasync(descriptor);
#endif
}

/// 0 or an errno. A file system that cannot sync a folder (EINVAL) is not a failure of the write.
int syncFolder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES ? 0 : errno;
    const int code = ::fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno;
    ::close(descriptor);
    return code;
}

} // namespace

AtomicFile::AtomicFile(fs::path target) : m_target(std::move(target)) {
    std::error_code ignored;
    if (fs::is_symlink(m_target, ignored)) {
        const fs::path resolved = fs::weakly_canonical(m_target, ignored);
        if (!ignored)
            m_target = resolved;
    }
    const fs::file_status status = fs::status(m_target, ignored);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        m_error.emplace(ErrorCode::WriteFailed, "it is not a regular file", m_target.string());
        return;
    }
    std::string name = (folderOf(m_target) / ".hilum-tmp-XXXXXX").string();
    m_descriptor = ::mkostemp(name.data(), O_CLOEXEC); // mode 0600
    if (m_descriptor < 0)
        m_error = writeError(errno, m_target);
    else
        m_temporary = name;
}

AtomicFile::~AtomicFile() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_committed && !m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

Result<> AtomicFile::fail(int errnoValue, const char* what) {
    Error error = writeError(errnoValue, m_target);
    error.detail = fmt::format("{}: {}", what, error.detail);
    m_error = std::move(error);
    return *m_error;
}

Result<> AtomicFile::write(const void* data, std::size_t size) {
    if (m_error)
        return *m_error;
    if (m_committed)
        return Error(ErrorCode::Internal, "write after commit", m_target.string());
    HILUM_FAILPOINT("atomic-before-write");
    // Linux writes at most 2 GB a call.
    constexpr std::size_t kMostBytes = std::size_t{1} << 30U;
    const char* next = static_cast<const char*>(data);
    while (size > 0) {
        const ssize_t n = ::write(m_descriptor, next, std::min(size, kMostBytes));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(errno, "write");
        next += n;
        size -= static_cast<std::size_t>(n);
    }
    return {};
}

Result<> AtomicFile::commit() {
    if (m_error)
        return *m_error;
    if (m_committed)
        return {};
    HILUM_FAILPOINT("atomic-before-sync");
    if (syncData(m_descriptor) != 0)
        return fail(errno, "sync");
    const int closed = ::close(m_descriptor);
    m_descriptor = -1;
    if (closed != 0) // NFS reports a full disk here
        return fail(errno, "close");
    HILUM_FAILPOINT("atomic-before-rename");
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        return fail(errno, "rename");
    m_committed = true;
    HILUM_FAILPOINT("atomic-after-rename");
    if (const int code = syncFolder(folderOf(m_target)); code != 0)
        return fail(code, "sync of the folder");
    return {};
}

Result<> writeFileAtomically(const fs::path& target, std::string_view content) {
    AtomicFile file(target);
    HILUM_TRY(file.write(content));
    return file.commit();
}

Error readError(int errnoValue, const fs::path& where) {
    const bool absent = errnoValue == ENOENT || errnoValue == ENOTDIR;
    return {absent ? ErrorCode::NotFound : ErrorCode::Unreadable,
            absent ? std::string() : errnoText(errnoValue), where.string()};
}

Result<int> openForReading(const fs::path& file) {
    // O_NONBLOCK: opening a pipe would wait for its writer for ever.
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return readError(errno, file);
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return Error(ErrorCode::Unreadable,
                     S_ISDIR(status.st_mode) ? "it is a folder" : "it is not a regular file", file.string());
    }
    return descriptor;
}

Result<std::string> readFile(const fs::path& file, std::size_t maxBytes) {
    HILUM_TRY_ASSIGN(const int descriptor, openForReading(file));
    struct Closer {
        int descriptor;
        ~Closer() { ::close(descriptor); }
    } const closer{descriptor};

    struct stat status {};
    const bool sized = ::fstat(descriptor, &status) == 0 && status.st_size > 0;
    const auto size = sized ? static_cast<std::size_t>(status.st_size) : std::size_t{0};
    const auto tooLarge = [&] {
        return Error(ErrorCode::TooLarge,
                     fmt::format(HILUM_TR("more than {}"), bytesText(static_cast<double>(maxBytes))),
                     file.string());
    };
    if (size > maxBytes)
        return tooLarge();
    try {
        // One byte more than the size tells the end without growing; files of /proc have size 0.
        constexpr std::size_t kLeastBytes = 4096;
        std::string text(std::max(size + 1, kLeastBytes), '\0');
        std::size_t used = 0;
        while (true) {
            if (used == text.size())
                text.resize(text.size() * 2);
            const ssize_t n = ::read(descriptor, text.data() + used, text.size() - used);
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                return readError(errno, file);
            if (n == 0)
                break;
            used += static_cast<std::size_t>(n);
            if (used > maxBytes)
                return tooLarge();
        }
        text.resize(used);
        return text;
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::OutOfMemory, bytesText(static_cast<double>(size)), file.string());
    }
}

Error writeError(int errnoValue, const fs::path& where) {
    if (errnoValue != ENOSPC && errnoValue != EDQUOT)
        return {ErrorCode::WriteFailed, errnoText(errnoValue), where.string()};
    const auto free = freeBytes(where);
    std::string detail =
        free ? fmt::format("{} free", bytesText(static_cast<double>(free.value()))) : errnoText(errnoValue);
    if (errnoValue == EDQUOT)
        detail += ", quota used up";
    return {ErrorCode::DiskFull, std::move(detail), where.string()};
}

Result<> makePrivateFolder(const fs::path& folder) {
    fs::path prefix;
    for (const fs::path& part : folder) {
        prefix /= part;
        if (prefix.empty() || ::mkdir(prefix.c_str(), S_IRWXU) == 0)
            continue;
        const int code = errno;
        std::error_code ignored;
        // On a read-only parent mkdir says EROFS or EACCES for folders that exist.
        if (!fs::is_directory(prefix, ignored))
            return writeError(code, folder);
    }
    return {};
}

} // namespace hilum
