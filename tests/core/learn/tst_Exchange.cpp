// Weights in and out of a workspace: exports of runs, names of the authors' checkpoints (read in their code,
// listed here by hand), imports and what they refuse.
#include "Goldens.h"
#include "RunHelpers.h"
#include "learn/encoders/ForeignEncoder.h"
#include "learn/exchange/ExportWeights.h"
#include "learn/exchange/ImportWeights.h"
#include "learn/exchange/MethodNames.h"
#include "learn/methods/Method.h"

#include <algorithm>
#include <fstream>
#include <set>

using namespace hilum;
using namespace hilum::learn;

namespace {

run::RunSpec specOf(const std::string& method) {
    run::RunSpec spec(run::RunKind::Pretrain);
    const auto set = [&](const char* key, const Json& value) {
        EXPECT_TRUE(spec.set(key, value).ok()) << key;
    };
    set("method", method);
    for (const auto& [key, value] : {std::pair<const char*, Json>{"dataset", "tiny"},
                                     {"side", 48},
                                     {"epochs", 1},
                                     {"batch", 12},
                                     {"probeEvery", 0},
                                     {"checkpointEveryS", 3600},
                                     {"device", "cpu"}})
        set(key, value);
    if (method == "dino" || method == "mae")
        set("encoder", "vit_tiny");
    else
        set("width", 8);
    if (method == "moco") {
        set("queueSize", 24);
        set("bnSplits", 2);
    }
    if (method == "byol" || method == "dino")
        set("outputs", 32);
    if (method == "byol")
        set("hidden", 64);
    if (method == "dino") {
        set("headHidden", 64);
        set("headBottleneck", 32);
        set("localViews", 1);
    }
    if (method == "mae") {
        set("decoderDim", 32);
        set("decoderDepth", 1);
        set("decoderHeads", 2);
    }
    return spec;
}

TensorMap namedState(const run::RunSpec& spec, int channels = 1) {
    auto method = makeMethod(spec);
    EXPECT_TRUE(method.ok());
    return authorsState(spec.method(), stateOf(**method), channels);
}

void expectNames(const TensorMap& state, std::initializer_list<const char*> names) {
    std::set<std::string> all;
    for (const auto& [name, tensor] : state)
        EXPECT_TRUE(all.insert(name).second) << name << " twice";
    for (const char* name : names)
        EXPECT_TRUE(all.contains(name)) << name;
    for (const auto& name : all) {
        EXPECT_EQ(name.find("network"), std::string::npos) << name; // Hilum's own word
        EXPECT_EQ(name.find("model."), std::string::npos) << name;
    }
}

std::filesystem::path foreignFile(const TinyWorkspace& workspace) {
    EncoderOptions options;
    options.width = 8;
    auto encoder = makeEncoder(options);
    EXPECT_TRUE(encoder.ok());
    golden::fill((*encoder)->network());
    auto state = stateOf((*encoder)->network(), "backbone.");
    state.emplace_back("fc.weight", torch::ones({2, 64}));
    const auto file = workspace.path / "downloaded.safetensors";
    EXPECT_TRUE(writeSafetensors(file, state, {{"comment", "/home/somebody/films"}}).ok());
    return file;
}

} // namespace

