#include "run/ResourceTrail.h"

#include "base/AtomicFile.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <string>
#include <unistd.h>

namespace hilum::run {

namespace {

constexpr std::string_view kHeader = "at_ms,step,cpu,memory_bytes,gpu,gpu_memory_bytes,power_w\n";
constexpr std::size_t kNumbers = 5;

std::string cell(double value) {
    return std::isfinite(value) ? fmt::format(",{:.6g}", value) : ",";
}

/// An empty cell is NaN. Not strtod, which reads numbers by the user's locale in a window.
double numberIn(const std::string& text) {
    double value = 0.0;
    const char* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    return error == std::errc() && end == last ? value : ResourceSample::kUnknown;
}

std::optional<ResourceSample> sampleOf(const std::string& line) {
    std::vector<std::string> cells(1);
    for (const char c : line)
        if (c == ',')
            cells.emplace_back();
        else
            cells.back() += c;
    const double atMs = numberIn(cells[0]);
    const double step = cells.size() > 1 ? numberIn(cells[1]) : ResourceSample::kUnknown;
    if (cells.size() != 2 + kNumbers || !(atMs >= 0.0 && atMs < 1e15) || !(step >= 0.0 && step < 1e15))
        return std::nullopt;
    ResourceSample sample;
    sample.atMs = static_cast<std::int64_t>(atMs);
    sample.step = static_cast<std::int64_t>(step);
    const std::array<double*, kNumbers> numbers{&sample.cpu, &sample.memoryBytes, &sample.gpu,
                                                &sample.gpuMemoryBytes, &sample.powerW};
    for (std::size_t i = 0; i < kNumbers; ++i)
        *numbers[i] = numberIn(cells[i + 2]);
    return sample;
}

} // namespace

std::filesystem::path resourceFile(const RunFolder& folder) {
    return folder.path / "resources.csv";
}

Result<> appendSample(const RunFolder& folder, const ResourceSample& sample) {
    const auto file = resourceFile(folder);
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return writeError(errno, file);
    std::string text;
    if (::lseek(descriptor, 0, SEEK_END) == 0)
        text = kHeader;
    text += fmt::format("{},{}", sample.atMs, sample.step);
    for (const double value :
         {sample.cpu, sample.memoryBytes, sample.gpu, sample.gpuMemoryBytes, sample.powerW})
        text += cell(value);
    text += '\n';
    const auto written = ::write(descriptor, text.data(), text.size());
    const int cause = written < 0 ? errno : written == static_cast<ssize_t>(text.size()) ? 0 : ENOSPC;
    ::close(descriptor);
    if (cause != 0)
        return writeError(cause, file);
    return {};
}

std::vector<ResourceSample> ResourceReader::more(std::size_t limit) {
    std::vector<ResourceSample> samples;
    std::ifstream stream(resourceFile(m_folder), std::ios::binary);
    if (!stream || !stream.seekg(static_cast<std::streamoff>(m_offset)))
        return samples;
    std::string line;
    while (samples.size() < limit && std::getline(stream, line)) {
        if (stream.eof())
            break; // its end has not been written yet, or never will be
        m_offset += line.size() + 1;
        if (const auto sample = sampleOf(line))
            samples.push_back(*sample);
    }
    return samples;
}

} // namespace hilum::run
