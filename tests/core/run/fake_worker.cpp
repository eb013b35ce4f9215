// Stands for `hilum-cli run --execute FOLDER`: does what the run's name says and trains nothing.
//   finish, fail: ends so    abort, abort twice: dies by a signal    vanish: ends without a word
//   wait: until SIGTERM, which it notes as a fact    meet: until a second run has begun, at most a minute
//   linger: for a while, and notes how many runs had begun until then
#include "base/Process.h"
#include "run/RunFolder.h"
#include "run/RunStore.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sys/resource.h>
#include <thread>

using namespace hilum;
using namespace hilum::run;

namespace {

/// Notes the start in started.txt of the workspace; gives how often this run was started.
std::ptrdiff_t noteStart(const RunFolder& folder) {
    const auto file = folder.workspace() / "started.txt";
    std::ofstream(file, std::ios::app) << folder.id() << '\n';
    std::ifstream lines(file);
    return std::count(std::istream_iterator<std::string>(lines), std::istream_iterator<std::string>(),
                      folder.id());
}

void waitForTerm(RunStore& store) {
    sigset_t term;
    sigemptyset(&term);
    sigaddset(&term, SIGTERM);
    sigprocmask(SIG_BLOCK, &term, nullptr);
    (void)store.append(StateChanged{RunState::Running, ""});
    int number = 0;
    sigwait(&term, &number);
    (void)store.writeFact("asked", Json(number == SIGTERM));
}

/// How many runs of the workspace have begun.
std::ptrdiff_t begun(const RunFolder& folder) {
    std::ifstream lines(folder.workspace() / "started.txt");
    return std::distance(std::istream_iterator<std::string>(lines), std::istream_iterator<std::string>());
}

/// False when nobody came.
bool meet(const RunFolder& folder) {
    for (int tries = 0; tries < 600; ++tries) {
        if (begun(folder) >= 2)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

} // namespace

int main(int argc, char** argv) {
    const bool called = argc == 5 && std::string(argv[1]) == "run" && std::string(argv[2]) == "--execute" &&
                        std::string(argv[4]) == "--quiet";
    if (!called)
        return 2;
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
    const RunFolder folder{argv[3]};
    const std::string name = readSpec(folder).value().text("name");
    const auto starts = noteStart(folder);
    const SystemClock clock;
    RunStore store = RunStore::openForWriting(folder.path, clock).value();
    (void)store.setOwner({processId(), hostName(), bootId(), processStartTicks(processId()), clock.nowMs()});
    if (name == "abort" || (name == "abort twice" && starts <= 2))
        std::abort();
    if (name == "vanish")
        return 0;
    if (name == "wait") {
        waitForTerm(store);
        return 0;
    }
    if (name == "linger") { // long enough for another one to begin
        std::this_thread::sleep_for(std::chrono::milliseconds(700));
        (void)store.writeFact("begun", Json(begun(folder)));
    }
    const bool failed = name == "fail" || (name == "meet" && !meet(folder));
    (void)store.append(Ended{failed ? RunState::Failed : RunState::Finished, name, 1.0});
    return 0;
}
