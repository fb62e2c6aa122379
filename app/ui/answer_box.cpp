// The text of an answer box and what can be done to it; how it looks is in answer_box_view.cpp.
#include "ui/answer_box.h"

#include <algorithm>
#include <utility>

#include "text/breaks.h"
#include "text/unicode.h"

namespace passerelle::ui {
namespace {

/// More steps than anybody takes back one by one.
constexpr std::size_t kMostSteps = 500;

bool is_control(unsigned char byte) { return (byte < 0x20 && byte != '\n') || byte == 0x7F; }

/// Replaces every occurrence.
void exchange(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

/// What a text box may hold: NFC, "\n" alone for new lines, no control character.
std::string cleaned(std::string_view utf8) {
  std::string text = text::to_nfc(utf8);
  exchange(text, "\r\n", "\n");
  for (const std::string_view line_end : {"\r", "\v", "\f", "\u0085", "\u2028", "\u2029"}) {
    exchange(text, line_end, "\n");
  }
  exchange(text, "\t", " ");
  std::erase_if(text, [](char c) { return is_control(static_cast<unsigned char>(c)); });
  for (std::size_t at = text.find('\xC2'); at != std::string::npos; at = text.find('\xC2', at)) {
    const bool is_c1 = at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    if (is_c1) {
      text.erase(at, 2);
    } else {
      ++at;
    }
  }
  return text;
}

/// Word boundaries; a narrow no-break space is a space here, not a part of the word before it.
std::vector<std::size_t> word_cuts(std::string_view text) {
  constexpr std::string_view kNarrowSpace = "\u202F";
  std::vector<std::size_t> cuts = text::word_boundaries(text);
  for (std::size_t at = text.find(kNarrowSpace); at != std::string_view::npos; at = text.find(kNarrowSpace, at + 1)) {
    cuts.insert(cuts.end(), {at, at + kNarrowSpace.size()});
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  return cuts;
}

/// Whether a piece between two word boundaries is a word, not spaces or punctuation. Works on the first character.
bool is_word(std::string_view piece) {
  const auto first = static_cast<unsigned char>(piece.front());
  if (first < 0x80)
    return (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
  const unsigned char second = piece.size() > 1 ? static_cast<unsigned char>(piece[1]) : 0;
  const unsigned char third = piece.size() > 2 ? static_cast<unsigned char>(piece[2]) : 0;
  if (first == 0xC2) return second == 0xAA || second == 0xB5 || second == 0xBA;   // the letters among U+0080 to U+00BF
  if (first == 0xE2) return second != 0x80 && !(second == 0x81 && third < 0xB0);  // general punctuation
  return !(first == 0xE3 && second == 0x80 && third < 0x84);                      // ideographic space and stops
}

}  // namespace

void AnswerBox::reset(std::string_view text) {
  text_ = cleaned(text);
  selection_ = {text_.size(), text_.size()};
  undo_.clear();
  redo_.clear();
  last_edit_ = Edit::None;
  wanted_x_ = -1.0F;
  at_row_end_ = false;
  ++revision_;
}

void AnswerBox::remember(Edit edit) {
  redo_.clear();
  const bool joins = edit != Edit::None && edit == last_edit_ && selection_.empty() && !undo_.empty();
  last_edit_ = edit;
  if (joins) return;
  if (undo_.size() == kMostSteps) undo_.erase(undo_.begin());
  undo_.push_back({text_, selection_});
}

void AnswerBox::restore(std::vector<Step>& from, std::vector<Step>& to) {
  to.push_back({std::move(text_), selection_});
  text_ = std::move(from.back().text);
  selection_ = from.back().selection;
  from.pop_back();
  last_edit_ = Edit::None;
  wanted_x_ = -1.0F;
  at_row_end_ = false;
  follow_caret_ = true;
  ++revision_;
}

bool AnswerBox::undo() {
  if (undo_.empty()) return false;
  restore(undo_, redo_);
  return true;
}

bool AnswerBox::redo() {
  if (redo_.empty()) return false;
  restore(redo_, undo_);
  return true;
}

/// Puts utf8 in the place of [begin, end); the caret stands behind it. What was joined is brought to NFC.
void AnswerBox::replace(std::size_t begin, std::size_t end, std::string_view utf8) {
  std::string text = text_.substr(0, begin).append(utf8);
  std::size_t caret = text.size();
  if (!text::is_nfc(text)) {
    text = text::to_nfc(text);
    caret = text.size();
  }
  text.append(text_, end);
  if (!text::is_nfc(text)) text = text::to_nfc(text);
  text_ = std::move(text);
  caret = on_boundary(std::min(caret, text_.size()));
  selection_ = {caret, caret};
  wanted_x_ = -1.0F;
  at_row_end_ = false;
  follow_caret_ = true;
  ++revision_;
}

void AnswerBox::insert(std::string_view utf8, Source source) {
  const std::string clean = cleaned(utf8);
  if (clean.empty()) return;
  remember(source == Source::Typed && clean != "\n" ? Edit::Typing : Edit::None);
  replace(selection_.begin(), selection_.end(), clean);
}

void AnswerBox::erase(std::size_t begin, std::size_t end) {
  if (begin == end) return;
  remember(selection_.empty() ? Edit::Erasing : Edit::None);
  replace(begin, end, {});
}

void AnswerBox::erase_before(Unit unit) {
  const std::size_t begin = selection_.empty() ? before(selection_.caret, unit) : selection_.begin();
  erase(begin, selection_.end());
}

void AnswerBox::erase_behind(Unit unit) {
  const std::size_t end = selection_.empty() ? behind(selection_.caret, unit) : selection_.end();
  erase(selection_.begin(), end);
}

void AnswerBox::move_to(std::size_t offset, Select select) {
  selection_.caret = on_boundary(std::min(offset, text_.size()));
  if (select == Select::No) selection_.anchor = selection_.caret;
  last_edit_ = Edit::None;
  wanted_x_ = -1.0F;
  at_row_end_ = false;
  follow_caret_ = true;
}

void AnswerBox::move_back(Unit unit, Select select) {
  const bool collapses = select == Select::No && !selection_.empty() && unit == Unit::Grapheme;
  move_to(collapses ? selection_.begin() : before(selection_.caret, unit), select);
}

void AnswerBox::move_on(Unit unit, Select select) {
  const bool collapses = select == Select::No && !selection_.empty() && unit == Unit::Grapheme;
  move_to(collapses ? selection_.end() : behind(selection_.caret, unit), select);
}

void AnswerBox::select(Selection selection) {
  move_to(selection.anchor, Select::No);
  move_to(selection.caret, Select::Yes);
}

void AnswerBox::select_all() { select({0, text_.size()}); }

void AnswerBox::select_word_at(std::size_t offset) {
  const text::Span line = paragraph_at(std::min(offset, text_.size()));
  const std::string_view text = std::string_view(text_).substr(line.begin, line.end - line.begin);
  const auto cuts = word_cuts(text);
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const bool last = i + 2 == cuts.size();
    if (line.begin + cuts[i + 1] > offset || last) return select({line.begin + cuts[i], line.begin + cuts[i + 1]});
  }
  move_to(offset, Select::No);
}

void AnswerBox::select_paragraph_at(std::size_t offset) {
  const text::Span line = paragraph_at(std::min(offset, text_.size()));
  select({line.begin, line.end});
}

std::string AnswerBox::selected() const {
  return text_.substr(selection_.begin(), selection_.end() - selection_.begin());
}

/// The line between two line feeds, without them.
text::Span AnswerBox::paragraph_at(std::size_t offset) const {
  const std::size_t before = offset == 0 ? std::string::npos : text_.rfind('\n', offset - 1);
  const std::size_t end = text_.find('\n', offset);
  return {before == std::string::npos ? 0 : before + 1, end == std::string::npos ? text_.size() : end};
}

/// The same offset, or the grapheme boundary before it.
std::size_t AnswerBox::on_boundary(std::size_t offset) const {
  const text::Span line = paragraph_at(offset);
  const auto cuts = text::grapheme_boundaries(std::string_view(text_).substr(line.begin, line.end - line.begin));
  const auto above = std::upper_bound(cuts.begin(), cuts.end(), offset - line.begin);
  return line.begin + *std::prev(above);
}

std::size_t AnswerBox::before(std::size_t offset, Unit unit) const {
  if (offset == 0 || unit == Unit::All) return 0;
  const text::Span line = paragraph_at(offset);
  if (offset == line.begin) return offset - 1;
  const std::string_view text = std::string_view(text_).substr(line.begin, offset - line.begin);
  if (unit == Unit::Grapheme) return line.begin + *std::prev(text::grapheme_boundaries(text).end(), 2);
  const auto cuts = word_cuts(text);
  for (std::size_t i = cuts.size() - 1; i > 0; --i) {
    if (is_word(text.substr(cuts[i - 1], cuts[i] - cuts[i - 1]))) return line.begin + cuts[i - 1];
  }
  return line.begin;
}

std::size_t AnswerBox::behind(std::size_t offset, Unit unit) const {
  if (offset == text_.size() || unit == Unit::All) return text_.size();
  const text::Span line = paragraph_at(offset);
  if (offset == line.end) return offset + 1;
  const std::string_view text = std::string_view(text_).substr(offset, line.end - offset);
  if (unit == Unit::Grapheme) return offset + text::grapheme_boundaries(text)[1];
  const auto cuts = word_cuts(text);
  for (std::size_t i = 1; i < cuts.size(); ++i) {
    if (is_word(text.substr(cuts[i - 1], cuts[i] - cuts[i - 1]))) return offset + cuts[i];
  }
  return line.end;
}

}  // namespace passerelle::ui
