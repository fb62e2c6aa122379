#include "scoring/features.h"

#include <algorithm>
#include <cmath>

namespace passerelle::scoring {

namespace {

constexpr std::uint32_t kGrammar = cue::kFunction | cue::kAuxiliary | cue::kSubject;

std::uint32_t mixed(std::uint32_t kind, std::uint32_t value) {
  std::uint32_t key = 2166136261U;  // FNV-1a over the bytes of both
  for (const std::uint32_t part : {kind, value}) {
    for (int shift = 0; shift < 32; shift += 8) key = (key ^ ((part >> shift) & 0xFFU)) * 16777619U;
  }
  return key;
}

/// Whether the negations that reach a word leave it denied.
std::vector<bool> denied_words(const Analysis& analysis) {
  const std::size_t count = analysis.row.words.size();
  std::vector<std::uint8_t> reached(count, 0);
  for (const Scope& scope : analysis.scopes) {
    const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(scope.kind));
    for (std::size_t i = scope.begin; i < scope.end && i < count; ++i) reached[i] |= bit;
  }
  std::vector<bool> denied(count);
  for (std::size_t i = 0; i < count; ++i) {
    const bool clause = (reached[i] & 1U) != 0;
    const bool privative = (reached[i] & 2U) != 0;
    const bool rejected = (reached[i] & 4U) != 0;
    denied[i] = (clause != privative) != rejected;
  }
  return denied;
}

template <class Take>
void for_each_key(const Analysis& analysis, Take take) {
  enum : std::uint32_t { kWord, kDeniedWord, kConcept, kDeniedConcept };
  const std::vector<bool> denied = denied_words(analysis);
  for (std::size_t i = 0; i < denied.size() && i < 0xFFFF; ++i) {
    const concepts::WordSense& sense = *analysis.senses[i];
    if (sense.light || (analysis.flags[i] & kGrammar) != 0) continue;
    const auto at = static_cast<std::uint16_t>(i);
    for (const std::uint32_t lemma : sense.lemmas) take(KeyPlace{mixed(denied[i] ? kDeniedWord : kWord, lemma), at, at, false});
  }
  for (const Finding& finding : analysis.findings) {
    take(KeyPlace{mixed(finding.denied ? kDeniedConcept : kConcept, finding.at.found), finding.at.first, finding.at.last, true});
  }
}

}  // namespace

void read_features(const Analysis& analysis, Features& features) {
  std::vector<std::uint32_t> keys[2];
  for_each_key(analysis, [&keys](const KeyPlace& place) { keys[place.is_concept ? 1 : 0].push_back(place.key); });
  features.clear();
  for (std::vector<std::uint32_t>& group : keys) {
    std::sort(group.begin(), group.end());
    group.erase(std::unique(group.begin(), group.end()), group.end());
    // Each group has length one, so that a long answer weighs as much as a short one.
    const double share = group.empty() ? 0.0 : 1.0 / std::sqrt(static_cast<double>(group.size()));
    for (const std::uint32_t key : group) features.push_back({key, share});
  }
  std::sort(features.begin(), features.end(), [](const Feature& a, const Feature& b) { return a.key < b.key; });
}

std::vector<KeyPlace> places_of_features(const Analysis& analysis) {
  std::vector<KeyPlace> places;
  for_each_key(analysis, [&places](const KeyPlace& place) { places.push_back(place); });
  return places;
}

}  // namespace passerelle::scoring
