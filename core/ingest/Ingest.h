// Ingest: a folder of films → catalogue rows and a pixel cache. Recognises the layout, says what it will do
// (plan), then does it (ingest). Files that cannot be read are skipped and listed; the rest goes on.
#pragma once

#include "base/Json.h"
#include "base/Result.h"
#include "base/Sentence.h"
#include "data/Record.h"
#include "imaging/Radiograph.h"
#include "ingest/Progress.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hilum::ingest {

enum class Layout : std::uint8_t { Nih, Rsna, ClassFolders, CsvImages, DicomFolder };
[[nodiscard]] std::string layoutName(Layout layout); ///< "nih", "rsna", "folders", "csv", "dicom"

struct IngestOptions {
    std::optional<Layout> layout;     ///< empty: recognise
    std::string name;                 ///< of the dataset; empty: from the layout and the folder
    int cacheSide = 128;              ///< pixels
    std::filesystem::path matchTable; ///< RSNA → NIH; empty: looked for in the folder
                                      ///< (rsna_to_nih_match.csv[.gz], source_map.csv), then by the pixels
                                      ///< of the workspace's NIH datasets
    std::filesystem::path nihRoot; ///< NIH folder whose lists align RSNA; empty: the workspace's NIH dataset,
                                   ///< a sibling nih* folder
    bool matchByPixels = false;    ///< RSNA: find the NIH images by their pixels although a table is there
    std::string imageColumn, labelColumn, patientColumn; ///< CSV + images; empty: recognise by usual names
    double badShareAllowed =
        0.01; ///< more unreadable files than this stops the import (at least 20 files are allowed)
    std::uint64_t keepFreeBytes = std::uint64_t{64} << 20U; ///< that stay free on the workspace's volume
    unsigned threads = 0;
    imaging::Limits limits;
};

struct Skipped {
    std::string file;
    std::string reason;
}; ///< file below the root; reason: a sentence

/// What came in and what did not.
struct ImportReport {
    std::string dataset, layout;
    std::int64_t films = 0, patients = 0, labelled = 0, positives = 0, boxes = 0;
    std::int64_t rowsWithoutImage = 0; ///< films that a table names (once each) and the folder lacks
    std::int64_t imagesWithoutRow = 0; ///< pictures that no table names; they stay out
    std::vector<std::string> rowsWithoutImageExamples, imagesWithoutRowExamples; ///< at most 20 each
    std::vector<Skipped> skipped;
    std::vector<Sentence> notes; ///< what was assumed, joined, not found
    double elapsedS = 0.0;
    [[nodiscard]] Json toJson() const;
};

/// The mapping that an import would use; nothing is decoded.
struct IngestPlan {
    Layout layout = Layout::Nih;
    std::filesystem::path root;
    std::string name;
    bool synthetic = false;
    bool patientsUnknown = false;                       ///< RSNA without a match table; the pixels may tell
    std::vector<data::Record> records;                  ///< without cacheRow, hashes
    ImportReport report;                                ///< counts from tables and file names
    std::vector<std::pair<Sentence, Sentence>> mapping; ///< "Patient" ← "column Patient ID"
};

/// Reads tables and lists files. NotADataset when nothing is recognised (says what was looked for).
Result<IngestPlan> plan(const std::filesystem::path& folder, const std::filesystem::path& workspace,
                        const IngestOptions& options);
/// plan + decode every film once (threads) + cache/<name>-<side>.hpx + catalogue, all or nothing.
Result<ImportReport> ingest(const std::filesystem::path& folder, const std::filesystem::path& workspace,
                            const IngestOptions& options, const ProgressSink& progress = {},
                            std::stop_token stop = {});

} // namespace hilum::ingest
