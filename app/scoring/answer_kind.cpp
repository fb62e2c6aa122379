#include "scoring/answer_kind.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "scoring/compile.h"

namespace passerelle::scoring {

namespace {

/// "I don't know", « je n'en sais rien », "not sure at all": no word beside those of such a sentence.
bool is_admission(const Analysis& analysis) {
  // Folded; what an apostrophe parts is a word of its own.
  constexpr std::string_view kTelling[] = {"dont", "dunno", "idea", "idee", "idk",
                                           "jsp",  "know",  "sais", "sur",  "sure"};
  constexpr std::string_view kBeside[] = {
      "a",    "about", "absolutely", "all", "am",   "at",  "aucune", "aussi",    "avoue", "bien", "chais",
      "clue", "de",    "do",         "don", "du",   "en",  "have",   "honestly", "i",     "im",   "it",
      "j",    "je",    "m",          "me",  "n",    "ne",  "no",     "not",      "or",    "pas",  "really",
      "rien", "sorry", "suis",       "t",   "that", "the", "this",   "to",       "tout",  "trop", "vraiment"};
  bool telling = false;
  bool denied = false;
  for (std::size_t i = 0; i < analysis.row.words.size(); ++i) {
    const std::string_view word = analysis.row.form(i);
    const auto is = [word](std::string_view one) { return one == word; };
    const bool tells = std::any_of(std::begin(kTelling), std::end(kTelling), is);
    if (!tells && std::none_of(std::begin(kBeside), std::end(kBeside), is)) return false;
    telling = telling || tells;
    denied = denied || word == "not" || word == "t" || word == "no" || word == "pas" || word == "rien" ||
             word == "aucune" || word == "dont" || word == "dunno" || word == "idk" || word == "jsp";
  }
  return telling && denied;
}

int count_question_words(const Rubric& rubric, const Analysis& analysis) {
  int words = 0;
  for (std::size_t i = 0; i < analysis.row.words.size(); ++i) {
    const concepts::WordSense& sense = *analysis.senses[i];
    const bool grammar = (analysis.flags[i] & (cue::kFunction | cue::kAuxiliary | cue::kSubject)) != 0;
    if (!sense.light && !grammar && rubric.words.holds(analysis.row.form(i), sense)) ++words;
  }
  return words;
}

bool is_pasted(const Rubric& rubric, const Analysis& analysis) {
  constexpr std::size_t kFewWords = 12;
  constexpr double kMostly = 0.8;
  if (analysis.row.words.size() < kFewWords || rubric.lesson.empty()) return false;
  const auto runs = runs_of(analysis.row);
  const auto known = std::count_if(runs.begin(), runs.end(), [&rubric](std::uint64_t run) {
    return std::binary_search(rubric.lesson.begin(), rubric.lesson.end(), run);
  });
  return static_cast<double>(known) >= kMostly * static_cast<double>(runs.size());
}

/// Four pieces or more, hardly longer than a word each.
bool is_enumeration(const Analysis& analysis) {
  constexpr std::size_t kMany = 4;
  constexpr std::uint16_t kBetween = text::between::kComma | text::between::kSemicolon | text::between::kLine;
  const auto& words = analysis.row.words;
  const auto is_first = [](const text::Word& word) { return (word.before & kBetween) != 0; };
  const auto pieces = 1 + static_cast<std::size_t>(std::count_if(words.begin() + 1, words.end(), is_first));
  return pieces >= kMany && 2 * words.size() <= 3 * pieces;
}

bool is_keyword_list(const Rubric& rubric, const Analysis& analysis, int question_words) {
  constexpr int kFew = 3;
  constexpr double kShare = 0.35;
  const Traits& traits = analysis.traits;
  if (rubric.list_answer || traits.function_words + traits.verbs > 0 || traits.heavy_words < kFew) return false;
  const auto equates = [](const text::Word& word) { return (word.before & text::between::kColon) != 0; };
  if (std::any_of(analysis.row.words.begin(), analysis.row.words.end(), equates)) return false;  // "27002 = advice"
  return is_enumeration(analysis) || question_words >= kShare * traits.heavy_words;
}

}  // namespace

AnswerKind kind_of(const Rubric& rubric, const Analysis& analysis) {
  AnswerKind kind;
  kind.admission = is_admission(analysis);
  kind.question_words = count_question_words(rubric, analysis);
  kind.pasted = is_pasted(rubric, analysis);
  kind.key_words = is_keyword_list(rubric, analysis, kind.question_words);
  return kind;
}

}  // namespace passerelle::scoring
