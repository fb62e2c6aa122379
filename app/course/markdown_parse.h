#pragma once
// What the checks want to know of a Markdown text beyond its paragraphs. Internal to course/.

#include <string>
#include <string_view>
#include <vector>

#include "course/markdown.h"

namespace passerelle::course {

struct MarkdownParts {
  std::vector<Paragraph> paragraphs;
  std::vector<std::string> refused;  ///< addresses of links that lead nowhere allowed
  std::vector<std::string> foreign;  ///< what is outside the light subset: "heading", "quote", "image", "rule", "html"
};

MarkdownParts parse_parts(std::string_view utf8);

/// The text of an HTML entity such as "&amp;" or "&#58;"; nothing when it is not known.
std::string decode_entity(std::string_view entity);

/// Whether a link may lead there: one of the six schemes, nothing invisible.
bool is_allowed_address(std::string_view address);

}  // namespace passerelle::course
