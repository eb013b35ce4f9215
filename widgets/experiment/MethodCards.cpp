#include "widgets/experiment/MethodCards.h"

#include "run/MethodPresets.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/experiment/KindCard.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace hilum::widgets {

namespace {

const QString kMethod = QStringLiteral("method");

struct MethodText {
    QString what, costs, paper;
};

MethodText simClr() {
    return {MethodCards::tr("Tells the two views of a film from all other films of the batch."),
            MethodCards::tr("A large batch: it is what a film is compared with, and it cannot be taken in "
                            "parts. Two views of a film, one network."),
            MethodCards::tr("ResNet-50, batch 4,096, 1,000 epochs, LARS, temperature 0.1; 1.5 hours for 100 "
                            "epochs on 128 TPU cores (Chen et al. 2020).")};
}

MethodText moCo() {
    return {MethodCards::tr("Finds a film's other view again among a queue of earlier films."),
            MethodCards::tr("A small batch will do, for the queue is what it compares with. A second network "
                            "follows without gradient, which takes little memory."),
            MethodCards::tr("ResNet-50, batch 256, queue 65,536, 200 or 800 epochs, SGD at 0.03, momentum "
                            "0.999; 53 hours for 200 epochs on 8 GPUs (He et al. 2020; Chen et al. 2020, "
                            "v2).")};
}

MethodText byol() {
    return {MethodCards::tr("Predicts what a slowly following twin sees in the other view. No negatives."),
            MethodCards::tr("Both views go through both networks. The batch matters less; predictor and "
                            "momentum matter more, above all with few films."),
            MethodCards::tr("ResNet-50, batch 4,096, 1,000 epochs, LARS, momentum 0.996 → 1; 8 hours on 512 "
                            "TPU cores (Grill et al. 2020).")};
}

MethodText dino() {
    return {MethodCards::tr("A student answers on small crops as its own teacher does on large ones."),
            MethodCards::tr("The most views of a film, and a transformer: the slowest on a CPU. With a ViT "
                            "its batch may be taken in parts. Collapses when the teacher is too sharp."),
            MethodCards::tr("ViT-S/16, batch 1,024, 100 to 800 epochs, AdamW at 0.0005 · batch/256, 2 large "
                            "and 8 to 10 small crops; 3 days on 16 GPUs (Caron et al. 2021).")};
}

MethodText mae() {
    return {MethodCards::tr("Hides three quarters of a film's patches and paints them again."),
            MethodCards::tr("One view, and only the visible quarter goes through the encoder. Its batch may "
                            "be taken in parts. It wants many epochs, and shows more in fine-tuning than in "
                            "a linear probe."),
            MethodCards::tr("ViT-L/16, batch 4,096, 1,600 epochs, AdamW at 0.00015 · batch/256, 75 % hidden; "
                            "31 hours on 128 TPU cores (He et al. 2022).")};
}

MethodText textOf(const QString& method) {
    return method == u"simclr" ? simClr()
           : method == u"moco" ? moCo()
           : method == u"byol" ? byol()
           : method == u"dino" ? dino()
           : method == u"mae"  ? mae()
                               : MethodText();
}

} // namespace

MethodCards::MethodCards(FieldForm& form, QWidget* parent) : QWidget(parent), m_form(&form) {
    setObjectName(QStringLiteral("methodCards"));
    setAccessibleName(tr("Method"));
    auto* row = new QWidget(this); // keeps the arrow keys among these cards
    auto* cards = new QHBoxLayout(row);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::kS);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::kS);
    column->setSpacing(space::kS);
    column->addWidget(row);
    auto* facts = new QGridLayout;
    facts->setHorizontalSpacing(space::kM);
    facts->setVerticalSpacing(space::kXs);
    facts->setColumnStretch(1, 1);
    addFact(facts, m_costs, QStringLiteral("methodCosts"), tr("Costs"));
    addFact(facts, m_paper, QStringLiteral("methodPaper"), tr("Paper"));
    column->addLayout(facts);
    for (const auto method : run::kFiveMethods)
        addCard(qs(method));
    for (const auto method : run::kFiveMethods)
        cards->addWidget(m_cards.at(qs(method)), 1);
    m_form->setFieldVisible(kMethod, false);
    connect(m_form, &FieldForm::methodShown, this, &MethodCards::follow);
    if (const Json now = m_form->value(kMethod); now.is_string())
        follow(qs(now.get<std::string>()));
}

void MethodCards::addCard(const QString& method) {
    const MethodText text = textOf(method);
    const QString title = qs(run::methodTitle(ss(method)));
    auto* card = new KindCard({}, title, text.what, this);
    describe(card, QStringLiteral("method_") + method, title,
             QStringLiteral("<p>%1</p><p>%2</p><p>%3</p>").arg(text.what, text.costs, text.paper));
    connect(card, &KindCard::toggled, this, [this, method](bool on) {
        if (!on || method == m_method)
            return;
        m_form->setValue(kMethod, ss(method));
        Q_EMIT m_form->valueChanged(kMethod);
    });
    m_cards[method] = card;
}

void MethodCards::addFact(QGridLayout* grid, QLabel*& fact, const QString& name, const QString& title) {
    const int row = grid->rowCount();
    grid->addWidget(makeLabel(title, TypeStep::Caption, true, this), row, 0, Qt::AlignTop);
    fact = makeLabel({}, TypeStep::Caption, false, this);
    fact->setObjectName(name);
    fact->setWordWrap(true);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(fact, row, 1, Qt::AlignTop);
}

void MethodCards::follow(const QString& method) {
    const auto card = m_cards.find(method);
    if (card == m_cards.end())
        return;
    m_method = method;
    card->second->setChecked(true); // its toggled() finds the method set already
    const MethodText text = textOf(method);
    m_costs->setText(text.costs);
    m_paper->setText(text.paper);
}

} // namespace hilum::widgets
