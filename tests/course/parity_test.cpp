// The same answer earns the same mark in both languages: pairs of answers to every question of the course.
#include <catch2/catch.hpp>

#include <map>

#include "course/real_course.h"

using namespace passerelle;
using namespace passerelle::testing;

TEST_CASE("the model answers of a question earn the same mark, and it is correct") {
  for (const Asked& asked : all_questions()) {
    INFO(asked.id);
    CHECK(label_of(asked, asked.question->model_answer.en) == "correct");
    CHECK(label_of(asked, asked.question->model_answer.fr) == "correct");
  }
}

TEST_CASE("an answer said in the other language earns the same mark") {
  for (const auto& row : read_table(kCourseTests / "parity.txt", 3)) {
    INFO(row[0] << "\n  " << row[1] << "\n  " << row[2]);
    const Asked& asked = question_of(row[0]);
    CHECK(label_of(asked, row[1]) == label_of(asked, row[2]));
  }
}

TEST_CASE("every question has a pair beside its model answers") {
  std::map<std::string, int> pairs;
  for (const auto& row : read_table(kCourseTests / "parity.txt", 3)) ++pairs[row[0]];
  for (const Asked& asked : all_questions()) {
    INFO(asked.id);
    CHECK(pairs[asked.id] >= 1);
  }
}
