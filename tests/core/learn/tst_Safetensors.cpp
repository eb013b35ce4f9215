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
    EXPECT_TRUE(refused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", eight)); // backwards
    EXPECT_TRUE(refused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8.0]}})", eight));
    EXPECT_TRUE(refused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"more":1}})", eight));
    EXPECT_TRUE(refused(R"({"a":{"dtype":"F32","dtype":"F32","data_offsets":[0,8]}})", eight));
    EXPECT_TRUE(refused(R"({"a":{"dtype":"F32","shape":[2,1,1,1,1,1,1,1,1],"data_offsets":[0,8]}})", eight));
    EXPECT_TRUE(
        refused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}x)", eight)); // after the header
    std::string huge = fileWith("{}", "");
    const std::uint64_t length = ~std::uint64_t{0};
    std::memcpy(huge.data(), &length, 8);
    EXPECT_FALSE(decodeSafetensors(huge, "test").ok());
}

TEST(Safetensors, SizesBesideAZeroMustBePossibleToo) {
    EXPECT_TRUE(refused(
        R"({"a":{"dtype":"F32","shape":[0,4611686018427387904,4611686018427387904],"data_offsets":[0,0]}})",
        ""));
    EXPECT_FALSE(refused(R"({"a":{"dtype":"F32","shape":[0,4],"data_offsets":[0,0]}})", ""));
}

TEST(Safetensors, NamesThatWouldSteerATerminalAreRefused) {
    const std::string four(4, 'x');
    const auto named = [&](const std::string& name) {
        return refused("{\"" + name + R"(":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", four);
    };
    EXPECT_FALSE(named("layer1.0.conv1.weight"));
    EXPECT_TRUE(named(""));
    EXPECT_TRUE(named("\\u001b[2J"));
    EXPECT_TRUE(named(std::string(600, 'a')));
}

TEST(Safetensors, MetadataIsTextToText) {
    EXPECT_FALSE(refused(R"({"__metadata__":{"side":"64"}})", ""));
    EXPECT_TRUE(refused(R"({"__metadata__":{"side":64}})", ""));
    EXPECT_TRUE(refused(R"({"__metadata__":{"side":{"a":"b"}}})", ""));
    EXPECT_TRUE(refused(R"({"__metadata__":["side"]})", ""));
    EXPECT_TRUE(refused(R"({"__metadata__":{"a":"1","a":"2"}})", ""));
}

TEST(Safetensors, ABoolIsZeroOrOne) {
    const std::string header = R"({"a":{"dtype":"BOOL","shape":[2],"data_offsets":[0,2]}})";
    EXPECT_FALSE(refused(header, std::string("\0\1", 2)));
    EXPECT_TRUE(refused(header, std::string("\0\2", 2)));
}

TEST(Safetensors, HeadersThatWouldTakeMemoryAreRefused) {
    std::string shape = R"({"a":{"dtype":"F32","shape":[1)";
    for (int i = 0; i < 1'100'000; ++i)
        shape += ",1";
    const auto many = decodeSafetensors(fileWith(shape + R"(],"data_offsets":[0,4]}})", "abcd"), "test");
    ASSERT_FALSE(many.ok());
    EXPECT_EQ(many.error().code, ErrorCode::TooLarge);
    EXPECT_TRUE(refused(R"({"a":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}", ""));
}

TEST(Safetensors, FlippedBitsInTheHeaderNeverGiveOtherValuesUnsaid) {
    const TensorMap tensors{{"alpha", torch::arange(5)}, {"beta", torch::ones({2, 2})}};
    const auto bytes = encodeSafetensors(tensors, {{"side", "64"}});
    std::uint64_t header = 0;
    std::memcpy(&header, bytes.data(), 8);
    int accepted = 0;
    for (std::size_t bit = 0; bit < (8 + header) * 8; ++bit) {
        auto damaged = bytes;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        const auto file = decodeSafetensors(damaged, "test");
        if (!file)
            continue;
        ++accepted; // a letter of a name or of the metadata, a type of the same size
        std::size_t total = 0;
        for (const auto& [name, tensor] : file->tensors)
            total += tensor.nbytes();
        EXPECT_EQ(total, bytes.size() - 8 - header) << bit;
    }
    EXPECT_LT(accepted, 200);
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
