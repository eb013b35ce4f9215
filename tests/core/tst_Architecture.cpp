// The arrows between the rooms, read from the includes of the sources: an edge that the design does not have
// fails.
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

class tst_Architecture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsWhatIsForbidden_data();
    void knowsWhatIsForbidden();
    void onlyKnownEdges();
    void onlyLearnUsesTorch();
    void onlyThePlotUsesQCustomPlot();
    void coreKnowsNoQt();
    void filesAreSmall();
    void noSocketsAndNoRand();
    void standsAlone();

private:
    struct Source {
        QString path; ///< below the root
        QString text;
        QStringList includes;
    };
    static QList<Source> sources(const QStringList& folders);
    static QString roomOf(const QString& path);
    static QStringList forbiddenIn(const Source& source);
};

namespace {

/// Every room with all that it may use, its neighbours' neighbours included.
const QMap<QString, QSet<QString>>& allowedRooms() {
    static const QMap<QString, QSet<QString>> kAllowed{
        {"base", {}},
        {"imaging", {"base"}},
        {"augment", {"base"}},
        {"statistics", {"base"}},
        {"data", {"base", "augment"}},
        {"ingest", {"base", "augment", "imaging", "data"}},
        {"run", {"base", "augment", "data"}},
        {"learn", {"base", "augment", "data", "run", "statistics"}},
        {"report", {"base", "augment", "data", "run", "statistics"}},
        {"widgets", {"base", "imaging", "augment", "statistics", "data", "run", "report"}},
        {"app",
         {"base", "imaging", "augment", "statistics", "data", "ingest", "run", "learn", "report",
          "widgets"}}};
    return kAllowed;
}

} // namespace

QList<tst_Architecture::Source> tst_Architecture::sources(const QStringList& folders) {
    const QDir root(HILUM_SOURCES);
    static const QRegularExpression kInclude(QStringLiteral("^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"),
                                             QRegularExpression::MultilineOption);
    QList<Source> all;
    for (const auto& folder : folders) {
        QDirIterator files(root.filePath(folder), {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            Source source{root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()), {}};
            auto matches = kInclude.globalMatch(source.text);
            while (matches.hasNext())
                source.includes << matches.next().captured(1);
            all << source;
        }
    }
    return all;
}

/// "core/run/RunStore.cpp" → "run"; "widgets/…" → "widgets"; "app/…" → "app".
QString tst_Architecture::roomOf(const QString& path) {
    const auto parts = path.split('/');
    return parts.value(0) == "core" ? parts.value(1) : parts.value(0);
}

/// The includes of a source that its room may not have.
QStringList tst_Architecture::forbiddenIn(const Source& source) {
    static const QRegularExpression kQt(QStringLiteral("^(Q[A-Z]|Qt[A-Z][a-zA-Z]*/)"));
    static const QRegularExpression kTorch(QStringLiteral("^(torch|ATen|c10)/"));
    static const QRegularExpression kSocket(
        QStringLiteral("^(sys/(socket|un)\\.h|netinet/|arpa/|netdb\\.h|curl/"
                       "|QtNetwork|Q(Tcp|Udp|Local|Ssl)S|QNetwork|QWebS)"));
    const QString room = roomOf(source.path);
    const bool inLearn = room == "learn";
    // A verb may time the network itself, so it may hold tensors; the window may not.
    const bool mayHoldTensors = inLearn || source.path.startsWith("app/cli/");
    QStringList wrong;
    for (const auto& include : source.includes) {
        const auto target = include.section('/', 0, 0);
        const bool edge = include.contains('/') && allowedRooms().contains(target) && target != room;
        const bool climbs = include.startsWith("../") || include.contains("/../");
        if ((edge && !allowedRooms()[room].contains(target)) || climbs ||
            (kTorch.match(include).hasMatch() && !inLearn) ||
            (include == "learn/Torch.h" && !mayHoldTensors) ||
            (include.contains("qcustomplot") && !source.path.startsWith("widgets/plot/")) ||
            (kQt.match(include).hasMatch() && source.path.startsWith("core/")) ||
            kSocket.match(include).hasMatch())
            wrong << source.path + " includes " + include;
    }
    return wrong;
}

