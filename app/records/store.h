#pragma once
// The learner's own record on disk: attempts, drafts, exercise texts, reading positions, settings. SQLite in one
// folder. Writes are queued and committed on a thread of the store's own, in order, one transaction each; reading is
// done once at the start. Knows nothing about the course: ids are strings here.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace passerelle::records {

/// One marked answer. assessment is the engine's result as JSON, kept so that history shows the mark as it was.
struct Attempt {
  std::int64_t id = 0;  ///< given by the store
  std::string module;
  std::string question;
  std::string answer;
  std::string label;
  double score = 0.0;
  std::string assessment;
  int engine_version = 0;
  std::string content_version;
  Moment at;
  std::string occasion = "checkpoint";  ///< "checkpoint", "review" or "interview"
  std::string confidence{};             ///< said before the mark: "sure", "fairly", "guessing"; empty when not asked
  int seconds = -1;                     ///< spent on the answer; -1 when unknown
  std::int64_t interview = 0;           ///< Interview::id; 0 outside of one
  std::string language{};               ///< of the screen: "en", "fr", "both"; empty when unknown
};

/// The learner's remark "I think my answer is right" on an attempt.
struct Contest {
  std::int64_t attempt = 0;  ///< Attempt::id
  std::string remark;
  Moment at;
};

/// A text that is being written. key names its box, for example "what-is-iso-27001/certifies".
struct Draft {
  std::string key;
  std::string text;
  Moment at;
};

/// Where the reader stands in a module.
struct Position {
  std::string module;
  std::string page;   ///< "lesson" or "checkpoint"
  std::string block;  ///< id of the first visible block
  Moment at;
};

struct ReadBlock {
  std::string module;
  std::string block;
};

struct Setting {
  std::string key;
  std::string value;
};

/// The learner's own note beside a block of a lesson.
struct Note {
  std::string module;
  std::string block;
  std::string text;
  Moment at;
};

/// key: "block:<module>/<block>", "term:<id>", "control:<number>" or "clause:<number>".
struct Bookmark {
  std::string key;
  bool kept = true;
  Moment at;
};

/// Seconds spent on a section of a lesson on one day of the learner's place, "2026-01-31".
struct ReadingTime {
  std::string module;
  std::string section;
  std::string day;
  std::int64_t seconds = 0;
};

/// A text of an exercise that the learner wanted to keep. key: that of its draft.
struct ExerciseVersion {
  std::string key;
  std::string text;
  Moment at;
};

/// An interview under way or over. What is in plan and state is the business of who writes them.
struct Interview {
  std::int64_t id = 0;  ///< 1 and up, chosen by who saves it: one more than the highest
  std::string plan;     ///< JSON
  std::string state;    ///< JSON
  Moment started;
  std::optional<Moment> ended;
};

/// All that was recorded, read once at the start.
struct Snapshot {
  std::vector<Attempt> attempts;  ///< oldest first
  std::vector<Contest> contests;
  std::vector<Draft> drafts;
  std::vector<Position> positions;
  std::vector<ReadBlock> read_blocks;
  std::vector<Setting> settings;
  std::vector<Note> notes;
  std::vector<Bookmark> bookmarks;                 ///< only what is kept, oldest first
  std::vector<ReadingTime> reading_times;          ///< one for each module, section and day
  std::vector<ExerciseVersion> exercise_versions;  ///< oldest first
  std::vector<Interview> interviews;               ///< oldest first
};

/// How the record can be used in this session.
enum class Access {
  ReadWrite,
  ReadOnlySecondInstance,  ///< another window has this profile
  ReadOnlyFolder,          ///< the folder cannot be written
};

/// State of the queue of writes, to be shown as it is.
struct SaveState {
  bool idle = true;              ///< everything handed over is committed
  std::optional<Error> failing;  ///< the last write failed and is being tried again; nothing queued was dropped
};

/// Abstract so that screens can be tested with an in-memory record.
class Store {
 public:
  virtual ~Store() = default;

  virtual Access access() const = 0;
  /// Said once at the start when something was set aside (corrupt record) or a backup was made.
  virtual std::vector<Error> notices() const = 0;
  /// What is committed now.
  virtual Snapshot read_all() const = 0;

  /// Queues a write and returns at once. Ids of attempts are given here, before the commit. The draft of that key
  /// is deleted in the same transaction; an empty key deletes none.
  virtual std::int64_t append(Attempt attempt, const std::string& draft_key) = 0;
  std::int64_t append(Attempt attempt) { return append(std::move(attempt), {}); }
  /// A remark on an attempt of this store; a later one replaces it.
  virtual void append(Contest contest) = 0;
  /// A later draft of the same key replaces an earlier one that is still queued. Empty text deletes the draft.
  virtual void save(Draft draft) = 0;
  virtual void save(Position position) = 0;
  virtual void save(ReadBlock block) = 0;
  virtual void save(Setting setting) = 0;
  /// Empty text deletes the note.
  virtual void save(Note note) = 0;
  /// kept = false takes the bookmark away.
  virtual void save(Bookmark bookmark) = 0;
  /// Replaces the one of that id.
  virtual void save(Interview interview) = 0;
  virtual void append(ExerciseVersion version) = 0;
  /// Adds to what the module, section and day have.
  virtual void add(ReadingTime time) = 0;
  /// Deletes everything: what is committed, what is queued, and in a folder also the backups and what was set aside.
  /// Queued like a write; what is handed over later is kept.
  virtual void erase_all() = 0;

  virtual SaveState state() const = 0;
  /// Whether an attempt's transaction has been committed.
  virtual bool is_committed(std::int64_t attempt) const = 0;
  /// Waits until everything queued is committed or the time is over; false when something is not committed. A session
  /// that keeps nothing answers at once: false when it was handed something to keep.
  virtual bool flush(std::chrono::milliseconds at_most) = 0;
};

struct OpenOptions {
  std::filesystem::path folder;           ///< created 0700 when missing
  std::chrono::milliseconds retry{1000};  ///< between tries when a write fails
  std::function<void()> on_change;        ///< called on the store's thread when state() may have changed; may be empty
  const Clock* clock = nullptr;           ///< names what is set aside; the system's clock when null
};

/// Opens or creates the record. Corrupt: set aside under another name, a new one is made, notices() says so.
/// Newer than this program, or unreadable: fails, nothing on disk is touched. Older: brought up to date after a
/// backup, notices() says where it is. A folder that cannot be written, or that another instance has: reads what is
/// there, keeps writes in memory, access() and state().failing say so. Writes go on when a full disk has room again.
Result<std::unique_ptr<Store>> open_store(const OpenOptions& options);

/// A record that lives in memory only, for tests and for sessions whose folder is unusable.
std::unique_ptr<Store> memory_store(Access access = Access::ReadWrite);

}  // namespace passerelle::records
