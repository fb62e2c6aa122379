#pragma once
// Plain text as a reader takes it in: sentences and words. Internal to course/.

#include <string>
#include <string_view>
#include <vector>

namespace passerelle::course {

/// A run of letters and figures; apostrophes and hyphens end it.
struct ProseWord {
  std::string lower;      ///< in small letters, accents kept
  std::size_t begin = 0;  ///< bytes of the text
  std::size_t end = 0;
  bool quoted = false;  ///< stands between quotation marks: the text speaks about the word
};

/// The words of a well-formed UTF-8 text without marks, in order.
std::vector<ProseWord> words_of(std::string_view plain);

/// The sentences of a text without marks; a line ends one.
std::vector<std::string> sentences_of(std::string_view plain);

}  // namespace passerelle::course
