// What a learner did before, from the record. Whatever cannot be understood is left out; nothing is taken from disk.
#include "learning/learner.h"

namespace passerelle::learning {
namespace {

template <class Name>
std::optional<Name> named(const std::string& text, std::initializer_list<Name> names) {
  for (const Name name : names) {
    if (text == name_of(name)) return name;
  }
  return std::nullopt;
}

bool is_page(const std::string& page) { return page == "lesson" || page == "checkpoint"; }

}  // namespace

void Learner::restore(const records::Snapshot& snapshot) {
  for (const records::Setting& setting : snapshot.settings) settings_[setting.key] = setting.value;
  for (const records::Draft& draft : snapshot.drafts) {
    if (!draft.text.empty()) drafts_[draft.key] = draft.text;
  }
  for (const records::Position& position : snapshot.positions) {
    if (is_page(position.page)) places_[position.module] = {position.page, position.block};
  }
  for (const records::ReadBlock& block : snapshot.read_blocks) read_[block.module].insert(block.block);
  for (const records::Note& note : snapshot.notes) notes_[{note.module, note.block}] = note.text;
  for (const records::Bookmark& bookmark : snapshot.bookmarks) bookmarks_.push_back(bookmark.key);
  for (const records::ReadingTime& time : snapshot.reading_times) {
    seconds_[time.day][{time.module, time.section}] += time.seconds;
  }
  for (const records::ExerciseVersion& version : snapshot.exercise_versions) {
    versions_[version.key].push_back(version.text);
  }
  interviews_ = snapshot.interviews;
  restore_attempts(snapshot);
}

void Learner::restore_attempts(const records::Snapshot& snapshot) {
  std::map<std::int64_t, const std::string*> remarks;
  for (const records::Contest& contest : snapshot.contests) remarks[contest.attempt] = &contest.remark;
  // Attempts on questions that the course does not have now are kept too: a module may be mended while the program
  // runs.
  for (const records::Attempt& attempt : snapshot.attempts) {
    auto assessment = assessment_from_json(attempt.assessment);
    if (!assessment) continue;
    MarkedAnswer marked{attempt.id, attempt.answer, std::move(assessment).value(), attempt.at, false, {}};
    marked.content_version = attempt.content_version;
    marked.occasion = named(attempt.occasion, {Occasion::Checkpoint, Occasion::Review, Occasion::Interview})
                          .value_or(Occasion::Checkpoint);
    marked.confidence = named(attempt.confidence, {Confidence::Sure, Confidence::Fairly, Confidence::Guessing});
    if (attempt.seconds >= 0) marked.seconds = attempt.seconds;
    marked.interview = attempt.interview;
    if (const auto remark = remarks.find(attempt.id); remark != remarks.end()) {
      marked.contested = true;
      marked.remark = *remark->second;
    }
    questions_[{{attempt.module}, {attempt.question}}].attempts.push_back(std::move(marked));
  }
  restore_history();
  for (auto& [key, state] : questions_) state.stage = stage_now(key);
}

}  // namespace passerelle::learning
