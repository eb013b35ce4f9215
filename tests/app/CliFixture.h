// hilum-cli in a workspace of its own, with a small synthetic dataset.
#pragma once

#include "base/Json.h"
#include "ingest/Demo.h"
#include "run/RunFolder.h"
#include "run/RunStore.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace hilum::test {

struct CliResult {
    int code = -1;
    QByteArray out, err;
    /// Last line of standard output as JSON.
    [[nodiscard]] Json json() const {
        const auto lines = out.trimmed().split('\n');
        auto parsed =
            parseJson(lines.isEmpty() ? std::string_view()
                                      : std::string_view(lines.last().constData(),
                                                         static_cast<std::size_t>(lines.last().size())));
        return parsed ? *parsed : Json();
    }
};

class CliFixture {
public:
    QTemporaryDir folder;
    [[nodiscard]] std::filesystem::path workspace() const {
        return folder.filePath("workspace").toStdString();
    }
    [[nodiscard]] std::filesystem::path films() const { return folder.filePath("films").toStdString(); }

    [[nodiscard]] CliResult call(QStringList arguments) const {
        QProcess process;
        arguments << "--workspace" << QString::fromStdString(workspace().string());
        process.start(HILUM_CLI, arguments);
        process.waitForFinished(300'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// 60 patients' films and the dataset "rsna" imported from them.
    void importFilms() const {
        ingest::DemoOptions options;
        options.patients = 60;
        QVERIFY(ingest::makeDemo(films(), options).ok());
        const auto imported =
            call({"ingest", QString::fromStdString((films() / "rsna").string()), "--name", "rsna", "--side",
                  "64", "--nih", QString::fromStdString((films() / "nih").string()), "--json", "--quiet"});
        QVERIFY2(imported.code == 0, imported.err + imported.out);
    }

    [[nodiscard]] static QStringList pretraining() {
        return {"pretrain", "--dataset",
                "rsna",     "--side",
                "48",       "--width",
                "8",        "--epochs",
                "6",        "--batch",
                "8",        "--probe-every",
                "2",        "--checkpoint-every-s",
                "1",        "--device",
                "cpu"};
    }

    /// Every (step, loss) of a run, with the bits of the loss.
    [[nodiscard]] static std::vector<std::pair<std::int64_t, double>> lossOf(const run::RunFolder& run) {
        std::vector<std::pair<std::int64_t, double>> loss;
        auto store = run::RunStore::openForReading(run.path);
        auto events = store ? store->eventsSince(0) : Result<std::vector<run::StampedEvent>>(store.error());
        if (!events)
            return loss;
        for (const auto& stamped : *events)
            if (const auto* step = std::get_if<run::StepLogged>(&stamped.event))
                loss.emplace_back(step->step, step->loss);
        return loss;
    }
};

} // namespace hilum::test
