// Search from anywhere, and what is said for a moment of what was done.
#include <string>
#include <utility>

#include "ui/app_state.h"

namespace passerelle::ui {
namespace {

constexpr std::size_t kRowsOfOneGroup = 40;
constexpr std::size_t kMostToasts = 3;

}  // namespace

void App::State::show_search(const ShowSearch& wanted) {
  search.shown = wanted.shown;
  search_view = {};
  searched.clear();
  if (wanted.shown) {
    shell.shortcuts_shown = false;
    search.box.reset(wanted.query);
    search.selected = 0;
    search.only.reset();
    search.moved = true;
  }
  changed();
}

/// Looks again when something else is looked for; the course is read for it when it is first needed.
void App::State::refresh_search() {
  if (!search.shown) return;
  const std::string& query = search.box.text();
  const int only = search.only ? static_cast<int>(*search.only) : -1;
  std::string wanted = query + '\n' + std::to_string(only) + (session.lead() == Language::English ? "en" : "fr");
  if (wanted == searched) return;
  const bool first = searched.empty();
  searched = std::move(wanted);
  if (!search_index) search_index = std::make_unique<learning::Search>(course());
  learning::SearchLimits limits{search.only};
  if (search.only) limits.per_group = kRowsOfOneGroup;
  const learning::SearchResult result = search_index->find(query, session.lead(), limits);
  search_view = make_search_view(query, result, search.only, course(), speech());
  const bool is_filtered_away = search.only && search_view.rows() == 0 && result.total() > 0;
  if (is_filtered_away) {
    search.only.reset();
    return refresh_search();
  }
  if (!first || !query.empty()) ui.announce(search_view.count.empty() ? search_view.empty : search_view.count);
}

Intent App::State::draw_search(const Page& page) {
  if (!search.shown) return {};
  const std::size_t before = search.selected;
  Intent intent = draw_search_palette(search_view, search, page);
  if (std::exchange(search.moved, false)) unsettled = true;
  if (const SearchRow* row = search_view.row(search.selected); row != nullptr && search.selected != before) {
    ui.announce(row->title.text + ", " + row->meta);
  }
  return intent;
}

void App::State::say(Toast toast) {
  ui.announce(toast.text);
  toasts.push_back({std::move(toast), "toast/" + std::to_string(++toasts_said)});
  if (toasts.size() > kMostToasts) toasts.erase(toasts.begin());
  unsettled = true;
}

void App::State::update_toasts(const Page& page) {
  const auto end = draw_toasts(toasts, page);
  if (!end) return;
  const ShownToast ended = std::move(toasts[end->index]);
  toasts.erase(toasts.begin() + static_cast<std::ptrdiff_t>(end->index));
  if (end->acted && ended.toast.on_action) ended.toast.on_action();
  changed();
}

}  // namespace passerelle::ui
