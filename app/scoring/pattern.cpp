#include "scoring/pattern.h"

#include <utility>

namespace passerelle::scoring {

namespace {

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

/// Gives every concept below the sign that stands before their group.
void push_down(Pattern& pattern, Sign sign) {
  if (pattern.kind == Pattern::Kind::Concept) {
    if (pattern.sign == Sign::Affirmed) pattern.sign = sign;
    return;
  }
  for (Pattern& part : pattern.parts) push_down(part, sign);
}

/// Recursive descent over one pattern; stops at the first error.
class Parser {
 public:
  explicit Parser(std::string_view source) : source_(source) {}

  Result<Pattern> run() {
    Pattern pattern = whole();
    spaces();
    if (!failed_ && at_ < source_.size()) fail();
    if (failed_) {
      const std::string found = at_ < source_.size() ? std::string(source_.substr(at_, 12)) : std::string();
      return Error{found.empty() ? "pattern_incomplete" : "pattern_syntax",
                   {{"pattern", std::string(source_)}, {"at", std::to_string(at_ + 1)}, {"found", found}},
                   {}};
    }
    return pattern;
  }

 private:
  std::string_view source_;
  std::size_t at_ = 0;
  bool failed_ = false;
  int depth_ = 0;
  static constexpr int kDeepest = 16;

  void fail() { failed_ = true; }
  void spaces() {
    while (at_ < source_.size() && source_[at_] == ' ') ++at_;
  }
  char peek() {
    spaces();
    return at_ < source_.size() ? source_[at_] : '\0';
  }
  bool accept(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }

  Pattern whole() {
    Pattern answer;
    answer.kind = Pattern::Kind::Answer;
    do {
      answer.parts.push_back(sequence());
    } while (!failed_ && accept('&'));
    return answer.parts.size() == 1 ? std::move(answer.parts.front()) : answer;
  }

  Pattern sequence() {
    Pattern all;
    all.kind = Pattern::Kind::All;
    bool follows = false;
    for (;;) {
      all.parts.push_back(term());
      all.follows.push_back(follows);
      if (failed_) return all;
      follows = accept('>');
      const char c = peek();
      if (!follows && (c == '\0' || c == '&' || c == '|' || c == ')')) break;
    }
    return all.parts.size() == 1 ? std::move(all.parts.front()) : all;
  }

  Sign sign() {
    if (accept('-')) return Sign::Denied;
    if (accept('~')) return Sign::Either;
    if (accept('!')) return Sign::Absent;
    return Sign::Affirmed;
  }

  Pattern term() {
    Pattern left = signed_primary();
    while (!failed_ && at_ < source_.size() && source_[at_] == ':') {
      ++at_;
      Pattern said;
      said.kind = Pattern::Kind::Said;
      said.parts.push_back(std::move(left));
      said.parts.push_back(signed_primary());
      left = std::move(said);
    }
    return left;
  }

  Pattern signed_primary() {
    const Sign wanted = sign();
    Pattern pattern = primary();
    if (wanted == Sign::Absent) {
      pattern.sign = Sign::Absent;
    } else if (wanted != Sign::Affirmed) {
      push_down(pattern, wanted);
    }
    return pattern;
  }

  Pattern primary() {
    if (++depth_ > kDeepest) fail();
    Pattern pattern;
    const char c = peek();
    const bool counted = c >= '2' && c <= '9' && at_ + 1 < source_.size() && source_[at_ + 1] == '(';
    if (counted) ++at_;
    if (!failed_ && accept('(')) {
      pattern.kind = counted ? Pattern::Kind::AtLeast : Pattern::Kind::Any;
      pattern.least = counted ? c - '0' : 1;
      do {
        pattern.parts.push_back(sequence());
      } while (!failed_ && accept('|'));
      if (!failed_ && !accept(')')) fail();
    } else if (!failed_) {
      while (at_ < source_.size() && is_name(source_[at_])) pattern.name.push_back(source_[at_++]);
      if (pattern.name.empty()) fail();
    }
    --depth_;
    return pattern;
  }
};

}  // namespace

Result<Pattern> parse_pattern(std::string_view source) { return Parser(source).run(); }

}  // namespace passerelle::scoring
