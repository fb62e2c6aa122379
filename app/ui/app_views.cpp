// The view models of the page that is shown, built anew when something changed; the banners and the window's title.
#include <algorithm>
#include <utility>

#include "ui/app_state.h"

namespace passerelle::ui {
namespace {

constexpr std::string_view kSecondInstance = "records_second_instance";
constexpr std::string_view kFolderReadOnly = "records_folder_read_only";

/// A session that keeps nothing says so from the start, for as long as it lasts.
bool keeps_nothing(const std::string& code) { return code == kSecondInstance || code == kFolderReadOnly; }

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Errors are worded as sentences; inside another one they begin small, unless with a name ("SQLite").
std::string inside_sentence(std::string text) {
  if (text.size() > 1 && is_upper(text[0]) && (is_lower(text[1]) || text[1] == ' ')) {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

std::string as_sentence(std::string text) {
  if (!text.empty() && is_lower(text[0])) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text + '.';
}

BannerView banner_of_notice(const Error& notice, const Speech& speech) {
  BannerView banner;
  banner.id = notice.code;
  banner.icon = "info";
  if (notice.code == kSecondInstance) {
    banner.text = speech.text("banner/read_only_second");
  } else if (notice.code == kFolderReadOnly) {
    banner.text = speech.text("banner/read_only_folder");
  } else {
    banner.text = as_sentence(speech.words().what(notice)) + ' ' + as_sentence(speech.words().cure(notice));
    banner.can_close = true;
  }
  return banner;
}

/// What was read says of itself that it is not a course: the file is there and has a fault in it.
bool has_place(const course::Problem& problem) { return problem.error.where.line > 0; }

}  // namespace

void App::State::refresh_views() {
  const records::SaveState saving = given.learner.save_state();
  const std::string now_failing = saving.failing ? given.english.describe_with_place(*saving.failing) : std::string();
  if (now_failing != failing) {
    failing = now_failing;
    stale = true;
  }
  if (!std::exchange(stale, false)) {
    // What is going on says how far it is; nothing else has changed.
    if (!jobs.empty()) shell_view.banners = banners();
    return;
  }
  const Speech words = speech();
  refresh_page(words);
  const AppPage* page = shown_page();
  std::vector<Crumb> crumbs =
      page != nullptr ? page->crumbs(session.place, words) : make_crumbs(session.place, course(), words);
  if (session.place.screen == Screen::CourseError) crumbs.back().label = error_view.crumb;
  shell_view = make_shell_view(session.place, session.mode, std::move(crumbs), banners(), available(), words);
  shortcuts = make_shortcuts(words, aloud.is_offered());
}

void App::State::refresh_page(const Speech& words) {
  if (AppPage* page = shown_page()) return page->refresh(session.place, words);
  const course::Module* shown = module();
  switch (session.place.screen) {
    case Screen::Catalogue:
      catalogue_view = make_catalogue_view(course(), given.learner, words);
      break;
    case Screen::Lesson:
      if (shown == nullptr) break;
      lesson_view = make_lesson_view(course(), *shown, words);
      refresh_progress(lesson_view, *shown, given.learner);
      refresh_versions(lesson_view, given.learner, words);
      if (const std::int64_t minutes = given.learner.reading_seconds(shown->id) / 60; minutes > 0) {
        lesson_view.spent = words.format("lesson/spent", {{"minutes", minutes}});
      }
      criteria_of.clear();
      break;
    case Screen::Checkpoint:
      if (shown != nullptr) checkpoint_view = make_checkpoint_view(course(), *shown, given.learner, words);
      break;
    case Screen::ModuleError:
    case Screen::CourseError:
      error_view = make_error_view(words);
      break;
    default:
      break;
  }
}

std::set<Screen> App::State::available() const {
  std::set<Screen> screens{Screen::Catalogue, Screen::Settings};
  for (const auto& [screen, page] : pages) screens.insert(screen);
  return screens;
}

ErrorView App::State::make_error_view(const Speech& words) const {
  if (session.place.screen == Screen::ModuleError) {
    const course::ModuleEntry* entry = course().find(course::ModuleId{session.place.module});
    if (entry != nullptr) return make_module_error_view(*entry, words);
  }
  const std::vector<course::Problem>& problems = course().problems;
  if (course().modules.empty() && std::none_of(problems.begin(), problems.end(), has_place)) {
    return make_missing_course_view(problems, given.content_folder, words);
  }
  return make_course_error_view(course(), words);
}

/// What the exercises say of the words that are in their boxes now.
void App::State::refresh_exercise() {
  const course::Module* shown = module();
  if (session.place.screen != Screen::Lesson || shown == nullptr || !shown->prompt) return;
  const Speech words = speech();
  for (AudienceView& view : lesson_view.audiences) {
    const std::string& text = drafts.text(view.draft_key);
    const auto seen = criteria_of.find(view.draft_key);
    if (seen != criteria_of.end() && seen->second == text) continue;
    for (const course::Audience& audience : shown->prompt->audiences) {
      if (audience.id.value == view.id) refresh_criteria(view, audience, text, given.learner, words);
    }
    criteria_of[view.draft_key] = text;
  }
}

std::vector<BannerView> App::State::banners() const {
  const Speech words = speech();
  std::vector<Error> said = given.notices;
  const std::optional<Error> failure = given.learner.save_state().failing;
  std::vector<BannerView> shown;
  if (failure && keeps_nothing(failure->code)) {
    const bool known = std::any_of(said.begin(), said.end(), [&](const Error& e) { return e.code == failure->code; });
    if (!known) said.insert(said.begin(), *failure);
  } else if (failure) {
    const std::string reason = inside_sentence(words.words().what(*failure));
    const std::string text = words.format("banner/saving_failed", {{"reason", std::string_view(reason)}});
    shown.push_back({"saving_failed", text, "warning", false});
  }
  for (const Error& notice : said) {
    if (closed_banners.count(notice.code) == 0) shown.push_back(banner_of_notice(notice, words));
  }
  for (BannerView& one : job_banners()) shown.push_back(std::move(one));
  return shown;
}

std::string App::State::failure_text(const JobFailure& failure) const {
  const Speech words = speech();
  return words.text(failure.what) + ' ' + as_sentence(words.words().what(failure.error)) + ' ' +
         as_sentence(words.words().cure(failure.error));
}

std::string App::State::title() const {
  const std::string& page = shell_view.crumbs.empty() ? std::string() : shell_view.crumbs.back().label;
  return speech().format("shell/window_title", {{"page", std::string_view(page)}});
}

}  // namespace passerelle::ui