TEST(MethodNames, AreThoseOfTheAuthorsCheckpoints) {
    expectNames(namedState(specOf("mae")),
                {"cls_token", "pos_embed", "patch_embed.proj.weight", "blocks.11.attn.qkv.bias",
                 "norm.weight", "mask_token", "decoder_pos_embed", "decoder_embed.weight",
                 "decoder_blocks.0.mlp.fc2.bias", "decoder_norm.bias", "decoder_pred.weight"});
    expectNames(namedState(specOf("dino")),
                {"student.backbone.cls_token", "teacher.backbone.blocks.0.norm1.weight",
                 "student.head.mlp.0.weight", "student.head.mlp.2.bias", "teacher.head.mlp.4.weight",
                 "teacher.head.last_layer.weight_g", "student.head.last_layer.weight_v", "dino_loss.center"});
    expectNames(namedState(specOf("moco")),
                {"encoder_q.conv1.weight", "encoder_k.layer4.1.bn2.running_var", "encoder_q.fc.0.weight",
                 "encoder_k.fc.2.bias", "queue", "queue_ptr"});
    auto first = specOf("moco");
    ASSERT_TRUE(first.set("mlpHead", false).ok());
    expectNames(namedState(first),
                {"encoder_q.fc.weight", "encoder_k.fc.bias"}); // v1: torchvision's classifier
    expectNames(namedState(specOf("simclr")), {"encoder.conv1.weight", "projector.linear0.weight",
                                               "projector.norm2.weight", "projector.norm2.running_mean"});
    expectNames(namedState(specOf("byol")), {"online.encoder.bn1.weight", "target.projector.3.weight",
                                             "online.projector.0.bias", "predictor.1.running_var"});
}

TEST(MethodNames, ThreeChannelsOfMaePredictEachPixelThreeTimes) {
    const auto one = namedState(specOf("mae"));
    const auto three = namedState(specOf("mae"), 3);
    const at::Tensor latent = golden::u(3, {5, 32}).to(torch::kFloat);
    const auto predict = [&](const TensorMap& state) {
        return torch::linear(latent, *findTensor(state, "decoder_pred.weight"),
                             *findTensor(state, "decoder_pred.bias"));
    };
    const at::Tensor grey = predict(one);
    const at::Tensor colour =
        predict(three).view({5, grey.size(1), 3}); // channel fastest, as patchify has it
    for (int c = 0; c < 3; ++c)
        EXPECT_TRUE(colour.select(2, c).allclose(grey, 0.0, 1e-6));
    EXPECT_TRUE(findTensor(three, "patch_embed.proj.weight")
                    ->sum(1, true)
                    .allclose(*findTensor(one, "patch_embed.proj.weight"), 0.0, 1e-7));
}

class EveryMethod : public testing::TestWithParam<const char*> {};

