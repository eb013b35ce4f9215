#include "app/bench/WindowBench.h"

#include "app/MainWindow.h"
#include "app/Preferences.h"
#include "app/Workbench.h"
#include "app/bench/Watchdog.h"
#include "base/Json.h"
#include "base/Process.h"
#include "run/RunFolder.h"
#include "widgets/bridge/RunWatcher.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/library/FilmGrid.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/FilmScatter.h"
#include "widgets/library/LibraryPage.h"
#include "widgets/library/ThumbnailStore.h"
#include "widgets/plot/CurvePlot.h"
#include "widgets/runs/RunCurves.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace hilum::app {

using namespace widgets;

namespace {

constexpr QSize kWindow(1366, 768);
constexpr int kTimeoutMs = 120'000;
constexpr int kStepMs = 16; ///< of what a hand does: one frame of a 60 Hz screen

double megabytes(std::uint64_t bytes) {
    return static_cast<double>(bytes) / (1024.0 * 1024.0);
}

class Bench {
public:
    explicit Bench(Workbench& workbench) : m_workbench(&workbench) {}

    Json run(const BenchContents& contents) {
        openWindow(contents.films);
        otherPagesComing();
        scroll();
        filter(contents.films);
        map(contents.films);
        curves(contents.steps);
        otherPages();
        m_json["memoryMb"] = {{"now", megabytes(residentBytes())}, {"peak", megabytes(peakResidentBytes())}};
        m_json["longestFrameMs"] = m_longestMs;
        m_json["longestFrameCpuMs"] = m_longestCpuMs;
        return m_json;
    }

private:
    MainWindow& window() { return *m_workbench->window(); }
    template <class W> W* find(const char* name) { return window().findChild<W*>(QLatin1String(name)); }

