#pragma once
// The rules of writing of both languages: apostrophes, quotation marks, spaces around signs, ligatures, terms to avoid.
// Pure: a text in, what is wrong with it out. Internal to course/.

#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"

namespace passerelle::course {

/// What goes against the rules in one light Markdown text, each kind once, in the order of the text. Errors without a
/// place. Code and the addresses of links are left alone.
std::vector<Error> find_slips(std::string_view markdown, Language language);

}  // namespace passerelle::course
