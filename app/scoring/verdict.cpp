#include "scoring/verdict.h"

#include <algorithm>
#include <cmath>

#include "scoring/compile.h"
#include "scoring/explain.h"
#include "scoring/matching.h"

namespace passerelle::scoring {

namespace {

/// The bytes of the pieces of a match, in order, without overlap.
std::vector<text::Span> spans_of(const Match& match, const Analysis& analysis) {
  std::vector<text::Span> spans;
  for (std::size_t i = 0; i < match.count; ++i) {
    const Piece& piece = match.pieces[i];
    spans.push_back({analysis.row.words[piece.first].span.begin, analysis.row.words[piece.last].span.end});
  }
  std::sort(spans.begin(), spans.end(), [](const text::Span& a, const text::Span& b) { return a.begin < b.begin; });
  std::vector<text::Span> merged;
  for (const text::Span& span : spans) {
    if (!merged.empty() && span.begin <= merged.back().end) {
      merged.back().end = std::max(merged.back().end, span.end);
    } else {
      merged.push_back(span);
    }
  }
  return merged;
}

class Marker {
 public:
  Marker(std::string_view text, const concepts::Scheme& scheme, const Rubric& rubric, const Analysis& analysis,
         Explain explain)
      : scheme_(scheme), rubric_(rubric), analysis_(analysis), matcher_(scheme, rubric, analysis),
        explanation_(text, scheme, analysis, explain) {}

  Assessment run() {
    explanation_.describe_answer(result_.trace);
    if (analysis_.row.shortened) result_.notices.push_back(Notice::Shortened);
    const bool pasted = is_pasted();
    const bool key_words = is_keyword_list();
    for (const CompiledIdea& idea : rubric_.ideas) read_idea(idea, pasted, key_words);
    for (const CompiledMisconception& misconception : rubric_.misconceptions) read_misconception(misconception, key_words);
    decide(pasted, key_words);
    set_confidence();
    explanation_.describe_mark(result_, rubric_, result_.trace);
    return std::move(result_);
  }

 private:
  const concepts::Scheme& scheme_;
  const Rubric& rubric_;
  const Analysis& analysis_;
  Matcher matcher_;
  Explanation explanation_;
  Assessment result_;
  bool echo_ = false;  ///< an idea was matched by the question's words alone

  /// Words of the lesson, word for word, from the first to the last.
  bool is_pasted() const {
    constexpr std::size_t kFewWords = 12;
    constexpr double kMostly = 0.8;
    const std::size_t words = analysis_.row.words.size();
    if (words < kFewWords || rubric_.lesson.empty()) return false;
    const auto runs = runs_of(analysis_.row);
    const auto known = std::count_if(runs.begin(), runs.end(), [this](std::uint64_t run) {
      return std::binary_search(rubric_.lesson.begin(), rubric_.lesson.end(), run);
    });
    return static_cast<double>(known) >= kMostly * static_cast<double>(runs.size());
  }

  /// Words one after the other, many of them the question's or a comma behind each, and no grammar between them.
  bool is_keyword_list() const {
    constexpr int kFew = 3;
    constexpr double kShare = 0.35;
    const Traits& traits = analysis_.traits;
    if (rubric_.list_answer || traits.function_words + traits.verbs > 0 || traits.heavy_words < kFew) return false;
    return is_enumeration() || question_words() >= kShare * traits.heavy_words;
  }

  /// Four pieces or more, hardly longer than a word each.
  bool is_enumeration() const {
    constexpr std::size_t kMany = 4;
    constexpr std::uint16_t kBetween = text::between::kComma | text::between::kSemicolon | text::between::kLine;
    const auto& words = analysis_.row.words;
    const auto is_first = [](const text::Word& word) { return (word.before & kBetween) != 0; };
    const auto pieces = 1 + static_cast<std::size_t>(std::count_if(words.begin() + 1, words.end(), is_first));
    return pieces >= kMany && 2 * words.size() <= 3 * pieces;
  }

  int question_words() const {
    int words = 0;
    for (std::size_t i = 0; i < analysis_.row.words.size(); ++i) {
      const concepts::WordSense& sense = *analysis_.senses[i];
      const bool grammar = (analysis_.flags[i] & (cue::kFunction | cue::kAuxiliary | cue::kSubject)) != 0;
      if (!sense.light && !grammar && rubric_.words.holds(analysis_.row.form(i), sense)) ++words;
    }
    return words;
  }

  double confidence_of(const Match& match) const {
    constexpr double kSure = 0.95;
    constexpr double kPerEdit = 0.06;
    constexpr double kPerDoubt = 0.08;
    const double value = kSure - kPerEdit * match.edits - kPerDoubt * std::min(analysis_.traits.doubts, 2);
    return std::clamp(value, 0.1, 1.0);
  }

