// The answer box on the screen: rows, caret, selection, keys and pointer.
#include <algorithm>
#include <cmath>

#include "text/breaks.h"
#include "ui/answer_box.h"
#include "ui/widgets.h"

namespace passerelle::ui {

namespace {

constexpr double kBlink = 0.53;       ///< seconds the caret is shown, then hidden
constexpr double kDragScroll = 0.05;  ///< seconds between rows while the pointer is held outside
constexpr float kCaretWidth = 2;
constexpr float kCaretRoom = 1;

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

/// One frame of one box.
class AnswerBoxView {
 public:
  using Unit = AnswerBox::Unit;
  using Select = AnswerBox::Select;

  AnswerBoxView(const Ui& ui, const AnswerBox& box, float width, const AnswerBoxSpec& spec)
      : ui_(ui), box_(box), spec_(spec), width_(width), row_height_(ui.line_height(spec.type)) {
    const float lowest = ui.px(spec.min_height);
    const float rows = std::max(1.0F, std::floor((lowest - ui.unit(token::kSpacingL)) / row_height_));
    padding_ = std::max(0.0F, std::floor((lowest - rows * row_height_) / 2));
    lay_out();
  }

  float content_height() const { return static_cast<float>(rows().size()) * row_height_ + 2 * padding_; }

  float height() const {
    const float lowest = ui_.px(spec_.min_height);
    const float placeholder = box_.text_.empty() ? placeholder_height() + 2 * padding_ : 0;
    return std::clamp(std::max(content_height(), placeholder), lowest, std::max(lowest, ui_.px(spec_.max_height)));
  }

  bool run(Ui& ui, AnswerBox& box, ImVec2 position);

 private:
  const std::vector<TextRow>& rows() const { return box_.rows_.rows; }
  float side_padding() const { return ui_.unit(token::kSpacingM) + ui_.stroke(token::kStrokeControl); }
  float room() const { return std::max(1.0F, width_ - 2 * side_padding()); }

  float placeholder_height() const {
    return ui_.paragraph_height(spec_.type, room(), spec_.placeholder, spec_.language);
  }

  std::string_view bytes(std::size_t begin, std::size_t end) const {
    return std::string_view(box_.text_).substr(begin, end - begin);
  }

  void lay_out() const {
    AnswerBox::Rows& kept = box_.rows_;
    if (kept.revision == box_.revision_ && kept.width == room() && kept.font_scale == ui_.font_scale() &&
        kept.type == spec_.type && kept.language == spec_.language) {
      return;
    }
    const auto measure = [this](std::size_t begin, std::size_t end) {
      return ui_.text_width(spec_.type, bytes(begin, end));
    };
    kept.rows = fill_rows(box_.text_, room(), spec_.language, measure);
    // Behind a line feed at the end stands an empty row for the caret.
    if (box_.text_.empty() || box_.text_.back() == '\n') {
      kept.rows.push_back({{box_.text_.size(), box_.text_.size()}, true});
    }
    kept.revision = box_.revision_;
    kept.width = room();
    kept.font_scale = ui_.font_scale();
    kept.type = spec_.type;
    kept.language = spec_.language;
  }

  /// The row in which the caret is drawn.
  std::size_t row_of_caret() const {
    const std::size_t caret = box_.selection_.caret;
    const auto above = std::upper_bound(rows().begin(), rows().end(), caret,
                                        [](std::size_t at, const TextRow& row) { return at < row.bytes.begin; });
    auto row = static_cast<std::size_t>(above - rows().begin()) - 1;
    const bool at_start = rows()[row].bytes.begin == caret;
    if (box_.at_row_end_ && at_start && row > 0 && !rows()[row - 1].ends_paragraph) --row;
    return row;
  }

  /// The last place of the caret in a row: before its line feed.
  std::size_t last_in_row(std::size_t row) const {
    const text::Span& span = rows()[row].bytes;
    const bool feed = span.end > span.begin && box_.text_[span.end - 1] == '\n';
    return feed ? span.end - 1 : span.end;
  }

  float x_of(std::size_t row, std::size_t offset) const {
    const std::size_t begin = rows()[row].bytes.begin;
    return std::min(room(), ui_.text_width(spec_.type, bytes(begin, std::clamp(offset, begin, last_in_row(row)))));
  }

  std::size_t offset_at(std::size_t row, float x) const {
    const std::size_t begin = rows()[row].bytes.begin;
    const std::string_view text = bytes(begin, last_in_row(row));
    const auto cuts = text::grapheme_boundaries(text);
    float left = 0;
    for (std::size_t i = 1; i < cuts.size(); ++i) {
      const float wide = ui_.text_width(spec_.type, text.substr(cuts[i - 1], cuts[i] - cuts[i - 1]));
      if (x < left + wide / 2) return begin + cuts[i - 1];
      left += wide;
    }
    return begin + text.size();
  }

