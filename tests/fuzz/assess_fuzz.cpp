// Marks arbitrary bytes as an answer. The first byte chooses the question. Beyond crashes it looks for spans outside the
// text, for values outside their range and for marks that are not the same twice.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <vector>

#include "course/load.h"
#include "scoring/engine.h"

namespace {

using namespace passerelle;

struct Fixture {
  course::Course course;
  std::vector<std::shared_ptr<const scoring::Rubric>> rubrics;

  explicit Fixture(course::Course loaded) : course(std::move(loaded)) {
    for (const course::ModuleEntry& entry : course.modules) {
      if (entry.module == nullptr) continue;
      for (const course::Question& question : entry.module->questions) {
        if (question.rubric != nullptr) rubrics.push_back(question.rubric);
      }
    }
  }
};

const Fixture& fixture() {
  static const Fixture loaded = [] {
    auto course = course::load_course(PASSERELLE_CONTENT, course::Checks::Quick);
    if (!course) std::abort();
    return Fixture(std::move(course).value());
  }();
  return loaded;
}

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "assess_fuzz: %s\n", what);
  std::abort();
}

void check_spans(const std::vector<text::Span>& spans, std::string_view answer) {
  std::size_t behind = 0;
  for (const text::Span& span : spans) {
    require(span.begin < span.end && span.end <= answer.size(), "a span lies outside the answer");
    require(span.begin >= behind, "spans are not in order");
    behind = span.end;
  }
}

void check(const scoring::Assessment& got, std::string_view answer) {
  require(got.score >= 0.0 && got.score <= 1.0, "the score is out of range");
  require(got.confidence >= 0.0 && got.confidence <= 1.0, "the confidence is out of range");
  for (const scoring::IdeaResult& idea : got.ideas) check_spans(idea.spans, answer);
  for (const scoring::MisconceptionResult& wrong : got.misconceptions) check_spans(wrong.spans, answer);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Fixture& loaded = fixture();
  if (size == 0 || loaded.rubrics.empty()) return 0;
  const scoring::Rubric& rubric = *loaded.rubrics[data[0] % loaded.rubrics.size()];
  const std::string_view answer(reinterpret_cast<const char*>(data + 1), size - 1);
  static scoring::Workspace used;
  const auto first = loaded.course.engine->assess(answer, rubric, used, scoring::Explain::Yes);
  check(first, answer);
  scoring::Workspace fresh;
  const auto second = loaded.course.engine->assess(answer, rubric, fresh);
  require(first.label == second.label && first.confidence == second.confidence, "the same answer got two marks");
  return 0;
}
