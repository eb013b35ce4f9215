#include "report/ChosenRuns.h"

#include "base/Text.h"
#include "run/Queue.h"
#include "run/RunTrash.h"

#include <algorithm>

namespace hilum::report {

Result<std::vector<run::RunFolder>> chosenRuns(const std::filesystem::path& workspace,
                                               const std::vector<std::string>& ids,
                                               const std::string& study) {
    std::vector<std::string> wanted = ids;
    if (!study.empty()) {
        HILUM_TRY_ASSIGN(const auto all, run::studies(workspace));
        const auto found =
            std::ranges::find_if(all, [&](const run::Study& s) { return s.id == study || s.name == study; });
        if (found == all.end())
            return Error{ErrorCode::NotFound, HILUM_TR("the workspace has no study of this id or name"),
                         study};
        wanted = found->runs;
    }
    std::vector<run::RunFolder> folders;
    for (const auto& id : wanted) {
        auto folder = run::openRun(workspace, id);
        // A study goes on without a run that was deleted: the comparison lists it among those that were not
        // read.
        if (!folder && !study.empty() && run::inTrash(workspace, id)) {
            folders.push_back(run::RunFolder{workspace / "runs" / id});
            continue;
        }
        if (!folder)
            return folder.error();
        folders.push_back(std::move(folder).value());
    }
    if (study.empty() && wanted.empty()) // an empty study is not the whole workspace
        for (const auto& summary : run::listRuns(workspace))
            if (summary.state == run::RunState::Finished)
                folders.push_back(summary.folder);
    if (folders.empty())
        return Error{ErrorCode::NotFound, HILUM_TR("no run has finished yet"), workspace.string()};
    return folders;
}

} // namespace hilum::report
