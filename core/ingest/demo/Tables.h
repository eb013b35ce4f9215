// The tables of the demo set: which films there are, who is in which list, and the text of every CSV.
// Pure functions of the options; any thread.
#pragma once

#include "ingest/Demo.h"
#include "ingest/demo/Patient.h"

#include <string>
#include <vector>

namespace hilum::ingest::demo {

inline constexpr int kBoxFrame =
    1024; ///< the frame in which both tables give boxes, whatever the film's size

/// One film of the set, before and after it is drawn.
struct FilmEntry {
    std::uint32_t patient = 0, film = 0;
    Traits traits;
    FilmPlan plan;
    bool test = false;
    int folder = 1;       ///< images_001, images_002
    std::string name;     ///< %08d_%03d.png
    std::string findings; ///< NIH's, with their errors
    std::string rsnaId;   ///< empty: not in RSNA's layout
    int originalWidth = 2500, originalHeight = 2048;
    std::string spacingMm;                    ///< of the original film, as it stands in the tables
    std::vector<DemoFilm::Opacity> opacities; ///< filled by drawing
    double jpegMse = 0.0;                     ///< filled by writing the DICOM file

    [[nodiscard]] int age() const { return traits.age + static_cast<int>(film) / 3; }
    [[nodiscard]] const char* view() const { return plan.anteroposterior ? "AP" : "PA"; }
    [[nodiscard]] const char* sex() const { return traits.female ? "F" : "M"; }
    [[nodiscard]] const char* rsnaClass() const;
};

/// Every film of the set in order of patient and follow-up.
[[nodiscard]] std::vector<FilmEntry> listFilms(const DemoOptions& options);

[[nodiscard]] std::string nihEntryTable(const std::vector<FilmEntry>& films);
[[nodiscard]] std::string nihList(const std::vector<FilmEntry>& films, bool test);
[[nodiscard]] std::string nihBoxTable(const std::vector<FilmEntry>& films, std::uint64_t seed);
[[nodiscard]] std::string rsnaLabelTable(const std::vector<FilmEntry>& films);
[[nodiscard]] std::string rsnaClassTable(const std::vector<FilmEntry>& films);
[[nodiscard]] std::string rsnaMatchTable(const std::vector<FilmEntry>& films);
[[nodiscard]] DemoSummary summaryOf(const std::vector<FilmEntry>& films);

} // namespace hilum::ingest::demo
