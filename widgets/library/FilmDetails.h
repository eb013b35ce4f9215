// FilmDetails: the details pane of the Library: what is known of the film at hand, and the other films of the
// patient. All text is plain: names are data. Window thread.
#pragma once

#include "widgets/library/FilmLoader.h"

#include <QScrollArea>

#include <optional>
#include <string>

class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace hilum::widgets {

class NotePanel;

class FilmDetails : public QScrollArea {
    Q_OBJECT
public:
    static constexpr int kThumbnail = 48;

    explicit FilmDetails(QWidget* parent = nullptr);

    void clear();
    void setFacts(FilmFacts facts);
    /// What the file itself says, once the viewer has read it. Nothing: only the catalogue is known.
    void setFile(const LoadedFilm* film);
    void setShaded(bool shaded);
    /// Notes on the film; hidden under the shade, since names may stand in them.
    void addPanel(QWidget* panel); ///< below all that is there
    [[nodiscard]] NotePanel* notes() const { return m_notes; }
    [[nodiscard]] const FilmFacts* facts() const { return m_facts ? &*m_facts : nullptr; }
    /// The film `by` places further than `from` among those of its patient; 0 when there is none, or when
    /// the films listed are still another patient's.
    [[nodiscard]] std::int64_t patientFilm(std::int64_t from, int by) const;
    /// The patient of whom all films are wanted, not only those around the one at hand; "": nobody.
    [[nodiscard]] const std::string& allFilmsOf() const { return m_allOf; }

Q_SIGNALS:
    void filmChosen(qint64 film); ///< another film of the patient
    void allFilmsWanted();        ///< of allFilmsOf(): facts are to be read anew
    void factsShown();            ///< facts() are of another film, or of none

private:
    void rebuild();
    void addFilmRows();
    void addFileRows();
    void addBoxRows();
    void row(const QString& name, const QString& value);
    void section(const QString& title);
    void buildPriors(QWidget* body);
    void fillPriors();
    void showHowMany();
    void showCurrent();

    struct FileFacts {
        imaging::Radiograph head; ///< without values
        imaging::VoiWindow window;
        bool changed = false;
        bool squashed = false;
    };
    QLabel* m_title;
    QLabel* m_findings;
    QLabel* m_label;
    NotePanel* m_notes;
    QFormLayout* m_form = nullptr;
    QWidget* m_formHolder = nullptr;
    QVBoxLayout* m_layout;
    QLabel* m_priorsTitle;
    QLabel* m_priorsPart; ///< that not all are listed
    QListWidget* m_priors;
    QPushButton* m_allPriors;
    std::string m_allOf;
    bool m_showCurrent = false; ///< in the long list that has just been asked for
    QLabel* m_empty;
    std::optional<FilmFacts> m_facts;
    std::optional<FileFacts> m_file;
    bool m_shaded = false;
};

} // namespace hilum::widgets
