#pragma once
// Words that the course writes in another way: terms to avoid, and spellings that are not its own. Internal to course/.

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace passerelle::course {

/// A word as it was written and what to write in its place.
struct HouseWord {
  enum class Kind { Term, Spelling };
  Kind kind = Kind::Term;
  std::string written;
  std::string wanted;
};

/// The words of a plain text that the course writes in another way, each once, in order.
std::vector<HouseWord> find_house_words(std::string_view text, Language language);

}  // namespace passerelle::course
