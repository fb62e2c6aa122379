// Reading aloud: the block that R means, and what the voice does by itself.
#include <string>

#include "ui/app_state.h"
#include "ui/view_aloud.h"

namespace passerelle::ui {
namespace {

/// Both languages as they stand; the one of a side when the keyboard is on a link in it.
Heard heard_in_dual(const std::string& block, const std::string& focused, bool swapped) {
  if (focused.starts_with(dual_text_widget(block, true))) return Heard::Lead;
  if (focused.starts_with(dual_text_widget(block, false))) return Heard::Other;
  return swapped ? Heard::OtherThenLead : Heard::LeadThenOther;
}

}  // namespace

/// A voice that has ended is a button that says "Read aloud" again; one that failed is offered no more.
void App::State::follow_voice() {
  switch (aloud.follow()) {
    case Aloud::News::None:
      return;
    case Aloud::News::Failed:
      say({"warning", speech().text("aloud/failed"), {}, {}});
      break;
    case Aloud::News::Ended:
      break;
  }
  changed();
}

/// The block that is being read with the eyes; silence while anything is heard.
void App::State::read_block() {
  if (!aloud.is_offered()) return;
  const std::string& block = lesson.current_block;
  const Heard heard = is_dual() ? heard_in_dual(block, ui.focused_id(), session.swapped) : Heard::Lead;
  if (aloud.heard().empty()) {
    aloud.toggle(block_key(block), block_passages(lesson_view, block, session.lead(), heard));
  } else {
    aloud.stop();
  }
  changed();
}

void App::State::stop_reading() {
  if (aloud.heard().empty()) return;
  aloud.stop();
  changed();
}

}  // namespace passerelle::ui
