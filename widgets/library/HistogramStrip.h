// HistogramStrip: age, view, sex and findings of the films shown, as a strip under the filters; a click on a
// bar changes the filter. Holds no films. Window thread.
#pragma once

#include "data/Cohort.h"
#include "widgets/library/FilmSource.h"

#include <QWidget>

class QLabel;

namespace hilum::widgets {

class CountBars;

class HistogramStrip : public QWidget {
    Q_OBJECT
public:
    explicit HistogramStrip(QWidget* parent = nullptr);
    /// What the filter bar says now; a click changes this, though its counts are still being made.
    void setChoice(const data::FilmChoice& choice) { m_choice = choice; }
    /// `choice`: what the filter bar says, of which these are the films.
    void setDistribution(const FilmDistribution& distribution, const data::FilmChoice& choice);
    [[nodiscard]] CountBars* ages() const { return m_age; }
    [[nodiscard]] CountBars* views() const { return m_view; }
    [[nodiscard]] CountBars* sexes() const { return m_sex; }
    [[nodiscard]] CountBars* findings() const { return m_finding; }

Q_SIGNALS:
    void choiceWanted(const hilum::data::FilmChoice& choice);

private:
    CountBars* addChart(const QString& name, const QString& title, CountBars* bars, int stretch);
    void showAges(const FilmDistribution& distribution);
    void showFindings(const FilmDistribution& distribution);
    void takeAge(int bin, bool extend);
    void takeFinding(int index);
    data::FilmChoice m_choice;
    std::vector<data::View> m_views; ///< of the bars
    std::vector<data::Sex> m_sexes;
    std::vector<std::string> m_findings;
    CountBars* m_age;
    CountBars* m_view;
    CountBars* m_sex;
    CountBars* m_finding;
    QLabel* m_ageTitle = nullptr;
};

} // namespace hilum::widgets
