// SharedNotes: the one NoteBook of a workspace's window: what is written on a film in Library or tagged in
// Compare is the same at once, and neither page overwrites the other's. Window thread.
#pragma once

namespace hilum::widgets {

struct AppContext;
class NoteBook;

/// Made when it is asked for first; lives as long as the context's session.
[[nodiscard]] NoteBook& sharedNotes(const AppContext& context);

} // namespace hilum::widgets
