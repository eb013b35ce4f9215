// MethodCards: the five self-supervised methods as cards in the place of a form's field "method", with what
// the chosen one costs and what its paper used. Window thread.
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <map>

class QGridLayout;
class QLabel;

namespace hilum::widgets {

class FieldForm;
class KindCard;

class MethodCards : public QWidget {
    Q_OBJECT
public:
    /// Hides the field of `form`, which must outlive it, and follows it; a card that a person chooses is told
    /// as the form's valueChanged("method").
    MethodCards(FieldForm& form, QWidget* parent);

private:
    void addCard(const QString& method);
    void addFact(QGridLayout* grid, QLabel*& fact, const QString& name, const QString& title);
    void follow(const QString& method);
    FieldForm* m_form;
    QString m_method;
    std::map<QString, KindCard*> m_cards;
    QLabel* m_costs = nullptr;
    QLabel* m_paper = nullptr;
};

} // namespace hilum::widgets
