// Acts on what the person asked for: the only place where a frame changes anything.
#include <cstdint>
#include <utility>

#include "ui/app_state.h"

namespace passerelle::ui {
namespace {

/// One function out of several, for std::visit.
template <class... Functions>
struct Cases : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Cases(Functions...) -> Cases<Functions...>;

const char* name_of(ReadingMode mode) {
  switch (mode) {
    case ReadingMode::English:
      return "shell/english";
    case ReadingMode::French:
      return "shell/french";
    case ReadingMode::Both:
      return "shell/both";
  }
  return "shell/english";
}

const char* name_of_region(const std::string& region) {
  if (region == "rail") return "shell/region_rail";
  if (region == "top_bar") return "shell/region_top_bar";
  if (region == "side") return "shell/region_side";
  if (region == "toast") return "shell/region_toast";
  if (region == "bottom_bar") return "shell/region_bottom_bar";
  return "shell/region_main";
}

}  // namespace

void App::State::update(const Intent& intent) {
  learning::Learner& learner = given.learner;
  std::visit(Cases{
                 [](std::monostate) {},
                 [&](const GoTo& wanted) {
                   search.shown = false;
                   move_to(wanted.place);
                 },
                 [&](const GoBack&) { move_back(); },
                 [&](const FollowLink& wanted) { follow(wanted.href); },
                 [&](const CheckAnswer& wanted) { check_answer(wanted.question); },
                 [&](const TryAgain& wanted) { try_again(wanted.question); },
                 [&](const KeepRemark& wanted) { keep_remark(wanted.question, wanted.remark); },
                 [&](const KeepVersion& wanted) { keep_version(wanted.draft); },
                 [&](const ReadAloud& wanted) {
                   aloud.toggle(wanted.key, wanted.text);
                   changed();
                 },
                 [&](const SetReadingMode& wanted) {
                   change_reading_mode(session, learner, wanted.mode);
                   say_language();
                 },
                 [&](const SetInterfaceLanguage& wanted) {
                   change_interface_language(session, learner, wanted.language);
                   say_language();
                 },
                 [&](const SetTheme& wanted) {
                   change_theme(session, learner, static_cast<ThemeName>(wanted.theme));
                   changed();
                 },
                 [&](const SetTextScale& wanted) { set_text_scale(wanted.scale); },
                 [&](const SetReducedMotion& wanted) {
                   change_reduced_motion(session, learner, wanted.reduced);
                   changed();
                 },
                 [&](const SetComfort& wanted) {
                   change_comfort(session, learner, wanted.comfort);
                   changed();
                 },
                 [&](const SetFollowSystem& wanted) {
                   change_follow_system(session, learner, wanted.follow,
                                        given.services.system_theme.value_or(session.theme));
                   changed();
                 },
                 [&](const SetDailyGoal& wanted) {
                   change_daily_goal(session, learner, wanted.minutes);
                   changed();
                 },
                 [&](const RestoreSettings&) { restore(); },
                 [&](const EraseEverything&) { erase(); },
                 [&](const SwapSides&) {
                   change_sides(session, learner);
                   changed();
                 },
                 [&](const CheckCourseAgain&) { check_course_again(); },
                 [&](const CopyText& wanted) {
                   ImGui::SetClipboardText(wanted.text.c_str());
                   error.copied = true;
                   ui.announce(speech().text("error_page/copied"));
                   changed();
                 },
                 [&](const CloseBanner& wanted) {
                   closed_banners.insert(wanted.id);
                   close_failure(wanted.id);
                   changed();
                 },
                 [&](const CancelJob& wanted) { cancel_job(wanted.banner); },
                 [&](const ShowShortcuts& wanted) {
                   shell.shortcuts_shown = wanted.shown;
                   search.shown = false;
                   changed();
                 },
                 [&](const ShowSearch& wanted) { show_search(wanted); },
                 [&](const OnPage& wanted) {
                   if (AppPage* shown = shown_page()) shown->act(wanted.wanted);
                   changed();
                 },
             },
             intent);
}

/// Keys that mean the same on every page.
void App::State::update_keys() {
  const Shortcuts& keys = ui.shortcuts();
  float scale = session.text_scale;
  if (keys.text_size_reset) scale = 1.0F;
  if (keys.text_size != 0) scale = stepped_text_scale(scale, keys.text_size);
  if (scale != session.text_scale) set_text_scale(scale);
  if (keys.block != 0 && !search.shown) step_block(keys.block);
  if (keys.bookmark && is_reading()) toggle_bookmark();
  if (keys.note && is_reading()) open_note();
  if (keys.aloud && is_reading()) read_block();
  if (keys.escape && !search.shown && !shell.shortcuts_shown) stop_reading();
  if (keys.region != 0) {
    if (const WidgetInfo* now = ui.registry().find(ui.focused_id())) {
      ui.announce(speech().text(name_of_region(now->region)));
    }
  }
}

void App::State::say_language() {
  changed();
  refresh_views();
  const std::string language = speech().text(name_of(session.mode));
  const std::string page = shell_view.crumbs.back().label;
  ui.announce(speech().format("shell/now_reading",
                              {{"language", std::string_view(language)}, {"page", std::string_view(page)}}));
}

void App::State::set_text_scale(float scale) {
  change_text_scale(session, given.learner, scale);
  const auto percent = static_cast<std::int64_t>(session.text_scale * 100.0F + 0.5F);
  ui.announce(speech().format("shell/text_size", {{"percent", percent}}));
  changed();
}

/// Hands over what was typed and remembers the place, before another page is shown.
void App::State::leave_page() {
  drafts.hand_over_all();
  hand_over_time();
  aloud.stop();
  if (AppPage* shown = shown_page()) shown->leave();
  anchors[page_key()] = anchor;
  lesson.outline_open = false;
  error = {};
  shell.shortcuts_shown = false;
  search.shown = false;
}

void App::State::enter_page(Session next) {
  leave_page();
  session = std::move(next);
  if (AppPage* shown = shown_page()) shown->open(session.place);
  arriving = true;
  changed();
}

void App::State::move_to(Place place) {
  Session next = session;
  go_to(next, given.learner, std::move(place));
  if (!next.place.same_page(session.place)) {
    enter_page(std::move(next));
  } else if (AppPage* shown = shown_page()) {
    session.place.block = next.place.block;
    shown->open(session.place);
    changed();
  } else if (!next.place.block.empty()) {
    lesson.outline_open = false;
    ui.scroll_to_widget(block_prefix() + next.place.block);
  }
}

void App::State::move_back() {
  Session next = session;
  if (go_back(next)) enter_page(std::move(next));
}

void App::State::follow(const std::string& href) {
  if (is_outside_link(href)) {
    ui.open_link(href);
  } else if (const auto place = place_of_link(href, session.place.module)) {
    move_to(*place);
  }
}

}  // namespace passerelle::ui
