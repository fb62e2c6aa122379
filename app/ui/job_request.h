#pragma once
// Long work that a page asks for: App runs it beside the screens, shows it in a banner once it takes longer than a
// moment, and says what came of it.

#include <functional>
#include <string>

#include "base/job.h"

namespace passerelle::ui {

struct JobRequest {
  std::string id;      ///< "export_csv"; one of each runs at a time
  std::string doing;   ///< key of what is going on, with its {percent}
  std::string failed;  ///< key of what did not come about; the reason and what to do are said after it
  /// Runs beside the screens. What it gives is called on their thread, after a frame; not when it is cancelled first.
  std::function<Result<Job::Delivery>(const Report&)> work;
};

}  // namespace passerelle::ui
