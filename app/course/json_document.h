#pragma once
// A JSON file as it was read: values in document order, each with the place where it stands, so that every later
// check can say file, line, column and pointer. Internal to course/.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "course/course.h"

namespace passerelle::course {

/// Line and column (in bytes) of a value, from 1.
struct Place {
  int line = 0;
  int column = 0;
};

struct Value {
  enum class Kind { Null, Boolean, Integer, Real, String, Array, Object };
  Kind kind = Kind::Null;
  Place place;
  Place key_place;   ///< of a member: where its name stands
  std::string key;   ///< of a member: its name
  std::string text;  ///< of a string: its characters; of a number: as written
  std::int64_t integer = 0;
  double real = 0.0;
  bool boolean = false;
  const Value* parent = nullptr;
  std::size_t index = 0;            ///< position in the parent
  std::vector<const Value*> items;  ///< elements of an array, members of an object

  /// The member of that name; null when there is none or this is no object.
  const Value* find(std::string_view name) const;
  bool is(Kind wanted) const { return kind == wanted; }
};

/// Movable, not copyable: values point at each other.
struct Document {
  Document() = default;
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  std::string file;
  std::string text;                      ///< without byte-order mark
  std::vector<std::size_t> line_starts;  ///< offset of each line's first byte
  std::deque<Value> values;              ///< stable addresses; the root is the first
  bool whole = false;                    ///< false: reading stopped at an error, there is no root
  std::vector<Problem> problems;

  const Value* root() const { return whole ? &values.front() : nullptr; }
  Where where(const Value& value) const;
  Where where_of_key(const Value& value) const;
  Place place_of_offset(std::size_t offset) const;
  /// A problem of this file, with the lines around its place.
  Problem problem(Severity severity, Error error) const;
  /// Appends a problem; the first ones carry the lines around their place.
  void report(Severity severity, Error error);
  bool has_errors() const;
};

/// RFC 6901 pointer of a value.
std::string pointer_of(const Value& value);

}  // namespace passerelle::course
