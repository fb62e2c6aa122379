#pragma once
// The home page as plain strings: where to go on, how far one is, what is due for review, the tracks.

#include <optional>
#include <string>
#include <vector>

#include "learning/progress.h"
#include "ui/place.h"
#include "ui/view_text.h"

namespace passerelle::ui {

/// The one thing to do next: the lesson that was left, the first one, or what is left to do when all are complete.
struct HomeNext {
  std::string caption;  ///< "Continue where you left off"
  Pair title;
  std::string text;   ///< a sentence under the title; may be empty
  std::string where;  ///< "Section 3 of 6, 9 min left"; empty: no bar
  float share = 0;
  std::string action;
  std::string icon;
  Place place;
  std::string outline;  ///< label of the way to the outline; empty: none
  Place outline_place;
};

struct HomeFigure {
  std::string figure;  ///< "5"
  std::string rest;    ///< "of 15 modules"
};

/// What was done of the minutes that one set oneself for a day.
struct HomeGoal {
  std::string text;  ///< "7 of 10 minutes today"
  float share = 0;
  bool reached = false;
};

struct HomeProgress {
  std::string title;
  std::string percent;
  std::string of_ideas;
  float share = 0;     ///< of the ideas that were expressed
  float mastered = 0;  ///< of those that have stayed; at most share
  std::vector<HomeFigure> figures;
  std::optional<HomeGoal> goal;  ///< none when none is set
  std::string last_session;      ///< empty: the goal says it
};

struct HomeTrack {
  std::string id;
  std::string icon;
  Pair title;
  std::string status;
  std::vector<float> modules;  ///< how far each is, 0..1
};

struct HomeDueRow {
  Pair prompt;  ///< the other language only when both are read
  std::string meta;
};

struct HomeDue {
  std::string title;
  std::string about;  ///< "about 6 minutes"; empty when nothing is due
  std::vector<HomeDueRow> rows;
  std::string text;    ///< in place of rows
  std::string action;  ///< empty: nothing is due
};

/// A block of a lesson that has a bookmark.
struct HomeBookmark {
  std::string title;  ///< of the block
  std::string module;
  Place place;
};

struct HomeView {
  std::string title;
  std::string summary;
  HomeNext next;
  HomeProgress progress;
  std::string tracks_title;
  std::string all_modules;
  std::vector<HomeTrack> tracks;
  HomeDue due;
  std::string bookmarks_title;
  std::vector<HomeBookmark> bookmarks;  ///< a few
};

struct HomeMinutes {
  int due = 0;   ///< that the questions which are due take
  int goal = 0;  ///< that one set oneself for a day; 0: none
};

HomeView make_home_view(const learning::Learner& learner, const learning::Progress& progress, HomeMinutes minutes,
                        const Moment& now, ReadingMode mode, const Speech& speech);

}  // namespace passerelle::ui
