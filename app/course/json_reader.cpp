#include "course/json_reader.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "course/characters.h"
#include "course/json_tokens.h"
#include "text/unicode.h"

namespace passerelle::course {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// Builds the values from the parser's events. Each event is one token, so the walk finds its place.
class Builder {
 public:
  Builder(Document& document, Strings strings)
      : document_(document), strings_(strings), walk_(document.text) {}

  bool null() { return add(Value::Kind::Null) != nullptr; }
  bool boolean(bool value) {
    Value* added = add(Value::Kind::Boolean);
    if (added != nullptr) added->boolean = value;
    return added != nullptr;
  }
  bool number_integer(Json::number_integer_t value) { return add_integer(value); }
  bool number_unsigned(Json::number_unsigned_t value) {
    if (value > static_cast<Json::number_unsigned_t>(INT64_MAX)) {
      return number_float(static_cast<double>(value), {});
    }
    return add_integer(static_cast<std::int64_t>(value));
  }
  bool number_float(Json::number_float_t value, const Json::string_t&) {
    Value* added = add_number(Value::Kind::Real);
    if (added == nullptr) return false;
    added->real = value;
    // 16.0 is an integer in JSON Schema; 1e30 is not one that fits.
    constexpr double kExact = 9007199254740992.0;
    if (std::floor(value) == value && std::abs(value) <= kExact) {
      added->kind = Value::Kind::Integer;
      added->integer = static_cast<std::int64_t>(value);
    }
    return true;
  }
  bool string(Json::string_t& value) {
    Value* added = add(Value::Kind::String);
    if (added == nullptr) return false;
    added->text = std::move(value);
    if (strings_ == Strings::Checked || added->key != "text") check(added->text, [&] { return document_.where(*added); });
    return true;
  }
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Value::Kind::Object); }
  bool start_array(std::size_t) { return open(Value::Kind::Array); }
  bool key(Json::string_t& name) {
    key_place_ = document_.place_of_offset(walk_.next());
    key_ = std::move(name);
    return true;
  }
  bool end_object() {
    check_duplicates(*open_.back());
    return end_array();
  }
  bool end_array() {
    walk_.next();
    open_.pop_back();
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
    TokenWalk::Mistake mistake = walk_.diagnose();
    const Place place = document_.place_of_offset(mistake.offset);
    mistake.error.where = {document_.file, place.line, place.column, {}};
    document_.report(Severity::Error, std::move(mistake.error));
    return false;
  }

 private:
  Value* add(Value::Kind kind) {
    const Place place = document_.place_of_offset(walk_.next());
    if (document_.values.size() >= kMaxValues) {
      stop("content_too_many_values", place, std::to_string(kMaxValues));
      return nullptr;
    }
    Value& value = document_.values.emplace_back();
    value.kind = kind;
    value.place = place;
    if (open_.empty()) return &value;
    Value& parent = *open_.back();
    value.parent = &parent;
    value.index = parent.items.size();
    if (parent.is(Value::Kind::Object)) {
      value.key = std::move(key_);
      value.key_place = key_place_;
      check(value.key, [&] { return document_.where_of_key(value); });
    }
    parent.items.push_back(&value);
    return &value;
  }

  Value* add_number(Value::Kind kind) {
    Value* added = add(kind);
    if (added == nullptr) return nullptr;
    const std::size_t start = document_.line_starts[static_cast<std::size_t>(added->place.line) - 1] +
                              static_cast<std::size_t>(added->place.column) - 1;
    added->text = document_.text.substr(start, walk_.end() - start);
    return added;
  }

  bool add_integer(std::int64_t number) {
    Value* added = add_number(Value::Kind::Integer);
    if (added == nullptr) return false;
    added->integer = number;
    added->real = static_cast<double>(number);
    return true;
  }

  bool open(Value::Kind kind) {
    Value* added = add(kind);
    if (added == nullptr) return false;
    open_.push_back(added);
    if (open_.size() <= static_cast<std::size_t>(kMaxDepth)) return true;
    stop("content_too_deep", added->place, std::to_string(kMaxDepth));
    return false;
  }

  void stop(const char* code, Place place, std::string most) {
    document_.report(Severity::Error,
                     {code, {{"most", std::move(most)}}, {document_.file, place.line, place.column, {}}});
  }

  /// Nearly every text is in order, so that its place is asked for last.
  template <class PlaceOf>
  void check(std::string& text, PlaceOf where) {
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; })) return;
    if (const auto unwanted = find_unwanted_character(text)) {
      using Kind = UnwantedCharacter::Kind;
      const char* code = unwanted->kind == Kind::Control ? "content_control_character"
                         : unwanted->kind == Kind::Bidi  ? "content_bidi_character"
                                                         : "content_invisible_character";
      document_.report(Severity::Error, {code,
                                         {{"character", unwanted->name}, {"after", unwanted->after}},
                                         where()});
    }
    if (text::is_nfc(text)) return;
    document_.report(Severity::Warning, {"content_not_composed", {}, where()});
    text = text::to_nfc(text);
  }

  void check_duplicates(const Value& object) {
    std::vector<const Value*> sorted = object.items;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Value* a, const Value* b) { return a->key < b->key; });
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      if (sorted[i]->key != sorted[i - 1]->key) continue;
      document_.report(Severity::Error, {"content_duplicate_name",
                                         {{"name", sorted[i]->key},
                                          {"line", std::to_string(sorted[i - 1]->key_place.line)}},
                                         document_.where_of_key(*sorted[i])});
    }
  }

  Document& document_;
  Strings strings_;
  TokenWalk walk_;
  std::vector<Value*> open_;
  std::string key_;
  Place key_place_;
};

void find_lines(Document& document) {
  document.line_starts.push_back(0);
  for (std::size_t at = document.text.find('\n'); at != std::string::npos; at = document.text.find('\n', at + 1)) {
    document.line_starts.push_back(at + 1);
  }
}

Document refused(const fs::path& path, const char* code, std::vector<ErrorArgument> args) {
  Document document;
  document.file = path.string();
  document.report(Severity::Error, {code, std::move(args), {document.file, 0, 0, {}}});
  return document;
}

std::string megabytes(std::uintmax_t bytes) { return std::to_string((bytes + 1024 * 1024 - 1) / (1024 * 1024)); }

}  // namespace

Document read_document(const fs::path& path, Strings strings) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return refused(path, "content_file_missing", {});
  if (!fs::is_regular_file(status)) return refused(path, "content_not_a_file", {});
  const std::uintmax_t size = fs::file_size(path, error);
  if (!error && size > kMaxFileBytes) {
    return refused(path, "content_file_too_large", {{"size", megabytes(size)}, {"most", megabytes(kMaxFileBytes)}});
  }
  std::ifstream stream(path, std::ios::binary);
  std::string bytes(static_cast<std::size_t>(error ? 0 : size), '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (error || !stream) return refused(path, "content_file_unreadable", {{"reason", std::strerror(errno)}});
  return parse_document(path.string(), std::move(bytes), strings);
}

Document parse_document(std::string file, std::string bytes, Strings strings) {
  Document document;
  document.file = std::move(file);
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.erase(0, 3);
  document.text = std::move(bytes);
  find_lines(document);
  const std::size_t bad = find_ill_formed_byte(document.text);
  if (bad != std::string::npos) {
    const Place place = document.place_of_offset(bad);
    document.report(Severity::Error, {"content_not_utf8", {}, {document.file, place.line, place.column, {}}});
    return document;
  }
  Builder builder(document, strings);
  document.whole = Json::sax_parse(document.text.begin(), document.text.end(), &builder);
  return document;
}

}  // namespace passerelle::course
