#pragma once
// One JSON object, read strictly and without building a tree: its members with their values as they were written, so
// that a value can be given back unchanged. Refuses deep nesting and names that stand twice. Internal to cli/.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::cli {

inline constexpr int kMaxJsonDepth = 64;

enum class JsonKind { Null, Boolean, Number, String, Array, Object };

struct JsonMember {
  std::string name;
  std::string_view raw;  ///< the value as written, in the line that was read
  JsonKind kind = JsonKind::Null;
};

struct JsonFault {
  enum class Kind { Syntax, NotAnObject, TooDeep, NameTwice };
  Kind kind = Kind::Syntax;
  std::size_t offset = 0;  ///< of the byte at which it shows
  std::string name;        ///< NameTwice: which; empty in an inner object
};

struct JsonObject {
  std::vector<JsonMember> members;  ///< those that were read whole, even when something behind them is wrong
  std::optional<JsonFault> fault;

  /// The member of that name; null when there is none or more than one.
  const JsonMember* find(std::string_view name) const;
};

/// Reads a text that ought to be one object and nothing else. Bytes inside strings are not checked for UTF-8.
JsonObject scan_object(std::string_view text);

/// The characters of a string that scan_object() accepted.
std::string decode_string(std::string_view raw);

/// A value that scan_object() accepted, without the white space between its parts.
std::string compact(std::string_view raw);

/// The text as a JSON string with its quotes; ill-formed bytes become U+FFFD.
std::string quote(std::string_view text);

}  // namespace passerelle::cli
