#include "scoring/compile.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace passerelle::scoring {

namespace {

constexpr std::size_t kLongestText = 100000;  // characters of a prompt or a lesson text

/// Replaces the names in a pattern by the numbers of the scheme.
void resolve(Pattern& pattern, const PatternSource& source, const concepts::Scheme& scheme, std::vector<Error>& problems) {
  if (pattern.kind == Pattern::Kind::Concept) {
    const auto found = scheme.find(pattern.name);
    if (found) {
      pattern.index = *found;
    } else {
      problems.push_back({"pattern_unknown_concept", {{"pattern", source.text}, {"concept", pattern.name}}, source.where});
    }
  }
  if (pattern.kind == Pattern::Kind::Said) {
    const Pattern& subject = pattern.parts[0];
    const auto is_name = [](const Pattern& part) { return part.kind == Pattern::Kind::Concept; };
    const bool named = is_name(subject) || (subject.kind == Pattern::Kind::Any &&
                                            std::all_of(subject.parts.begin(), subject.parts.end(), is_name));
    if (!named) problems.push_back({"pattern_subject", {{"pattern", source.text}}, source.where});
  }
  for (Pattern& part : pattern.parts) resolve(part, source, scheme, problems);
}

std::vector<CompiledPattern> compile_patterns(const std::vector<PatternSource>& sources, const concepts::Scheme& scheme,
                                              std::vector<Error>& problems) {
  std::vector<CompiledPattern> compiled;
  for (const PatternSource& source : sources) {
    auto pattern = parse_pattern(source.text);
    if (!pattern) {
      Error error = pattern.error();
      error.where = source.where;
      problems.push_back(std::move(error));
      continue;
    }
    compiled.push_back({std::move(pattern).value(), source.text});
    resolve(compiled.back().pattern, source, scheme, problems);
  }
  return compiled;
}

/// The patterns that are nothing but an absence, taken out of the others.
std::vector<CompiledPattern> take_conditions(std::vector<CompiledPattern>& patterns) {
  const auto alternative = [](const CompiledPattern& pattern) { return pattern.pattern.sign != Sign::Absent; };
  const auto first = std::stable_partition(patterns.begin(), patterns.end(), alternative);
  std::vector<CompiledPattern> conditions(std::make_move_iterator(first), std::make_move_iterator(patterns.end()));
  patterns.erase(first, patterns.end());
  return conditions;
}

/// What the question says: its words, and the concepts that it affirms.
void read_prompt(const std::string& prompt, bool names, const concepts::Scheme& scheme, const Cues& cues,
                 concepts::WordCache& cache, Rubric& rubric) {
  Analysis analysis;
  analyse(prompt, kLongestText, scheme, cues, nullptr, cache, analysis);
  for (std::size_t i = 0; i < analysis.row.words.size(); ++i) {
    const concepts::WordSense& sense = *analysis.senses[i];
    // A number is nobody's own word: "four" in the question makes no echo of "93".
    if (sense.light || analysis.row.words[i].number > 1) continue;
    rubric.words.forms.emplace_back(analysis.row.form(i));
    for (const concepts::ClassId word : sense.classes) {
      if (word >= rubric.words.classes.size()) rubric.words.classes.resize(word + 1);
      rubric.words.classes[word] = true;
    }
  }
  for (const Finding& finding : analysis.findings) {
    if (!finding.denied) rubric.given[finding.at.found] = true;
  }
  if (!names) return;
  std::vector<const Finding*> in_order;
  for (const Finding& finding : analysis.findings) in_order.push_back(&finding);
  std::stable_sort(in_order.begin(), in_order.end(),
                   [](const Finding* a, const Finding* b) { return a->at.first < b->at.first; });
  for (const Finding* finding : in_order) rubric.named.push_back(finding->at.found);
}

/// Whether a pattern looks at who is spoken of or at the order of words.
bool is_about_order(const Pattern& pattern) {
  if (pattern.kind == Pattern::Kind::Said) return true;
  const auto follows = [](bool one) { return one; };
  return std::any_of(pattern.follows.begin(), pattern.follows.end(), follows) ||
         std::any_of(pattern.parts.begin(), pattern.parts.end(), is_about_order);
}

template <class Id, class List>
std::vector<Evidence::Topic<Id>> topics_of(const List& list) {
  std::vector<Evidence::Topic<Id>> topics;
  for (const auto& one : list) {
    const bool ordered = std::any_of(one.patterns.begin(), one.patterns.end(),
                                     [](const CompiledPattern& pattern) { return is_about_order(pattern.pattern); });
    topics.push_back({one.id, !ordered});
  }
  return topics;
}

void read_lesson(const std::vector<Bilingual>& texts, const concepts::Scheme& scheme, Rubric& rubric) {
  text::WordRow row;
  for (const Bilingual& text : texts) {
    for (const std::string* side : {&text.en, &text.fr}) {
      text::read_words(*side, kLongestText, scheme.folding(), row);
      const auto runs = runs_of(row);
      rubric.lesson.insert(rubric.lesson.end(), runs.begin(), runs.end());
    }
  }
  std::sort(rubric.lesson.begin(), rubric.lesson.end());
  rubric.lesson.erase(std::unique(rubric.lesson.begin(), rubric.lesson.end()), rubric.lesson.end());
}

}  // namespace

std::vector<std::uint64_t> runs_of(const text::WordRow& row) {
  std::vector<std::uint64_t> runs;
  for (std::size_t i = 0; i + Rubric::kRun <= row.words.size(); ++i) {
    std::uint64_t hash = 1469598103934665603ULL;  // FNV-1a
    for (std::size_t j = i; j < i + Rubric::kRun; ++j) {
      for (const char c : row.form(j)) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
      hash = (hash ^ 0x20U) * 1099511628211ULL;
    }
    runs.push_back(hash);
  }
  return runs;
}

std::vector<Error> compile_rubric(const RubricSource& source, const concepts::Scheme& scheme, const Cues& cues,
                                  std::shared_ptr<const Rubric>* out) {
  std::vector<Error> problems;
  auto rubric = std::make_shared<Rubric>();
  rubric->question = source.question;
  rubric->need = source.need;
  rubric->list_answer = source.list_answer;
  rubric->given.resize(scheme.size());
  for (const IdeaSource& idea : source.ideas) {
    auto patterns = compile_patterns(idea.patterns, scheme, problems);
    auto conditions = take_conditions(patterns);
    rubric->ideas.push_back({idea.id, idea.must, std::move(patterns), std::move(conditions)});
  }
  for (const MisconceptionSource& misconception : source.misconceptions) {
    rubric->misconceptions.push_back({misconception.id, compile_patterns(misconception.patterns, scheme, problems)});
  }
  concepts::WordCache cache;
  read_prompt(source.prompt.en, true, scheme, cues, cache, *rubric);
  read_prompt(source.prompt.fr, false, scheme, cues, cache, *rubric);
  std::sort(rubric->words.forms.begin(), rubric->words.forms.end());
  read_lesson(source.lesson_texts, scheme, *rubric);
  rubric->evidence = std::make_unique<const Evidence>(source.question, topics_of<IdeaId>(rubric->ideas),
                                                      topics_of<MisconceptionId>(rubric->misconceptions), source.samples);
  if (problems.empty()) *out = std::move(rubric);
  return problems;
}

}  // namespace passerelle::scoring
