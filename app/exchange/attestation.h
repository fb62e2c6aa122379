#pragma once
// What an attestation says of one learner and one module or track: what the record shows, nothing else. Pages, files
// and the code are made from it elsewhere. Whoever makes one for a module that is not completed is refused.

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/language.h"
#include "base/result.h"
#include "learning/learner.h"

namespace passerelle::exchange {

/// A question that was answered correctly.
struct AttestedQuestion {
  Bilingual prompt;
  int attempt = 1;   ///< the first that was correct, counted from 1
  std::string date;  ///< of that attempt, "2026-11-20"
};

struct AttestedModule {
  std::string id;
  std::string version;  ///< of the content
  Bilingual title;
  std::vector<Bilingual> objectives;
  std::vector<AttestedQuestion> questions;
};

struct Attestation {
  enum class Subject { Module, Track };

  std::string name;  ///< as the learner typed it, without spaces around it
  ReadingMode languages = ReadingMode::English;
  Subject subject = Subject::Module;
  std::string id;
  Bilingual title;                      ///< of the module or the track
  std::vector<AttestedModule> modules;  ///< one, or those of the track in order
  int minutes = 0;                      ///< spent in the lessons, as measured; 0: not stated
  std::string date;                     ///< of the attestation
  std::string program;                  ///< version of Passerelle
};

/// A module of what is to be attested, and what is still to be done in it.
struct ModuleCompletion {
  enum class State { Completed, Unfinished, NotReady };
  course::ModuleId id;
  Bilingual title;
  State state = State::NotReady;
  int questions = 0;
  int correct = 0;
  std::vector<Bilingual> missing;  ///< the questions that have no correct answer yet
};

struct Completion {
  Attestation::Subject subject = Attestation::Subject::Module;
  Bilingual title;
  std::vector<ModuleCompletion> modules;

  bool complete() const;
};

/// How far a module or track is from its attestation: completed when every question of every module was answered
/// correctly once. Fails with "attestation_unknown" when there is no module or track of that id.
Result<Completion> completion_of(const learning::Learner& learner, const std::string& id);

struct AttestationRequest {
  std::string id;  ///< of a module or a track
  std::string name;
  ReadingMode languages = ReadingMode::English;
  std::string program;
  Moment now;
};

/// Fails with "attestation_unknown", "attestation_unfinished" or "attestation_without_name".
Result<Attestation> make_attestation(const learning::Learner& learner, const AttestationRequest& request);

/// The languages of an attestation, the one that stands first in front.
std::vector<Language> languages_of(ReadingMode mode);

/// A file name for it without an ending: "attestation-what-is-iso-27001-2026-11-20".
std::string file_stem(const Attestation& attestation);

}  // namespace passerelle::exchange
