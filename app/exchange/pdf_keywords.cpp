#include "exchange/pdf_keywords.h"

#include <cstdint>

namespace passerelle::exchange {
namespace {

constexpr std::string_view kKey = "/Keywords";

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// The bytes of "<FEFF0041>" from behind its first sign.
std::string hex_string(std::string_view text) {
  std::string bytes;
  int high = -1;
  for (const char c : text) {
    if (c == '>') break;
    const int digit = hex_value(c);
    if (digit < 0) continue;
    if (high < 0) {
      high = digit;
    } else {
      bytes += static_cast<char>(high * 16 + digit);
      high = -1;
    }
  }
  return bytes;
}

/// The sign that a backslash and a letter stand for.
char unescaped(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return c;
  }
}

/// The bytes of "(text)" from behind its first sign: balanced brackets, escapes, octal numbers.
std::string literal_string(std::string_view text) {
  std::string bytes;
  int depth = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && i + 1 < text.size()) {
      const char next = text[++i];
      if (next < '0' || next > '7') {
        bytes += unescaped(next);
        continue;
      }
      int value = 0;
      for (int digits = 0; digits < 3 && i < text.size() && text[i] >= '0' && text[i] <= '7'; ++digits, ++i) {
        value = value * 8 + (text[i] - '0');
      }
      --i;
      bytes += static_cast<char>(value);
      continue;
    }
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) break;
    bytes += c;
  }
  return bytes;
}

void append_utf8(std::string& out, std::uint32_t code) {
  const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0U | (code >> 6U));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0U | (code >> 12U));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | (code >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

/// UTF-16 behind its byte order mark, high byte first, as PDF has it.
std::string utf8_of(std::string_view bytes) {
  std::string out;
  std::uint32_t high = 0;
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    const auto unit = static_cast<std::uint32_t>((static_cast<unsigned char>(bytes[i]) << 8U) |
                                                 static_cast<unsigned char>(bytes[i + 1]));
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      append_utf8(out, 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
    } else {
      append_utf8(out, unit);
    }
  }
  return out;
}

}  // namespace

bool is_pdf(std::string_view bytes) { return bytes.starts_with("%PDF-"); }

std::optional<std::string> pdf_keywords(std::string_view pdf) {
  std::size_t at = pdf.rfind(kKey);
  if (at == std::string_view::npos) return std::nullopt;
  at += kKey.size();
  while (at < pdf.size() && is_space(pdf[at])) ++at;
  if (at >= pdf.size()) return std::nullopt;
  std::string bytes;
  if (pdf[at] == '(') {
    bytes = literal_string(pdf.substr(at + 1));
  } else if (pdf[at] == '<') {
    bytes = hex_string(pdf.substr(at + 1));
  } else {
    return std::nullopt;
  }
  return bytes.starts_with("\xFE\xFF") ? utf8_of(bytes) : bytes;
}

}  // namespace passerelle::exchange
