#pragma once
// What App holds between frames, and the steps of a frame. Internal to app*.cpp.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "ui/aloud.h"
#include "ui/anchor.h"
#include "ui/app.h"
#include "ui/app_page.h"
#include "ui/drafts.h"
#include "ui/kit.h"
#include "ui/reading_time.h"
#include "ui/screens/catalogue.h"
#include "ui/screens/checkpoint.h"
#include "ui/screens/error.h"
#include "ui/screens/lesson.h"
#include "ui/screens/search_palette.h"
#include "ui/screens/shell.h"
#include "ui/screens/toast.h"
#include "ui/session.h"
#include "ui/view_catalogue.h"
#include "ui/view_search.h"

namespace passerelle::ui {

/// What decides where the lines of a page break; the reader's place is found again when it changes.
struct Shape {
  float width = 0;
  float height = 0;
  float font_scale = 0;
  ReadingMode mode = ReadingMode::English;
  Language lead = Language::English;
  bool swapped = false;
  Comfort comfort;
  bool operator==(const Shape&) const = default;
};

/// Long work under way. Does not move: the work refers to it.
struct RunningJob {
  JobRequest request;
  double since = 0;    ///< when it was begun
  bool shown = false;  ///< it lasts longer than a moment
  std::unique_ptr<Job> job;
};

struct JobFailure {
  std::string what;  ///< key of what did not come about
  Error error;
};

struct App::State {
  State(const Dependencies& dependencies, const StartPlace& start);

  // Given
  Dependencies given;
  Fonts fonts;

  // What the person chose and wrote
  Session session;
  Drafts drafts;
  std::set<std::string> closed_banners;

  // View models of the page that is shown, and the state of each screen
  bool stale = true;    ///< the view models do not show what is
  std::string failing;  ///< what keeps the record from being written; empty: nothing
  ShellView shell_view;
  CatalogueView catalogue_view;
  LessonView lesson_view;
  CheckpointView checkpoint_view;
  ErrorView error_view;
  std::vector<ShortcutRow> shortcuts;
  std::map<std::string, std::string> criteria_of;  ///< text for which an exercise's criteria were looked at
  ShellState shell;
  CatalogueState catalogue;
  LessonState lesson;
  CheckpointState checkpoint;
  ErrorState error;

  Ui ui;
  Pages pages;                     ///< around the lesson
  std::vector<ShownToast> toasts;  ///< what is still to be seen, oldest first
  int toasts_said = 0;
  Aloud aloud;

  // Long work, see app_jobs.cpp. After the pages: it ends before what it hands its results to.
  std::unique_ptr<Executor> own_executor;
  std::map<std::string, JobFailure> failures;     ///< by the id of the request, until closed or done again
  std::vector<std::unique_ptr<RunningJob>> jobs;  ///< oldest first

  // Search, see app_search.cpp
  SearchState search;
  SearchView search_view;
  std::string searched;                            ///< what the view shows the results of
  std::unique_ptr<learning::Search> search_index;  ///< made when it is first needed

  // The reader's place on the page
  Rect area;              ///< of the scrolling column in this frame
  Shape shape;            ///< of this frame
  Shape placed_in;        ///< with which the place was last found
  float placed_at = -1;   ///< where the page was scrolled to then
  bool arriving = true;   ///< the page was just opened
  bool arrived = false;   ///< it stands where it should; the keyboard is not there yet
  bool unsettled = true;  ///< what was drawn is not what should be seen: draw again before showing it
  Anchor anchor;
  std::map<std::string, Anchor> anchors;  ///< of pages left in this session
  std::string kept_place;
  std::string had_focus;     ///< at the end of the frame before
  std::string stepped_to;    ///< block to which the keyboard moved last
  double stepped_at = -1.0;  ///< and when
  ReadingTime reading_time;
  bool ruler_at_keys = false;                   ///< the reading ruler is where the keyboard reads, not at the pointer
  float ruler_y = 0;                            ///< its middle then
  std::string noting;                           ///< block whose note holds the keyboard
  std::map<std::string, double> in_view_since;  ///< blocks that are being read

  Speech speech() const { return {&given.english, &given.french, session.lead()}; }
  const course::Course& course() const { return given.learner.course(); }
  const course::Module* module() const;
  /// The page that is shown when it is one of pages; else null.
  AppPage* shown_page() const;
  PageTools page_tools();
  void offer_first_start();
  bool is_dual() const { return session.place.screen == Screen::Lesson && session.mode == ReadingMode::Both; }
  /// A lesson is shown and nothing floats above it.
  bool is_reading() const;
  std::string page_key() const;
  /// Id of the scroll region and the prefix of block widgets of this page.
  std::string scroll_id() const;
  std::string block_prefix() const;

  // Steps of a frame, see app.cpp
  Plane plane() const;
  FrameOutput pass(const FrameInput& input);
  void draw_ruler(const Page& page);
  void follow_ruler(const Page& page);
  Intent draw_page(Page& page);
  void settle();
  void arrive();
  void focus_first();
  void focus_in_view(const std::string& id);
  bool has_left_box(const FrameInput& input);
  void follow_reading();
  void keep_place();

  // app_time.cpp
  std::string section_in_view() const;
  void measure_time(const FrameInput& input);
  void hand_over_time();

  // app_views.cpp
  void refresh_views();
  void refresh_page(const Speech& words);
  void refresh_exercise();
  ErrorView make_error_view(const Speech& words) const;
  std::vector<BannerView> banners() const;
  std::set<Screen> available() const;
  std::string failure_text(const JobFailure& failure) const;
  std::string title() const;

  // app_update.cpp
  void update(const Intent& intent);
  void update_keys();
  void say_language();
  void set_text_scale(float scale);
  void restore();
  void erase();
  void move_to(Place place);
  void move_back();
  void enter_page(Session next);
  void leave_page();
  void follow(const std::string& href);

  // app_search.cpp
  void show_search(const ShowSearch& wanted);
  void refresh_search();
  Intent draw_search(const Page& page);
  void say(Toast toast);
  void update_toasts(const Page& page);

  // app_jobs.cpp
  void start_job(JobRequest request);
  Executor& executor();
  void end_job(const JobRequest& request, const Result<Job::Delivery>& result);
  void cancel_job(const std::string& banner);
  void cancel_all_jobs();
  void close_failure(const std::string& banner);
  void follow_jobs();
  std::vector<BannerView> job_banners() const;

  // app_keeping.cpp
  void toggle_bookmark();
  void open_note();
  void follow_note();
  void keep_version(const std::string& draft);

  // app_aloud.cpp
  void follow_voice();
  void read_block();
  void stop_reading();

  // app_actions.cpp
  void check_answer(const std::string& question);
  void try_again(const std::string& question);
  void keep_remark(const std::string& question, const std::string& remark);
  void focus_question(const std::string& question);
  const course::Question* find_question(const std::string& question) const;
  void check_course_again();
  void show_course(const course::Course& fresh);
  int current_block(const std::vector<const WidgetInfo*>& blocks) const;
  void step_block(int step);
  void changed() { stale = unsettled = true; }
};

}  // namespace passerelle::ui
