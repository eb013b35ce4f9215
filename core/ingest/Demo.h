// The synthetic demo set: chest films that never belonged to anybody, in NIH's and in RSNA's layout.
// Made on the user's machine from a seed; every film is marked as synthetic.
#pragma once

#include "base/GreyImage.h"
#include "base/Result.h"
#include "ingest/Progress.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace hilum::ingest {

struct DemoOptions {
    int patients = 1000; ///< in the NIH layout; 1 to 9 films each, as in the real set (skewed)
    /// Share of the films that RSNA's layout draws: more than the real 24 %, for a test part of 771
    /// films of seed 1. On fewer, what pretraining brings in a few minutes (0.05 in AUROC) drowns in chance.
    double rsnaShare = 1.0;
    int side = 256; ///< pixels of a film's side; the tables' boxes stand in a 1024² frame all the same
    std::uint64_t seed = 1;
    unsigned threads = 0; ///< 0: as many as cores; the pixels do not depend on it
};

/// One synthetic patient's film, and the truth about it.
struct DemoFilm {
    /// A box round one shadow, in fractions of the film, 0 … 1.
    struct Opacity {
        double x, y, width, height;
    };
    GreyImage picture;              ///< bright = dense
    bool anteroposterior = false;   ///< AP, otherwise PA
    std::vector<Opacity> opacities; ///< pneumonia-like; empty: none
};

/// Draws film `film` of patient `patient`; pure function of its arguments. An empty picture for a side
/// outside 64 … 1,024.
[[nodiscard]] DemoFilm drawDemoFilm(std::uint64_t seed, std::uint32_t patient, std::uint32_t film, int side);

struct DemoSummary {
    int nihFilms = 0;
    int nihPatients = 0;
    int rsnaFilms = 0;
    int rsnaPositive = 0;
};

/// Writes `folder`/nih (images_00N/images/*.png, Data_Entry_2017.csv, train_val_list.txt, test_list.txt,
/// BBox_List_2017.csv), `folder`/rsna (stage_2_train_images/*.dcm, stage_2_train_labels.csv,
/// stage_2_detailed_class_info.csv, rsna_to_nih_match.csv) and the marker `folder`/synthetic.json.
/// NIH's findings hold errors, as text-mined labels do; RSNA's labels and boxes are the truth.
/// A folder that already holds the same demo is left as it is, one that was interrupted is completed.
/// Errors: BadValue (an option, or a folder that holds something else, which is never touched), Cancelled,
/// DiskFull, WriteFailed, OutOfMemory.
Result<DemoSummary> makeDemo(const std::filesystem::path& folder, const DemoOptions& options,
                             const ProgressSink& progress = {}, std::stop_token stop = {});

} // namespace hilum::ingest
