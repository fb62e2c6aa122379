#include "cli/score_json.h"

#include <charconv>
#include <cmath>

#include "cli/json_scan.h"

namespace passerelle::cli {

namespace {

using scoring::Assessment;
using scoring::IdeaState;

/// With four decimals at most: more would only be noise of the machine.
std::string number(double value) {
  constexpr double kParts = 10000.0;
  const double rounded = std::isfinite(value) ? std::round(value * kParts) / kParts : 0.0;
  char digits[32];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), rounded + 0.0);
  return {std::begin(digits), end.ptr};
}

std::string number(std::size_t value) { return std::to_string(value); }

/// `[` what write makes of each item that it wants, joined by commas `]`. write returns an empty string for the others.
template <class Items, class Write>
std::string array(const Items& items, Write write) {
  std::string out = "[";
  for (const auto& item : items) {
    const std::string one = write(item);
    if (!one.empty() && out.size() > 1) out += ',';
    out += one;
  }
  return out + "]";
}

std::string spans_with_text(const std::vector<text::Span>& spans, std::string_view text) {
  return array(spans, [&](const text::Span& span) {
    return "{\"begin\":" + number(span.begin) + ",\"end\":" + number(span.end) +
           ",\"text\":" + quote(text.substr(span.begin, span.end - span.begin)) + "}";
  });
}

const char* name_of(IdeaState state) { return state == IdeaState::Contradicted ? "contradicted" : "expressed"; }

/// The learner's words behind each idea and misconception.
std::string evidence(const Assessment& assessment, std::string_view text) {
  std::string ideas = array(assessment.ideas, [&](const scoring::IdeaResult& idea) -> std::string {
    if (idea.state == IdeaState::Absent) return {};
    return "{\"idea\":" + quote(idea.id.value) + ",\"state\":\"" + name_of(idea.state) +
           "\",\"confidence\":" + number(idea.confidence) + ",\"spans\":" + spans_with_text(idea.spans, text) + "}";
  });
  const std::string wrong = array(assessment.misconceptions, [&](const scoring::MisconceptionResult& one) {
    return "{\"misconception\":" + quote(one.id.value) + ",\"confidence\":" + number(one.confidence) +
           ",\"spans\":" + spans_with_text(one.spans, text) + "}";
  });
  ideas.pop_back();
  return ideas + (ideas.size() > 1 && wrong.size() > 2 ? "," : "") + wrong.substr(1);
}

std::string trace(const Assessment& assessment) {
  return array(assessment.trace, [](const scoring::TraceStep& step) {
    const std::string spans = array(
        step.spans, [](const text::Span& span) { return "[" + number(span.begin) + "," + number(span.end) + "]"; });
    return "{\"kind\":" + quote(step.kind) + ",\"detail\":" + quote(step.detail) + ",\"spans\":" + spans + "}";
  });
}

}  // namespace

std::string mark_line(const MarkedLine& line, const Assessment& assessment, bool explain) {
  std::string out = "{\"id\":" + std::string(line.id) + ",\"question\":" + quote(line.question) + ",\"label\":\"" +
                    scoring::to_string(assessment.label) + "\",\"score\":" + number(assessment.score) + ",\"ideas\":";
  out += array(assessment.ideas, [](const scoring::IdeaResult& idea) -> std::string {
    return idea.state == IdeaState::Expressed ? quote(idea.id.value) : std::string();
  });
  out += ",\"misconceptions\":" + array(assessment.misconceptions, [](const scoring::MisconceptionResult& wrong) {
           return quote(wrong.id.value);
         });
  out += ",\"confidence\":" + number(assessment.confidence);
  if (explain) out += ",\"evidence\":" + evidence(assessment, line.text) + ",\"trace\":" + trace(assessment);
  return out + "}";
}

std::string error_line(std::string_view id, const Error& error, const locale::Words& words) {
  return "{\"id\":" + std::string(id) + ",\"error\":{\"code\":" + quote(error.code) +
         ",\"message\":" + quote(words.describe(error)) + "}}";
}

}  // namespace passerelle::cli
