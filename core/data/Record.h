// One film as the catalogue knows it. Values, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hilum::data {

enum class Sex : std::uint8_t { Unknown, Female, Male };
enum class View : std::uint8_t { Unknown, PA, AP, Lateral };

/// A radiologist's box, in fractions (0…1) of the film's width and height.
struct Box {
    double x = 0.0, y = 0.0, width = 0.0, height = 0.0;
    std::string finding;
};

struct Record {
    std::int64_t id = 0;        ///< catalogue row; 0 until it is stored
    std::int64_t dataset = 0;   ///< Dataset::id
    std::uint32_t cacheRow = 0; ///< row in the dataset's pixel cache; also the `record` of every DrawKey
    std::string image;          ///< the name that the dataset's own tables use
    std::string file;           ///< path below the dataset's root, '/' as separator
    std::string patient;     ///< who the film is of; equal across datasets where they were joined ("nih:13")
    std::string givenPart;   ///< the list that the dataset put it in: "train", "train_val", "test" or ""
    std::string nihImage;    ///< NIH image that an RSNA film was made from, "" if unknown
    std::string contentHash; ///< SHA-256 of the file
    Sex sex = Sex::Unknown;
    View view = View::Unknown;
    int ageYears = -1; ///< -1: unknown (also for implausible entries)
    int followUp = -1;
    int target = -1;       ///< pneumonia: 0, 1; -1: no label
    int originalWidth = 0; ///< of the film before the dataset resized it; 0: unknown
    int originalHeight = 0;
    double spacingXMm = 0.0; ///< millimetres between pixels of the *original* film; 0: unknown
    double spacingYMm = 0.0;
    std::vector<std::string> findings; ///< "Pneumonia", "Effusion"…; empty: "No Finding" or unlabelled
    std::vector<Box> boxes;
};

struct Dataset {
    std::int64_t id = 0;
    std::string name;      ///< unique in the workspace; [a-z0-9-]
    std::string layout;    ///< "nih", "rsna", "folders", "csv", "dicom"
    std::string root;      ///< folder of the original files
    std::string cacheFile; ///< below the workspace, "cache/nih-128.hpx"
    int cacheSide = 0;     ///< pixels
    std::int64_t films = 0;
    std::int64_t patients = 0;
    std::int64_t positives = 0;
    std::int64_t labelled = 0;
    bool synthetic = false;
    std::string importReport; ///< JSON of ingest::ImportReport
};

} // namespace hilum::data
