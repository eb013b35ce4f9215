#include "widgets/library/CohortBox.h"

#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <optional>
#include <utility>

namespace hilum::widgets {

namespace {
constexpr qsizetype kLongestName = 60;
constexpr int kNameLength = 11; ///< characters that the chooser shows

using Splits = std::vector<data::CohortSplit>;

/// A split of each dataset that has films of the cohort.
Result<Splits> splitsOf(const std::filesystem::path& workspace, const data::Cohort& cohort) {
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(workspace));
    HILUM_TRY_ASSIGN(const auto notes, data::readNotes(data::notesFile(workspace)));
    HILUM_TRY_ASSIGN(const auto datasets, catalogue.datasets());
    Splits splits;
    std::optional<Error> none;
    for (const data::Dataset& dataset : datasets) {
        if (const std::string& only = cohort.choice.filter.dataset; !only.empty() && only != dataset.name)
            continue;
        auto saved = data::saveCohortSplit(catalogue, dataset.name, cohort, notes);
        if (saved)
            splits.push_back(std::move(saved).value());
        else if (saved.error().code == ErrorCode::BadValue)
            none = saved.error(); // none of its films
        else
            return saved.error();
    }
    if (splits.empty())
        return none.value_or(Error{ErrorCode::NotFound, "the cohort's dataset", cohort.name});
    return splits;
}

} // namespace

