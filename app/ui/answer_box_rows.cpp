// Where the rows of an answer box and its caret are.
#include <algorithm>
#include <cmath>

#include "text/breaks.h"
#include "ui/answer_box_view.h"

namespace passerelle::ui {

AnswerBoxView::AnswerBoxView(const Ui& ui, const AnswerBox& box, float width, const AnswerBoxSpec& spec)
    : ui_(ui), box_(box), spec_(spec), width_(width), row_height_(ui.line_height(spec.type)) {
  // As many whole rows as the lowest height holds, the same room above and below them.
  const float lowest = ui.px(spec.min_height);
  const float rows = std::max(1.0F, std::floor((lowest - ui.unit(token::kSpacingL)) / row_height_));
  padding_ = std::max(0.0F, std::floor((lowest - rows * row_height_) / 2));
  lay_out();
}

float AnswerBoxView::height() const {
  const float lowest = ui_.px(spec_.min_height);
  float wanted = content_height();
  if (box_.text_.empty()) {
    wanted = ui_.paragraph_height(spec_.type, room(), spec_.placeholder, spec_.language) + 2 * padding_;
  }
  return std::clamp(wanted, lowest, std::max(lowest, ui_.px(spec_.max_height)));
}

float AnswerBoxView::side_padding() const { return ui_.unit(token::kSpacingM) + ui_.stroke(token::kStrokeControl); }

float AnswerBoxView::room() const { return std::max(1.0F, width_ - text_left() - side_padding()); }

int AnswerBoxView::page_rows() const {
  return std::max(1, static_cast<int>((height() - 2 * padding_) / row_height_) - 1);
}

std::string_view AnswerBoxView::bytes(std::size_t begin, std::size_t end) const {
  return std::string_view(box_.text_).substr(begin, end - begin);
}

void AnswerBoxView::lay_out() const {
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

std::size_t AnswerBoxView::row_of_caret() const {
  const std::size_t caret = box_.selection_.caret;
  const auto above = std::upper_bound(rows().begin(), rows().end(), caret,
                                      [](std::size_t at, const TextRow& row) { return at < row.bytes.begin; });
  auto row = static_cast<std::size_t>(above - rows().begin()) - 1;
  const bool at_start = rows()[row].bytes.begin == caret;
  if (box_.at_row_end_ && at_start && row > 0 && !rows()[row - 1].ends_paragraph) --row;
  return row;
}

std::size_t AnswerBoxView::last_in_row(std::size_t row) const {
  const text::Span& span = rows()[row].bytes;
  const bool feed = span.end > span.begin && box_.text_[span.end - 1] == '\n';
  return feed ? span.end - 1 : span.end;
}

float AnswerBoxView::x_of(std::size_t row, std::size_t offset) const {
  const std::size_t begin = rows()[row].bytes.begin;
  return std::min(room(), ui_.text_width(spec_.type, bytes(begin, std::clamp(offset, begin, last_in_row(row)))));
}

std::size_t AnswerBoxView::offset_at(std::size_t row, float x) const {
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

void AnswerBoxView::go(AnswerBox& box, std::size_t row, std::size_t offset, Select select) const {
  box.move_to(offset, select);
  box.at_row_end_ = offset == rows()[row].bytes.end && !rows()[row].ends_paragraph;
}

/// Up or down by rows, keeping the column; beyond the first and the last to the ends of the text.
void AnswerBoxView::go_rows(AnswerBox& box, int count, Select select) const {
  const std::size_t row = row_of_caret();
  const auto target = static_cast<int>(row) + count;
  const float x = box.wanted_x_ >= 0 ? box.wanted_x_ : x_of(row, box.selection_.caret);
  if (target < 0) {
    box.move_to(0, select);
  } else if (target >= static_cast<int>(rows().size())) {
    box.move_to(box.text_.size(), select);
  } else {
    const auto there = static_cast<std::size_t>(target);
    go(box, there, offset_at(there, x), select);
  }
  box.wanted_x_ = x;
}

}  // namespace passerelle::ui
