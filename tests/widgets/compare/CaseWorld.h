// CaseWorld: a workspace with 40 films and tested runs on them whose answers follow from arithmetic, and a
// program in the place of hilum-cli that hands out prepared heat maps.
#pragma once

#include "imaging/Radiograph.h"
#include "tests/support/RunMaker.h"
#include "tests/widgets/FilmWorld.h"

#include <QDir>

#include <utility>
#include <vector>

namespace hilum::widgets {

inline constexpr int kCaseFilms = 40;
inline constexpr double kCaseThreshold = 0.5;

/// Film i (from 0) is positive where i is odd and answered wrongly where `every` divides it, 0.01 (i + 1)
/// from the threshold: of 40 films ⌈40 / every⌉ are wrong.
inline std::vector<run::Prediction> answersWrongEvery(const std::vector<std::int64_t>& films, int every) {
    std::vector<run::Prediction> rows;
    for (std::size_t i = 0; i < films.size(); ++i) {
        const int label = static_cast<int>(i % 2);
        const bool positive = (label == 1) != (i % static_cast<std::size_t>(every) == 0);
        const double by = 0.01 * (static_cast<double>(i) + 1.0);
        rows.push_back(
            {films[i], static_cast<std::uint32_t>(i / 2), label, kCaseThreshold + (positive ? by : -by)});
    }
    return rows;
}

struct CaseWorld {
    QTemporaryDir tools; ///< the program, what it hands out, what it was called with
    FilmWorld world;
    std::vector<std::int64_t> films; ///< catalogue ids

    CaseWorld() : world(stub()) {
        world.addDataset("alpha", kCaseFilms);
        auto catalogue = data::Catalogue::open(world.context.workspace);
        const auto records = catalogue->records("alpha");
        for (const data::Record& record : *records) {
            films.push_back(record.id);
            const GreyImage film = picture(static_cast<int>(record.cacheRow));
            QVERIFY(imaging::writePng(world.context.workspace / record.file, film.view()).ok());
        }
    }

    /// A fine-tuned run. Its validation films put the threshold half-way between 0.4 and 0.6.
    run::RunFolder tested(const std::string& name, int every, std::int64_t seed = 1,
                          const std::vector<std::pair<std::string, Json>>& settings = {}) {
        run::RunSpec spec = run::specNamed(run::RunKind::FineTune, name, "alpha");
        run::orDie(spec.set("seed", seed));
        for (const auto& [key, value] : settings)
            run::orDie(spec.set(key, value));
        const auto folder = run::makeRun(world.context.workspace, spec, world.clock);
        run::RunStore store = run::openStore(folder, world.clock);
        const std::vector<run::Prediction> validation{
            {9001, 901, 1, 0.6}, {9002, 902, 1, 0.7}, {9003, 903, 0, 0.4}, {9004, 904, 0, 0.3}};
        run::orDie(store.writePredictions("validation", validation));
        run::orDie(store.writePredictions("test", answersWrongEvery(films, every)));
        run::orDie(store.writeFact("protocol", Json{{"trainingFilms", 100}}));
        run::orDie(store.append(run::Ended{run::RunState::Finished, "", 10.0 * every}));
        run::orDie(store.close());
        return folder;
    }

    /// The film of a cache row, as FilmWorld makes it.
    static GreyImage picture(int row) {
        GreyImage film(FilmWorld::kSide, FilmWorld::kSide);
        for (int y = 0; y < FilmWorld::kSide; ++y)
            for (int x = 0; x < FilmWorld::kSide; ++x)
                film.row(y)[x] = static_cast<std::uint8_t>((3 * x + 2 * y + 7 * row) % 256);
        return film;
    }

    /// What the program hands out for `explain`: maps of these rows, bright in their upper left quarter.
    void prepareMaps(const std::vector<int>& rows, const Json& answer) const {
        const std::filesystem::path folder = made();
        std::filesystem::create_directories(folder);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string number = std::to_string(i) + ".png";
            GreyImage map(FilmWorld::kSide, FilmWorld::kSide);
            for (int y = 0; y < FilmWorld::kSide / 2; ++y)
                std::fill_n(map.row(y), FilmWorld::kSide / 2, std::uint8_t{255});
            QVERIFY(imaging::writePng(folder / ("film-" + number), picture(rows[i]).view()).ok());
            QVERIFY(imaging::writePng(folder / ("map-" + number), map.view()).ok());
        }
        QFile file(tools.filePath(QStringLiteral("answer.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(answer.dump()));
    }
    [[nodiscard]] std::filesystem::path made() const {
        return std::filesystem::path(tools.path().toStdString()) / "made";
    }
    [[nodiscard]] QString calls() const {
        QFile file(tools.filePath(QStringLiteral("calls")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private:
    [[nodiscard]] QString stub() const {
        const QString path = tools.filePath(QStringLiteral("hilum-cli"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        const QByteArray here = tools.path().toUtf8();
        file.write("#!/bin/sh\n"
                   "echo \"$@\" >> \"" +
                   here +
                   "/calls\"\n"
                   "run=$2\n"
                   "while [ $# -gt 0 ]; do [ \"$1\" = --workspace ] && ws=$2; shift; done\n"
                   "if [ ! -d \"" +
                   here +
                   "/made\" ]; then echo '{\"error\": {\"sentence\": \"It was not to be.\"}}'; exit 1; fi\n"
                   "mkdir -p \"$ws/runs/$run/pictures/test\"\n"
                   "cp \"" +
                   here +
                   "\"/made/*.png \"$ws/runs/$run/pictures/test/\"\n"
                   "cat \"" +
                   here + "/answer.json\"\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
};

} // namespace hilum::widgets
