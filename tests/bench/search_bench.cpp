// Search at the size of the course and far beyond it: making the index, and one query at each key stroke. The modules
// are those of the course over and over, each copy with a word of its own in every block.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "bench/large_course.h"
#include "bench/real_course.h"
#include "learning/search.h"

namespace {

using namespace passerelle;

void search_index(benchmark::State& state) {
  const course::Course* real = bench::real_course();
  if (real == nullptr) return state.SkipWithError("the course cannot be read");
  const course::Course made = bench::course_of(*real, static_cast<int>(state.range(0)));
  const double before = bench::resident_megabytes();
  std::unique_ptr<learning::Search> search;
  for (auto _ : state) search = std::make_unique<learning::Search>(made);
  state.counters["texts"] = static_cast<double>(search->size());
  state.counters["megabytes"] = bench::resident_megabytes() - before;
}

/// One letter more with each query, then words with accents, slips and numbers.
void search_query(benchmark::State& state) {
  const course::Course* real = bench::real_course();
  if (real == nullptr) return state.SkipWithError("the course cannot be read");
  const course::Course made = bench::course_of(*real, static_cast<int>(state.range(0)));
  learning::Search search(made);
  const char* const kQueries[] = {"pr",          "preuv",      "preuve", "de",  "security",
                                  "the risk of", "hameconage", "27001",  "5.9", "politique de sécurité"};
  std::size_t at = 0;
  double slowest = 0;
  for (auto _ : state) {
    const double started = bench::cpu_seconds();
    benchmark::DoNotOptimize(search.find(kQueries[at++ % std::size(kQueries)], Language::French));
    slowest = std::max(slowest, bench::cpu_seconds() - started);
  }
  state.counters["slowest"] = slowest;
}

BENCHMARK(search_index)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(search_index)->Arg(1000)->Unit(benchmark::kMillisecond)->Iterations(1)->Repetitions(2);
BENCHMARK(search_query)->Arg(10)->Arg(100)->Unit(benchmark::kMicrosecond);
BENCHMARK(search_query)->Arg(1000)->Unit(benchmark::kMicrosecond)->Iterations(100);

}  // namespace
