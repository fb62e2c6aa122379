// Who is spoken of. Two rivals (27001 and 27002, major and minor) are compared in one answer; each word belongs to one of
// them: the only one named in its part of the sentence, else the last one named before it, else the one that the former
// part spoke of, at the start the first one that the question names.

#include <algorithm>

#include "scoring/matching.h"

namespace passerelle::scoring {

namespace {

namespace between = text::between;
constexpr std::uint32_t kNobody = Analysis::kNone;

struct Mention {
  std::uint16_t first;
  std::uint16_t last;
  std::uint32_t who;
};

bool is_one_of(std::string_view form, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), form) != list.end();
}

class OwnerReader {
 public:
  OwnerReader(const concepts::Scheme& scheme, const Rubric& rubric, const Analysis& analysis, std::uint32_t concept_index)
      : analysis_(analysis), group_{concept_index} {
    for (const concepts::ConceptIndex rival : scheme.rivals(concept_index)) group_.push_back(rival);
    for (const concepts::ConceptIndex named : rubric.named) {
      const bool in_group = std::find(group_.begin(), group_.end(), named) != group_.end();
      if (in_group && std::find(named_.begin(), named_.end(), named) == named_.end()) named_.push_back(named);
    }
  }

  std::vector<std::uint32_t> read() {
    collect_mentions();
    add_stand_ins();
    std::vector<std::uint32_t> owner(analysis_.row.words.size(), kNobody);
    std::uint32_t carried = named_.empty() ? kNobody : named_.front();
    for (std::size_t begin = 0; begin < owner.size();) {
      std::size_t end = begin + 1;
      while (end < owner.size() && !begins_part(end)) ++end;
      carried = assign(begin, end, carried, owner);
      begin = end;
    }
    return owner;
  }

 private:
  const Analysis& analysis_;
  std::vector<std::uint32_t> group_;
  std::vector<std::uint32_t> named_;  ///< those that the question names, in its order
  std::vector<Mention> mentions_;

  std::string_view form(std::size_t i) const { return analysis_.row.form(i); }

  void collect_mentions() {
    for (const std::uint32_t who : group_) {
      for (std::uint32_t i = analysis_.first_of[who]; i != kNobody; i = analysis_.next[i]) {
        mentions_.push_back({analysis_.findings[i].at.first, analysis_.findings[i].at.last, who});
      }
    }
    // "corrective action" holds no "correction": of two that overlap the longer one counts.
    const auto length = [](const Mention& mention) { return mention.last - mention.first; };
    std::erase_if(mentions_, [&](const Mention& a) {
      return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& b) {
        return a.who != b.who && a.first <= b.last && b.first <= a.last && length(a) < length(b);
      });
    });
    sort_mentions();
  }

  void sort_mentions() {
    std::sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) { return a.first < b.first; });
  }

  bool is_mentioned(std::size_t i) const {
    return std::any_of(mentions_.begin(), mentions_.end(),
                       [i](const Mention& mention) { return mention.first <= i && i <= mention.last; });
  }

  /// "the first", "the latter", "l'autre" stand for one of two.
  void add_stand_ins() {
    if (group_.size() != 2) return;
    const std::uint32_t one = named_.empty() ? group_[0] : named_[0];
    const std::uint32_t two = one == group_[0] ? group_[1] : group_[0];
    std::uint32_t last = one;
    std::vector<Mention> added;
    for (std::size_t i = 0; i < analysis_.row.words.size(); ++i) {
      for (const Mention& mention : mentions_) {
        if (mention.first == i) last = mention.who;
      }
      if (is_mentioned(i)) continue;
      const auto at = static_cast<std::uint16_t>(i);
      const bool counts = i > 0 && is_one_of(form(i - 1), {"the", "la", "le", "l", "une", "un"});
      if (counts && is_one_of(form(i), {"first", "former", "premier", "premiere"})) {
        added.push_back({at, at, last = one});
      } else if (counts && is_one_of(form(i), {"second", "latter", "seconde", "deuxieme"})) {
        added.push_back({at, at, last = two});
      } else if (counts && is_one_of(form(i), {"other", "autre"})) {
        last = last == one ? two : one;
        added.push_back({at, at, last});
      }
    }
    mentions_.insert(mentions_.end(), added.begin(), added.end());
    sort_mentions();
  }

  bool begins_part(std::size_t i) const {
    constexpr std::uint16_t kCuts = between::kComma | between::kStop | between::kSemicolon | between::kLine | between::kOpen;
    if ((analysis_.row.words[i].before & kCuts) != 0) return true;
    return (analysis_.flags[i] & (cue::kAnd | cue::kContrast)) != 0 || is_one_of(form(i), {"where", "when", "alors"});
  }

  /// Gives the words of one part their owners; returns whom the next part speaks of when it names nobody.
  std::uint32_t assign(std::size_t begin, std::size_t end, std::uint32_t carried, std::vector<std::uint32_t>& owner) const {
    std::vector<const Mention*> here;
    for (const Mention& mention : mentions_) {
      if (mention.first >= begin && mention.first < end) here.push_back(&mention);
    }
    const bool single = !here.empty() && std::all_of(here.begin(), here.end(), [&](const Mention* m) { return m->who == here[0]->who; });
    for (std::size_t i = begin; i < end; ++i) {
      if (here.empty()) {
        owner[i] = carried;
      } else if (single) {
        owner[i] = here[0]->who;
      } else {
        owner[i] = nearest(i, here);
      }
    }
    // A rival that is only pointed at ("the requirements of 27001") is not whom the sentence is about.
    return here.empty() ? carried : here.front()->who;
  }

  std::uint32_t nearest(std::size_t i, const std::vector<const Mention*>& here) const {
    const Mention* before = nullptr;
    for (const Mention* mention : here) {
      if (mention->first <= i) before = mention;
      const bool genitive = mention->first > i && mention->first <= i + 4 &&
                            is_one_of(form(i + 1), {"of", "de", "d", "du", "des", "in", "from"});
      if (genitive) return mention->who;
    }
    return before != nullptr ? before->who : here.front()->who;
  }
};

}  // namespace

std::vector<std::uint32_t> read_owners(const concepts::Scheme& scheme, const Rubric& rubric, const Analysis& analysis,
                                       std::uint32_t concept_index) {
  return OwnerReader(scheme, rubric, analysis, concept_index).read();
}

}  // namespace passerelle::scoring
