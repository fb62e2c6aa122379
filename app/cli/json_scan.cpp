#include "cli/json_scan.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace passerelle::cli {

namespace {

using Fault = JsonFault::Kind;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  JsonObject scan() {
    skip_space();
    JsonKind kind = JsonKind::Null;
    const bool is_object = peek() == '{';
    const std::size_t start = at_;
    bool ok = is_object ? object(1, &result_.members) : value(1, kind);
    if (ok) {
      skip_space();
      if (at_ < text_.size()) ok = fail(Fault::Syntax);
    }
    if (ok && !is_object) result_.fault = JsonFault{Fault::NotAnObject, start, {}};
    return std::move(result_);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  JsonObject result_;

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool fail(Fault kind, std::string name = {}) {
    if (!result_.fault) result_.fault = JsonFault{kind, std::min(at_, text_.size()), std::move(name)};
    return false;
  }

  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  bool value(int depth, JsonKind& kind) {
    if (depth > kMaxJsonDepth) return fail(Fault::TooDeep);
    switch (peek()) {
      case '{':
        kind = JsonKind::Object;
        return object(depth, nullptr);
      case '[':
        kind = JsonKind::Array;
        return array(depth);
      case '"':
        kind = JsonKind::String;
        return string();
      case 't':
        kind = JsonKind::Boolean;
        return word("true");
      case 'f':
        kind = JsonKind::Boolean;
        return word("false");
      case 'n':
        kind = JsonKind::Null;
        return word("null");
      default:
        kind = JsonKind::Number;
        return number();
    }
  }

  bool word(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) return fail(Fault::Syntax);
    at_ += expected.size();
    return true;
  }

  bool digits() {
    if (!is_digit(peek())) return fail(Fault::Syntax);
    while (is_digit(peek())) ++at_;
    return true;
  }

  bool number() {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      if (!take('+')) take('-');
      return digits();
    }
    return true;
  }

  /// Four hexadecimal digits; a number above 0xFFFF when they are not there.
  unsigned hexadecimal() {
    constexpr unsigned kNone = 0x10000;
    unsigned number = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = peek();
      if (is_digit(c)) {
        number = number * 16 + static_cast<unsigned>(c - '0');
      } else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
        number = number * 16 + static_cast<unsigned>((c | 0x20) - 'a') + 10;
      } else {
        return kNone;
      }
    }
    return number;
  }

  /// Behind a backslash. Half of a surrogate pair is no character.
  bool escape() {
    const char c = peek();
    if (c != 'u') {
      if (c == '\0' || std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos) return fail(Fault::Syntax);
      ++at_;
      return true;
    }
    ++at_;
    const unsigned first = hexadecimal();
    if (first > 0xFFFF || (first >= 0xDC00 && first <= 0xDFFF)) return fail(Fault::Syntax);
    if (first < 0xD800 || first > 0xDBFF) return true;
    if (!take('\\') || !take('u')) return fail(Fault::Syntax);
    const unsigned second = hexadecimal();
    return second >= 0xDC00 && second <= 0xDFFF ? true : fail(Fault::Syntax);
  }

  bool string() {
    ++at_;
    while (at_ < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte < 0x20) return fail(Fault::Syntax);
      ++at_;
      if (byte == '"') return true;
      if (byte == '\\' && !escape()) return false;
    }
    return fail(Fault::Syntax);
  }

  bool array(int depth) {
    ++at_;
    skip_space();
    if (take(']')) return true;
    while (true) {
      JsonKind kind = JsonKind::Null;
      skip_space();
      if (!value(depth + 1, kind)) return false;
      skip_space();
      if (take(']')) return true;
      if (!take(',')) return fail(Fault::Syntax);
    }
  }

  /// keep: where to put the members; null in an inner object.
  bool object(int depth, std::vector<JsonMember>* keep) {
    ++at_;
    std::vector<std::string> names;
    skip_space();
    if (take('}')) return true;
    while (true) {
      JsonMember member;
      if (!this->member(depth, member)) return false;
      names.push_back(member.name);
      if (keep != nullptr) keep->push_back(std::move(member));
      skip_space();
      if (take('}')) return are_unique(std::move(names), keep != nullptr);
      if (!take(',')) return fail(Fault::Syntax);
    }
  }

  bool member(int depth, JsonMember& member) {
    skip_space();
    if (peek() != '"') return fail(Fault::Syntax);
    const std::size_t name_start = at_;
    if (!string()) return false;
    member.name = decode_string(text_.substr(name_start, at_ - name_start));
    skip_space();
    if (!take(':')) return fail(Fault::Syntax);
    skip_space();
    const std::size_t start = at_;
    if (!value(depth + 1, member.kind)) return false;
    member.raw = text_.substr(start, at_ - start);
    return true;
  }

  bool are_unique(std::vector<std::string> names, bool outer) {
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    return twice == names.end() || fail(Fault::NameTwice, outer ? *twice : std::string());
  }
};

}  // namespace

const JsonMember* JsonObject::find(std::string_view name) const {
  const JsonMember* found = nullptr;
  for (const JsonMember& member : members) {
    if (member.name != name) continue;
    if (found != nullptr) return nullptr;
    found = &member;
  }
  return found;
}

JsonObject scan_object(std::string_view text) { return Scanner(text).scan(); }

std::string decode_string(std::string_view raw) {
  if (raw.find('\\') == std::string_view::npos) return std::string(raw.substr(1, raw.size() - 2));
  const auto decoded = nlohmann::json::parse(raw, nullptr, false);
  return decoded.is_string() ? decoded.get<std::string>() : std::string();
}

std::string compact(std::string_view raw) {
  std::string out;
  bool in_string = false;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (!in_string && is_space(raw[i])) continue;
    out += raw[i];
    if (in_string && raw[i] == '\\' && i + 1 < raw.size()) {
      out += raw[++i];
    } else if (raw[i] == '"') {
      in_string = !in_string;
    }
  }
  return out;
}

std::string quote(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace passerelle::cli
