// The panel of similar films while hilum-cli compares: what it says is true of the film, the dataset and the
// encoder at hand. hilum-cli is played by a shell script that waits until the test lets it end.
#include "LibraryWorld.h"
#include "data/FilmEmbeddings.h"
#include "tests/support/RunMaker.h"
#include "widgets/library/SimilarFilms.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QTest>

using namespace hilum;
using namespace hilum::widgets;

class TestLibrarySimilar : public QObject {
    Q_OBJECT
    std::unique_ptr<LibraryWorkspace> m_workspace;
    std::unique_ptr<LibraryWorld> m_world;
    std::unique_ptr<Launcher> m_launcher;
    std::unique_ptr<SimilarPanel> m_panel;
    std::shared_ptr<FilmSource> m_source;
    run::RunFolder m_run;

    [[nodiscard]] QString gate() const { return m_workspace->folder() + QStringLiteral("/go"); }
    void letGo(const char* answer = "echo '{}'") const {
        QFile file(gate());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(answer);
        file.close();
        QVERIFY(file.rename(gate() + QStringLiteral(".sh")));
    }
    [[nodiscard]] QString said() const {
        const auto labels = m_panel->findChildren<QLabel*>();
        return labels.size() > 1 ? labels.at(0)->text() + labels.at(1)->text() : QString();
    }
    [[nodiscard]] int listed() const { return m_panel->findChild<QListWidget*>()->count(); }
    FilmRow filmOf(const std::string& dataset, std::size_t place) const {
        FilmQuery query;
        query.filter.dataset = dataset;
        const auto found = m_source->find(query);
        return m_source->rows(std::array{found->ids.at(place)})->front();
    }
    /// As hilum-cli leaves it.
    void writeEmbeddings(const std::string& dataset, std::uint32_t films) const {
        const FilmRow film = filmOf(dataset, 0);
        std::vector<float> values;
        for (std::uint32_t i = 0; i < films; ++i) {
            values.push_back(static_cast<float>(std::cos(0.05 * i)));
            values.push_back(static_cast<float>(std::sin(0.05 * i)));
        }
        const std::string stamp =
            data::embeddingsStamp(m_workspace->path(), *m_source->dataset(film.record.dataset));
        QVERIFY(
            data::writeEmbeddings(data::embeddingsFile(m_run.path, dataset), {2, films, stamp}, values).ok());
    }
    void compare(const FilmRow& film) const {
        m_panel->setFilm(&film);
        m_panel->search();
        QTRY_VERIFY(said().contains(QLatin1String("compared once")));
    }
    [[nodiscard]] bool done() const { return !m_panel->busy(); }

private Q_SLOTS:
    void init() {
        m_workspace = std::make_unique<LibraryWorkspace>();
        m_source = std::make_shared<FilmSource>(m_workspace->path());
        const SystemClock clock;
        m_run =
            run::makeRun(m_workspace->path(), run::specNamed(run::RunKind::Pretrain, "one", "alpha"), clock);
        run::finishTested(m_run, clock, 1.0, 1);
        m_world = std::make_unique<LibraryWorld>(m_workspace->path());
        QTRY_VERIFY(m_world->ready() && !m_world->model->runs().empty());
        const QString program = m_workspace->folder() + QStringLiteral("/cli.sh");
        QFile file(program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray go = (gate() + QStringLiteral(".sh")).toUtf8();
        file.write("#!/bin/sh\nwhile [ ! -e '" + go + "' ]; do sleep 0.05; done\n. '" + go + "'\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        file.close();
        m_launcher = std::make_unique<Launcher>(m_workspace->path(), program, m_world->clock, m_world->jobs);
        m_world->context.launcher = m_launcher.get();
        m_panel = std::make_unique<SimilarPanel>(m_world->context);
        m_panel->setSource(m_source);
        QCOMPARE(m_panel->findChild<QComboBox*>()->count(), 1);
    }
    void cleanup() {
        m_panel.reset();
        m_world.reset();
        m_launcher.reset();
    }

    void theyAreListedWhenTheyAreCompared() {
        compare(filmOf("alpha", 3));
        writeEmbeddings("alpha", LibraryWorkspace::kFilms);
        letGo();
        QTRY_VERIFY(done() && listed() > 0);
        QVERIFY2(said().contains(QLatin1String("Cosine")), qPrintable(said()));
    }

    /// The films of "alpha" are compared while somebody looks at one of "beta", of which nothing is known.
    void nothingIsSaidOfAnotherDataset() {
        compare(filmOf("alpha", 3));
        const FilmRow other = filmOf("beta", 0);
        m_panel->setFilm(&other);
        writeEmbeddings("alpha", LibraryWorkspace::kFilms);
        letGo();
        QTRY_VERIFY(done());
        QVERIFY2(!said().contains(QLatin1String("could not")), qPrintable(said()));
        QVERIFY2(!said().contains(QLatin1String("imported again")), qPrintable(said()));
        QCOMPARE(listed(), 0);
        const FilmRow back = filmOf("alpha", 4);
        m_panel->setFilm(&back);
        m_panel->search();
        QTRY_VERIFY(done() && listed() > 0);
    }

    /// What is listed for "beta" keeps its caption when the comparison of "alpha" ends.
    void theListAtHandKeepsItsCaption() {
        writeEmbeddings("beta", LibraryWorkspace::kSmallFilms);
        compare(filmOf("alpha", 3));
        const FilmRow other = filmOf("beta", 0);
        m_panel->setFilm(&other);
        m_panel->search();
        QTRY_VERIFY(listed() > 0);
        letGo();
        QTRY_VERIFY(done());
        QVERIFY(listed() > 0);
        QVERIFY2(said().contains(QLatin1String("Cosine")), qPrintable(said()));
    }

    /// An import came between: the disk is not to blame.
    void filmsThatWereImportedMeanwhile() {
        compare(filmOf("alpha", 3));
        letGo(); // without a file for the films as they are now
        QTRY_VERIFY2(done() && said().contains(QLatin1String("imported again")), qPrintable(said()));
        QVERIFY(!said().contains(QLatin1String("could not be kept")));
    }

    void whatHilumCliCouldNotKeepItSaysItself() {
        compare(filmOf("alpha", 3));
        letGo("echo '{\"error\": \"The disk is full.\"}'; exit 1");
        QTRY_VERIFY2(done() && said().contains(QLatin1String("The disk is full.")), qPrintable(said()));
    }
};

QTEST_MAIN(TestLibrarySimilar)
#include "tst_LibrarySimilar.moc"
