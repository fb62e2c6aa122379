#include "ui/drafts.h"

#include <algorithm>

namespace passerelle::ui {
namespace {

/// How long a change waits for the next one. The record waits a little longer; together about half a second.
constexpr double kPause = 0.2;

}  // namespace

Drafts::Entry& Drafts::entry(const std::string& key) {
  const auto found = entries_.find(key);
  if (found != entries_.end()) return found->second;
  Entry& opened = entries_[key];
  opened.box.reset(learner_->draft(key));
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
  learner_->set_draft(key, one.handed_over);
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