void tst_Architecture::knowsWhatIsForbidden_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("fine");
    const auto row = [](const char* path, const char* include, bool fine) {
        QTest::newRow(qPrintable(QString("%1 <- %2").arg(path, include))) << path << include << fine;
    };
    row("core/run/A.cpp", "augment/Recipe.h", true);
    row("core/learn/A.cpp", "data/Split.h", true);
    row("core/learn/losses/A.cpp", "torch/torch.h", true);
    row("app/cli/A.cpp", "learn/Torch.h", true);
    row("widgets/runs/A.cpp", "report/Document.h", true);
    row("widgets/plot/A.h", "qcustomplot.h", true);
    row("app/A.cpp", "ingest/Ingest.h", true);
    row("core/base/A.cpp", "run/RunSpec.h", false);
    row("core/augment/A.cpp", "imaging/Radiograph.h", false);
    row("core/statistics/A.cpp", "data/Record.h", false);
    row("core/run/A.cpp", "statistics/Auroc.h", false);
    row("core/report/A.cpp", "learn/Device.h", false);
    row("core/ingest/A.cpp", "run/RunStore.h", false);
    row("core/learn/A.cpp", "report/Document.h", false);
    row("core/run/A.cpp", "widgets/common/Theme.h", false);
    row("widgets/library/A.cpp", "ingest/Ingest.h", false);
    row("widgets/library/A.cpp", "learn/Device.h", false);
    row("widgets/runs/A.cpp", "app/Rail.h", false);
    row("core/run/A.cpp", "../report/Document.h", false);
    row("core/report/A.cpp", "torch/script.h", false);
    row("app/MainWindow.cpp", "learn/Torch.h", false);
    row("widgets/runs/A.cpp", "qcustomplot.h", false);
    row("core/run/A.cpp", "QString", false);
    row("core/run/A.cpp", "QtCore/QString", false);
    row("core/run/A.cpp", "sys/socket.h", false);
    row("app/cli/A.cpp", "netdb.h", false);
    row("widgets/bridge/A.cpp", "QNetworkAccessManager", false);
    row("widgets/bridge/A.cpp", "QLocalSocket", false);
}

void tst_Architecture::knowsWhatIsForbidden() {
    QFETCH(const QString, path);
    QFETCH(const QString, include);
    QFETCH(const bool, fine);
    QCOMPARE(forbiddenIn(Source{path, {}, {include}}).isEmpty(), fine);
}

void tst_Architecture::onlyKnownEdges() {
    const auto& allowed = allowedRooms();
    QStringList wrong;
    int edges = 0;
    for (const auto& source : sources({"core", "widgets", "app"})) {
        const auto room = roomOf(source.path);
        QVERIFY2(allowed.contains(room), qPrintable(source.path));
        for (const auto& include : source.includes) {
            const auto target = include.section('/', 0, 0);
            edges += include.contains('/') && allowed.contains(target) && target != room ? 1 : 0;
        }
        wrong << forbiddenIn(source);
    }
    QVERIFY(edges > 100); // otherwise the includes were not understood
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void tst_Architecture::onlyLearnUsesTorch() {
    QStringList wrong;
    for (const auto& source : sources({"core", "widgets", "app"}))
        for (const auto& include : source.includes)
            if ((include.startsWith("torch/") || include.startsWith("ATen/") || include.startsWith("c10/")) &&
                roomOf(source.path) != "learn")
                wrong << source.path;
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void tst_Architecture::onlyThePlotUsesQCustomPlot() {
    int users = 0;
    for (const auto& source : sources({"core", "widgets", "app"}))
        if (source.includes.contains("qcustomplot.h")) {
            ++users;
            QVERIFY2(source.path.startsWith("widgets/plot/"), qPrintable(source.path));
        }
    QVERIFY(users > 0);
}

void tst_Architecture::coreKnowsNoQt() {
    static const QRegularExpression kQt(QStringLiteral("^Q[A-Z]"));
    for (const auto& source : sources({"core"}))
        for (const auto& include : source.includes)
            QVERIFY2(!kQt.match(include).hasMatch(), qPrintable(source.path + " includes " + include));
}

void tst_Architecture::filesAreSmall() {
    QStringList large;
    for (const auto& source : sources({"core", "widgets", "app"}))
        if (source.text.count('\n') > 500)
            large << QString("%1: %2 lines").arg(source.path).arg(source.text.count('\n'));
    QVERIFY2(large.isEmpty(), qPrintable(large.join('\n')));
}

void tst_Architecture::noSocketsAndNoRand() {
    for (const auto& source : sources({"core", "widgets", "app"})) {
        static const QRegularExpression kRand(QStringLiteral("\\b(std::s?rand\\b|s?rand\\s*\\()"));
        const auto match = kRand.match(QString(source.text).remove("torch::rand("));
        QVERIFY2(!match.hasMatch(), qPrintable(source.path + ": " + match.captured()));
    }
}

void tst_Architecture::standsAlone() {
    // A neighbour's folder is named as the default place of real films, and nowhere else.
    const QString neighbour = QStringLiteral("..") + QStringLiteral("/shared");
    const QSet<QString> mayNameIt{"packaging/cmake/HilumTest.cmake", "test.sh"};
    const QDir root(HILUM_SOURCES);
    QStringList files;
    for (const auto& file : root.entryList({"*.md", "*.txt", "*.json", "*.sh"}, QDir::Files))
        files << file;
    for (const char* room : {"core", "widgets", "app", "tests", "resources", "translations", "packaging"}) {
        QDirIterator all(root.filePath(room), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files << root.relativeFilePath(all.next());
    }
    QVERIFY(files.size() > 300);
    for (const auto& path : files) {
        QFile file(root.filePath(path));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        QVERIFY2(mayNameIt.contains(path) || !file.readAll().contains(neighbour.toUtf8()), qPrintable(path));
    }
}

QTEST_APPLESS_MAIN(tst_Architecture)
#include "tst_Architecture.moc"
