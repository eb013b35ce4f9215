// What the Library's page does for the viewer's panes: which films come into them, priors, and what is kept
// of their setup.
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/library/FilmGrid.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/LibraryPage.h"
#include "widgets/library/Priors.h"
#include "widgets/library/ViewerPanel.h"

#include <QSettings>

#include <algorithm>
#include <array>

namespace hilum::widgets {

namespace {

Result<Prior> findPrior(FilmSource& source, std::int64_t film) {
    HILUM_TRY_ASSIGN(const auto rows, source.rows(std::array{film}));
    if (rows.empty())
        return Error(ErrorCode::NotFound, "the film is no longer in the workspace");
    HILUM_TRY_ASSIGN(const auto all, source.filmsOfPatient(rows.front().record.patient, kMostFilmsOfPatient));
    return priorOf(all, film);
}

} // namespace

void LibraryPage::buildPanes() {
    PaneTools& tools = m_viewer->addPaneTools([this](const std::string& dataset) {
        std::vector<int> sides;
        for (const run::RunSummary& run : m_context->model->runs())
            if (run.spec && run.spec->text("dataset") == dataset)
                sides.push_back(static_cast<int>(run.spec->integer("side")));
        return sides;
    });
    if (!m_context->settingsFile.isEmpty()) {
        const QSettings settings(m_context->settingsFile, QSettings::IniFormat);
        ViewerSetup setup;
        setup.panes = settings.value(QStringLiteral("viewer/panes"), setup.panes).toInt();
        setup.linked = settings.value(QStringLiteral("viewer/linked"), setup.linked).toBool();
        setup.network = settings.value(QStringLiteral("viewer/network"), setup.network).toBool();
        setup.tags = settings.value(QStringLiteral("viewer/tags"), setup.tags).toBool();
        setup.networkSide = settings.value(QStringLiteral("viewer/networkSide"), setup.networkSide).toInt();
        setup.networkShare = settings.value(QStringLiteral("viewer/networkShare"), 0.0).toDouble();
        setup.tagsShare = settings.value(QStringLiteral("viewer/tagsShare"), 0.0).toDouble();
        tools.setSetup(setup);
    }
    connect(&tools, &PaneTools::sharesChanged, this, [this, &tools] {
        remember(QStringLiteral("viewer/networkShare"), tools.setup().networkShare);
        remember(QStringLiteral("viewer/tagsShare"), tools.setup().tagsShare);
    });
    connect(&tools, &PaneTools::setupChanged, this, [this, &tools] {
        const ViewerSetup setup = tools.setup();
        remember(QStringLiteral("viewer/panes"), setup.panes);
        remember(QStringLiteral("viewer/linked"), setup.linked);
        remember(QStringLiteral("viewer/network"), setup.network);
        remember(QStringLiteral("viewer/tags"), setup.tags);
        remember(QStringLiteral("viewer/networkSide"), setup.networkSide);
        fillPanes();
    });
    connect(&tools, &PaneTools::priorWanted, this, &LibraryPage::showPrior);
    connect(m_viewer, &ViewerPanel::activeChanged, this, &LibraryPage::noteActivePane);
}

/// The next films of the list come into panes that have none.
void LibraryPage::fillPanes() {
    const PaneGrid& panes = m_viewer->panes();
    if (!m_viewerShown || panes.count() == 1)
        return;
    std::vector<std::int64_t> taken;
    for (int i = 0; i < panes.count(); ++i)
        taken.push_back(panes.pane(i).film());
    int row = rowBehind(m_viewer->film()) - 1;
    for (int i = 0; i < panes.count(); ++i) {
        if (panes.pane(i).film() != 0)
            continue;
        std::int64_t film = 0;
        do
            film = m_model->filmId(++row);
        while (film != 0 && std::ranges::find(taken, film) != taken.end());
        if (film == 0)
            return; // the list has ended
        taken.push_back(film);
        panes.pane(i).showFilm(film);
    }
}

/// Another pane is the one that steps, and that the details speak of.
void LibraryPage::noteActivePane() {
    const std::int64_t film = m_viewer->film();
    if (!m_viewerShown || film == 0)
        return;
    showPosition(film);
    m_context->session->setFilm(film);
    m_factsTimer.stop();
    readCurrentFacts(film);
}

void LibraryPage::showPrior() {
    const std::int64_t film = m_viewer->film();
    if (!m_source || film == 0)
        return;
    m_context->jobs->start<Result<Prior>>(
        this, m_priorChannel, [source = m_source, film](std::stop_token) { return findPrior(*source, film); },
        [this, film](const Result<Prior>& prior) {
            if (!m_viewerShown || m_viewer->film() != film)
                return; // somebody has gone on
            if (!prior)
                showToast(this, ToastKind::Error, errorSentence(prior.error()));
            else if (prior->film == 0)
                showToast(this, ToastKind::Info,
                          tr("This is the patient's first film here: there is none before it."));
            else
                m_viewer->panes().showPair(prior->film, film);
            if (prior && !prior->orderKnown)
                showToast(this, ToastKind::Warning,
                          tr("This dataset does not say in which order its films were taken: the film "
                             "beside it stands before it in the list, no more."));
        });
}

} // namespace hilum::widgets
