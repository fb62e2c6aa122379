#include "cli/score.h"

#include <atomic>
#include <memory>

#include "cli/cli.h"
#include "cli/ordered_lines.h"
#include "cli/questions.h"
#include "cli/score_json.h"
#include "cli/usage.h"

namespace passerelle::cli {

namespace {

/// What all threads share; only `bad` changes.
struct Desk {
  const scoring::Engine& engine;
  const Questions& questions;
  const locale::Words& words;
  scoring::Explain explain;
  std::atomic<bool> bad = false;
};

/// A line that can be marked.
struct Task {
  std::string name;
  std::string text;
  const scoring::Rubric* rubric = nullptr;
};

Result<Task> read_task(const ReadLine& read, const Questions& questions) {
  if (read.error) return *read.error;
  if (read.object.find("id") == nullptr) return Error{"line_field_missing", {{"field", "id"}}, {}};
  auto name = text_field(read.object, "question");
  if (!name) return name.error();
  auto text = text_field(read.object, "text");
  if (!text) return text.error();
  const auto question = questions.find(name.value());
  if (!question) return question.error();
  return Task{std::move(name).value(), std::move(text).value(), question.value().question->rubric.get()};
}

std::string score_line(const InputLine& line, Desk& desk, scoring::Workspace& workspace) {
  const ReadLine read = read_object_line(line);
  const std::string id = id_of(read.object);
  const auto task = read_task(read, desk.questions);
  if (!task) {
    desk.bad = true;
    return error_line(id, task.error(), desk.words);
  }
  const auto& [name, text, rubric] = task.value();
  const scoring::Assessment assessment = desk.engine.assess(text, *rubric, workspace, desk.explain);
  return mark_line({id, name, text}, assessment, desk.explain == scoring::Explain::Yes);
}

}  // namespace

int run_score(std::istream& in, std::ostream& out, std::ostream& err, const ScoreOptions& options,
              const locale::Words& words) {
  const auto course = load_for_marking(options.content);
  if (!course) return usage_error(err, words, course.error());
  const Questions questions(course.value());
  Desk desk{*course.value().engine, questions, words, options.explain ? scoring::Explain::Yes : scoring::Explain::No};
  const auto make_work = [&desk] {
    return [&desk, workspace = std::make_shared<scoring::Workspace>()](const InputLine& line) {
      return score_line(line, desk, *workspace);
    };
  };
  if (!work_on_lines(in, out, options.jobs, make_work)) {
    usage_error(err, words, Error{"output_not_written", {}, {}});
    return kExitProblems;
  }
  return desk.bad ? kExitProblems : kExitDone;
}

}  // namespace passerelle::cli
