#include "ui/drafts.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace passerelle::ui {
namespace {

/// How long a change waits for the next one. The record waits a little longer; together about half a second.
constexpr double kPause = 0.2;
constexpr std::string_view kNote = "note:";

struct NotePlace {
  course::ModuleId module;
  course::BlockId block;
};

std::optional<NotePlace> note_place(std::string_view key) {
  const std::size_t slash = key.find('/');
  if (!key.starts_with(kNote) || slash == std::string_view::npos) return std::nullopt;
  return NotePlace{course::ModuleId{std::string(key.substr(kNote.size(), slash - kNote.size()))},
                   course::BlockId{std::string(key.substr(slash + 1))}};
}

bool is_blank(const std::string& text) { return text.find_first_not_of(" \n\t") == std::string::npos; }

}  // namespace

std::string note_key(const std::string& module, const std::string& block) {
  return std::string(kNote) + module + '/' + block;
}

std::string Drafts::kept(const std::string& key) const {
  const auto note = note_place(key);
  return note ? learner_->note(note->module, note->block) : learner_->draft(key);
}

Drafts::Entry& Drafts::entry(const std::string& key) {
  const auto found = entries_.find(key);
  if (found != entries_.end()) return found->second;
  Entry& opened = entries_[key];
  opened.box.reset(kept(key));
  opened.handed_over = opened.box.text();
  return opened;
}

AnswerBox& Drafts::box(const std::string& key) { return entry(key).box; }

const std::string& Drafts::text(const std::string& key) { return entry(key).box.text(); }

void Drafts::reset(const std::string& key, const std::string& text) {
  Entry& changed = entry(key);
  changed.box.reset(text);
  changed.handed_over = changed.box.text();
  changed.due_at = -1.0;
}

void Drafts::hand_over(double seconds) {
  for (auto& [key, one] : entries_) {
    if (one.box.text() == one.handed_over) {
      one.due_at = -1.0;
    } else if (one.due_at < 0.0) {
      one.due_at = seconds + kPause;
    } else if (seconds >= one.due_at) {
      hand_over(key, one);
    }
  }
}

void Drafts::hand_over_all() {
  for (auto& [key, one] : entries_) {
    if (one.box.text() != one.handed_over) hand_over(key, one);
  }
}

void Drafts::hand_over(const std::string& key, Entry& one) {
  one.handed_over = one.box.text();
  one.due_at = -1.0;
  if (const auto note = note_place(key)) {
    learner_->set_note(note->module, note->block, is_blank(one.handed_over) ? std::string() : one.handed_over);
  } else {
    learner_->set_draft(key, one.handed_over);
  }
}

double Drafts::due_in(double seconds) const {
  double due = -1.0;
  for (const auto& [key, one] : entries_) {
    if (one.due_at < 0.0) continue;
    const double left = std::max(0.0, one.due_at - seconds);
    if (due < 0.0 || left < due) due = left;
  }
  return due;
}

bool Drafts::is_saved(const std::string& key) const {
  const auto found = entries_.find(key);
  if (found != entries_.end() && found->second.box.text() != found->second.handed_over) return false;
  const records::SaveState state = learner_->save_state();
  return state.idle && !state.failing;
}

bool Drafts::is_failing() const { return learner_->save_state().failing.has_value(); }

}  // namespace passerelle::ui
