#include "cli/agreement.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace passerelle::cli {

namespace {

using scoring::Label;

double share(int part, int whole) { return whole == 0 ? 0.0 : static_cast<double>(part) / whole; }

std::size_t index_of(Label label) { return static_cast<std::size_t>(label); }

using Names = std::vector<std::string>;

/// Names of `a` that `b` has not; both sorted.
Names difference(const Names& a, const Names& b) {
  Names only;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only));
  return only;
}

Overlap overlap(const std::optional<Names>& expected, const Names& missed, const Names& extra) {
  if (!expected) return {};
  return {static_cast<int>(expected->size() - missed.size()), static_cast<int>(missed.size()),
          static_cast<int>(extra.size())};
}

void accumulate(Overlap& to, const Overlap& more) {
  to.hits += more.hits;
  to.missed += more.missed;
  to.extra += more.extra;
}

int severity_of(const Judged& judged) {
  if (judged.is_false_accept()) return 0;
  if (judged.is_false_reject()) return 1;
  return judged.is_right() ? 3 : 2;
}

std::vector<ConfidenceBin> empty_bins() {
  constexpr double kEdges[] = {0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0};
  std::vector<ConfidenceBin> bins;
  for (std::size_t i = 0; i + 1 < std::size(kEdges); ++i) bins.push_back({kEdges[i], kEdges[i + 1], 0, 0, 0.0});
  return bins;
}

void add_to_bins(std::vector<ConfidenceBin>& bins, const Judged& judged) {
  for (ConfidenceBin& bin : bins) {
    if (judged.mark.confidence >= bin.to && &bin != &bins.back()) continue;
    bin.confidence += judged.mark.confidence;
    ++bin.answers;
    bin.right += judged.is_right() ? 1 : 0;
    return;
  }
}

}  // namespace

double Overlap::precision() const { return share(hits, hits + extra); }
double Overlap::recall() const { return share(hits, hits + missed); }
double Overlap::f1() const { return empty() ? 1.0 : share(2 * hits, 2 * hits + missed + extra); }

bool Judged::is_false_accept() const { return answer->label != Label::Correct && mark.label == Label::Correct; }

bool Judged::is_false_reject() const {
  return answer->label == Label::Correct && mark.label != Label::Correct &&
         mark.label != Label::PartiallyCorrectIncomplete;
}

bool Judged::is_perfect() const {
  return is_right() && ideas_missed.empty() && ideas_extra.empty() && misconceptions_missed.empty() &&
         misconceptions_extra.empty();
}

Judged judge(const LabelledAnswer& answer, scoring::Assessment mark) {
  Judged judged{&answer, std::move(mark), {}, {}, {}, {}};
  Names ideas;
  for (const scoring::IdeaResult& idea : judged.mark.ideas) {
    if (idea.state == scoring::IdeaState::Expressed) ideas.push_back(idea.id.value);
  }
  Names wrong;
  for (const scoring::MisconceptionResult& one : judged.mark.misconceptions) wrong.push_back(one.id.value);
  std::sort(ideas.begin(), ideas.end());
  std::sort(wrong.begin(), wrong.end());
  if (answer.ideas) {
    judged.ideas_missed = difference(*answer.ideas, ideas);
    judged.ideas_extra = difference(ideas, *answer.ideas);
  }
  if (answer.misconceptions) {
    judged.misconceptions_missed = difference(*answer.misconceptions, wrong);
    judged.misconceptions_extra = difference(wrong, *answer.misconceptions);
  }
  return judged;
}

void Tally::add(const Judged& judged) {
  ++answers;
  right += judged.is_right() ? 1 : 0;
  correct += judged.answer->label == Label::Correct ? 1 : 0;
  false_accepts += judged.is_false_accept() ? 1 : 0;
  const bool partly = judged.answer->label == Label::PartiallyCorrectIncomplete;
  partly_accepted += judged.is_false_accept() && partly ? 1 : 0;
  false_rejects += judged.is_false_reject() ? 1 : 0;
  accumulate(ideas, overlap(judged.answer->ideas, judged.ideas_missed, judged.ideas_extra));
  accumulate(misconceptions,
             overlap(judged.answer->misconceptions, judged.misconceptions_missed, judged.misconceptions_extra));
  ++confusion[index_of(judged.answer->label)][index_of(judged.mark.label)];
}

double Tally::accuracy() const { return share(right, answers); }

Overlap Tally::of_label(std::size_t label) const {
  Overlap overlap;
  overlap.hits = confusion[label][label];
  for (std::size_t other = 0; other < kLabels; ++other) {
    if (other == label) continue;
    overlap.missed += confusion[label][other];
    overlap.extra += confusion[other][label];
  }
  return overlap;
}

double Tally::macro_f1() const {
  double sum = 0.0;
  int occurring = 0;
  for (std::size_t label = 0; label < kLabels; ++label) {
    const Overlap overlap = of_label(label);
    if (overlap.empty()) continue;
    sum += overlap.f1();
    ++occurring;
  }
  return occurring == 0 ? 0.0 : sum / occurring;
}

double Agreement::calibration_error() const {
  double sum = 0.0;
  for (const ConfidenceBin& bin : confidence) {
    if (bin.answers > 0) sum += std::abs(bin.confidence - share(bin.right, bin.answers)) * bin.answers;
  }
  return all.answers == 0 ? 0.0 : sum / all.answers;
}

Agreement agreement_of(const std::vector<Judged>& judged) {
  Agreement agreement;
  agreement.confidence = empty_bins();
  for (const Judged& one : judged) {
    agreement.all.add(one);
    if (!one.answer->language.empty()) agreement.languages[one.answer->language].add(one);
    agreement.questions[one.answer->question].add(one);
    for (const std::string& tag : one.answer->tags) agreement.tags[tag].add(one);
    add_to_bins(agreement.confidence, one);
    agreement.asked_to_rephrase += one.mark.ask_to_rephrase ? 1 : 0;
  }
  for (ConfidenceBin& bin : agreement.confidence) {
    if (bin.answers > 0) bin.confidence /= bin.answers;
  }
  return agreement;
}

std::vector<const Judged*> worst_of(const std::vector<Judged>& judged) {
  std::vector<const Judged*> worst;
  for (const Judged& one : judged) {
    if (!one.is_perfect()) worst.push_back(&one);
  }
  std::stable_sort(worst.begin(), worst.end(), [](const Judged* a, const Judged* b) {
    const int first = severity_of(*a);
    const int second = severity_of(*b);
    return first != second ? first < second : a->mark.confidence > b->mark.confidence;
  });
  return worst;
}

}  // namespace passerelle::cli
