#include "learning/search_snippet.h"

#include <algorithm>

namespace passerelle::learning {
namespace {

/// Bytes of a snippet before its first word that was looked for, and in all.
constexpr std::size_t kBefore = 24;
constexpr std::size_t kLongest = 110;
constexpr std::string_view kCut = "…";

struct Match {
  text::Span span;
  float weight = 0;
};

std::vector<Match> matches_in(std::string_view text, SearchWords& words,
                              const std::unordered_map<WordId, float>& looked_for) {
  std::vector<Match> matches;
  for (const ReadWord& word : words.read(text)) {
    const auto found = looked_for.find(words.find(word.form));
    if (found != looked_for.end()) matches.push_back({word.span, found->second});
  }
  return matches;
}

FoundText whole(std::string_view text, const std::vector<Match>& matches) {
  FoundText found{std::string(text), {}};
  for (const Match& match : matches) found.matches.push_back(match.span);
  return found;
}

/// Moves an offset to the next space, so that no word is cut.
std::size_t to_space(std::string_view text, std::size_t offset) {
  const std::size_t space = text.find(' ', offset);
  return space == std::string_view::npos ? text.size() : space;
}

/// A piece of the text with the matches from the given one on.
FoundText cut(std::string_view text, const std::vector<Match>& matches, const Match& first) {
  std::size_t begin = 0;
  if (first.span.begin > kBefore) begin = std::min(to_space(text, first.span.begin - kBefore) + 1, first.span.begin);
  const std::size_t end = begin + kLongest < text.size() ? to_space(text, begin + kLongest) : text.size();
  FoundText found;
  if (begin > 0) found.text = kCut;
  const std::size_t shift = found.text.size();
  found.text += text.substr(begin, end - begin);
  if (end < text.size()) found.text += kCut;
  for (char& c : found.text) {
    if (c == '\n') c = ' ';
  }
  for (const Match& match : matches) {
    if (match.span.begin < begin || match.span.end > end) continue;
    found.matches.push_back({match.span.begin - begin + shift, match.span.end - begin + shift});
  }
  return found;
}

struct Candidate {
  std::string_view text;
  Language language = Language::English;
  std::vector<Match> matches;
  std::size_t best = 0;  ///< of the matches
  float worth = 0;
};

/// Where most of the query stands close together.
void weigh(Candidate& candidate) {
  const std::vector<Match>& matches = candidate.matches;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    float worth = 0;
    for (std::size_t j = i; j < matches.size(); ++j) {
      if (matches[j].span.end > matches[i].span.begin + kLongest - kBefore) break;
      worth += matches[j].weight;
    }
    if (worth <= candidate.worth) continue;
    candidate.worth = worth;
    candidate.best = i;
  }
}

}  // namespace

SearchHit make_hit(const SearchDocument& document, SearchWords& words,
                   const std::unordered_map<WordId, float>& looked_for, Language lead) {
  SearchHit hit;
  hit.group = document.group;
  hit.module = document.module;
  hit.id = document.id;
  hit.block = document.block;
  hit.en = whole(document.title.en, matches_in(document.title.en, words, looked_for));
  hit.fr = whole(document.title.fr, matches_in(document.title.fr, words, looked_for));
  hit.snippet_language = lead;
  Candidate best;
  for (const Bilingual* field : {&document.heading, &document.body}) {
    for (const Language language : {lead, other(lead)}) {
      Candidate candidate{field->in(language), language, {}, 0, 0};
      candidate.matches = matches_in(candidate.text, words, looked_for);
      weigh(candidate);
      if (candidate.worth > best.worth) best = std::move(candidate);
    }
  }
  if (best.worth > 0) {
    hit.snippet = cut(best.text, best.matches, best.matches[best.best]);
    hit.snippet_language = best.language;
  } else if (const std::string& body = document.body.in(lead); !body.empty()) {
    hit.snippet = cut(body, {}, {});
  }
  return hit;
}

}  // namespace passerelle::learning
