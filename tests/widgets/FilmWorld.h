// FilmWorld: a workspace with a generated dataset, and the objects that a page needs, for tests of pages.
#pragma once

#include "data/Catalogue.h"
#include "data/PixelCache.h"
#include "tests/support/TestDialogs.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Jobs.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>
#include <vector>

namespace hilum::widgets {

struct FilmWorld {
    static constexpr int kSide = 64;

    QTemporaryDir folder;
    SystemClock clock;
    TestDialogs dialogs;
    Jobs jobs;
    Session session;
    std::unique_ptr<WorkspaceModel> model;
    std::unique_ptr<Launcher> launcher;
    AppContext context;

    explicit FilmWorld(const QString& cli = {}) {
        context.workspace = folder.path().toStdString();
        context.cliProgram = cli;
        model = std::make_unique<WorkspaceModel>(context.workspace, jobs);
        launcher = std::make_unique<Launcher>(context.workspace, cli, clock, jobs);
        context.clock = &clock;
        context.dialogs = &dialogs;
        context.jobs = &jobs;
        context.session = &session;
        context.model = model.get();
        context.launcher = launcher.get();
    }

    /// Gradients and a bright spot that differ from film to film; film 1 has a box. One film a patient, or
    /// more; every third film is positive; the first 80 % are for training.
    void addDataset(const std::string& name, std::uint32_t films, std::uint32_t filmsOfPatient = 1) {
        const std::filesystem::path file = context.workspace / "cache" / (name + ".hpx");
        std::filesystem::create_directories(file.parent_path());
        auto writer = data::PixelCacheWriter::create(file, kSide, films);
        QVERIFY(writer.ok());
        std::vector<data::Record> records;
        for (std::uint32_t row = 0; row < films; ++row) {
            GreyImage film(kSide, kSide);
            for (int y = 0; y < kSide; ++y)
                for (int x = 0; x < kSide; ++x)
                    film.row(y)[x] =
                        static_cast<std::uint8_t>((3 * x + 2 * y + 7 * static_cast<int>(row)) % 256);
            QVERIFY((*writer)->write(row, film.view()).ok());
            data::Record record;
            record.cacheRow = row;
            record.image = name + std::to_string(row);
            record.file = record.image + ".png";
            record.patient = name + ":p" + std::to_string(row / filmsOfPatient);
            record.contentHash = record.image;
            record.givenPart = row * 5 < films * 4 ? "train" : "test";
            record.target = row % 3 == 0 ? 1 : 0;
            if (record.target == 1)
                record.findings = {"Pneumonia"};
            if (row == 1)
                record.boxes = {{0.25, 0.25, 0.25, 0.5, "Pneumonia"}};
            records.push_back(std::move(record));
        }
        QVERIFY((*writer)->commit().ok());
        data::Dataset dataset;
        dataset.name = name;
        dataset.layout = "csv";
        dataset.root = folder.path().toStdString();
        dataset.cacheFile = "cache/" + name + ".hpx";
        dataset.cacheSide = kSide;
        dataset.films = films;
        dataset.labelled = films;
        auto catalogue = data::Catalogue::open(context.workspace);
        QVERIFY(catalogue.ok());
        QVERIFY(catalogue->store(dataset, records).ok());
    }

    /// Reads the workspace as the window does.
    void load() {
        QSignalSpy loaded(model.get(), &WorkspaceModel::datasetsChanged);
        model->start();
        QTRY_VERIFY(!loaded.isEmpty());
    }

    /// A program in the place of hilum-cli that answers `doctor` and notes the other calls in "calls".
    static QString stubCli(const QTemporaryDir& where) {
        const QString path = where.filePath(QStringLiteral("hilum-cli"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n"
                   "if [ \"$1\" = doctor ]; then echo '{\"cuda\": false, \"libtorch\": \"1.13.1, CPU\"}'; "
                   "exit 0; fi\n"
                   "echo \"$@\" >> \"" +
                   where.filePath(QStringLiteral("calls")).toUtf8() + "\"\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
};

} // namespace hilum::widgets
