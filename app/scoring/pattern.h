#pragma once
// A statement of the pattern language (README.md), parsed. Names of concepts are not looked up here.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace passerelle::scoring {

/// What a pattern wants of a concept.
enum class Sign : std::uint8_t {
  Affirmed,
  Denied,  ///< -
  Either,  ///< ~
  Absent,  ///< !
};

struct Pattern {
  enum class Kind : std::uint8_t {
    Concept,  ///< name
    All,      ///< parts, in one statement
    Any,      ///< one of parts
    AtLeast,  ///< least of parts
    Answer,   ///< parts, anywhere in the answer
    Said,     ///< parts[1] said of parts[0]
  };
  Kind kind = Kind::Concept;
  Sign sign = Sign::Affirmed;
  std::string name;               ///< of a concept
  std::uint32_t index = 0;        ///< of the concept, set when the rubric is compiled
  int least = 0;                  ///< AtLeast
  std::vector<Pattern> parts;
  std::vector<bool> follows;      ///< All: part i stands behind part i - 1
};

/// Parses a pattern. The error's argument "at" is the byte where it stopped, "found" what stands there.
Result<Pattern> parse_pattern(std::string_view source);

}  // namespace passerelle::scoring