  void go(AnswerBox& box, std::size_t row, std::size_t offset, Select select) const {
    box.move_to(offset, select);
    box.at_row_end_ = offset == rows()[row].bytes.end && !rows()[row].ends_paragraph;
  }

  void go_rows(AnswerBox& box, int count, Select select) const {
    const auto row = static_cast<int>(row_of_caret());
    const auto last = static_cast<int>(rows().size()) - 1;
    const float x = box.wanted_x_ >= 0 ? box.wanted_x_ : x_of(row_of_caret(), box.selection_.caret);
    if (row + count < 0) {
      box.move_to(0, select);
    } else if (row + count > last) {
      box.move_to(box.text_.size(), select);
    } else {
      const auto target = static_cast<std::size_t>(row + count);
      go(box, target, offset_at(target, x), select);
    }
    box.wanted_x_ = x;
  }

  bool edit(Ui& ui, AnswerBox& box);
  bool press_key(Ui& ui, AnswerBox& box, const InputEvent& event);
  bool press_command(AnswerBox& box, const InputEvent& event) const;
  static bool insert(AnswerBox& box, std::string_view text, AnswerBox::Source source);
  int page_rows() const;
  void point(Ui& ui, AnswerBox& box, const WidgetState& state, const Rect& rect);
  std::size_t row_at(const Ui& ui, const Rect& rect) const;
  void draw(Ui& ui, AnswerBox& box, const Rect& rect, bool focused);
  void draw_row(Ui& ui, std::size_t row, ImVec2 at, bool focused) const;
  void draw_caret(Ui& ui, AnswerBox& box, const Rect& caret) const;

