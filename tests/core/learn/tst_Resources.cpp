// Multiply-adds against the published ones, and meters against counters written by the test.
#include "learn/encoders/Work.h"
#include "learn/runs/GpuMeter.h"
#include "learn/runs/Resources.h"

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>
#include <utility>

using namespace hilum;
using namespace hilum::learn;

namespace {

std::int64_t workOf(const char* name, std::int64_t side, std::int64_t channels) {
    EncoderOptions options;
    options.name = name;
    return multiplyAdds(options, side, channels);
}

class Counters {
public:
    Counters()
        : path(std::filesystem::path(testing::TempDir()) / fmt::format("hilum-powercap-{}", ::getpid())) {
        std::filesystem::remove_all(path);
    }
    ~Counters() { std::filesystem::remove_all(path); }
    void set(const char* zone, const char* name, double microjoules) const {
        std::filesystem::create_directories(path / zone);
        std::ofstream(path / zone / "name") << name;
        std::ofstream(path / zone / "max_energy_range_uj") << "1000000000";
        std::ofstream(path / zone / "energy_uj") << static_cast<std::int64_t>(microjoules);
    }
    std::filesystem::path path;
};

} // namespace

TEST(Work, AgreesWithPublishedCounts) {
    // torchvision's documentation (GFLOPS of ResNet18_Weights, ResNet50_Weights, ViT_B_16_Weights), of three
    // channels and with the classifier of 1,000 classes, which has 512, 2,048 and 768 thousand.
    EXPECT_NEAR(static_cast<double>(workOf("resnet18", 224, 3) + 512'000) / 1e9, 1.814, 0.001);
    EXPECT_NEAR(static_cast<double>(workOf("resnet50", 224, 3) + 2'048'000) / 1e9, 4.089, 0.001);
    EXPECT_NEAR(static_cast<double>(workOf("vit_base", 224, 3) + 768'000) / 1e9, 17.564, 0.001);
}

TEST(Work, GreyFilmsCostLessInTheFirstLayerAlone) {
    EXPECT_EQ(workOf("resnet18", 224, 3) - workOf("resnet18", 224, 1), 2 * 112 * 112 * 64 * 49);
    EXPECT_EQ(workOf("vit_tiny", 224, 3) - workOf("vit_tiny", 224, 1), 2 * 196 * 256 * 192);
    EXPECT_EQ(workOf("nobody's", 224, 1), 0);
}

TEST(Resources, EnergyIsThatOfThePackagesAndWrapsAround) {
    const Counters counters;
    counters.set("intel-rapl:0", "package-0", 5e6);
    counters.set("intel-rapl:0:0", "core", 1e6); // already counted in its package
    counters.set("intel-rapl:1", "package-1", 999e6);
    counters.set("intel-rapl-mmio:0", "package-0", 5e6); // the first package once more
    ResourceMeter meter(counters.path);
    counters.set("intel-rapl:0", "package-0", 8e6); // 3 J
    counters.set("intel-rapl:0:0", "core", 3e6);
    counters.set("intel-rapl-mmio:0", "package-0", 8e6);
    counters.set("intel-rapl:1", "package-1", 4e6); // 1 J to the end, 4 J after it
    meter.look();
    counters.set("intel-rapl:0", "package-0", 8.5e6); // half a joule more
    const Json json = meter.joined({});
    EXPECT_DOUBLE_EQ(json["energyJ"].get<double>(), 8.5);
    EXPECT_GT(json["peakMemoryBytes"].get<std::int64_t>(), 1'000'000);
}

TEST(Resources, SessionsAreJoined) {
    const Counters counters;
    counters.set("intel-rapl:0", "package-0", 0.0);
    ResourceMeter meter(counters.path);
    counters.set("intel-rapl:0", "package-0", 2e6);
    const Json json =
        meter.joined({{"energyJ", 10.0}, {"peakMemoryBytes", std::int64_t{1} << 50}, {"other", 1}});
    EXPECT_DOUBLE_EQ(json["energyJ"].get<double>(), 12.0);
    EXPECT_EQ(json["peakMemoryBytes"].get<std::int64_t>(), std::int64_t{1} << 50);
    EXPECT_EQ(json["other"], Json(1));
}

TEST(Resources, WithoutCountersNoEnergyIsClaimed) {
    ResourceMeter meter("/nowhere");
    EXPECT_FALSE(meter.joined({}).contains("energyJ"));
}

TEST(Resources, ASampleIsWhatWasUsedSinceTheOneBefore) {
    const Counters counters;
    counters.set("intel-rapl:0", "package-0", 1e6);
    ResourceMeter meter(counters.path);
    counters.set("intel-rapl:0", "package-0", 4e6);
    const auto begin = std::chrono::steady_clock::now();
    volatile double sink = 0.0;
    while (std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(50))
        sink = sink + 1.0;
    const auto sample = meter.sample(false);
    EXPECT_GT(sample.cpu, 0.0);
    EXPECT_LE(sample.cpu, 1.05); // this process alone, on all cores
    EXPECT_GT(sample.memoryBytes, 1e6);
    EXPECT_GT(sample.powerW, 0.0); // 3 J in some 50 ms
    EXPECT_TRUE(std::isnan(sample.gpu));
    EXPECT_DOUBLE_EQ(meter.sample(false).powerW, 0.0); // nothing since
}

TEST(GpuMeter, ReadsTheDriversLibrary) {
    const GpuReading reading = GpuMeter(HILUM_FAKE_NVML).read();
    EXPECT_DOUBLE_EQ(reading.busy, 0.5);
    EXPECT_DOUBLE_EQ(reading.memoryBytes, 3e9);
    EXPECT_DOUBLE_EQ(reading.powerW, 250.5);
}

/// What CUDA_VISIBLE_DEVICES says while a test looks.
class VisibleDevices {
public:
    explicit VisibleDevices(const char* value) { ::setenv(kName, value, 1); }
    ~VisibleDevices() { ::unsetenv(kName); }

private:
    static constexpr const char* kName = "CUDA_VISIBLE_DEVICES";
};

TEST(GpuMeter, ReadsTheGpuThatTheProcessMayUse) {
    for (const auto& [visible, ours] : {std::pair{"0,1", true},
                                        {"GPU-7,GPU-8", true},
                                        {"1", false},
                                        {"GPU-9", false},
                                        {"MIG-7", false},
                                        {"", false}}) {
        const VisibleDevices devices(visible);
        EXPECT_EQ(std::isnan(GpuMeter(HILUM_FAKE_NVML).read().busy), !ours) << visible;
    }
}

TEST(GpuMeter, WithoutADriverNothingIsClaimed) {
    for (const char* library : {"libnobody-has-this.so.1", ""}) {
        const GpuReading reading = GpuMeter(library).read();
        EXPECT_TRUE(std::isnan(reading.busy));
        EXPECT_TRUE(std::isnan(reading.powerW));
    }
}