CohortBox::CohortBox(AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(&context), m_file(data::cohortsFile(context.workspace)),
      m_writers(*context.jobs, *this), m_combo(new QComboBox(this)), m_more(new QToolButton(this)),
      m_menu(new QMenu(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kXs);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(kNameLength);
    m_combo->setPlaceholderText(tr("Cohorts"));
    describe(m_combo, QStringLiteral("cohortChooser"), tr("Cohort"),
             tr("Saved filters and lists of films of this workspace: choose one to see its films"));
    m_combo->view()->setTextElideMode(Qt::ElideNone);
    connect(m_combo, &QComboBox::activated, this, &CohortBox::chooseAt);
    m_more->setIcon(icon(QStringLiteral("save")));
    m_more->setIconSize({16, 16});
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    describe(
        m_more, QStringLiteral("cohortMenu"), tr("Save, rename and delete cohorts"),
        tr("Save the filters, or the films in a loop on the map, under a name; rename or delete what was "
           "saved"));
    connect(m_menu, &QMenu::aboutToShow, this, &CohortBox::fillMenu);
    layout->addWidget(m_combo);
    layout->addWidget(m_more);
    fillMenu();
    showState();
}

void CohortBox::read() {
    if (!m_writers.idle())
        return; // what is here is newer
    using Answer = Result<std::vector<data::Cohort>>;
    m_context->jobs->start<Answer>(
        this, m_readChannel, [file = m_file](std::stop_token) { return data::readCohorts(file); },
        [this](Answer answer) {
            m_readable = answer.ok();
            if (!answer) {
                showToast(this, ToastKind::Error, errorSentence(answer.error()));
                return;
            }
            m_cohorts = std::move(answer).value();
            showState();
            Q_EMIT arrived();
        });
}

void CohortBox::setChoice(const data::FilmChoice& choice) {
    m_choice = choice;
    showState();
}

std::vector<data::Cohort>::iterator CohortBox::place(const std::string& name) {
    return std::ranges::find(m_cohorts, name, &data::Cohort::name);
}

const data::Cohort* CohortBox::current() const {
    const auto it = std::ranges::find(m_cohorts, m_current, &data::Cohort::name);
    return it == m_cohorts.end() ? nullptr : &*it;
}

/// The chooser shows the cohort whose films are those shown.
void CohortBox::showState() {
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    for (const data::Cohort& cohort : m_cohorts)
        addItem(cohort);
    const auto same = std::ranges::find(m_cohorts, m_choice, &data::Cohort::choice);
    if (same != m_cohorts.end() && (current() == nullptr || current()->choice != m_choice))
        m_current = same->name;
    m_combo->setCurrentIndex(shown() != nullptr ? static_cast<int>(place(m_current) - m_cohorts.begin())
                                                : -1);
    m_combo->setVisible(!m_cohorts.empty()); // the room is the films'
}

/// A list says how many films it has; of a filter nobody knows before it is asked.
void CohortBox::addItem(const data::Cohort& cohort) {
    const data::FilmPick* list = cohort.choice.picked.get();
    const int films = list ? static_cast<int>(list->size()) : 0;
    m_combo->addItem(
        list ? tr("%1 (%2)", "cohort (films of its list)").arg(qs(cohort.name), formatCount(films))
             : qs(cohort.name));
    m_combo->setItemData(m_combo->count() - 1,
                         list ? tr("A list of films, picked on the map: %1").arg(formatCount(films))
                              : tr("A filter: its films are those that pass it now"),
                         Qt::ToolTipRole);
}

const data::Cohort* CohortBox::shown() const {
    const data::Cohort* cohort = current();
    return cohort != nullptr && cohort->choice == m_choice ? cohort : nullptr;
}

bool CohortBox::choose(const std::string& name) {
    const auto known = place(name);
    if (known == m_cohorts.end())
        return false;
    chooseAt(static_cast<int>(known - m_cohorts.begin()));
    return true;
}

void CohortBox::chooseAt(int index) {
    if (index < 0 || index >= static_cast<int>(m_cohorts.size()))
        return;
    const data::Cohort cohort = m_cohorts[static_cast<std::size_t>(index)];
    m_current = cohort.name;
    Q_EMIT chosen(cohort.choice);
    showState(); // as it was when the filters could not be set
}

void CohortBox::fillMenu() {
    m_menu->clear();
    m_menu
        ->addAction(m_choice.picked ? tr("Save these films as a cohort…")
                                    : tr("Save these filters as a cohort…"),
                    this, &CohortBox::save)
        ->setObjectName(QStringLiteral("cohortSave"));
    const data::Cohort* cohort = current();
    if (cohort == nullptr)
        return;
    // An ampersand in a name is no mnemonic.
    const QString name = qs(cohort->name).replace(u'&', QStringLiteral("&&"));
    QAction* change =
        m_menu->addAction(tr("Save the changes to “%1”").arg(name), this, &CohortBox::saveChanges);
    change->setEnabled(cohort->choice != m_choice);
    m_menu->addSeparator();
    m_menu->addAction(tr("Rename “%1”…").arg(name), this, &CohortBox::rename);
    m_menu->addAction(tr("Delete “%1”").arg(name), this, &CohortBox::remove);
    m_menu->addSeparator();
    m_menu->addAction(tr("Train on “%1”…").arg(name), this, &CohortBox::makeSplit)
        ->setObjectName(QStringLiteral("cohortSplit"));
}

void CohortBox::save() {
    const int films = m_choice.picked ? static_cast<int>(m_choice.picked->size()) : 0;
    const auto given = m_context->dialogs->askText(
        this, tr("Save a cohort"),
        m_choice.picked ? tr("Name of the cohort (films in it: %1)").arg(formatCount(films))
                        : tr("Name of the cohort"));
    const std::string name = given ? ss(given->simplified().left(kLongestName)) : std::string();
    if (name.empty())
        return;
    const auto known = place(name);
    const std::optional<data::Cohort> before =
        known != m_cohorts.end() ? std::optional(*known) : std::nullopt;
    put({name, m_choice});
    if (before && before->choice != m_choice)
        say(tr("The cohort “%1” has been replaced.").arg(qs(name)), [this, before] { put(*before); });
    else if (m_choice.picked)
        showToast(
            this, ToastKind::Info,
            tr("“%1” keeps these films as a list (%2). Films that are imported later do not join it, and "
               "another map does not change it.")
                .arg(qs(name), formatCount(films)));
}

void CohortBox::saveChanges() {
    const data::Cohort* cohort = current();
    if (cohort == nullptr)
        return;
    const data::Cohort before = *cohort;
    put({before.name, m_choice});
    say(tr("The cohort “%1” has been changed.").arg(qs(before.name)), [this, before] { put(before); });
}

void CohortBox::rename() {
    const data::Cohort* cohort = current();
    if (cohort == nullptr)
        return;
    const data::Cohort before = *cohort;
    const auto given =
        m_context->dialogs->askText(this, tr("Rename the cohort"), tr("Name of the cohort"), qs(before.name));
    const std::string name = given ? ss(given->simplified().left(kLongestName)) : std::string();
    if (name.empty() || name == before.name)
        return;
    if (place(name) != m_cohorts.end()) {
        showToast(this, ToastKind::Warning,
                  tr("There is a cohort “%1” already. Give another name.").arg(qs(name)));
        return;
    }
    erase(before.name);
    put({name, before.choice});
}

void CohortBox::remove() {
    const data::Cohort* cohort = current();
    if (cohort == nullptr)
        return;
    const data::Cohort before = *cohort;
    erase(before.name);
    write();
    say(tr("The cohort “%1” has been deleted. The films stay.").arg(qs(before.name)),
        [this, before] { put(before); });
}

void CohortBox::makeSplit() {
    const data::Cohort* cohort = current();
    if (cohort == nullptr)
        return;
    m_context->jobs->start<Result<Splits>>(
        this, m_splitChannel,
        [workspace = m_context->workspace, cohort = *cohort](std::stop_token) {
            return splitsOf(workspace, cohort);
        },
        [this, name = cohort->name](const Result<Splits>& splits) {
            if (splits)
                saySplits(name, *splits);
            else
                showToast(this, ToastKind::Error, errorSentence(splits.error()));
        });
}

/// Of several datasets the one with the most films is taken along.
void CohortBox::saySplits(const std::string& cohort, const std::vector<data::CohortSplit>& splits) {
    const auto films = [](const data::CohortSplit& split) {
        return split.train + split.validation + split.test;
    };
    QStringList sentences{
        tr("The films of “%1” are a split now, whatever the cohort finds later.").arg(qs(cohort))};
    for (const data::CohortSplit& split : splits)
        sentences << tr("%1: %2 training, %3 validation, %4 test films.", "dataset")
                         .arg(qs(split.dataset), formatCount(split.train), formatCount(split.validation),
                              formatCount(split.test));
    const data::CohortSplit largest = std::ranges::max(splits, {}, films);
    showToast(this, ToastKind::Success, sentences.join(u'\n'),
              {tr("To Experiment"), [session = QPointer(m_context->session), largest] {
                   if (session)
                       session->requestSplit(qs(largest.dataset), qs(largest.name));
               }});
}

void CohortBox::put(data::Cohort cohort) {
    erase(cohort.name);
    m_current = cohort.name;
    m_cohorts.insert(std::ranges::upper_bound(m_cohorts, cohort.name, {}, &data::Cohort::name),
                     std::move(cohort));
    write();
}

void CohortBox::erase(const std::string& name) {
    std::erase_if(m_cohorts, [&](const data::Cohort& cohort) { return cohort.name == name; });
}

void CohortBox::write() {
    showState();
    Q_EMIT changed();
    if (!m_readable) {
        showToast(
            this, ToastKind::Error,
            tr("The cohorts cannot be kept: the workspace's file cohorts.json holds something else. Move "
               "it away and open the workspace again."));
        return;
    }
    m_readChannel.cancel();
    m_writers.add([file = m_file, cohorts = m_cohorts] { return data::writeCohorts(file, cohorts); },
                  [this](const Result<>& done) {
                      if (!done)
                          showToast(this, ToastKind::Error, errorSentence(done.error()));
                  });
}

void CohortBox::say(const QString& text, std::function<void()> undo) {
    showToast(this, ToastKind::Info, text, {tr("Undo"), [box = QPointer(this), undo = std::move(undo)] {
                                                if (box)
                                                    undo();
                                            }});
}

} // namespace hilum::widgets
