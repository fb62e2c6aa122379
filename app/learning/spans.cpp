#include "learning/spans.h"

#include <algorithm>

namespace passerelle::learning {
namespace {

bool is_boundary(std::size_t offset, std::string_view answer) {
  constexpr unsigned char kContinuationMask = 0xC0;
  constexpr unsigned char kContinuation = 0x80;
  return offset >= answer.size() || (static_cast<unsigned char>(answer[offset]) & kContinuationMask) != kContinuation;
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_small(std::string_view gap) {
  constexpr std::size_t kMostBytes = 20;
  constexpr int kMostWords = 2;
  if (gap.size() > kMostBytes) return false;
  int words = 0;
  bool in_word = false;
  for (const char c : gap) {
    if (c != ' ' && c != '\'' && !is_letter(c)) return false;
    if (c != ' ' && !in_word) ++words;
    in_word = c != ' ';
  }
  return words <= kMostWords;
}

text::Span trimmed(text::Span span, std::string_view answer) {
  while (!span.empty() && is_space(answer[span.begin])) ++span.begin;
  while (!span.empty() && is_space(answer[span.end - 1])) --span.end;
  return span;
}

template <class MayJoin>
Spans merged_when(Spans spans, MayJoin may_join) {
  std::sort(spans.begin(), spans.end(), [](const text::Span& a, const text::Span& b) {
    return a.begin < b.begin || (a.begin == b.begin && a.end < b.end);
  });
  Spans result;
  for (const text::Span& span : spans) {
    if (!result.empty() && (span.begin <= result.back().end || may_join(result.back().end, span.begin))) {
      result.back().end = std::max(result.back().end, span.end);
    } else {
      result.push_back(span);
    }
  }
  return result;
}

}  // namespace

Spans fitting(const Spans& spans, std::string_view answer) {
  Spans fit;
  for (const text::Span& span : spans) {
    if (span.empty() || span.end > answer.size()) continue;
    if (is_boundary(span.begin, answer) && is_boundary(span.end, answer)) fit.push_back(span);
  }
  return fit;
}

Spans merged(Spans spans) {
  return merged_when(std::move(spans), [](std::size_t, std::size_t) { return false; });
}

Spans joined(Spans spans, std::string_view answer) {
  return merged_when(std::move(spans),
                     [answer](std::size_t from, std::size_t to) { return is_small(answer.substr(from, to - from)); });
}

Spans without(const Spans& spans, const Spans& others, std::string_view answer) {
  Spans left;
  const auto keep = [&](std::size_t begin, std::size_t end) {
    const text::Span span = trimmed({begin, std::max(begin, end)}, answer);
    if (!span.empty()) left.push_back(span);
  };
  for (const text::Span& span : spans) {
    std::size_t begin = span.begin;
    for (const text::Span& other : others) {
      if (other.end <= begin || other.begin >= span.end) continue;
      keep(begin, other.begin);
      begin = other.end;
    }
    keep(begin, span.end);
  }
  return left;
}

}  // namespace passerelle::learning
