// What a long record and a large course cost: opening the record, replaying every answer into what is due, the progress
// that home shows, and each page that is opened with them.

#include <benchmark/benchmark.h>

#include <memory>

#include "bench/large_course.h"
#include "bench/real_course.h"
#include "bench/screen.h"
#include "learning/learner.h"
#include "learning/progress.h"
#include "learning/reviews.h"

namespace {

using namespace passerelle;

const Moment kNow{TimePoint(std::chrono::sys_days(std::chrono::year{2026} / 6 / 30)), std::chrono::minutes{60}};

struct StillClock final : Clock {
  Moment now() const override { return kNow; }
};

/// Reads the record of so many answers.
void open_record(benchmark::State& state) {
  const course::Course* course = bench::real_course();
  if (course == nullptr) return state.SkipWithError("the course cannot be read");
  const auto store = bench::record_of(*course, static_cast<int>(state.range(0)), kNow);
  const StillClock clock;
  for (auto _ : state) benchmark::DoNotOptimize(learning::Learner(*course, *store, clock));
}

/// The questions that are due and the days after, from so many answers.
void list_due(benchmark::State& state, const course::Course& course, int answers) {
  const auto store = bench::record_of(course, answers, kNow);
  const StillClock clock;
  const learning::Learner learner(course, *store, clock);
  std::size_t due = 0;
  for (auto _ : state) {
    const learning::Reviews reviews(learner);
    due = reviews.due(kNow).size();
    benchmark::DoNotOptimize(reviews.upcoming(kNow));
  }
  state.counters["due"] = static_cast<double>(due);
}

void list_due_of_answers(benchmark::State& state) {
  const course::Course* course = bench::real_course();
  if (course == nullptr) return state.SkipWithError("the course cannot be read");
  list_due(state, *course, static_cast<int>(state.range(0)));
}

/// Five answers to each module.
void list_due_of_modules(benchmark::State& state) {
  const course::Course* course = bench::real_course();
  if (course == nullptr) return state.SkipWithError("the course cannot be read");
  const int modules = static_cast<int>(state.range(0));
  list_due(state, bench::course_of(*course, modules), 5 * modules);
}

void count_progress(benchmark::State& state, const course::Course& course, int answers) {
  const auto store = bench::record_of(course, answers, kNow);
  const StillClock clock;
  const learning::Learner learner(course, *store, clock);
  for (auto _ : state) {
    const auto reviews = std::make_shared<const learning::Reviews>(learner);
    benchmark::DoNotOptimize(learning::make_progress(learner, learning::memories_of(reviews, kNow), kNow));
  }
}

void count_progress_of_modules(benchmark::State& state) {
  const course::Course* course = bench::real_course();
  if (course == nullptr) return state.SkipWithError("the course cannot be read");
  const int modules = static_cast<int>(state.range(0));
  count_progress(state, bench::course_of(*course, modules), 5 * modules);
}

/// The first frame of a page: its view model is made anew, with so many answers in the record.
void open_page(benchmark::State& state, const char* page) {
  const bench::Context context;
  bench::Screen screen;
  if (!screen.open({page, ReadingMode::English, static_cast<int>(state.range(0))})) {
    return state.SkipWithError("the program's files are missing");
  }
  for (int warm = 0; warm < 3; ++warm) screen.frame();
  for (auto _ : state) {
    screen.change();
    screen.frame();
  }
}

void open_home(benchmark::State& state) { open_page(state, "home"); }
void open_progress(benchmark::State& state) { open_page(state, "progress"); }
void open_review(benchmark::State& state) { open_page(state, "review"); }
void open_history(benchmark::State& state) { open_page(state, "history"); }
void open_interview(benchmark::State& state) { open_page(state, "interview"); }
void open_checkpoint(benchmark::State& state) { open_page(state, "checkpoint"); }

BENCHMARK(open_record)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(list_due_of_answers)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(list_due_of_modules)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(count_progress_of_modules)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(open_home)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(open_progress)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(open_review)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(open_history)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(open_interview)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(open_checkpoint)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

}  // namespace
