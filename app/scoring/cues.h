#pragma once
// The small words and turns of phrase that carry the logic of a text in both languages: negation, restriction, contrast,
// reported belief, doubt, "I don't know". Tables only; what they do to a text is in polarity.cpp.

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace passerelle::scoring {

/// Bits that say what a word can do.
namespace cue {
inline constexpr std::uint32_t kNot = 1;        ///< not, pas
inline constexpr std::uint32_t kNever = 2;      ///< never, jamais
inline constexpr std::uint32_t kNo = 4;         ///< no, nothing, aucun, rien, ni
inline constexpr std::uint32_t kNe = 8;         ///< the French ne, which needs a second word
inline constexpr std::uint32_t kPlus = 16;      ///< plus: "no longer" or "more"
inline constexpr std::uint32_t kQue = 32;
inline constexpr std::uint32_t kWithout = 64;   ///< without, sans
inline constexpr std::uint32_t kOnly = 128;
inline constexpr std::uint32_t kContrast = 256; ///< but, mais, whereas: a new statement begins
inline constexpr std::uint32_t kReason = 512;   ///< because, car, so: a negation does not reach behind it
inline constexpr std::uint32_t kAnd = 1024;
inline constexpr std::uint32_t kOr = 2048;
inline constexpr std::uint32_t kIf = 4096;
inline constexpr std::uint32_t kSubject = 8192;  ///< it, they, il, on: begins a clause
inline constexpr std::uint32_t kAuxiliary = 16384;  ///< is, must, peut: a verb for certain
inline constexpr std::uint32_t kRelative = 32768;   ///< which, qui
inline constexpr std::uint32_t kPersonne = 65536;   ///< nobody when ne is near, a person otherwise
inline constexpr std::uint32_t kFails = 131072;     ///< fails to, unable to, lack of, manque de
inline constexpr std::uint32_t kFunction = 262144;  ///< a word of grammar: a text without any is a list of key words
inline constexpr std::uint32_t kLimits = 524288;    ///< "not limited to", "ne se limite pas à"
inline constexpr std::uint32_t kCeases = 1048576;   ///< "stops working", "cesse de fonctionner": denies what follows
inline constexpr std::uint32_t kFinite = 2097152;   ///< a common verb that makes a statement: gives, donne
inline constexpr std::uint32_t kEnglish = 4194304;  ///< a small word of English only
inline constexpr std::uint32_t kFrench = 8388608;   ///< a small word of French only
inline constexpr std::uint32_t kDenier = 16777216;  ///< set in a text: this "personne" means nobody
inline constexpr std::uint32_t kFrenchVerb = 33554432;  ///< a finite verb of French and no word of English
}  // namespace cue

/// What a turn of phrase does.
enum class Turn : std::uint8_t {
  DeniesNext,    ///< rather than, au lieu de: up to the next comma or clause
  Believes,      ///< some think that, on croit que: up to the next contrast
  NotOnly,       ///< more than just
  Wrong,         ///< "that is wrong": what was said before
  NotEnough,     ///< "X is not enough": X alone, the subject, is not what counts
  DeniesSubject, ///< "plays no part": what stands before in the clause
  Omits,         ///< ignore, no need to: what follows, unless it tells what happens if one does
  Doubt,         ///< maybe, je crois
  DontKnow,      ///< no idea, jsp
  SmallTalk,     ///< lol, bonjour
  Instruction,   ///< ignore the rubric
  Harmless,      ///< holds a word of negation and denies nothing: no doubt, sans cesse
};

struct TurnFound {
  Turn turn = Turn::Harmless;
  std::size_t words = 0;
};

/// All tables, indexed for look-up. Immutable; made once.
class Cues {
 public:
  Cues();

  std::uint32_t flags_of(std::string_view form) const;
  /// The longest turn of phrase that begins at words[at], of those that do something.
  template <class FormAt>
  bool turn_at(std::size_t at, std::size_t count, FormAt form_at, TurnFound& found) const {
    const auto begin = turns_.find(form_at(at));
    if (begin == turns_.end()) return false;
    found.words = 0;
    for (const Phrase& phrase : begin->second) {
      const std::size_t length = fits(phrase, at, count, form_at);
      if (length > found.words) found = {phrase.turn, length};
    }
    return found.words > 0;
  }

 private:
  struct Phrase {
    Turn turn;
    std::vector<std::string_view> words;  ///< "*" stands for up to three words
  };

  template <class FormAt>
  static std::size_t fits(const Phrase& phrase, std::size_t at, std::size_t count, FormAt form_at) {
    std::size_t here = at + 1;
    for (std::size_t i = 1; i < phrase.words.size(); ++i) {
      if (phrase.words[i] == "*") {
        const std::size_t end = here + 3;
        ++i;
        while (here < count && here < end && form_at(here) != phrase.words[i]) ++here;
      }
      if (here >= count || form_at(here) != phrase.words[i]) return 0;
      ++here;
    }
    return here - at;
  }

  std::unordered_map<std::string_view, std::uint32_t> words_;
  std::unordered_map<std::string_view, std::vector<Phrase>> turns_;
};

}  // namespace passerelle::scoring
