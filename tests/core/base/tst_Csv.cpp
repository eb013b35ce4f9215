// Counts of the real tables were recomputed with Python's csv module; they are also those that NIH and RSNA
// publish.
#include "base/AtomicFile.h"
#include "base/Csv.h"
#include "base/Rng.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <set>

using namespace hilum;
using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void keepsNihColumns();
    void findsColumns();
    void refuses_data();
    void refuses();
    void limitsCells();
    void unpacksGzip();
    void refusesBadGzip();
    void writesCells();
    void readsWhatItWrites();
    void survivesAnyBytes();
    void readsTheNihTable();
    void readsTheRsnaVariant();
    void readsTheBoxList();
};

Q_DECLARE_METATYPE(Rows)

namespace {

std::string realFile(const char* name) {
    const QByteArray folder = qgetenv("HILUM_TEST_DATA");
    const QString path = QString::fromLocal8Bit(folder) + '/' + name;
    return !folder.isEmpty() && QFileInfo::exists(path) ? path.toStdString() : std::string();
}

Rows whole(const CsvTable& table) {
    Rows all{table.header};
    all.insert(all.end(), table.rows.begin(), table.rows.end());
    return all;
}

} // namespace

void TestCsv::parses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Rows>("rows");
    const Rows plain{{"a", "b"}, {"1", "2"}};
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n") << plain;
    QTest::newRow("no line end at the end") << QByteArray("a,b\n1,2") << plain;
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << plain;
    QTest::newRow("lone CR") << QByteArray("a,b\r1,2\r") << plain;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\n1,2\n")
                                     << plain;
    QTest::newRow("semicolons") << QByteArray("a;b\n1;2\n") << plain;
    QTest::newRow("tabs") << QByteArray("a\tb\n1\t2\n") << plain;
    QTest::newRow("separator named") << QByteArray("sep=;\r\na;b\r\n1;2\r\n") << plain;
    QTest::newRow("empty lines") << QByteArray("\n\na,b\n\n1,2\n\n\n") << plain;
    QTest::newRow("blanks around") << QByteArray(" a , b\t\n 1 ,2 \n") << plain;
    QTest::newRow("all quoted") << QByteArray("\"a\",\"b\"\n\"1\", \"2\"\n") << plain;
    QTest::newRow("decimal commas") << QByteArray("a;b\n1,5;2,5\n") << Rows{{"a", "b"}, {"1,5", "2,5"}};
    QTest::newRow("commas in quotes of the header")
        << QByteArray("\"a,b,c\";d\n1;2\n") << Rows{{"a,b,c", "d"}, {"1", "2"}};
    QTest::newRow("commas in brackets of the header")
        << QByteArray("p[x,y,z];d\n1;2\n") << Rows{{"p[x,y,z]", "d"}, {"1", "2"}};
    QTest::newRow("quotes, commas and line ends in quotes")
        << QByteArray("a,b\n\"say \"\"ah\"\", please\",\"two\r\nlines\"\n")
        << Rows{{"a", "b"}, {"say \"ah\", please", "two\nlines"}};
    QTest::newRow("a quote inside a cell")
        << QByteArray("a,b\n5\" film,\"\"\n") << Rows{{"a", "b"}, {"5\" film", ""}};
    QTest::newRow("text after a quote") << QByteArray("a,b\n\"x\"y,2\n") << Rows{{"a", "b"}, {"xy", "2"}};
    QTest::newRow("short row") << QByteArray("a,b,c\n1\n") << Rows{{"a", "b", "c"}, {"1", "", ""}};
    QTest::newRow("long row") << QByteArray("a\n1,2,3\n") << Rows{{"a"}, {"1", "2", "3"}};
    QTest::newRow("empty columns") << QByteArray("a,,,\n1,2,3,\n,,,\n")
                                   << Rows{{"a", "", "", ""}, {"1", "2", "3", ""}, {"", "", "", ""}};
    QTest::newRow("one column") << QByteArray("a\n1\n") << Rows{{"a"}, {"1"}};
    QTest::newRow("only a header") << QByteArray("a,b") << Rows{{"a", "b"}};
    QTest::newRow("UTF-8") << QByteArray("é,€\n") << Rows{{"é", "€"}};
    QTest::newRow("Latin-1") << QByteArray("\xE9,b\n") << Rows{{"é", "b"}};
}

