#include "course/citations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "course/prose.h"

namespace passerelle::course {
namespace {

using Kind = Citation::Kind;

constexpr std::array<std::string_view, 8> kClauseWords = {"clause",    "clauses",    "article",    "articles",
                                                          "subclause", "subclauses", "paragraphe", "paragraphes"};
constexpr std::array<std::string_view, 4> kControlWords = {"control", "controls", "mesure", "mesures"};
constexpr std::array<std::string_view, 8> kJoiners = {"and", "et", "or", "ou", "to", "à", "through", "point"};
/// A sentence with one of these cites something else.
constexpr std::array<std::string_view, 12> kOtherTexts = {"gdpr",      "rgpd",    "regulation", "règlement",
                                                          "law",       "loi",     "code",       "act",
                                                          "directive", "version", "convention", "nis"};

bool is_in(std::string_view word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_number(std::string_view word) { return !word.empty() && std::all_of(word.begin(), word.end(), is_figure); }

/// A word, a number with its dots, or a sign.
struct Token {
  enum class Type { Word, Number, Sign };
  Type type = Type::Sign;
  std::string text;
};

bool is_gap(std::string_view between) {
  return between.empty() || between == " " || between == "\u00a0" || between == "\u202f";
}

/// Words and numbers with one sign between two of them: a space that is no more than a space is left out.
std::vector<Token> tokens_of(std::string_view sentence) {
  std::vector<Token> tokens;
  std::size_t at = 0;
  for (const ProseWord& word : words_of(sentence)) {
    const std::string_view between = sentence.substr(at, word.begin - at);
    at = word.end;
    const bool number = is_number(word.lower);
    if (number && between == "." && !tokens.empty() && tokens.back().type == Token::Type::Number) {
      tokens.back().text += "." + word.lower;
      continue;
    }
    if (!is_gap(between)) tokens.push_back({Token::Type::Sign, std::string(between)});
    tokens.push_back({number ? Token::Type::Number : Token::Type::Word, word.lower});
  }
  tokens.push_back({Token::Type::Sign, std::string(sentence.substr(at))});
  return tokens;
}

int parts_of(const std::string& number) { return 1 + static_cast<int>(std::count(number.begin(), number.end(), '.')); }

int chapter_of(const std::string& number) {
  const std::string first = number.substr(0, number.find('.'));
  return first.size() > 2 ? 0 : std::stoi(first);
}

/// Whether the sentence names a text whose numbers are not those of ISO/IEC 27001.
bool names_another(const std::vector<Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    if (token.type == Token::Type::Word) return is_in(token.text, kOtherTexts);
    if (token.type != Token::Type::Number || token.text.size() < 4 || parts_of(token.text) > 1) return false;
    const bool year = token.text.size() == 4 && (token.text.starts_with("19") || token.text.starts_with("20"));
    return !year && token.text != "27001";
  });
}

/// What a token makes of the numbers behind it.
class Reader {
 public:
  explicit Reader(std::vector<Citation>& found) : found_(found) {}

  void read(const std::vector<Token>& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (token.type == Token::Type::Number) {
        read_number(token.text, i + 1 < tokens.size() ? tokens[i + 1] : Token{});
      } else if (token.type == Token::Type::Sign) {
        read_sign(token.text, i > 0 ? tokens[i - 1].text : std::string());
      } else if (is_in(token.text, kClauseWords)) {
        kind_ = Kind::Clause;
      } else if (is_in(token.text, kControlWords)) {
        kind_ = Kind::Control;
      } else if (!is_in(token.text, kJoiners) && !is_point(token.text)) {
        kind_.reset();
      }
    }
  }

 private:
  /// Points of a clause: 6.1.3 d.
  static bool is_point(const std::string& word) { return word.size() == 1 && word[0] >= 'a' && word[0] <= 'h'; }

  void read_sign(const std::string& sign, const std::string& before) {
    if (sign == "." && before == "a") {
      kind_ = Kind::Control;
    } else if (sign.ends_with('(')) {
      kind_ = Kind::Either;
    } else if (sign != ", " && sign != "–" && sign != "-" && sign != "; ") {
      kind_.reset();
    }
  }

  void read_number(const std::string& number, const Token& next) {
    const int parts = parts_of(number);
    const bool of_standard = chapter_of(number) >= 4 && chapter_of(number) <= 10;
    if (!kind_ && parts == 3 && of_standard) found_.push_back({Kind::Clause, number});
    if (!kind_) return;
    // In brackets, a number followed by a word is an amount.
    const bool alone = next.type == Token::Type::Sign || is_in(next.text, kJoiners) || is_point(next.text);
    const bool cited = *kind_ == Kind::Clause || (parts > 1 && (*kind_ == Kind::Control || (alone && of_standard)));
    if (cited) {
      found_.push_back({*kind_, number});
    } else {
      kind_.reset();
    }
  }

  std::vector<Citation>& found_;
  std::optional<Kind> kind_;
};

}  // namespace

std::vector<Citation> find_citations(std::string_view plain) {
  std::vector<Citation> found;
  if (plain.find("42001") != std::string_view::npos) return found;
  for (const std::string& sentence : sentences_of(plain)) {
    const std::vector<Token> tokens = tokens_of(sentence);
    if (!names_another(tokens)) Reader(found).read(tokens);
  }
  return found;
}

}  // namespace passerelle::course
