#include "course/typography.h"

#include <algorithm>

#include "course/characters.h"
#include "course/house_words.h"
#include "course/markdown.h"

namespace passerelle::course {
namespace {

constexpr char32_t kNoBreak = 0xa0;
constexpr char32_t kNarrow = 0x202f;
constexpr char32_t kStraightApostrophe = 0x27;
constexpr char32_t kStraightQuote = 0x22;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_space(char32_t c) { return c == U' ' || c == kNoBreak || c == kNarrow; }
bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

/// A paragraph as it is read, with a placeholder for code.
std::string read_aloud(const Paragraph& paragraph) {
  std::string text;
  for (const Inline& part : paragraph.inlines) text += part.style == InlineStyle::Code ? "\ufffc" : part.text;
  return text;
}

/// Looks at each character and its neighbours.
class Proofreader {
 public:
  Proofreader(Language language, std::vector<Error>& slips) : french_(language == Language::French), slips_(slips) {}

  void read(const std::string& text) {
    text_ = text;
    characters_ = characters_of(text_);
    for (at_ = 0; at_ < characters_.size(); ++at_) {
      check_both();
      if (french_) {
        check_french();
      } else {
        check_english();
      }
    }
  }

 private:
  /// The character so many places further; 0 outside the paragraph.
  char32_t peek(int step) const {
    const auto place = static_cast<std::ptrdiff_t>(at_) + step;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(characters_.size())) return 0;
    return characters_[static_cast<std::size_t>(place)].code;
  }

  void check_both() {
    const char32_t c = peek(0);
    if (c == kStraightApostrophe) slip("content_straight_apostrophe", {});
    if (c == kStraightQuote) slip(french_ ? "content_straight_quotes_fr" : "content_straight_quotes_en", {});
    if (c == U' ' && peek(1) == U' ') slip("content_double_space", {});
    const bool behind_iso = peek(-3) == U'I' && peek(-2) == U'S' && peek(-1) == U'O';
    if (c == U' ' && behind_iso && is_digit(peek(1))) slip("content_iso_space", {});
  }

  void check_english() {
    const char32_t c = peek(0);
    if (is_one_of(c, U"«»")) slip("content_french_quotes", {});
    if (is_one_of(c, U";:!?%") && is_space(peek(-1))) slip("content_space_before_sign", {{"sign", shown(c)}});
  }

  void check_french() {
    const char32_t c = peek(0);
    const char32_t before = peek(-1);
    if (is_one_of(c, U"“”")) slip("content_english_quotes", {});
    const bool doubled = is_one_of(c, U"!?") && is_one_of(before, U"!?(");
    if (is_one_of(c, U";!?%") && before != kNarrow && !doubled) {
      slip("content_narrow_space_missing", {{"sign", shown(c)}});
    }
    const bool within = (is_digit(before) && is_digit(peek(1))) || peek(1) == U'/';
    if (c == U':' && before != kNoBreak && !within) slip("content_no_break_space_missing", {{"sign", ":"}});
    if (c == U'»' && before != kNoBreak) slip("content_no_break_space_missing", {{"sign", "»"}});
    if (c == U'«' && peek(1) != kNoBreak) slip("content_space_in_quotes_missing", {});
    if (is_one_of(c, U" \u00a0") && splits_number()) slip("content_number_space", {});
  }

  /// Whether the space here stands in a number: one to three figures, then exactly three.
  bool splits_number() const {
    int figures = 0;
    while (is_digit(peek(-1 - figures))) ++figures;
    const bool three = is_digit(peek(1)) && is_digit(peek(2)) && is_digit(peek(3)) && !is_digit(peek(4));
    return figures >= 1 && figures <= 3 && three;
  }

  static std::string shown(char32_t ascii) { return std::string(1, static_cast<char>(ascii)); }

  void slip(const char* code, std::vector<ErrorArgument> args) {
    const auto is_same = [&](const Error& other) {
      return other.code == code && (args.empty() || other.args.front().value == args.front().value);
    };
    if (std::any_of(slips_.begin(), slips_.end(), is_same)) return;
    args.push_back({"after", words_before(text_, characters_[at_].offset)});
    slips_.push_back({code, std::move(args), {}});
  }

  bool french_;
  std::vector<Error>& slips_;
  std::string_view text_;
  std::vector<Character> characters_;
  std::size_t at_ = 0;
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

}  // namespace

std::vector<Error> find_slips(std::string_view markdown, Language language) {
  std::vector<Error> slips;
  if (markdown.empty()) return slips;
  if (is_blank(markdown.front()) || is_blank(markdown.back())) slips.push_back({"content_outer_space", {}, {}});
  Proofreader reader(language, slips);
  std::string whole;
  for (const Paragraph& paragraph : parse_markdown(markdown)) {
    if (paragraph.kind == Paragraph::Kind::Code) continue;
    const std::string text = read_aloud(paragraph);
    reader.read(text);
    whole += text + "\n";
  }
  for (HouseWord& word : find_house_words(whole, language)) {
    const char* code = word.kind == HouseWord::Kind::Term ? "content_term_to_avoid" : "content_spelling";
    slips.push_back({code, {{"written", std::move(word.written)}, {"wanted", std::move(word.wanted)}}, {}});
  }
  return slips;
}

}  // namespace passerelle::course
