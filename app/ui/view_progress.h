#pragma once
// The progress page as plain strings: every idea of every module, tracks, weeks, readiness, the last answers; the same
// figures serve the chart and the table. And the panel of one idea.

#include <optional>
#include <string>
#include <vector>

#include "learning/progress.h"
#include "ui/place.h"
#include "ui/view_checkpoint.h"
#include "ui/view_text.h"

namespace passerelle::ui {

/// What a page says when there is nothing on it yet.
struct EmptyView {
  std::string title;
  std::string text;
  std::string action;
  Place place;
};

struct IdeaSquare {
  std::string id;  ///< "<module>/<question>/<idea>"
  learning::Mastery mastery = learning::Mastery::NotShown;
  std::string topic;
  std::string state;  ///< "mastered"
};

/// The figures of a module or a track in the columns of the table.
struct MasteryFigures {
  int mastered = 0;
  int fragile = 0;
  int not_shown = 0;
  int total = 0;
  std::string sentence;  ///< "2 mastered, 1 fragile, 1 not yet shown"
};

struct MasteryRow {
  std::string module;
  std::string title;
  bool opens = false;  ///< its lesson can be read
  std::vector<IdeaSquare> ideas;
  std::string figure;  ///< "2/4"
  MasteryFigures figures;
};

struct MasteryTrack {
  std::string id;
  std::string title;
  std::vector<MasteryRow> modules;
  MasteryFigures figures;
  std::string percent;
  float share = 0;
};

struct LegendEntry {
  learning::Mastery mastery = learning::Mastery::NotShown;
  std::string label;  ///< "mastered 34"
};

struct WeekBar {
  std::string day;  ///< "29 Sep", of its Monday; "this week"
  int ideas = 0;
};

struct ReadinessPart {
  std::string label;
  std::string figure;
};

struct ReadinessView {
  std::string title;
  std::string figure;
  float share = 0;
  std::vector<ReadinessPart> parts;
  std::string note;  ///< how the parts make the number
};

struct AnswerLine {
  std::string attempt;  ///< its number in the record
  std::string icon;
  VerdictTone tone = VerdictTone::NotAnAnswer;
  std::string title;
  std::string meta;  ///< "Correct, Thu 20 Nov"
};

struct ProgressView {
  std::string title;
  std::string subtitle;
  std::optional<EmptyView> empty;
  std::string map_title;
  std::vector<LegendEntry> legend;
  std::vector<MasteryTrack> tracks;
  std::vector<std::string> columns;  ///< of the table
  ReadinessView readiness;
  std::string tracks_title;
  std::string weeks_title;
  std::string weeks_note;
  std::vector<WeekBar> weeks;
  std::string history_title;
  std::string see_all;
  std::vector<AnswerLine> last;
};

ProgressView make_progress_view(const learning::Learner& learner, const learning::Progress& progress, const Moment& now,
                                const Speech& speech);

/// What is said of one idea when its square was pressed.
struct IdeaPanel {
  Pair topic;
  Pair statement;  ///< empty until the idea was found once
  std::string module;
  learning::Mastery mastery = learning::Mastery::NotShown;
  std::string state;
  std::string comes_back;
  std::string link;  ///< empty: nothing teaches it
  Place link_place;
};

/// Nothing when there is no such idea. square: IdeaSquare::id.
std::optional<IdeaPanel> make_idea_panel(const learning::Learner& learner, const learning::Progress& progress,
                                         const std::string& square, const Moment& now, const Speech& speech);

/// The line of one answer, for the last ones and for the history.
AnswerLine make_answer_line(const learning::Learner& learner, const learning::HistoryEntry& entry, const Moment& now,
                            const Speech& speech);

/// The first lesson to open, for pages that have nothing to show yet.
EmptyView make_empty_view(const learning::Learner& learner, const char* title, const char* text, const Speech& speech);

}  // namespace passerelle::ui
