#pragma once
// How far marks agree with the labels that answers were given by hand: counts and the figures made of them. No words,
// no files. Internal to cli/.

#include <array>
#include <map>
#include <string>
#include <vector>

#include "cli/labelled_answers.h"

namespace passerelle::cli {

inline constexpr std::size_t kLabels = 5;

/// What a set of things that were found has in common with the set that ought to be found.
struct Overlap {
  int hits = 0;
  int missed = 0;
  int extra = 0;

  bool empty() const { return hits + missed + extra == 0; }
  double precision() const;
  double recall() const;
  /// 2 PR / (P + R); 1 when there was nothing to find and nothing was found.
  double f1() const;
};

/// A labelled answer, its mark, and what differs.
struct Judged {
  const LabelledAnswer* answer = nullptr;
  scoring::Assessment mark;
  std::vector<std::string> ideas_missed;
  std::vector<std::string> ideas_extra;
  std::vector<std::string> misconceptions_missed;
  std::vector<std::string> misconceptions_extra;

  bool is_right() const { return mark.label == answer->label; }
  /// A wrong answer marked correct.
  bool is_false_accept() const;
  /// A correct answer marked contradictory, irrelevant or non_domain.
  bool is_false_reject() const;
  bool is_perfect() const;
};

Judged judge(const LabelledAnswer& answer, scoring::Assessment mark);

struct Tally {
  int answers = 0;
  int right = 0;
  int correct = 0;          ///< labelled correct
  int false_accepts = 0;    ///< of the others
  int partly_accepted = 0;  ///< of these, partly correct ones
  int false_rejects = 0;
  Overlap ideas;
  Overlap misconceptions;
  std::array<std::array<int, kLabels>, kLabels> confusion{};  ///< [label][mark]

  void add(const Judged& judged);
  double accuracy() const;
  Overlap of_label(std::size_t label) const;
  /// Mean of the labels' F1, over those that occur as a label or as a mark.
  double macro_f1() const;
};

/// Marks of about the same confidence, and how many of them are right.
struct ConfidenceBin {
  double from = 0.0;
  double to = 0.0;
  int answers = 0;
  int right = 0;
  double confidence = 0.0;  ///< mean
};

struct Agreement {
  Tally all;
  std::map<std::string, Tally> languages;
  std::map<std::string, Tally> questions;
  std::map<std::string, Tally> tags;
  std::vector<ConfidenceBin> confidence;
  int asked_to_rephrase = 0;

  /// Mean distance between confidence and the share of right marks.
  double calibration_error() const;
};

Agreement agreement_of(const std::vector<Judged>& judged);

/// Those that are not as they should be, the worst first: accepted though wrong, refused though right, other marks,
/// ideas.
std::vector<const Judged*> worst_of(const std::vector<Judged>& judged);

}  // namespace passerelle::cli
