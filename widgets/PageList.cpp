#include "widgets/PageList.h"

#include "widgets/augment/AugmentPage.h"
#include "widgets/compare/ComparePage.h"
#include "widgets/experiment/ExperimentPage.h"
#include "widgets/library/LibraryPage.h"
#include "widgets/runs/RunsPage.h"

#include <QCoreApplication>

namespace hilum::widgets {

namespace {

QString text(const char* english) {
    return QCoreApplication::translate("PageList", english);
}

template <class P> Page* makePage(AppContext& context, QWidget* parent) {
    return new P(context, parent);
}

} // namespace

std::vector<PageEntry> pageList() {
    return {
        {PageId::Library, text(QT_TRANSLATE_NOOP("PageList", "Library")), QStringLiteral("library"),
         text(QT_TRANSLATE_NOOP("PageList", "Films: import, filter and look at them.")),
         makePage<LibraryPage>},
        {PageId::Augment, text(QT_TRANSLATE_NOOP("PageList", "Augment")), QStringLiteral("augment"),
         text(QT_TRANSLATE_NOOP("PageList", "What augmentation does to a film.")), makePage<AugmentPage>},
        {PageId::Experiment, text(QT_TRANSLATE_NOOP("PageList", "Experiment")), QStringLiteral("experiment"),
         text(QT_TRANSLATE_NOOP("PageList", "Set up a run or a study.")), makePage<ExperimentPage>},
        {PageId::Runs, text(QT_TRANSLATE_NOOP("PageList", "Runs")), QStringLiteral("runs"),
         text(QT_TRANSLATE_NOOP("PageList", "Follow runs while they learn.")), makePage<RunsPage>},
        {PageId::Compare, text(QT_TRANSLATE_NOOP("PageList", "Compare")), QStringLiteral("compare"),
         text(QT_TRANSLATE_NOOP("PageList", "Compare tested runs and write the report.")),
         makePage<ComparePage>},
    };
}

} // namespace hilum::widgets
