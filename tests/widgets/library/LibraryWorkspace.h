// LibraryWorkspace: a small workspace in a temporary folder: two datasets of made gradients with their PNG
// files, labels, boxes and splits. For the Library's tests.
#pragma once

#include "data/Catalogue.h"
#include "data/PixelCache.h"
#include "imaging/Radiograph.h"

#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

namespace hilum::widgets {

class LibraryWorkspace {
public:
    static constexpr int kSide = 32;       ///< of the cache
    static constexpr int kFileSide = 96;   ///< of the PNG files
    static constexpr int kFilms = 30;      ///< of "alpha"
    static constexpr int kSmallFilms = 10; ///< of "beta", which has no split

    LibraryWorkspace() { make(); }

    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString() + "/ws"; }
    [[nodiscard]] std::filesystem::path files() const { return m_folder.path().toStdString() + "/films"; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Catalogue ids of "alpha" in cache order.
    [[nodiscard]] const std::vector<data::Record>& alpha() const { return m_alpha; }

    /// Grey of the constant film i in the cache.
    static std::uint8_t greyOf(int i) { return static_cast<std::uint8_t>(20 + 5 * i); }

private:
    static data::Record record(const std::string& set, int i) {
        data::Record r;
        r.cacheRow = static_cast<std::uint32_t>(i);
        r.image = fmt::format("{}_{:04}.png", set, i);
        r.file = r.image;
        r.patient = fmt::format("{}:{}", set, i / 3); // three films a patient
        r.followUp = i % 3;
        r.givenPart = i % 5 == 0 ? "test" : "train_val";
        r.sex = i % 2 == 0 ? data::Sex::Female : data::Sex::Male;
        r.view = i % 4 == 0 ? data::View::AP : data::View::PA;
        r.ageYears = i == 7 ? -1 : 20 + i;
        r.target = i % 3 == 0 ? 1 : i % 3 == 1 ? 0 : -1;
        r.originalWidth = 4 * kFileSide;
        r.originalHeight = 4 * kFileSide;
        r.spacingXMm = r.spacingYMm = 0.15;
        if (r.target == 1)
            r.findings = {"Pneumonia"};
        if (i % 6 == 0)
            r.findings.push_back("Effusion");
        if (i % 6 == 0)
            r.boxes = {{0.25, 0.25, 0.5, 0.25, "Pneumonia"}};
        return r;
    }

    void store(data::Catalogue& catalogue, const std::string& name, int films,
               std::vector<data::Record>& records) {
        const auto file = path() / "cache" / (name + "-32.hpx");
        std::filesystem::create_directories(file.parent_path());
        auto writer = data::PixelCacheWriter::create(file, kSide, static_cast<std::uint32_t>(films));
        QVERIFY(writer.ok());
        for (int i = 0; i < films; ++i) {
            records.push_back(record(name, i));
            const GreyImage flat(kSide, kSide, greyOf(i));
            QVERIFY((*writer)->write(static_cast<std::uint32_t>(i), flat.view()).ok());
            GreyImage ramp(kFileSide, kFileSide);
            for (int y = 0; y < kFileSide; ++y) {
                for (int x = 0; x < kFileSide; ++x)
                    ramp.row(y)[x] = static_cast<std::uint8_t>(2 * x + i);
            }
            QVERIFY(imaging::writePng(files() / records.back().file, ramp.view()).ok());
        }
        QVERIFY((*writer)->commit().ok());
        data::Dataset dataset;
        dataset.name = name;
        dataset.layout = "csv";
        dataset.root = files().string();
        dataset.cacheFile = "cache/" + name + "-32.hpx";
        dataset.cacheSide = kSide;
        dataset.films = films;
        dataset.importReport = R"({"dataset":")" + name + R"(","layout":"csv","films":)" +
                               std::to_string(films) +
                               R"(,"skipped":[{"file":"broken.png","reason":"It ends too early."}]})";
        QVERIFY(catalogue.store(dataset, records).ok());
    }

    void make() {
        std::filesystem::create_directories(files());
        auto catalogue = data::Catalogue::open(path());
        QVERIFY(catalogue.ok());
        store(*catalogue, "alpha", kFilms, m_alpha);
        std::vector<data::Record> beta;
        store(*catalogue, "beta", kSmallFilms, beta);
        data::Split split;
        split.name = "official";
        split.dataset = "alpha";
        split.protocol = "by hand";
        for (int i = 0; i < kFilms; ++i) // twenty to train, four to validate, six to test
            split.parts.push_back(i % 5 == 0   ? data::Part::Test
                                  : i % 7 == 1 ? data::Part::Validation
                                               : data::Part::Train);
        QVERIFY(catalogue->saveSplit(split).ok());
    }

    QTemporaryDir m_folder;
    std::vector<data::Record> m_alpha;
};

} // namespace hilum::widgets
