#pragma once
// Where every piece of a text with several looks stands. Computed once and kept: a lesson page has two thousand words.
// Private to rich_text.cpp. Positions are window pixels from the left top corner of the text.

#include <string>
#include <string_view>
#include <vector>

#include "course/markdown.h"
#include "text/span.h"
#include "ui/kit.h"
#include "ui/rich_text.h"

namespace passerelle::ui {

inline constexpr std::string_view kTermScheme = "term:";

enum class Mark { None, Match, Conflict };

/// How a stretch of text looks.
struct Look {
  Type type = Type::Reading;
  bool slanted = false;  ///< there is no italic cut of this type: the letters are slanted
  bool code = false;
  bool label = false;  ///< what stands in bold before the text
  int link = -1;       ///< index into RichLayout::links
  Mark mark = Mark::None;
};

/// A stretch of text in one look.
struct Run {
  text::Span bytes;
  Look look;
};

/// A piece of one run on one line.
struct Fragment {
  text::Span bytes;
  Look look;
  float x = 0;
  float y = 0;  ///< top of the line box
  float width = 0;
};

struct RichLink {
  std::string href;
  std::string label;
  std::vector<Rect> parts;  ///< one a line
  Rect around;
};

/// A bullet or the number of an item.
struct ItemSign {
  std::string text;
  float x = 0;
  float y = 0;
};

struct RichLayout final : Ui::Kept {
  std::string text;                 ///< of every paragraph, one after the other
  std::vector<Fragment> fragments;  ///< in reading order
  std::vector<RichLink> links;
  std::vector<ItemSign> signs;
  std::vector<Rect> code_boxes;
  std::string spoken;
  float height = 0;
};

/// The layout of paragraphs, from what is kept or new.
const RichLayout& layout_of(const Ui& ui, float width, const std::vector<course::Paragraph>& paragraphs,
                            const RichTextSpec& spec);
const RichLayout& layout_of(const Ui& ui, float width, std::string_view utf8, const MarkedTextSpec& spec);

}  // namespace passerelle::ui
