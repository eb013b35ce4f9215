// Why an import left a file out, in another language.
#include "data/SkipReason.h"

#include "tests/support/LoudTranslator.h"

#include <QTest>

#include <fmt/format.h>

using namespace hilum;
using namespace hilum::data;
using hilum::testing::loud;

class TestSkipReason : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindIsTold() {
        QCOMPARE(
            skipReason(fmt::format(kOtherModality, "knee.dcm", "MR"), loud),
            std::string("“knee.dcm” IS A PICTURE OF MODALITY MR, NOT A RADIOGRAPH, SO IT WAS LEFT OUT."));
        const Error error(ErrorCode::Truncated, "12 bytes are missing", "a.dcm");
        QCOMPARE(skipReason(sentence(error), loud), sentence(error, loud));
        QCOMPARE(skipReason("it ends too early.", loud), std::string("IT ENDS TOO EARLY."));
        for (const std::string& stored : {fmt::format(kOtherModality, "a", "b"), sentence(error)})
            QCOMPARE(skipReason(stored, {}), stored);
    }
};

QTEST_GUILESS_MAIN(TestSkipReason)
#include "tst_SkipReason.moc"
