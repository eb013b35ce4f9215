#include "ingest/demo/Tables.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace hilum::ingest::demo {

namespace {

struct OriginalFilm {
    int width, height;
    const char* spacingMm;
};
/// The formats that NIH's table has most often.
constexpr OriginalFilm kOriginals[] = {{2500, 2048, "0.168"}, {2992, 2991, "0.143"}, {3056, 2544, "0.139"},
                                       {2048, 2500, "0.168"}, {2544, 3056, "0.139"}, {2500, 2048, "0.171"}};

/// 128 keyed bits in the shape of a version 4 UUID.
std::string uuidFrom(Rng& rng) {
    const std::uint32_t a = rng.bits32();
    const std::uint32_t b = rng.bits32();
    const std::uint32_t c = rng.bits32();
    const std::uint32_t d = rng.bits32();
    return fmt::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:04x}{:08x}", a, b >> 16U, b & 0xFFFU,
                       0x8000U | ((c >> 16U) & 0x3FFFU), c & 0xFFFFU, d);
}

/// Patients of the test list: sicker than the rest, as in the official lists.
bool inTestList(std::uint64_t seed, std::uint32_t patient, const Traits& traits) {
    return patientRng(seed, patient, Part::Table).chance(traits.inpatient ? 0.37 : 0.13);
}

void chooseForRsna(std::vector<FilmEntry>& films, const DemoOptions& options) {
    std::vector<std::uint32_t> order(films.size());
    std::iota(order.begin(), order.end(), 0U);
    Rng rng(options.seed, "demo-rsna");
    shuffle(order, rng);
    const auto wanted =
        static_cast<std::size_t>(std::lround(options.rsnaShare * static_cast<double>(films.size())));
    order.resize(std::min(wanted, order.size()));
    for (const std::uint32_t i : order) {
        Rng id = filmRng(options.seed, films[i].patient, films[i].film, Part::Table);
        films[i].rsnaId = uuidFrom(id);
    }
}

struct FrameBox {
    int x, y, width, height;
};

FrameBox inFrame(const DemoFilm::Opacity& o) {
    const auto clampTo = [](double v) {
        return std::clamp(static_cast<int>(std::lround(v * kBoxFrame)), 0, kBoxFrame);
    };
    const int x = std::min(clampTo(o.x), kBoxFrame - 1);
    const int y = std::min(clampTo(o.y), kBoxFrame - 1);
    return {x, y, std::max(1, clampTo(o.x + o.width) - x), std::max(1, clampTo(o.y + o.height) - y)};
}

/// RSNA's films in the order of their ids, as the real tables have them.
std::vector<const FilmEntry*> rsnaOrder(const std::vector<FilmEntry>& films) {
    std::vector<const FilmEntry*> chosen;
    for (const FilmEntry& f : films)
        if (!f.rsnaId.empty())
            chosen.push_back(&f);
    std::ranges::sort(chosen, {}, &FilmEntry::rsnaId);
    return chosen;
}

} // namespace

const char* FilmEntry::rsnaClass() const {
    if (!opacities.empty())
        return "Lung Opacity";
    return plan.abnormal() ? "No Lung Opacity / Not Normal" : "Normal";
}

std::vector<FilmEntry> listFilms(const DemoOptions& options) {
    std::vector<FilmEntry> films;
    for (std::uint32_t patient = 1; patient <= static_cast<std::uint32_t>(options.patients); ++patient) {
        const Traits traits = traitsOf(options.seed, patient);
        bool test = inTestList(options.seed, patient, traits);
        if (patient <= 2) // neither list is ever empty
            test = patient == 2;
        for (std::uint32_t film = 0; film < static_cast<std::uint32_t>(traits.films); ++film) {
            FilmEntry entry;
            entry.patient = patient;
            entry.film = film;
            entry.traits = traits;
            entry.plan = planOf(options.seed, patient, film, traits);
            entry.test = test;
            entry.name = fmt::format("{:08}_{:03}.png", patient, film);
            entry.findings = nihFindings(options.seed, patient, film, entry.plan);
            const OriginalFilm& original =
                kOriginals[filmRng(options.seed, patient, film, Part::Table).below(6)];
            entry.originalWidth = original.width;
            entry.originalHeight = original.height;
            entry.spacingMm = original.spacingMm;
            films.push_back(std::move(entry));
        }
    }
    for (std::size_t i = 0; i < films.size(); ++i)
        films[i].folder = i < films.size() / 2 ? 1 : 2;
    chooseForRsna(films, options);
    return films;
}

