// Attempts to be marked correct without an answer, made for every question of the course out of its own content.
#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "course/markdown.h"
#include "course/real_course.h"
#include "scoring/rubric.h"

using namespace passerelle;
using namespace passerelle::testing;

namespace {

bool is_correct(const Asked& asked, const std::string& answer) { return label_of(asked, answer) == "correct"; }

/// The statements of a text: cut behind the marks that end one.
std::vector<std::string> statements_of(const std::string& text) {
  std::vector<std::string> statements;
  std::string statement;
  for (std::size_t i = 0; i < text.size(); ++i) {
    statement.push_back(text[i]);
    const bool ends = text[i] == '.' || text[i] == ';' || text[i] == ':';
    if (!ends || (i + 1 < text.size() && text[i + 1] != ' ')) continue;
    statement.pop_back();
    statements.push_back(statement);
    statement.clear();
    ++i;
  }
  if (!statement.empty()) statements.push_back(statement);
  return statements;
}

/// Every statement of a text set behind words that deny it.
std::string denied(const std::string& text, const std::string& denial) {
  std::string made;
  for (const std::string& statement : statements_of(text)) made += denial + " " + statement + ". ";
  return made;
}

/// Preferred labels of all concepts, by id.
std::map<std::string, Bilingual> read_labels() {
  std::map<std::string, Bilingual> labels;
  for (const auto& entry : std::filesystem::directory_iterator(kContent / "concepts")) {
    std::ifstream in(entry.path());
    for (const auto& one : nlohmann::json::parse(in).at("concepts")) {
      const auto& label = one.at("prefLabel");
      labels[one.at("id").get<std::string>()] = {label.at("en").get<std::string>(), label.at("fr").get<std::string>()};
    }
  }
  return labels;
}

/// The first concept that each pattern of each idea wants affirmed.
std::set<std::string> key_concepts(const scoring::Rubric& rubric, const std::map<std::string, Bilingual>& labels) {
  std::set<std::string> found;
  for (const auto& idea : rubric.ideas) {
    for (const auto& pattern : idea.patterns) {
      std::string word;
      for (const char letter : pattern.source + " ") {
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' || letter == '!') {
          word.push_back(letter);
        } else {
          if (labels.count(word) > 0) found.insert(word);
          word.clear();
        }
      }
    }
  }
  return found;
}

/// Questions for which the denied model answer is still marked correct, in one of the languages at least. README.md of
/// app/scoring says why. When one is mended, take it off the list.
const std::set<std::string> kDenialMissed = {
    "continual-improvement/why-improve",                 // what follows on "so" is no part of the belief
    "management-system-structure/harmonized-structure",  // the same; and "without doing it twice" is denied twice
    "phishing/signs",                                    // what follows on "but" is no part of the belief
    "risk-management/treatment-options",                 // a list whose items the samples hear one by one
    "handling-information/clear-desk",                   // "stop visitors from reading" denied is read as "do not read"
    "passwords-and-mfa/mfa",                             // "opens nothing", "by itself": denied within what is denied
    "handling-information/report-doubt",                 // French: "plus" beside "pas vrai que"
};

}  // namespace

TEST_CASE("nothing is no answer to any question") {
  for (const Asked& asked : all_questions()) {
    INFO(asked.id);
    for (const char* text : {"", " \n\t ", "...", "?"}) CHECK(label_of(asked, text) == "none");
  }
}

TEST_CASE("a question said again in either language is no answer to it") {
  for (const Asked& asked : all_questions()) {
    INFO(asked.id);
    const Bilingual& prompt = asked.question->prompt;
    CHECK_FALSE(is_correct(asked, prompt.en));
    CHECK_FALSE(is_correct(asked, prompt.fr));
    CHECK_FALSE(is_correct(asked, prompt.en + " " + prompt.fr));
  }
}

