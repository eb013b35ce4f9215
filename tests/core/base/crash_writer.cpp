// Helper of the crash tests: "crash_writer file TARGET TEXT" writes a file atomically; "crash_writer rows
// DATABASE" inserts rows for ever and prints the number of each after its commit.
#include "base/AtomicFile.h"
#include "base/Sqlite.h"

#include <cstdio>
#include <string_view>

namespace {

int insertRows(const char* file) {
    auto database = hilum::Database::open(file, hilum::OpenMode::Create);
    if (!database || !database->execute("CREATE TABLE IF NOT EXISTS t (n INTEGER PRIMARY KEY, payload TEXT)"))
        return 2;
    auto insert = database->prepare("INSERT INTO t (payload) VALUES (?)");
    if (!insert)
        return 2;
    while (insert->bind(1, "some text that fills a page sooner").run()) {
        std::printf("%lld\n", static_cast<long long>(database->lastInsertId()));
        std::fflush(stdout);
    }
    return 2;
}

} // namespace

int main(int count, char** arguments) {
    constexpr int kFileArguments = 4;
    if (count == kFileArguments && std::string_view(arguments[1]) == "file")
        return hilum::writeFileAtomically(arguments[2], arguments[3]) ? 0 : 1;
    if (count == 3 && std::string_view(arguments[1]) == "rows")
        return insertRows(arguments[2]);
    return 3;
}
