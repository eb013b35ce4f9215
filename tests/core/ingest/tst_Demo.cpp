// The synthetic demo set: same seed, same bytes; tables that agree with each other and with the files; marks
// that say synthetic; opacities that are denser than the lung.
#include "DemoSet.h"
#include "base/AtomicFile.h"
#include "base/Csv.h"
#include "base/Json.h"
#include "ingest/Demo.h"
#include "ingest/demo/Files.h"
#include "ingest/demo/Film.h"
#include "ingest/demo/Tables.h"

#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <map>
#include <numeric>
#include <opencv2/imgcodecs.hpp>
#include <set>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>

using namespace hilum;
using namespace hilum::ingest;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return lines;
}

std::vector<std::vector<std::string>> rowsOf(const fs::path& table) {
    return readCsv(table).value().rows;
}

double meanOf(const cv::Mat& picture, const cv::Rect& part) {
    return cv::mean(picture(part))[0];
}

cv::Mat matOf(const GreyImage& g) {
    return cv::Mat(g.height, g.width, CV_8U, const_cast<std::uint8_t*>(g.pixels.data())).clone();
}

DemoFilm filmWith(std::uint32_t patient, std::uint32_t film, bool opacities) {
    demo::Fields fields;
    const demo::Traits traits = demo::traitsOf(3, patient);
    return demo::drawFilm(3, patient, film, 256, traits, demo::planOf(3, patient, film, traits), fields,
                          opacities);
}

} // namespace

class TestDemo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawingIsPure();
    void pixelsDoNotDependOnThreads();
    void filesHoldTheFilmsThatAreDrawn();
    void nihTablesAgreeWithTheFiles();
    void listsShareNoPatient();
    void rsnaTablesAgree();
    void rsnaBoxesStandWhereTheFilmHasThem();
    void dicomIsLikeRsnas();
    void everyFilmSaysSynthetic();
    void opacitiesAreDenser();
    void patientsKeepTheirBodies();
    void setIsSkewedAndSickerWhereItShouldBe();

private:
    [[nodiscard]] fs::path nih() const { return m_folder / "nih"; }
    [[nodiscard]] fs::path rsna() const { return m_folder / "rsna"; }
    QTemporaryDir m_root;
    fs::path m_folder;
    DemoSummary m_summary;
};

void TestDemo::initTestCase() {
    QVERIFY(m_root.isValid());
    m_folder = fs::path(m_root.path().toStdString()) / "demo";
    std::int64_t last = 0;
    const auto made = makeDemo(m_folder, smallSet(), [&](const Progress& p) {
        last = p.done;
        QVERIFY(p.done <= p.total);
    });
    QVERIFY2(made.ok(), made ? "" : made.error().detail.c_str());
    m_summary = *made;
    QCOMPARE(last, std::int64_t{m_summary.nihFilms});
    QCOMPARE(m_summary.nihPatients, 14);
}

void TestDemo::drawingIsPure() {
    const DemoFilm first = drawDemoFilm(5, 11, 2, 128);
    const DemoFilm other = drawDemoFilm(5, 12, 0, 128);
    const DemoFilm again = drawDemoFilm(5, 11, 2, 128);
    QCOMPARE(first.picture.width, 128);
    QVERIFY(first.picture.pixels == again.picture.pixels);
    QCOMPARE(first.opacities.size(), again.opacities.size());
    QVERIFY(first.picture.pixels != other.picture.pixels);
    QVERIFY(first.picture.pixels != drawDemoFilm(5, 11, 1, 128).picture.pixels);
    QVERIFY(first.picture.pixels != drawDemoFilm(6, 11, 2, 128).picture.pixels);
    demo::Fields used;
    const demo::Traits traits = demo::traitsOf(5, 12);
    const auto small = demo::drawFilm(5, 12, 0, 64, traits, demo::planOf(5, 12, 0, traits), used);
    QCOMPARE(small.picture.width, 64);
    const auto reused = demo::drawFilm(5, 12, 0, 128, traits, demo::planOf(5, 12, 0, traits), used);
    QVERIFY(reused.picture.pixels == other.picture.pixels);
}

void TestDemo::pixelsDoNotDependOnThreads() {
    std::map<std::string, std::string> hashes[2];
    for (const unsigned threads : {1U, 3U}) {
        const fs::path folder = fs::path(m_root.path().toStdString()) / ("threads" + std::to_string(threads));
        DemoOptions options = smallSet();
        options.threads = threads;
        QVERIFY(makeDemo(folder, options).ok());
        hashes[threads / 2] = hashesBelow(folder);
    }
    QVERIFY(hashes[0].size() > 20);
    QVERIFY(hashes[0] == hashes[1]);
}

