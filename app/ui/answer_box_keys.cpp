// What keys do to an answer box.
#include <algorithm>

#include "ui/answer_box_view.h"

namespace passerelle::ui {
namespace {

void append_utf8(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += {static_cast<char>(0xC0 | (c >> 6U)), static_cast<char>(0x80 | (c & 0x3FU))};
  } else if (c < 0x10000) {
    text += {static_cast<char>(0xE0 | (c >> 12U)), static_cast<char>(0x80 | ((c >> 6U) & 0x3FU)),
             static_cast<char>(0x80 | (c & 0x3FU))};
  } else {
    text += {static_cast<char>(0xF0 | (c >> 18U)), static_cast<char>(0x80 | ((c >> 12U) & 0x3FU)),
             static_cast<char>(0x80 | ((c >> 6U) & 0x3FU)), static_cast<char>(0x80 | (c & 0x3FU))};
  }
}

}  // namespace

bool AnswerBoxView::insert(AnswerBox& box, std::string_view text, AnswerBox::Source source) {
  const std::uint64_t before = box.revision_;
  box.insert(text, source);
  return box.revision_ != before;
}

/// Commands with Ctrl, by character. True when the text changed.
bool AnswerBoxView::press_command(AnswerBox& box, const InputEvent& event) {
  switch (event.character) {
    case U'a':
      box.select_all();
      return false;
    case U'c':
      if (!box.selection_.empty()) ImGui::SetClipboardText(box.selected().c_str());
      return false;
    case U'x':
      if (box.selection_.empty()) return false;
      ImGui::SetClipboardText(box.selected().c_str());
      box.erase_before(Unit::Grapheme);
      return true;
    case U'v': {
      const char* pasted = ImGui::GetClipboardText();
      return pasted != nullptr && insert(box, pasted, AnswerBox::Source::Pasted);
    }
    case U'z':
      return event.shift ? box.redo() : box.undo();
    case U'y':
      return box.redo();
    default:
      return false;
  }
}

void AnswerBoxView::move_caret(AnswerBox& box, const InputEvent& event) const {
  const Select select = event.shift ? Select::Yes : Select::No;
  const Unit unit = event.ctrl ? Unit::Word : Unit::Grapheme;
  const std::size_t row = row_of_caret();
  switch (event.key) {
    case Key::Left:
      return box.move_back(unit, select);
    case Key::Right:
      return box.move_on(unit, select);
    case Key::Up:
      return go_rows(box, -1, select);
    case Key::Down:
      return go_rows(box, 1, select);
    case Key::PageUp:
      return go_rows(box, -page_rows(), select);
    case Key::PageDown:
      return go_rows(box, page_rows(), select);
    case Key::Home:
      return box.move_to(event.ctrl ? 0 : rows()[row].bytes.begin, select);
    case Key::End:
      return event.ctrl ? box.move_to(box.text_.size(), select) : go(box, row, last_in_row(row), select);
    default:
      return;
  }
}

/// Keys of a field that mean something to who owns it.
bool AnswerBoxView::is_owners(const InputEvent& event) const {
  switch (event.key) {
    case Key::Enter:
    case Key::Up:
    case Key::Down:
    case Key::PageUp:
    case Key::PageDown:
    case Key::Tab:
      return spec_.single_line;
    case Key::Escape:
      return spec_.bare;
    default:
      return false;
  }
}

bool AnswerBoxView::press_key(Ui& ui, AnswerBox& box, const InputEvent& event) const {
  if (is_owners(event)) return false;
  const std::uint64_t before = box.revision_;
  const Unit unit = event.ctrl ? Unit::Word : Unit::Grapheme;
  switch (event.key) {
    case Key::Backspace:
      box.erase_before(unit);
      break;
    case Key::Delete:
      box.erase_behind(unit);
      break;
    case Key::Enter:
      return insert(box, "\n", AnswerBox::Source::Typed);
    case Key::Escape:
      ui.clear_focus();
      break;
    case Key::Character:
      return event.ctrl && !event.alt && press_command(box, event);
    default:
      move_caret(box, event);
      break;
  }
  return box.revision_ != before;
}

bool AnswerBoxView::edit(Ui& ui, AnswerBox& box) const {
  bool changed = false;
  std::string typed;
  const auto flush = [&] {
    if (typed.empty()) return;
    changed = insert(box, typed, AnswerBox::Source::Typed) || changed;
    typed.clear();
  };
  for (const InputEvent& event : ui.text_events(spec_.id)) {
    box.blink_from_ = ui.seconds();
    if (event.kind == InputEvent::Kind::Text) {
      append_utf8(typed, event.character);
      continue;
    }
    flush();
    lay_out();
    changed = press_key(ui, box, event) || changed;
  }
  flush();
  if (changed && spec_.single_line && box.text_.find('\n') != std::string::npos) {
    std::string line = box.text_;  // a paste of several lines
    std::replace(line.begin(), line.end(), '\n', ' ');
    box.reset(line);
  }
  lay_out();
  return changed;
}

}  // namespace passerelle::ui
