// The import card: hilum-cli is played by a shell script that prints what hilum-cli prints.
#include "LibraryWorkspace.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/common/Jobs.h"
#include "widgets/library/ImportPanel.h"
#include "widgets/library/ImportSummary.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace hilum;
using namespace hilum::widgets;

namespace {

const QByteArray kPreview =
    R"({"plan":{"layout":"nih","name":"nih-small","mapping":[{"what":"Patient","from":"column Patient ID"}],)"
    R"("report":{"dataset":"nih-small","layout":"nih","films":12,"patients":5,"labelled":12,)"
    R"("positives":4,"boxes":2,"rowsWithoutImage":3,"rowsWithoutImageExamples":["a.png"],)"
    R"("skipped":[],"notes":["Ages above 120 are left out."]}}})";
const QByteArray kReport =
    R"({"report":{"dataset":"nih-small","layout":"nih","films":11,"patients":5,"labelled":11,)"
    R"("positives":4,"boxes":2,"skipped":[{"file":"sub/<b>x</b>.png","reason":"It ends too early."}],)"
    R"("elapsedS":2.5}})";

} // namespace

class TestLibraryImport : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    SystemClock m_clock;
    int m_scripts = 0;

    /// Answers a dry run with kPreview (or `dry`), anything else by `real`; what it was called with is kept.
    QString cli(const QByteArray& real, const QByteArray& dry = "echo '" + kPreview + "'") {
        const QString name = m_folder.filePath(QStringLiteral("cli-%1.sh").arg(++m_scripts));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\necho \"$@\" >> \"$0.log\"\ncase \"$*\" in *--dry-run*)\n" + dry + "\n;; *)\n" +
                   real + "\n;; esac\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return name;
    }
    static QString calls(const QString& program) {
        QFile log(program + QStringLiteral(".log"));
        return log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString();
    }
    struct World {
        Jobs jobs;
        AppContext context;
        std::unique_ptr<Launcher> launcher;
        std::unique_ptr<ImportPanel> panel;
    };
    std::unique_ptr<World> world(const QString& program) {
        auto w = std::make_unique<World>();
        w->context.workspace = m_folder.path().toStdString();
        w->context.jobs = &w->jobs;
        w->launcher = std::make_unique<Launcher>(w->context.workspace, program, m_clock, w->jobs);
        w->context.launcher = w->launcher.get();
        w->panel = std::make_unique<ImportPanel>(w->context);
        return w;
    }
    static QPushButton* button(const World& w, const char* name) {
        return w.panel->findChild<QPushButton*>(QLatin1String(name));
    }
    static bool says(const World& w, const QString& text) {
        for (const QLabel* label : w.panel->findChildren<QLabel*>()) {
            if (label->text().contains(text))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void answersAreRead() {
        const ImportSummary plan = importSummary(*parseJson(kPreview.toStdString()));
        QCOMPARE(plan.dataset, std::string("nih-small"));
        QCOMPARE(plan.films, 12);
        QCOMPARE(plan.mapping.size(), std::size_t(1));
        QCOMPARE(plan.mapping[0].second.english(), std::string("column Patient ID"));
        const ImportSummary report = importSummary(*parseJson(kReport.toStdString()));
        QCOMPARE(report.skipped.size(), std::size_t(1));
        QCOMPARE(report.elapsedS, 2.5);
        QCOMPARE(importSummary(*parseJson(R"({"films":7,"mapping":{"Patient":"folder"}})")).films, 7);
        QCOMPARE(importSummary(Json()).films, 0);
        // What can be told in another language goes before the same in English.
        const ImportSummary told = importSummary(*parseJson(
            R"({"mapping":[{"what":"Part","from":"x","sentences":["Part",["folders {}","a, b"]]}],)"
            R"("report":{"films":3,"notes":["2 rows left."],"sentences":[["{} left.","2 rows"]]}})"));
        QCOMPARE(told.notes, (std::vector<Sentence>{said("{} left.", "2 rows")}));
        QCOMPARE(told.mapping.at(0).second, said("folders {}", "a, b"));
        QCOMPARE(importSummary(*parseJson(R"({"report":{"films":"x","skipped":[1]}})")).films, 0);
    }

    void aFolderIsLookedAtThenImported() {
        const QString program =
            cli("echo '{\"phase\":\"Reading films\",\"done\":5,\"total\":11}'\necho '" + kReport + "'");
        auto w = world(program);
        QSignalSpy imported(w->panel.get(), &ImportPanel::imported);
        QSignalSpy shown(w->panel.get(), &ImportPanel::showWanted);
        w->panel->preview(QStringLiteral("/films/here"));
        QCOMPARE(w->panel->state(), ImportPanel::State::Looking);
        QTRY_COMPARE(w->panel->state(), ImportPanel::State::Preview);
        QVERIFY(says(*w, QStringLiteral("12")));
        QVERIFY(says(*w, QStringLiteral("column Patient ID")));
        QVERIFY(says(*w, QStringLiteral("Ages above 120")));
        QCOMPARE(imported.size(), 0);
        auto* name = w->panel->findChild<QLineEdit*>(QStringLiteral("importName"));
        name->setText(QString());
        QVERIFY(!button(*w, "importStart")->isEnabled());
        name->setText(QStringLiteral("mine"));
        auto* side = w->panel->findChild<QComboBox*>(QStringLiteral("importSide"));
        side->setCurrentIndex(side->findData(64));
        button(*w, "importStart")->click();
        QCOMPARE(w->panel->state(), ImportPanel::State::Running);
        QTRY_COMPARE(w->panel->state(), ImportPanel::State::Done);
        QVERIFY(calls(program).contains(QLatin1String("ingest /films/here --name mine --side 64")));
        QCOMPARE(imported.size(), 1);
        QCOMPARE(imported.first().first().toString(), QStringLiteral("nih-small"));
        const auto* tree = w->panel->findChild<QTreeWidget*>(QStringLiteral("skippedFiles"));
        QCOMPARE(tree->topLevelItemCount(), 1);
        QCOMPARE(tree->topLevelItem(0)->text(0), QStringLiteral("sub/<b>x</b>.png")); // as it is
        QCOMPARE(tree->topLevelItem(0)->text(1), QStringLiteral("It ends too early."));
        for (const QLabel* label : w->panel->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        button(*w, "importShow")->click();
        QCOMPARE(shown.size(), 1);
        QCOMPARE(w->panel->state(), ImportPanel::State::Hidden);
    }

    void progressHasCountRateAndTime() {
        const QString program =
            cli("echo '{\"phase\":\"Reading films\",\"done\":0,\"total\":1000}'\nsleep 1\n"
                "echo '{\"phase\":\"Reading films\",\"done\":500,\"total\":1000}'\nexec sleep 30");
        auto w = world(program);
        w->panel->preview(QStringLiteral("/x"));
        QTRY_COMPARE(w->panel->state(), ImportPanel::State::Preview);
        button(*w, "importStart")->click();
        const auto text = [&] {
            auto* label = w->panel->findChild<QLabel*>(QStringLiteral("importProgressText"));
            return label ? label->text() : QString();
        };
        QTRY_VERIFY(text().contains(QLatin1String("500 of 1,000")));
        QVERIFY(text().contains(QLatin1String("a second")));
        QVERIFY(text().contains(QLatin1String("left")));
        button(*w, "importCancel")->click();
        QTRY_COMPARE(w->panel->state(), ImportPanel::State::Hidden);
    }

    void aFailureIsASentence() {
        auto w = world(cli("exit 1", "echo '{\"error\":{\"code\":\"not-a-dataset\",\"sentence\":\"No films "
                                     "in <i>here</i>.\"}}'\nexit 2"));
        QSignalSpy other(w->panel.get(), &ImportPanel::anotherFolderWanted);
        w->panel->preview(QStringLiteral("/x"));
        QTRY_COMPARE(w->panel->state(), ImportPanel::State::Failed);
        const auto* label = w->panel->findChild<QLabel*>(QStringLiteral("importError"));
        QCOMPARE(label->text(), QStringLiteral("No films in <i>here</i>."));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        button(*w, "importOther")->click();
        QCOMPARE(other.size(), 1);
        w->panel->close();
        QCOMPARE(w->panel->state(), ImportPanel::State::Hidden);
    }

    void withoutTheCliNothingStarts() {
        auto w = world({});
        QSignalSpy failed(w->launcher.get(), &Launcher::failed);
        w->panel->preview(QStringLiteral("/x"));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(w->panel->state(), ImportPanel::State::Hidden);
    }

    void lookingCanBeCancelled() {
        auto w = world(cli("exit 0", "exec sleep 30"));
        w->panel->preview(QStringLiteral("/x"));
        w->panel->close(); // refused: something is under way
        QCOMPARE(w->panel->state(), ImportPanel::State::Looking);
        button(*w, "importCancel")->click();
        QTRY_COMPARE(w->panel->state(), ImportPanel::State::Hidden);
    }
};

QTEST_MAIN(TestLibraryImport)
#include "tst_LibraryImport.moc"