void TestDemo::filesHoldTheFilmsThatAreDrawn() {
    for (const demo::FilmEntry& film : demo::listFilms(smallSet())) {
        const fs::path file = nih() / (film.folder == 1 ? "images_001" : "images_002") / "images" / film.name;
        const cv::Mat read = cv::imread(file.string(), cv::IMREAD_UNCHANGED);
        QCOMPARE(read.type(), CV_8UC1);
        const cv::Mat drawn = matOf(drawDemoFilm(7, film.patient, film.film, 96).picture);
        QCOMPARE(cv::norm(read, drawn, cv::NORM_INF), 0.0);
    }
}

void TestDemo::nihTablesAgreeWithTheFiles() {
    const std::string text = readFile(nih() / "Data_Entry_2017.csv").value();
    QCOMPARE(QString::fromStdString(linesOf(text).front()),
             QStringLiteral(
                 "Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient Gender,View Position,"
                 "OriginalImage[Width,Height],OriginalImagePixelSpacing[x,y]"));
    static const std::set<std::string> kVocabulary{"No Finding", "Pneumonia",    "Infiltration",
                                                   "Effusion",   "Cardiomegaly", "Atelectasis",
                                                   "Nodule",     "Edema",        "Consolidation"};
    std::set<std::string> files;
    for (const char* folder : {"images_001", "images_002"})
        for (const auto& entry : fs::directory_iterator(nih() / folder / "images"))
            files.insert(entry.path().filename().string());
    const CsvTable table = readCsv(nih() / "Data_Entry_2017.csv").value();
    QCOMPARE(table.rows.size(), static_cast<std::size_t>(m_summary.nihFilms));
    QCOMPARE(files.size(), table.rows.size());
    for (const auto& row : table.rows) {
        QCOMPARE(row.size(), std::size_t{11});
        QVERIFY(files.count(row[0]) == 1);
        QCOMPARE(QString::fromStdString(row[0]),
                 QString::asprintf("%08d_%03d.png", std::stoi(row[3]), std::stoi(row[2])));
        for (const QString& finding : QString::fromStdString(row[1]).split('|'))
            QVERIFY2(kVocabulary.count(finding.toStdString()) == 1, qPrintable(finding));
        QVERIFY(row[6] == "AP" || row[6] == "PA");
        QVERIFY(std::stoi(row[7]) >= 2000 && std::stod(row[9]) > 0.1);
    }
    const auto boxes = linesOf(readFile(nih() / "BBox_List_2017.csv").value());
    QCOMPARE(QString::fromStdString(boxes.front()),
             QStringLiteral("Image Index,Finding Label,Bbox [x,y,w,h],,,"));
}

void TestDemo::listsShareNoPatient() {
    std::set<std::string> patients[2];
    std::size_t films = 0;
    for (int test = 0; test < 2; ++test) {
        const std::string text =
            readFile(nih() / (test == 1 ? "test_list.txt" : "train_val_list.txt")).value();
        QVERIFY(!text.empty());
        QVERIFY(text.back() != '\n'); // as the official lists
        for (const std::string& name : linesOf(text)) {
            QVERIFY(fs::exists(nih() / "images_001/images" / name) ||
                    fs::exists(nih() / "images_002/images" / name));
            patients[test].insert(name.substr(0, 8));
            ++films;
        }
    }
    QCOMPARE(films, static_cast<std::size_t>(m_summary.nihFilms));
    QCOMPARE(patients[0].size() + patients[1].size(), static_cast<std::size_t>(m_summary.nihPatients));
    for (const std::string& patient : patients[1])
        QVERIFY(patients[0].count(patient) == 0);
}

void TestDemo::rsnaTablesAgree() {
    const CsvTable labels = readCsv(rsna() / "stage_2_train_labels.csv").value();
    const CsvTable classes = readCsv(rsna() / "stage_2_detailed_class_info.csv").value();
    const CsvTable matches = readCsv(rsna() / "rsna_to_nih_match.csv").value();
    QCOMPARE(labels.rows.size(), classes.rows.size());
    std::set<std::string> ids;
    std::set<std::string> positives;
    for (std::size_t i = 0; i < labels.rows.size(); ++i) {
        const auto& row = labels.rows[i];
        QCOMPARE(classes.rows[i][0], row[0]);
        QCOMPARE(classes.rows[i][1] == "Lung Opacity", row[5] == "1");
        ids.insert(row[0]);
        if (row[5] == "0") {
            QVERIFY(row[1].empty() && row[4].empty());
            continue;
        }
        positives.insert(row[0]);
        const double x = std::stod(row[1]), y = std::stod(row[2]), w = std::stod(row[3]),
                     h = std::stod(row[4]);
        QVERIFY(x >= 0 && y >= 0 && w > 8 && h > 8 && x + w <= 1024 && y + h <= 1024);
    }
    QCOMPARE(ids.size(), static_cast<std::size_t>(m_summary.rsnaFilms));
    QCOMPARE(positives.size(), static_cast<std::size_t>(m_summary.rsnaPositive));
    QCOMPARE(matches.rows.size(), ids.size());
    for (const auto& row : matches.rows) {
        QVERIFY(ids.count(row[0]) == 1);
        QVERIFY(fs::exists(rsna() / "stage_2_train_images" / (row[0] + ".dcm")));
        QVERIFY(fs::exists(nih() / "images_001/images" / row[1]) ||
                fs::exists(nih() / "images_002/images" / row[1]));
        QCOMPARE(row[3] == "Lung Opacity", positives.count(row[0]) == 1);
    }
}

