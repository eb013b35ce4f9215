// JourneyWorld: the window of a person who begins with nothing: an empty workspace, the real hilum-cli behind
// it, and a folder with the synthetic films of a few patients.
#pragma once

#include "app/MainWindow.h"
#include "ingest/Demo.h"
#include "tests/widgets/FilmWorld.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>

#include <csignal>
#include <filesystem>
#include <memory>
#include <string>

namespace hilum::test {

class JourneyWorld {
public:
    static constexpr int kPatients = 60; ///< fewer leave a test part that no interval can be drawn from

    QTemporaryDir folder;
    std::unique_ptr<widgets::FilmWorld> world;
    std::unique_ptr<app::MainWindow> window;

    /// False with a failed test where the films cannot be made.
    [[nodiscard]] bool begin() {
        ingest::DemoOptions options;
        options.patients = kPatients;
        if (!ingest::makeDemo(films(), options).ok())
            return false;
        world = std::make_unique<widgets::FilmWorld>(notedCli());
        widgets::applyTheme(*qApp, widgets::Theme::Dark);
        window = std::make_unique<app::MainWindow>(world->context);
        window->resize(1366, 768);
        window->show();
        window->activateWindow(); // there may be no window manager
        world->model->start();
        return QTest::qWaitForWindowActive(window.get());
    }

    ~JourneyWorld() {
        window.reset();
        endQueues();
    }

    [[nodiscard]] std::filesystem::path films() const { return folder.filePath("films").toStdString(); }

    /// The one of this name that can be seen.
    template <class W> [[nodiscard]] W* seen(const char* name) const {
        for (W* widget : window->findChildren<W*>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }

    /// Clicks once the button can be seen and pressed; false when it does not come.
    [[nodiscard]] bool click(const char* name, int timeoutMs = 30'000) const {
        const auto ready = [&] {
            const auto* button = seen<QAbstractButton>(name);
            return button && button->isEnabled();
        };
        if (!QTest::qWaitFor(ready, timeoutMs))
            return false;
        QTest::mouseClick(seen<QAbstractButton>(name), Qt::LeftButton);
        return true;
    }

    /// Ctrl+1 … Ctrl+5, to whatever has the focus.
    void goTo(widgets::PageId page) const {
        const int index = static_cast<int>(page);
        QTest::keyClick(window.get(), static_cast<Qt::Key>(Qt::Key_1 + index), Qt::ControlModifier);
    }

    template <class P> [[nodiscard]] P* pageAs(widgets::PageId page) const {
        return qobject_cast<P*>(window->page(static_cast<int>(page)));
    }

    /// Types a number into a field as a person does, and leaves it.
    static void type(widgets::NumberBox* box, const QString& number) {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, number);
        QTest::keyClick(box, Qt::Key_Tab);
    }

private:
    /// hilum-cli that notes its process, so that the queue, which outlives the window, can be ended.
    [[nodiscard]] QString notedCli() const {
        const QString path = folder.filePath(QStringLiteral("hilum-cli"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        const QString text =
            QStringLiteral("#!/bin/sh\n[ \"$1\" = queue ] && echo $$ >> '%1'\nexec '%2' \"$@\"\n");
        file.write(text.arg(notes(), QStringLiteral(HILUM_CLI)).toUtf8());
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    [[nodiscard]] QString notes() const { return folder.filePath(QStringLiteral("queues")); }

    /// A number that was noted may belong to another program by now.
    [[nodiscard]] bool isOurQueue(int pid) const {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(world->folder.path().toUtf8());
    }

    void endQueues() const {
        QFile file(notes());
        if (!world || !file.open(QIODevice::ReadOnly) || !run::queueAlive(world->context.workspace))
            return;
        for (const QByteArray& line : file.readAll().split('\n'))
            if (const int pid = line.trimmed().toInt(); pid > 1 && isOurQueue(pid))
                ::kill(pid, SIGTERM);
        (void)QTest::qWaitFor([&] { return !run::queueAlive(world->context.workspace); }, 60'000);
    }
};

} // namespace hilum::test