  void read_idea(const CompiledIdea& idea, bool pasted, bool key_words) {
    IdeaResult result;
    result.id = idea.id;
    Match denied;
    for (const CompiledPattern& pattern : idea.patterns) {
      Match match;
      if (!matcher_.best(pattern.pattern, match)) continue;
      if (match.mismatches > 0) {
        if (match.mismatches == 1 && !match.rejected && match.own && denied.empty()) denied = match;
        continue;
      }
      if (!match.own) {
        echo_ = true;
        continue;
      }
      explanation_.describe_match("idea", idea.id.value, pattern.source, match, result_.trace);
      // Where several examples are wanted, a list of them is what was asked for.
      const bool a_list = pattern.pattern.kind == Pattern::Kind::AtLeast;
      if (pasted || (key_words && !a_list)) continue;
      const auto spans = spans_of(match, analysis_);
      if (result.state != IdeaState::Expressed) {
        result.state = IdeaState::Expressed;
        result.confidence = confidence_of(match);
        result.spans = spans;
      }
      break;
    }
    if (result.state == IdeaState::Absent && !denied.empty() && !pasted && !key_words && !rubric_.list_answer) {
      result.state = IdeaState::Contradicted;
      result.confidence = confidence_of(denied) * 0.8;
      result.spans = spans_of(denied, analysis_);
    }
    result_.ideas.push_back(std::move(result));
  }

  void read_misconception(const CompiledMisconception& misconception, bool discount) {
    for (const CompiledPattern& pattern : misconception.patterns) {
      Match match;
      if (!matcher_.best(pattern.pattern, match) || match.mismatches > 0) continue;
      explanation_.describe_match("misconception", misconception.id.value, pattern.source, match, result_.trace);
      if (discount) return;
      result_.misconceptions.push_back({misconception.id, confidence_of(match), spans_of(match, analysis_)});
      return;
    }
  }

  void decide(bool pasted, bool key_words) {
    const auto in_state = [this](IdeaState state) {
      return std::count_if(result_.ideas.begin(), result_.ideas.end(),
                           [state](const IdeaResult& idea) { return idea.state == state; });
    };
    const auto found = in_state(IdeaState::Expressed);
    bool musts = true;
    for (std::size_t i = 0; i < rubric_.ideas.size(); ++i) {
      musts = musts && (!rubric_.ideas[i].must || result_.ideas[i].state == IdeaState::Expressed);
    }
    if (!result_.misconceptions.empty() || (in_state(IdeaState::Contradicted) > 0 && found < rubric_.need)) {
      result_.label = Label::Contradictory;
    } else if (found >= rubric_.need && musts) {
      result_.label = Label::Correct;
    } else if (found > 0) {
      result_.label = Label::PartiallyCorrectIncomplete;
    } else {
      decide_without_ideas(pasted, key_words);
    }
    if (result_.label == Label::Correct || result_.label == Label::PartiallyCorrectIncomplete) {
      constexpr double kAlmost = 0.9;  // enough ideas, one that must be there is missing
      const double share = static_cast<double>(found) / rubric_.need;
      result_.score = result_.label == Label::Correct ? 1.0 : std::min(share, kAlmost);
    }
  }

  void decide_without_ideas(bool pasted, bool key_words) {
    const Traits& traits = analysis_.traits;
    int domain = 0;
    for (const concepts::ConceptIndex found : analysis_.found) domain += scheme_.is_domain(found) ? 1 : 0;
    constexpr int kEnough = 2;
    const int weight = 2 * std::min(domain, 3) + std::min(question_words(), 3) - 2 * (traits.small_talk ? 1 : 0) -
                       4 * (traits.dont_know ? 1 : 0) - 4 * (traits.instruction ? 1 : 0);
    const bool about_course = weight >= kEnough && traits.heavy_words > 0;
    result_.label = about_course ? Label::Irrelevant : Label::NonDomain;
    if (pasted) {
      result_.notices.push_back(Notice::LessonWords);
      result_.label = Label::Irrelevant;
    } else if (!about_course) {
      result_.notices.push_back(Notice::NoAnswer);
    } else if (key_words) {
      result_.notices.push_back(Notice::KeywordList);
    } else if (echo_ || question_words() * 10 >= traits.heavy_words * 7) {
      result_.notices.push_back(Notice::QuestionEcho);
    }
  }

  /// A first estimate from what the mark rests on; the table in README.md compares it with the marks.
  void set_confidence() {
    double least = 1.0;
    for (const IdeaResult& idea : result_.ideas) {
      if (idea.state != IdeaState::Absent) least = std::min(least, idea.confidence);
    }
    for (const MisconceptionResult& misconception : result_.misconceptions) least = std::min(least, misconception.confidence);
    const Traits& traits = analysis_.traits;
    const auto expressed = std::any_of(result_.ideas.begin(), result_.ideas.end(),
                                       [](const IdeaResult& idea) { return idea.state == IdeaState::Expressed; });
    double value = least;
    switch (result_.label) {
      case Label::Correct: break;
      case Label::PartiallyCorrectIncomplete: value -= 0.2; break;
      case Label::Contradictory: value -= expressed ? 0.2 : result_.misconceptions.empty() ? 0.25 : 0.05; break;
      case Label::Irrelevant: value = result_.notices.empty() ? (traits.heavy_words > 4 ? 0.45 : 0.55) : 0.85; break;
      case Label::NonDomain: value = traits.dont_know || traits.instruction || traits.heavy_words == 0 ? 0.95 : traits.heavy_words > 6 ? 0.55 : 0.75; break;
    }
    result_.confidence = std::clamp(value, 0.05, 1.0);
    constexpr double kDoubtful = 0.5;
    result_.ask_to_rephrase = result_.confidence < kDoubtful && result_.label != Label::Correct;
  }
};

}  // namespace

Assessment mark(std::string_view text, const concepts::Scheme& scheme, const Rubric& rubric, const Analysis& analysis,
                Explain explain) {
  return Marker(text, scheme, rubric, analysis, explain).run();
}

}  // namespace passerelle::scoring