void TestDemo::rsnaBoxesStandWhereTheFilmHasThem() {
    std::map<std::string, std::vector<DemoFilm::Opacity>> truth;
    for (const demo::FilmEntry& film : demo::listFilms(smallSet()))
        truth[film.name] = drawDemoFilm(7, film.patient, film.film, 96).opacities;
    std::map<std::string, std::string> nihOf;
    for (const auto& row : rowsOf(rsna() / "rsna_to_nih_match.csv"))
        nihOf[row[0]] = row[1];
    std::map<std::string, std::size_t> seen;
    for (const auto& row : rowsOf(rsna() / "stage_2_train_labels.csv")) {
        const auto& opacities = truth.at(nihOf.at(row[0]));
        QCOMPARE(opacities.empty(), row[5] == "0");
        if (opacities.empty())
            continue;
        const DemoFilm::Opacity& o = opacities.at(seen[row[0]]++);
        QVERIFY(std::abs(std::stod(row[1]) - o.x * 1024) <= 0.5);
        QVERIFY(std::abs(std::stod(row[4]) - o.height * 1024) <= 1.0);
    }
}

void TestDemo::dicomIsLikeRsnas() {
    for (const auto& row : rowsOf(rsna() / "rsna_to_nih_match.csv")) {
        DcmFileFormat file;
        QVERIFY(file.loadFile((rsna() / "stage_2_train_images" / (row[0] + ".dcm")).c_str()).good());
        DcmDataset& d = *file.getDataset();
        QCOMPARE(d.getOriginalXfer(), EXS_JPEGProcess1);
        const auto text = [&](const DcmTagKey& tag) {
            OFString value;
            d.findAndGetOFStringArray(tag, value);
            return QString::fromLatin1(value.c_str());
        };
        QCOMPARE(text(DCM_PatientID).toStdString(), row[0]);
        QCOMPARE(text(DCM_Modality), QStringLiteral("CR"));
        QCOMPARE(text(DCM_PhotometricInterpretation), QStringLiteral("MONOCHROME2"));
        QCOMPARE(text(DCM_SeriesDescription), "view: " + text(DCM_ViewPosition));
        QVERIFY(text(DCM_SOPInstanceUID).startsWith("2.25.") && text(DCM_SOPInstanceUID).size() <= 64);
        QVERIFY(text(DCM_ImageComments).contains("SYNTHETIC"));
        bool bare = false;
        QVERIFY(text(DCM_PatientAge).toInt(&bare) >= 18 && bare);
        DcmElement* element = nullptr;
        QVERIFY(d.findAndGetElement(DCM_PixelData, element).good());
        DcmPixelSequence* sequence = nullptr;
        QVERIFY(static_cast<DcmPixelData*>(element)
                    ->getEncapsulatedRepresentation(EXS_JPEGProcess1, nullptr, sequence)
                    .good());
        DcmPixelItem* item = nullptr;
        QVERIFY(sequence->getItem(item, 1).good());
        Uint8* bytes = nullptr;
        QVERIFY(item->getUint8Array(bytes).good());
        const cv::Mat jpeg =
            cv::imdecode(cv::Mat(1, static_cast<int>(item->getLength()), CV_8U, bytes), cv::IMREAD_UNCHANGED);
        QCOMPARE(jpeg.type(), CV_8UC1);
        const fs::path first = nih() / "images_001/images" / row[1];
        const cv::Mat png =
            cv::imread((fs::exists(first) ? first : nih() / "images_002/images" / row[1]).string(),
                       cv::IMREAD_GRAYSCALE);
        const double distance = cv::norm(jpeg, png, cv::NORM_L2);
        QVERIFY(std::abs(distance * distance / 9216.0 - std::stod(row[2])) < 1e-3); // the table's match_mse
        QVERIFY(std::stod(row[2]) < 30.0);
    }
}