TEST_P(EveryMethod, EncoderAndModelOfARunAreExported) {
    TinyWorkspace workspace;
    const auto folder = workspace.create(specOf(GetParam()));
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished) << run::summarise(folder).reason;
    const auto kept = readEncoder(folder.encoderFile());
    ASSERT_TRUE(kept.ok());
    const auto own = stateOf(kept->encoder->network());
    for (const bool model : {false, true}) {
        const auto to = workspace.path / "out.safetensors";
        const auto exported = exportRun(folder, {to, 3, model});
        ASSERT_TRUE(exported.ok()) << exported.error().detail;
        const auto file = readSafetensors(to);
        ASSERT_TRUE(file.ok());
        EXPECT_EQ(file->tensors.size(), exported->tensors);
        EXPECT_EQ(file->metadata.at("method"), GetParam());
        EXPECT_EQ(file->metadata.at("in_chans"), "3");
        EXPECT_EQ(file->metadata.at("steps"),
                  "3"); // 36 films in batches of 12: the last checkpoint is the end
        EXPECT_EQ(file->metadata.at("trained_on"), "tiny");
        for (const auto& [key, text] : file->metadata) {
            EXPECT_EQ(text.find("film-"), std::string::npos) << key;
            EXPECT_EQ(text.find("tiny:"), std::string::npos) << key;            // patients
            EXPECT_EQ(text.find('/'), std::string::npos) << key << " " << text; // places
        }
        // What the method keeps is found again in its whole model, and is the same encoder.
        const auto back = encoderOf(*file, {}, "test");
        ASSERT_TRUE(back.ok()) << back.error().detail;
        EXPECT_EQ(back->options.meanPooling, kept->options.meanPooling);
        EXPECT_EQ(back->normalisation.mean, kept->normalisation.mean);
        const auto state = stateOf(back->encoder->network());
        for (const auto& [name, tensor] : own)
            EXPECT_TRUE(findTensor(state, name)->allclose(tensor, 1e-6, 1e-7)) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(All, EveryMethod, testing::Values("simclr", "moco", "byol", "dino", "mae"),
                         [](const auto& method) { return std::string(method.param); });

TEST(Export, OfARunWithoutAnEncoderIsSaid) {
    TinyWorkspace workspace;
    const auto folder = workspace.create(specOf("simclr"));
    const auto none = exportRun(folder, {workspace.path / "out.safetensors", 3, false});
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_FALSE(std::filesystem::exists(workspace.path / "out.safetensors"));
}

TEST(Export, DoesNotReplaceItsSource) {
    TinyWorkspace workspace;
    const auto file = foreignFile(workspace);
    EXPECT_FALSE(exportEncoderFile(file, {file, 3, false}).ok());
    const auto to = workspace.path / "out.safetensors";
    ASSERT_TRUE(exportEncoderFile(file, {to, 1, false}).ok());
    EXPECT_FALSE(readSafetensors(to)->metadata.contains("comment")); // whatever stood there stays there
}

TEST(Import, KeepsWeightsThatRunsStartFrom) {
    TinyWorkspace workspace;
    const auto imported =
        importWeights({foreignFile(workspace), workspace.path, "somebodys", "", {{0.5}, {0.25}, ""}});
    ASSERT_TRUE(imported.ok()) << imported.error().detail;
    EXPECT_EQ(imported->file, workspace.path / "weights" / "somebodys.safetensors");
    EXPECT_EQ(imported->trainedOn, "unknown");
    ASSERT_EQ(imported->sentences.size(), 2U);
    EXPECT_NE(imported->sentences[0].find("resnet18 of width 8"), std::string::npos);
    EXPECT_NE(imported->sentences[1].find("1 tensors"), std::string::npos);
    const auto kept = readSafetensors(imported->file);
    ASSERT_TRUE(kept.ok());
    EXPECT_EQ(kept->metadata.at("trained_on"), "unknown");
    EXPECT_EQ(kept->metadata.at("mean"), "0.5");
    EXPECT_FALSE(kept->metadata.contains("comment"));
    for (const auto kind : {run::RunKind::Probe, run::RunKind::FineTune}) {
        run::RunSpec spec(kind);
        for (const auto& [key, value] : {std::pair<const char*, Json>{"dataset", "tiny"},
                                         {"side", 48},
                                         {"init", "file:" + imported->file.string()}})
            ASSERT_TRUE(spec.set(key, value).ok());
        if (kind == run::RunKind::FineTune) {
            ASSERT_TRUE(spec.set("epochs", 1).ok());
        }
        const auto folder = workspace.create(spec);
        EXPECT_EQ(execute(workspace, folder), run::RunState::Finished) << run::summarise(folder).reason;
    }
}

TEST(Import, RefusesNamesThatCannotBeOrAreTaken) {
    TinyWorkspace workspace;
    const auto file = foreignFile(workspace);
    for (const char* name : {"", "../out", "a/b", ".hidden", "a b", "naïve"})
        EXPECT_FALSE(importWeights({file, workspace.path, name, "", {}}).ok()) << name;
    ASSERT_TRUE(importWeights({file, workspace.path, "once", "CheXpert", {}}).ok());
    EXPECT_EQ(readSafetensors(workspace.path / "weights/once.safetensors")->metadata.at("trained_on"),
              "CheXpert");
    const auto twice = importWeights({file, workspace.path, "once", "", {}});
    ASSERT_FALSE(twice.ok());
    EXPECT_NE(twice.error().detail.find("once"), std::string::npos);
}

TEST(Import, RefusesAFileThatIsNoWeightsAndLeavesNothing) {
    TinyWorkspace workspace;
    const auto file = workspace.path / "archive.pt";
    std::ofstream(file) << "PK\x03\x04 a Python archive, which is a program";
    const auto refused = importWeights({file, workspace.path, "archive", "", {}});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().where, file.string());
    EXPECT_FALSE(
        importWeights({foreignFile(workspace), workspace.path, "x", "", {{0.1, 0.2}, {0.1}, ""}}).ok());
    EXPECT_FALSE(std::filesystem::exists(workspace.path / "weights"));
}
