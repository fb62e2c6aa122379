#include "scoring/engine.h"

#include "concepts/scheme.h"
#include "scoring/compile.h"
#include "scoring/verdict.h"
#include "scoring/workspace.h"

namespace passerelle::scoring {

struct Engine::State {
  std::unique_ptr<const concepts::Scheme> scheme;
  Cues cues;
};

Workspace::Workspace() : state_(std::make_unique<State>()) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

Engine::Engine(std::unique_ptr<const State> state) : state_(std::move(state)) {}
Engine::~Engine() = default;

Result<std::unique_ptr<const Engine>> Engine::create(const concepts::SchemeSource& scheme) {
  auto compiled = concepts::Scheme::compile(scheme);
  if (!compiled) return compiled.error();
  auto state = std::make_unique<State>();
  state->scheme = std::move(compiled).value();
  return std::unique_ptr<const Engine>(new Engine(std::move(state)));
}

std::vector<Error> Engine::compile(const RubricSource& source, std::shared_ptr<const Rubric>* out) const {
  return compile_rubric(source, *state_->scheme, state_->cues, out);
}

Assessment Engine::assess(std::string_view answer, const Rubric& rubric, Workspace& workspace, Explain explain,
                          Samples samples) const {
  Workspace::State& memory = workspace.state();
  analyse(answer, kMaxCharacters, *state_->scheme, state_->cues, &rubric.words, memory.cache, memory.analysis);
  const QuestionModels& models = rubric.evidence->models(answer, samples, *state_->scheme, state_->cues);
  return mark(answer, *state_->scheme, rubric, memory.analysis, models, explain);
}

bool Engine::mentions(std::string_view answer, const concepts::ConceptId& concept_id, Workspace& workspace) const {
  const auto wanted = state_->scheme->find(concept_id.value);
  if (!wanted) return false;
  Workspace::State& memory = workspace.state();
  analyse(answer, kMaxCharacters, *state_->scheme, state_->cues, nullptr, memory.cache, memory.analysis);
  return memory.analysis.first_of[*wanted] != Analysis::kNone;
}

int Engine::count_sentences(std::string_view answer) const {
  text::WordRow row;
  text::read_words(answer, kMaxCharacters, state_->scheme->folding(), row);
  constexpr std::uint16_t kEnds = text::between::kStop | text::between::kLine;
  int count = row.words.empty() ? 0 : 1;
  for (std::size_t i = 1; i < row.words.size(); ++i) count += (row.words[i].before & kEnds) != 0 ? 1 : 0;
  return count;
}

const char* to_string(Label label) {
  switch (label) {
    case Label::Correct: return "correct";
    case Label::PartiallyCorrectIncomplete: return "partially_correct_incomplete";
    case Label::Contradictory: return "contradictory";
    case Label::Irrelevant: return "irrelevant";
    case Label::NonDomain: return "non_domain";
  }
  return "non_domain";
}

}  // namespace passerelle::scoring
