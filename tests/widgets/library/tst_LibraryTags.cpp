// DICOM tags as a table: what is shown, found, sorted, copied, and hidden under the privacy shade.
#include "imaging/Radiograph.h"
#include "widgets/common/Jobs.h"
#include "widgets/library/DicomTagModel.h"
#include "widgets/library/DicomTagPanel.h"
#include "widgets/library/FilmText.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <map>

using namespace hilum;
using namespace hilum::widgets;

namespace {

std::vector<imaging::Tag> someTags() {
    return {{"(0008,0016)", "SOPClassUID", "1.2.840.10008.5.1.4.1.1.1", "UI"},
            {"(0008,0018)", "SOPInstanceUID", "1.2.3.4", "UI"},
            {"(0008,0060)", "Modality", "CR", "CS"},
            {"(0008,0080)", "InstitutionName", "St Elsewhere", "LO"},
            {"(0008,1140)", "ReferencedImageSequence", "2 items", "SQ"},
            {"(0009,0010)", "Unknown Tag & Data", "7", "IS"},
            {"(0010,0010)", "PatientName", "<b>Doe</b>^Jane", "PN"},
            {"(0010,0040)", "PatientSex", "F", "CS"},
            {"(0018,5101)", "ViewPosition", "PA", "CS"},
            {"(0028,0010)", "Rows", "1024", "US"},
            {"(0028,0100)", "BitsAllocated", "16", "US"},
            {"(0028,3006)", "LUTData", "8192 bytes", "OW"}};
}

/// A canvas on a film with these tags.
void put(ViewerWidget& canvas, std::vector<imaging::Tag> tags, const std::string& format) {
    imaging::Radiograph film;
    film.width = film.height = 4;
    film.values.assign(16, 7.0F);
    film.format = format;
    film.tags = std::move(tags);
    LoadedFilm loaded;
    loaded.pixels = std::make_shared<const FilmPixels>(std::move(film));
    canvas.setFilm(std::move(loaded));
}

QString valueOf(const DicomTagModel& model, int row) {
    return model.index(row, DicomTagModel::Value).data().toString();
}

} // namespace

class TestLibraryTags : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theModelIsAModel() {
        DicomTagModel model;
        DicomTagFilter filter(model);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester shown(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTags(someTags());
        QCOMPARE(model.rowCount(), 12);
        filter.setSearch(QStringLiteral("patient"));
        QCOMPARE(filter.rowCount(), 2);
        model.setShaded(true);
        model.setTags({});
        QCOMPARE(filter.rowCount(), 0);
        model.setTags(someTags());
        QCOMPARE(filter.rowCount(), 2);
    }

    void cellsAreWhatTheFileSays() {
        DicomTagModel model;
        model.setTags(someTags());
        QCOMPARE(model.index(8, DicomTagModel::Key).data().toString(), QStringLiteral("(0018,5101)"));
        QCOMPARE(model.index(8, DicomTagModel::Name).data().toString(), QStringLiteral("ViewPosition"));
        QCOMPARE(model.index(8, DicomTagModel::Vr).data().toString(), QStringLiteral("CS"));
        QCOMPARE(valueOf(model, 8), QStringLiteral("PA"));
        QVERIFY(valueOf(model, 4).startsWith(QLatin1Char('2')));
        // A value is data: as text it stays, and a tool tip does not read it as markup.
        const QModelIndex name = model.index(6, DicomTagModel::Value);
        QCOMPARE(name.data().toString(), QStringLiteral("<b>Doe</b>^Jane"));
        QVERIFY(name.data(Qt::ToolTipRole).toString().contains(QLatin1String("&lt;b&gt;Doe")));
    }

    void theSearchTakesWordsInAnyColumn() {
        DicomTagModel model;
        DicomTagFilter filter(model);
        model.setTags(someTags());
        const auto found = [&](const char* words) {
            filter.setSearch(QLatin1String(words));
            return filter.rowCount();
        };
        QCOMPARE(found(""), 12);
        QCOMPARE(found("0018,5101"), 1);
        QCOMPARE(found("00185101"), 1);
        QCOMPARE(found("viewposition"), 1);
        QCOMPARE(found(" CS  position "), 1); // both words
        QCOMPARE(found("1024"), 1);
        QCOMPARE(found("elsewhere modality"), 0);
    }

    void columnsSort() {
        DicomTagModel model;
        DicomTagFilter filter(model);
        auto tags = someTags();
        std::swap(tags[0], tags[9]);
        model.setTags(tags);
        filter.sort(DicomTagModel::Key);
        QCOMPARE(filter.index(0, DicomTagModel::Key).data().toString(), QStringLiteral("(0008,0016)"));
        filter.sort(DicomTagModel::Value, Qt::AscendingOrder);
        int sixteen = -1, thousand = -1;
        for (int row = 0; row < filter.rowCount(); ++row) {
            const QString value = filter.index(row, DicomTagModel::Value).data().toString();
            sixteen = value == QLatin1String("16") ? row : sixteen;
            thousand = value == QLatin1String("1024") ? row : thousand;
        }
        QVERIFY(sixteen >= 0 && sixteen < thousand); // as numbers
    }

