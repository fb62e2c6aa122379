#pragma once
// Paragraphs of a lesson and answers with highlights: ICU line breaks, bold, italic, code, links, terms, lists.
// Everything that can be pressed is a widget of its own. Positions and heights are window pixels.

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "course/markdown.h"
#include "text/span.h"
#include "ui/kit.h"
#include "ui/view_text.h"

namespace passerelle::ui {

struct RichTextSpec {
  std::string_view id;        ///< links become "<id>/link/0", "<id>/link/1" ...; the text itself is "<id>"
  Type type = Type::Reading;  ///< Reading or Body; bold and italic follow it
  Colour colour = Colour::Text;
  Language language = Language::English;
  std::span<const TermView> terms = {};  ///< what term: links show as a tooltip
  std::string_view lit_term = {};        ///< id of a term that is lit where it occurs (dual reading)
  std::string_view label = {};           ///< stands in bold before the text, on its first line: "Tip"
  Colour label_colour = Colour::Text;
  float paragraph_gap = token::kSpacingM;  ///< token pixels
  bool tooltips = true;                    ///< show a term's pair and definition beside it
  bool register_text = true;               ///< list the whole text as a widget (screen readers, dumps)
};

struct RichTextResult {
  float height = 0;
  std::string pressed;       ///< href of the link that was pressed; empty: none
  std::string pointed_term;  ///< id of the term under the pointer or the focus; empty: none
};

RichTextResult rich_text(Ui& ui, ImVec2 position, float width, const std::vector<course::Paragraph>& paragraphs,
                         const RichTextSpec& spec);
float rich_text_height(const Ui& ui, float width, const std::vector<course::Paragraph>& paragraphs,
                       const RichTextSpec& spec);

/// A learner's answer as typed, with what was understood under a solid line and what contradicts under a dashed one.
struct MarkedTextSpec {
  std::string_view id;
  std::string_view label;  ///< spoken before the text
  Type type = Type::Reading;
  Language language = Language::English;
  std::span<const text::Span> match = {};     ///< sorted, apart
  std::span<const text::Span> conflict = {};  ///< sorted, apart, and apart from match
};
/// Draws and returns the height.
float marked_text(Ui& ui, ImVec2 position, float width, std::string_view utf8, const MarkedTextSpec& spec);
float marked_text_height(const Ui& ui, float width, std::string_view utf8, const MarkedTextSpec& spec);

}  // namespace passerelle::ui
