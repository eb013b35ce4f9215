// Ids of films over imports: an id never comes to mean another film.
#include "Films.h"

#include "data/Catalogue.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <string>

using namespace hilum;
using namespace hilum::data;
using namespace hilum::data::testing;

namespace {

Dataset named(const std::string& name) {
    Dataset dataset;
    dataset.name = name;
    return dataset;
}

} // namespace

class TestFilmIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Predictions and notes know a film by its id: it must never come to mean another film.
    void anIdNeverMeansAnotherFilm() {
        const QTemporaryDir folder;
        auto opened = Catalogue::open(folder.filePath("w").toStdString());
        QVERIFY(opened);
        Catalogue& catalogue = *opened;
        auto first = singleFilms(3, 4);
        for (std::size_t i = 0; i < first.size(); ++i)
            first[i].contentHash = "hash " + std::to_string(i);
        QVERIFY(catalogue.store(named("nih"), first));
        std::vector<std::int64_t> used;
        for (const Record& record : first)
            used.push_back(record.id);
        auto second = first; // the first film is gone, the second has other pixels, two are new
        second.erase(second.begin());
        second[0].contentHash = "other pixels";
        for (const char* image : {"new 1.png", "new 2.png"}) {
            second.push_back(first.back());
            second.back().image = second.back().file = image;
            second.back().cacheRow = static_cast<std::uint32_t>(second.size());
        }
        QVERIFY(catalogue.store(named("nih"), second));
        for (const Record& record : *catalogue.records("nih")) {
            const auto before = std::ranges::find_if(first, [&](const Record& old) {
                return old.image == record.image && old.contentHash == record.contentHash;
            });
            if (before != first.end())
                QCOMPARE(record.id, before->id);
            else
                QVERIFY(std::ranges::find(used, record.id) == used.end());
        }
        QVERIFY(catalogue.removeDataset("nih"));
        auto third = singleFilms(1, 1);
        QVERIFY(catalogue.store(named("nih"), third));
        for (const Record& record : third)
            QVERIFY(record.id > second.back().id);
    }
};

QTEST_APPLESS_MAIN(TestFilmIds)
#include "tst_FilmIds.moc"
