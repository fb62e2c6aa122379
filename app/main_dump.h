#pragma once
// A view into a running window for tests and measurements: when PASSERELLE_DUMP names a file, each shown frame is
// described there as JSON (widgets, focus, whether everything is saved, when it was shown). Off otherwise.

#include <string>

#include "learning/learner.h"
#include "ui/app.h"

namespace passerelle {

class FrameDump {
 public:
  /// Reads the environment.
  FrameDump();

  bool wanted() const { return !path_.empty(); }
  /// Describes the frame that was just shown. Written to a temporary name and renamed: a reader never sees a half.
  void write(const ui::App& app, const learning::Learner& learner);

 private:
  std::string path_;
  long frame_ = 0;
};

}  // namespace passerelle
