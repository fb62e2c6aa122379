#include "scoring/verdict.h"

#include <algorithm>
#include <cmath>

#include "scoring/answer_kind.h"
#include "scoring/explain.h"
#include "scoring/matching.h"

namespace passerelle::scoring {

namespace {

/// Spans in order, those that touch or overlap as one.
std::vector<text::Span> merged_spans(std::vector<text::Span> spans) {
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

/// The bytes of the pieces of a match.
std::vector<text::Span> spans_of(const Match& match, const Analysis& analysis) {
  std::vector<text::Span> spans;
  for (std::size_t i = 0; i < match.count; ++i) {
    const Piece& piece = match.pieces[i];
    spans.push_back({analysis.row.words[piece.first].span.begin, analysis.row.words[piece.last].span.end});
  }
  return merged_spans(std::move(spans));
}

/// The words that speak most for what a model says: at most four places.
std::vector<text::Span> spans_of_evidence(const LinearModel& model, const Analysis& analysis) {
  constexpr std::size_t kMost = 4;
  std::vector<std::pair<double, text::Span>> places;
  for (const KeyPlace& place : places_of_features(analysis)) {
    const double weight = model.weight_of(place.key);
    if (weight <= 0.0) continue;
    places.push_back({weight, {analysis.row.words[place.first].span.begin, analysis.row.words[place.last].span.end}});
  }
  std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<text::Span> spans;
  for (std::size_t i = 0; i < places.size() && i < kMost; ++i) spans.push_back(places[i].second);
  return merged_spans(std::move(spans));
}

/// Where the learned margins decide, over what the patterns say. Chosen on marked answers that were no samples then; the
/// marks change little around them.
constexpr double kConvinces = 0.2;  ///< no pattern holds, and still the idea is there
constexpr double kConvincesOfDenied = 0.4;  ///< a pattern holds the other way round, and still the idea is there
constexpr double kVetoes = -0.9;    ///< a pattern holds, and still the idea is not there
constexpr double kConvincesOfError = 0.1;
constexpr double kVetoesError = -0.8;

/// 0..1 from a margin: 0.5 on the fence, 1 from a whole margin on.
double certainty_of(double margin) { return std::clamp(0.5 + margin / 2.0, 0.0, 1.0); }

/// What share of the answers with a first estimate was marked right, on 888 answers that were no samples then. The
/// limits above were looked at on the same answers, so that it may be a little hopeful.
double calibrated(double estimate) {
  constexpr std::pair<double, double> kPoints[] = {{0.0, 0.5}, {0.4, 0.62}, {0.6, 0.68}, {0.7, 0.82},
                                                   {0.8, 0.92}, {0.9, 0.97}, {1.0, 0.98}};
  const auto* above = std::find_if(std::begin(kPoints) + 1, std::end(kPoints) - 1,
                                   [estimate](const auto& point) { return point.first >= estimate; });
  const auto& [x0, y0] = *(above - 1);
  const auto& [x1, y1] = *above;
  return y0 + (y1 - y0) * (estimate - x0) / (x1 - x0);
}

/// Whether the answer is little but a belief that it calls wrong: then the samples, which count words, cannot speak for it.
bool is_rejected_belief(const Analysis& analysis) {
  std::size_t heavy = 0;
  std::size_t rejected = 0;
  for (std::size_t i = 0; i < analysis.row.words.size(); ++i) {
    if (analysis.senses[i]->light) continue;
    ++heavy;
    const auto holds = [i](const Scope& scope) { return scope.belief && scope.begin <= i && i < scope.end; };
    if (std::any_of(analysis.scopes.begin(), analysis.scopes.end(), holds)) ++rejected;
  }
  return heavy > 0 && rejected * 10 >= heavy * 7;
}

class Marker {
 public:
  Marker(std::string_view text, const concepts::Scheme& scheme, const Rubric& rubric, const Analysis& analysis,
         const QuestionModels& models, Explain explain)
      : scheme_(scheme), rubric_(rubric), analysis_(analysis), models_(models), matcher_(scheme, rubric, analysis),
        explanation_(text, scheme, analysis, explain) {}

  Assessment run() {
    explanation_.describe_answer(result_.trace);
    if (analysis_.row.shortened) result_.notices.push_back(Notice::Shortened);
    kind_ = kind_of(rubric_, analysis_);
    rejects_all_ = is_rejected_belief(analysis_);
    read_features(analysis_, features_);
    if (kind_.admission) {
      for (const CompiledIdea& idea : rubric_.ideas) result_.ideas.push_back({idea.id, IdeaState::Absent, 0.0, {}});
    } else {
      read_ideas();
    }
    decide();
    set_confidence();
    explanation_.describe_mark(result_, rubric_, result_.trace);
    return std::move(result_);
  }

 private:
  const concepts::Scheme& scheme_;
  const Rubric& rubric_;
  const Analysis& analysis_;
  const QuestionModels& models_;
  Matcher matcher_;
  Explanation explanation_;
  Assessment result_;
  AnswerKind kind_;
  bool rejects_all_ = false;
  Features features_;
  bool on_the_point_ = false; ///< an idea was said and is kept out by a condition: no answer would be the wrong word
  bool echo_ = false;         ///< an idea was matched by the question's words alone

  double confidence_of(const Match& match, const LinearModel* model, double margin) const {
    constexpr double kSure = 0.95;
    constexpr double kPerEdit = 0.06;
    constexpr double kPerDoubt = 0.08;
    constexpr double kLearned = 0.4;  // weight of what the samples say
    double value = kSure - kPerEdit * match.edits - kPerDoubt * std::min(analysis_.traits.doubts, 2);
    if (model != nullptr) value = (1.0 - kLearned) * value + kLearned * certainty_of(margin);
    return std::clamp(value, 0.1, 1.0);
  }

  /// The first pattern that holds, as an author would want it; denied: one that holds the other way round.
  bool find_idea(const CompiledIdea& idea, Match& found, Match& denied) {
    for (const CompiledPattern& pattern : idea.patterns) {
      Match match;
      if (!matcher_.best(pattern.pattern, match)) continue;
      if (match.mismatches > 0) {
        const bool told = match.mismatches == 1 && !match.rejected && match.own && matcher_.is_one_clause(match);
        if (told && denied.empty()) denied = match;
        continue;
      }
      if (!match.own) {
        echo_ = true;
        continue;
      }
      explanation_.describe_match("idea", idea.id.value, pattern.source, match, result_.trace);
      // Where several examples are wanted, a list of them is what was asked for.
      const bool a_list = pattern.pattern.kind == Pattern::Kind::AtLeast;
      if (kind_.pasted || (kind_.key_words && !a_list)) continue;
      found = match;
      return true;
    }
    return false;
  }

  bool is_kept_out(const CompiledIdea& idea) {
    const auto broken = std::find_if(idea.conditions.begin(), idea.conditions.end(),
                                     [this](const CompiledPattern& one) { return matcher_.breaks(one.pattern); });
    if (broken == idea.conditions.end()) return false;
    explanation_.describe_condition(idea.id.value, broken->source, result_.trace);
    return true;
  }

  void read_ideas() {
    for (std::size_t i = 0; i < rubric_.ideas.size(); ++i) read_idea(rubric_.ideas[i], models_.ideas[i].get());
    for (std::size_t i = 0; i < rubric_.misconceptions.size(); ++i) {
      read_misconception(rubric_.misconceptions[i], models_.misconceptions[i].get());
    }
  }

  void read_idea(const CompiledIdea& idea, const LinearModel* model) {
    IdeaResult result;
    result.id = idea.id;
    Match found;
    Match denied;
    const bool kept_out = is_kept_out(idea);
    const bool holds = find_idea(idea, found, denied);
    const bool by_pattern = holds && !kept_out;
    if (kept_out) model = nullptr;
    on_the_point_ = on_the_point_ || (holds && kept_out);
    const double margin = model != nullptr ? model->margin(features_) : 0.0;
    const double convincing = denied.empty() ? kConvinces : kConvincesOfDenied;
    const bool discounted = kind_.pasted || kind_.key_words;
    if (model != nullptr) explanation_.describe_margin(idea.id.value, margin, result_.trace);
    if (by_pattern && (model == nullptr || margin > kVetoes)) {
      result.state = IdeaState::Expressed;
      result.confidence = confidence_of(found, model, margin);
      result.spans = spans_of(found, analysis_);
    } else if (!by_pattern && model != nullptr && margin > convincing && !discounted && !rejects_all_) {
      result.state = IdeaState::Expressed;
      result.confidence = 0.8 * certainty_of(margin);
      result.spans = spans_of_evidence(*model, analysis_);
    } else if (!denied.empty() && !discounted) {
      result.state = IdeaState::Contradicted;
      result.confidence = confidence_of(denied, nullptr, 0.0) * 0.8;
      result.spans = spans_of(denied, analysis_);
    }
    result_.ideas.push_back(std::move(result));
  }

  void read_misconception(const CompiledMisconception& misconception, const LinearModel* model) {
    Match found;
    for (const CompiledPattern& pattern : misconception.patterns) {
      Match match;
      if (!matcher_.best(pattern.pattern, match) || match.mismatches > 0) continue;
      explanation_.describe_match("misconception", misconception.id.value, pattern.source, match, result_.trace);
      found = match;
      break;
    }
    if (kind_.key_words) return;
    const double margin = model != nullptr ? model->margin(features_) : 0.0;
    if (model != nullptr) explanation_.describe_margin(misconception.id.value, margin, result_.trace);
    if (!found.empty() && (model == nullptr || margin > kVetoesError)) {
      result_.misconceptions.push_back({misconception.id, confidence_of(found, model, margin), spans_of(found, analysis_)});
    } else if (found.empty() && model != nullptr && margin > kConvincesOfError) {
      result_.misconceptions.push_back(
          {misconception.id, 0.8 * certainty_of(margin), spans_of_evidence(*model, analysis_)});
    }
  }

  void decide() {
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
      decide_without_ideas();
    }
    if (result_.label == Label::Correct || result_.label == Label::PartiallyCorrectIncomplete) {
      constexpr double kAlmost = 0.9;  // enough ideas, one that must be there is missing
      const double share = static_cast<double>(found) / rubric_.need;
      result_.score = result_.label == Label::Correct ? 1.0 : std::min(share, kAlmost);
    }
  }

  void decide_without_ideas() {
    const Traits& traits = analysis_.traits;
    int domain = 0;
    for (const concepts::ConceptIndex found : analysis_.found) domain += scheme_.is_domain(found) ? 1 : 0;
    constexpr int kEnough = 2;
    const int weight = 2 * std::min(domain, 3) + std::min(kind_.question_words, 3) - 2 * (traits.small_talk ? 1 : 0) -
                       4 * (traits.dont_know ? 1 : 0) - 4 * (traits.instruction ? 1 : 0);
    const bool about_course = !kind_.admission && ((weight >= kEnough && traits.heavy_words > 0) || on_the_point_);
    result_.label = about_course ? Label::Irrelevant : Label::NonDomain;
    if (kind_.pasted) {
      result_.notices.push_back(Notice::LessonWords);
      result_.label = Label::Irrelevant;
    } else if (!about_course) {
      result_.notices.push_back(Notice::NoAnswer);
    } else if (kind_.key_words) {
      result_.notices.push_back(Notice::KeywordList);
    } else if (echo_ || kind_.question_words * 10 >= traits.heavy_words * 7) {
      result_.notices.push_back(Notice::QuestionEcho);
    }
  }

  /// Off the subject: doubtful when much was said, and when two words are too few to tell ("it is risky").
  static double irrelevant_estimate(const Traits& traits) {
    constexpr int kLittle = 2;
    constexpr int kMuch = 4;
    return traits.heavy_words > kMuch || traits.heavy_words <= kLittle ? 0.45 : 0.55;
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
      case Label::Irrelevant: value = result_.notices.empty() ? irrelevant_estimate(traits) : 0.85; break;
      case Label::NonDomain: value = traits.dont_know || traits.instruction || traits.heavy_words == 0 ? 0.95 : traits.heavy_words > 6 ? 0.55 : 0.75; break;
    }
    result_.confidence = calibrated(std::clamp(value, 0.0, 1.0));
    constexpr double kDoubtful = 0.65;
    result_.ask_to_rephrase = result_.confidence < kDoubtful && result_.label != Label::Correct;
  }
};

}  // namespace

Assessment mark(std::string_view text, const concepts::Scheme& scheme, const Rubric& rubric, const Analysis& analysis,
                const QuestionModels& models, Explain explain) {
  return Marker(text, scheme, rubric, analysis, models, explain).run();
}

}  // namespace passerelle::scoring
