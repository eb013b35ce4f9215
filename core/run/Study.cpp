#include "base/Json.h"
#include "run/Queue.h"

#include <algorithm>

namespace hilum::run {

Result<> saveStudy(const std::filesystem::path& workspace, const Study& study) {
    const auto folder = workspace / "studies";
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    Json json{{"id", study.id}, {"name", study.name}, {"createdMs", study.createdMs}, {"runs", study.runs}};
    return writeJson(folder / (study.id + ".json"), json);
}

Result<std::vector<Study>> studies(const std::filesystem::path& workspace) {
    std::vector<Study> all;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(workspace / "studies", ignored)) {
        if (entry.path().extension() != ".json")
            continue;
        auto json = readJson(entry.path());
        if (!json || !json->is_object() || !json->contains("runs") || !(*json)["runs"].is_array())
            continue; // one bad file hides no other study
        Study study;
        study.id = entry.path().stem().string();
        const auto name = json->find("name");
        study.name = name != json->end() && name->is_string() ? name->get<std::string>() : study.id;
        const auto created = json->find("createdMs");
        study.createdMs =
            created != json->end() && created->is_number_integer() ? created->get<std::int64_t>() : 0;
        for (const auto& id : (*json)["runs"])
            if (id.is_string())
                study.runs.push_back(id.get<std::string>());
        all.push_back(std::move(study));
    }
    std::ranges::sort(all, {}, &Study::createdMs);
    return all;
}

} // namespace hilum::run
