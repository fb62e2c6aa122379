#include "cli/bench_answers.h"

#include <ostream>

#include "cli/agreement_page.h"
#include "cli/cli.h"
#include "cli/page.h"
#include "cli/questions.h"
#include "cli/usage.h"

namespace passerelle::cli {

namespace {

/// Marks the answers; what is wrong with one is added to the problems.
std::vector<Judged> mark_all(const course::Course& course, const std::vector<LabelledAnswer>& answers,
                             std::vector<Error>& problems) {
  const Questions questions(course);
  scoring::Workspace workspace;
  std::vector<Judged> judged;
  for (const LabelledAnswer& answer : answers) {
    const auto question = questions.find(answer.question);
    if (question) {
      judged.push_back(
          judge(answer, course.engine->assess(answer.text, *question.value().question->rubric, workspace,
                                       scoring::Explain::No, scoring::Samples::NotItself)));
    } else {
      problems.push_back({question.error().code, question.error().args, answer.where});
    }
  }
  return judged;
}

/// A file of another kind is wrong in every line: the first few say so.
void print_problems(std::ostream& err, const std::vector<Error>& problems, const locale::Words& words) {
  constexpr std::size_t kMost = 20;
  for (std::size_t i = 0; i < problems.size() && i < kMost; ++i) {
    err << clean_line(words.describe_with_place(problems[i])) << '\n';
  }
  if (problems.size() <= kMost) return;
  err << words.format("bench/more", {{"count", static_cast<std::int64_t>(problems.size() - kMost)}}) << '\n';
}

}  // namespace

int run_bench_answers(std::ostream& out, std::ostream& err, const BenchAnswersOptions& options,
                      const locale::Words& words) {
  const auto course = load_for_marking(options.content);
  if (!course) return usage_error(err, words, course.error());
  LabelledAnswers read;
  if (options.file) {
    auto given = read_labelled_answers(*options.file);
    if (!given) return usage_error(err, words, given.error());
    read = std::move(given).value();
  } else {
    read = read_sample_answers(options.content, course.value());
  }
  const std::vector<Judged> judged = mark_all(course.value(), read.answers, read.problems);
  print_problems(err, read.problems, words);
  if (judged.empty()) return usage_error(err, words, Error{"answers_none", {}, {}});
  print_agreement(out, judged, words);
  return read.problems.empty() ? kExitDone : kExitProblems;
}

}  // namespace passerelle::cli
