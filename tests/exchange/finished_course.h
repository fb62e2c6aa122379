#pragma once
// A small course and a learner who has answered some of it: attestations do not depend on the prose in content/.

#include <memory>

#include "course/course.h"
#include "exchange/attestation.h"
#include "learning/learner.h"
#include "records/store.h"
#include "support/manual_clock.h"

namespace passerelle::test {

/// Track "doors" with the ready modules "keys" (questions "open" and "close", two objectives) and "locks" (question
/// "turn"), and a track "later" with the module "windows", which is coming.
class Classroom {
 public:
  Classroom();

  /// An answer that is correct in every question, or one that is not.
  void answer(const char* module, const char* question, const char* text = "the key");
  /// Everything of track "doors".
  void finish();
  exchange::AttestationRequest request(const char* id, ReadingMode languages = ReadingMode::English) const;
  /// Of module "keys", or of track "doors", finished.
  exchange::Attestation attestation(const char* id = "keys", ReadingMode languages = ReadingMode::English);

  course::Course course;
  std::unique_ptr<records::Store> store = records::memory_store();
  ManualClock clock;
  std::unique_ptr<learning::Learner> learner;
};

}  // namespace passerelle::test
