#pragma once
// Texts that are being written: one box a key, opened with the draft that was kept. Hands every change to the learner
// at most a moment behind the typing, and at once when asked to. The only place that knows what is not handed over yet.

#include <map>
#include <string>

#include "learning/learner.h"
#include "ui/answer_box.h"

namespace passerelle::ui {

/// Key of the note on a block: "note:<module>/<block>". Its text goes to the notes of the record, not to the drafts.
std::string note_key(const std::string& module, const std::string& block);

class Drafts {
 public:
  explicit Drafts(learning::Learner& learner) : learner_(&learner) {}

  /// The box of a key; opened with the kept draft when it is new. Stays valid as long as Drafts.
  AnswerBox& box(const std::string& key);
  /// The text of a box as it stands now.
  const std::string& text(const std::string& key);
  /// Replaces the text, for example after an answer was marked; handed over already.
  void reset(const std::string& key, const std::string& text);

  /// Looks at every box; hands over what has been waiting for long enough. seconds are monotonic.
  void hand_over(double seconds);
  /// Hands over everything now.
  void hand_over_all();
  /// Seconds until the next text is due; negative when nothing waits.
  double due_in(double seconds) const;
  /// Everything typed in this box is on disk.
  bool is_saved(const std::string& key) const;
  /// Something keeps the record from being written, which a message under the top bar says.
  bool is_failing() const;

 private:
  struct Entry {
    AnswerBox box;
    std::string handed_over;
    double due_at = -1.0;  ///< when the oldest change that waits is handed over; negative: none waits
  };

  std::string kept(const std::string& key) const;
  Entry& entry(const std::string& key);
  void hand_over(const std::string& key, Entry& one);

  learning::Learner* learner_;
  std::map<std::string, Entry> entries_;
};

}  // namespace passerelle::ui
