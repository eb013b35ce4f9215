#include "learn/encoders/EncoderShapes.h"

#include "learn/encoders/Vit.h"

#include <array>
#include <fmt/format.h>

namespace hilum::learn {

namespace {

class ShapeList {
public:
    std::vector<TensorShape> shapes;

    void add(std::string name, std::vector<std::int64_t> shape) {
        shapes.push_back({std::move(name), std::move(shape)});
    }
    void convolution(const std::string& name, std::int64_t in, std::int64_t out, std::int64_t kernel) {
        add(name + ".weight", {out, in, kernel, kernel});
    }
    void batchNorm(const std::string& name, std::int64_t size) {
        for (const char* part : {".weight", ".bias", ".running_mean", ".running_var"})
            add(name + part, {size});
        add(name + ".num_batches_tracked", {});
    }
    void layerNorm(const std::string& name, std::int64_t size) {
        add(name + ".weight", {size});
        add(name + ".bias", {size});
    }
    void linear(const std::string& name, std::int64_t in, std::int64_t out) {
        add(name + ".weight", {out, in});
        add(name + ".bias", {out});
    }
};

void addBasicBlock(ShapeList& list, const std::string& name, std::int64_t in, std::int64_t channels) {
    list.convolution(name + ".conv1", in, channels, 3);
    list.batchNorm(name + ".bn1", channels);
    list.convolution(name + ".conv2", channels, channels, 3);
    list.batchNorm(name + ".bn2", channels);
}

void addBottleneck(ShapeList& list, const std::string& name, std::int64_t in, std::int64_t channels) {
    list.convolution(name + ".conv1", in, channels, 1);
    list.batchNorm(name + ".bn1", channels);
    list.convolution(name + ".conv2", channels, channels, 3);
    list.batchNorm(name + ".bn2", channels);
    list.convolution(name + ".conv3", channels, channels * 4, 1);
    list.batchNorm(name + ".bn3", channels * 4);
}

void addResNet(ShapeList& list, const EncoderOptions& options, std::int64_t channels) {
    const bool deep = options.name == "resnet50";
    const std::array<int, 4> blocks = deep ? std::array<int, 4>{3, 4, 6, 3} : std::array<int, 4>{2, 2, 2, 2};
    list.convolution("conv1", channels, options.width, 7);
    list.batchNorm("bn1", options.width);
    std::int64_t in = options.width;
    for (std::size_t stage = 0; stage < blocks.size(); ++stage) {
        const std::int64_t inside = options.width << stage;
        const std::int64_t out = deep ? inside * 4 : inside;
        for (int i = 0; i < blocks[stage]; ++i) {
            const auto name = fmt::format("layer{}.{}", stage + 1, i);
            (deep ? addBottleneck : addBasicBlock)(list, name, in, inside);
            if (i == 0 && (stage > 0 || in != out)) {
                list.convolution(name + ".downsample.0", in, out, 1);
                list.batchNorm(name + ".downsample.1", out);
            }
            in = out;
        }
    }
}

void addVit(ShapeList& list, const EncoderOptions& options, std::int64_t channels) {
    const auto size = vitOptions(options.name);
    if (!size)
        return;
    const std::int64_t dim = size->dim;
    const std::int64_t grid = options.side / options.patch;
    list.add("cls_token", {1, 1, dim});
    list.add("pos_embed", {1, 1 + grid * grid, dim});
    list.add("patch_embed.proj.weight", {dim, channels, options.patch, options.patch});
    list.add("patch_embed.proj.bias", {dim});
    for (std::int64_t i = 0; i < size->depth; ++i) {
        const auto name = fmt::format("blocks.{}.", i);
        list.layerNorm(name + "norm1", dim);
        list.linear(name + "attn.qkv", dim, 3 * dim);
        list.linear(name + "attn.proj", dim, dim);
        list.layerNorm(name + "norm2", dim);
        list.linear(name + "mlp.fc1", dim, 4 * dim);
        list.linear(name + "mlp.fc2", 4 * dim, dim);
    }
    list.layerNorm(options.normAfterMean ? "fc_norm" : "norm", dim);
}

} // namespace

std::vector<TensorShape> encoderShapes(const EncoderOptions& options, std::int64_t channels) {
    ShapeList list;
    if (isVit(options.name))
        addVit(list, options, channels);
    else
        addResNet(list, options, channels);
    return std::move(list.shapes);
}

} // namespace hilum::learn
