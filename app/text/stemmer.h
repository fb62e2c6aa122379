#pragma once
// Snowball stems of folded words. One object a thread: the algorithm keeps scratch memory.

#include <memory>
#include <string>
#include <string_view>

#include "base/language.h"

namespace passerelle::text {

class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// The stem of a folded form; the form itself when it is shorter than four letters.
  std::string stem(std::string_view form, Language language);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace passerelle::text
