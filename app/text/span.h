#pragma once
// A piece of a UTF-8 text by byte offsets. Every step of the analysis keeps spans into the original bytes.

#include <cstddef>

namespace passerelle::text {

/// Bytes [begin, end) of the original text; both lie on character boundaries.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin >= end; }
  bool operator==(const Span&) const = default;
};

}  // namespace passerelle::text
