#include "concepts/spelling.h"

#include <algorithm>
#include <tuple>

#include "text/edit_distance.h"

namespace passerelle::concepts {

namespace {

constexpr std::size_t kOneEdit = 4;   // letters from which one edit is forgiven
constexpr std::size_t kTwoEdits = 8;  // letters from which two are
constexpr std::size_t kLongest = 32;

constexpr std::size_t kKeepAll = static_cast<std::size_t>(-1);

/// FNV-1a of the word without the letters at two places, the first before the second.
std::uint32_t hash_without(std::string_view word, std::size_t first, std::size_t second = kKeepAll) {
  std::uint32_t value = 2166136261U;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i == first || i == second) continue;
    value = (value ^ static_cast<unsigned char>(word[i])) * 16777619U;
  }
  return value;
}

}  // namespace

Spelling::Spelling(const std::vector<std::string_view>& forms) {
  for (const std::string_view form : forms) {
    if (form.size() >= kOneEdit && form.size() <= kLongest) forms_.emplace_back(form);
  }
  for (std::uint32_t i = 0; i < forms_.size(); ++i) {
    index_.push_back({hash_without(forms_[i], kKeepAll), i});
    for (std::size_t left_out = 0; left_out < forms_[i].size(); ++left_out) {
      index_.push_back({hash_without(forms_[i], left_out), i});
    }
  }
  std::sort(index_.begin(), index_.end(),
            [](const Entry& a, const Entry& b) { return std::tie(a.hash, a.form) < std::tie(b.hash, b.form); });
}

template <class Visit>
void Spelling::visit_candidates(std::uint32_t hash, Visit visit) const {
  auto entry = std::lower_bound(index_.begin(), index_.end(), hash,
                                [](const Entry& candidate, std::uint32_t wanted) { return candidate.hash < wanted; });
  for (; entry != index_.end() && entry->hash == hash; ++entry) visit(entry->form);
}

std::optional<Correction> Spelling::correct(std::string_view word) const {
  if (word.size() < kOneEdit || word.size() > kLongest) return std::nullopt;
  const int limit = word.size() >= kTwoEdits ? 2 : 1;
  using Rank = std::tuple<int, bool, std::size_t, std::uint32_t>;
  std::optional<Rank> best;
  const auto consider = [&](std::uint32_t candidate) {
    const std::string_view form = forms_[candidate];
    const int edits = text::edit_distance(word, form, limit);
    if (edits > limit || (edits == 2 && form.size() < kTwoEdits)) return;
    const std::size_t difference = word.size() > form.size() ? word.size() - form.size() : form.size() - word.size();
    const Rank rank{edits, word.front() != form.front(), difference, candidate};
    if (!best || rank < *best) best = rank;
  };
  visit_candidates(hash_without(word, kKeepAll), consider);
  for (std::size_t i = 0; i < word.size(); ++i) visit_candidates(hash_without(word, i), consider);
  if (!best && limit == 2) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      for (std::size_t j = i + 1; j < word.size(); ++j) visit_candidates(hash_without(word, i, j), consider);
    }
  }
  if (!best) return std::nullopt;
  return Correction{forms_[std::get<3>(*best)], std::get<0>(*best)};
}

}  // namespace passerelle::concepts
