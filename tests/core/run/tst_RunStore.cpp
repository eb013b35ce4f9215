// run.db: events there and back, rewinding, readers beside a writer, and the single file that is left at the
// end.
#include "HandClock.h"

#include "run/EventCodec.h"
#include "run/RunStore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <set>
#include <thread>

using namespace hilum;
using namespace hilum::run;
using namespace hilum::run::testing;

class TestRunStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEveryKindOfEvent_data();
    void keepsEveryKindOfEvent();
    void stampsEvents();
    void carriesNan();
    void mendsTextThatIsNoUtf8();
    void appendsAllOrNothing();
    void pagesInOrder();
    void rewinds();
    void keepsCountingOverARewind();
    void givesTheLastStepOnly();
    void servesReadersWhileItWrites();
    void keepsTheOwner();
    void keepsFacts();
    void keepsPredictions();
    void endsWhileSomebodyReads();
    void leavesOneFile();
    void opensOnlyStores();
    void refusesANewerVersion();

private:
    std::filesystem::path folder() const { return m_dir->path().toStdString(); }
    RunStore create() { return RunStore::create(folder(), m_clock).value(); }
    std::unique_ptr<QTemporaryDir> m_dir;
    HandClock m_clock;
};

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

std::vector<RunEvent> steps(std::int64_t from, std::int64_t to, std::int64_t perEpoch = 10) {
    std::vector<RunEvent> events;
    for (std::int64_t s = from; s < to; ++s)
        events.push_back(StepLogged{s, s / perEpoch, 1.0 / static_cast<double>(s + 1), 0.1, 100.0});
    return events;
}

std::vector<std::int64_t> stepsIn(const std::vector<StampedEvent>& events) {
    std::vector<std::int64_t> all;
    for (const auto& stamped : events)
        if (const auto* step = std::get_if<StepLogged>(&stamped.event))
            all.push_back(step->step);
    return all;
}

template <class Kind> std::ptrdiff_t countOf(const std::vector<StampedEvent>& events) {
    return std::ranges::count_if(
        events, [](const auto& stamped) { return std::holds_alternative<Kind>(stamped.event); });
}

/// Strictly growing: no event comes twice, and none changes its place.
bool grows(const std::vector<StampedEvent>& events) {
    return std::ranges::adjacent_find(events, [](const auto& a, const auto& b) { return a.seq >= b.seq; }) ==
           events.end();
}

} // namespace

void TestRunStore::init() {
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = {};
}

