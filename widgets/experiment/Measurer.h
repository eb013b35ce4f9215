// Measurer: two dry batches of a run in a `hilum-cli preflight` of its own, and what they cost. Keeps the
// last result as long as the settings that decide it stay. Owned by the page "Experiment", window thread.
#pragma once

#include "run/FitToMemory.h"
#include "run/RunSpec.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>
#include <optional>

class QTemporaryFile;

namespace hilum::widgets {

class CliProcess;
class Launcher;

/// The answer of `hilum-cli preflight`. Bytes, seconds.
struct Measured {
    QString device, precision;
    std::int64_t stepsPerEpoch = 0;
    double secondsPerStep = 0.0;
    bool scaled = false; ///< reckoned from fewer films
    double peakBytes = 0.0, checkpointBytes = 0.0;
    std::optional<double> diskFreeBytes;
    run::MemoryNeed need;
    /// Corrupt when it is no such answer.
    static Result<Measured> fromJson(const Json& json);
    [[nodiscard]] double secondsFor(std::int64_t epochs) const {
        return secondsPerStep * static_cast<double>(stepsPerEpoch * epochs);
    }
};

class Measurer : public QObject {
    Q_OBJECT
public:
    Measurer(Launcher& launcher, QObject* parent);
    ~Measurer() override;
    /// Ends in changed(). A measurement that runs is given up for it.
    void start(const run::RunSpec& spec);
    void cancel();
    [[nodiscard]] bool running() const { return !m_process.isNull(); }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int total() const { return m_total; }
    /// What was measured of these settings, or nullptr.
    [[nodiscard]] const Measured* of(const run::RunSpec& spec) const;
    /// Why these settings could not be measured; "" when they were not, or could.
    [[nodiscard]] QString failureOf(const run::RunSpec& spec) const;

Q_SIGNALS:
    void changed(); ///< started, a step further, measured, failed or cancelled

private:
    void end();
    Launcher* m_launcher;
    QPointer<CliProcess> m_process;
    std::unique_ptr<QTemporaryFile> m_file;
    int m_done = 0, m_total = 0;
    Json m_asked, m_known; ///< settings that are being, and that were, measured
    std::optional<Measured> m_measured;
    QString m_failure;
};

/// True when a step is so small that nobody minds that it is made unasked: some seconds on two cores.
/// `views`: of a film.
[[nodiscard]] bool cheapToMeasure(const run::RunSpec& spec, std::int64_t films, double views);

} // namespace hilum::widgets
