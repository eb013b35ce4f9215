// What films are asked: one question, NIH's findings, classes. Expected labels are read off the films below.
#include "Films.h"

#include "data/Task.h"

#include <QTest>

using namespace hilum;
using namespace hilum::data;
using namespace hilum::data::testing;

namespace {

Dataset dataset(const char* layout) {
    Dataset named;
    named.name = "d";
    named.layout = layout;
    return named;
}

Record labelled(std::uint32_t row, int target, std::vector<std::string> findings) {
    Record record = film(row, "p" + std::to_string(row), target);
    record.findings = std::move(findings);
    return record;
}

} // namespace

class TestTask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pneumoniaIsTheTarget() {
        std::vector<Record> films{labelled(0, 1, {}), labelled(1, 0, {"Mass"}), labelled(2, -1, {})};
        const auto task = askTask(TaskKind::Pneumonia, dataset("nih"), films);
        QVERIFY(task);
        QCOMPARE(task->outputs, std::vector<std::string>{"Pneumonia"});
        QCOMPARE(task->labels, (std::vector<std::int8_t>{1, 0, -1}));
    }

    void findingsAreNihsFourteen() {
        std::vector<Record> films{labelled(0, 1, {"Pneumonia", "Effusion"}), labelled(1, 0, {}),
                                  labelled(2, -1, {})};
        const auto task = askTask(TaskKind::Findings, dataset("nih"), films);
        QVERIFY(task);
        QCOMPARE(task->columns(), std::size_t{14});
        QCOMPARE(task->outputs[task->primary], std::string("Pneumonia"));
        QVERIFY(!task->primaryIsAbsence);
        const auto sum = [&](std::size_t film) {
            int ones = 0;
            for (std::size_t column = 0; column < 14; ++column)
                ones += task->label(film, column);
            return ones;
        };
        QCOMPARE(sum(0), 2);
        QCOMPARE(task->label(0, task->primary), 1);
        QCOMPARE(sum(1), 0);
        QCOMPARE(sum(2), -14); // nobody said anything of it
    }

    void findingsOfOtherLayoutsAreThoseNamed() {
        std::vector<Record> films{labelled(0, 0, {"Mass"}), labelled(1, 0, {"Edema", "Mass"}),
                                  labelled(2, 0, {})};
        const auto task = askTask(TaskKind::Findings, dataset("csv"), films);
        QVERIFY(task);
        QCOMPARE(task->outputs, (std::vector<std::string>{"Edema", "Mass"}));
        QCOMPARE(task->labels, (std::vector<std::int8_t>{0, 1, 1, 1, 0, 0}));
        // Without pneumonia the first finding is the primary question, and the target its answer.
        QCOMPARE(task->primary, std::size_t{0});
        QCOMPARE(films[0].target, 0);
        QCOMPARE(films[1].target, 1);
        films = {labelled(0, 0, {})};
        QVERIFY(askTask(TaskKind::Findings, dataset("csv"), films).error().code == ErrorCode::BadValue);
    }

    void classesSetTheTarget() {
        std::vector<Record> films{labelled(0, -1, {"VIRUS"}), labelled(1, 0, {}),
                                  labelled(2, 1, {"BACTERIA"}), labelled(3, -1, {})};
        const auto task = askTask(TaskKind::Classes, dataset("folders"), films);
        QVERIFY(task);
        QCOMPARE(task->outputs, (std::vector<std::string>{"BACTERIA", "No Finding", "VIRUS"}));
        QCOMPARE(task->primary, std::size_t{1});
        QVERIFY(task->primaryIsAbsence);
        QCOMPARE(task->classOf(0), 2);
        QCOMPARE(task->classOf(1), 1);
        QCOMPARE(task->classOf(2), 0);
        QCOMPARE(task->classOf(3), -1);
        QCOMPARE(films[0].target, 1);
        QCOMPARE(films[1].target, 0);
        QCOMPARE(films[2].target, 1);
        QCOMPARE(films[3].target, -1);
    }

    void classesWithoutAHealthyOne() {
        std::vector<Record> films{labelled(0, -1, {"b"}), labelled(1, -1, {"a"})};
        const auto task = askTask(TaskKind::Classes, dataset("csv"), films);
        QVERIFY(task);
        QVERIFY(!task->primaryIsAbsence);
        QCOMPARE(films[0].target, 1); // “b”, the last of the alphabet
        QCOMPARE(films[1].target, 0);
    }

    void aFilmOfSeveralFindingsIsOfNoOneClass() {
        std::vector<Record> films{labelled(0, 0, {"Mass"}), labelled(1, 0, {"Mass", "Edema"}),
                                  labelled(2, 0, {})};
        QVERIFY(askTask(TaskKind::Classes, dataset("nih"), films).error().code == ErrorCode::BadValue);
    }

    void classesAreCounted() {
        std::vector<Record> one{labelled(0, 0, {"a"}), labelled(1, 0, {"a"})};
        QVERIFY(askTask(TaskKind::Classes, dataset("csv"), one).error().code == ErrorCode::BadValue);
        std::vector<Record> many;
        for (std::uint32_t i = 0; i < 65; ++i)
            many.push_back(labelled(i, 0, {"class " + std::to_string(i)}));
        QVERIFY(askTask(TaskKind::Classes, dataset("csv"), many).error().code == ErrorCode::BadValue);
    }
};

QTEST_GUILESS_MAIN(TestTask)
#include "tst_Task.moc"
