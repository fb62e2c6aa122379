// What more labels cost: the concepts of one module, then ten and a hundred times as many labels that begin with the
// same words and go on with words of their own. Compilation, memory, and the marking of the same answers each time.

#include <benchmark/benchmark.h>

#include <set>
#include <string>

#include "bench/real_course.h"
#include "course/load.h"

namespace {

using namespace passerelle;
using bench::LabelledText;
using scoring::Rubric;

constexpr const char* kModule = "what-is-iso-27001";

void collect(const scoring::Pattern& pattern, std::set<std::string>& ids) {
  if (pattern.kind == scoring::Pattern::Kind::Concept) ids.insert(pattern.name);
  for (const scoring::Pattern& part : pattern.parts) collect(part, ids);
}

scoring::RubricSource source_of(const course::Question& question) {
  const Rubric& rubric = *question.rubric;
  scoring::RubricSource source;
  source.question = rubric.question;
  source.prompt = question.prompt;
  source.need = rubric.need;
  source.list_answer = rubric.list_answer;
  for (const auto& idea : rubric.ideas) {
    source.ideas.push_back({idea.id, idea.must, {}});
    for (const auto& pattern : idea.patterns) source.ideas.back().patterns.push_back({pattern.source, {}});
  }
  for (const auto& misconception : rubric.misconceptions) {
    source.misconceptions.push_back({misconception.id, {}});
    for (const auto& pattern : misconception.patterns) {
      source.misconceptions.back().patterns.push_back({pattern.source, {}});
    }
  }
  return source;
}

/// The concepts that the patterns of a module name, without relations to others.
concepts::SchemeSource scheme_of(const course::Module& module, const concepts::SchemeSource& all) {
  std::set<std::string> wanted;
  for (const course::Question& question : module.questions) {
    for (const auto& idea : question.rubric->ideas) {
      for (const auto& pattern : idea.patterns) collect(pattern.pattern, wanted);
    }
    for (const auto& misconception : question.rubric->misconceptions) {
      for (const auto& pattern : misconception.patterns) collect(pattern.pattern, wanted);
    }
  }
  concepts::SchemeSource scheme;
  for (concepts::ConceptSource source : all.concepts) {
    if (wanted.count(source.id.value) == 0) continue;
    source.broader.clear();
    source.related.clear();
    source.antonym.clear();
    scheme.concepts.push_back(std::move(source));
  }
  return scheme;
}

/// A word of no language, another one for each number.
std::string made_up(int number) {
  const std::string first = "bdfgklmnprtvz";
  const std::string second = "aeiou";
  std::string word;
  for (int rest = number + 7 * 65; rest > 0; rest /= 65) {
    const auto at = static_cast<std::size_t>(rest % 65);
    word += {first[at / 5], second[at % 5], 'x'};
  }
  return word;
}

void lengthen(concepts::LabelSource& labels, const std::string& word) {
  const auto add = [&word](std::string& label) {
    if (!label.empty()) label += " " + word;
  };
  add(labels.preferred);
  for (std::string& label : labels.alternative) add(label);
  for (std::string& label : labels.hidden) add(label);
}

concepts::SchemeSource times(const concepts::SchemeSource& scheme, int factor) {
  concepts::SchemeSource grown = scheme;
  for (int copy = 1; copy < factor; ++copy) {
    for (concepts::ConceptSource source : scheme.concepts) {
      source.id.value += "-" + std::to_string(copy);
      lengthen(source.en, made_up(2 * copy));
      lengthen(source.fr, made_up(2 * copy + 1));
      grown.concepts.push_back(std::move(source));
    }
  }
  return grown;
}

double count_labels(const concepts::SchemeSource& scheme) {
  std::size_t count = 0;
  for (const concepts::ConceptSource& source : scheme.concepts) {
    for (const concepts::LabelSource* labels : {&source.en, &source.fr}) {
      count += labels->alternative.size() + labels->hidden.size() + (labels->preferred.empty() ? 0U : 1U);
    }
  }
  return static_cast<double>(count);
}

/// A question of the module for the grown scheme, and its answers.
struct Task {
  std::shared_ptr<const Rubric> rubric;
  std::vector<std::string> answers;
};

std::vector<Task> tasks_of(const course::Course& course, const course::Module& module, const scoring::Engine& engine) {
  std::vector<Task> tasks;
  const std::vector<LabelledText> samples = bench::sample_answers(course);
  for (const course::Question& question : module.questions) {
    Task task;
    if (!engine.compile(source_of(question), &task.rubric).empty()) return {};
    for (const LabelledText& sample : samples) {
      if (sample.question == &question) task.answers.push_back(sample.text);
    }
    tasks.push_back(std::move(task));
  }
  return tasks;
}

void mark_with_labels(benchmark::State& state) {
  const course::Course* course = bench::real_course();
  const auto all = course::load_scheme(bench::content_folder());
  const auto* entry = course == nullptr ? nullptr : course->find(course::ModuleId{kModule});
  if (!all || entry == nullptr || entry->module == nullptr) return state.SkipWithError("the content cannot be read");
  const auto scheme = times(scheme_of(*entry->module, all.value()), static_cast<int>(state.range(0)));
  const double before = bench::resident_megabytes();
  const double started = bench::cpu_seconds();
  const auto engine = scoring::Engine::create(scheme);
  state.counters["compile"] = bench::cpu_seconds() - started;
  state.counters["megabytes"] = bench::resident_megabytes() - before;
  state.counters["labels"] = count_labels(scheme);
  if (!engine) return state.SkipWithError("the generated scheme is not accepted");
  const std::vector<Task> tasks = tasks_of(*course, *entry->module, *engine.value());
  std::size_t answers = 0;
  for (const Task& task : tasks) answers += task.answers.size();
  if (answers == 0) return state.SkipWithError("no answers for the generated scheme");
  scoring::Workspace workspace;
  const auto mark_all = [&] {
    for (const Task& task : tasks) {
      for (const std::string& answer : task.answers) {
        benchmark::DoNotOptimize(engine.value()->assess(answer, *task.rubric, workspace));
      }
    }
  };
  mark_all();
  for (auto _ : state) mark_all();
  state.counters["answers_a_second"] =
      benchmark::Counter(static_cast<double>(answers), benchmark::Counter::kIsIterationInvariantRate);
}

BENCHMARK(mark_with_labels)->Arg(1)->Arg(10)->Arg(100)->Iterations(10)->Repetitions(3)->Unit(benchmark::kMillisecond);

}  // namespace