TEST_CASE("a model answer of which every statement is denied is not correct, but for the known ones") {
  for (const Asked& asked : all_questions()) {
    INFO(asked.id);
    const Bilingual& model = asked.question->model_answer;
    int accepted = 0;
    for (const char* denial : {"It is not true that", "It is wrong to say that"}) {
      accepted += is_correct(asked, denied(model.en, denial)) ? 1 : 0;
    }
    for (const char* denial : {"Il est faux de dire que", "Ce n’est pas vrai que"}) {
      accepted += is_correct(asked, denied(model.fr, denial)) ? 1 : 0;
    }
    CHECK((accepted > 0) == (kDenialMissed.count(asked.id) > 0));
  }
}

TEST_CASE("the model answer of a question of another module is not correct, but for the known ones") {
  std::set<std::string> known;
  for (const auto& row : read_table(kCourseTests / "other-questions.txt", 2)) known.insert(row[0] + " | " + row[1]);
  for (const Asked& asked : all_questions()) {
    for (const Asked& other : all_questions()) {
      if (other.module == asked.module) continue;
      INFO(asked.id << " | " << other.id);
      const Bilingual& model = other.question->model_answer;
      const bool accepted = is_correct(asked, model.en) || is_correct(asked, model.fr);
      CHECK(accepted == (known.erase(asked.id + " | " + other.id) > 0));
    }
  }
  CHECK(known.empty());
}

TEST_CASE("the names of a question's concepts in a row are not correct where a statement is asked") {
  const auto labels = read_labels();
  for (const Asked& asked : all_questions()) {
    if (asked.question->rubric->list_answer) continue;
    INFO(asked.id);
    Bilingual row;
    for (const std::string& id : key_concepts(*asked.question->rubric, labels)) {
      row.en += (row.en.empty() ? "" : ", ") + labels.at(id).en;
      row.fr += (row.fr.empty() ? "" : ", ") + labels.at(id).fr;
    }
    INFO(row.en << "\n" << row.fr);
    CHECK_FALSE(is_correct(asked, row.en));
    CHECK_FALSE(is_correct(asked, row.fr));
  }
}

TEST_CASE("a paragraph of the lesson pasted whole is not correct") {
  int pasted = 0;
  for (const Asked& asked : all_questions()) {
    const course::Module& module = *asked.module;
    std::vector<course::Block> blocks = module.blocks;
    blocks.insert(blocks.end(), module.examples.begin(), module.examples.end());
    blocks.insert(blocks.end(), {module.overview, module.explanation, module.example, module.recap});
    for (const course::Block& block : blocks) {
      for (const std::string& text : {block.text.en, block.text.fr}) {
        for (const course::Paragraph& paragraph : course::parse_markdown(text)) {
          std::string plain;
          for (const course::Inline& piece : paragraph.inlines) plain += piece.text;
          INFO(asked.id << ": " << plain);
          constexpr std::size_t kShort = 120;  // bytes; less may be an answer in the learner's own words
          if (plain.size() < kShort) continue;
          ++pasted;
          CHECK_FALSE(is_correct(asked, plain));
        }
      }
    }
  }
  CHECK(pasted > 0);
}

TEST_CASE("the model answers of both languages one behind the other are correct") {
  for (const Asked& asked : all_questions()) {
    INFO(asked.id);
    const Bilingual& model = asked.question->model_answer;
    CHECK(is_correct(asked, model.en + " " + model.fr));
    CHECK(is_correct(asked, model.fr + "\n" + model.en));
  }
}

TEST_CASE("whoever says only that they do not know has not answered, whatever the question is about") {
  for (const Asked& asked : all_questions()) {
    for (const char* text :
         {"I don't know", "I don’t know.", "i dont know", "not sure", "I am not sure at all", "No idea!",
          "Je ne sais pas", "Je n’en sais rien.", "j'en sais rien", "Je ne suis pas sûre", "aucune idée"}) {
      INFO(asked.id << ": " << text);
      CHECK(label_of(asked, text) == "none");
    }
  }
}
