// What the person does on a page: answers, remarks, checking the course again, stepping from block to block.
#include <algorithm>
#include <cstdint>

#include "ui/app_state.h"

namespace passerelle::ui {
namespace {

/// Two steps in quick succession: the second one counts from where the first one leads.
constexpr double kStillMoving = token::kMotionPanel / 1000.0;

bool is_blank(const std::string& text) { return text.find_first_not_of(" \n\t") == std::string::npos; }

const QuestionView* find_view(const CheckpointView& view, const std::string& question) {
  const auto found = std::find_if(view.questions.begin(), view.questions.end(),
                                  [&](const QuestionView& one) { return one.id == question; });
  return found == view.questions.end() ? nullptr : &*found;
}

}  // namespace

const course::Question* App::State::find_question(const std::string& question) const {
  const course::Module* shown = module();
  if (shown == nullptr) return nullptr;
  const auto found = std::find_if(shown->questions.begin(), shown->questions.end(),
                                  [&](const course::Question& one) { return one.id.value == question; });
  return found == shown->questions.end() ? nullptr : &*found;
}

/// The keyboard goes on where the question now asks for something.
void App::State::focus_question(const std::string& question) {
  changed();
  refresh_views();
  if (const QuestionView* view = find_view(checkpoint_view, question)) ui.request_focus(focus_of_question(*view));
}

void App::State::check_answer(const std::string& question) {
  const course::Question* asked = find_question(question);
  if (asked == nullptr) return;
  const std::string key = question_key(*module(), *asked);
  const std::string answer = drafts.text(key);
  if (is_blank(answer)) return;
  const learning::QuestionKey wanted{module()->id, asked->id};
  // The attempt and the end of the draft are one transaction of the record: a draft handed over later must not return.
  if (given.learner.submit(wanted, answer) == nullptr) return;
  drafts.reset(key, {});
  checkpoint.questions[question] = {};
  focus_question(question);
  if (const QuestionView* view = find_view(checkpoint_view, question)) ui.announce(view->verdict.announcement);
}

void App::State::try_again(const std::string& question) {
  const course::Question* asked = find_question(question);
  if (asked == nullptr) return;
  given.learner.try_again({module()->id, asked->id});
  const std::string key = question_key(*module(), *asked);
  drafts.reset(key, given.learner.draft(key));
  checkpoint.questions[question] = {};
  focus_question(question);
}

void App::State::keep_remark(const std::string& question, const std::string& remark) {
  const course::Question* asked = find_question(question);
  const QuestionView* view = find_view(checkpoint_view, question);
  if (asked == nullptr || view == nullptr) return;
  const std::string box = remark_key(*view);
  given.learner.contest({module()->id, asked->id}, remark);
  given.learner.set_draft(box, {});
  drafts.reset(box, {});
  checkpoint.questions[question].appeal_open = false;
  focus_question(question);
}

void App::State::restore() {
  restore_settings(session, given.learner);
  follow_desktop(session, given.learner, given.services.system_theme, given.services.system_less_motion);
  if (AppPage* shown = shown_page()) shown->open(session.place);
  focus_first();
  say({"undo", speech().text("settings/restored"), {}, {}});
}

/// As if the program had never been used; the languages stay as they are heard at this moment.
void App::State::erase() {
  const ReadingMode mode = session.mode;
  cancel_all_jobs();
  drafts = Drafts(given.learner);
  given.learner.erase_all();
  session = open_session(given.learner, {}, session.lead(), given.reduced_motion);
  follow_desktop(session, given.learner, given.services.system_theme, given.services.system_less_motion);
  change_reading_mode(session, given.learner, mode);
  offer_first_start();
  pages = make_pages(page_tools());
  lesson = {};
  checkpoint = {};
  anchors.clear();
  criteria_of.clear();
  kept_place.clear();
  in_view_since.clear();
  arriving = true;
  say({"delete", speech().text("settings/erased"), {}, {}});
}

void App::State::check_course_again() {
  if (!given.reload_course) return;
  start_job({"course", "job/reading_course", {}, [this, read = given.reload_course](const Report& report) {
               const course::Course* fresh = read(report);
               if (fresh == nullptr) return Result<Job::Delivery>(cancelled());
               return Result<Job::Delivery>([this, fresh] { show_course(*fresh); });
             }});
}

/// What was read anew takes the place of what was.
void App::State::show_course(const course::Course& fresh) {
  given.learner.set_course(fresh);
  search_index.reset();
  const std::string broken = session.place.module;
  Place wanted = broken.empty() ? Place{} : Place{Screen::Lesson, broken, {}};
  if (broken.empty() && !course().problems.empty()) wanted = {Screen::CourseError, {}, {}};
  Session next = session;
  go_to(next, given.learner, wanted);
  if (!next.place.same_page(session.place)) {
    next.history = session.history;  // there is no way back to what is mended
    enter_page(std::move(next));
    return;
  }
  const course::ModuleEntry* entry = course().find(course::ModuleId{broken});
  const auto count = static_cast<std::int64_t>(entry != nullptr ? entry->problems.size() : course().problems.size());
  error.copied = false;
  error.checked_again = speech().format("error_page/still", {{"count", count}});
  ui.announce(error.checked_again);
  changed();
}

/// The block that holds the keyboard, where one may be told from the other by it; else the one that stands at the top.
int App::State::current_block(const std::vector<const WidgetInfo*>& blocks) const {
  const WidgetInfo* focused = ui.registry().find(ui.focused_id());
  const bool by_focus =
      session.place.screen == Screen::Checkpoint || (focused != nullptr && focused->role == Role::Block);
  const bool moving = ui.seconds() - stepped_at < kStillMoving;
  const float line = area.y + ui.unit(token::kSpacingXl) + 1;
  int current = -1;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const WidgetInfo& block = *blocks[i];
    const bool holds =
        focused != nullptr && focused->visible && focused->min.y >= block.min.y && focused->max.y <= block.max.y;
    if ((by_focus && holds) || (moving && block.id == stepped_to)) return static_cast<int>(i);
    if (block.min.y <= line) current = static_cast<int>(i);
  }
  return current;
}

/// To the next block (+1), or to the one before (-1): first to the top of a block that is scrolled into.
void App::State::step_block(int step) {
  std::vector<const WidgetInfo*> blocks;
  for (const WidgetInfo& widget : ui.registry().widgets()) {
    if (widget.role != Role::Block || widget.scroll != scroll_id()) continue;
    // Of blocks side by side the first stands for all: the page would not move from one to the other.
    const bool beside = !blocks.empty() && !widget.focusable && blocks.back()->min.y == widget.min.y;
    if (!beside) blocks.push_back(&widget);
  }
  int target = current_block(blocks);
  const bool inside = target >= 0 && blocks[static_cast<std::size_t>(target)]->min.y < area.y &&
                      blocks[static_cast<std::size_t>(target)]->id != stepped_to;
  if (step > 0 || !inside) target += step > 0 ? 1 : -1;
  if (target < 0 || target >= static_cast<int>(blocks.size())) return;
  const WidgetInfo& block = *blocks[static_cast<std::size_t>(target)];
  stepped_to = block.id;
  stepped_at = ui.seconds();
  if (session.place.screen == Screen::Checkpoint) {
    focus_question(block.id.substr(block_prefix().size()));
  } else if (block.focusable) {
    ui.request_focus(block.id);
  } else {
    ui.tab_from(block.id);
  }
  ui.scroll_to_widget(stepped_to);
}

}  // namespace passerelle::ui
