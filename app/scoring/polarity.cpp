// Sentences, statements and the reach of negations. Rules after NegEx (Chapman et al. 2001): a cue denies the words
// from itself to the end of its clause, which clauses.h finds.

#include <algorithm>

#include "scoring/analysis.h"
#include "scoring/clauses.h"

namespace passerelle::scoring {

namespace {

namespace between = text::between;

constexpr std::size_t kNeReach = 7;         // words between ne and its second word
constexpr std::size_t kPrivativeReach = 8;  // words that "without" reaches at most
constexpr std::size_t kContrastReach = 14;

/// Reads one answer from left to right and collects its scopes.
class Logic : private Clauses {
 public:
  Logic(const Cues& cues, Analysis& analysis)
      : Clauses(analysis), cues_(cues), analysis_(analysis), row_(analysis.row), flags_(analysis.flags) {}

  void run() {
    find_sentences();
    read_homographs();
    cut();
    for (std::size_t i = 0; i < count();) i = read_turn(i);
    for (std::size_t i = 0; i < count(); ++i) {
      if (!skipped_.empty() && skipped_[i]) continue;
      read_negation(i);
    }
    cancel_conditions();
  }

 private:
  const Cues& cues_;
  Analysis& analysis_;
  const text::WordRow& row_;
  std::vector<std::uint32_t>& flags_;
  std::vector<bool> skipped_;
  std::vector<std::size_t> sentence_begin_;  ///< of the sentence of each word
  std::vector<std::size_t> sentence_end_;

  /// Whether a sentence is French rather than English, by its small words.
  bool is_french_at(std::size_t at) const {
    int french = 0;
    for (std::size_t i = sentence_begin(at); i < sentence_end(at); ++i) {
      french += (has(i, cue::kFrench) ? 1 : 0) - (has(i, cue::kEnglish) ? 1 : 0);
    }
    return french > 0;
  }

  /// Takes back the cues of words that are something else here: English "a", French "à", "le but", "or" for "now".
  void read_homographs() {
    constexpr std::uint16_t kPause = kEndsSentence | between::kComma | between::kColon | between::kOpen;
    for (std::size_t i = 0; i < count(); ++i) {
      const bool after_pause = i == 0 || (before(i) & kPause) != 0;
      if (form(i) == "a" && i > 0 && is_one_of(i - 1, {"annex", "annexe"})) {
        flags_[i] = 0;  // a name, not a word
      } else if (form(i) == "a") {
        const bool accented = row_.words[i].span.end - row_.words[i].span.begin > 1;
        if (accented || after_pause || !is_french_at(i)) flags_[i] &= ~cue::kAuxiliary;
      } else if (is_one_of(i, {"as", "ai"})) {
        if (i == 0 || !is_one_of(i - 1, {"tu", "t", "j", "l", "n", "y"})) flags_[i] &= ~cue::kAuxiliary;
      } else if (form(i) == "or" && after_pause && is_french_at(i)) {
        flags_[i] = (flags_[i] & ~cue::kOr) | cue::kContrast;
      } else if (form(i) == "cause" && i > 0 && is_one_of(i - 1, {"root", "the", "its", "la", "une", "sa", "leur"})) {
        flags_[i] &= ~cue::kReason;  // "the root cause" is a thing, "cause they change" a reason
      } else if ((form(i) == "contre" && i > 0 && is_one_of(i - 1, {"par"})) ||
                 (form(i) == "revanche" && i > 0 && is_one_of(i - 1, {"en"}))) {
        flags_[i] |= cue::kContrast;
      } else if (form(i) == "on" && !is_french_at(i)) {
        flags_[i] &= ~cue::kSubject;
      } else if (form(i) == "but" && i > 0 &&
                 is_one_of(i - 1, {"le", "un", "du", "de", "au", "son", "notre", "leur", "ce"})) {
        flags_[i] &= ~(cue::kContrast | cue::kEnglish);
      }
    }
  }

  void find_sentences() {
    sentence_begin_.assign(count(), 0);
    sentence_end_.assign(count(), count());
    for (std::size_t i = 1; i < count(); ++i) sentence_begin_[i] = starts_sentence(i) ? i : sentence_begin_[i - 1];
    for (std::size_t i = count(); i-- > 1;) sentence_end_[i - 1] = starts_sentence(i) ? i : sentence_end_[i];
  }

