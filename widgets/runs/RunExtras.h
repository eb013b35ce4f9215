// RunExtras: what the page knows of its runs beside their summaries: what people wrote on them, and how
// healthy a pretraining run is. Read off the window's thread, only of runs whose files have changed; while a
// run trains that is once a second. Owned by RunsPage, window thread.
#pragma once

#include "run/Health.h"
#include "run/HealthNumbers.h"
#include "run/RunFolder.h"
#include "run/RunMark.h"
#include "widgets/common/Jobs.h"
#include "widgets/common/Lane.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace hilum::widgets::runs {

struct RunExtra {
    run::RunMark mark;
    QString markError; ///< why the mark could not be read, "" otherwise
    bool pretrains = false;
    run::HealthFinding health; ///< of a run that pretrains
    std::vector<run::HealthNumber> numbers;
};
/// Reads files: call it on the job pool.
[[nodiscard]] RunExtra readRunExtra(const run::RunFolder& folder);

class RunExtras : public QObject {
    Q_OBJECT
public:
    explicit RunExtras(Jobs& jobs, QObject* parent = nullptr);

    /// These are the runs now; changed() follows where something was read anew.
    void follow(const std::vector<run::RunSummary>& runs);
    [[nodiscard]] const QHash<QString, RunExtra>& all() const { return m_extras; }
    [[nodiscard]] RunExtra of(const QString& id) const { return m_extras.value(id); }
    /// Shows the mark at once and writes it off the window's thread; written it is though the window closes.
    void setMark(const run::RunFolder& folder, const run::RunMark& mark);

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence); ///< a mark could not be written; a sentence for people

private:
    struct Reading;
    void read();
    void take(Reading reading);
    void written(const QString& id, const Result<>& done);
    Jobs* m_jobs;
    JobChannel m_readers;
    Lane m_writers; ///< of two marks of a run the later one stays
    std::vector<run::RunFolder> m_runs;
    QHash<QString, RunExtra> m_extras;
    std::map<std::string, std::string> m_stamps; ///< sizes and times of a run's files, by its id
    QHash<QString, int> m_unwritten;             ///< marks of a run on their way into its file
    QHash<QString, int> m_touched; ///< when a mark was set or written: older readings of it are dropped
    int m_now = 0;
    bool m_again = false;
};

} // namespace hilum::widgets::runs
