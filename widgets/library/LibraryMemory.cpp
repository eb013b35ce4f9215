// What the Library counts and remembers: the histograms of what is shown; filters, order and widths of
// columns, which lie in the workspace: names of patients may stand in a search.
#include "widgets/bridge/AppContext.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/library/CohortBox.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/FilterBar.h"
#include "widgets/library/HistogramStrip.h"
#include "widgets/library/LibraryPage.h"

#include <QHeaderView>
#include <QSettings>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace hilum::widgets {

namespace {

constexpr auto kFilter = "filter", kSort = "sort", kDescending = "descending", kColumns = "columns",
               kCohort = "cohort";

QString memoryFile(const AppContext& context) {
    return qs((context.workspace / "library.ini").string());
}

} // namespace

void LibraryPage::countShown() {
    if (!m_histogramsWanted || !m_source)
        return;
    using Answer = Result<FilmDistribution>;
    m_context->jobs->start<Answer>(
        this, m_distributionChannel,
        [source = m_source, films = m_model->films(), dataset = m_query.filter.dataset](
            std::stop_token stop) { return source->distribution(films, dataset, stop); },
        [this](Answer distribution) {
            if (distribution)
                m_histograms->setDistribution(*distribution, m_filters->choice());
            else if (distribution.error().code != ErrorCode::Cancelled)
                showToast(this, ToastKind::Error, errorSentence(distribution.error()));
        });
}

void LibraryPage::setHistogramsShown(bool shown) {
    m_histogramsWanted = shown;
    m_histogramTool->setChecked(shown);
    remember(QStringLiteral("library/histograms"), shown);
    countShown();
    showContent();
}

void LibraryPage::restoreView() {
    m_cohorts->read();
    if (m_context->settingsFile.isEmpty())
        return;
    const QSettings settings(memoryFile(*m_context), QSettings::IniFormat);
    m_table->horizontalHeader()->restoreState(settings.value(QLatin1String(kColumns)).toByteArray());
    const int sort = settings.value(QLatin1String(kSort), 0).toInt();
    setSort(sort >= 0 && sort < kFilmColumns ? static_cast<FilmColumn>(sort) : FilmColumn::Image,
            settings.value(QLatin1String(kDescending), false).toBool());
    const auto json = parseJson(ss(settings.value(QLatin1String(kFilter)).toString()));
    if (const auto choice = json ? data::choiceFromJson(*json) : Result<data::FilmChoice>(json.error()))
        m_filters->setChoice(*choice); // not when its dataset has gone
    if (const std::string name = ss(settings.value(QLatin1String(kCohort)).toString()); !name.empty())
        connect(
            m_cohorts, &CohortBox::arrived, this, [this, name] { recallCohort(name); },
            Qt::SingleShotConnection);
}

/// A list of films is remembered by the name of its cohort, once the cohorts are here; unless somebody has
/// filtered meanwhile.
void LibraryPage::recallCohort(const std::string& name) {
    const auto& cohorts = m_cohorts->cohorts();
    const auto cohort = std::ranges::find(cohorts, name, &data::Cohort::name);
    if (cohort == cohorts.end())
        return;
    data::FilmChoice rest = cohort->choice;
    rest.picked.reset();
    if (rest == m_filters->choice())
        m_cohorts->choose(name);
}

void LibraryPage::rememberView() {
    m_memoryTimer.stop();
    if (m_context->settingsFile.isEmpty() || m_datasetStamp.empty())
        return;
    QSettings settings(memoryFile(*m_context), QSettings::IniFormat);
    data::FilmChoice choice = m_filters->choice();
    const data::Cohort* cohort = choice.picked ? m_cohorts->shown() : nullptr;
    settings.setValue(QLatin1String(kCohort), cohort ? qs(cohort->name) : QString());
    choice.picked.reset(); // it may be of 100,000 films
    settings.setValue(QLatin1String(kFilter),
                      qs(data::choiceToJson(choice).dump(-1, ' ', false, Json::error_handler_t::replace)));
    settings.setValue(QLatin1String(kSort), static_cast<int>(m_query.sort));
    settings.setValue(QLatin1String(kDescending), m_query.descending);
    settings.setValue(QLatin1String(kColumns), m_table->horizontalHeader()->saveState());
}

} // namespace hilum::widgets
