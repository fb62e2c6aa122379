#pragma once
// The answer box on the screen, for one frame: where its rows and its caret are, what keys and pointer do to it, how it
// is drawn. Private to answer_box_*.cpp.

#include <cstddef>
#include <string_view>
#include <vector>

#include "ui/answer_box.h"

namespace passerelle::ui {

class AnswerBoxView {
 public:
  AnswerBoxView(const Ui& ui, const AnswerBox& box, float width, const AnswerBoxSpec& spec);

  float height() const;
  /// Applies this frame's input and draws. True when the text changed.
  bool run(Ui& ui, AnswerBox& box, ImVec2 position);

 private:
  using Unit = AnswerBox::Unit;
  using Select = AnswerBox::Select;

  // --- Rows: answer_box_rows.cpp
  void lay_out() const;
  const std::vector<TextRow>& rows() const { return box_.rows_.rows; }
  float content_height() const { return static_cast<float>(rows().size()) * row_height_ + 2 * padding_; }
  float side_padding() const;
  float text_left() const { return side_padding() + ui_.px(spec_.indent); }
  float room() const;
  int page_rows() const;
  std::string_view bytes(std::size_t begin, std::size_t end) const;
  /// The row in which the caret is drawn.
  std::size_t row_of_caret() const;
  /// The last place of the caret in a row: before its line feed.
  std::size_t last_in_row(std::size_t row) const;
  float x_of(std::size_t row, std::size_t offset) const;
  std::size_t offset_at(std::size_t row, float x) const;
  void go(AnswerBox& box, std::size_t row, std::size_t offset, Select select) const;
  void go_rows(AnswerBox& box, int count, Select select) const;

  // --- Keys: answer_box_keys.cpp. True when the text changed.
  bool edit(Ui& ui, AnswerBox& box) const;
  bool is_owners(const InputEvent& event) const;
  bool press_key(Ui& ui, AnswerBox& box, const InputEvent& event) const;
  static bool press_command(AnswerBox& box, const InputEvent& event);
  static bool insert(AnswerBox& box, std::string_view text, AnswerBox::Source source);
  void move_caret(AnswerBox& box, const InputEvent& event) const;

  // --- Pointer and drawing: answer_box_view.cpp
  void point(Ui& ui, AnswerBox& box, const WidgetState& state, const Rect& rect) const;
  std::size_t row_at(const Ui& ui, const Rect& rect) const;
  void draw(Ui& ui, AnswerBox& box, const Rect& rect, bool focused) const;
  void draw_row(Ui& ui, std::size_t row, ImVec2 at, bool focused) const;
  void draw_caret(Ui& ui, const Rect& caret) const;

  const Ui& ui_;
  const AnswerBox& box_;
  const AnswerBoxSpec& spec_;
  float width_;
  float row_height_;
  float padding_ = 0;
};

}  // namespace passerelle::ui
