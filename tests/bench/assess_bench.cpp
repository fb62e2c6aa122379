// Marking one answer: short, of 60 words, of every length up to what the engine reads, and answers made to be slow.

#include <benchmark/benchmark.h>

#include <string>

#include "bench/real_course.h"

namespace {

using namespace passerelle;

const std::string kShort = "It certifies the management system, not a product.";
const std::string kSixtyWords =
    "What gets certified is the way an organization runs its information security: the management system with its "
    "scope, its policies, the risks that were assessed and treated, and the evidence that people really work like "
    "that. "
    "It does not say that a product, a person or a single tool is secure, and the certificate has to be kept alive by "
    "yearly audits.";

enum class Memory { Kept, New };

/// With new memory each time, no word has been looked up before.
void assess(benchmark::State& state, const std::string& answer, Memory memory = Memory::Kept) {
  const course::Course* course = bench::real_course();
  const auto* entry = course == nullptr ? nullptr : course->find(course::ModuleId{"what-is-iso-27001"});
  if (entry == nullptr || entry->module == nullptr || entry->module->questions.empty()) {
    return state.SkipWithError("the first module cannot be used");
  }
  const scoring::Rubric& rubric = *entry->module->questions.front().rubric;
  scoring::Workspace workspace;
  benchmark::DoNotOptimize(course->engine->assess(answer, rubric, workspace));  // learns from the sample answers
  for (auto _ : state) {
    if (memory == Memory::New) workspace = scoring::Workspace();
    benchmark::DoNotOptimize(course->engine->assess(answer, rubric, workspace));
  }
}

std::string repeated(const std::string& text, std::size_t size) {
  std::string answer;
  while (answer.size() < size) answer += text;
  answer.resize(size);
  return answer;
}

/// Words of which no two are the same, each two letters away from a word of the course.
std::string misspelt_words(int count) {
  const std::string words[] = {"managenemt", "certifciatoin", "infromatoin", "secuirtiy", "organziaton", "assesmemt"};
  std::string answer;
  for (int i = 0; i < count; ++i) {
    std::string word = words[i % 6];
    word[3 + static_cast<std::size_t>(i / 6) % 4] = static_cast<char>('a' + i / 24 % 26);
    answer += word + " ";
  }
  return answer;
}

void assess_short_answer(benchmark::State& state) { assess(state, kShort); }
void assess_60_words(benchmark::State& state) { assess(state, kSixtyWords); }
void assess_new_words(benchmark::State& state) { assess(state, kSixtyWords, Memory::New); }
void assess_length(benchmark::State& state) {
  assess(state, repeated(kSixtyWords + " ", static_cast<std::size_t>(state.range(0))));
}
void assess_repetition(benchmark::State& state) { assess(state, repeated("management system ", 4000)); }
void assess_negations(benchmark::State& state) { assess(state, repeated("if not without ", 4000)); }
void assess_no_spaces(benchmark::State& state) { assess(state, repeated("managementsystem", 4000), Memory::New); }
void assess_misspelt(benchmark::State& state) { assess(state, misspelt_words(4000), Memory::New); }

BENCHMARK(assess_short_answer)->Unit(benchmark::kMicrosecond);
BENCHMARK(assess_60_words)->Unit(benchmark::kMicrosecond);
BENCHMARK(assess_new_words)->Unit(benchmark::kMicrosecond);
BENCHMARK(assess_length)->Arg(400)->Arg(4000)->Unit(benchmark::kMicrosecond);
BENCHMARK(assess_repetition)->Unit(benchmark::kMicrosecond);
BENCHMARK(assess_negations)->Unit(benchmark::kMicrosecond);
BENCHMARK(assess_no_spaces)->Unit(benchmark::kMicrosecond);
BENCHMARK(assess_misspelt)->Unit(benchmark::kMicrosecond);

}  // namespace
