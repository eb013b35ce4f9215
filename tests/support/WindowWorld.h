// WindowWorld: a workspace with synthetic films and a small finished study, and the window on it: always the
// same to the pixel. Films come from the demo's generator, run from a clock that stands still.
#pragma once

#include "app/MainWindow.h"
#include "ingest/Demo.h"
#include "ingest/Ingest.h"
#include "tests/core/run/HandClock.h"
#include "tests/support/RunMaker.h"
#include "tests/widgets/FilmWorld.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QLabel>
#include <QPixmap>

#include <filesystem>
#include <memory>
#include <string>

namespace hilum::widgets {

/// The workspace and its contents; made once, opened as often as one likes.
class WindowWorld {
public:
    static constexpr int kPatients = 24;

    QTemporaryDir tools;
    FilmWorld world;
    std::unique_ptr<app::MainWindow> window;

    WindowWorld() : world(FilmWorld::stubCli(tools)) {
        QApplication::setCursorFlashTime(0); // a blinking cursor is never at rest
    }

    /// False where the disk or the generator fails.
    [[nodiscard]] bool fill() {
        ingest::DemoOptions films;
        films.patients = kPatients;
        const std::filesystem::path folder = tools.filePath(QStringLiteral("films")).toStdString();
        if (!ingest::makeDemo(folder, films).ok())
            return false;
        ingest::IngestOptions options;
        options.name = "films";
        options.nihRoot = folder / "nih";
        if (!ingest::ingest(folder / "rsna", world.context.workspace, options).ok())
            return false;
        const std::string encoder = "run:" + pretraining();
        tested("scratch", run::RunKind::FineTune, "From scratch, all labels", "scratch", 0.9, 11);
        tested("tuned", run::RunKind::FineTune, "Fine-tuned, all labels", encoder, 1.5, 12);
        tested("untrained", run::RunKind::Probe, "Probe of the untrained encoder", "untrained", 0.4, 13);
        tested("probe", run::RunKind::Probe, "Probe of SimCLR", encoder, 1.2, 14);
        return true;
    }

    void open(QSize size) {
        window.reset();
        window = std::make_unique<app::MainWindow>(world.context);
        window->resize(size);
        window->show();
        if (!world.model->loaded())
            world.model->start();
    }

    /// True once nothing is under way and the window has looked the same for so long.
    [[nodiscard]] bool settle(int quietMs = 700) {
        QElapsedTimer same;
        QImage last;
        return QTest::qWaitFor(
            [&] {
                QElapsedTimer work;
                work.start();
                world.jobs.waitForDone();
                constexpr int kWorkedMs = 200; // long work: its answer has not been shown yet
                QImage now = picture();
                if (now != last || work.elapsed() > kWorkedMs) {
                    last = std::move(now);
                    same.start();
                    return false;
                }
                return same.elapsed() > quietMs;
            },
            60'000);
    }

    [[nodiscard]] QImage picture() {
        // What a clock or this machine has measured differs from day to day.
        for (const char* name : {"latency"})
            for (QLabel* label : window->findChildren<QLabel*>(QLatin1String(name)))
                label->clear();
        return window->grab().toImage().convertToFormat(QImage::Format_RGB32);
    }

private:
    /// Under an id that is always the same; a run folder is complete wherever it lies.
    run::RunFolder rename(const run::RunFolder& made, const std::string& name) {
        const run::RunFolder fixed{made.path.parent_path() / ("20231114-221320-" + name)};
        std::filesystem::rename(made.path, fixed.path);
        return fixed;
    }

    std::string pretraining() {
        run::RunSpec spec = run::specNamed(run::RunKind::Pretrain, "SimCLR on films", "films");
        const auto folder = rename(run::makeRun(world.context.workspace, spec, m_clock), "simclr");
        run::RunStore store = run::openStore(folder, m_clock);
        run::orDie(store.append(run::stepsFrom(0, 400, 10)));
        run::orDie(store.append(run::Ended{run::RunState::Finished, "", 184.0}));
        run::orDie(store.close());
        m_clock.ms += 200'000;
        return folder.id();
    }

    void tested(const std::string& id, run::RunKind kind, const std::string& name, const std::string& init,
                double separation, unsigned seed) {
        run::RunSpec spec = run::specNamed(kind, name, "films");
        run::orDie(spec.set("init", init));
        const auto folder = rename(run::makeRun(world.context.workspace, spec, m_clock), id);
        run::finishTested(folder, m_clock, separation, seed);
        m_clock.ms += 60'000;
    }
    run::testing::HandClock m_clock;
};

} // namespace hilum::widgets
