// What a reader keeps beside the text of a lesson: bookmarks, versions of an exercise.
#include <cstdint>
#include <string>

#include "ui/app_state.h"

namespace passerelle::ui {

bool App::State::is_reading() const {
  return session.place.screen == Screen::Lesson && module() != nullptr && !search.shown && !shell.shortcuts_shown;
}

void App::State::toggle_bookmark() {
  if (lesson.current_block.empty()) return;
  const std::string key = bookmark_key(module()->id, lesson.current_block);
  const bool kept = !given.learner.is_bookmarked(key);
  given.learner.set_bookmark(key, kept);
  const Speech words = speech();
  say({kept ? "bookmarked" : "bookmark", words.text(kept ? "reference/bookmark_added" : "reference/bookmark_removed"),
       words.text("reference/undo"), [this, key, kept] { given.learner.set_bookmark(key, !kept); }});
  changed();
}

void App::State::keep_version(const std::string& draft) {
  given.learner.keep_version(draft, drafts.text(draft));
  changed();
  const auto count = static_cast<std::int64_t>(given.learner.versions(draft).size());
  ui.announce(speech().format("lesson/versions", {{"count", count}}));
}

}  // namespace passerelle::ui
