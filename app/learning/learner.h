#pragma once
// What a learner does with the course: reads lessons, writes exercises, answers checkpoints. Plain objects over
// records::Store and course::Course; no screen, no words. Every change is handed to the store at once.

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "course/course.h"
#include "records/store.h"
#include "scoring/assessment.h"
#include "scoring/engine.h"

namespace passerelle::learning {

struct QuestionKey {
  course::ModuleId module;
  course::QuestionId question;
  auto operator<=>(const QuestionKey&) const = default;
};

/// Where an answer was given.
enum class Occasion { Checkpoint, Review, Interview };
/// What the learner said of an answer before its mark was seen.
enum class Confidence { Sure, Fairly, Guessing };

struct Circumstances {
  Occasion occasion = Occasion::Checkpoint;
  std::optional<Confidence> confidence;
  std::optional<int> seconds;  ///< spent on the answer
  std::int64_t interview = 0;  ///< records::Interview::id; 0 outside of one
  std::string draft{};         ///< key of the draft that ends with the answer; empty: the question's own
};

/// A marked answer as the learner sees it: the answer as typed and the assessment as it was.
struct MarkedAnswer {
  std::int64_t attempt = 0;
  std::string answer;
  scoring::Assessment assessment;
  Moment at;
  bool contested = false;
  std::string remark;
  std::string content_version{};
  Occasion occasion = Occasion::Checkpoint;
  std::optional<Confidence> confidence{};
  std::optional<int> seconds{};
  std::int64_t interview = 0;
};

/// One line of the history. The answer is good until the next call of submit().
struct HistoryEntry {
  QuestionKey key;
  const MarkedAnswer* answer = nullptr;
};

/// State of one question of a checkpoint.
enum class QuestionStage {
  Writing,  ///< the box is open, with the draft
  Marked,   ///< the last of the checkpoint_answers() and its verdict are shown
};

struct ModuleProgress {
  int questions = 0;
  int answered = 0;  ///< of the checkpoint_answers() one counts as an answer, see counts_as_answer() of feedback.h
  int correct = 0;
  int blocks = 0;
  int blocks_read = 0;
};

/// Where the reader stands in a module.
struct ReadingPlace {
  std::string page;   ///< "lesson" or "checkpoint"
  std::string block;  ///< id of the first visible block, may be empty
};

class Learner {
 public:
  /// All three must outlive the learner.
  Learner(const course::Course& course, records::Store& store, const Clock& clock);

  // Settings, kept as strings under stable keys: "language" (en, fr, both), "theme", "text_scale", "module".
  std::optional<std::string> setting(const std::string& key) const;
  void set_setting(const std::string& key, const std::string& value);

  // Lesson
  std::optional<ReadingPlace> place(const course::ModuleId& module) const;
  void set_place(const course::ModuleId& module, const ReadingPlace& place);
  bool is_read(const course::ModuleId& module, const course::BlockId& block) const;
  void mark_read(const course::ModuleId& module, const course::BlockId& block);
  ModuleProgress progress(const course::ModuleId& module) const;
  ModuleProgress progress(const course::Module& module) const;
  bool is_reached(const course::Module& module, const course::Objective& objective) const;

  /// The section that holds the reader's place: its index in lesson_outline(module); 0 when nothing was kept.
  std::size_t current_section(const course::Module& module) const;

  // Texts that are being written. key: "<module>/<question>" or "<module>/<prompt block>/<audience>".
  std::string draft(const std::string& key) const;
  void set_draft(const std::string& key, const std::string& text);
  /// Whether everything typed so far is on disk, and the error when it cannot be.
  records::SaveState save_state() const;
  /// Waits until it is; false when it is not in that time.
  bool wait_until_saved(std::chrono::milliseconds at_most);
  /// Nothing of this session is kept: another window has the record, or its folder cannot be written.
  bool is_read_only() const { return store_->access() != records::Access::ReadWrite; }

  // Checkpoint
  /// Marks the answer, appends the attempt and clears the draft in one transaction. Null when the question has no
  /// compiled rubric. The answer is good until the next call of submit().
  const MarkedAnswer* submit(const QuestionKey& key, const std::string& answer, const Circumstances& given = {});
  QuestionStage stage(const QuestionKey& key) const;
  /// Opens the box again, holding the last of the checkpoint_answers() as draft. Nothing happens when the box is open.
  void try_again(const QuestionKey& key);
  /// Every answer, wherever it was given, oldest first.
  const std::vector<MarkedAnswer>& attempts(const QuestionKey& key) const;
  /// The answers that count in the checkpoint, oldest first: those that were given there, and the first correct one
  /// wherever it was given. Good until the next call of submit().
  std::vector<const MarkedAnswer*> checkpoint_answers(const QuestionKey& key) const;
  /// Keeps the learner's remark on the last of those.
  void contest(const QuestionKey& key, const std::string& remark);
  /// Keeps the learner's remark on that answer, wherever it was given.
  void contest(const QuestionKey& key, std::int64_t attempt, const std::string& remark);

