#include "learning/feedback.h"

#include <algorithm>

#include "learning/lesson_outline.h"
#include "learning/spans.h"

namespace passerelle::learning {
namespace {

using scoring::Assessment;
using scoring::IdeaState;
using scoring::Label;
using scoring::Notice;

bool has(const Assessment& assessment, Notice notice) {
  return std::find(assessment.notices.begin(), assessment.notices.end(), notice) != assessment.notices.end();
}

/// Whether what was found in the answer is shown: not where the panel says that nothing is counted, or that the words
/// are the lesson's.
bool is_read_through(Verdict verdict) {
  return verdict != Verdict::NotAnAnswer && verdict != Verdict::Rephrase && verdict != Verdict::LessonWords;
}

/// An idea of the question as it is now, and what the assessment says of it; null when it says nothing.
struct ReadIdea {
  const course::Idea* idea = nullptr;
  const scoring::IdeaResult* result = nullptr;
  std::size_t place = 0;  ///< of its block in the lesson

  IdeaState state() const { return result == nullptr ? IdeaState::Absent : result->state; }
  bool is_expressed() const { return state() == IdeaState::Expressed; }
};

struct ReadMisconception {
  const course::Misconception* misconception = nullptr;
  const scoring::MisconceptionResult* result = nullptr;
};

class FeedbackMaker {
 public:
  FeedbackMaker(const course::Module& module, const course::Question& question, const MarkedAnswer& answer)
      : module_(module),
        question_(question),
        answer_(answer),
        blocks_(blocks_in_order(module)),
        counts_(is_read_through(verdict_of(answer.assessment))) {
    for (const course::Idea& idea : question.ideas) ideas_.push_back({&idea, result_of(idea), place_of(idea)});
    // In the order in which the lesson teaches them.
    std::stable_sort(ideas_.begin(), ideas_.end(),
                     [](const ReadIdea& a, const ReadIdea& b) { return a.place < b.place; });
    for (const scoring::MisconceptionResult& result : answer.assessment.misconceptions) {
      for (const course::Misconception& known : question.misconceptions) {
        if (known.id == result.id) misconceptions_.push_back({&known, &result});
      }
    }
  }

  Feedback make(int attempt) const {
    constexpr int kFullWordingFrom = 3;
    Feedback feedback;
    feedback.verdict = verdict_of(answer_.assessment);
    feedback.needed = question_.need;
    feedback.attempt = std::max(1, attempt);
    feedback.shortened = has(answer_.assessment, Notice::Shortened);
    if (counts_) add_what_was_understood(feedback);
    feedback.found =
        std::clamp(static_cast<int>(feedback.ideas_found.size()), 0, std::max(0, question_.need - missing_musts()));
    const std::vector<const ReadIdea*> missing = missing_ideas(question_.need - feedback.found);
    for (const ReadIdea* read : missing) {
      feedback.ideas_missing.push_back({read->idea->topic, {}});
      if (feedback.attempt >= kFullWordingFrom) feedback.ideas_missing.back().statement = read->idea->statement;
    }
    feedback.advice = advice(feedback.verdict, missing);
    return feedback;
  }

 private:
  const course::Module& module_;
  const course::Question& question_;
  const MarkedAnswer& answer_;
  std::vector<course::BlockId> blocks_;
  bool counts_;  ///< what was found is shown
  std::vector<ReadIdea> ideas_;
  std::vector<ReadMisconception> misconceptions_;

  const scoring::IdeaResult* result_of(const course::Idea& idea) const {
    for (const scoring::IdeaResult& result : answer_.assessment.ideas) {
      if (result.id == idea.id) return &result;
    }
    return nullptr;
  }

  std::size_t place_of(const course::Idea& idea) const {
    const auto found = std::find(blocks_.begin(), blocks_.end(), idea.hint.block);
    return static_cast<std::size_t>(found - blocks_.begin());
  }

  Spans shown(const Spans& spans) const { return joined(fitting(spans, answer_.answer), answer_.answer); }

