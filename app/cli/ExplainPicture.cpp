#include "cli/ExplainPicture.h"

#include "base/AtomicFile.h"
#include "imaging/Radiograph.h"

#include <fmt/format.h>

namespace hilum::cli {

namespace {

namespace explain = learn::explain;

Result<> write(const std::filesystem::path& folder, const explain::ExplainedPicture& shown) {
    HILUM_TRY(makePrivateFolder(folder));
    const std::pair<const char*, const GreyImage*> pictures[] = {
        {"film.png", &shown.film},
        {"map.png", &shown.map},
        {"heads.png", &shown.heads},
        {"masked.png", &shown.masked},
        {"reconstruction.png", &shown.reconstruction}};
    for (const auto& [name, picture] : pictures)
        if (!picture->empty())
            HILUM_TRY(imaging::writePng(folder / name, picture->view()));
    return {};
}

Result<explain::ExplainedPicture> shownTo(const explain::ExplainedNetwork& network,
                                          const std::filesystem::path& picture,
                                          const explain::PictureOptions& options,
                                          const learn::DeviceChoice& device) {
    HILUM_TRY_ASSIGN(const auto film, imaging::read(picture));
    const GreyImage grey = imaging::toGrey(film);
    return explain::explainPicture(network, grey.view(), options, device);
}

} // namespace

int explainOnePicture(const Call& call, const explain::ExplainedNetwork& network,
                      const std::filesystem::path& picture, const std::filesystem::path& out,
                      const explain::PictureOptions& options, const learn::DeviceChoice& device) {
    if (out.empty())
        return call.fail({ErrorCode::BadValue, "name the folder for the pictures with --out", "out"});
    if (call.json)
        Call::printJson({{"phase", explain::kComputing}, {"done", 1}, {"total", 2}});
    const auto shown = shownTo(network, picture, options, device);
    if (!shown)
        return call.fail(shown.error());
    if (auto written = write(out, *shown); !written)
        return call.fail(written.error());
    if (call.json)
        Call::printJson({{"kind", shown->kind},
                         {"what", shown->what},
                         {"side", shown->side},
                         {"patch", shown->patch},
                         {"maskRatio", shown->maskRatio},
                         {"pictures", out.string()}});
    else
        Call::printLine(fmt::format("{}.\nThe pictures are in {}", shown->what, out.string()));
    return kDone;
}

} // namespace hilum::cli
