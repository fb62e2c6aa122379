#include "course/real_course.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

#include "course/load.h"

namespace passerelle::testing {

namespace {

course::Course loaded() {
  auto course = course::load_course(kContent, course::Checks::Quick);
  if (!course) throw std::runtime_error("the content cannot be read: " + course.error().code);
  return std::move(course.value());
}

std::vector<Asked> questions_of(const course::Course& course) {
  std::vector<Asked> questions;
  for (const course::ModuleEntry& entry : course.modules) {
    if (!entry.module) continue;
    for (const course::Question& question : entry.module->questions) {
      questions.push_back({entry.id.value + "/" + question.id.value, entry.module.get(), &question});
    }
  }
  return questions;
}

void append_utf8(std::string& text, unsigned long code) {
  const auto put = [&text](unsigned long byte) { text.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6);
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

}  // namespace

const course::Course& real_course() {
  static const course::Course course = loaded();
  return course;
}

const std::vector<Asked>& all_questions() {
  static const std::vector<Asked> questions = questions_of(real_course());
  return questions;
}

const Asked& question_of(const std::string& id) {
  const auto& questions = all_questions();
  const auto found =
      std::find_if(questions.begin(), questions.end(), [&id](const Asked& asked) { return asked.id == id; });
  INFO("question " << id);
  REQUIRE(found != questions.end());
  return *found;
}

scoring::Assessment mark(const Asked& asked, std::string_view answer) {
  scoring::Workspace workspace;
  return real_course().engine->assess(answer, *asked.question->rubric, workspace);
}

std::string short_label(scoring::Label label) {
  switch (label) {
    case scoring::Label::Correct:
      return "correct";
    case scoring::Label::PartiallyCorrectIncomplete:
      return "partly";
    case scoring::Label::Contradictory:
      return "contra";
    case scoring::Label::Irrelevant:
      return "off";
    case scoring::Label::NonDomain:
      return "none";
  }
  return "";
}

std::string label_of(const Asked& asked, std::string_view answer) { return short_label(mark(asked, answer).label); }

std::vector<std::vector<std::string>> read_table(const std::filesystem::path& file, std::size_t parts) {
  std::vector<std::vector<std::string>> rows;
  std::ifstream in(file);
  INFO(file);
  REQUIRE(in.good());
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> row;
    std::size_t begin = 0;
    while (row.size() + 1 < parts) {
      const std::size_t end = line.find(" | ", begin);
      INFO(line);
      REQUIRE(end != std::string::npos);
      row.push_back(line.substr(begin, end - begin));
      begin = end + 3;
    }
    row.push_back(line.substr(begin));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string with_escapes(const std::string& text) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == 'u' || text[i + 1] == 'U');
    if (!escape) {
      made.push_back(text[i]);
      continue;
    }
    const std::size_t digits = text[i + 1] == 'u' ? 4 : 8;
    append_utf8(made, std::stoul(text.substr(i + 2, digits), nullptr, 16));
    i += 1 + digits;
  }
  return made;
}

}  // namespace passerelle::testing
