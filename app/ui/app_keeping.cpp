// What a reader keeps beside the text of a lesson: bookmarks, notes, versions of an exercise.
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

void App::State::open_note() {
  if (lesson.current_block.empty()) return;
  drafts.hand_over_all();
  lesson.note = lesson.current_block;
  ui.request_focus(lesson_note_widget(lesson.note));
  changed();
}

/// A note is open as long as it holds the keyboard; one that is empty then goes away.
void App::State::follow_note() {
  const std::string prefix = lesson_note_widget({});
  const std::string& focused = ui.focused_id();
  const std::string now = focused.starts_with(prefix) ? focused.substr(prefix.size()) : std::string();
  if (now == noting) return;
  if (!noting.empty()) {
    drafts.hand_over_all();
    if (lesson.note == noting) lesson.note.clear();
    changed();
  }
  if (!now.empty()) lesson.note = now;
  noting = now;
}

void App::State::keep_version(const std::string& draft) {
  given.learner.keep_version(draft, drafts.text(draft));
  changed();
  const auto count = static_cast<std::int64_t>(given.learner.versions(draft).size());
  ui.announce(speech().format("lesson/versions", {{"count", count}}));
}

}  // namespace passerelle::ui