  /// Cuts the row into sentences and these into statements.
  void cut() {
    analysis_.statements.clear();
    analysis_.scopes.clear();
    std::uint16_t sentence = 0;
    for (std::size_t i = 0; i < count(); ++i) {
      const bool new_sentence = starts_sentence(i);
      if (new_sentence && i > 0) ++sentence;
      const bool contrast =
          has(i, cue::kContrast) && !(form(i) == "plutot" && i + 1 < count() && has(i + 1, cue::kQue));
      if (i == 0 || new_sentence || contrast) {
        if (!analysis_.statements.empty()) analysis_.statements.back().end = static_cast<std::uint16_t>(i);
        analysis_.statements.push_back({static_cast<std::uint16_t>(i), 0, sentence});
      }
    }
    if (!analysis_.statements.empty()) analysis_.statements.back().end = static_cast<std::uint16_t>(count());
  }

  std::size_t sentence_begin(std::size_t i) const { return i < count() ? sentence_begin_[i] : i; }
  std::size_t sentence_end(std::size_t i) const { return i < count() ? sentence_end_[i] : i + 1; }

  void add(Scope::Kind kind, std::size_t begin, std::size_t end, std::size_t first_cue, std::size_t last_cue,
           bool belief = false) {
    if (begin >= end) return;
    analysis_.scopes.push_back({kind, static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(end),
                                static_cast<std::uint16_t>(first_cue), static_cast<std::uint16_t>(last_cue), belief});
  }

  void skip(std::size_t begin, std::size_t end) {
    if (skipped_.empty()) skipped_.assign(count(), false);
    for (std::size_t i = begin; i < end; ++i) skipped_[i] = true;
  }

  /// Acts on a turn of phrase at word i; returns the word to go on with.
  std::size_t read_turn(std::size_t i) {
    TurnFound found;
    if (!cues_.turn_at(
            i, count(), [this](std::size_t at) { return form(at); }, found))
      return i + 1;
    const std::size_t end = i + found.words;
    switch (found.turn) {
      case Turn::DeniesNext:
        deny_next(i, end);
        break;
      case Turn::Believes:
        reject_belief(i, end);
        break;
      case Turn::NotOnly:
        not_only(i, end);
        break;
      case Turn::Wrong:
        // "it is wrong to say that X" looks ahead, "X: it is wrong" looks back.
        if (is_one_of(end, {"to", "that", "de", "d", "que", "qu"})) {
          reject_belief(i, end);
        } else if (i > 0 && has(i - 1, cue::kReason)) {
          skip(i, end);  // "so it is wrong" tells what follows from the rest
        } else {
          reject_before(i, end);
        }
        break;
      case Turn::DeniesSubject:
        deny_subject(i);
        break;
      case Turn::Omits:
        if (!is_supposed(i)) deny_next(i, end, Scope::Kind::Privative);
        return i + 1;
      case Turn::NotEnough:
        // The words themselves keep their meaning for labels such as "is not enough".
        add(Scope::Kind::Rejected, sentence_begin(i), i, i, i);
        return i + 1;
      case Turn::Doubt:
        ++analysis_.traits.doubts;
        skip(i, end);
        break;
      case Turn::DontKnow:
        analysis_.traits.dont_know = true;
        break;
      case Turn::SmallTalk:
        analysis_.traits.small_talk = true;
        break;
      case Turn::Instruction:
        analysis_.traits.instruction = true;
        break;
      case Turn::Harmless:
        skip(i, end);
        break;
    }
    return found.turn == Turn::DontKnow || found.turn == Turn::SmallTalk ? i + 1 : end;
  }

  void deny_next(std::size_t i, std::size_t end, Scope::Kind kind = Scope::Kind::Rejected) {
    const std::size_t limit = std::min(sentence_end(i), end + kContrastReach);
    std::size_t stop = end;
    while (stop < limit && !ends_clause(stop, limit) && !(stop > end && has(stop, cue::kRelative))) ++stop;
    add(kind, end, stop, i, end - 1);
    skip(i, end);
  }

  /// Whether the clause of word i says what would come of something: "if we ignore X", "ignoring X would cost us".
  bool is_supposed(std::size_t i) const {
    std::size_t begin = i;
    while (begin > sentence_begin(i) && !has(begin, cue::kContrast | cue::kReason)) --begin;
    for (std::size_t j = begin; j < i; ++j) {
      if (has(j, cue::kIf) || is_one_of(j, {"when", "quand", "whoever", "who", "qui", "celui"})) return true;
    }
    for (std::size_t j = i; j < sentence_end(i); ++j) {
      if (is_one_of(j, {"would", "otherwise", "sinon", "serait", "erreur", "mistake", "dangerous", "dangereux"}))
        return true;
    }
    return false;
  }

  bool is_rejected(std::size_t i) const {
    return std::any_of(analysis_.scopes.begin(), analysis_.scopes.end(), [i](const Scope& scope) {
      return scope.kind == Scope::Kind::Rejected && scope.begin <= i && i < scope.end;
    });
  }

