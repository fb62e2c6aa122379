#pragma once
// The trace of a mark in words that a trainer who is no programmer can read. English: it quotes ids and patterns.

#include <string>
#include <string_view>
#include <vector>

#include "scoring/analysis.h"
#include "scoring/assessment.h"
#include "scoring/engine.h"
#include "scoring/matching.h"
#include "scoring/rubric.h"

namespace passerelle::scoring {

/// Writes trace steps; does nothing when no explanation is wanted.
class Explanation {
 public:
  Explanation(std::string_view text, const concepts::Scheme& scheme, const Analysis& analysis, Explain explain)
      : text_(text), scheme_(scheme), analysis_(analysis), wanted_(explain == Explain::Yes) {}

  /// Statements, corrected words, negations and concepts.
  void describe_answer(std::vector<TraceStep>& trace) const;
  void describe_match(const char* kind, const std::string& id, const std::string& pattern, const Match& match,
                      std::vector<TraceStep>& trace) const;
  /// An idea that is not found, whatever speaks for it.
  void describe_condition(const std::string& id, const std::string& condition, std::vector<TraceStep>& trace) const;
  /// What the sample answers say of an idea or a misconception.
  void describe_margin(const std::string& id, double margin, std::vector<TraceStep>& trace) const;
  void describe_mark(const Assessment& assessment, const Rubric& rubric, std::vector<TraceStep>& trace) const;

 private:
  std::string_view text_;
  const concepts::Scheme& scheme_;
  const Analysis& analysis_;
  bool wanted_;

  text::Span span_of(std::size_t first, std::size_t last) const;
  std::string quoted(text::Span span) const;
};

}  // namespace passerelle::scoring