  /// Every attempt on every question, newest first. Good until the next call of submit().
  const std::vector<HistoryEntry>& history() const { return history_; }

  // The learner's own things
  std::string note(const course::ModuleId& module, const course::BlockId& block) const;
  /// Empty text takes the note away.
  void set_note(const course::ModuleId& module, const course::BlockId& block, const std::string& text);
  /// key: "block:<module>/<block>", "term:<id>", "control:<number>" or "clause:<number>".
  bool is_bookmarked(const std::string& key) const;
  void set_bookmark(const std::string& key, bool kept);
  /// The keys, oldest first.
  const std::vector<std::string>& bookmarks() const { return bookmarks_; }
  /// Adds to the time spent on a section today.
  void add_reading_seconds(const course::ModuleId& module, const std::string& section, std::int64_t seconds);
  /// Time spent on a section, on a module, on everything of one day ("2026-01-31").
  std::int64_t reading_seconds(const course::ModuleId& module, const std::string& section) const;
  std::int64_t reading_seconds(const course::ModuleId& module) const;
  std::int64_t reading_seconds_on(const std::string& day) const;
  /// The last day with any reading time; empty when there is none.
  std::string last_reading_day() const;
  /// Texts of an exercise that were kept, oldest first. key: that of its draft.
  const std::vector<std::string>& versions(const std::string& key) const;
  void keep_version(const std::string& key, const std::string& text);
  /// Interviews as they are kept, oldest first; see interview.h.
  const std::vector<records::Interview>& interviews() const { return interviews_; }
  void save_interview(const records::Interview& interview);

  /// Deletes the whole record, on disk too, and starts anew: as if the program had never been used.
  void erase_all();

  // Interactive prompt
  bool is_met(const course::Criterion& criterion, const std::string& text);

  const course::Course& course() const { return *course_; }
  /// The course was read again from disk.
  void set_course(const course::Course& course);

 private:
  struct QuestionState {
    QuestionStage stage = QuestionStage::Writing;
    std::vector<MarkedAnswer> attempts;
  };

  const course::Course* course_;
  records::Store* store_;
  const Clock* clock_;
  scoring::Workspace workspace_;
  std::map<std::string, std::string> settings_;
  std::map<std::string, std::string> drafts_;
  std::map<std::string, ReadingPlace> places_;
  std::map<std::string, std::set<std::string>> read_;
  std::map<QuestionKey, QuestionState> questions_;
  std::vector<HistoryEntry> history_;
  std::map<std::pair<std::string, std::string>, std::string> notes_;  ///< of module and block
  std::vector<std::string> bookmarks_;
  std::map<std::string, std::map<std::pair<std::string, std::string>, std::int64_t>>
      seconds_;  ///< day; module, section
  std::map<std::string, std::vector<std::string>> versions_;
  std::vector<records::Interview> interviews_;
  const std::vector<std::string> no_versions_;
  const std::vector<MarkedAnswer> none_;  ///< the attempts of a question without any

  void restore(const records::Snapshot& snapshot);
  void restore_attempts(const records::Snapshot& snapshot);
  void restore_history();
  void add_to_history(const QuestionKey& key);
  const course::Module* find_module(const course::ModuleId& module) const;
  bool is_correct(const QuestionKey& key) const;
  QuestionStage stage_now(const QuestionKey& key) const;
};

/// "checkpoint", "sure" ...: as they are recorded.
const char* name_of(Occasion occasion);
const char* name_of(Confidence confidence);

/// The day of the learner's place, "2026-01-31".
std::string day_of(const Moment& moment);

/// "<module>/<question>": the key of the draft of a checkpoint answer.
std::string draft_key(const QuestionKey& key);
/// "<module>/<prompt block>/<audience>": the key of the draft of an exercise text.
std::string draft_key(const course::Module& module, const course::Audience& audience);

/// An assessment as JSON for the record (trace left out), and back. Reading fails on anything malformed.
std::string to_json(const scoring::Assessment& assessment);
Result<scoring::Assessment> assessment_from_json(std::string_view json);

}  // namespace passerelle::learning
