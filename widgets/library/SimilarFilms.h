// SimilarFilms: the films that a run's encoder takes for most like the film at hand: read by a job from the
// file that `hilum-cli similar` writes, and shown as a list in the details pane. The window links no network.
#pragma once

#include "run/RunFolder.h"
#include "widgets/common/Jobs.h"
#include "widgets/library/FilmSource.h"

#include <QImage>
#include <QPointer>
#include <QWidget>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace hilum::widgets {

struct AppContext;
class CliProcess;
class WorkspaceModel;

/// A finished pretraining has an encoder that no longer changes.
[[nodiscard]] bool hasEncoder(const run::RunSummary& run);
/// Offers the workspace's encoders by name (data: the run's id) and keeps the choice. True: another one is
/// chosen.
bool offerEncoders(QComboBox& chooser, const WorkspaceModel& model);

struct SimilarFilm {
    FilmRow film;
    double cosine = 0.0; ///< of the embeddings, −1 … 1
    QImage thumbnail;
};

struct SimilarAnswer {
    bool made = true; ///< false: the embeddings of these films are still to be made
    std::vector<SimilarFilm> films;
};

/// For jobs. `runFolder`: of the run whose encoder is asked.
Result<SimilarAnswer> findSimilar(FilmSource& source, const std::filesystem::path& runFolder,
                                  std::int64_t film, std::size_t most, int thumbnailSide,
                                  std::stop_token stop = {});

class SimilarPanel : public QWidget {
    Q_OBJECT
public:
    explicit SimilarPanel(AppContext& context, QWidget* parent = nullptr);
    void setSource(std::shared_ptr<FilmSource> source);
    /// Another film: the list is emptied. Null: the panel has nothing to say.
    void setFilm(const FilmRow* film);
    /// Lists what is known; has the embeddings made first where they are not there.
    void search();
    [[nodiscard]] bool busy() const;

Q_SIGNALS:
    void filmChosen(qint64 film);

private:
    void takeRuns();
    void forget();
    void ask(bool makeIfMissing);
    void make(const QString& run, const std::string& dataset);
    void take(const SimilarAnswer& answer);
    void say(const QString& sentence);
    void sayWhatIsListed();
    AppContext* m_context;
    std::shared_ptr<FilmSource> m_source;
    JobChannel m_channel;
    QPointer<CliProcess> m_process;
    std::int64_t m_film = 0;
    std::string m_dataset, m_patient;
    QComboBox* m_runs;
    QPushButton* m_find;
    QLabel* m_sentence;
    QListWidget* m_list;
};

} // namespace hilum::widgets