void TestCsv::parses() {
    QFETCH(const QByteArray, text);
    QFETCH(const Rows, rows);
    const auto table = parseCsv(text.toStdString(), "t.csv");
    QVERIFY2(table, table ? "" : table.error().detail.c_str());
    QVERIFY(whole(*table) == rows);
    QCOMPARE(table->source, std::string("t.csv"));
}

void TestCsv::keepsNihColumns() {
    const auto table =
        parseCsv("Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient Gender,View "
                 "Position,OriginalImage[Width,Height],OriginalImagePixelSpacing[x,y]\n"
                 "00000001_000.png,Cardiomegaly,0,1,57,M,PA,2682,2749,0.143,0.143\n",
                 "");
    QVERIFY(table);
    QCOMPARE(table->header.size(), std::size_t{11});
    QCOMPARE(table->cell(0, table->column("OriginalImage[Width")), std::string("2682"));
    QCOMPARE(table->cell(0, table->column("Height]")), std::string("2749"));
    QCOMPARE(table->cell(0, table->column("y]")), std::string("0.143"));
}

void TestCsv::findsColumns() {
    const auto table = parseCsv("Image Index,Patient ID\nx,7\n", "labels.csv");
    QCOMPARE(table->column("patientid"), 1);
    QCOMPARE(table->column(" PATIENT ID "), 1);
    QCOMPARE(table->column("age"), -1);
    QCOMPARE(table->need("imageIndex").value(), 0);
    const auto missing = table->need("Age");
    QVERIFY(!missing);
    QVERIFY(missing.error().code == ErrorCode::MissingColumn);
    QCOMPARE(missing.error().where, std::string("labels.csv"));
    QCOMPARE(missing.error().detail, std::string("needed: “Age”; there: “Image Index”, “Patient ID”"));
    QCOMPARE(table->cell(0, -1), std::string());
    QCOMPARE(table->cell(0, 2), std::string());
    QCOMPARE(table->cell(1, 0), std::string());
}

void TestCsv::refuses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("fact");
    const auto add = [](const char* name, const QByteArray& text, ErrorCode code, const char* fact) {
        QTest::newRow(name) << text << static_cast<int>(code) << QByteArray(fact);
    };
    add("nothing", "", ErrorCode::BadFormat, "empty");
    add("line ends only", "\r\n\n", ErrorCode::BadFormat, "empty");
    add("open quote", "a,b\n1,2\n\"3,4\n5,6\n", ErrorCode::BadFormat, "line 3: a quotation mark");
    add("open quote after a quoted line end", "a\n\"x\ny\"\n\"3\n", ErrorCode::BadFormat,
        "line 4: a quotation mark");
    add("byte 0", QByteArray("a,b\n1,\0\n", 8), ErrorCode::BadFormat, "line 2");
    add("UTF-16",
        QByteArray("\xFF\xFE"
                   "a\0,\0b\0",
                   8),
        ErrorCode::Unsupported, "UTF-16");
    add("long line", "a\n1\n" + QByteArray(1'000'001, 'x'), ErrorCode::TooLarge, "line 3");
    add("long quote", "a\n1\n\"" + QByteArray(1'100'000, '\n'), ErrorCode::TooLarge, "line 3");
    add("many columns", "a\n" + QByteArray(4096, ','), ErrorCode::TooLarge,
        "line 2: more than 4,096 columns");
}

void TestCsv::refuses() {
    QFETCH(const QByteArray, text);
    QFETCH(const int, code);
    QFETCH(const QByteArray, fact);
    const auto table = parseCsv(text.toStdString(), "t.csv");
    QVERIFY(!table);
    QCOMPARE(static_cast<int>(table.error().code), code);
    QCOMPARE(table.error().where, std::string("t.csv"));
    QVERIFY2(table.error().detail.find(fact.toStdString()) != std::string::npos,
             table.error().detail.c_str());
}

void TestCsv::limitsCells() {
    QVERIFY(parseCsv(std::string(4095, ','), ""));
    // 4,000 rows of one cell, each padded to 4,096.
    std::string bomb(4095, ',');
    for (int i = 0; i < 4000; ++i)
        bomb += "\nx";
    const auto padded = parseCsv(bomb, "");
    QVERIFY(!padded);
    QVERIFY(padded.error().code == ErrorCode::TooLarge);
    QVERIFY2(padded.error().detail.find("line 3,90") != std::string::npos, padded.error().detail.c_str());
}

