#include "learn/runs/DownstreamEncoder.h"

#include "base/Text.h"

namespace hilum::learn {

namespace {

Result<LoadedEncoder> freshEncoder(const RunContext& context, const RunData& data,
                                   std::span<const std::uint32_t> training) {
    LoadedEncoder fresh;
    fresh.options = encoderOptionsOf(context.spec);
    HILUM_TRY_ASSIGN(fresh.encoder, makeEncoder(fresh.options));
    fresh.normalisation = data::pixelStatistics(*data.cache, data.cacheRows(training));
    return fresh;
}

Result<std::filesystem::path> encoderFileOf(const RunContext& context) {
    const std::string init = context.spec.text("init");
    if (init.starts_with("file:"))
        return std::filesystem::path(init.substr(5));
    HILUM_TRY_ASSIGN(const auto folder, run::openRun(context.folder.workspace(), context.spec.dependsOn()));
    if (!std::filesystem::exists(folder.encoderFile()))
        return Error{ErrorCode::NotFound,
                     HILUM_TR("the run it starts from has written no encoder yet; let that one finish first"),
                     folder.id()};
    return folder.encoderFile();
}

} // namespace

Result<LoadedEncoder> givenEncoder(RunContext& context) {
    HILUM_TRY_ASSIGN(const auto file, encoderFileOf(context));
    HILUM_TRY_ASSIGN(auto loaded, readEncoder(file));
    for (const auto& note : loaded.notes)
        context.gate.tell(run::Warned{note});
    return loaded;
}

Result<LoadedEncoder> downstreamEncoder(RunContext& context, const RunData& data,
                                        std::span<const std::uint32_t> training) {
    const std::string init = context.spec.text("init");
    if (init == "scratch" || init == "untrained")
        return freshEncoder(context, data, training);
    HILUM_TRY_ASSIGN(auto loaded, givenEncoder(context));
    if (!isVit(loaded.options.name) && loaded.options.width != context.spec.integer("width"))
        context.gate.tell(run::Warned{
            HILUM_TR("The encoder's own width was taken instead of the one in the specification.")});
    return loaded;
}

} // namespace hilum::learn
