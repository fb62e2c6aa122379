#pragma once
// One line of the input of `score` and `bench-answers`: what it must hold, and what is wrong with one that does not.
// Internal to cli/.

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/json_scan.h"

namespace passerelle::cli {

inline constexpr std::size_t kMaxLineBytes = 1024 * 1024;

struct InputLine {
  std::string bytes;      ///< without the newline; the first kMaxLineBytes when there were more
  bool too_long = false;  ///< the rest was read and dropped
};

/// Reads the next line, in memory that does not grow with its length. False at the end of the input. Reads no byte
/// behind the newline, so that an answer to a line does not wait for the next one.
bool read_line(std::istream& in, InputLine& line);

/// A line as an object, or what is wrong with it. The members that could be read are there in both cases.
struct ReadLine {
  JsonObject object;
  std::optional<Error> error;
};

/// The result points into the line.
ReadLine read_object_line(const InputLine& line);

/// The string at that name of an object that was read without error.
Result<std::string> text_field(const JsonObject& object, std::string_view name);

/// The value of "id" as it was written, on one line; "null" when it cannot be read.
std::string id_of(const JsonObject& object);

}  // namespace passerelle::cli
