#pragma once
// The box in which a learner writes: wraps like a page, never changes what was typed, undoes by steps, knows graphemes
// and words. The text is UTF-8 in NFC with "\n" for new lines. One AnswerBox is the state of one box; answer_box()
// draws it.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "text/span.h"
#include "ui/kit.h"
#include "ui/text_rows.h"

namespace passerelle::ui {

/// Bytes [begin, end) that are selected; caret is one of the two.
struct Selection {
  std::size_t anchor = 0;
  std::size_t caret = 0;

  std::size_t begin() const { return anchor < caret ? anchor : caret; }
  std::size_t end() const { return anchor < caret ? caret : anchor; }
  bool empty() const { return anchor == caret; }
};

class AnswerBox {
 public:
  AnswerBox() = default;
  /// The caret stands at the end; there is nothing to undo.
  explicit AnswerBox(std::string_view text) { reset(text); }

  const std::string& text() const { return text_; }
  const Selection& selection() const { return selection_; }
  /// Replaces everything and forgets what could be undone. The text is brought to NFC, "\r" and controls leave it.
  void reset(std::string_view text);

  // Editing: what keys and the pointer do. Offsets are bytes and lie on grapheme boundaries.
  /// Replaces the selection; typed characters join one undo step, a paste is one of its own.
  enum class Source { Typed, Pasted };
  void insert(std::string_view utf8, Source source);
  enum class Unit { Grapheme, Word, All };
  /// Deletes the selection, or the unit before or behind the caret.
  void erase_before(Unit unit);
  void erase_behind(Unit unit);
  enum class Select { No, Yes };
  void move_to(std::size_t offset, Select select);
  void move_back(Unit unit, Select select);
  void move_on(Unit unit, Select select);
  void select(Selection selection);
  void select_word_at(std::size_t offset);
  void select_paragraph_at(std::size_t offset);
  void select_all();
  std::string selected() const;
  bool undo();
  bool redo();

 private:
  friend class AnswerBoxView;

  struct Step {
    std::string text;
    Selection selection;
  };
  /// What the last edit was; the next one of the same kind joins its undo step.
  enum class Edit { None, Typing, Erasing };
  /// Rows as they were laid out last, and for what.
  struct Rows {
    std::vector<TextRow> rows;
    std::uint64_t revision = 0;
    float width = -1.0F;
    float font_scale = 0.0F;
    Type type = Type::Reading;
    Language language = Language::English;
  };

  std::string text_;
  Selection selection_;
  std::vector<Step> undo_;
  std::vector<Step> redo_;
  Edit last_edit_ = Edit::None;
  std::uint64_t revision_ = 1;  ///< of the text
  mutable Rows rows_;           ///< a cache

  float wanted_x_ = -1.0F;     ///< column kept while moving up and down; negative: none
  bool at_row_end_ = false;    ///< the caret stands at the end of a wrapped row, not at the start of the next
  bool follow_caret_ = false;  ///< scroll to the caret with the next drawing
  bool selecting_ = false;     ///< the pointer is held down in the text
  bool focused_ = false;       ///< in the last frame
  double blink_from_ = 0.0;    ///< seconds at which the caret was last shown anew

  void remember(Edit edit);
  void restore(std::vector<Step>& from, std::vector<Step>& to);
  void replace(std::size_t begin, std::size_t end, std::string_view utf8);
  void erase(std::size_t begin, std::size_t end);
  std::size_t before(std::size_t offset, Unit unit) const;
  std::size_t behind(std::size_t offset, Unit unit) const;
  text::Span paragraph_at(std::size_t offset) const;
  std::size_t on_boundary(std::size_t offset) const;
};

struct AnswerBoxSpec {
  std::string_view id;
  std::string_view label;  ///< spoken: the question
  std::string_view placeholder = {};
  std::string_view spoken_hint = {};            ///< described after the label, for example the placeholder
  Type type = Type::Reading;                    ///< Reading, or Body in panels and exercises
  float min_height = token::kControlAnswerMin;  ///< token pixels
  float max_height = token::kControlAnswerMax;
  bool error = false;
  Language language = Language::English;  ///< of the rules for line breaks
  bool single_line = false;               ///< a field: Enter, Up and Down are left to the owner, see Ui::text_events
  bool bare = false;                      ///< without plane and border; Escape is left to the owner, too
  bool takes_tab = false;                 ///< so is Tab: for a field that is alone in what floats above the page
  float indent = 0;                       ///< of the text, token pixels: room for an icon
};

/// Height for a width, window pixels: grows with the text between the two heights of the spec.
float answer_box_height(const Ui& ui, const AnswerBox& box, float width, const AnswerBoxSpec& spec);

/// Draws the box at position and applies this frame's keys and pointer. True when the text changed.
bool answer_box(Ui& ui, ImVec2 position, float width, AnswerBox& box, const AnswerBoxSpec& spec);

}  // namespace passerelle::ui