  void reject_belief(std::size_t i, std::size_t end) {
    // "Contrary to what people think, it is not X": the belief has been set aside, and what comes after it is not one.
    if (is_rejected(i)) return skip(i, end);
    const std::size_t limit = sentence_end(i);
    std::size_t first = end;  // of the belief itself: "to say that because ..." has its reason inside
    while (first < limit && is_one_of(first, {"to", "say", "that", "de", "d", "dire", "que", "qu"})) ++first;
    std::size_t stop = end;
    const auto ends = [&](std::size_t at) {
      if (has(at, cue::kContrast)) return true;
      return at > first && (has(at, cue::kReason) || (before(at) & between::kColon) != 0);
    };
    while (stop < limit && !ends(stop)) ++stop;
    add(Scope::Kind::Rejected, end, stop, i, end - 1, true);
    skip(i, end);
  }

  /// "not only X but also Y" denies neither; the restriction alone is denied.
  void not_only(std::size_t i, std::size_t end) {
    add(Scope::Kind::Clause, end - 1, end, i, i);
    skip(i, end);
    for (std::size_t j = end; j < sentence_end(i); ++j) {  // "not only", "only" again is the same restriction
      if (has(j, cue::kOnly)) add(Scope::Kind::Clause, j, j + 1, i, i);
    }
  }

  /// "X: that is wrong": what stands before in the sentence, or the sentence before when this one only points at it.
  void reject_before(std::size_t i, std::size_t end) {
    const std::size_t begin = sentence_begin(i);
    const bool points_back = i <= begin + 1 || has(begin, cue::kContrast);
    std::size_t from = begin;
    if (points_back && begin > 0) from = sentence_begin(begin - 1);
    if (from < i) add(Scope::Kind::Rejected, from, i, i, end - 1, true);
    skip(i, end);
  }

  /// "Leadership plays no part": the subject is denied as much as the part.
  void deny_subject(std::size_t i) {
    std::size_t begin = i;
    while (begin > sentence_begin(i) && (before(begin) & between::kComma) == 0 &&
           !has(begin, cue::kContrast | cue::kReason))
      --begin;
    add(Scope::Kind::Clause, begin, i, i, i);
  }

  void read_negation(std::size_t i) {
    if (has(i, cue::kNe)) return restriction(i);
    if (has(i, cue::kWithout)) {
      const std::size_t limit = std::min(sentence_end(i), i + 1 + kPrivativeReach);
      std::size_t stop = i + 1;
      while (stop < limit && !ends_clause(stop, limit) && (before(stop) & between::kComma) == 0) ++stop;
      return add(Scope::Kind::Privative, i + 1, stop, i, i);
    }
    if (has(i, cue::kFails)) {
      // "The system fails" denies nothing that follows; "fails to work" does.
      const bool alone = form(i).starts_with("fail") && !is_one_of(i + 1, {"to"});
      return alone ? void() : fails(i);
    }
    if (has(i, cue::kCeases)) return ceases(i);
    if (!negates(i)) return;
    if (has(i, cue::kPersonne)) flags_[i] |= cue::kDenier;
    if (i > 0 && has(i - 1, cue::kWithout)) return;  // "sans aucun" denies once
    const std::size_t limit = sentence_end(i);
    std::size_t begin = i + 1;
    const std::size_t ne = ne_before(i);
    if (ne < i) begin = ne + 1;
    if (ne == i && denies_verb_before(i)) begin = i - 1;
    if (has(i + 1, cue::kLimits) || (ne < i && i > 0 && has(i - 1, cue::kLimits))) {
      return add(Scope::Kind::Clause, begin, std::min(i + 2, limit), i, i);
    }
    add(Scope::Kind::Clause, begin, clause_end(i + 1, limit), i, i);
  }

  /// "je préviens pas", the ne left out as people say it: the verb behind a pronoun is what is denied.
  bool denies_verb_before(std::size_t i) const {
    if (i < 2 || !is_one_of(i, {"pas", "jamais"}) || !analysis_.senses[i - 1]->verb) return false;
    if (has(i - 2, cue::kSubject)) return true;
    return i > 2 && has(i - 3, cue::kSubject) && is_one_of(i - 2, {"le", "la", "l", "les", "lui", "leur", "y", "en"});
  }