void TestDemo::everyFilmSaysSynthetic() {
    for (const auto& entry : fs::recursive_directory_iterator(m_folder))
        if (entry.is_regular_file() &&
            (entry.path().extension() == ".png" || entry.path().extension() == ".dcm"))
            QVERIFY(readFile(entry.path()).value().find("SYNTHETIC") != std::string::npos);
    const Json marker = readJson(m_folder / "synthetic.json").value();
    QVERIFY(marker.at("complete").get<bool>());
    QCOMPARE(marker.at("counts").at("nihFilms").get<int>(), m_summary.nihFilms);
}

void TestDemo::opacitiesAreDenser() {
    int boxes = 0;
    for (std::uint32_t patient = 1; patient < 160; ++patient) {
        const DemoFilm with = filmWith(patient, 0, true);
        const DemoFilm without = filmWith(patient, 0, false);
        if (with.opacities.empty()) {
            QVERIFY(with.picture.pixels == without.picture.pixels);
            continue;
        }
        cv::Mat difference;
        cv::subtract(matOf(with.picture), matOf(without.picture), difference, cv::noArray(), CV_16S);
        const double all = meanOf(difference, {0, 0, 256, 256});
        for (const DemoFilm::Opacity& o : with.opacities) {
            QVERIFY(o.x >= 0 && o.y >= 0 && o.x + o.width <= 1 && o.y + o.height <= 1);
            const cv::Rect box(cvRound(o.x * 256), cvRound(o.y * 256), cvRound(o.width * 256),
                               cvRound(o.height * 256));
            const double inside = meanOf(difference, box & cv::Rect(0, 0, 256, 256));
            QVERIFY2(inside > 2.5,
                     qPrintable(QString("patient %1: %2 grey levels").arg(patient).arg(inside)));
            QVERIFY(inside > 2.0 * all);
            ++boxes;
        }
    }
    QVERIFY(boxes > 20);
}

void TestDemo::patientsKeepTheirBodies() {
    // Two films of one patient resemble each other more than films of two patients, on average over many.
    double same = 0.0;
    double other = 0.0;
    constexpr std::uint32_t kPatients = 40;
    for (std::uint32_t p = 1; p <= kPatients; ++p) {
        const cv::Mat first = matOf(drawDemoFilm(1, p, 0, 64).picture);
        same += cv::norm(first, matOf(drawDemoFilm(1, p, 1, 64).picture), cv::NORM_L1);
        other += cv::norm(first, matOf(drawDemoFilm(1, p % kPatients + 1, 1, 64).picture), cv::NORM_L1);
    }
    QVERIFY(same < other);
}

void TestDemo::setIsSkewedAndSickerWhereItShouldBe() {
    DemoOptions options;
    options.patients = 600;
    const auto films = demo::listFilms(options);
    std::map<std::uint32_t, int> perPatient;
    double positive[2] = {0, 0}, count[2] = {0, 0}, ap[2] = {0, 0}, views[2] = {0, 0};
    for (const demo::FilmEntry& f : films) {
        ++perPatient[f.patient];
        const bool sick = !f.plan.opacities.empty();
        positive[f.test ? 1 : 0] += sick ? 1 : 0;
        count[f.test ? 1 : 0] += 1;
        ap[sick ? 1 : 0] += f.plan.anteroposterior ? 1 : 0;
        views[sick ? 1 : 0] += 1;
    }
    QCOMPARE(perPatient.size(), std::size_t{600});
    int singles = 0;
    for (const auto& [patient, n] : perPatient) {
        QVERIFY(n >= 1 && n <= 9);
        singles += n == 1 ? 1 : 0;
    }
    QVERIFY(singles > 200 && singles < 340); // of 600
    QVERIFY(films.size() > 1350 && films.size() < 1900);
    // The README's demo: its words say 2,626 films, 771 of them in RSNA's test part.
    const auto whole = demo::listFilms(DemoOptions{});
    QCOMPARE(whole.size(), std::size_t{2626});
    QCOMPARE(std::ranges::count_if(whole, [](const auto& f) { return f.test && !f.rsnaId.empty(); }), 771);
    const double prevalence = (positive[0] + positive[1]) / (count[0] + count[1]);
    QVERIFY2(prevalence > 0.22 && prevalence < 0.33, qPrintable(QString::number(prevalence)));
    QVERIFY(positive[1] / count[1] > positive[0] / count[0]);
    QVERIFY(ap[1] / views[1] > ap[0] / views[0] + 0.15);
    QVERIFY(ap[1] / views[1] < 0.9);
}

QTEST_APPLESS_MAIN(TestDemo)
#include "tst_Demo.moc"
