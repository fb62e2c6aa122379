// What does not change a mark: how the answer is typed, what was marked before it, and a slip of the fingers.
#include <catch2/catch.hpp>

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "course/real_course.h"

using namespace passerelle;
using namespace passerelle::testing;

namespace {

using Change = std::function<std::string(const std::string&)>;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string with_pairs(std::string text, const std::vector<std::pair<std::string, std::string>>& pairs) {
  for (const auto& [from, to] : pairs) text = replaced(std::move(text), from, to);
  return text;
}

std::string upper(const std::string& text) {
  std::string made = with_pairs(text, {{"é", "É"},
                                       {"è", "È"},
                                       {"ê", "Ê"},
                                       {"à", "À"},
                                       {"â", "Â"},
                                       {"ç", "Ç"},
                                       {"ô", "Ô"},
                                       {"û", "Û"},
                                       {"ù", "Ù"},
                                       {"î", "Î"},
                                       {"ï", "Ï"},
                                       {"œ", "Œ"}});
  for (char& letter : made) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return made;
}

std::string without_accents(const std::string& text) {
  return with_pairs(text, {{"é", "e"},
                           {"è", "e"},
                           {"ê", "e"},
                           {"à", "a"},
                           {"â", "a"},
                           {"ç", "c"},
                           {"ô", "o"},
                           {"û", "u"},
                           {"ù", "u"},
                           {"î", "i"},
                           {"ï", "i"},
                           {"œ", "oe"},
                           {"É", "E"},
                           {"À", "A"},
                           {"Ê", "E"}});
}

/// The same answers, typed in another way.
const std::vector<std::pair<std::string, Change>>& ways_of_typing() {
  static const std::vector<std::pair<std::string, Change>> ways = {
      {"capitals", upper},
      {"no accents", without_accents},
      {"straight apostrophes", [](const std::string& text) { return replaced(text, "’", "'"); }},
      {"curly apostrophes", [](const std::string& text) { return replaced(text, "'", "’"); }},
      {"no-break spaces", [](const std::string& text) { return replaced(text, " ", "\u00A0"); }},
      {"thin spaces", [](const std::string& text) { return replaced(text, " ", "\u2009"); }},
      {"double spaces", [](const std::string& text) { return replaced(text, " ", "  "); }},
      {"plain spaces",
       [](const std::string& text) {
         return with_pairs(text, {{"\u00A0", " "}, {"\u202F", " "}});
       }},
      {"spaces around", [](const std::string& text) { return "  " + text + " \n"; }},
      {"no full stop at the end",
       [](const std::string& text) { return text.substr(0, text.find_last_not_of('.') + 1); }},
      {"dots at the end", [](const std::string& text) { return text + ".."; }},
      {"an exclamation mark", [](const std::string& text) { return text + " !"; }},
      {"quotes around", [](const std::string& text) { return "“" + text + "”"; }},
  };
  return ways;
}

bool is_small(char letter) { return letter >= 'a' && letter <= 'z'; }

/// Words of plain small letters, with their places in the text.
std::vector<std::pair<std::size_t, std::string>> plain_words(const std::string& text) {
  std::vector<std::pair<std::size_t, std::string>> words;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_small(text[end])) ++end;
    const bool cut = (i > 0 && static_cast<unsigned char>(text[i - 1]) >= 0x80) ||
                     (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80);
    if (end > i && !cut) words.push_back({i, text.substr(i, end - i)});
    i = end + 1;
  }
  return words;
}

/// Every word of the labels of the course.
std::set<std::string> read_vocabulary() {
  std::set<std::string> vocabulary;
  for (const auto& entry : std::filesystem::directory_iterator(kContent / "concepts")) {
    std::ifstream in(entry.path());
    for (const auto& value : nlohmann::json::parse(in).flatten()) {
      if (!value.is_string()) continue;
      for (const auto& [place, word] : plain_words(value.get<std::string>())) vocabulary.insert(word);
    }
  }
  return vocabulary;
}

/// All that an assessment says but its trace, as bytes.
std::string bytes_of(const scoring::Assessment& mark) {
  nlohmann::json bytes = {scoring::to_string(mark.label), mark.score, mark.confidence, mark.ask_to_rephrase};
  const auto add_spans = [&bytes](const std::vector<text::Span>& spans) {
    for (const text::Span& span : spans) bytes.push_back({span.begin, span.end});
  };
  for (const auto& idea : mark.ideas) {
    bytes.push_back({idea.id.value, static_cast<int>(idea.state), idea.confidence});
    add_spans(idea.spans);
  }
  for (const auto& misconception : mark.misconceptions) {
    bytes.push_back({misconception.id.value, misconception.confidence});
    add_spans(misconception.spans);
  }
  for (const scoring::Notice notice : mark.notices) bytes.push_back(static_cast<int>(notice));
  return bytes.dump();
}

/// Marks all model answers with one workspace, forwards or backwards, always written in the order of the course.
std::vector<std::string> marks_in_order(bool backwards) {
  std::vector<std::pair<const Asked*, const std::string*>> answers;
  for (const Asked& asked : all_questions()) {
    answers.push_back({&asked, &asked.question->model_answer.en});
    answers.push_back({&asked, &asked.question->model_answer.fr});
  }
  std::vector<std::string> marks(answers.size());
  scoring::Workspace workspace;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::size_t at = backwards ? answers.size() - 1 - i : i;
    const auto& [asked, text] = answers[at];
    marks[at] = bytes_of(real_course().engine->assess(*text, *asked->question->rubric, workspace));
  }
  return marks;
}

}  // namespace

TEST_CASE("the way in which a model answer is typed does not change its mark") {
  for (const Asked& asked : all_questions()) {
    const Bilingual& model = asked.question->model_answer;
    for (const std::string& text : {model.en, model.fr}) {
      for (const auto& [name, change] : ways_of_typing()) {
        INFO(asked.id << ", " << name << ": " << change(text));
        CHECK(label_of(asked, change(text)) == label_of(asked, text));
      }
    }
  }
}

TEST_CASE("two letters the wrong way round in a long word of the course do not change the mark of a model answer") {
  const auto vocabulary = read_vocabulary();
  constexpr std::size_t kLong = 9;
  int slips = 0;
  for (const Asked& asked : all_questions()) {
    const Bilingual& model = asked.question->model_answer;
    for (const std::string& text : {model.en, model.fr}) {
      for (const auto& [place, word] : plain_words(text)) {
        if (word.size() < kLong || vocabulary.count(word) == 0) continue;
        const std::size_t middle = place + word.size() / 2;
        std::string typed = text;
        std::swap(typed[middle], typed[middle + 1]);
        if (typed == text || vocabulary.count(typed.substr(place, word.size())) > 0) continue;
        INFO(asked.id << ": " << typed);
        CHECK(label_of(asked, typed) == label_of(asked, text));
        ++slips;
      }
    }
  }
  CHECK(slips > 50);
}

TEST_CASE("the same answers get the same bytes in every order and at every time") {
  const auto once = marks_in_order(false);
  CHECK(once == marks_in_order(false));
  CHECK(once == marks_in_order(true));
}
