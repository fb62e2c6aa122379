#include "course/json_tokens.h"

#include <string>

#include "text/unicode.h"

namespace passerelle::course {
namespace {

constexpr std::string_view kBlank = " \t\r\n";
constexpr std::string_view kEndsWord = " \t\r\n,:[]{}\"";

/// Offset behind the string that opens at `at`, or npos when it is not closed.
std::size_t behind_string(std::string_view text, std::size_t at) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Offset of the first byte that may not stand in a string, or npos.
std::size_t bad_byte_in_string(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    if (static_cast<unsigned char>(text[i]) < 0x20) return i;
    if (text[i] != '\\') continue;
    const char escaped = text[i + 1];
    if (std::string_view("\"\\/bfnrtu").find(escaped) == std::string_view::npos) return i;
    if (escaped == 'u') {
      for (std::size_t digit = i + 2; digit < i + 6; ++digit) {
        if (digit >= end || !is_hex(text[digit])) return i;
      }
    }
    ++i;
  }
  return std::string_view::npos;
}

/// What stands at an offset, short enough for a message.
std::string found_at(std::string_view text, std::size_t at) {
  std::size_t end = text.find_first_of(kEndsWord, at + 1);
  if (std::string_view(",:[]{}").find(text[at]) != std::string_view::npos) end = at + 1;
  if (text[at] == '"') end = behind_string(text, at);
  const std::string found(text.substr(at, std::min(end, text.size()) - at));
  const std::size_t cut = text::offset_of_character(found, 24);
  return cut < found.size() ? found.substr(0, cut) + "…" : found;
}

TokenWalk::Mistake unexpected(std::string_view text, std::size_t at) {
  return {{"content_unexpected", {{"found", found_at(text, at)}}, {}}, at};
}

TokenWalk::Mistake mistake(const char* code, std::size_t at) { return {{code, {}, {}}, at}; }

/// A string where something else was expected, or one that holds what it may not.
TokenWalk::Mistake at_string(std::string_view text, std::size_t at) {
  const std::size_t end = behind_string(text, at);
  const std::size_t line_end = text.find('\n', at);
  if (end == std::string_view::npos || line_end < end) return mistake("content_open_string", at);
  const std::size_t bad = bad_byte_in_string(text, at, end);
  if (bad == std::string_view::npos) return unexpected(text, at);
  if (text[bad] == '\\') {
    return {{"content_bad_escape", {{"found", std::string(text.substr(bad, 2))}}, {}}, bad};
  }
  return mistake("content_raw_control", bad);
}

bool is_wrong_quote(std::string_view rest) {
  return rest.front() == '\'' || rest.starts_with("“") || rest.starts_with("”") || rest.starts_with("«");
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
}

bool has_leading_zero(std::string_view token) {
  if (!token.empty() && token.front() == '-') token.remove_prefix(1);
  return token.size() > 1 && token[0] == '0' && token[1] >= '0' && token[1] <= '9';
}

}  // namespace

std::size_t TokenWalk::next() {
  at_ = std::min(text_.find_first_not_of(" \t\r\n,:", at_), text_.size());
  begin_ = at_;
  if (at_ == text_.size()) return begin_;
  last_ = text_[at_];
  if (last_ == '"') {
    at_ = std::min(behind_string(text_, at_), text_.size());
  } else if (std::string_view("{}[]").find(last_) != std::string_view::npos) {
    ++at_;
  } else {
    at_ = std::min(text_.find_first_of(kEndsWord, at_), text_.size());
  }
  return begin_;
}

TokenWalk::Mistake TokenWalk::diagnose() const {
  // The parser takes "01" for a nought and stops at the one.
  const std::string_view token = text_.substr(begin_, at_ - begin_);
  if (has_leading_zero(token)) return {{"content_bad_number", {{"found", found_at(text_, begin_)}}, {}}, begin_};
  std::vector<std::size_t> separators;
  std::size_t at = at_;
  for (; at < text_.size(); ++at) {
    if (text_[at] == ',' || text_[at] == ':') {
      separators.push_back(at);
    } else if (kBlank.find(text_[at]) == std::string_view::npos) {
      break;
    }
  }
  if (separators.size() > 1) return unexpected(text_, separators[1]);
  const bool opened = last_ == '{' || last_ == '[' || last_ == '\0';
  if (separators.size() == 1 && opened) return unexpected(text_, separators[0]);
  if (at == text_.size()) return mistake("content_unexpected_end", at_);
  const char c = text_[at];
  const bool behind_comma = separators.size() == 1 && text_[separators[0]] == ',';
  if ((c == '}' || c == ']') && behind_comma) return mistake("content_trailing_comma", separators[0]);
  if (c == '/') return mistake("content_comment", at);
  if (is_wrong_quote(text_.substr(at))) return mistake("content_wrong_quotes", at);
  if (c == '"') {
    const Mistake inside = at_string(text_, at);
    if (inside.error.code != "content_unexpected") return inside;
  }
  const bool a_value = c == '"' || c == '{' || c == '[' || is_number(text_.substr(at, 1));
  if (separators.empty() && !opened && a_value) return mistake("content_missing_separator", at_);
  const std::string word = found_at(text_, at);
  if (is_number(word) && !separators.empty()) return {{"content_bad_number", {{"found", word}}, {}}, at};
  return unexpected(text_, at);
}

}  // namespace passerelle::course
