#include "ui/app.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/app_state.h"
#include "ui/page_first_start.h"
#include "ui/screens/catalogue.h"

namespace passerelle::ui {
namespace {

/// What a person did can change the page twice: to another one, and to a place on it.
constexpr int kMostPasses = 4;
/// How long the end of a block must be in view until the block counts as read.
constexpr double kReadingSeconds = 1.0;

/// Takes back what was drawn, so that the frame can be drawn again.
void clear_drawing() {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  for (ImDrawList* list : {ImGui::GetBackgroundDrawList(), ImGui::GetForegroundDrawList()}) {
    list->_ResetForNewFrame();
    list->PushTextureID(ImGui::GetIO().Fonts->TexID);
    list->PushClipRect({0, 0}, size, false);
  }
}

/// Says of an earlier pass what the later one does not say.
void keep_requests(FrameOutput& later, const FrameOutput& earlier) {
  if (later.open_link.empty()) later.open_link = earlier.open_link;
  if (later.announcement.empty()) later.announcement = earlier.announcement;
}

}  // namespace

App::State::State(const Dependencies& dependencies, const StartPlace& start)
    : given(dependencies),
      session(open_session(dependencies.learner, start, dependencies.system_language, dependencies.reduced_motion)),
      drafts(dependencies.learner),
      pages(make_pages(page_tools())),
      aloud(dependencies.services.voice) {
  if (start.screen.empty() && start.module.empty()) offer_first_start();
  follow_desktop(session, given.learner, given.services.system_theme, given.services.system_less_motion);
  if (start.screen == "search") show_search({true, start.block});
}

/// Instead of the home page; there is no way back to it.
void App::State::offer_first_start() {
  if (given.services.first_start && is_first_start(given.learner)) session.place = {Screen::FirstStart, {}, {}};
}

PageTools App::State::page_tools() {
  return {given.learner,
          given.clock,
          drafts,
          ui,
          session,
          given.services,
          [this] { return speech(); },
          [this] { changed(); },
          [this](Place place) { move_to(std::move(place)); },
          [this](Toast toast) { say(std::move(toast)); },
          [this](JobRequest request) { start_job(std::move(request)); }};
}

AppPage* App::State::shown_page() const {
  const auto found = pages.find(session.place.screen);
  return found == pages.end() ? nullptr : found->second.get();
}

const course::Module* App::State::module() const {
  const course::ModuleEntry* entry = course().find(course::ModuleId{session.place.module});
  return entry != nullptr ? entry->module.get() : nullptr;
}

std::string App::State::scroll_id() const {
  if (const AppPage* page = shown_page()) return std::string(page->id());
  switch (session.place.screen) {
    case Screen::Catalogue:
      return "catalogue";
    case Screen::Lesson:
      return kLessonScroll;
    case Screen::Checkpoint:
      return kCheckpointScroll;
    case Screen::ModuleError:
    case Screen::CourseError:
      return "error";
    default:
      return "catalogue";
  }
}

std::string App::State::page_key() const { return scroll_id() + "/" + session.place.module; }

std::string App::State::block_prefix() const {
  if (session.place.screen == Screen::Lesson) return lesson_block_widget({});
  if (session.place.screen == Screen::Checkpoint) return question_widget({});
  if (session.place.screen == Screen::Catalogue) return catalogue_track_widget({});
  return path_of(scroll_id(), {});
}

Intent App::State::draw_page(Page& page) {
  if (AppPage* shown = shown_page()) return shown->draw(page);
  switch (session.place.screen) {
    case Screen::Catalogue:
      return draw_catalogue(catalogue_view, catalogue, page);
    case Screen::Lesson:
      if (is_dual()) return draw_dual(lesson_view, lesson, drafts, session.swapped, page);
      return draw_lesson(lesson_view, lesson, drafts, page);
    case Screen::Checkpoint:
      return draw_checkpoint(checkpoint_view, checkpoint, drafts, page);
    case Screen::ModuleError:
    case Screen::CourseError:
      return draw_error(error_view, error, page);
    default:
      return {};
  }
}

Plane App::State::plane() const {
  if (const AppPage* shown = shown_page()) return shown->plane();
  const bool reading = session.place.screen == Screen::Lesson;
  return reading ? Plane::Reading : Plane::Cards;
}

FrameOutput App::State::pass(const FrameInput& input) {
  refresh_views();
  refresh_exercise();
  const float text_scale = fonts.scale / input.display_scale;
  shape = {input.size.x, input.size.y, fonts.scale, session.mode, session.lead(), session.swapped, session.comfort};
  ui.begin_frame({input, &fonts, session.theme, text_scale, session.reduced_motion, session.comfort});
  refresh_search();
  const Speech words = speech();
  Page page{ui, frame_layout(input.size, input.display_scale, text_scale), words};
  page.has_voice = aloud.is_offered();
  page.heard = aloud.heard();
  page.frame.line_share = share_of(session.comfort.lines);
  Intent intent = draw_shell(shell_view, shell, page, plane());
  area = page.frame.content;
  draw_ruler(page);
  ask(intent, draw_page(page));
  follow_ruler(page);
  // A page may keep a bar of its own above its column.
  if (const Rect column = ui.scroll_rect(scroll_id()); column.h > 0) area = column;
  if (shell.shortcuts_shown) ask(intent, draw_shortcuts(shortcuts, page));
  ask(intent, draw_search(page));
  update_toasts(page);
  settle();
  follow_reading();
  follow_note();
  update_keys();
  update(intent);
  follow_voice();
  follow_jobs();
  return ui.end_frame();
}

/// Finds the reader's place after the page was opened or its lines broke anew, else notes where it is. The place stands
/// until one scrolls, so that changing the language to and fro leads back to the same line.
void App::State::settle() {
  if (arriving) {
    arrive();
  } else if (shape != placed_in) {
    restore_anchor(ui, scroll_id(), area, anchor);
    unsettled = true;
  } else {
    if (std::exchange(arrived, false)) focus_first();
    if (ui.scroll_offset(scroll_id()) != placed_at) {
      if (const auto now = current_anchor(ui, scroll_id(), area)) anchor = *now;
    }
    keep_place();
  }
  placed_in = shape;
  placed_at = ui.scroll_offset(scroll_id());
}

void App::State::arrive() {
  arriving = false;
  unsettled = true;
  anchor = {};
  std::string block = session.place.block == kOutlinePlace ? std::string() : session.place.block;
  if (const auto left = anchors.find(page_key()); block.empty() && left != anchors.end()) {
    anchor = left->second;
  } else {
    if (const auto kept = given.learner.place(course::ModuleId{session.place.module}); block.empty() && kept) {
      if (kept->page == scroll_id()) block = kept->block;
    }
    if (!block.empty()) anchor = {block_prefix() + block, 0, token::kSpacingXl};
  }
  if (!restore_anchor(ui, scroll_id(), area, anchor)) {
    anchor = {};
    restore_anchor(ui, scroll_id(), area, anchor);
  }
  arrived = true;
}

/// A page takes the keyboard where it asks for something; a lesson is read, Tab goes on from the bar above it.
void App::State::focus_first() {
  if (const AppPage* shown = shown_page()) {
    focus_in_view(shown->focus());
    return;
  }
  const std::string wanted = std::exchange(session.place.block, {});
  switch (session.place.screen) {
    case Screen::Catalogue:
      focus_in_view(focus_of_catalogue(catalogue_view, given.learner.setting("module").value_or("")));
      break;
    case Screen::ModuleError:
    case Screen::CourseError:
      focus_in_view(kErrorFocus);
      break;
    case Screen::Checkpoint:
      for (const QuestionView& question : checkpoint_view.questions) {
        const bool is_open = !question.verdict.is_correct || !question.marked;
        if (wanted.empty() ? !is_open : question.id != wanted) continue;
        ui.request_focus(focus_of_question(question));
        break;
      }
      break;
    case Screen::Lesson:
      if (wanted == kOutlinePlace && !is_dual()) {
        lesson.outline_open = true;  // where it folds
        ui.request_focus(lesson_outline_widget(lesson.current_section));
        unsettled = true;
      }
      break;
    default:
      break;
  }
}

/// Gives the keyboard to a widget that is seen; a page that was just opened is not scrolled for it.
void App::State::focus_in_view(const std::string& id) {
  const WidgetInfo* widget = ui.registry().find(id);
  const float room = ui.unit(token::kSpacingXxxl);
  if (widget == nullptr || widget->min.y < area.y + room || widget->max.y > area.bottom() - room) return;
  ui.request_focus(id);
  unsettled = true;
}

/// A block is read when its end was in view for a moment.
void App::State::follow_reading() {
  const course::Module* shown = module();
  if (session.place.screen != Screen::Lesson || shown == nullptr) {
    in_view_since.clear();
    return;
  }
  std::map<std::string, double> still;
  bool any = false;
  for (const std::string& block : lesson.ends_in_view) {
    const course::BlockId id{block};
    if (given.learner.is_read(shown->id, id)) continue;
    const auto before = in_view_since.find(block);
    const double since = before == in_view_since.end() ? ui.seconds() : before->second;
    const double left = kReadingSeconds - (ui.seconds() - since);
    if (left > 0) {
      still[block] = since;
      ui.wake_in(left);
    } else {
      given.learner.mark_read(shown->id, id);
      any = true;
    }
  }
  in_view_since = std::move(still);
  if (!any) return;
  refresh_progress(lesson_view, *shown, given.learner);
  unsettled = true;
}

void App::State::keep_place() {
  const Screen screen = session.place.screen;
  if (module() == nullptr || (screen != Screen::Lesson && screen != Screen::Checkpoint)) return;
  const std::string prefix = block_prefix();
  const std::string block = anchor.widget.starts_with(prefix) ? anchor.widget.substr(prefix.size()) : std::string();
  const std::string place = page_key() + "/" + block;
  if (place == kept_place) return;
  kept_place = place;
  given.learner.set_place(course::ModuleId{session.place.module}, {scroll_id(), block});
  if (given.learner.setting("module") != session.place.module)
    given.learner.set_setting("module", session.place.module);
}

/// The keyboard went elsewhere in this frame: to another widget or to another window.
bool App::State::has_left_box(const FrameInput& input) {
  const bool moved = std::exchange(had_focus, ui.focused_id()) != ui.focused_id();
  return moved || std::any_of(input.events.begin(), input.events.end(),
                              [](const InputEvent& event) { return event.kind == InputEvent::Kind::FocusLost; });
}

App::App(const Dependencies& dependencies, const StartPlace& start)
    : state_(std::make_unique<State>(dependencies, start)) {}

App::~App() = default;

void App::set_fonts(const Fonts& fonts) { state_->fonts = fonts; }

FrameOutput App::frame(const FrameInput& input) {
  State& state = *state_;
  state.unsettled = false;
  state.measure_time(input);
  FrameOutput output = state.pass(input);
  FrameInput quiet = input;
  quiet.events = {};
  for (int i = 1; i < kMostPasses && state.unsettled; ++i) {
    state.unsettled = false;
    clear_drawing();
    FrameOutput later = state.pass(quiet);
    keep_requests(later, output);
    output = std::move(later);
  }
  output.moving = output.moving || state.unsettled;
  if (state.has_left_box(input)) state.drafts.hand_over_all();
  state.drafts.hand_over(input.seconds);
  const double due = state.drafts.due_in(input.seconds);
  if (due >= 0 && (output.wake_in < 0 || due < output.wake_in)) output.wake_in = due;
  output.font_scale = state.session.text_scale * input.display_scale;
  output.dyslexic_letters = state.session.comfort.dyslexic_letters;
  output.title = state.title();
  return output;
}

const Registry& App::registry() const { return state_->ui.registry(); }

void App::save_all() {
  state_->drafts.hand_over_all();
  state_->hand_over_time();
}

ReadingMode App::reading_mode() const { return state_->session.mode; }

void App::set_reading_mode(ReadingMode mode) { state_->update(SetReadingMode{mode}); }

ThemeName App::theme() const { return state_->session.theme; }

void App::set_theme(ThemeName theme) { state_->update(SetTheme{static_cast<int>(theme)}); }

void App::set_system(std::optional<ThemeName> theme, bool less_motion) {
  Services& services = state_->given.services;
  if (services.system_theme == theme && services.system_less_motion == less_motion) return;
  services.system_theme = theme;
  services.system_less_motion = less_motion;
  follow_desktop(state_->session, state_->given.learner, theme, less_motion);
  state_->changed();
}

void App::set_text_scale(float scale) { state_->update(SetTextScale{scale}); }

}  // namespace passerelle::ui
