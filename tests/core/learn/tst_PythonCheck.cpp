// Hilum's side of tests/support/check_export.py, which compares features with torchvision and timm: writes
// weights, films, features and lines of Python into the folder HILUM_PYTHON_CHECK, and reads what Python put
// into its "back".
#include "Goldens.h"
#include "learn/encoders/EncoderFile.h"
#include "learn/encoders/PositionEmbedding.h"
#include "run/PythonLines.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

using namespace hilum;
using namespace hilum::learn;
using golden::u;

namespace {

struct Case {
    std::string name;
    EncoderOptions options;
    int channels;
};

EncoderOptions encoder(const char* name, std::int64_t side, std::int64_t width = 64,
                       std::int64_t patch = 16) {
    EncoderOptions options;
    options.name = name;
    options.side = side;
    options.width = width;
    options.patch = patch;
    return options;
}

EncoderOptions mae(const char* name, std::int64_t side) {
    auto options = encoder(name, side);
    options.maeStyle = true;
    options.meanPooling = true;
    return options;
}

std::filesystem::path checkFolder() {
    const char* folder = std::getenv("HILUM_PYTHON_CHECK");
    return folder == nullptr ? std::filesystem::path() : std::filesystem::path(folder);
}

at::Tensor featuresOf(Encoder& network, const at::Tensor& films, const data::PixelStatistics& statistics) {
    const torch::NoGradGuard noGrad;
    network.eval();
    return network.features((films - statistics.mean) / statistics.standardDeviation);
}

void write(const std::filesystem::path& folder, const Case& one) {
    auto network = makeEncoder(one.options);
    ASSERT_TRUE(network.ok());
    golden::fill((*network)->network());
    if (one.options.maeStyle) {
        const torch::NoGradGuard noGrad;
        const auto size = (*network)->featureSize();
        findTensor(stateOf((*network)->network()), "pos_embed")
            ->copy_(sinCosPositions(size, one.options.side / one.options.patch).unsqueeze(0));
    }
    const data::PixelStatistics statistics{0.47, 0.23};
    const auto side = one.options.side;
    const auto file = folder / (one.name + ".safetensors");
    ASSERT_TRUE(
        writeEncoder(file, **network, one.options, statistics, static_cast<int>(side), {}, one.channels)
            .ok());
    const at::Tensor films = u(77, {2, 1, side, side}, 0.0, 1.0).to(torch::kFloat);
    ASSERT_TRUE(writeSafetensors(folder / (one.name + ".io"),
                                 {{"films", films}, {"features", featuresOf(**network, films, statistics)}},
                                 {})
                    .ok());
    std::ofstream(folder / (one.name + ".py")) << run::pythonLines(
        {one.options.name, one.options.width, side, one.options.patch, one.options.meanPooling, one.channels},
        file.string());
}

} // namespace

TEST(PythonCheck, Writes) {
    const auto folder = checkFolder();
    if (folder.empty())
        GTEST_SKIP() << "HILUM_PYTHON_CHECK names no folder; tests/support/check_export.py does";
    for (const auto& one :
         {Case{"resnet18", encoder("resnet18", 96), 3}, Case{"resnet18-grey", encoder("resnet18", 96), 1},
          Case{"resnet18-slim", encoder("resnet18", 64, 16), 3}, Case{"resnet50", encoder("resnet50", 64), 3},
          Case{"resnet50-slim-grey", encoder("resnet50", 64, 8), 1},
          Case{"vit_tiny", encoder("vit_tiny", 224), 3}, Case{"vit_tiny-96", encoder("vit_tiny", 96), 3},
          Case{"vit_tiny-48-patch8-grey", encoder("vit_tiny", 48, 64, 8), 1},
          Case{"vit_small", encoder("vit_small", 224), 3}, Case{"vit_base-mae", mae("vit_base", 64), 3},
          Case{"vit_tiny-mae-grey", mae("vit_tiny", 96), 1}})
        write(folder, one);
}

TEST(PythonCheck, ReadsBack) {
    const auto folder = checkFolder() / "back";
    if (checkFolder().empty() || !std::filesystem::exists(folder))
        GTEST_SKIP() << "HILUM_PYTHON_CHECK names no folder with weights that Python wrote";
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".safetensors")
            continue;
        ++files;
        const auto name = entry.path().stem().string();
        const auto io = readSafetensors(folder / (name + ".io"));
        ASSERT_TRUE(io.ok()) << name;
        auto loaded = readEncoder(entry.path());
        ASSERT_TRUE(loaded.ok()) << name << ": " << loaded.error().detail;
        const at::Tensor expected = *findTensor(io->tensors, "features");
        const at::Tensor features =
            featuresOf(*loaded->encoder, *findTensor(io->tensors, "films"), loaded->normalisation);
        ASSERT_EQ(features.sizes(), expected.sizes()) << name;
        const double size = expected.abs().max().item<double>();
        const double worst = (features - expected).abs().max().item<double>();
        std::printf("%-40s largest feature %8.4f, largest difference %.2e\n", name.c_str(), size, worst);
        // A ResNet whose channels are normalised apart cannot be exact where it pads.
        const bool padded = name.find("imagenet") != std::string::npos;
        EXPECT_LE(worst, (padded ? 5e-3 : 1e-5) * std::max(1.0, size)) << name;
    }
    EXPECT_GE(files, 5);
}
