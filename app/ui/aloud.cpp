#include "ui/aloud.h"

#include <utility>

namespace passerelle::ui {

void Aloud::toggle(const std::string& key, Passages text) {
  const bool again = heard_ == key;
  stop();
  if (again || text.empty() || !is_offered()) return;
  heard_ = key;
  voice_.say(std::move(text));
}

void Aloud::stop() {
  if (heard_.empty()) return;
  heard_.clear();
  voice_.stop();
}

Aloud::News Aloud::follow() {
  if (heard_.empty() || voice_.is_speaking()) return News::None;
  heard_.clear();
  return is_offered() ? News::Ended : News::Failed;
}

}  // namespace passerelle::ui
