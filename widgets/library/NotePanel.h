// NotePanel: what people have written on the film at hand, and the fields to write it: "label wrong", tags, a
// note. Part of FilmDetails; holds no marks, tells of each change. Window thread.
#pragma once

#include "widgets/library/NoteBook.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QStringListModel;

namespace hilum::widgets {

class FlowLayout;

class NotePanel : public QWidget {
    Q_OBJECT
public:
    explicit NotePanel(QWidget* parent = nullptr);
    /// What stands on a film; a text that is being written for this film is left alone. Emits nothing but
    /// what was still being written for the film before.
    void setFilm(std::int64_t film, const std::string& hash, const FilmMarks& marks);
    void setKnownTags(const QStringList& tags); ///< offered while a tag is written
    /// Tells of what is still being written.
    void flush();
    void focusNote();
    [[nodiscard]] std::int64_t film() const { return m_film; }
    [[nodiscard]] const std::string& hash() const { return m_hash; }

Q_SIGNALS:
    void edited(qint64 film, const std::string& hash, const hilum::widgets::FilmMarks& marks,
                const QString& what);
    void tagRemoved(const QString& tag); ///< after edited()

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addTag();
    void removeTag(const QString& tag);
    void showTags();
    void tell(const QString& what);
    std::int64_t m_film = 0;
    std::string m_hash;
    FilmMarks m_marks;
    QCheckBox* m_wrong;
    QWidget* m_chips;
    FlowLayout* m_flow;
    QLineEdit* m_tag;
    QStringListModel* m_known;
    QPlainTextEdit* m_note;
    QTimer m_typing; ///< a note is told when the typing rests
};

} // namespace hilum::widgets
