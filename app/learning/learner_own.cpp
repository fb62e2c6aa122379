// What a learner keeps for themselves beside the answers: notes, bookmarks, time, versions of exercises, interviews.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "learning/learner.h"

namespace passerelle::learning {

void Learner::restore_history() {
  history_.clear();
  for (const auto& [key, state] : questions_) {
    for (const MarkedAnswer& answer : state.attempts) history_.push_back({key, &answer});
  }
  std::sort(history_.begin(), history_.end(),
            [](const HistoryEntry& a, const HistoryEntry& b) { return a.answer->attempt > b.answer->attempt; });
}

/// The question's last attempt is the newest of all, and its earlier ones may have moved in memory.
void Learner::add_to_history(const QuestionKey& key) {
  history_.insert(history_.begin(), {key, nullptr});
  const std::vector<MarkedAnswer>& attempts = questions_.at(key).attempts;
  auto attempt = attempts.rbegin();
  for (HistoryEntry& entry : history_) {
    if (attempt != attempts.rend() && entry.key == key) entry.answer = &*attempt++;
  }
}

std::string Learner::note(const course::ModuleId& module, const course::BlockId& block) const {
  const auto found = notes_.find({module.value, block.value});
  return found == notes_.end() ? std::string() : found->second;
}

void Learner::set_note(const course::ModuleId& module, const course::BlockId& block, const std::string& text) {
  if (note(module, block) == text) return;
  if (text.empty()) {
    notes_.erase({module.value, block.value});
  } else {
    notes_[{module.value, block.value}] = text;
  }
  store_->save(records::Note{module.value, block.value, text, clock_->now()});
}

bool Learner::is_bookmarked(const std::string& key) const {
  return std::find(bookmarks_.begin(), bookmarks_.end(), key) != bookmarks_.end();
}

void Learner::set_bookmark(const std::string& key, bool kept) {
  if (is_bookmarked(key) == kept) return;
  if (kept) {
    bookmarks_.push_back(key);
  } else {
    std::erase(bookmarks_, key);
  }
  store_->save(records::Bookmark{key, kept, clock_->now()});
}

void Learner::add_reading_seconds(const course::ModuleId& module, const std::string& section, std::int64_t seconds) {
  if (seconds <= 0) return;
  const std::string day = day_of(clock_->now());
  seconds_[day][{module.value, section}] += seconds;
  store_->add(records::ReadingTime{module.value, section, day, seconds});
}

std::int64_t Learner::reading_seconds(const course::ModuleId& module, const std::string& section) const {
  std::int64_t sum = 0;
  for (const auto& [day, sections] : seconds_) {
    const auto found = sections.find({module.value, section});
    if (found != sections.end()) sum += found->second;
  }
  return sum;
}

std::int64_t Learner::reading_seconds(const course::ModuleId& module) const {
  std::int64_t sum = 0;
  for (const auto& [day, sections] : seconds_) {
    for (const auto& [place, seconds] : sections) sum += place.first == module.value ? seconds : 0;
  }
  return sum;
}

std::int64_t Learner::reading_seconds_on(const std::string& day) const {
  std::int64_t sum = 0;
  if (const auto found = seconds_.find(day); found != seconds_.end()) {
    for (const auto& [place, seconds] : found->second) sum += seconds;
  }
  return sum;
}

std::string Learner::last_reading_day() const { return seconds_.empty() ? std::string() : seconds_.rbegin()->first; }

const std::vector<std::string>& Learner::versions(const std::string& key) const {
  const auto found = versions_.find(key);
  return found == versions_.end() ? no_versions_ : found->second;
}

void Learner::keep_version(const std::string& key, const std::string& text) {
  std::vector<std::string>& kept = versions_[key];
  if (!kept.empty() && kept.back() == text) return;
  kept.push_back(text);
  store_->append(records::ExerciseVersion{key, text, clock_->now()});
}

void Learner::save_interview(const records::Interview& interview) {
  const auto found = std::find_if(interviews_.begin(), interviews_.end(),
                                  [&](const records::Interview& one) { return one.id == interview.id; });
  if (found == interviews_.end()) {
    interviews_.push_back(interview);
  } else {
    *found = interview;
  }
  store_->save(interview);
}

void Learner::erase_all() {
  store_->erase_all();
  settings_.clear();
  drafts_.clear();
  places_.clear();
  read_.clear();
  questions_.clear();
  history_.clear();
  notes_.clear();
  bookmarks_.clear();
  seconds_.clear();
  versions_.clear();
  interviews_.clear();
}

const char* name_of(Occasion occasion) {
  switch (occasion) {
    case Occasion::Checkpoint:
      return "checkpoint";
    case Occasion::Review:
      return "review";
    case Occasion::Interview:
      return "interview";
  }
  return "checkpoint";
}

const char* name_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::Sure:
      return "sure";
    case Confidence::Fairly:
      return "fairly";
    case Confidence::Guessing:
      return "guessing";
  }
  return "fairly";
}

std::string day_of(const Moment& moment) {
  const auto local = moment.utc + moment.offset;
  const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(local));
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

}  // namespace passerelle::learning
