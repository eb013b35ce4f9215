#include "widgets/runs/RunShelf.h"

#include "run/RunTrash.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/runs/RunExtras.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace hilum::widgets::runs {

namespace {

constexpr qint64 kDayMs = 24 * 3600 * 1000;

struct Removal {
    Result<> done;
    run::RunUses uses;
};

QStringList idsOf(const std::vector<RunRow>& rows) {
    QStringList ids;
    for (const RunRow& row : rows)
        ids << idOf(row.summary);
    return ids;
}

} // namespace

QStringList movedOrder(QStringList order, const QStringList& moved, bool up) {
    if (!up)
        std::ranges::reverse(order);
    for (qsizetype i = 1; i < order.size(); ++i)
        if (moved.contains(order[i]) && !moved.contains(order[i - 1]))
            order.swapItemsAt(i, i - 1);
    if (!up)
        std::ranges::reverse(order);
    return order;
}

RunShelf::RunShelf(AppContext& context, RunExtras& extras, QWidget* page)
    : QObject(page), m_context(&context), m_extras(&extras), m_page(page), m_undo(new UndoList(this)) {
    connect(m_extras, &RunExtras::failed, this,
            [this](const QString& sentence) { showToast(m_page, ToastKind::Error, sentence); });
    connect(context.launcher, &Launcher::queueChanged, this, [this] {
        if (std::exchange(m_sending, false) && !m_wanted.isEmpty() && m_wanted != m_sent)
            sendOrder();
    });
    connect(context.launcher, &Launcher::failed, this, [this] { // the window shows the sentence
        m_sending = false;
        m_wanted.clear();
    });
    connect(context.model, &WorkspaceModel::runsChanged, this, [this] {
        if (!m_sending && waiting() == m_wanted)
            m_wanted.clear();
    });
}

void RunShelf::tell(const QString& text, int step) {
    showToast(m_page, ToastKind::Info, text, {tr("Undo"), [list = QPointer(m_undo), step] {
                                                  if (list)
                                                      list->undo(step);
                                              }});
}

QStringList RunShelf::waiting() const {
    QStringList ids;
    for (const run::QueueEntry& entry : m_context->model->queue()) {
        const run::RunSummary* summary = m_context->model->run(qs(entry.run));
        if (summary != nullptr &&
            (summary->state == run::RunState::Queued || summary->state == run::RunState::Interrupted))
            ids << qs(entry.run);
    }
    return ids;
}

void RunShelf::write(const run::RunFolder& folder, const QString& note, const QString& tags) {
    const QString id = qs(folder.id());
    const run::RunMark old = m_extras->of(id).mark;
    run::RunMark fresh = old;
    fresh.note = ss(note);
    fresh.tags = run::tagsFrom(ss(tags));
    if (fresh == old)
        return;
    m_extras->setMark(folder, fresh);
    m_undo->push(
        tr("Notes and tags"),
        [this, folder, old] {
            run::RunMark mark = m_extras->of(qs(folder.id())).mark;
            mark.note = old.note;
            mark.tags = old.tags;
            m_extras->setMark(folder, mark);
        },
        QStringLiteral("write:") + id);
}

void RunShelf::archive(const std::vector<RunRow>& rows, bool away) {
    std::vector<run::RunFolder> folders;
    QString name, unreadable;
    for (const RunRow& row : rows) {
        if (!row.extra.markError.isEmpty())
            unreadable = row.extra.markError; // what stands there is not written over
        else if (row.extra.mark.archived != away) {
            name = nameOf(row.summary);
            folders.push_back(row.summary.folder);
        }
    }
    if (!unreadable.isEmpty())
        showToast(m_page, ToastKind::Error, unreadable);
    if (folders.empty())
        return;
    const auto set = [this, folders](bool archived) {
        for (const run::RunFolder& folder : folders) {
            run::RunMark mark = m_extras->of(qs(folder.id())).mark;
            mark.archived = archived;
            m_extras->setMark(folder, mark);
        }
    };
    const auto count = static_cast<int>(folders.size());
    set(away);
    const int step =
        m_undo->push(away ? tr("Archive") : tr("Take out of the archive"), [set, away] { set(!away); });
    const bool one = count == 1;
    tell(away ? (one ? tr("“%1” is archived; the filter “Archived” shows it.").arg(name)
                     : tr("%n runs are archived; the filter “Archived” shows them.", nullptr, count))
              : (one ? tr("“%1” is back from the archive.").arg(name)
                     : tr("%n runs are back from the archive.", nullptr, count)),
         step);
}

