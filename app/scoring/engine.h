#pragma once
// The engine: the concept scheme compiled once, rubrics compiled against it, and assess(). Immutable after
// creation; any number of threads may assess at the same time, each with its own Workspace.

#include <memory>
#include <string_view>

#include "base/result.h"
#include "concepts/scheme_source.h"
#include "scoring/assessment.h"
#include "scoring/rubric_source.h"

namespace passerelle::scoring {

class Rubric;

/// Scratch memory of one thread; reused between answers so that the hot path does not allocate.
class Workspace {
 public:
  Workspace();
  ~Workspace();
  Workspace(Workspace&&) noexcept;
  Workspace& operator=(Workspace&&) noexcept;

  struct State;
  State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

enum class Explain { No, Yes };

/// Which sample answers may speak when an answer is marked.
enum class Samples {
  All,
  NotItself,  ///< not those of the fifth of the samples that holds this very answer: how unseen answers would fare
};

class Engine {
 public:
  /// Compiles the scheme. Fails on a scheme that contradicts itself; the error says where.
  static Result<std::unique_ptr<const Engine>> create(const concepts::SchemeSource& scheme);
  ~Engine();

  /// Compiles a rubric. Every problem is returned, each with its place; empty when *out was set.
  std::vector<Error> compile(const RubricSource& source, std::shared_ptr<const Rubric>* out) const;

  /// Marks an answer (any bytes; ill-formed UTF-8 is read as U+FFFD). Never fails. Spans are offsets into answer.
  Assessment assess(std::string_view answer, const Rubric& rubric, Workspace& workspace,
                    Explain explain = Explain::No, Samples samples = Samples::All) const;

  /// Whether the text mentions the concept in any form, for the live criteria of a prompt.
  bool mentions(std::string_view answer, const concepts::ConceptId& concept_id, Workspace& workspace) const;

  /// Number of sentences as a reader counts them, for the live criteria of a prompt.
  int count_sentences(std::string_view answer) const;

  struct State;

 private:
  explicit Engine(std::unique_ptr<const State> state);
  std::unique_ptr<const State> state_;
};

}  // namespace passerelle::scoring
