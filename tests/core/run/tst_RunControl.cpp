// control.db: commands from people to a worker.
#include "base/Sqlite.h"
#include "run/RunControl.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace hilum;
using namespace hilum::run;

class TestRunControl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void carriesCommandsInOrder();
    void isEmptyBeforeTheFirst();
    void passesOverUnknownCommands();
    void tellsAMissingFolder();
};

void TestRunControl::carriesCommandsInOrder() {
    const QTemporaryDir dir;
    const std::filesystem::path folder = dir.path().toStdString();
    using enum Command;
    const std::vector<Command> sent{Pause, Resume, Checkpoint, Pause, Stop};
    for (const auto command : sent)
        QVERIFY(sendCommand(folder, command));
    const auto all = commandsSince(folder, 0).value();
    QCOMPARE(all.size(), sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i) {
        QCOMPARE(all[i].command, sent[i]);
        QVERIFY(i == 0 || all[i].seq > all[i - 1].seq);
        QVERIFY(!commandName(sent[i]).empty());
        // A worker that has seen so far gets the rest.
        QCOMPARE(commandsSince(folder, all[i].seq)->size(), sent.size() - 1 - i);
    }
    QVERIFY(sendCommand(folder, Stop));
    const auto news = commandsSince(folder, all.back().seq).value();
    QCOMPARE(news.size(), std::size_t{1});
    QCOMPARE(news[0].command, Stop);
}

void TestRunControl::isEmptyBeforeTheFirst() {
    const QTemporaryDir dir;
    QVERIFY(commandsSince(dir.path().toStdString(), 0)->empty());
    QVERIFY(std::filesystem::is_empty(dir.path().toStdString())); // reading makes no file
    // control.db exists, its table does not yet.
    QVERIFY(Database::open(dir.filePath("control.db").toStdString(), OpenMode::Create));
    QVERIFY(commandsSince(dir.path().toStdString(), 0)->empty());
}

void TestRunControl::passesOverUnknownCommands() {
    const QTemporaryDir dir;
    const std::filesystem::path folder = dir.path().toStdString();
    QVERIFY(sendCommand(folder, Command::Pause));
    QVERIFY(Database::open(folder / "control.db", OpenMode::ReadWrite)
                ->execute("INSERT INTO command(name) VALUES('dance')"));
    QVERIFY(sendCommand(folder, Command::Resume));
    const auto all = commandsSince(folder, 0).value();
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all[1].command, Command::Resume);
}

void TestRunControl::tellsAMissingFolder() {
    const QTemporaryDir dir;
    const auto refused = sendCommand(dir.filePath("no").toStdString(), Command::Stop);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QVERIFY(!QFileInfo::exists(dir.filePath("no")));
}

QTEST_APPLESS_MAIN(TestRunControl)
#include "tst_RunControl.moc"
