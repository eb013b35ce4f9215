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
    void onlyKnownEdges();
    void onlyLearnUsesTorch();
    void onlyThePlotUsesQCustomPlot();
    void coreKnowsNoQt();
    void filesAreSmall();
    void noSocketsAndNoRand();

private:
    struct Source {
        QString path; ///< below the root
        QString text;
        QStringList includes;
    };
    static QList<Source> sources(const QStringList& folders);
    static QString roomOf(const QString& path);
};

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

void tst_Architecture::onlyKnownEdges() {
    // Every room with all that it may use, its neighbours' neighbours included.
    const QMap<QString, QSet<QString>> allowed{
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
    QStringList wrong;
    int edges = 0;
    for (const auto& source : sources({"core", "widgets", "app"})) {
        const auto room = roomOf(source.path);
        QVERIFY2(allowed.contains(room), qPrintable(source.path));
        for (const auto& include : source.includes) {
            const auto target = include.section('/', 0, 0);
            if (!include.contains('/') || !allowed.contains(target) || target == room)
                continue;
            ++edges;
            if (!allowed[room].contains(target))
                wrong << source.path + " includes " + include;
        }
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
        for (const auto& include : source.includes)
            QVERIFY2(!include.startsWith("sys/socket") && !include.startsWith("QNetwork") &&
                         !include.startsWith("netinet"),
                     qPrintable(source.path));
        QVERIFY2(!source.text.contains("std::rand(") && !source.text.contains("srand("),
                 qPrintable(source.path));
    }
}

QTEST_APPLESS_MAIN(tst_Architecture)
#include "tst_Architecture.moc"
