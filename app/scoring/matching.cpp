#include "scoring/matching.h"

#include <algorithm>

namespace passerelle::scoring {

namespace {

constexpr std::size_t kMostMatches = 12;  // ways kept for one part of a pattern
constexpr int kFarthest = 18;             // words between two parts of one statement

Match of_finding(const Finding& finding) {
  Match match;
  match.first = finding.at.first;
  match.last = finding.at.last;
  match.count = 1;
  match.edits = finding.at.edits;
  match.own = finding.own;
  match.pieces[0] = {finding.at.first, finding.at.last, finding.at.label};
  return match;
}

/// Fewer mismatches first, then words of the answer's own, then fewer corrections.
bool better(const Match& a, const Match& b) {
  if (a.mismatches != b.mismatches) return a.mismatches < b.mismatches;
  if (a.own != b.own) return a.own;
  if (a.edits != b.edits) return a.edits < b.edits;
  return a.last - a.first < b.last - b.first;
}

/// Whether the negation behind the mismatches is itself part of what was found: with "not the right" for something wrong,
/// "not the right address" speaks of an address and does not deny it.
bool is_spent(const Match& match) {
  if (match.denier == Finding::kNobody) return false;
  return std::any_of(match.pieces.begin(), match.pieces.begin() + match.count, [&match](const Piece& piece) {
    return piece.first <= match.denier && match.denier <= piece.last;
  });
}

Match joined(const Match& a, const Match& b) {
  Match match = a;
  match.first = std::min(a.first, b.first);
  match.last = std::max(a.last, b.last);
  match.mismatches = static_cast<std::uint8_t>(a.mismatches + b.mismatches);
  match.edits = static_cast<std::uint8_t>(a.edits + b.edits);
  match.own = a.own || b.own;
  match.rejected = a.rejected || b.rejected;
  for (std::size_t i = 0; i < b.count && match.count < Match::kMostPieces; ++i) match.pieces[match.count++] = b.pieces[i];
  match.denier = a.mismatches == 0 ? b.denier : b.mismatches == 0 || a.denier == b.denier ? a.denier : Finding::kNobody;
  if (match.mismatches > 0 && is_spent(match)) {
    match.mismatches = 0;
    match.rejected = false;
    match.denier = Finding::kNobody;
  }
  return match;
}

/// Words between two matches; 0 when they touch or overlap.
int distance(const Match& a, const Match& b) {
  if (a.count == 0 || b.count == 0) return 0;
  if (b.first > a.last) return b.first - a.last - 1;
  if (a.first > b.last) return a.first - b.last - 1;
  return 0;
}

void keep(const Match& match, std::vector<Match>& out) {
  if (out.size() < kMostMatches) {
    out.push_back(match);
    return;
  }
  const auto worst = std::max_element(out.begin(), out.end(), better);
  if (better(match, *worst)) *worst = match;
}

}  // namespace

bool Matcher::is_given(std::uint32_t concept_index, Window window) const {
  if (concept_index >= rubric_.given.size() || !rubric_.given[concept_index]) return false;
  for (const concepts::ConceptIndex rival : scheme_.rivals(concept_index)) {
    for (std::uint32_t i = analysis_.first_of[rival]; i != Analysis::kNone; i = analysis_.next[i]) {
      const Finding& finding = analysis_.findings[i];
      if (finding.at.first >= window.begin && finding.at.last < window.end) return false;
    }
  }
  return true;
}

void Matcher::find_concept(const Pattern& pattern, Window window, Matches& out) const {
  bool found = false;
  for (std::uint32_t i = analysis_.first_of[pattern.index]; i != Analysis::kNone; i = analysis_.next[i]) {
    const Finding& finding = analysis_.findings[i];
    if (finding.at.first < window.begin || finding.at.last >= window.end) continue;
    found = true;
    Match match = of_finding(finding);
    const bool denied_as_wanted = finding.denied == (pattern.sign == Sign::Denied);
    const bool fits = pattern.sign == Sign::Either ? !finding.disbelieved : denied_as_wanted;
    if (!fits) {
      match.mismatches = 1;
      match.rejected = finding.rejected;
      if (finding.denied) match.denier = finding.denier;
    }
    keep(match, out);
  }
  if (!found && pattern.sign != Sign::Denied && is_given(pattern.index, window)) out.push_back(Match{});
}

bool Matcher::is_absent(const Pattern& pattern, Window window) {
  Pattern wanted = pattern;
  wanted.sign = Sign::Affirmed;
  Matches matches;
  find(wanted, window, matches);
  return std::none_of(matches.begin(), matches.end(),
                      [](const Match& match) { return match.mismatches == 0 && !match.empty(); });
}

void Matcher::find_all(const Pattern& pattern, Window window, Matches& out) {
  Matches partial{Match{}};
  Matches part;
  Matches longer;
  std::vector<std::uint16_t> ends(1, 0);  // where the last part of each partial match ends, for ">"
  std::vector<std::uint16_t> longer_ends;
  for (std::size_t i = 0; i < pattern.parts.size() && !partial.empty(); ++i) {
    if (pattern.parts[i].sign == Sign::Absent) {
      if (!is_absent(pattern.parts[i], window)) return;
      continue;
    }
    part.clear();
    longer.clear();
    longer_ends.clear();
    find(pattern.parts[i], window, part);
    for (std::size_t p = 0; p < partial.size(); ++p) {
      for (const Match& match : part) {
        if (distance(partial[p], match) > kFarthest) continue;
        if (pattern.follows[i] && !match.empty() && !partial[p].empty() && match.first <= ends[p]) continue;
        const Match whole = joined(partial[p], match);
        if (longer.size() < kMostMatches) {
          longer.push_back(whole);
          longer_ends.push_back(match.empty() ? ends[p] : match.last);
          continue;
        }
        const auto worst = std::max_element(longer.begin(), longer.end(), better);
        if (better(whole, *worst)) {
          longer_ends[static_cast<std::size_t>(worst - longer.begin())] = match.empty() ? ends[p] : match.last;
          *worst = whole;
        }
      }
    }
    partial.swap(longer);
    ends.swap(longer_ends);
  }
  for (const Match& match : partial) keep(match, out);
}

void Matcher::find_at_least(const Pattern& pattern, Window window, Matches& out) {
  Match whole;
  int found = 0;
  for (const Pattern& part : pattern.parts) {
    Matches matches;
    find(part, window, matches);
    std::erase_if(matches, [](const Match& match) { return match.mismatches > 0 || match.empty(); });
    if (matches.empty()) continue;
    const Match& best_match = *std::min_element(matches.begin(), matches.end(), better);
    whole = found == 0 ? best_match : joined(whole, best_match);
    ++found;
  }
  if (found >= pattern.least) keep(whole, out);
}

void Matcher::find_said(const Pattern& pattern, Window window, Matches& out) {
  const Pattern& subject = pattern.parts[0];
  if (subject.kind == Pattern::Kind::Any) {
    for (const Pattern& one : subject.parts) {
      Pattern said = pattern;
      said.parts[0] = one;
      find_said(said, window, out);
    }
    return;
  }
  const std::vector<std::uint32_t>& owner = owners_of(subject.index);
  Matches said;
  find(pattern.parts[1], window, said);
  for (Match match : said) {
    if (match.empty() || owner[match.first] != subject.index) continue;
    // The subject's own words belong to what is quoted.
    for (std::uint32_t i = analysis_.first_of[subject.index]; i != Analysis::kNone; i = analysis_.next[i]) {
      const Finding& finding = analysis_.findings[i];
      if (finding.at.last < match.first && finding.at.first >= window.begin && match.first - finding.at.last <= kFarthest) {
        match.own = match.own || finding.own;
      }
    }
    keep(match, out);
  }
}

void Matcher::find(const Pattern& pattern, Window window, Matches& out) {
  switch (pattern.kind) {
    case Pattern::Kind::Concept: return find_concept(pattern, window, out);
    case Pattern::Kind::Any:
      for (const Pattern& part : pattern.parts) {
        Matches matches;
        find(part, window, matches);
        for (const Match& match : matches) keep(match, out);
      }
      return;
    case Pattern::Kind::AtLeast: return find_at_least(pattern, window, out);
    case Pattern::Kind::Said: return find_said(pattern, window, out);
    case Pattern::Kind::All:
    case Pattern::Kind::Answer: return find_all(pattern, window, out);
  }
}

bool Matcher::best_in_answer(const Pattern& pattern, Match& out) {
  bool found = false;
  if (pattern.kind == Pattern::Kind::AtLeast) {
    Matches matches;
    find_at_least(pattern, {0, analysis_.row.words.size()}, matches);
    if (matches.empty()) return false;
    out = matches.front();
    return true;
  }
  Matches matches;
  for (const Statement& statement : analysis_.statements) {
    matches.clear();
    find(pattern, {statement.begin, statement.end}, matches);
    for (const Match& match : matches) {
      if (match.empty() || (found && !better(match, out))) continue;
      out = match;
      found = true;
    }
  }
  return found;
}

bool Matcher::best(const Pattern& pattern, Match& out) {
  if (pattern.kind != Pattern::Kind::Answer) return best_in_answer(pattern, out);
  Match whole;
  for (const Pattern& part : pattern.parts) {
    Match match;
    if (part.sign == Sign::Absent) {
      if (!is_absent(part, {0, analysis_.row.words.size()})) return false;
      continue;
    }
    if (!best_in_answer(part, match)) return false;
    whole = joined(whole, match);
  }
  out = whole;
  return !whole.empty();
}

bool Matcher::breaks(const Pattern& condition) {
  for (const Statement& statement : analysis_.statements) {
    std::size_t begin = statement.begin;
    for (std::size_t i = begin; i <= statement.end; ++i) {
      if (i < statement.end && (analysis_.flags[i] & cue::kAnd) == 0) continue;
      if (!is_absent(condition, {begin, i})) return true;
      begin = i;
    }
  }
  return false;
}

bool Matcher::is_one_clause(const Match& match) const {
  const auto reaches_past = [&](const Scope& scope) {
    const bool before_and = scope.end < analysis_.flags.size() && (analysis_.flags[scope.end] & cue::kAnd) != 0;
    return scope.first_cue == match.denier && before_and && match.last >= scope.end;
  };
  return std::none_of(analysis_.scopes.begin(), analysis_.scopes.end(), reaches_past);
}

const std::vector<std::uint32_t>& Matcher::owners_of(std::uint32_t concept_index) {
  std::uint32_t group = concept_index;
  for (const concepts::ConceptIndex rival : scheme_.rivals(concept_index)) group = std::min(group, rival);
  for (const Owners& known : owners_) {
    if (known.group == group) return known.of_word;
  }
  owners_.push_back({group, read_owners(scheme_, rubric_, analysis_, concept_index)});
  return owners_.back().of_word;
}

}  // namespace passerelle::scoring
