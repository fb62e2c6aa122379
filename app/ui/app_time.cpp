// Measures how long a lesson is read, section by section.
#include <algorithm>

#include "learning/lesson_outline.h"
#include "ui/app_state.h"

namespace passerelle::ui {
namespace {

const char* name_of(learning::SectionKind kind) {
  switch (kind) {
    case learning::SectionKind::Overview: return "overview";
    case learning::SectionKind::Explanation: return "explanation";
    case learning::SectionKind::Example: return "example";
    case learning::SectionKind::Blocks: return "blocks";
    case learning::SectionKind::Examples: return "examples";
    case learning::SectionKind::Prompt: return "prompt";
    case learning::SectionKind::Recap: return "recap";
    case learning::SectionKind::Checkpoint: return "checkpoint";
  }
  return "overview";
}

}  // namespace

/// The section before the reader: the one at the top of the page.
std::string App::State::section_in_view() const {
  if (session.place.screen == Screen::Checkpoint) return "checkpoint";
  const std::vector<learning::LessonSection> outline = learning::lesson_outline(*module());
  const std::string prefix = block_prefix();
  if (!anchor.widget.starts_with(prefix)) return "overview";
  const auto section = learning::section_of_block(outline, {anchor.widget.substr(prefix.size())});
  return section ? name_of(outline[*section].kind) : "overview";
}

/// Every key, click and turn of the wheel shows that somebody is there.
void App::State::measure_time(const FrameInput& input) {
  if (input.events.empty()) return;
  const bool reads = module() != nullptr &&
                     (session.place.screen == Screen::Lesson || session.place.screen == Screen::Checkpoint);
  reading_time.note(input.seconds, reads ? session.place.module : std::string(), reads ? section_in_view() : std::string());
  if (reading_time.is_due()) hand_over_time();
}

void App::State::hand_over_time() {
  for (const auto& [place, seconds] : reading_time.take()) {
    given.learner.add_reading_seconds(course::ModuleId{place.first}, place.second, seconds);
  }
}

}  // namespace passerelle::ui
