// The safetensors layout: a file made by hand byte for byte, round trips, and hostile files.
#include "base/Rng.h"
#include "learn/Safetensors.h"

#include <cstring>
#include <gtest/gtest.h>

using namespace hilum;
using namespace hilum::learn;

namespace {

std::string fileWith(const std::string& header, const std::string& buffer) {
    std::string bytes(8, '\0');
    const auto length = static_cast<std::uint64_t>(header.size());
    std::memcpy(bytes.data(), &length, 8);
    return bytes + header + buffer;
}

bool refused(const std::string& header, const std::string& buffer) {
    return !decodeSafetensors(fileWith(header, buffer), "test").ok();
}

} // namespace

TEST(Safetensors, ReadsAFileMadeByHand) {
    const float values[] = {1.5F, -2.0F};
    const std::string buffer(reinterpret_cast<const char*>(values), sizeof values);
    const auto file = decodeSafetensors(
        fileWith(R"({"__metadata__":{"side":"64"},"a":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]}}  )",
                 buffer),
        "test");
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(file->metadata.at("side"), "64");
    ASSERT_EQ(file->tensors.size(), 1U);
    EXPECT_EQ(file->tensors[0].second.sizes(), (std::vector<std::int64_t>{2, 1}));
    EXPECT_FLOAT_EQ(file->tensors[0].second[1][0].item<float>(), -2.0F);
}

TEST(Safetensors, RoundTripOfEveryTypeAndOfStrides) {
    TensorMap tensors{{"f", torch::arange(6, torch::kFloat).view({2, 3}).t()}, // not contiguous
                      {"d", torch::full({1}, 0.1, torch::kDouble)},
                      {"i", torch::tensor(7, torch::kLong)},
                      {"empty", torch::empty({0, 4})},
                      {"b", torch::tensor({1.0F}).to(torch::kBFloat16)}};
    const auto bytes = encodeSafetensors(tensors, {{"k", "v"}});
    std::uint64_t header = 0;
    std::memcpy(&header, bytes.data(), 8);
    EXPECT_EQ(header % 8, 0U);
    const auto back = decodeSafetensors(bytes, "test");
    ASSERT_TRUE(back.ok());
    ASSERT_EQ(back->tensors.size(), tensors.size());
    for (const auto& [name, tensor] : tensors) {
        const auto* found = findTensor(back->tensors, name);
        ASSERT_NE(found, nullptr) << name;
        EXPECT_EQ(found->scalar_type(), tensor.scalar_type());
        EXPECT_TRUE(found->equal(tensor.contiguous())) << name;
    }
}

TEST(Safetensors, HostileFilesAreRefused) {
    const std::string eight(8, 'x');
    EXPECT_TRUE(refused("{", eight));
    EXPECT_TRUE(refused(R"([])", eight));
    EXPECT_TRUE(
        refused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,9]}})", eight)); // beyond the file
    EXPECT_TRUE(refused(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", eight)); // shape lies
    EXPECT_TRUE(refused(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", eight)); // hole
    EXPECT_TRUE(refused(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", eight)); // not covered
    EXPECT_TRUE(refused(
        R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
        eight));
    EXPECT_TRUE(refused(R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,8]}})", eight));
    EXPECT_TRUE(refused(R"({"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,8]}})",
                        eight)); // product overflows
    EXPECT_TRUE(refused(R"({"a":{"dtype":"F4","shape":[2],"data_offsets":[0,8]}})", eight));
    EXPECT_TRUE(refused(
        R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
        eight));
    std::string huge = fileWith("{}", "");
    const std::uint64_t length = ~std::uint64_t{0};
    std::memcpy(huge.data(), &length, 8);
    EXPECT_FALSE(decodeSafetensors(huge, "test").ok());
}

TEST(Safetensors, EveryTruncationIsRefused) {
    const auto bytes = encodeSafetensors({{"a", torch::arange(5)}, {"b", torch::ones({2, 2})}}, {});
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(decodeSafetensors(std::string_view(bytes).substr(0, length), "test").ok()) << length;
    EXPECT_TRUE(decodeSafetensors(bytes, "test").ok());
}

TEST(Safetensors, AHashFindsEveryFlippedBit) {
    const auto folder = std::filesystem::path(testing::TempDir()) / "hilum-flip";
    std::filesystem::create_directories(folder);
    const auto file = folder / "weights.safetensors";
    const auto hash = writeSafetensors(file, {{"a", torch::arange(64)}}, {});
    ASSERT_TRUE(hash.ok());
    EXPECT_TRUE(readSafetensors(file, *hash).ok());
    auto bytes = encodeSafetensors({{"a", torch::arange(64)}}, {});
    Rng rng(1, "flips");
    for (int i = 0; i < 100; ++i) {
        auto damaged = bytes;
        const auto at = rng.below(static_cast<std::uint32_t>(bytes.size()));
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << rng.below(8)));
        std::FILE* out = std::fopen(file.c_str(), "wb");
        ASSERT_NE(out, nullptr);
        std::fwrite(damaged.data(), 1, damaged.size(), out);
        std::fclose(out);
        EXPECT_FALSE(readSafetensors(file, *hash).ok());
    }
    std::filesystem::remove_all(folder);
}
