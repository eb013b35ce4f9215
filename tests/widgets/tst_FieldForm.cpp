#include "widgets/common/FieldForm.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace hilum;
using namespace hilum::widgets;
using run::Param;
using run::ParamType;

namespace {
constexpr unsigned kAll = 15;
} // namespace

class TestFieldForm : public QObject {
    Q_OBJECT

    const Param m_epochs{
        "testEpochs", "Epochs",       ParamType::Integer,    kAll, true, "epochs", 1, 1000, {},
        100,          "200 (SimCLR)", "How long it trains.", false};
    const Param m_rate{
        "testRate", "Learning rate", ParamType::Number, kAll, false, "", 1e-9, 10, {}, 0.3, "", "Peak.",
        false};
    const Param m_seed{"testSeed", "Seed", ParamType::Integer, kAll, false, "", 0, 4294967295.0, {}, 1, "",
                       "",         false};
    const Param m_kind{
        "testKind", "Kind", ParamType::Choice, kAll, true, "", 0, 0, {"sgd", "lars"}, "lars", "", "", false};
    const Param m_flag{"testFlag", "Flag", ParamType::Flag, kAll, true, "", 0, 0, {}, true, "", "", false};
    const Param m_text{"testText", "Dataset", ParamType::Text, kAll, true, "", 0, 0, {}, "", "", "", false};
    const std::vector<const Param*> m_all{&m_epochs, &m_rate, &m_seed, &m_kind, &m_flag, &m_text};

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme::Dark);
    }

    void startsAtTheDefaults() {
        FieldForm form;
        form.setParams(m_all);
        QVERIFY(form.value(QStringLiteral("testEpochs")) == Json(100));
        QVERIFY(form.value(QStringLiteral("testRate")) == Json(0.3));
        QVERIFY(form.value(QStringLiteral("testKind")) == Json("lars"));
        QVERIFY(form.value(QStringLiteral("testFlag")) == Json(true));
        QVERIFY(form.value(QStringLiteral("testText")) == Json(""));
        QVERIFY(form.value(QStringLiteral("unknown")).is_null());
    }

    void fieldsCarryNameUnitAndTip() {
        FieldForm form;
        form.setParams(m_all);
        QWidget* epochs = form.field(QStringLiteral("testEpochs"));
        QVERIFY(epochs);
        QCOMPARE(epochs->objectName(), QStringLiteral("testEpochs"));
        QCOMPARE(epochs->accessibleName(), QStringLiteral("Epochs"));
        QVERIFY(epochs->toolTip().contains(QStringLiteral("100")));
        QVERIFY(epochs->toolTip().contains(QStringLiteral("200 (SimCLR)")));
        QVERIFY(qobject_cast<NumberBox*>(epochs)->suffix().contains(QStringLiteral("epochs")));
    }

    void typingIsReadAndTold() {
        FieldForm form;
        form.setParams(m_all);
        form.show();
        QSignalSpy spy(&form, &FieldForm::valueChanged);
        auto* rate = qobject_cast<NumberBox*>(form.field(QStringLiteral("testRate")));
        rate->selectAll();
        QTest::keyClicks(rate, QStringLiteral("3e-4"));
        rate->interpretText();
        QVERIFY(form.value(QStringLiteral("testRate")) == Json(3e-4));
        QVERIFY(!spy.isEmpty());
        QCOMPARE(spy.last().first().toString(), QStringLiteral("testRate"));
        QCOMPARE(rate->text(), QStringLiteral("0.0003"));
    }

    void largeSeedsFit() {
        FieldForm form;
        form.setParams(m_all);
        form.setValue(QStringLiteral("testSeed"), 4294967295LL);
        QVERIFY(form.value(QStringLiteral("testSeed")) == Json(4294967295LL));
    }

    void setValueIsSilent() {
        FieldForm form;
        form.setParams(m_all);
        QSignalSpy spy(&form, &FieldForm::valueChanged);
        form.setValue(QStringLiteral("testEpochs"), 7);
        form.setValue(QStringLiteral("testKind"), "sgd");
        form.setValue(QStringLiteral("testFlag"), false);
        QVERIFY(form.value(QStringLiteral("testEpochs")) == Json(7));
        QVERIFY(form.value(QStringLiteral("testKind")) == Json("sgd"));
        QVERIFY(form.value(QStringLiteral("testFlag")) == Json(false));
        QVERIFY(spy.isEmpty());
    }

    void choicesReplaceTheLine() {
        FieldForm form;
        form.setParams(m_all);
        form.setValue(QStringLiteral("testText"), "rsna");
        form.setChoices(QStringLiteral("testText"), {QStringLiteral("nih"), QStringLiteral("rsna")});
        QVERIFY(qobject_cast<QComboBox*>(form.field(QStringLiteral("testText"))));
        QVERIFY(form.value(QStringLiteral("testText")) == Json("rsna")); // the choice outlives the new list
    }

    void suggestionsMayBeChosenOrOverwritten() {
        const QString key = QStringLiteral("testText");
        FieldForm form;
        form.setParams(m_all);
        form.setValue(key, "auto");
        form.setSuggestions(key, {QStringLiteral("auto"), QStringLiteral("official")});
        auto* combo = qobject_cast<QComboBox*>(form.field(key));
        QVERIFY(combo && combo->isEditable());
        QVERIFY(form.value(key) == Json("auto"));
        form.show();
        QSignalSpy spy(&form, &FieldForm::valueChanged);
        combo->lineEdit()->selectAll();
        QTest::keyClicks(combo->lineEdit(), QStringLiteral("random-7"));
        QVERIFY(spy.isEmpty()); // half a name is no value
        form.setSuggestions(key, {QStringLiteral("auto"), QStringLiteral("mine")});
        QCOMPARE(combo->currentText(), QStringLiteral("random-7")); // what is being typed stays
        QTest::keyClick(combo->lineEdit(), Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QVERIFY(form.value(key) == Json("random-7"));
        QTest::keyClick(combo->lineEdit(), Qt::Key_Return); // nothing new
        QCOMPARE(spy.count(), 1);
        combo->setCurrentIndex(1);
        Q_EMIT combo->activated(1);
        QCOMPARE(spy.count(), 2);
        QVERIFY(form.value(key) == Json("mine"));
        form.setValue(key, "auto");
        QCOMPARE(spy.count(), 2);
        QCOMPARE(combo->currentText(), QStringLiteral("auto"));
    }

    void errorsStandBesideTheirFields() {
        FieldForm form;
        form.setParams(m_all);
        form.setEssentialOnly(true);
        form.show();
        QVERIFY(!form.field(QStringLiteral("testRate"))->isVisible());
        const std::vector<run::FieldError> errors{{"testRate", "Too high for so few steps."},
                                                  {"elsewhere", "No."}};
        const auto rest = form.setErrors(errors);
        QCOMPARE(rest.size(), std::size_t{1});
        QCOMPARE(rest.front().key, std::string("elsewhere"));
        QCOMPARE(form.errorText(QStringLiteral("testRate")), QStringLiteral("Too high for so few steps."));
        QVERIFY(form.field(QStringLiteral("testRate"))->isVisible()); // shown although it is not essential
        form.setErrors({});
        QVERIFY(form.errorText(QStringLiteral("testRate")).isEmpty());
    }

    void everyParameterOfEveryKindHasAField() {
        for (const auto kind :
             {run::RunKind::Pretrain, run::RunKind::FineTune, run::RunKind::Probe, run::RunKind::Baseline}) {
            FieldForm form;
            const run::RunSpec spec(kind);
            form.setSpec(spec);
            for (const Param* param : run::parametersOf(kind))
                QVERIFY2(form.field(QString::fromStdString(param->key)), param->key.c_str());
            const auto back = form.spec(kind);
            QVERIFY2(back.ok(), back.ok() ? "" : back.error().where.c_str());
            QVERIFY(back->toJson() == spec.toJson());
            QVERIFY(back->hash() == spec.hash()); // the same run as the one that the CLI would make
        }
    }

    void theMethodBringsItsFieldsAndDefaults() {
        FieldForm form;
        form.setSpec(run::RunSpec(run::RunKind::Pretrain));
        form.show();
        QVERIFY(form.field(QStringLiteral("temperature"))->isVisible());
        QVERIFY(!form.field(QStringLiteral("maskRatio"))->isVisible());
        auto* method = qobject_cast<QComboBox*>(form.field(QStringLiteral("method")));
        QVERIFY(method);
        method->setCurrentIndex(method->findData(QStringLiteral("mae")));
        QVERIFY(!form.field(QStringLiteral("temperature"))->isVisible());
        QVERIFY(form.field(QStringLiteral("maskRatio"))->isVisible());
        QVERIFY(form.value(QStringLiteral("optimiser")) == "adamw");
        run::RunSpec mae(run::RunKind::Pretrain);
        QVERIFY(mae.set("method", "mae").ok());
        const auto made = form.spec(run::RunKind::Pretrain);
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().where.c_str());
        QVERIFY(made->toJson() == mae.toJson()); // as the command line would make it
    }
};

QTEST_MAIN(TestFieldForm)
#include "tst_FieldForm.moc"