  /// Whether the word at i denies something here.
  bool negates(std::size_t i) const {
    const bool comma_behind = (before(i + 1) & (between::kComma | between::kStop | between::kColon)) != 0;
    const bool alone = (starts_sentence(i) || i + 1 == count()) && comma_behind;
    if (alone && is_one_of(i, {"no", "non", "nope"})) return false;  // "No, it is ..."
    // "Rien c’est pas grave", the comma left out.
    const bool behind = is_one_of(i + 1, {"c", "ca", "cela", "it"}) && has(i + 2, cue::kAuxiliary | cue::kNot);
    if (starts_sentence(i) && behind && is_one_of(i, {"rien", "nothing", "non", "no"})) return false;
    const bool joined = i + 1 < count() && before(i + 1) == 0;
    if (joined && is_one_of(i, {"non", "no"})) return false;                        // non-conformité, no-go
    if (before(i) == 0 && i > 0 && is_one_of(i - 1, {"yes", "oui"})) return false;  // yes/no
    if (form(i) == "dont") return i > 0 && has(i - 1, cue::kSubject) && !is_one_of(i - 1, {"il", "elle", "ce"});
    if (form(i) == "nul") return ne_before(i) < i || has(i + 1, cue::kNe);
    if (has(i, kNegations)) return true;
    if (form(i) == "non") return i + 1 < count() && !comma_behind;
    if (has(i, cue::kPersonne) && i > 0 && is_determiner(i - 1)) return false;  // "on ne connaît pas la personne"
    if (has(i, cue::kPersonne)) return ne_before(i) < i || has(i + 1, cue::kNe) || (i > 0 && has(i - 1, cue::kWithout));
    if (!has(i, cue::kPlus)) return false;
    if (ne_before(i) < i) return !has(i + 1, cue::kQue);
    // "on peut plus ouvrir", "ont plus accès": the ne is left out. "a plus de", "est plus sûr" compare.
    const bool behind_verb = i > 0 && has(i - 1, cue::kAuxiliary) && form(i - 1) != "est" && form(i - 1) != "sont";
    return behind_verb && i + 1 < count() && form(i + 1) != "de" && form(i + 1) != "d" &&
           analysis_.senses[i + 1]->known &&
           (analysis_.senses[i + 1]->verb || form(i + 1) == "acces" || form(i + 1) == "y");
  }

  /// The ne that belongs to the second word at i, or i when there is none.
  std::size_t ne_before(std::size_t i) const {
    const std::size_t begin = i > kNeReach ? i - kNeReach : 0;
    for (std::size_t j = i; j-- > begin;) {
      if ((before(j + 1) & (kEndsSentence | between::kComma)) != 0) return i;
      if (has(j, cue::kNe)) return j;
    }
    return i;
  }

  /// "ne ... que" restricts; it becomes a finding of "only" through the flag on que.
  void restriction(std::size_t i) {
    for (std::size_t j = i + 1; j < count() && j <= i + kNeReach && !starts_sentence(j); ++j) {
      if (has(j, kNegations | cue::kPlus | cue::kPersonne) && form(j) != "nul") return;
      if (has(j, cue::kQue)) {
        flags_[j] |= cue::kOnly;
        return;
      }
    }
  }

  /// "stops working", "cesse de fonctionner" deny what follows; "ne cesse de" without a second word denies nothing.
  void ceases(std::size_t i) {
    const std::size_t next = has(i + 1, cue::kNot | cue::kNever) ? i + 2 : i + 1;
    const bool takes = is_one_of(next, {"de", "d"}) || (next == i + 1 && next < count() && form(next).ends_with("ing"));
    const bool alone = ne_before(i) < i && next == i + 1;
    if (takes && !alone) fails(i);
  }

  /// "fails to work", "lack of budget", "manque de temps": up to the end of the clause.
  void fails(std::size_t i) {
    const std::size_t limit = std::min(sentence_end(i), i + 1 + kPrivativeReach);
    std::size_t stop = i + 1;
    while (stop < limit && !ends_clause(stop, limit)) ++stop;
    add(Scope::Kind::Privative, i + 1, stop, i, i);
  }

  /// "Without X there is no Y", "if nobody does X, Y cannot": both are wanted, so neither is denied.
  void cancel_conditions() {
    std::vector<Scope>& scopes = analysis_.scopes;
    for (std::size_t a = 0; a < scopes.size(); ++a) {
      const std::size_t begin = sentence_begin(scopes[a].first_cue);
      const bool conditional = scopes[a].kind == Scope::Kind::Privative
                                   ? has(scopes[a].first_cue, cue::kWithout)
                                   : scopes[a].kind == Scope::Kind::Clause && has(begin, cue::kIf);
      if (!conditional) continue;
      for (std::size_t b = 0; b < scopes.size(); ++b) {
        const bool later = scopes[b].first_cue >= scopes[a].end && sentence_begin(scopes[b].first_cue) == begin;
        if (later && scopes[b].kind == Scope::Kind::Clause) {
          scopes[a].end = scopes[a].begin;
          scopes[b].end = scopes[b].begin;
        }
      }
    }
    std::erase_if(scopes, [](const Scope& scope) { return scope.begin >= scope.end; });
  }
};

}  // namespace

void read_logic(const Cues& cues, Analysis& analysis) { Logic(cues, analysis).run(); }

}  // namespace passerelle::scoring
