#pragma once
// The words of all labels, as classes: two words of a text are the same to the engine when they share a class. A word finds
// its classes by its form, by its lemmas in both languages, by its number, and by its stem when no dictionary knows it.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/language.h"
#include "text/lexicon.h"
#include "text/stemmer.h"
#include "text/words.h"

namespace passerelle::concepts {

/// A word of labels, in one language.
using ClassId = std::uint32_t;

/// How a word stands in its label.
enum class Standing {
  InPhrase,  ///< beside others: any form that a dictionary knows
  Alone,     ///< the whole label, so in the singular or the infinitive: a word that a dictionary has as it is, is no form of
             ///< another one ("best" none of "be", "faille" none of "falloir")
  Acronym,   ///< the whole label, an acronym that is also a common word ("IT"): counts only when it is typed in capitals
};

class Vocabulary {
 public:
  explicit Vocabulary(const text::Lexicon& lexicon) : lexicon_(&lexicon) {}

  /// The class of a label's word; made when it is new.
  ClassId add(std::string_view form, std::int64_t number, Standing standing, Language language, text::Stemmer& stemmer);
  /// The class of "any number".
  ClassId add_any_number();

  /// Appends the classes of a word of a text, without any correction of its spelling.
  void classes_of(std::string_view form, std::int64_t number, bool capitals, text::Stemmer& stemmer,
                  std::vector<ClassId>& out) const;
  std::size_t size() const { return count_; }

  /// Every form that has a class, in both languages: what misspelt words are corrected to.
  std::vector<std::string_view> correct_forms() const;

 private:
  using Classes = std::vector<ClassId>;

  const text::Lexicon* lexicon_;
  std::unordered_map<std::string, ClassId> by_word_;  ///< what add() was called with
  std::unordered_map<std::string, Classes> by_key_;   ///< a letter for the kind of key, then the key
  ClassId count_ = 0;

  void link(char kind, std::string_view key, ClassId id);
  void find(char kind, std::string_view key, Classes& out) const;
};

}  // namespace passerelle::concepts
