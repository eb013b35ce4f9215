// SHA-256 by OpenSSL's EVP interface.
#pragma once

#include "base/Result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace hilum {

/// Feeds bytes, gives 64 lower-case hex digits once; a second hex() gives "".
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    void add(std::span<const std::byte> bytes);
    void add(const void* data, std::size_t size);
    [[nodiscard]] std::string hex();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

[[nodiscard]] std::string sha256Of(const void* data, std::size_t size);
[[nodiscard]] std::string sha256Of(const std::string& text);
[[nodiscard]] Result<std::string> sha256OfFile(const std::filesystem::path& file);

} // namespace hilum
