// Keyed random numbers: Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3",
// SC 2011). A draw depends on its key and counter only, never on the thread or on earlier draws.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace hilum {

/// Names one stream of random numbers: what every augmentation and every sampler is keyed by.
/// The epoch 0xFFFFFFFF is reserved for streams named by a purpose.
struct DrawKey {
    std::uint64_t seed = 0;
    std::uint32_t epoch = 0;
    std::uint32_t record = 0;
    std::uint16_t view = 0;
    std::uint16_t transform = 0;

    friend bool operator==(const DrawKey&, const DrawKey&) = default;
};

/// One Philox4x32-10 block: counter (4 × 32 bit) and key (2 × 32 bit) to 4 × 32 random bits.
[[nodiscard]] std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                                      std::array<std::uint32_t, 2> key) noexcept;

/// A stream of numbers. Cheap to make (no state is seeded); value semantics. It repeats after 2^34 words.
/// Key = (seed low, seed high); counter = (block index, epoch, record, view << 16 | transform).
class Rng {
public:
    explicit Rng(const DrawKey& key) noexcept;
    /// A stream for a purpose that has no epoch or record: a name such as "split" or a parameter's name.
    /// Counter = (block index, 0xFFFFFFFF, FNV-1a-64 of the name low, high): no DrawKey has that epoch.
    Rng(std::uint64_t seed, std::string_view purpose) noexcept;

    [[nodiscard]] std::uint32_t bits32() noexcept;
    /// Uniform in [0, 1), 53 bits.
    [[nodiscard]] double uniform() noexcept;
    /// Uniform in [low, high).
    [[nodiscard]] double uniform(double low, double high) noexcept;
    /// Uniform integer in [0, n), without modulo bias; n > 0.
    [[nodiscard]] std::uint32_t below(std::uint32_t n) noexcept;
    /// Standard normal (Box–Muller).
    [[nodiscard]] double normal() noexcept;
    /// True with probability p.
    [[nodiscard]] bool chance(double p) noexcept { return uniform() < p; }

private:
    std::array<std::uint32_t, 2> m_key;
    std::array<std::uint32_t, 4> m_counter;
    std::array<std::uint32_t, 4> m_block{};
    int m_used = 4;
};

/// Fisher–Yates shuffle, in place.
void shuffle(std::span<std::uint32_t> items, Rng& rng) noexcept;

} // namespace hilum
