#include "course/house_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace passerelle::course {
namespace {

using Kind = HouseWord::Kind;

// Oxford spelling: these stems take -ize. Words with -ise in every spelling (exercise, advise) are not among them.
constexpr std::array<std::string_view, 24> kTakeIze = {
    "anonym",  "author", "categor", "central", "custom",   "emphas", "final",    "formal",
    "general", "harmon", "maxim",   "minim",   "optim",    "organ",  "priorit",  "pseudonym",
    "real",    "recogn", "reorgan", "special", "standard", "summar", "unauthor", "util",
};
constexpr std::array<std::string_view, 11> kIseEndings = {"ise",       "ises", "ised",  "ising",  "isation", "isations",
                                                          "isational", "iser", "isers", "isable", "isingly"};

/// beginning + one of endings; no endings: anything may follow.
struct Rule {
  Kind kind;
  std::string_view beginning;
  std::string_view wanted;
  std::span<const std::string_view> endings;
};

// Cryptographie is a word of the field: the verb is what goes by the name of chiffrer.
constexpr std::array<std::string_view, 9> kVerbEndings = {"e", "er", "é", "ée", "és", "ées", "ent", "ant", "age"};
constexpr std::array<std::string_view, 1> kWhole = {""};

constexpr Rule kFrench[] = {
    Rule{Kind::Term, "crypt", "chiffr", kVerbEndings},
    Rule{Kind::Term, "encrypt", "chiffr", kVerbEndings},
    Rule{Kind::Term, "tu", "vous", kWhole},
    Rule{Kind::Term, "toi", "vous", kWhole},
    Rule{Kind::Term, "tes", "vos", kWhole},
    Rule{Kind::Spelling, "coeur", "cœur", {}},
    Rule{Kind::Spelling, "oeuvr", "œuvr", {}},
    Rule{Kind::Spelling, "manoeuvr", "manœuvr", {}},
    Rule{Kind::Spelling, "oeil", "œil", {}},
    Rule{Kind::Spelling, "soeur", "sœur", {}},
    Rule{Kind::Spelling, "voeu", "vœu", {}},
    Rule{Kind::Spelling, "noeud", "nœud", {}},
    Rule{Kind::Spelling, "moeurs", "mœurs", {}},
    Rule{Kind::Spelling, "oeuf", "œuf", {}},
    Rule{Kind::Spelling, "boeuf", "bœuf", {}},
    Rule{Kind::Spelling, "vitae", "vitæ", kWhole},
    Rule{Kind::Spelling, "aequo", "æquo", kWhole},
};

std::string lower(std::string_view word) {
  std::string out;
  for (const char c : word) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// The wanted form with a capital when the word has one.
std::string like(std::string_view written, std::string wanted) {
  if (written.front() < 'A' || written.front() > 'Z') return wanted;
  if (wanted.starts_with("œ")) return "Œ" + wanted.substr(std::string_view("œ").size());
  if (wanted.starts_with("æ")) return "Æ" + wanted.substr(std::string_view("æ").size());
  if (wanted.front() >= 'a' && wanted.front() <= 'z') wanted.front() = static_cast<char>(wanted.front() - 'a' + 'A');
  return wanted;
}

bool is_in(std::string_view ending, std::span<const std::string_view> endings) {
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

std::optional<HouseWord> english(std::string_view word) {
  const std::string folded = lower(word);
  for (const std::string_view stem : kTakeIze) {
    if (!folded.starts_with(stem) || !is_in(std::string_view(folded).substr(stem.size()), kIseEndings)) continue;
    std::string wanted(word);
    wanted[stem.size() + 1] = 'z';
    return HouseWord{Kind::Spelling, std::string(word), wanted};
  }
  return std::nullopt;
}

std::optional<HouseWord> french(std::string_view word) {
  const std::string folded = lower(word);
  for (const Rule& rule : kFrench) {
    if (!folded.starts_with(rule.beginning)) continue;
    const std::string ending = folded.substr(rule.beginning.size());
    if (!rule.endings.empty() && !is_in(ending, rule.endings)) continue;
    return HouseWord{rule.kind, std::string(word), like(word, std::string(rule.wanted) + ending)};
  }
  return std::nullopt;
}

/// Where the word that begins at `at` ends. Beyond ASCII, the signs and spaces of both languages begin with the bytes
/// C2 and E2, the letters do not.
std::size_t end_of_word(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool letter =
        byte < 0x80 ? (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') : byte != 0xc2 && byte != 0xe2;
    if (!letter) break;
  }
  return at;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

}  // namespace

std::vector<HouseWord> find_house_words(std::string_view text, Language language) {
  std::vector<HouseWord> found;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = end_of_word(text, begin);
    if (end > begin) {
      const std::string_view word = text.substr(begin, end - begin);
      auto house = language == Language::English ? english(word) : french(word);
      const auto is_same = [&](const HouseWord& other) { return other.written == word; };
      if (house && std::none_of(found.begin(), found.end(), is_same)) found.push_back(std::move(*house));
    }
    begin = std::min(end + 1, text.size());
    while (begin < text.size() && is_continuation(text[begin])) ++begin;
  }
  return found;
}

}  // namespace passerelle::course
