#include "cli/WindowProgram.h"

#include "base/Json.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hilum::cli {
namespace fs = std::filesystem;
namespace {

constexpr auto kName = "hilum";

bool isProgram(const fs::path& file) {
    std::error_code ignored;
    return fs::is_regular_file(file, ignored) && ::access(file.c_str(), X_OK) == 0;
}

std::vector<std::string> argumentsOf(const fs::path& program, const PrintJob& job) {
    std::vector<std::string> arguments{program.string(), "--json",
                                       "--workspace",    job.workspace.string(),
                                       "--print-report", fs::absolute(job.file).string()};
    const auto add = [&](const char* flag, const std::string& value) {
        if (!value.empty())
            arguments.push_back(std::string(flag) + "=" + value);
    };
    add("--study", job.study);
    add("--title", job.title);
    arguments.emplace_back("--");
    arguments.insert(arguments.end(), job.runs.begin(), job.runs.end());
    return arguments;
}

/// In the child: both outputs into the pipe, then the program. Does not come back.
[[noreturn]] void become(std::vector<std::string>& arguments, int output) {
    std::vector<char*> pointers;
    for (std::string& argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    ::execv(pointers[0], pointers.data());
    ::_exit(127);
}

std::string readAll(int descriptor) {
    std::string all;
    std::array<char, 4096> buffer{};
    while (true) {
        const ssize_t n = ::read(descriptor, buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return all;
        all.append(buffer.data(), static_cast<std::size_t>(n));
    }
}

/// The last line that says something: {"error": …}, or words of Qt or of the loader.
Error errorIn(const std::string& output, const fs::path& program) {
    std::string last;
    for (std::size_t at = 0; at < output.size();) {
        const std::size_t end = std::min(output.find('\n', at), output.size());
        if (end > at)
            last = output.substr(at, end - at);
        at = end + 1;
    }
    const auto json = parseJson(last);
    if (!json || !json->is_object() || !json->contains("error") || !json->at("error").is_object())
        return {ErrorCode::Internal, last, program.string()};
    const Json& error = json->at("error");
    const auto text = [&](const char* key) { return error.value(key, std::string()); };
    return {codeFromName(text("code")).value_or(ErrorCode::Internal), text("detail"), text("where")};
}

} // namespace

fs::path findWindowProgram(const fs::path& cli) {
    for (const char* folder : {"", "..", "../app", "../bin"}) {
        const fs::path file = (cli.parent_path() / folder / kName).lexically_normal();
        if (isProgram(file))
            return file;
    }
    const char* path = std::getenv("PATH");
    std::string_view rest = path != nullptr ? path : "";
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        if (const fs::path file = fs::path(rest.substr(0, end)) / kName; end > 0 && isProgram(file))
            return file;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

Result<> printReport(const fs::path& program, const PrintJob& job) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return Error{ErrorCode::Internal, std::strerror(errno), "pipe"};
    std::vector<std::string> arguments = argumentsOf(program, job);
    const pid_t child = ::fork();
    if (child == 0)
        become(arguments, ends[1]);
    ::close(ends[1]);
    const std::string output = child > 0 ? readAll(ends[0]) : std::string();
    ::close(ends[0]);
    if (child < 0)
        return Error{ErrorCode::Internal, std::strerror(errno), "fork"};
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return {};
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGINT || WTERMSIG(status) == SIGTERM))
        return Error{ErrorCode::Cancelled, {}};
    return errorIn(output, program);
}

} // namespace hilum::cli
