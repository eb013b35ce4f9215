#include "widgets/bridge/CliProcess.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hilum;
using namespace hilum::widgets;

/// The CLI is played by a shell script that prints what hilum-cli prints.
class TestCliProcess : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString script(const QByteArray& body) {
        const QString name = m_folder.filePath(QStringLiteral("cli-%1.sh").arg(++m_scripts));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + body);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return name;
    }
    int m_scripts = 0;

private Q_SLOTS:
    void progressAndReport() {
        auto* process = new CliProcess(
            script("echo '{\"phase\":\"Reading films\",\"done\":3,\"total\":10}'\necho 'no json'\n"
                   "echo '{\"report\":{\"films\":10}}'\n"),
            {}, this);
        QSignalSpy progress(process, &CliProcess::progressed);
        Json answer;
        connect(process, &CliProcess::finished, this, [&](const Json& a) { answer = a; });
        QTRY_VERIFY(!answer.is_null());
        QVERIFY(answer["report"]["films"] == Json(10));
        QCOMPARE(progress.size(), 1);
        QCOMPARE(progress.first().at(0).toString(), QStringLiteral("Reading films"));
        QCOMPARE(progress.first().at(1).toLongLong(), 3);
        QCOMPARE(progress.first().at(2).toLongLong(), 10);
    }

    void errorsBecomeSentences_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        QTest::newRow("text") << QByteArray("echo '{\"error\":\"No dataset here.\"}'\nexit 2\n")
                              << QStringLiteral("No dataset here.");
        QTest::newRow("object")
            << QByteArray("echo '{\"error\":{\"code\":\"x\",\"sentence\":\"Say so.\"}}'\nexit 2\n")
            << QStringLiteral("Say so.");
        QTest::newRow("exit code") << QByteArray("echo oops >&2\nexit 7\n") << QStringLiteral("7");
        QTest::newRow("crash") << QByteArray("kill -SEGV $$\n") << QStringLiteral("unexpectedly");
    }
    void errorsBecomeSentences() {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        auto* process = new CliProcess(script(body), {}, this);
        QSignalSpy failed(process, &CliProcess::failed);
        QSignalSpy finished(process, &CliProcess::finished);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY2(failed.first().first().toString().contains(expected),
                 qPrintable(failed.first().first().toString()));
        QVERIFY(finished.isEmpty());
    }

    /// Training takes every core: the window must come before it.
    void itGivesWayToTheWindow() {
#ifdef Q_OS_UNIX
        QProcess here; // this test may run under nice itself
        here.start(QStringLiteral("nice"), QStringList());
        QVERIFY(here.waitForFinished());
        const int own = here.readAllStandardOutput().trimmed().toInt();
        auto* process = new CliProcess(script("echo \"{\\\"niceness\\\":$(nice)}\"\n"), {}, this);
        Json answer;
        connect(process, &CliProcess::finished, this, [&](const Json& a) { answer = a; });
        QTRY_VERIFY(answer.is_object());
        constexpr int kLowest = 19;
        QVERIFY2(answer["niceness"].get<int>() > own || own >= kLowest, answer.dump().c_str());
#else
        QSKIP("There is no niceness here.");
#endif
    }

    void aMissingProgramIsSaid() {
        auto* process = new CliProcess(m_folder.filePath(QStringLiteral("none")), {}, this);
        QSignalSpy failed(process, &CliProcess::failed);
        QTRY_COMPARE(failed.size(), 1);
    }

    void cancelEndsIt() {
        auto* process = new CliProcess(
            script("echo '{\"phase\":\"Waiting\",\"done\":0,\"total\":1}'\nexec sleep 600\n"), {}, this);
        QSignalSpy progress(process, &CliProcess::progressed);
        QSignalSpy cancelled(process, &CliProcess::cancelled);
        QSignalSpy failed(process, &CliProcess::failed);
        QTRY_COMPARE(progress.size(), 1);
        process->cancel();
        QTRY_COMPARE(cancelled.size(), 1);
        QVERIFY(failed.isEmpty());
    }

    void whoAbandonsItHearsNothing() {
        auto* process = new CliProcess(script("exec sleep 600\n"), {}, this);
        QObject listener;
        bool heard = false;
        connect(process, &CliProcess::cancelled, &listener, [&] { heard = true; });
        QSignalSpy cancelled(process, &CliProcess::cancelled); // others still do
        QTRY_VERIFY(process->running());
        process->abandon(&listener);
        QTRY_COMPARE(cancelled.size(), 1);
        QVERIFY(!heard);
    }
};

QTEST_GUILESS_MAIN(TestCliProcess)
#include "tst_CliProcess.moc"
