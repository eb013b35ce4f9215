#include "widgets/library/ImportSummary.h"

#include <initializer_list>

namespace hilum::widgets {

namespace {

std::string textOf(const Json& object, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        if (object.is_object() && object.contains(key) && object[key].is_string())
            return object[key].get<std::string>();
    }
    return {};
}

std::int64_t countOf(const Json& object, const char* key) {
    return object.is_object() && object.contains(key) && object[key].is_number()
               ? object[key].get<std::int64_t>()
               : 0;
}

std::vector<std::string> textsOf(const Json& object, const char* key) {
    std::vector<std::string> texts;
    if (object.is_object() && object.contains(key) && object[key].is_array()) {
        for (const Json& entry : object[key]) {
            if (entry.is_string())
                texts.push_back(entry.get<std::string>());
        }
    }
    return texts;
}

/// The sentences, or what an older report has: texts.
std::vector<Sentence> sentencesOf(const Json& object, const char* key) {
    std::vector<Sentence> sentences;
    if (object.is_object() && object.contains(key) && object[key].is_array())
        for (const Json& entry : object[key])
            if (auto sentence = Sentence::fromJson(entry))
                sentences.push_back(std::move(*sentence));
    return sentences;
}

void takeMapping(const Json& json, ImportSummary& summary) {
    if (json.is_object()) {
        for (const auto& [key, value] : json.items()) {
            if (value.is_string())
                summary.mapping.emplace_back(key, value.get<std::string>());
        }
    } else if (json.is_array()) {
        for (const Json& entry : json) {
            if (entry.is_array() && entry.size() == 2 && entry[0].is_string() && entry[1].is_string())
                summary.mapping.emplace_back(entry[0].get<std::string>(), entry[1].get<std::string>());
            else if (auto told = sentencesOf(entry, "sentences"); told.size() == 2)
                summary.mapping.emplace_back(std::move(told[0]), std::move(told[1]));
            else if (entry.is_object())
                summary.mapping.emplace_back(textOf(entry, {"what", "field", "name"}),
                                             textOf(entry, {"from", "source", "column"}));
        }
    }
}

} // namespace

ImportSummary importSummary(const Json& answer) {
    ImportSummary summary;
    if (!answer.is_object())
        return summary;
    const Json& plan = answer.contains("plan") ? answer["plan"] : answer;
    const Json& report = answer.contains("report")                     ? answer["report"]
                         : plan.is_object() && plan.contains("report") ? plan["report"]
                                                                       : plan;
    summary.dataset = textOf(report, {"dataset", "name"});
    if (summary.dataset.empty())
        summary.dataset = textOf(plan, {"name", "dataset"});
    summary.layout = textOf(report, {"layout"});
    if (summary.layout.empty())
        summary.layout = textOf(plan, {"layout"});
    summary.films = countOf(report, "films");
    summary.patients = countOf(report, "patients");
    summary.labelled = countOf(report, "labelled");
    summary.positives = countOf(report, "positives");
    summary.boxes = countOf(report, "boxes");
    summary.rowsWithoutImage = countOf(report, "rowsWithoutImage");
    summary.imagesWithoutRow = countOf(report, "imagesWithoutRow");
    summary.rowsWithoutImageExamples = textsOf(report, "rowsWithoutImageExamples");
    summary.imagesWithoutRowExamples = textsOf(report, "imagesWithoutRowExamples");
    summary.notes = sentencesOf(report, "sentences");
    if (summary.notes.empty())
        summary.notes = sentencesOf(report, "notes");
    if (report.is_object() && report.contains("skipped") && report["skipped"].is_array()) {
        for (const Json& entry : report["skipped"])
            summary.skipped.emplace_back(textOf(entry, {"file"}), textOf(entry, {"reason"}));
    }
    if (report.is_object() && report.contains("elapsedS") && report["elapsedS"].is_number())
        summary.elapsedS = report["elapsedS"].get<double>();
    for (const Json* holder : {&answer, &plan, &report}) {
        if (summary.mapping.empty() && holder->is_object() && holder->contains("mapping"))
            takeMapping((*holder)["mapping"], summary);
    }
    return summary;
}

} // namespace hilum::widgets