void TestCsv::unpacksGzip() {
    const QTemporaryDir folder;
    const QString file = folder.filePath("a.csv");
    QProcess gzip;
    gzip.start("gzip", {"-c"});
    if (!gzip.waitForStarted())
        QSKIP("gzip is not installed");
    QByteArray text = "a,b\n";
    for (int i = 0; i < 100'000; ++i)
        text += QByteArray::number(i) + ",x\n";
    gzip.write(text);
    gzip.closeWriteChannel();
    QVERIFY(gzip.waitForFinished());
    const std::string packed = gzip.readAllStandardOutput().toStdString();
    const std::string path = file.toStdString();
    QVERIFY(writeFileAtomically(path, packed));
    QCOMPARE(readTextMaybeGzipped(path).value(), text.toStdString());
    QCOMPARE(readCsv(path)->rows.size(), std::size_t{100'000});
    QVERIFY(writeFileAtomically(path, packed + packed)); // two members
    QCOMPARE(readTextMaybeGzipped(path).value(), text.toStdString() + text.toStdString());
    QVERIFY(writeFileAtomically(path, packed + std::string(512, '\0'))); // padding, as on tapes
    QCOMPARE(readTextMaybeGzipped(path).value(), text.toStdString());
    const auto tooLarge = readTextMaybeGzipped(path, static_cast<std::size_t>(text.size()) - 1);
    QVERIFY(!tooLarge);
    QVERIFY(tooLarge.error().code == ErrorCode::TooLarge);

    for (const std::size_t n : {std::size_t{2}, std::size_t{9}, packed.size() / 2, packed.size() - 1}) {
        QVERIFY(writeFileAtomically(path, std::string_view(packed).substr(0, n)));
        const auto cut = readTextMaybeGzipped(path);
        QVERIFY(!cut);
        QVERIFY2(cut.error().code == ErrorCode::Truncated, cut.error().detail.c_str());
    }
    std::string flipped = packed;
    flipped[flipped.size() - 6] = static_cast<char>(flipped[flipped.size() - 6] ^ 1); // in the checksum
    QVERIFY(writeFileAtomically(path, flipped));
    const auto damaged = readTextMaybeGzipped(path);
    QVERIFY(!damaged);
    QVERIFY(damaged.error().code == ErrorCode::Corrupt);
}

void TestCsv::refusesBadGzip() {
    const QTemporaryDir folder;
    const std::string path = folder.filePath("a.csv.gz").toStdString();
    QVERIFY(writeFileAtomically(path, "\x1F\x8B and then something else"));
    const auto damaged = readCsv(path);
    QVERIFY(!damaged);
    QVERIFY(damaged.error().code == ErrorCode::Corrupt);
    QCOMPARE(damaged.error().where, path);
    QVERIFY(readCsv(path + "x").error().code == ErrorCode::NotFound);
}

void TestCsv::writesCells() {
    QCOMPARE(csvTextCell("plain text"), std::string("plain text"));
    QCOMPARE(csvTextCell("a,b"), std::string("\"a,b\""));
    QCOMPARE(csvTextCell("say \"ah\""), std::string("\"say \"\"ah\"\"\""));
    QCOMPARE(csvTextCell("=1+1"), std::string("'=1+1"));
    QCOMPARE(csvTextCell("+1"), std::string("'+1"));
    QCOMPARE(csvTextCell("-cmd|' /C calc'!A0"), std::string("'-cmd|' /C calc'!A0"));
    QCOMPARE(csvTextCell("@SUM(A1;A2)"), std::string("\"'@SUM(A1;A2)\""));
    QCOMPARE(csvTextCell("\t=1"), std::string("\"'\t=1\""));
    QCOMPARE(csvTextCell("\r=1"), std::string("\"'\r=1\""));
    QCOMPARE(csvTextCell(""), std::string());
    QCOMPARE(csvNumberCell(-0.25), std::string("-0.25"));
    QCOMPARE(csvNumberCell(112120), std::string("112120"));
    QCOMPARE(csvNumberCell(-1234567890), std::string("-1234567890"));
    QCOMPARE(csvNumberCell(1.0 / 3), std::string("0.333333"));
    QCOMPARE(csvNumberCell(1.0 / 3, 2), std::string("0.33"));
    QCOMPARE(csvNumberCell(1e300), std::string("1e+300"));
    QCOMPARE(csvNumberCell(-0.0), std::string("0"));
    QCOMPARE(csvNumberCell(std::numeric_limits<double>::quiet_NaN()), std::string());
}

void TestCsv::readsWhatItWrites() {
    Rng rng(1, "tables");
    constexpr std::string_view kSigns = "ab,;\"\n='[] \t";
    for (int round = 0; round < 300; ++round) {
        std::string text = "first;x,second\n"; // one `;` against one `,`: the comma wins
        Rows expected;
        for (int r = 0; r < 5; ++r) {
            Row row;
            for (int c = 0; c < 2; ++c) {
                std::string cell = "k"; // no blanks at the edges, which the reader takes off; no formula
                for (std::uint32_t n = rng.below(8); n > 0; --n)
                    cell += kSigns[rng.below(static_cast<std::uint32_t>(kSigns.size()))];
                cell += "k";
                text += csvTextCell(cell) + (c == 0 ? "," : "\r\n");
                row.push_back(cell);
            }
            expected.push_back(row);
        }
        const auto table = parseCsv(text, "");
        QVERIFY(table);
        QVERIFY2(table->rows == expected, text.c_str());
    }
}

void TestCsv::survivesAnyBytes() {
    Rng rng(1, "bytes");
    constexpr std::string_view kLikely = "\",;\t\r\n[]a\xC3\xA9\xEF\xBB\xBF\x1F\x8B=";
    int taken = 0;
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (std::uint32_t n = rng.below(60); n > 0; --n)
            text += rng.chance(0.9) ? kLikely[rng.below(static_cast<std::uint32_t>(kLikely.size()))]
                                    : static_cast<char>(1 + rng.below(255));
        const auto table = parseCsv(text, "");
        if (!table)
            continue;
        ++taken;
        for (const Row& row : table->rows)
            QVERIFY(row.size() >= table->header.size());
    }
    QVERIFY(taken > 500);
}

void TestCsv::readsTheNihTable() {
    const std::string file = realFile("nih/Data_Entry_2017_v2020.csv.gz");
    if (file.empty())
        QSKIP("HILUM_TEST_DATA has no nih/Data_Entry_2017_v2020.csv.gz");
    const auto table = readCsv(file);
    QVERIFY(table);
    QCOMPARE(table->header.size(), std::size_t{11});
    QCOMPARE(table->rows.size(), std::size_t{112'120});
    const int patient = table->column("Patient ID");
    std::set<std::string> patients;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        QCOMPARE(table->rows[i].size(), std::size_t{11});
        patients.insert(table->cell(i, patient));
    }
    QCOMPARE(patients.size(), std::size_t{30'805});
    QCOMPARE(table->rows.back(), (Row{"00030805_000.png", "No Finding", "0", "30805", "26", "M", "PA", "2048",
                                      "2500", "0.171", "0.171"}));
}

void TestCsv::readsTheRsnaVariant() {
    const std::string variant = realFile("meta/rsna/stage_2_train_labels.variant_semicolon_crlf.csv.gz");
    const std::string original = realFile("meta/rsna/stage_2_train_labels.csv.gz");
    if (variant.empty() || original.empty())
        QSKIP("HILUM_TEST_DATA has no meta/rsna/stage_2_train_labels*.csv.gz");
    const auto table = readCsv(variant);
    const auto other = readCsv(original);
    QVERIFY(table && other);
    QCOMPARE(table->rows.size(), std::size_t{30'227});
    QVERIFY(table->header == other->header);
    std::size_t boxes = 0;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        QCOMPARE(table->rows[i].size(), std::size_t{6});
        QCOMPARE(table->rows[i][0], other->rows[i][0]);
        QCOMPARE(table->rows[i][5], other->rows[i][5]);
        boxes += table->cell(i, table->column("width")).empty() ? 0U : 1U;
    }
    QCOMPARE(boxes, std::size_t{9'555});
}

void TestCsv::readsTheBoxList() {
    const std::string file = realFile("nih/BBox_List_2017.csv");
    if (file.empty())
        QSKIP("HILUM_TEST_DATA has no nih/BBox_List_2017.csv");
    const auto table = readCsv(file);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), std::size_t{984});
    QCOMPARE(table->header, (Row{"Image Index", "Finding Label", "Bbox [x", "y", "w", "h]", "", "",
                                 ""})); // the file has ",,,"
    QCOMPARE(table->cell(0, table->column("h]")), std::string("79.1864406779661"));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_Csv.moc"
