// CohortBox: the cohorts of the workspace in the filter bar, filters and lists of films: choose one, save,
// change, rename, delete, train on.
// Kept in cohorts.json (data/Cohort.h), written at once off the window's thread. Everything that takes
// something away can be undone from a toast. Window thread.
#pragma once

#include "data/Cohort.h"
#include "data/CohortSplit.h"
#include "widgets/common/Jobs.h"
#include "widgets/common/Lane.h"

#include <QWidget>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

class QComboBox;
class QMenu;
class QToolButton;

namespace hilum::widgets {

struct AppContext;

class CohortBox : public QWidget {
    Q_OBJECT
public:
    explicit CohortBox(AppContext& context, QWidget* parent = nullptr);

    void read();
    /// What the filter bar says now: the cohort that is just this is shown as chosen.
    void setChoice(const data::FilmChoice& choice);
    [[nodiscard]] const std::vector<data::Cohort>& cohorts() const { return m_cohorts; }
    /// The cohort at hand: the one that was chosen last; nullptr for none.
    [[nodiscard]] const data::Cohort* current() const;
    /// The cohort whose films are those shown; nullptr for none.
    [[nodiscard]] const data::Cohort* shown() const;
    /// Chooses by name; false when there is none of it.
    bool choose(const std::string& name);
    /// Nothing is read nor waits to be written.
    [[nodiscard]] bool settled() const {
        return m_readChannel.pending() == 0 && m_splitChannel.pending() == 0 && m_writers.idle();
    }

    void save();        ///< asks for a name; the filter as it is, or the list of films, becomes a cohort
    void saveChanges(); ///< the filter as it is becomes the cohort at hand
    void rename();      ///< asks for a name
    void remove();
    void makeSplit(); ///< the films of the cohort at hand become something to train on

Q_SIGNALS:
    void chosen(const hilum::data::FilmChoice& choice);
    void arrived(); ///< the file has been read
    void changed(); ///< one was saved, changed, renamed or deleted

private:
    void chooseAt(int index);
    void addItem(const data::Cohort& cohort);
    void fillMenu();
    void put(data::Cohort cohort);
    void erase(const std::string& name);
    void write();
    void showState();
    void say(const QString& text, std::function<void()> undo);
    void saySplits(const std::string& cohort, const std::vector<data::CohortSplit>& splits);
    [[nodiscard]] std::vector<data::Cohort>::iterator place(const std::string& name);
    AppContext* m_context;
    std::filesystem::path m_file;
    JobChannel m_readChannel, m_splitChannel;
    Lane m_writers;                      ///< what was just saved is kept though the window closes
    std::vector<data::Cohort> m_cohorts; ///< by name
    data::FilmChoice m_choice;
    std::string m_current;  ///< name; "": none
    bool m_readable = true; ///< the file is ours: it may be written
    QComboBox* m_combo;
    QToolButton* m_more;
    QMenu* m_menu;
};

} // namespace hilum::widgets