void TestRunStore::keepsEveryKindOfEvent_data() {
    QTest::addColumn<RunEvent>("event");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* kind, const RunEvent& event) { QTest::newRow(kind) << event << kind; };
    row("state", StateChanged{RunState::Paused, "on request"});
    row("plan", PlanMade{12345678901, 77, 9, "cuda:0 (NVIDIA)", "bf16", Json{{"batch", 256}, {"side", 128}}});
    row("step", StepLogged{41, 3, 5.25, 0.075, 812.5});
    row("epoch", EpochEnded{3, 5.125, 61.5});
    row("evaluated", Evaluated{"probe", 42, Json{{"probe.auroc", 0.731}, {"probe.auprc", 0.22}}});
    row("checkpoint", CheckpointSaved{42, "checkpoints/42.bin", "ab12", 5'000'000'000});
    row("rewound", Rewound{40});
    row("warning", Warned{"'); DROP TABLE event;-- “ü”\n"});
    row("ended", Ended{RunState::Diverged, "the loss is not finite", 99.5});
}

void TestRunStore::keepsEveryKindOfEvent() {
    QFETCH(const RunEvent, event);
    QFETCH(const QString, kind);
    RunStore store = create();
    QVERIFY(store.append(event));
    auto reader = RunStore::openForReading(folder());
    QVERIFY(reader);
    const auto events = reader->eventsSince(0).value();
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(std::string(eventKind(events[0].event)), kind.toStdString());
    QCOMPARE(events[0].event.index(), event.index());
    QCOMPARE(eventToJson(events[0].event).dump(), eventToJson(event).dump());
    // The codec itself by hand, for one of each shape.
    if (const auto* plan = std::get_if<PlanMade>(&events[0].event)) {
        QCOMPARE(plan->totalSteps, std::int64_t{12345678901});
        QCOMPARE(plan->device, std::string("cuda:0 (NVIDIA)"));
        QCOMPARE(plan->facts["side"].get<int>(), 128);
    }
    if (const auto* ended = std::get_if<Ended>(&events[0].event)) {
        QCOMPARE(ended->state, RunState::Diverged);
        QCOMPARE(ended->elapsedS, 99.5);
    }
    QVERIFY(!eventFromJson("telepathy", Json::object()));
}

void TestRunStore::stampsEvents() {
    RunStore store = create();
    QVERIFY(store.append(Warned{"a"}));
    m_clock.ms += 1500;
    QVERIFY(store.append(Warned{"b"}));
    const auto events = store.eventsSince(0).value();
    QCOMPARE(events[0].atMs, std::int64_t{1'700'000'000'000});
    QCOMPARE(events[1].atMs, std::int64_t{1'700'000'001'500});
    QVERIFY(events[0].seq > 0); // 0 means "from the beginning"
    QCOMPARE(store.eventsSince(events[0].seq)->size(), std::size_t{1});
    QCOMPARE(store.eventsSince(events[1].seq)->size(), std::size_t{0});
}

void TestRunStore::carriesNan() {
    RunStore store = create();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const std::vector<RunEvent> events{StepLogged{0, 0, kNan, kNan, kNan},
                                       StepLogged{1, 0, kInfinity, 0.1, 1.0}, EpochEnded{0, kNan, 1.0},
                                       Ended{RunState::Diverged, "", kNan}};
    QVERIFY(store.append(events));
    const auto back = store.eventsSince(0).value();
    QCOMPARE(back.size(), std::size_t{4});
    const auto& first = std::get<StepLogged>(back[0].event);
    QVERIFY(std::isnan(first.loss) && std::isnan(first.learningRate) && std::isnan(first.filmsPerSecond));
    QCOMPARE(std::get<StepLogged>(back[1].event).loss, kInfinity);
    QVERIFY(std::isnan(std::get<EpochEnded>(back[2].event).meanLoss));
    QVERIFY(std::isnan(std::get<Ended>(back[3].event).elapsedS));
}

void TestRunStore::mendsTextThatIsNoUtf8() {
    RunStore store = create();
    QVERIFY(store.append(Warned{"R\xF6ntgen \xFF"})); // Latin-1, as a file's name may be
    QVERIFY(store.writeFact("a", Json("\xFF")));
    const auto events = store.eventsSince(0).value();
    QCOMPARE(std::get<Warned>(events[0].event).message, std::string("R\uFFFDntgen \uFFFD"));
    QCOMPARE(store.fact("a")->value().get<std::string>(), std::string("\uFFFD"));
}

void TestRunStore::appendsAllOrNothing() {
    RunStore store = create();
    QVERIFY(store.append(steps(0, 3)));
    // Step 2 is there already: nobody takes a step twice without rewinding.
    const std::vector<RunEvent> batch{Warned{"first"}, StepLogged{3, 0, 1, 1, 1}, StepLogged{2, 0, 1, 1, 1}};
    QVERIFY(!store.append(batch));
    const auto events = store.eventsSince(0).value();
    QCOMPARE(stepsIn(events), (std::vector<std::int64_t>{0, 1, 2}));
    QCOMPARE(countOf<Warned>(events), std::ptrdiff_t{0});
    QVERIFY(store.append(steps(3, 5))); // and it goes on
    QVERIFY(grows(store.eventsSince(0).value()));
    QVERIFY(store.append(std::vector<RunEvent>()));
    QCOMPARE(store.eventsSince(0)->size(), std::size_t{5});
}

void TestRunStore::pagesInOrder() {
    RunStore store = create();
    for (std::int64_t s = 0; s < 50; s += 5) {
        QVERIFY(store.append(steps(s, s + 5)));
        QVERIFY(store.append(Evaluated{"probe", s + 5, Json{{"probe.auroc", 0.5}}}));
        QVERIFY(store.append(Warned{"w"}));
    }
    const auto all = store.eventsSince(0).value();
    QCOMPARE(all.size(), std::size_t{70});
    QVERIFY(grows(all));
    for (const std::size_t page : {std::size_t{1}, std::size_t{7}, std::size_t{69}, std::size_t{1000}}) {
        std::vector<std::uint64_t> seqs;
        std::uint64_t since = 0;
        while (true) {
            const auto some = store.eventsSince(since, page).value();
            QVERIFY(some.size() <= page);
            if (some.empty())
                break;
            for (const auto& stamped : some)
                seqs.push_back(stamped.seq);
            since = seqs.back();
        }
        QCOMPARE(seqs.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(seqs[i], all[i].seq);
    }
}

void TestRunStore::rewinds() {
    RunStore store = create();
    for (std::int64_t epoch = 0; epoch < 3; ++epoch) {
        QVERIFY(store.append(steps(epoch * 10, epoch * 10 + 10)));
        QVERIFY(store.append(EpochEnded{epoch, 1.0, static_cast<double>(epoch)}));
        QVERIFY(store.append(Evaluated{"probe", epoch * 10 + 10, Json{{"probe.auroc", 0.6}}}));
    }
    QVERIFY(store.append(Warned{"it happened"}));
    QVERIFY(store.rewind(20)); // a checkpoint after 20 steps
    const auto events = store.eventsSince(0).value();
    const auto kept = stepsIn(events);
    QCOMPARE(kept.size(), std::size_t{20});
    QCOMPARE(kept.back(), std::int64_t{19});
    std::vector<std::int64_t> evaluatedAt;
    std::vector<std::int64_t> epochs;
    for (const auto& stamped : events) {
        if (const auto* evaluated = std::get_if<Evaluated>(&stamped.event))
            evaluatedAt.push_back(evaluated->step);
        if (const auto* ended = std::get_if<EpochEnded>(&stamped.event))
            epochs.push_back(ended->epoch);
    }
    // The evaluation after 20 steps saw exactly the weights of the checkpoint: it stands.
    QCOMPARE(evaluatedAt, (std::vector<std::int64_t>{10, 20}));
    QCOMPARE(epochs, (std::vector<std::int64_t>{0, 1}));
    QCOMPARE(countOf<Warned>(events), std::ptrdiff_t{1});
    QCOMPARE(std::get<Rewound>(events.back().event).step, std::int64_t{20});
    // Within an epoch: that epoch has not ended any more.
    QVERIFY(store.rewind(15));
    const auto later = store.eventsSince(0).value();
    QCOMPARE(stepsIn(later).size(), std::size_t{15});
    QCOMPARE(countOf<EpochEnded>(later), std::ptrdiff_t{1});
    QCOMPARE(countOf<Evaluated>(later), std::ptrdiff_t{1});
    // To the very beginning, and of an empty run.
    QVERIFY(store.rewind(0));
    QVERIFY(store.rewind(0));
    QCOMPARE(stepsIn(store.eventsSince(0).value()).size(), std::size_t{0});
}

void TestRunStore::keepsCountingOverARewind() {
    RunStore store = create();
    std::set<std::uint64_t> seen;
    std::uint64_t newest = 0;
    for (int round = 0; round < 5; ++round) {
        QVERIFY(store.append(steps(round * 2, 20)));
        for (const auto& stamped : store.eventsSince(newest).value()) {
            QVERIFY(seen.insert(stamped.seq).second); // never a number again, not even of a deleted row
            QVERIFY(stamped.seq > newest);
            newest = stamped.seq;
        }
        QVERIFY(store.rewind((round + 1) * 2));
        const auto news = store.eventsSince(newest).value();
        QCOMPARE(news.size(), std::size_t{1}); // a reader learns of it as of any event
        QVERIFY(seen.insert(news[0].seq).second);
        newest = news[0].seq;
    }
    // A second process goes on counting.
    RunStore again = RunStore::openForWriting(folder(), m_clock).value();
    QVERIFY(again.append(Warned{"again"}));
    QVERIFY(again.eventsSince(newest)->front().seq > newest);
}

void TestRunStore::givesTheLastStepOnly() {
    RunStore store = create();
    QVERIFY(store.append(Warned{"a"}));
    QVERIFY(store.append(steps(0, 100)));
    QVERIFY(store.append(Evaluated{"probe", 100, Json::object()}));
    const auto few = store.eventsWithLastStep().value();
    QCOMPARE(few.size(), std::size_t{3});
    QVERIFY(grows(few));
    QCOMPARE(stepsIn(few), std::vector<std::int64_t>{99});
}

void TestRunStore::servesReadersWhileItWrites() {
    // Each round: one warning with ten steps, then five of them back. Whatever moment a reader meets, a
    // rewind is whole: with ten steps there is one warning more than rewinds, with five as many.
    RunStore writer = create();
    std::atomic<bool> done = false;
    std::atomic<int> broken = 0;
    std::atomic<int> read = 0;
    const auto readAll = [&] {
        auto reader = RunStore::openForReading(folder());
        bool last = false;
        while (reader && !last) {
            last = done; // one look after the end, too
            const auto events = reader->eventsSince(0);
            if (!events || !grows(*events)) {
                ++broken;
                continue;
            }
            const auto kept = stepsIn(*events).size();
            const auto open = countOf<Warned>(*events) - countOf<Rewound>(*events);
            broken += (kept == 10 && open == 1) || (kept == 5 && open == 0) || events->empty() ? 0 : 1;
            ++read;
        }
        broken += reader ? 0 : 1;
    };
    {
        const std::jthread first(readAll);
        const std::jthread second(readAll);
        bool fine = true;
        for (int round = 0; round < 40 && fine; ++round) {
            auto batch = steps(round == 0 ? 0 : 5, 10);
            batch.emplace_back(Warned{"round"});
            fine = writer.append(batch).ok() && writer.rewind(5).ok();
        }
        done = true;
        QVERIFY(fine);
    }
    QCOMPARE(broken.load(), 0);
    QVERIFY(read >= 2);
}

void TestRunStore::keepsTheOwner() {
    RunStore store = create();
    QVERIFY(!store.owner()->has_value());
    QVERIFY(store.setOwner({4711, "host", "boot", 0xFFFFFFFFFFULL, 5}));
    QVERIFY(store.setOwner({4712, "host", "boot", 0xFFFFFFFFFFULL, 5})); // there is one at a time
    m_clock.ms = 77;
    QVERIFY(store.heartbeat());
    auto reader = RunStore::openForReading(folder());
    const auto owner = reader->owner().value();
    QVERIFY(owner);
    QCOMPARE(owner->pid, std::int64_t{4712});
    QCOMPARE(owner->host, std::string("host"));
    QCOMPARE(owner->boot, std::string("boot"));
    QCOMPARE(owner->startTicks, std::uint64_t{0xFFFFFFFFFFULL});
    QCOMPARE(owner->heartbeatMs, std::int64_t{77});
}

void TestRunStore::keepsFacts() {
    RunStore store = create();
    QVERIFY(!store.fact("audit")->has_value());
    QVERIFY(store.writeFact("audit", Json{{"light", "red"}, {"pairs", {1, 2}}}));
    QVERIFY(store.writeFact("audit", Json{{"light", "green"}}));
    QVERIFY(store.writeFact("'); DROP TABLE fact;--", Json("text")));
    QCOMPARE(store.fact("audit")->value().dump(), std::string(R"({"light":"green"})")); // replaced as a whole
    QCOMPARE(store.fact("'); DROP TABLE fact;--")->value().dump(), std::string(R"("text")"));
}

void TestRunStore::keepsPredictions() {
    RunStore store = create();
    const std::vector<Prediction> first{{30, 7, 1, 0.25}, {10, 4000000000U, 0, 1.0}, {20, 7, 1, 1e-300}};
    QVERIFY(store.writePredictions("test", first));
    QVERIFY(store.writePredictions("validation", std::vector<Prediction>{{1, 1, 1, 0.5}}));
    auto reader = RunStore::openForReading(folder());
    auto test = reader->predictions("test").value();
    QCOMPARE(test.size(), std::size_t{3});
    QCOMPARE(test[0].film, std::int64_t{10}); // by film, whatever the order was
    QCOMPARE(test[0].patient, 4000000000U);
    QCOMPARE(test[1].score, 1e-300);
    QCOMPARE(test[2].label, 1);
    // A better epoch replaces them; the other part stays.
    QVERIFY(store.writePredictions("test", std::vector<Prediction>{{5, 5, 0, 0.75}}));
    QCOMPARE(reader->predictions("test")->size(), std::size_t{1});
    QCOMPARE(reader->predictions("validation")->size(), std::size_t{1});
    QCOMPARE(reader->predictions("training")->size(), std::size_t{0});
    // Each part once; a part without predictions is none.
    QVERIFY(store.writePredictions("test/Lung Opacity", first));
    QVERIFY(store.writePredictions("training", {}));
    QCOMPARE(reader->predictionParts().value(),
             (std::vector<std::string>{"test", "test/Lung Opacity", "validation"}));
    // One bad number keeps all of them out: no half of a result.
    QVERIFY(!store.writePredictions("test", std::vector<Prediction>{{6, 6, 0, 0.5}, {7, 7, 0, kNan}}));
    QCOMPARE(reader->predictions("test")->at(0).film, std::int64_t{5});
}

void TestRunStore::endsWhileSomebodyReads() {
    RunStore store = create();
    QVERIFY(store.append(steps(0, 100)));
    auto reader = RunStore::openForReading(folder());
    QVERIFY(reader);
    QCOMPARE(reader->eventsSince(0)->size(), std::size_t{100});
    QVERIFY(store.append(Ended{RunState::Finished, "", 1.0}));
    QVERIFY(store.close());
    QCOMPARE(reader->eventsSince(100)->size(), std::size_t{1});
}

void TestRunStore::leavesOneFile() {
    {
        RunStore store = create();
        QVERIFY(store.append(steps(0, 100)));
        QVERIFY(std::filesystem::exists(folder() / "run.db-wal"));
        QVERIFY(store.append(Ended{RunState::Finished, "", 1.0}));
        QVERIFY(store.close());
    }
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder()))
        names.insert(entry.path().filename().string());
    QCOMPARE(names, std::set<std::string>{"run.db"});
    // A copy of that one file opens elsewhere.
    const QTemporaryDir elsewhere;
    const std::filesystem::path copy = elsewhere.path().toStdString();
    std::filesystem::copy_file(folder() / "run.db", copy / "run.db");
    auto reader = RunStore::openForReading(copy);
    QVERIFY(reader);
    QCOMPARE(reader->eventsSince(0)->size(), std::size_t{101});
}

void TestRunStore::opensOnlyStores() {
    const auto none = RunStore::openForReading(folder());
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
    QVERIFY(!RunStore::openForWriting(folder(), m_clock)); // a worker makes no run out of nothing
    QFile file(m_dir->filePath("run.db"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray(5000, 'x')) > 0);
    file.close();
    const auto garbage = RunStore::openForReading(folder());
    QVERIFY(!garbage);
    QCOMPARE(garbage.error().code, ErrorCode::Corrupt);
    file.remove();
    create();
    auto reader = RunStore::openForReading(folder());
    QVERIFY(reader);
    QVERIFY(!reader->writeFact("a", Json(1)));
}

void TestRunStore::refusesANewerVersion() {
    create();
    QVERIFY(Database::open(folder() / "run.db", OpenMode::ReadWrite)->execute("PRAGMA user_version = 2"));
    const auto writing = RunStore::openForWriting(folder(), m_clock);
    QVERIFY(!writing);
    QCOMPARE(writing.error().code, ErrorCode::NewerVersion);
    const auto reading = RunStore::openForReading(folder());
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::NewerVersion);
}

QTEST_APPLESS_MAIN(TestRunStore)
#include "tst_RunStore.moc"