    void theShadeHidesWhatMayNameSomebody() {
        DicomTagModel model;
        DicomTagFilter filter(model);
        model.setTags(someTags());
        model.setShaded(true);
        const auto hidden = [&](int row) { return valueOf(model, row) == FilmText::hidden(); };
        QVERIFY(!hidden(0)); // a kind of object
        QVERIFY(hidden(1));  // this very object
        QVERIFY(!hidden(2));
        QVERIFY(hidden(3)); // free text
        QVERIFY(!hidden(4));
        QVERIFY(hidden(5)); // a vendor's own group
        QVERIFY(hidden(6));
        QVERIFY(hidden(7)); // of the patient, though a code
        for (int row = 8; row < 12; ++row)
            QVERIFY(!hidden(row));
        for (const int role : {int{Qt::ToolTipRole}, int{Qt::AccessibleTextRole}})
            QVERIFY(
                !model.index(6, DicomTagModel::Value).data(role).toString().contains(QLatin1String("Doe")));
        filter.setSearch(QStringLiteral("doe"));
        QCOMPARE(filter.rowCount(), 0); // nor is it found
        model.setShaded(false);
        filter.invalidate();
        QCOMPARE(filter.rowCount(), 1);
    }

    void thePanelSearchesAndCopies() {
        Jobs jobs;
        ViewerWidget canvas(jobs);
        DicomTagPanel panel;
        panel.resize(400, 500);
        panel.show();
        put(canvas, someTags(), "DICOM, JPEG Baseline");
        panel.showFilm(canvas);
        auto* search = panel.findChild<QLineEdit*>(QStringLiteral("dicomTagSearch"));
        auto* table = panel.findChild<QTableView*>(QStringLiteral("dicomTagTable"));
        auto* count = panel.findChild<QLabel*>(QStringLiteral("dicomTagCount"));
        QVERIFY(search && table && count);
        QCOMPARE(count->text(), QStringLiteral("12"));
        QTest::keyClicks(search, QStringLiteral("bits"));
        QCOMPARE(count->text(), QStringLiteral("1 of 12"));
        panel.findChild<QToolButton*>(QStringLiteral("dicomTagCopy"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("(0028,0100)\tBitsAllocated\tUS\t16"));
        search->setText(QStringLiteral("patient"));
        table->selectRow(0);
        QCOMPARE(panel.copied(), QStringLiteral("(0010,0010)\tPatientName\tPN\t<b>Doe</b>^Jane"));
        QTest::keySequence(table, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), panel.copied());
        panel.setShaded(true); // what is hidden is not copied either
        QVERIFY(!panel.copied().contains(QLatin1String("Doe")));
        search->setText(QStringLiteral("no such thing"));
        QVERIFY(!table->isVisible());
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("dicomTagSentence"))->isVisible());
        QSignalSpy left(&panel, &DicomTagPanel::leaveWanted);
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void filesWithoutTagsSayWhy() {
        Jobs jobs;
        ViewerWidget canvas(jobs);
        DicomTagPanel panel;
        panel.show();
        auto* sentence = panel.findChild<QLabel*>(QStringLiteral("dicomTagSentence"));
        panel.showFilm(canvas); // nothing has been read
        QVERIFY(!sentence->text().isEmpty());
        put(canvas, {}, "PNG");
        panel.showFilm(canvas);
        QVERIFY2(sentence->text().contains(QLatin1String("PNG")), qPrintable(sentence->text()));
        QVERIFY(sentence->isVisible());
    }

    void realFilesHaveRepresentations() {
        const QString file =
            qEnvironmentVariable("HILUM_TEST_DATA") + QStringLiteral("/rsna/stage_2_train_images");
        const QFileInfoList films = QDir(file).entryInfoList({QStringLiteral("*.dcm")}, QDir::Files);
        if (films.isEmpty())
            QSKIP("needs real RSNA films; set HILUM_TEST_DATA to the folder that holds them");
        const auto read = imaging::read(films.front().filePath().toStdString());
        QVERIFY(read.ok());
        std::map<std::string, std::string> representations;
        for (const imaging::Tag& tag : read->tags) {
            QCOMPARE(tag.vr.size(), std::size_t{2});
            representations[tag.name] = tag.vr;
        }
        // PS3.6, table 6-1.
        QCOMPARE(representations["PatientName"], std::string("PN"));
        QCOMPARE(representations["ViewPosition"], std::string("CS"));
        QCOMPARE(representations["Rows"], std::string("US"));
        QCOMPARE(representations["PixelSpacing"], std::string("DS"));
    }
};

QTEST_MAIN(TestLibraryTags)
#include "tst_LibraryTags.moc"
