#include "widgets/experiment/Commands.h"

#include "widgets/common/Format.h"

namespace hilum::widgets {

namespace {

QString shellQuoted(const QString& argument) {
    return u'\'' + QString(argument).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString workspaceFlag(const std::filesystem::path& workspace) {
    return QStringLiteral(" --workspace ") + shellQuoted(qs(workspace.string()));
}

} // namespace

QString commandLine(const run::RunSpec& spec, const std::filesystem::path& workspace) {
    return qs(spec.commandLine()) + workspaceFlag(workspace);
}

QString studyCommands(const run::StudyPlan& plan, const std::filesystem::path& workspace) {
    Json json{{"name", plan.name}, {"runs", Json::array()}};
    for (const run::RunSpec& spec : plan.runs)
        json["runs"].push_back(spec.toJson());
    // The quoted word after << keeps the shell's hands off the text.
    return QStringLiteral("cat > study.json <<'END'\n%1\nEND\nhilum-cli study --file study.json%2")
        .arg(qs(json.dump(1)), workspaceFlag(workspace));
}

} // namespace hilum::widgets
