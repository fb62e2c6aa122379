#pragma once
// Corrects a misspelt word towards the words of the course, by an index of words with letters left out. Never called
// for a word that a dictionary knows.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::concepts {

/// The word that was meant.
struct Correction {
  std::string_view form;
  int edits = 0;
};

class Spelling {
 public:
  /// forms: sorted, without repetition; copied.
  explicit Spelling(const std::vector<std::string_view>& forms);

  /// The nearest word: one edit from four letters on, two from eight on. Nothing when none is near. Of equally near
  /// words the one with the same first letter, then the one that keeps the length, then the first in the alphabet.
  std::optional<Correction> correct(std::string_view word) const;

 private:
  struct Entry {
    std::uint32_t hash;
    std::uint32_t form;
  };

  std::vector<std::string> forms_;
  std::vector<Entry> index_;  ///< each form, and each form with one letter left out; sorted by hash

  template <class Visit>
  void visit_candidates(std::uint32_t hash, Visit visit) const;
};

}  // namespace passerelle::concepts