std::string nihEntryTable(const std::vector<FilmEntry>& films) {
    std::string text =
        "Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient Gender,View Position,"
        "OriginalImage[Width,Height],OriginalImagePixelSpacing[x,y]\n";
    for (const FilmEntry& f : films)
        text +=
            fmt::format("{},{},{},{},{},{},{},{},{},{},{}\n", f.name, f.findings, f.film, f.patient, f.age(),
                        f.sex(), f.view(), f.originalWidth, f.originalHeight, f.spacingMm, f.spacingMm);
    return text;
}

std::string nihList(const std::vector<FilmEntry>& films, bool test) {
    std::string text; // no newline at the end: the official lists have none either
    for (const FilmEntry& f : films)
        if (f.test == test)
            text += (text.empty() ? "" : "\n") + f.name;
    return text;
}

std::string nihBoxTable(const std::vector<FilmEntry>& films, std::uint64_t seed) {
    std::string text = "Image Index,Finding Label,Bbox [x,y,w,h],,,\n";
    for (const FilmEntry& f : films) {
        if (!f.test || f.opacities.empty())
            continue;
        const bool pneumonia = f.findings.find("Pneumonia") != std::string::npos;
        const bool infiltrate = f.findings.find("Infiltration") != std::string::npos;
        Rng rng(DrawKey{seed, f.film, f.patient, 1, static_cast<std::uint16_t>(Part::Table)});
        if ((!pneumonia && !infiltrate) || !rng.chance(0.6))
            continue;
        for (const DemoFilm::Opacity& o : f.opacities)
            text += fmt::format("{},{},{:.6f},{:.6f},{:.6f},{:.6f}\n", f.name,
                                pneumonia ? "Pneumonia" : "Infiltrate", o.x * kBoxFrame, o.y * kBoxFrame,
                                o.width * kBoxFrame, o.height * kBoxFrame);
    }
    return text;
}

std::string rsnaLabelTable(const std::vector<FilmEntry>& films) {
    std::string text = "patientId,x,y,width,height,Target\n";
    for (const FilmEntry* f : rsnaOrder(films)) {
        if (f->opacities.empty())
            text += fmt::format("{},,,,,0\n", f->rsnaId);
        for (const DemoFilm::Opacity& o : f->opacities) {
            const FrameBox b = inFrame(o);
            text += fmt::format("{},{}.0,{}.0,{}.0,{}.0,1\n", f->rsnaId, b.x, b.y, b.width, b.height);
        }
    }
    return text;
}

std::string rsnaClassTable(const std::vector<FilmEntry>& films) {
    std::string text = "patientId,class\n";
    for (const FilmEntry* f : rsnaOrder(films))
        for (std::size_t row = 0; row < std::max<std::size_t>(1, f->opacities.size()); ++row)
            text += fmt::format("{},{}\n", f->rsnaId, f->rsnaClass());
    return text;
}

std::string rsnaMatchTable(const std::vector<FilmEntry>& films) {
    std::string text = "patientId,nih_image_index,match_mse,class\n";
    for (const FilmEntry* f : rsnaOrder(films))
        text += fmt::format("{},{},{:.4f},{}\n", f->rsnaId, f->name, f->jpegMse, f->rsnaClass());
    return text;
}

DemoSummary summaryOf(const std::vector<FilmEntry>& films) {
    DemoSummary s;
    s.nihFilms = static_cast<int>(films.size());
    std::uint32_t last = 0;
    for (const FilmEntry& f : films) {
        s.nihPatients += f.patient != last ? 1 : 0;
        last = f.patient;
        s.rsnaFilms += f.rsnaId.empty() ? 0 : 1;
        s.rsnaPositive += !f.rsnaId.empty() && !f.opacities.empty() ? 1 : 0;
    }
    return s;
}

} // namespace hilum::ingest::demo
