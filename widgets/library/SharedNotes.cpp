#include "widgets/library/SharedNotes.h"

#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/library/NoteBook.h"

namespace hilum::widgets {

NoteBook& sharedNotes(const AppContext& context) {
    Session* session = context.session;
    if (auto* known = session->findChild<NoteBook*>(QString(), Qt::FindDirectChildrenOnly))
        return *known;
    auto* book = new NoteBook(*context.jobs, context.workspace, session);
    QObject::connect(book, &NoteBook::written, session, &Session::noteTagsWritten);
    QObject::connect(session, &Session::tagsWritten, book, [book] { book->read(); });
    return *book;
}

} // namespace hilum::widgets