  void add_what_was_understood(Feedback& feedback) const {
    Spans match;
    Spans conflict;
    for (const ReadMisconception& wrong : misconceptions_) append(conflict, shown(wrong.result->spans));
    feedback.statements_to_correct = static_cast<int>(misconceptions_.size());
    for (const ReadIdea& read : ideas_) {
      if (read.state() == IdeaState::Contradicted) {
        ++feedback.statements_to_correct;
        append(conflict, shown(read.result->spans));
      } else if (read.is_expressed()) {
        const Spans spans = shown(read.result->spans);
        feedback.ideas_found.push_back({read.idea->topic, quotes_of(spans)});
        append(match, spans);
      }
    }
    feedback.conflict_spans = merged(std::move(conflict));
    feedback.match_spans = without(merged(std::move(match)), feedback.conflict_spans, answer_.answer);
  }

  static void append(Spans& to, const Spans& spans) { to.insert(to.end(), spans.begin(), spans.end()); }

  std::vector<std::string> quotes_of(const Spans& spans) const {
    std::vector<std::string> quotes;
    for (const text::Span& span : spans) {
      std::string quote = answer_.answer.substr(span.begin, span.end - span.begin);
      if (std::find(quotes.begin(), quotes.end(), quote) == quotes.end()) quotes.push_back(std::move(quote));
    }
    return quotes;
  }

  bool is_missing(const ReadIdea& read) const { return !counts_ || !read.is_expressed(); }

  int missing_musts() const {
    return static_cast<int>(std::count_if(
        ideas_.begin(), ideas_.end(), [this](const ReadIdea& read) { return read.idea->must && is_missing(read); }));
  }

  /// In lesson order, at most as many as there are places; ideas that no answer can do without have theirs for certain.
  std::vector<const ReadIdea*> missing_ideas(int places) const {
    int optional_places = places - missing_musts();
    std::vector<const ReadIdea*> missing;
    for (const ReadIdea& read : ideas_) {
      if (!is_missing(read) || static_cast<int>(missing.size()) >= places) continue;
      if (read.idea->must || optional_places-- > 0) missing.push_back(&read);
    }
    return missing;
  }

  std::optional<Advice> advice(Verdict verdict, const std::vector<const ReadIdea*>& missing) const {
    switch (verdict) {
      case Verdict::Correct:
        return Advice{question_.praise, {}, {}};
      case Verdict::Contradictory:
        return advice_on_conflict();
      case Verdict::Partly:
      case Verdict::OffTopic:
      case Verdict::NotAnAnswer:
        if (missing.empty()) return std::nullopt;
        return advice_of(missing.front()->idea->hint.text, missing.front()->idea->hint.block);
      // A learner who may be right, or who has just read the lesson, is not sent back to it.
      case Verdict::Rephrase:
      case Verdict::LessonWords:
        return std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<Advice> advice_on_conflict() const {
    if (!misconceptions_.empty()) {
      const course::Misconception& first = *misconceptions_.front().misconception;
      return advice_of(first.feedback, first.block);
    }
    for (const ReadIdea& read : ideas_) {
      if (read.state() == IdeaState::Contradicted) return advice_of(read.idea->hint.text, read.idea->hint.block);
    }
    return std::nullopt;
  }

  Advice advice_of(const Bilingual& text, const course::BlockId& block) const {
    const bool exists = std::find(blocks_.begin(), blocks_.end(), block) != blocks_.end();
    if (!exists) return {text, {}, {}};
    return {text, block, heading_of(module_, block)};
  }
};

}  // namespace

Verdict verdict_of(const scoring::Assessment& assessment) {
  if (has(assessment, Notice::LessonWords)) return Verdict::LessonWords;
  if (assessment.ask_to_rephrase) return Verdict::Rephrase;
  switch (assessment.label) {
    case Label::Correct:
      return Verdict::Correct;
    case Label::PartiallyCorrectIncomplete:
      return Verdict::Partly;
    case Label::Contradictory:
      return Verdict::Contradictory;
    case Label::Irrelevant:
      return Verdict::OffTopic;
    case Label::NonDomain:
      return Verdict::NotAnAnswer;
  }
  return Verdict::NotAnAnswer;
}

bool counts_as_answer(const scoring::Assessment& assessment) {
  const Verdict verdict = verdict_of(assessment);
  return verdict != Verdict::NotAnAnswer && verdict != Verdict::Rephrase;
}

Feedback make_feedback(const course::Module& module, const course::Question& question, const MarkedAnswer& answer,
                       int attempt) {
  return FeedbackMaker(module, question, answer).make(attempt);
}

}  // namespace passerelle::learning
