// `hilum-cli report` and the program that it calls for a PDF, `hilum --print-report`, as people start them.
#include "GeneratedRuns.h"
#include "base/AtomicFile.h"
#include "base/Json.h"
#include "run/Queue.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace hilum;
namespace fs = std::filesystem;

namespace {

struct Answer {
    int code = -1;
    QByteArray out, err;
};

Answer called(const QString& program, const QStringList& arguments, const QString& path = {}) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) // nobody sits there
        environment.remove(QLatin1String(display));
    if (!path.isNull())
        environment.insert(QStringLiteral("PATH"), path);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray contentOf(const QString& file) {
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

QByteArray timeless(const QByteArray& pdf) {
    static const QRegularExpression kDate(QStringLiteral("/CreationDate \\(D:\\d+[^)]*\\)"));
    return QString::fromLatin1(pdf).remove(kDate).toLatin1();
}

} // namespace

class tst_ReportVerb : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_workspace, m_first;

    [[nodiscard]] QString at(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
    /// The verb, started beside no window program, with this PATH.
    [[nodiscard]] Answer report(QStringList arguments,
                                const QString& path = QStringLiteral("/nowhere")) const {
        arguments.prepend(QStringLiteral("report"));
        return called(at("bin/hilum-cli"), arguments << QStringLiteral("--workspace") << m_workspace, path);
    }
    [[nodiscard]] QString windowFolder() const {
        return QFileInfo(QStringLiteral(HILUM_WINDOW)).absolutePath();
    }

private Q_SLOTS:
    void initTestCase() {
        m_workspace = at("workspace");
        const fs::path where = m_workspace.toStdString();
        fs::create_directories(where / "runs");
        fs::create_directories(m_dir.filePath("bin").toStdString());
        QVERIFY(QFile::copy(QStringLiteral(HILUM_REPORT_VERBS), at("bin/hilum-cli")));
        const auto a = report::test::makeRun(where, {.separation = 1.3});
        report::test::makeRun(where, {.separation = 0.5, .noiseSeed = 2});
        m_first = QString::fromStdString(a.id());
        QVERIFY(run::saveStudy(where, {"study-1", "A study", {a.id()}, 1}).ok());
    }

    void withoutAnOutputItSaysWhatItCanWrite() {
        const Answer answer = report({});
        QCOMPARE(answer.code, 2);
        for (const char* flag : {"--html", "--pdf", "--csv ", "--csv-folder"})
            QVERIFY2(answer.err.contains(flag), answer.err);
    }

    void tablesAloneNeedNoHtml() {
        const Answer answer = report({"--csv-folder", at("tables"), "--csv", at("one.csv")});
        QVERIFY2(answer.code == 0, answer.err);
        QCOMPARE(contentOf(at("tables/runs.csv")).count('\n'), 3);  // a header and two runs
        QCOMPARE(contentOf(at("tables/pairs.csv")).count('\n'), 2); // and a pair
        QCOMPARE(contentOf(at("one.csv")), contentOf(at("tables/runs.csv")));
        QVERIFY(answer.out.contains(at("tables").toUtf8()));
    }

    void htmlAloneIsAsBefore() {
        const Answer answer = report({"--html", at("r.html"), m_first});
        QVERIFY2(answer.code == 0, answer.err);
        QVERIFY(contentOf(at("r.html")).contains("Content-Security-Policy"));
        QVERIFY(answer.out.contains("The report is in"));
    }

    void aMissingWindowIsSaid() {
        const Answer answer = report({"--pdf", at("no.pdf")});
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains("hilum") && answer.err.contains("PATH"), answer.err);
        QVERIFY(!QFile::exists(at("no.pdf")));
        const Answer json = report({"--pdf", at("no.pdf"), "--json"});
        QCOMPARE(json.code, 3);
        QVERIFY2(json.out.contains("\"error\""), json.out);
    }

    void aPdfByTheWindowOnThePath() {
        const Answer answer =
            report({"--pdf", at("path.pdf"), "--title", "Title of it", "--html", at("p.html")},
                   QStringLiteral("/nowhere::") + windowFolder());
        QVERIFY2(answer.code == 0, answer.err);
        const QByteArray pdf = contentOf(at("path.pdf"));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/Subtype /Link"));
        QVERIFY(contentOf(at("p.html")).contains("Title of it"));
        QVERIFY(answer.out.contains(at("path.pdf").toUtf8()));
    }

    void aPdfByTheWindowBeside() {
        QVERIFY(QFile::link(QStringLiteral(HILUM_WINDOW), at("bin/hilum")));
        const Answer answer = report({"--pdf", at("beside.pdf"), "--study", "A study", "--json"});
        QVERIFY2(answer.code == 0, answer.err + answer.out);
        const auto json = parseJson(answer.out.trimmed().toStdString());
        QVERIFY(json.ok());
        QCOMPARE(json->at("runs").size(), std::size_t{1});
        QVERIFY(contentOf(at("beside.pdf")).startsWith("%PDF-"));
        // What the window's program cannot do comes back as its own sentence.
        const Answer refused = report({"--pdf", at("none/below/x.pdf")});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("could not be written"), refused.err);
        QVERIFY(QFile::remove(at("bin/hilum")));
    }

    void aProgramThatOnlyCrashesIsSaid() {
        QFile script(at("bin/hilum"));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\necho 'a library is missing' >&2\nexit 127\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        script.close();
        const Answer answer = report({"--pdf", at("x.pdf")}, qEnvironmentVariable("PATH"));
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains("a library is missing"), answer.err);
        QVERIFY(QFile::remove(at("bin/hilum")));
    }

    void aStudyThatIsNotThere() {
        const Answer answer = report({"--pdf", at("x.pdf"), "--study", "none"}, windowFolder());
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains("no study"), answer.err);
        QVERIFY(!QFile::exists(at("x.pdf")));
    }

    void theWindowPrintsWithoutADisplay() {
        const QStringList common{QStringLiteral("--workspace"), m_workspace, QStringLiteral("--title"),
                                 QStringLiteral("Ünïcode ✓")};
        const auto print = [&](const QString& file, const QStringList& more = {}) {
            return called(QStringLiteral(HILUM_WINDOW),
                          common + QStringList{QStringLiteral("--print-report"), file} + more);
        };
        QCOMPARE(print(at("a.pdf")).code, 0);
        QCOMPARE(print(at("b.pdf")).code, 0);
        const QByteArray a = contentOf(at("a.pdf"));
        QVERIFY(a.startsWith("%PDF-"));
        QCOMPARE(timeless(contentOf(at("b.pdf"))), timeless(a)); // another process, the same bytes
        QVERIFY(!a.contains(m_dir.path().toUtf8()));
        // One run, by its id.
        QCOMPARE(print(at("c.pdf"), {m_first}).code, 0);
        QVERIFY(contentOf(at("c.pdf")).startsWith("%PDF-"));
        const Answer unknown = print(at("d.pdf"), {QStringLiteral("no-such-run")});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains("hilum: ") && unknown.err.contains("no-such-run"), unknown.err);
        QVERIFY(!QFile::exists(at("d.pdf")));
        const Answer json = print(at("no/x.pdf"), {QStringLiteral("--json")});
        QCOMPARE(json.code, 1);
        const auto error = parseJson(json.out.trimmed().toStdString());
        QVERIFY(error.ok());
        QCOMPARE(error->at("error").at("code").get<std::string>(), std::string("write-failed"));
    }
};

QTEST_APPLESS_MAIN(tst_ReportVerb)
#include "tst_ReportVerb.moc"
