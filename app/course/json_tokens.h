#pragma once
// Walks over the same bytes as the JSON parser, one token a step, and says where each token begins. When the parser
// gives up, what stands at that place tells which mistake it was. Internal to course/.

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "course/json_document.h"

namespace passerelle::course {

class TokenWalk {
 public:
  explicit TokenWalk(std::string_view text) : text_(text) {}

  /// Goes over the next token and gives the offset of its first byte.
  std::size_t next();
  /// Offset behind the token that next() went over last.
  std::size_t end() const { return at_; }

  /// Why parsing stopped behind the last token: the code of an error, its arguments and the offset where it shows.
  struct Mistake {
    Error error;
    std::size_t offset = 0;
  };
  Mistake diagnose() const;

 private:
  std::string_view text_;
  std::size_t begin_ = 0;  ///< of the last token
  std::size_t at_ = 0;
  char last_ = '\0';  ///< first byte of the last token
};

}  // namespace passerelle::course
