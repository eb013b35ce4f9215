// TestDialogs: answers given in advance, in order. A question of another kind than the next answer, a
// question without an answer and an answer that is left over fail the test.
#pragma once

#include "widgets/common/Dialogs.h"

#include <QStringList>
#include <QTest>

#include <deque>

namespace hilum::widgets {

class TestDialogs final : public Dialogs {
public:
    ~TestDialogs() override {
        if (!m_answers.empty())
            QTest::qFail("an answer was left over", __FILE__, __LINE__);
    }
    void willOpenFolder(const QString& folder) { m_answers.push_back({Kind::Folder, folder, true}); }
    void willOpenFile(const QString& file) { m_answers.push_back({Kind::Open, file, true}); }
    void willSaveFile(const QString& file) { m_answers.push_back({Kind::Save, file, true}); }
    void willConfirm(bool yes) { m_answers.push_back({Kind::Confirm, {}, yes}); }
    void willAcknowledge() { m_answers.push_back({Kind::Message, {}, true}); }
    void willAnswerText(const QString& text) { m_answers.push_back({Kind::Text, text, true}); }
    void willCancelText() { m_answers.push_back({Kind::Text, {}, false}); }

    [[nodiscard]] const QStringList& asked() const { return m_asked; } ///< the questions and messages shown
    [[nodiscard]] const QString& lastStart() const {
        return m_lastStart;
    } ///< where the last folder was asked for
    [[nodiscard]] bool allAnswered() const { return m_answers.empty(); }

    QString openFolder(QWidget*, const QString& title, const QString& start) override {
        m_lastStart = start;
        return take(Kind::Folder, title).text;
    }
    QString openFile(QWidget*, const QString& title, const QString&, const QString&) override {
        return take(Kind::Open, title).text;
    }
    QString saveFile(QWidget*, const QString& title, const QString&, const QString&) override {
        return take(Kind::Save, title).text;
    }
    bool confirm(QWidget*, const QString&, const QString& question, const QString&) override {
        return take(Kind::Confirm, question).yes;
    }
    void message(QWidget*, const QString&, const QString& text) override { take(Kind::Message, text); }
    std::optional<QString> askText(QWidget*, const QString& title, const QString&, const QString&) override {
        const Answer answer = take(Kind::Text, title);
        return answer.yes ? std::optional(answer.text) : std::nullopt;
    }

private:
    enum class Kind { Folder, Open, Save, Confirm, Message, Text };
    struct Answer {
        Kind kind;
        QString text;
        bool yes;
    };
    Answer take(Kind kind, const QString& question) {
        m_asked << question;
        if (m_answers.empty() || m_answers.front().kind != kind) {
            QTest::qFail(qPrintable(QStringLiteral("an unexpected question: %1").arg(question)), __FILE__,
                         __LINE__);
            return {kind, {}, false};
        }
        Answer answer = m_answers.front();
        m_answers.pop_front();
        return answer;
    }
    std::deque<Answer> m_answers;
    QStringList m_asked;
    QString m_lastStart;
};

} // namespace hilum::widgets
