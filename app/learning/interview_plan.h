#pragma once
// What an interview is made of before it begins: which questions there are to ask, and which of them are asked. Those
// that were never asked or are forgotten come first; the seed decides among equals, so that the same seed over the same
// record gives the same interview.

#include <cstdint>
#include <string>
#include <vector>

#include "learning/learner.h"

namespace passerelle::learning {

struct InterviewPlan {
  std::string track;  ///< id; empty: mixed
  int seconds = 0;    ///< for each answer, extra time counted in; 0: as long as one wants
  bool extra_time = false;
  std::uint64_t seed = 0;
  std::vector<QuestionKey> questions;
};

/// What was wished for.
struct InterviewWish {
  std::string track;  ///< id; empty: mixed
  std::size_t questions = 0;
  int seconds = 0;  ///< for each answer, without extra time; 0: as long as one wants
  bool extra_time = false;
};

/// A question that could be asked.
struct InterviewCandidate {
  QuestionKey key;
  double recall = 0;  ///< 0 to 1: how well its ideas are known now; 0 when it was never asked
};

/// Every question of the track that can be marked, in course order; of all tracks when it is empty. What is known now
/// is computed from every earlier answer, see reviews.h.
std::vector<InterviewCandidate> interview_candidates(const Learner& learner, const std::string& track,
                                                     const Moment& now);

/// How many there are.
std::size_t count_questions(const Learner& learner, const std::string& track);

/// At most count of them, the least known first.
std::vector<QuestionKey> choose_questions(std::vector<InterviewCandidate> candidates, std::size_t count,
                                          std::uint64_t seed);

/// The interview to begin now; without questions when there are none to ask.
InterviewPlan make_plan(const Learner& learner, const InterviewWish& wish, const Moment& now);

/// Whether the module belongs to the track; every module does to the empty one.
bool is_in_track(const course::Course& course, const std::string& track, const course::ModuleId& module);

/// Half as much again.
int with_extra_time(int seconds);

}  // namespace passerelle::learning
