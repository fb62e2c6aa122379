// Marking every sample answer of the course: answers a second on one core, the time of one answer, and how many labels
// are right, for the engine and for the naive yardstick in the same run.

#include <benchmark/benchmark.h>

#include <algorithm>

#include "bench/naive_marker.h"
#include "bench/real_course.h"
#include "course/load.h"

namespace {

using namespace passerelle;
using bench::LabelledText;

/// The time of each answer of a run, in microseconds.
class Times {
 public:
  template <class Mark>
  void take(Mark mark) {
    const double started = bench::cpu_seconds();
    mark();
    all_.push_back(1e6 * (bench::cpu_seconds() - started));
  }

  void report(benchmark::State& state, std::size_t answers) {
    if (all_.empty()) return;
    std::sort(all_.begin(), all_.end());
    state.counters["p50"] = at(0.5);
    state.counters["p99"] = at(0.99);
    state.counters["max"] = all_.back();
    state.counters["answers_a_second"] =
        benchmark::Counter(static_cast<double>(answers), benchmark::Counter::kIsIterationInvariantRate);
  }

 private:
  std::vector<double> all_;
  double at(double share) const { return all_[static_cast<std::size_t>(share * static_cast<double>(all_.size() - 1))]; }
};

template <class Mark>
double share_right(const std::vector<LabelledText>& answers, Mark mark) {
  const auto right = std::count_if(answers.begin(), answers.end(),
                                   [&](const LabelledText& answer) { return mark(answer) == answer.label; });
  return static_cast<double>(right) / static_cast<double>(answers.size());
}

void mark_samples(benchmark::State& state) {
  const course::Course* course = bench::real_course();
  if (course == nullptr) return state.SkipWithError("the content cannot be read");
  const std::vector<LabelledText> answers = bench::sample_answers(*course);
  if (answers.empty()) return state.SkipWithError("the course has no sample answers");
  scoring::Workspace workspace;
  state.counters["right"] = share_right(answers, [&](const LabelledText& answer) {
    return course->engine
        ->assess(answer.text, *answer.question->rubric, workspace, scoring::Explain::No, scoring::Samples::NotItself)
        .label;
  });
  const auto assess = [&](const LabelledText& answer) {
    benchmark::DoNotOptimize(course->engine->assess(answer.text, *answer.question->rubric, workspace));
  };
  for (const LabelledText& answer : answers) assess(answer);  // the models of each question are trained once
  Times times;
  for (auto _ : state) {
    for (const LabelledText& answer : answers) times.take([&] { assess(answer); });
  }
  times.report(state, answers.size());
  state.counters["answers"] = static_cast<double>(answers.size());
}

void mark_samples_naively(benchmark::State& state) {
  const course::Course* course = bench::real_course();
  const auto scheme = course::load_scheme(bench::content_folder());
  if (course == nullptr || !scheme) return state.SkipWithError("the content cannot be read");
  const std::vector<LabelledText> answers = bench::sample_answers(*course);
  const bench::NaiveMarker naive(scheme.value());
  const auto mark = [&](const LabelledText& answer) { return naive.mark(answer.text, *answer.question->rubric); };
  state.counters["right"] = share_right(answers, mark);
  Times times;
  for (auto _ : state) {
    for (const LabelledText& answer : answers) times.take([&] { benchmark::DoNotOptimize(mark(answer)); });
  }
  times.report(state, answers.size());
}

BENCHMARK(mark_samples)->Unit(benchmark::kMillisecond);
BENCHMARK(mark_samples_naively)->Unit(benchmark::kMillisecond);

}  // namespace
