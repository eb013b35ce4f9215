#include "widgets/experiment/LabelShares.h"

#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/experiment/Preflight.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace hilum::widgets {

const std::vector<double>& LabelShares::offered() {
    static const std::vector<double> kShares{0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0};
    return kShares;
}

const std::vector<double>& LabelShares::efficiency() {
    static const std::vector<double> kShares{0.01, 0.05, 0.1, 0.25, 0.5, 1.0};
    return kShares;
}

LabelShares::LabelShares(QWidget* parent) : QWidget(parent) {
    setRole(this, "scrolled");
    auto* preset = new QPushButton(tr("Label efficiency"), this);
    describe(preset, QStringLiteral("labelEfficiency"), tr("Label efficiency"),
             tr("Ticks 1, 5, 10, 25, 50 and 100 % and takes three draws: how much of the labels a pretrained "
                "encoder saves."));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kM);
    head->addWidget(makeLabel(tr("Label fractions for fine-tuning"), TypeStep::Strong, false, this));
    head->addWidget(preset);
    head->addStretch(1);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kM);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    addBoxes(grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kXs);
    layout->addLayout(head);
    layout->addLayout(grid);
    connect(preset, &QPushButton::clicked, this, &LabelShares::takeEfficiency);
}

void LabelShares::addBoxes(QGridLayout* grid) {
    int row = 0;
    for (const double share : offered()) {
        auto* box = new QCheckBox(formatPercent(share), this);
        describe(box, QStringLiteral("fraction%1").arg(share * 100.0),
                 tr("%1 of the labels").arg(formatPercent(share)));
        auto* note = makeLabel({}, TypeStep::Caption, true, this);
        note->setWordWrap(true);
        note->setObjectName(box->objectName() + QStringLiteral("Note"));
        const bool wanted = share == 0.1 || share == 1.0;
        box->setChecked(wanted);
        grid->addWidget(box, row, 0);
        grid->addWidget(note, row++, 1);
        m_shares.push_back({share, box, note, wanted});
        connect(box, &QCheckBox::toggled, this, [this, index = m_shares.size() - 1](bool on) {
            m_shares[index].wanted = on;
            Q_EMIT changed();
        });
    }
}

void LabelShares::setFacts(const DatasetFacts& facts) {
    for (Share& share : m_shares) {
        const auto labels = std::ranges::find(facts.fractions, share.share, &LabelFacts::fraction);
        if (labels == facts.fractions.end())
            continue;
        const bool possible = labels->refusal.empty();
        const QSignalBlocker quiet(share.box);
        share.box->setEnabled(possible);
        share.box->setChecked(possible && share.wanted);
        share.note->setText(possible ? classesText(facts, labels->films, labels->positives)
                                     : qs(labels->refusal));
        share.box->setAccessibleDescription(share.note->text());
    }
}

void LabelShares::takeEfficiency() {
    setWanted(efficiency());
    Q_EMIT efficiencyTaken();
}

void LabelShares::setWanted(const std::vector<double>& shares) {
    for (Share& share : m_shares) {
        share.wanted = std::ranges::find(shares, share.share) != shares.end();
        const QSignalBlocker quiet(share.box);
        share.box->setChecked(share.box->isEnabled() && share.wanted);
    }
}

std::vector<double> LabelShares::wanted() const {
    std::vector<double> shares;
    for (const Share& share : m_shares)
        if (share.wanted)
            shares.push_back(share.share);
    return shares;
}

std::vector<double> LabelShares::ticked() const {
    std::vector<double> shares;
    for (const Share& share : m_shares)
        if (share.box->isEnabled() && share.box->isChecked())
            shares.push_back(share.share);
    return shares;
}

} // namespace hilum::widgets
