#include "scoring/explain.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace passerelle::scoring {

namespace {

const char* name_of(Scope::Kind kind) {
  switch (kind) {
    case Scope::Kind::Clause: return "denied by a negation";
    case Scope::Kind::Privative: return "denied by a word of lack";
    case Scope::Kind::Rejected: return "set aside (a contrast, or a belief that is only reported)";
  }
  return "";
}

const char* name_of(Notice notice) {
  switch (notice) {
    case Notice::QuestionEcho: return "the question said again";
    case Notice::KeywordList: return "key words without a statement";
    case Notice::LessonWords: return "words of the lesson, copied";
    case Notice::NoAnswer: return "no answer";
    case Notice::Shortened: return "too long: only the first part was read";
  }
  return "";
}

}  // namespace

text::Span Explanation::span_of(std::size_t first, std::size_t last) const {
  return {analysis_.row.words[first].span.begin, analysis_.row.words[last].span.end};
}

std::string Explanation::quoted(text::Span span) const {
  return "“" + std::string(text_.substr(span.begin, span.end - span.begin)) + "”";
}

void Explanation::describe_answer(std::vector<TraceStep>& trace) const {
  if (!wanted_) return;
  for (const Statement& statement : analysis_.statements) {
    if (statement.end <= statement.begin) continue;
    const text::Span span = span_of(statement.begin, statement.end - 1U);
    trace.push_back({"clause", "statement " + quoted(span), {span}});
  }
  for (std::size_t i = 0; i < analysis_.senses.size(); ++i) {
    if (analysis_.senses[i]->corrected.empty()) continue;
    const text::Span span = span_of(i, i);
    trace.push_back({"spelling", quoted(span) + " read as " + analysis_.senses[i]->corrected, {span}});
  }
  for (const Scope& scope : analysis_.scopes) {
    const text::Span span = span_of(scope.begin, scope.end - 1U);
    const text::Span cue = span_of(scope.first_cue, scope.last_cue);
    trace.push_back({"polarity", quoted(span) + " is " + name_of(scope.kind) + ", by " + quoted(cue), {cue, span}});
  }
  for (const Finding& finding : analysis_.findings) {
    const text::Span span = span_of(finding.at.first, finding.at.last);
    std::string detail = scheme_.id(finding.at.found).value + ": " + quoted(span) + " by the label “" +
                         scheme_.label(finding.at.label) + "”";
    if (finding.at.edits > 0) detail += ", " + std::to_string(finding.at.edits) + " letter(s) corrected";
    if (finding.denied) detail += ", denied";
    if (!finding.own) detail += ", the question’s own words";
    trace.push_back({"concept", std::move(detail), {span}});
  }
}

void Explanation::describe_match(const char* kind, const std::string& id, const std::string& pattern, const Match& match,
                                 std::vector<TraceStep>& trace) const {
  if (!wanted_) return;
  TraceStep step{kind, id + " by the pattern " + pattern + ":", {}};
  for (std::size_t i = 0; i < match.count; ++i) {
    const text::Span span = span_of(match.pieces[i].first, match.pieces[i].last);
    step.detail += " " + quoted(span);
    step.spans.push_back(span);
  }
  trace.push_back(std::move(step));
}

void Explanation::describe_condition(const std::string& id, const std::string& condition,
                                     std::vector<TraceStep>& trace) const {
  if (wanted_) trace.push_back({"idea", id + " is kept out by the condition " + condition, {}});
}

void Explanation::describe_margin(const std::string& id, double margin, std::vector<TraceStep>& trace) const {
  if (!wanted_) return;
  const long hundredths = std::lround(margin * 100.0);
  const std::string size = std::to_string(std::labs(hundredths) / 100) + "." + (std::labs(hundredths) % 100 < 10 ? "0" : "") +
                           std::to_string(std::labs(hundredths) % 100);
  trace.push_back({"samples", "the sample answers speak " + std::string(hundredths > 0 ? "for " : "against ") + id + " (" +
                                  (hundredths > 0 ? "+" : "-") + size + ")", {}});
}

void Explanation::describe_mark(const Assessment& assessment, const Rubric& rubric, std::vector<TraceStep>& trace) const {
  if (!wanted_) return;
  for (const Notice notice : assessment.notices) trace.push_back({"notice", name_of(notice), {}});
  for (const IdeaResult& idea : assessment.ideas) {
    if (idea.state == IdeaState::Contradicted) trace.push_back({"idea", idea.id.value + " is denied", idea.spans});
  }
  const auto found = std::count_if(assessment.ideas.begin(), assessment.ideas.end(),
                                   [](const IdeaResult& idea) { return idea.state == IdeaState::Expressed; });
  trace.push_back({"label",
                   std::string(to_string(assessment.label)) + ": " + std::to_string(found) + " of " +
                       std::to_string(rubric.need) + " needed ideas, " +
                       std::to_string(assessment.misconceptions.size()) + " misconception(s)",
                   {}});
}

}  // namespace passerelle::scoring
