// Marking one answer: a short one, one of 60 words, and one as long as the engine reads.

#include <benchmark/benchmark.h>

#include <string>

#include "course/load.h"
#include "platform/paths.h"
#include "scoring/engine.h"

namespace {

using namespace passerelle;

const std::string kShort = "It certifies the management system, not a product.";
const std::string kSixtyWords =
    "What gets certified is the way an organization runs its information security: the management system with its "
    "scope, "
    "its policies, the risks that were assessed and treated, and the evidence that people really work like that. "
    "It does not say that a product, a person or a single tool is secure, and the certificate has to be kept alive by "
    "yearly audits.";

void assess(benchmark::State& state, const std::string& answer) {
  const auto share = platform::share_folder();
  if (!share) return state.SkipWithError("the program's files are missing");
  const auto course = course::load_course(share.value() / "content", course::Checks::Quick);
  if (!course || course.value().engine == nullptr) return state.SkipWithError("the content cannot be read");
  const course::ModuleEntry* entry = course.value().find(course::ModuleId{"what-is-iso-27001"});
  if (entry == nullptr || entry->module == nullptr || entry->module->questions.empty()) {
    return state.SkipWithError("the first module is not usable");
  }
  const scoring::Rubric& rubric = *entry->module->questions.front().rubric;
  scoring::Workspace workspace;
  for (auto _ : state) {
    benchmark::DoNotOptimize(course.value().engine->assess(answer, rubric, workspace));
  }
}

void assess_short_answer(benchmark::State& state) { assess(state, kShort); }
void assess_60_words(benchmark::State& state) { assess(state, kSixtyWords); }

void assess_4000_characters(benchmark::State& state) {
  std::string answer;
  while (answer.size() < scoring::kMaxCharacters) answer += kSixtyWords + " ";
  assess(state, answer);
}

BENCHMARK(assess_short_answer)->Unit(benchmark::kMicrosecond);
BENCHMARK(assess_60_words)->Unit(benchmark::kMicrosecond);
BENCHMARK(assess_4000_characters)->Unit(benchmark::kMicrosecond);

}  // namespace
