// LeakageAudit: do the sets that a study keeps apart share films or patients? Pure functions, any thread.
#pragma once

#include "base/Json.h"
#include "base/Text.h"
#include "data/PixelCache.h"
#include "data/Record.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::data {

enum class AuditLight { Green, Amber, Red };

enum class AuditRole { Pretraining, Training, Validation, Test };

/// One set of films with the name that people know it by ("pretraining: nih train").
struct AuditSet {
    std::string name;
    std::vector<Record> films;
    AuditRole role = AuditRole::Training;
    bool patientsKnown = true; ///< false: `patient` names a film, so that shared patients cannot be seen
    std::shared_ptr<const PixelCache> pixels{}; ///< of the films; null: near-duplicates are not looked for
};

struct AuditPair {
    std::string a, b;
    std::int64_t sharedByName = 0; ///< the same film by name (an RSNA film counts by its NIH image)
    std::int64_t sharedByHash = 0; ///< the same file content
    std::int64_t sharedPatients = 0;
    std::int64_t filmsOfSharedPatientsInB = 0;
    std::int64_t filmsInB = 0;
    std::int64_t nearDuplicates = -1;  ///< films of b that look like another film of a; −1: not looked for
    std::vector<std::string> examples; ///< at most 20 image names
    AuditLight light = AuditLight::Green;
};

struct LeakageReport {
    AuditLight light = AuditLight::Green;
    std::vector<AuditPair> pairs;
    std::vector<std::string> notes; ///< English sentences: what could not be checked, and why
    [[nodiscard]] Json toJson() const;
};

/// Compares every two sets. Near-duplicates (data::nearDuplicates) count where both sets have pixels; on
/// their own they make amber, since two exposures of one chest can be very much alike. Red: a test set shares
/// a film or a patient with another set. Amber: patients unknown, or training and validation share some.
/// Pretraining uses no labels: that it saw training films is by design.
[[nodiscard]] LeakageReport audit(std::span<const AuditSet> sets);
/// One of a report's notes in another language; another text stays as it is.
[[nodiscard]] std::string auditNote(std::string_view note, const Translator& translate);

/// False where a "patient" is only a film: RSNA's films without an NIH image, if even one is such.
[[nodiscard]] bool patientsKnown(const Dataset& dataset, std::span<const Record> records);

/// Indices of the films in `films` that share name, content or patient with a film of `with`: what must be
/// left out of `films` so that the audit of the two is green.
[[nodiscard]] std::vector<std::uint32_t> sharedFilms(std::span<const Record> films,
                                                     std::span<const Record> with);

} // namespace hilum::data
