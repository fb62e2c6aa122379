#pragma once
// Answers whose marks are known: the sample answers of the content, or a file of JSON lines. Internal to cli/.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "course/course.h"
#include "scoring/assessment.h"

namespace passerelle::cli {

struct LabelledAnswer {
  std::string question;  ///< "<module id>/<question id>"
  std::string text;
  scoring::Label label = scoring::Label::NonDomain;
  std::optional<std::vector<std::string>> ideas;  ///< sorted; absent when the file does not say
  std::optional<std::vector<std::string>> misconceptions;
  std::string language;  ///< "en", "fr", "mixed"; empty when the file does not say
  std::vector<std::string> tags;
  Where where;
};

/// What could be read, and what is wrong with the rest, each with its place.
struct LabelledAnswers {
  std::vector<LabelledAnswer> answers;
  std::vector<Error> problems;
};

/// A file of JSON lines, or an answers.json. Fails when it cannot be opened.
Result<LabelledAnswers> read_labelled_answers(const std::filesystem::path& file);

/// The answers.json of each module that has one.
LabelledAnswers read_sample_answers(const std::filesystem::path& content, const course::Course& course);

}  // namespace passerelle::cli