  const Ui& ui_;
  const AnswerBox& box_;
  const AnswerBoxSpec& spec_;
  float width_;
  float row_height_;
  float padding_ = 0;
};

int AnswerBoxView::page_rows() const {
  return std::max(1, static_cast<int>((height() - 2 * padding_) / row_height_) - 1);
}

bool AnswerBoxView::insert(AnswerBox& box, std::string_view text, AnswerBox::Source source) {
  const std::uint64_t before = box.revision_;
  box.insert(text, source);
  return box.revision_ != before;
}

/// Commands with Ctrl, by character. True when the text changed.
bool AnswerBoxView::press_command(AnswerBox& box, const InputEvent& event) const {
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

bool AnswerBoxView::press_key(Ui& ui, AnswerBox& box, const InputEvent& event) {
  const Select select = event.shift ? Select::Yes : Select::No;
  const Unit unit = event.ctrl ? Unit::Word : Unit::Grapheme;
  const std::uint64_t before = box.revision_;
  const std::size_t row = row_of_caret();
  switch (event.key) {
    case Key::Left:
      box.move_back(unit, select);
      break;
    case Key::Right:
      box.move_on(unit, select);
      break;
    case Key::Up:
      go_rows(box, -1, select);
      break;
    case Key::Down:
      go_rows(box, 1, select);
      break;
    case Key::PageUp:
      go_rows(box, -page_rows(), select);
      break;
    case Key::PageDown:
      go_rows(box, page_rows(), select);
      break;
    case Key::Home:
      box.move_to(event.ctrl ? 0 : rows()[row].bytes.begin, select);
      break;
    case Key::End:
      if (event.ctrl) {
        box.move_to(box.text_.size(), select);
      } else {
        go(box, row, last_in_row(row), select);
      }
      break;
    case Key::Backspace:
      box.erase_before(unit);
      break;
    case Key::Delete:
      box.erase_behind(unit);
      break;
    case Key::Enter:
      box.insert("\n", AnswerBox::Source::Typed);
      break;
    case Key::Escape:
      ui.clear_focus();
      break;
    case Key::Character:
      return event.ctrl && !event.alt && press_command(box, event);
    default:
      break;
  }
  return box.revision_ != before;
}

bool AnswerBoxView::edit(Ui& ui, AnswerBox& box) {
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
  lay_out();
  return changed;
}

std::size_t AnswerBoxView::row_at(const Ui& ui, const Rect& rect) const {
  const float top = rect.y - ui.scroll_offset(spec_.id) + padding_;
  const float row = std::floor((ui.mouse().y - top) / row_height_);
  return static_cast<std::size_t>(std::clamp(row, 0.0F, static_cast<float>(rows().size() - 1)));
}

void AnswerBoxView::point(Ui& ui, AnswerBox& box, const WidgetState& state, const Rect& rect) {
  const bool scrolls = content_height() > rect.h;
  const bool on_bar = scrolls && ui.mouse().x > rect.right() - ui.unit(token::kControlScrollbar);
  if (!ui.mouse_down()) box.selecting_ = false;
  if (state.pressed_now && !on_bar) box.selecting_ = true;
  if (!box.selecting_) return;
  const std::size_t row = row_at(ui, rect);
  const std::size_t offset = offset_at(row, ui.mouse().x - rect.x - side_padding());
  box.blink_from_ = ui.seconds();
  if (state.pressed_now && ui.click_count() > 1) {
    if (ui.click_count() == 2) box.select_word_at(offset);
    if (ui.click_count() == 3) box.select_paragraph_at(offset);
    box.selecting_ = false;  // what was chosen stays, wherever the pointer goes
    return;
  }
  const bool moved = offset != box.selection_.caret || state.pressed_now;
  if (moved) go(box, row, offset, state.pressed_now && !ui.shift_held() ? Select::No : Select::Yes);
  const bool outside = ui.mouse().y < rect.y || ui.mouse().y > rect.bottom();
  if (outside && scrolls) ui.wake_in(kDragScroll);
}

void AnswerBoxView::draw_row(Ui& ui, std::size_t row, ImVec2 at, bool focused) const {
  const text::Span& span = rows()[row].bytes;
  const Selection& selection = box_.selection_;
  const std::size_t from = std::max(span.begin, selection.begin());
  const std::size_t to = std::min(span.end, selection.end());
  if (focused && from < to) {
    const float left = x_of(row, from);
    float right = x_of(row, to);
    if (to == span.end && rows()[row].ends_paragraph) right += ui.unit(token::kSpacingXs);  // the line feed
    ui.fill({at.x + left, at.y, right - left, row_height_}, ui.colour(Colour::Selection));
  }
  ui.text(spec_.type, at, ui.colour(Colour::Text), without_trailing_space(bytes(span.begin, span.end)));
}

void AnswerBoxView::draw_caret(Ui& ui, AnswerBox& box, const Rect& caret) const {
  const double since = ui.seconds() - box.blink_from_;
  if (ui.reduced_motion()) {
    ui.fill(caret, ui.colour(Colour::Caret));
    return;
  }
  const double phase = std::fmod(std::max(0.0, since), 2 * kBlink);
  if (phase < kBlink) ui.fill(caret, ui.colour(Colour::Caret));
  ui.wake_in(phase < kBlink ? kBlink - phase : 2 * kBlink - phase);
}

void AnswerBoxView::draw(Ui& ui, AnswerBox& box, const Rect& rect, bool focused) {
  const float border = ui.stroke(token::kStrokeControl);
  const float y = ui.begin_scroll(spec_.id, rect.inset(border)) + padding_ - border;
  const float x = rect.x + side_padding();
  if (box_.text_.empty()) {
    ui.paragraph(spec_.type, {x, y}, room(), ui.colour(Colour::TextMuted), spec_.placeholder, spec_.language);
  }
  const Rect clip = ui.clip();
  for (std::size_t row = 0; row < rows().size(); ++row) {
    const float top = y + row_height_ * static_cast<float>(row);
    if (top < clip.bottom() && top + row_height_ > clip.y) draw_row(ui, row, {x, top}, focused);
  }
  const std::size_t row = row_of_caret();
  const float width = ui.stroke(kCaretWidth);
  // The caret stands between two letters, half over each.
  const Rect line{x + x_of(row, box_.selection_.caret) - width / 2, y + row_height_ * static_cast<float>(row), width,
                  row_height_};
  const float trim = ui.unit(token::kSpacingXxs);
  if (focused) draw_caret(ui, box, {line.x, line.y + trim, line.w, line.h - 2 * trim});
  const bool follow = std::exchange(box.follow_caret_, false);
  if (follow) ui.reveal(line.inset(-padding_), kCaretRoom, Ui::Glide::AtOnce);
  ui.end_scroll(content_height() - 2 * border);
  if (follow && focused) ui.reveal(line);
}

bool AnswerBoxView::run(Ui& ui, AnswerBox& box, ImVec2 position) {
  const float before = height();
  const Rect rect{position.x, position.y, width_, before};
  const WidgetState state = ui.widget({.id = spec_.id,
                                       .role = Role::TextBox,
                                       .label = spec_.label,
                                       .rect = rect,
                                       .value = box.text_,
                                       .description = spec_.spoken_hint,
                                       .focusable = true,
                                       .own_ring = true});
  if (state.focused && !box.focused_) box.blink_from_ = ui.seconds();
  box.focused_ = state.focused;
  const bool changed = edit(ui, box);
  point(ui, box, state, rect);
  const bool focused = ui.is_focused(spec_.id);
  const FieldState rest = spec_.error ? FieldState::Error : FieldState::Rest;
  field_box(ui, rect, focused ? FieldState::Focused : rest);
  draw(ui, box, rect, focused);
  if (height() != before) ui.wake_in(0);
  return changed;
}

float answer_box_height(const Ui& ui, const AnswerBox& box, float width, const AnswerBoxSpec& spec) {
  return AnswerBoxView(ui, box, width, spec).height();
}

bool answer_box(Ui& ui, ImVec2 position, float width, AnswerBox& box, const AnswerBoxSpec& spec) {
  return AnswerBoxView(ui, box, width, spec).run(ui, box, position);
}

}  // namespace passerelle::ui
