#pragma once
// The list of all modules as plain strings: tracks, and in each track the modules with level, minutes, state, progress.

#include <optional>
#include <string>
#include <vector>

#include "learning/learner.h"
#include "ui/place.h"
#include "ui/view_text.h"

namespace passerelle::ui {

enum class ModuleState { Ready, Coming, Broken };

/// What a module is for.
struct ModuleObjective {
  std::string text;
  bool reached = false;
};

struct ModuleRow {
  std::string id;
  ModuleState state = ModuleState::Coming;
  Pair title;
  std::string meta;    ///< "Beginner · 16 minutes"
  std::string status;  ///< "Coming", "Not started", "1 of 2 questions correct"
  float progress = 0;  ///< 0..1
  bool complete = false;
  std::vector<ModuleObjective> objectives;
  std::string spoken_objectives;  ///< in one line
  bool attested = false;  ///< every question was answered correctly: an attestation can be made
};

struct TrackView {
  std::string id;
  std::string icon;
  Pair title;
  std::string audience;
  std::string ready;
  bool attested = false;  ///< as of a row, of all of them
  std::vector<ModuleRow> modules;
};

/// The module that one would open next: the one that was left, or the first that can be read.
struct NextModule {
  ModuleRow row;
  std::string action;  ///< "Continue", "Start"
  Place place;         ///< where it was left
};

struct CatalogueView {
  Pair title;
  std::string course_title;
  std::string summary;
  std::string problems;  ///< of the course as a whole; empty when there is none
  std::string coming_reason;
  std::string attestation;         ///< label of the link to it
  std::optional<NextModule> next;  ///< none when nothing can be read, or everything was
  std::vector<TrackView> tracks;
};

/// A key of the icon table.
std::string track_icon(const course::TrackId& track);

CatalogueView make_catalogue_view(const course::Course& course, const learning::Learner& learner, const Speech& speech);

}  // namespace passerelle::ui
