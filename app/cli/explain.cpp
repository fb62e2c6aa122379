#include "cli/explain.h"

#include <algorithm>
#include <ostream>

#include "cli/cli.h"
#include "cli/page.h"
#include "cli/questions.h"
#include "cli/usage.h"
#include "learning/feedback.h"

namespace passerelle::cli {

namespace {

using scoring::Assessment;
using scoring::IdeaState;
using text::Span;

/// The answer with [ ] around what expresses an idea and < > around what goes against the lesson. The spans are sorted
/// and apart.
std::string with_marks(const std::string& answer, const learning::Feedback& feedback) {
  struct Mark {
    Span span;
    const char* open;
    const char* close;
  };
  std::vector<Mark> marks;
  for (const Span& span : feedback.match_spans) marks.push_back({span, "[", "]"});
  for (const Span& span : feedback.conflict_spans) marks.push_back({span, "<", ">"});
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
  std::string out;
  std::size_t at = 0;
  for (const Mark& mark : marks) {
    out += answer.substr(at, mark.span.begin - at) + mark.open;
    out += answer.substr(mark.span.begin, mark.span.end - mark.span.begin) + mark.close;
    at = mark.span.end;
  }
  return out + answer.substr(at);
}

class ExplanationPage {
 public:
  ExplanationPage(std::ostream& out, const locale::Words& words, const AskedQuestion& asked)
      : page_(out, {}), words_(words), asked_(asked) {}

  void print(const std::string& name, const std::string& answer, const Assessment& mark) {
    learning::MarkedAnswer marked;
    marked.answer = answer;
    marked.assessment = mark;
    const auto feedback = learning::make_feedback(*asked_.module, *asked_.question, marked, 1);
    section("explain/question");
    line(named(name, asked_.question->prompt.in(words_.language())));
    section("explain/answer");
    line(with_marks(answer, feedback));
    line(words_.text("explain/marks"));
    print_mark(mark);
    print_ideas(answer, mark);
    print_misconceptions(answer, mark);
    print_trace(mark);
  }

 private:
  Page page_;
  const locale::Words& words_;
  const AskedQuestion& asked_;

  void section(std::string_view key) {
    page_.blank();
    page_.heading(words_.text(key));
  }

  void line(const std::string& text) { page_.item("  ", text, words_.language()); }

  std::string named(const std::string& id, const std::string& text) const {
    return words_.format("explain/named", {{"id", std::string_view(id)}, {"text", std::string_view(text)}});
  }

  void print_mark(const Assessment& mark) {
    section("explain/mark");
    line(words_.format("explain/mark_line", {{"label", std::string_view(scoring::to_string(mark.label))},
                                             {"score", mark.score},
                                             {"confidence", mark.confidence}}));
    if (mark.ask_to_rephrase) line(words_.text("explain/rephrase"));
  }

  std::string quotes(const std::string& answer, const std::vector<Span>& spans) const {
    std::string quoted;
    for (const Span& span : spans) {
      const std::string words = clean_line(answer.substr(span.begin, span.end - span.begin));
      quoted += (quoted.empty() ? "" : ", ") + words_.format("verdict/quote", {{"text", std::string_view(words)}});
    }
    return quoted;
  }

  void print_ideas(const std::string& answer, const Assessment& mark) {
    page_.blank();
    page_.heading(words_.format("explain/ideas", {{"need", std::int64_t{asked_.question->need}}}));
    for (std::size_t i = 0; i < mark.ideas.size(); ++i) {
      const scoring::IdeaResult& idea = mark.ideas[i];
      const std::string quoted = quotes(answer, idea.spans);
      const std::string_view id = idea.id.value;
      const bool must = i < asked_.question->ideas.size() && asked_.question->ideas[i].must;
      const std::string mark_of = must ? "  * " : "  - ";
      std::string text;
      switch (idea.state) {
        case IdeaState::Expressed:
          text = words_.format("explain/idea_found", {{"id", id}, {"quotes", std::string_view(quoted)}});
          break;
        case IdeaState::Contradicted:
          text = words_.format("explain/idea_denied", {{"id", id}, {"quotes", std::string_view(quoted)}});
          break;
        case IdeaState::Absent:
          text = words_.format("explain/idea_absent", {{"id", id}});
          break;
      }
      page_.item(mark_of, text, words_.language());
    }
    line(words_.text("explain/must"));
  }

  void print_misconceptions(const std::string& answer, const Assessment& mark) {
    section("explain/misconceptions");
    if (mark.misconceptions.empty()) line(words_.text("explain/none"));
    for (const scoring::MisconceptionResult& wrong : mark.misconceptions) {
      page_.item("  - ", named(wrong.id.value, quotes(answer, wrong.spans)), words_.language());
    }
  }

  /// The steps of the engine, those of a kind together.
  void print_trace(const Assessment& mark) {
    struct Kind {
      const char* name;
      const char* key;
    };
    constexpr Kind kKinds[] = {{"clause", "explain/clauses"},     {"spelling", "explain/spelling"},
                               {"polarity", "explain/polarity"},  {"concept", "explain/concepts"},
                               {"idea", "explain/idea_patterns"}, {"misconception", "explain/misconception_patterns"},
                               {"notice", "explain/notices"},     {"label", "explain/label"}};
    for (const Kind& kind : kKinds) {
      bool first = true;
      for (const scoring::TraceStep& step : mark.trace) {
        if (step.kind != kind.name) continue;
        if (first) section(kind.key);
        first = false;
        page_.item("  - ", step.detail, Language::English);
      }
    }
  }
};

}  // namespace

int run_explain(std::ostream& out, std::ostream& err, const ExplainOptions& options, const locale::Words& words) {
  const auto course = load_for_marking(options.content);
  if (!course) return usage_error(err, words, course.error());
  const Questions questions(course.value());
  const auto asked = questions.find(options.question);
  if (!asked) return usage_error(err, words, asked.error());
  scoring::Workspace workspace;
  const Assessment mark =
      course.value().engine->assess(options.text, *asked.value().question->rubric, workspace, scoring::Explain::Yes);
  ExplanationPage(out, words, asked.value()).print(options.question, options.text, mark);
  return kExitDone;
}

}  // namespace passerelle::cli
