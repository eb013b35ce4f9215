// Does a 95 % interval hold the truth in 95 of 100 studies? 500 simulated test sets of 100 patients with 1 to
// 9 films each: the score of a film is its patient's effect, its own noise, and 1.2 more where the patient is
// ill. Effect and noise have the variances 0.6 and 0.4, so that over films score | label is N(1.2 label, 1)
// and the true AUROC is Φ(1.2/√2), whoever is compared with whom (all films of one patient have one label).
#include "statistics/Statistics.h"

#include "base/Rng.h"

#include <QtTest>

#include <cmath>
#include <numbers>

using namespace hilum;
using namespace hilum::statistics;

namespace {

constexpr double kShift = 1.2, kOfPatient = 0.6;
constexpr int kStudies = 500, kPatients = 100, kResamples = 400;

Predictions simulate(std::uint32_t study) {
    Rng rng(DrawKey{2027, 0, study, 0, 0});
    Predictions films;
    for (std::uint32_t patient = 0; patient < kPatients; ++patient) {
        const int label = rng.chance(0.4) ? 1 : 0;
        const double effect = std::sqrt(kOfPatient) * rng.normal();
        for (std::uint32_t i = 0, count = 1 + rng.below(9); i < count; ++i) {
            films.label.push_back(label);
            films.score.push_back(kShift * label + effect + std::sqrt(1.0 - kOfPatient) * rng.normal());
            films.cluster.push_back(patient);
        }
    }
    return films;
}

} // namespace

class TestCoverage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patientsCoverAndFilmsDoNot() {
        const double truth = 0.5 * std::erfc(-kShift / std::numbers::sqrt2 / std::numbers::sqrt2);
        int byPatient = 0, byFilm = 0;
        for (std::uint32_t study = 0; study < kStudies; ++study) {
            Predictions films = simulate(study);
            const auto holds = [&](const Interval& interval) {
                return interval.lower <= truth && truth <= interval.upper ? 1 : 0;
            };
            byPatient += holds(clusteredBootstrap(films, &auroc, kResamples, study, 0));
            for (std::uint32_t i = 0; i < films.size(); ++i)
                films.cluster[i] = i;
            byFilm += holds(clusteredBootstrap(films, &auroc, kResamples, study, 0));
        }
        const double patientShare = static_cast<double>(byPatient) / kStudies;
        const double filmShare = static_cast<double>(byFilm) / kStudies;
        qInfo("true AUROC %.4f; intervals by patient hold it in %.1f %%, by film in %.1f %%", truth,
              100.0 * patientShare, 100.0 * filmShare);
        QVERIFY(patientShare >= 0.93 && patientShare <= 0.97);
        QVERIFY(filmShare < 0.85);
    }
};

QTEST_APPLESS_MAIN(TestCoverage)
#include "tst_Coverage.moc"
