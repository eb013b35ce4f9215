#include "run/RunControl.h"

#include "base/Sqlite.h"
#include "base/Text.h"

#include <array>

namespace hilum::run {

namespace {
constexpr std::array kCommands{Command::Pause, Command::Resume, Command::Checkpoint, Command::Stop};
}

std::string_view commandName(Command command) {
    switch (command) {
    case Command::Pause:
        return "pause";
    case Command::Resume:
        return "resume";
    case Command::Checkpoint:
        return "checkpoint";
    case Command::Stop:
        return "stop";
    }
    return "";
}

Result<> sendCommand(const std::filesystem::path& runFolder, Command command) {
    if (!std::filesystem::exists(runFolder))
        return Error{ErrorCode::NotFound, HILUM_TR("the run's folder is not there"), runFolder.string()};
    HILUM_TRY_ASSIGN(auto database, Database::open(runFolder / "control.db", OpenMode::Create));
    HILUM_TRY(database.execute(
        "CREATE TABLE IF NOT EXISTS command(seq INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL)"));
    HILUM_TRY_ASSIGN(auto insert, database.prepare("INSERT INTO command(name) VALUES(?)"));
    insert.bind(1, commandName(command));
    return insert.run();
}

Result<std::vector<SentCommand>> commandsSince(const std::filesystem::path& runFolder, std::int64_t seq) {
    std::vector<SentCommand> sent;
    if (!std::filesystem::exists(runFolder / "control.db"))
        return sent;
    HILUM_TRY_ASSIGN(auto database, Database::open(runFolder / "control.db", OpenMode::ReadOnly));
    auto query = database.prepare("SELECT seq, name FROM command WHERE seq > ? ORDER BY seq");
    if (!query)
        return sent; // the table is being made right now
    query->bind(1, seq);
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, query->step());
        if (!row)
            return sent;
        for (const auto command : kCommands)
            if (commandName(command) == query->text(1))
                sent.push_back({query->integer(0), command});
    }
}

} // namespace hilum::run
