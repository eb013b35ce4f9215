// Class folders: {train,test,val}/CLASS/pictures, or CLASS/pictures. The name of a film's folder is its
// label.
#include "base/Text.h"
#include "ingest/Cells.h"
#include "ingest/Layouts.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace hilum::ingest {
namespace {

struct Place {
    std::string part, className;
};

std::string firstFolder(std::string_view& path) {
    const auto slash = path.find('/');
    if (slash == std::string_view::npos)
        return {};
    std::string folder(path.substr(0, slash));
    path.remove_prefix(slash + 1);
    return folder;
}

/// Class "" for a picture that lies in no class folder, or in one of masks (segmentations, not films).
Place placeOf(std::string_view path) {
    Place place;
    std::string folder = firstFolder(path);
    place.part = partIn(folder);
    if (!place.part.empty())
        folder = firstFolder(path);
    place.className = std::move(folder);
    while (!path.empty()) {
        const std::string deeper = lowered(firstFolder(path));
        if (deeper.empty())
            break;
        if (deeper == "mask" || deeper == "masks")
            return {};
    }
    return place;
}

int score(const FolderListing& listing) {
    std::set<std::string> classes;
    bool parts = false;
    bool outside = false;
    for (const std::string& file : listing.files) {
        if (!isPictureName(file))
            continue;
        const Place place = placeOf(file);
        outside = outside || place.className.empty();
        if (!place.className.empty())
            classes.insert(place.className);
        parts = parts || !place.part.empty();
        constexpr std::size_t kMostClasses = 40; // more are patients or studies
        if (classes.size() > kMostClasses)
            return 0;
    }
    const bool known = std::any_of(classes.begin(), classes.end(),
                                   [](const std::string& name) { return targetByName(name) >= 0; });
    if (classes.size() >= 2 && known)
        return 90;
    return classes.size() == 2 && !outside ? (parts ? 60 : 40) : 0;
}

/// The person that a file name of Kermany's set speaks of ("person1000_bacteria_2931" → "person1000",
/// "IM-0115-0001" → "IM-0115", "NORMAL2-IM-0329-0001" → "NORMAL2-IM-0329"), or "".
std::string personIn(std::string_view stem) {
    const auto digitsFrom = [&](std::size_t at) {
        const auto end = stem.find_first_not_of("0123456789", at);
        return (end == std::string_view::npos ? stem.size() : end) - at;
    };
    if (stem.starts_with("person")) {
        const std::size_t begin = std::string_view("person").size();
        const std::size_t count = digitsFrom(begin);
        return count > 0 ? std::string(stem.substr(0, begin + count)) : std::string();
    }
    const auto mark = stem.find("IM-");
    if (mark == std::string_view::npos || (mark != 0 && stem[mark - 1] != '-'))
        return {};
    const std::size_t begin = mark + 3;
    const std::size_t count = digitsFrom(begin);
    return count > 0 ? std::string(stem.substr(0, begin + count)) : std::string();
}

struct Counts {
    std::int64_t ownPatient = 0, outside = 0;
    std::map<std::string, std::int64_t> perClass, perPart;
};

void takePictures(const Source& source, IngestPlan& plan, Counts& counts) {
    for (const std::string* file : source.pictures.all()) {
        const Place place = placeOf(*file);
        if (place.className.empty()) {
            ++plan.report.imagesWithoutRow;
            addExample(plan.report.imagesWithoutRowExamples, *file);
            ++counts.outside;
            continue;
        }
        data::Record record;
        record.file = *file;
        record.image = cleanText(*file); // the same name may occur in two classes
        record.givenPart = place.part;
        std::string person = personIn(stemOf(*file));
        if (person.empty()) {
            ++counts.ownPatient;
            person = *file;
        }
        record.patient = cleanText(plan.name + ":" + person);
        record.findings = {place.className}; // a class name until all are known
        ++counts.perClass[place.className];
        ++counts.perPart[place.part];
        plan.records.push_back(std::move(record));
    }
}

void note(const Counts& counts, IngestPlan& plan) {
    auto& notes = plan.report.notes;
    if (counts.ownPatient > 0)
        notes.push_back(said(HILUM_TR("{} whose name tells no patient: each counts as a patient of its own."),
                             counted(counts.ownPatient, "film")));
    if (const std::int64_t shared = patientsOnBothSides(plan.records); shared > 0)
        notes.push_back(said(HILUM_TR("{} in both train and test. If they mean the same people, the test "
                                      "is not independent."),
                             counted(shared, "person number")));
    const auto val = counts.perPart.find("val");
    if (val != counts.perPart.end())
        notes.push_back(
            said(HILUM_TR("The dataset's own validation folder has {}."), counted(val->second, "film")));
    if (counts.outside > 0)
        notes.push_back(said(HILUM_TR("{} outside the class folders, or of masks: left out."),
                             counted(counts.outside, "picture")));
}

Result<> read(const Source& source, IngestPlan& plan) {
    Counts counts;
    takePictures(source, plan, counts);
    std::set<std::string> classes;
    for (const auto& [name, unused] : counts.perClass)
        classes.insert(name);
    if (classes.size() < 2)
        return Error(ErrorCode::NotADataset,
                     HILUM_TR("looked for at least two folders of pictures, such as NORMAL and PNEUMONIA"),
                     source.listing.root.string());
    const ClassMeaning meaning = meaningOf(classes);
    for (data::Record& record : plan.records) {
        const std::string className = record.findings.front();
        record.target = meaning.target.at(className);
        const std::string& finding = meaning.finding.at(className);
        record.findings.clear();
        if (!finding.empty())
            record.findings.push_back(finding);
    }
    for (const auto& [name, count] : counts.perClass) {
        const int target = meaning.target.at(name);
        plan.mapping.emplace_back(
            target < 0 ? Sentence(HILUM_TR("Without label")) : said(HILUM_TR("Target {}"), target),
            said(HILUM_TR("folders “{}”: {}"), cleanText(name), counted(count, "film")));
    }
    plan.mapping.emplace_back(HILUM_TR("Patient"), HILUM_TR("person number in the file's name"));
    if (counts.perPart.size() > 1 || !counts.perPart.contains(""))
        plan.mapping.emplace_back(HILUM_TR("Part"), HILUM_TR("folders train, val, test"));
    plan.report.notes.insert(plan.report.notes.end(), meaning.notes.begin(), meaning.notes.end());
    note(counts, plan);
    return {};
}

} // namespace

const LayoutReader kClassFolders{Layout::ClassFolders,
                                 "folders",
                                 HILUM_TR("class folders: two or more folders of pictures such as NORMAL and "
                                          "PNEUMONIA, also below train and test"),
                                 score,
                                 read,
                                 refineFromTags,
                                 false};

} // namespace hilum::ingest
