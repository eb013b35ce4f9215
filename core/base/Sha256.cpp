#include "base/Sha256.h"

#include "base/AtomicFile.h"

#include <array>
#include <cerrno>
#include <vector>

#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>

namespace hilum {

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    bool healthy = context != nullptr && EVP_DigestInit_ex(context, EVP_sha256(), nullptr) == 1;

    State() = default;
    ~State() { EVP_MD_CTX_free(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::span<const std::byte> bytes) {
    add(bytes.data(), bytes.size());
}

void Sha256::add(const void* data, std::size_t size) {
    if (m_state && m_state->healthy && size > 0)
        m_state->healthy = EVP_DigestUpdate(m_state->context, data, size) == 1;
}

std::string Sha256::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (!m_state || !m_state->healthy || EVP_DigestFinal_ex(m_state->context, digest.data(), &size) != 1)
        return {};
    m_state->healthy = false;
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += kDigits[digest[i] >> 4U];
        text += kDigits[digest[i] & 0xFU];
    }
    return text;
}

std::string sha256Of(const void* data, std::size_t size) {
    Sha256 hash;
    hash.add(data, size);
    return hash.hex();
}

std::string sha256Of(const std::string& text) {
    return sha256Of(text.data(), text.size());
}

Result<std::string> sha256OfFile(const std::filesystem::path& file) {
    HILUM_TRY_ASSIGN(const int descriptor, openForReading(file));
    Sha256 hash;
    std::vector<std::byte> buffer(std::size_t{1} << 20U);
    ssize_t n = 0;
    while ((n = ::read(descriptor, buffer.data(), buffer.size())) != 0) {
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            break;
        hash.add(buffer.data(), static_cast<std::size_t>(n));
    }
    const int code = errno;
    ::close(descriptor);
    if (n < 0)
        return readError(code, file);
    std::string text = hash.hex();
    if (text.empty())
        return Error(ErrorCode::Internal, "OpenSSL has no SHA-256", file.string());
    return text;
}

} // namespace hilum
