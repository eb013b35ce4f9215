// What a person has set for a study, kept for another window.
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/experiment/LabelShares.h"
#include "widgets/experiment/StudyPane.h"
#include "widgets/experiment/SweepBox.h"

namespace hilum::widgets {

namespace {

constexpr const char* kPretraining = "pretraining";
constexpr const char* kLabels = "labels";
constexpr const char* kRepeats = "repeats";
constexpr const char* kShares = "shares";
constexpr const char* kSweep = "sweep";
constexpr const char* kWeights = "weights";

Json partOf(const Json& object, const char* key) {
    const auto part = object.find(key);
    return part == object.end() ? Json() : *part;
}

} // namespace

Json StudyPane::formValues() const {
    Json pretraining = m_pretraining->values();
    if (m_five) // they begin with a method that nobody chose
        pretraining["method"] = m_oneMethod;
    return {{kPretraining, pretraining},
            {kLabels, m_labels->values()},
            {kRepeats, m_repeats->values()},
            {kShares, m_shares->wanted()}};
}

Json StudyPane::draft() const {
    Json draft = Json::object();
    const Json now = formValues();
    for (const auto& [key, part] : now.items()) // a form as a whole: defaults follow its method
        if (part != m_fresh[key])
            draft[key] = part;
    if (Json sweep = m_sweep->draft(); !sweep.empty())
        draft[kSweep] = std::move(sweep);
    for (const QString& file : m_weights)
        draft[kWeights].push_back(ss(file));
    return draft;
}

void StudyPane::takeDraft(const Json& draft) {
    if (!draft.is_object() || draft.empty())
        return;
    Json pretraining = partOf(draft, kPretraining);
    if (m_five && pretraining.is_object() && pretraining.contains("method")) {
        if (pretraining["method"].is_string())
            m_oneMethod = pretraining["method"].get<std::string>();
        pretraining.erase("method");
    }
    m_pretraining->setValues(pretraining);
    m_labels->setValues(partOf(draft, kLabels));
    m_repeats->setValues(partOf(draft, kRepeats));
    if (const Json shares = partOf(draft, kShares); shares.is_array()) {
        std::vector<double> wanted;
        for (const Json& share : shares)
            if (share.is_number())
                wanted.push_back(share.get<double>());
        m_shares->setWanted(wanted);
    }
    for (const Json& file : partOf(draft, kWeights))
        if (file.is_string() && !m_weights.contains(qs(file.get<std::string>())))
            m_weights << qs(file.get<std::string>());
    showRuns(); // the sweep offers the settings of the method
    m_sweep->takeDraft(partOf(draft, kSweep));
    showRuns();
}

} // namespace hilum::widgets