void RunShelf::restore(const QStringList& ids, const QStringList& queued, const QStringList& order) {
    using Failures = std::vector<std::pair<QString, Error>>;
    const auto work = [workspace = m_context->workspace, ids](std::stop_token) {
        Failures failures; // one that cannot come back keeps no other
        for (const QString& id : ids)
            if (const auto done = run::restoreRun(workspace, ss(id)); !done)
                failures.emplace_back(id, done.error());
        return failures;
    };
    m_context->jobs->add<Failures>(this, m_channel, work, [this, queued, order](const Failures& failures) {
        QStringList sentences, back = queued, left = order;
        for (const auto& [id, error] : failures) {
            sentences << errorSentence(error);
            back.removeAll(id);
            left.removeAll(id);
        }
        if (!sentences.isEmpty())
            showToast(m_page, ToastKind::Error, sentences.join(u'\n'));
        if (!back.isEmpty())
            m_context->launcher->reorder(left, back);
        m_context->model->refresh();
    });
}

void RunShelf::remove(const std::vector<RunRow>& rows) {
    if (rows.empty())
        return;
    const QStringList ids = idsOf(rows), order = orderAsked();
    QStringList queued;
    std::ranges::copy_if(order, std::back_inserter(queued),
                         [&](const QString& id) { return ids.contains(id); });
    const QString name = nameOf(rows.front().summary);
    const auto work = [workspace = m_context->workspace, clock = m_context->clock, ids](std::stop_token) {
        std::vector<std::string> list;
        for (const QString& id : ids)
            list.push_back(ss(id));
        Removal removal{{}, run::usesOf(workspace, list)};
        if (removal.uses.waiting.empty())
            removal.done = run::trashRuns(workspace, list, *clock);
        return removal;
    };
    m_context->jobs->add<Removal>(this, m_channel, work, [=, this](const Removal& removal) {
        if (!removal.uses.waiting.empty()) {
            showToast(m_page, ToastKind::Warning,
                      tr("Not deleted: %n waiting runs start from it. Delete those first, or wait for them.",
                         nullptr, static_cast<int>(removal.uses.waiting.size())));
            return;
        }
        if (!removal.done) {
            showToast(m_page, ToastKind::Error, errorSentence(removal.done.error()));
            return;
        }
        const int step =
            m_undo->push(tr("Delete"), [this, ids, queued, order] { restore(ids, queued, order); });
        const auto days = static_cast<int>(run::kTrashKeptMs / kDayMs);
        QStringList text{ids.size() == 1
                             ? tr("“%1” is deleted. It is kept for %n days.", nullptr, days).arg(name)
                             : tr("%n runs are deleted.", nullptr, static_cast<int>(ids.size()))};
        if (!removal.uses.runs.empty())
            text << tr("%n runs started from it and will say so in a comparison.", nullptr,
                       static_cast<int>(removal.uses.runs.size()));
        if (!removal.uses.studies.empty())
            text << tr("%n studies will miss it.", nullptr, static_cast<int>(removal.uses.studies.size()));
        tell(text.join(u' '), step);
        m_context->model->refresh();
    });
}

void RunShelf::unqueue(const std::vector<RunRow>& rows) {
    if (rows.empty())
        return;
    const QStringList ids = idsOf(rows), order = orderAsked();
    for (const QString& id : ids)
        m_context->launcher->unqueue(id);
    const int step = m_undo->push(tr("Remove from queue"),
                                  [this, ids, order] { m_context->launcher->reorder(order, ids); });
    tell(ids.size() == 1
             ? tr("“%1” does not wait any more. It stays in the list.").arg(nameOf(rows.front().summary))
             : tr("%n runs do not wait any more. They stay in the list.", nullptr,
                  static_cast<int>(ids.size())),
         step);
}

/// The list may not show yet what was asked for a moment ago.
QStringList RunShelf::orderAsked() const {
    const QStringList shown = waiting();
    return std::ranges::is_permutation(shown, m_wanted) ? m_wanted : shown;
}

void RunShelf::move(const std::vector<RunRow>& rows, bool up) {
    const QStringList before = orderAsked();
    const QStringList after = movedOrder(before, idsOf(rows), up);
    if (before == after)
        return;
    reorder(after);
    m_undo->push(tr("Move in the queue"), [this, before] { reorder(before); });
}

void RunShelf::reorder(const QStringList& order) {
    m_wanted = order;
    if (!m_sending)
        sendOrder();
}

void RunShelf::sendOrder() {
    m_sending = true;
    m_sent = m_wanted;
    m_context->launcher->reorder(m_sent);
}

} // namespace hilum::widgets::runs
