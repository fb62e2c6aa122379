#include "ui/text_rows.h"

#include <array>

#include "text/breaks.h"

namespace passerelle::ui {
namespace {

/// What may end a line unseen, as UTF-8: separators of lines and paragraphs among them.
constexpr std::array<std::string_view, 8> kUnseen{" ", "\n", "\t", "\r", "\v", "\f", "\u2028", "\u2029"};

class RowFiller {
 public:
  RowFiller(std::string_view utf8, float width, const MeasureText& measure)
      : utf8_(utf8), width_(width), measure_(measure) {}

  /// Adds what stands before the next chance to break.
  void add(const text::LineBreak& chance) {
    const std::size_t seen = end_ + without_trailing_space(utf8_.substr(end_, chance.offset - end_)).size();
    const float more = measure_(end_, seen);
    if (used_ + more > width_ && end_ > begin_) close(/*ends_paragraph=*/false);
    if (used_ + more > width_) cut_word(seen);
    used_ += measure_(end_, chance.offset);
    end_ = chance.offset;
    if (chance.mandatory) close(/*ends_paragraph=*/true);
  }

  std::vector<TextRow> take() {
    if (end_ > begin_) close(/*ends_paragraph=*/true);
    return std::move(rows_);
  }

 private:
  void close(bool ends_paragraph) {
    rows_.push_back({{begin_, end_}, ends_paragraph});
    begin_ = end_;
    used_ = 0;
  }

  /// A word that no line can hold, character by character, at least one a line.
  void cut_word(std::size_t seen) {
    const std::size_t start = end_;
    const auto cuts = text::grapheme_boundaries(utf8_.substr(start, seen - start));
    for (std::size_t i = 1; i < cuts.size(); ++i) {
      const float one = measure_(start + cuts[i - 1], start + cuts[i]);
      if (used_ + one > width_ && end_ > begin_) close(/*ends_paragraph=*/false);
      used_ += one;
      end_ = start + cuts[i];
    }
  }

  std::string_view utf8_;
  float width_;
  const MeasureText& measure_;
  std::vector<TextRow> rows_;
  std::size_t begin_ = 0;  ///< of the line being filled
  std::size_t end_ = 0;    ///< of what stands on it
  float used_ = 0;
};

}  // namespace

std::string_view without_trailing_space(std::string_view line) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view unseen : kUnseen) {
      if (!line.ends_with(unseen)) continue;
      line.remove_suffix(unseen.size());
      found = true;
    }
  }
  return line;
}

std::vector<TextRow> fill_rows(std::string_view utf8, float width, Language language, const MeasureText& measure) {
  if (utf8.empty()) return {};
  RowFiller filler(utf8, width, measure);
  for (const text::LineBreak& chance : text::line_breaks(utf8, language)) filler.add(chance);
  return filler.take();
}

}  // namespace passerelle::ui
