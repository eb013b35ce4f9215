// What stands in MoCo's queue, where it can be counted by hand: every film is seen once in an epoch.
#include "learn/runs/QueueContents.h"

#include <gtest/gtest.h>
#include <map>

using namespace hilum::learn;

namespace {

/// 24 films of 12 patients, batches of 4: six steps an epoch.
std::map<std::string, double> contents(std::int64_t keys, std::int64_t stepsMade,
                                       std::int64_t keysPerFilm = 1) {
    std::vector<std::uint32_t> patients;
    for (std::uint32_t film = 0; film < 24; ++film)
        patients.push_back(film / 2);
    std::map<std::string, double> result;
    for (const auto& [name, value] : queueContents({patients, 3, 4, 6}, keys, keysPerFilm, stepsMade))
        result[name] = value;
    return result;
}

} // namespace

TEST(QueueContents, AQueueOfAWholeEpochHoldsEveryFilmOnce) {
    const auto first = contents(24, 13); // the queries are the third epoch's first step
    EXPECT_EQ(first.at("moco.queueAge"), 6.0);
    EXPECT_EQ(first.at("moco.sameFilm"), 1.0);
    EXPECT_EQ(first.at("moco.samePatient"), 2.0);
    const auto symmetric = contents(48, 13, 2);
    EXPECT_EQ(symmetric.at("moco.queueAge"), 6.0);
    EXPECT_EQ(symmetric.at("moco.sameFilm"), 2.0);
    EXPECT_EQ(symmetric.at("moco.samePatient"), 4.0);
}

TEST(QueueContents, AShortQueueWithinAnEpochHoldsNoneOfTheBatch) {
    for (std::int64_t step = 2; step <= 6; ++step)
        EXPECT_EQ(contents(4, step).at("moco.sameFilm"), 0.0);
}

TEST(QueueContents, TheKeysThatItBeganWithAreNobodys) {
    EXPECT_TRUE(contents(24, 0).empty());
    EXPECT_EQ(contents(24, 1).at("moco.queueAge"), 0.0);
    EXPECT_EQ(contents(24, 1).at("moco.samePatient"), 0.0);
    EXPECT_EQ(contents(24, 3).at("moco.queueAge"), 2.0);
}
