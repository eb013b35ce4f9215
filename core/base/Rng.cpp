#include "base/Rng.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace hilum {
namespace {

constexpr std::uint32_t kPurposeEpoch = 0xFFFFFFFFU;

constexpr std::uint32_t low32(std::uint64_t x) {
    return static_cast<std::uint32_t>(x);
}
constexpr std::uint32_t high32(std::uint64_t x) {
    return static_cast<std::uint32_t>(x >> 32U);
}

constexpr std::uint64_t fnv1a64(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001B3U;
    }
    return hash;
}

} // namespace

std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                        std::array<std::uint32_t, 2> key) noexcept {
    // Multipliers and Weyl constants of the paper: golden ratio and sqrt(3) - 1.
    constexpr std::uint64_t kMultiplier0 = 0xD2511F53U;
    constexpr std::uint64_t kMultiplier1 = 0xCD9E8D57U;
    constexpr std::uint32_t kWeyl0 = 0x9E3779B9U;
    constexpr std::uint32_t kWeyl1 = 0xBB67AE85U;
    constexpr int kRounds = 10;
    for (int round = 0; round < kRounds; ++round) {
        const std::uint64_t product0 = kMultiplier0 * counter[0];
        const std::uint64_t product1 = kMultiplier1 * counter[2];
        counter = {high32(product1) ^ counter[1] ^ key[0], low32(product1),
                   high32(product0) ^ counter[3] ^ key[1], low32(product0)};
        key[0] += kWeyl0;
        key[1] += kWeyl1;
    }
    return counter;
}

Rng::Rng(const DrawKey& key) noexcept
    : m_key{low32(key.seed), high32(key.seed)}, m_counter{0, key.epoch, key.record,
                                                          (std::uint32_t{key.view} << 16U) | key.transform} {}

Rng::Rng(std::uint64_t seed, std::string_view purpose) noexcept
    : m_key{low32(seed), high32(seed)}, m_counter{0, kPurposeEpoch, low32(fnv1a64(purpose)),
                                                  high32(fnv1a64(purpose))} {}

std::uint32_t Rng::bits32() noexcept {
    if (m_used == 4) {
        m_block = philox4x32(m_counter, m_key);
        ++m_counter[0];
        m_used = 0;
    }
    return m_block[static_cast<std::size_t>(m_used++)];
}

double Rng::uniform() noexcept {
    const std::uint64_t high = bits32() >> 5U; // 27 bits
    const std::uint64_t low = bits32() >> 6U;  // 26 bits
    return static_cast<double>((high << 26U) | low) * 0x1.0p-53;
}

double Rng::uniform(double low, double high) noexcept {
    const double x = low + (high - low) * uniform();
    // The sum may round up to `high`, which the interval leaves out.
    return x < high || high <= low ? x : std::nextafter(high, low);
}

std::uint32_t Rng::below(std::uint32_t n) noexcept {
    // Lemire, "Fast random integer generation in an interval", ACM TOMACS 2019, algorithm 5.
    std::uint64_t product = std::uint64_t{bits32()} * n;
    if (low32(product) < n) {
        const std::uint32_t threshold = n == 0 ? 0 : (0U - n) % n;
        while (low32(product) < threshold)
            product = std::uint64_t{bits32()} * n;
    }
    return high32(product);
}

double Rng::normal() noexcept {
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform())); // 1 - u is in (0, 1]
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

void shuffle(std::span<std::uint32_t> items, Rng& rng) noexcept {
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[rng.below(static_cast<std::uint32_t>(i))]);
}

} // namespace hilum