    /// Lets `begin` happen in the event loop and turns it until `done`; notes the time and the longest frame.
    void phase(const char* name, const std::function<void()>& begin, const std::function<bool()>& done) {
        QEventLoop loop;
        QElapsedTimer time;
        QTimer look;
        bool came = true;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            came = !time.hasExpired(kTimeoutMs);
            if (!came || done())
                loop.quit();
        });
        m_watchdog.start();
        time.start();
        QTimer::singleShot(0, &loop, begin);
        look.start(1);
        loop.exec();
        const double ms = static_cast<double>(time.nsecsElapsed()) / 1e6;
        m_watchdog.stop();
        m_json[name] = {{"ms", ms},
                        {"longestFrameMs", m_watchdog.longestMs()},
                        {"longestFrameCpuMs", m_watchdog.longestCpuMs()},
                        {"framesOver50Ms", m_watchdog.longFrames()},
                        {"timedOut", !came}};
        m_longestMs = std::max(m_longestMs, m_watchdog.longestMs());
        m_longestCpuMs = std::max(m_longestCpuMs, m_watchdog.longestCpuMs());
        std::fprintf(stderr, "%-18s %8.0f ms, longest frame %5.0f ms (%5.0f of them computing)\n", name, ms,
                     m_watchdog.longestMs(), m_watchdog.longestCpuMs());
    }
    /// A hand at work: `step` every 16 ms, so many times.
    void hand(const char* name, int steps, const std::function<void(int)>& step) {
        int at = 0;
        QTimer beat;
        QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
            if (at < steps)
                step(at++);
        });
        phase(
            name, [&] { beat.start(kStepMs); }, [&] { return at >= steps; });
    }

    /// A hand at work on a widget that is painted after each move: `medianMs` of move and painting together.
    void paintedHand(const char* name, QWidget* on, int steps, const std::function<void(int)>& step) {
        std::vector<double> frames;
        hand(name, steps, [&](int at) {
            QElapsedTimer time;
            time.start();
            step(at);
            on->repaint();
            frames.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
        });
        std::ranges::sort(frames);
        m_json[name]["medianPaintedMs"] = frames[frames.size() / 2];
        m_json[name]["longestPaintedMs"] = frames.back();
    }

    void openWindow(std::int64_t films) {
        QElapsedTimer time;
        time.start();
        window().resize(kWindow);
        bool painted = false;
        Painted filter(&painted);
        window().installEventFilter(&filter);
        phase(
            "windowUp", [this] { m_workbench->show(); }, [&] { return painted; });
        auto* page = qobject_cast<LibraryPage*>(window().page(0));
        auto* store = page->findChild<ThumbnailStore*>();
        bool arrived = false;
        QObject::connect(store, &ThumbnailStore::arrived, &filter, [&] { arrived = true; });
        phase(
            "firstRows", [] {}, [&] { return page->films()->rowCount() == static_cast<int>(films); });
        phase(
            "firstThumbnails", [] {}, [&] { return arrived; });
        m_json["fromShowToThumbnailsMs"] = static_cast<double>(time.nsecsElapsed()) / 1e6;
    }

    /// The window makes the other pages while nobody asks for anything.
    void otherPagesComing() {
        phase(
            "makeOtherPages", [] {},
            [this] {
                int made = 0;
                for (int i = 0; i < window().pageCount(); ++i)
                    made += window().page(i) ? 1 : 0;
                return made == window().pageCount();
            });
    }

    void scroll() {
        auto* grid = find<FilmGrid>("filmGrid");
        QScrollBar* bar = grid->verticalScrollBar();
        constexpr int kSteps = 250;
        hand("dragScrollBar", kSteps, [&](int i) { bar->setValue(bar->maximum() / kSteps * i); });
        hand("wheel", kSteps, [&](int) { wheel(grid->viewport(), -240); });
        hand("walkWithKeys", kSteps / 2, [&](int) { key(grid, Qt::Key_Down); });
        phase(
            "showTable", [&] { find<QAbstractButton>("showTable")->click(); },
            [&] { return find<QTableView>("filmTable")->isVisible(); });
        auto* table = find<QTableView>("filmTable");
        hand("scrollTable", kSteps, [&](int i) {
            table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() / kSteps * i);
        });
        phase(
            "showGrid", [&] { find<QAbstractButton>("showGrid")->click(); },
            [&] { return grid->isVisible(); });
    }

    void filter(std::int64_t films) {
        auto* page = qobject_cast<LibraryPage*>(window().page(0));
        const auto rows = [page] { return page->films()->rowCount(); };
        const auto all = static_cast<int>(films);
        auto* finding = find<QComboBox>("filterFinding");
        phase(
            "findings", [] {}, [&] { return finding->count() > 2; });
        phase(
            "filterByFinding", [&] { finding->setCurrentIndex(2); }, [&] { return rows() != all; });
        phase(
            "clearFilter", [&] { find<QAbstractButton>("filterClear")->click(); },
            [&] { return rows() == all; });
        phase(
            "search", [&] { find<QLineEdit>("filterText")->setText(QStringLiteral("1234")); },
            [&] { return rows() != all; });
        phase(
            "clearSearch", [&] { find<QAbstractButton>("filterClear")->click(); },
            [&] { return rows() == all; });
    }

    /// Every film as a point: shown, hovered, moved, zoomed, a loop of a thousand corners around half of
    /// them.
    void map(std::int64_t films) {
        auto* scatter = find<FilmScatter>("filmScatter");
        auto* page = qobject_cast<LibraryPage*>(window().page(0));
        phase(
            "openMap", [&] { find<QAbstractButton>("showMap")->click(); },
            [&] { return scatter->isVisible() && scatter->count() == static_cast<int>(films); });
        constexpr int kSteps = 120, kCorners = 1000;
        hand("mapRests", kSteps / 4, [](int) {});
        const QPoint middle = scatter->rect().center();
        paintedHand("hoverMap", scatter, kSteps,
                    [&](int i) { move(scatter, middle + QPoint(i - 60, i / 3)); });
        paintedHand("zoomMap", scatter, 20, [&](int) { wheel(scatter, 120); });
        paintedHand("panMap", scatter, kSteps, [&](int i) {
            drag(scatter, i == 0 ? QEvent::MouseButtonPress : QEvent::MouseMove, middle + QPoint(i, -i / 2));
        });
        drag(scatter, QEvent::MouseButtonRelease, middle);
        paintedHand("zoomOutMap", scatter, 20, [&](int) { wheel(scatter, -120); });
        paintedHand("colourMap", scatter, 4, [&](int i) {
            auto* colour = find<QComboBox>("mapColour");
            colour->setCurrentIndex((i + 1) % colour->count());
            Q_EMIT colour->activated(colour->currentIndex());
        });
        find<QAbstractButton>("mapLasso")->click();
        const auto corner = [&](int i) {
            const double turn = 2.0 * M_PI * i / kCorners;
            return middle +
                   QPoint(static_cast<int>(200.0 * std::cos(turn)), static_cast<int>(150.0 * std::sin(turn)));
        };
        drag(scatter, QEvent::MouseButtonPress, corner(0));
        for (int i = 1; i < kCorners - kSteps; ++i)
            drag(scatter, QEvent::MouseMove, corner(i));
        paintedHand("drawLoop", scatter, kSteps,
                    [&](int i) { drag(scatter, QEvent::MouseMove, corner(kCorners - kSteps + i)); });
        phase(
            "closeLoop", [&] { drag(scatter, QEvent::MouseButtonRelease, corner(0)); },
            [&] { return page->films()->rowCount() < static_cast<int>(films); });
        m_json["filmsInLoop"] = page->films()->rowCount();
        phase(
            "letLoopGo", [&] { key(scatter, Qt::Key_Escape); },
            [&] { return page->films()->rowCount() == static_cast<int>(films); });
        m_json["memoryWithMapMb"] = megabytes(residentBytes());
        phase(
            "backToGrid", [&] { find<QAbstractButton>("showGrid")->click(); },
            [&] { return find<FilmGrid>("filmGrid")->isVisible(); });
    }

    void curves(std::int64_t steps) {
        const auto listed = run::listRuns(m_workbench->workspace());
        const QString id = listed.empty() ? QString() : qs(listed.front().folder.id());
        const auto drawn = [&] {
            const auto* all = window().findChild<runs::RunCurves*>();
            const RunWatcher* watcher = all ? all->watcher(id) : nullptr;
            const run::Curve* loss = watcher ? watcher->series().curve("loss") : nullptr;
            return loss && static_cast<std::int64_t>(loss->value.size()) == steps;
        };
        phase(
            "openRuns", [this] { window().showPage(3); }, drawn);
        CurvePlot* plot = nullptr;
        for (CurvePlot* each : window().findChildren<CurvePlot*>())
            if (each->isVisible() && !plot)
                plot = each;
        if (!plot)
            return;
        QWidget* canvas = plot;
        for (QWidget* child : plot->findChildren<QWidget*>())
            if (child->inherits("QCustomPlot"))
                canvas = child;
        const QPoint middle = canvas->rect().center();
        hand("hoverCurve", 120, [&](int i) { move(canvas, middle + QPoint(i - 60, 0)); });
        hand("zoomCurve", 60, [&](int) { wheel(canvas, 120); });
        hand("zoomOutCurve", 60, [&](int) { wheel(canvas, -120); });
    }

    void otherPages() {
        constexpr int kLook = 120; // about two seconds on each
        const char* names[] = {"openAugment", "openExperiment", "openCompare", "backToLibrary"};
        const int pages[] = {1, 2, 4, 0};
        for (int i = 0; i < 4; ++i)
            hand(names[i], kLook, [&](int at) {
                if (at == 0)
                    window().showPage(pages[i]);
            });
        hand("switchTheme", kLook, [&](int at) {
            if (at == 0)
                window().switchTheme();
        });
    }

    static void wheel(QWidget* on, int delta) {
        const QPointF at = on->rect().center();
        QWheelEvent event(at, on->mapToGlobal(at), {}, QPoint(0, delta), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(on, &event);
    }
    static void move(QWidget* on, QPoint at) {
        QMouseEvent event(QEvent::MouseMove, at, on->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(on, &event);
    }
    static void drag(QWidget* on, QEvent::Type type, QPoint at) {
        QMouseEvent event(type, at, on->mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(on, &event);
    }
    static void key(QWidget* on, int which) {
        QKeyEvent press(QEvent::KeyPress, which, Qt::NoModifier),
            release(QEvent::KeyRelease, which, Qt::NoModifier);
        QCoreApplication::sendEvent(on, &press);
        QCoreApplication::sendEvent(on, &release);
    }

    /// Notes the first time that its object is painted.
    class Painted : public QObject {
    public:
        explicit Painted(bool* painted) : m_painted(painted) {}

    protected:
        bool eventFilter(QObject* watched, QEvent* event) override {
            *m_painted = *m_painted || event->type() == QEvent::Paint;
            return QObject::eventFilter(watched, event);
        }

    private:
        bool* m_painted;
    };

    Workbench* m_workbench;
    Watchdog m_watchdog;
    Json m_json = Json::object();
    double m_longestMs = 0.0, m_longestCpuMs = 0.0;
};

int failed(const Error& error) {
    std::fprintf(stderr, "%s\n", errorSentence(error).toUtf8().constData());
    return 1;
}

} // namespace

int benchWindow(QApplication& application, const QString& file, const BenchSize& size) {
    const QTemporaryDir folder;
    const std::filesystem::path workspace = folder.filePath(QStringLiteral("workspace")).toStdString();
    const auto contents = makeBenchWorkspace(workspace, size);
    if (!contents)
        return failed(contents.error());
    const SystemClock clock;
    QtDialogs dialogs;
    applyTheme(application, Theme::Dark);
    QElapsedTimer making;
    making.start();
    Workbench workbench(application, Preferences(), dialogs, clock, {{}, false, false, {}});
    if (const auto opened = workbench.open(workspace); !opened)
        return failed(opened.error());
    const double madeMs = static_cast<double>(making.nsecsElapsed()) / 1e6;
    Json json = Bench(workbench).run(*contents);
    json["films"] = contents->films;
    json["steps"] = contents->steps;
    json["makeWindowMs"] = madeMs;
    json["platform"] = QApplication::platformName().toStdString();
    const std::string text = json.dump(1) + "\n";
    if (file == QLatin1String("-")) {
        std::fputs(text.c_str(), stdout);
        return 0;
    }
    QFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(text.c_str()) == static_cast<qint64>(text.size()))
        return 0;
    return failed(Error{ErrorCode::WriteFailed, ss(out.errorString()), ss(file)});
}

} // namespace hilum::app
