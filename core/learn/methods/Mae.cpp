#include "learn/methods/Mae.h"

#include "base/Text.h"
#include "learn/losses/MaeLoss.h"

#include <fmt/format.h>

namespace hilum::learn {

namespace {

Result<> checkRatio(std::int64_t patches, double ratio) {
    const auto visible = maeVisible(patches, ratio);
    if (!(ratio > 0.0) || visible < 1 || visible >= patches)
        return Error{ErrorCode::BadValue,
                     fmt::format(HILUM_TR("a mask ratio of {} leaves {} of {} patches visible"), ratio,
                                 visible, patches)};
    return {};
}

} // namespace

Mae::Mae(std::shared_ptr<VitEncoder> encoder, EncoderOptions encoderOptions,
         std::shared_ptr<MaeDecoder> decoder, const MaeOptions& options)
    : m_encoder(register_module("encoder", std::move(encoder))), m_encoderOptions(std::move(encoderOptions)),
      m_decoder(register_module("decoder", std::move(decoder))), m_options(options) {}

MaePrediction Mae::predict(const at::Tensor& images, const at::Tensor& noise) {
    MaePrediction result;
    result.mask = maeMask(noise.to(images.device()), m_options.maskRatio);
    const at::Tensor latent = m_encoder->vit().tokens(images, result.mask.keep);
    result.patches = m_decoder->forward(latent, result.mask.restore);
    return result;
}

at::Tensor Mae::target(const at::Tensor& images) const {
    const at::Tensor patches = patchify(images, m_options.patch);
    return m_options.normPix ? normalisePatches(patches) : patches;
}

Step Mae::step(const std::vector<at::Tensor>& views, const StepProgress& progress) {
    const at::Tensor& images = views[0];
    const auto count = m_encoder->vit().options().patches();
    const auto films = images.size(0);
    // The noise of the whole batch: a step in parts hides the same patches as a step in one.
    const at::Tensor noise = maeNoise(films * progress.parts, count, m_options.seed, progress.step);
    const auto predicted = predict(images, noise.narrow(0, films * progress.part, films));
    const at::Tensor wanted = target(images);
    const at::Tensor hidden = predicted.mask.mask.to(wanted.scalar_type());
    Step result;
    result.loss = maeLoss(predicted.patches, wanted, hidden);
    const torch::NoGradGuard noGrad;
    const at::Tensor blank = meanOfHidden(wanted.square().mean(-1), hidden);
    const at::Tensor size =
        meanOfHidden(predicted.patches.detach().abs().mean(-1).to(wanted.scalar_type()), hidden);
    result.diagnostics = {{"mae.blank", blank},
                          {"mae.explained", 1.0 - result.loss.detach() / blank},
                          {"mae.prediction", size},
                          {"mae.loss", result.loss.detach()}};
    return result;
}

Result<> Mae::hide(double maskRatio) {
    HILUM_TRY(checkRatio(m_encoder->vit().options().patches(), maskRatio));
    m_options.maskRatio = maskRatio;
    return {};
}

MaeReconstruction Mae::reconstruct(const at::Tensor& images, const at::Tensor& noise) {
    const torch::NoGradGuard noGrad;
    return assemble(images, predict(images, noise));
}

MaeReconstruction Mae::assemble(const at::Tensor& images, const MaePrediction& predicted) const {
    const at::Tensor input = patchify(images, m_options.patch);
    at::Tensor pixels = predicted.patches.to(input.scalar_type());
    if (m_options.normPix) {
        const auto statistics = patchStatistics(input);
        pixels = pixels * statistics.deviation + statistics.mean;
    }
    const at::Tensor hidden = predicted.mask.mask.to(torch::kBool).unsqueeze(-1);
    const auto rows = images.size(2) / m_options.patch;
    const auto columns = images.size(3) / m_options.patch;
    return {images, unpatchify(input.masked_fill(hidden, 0.0), m_options.patch, rows, columns),
            unpatchify(torch::where(hidden, pixels, input), m_options.patch, rows, columns)};
}

Result<std::shared_ptr<Mae>> buildMae(const MaeOptions& options) {
    HILUM_TRY_ASSIGN(VitOptions vit, vitOptions(options.encoder));
    vit.imageSide = options.imageSide;
    vit.patch = options.patch;
    vit.inputChannels = options.inputChannels;
    vit.fixedPositions = true;
    vit.init = options.init;
    vit.seed = options.seed;
    HILUM_TRY(checkVit(vit));
    HILUM_TRY(checkRatio(vit.patches(), options.maskRatio));
    MaeDecoderOptions decoder;
    decoder.encoderDim = vit.dim;
    decoder.dim = options.decoderDim;
    decoder.depth = options.decoderDepth;
    decoder.heads = options.decoderHeads;
    decoder.patch = vit.patch;
    decoder.grid = vit.grid();
    decoder.channels = vit.inputChannels;
    decoder.init = options.init;
    decoder.seed = options.seed;
    HILUM_TRY(checkMaeDecoder(decoder));
    EncoderOptions encoder;
    encoder.name = options.encoder;
    encoder.side = vit.imageSide;
    encoder.patch = vit.patch;
    encoder.meanPooling = true;
    encoder.maeStyle = true;
    encoder.seed = options.seed;
    return std::make_shared<Mae>(std::make_shared<VitEncoder>(vit, VitPooling::Mean), encoder,
                                 std::make_shared<MaeDecoder>(decoder), options);
}

Result<std::shared_ptr<Method>> makeMae(const run::RunSpec& spec) {
    MaeOptions options;
    options.encoder = spec.text("encoder");
    options.imageSide = spec.integer("side");
    options.patch = spec.integer("patch");
    options.maskRatio = spec.number("maskRatio");
    options.normPix = spec.flag("normPix");
    options.decoderDim = spec.integer("decoderDim");
    options.decoderDepth = spec.integer("decoderDepth");
    options.decoderHeads = spec.integer("decoderHeads");
    options.seed = static_cast<std::uint64_t>(spec.integer("seed"));
    HILUM_TRY_ASSIGN(auto mae, buildMae(options));
    return std::shared_ptr<Method>(std::move(mae));
}

} // namespace hilum::learn
