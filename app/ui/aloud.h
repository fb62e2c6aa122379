#pragma once
// Which text of the page is being read aloud. One at a time; the voice is given from outside and may end by itself.

#include <string>

#include "ui/passage.h"
#include "ui/services.h"

namespace passerelle::ui {

class Aloud {
 public:
  explicit Aloud(Voice voice) : voice_(std::move(voice)) {}

  /// Texts can be read aloud.
  bool is_offered() const { return voice_.is_there && voice_.is_there(); }
  /// Key of the text that is being read; empty: silence.
  const std::string& heard() const { return heard_; }
  /// Reads the text in place of what is being read; stops when it is that one.
  void toggle(const std::string& key, Passages text);
  void stop();

  enum class News { None, Ended, Failed };
  /// What the voice did since it was last asked.
  News follow();

 private:
  Voice voice_;
  std::string heard_;
};

}  // namespace passerelle::ui
