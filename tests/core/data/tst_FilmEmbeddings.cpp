// Embeddings as a file, and the films that are most alike by them.
#include "data/FilmEmbeddings.h"

#include "base/AtomicFile.h"
#include "base/Rng.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace hilum;
using namespace hilum::data;

class TestFilmEmbeddings : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::filesystem::path file() const { return embeddingsFile(m_folder.path().toStdString(), "films"); }

private Q_SLOTS:
    void cleanup() { std::filesystem::remove(file()); }

    /// Beside a plain loop over more rows than are read at once.
    void theMostAlikeAreThoseOfALoop() {
        constexpr std::uint32_t kRows = 2'500, kDimension = 7, kEmpty = 1'100, kAsked = 3;
        Rng rng(11, "embeddings");
        std::vector<float> values(kRows * kDimension);
        for (float& value : values)
            value = static_cast<float>(rng.uniform(-1.0, 1.0));
        std::fill_n(values.begin() + kEmpty * kDimension, kDimension, 0.0F);
        const EmbeddingsHead head{kDimension, kRows, "3 films"};
        QVERIFY(writeEmbeddings(file(), head, values).ok());
        const auto read = readEmbeddingsHead(file());
        QVERIFY(read.ok());
        QVERIFY(*read == head);
        std::vector<std::pair<double, std::uint32_t>> all;
        const auto at = [&](std::uint32_t row, std::uint32_t i) {
            return double{values[row * kDimension + i]};
        };
        for (std::uint32_t row = 0; row < kRows; ++row) {
            double product = 0.0, own = 0.0, other = 0.0;
            for (std::uint32_t i = 0; i < kDimension; ++i) {
                product += at(kAsked, i) * at(row, i);
                own += at(kAsked, i) * at(kAsked, i);
                other += at(row, i) * at(row, i);
            }
            if (row != kAsked && other > 0.0)
                all.emplace_back(product / std::sqrt(own * other), row);
        }
        std::ranges::sort(all, std::greater{});
        const auto similar = mostSimilar(file(), kAsked, 20);
        QVERIFY(similar.ok());
        QCOMPARE(similar->size(), std::size_t(20));
        for (std::size_t i = 0; i < similar->size(); ++i) {
            QCOMPARE(similar->at(i).row, all[i].second);
            QVERIFY(std::abs(similar->at(i).cosine - all[i].first) < 1e-5);
        }
        QCOMPARE(mostSimilar(file(), kAsked, 9'999)->size(),
                 std::size_t(kRows - 2)); // not itself, not the empty
        QCOMPARE(mostSimilar(file(), kEmpty, 5).error().code, ErrorCode::BadValue);
        QCOMPARE(mostSimilar(file(), kRows, 5).error().code, ErrorCode::BadValue);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(mostSimilar(file(), kAsked, 5, stop.get_token()).error().code, ErrorCode::Cancelled);
    }

    void badFilesAreSaid() {
        QCOMPARE(mostSimilar(file(), 0, 5).error().code, ErrorCode::NotFound);
        QVERIFY(writeFileAtomically(file(), "something else").ok());
        QCOMPARE(readEmbeddingsHead(file()).error().code, ErrorCode::Corrupt);
        QVERIFY(writeEmbeddings(file(), {2, 3, "stamp"}, std::vector<float>(6, 1.0F)).ok());
        QVERIFY(readEmbeddingsHead(file()).ok());
        std::filesystem::resize_file(file(), std::filesystem::file_size(file()) - 4);
        QCOMPARE(readEmbeddingsHead(file()).error().code, ErrorCode::Corrupt);
        QCOMPARE(mostSimilar(file(), 0, 5).error().code, ErrorCode::Corrupt);
        QVERIFY(!writeEmbeddings(file(), {2, 3, "stamp"}, std::vector<float>(5, 1.0F)).ok());
        QVERIFY(!writeEmbeddings(file(), {2, 3, std::string(500, 'x')}, std::vector<float>(6, 1.0F)).ok());
    }

    void valuesThatAreNoNumbersLeaveNoFilm() {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(writeEmbeddings(file(), {2, 3, "stamp"}, std::vector<float>{1, 0, nan, 1, 0, 2}).ok());
        const auto similar = mostSimilar(file(), 0, 5);
        QVERIFY(similar.ok());
        QCOMPARE(*similar, (std::vector<SimilarRow>{{2, 0.0}}));
    }
};

QTEST_GUILESS_MAIN(TestFilmEmbeddings)
#include "tst_FilmEmbeddings.moc"
