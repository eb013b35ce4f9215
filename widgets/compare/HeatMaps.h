// HeatMaps: where a run's network looks on a test film: finds the map among the pictures that `hilum-cli
// explain` wrote into the run's folder, and has it made. Maps are recognised by the film's pixels: what a
// network shows depends on them alone.
#pragma once

#include "base/GreyImage.h"
#include "base/Json.h"
#include "report/Comparison.h"
#include "widgets/common/Jobs.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>
#include <stop_token>

namespace hilum::widgets {

struct AppContext;
class CliProcess;

namespace compare {

/// The pointing game of a run over all test films with boxes.
struct PointingFacts {
    statistics::Interval score;
    std::int64_t hits = 0, films = 0;
    double randomPoint = 0.0; ///< what a point drawn at random would score
};

/// What is known of a run's maps, and the map of one film.
struct FoundHeat {
    int films = 0; ///< that have a map
    QString what;  ///< an English sentence of core; "" where only pictures are there
    std::optional<PointingFacts> pointing;
    QStringList notes;             ///< English sentences of core: what is to be known of these maps
    int cells = 0;                 ///< rows of a map before it was enlarged; 0: unknown
    int smallest = 0, largest = 0; ///< grey of the map
    QImage map;              ///< Format_Grayscale8 over the network's square copy; null: this film has none
    std::optional<bool> hit; ///< does the map's maximum lie in a box; nothing without box or facts
};

/// Where the pictures of a run's test films lie.
[[nodiscard]] std::filesystem::path heatFolder(const run::RunFolder& folder);
/// `film`: the row of the pixel cache. Reads files: for jobs.
[[nodiscard]] FoundHeat findHeat(const std::filesystem::path& folder, const GreyView& film,
                                 std::stop_token stop);
/// False for runs without a network, or with one that has not been trained.
[[nodiscard]] bool canBeExplained(const report::ComparedRun& run);

/// Has maps made, one run at a time. Owned by ComparePage, window thread.
class HeatMaker : public QObject {
    Q_OBJECT
public:
    explicit HeatMaker(AppContext& context, QObject* parent = nullptr);
    /// Starts `hilum-cli explain` on the run's test films, those with boxes first; nothing while one is at
    /// work.
    void make(const report::ComparedRun& run);
    void cancel();
    [[nodiscard]] QString running() const { return m_run; } ///< id of the run that is at work, "" for none

Q_SIGNALS:
    void runningChanged();
    void made(const QString& run);
    void failed(const QString& sentence);

private:
    void keep(const std::filesystem::path& folder, Json answer);
    void end();
    AppContext* m_context;
    JobChannel m_channel;
    QPointer<CliProcess> m_process;
    QString m_run;
};

} // namespace compare
} // namespace hilum::widgets
