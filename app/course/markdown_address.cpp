#include <array>
#include <charconv>
#include <utility>

#include "course/characters.h"
#include "course/markdown_parse.h"

namespace passerelle::course {
namespace {

void append_utf8(std::string& out, char32_t c) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xc0 | (c >> 6));
    tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xe0 | (c >> 12));
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xf0 | (c >> 18));
    tail(12), tail(6), tail(0);
  }
}

/// "&#58;" or "&#x3a;". A number that is no character, or one that nobody may see, becomes U+FFFD.
std::string decode_number(std::string_view entity) {
  const bool hexadecimal = entity.size() > 3 && (entity[2] == 'x' || entity[2] == 'X');
  const std::string_view digits = entity.substr(hexadecimal ? 3 : 2, entity.size() - (hexadecimal ? 4 : 3));
  unsigned value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) return {};
  const bool surrogate = value >= 0xd800 && value <= 0xdfff;
  std::string out;
  append_utf8(out, value == 0 || value > 0x10ffff || surrogate ? 0xfffd : value);
  return find_unwanted_character(out) ? "\xef\xbf\xbd" : out;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string decode_entity(std::string_view entity) {
  if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';') return {};
  if (entity[1] == '#') return decode_number(entity);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kNamed = {{
      {"&amp;", "&"},      {"&lt;", "<"},       {"&gt;", ">"},       {"&quot;", "\""},    {"&apos;", "'"},
      {"&nbsp;", "\u00a0"}, {"&colon;", ":"},    {"&sol;", "/"},      {"&lpar;", "("},     {"&rpar;", ")"},
      {"&rsquo;", "’"},    {"&ldquo;", "“"},    {"&rdquo;", "”"},    {"&laquo;", "«"},    {"&raquo;", "»"},
      {"&hellip;", "…"},   {"&ndash;", "–"},    {"&oelig;", "œ"},
  }};
  for (const auto& [name, text] : kNamed) {
    if (entity == name) return std::string(text);
  }
  return {};
}

bool is_allowed_address(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos || colon + 1 == address.size()) return false;
  std::string scheme;
  for (const char c : address.substr(0, colon)) scheme += lower(c);
  constexpr std::array<std::string_view, 6> kSchemes = {"https", "http", "mailto", "term", "block", "module"};
  bool known = false;
  for (const std::string_view allowed : kSchemes) known = known || scheme == allowed;
  return known && address.find('\n') == std::string_view::npos && !find_unwanted_character(address);
}

}  // namespace passerelle::course
