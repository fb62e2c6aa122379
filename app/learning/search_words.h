#pragma once
// The words of all documents, and which of them a word of a query means: the word itself, its inflections, what begins
// with it while it is being typed, what it is when a letter slipped. Internal to search*.cpp.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/folding.h"
#include "text/lexicon.h"
#include "text/stemmer.h"
#include "text/words.h"

namespace passerelle::learning {

using WordId = std::uint32_t;

/// A word that a word of the query may mean, and how surely: 1 when it is the word itself.
struct WordMeaning {
  WordId word = 0;
  float weight = 0;
};

/// A word of a text.
struct ReadWord {
  std::string form;  ///< folded; "#27001" for what counts
  text::Span span;
};

class SearchWords {
 public:
  /// The words of a text that are looked at: not single letters.
  std::vector<ReadWord> read(std::string_view utf8);

  /// The id of a word; given when it is new.
  WordId add(const std::string& form);
  /// Call once, when every word was added.
  void finish();
  std::size_t size() const { return forms_.size(); }

  enum class Typing { Done, Unfinished };
  /// What a word of a query may mean, each word once.
  std::vector<WordMeaning> meanings(const std::string& form, Typing typing);
  /// The id of a word that was added; size() when it is none of them.
  WordId find(const std::string& form) const;

 private:
  text::Folding folding_;
  text::Lexicon lexicon_;
  text::Stemmer stemmer_;
  text::WordRow row_;
  std::vector<text::Lemma> lemmas_;

  std::vector<std::string> forms_;
  std::unordered_map<std::string, WordId> ids_;
  std::unordered_map<std::string, std::vector<WordId>> relatives_;  ///< by a lemma or a stem, with its language
  std::vector<WordId> sorted_;                                      ///< by form
  std::map<std::size_t, std::vector<WordId>> by_length_;
  std::vector<std::uint32_t> letters_;  ///< of each form, a bit a letter

  std::vector<std::pair<std::string, float>> keys_of(const std::string& form);
  void add_relatives(const std::string& form, std::vector<WordMeaning>& found);
  void add_beginnings(const std::string& form, std::vector<WordMeaning>& found) const;
  void add_misspelt(const std::string& form, std::vector<WordMeaning>& found) const;
};

}  // namespace passerelle::learning
