#include "course/prose.h"

#include "course/characters.h"

namespace passerelle::course {
namespace {

/// Small letters for the capitals of both languages.
char32_t lower(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 0x20;
  if (c >= 0xc0 && c <= 0xde && c != 0xd7) return c + 0x20;
  if (c == 0x152) return 0x153;
  return c == 0x178 ? 0xff : c;
}

bool is_of_word(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
  return (c >= 0xc0 && c != 0xd7 && c != 0xf7 && c < 0x2000) || c > 0x2e7f;
}

bool is_space(char32_t c) { return c == U' ' || c == 0xa0 || c == 0x202f; }
bool ends_sentence(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'…'; }
/// What may stand between the end of a sentence and the space behind it.
bool closes(char32_t c) { return c == U')' || c == U'”' || c == U'’' || c == U'»' || c == U'"'; }

void append(std::string& utf8, std::string_view bytes, char32_t code, char32_t small) {
  if (code == small) {
    utf8 += bytes;
  } else if (small < 0x80) {
    utf8 += static_cast<char>(small);
  } else {
    utf8 += static_cast<char>(0xc0 | (small >> 6));
    utf8 += static_cast<char>(0x80 | (small & 0x3f));
  }
}

std::string trimmed(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace

std::vector<ProseWord> words_of(std::string_view plain) {
  const std::vector<Character> characters = characters_of(plain);
  std::vector<ProseWord> words;
  bool quoted = false;
  bool within = false;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t code = characters[i].code;
    if (code == U'«' || code == U'“') quoted = true;
    if (code == U'»' || code == U'”') quoted = false;
    if (!is_of_word(code)) {
      within = false;
      continue;
    }
    const std::size_t end = i + 1 < characters.size() ? characters[i + 1].offset : plain.size();
    if (!within) words.push_back({{}, characters[i].offset, end, quoted});
    within = true;
    append(words.back().lower, plain.substr(characters[i].offset, end - characters[i].offset), code, lower(code));
    words.back().end = end;
  }
  return words;
}

std::vector<std::string> sentences_of(std::string_view plain) {
  const std::vector<Character> characters = characters_of(plain);
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end) {
    std::string sentence = trimmed(plain.substr(begin, end - begin));
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
    begin = end;
  };
  bool ended = false;  // the sentence has its last sign, what closes it may follow
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t code = characters[i].code;
    // In French a no-break space stands before the closing quotation mark.
    const bool before_quote = ended && code == 0xa0 && i + 1 < characters.size() && characters[i + 1].code == U'»';
    if (code == U'\n' || (ended && is_space(code) && !before_quote)) {
      cut(characters[i].offset);
      ended = false;
    } else {
      ended = ends_sentence(code) || (ended && (closes(code) || before_quote));
    }
  }
  cut(plain.size());
  return sentences;
}

}  // namespace passerelle::course
