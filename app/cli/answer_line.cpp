#include "cli/answer_line.h"

#include <istream>

#include "cli/page.h"
#include "text/unicode.h"

namespace passerelle::cli {

namespace {

/// The bytes at which reading stopped, short enough for a message.
std::string around(std::string_view line, std::size_t offset) {
  constexpr std::size_t kMostBytes = 24;
  std::string shown = clean_line(line.substr(offset, kMostBytes));
  if (line.size() > offset + kMostBytes) shown += "…";
  return shown;
}

Error error_of(const JsonFault& fault, std::string_view line) {
  const std::string column = std::to_string(fault.offset + 1);
  switch (fault.kind) {
    case JsonFault::Kind::NotAnObject:
      return {"line_not_object", {}, {}};
    case JsonFault::Kind::TooDeep:
      return {"line_too_deep", {{"depth", std::to_string(kMaxJsonDepth)}}, {}};
    case JsonFault::Kind::NameTwice:
      return {"line_field_twice", {{"field", clean_line(fault.name.substr(0, 64))}}, {}};
    case JsonFault::Kind::Syntax:
      break;
  }
  if (fault.offset >= line.size()) return {"line_ends_early", {}, {}};
  return {"line_not_json", {{"column", column}, {"text", around(line, fault.offset)}}, {}};
}

}  // namespace

bool read_line(std::istream& in, InputLine& line) {
  using Traits = std::istream::traits_type;
  line.bytes.clear();
  line.too_long = false;
  std::streambuf& source = *in.rdbuf();
  bool any = false;
  for (auto c = source.sbumpc(); !Traits::eq_int_type(c, Traits::eof()); c = source.sbumpc()) {
    any = true;
    const char byte = Traits::to_char_type(c);
    if (byte == '\n') return true;
    if (line.bytes.size() < kMaxLineBytes) {
      line.bytes += byte;
    } else {
      line.too_long = true;
    }
  }
  return any;
}

ReadLine read_object_line(const InputLine& line) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::string_view bytes = line.bytes;
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) bytes.remove_prefix(kByteOrderMark.size());
  ReadLine read{scan_object(bytes), std::nullopt};
  if (line.too_long) {
    read.error = Error{"line_too_long", {{"limit", std::to_string(kMaxLineBytes)}}, {}};
  } else if (!text::is_valid_utf8(line.bytes)) {
    read.error = Error{"line_not_utf8", {}, {}};
  } else if (read.object.fault) {
    read.error = error_of(*read.object.fault, bytes);
  }
  return read;
}

Result<std::string> text_field(const JsonObject& object, std::string_view name) {
  const JsonMember* member = object.find(name);
  if (member == nullptr) return Error{"line_field_missing", {{"field", std::string(name)}}, {}};
  if (member->kind != JsonKind::String) return Error{"line_field_no_text", {{"field", std::string(name)}}, {}};
  return decode_string(member->raw);
}

std::string id_of(const JsonObject& object) {
  const JsonMember* member = object.find("id");
  if (member == nullptr || !text::is_valid_utf8(member->raw)) return "null";
  return compact(member->raw);
}

}  // namespace passerelle::cli
