#include "ui/view_search.h"

namespace passerelle::ui {
namespace {

using learning::FoundText;
using learning::SearchGroup;
using learning::SearchHit;

struct GroupWords {
  const char* heading;
  const char* meta;
  const char* icon;
  Screen screen;
};

const GroupWords& words_of(SearchGroup group) {
  static constexpr GroupWords kWords[] = {
      {"search/glossary", "search/term", "glossary", Screen::Glossary},
      {"search/lessons", "search/lesson", "file", Screen::Lesson},
      {"search/questions", "search/question", "question", Screen::Checkpoint},
      {"search/controls", "search/control", "shield", Screen::Controls},
      {"search/clauses", "search/clause", "tree", Screen::Clauses},
  };
  return kWords[static_cast<std::size_t>(group)];
}

FoundText behind(std::string_view before, FoundText text) {
  text.text.insert(0, before);
  for (text::Span& span : text.matches) span = {span.begin + before.size(), span.end + before.size()};
  return text;
}

/// In the quotation marks of its language.
FoundText quoted(const SearchHit& hit, const Speech& speech) {
  const locale::Words& words = speech.words(hit.snippet_language);
  FoundText made = behind(words.text("search/quote_open"), hit.snippet);
  made.text += words.text("search/quote_close");
  return made;
}

/// The other language when the words are there, else the piece of the text where they are.
FoundText detail_of(const SearchHit& hit, const FoundText& other_title, const Speech& speech) {
  if (hit.group == SearchGroup::Lessons) {
    if (hit.block == 0 && !other_title.matches.empty()) return other_title;
    return hit.snippet.text.empty() ? FoundText{} : quoted(hit, speech);
  }
  const bool in_text = other_title.matches.empty() && !hit.snippet.matches.empty();
  return in_text ? quoted(hit, speech) : other_title;
}

SearchRow row_of(const SearchHit& hit, const Speech& speech) {
  const GroupWords& words = words_of(hit.group);
  const bool english = speech.lead == Language::English;
  SearchRow row;
  row.icon = words.icon;
  row.title = english ? hit.en : hit.fr;
  row.detail = detail_of(hit, english ? hit.fr : hit.en, speech);
  if (hit.group == SearchGroup::Glossary) {
    row.title.text = capitalised(std::move(row.title.text));
    if (hit.snippet.matches.empty() || !(english ? hit.fr : hit.en).matches.empty()) {
      row.detail.text = capitalised(std::move(row.detail.text));
    }
  }
  if (hit.group == SearchGroup::Controls || hit.group == SearchGroup::Clauses) {
    row.title = behind(hit.id + "  ", std::move(row.title));
  }
  row.meta = hit.block > 0 ? speech.format("search/block", {{"number", static_cast<std::int64_t>(hit.block)}})
                           : speech.text(words.meta);
  row.place = {words.screen, hit.module, hit.id};
  return row;
}

std::string count_of(std::size_t count, std::optional<SearchGroup> only, const Speech& speech) {
  const auto number = static_cast<std::int64_t>(count);
  if (!only) return speech.format("search/count", {{"count", number}});
  const std::string group = speech.text(words_of(*only).heading);
  return speech.format("search/count_in", {{"count", number}, {"group", std::string_view(group)}});
}

}  // namespace

std::size_t SearchView::rows() const {
  std::size_t all = 0;
  for (const SearchGroupView& group : groups) all += group.rows.size();
  return all;
}

const SearchRow* SearchView::row(std::size_t index) const {
  for (const SearchGroupView& group : groups) {
    if (index < group.rows.size()) return &group.rows[index];
    index -= group.rows.size();
  }
  return nullptr;
}

SearchView make_search_view(std::string_view query, const learning::SearchResult& result,
                            std::optional<SearchGroup> only, const course::Course& course, const Speech& speech) {
  SearchView view;
  std::optional<SearchGroup> last;
  for (const SearchHit& hit : result.hits) {
    if (last != hit.group) view.groups.push_back({speech.text(words_of(hit.group).heading), {}});
    last = hit.group;
    view.groups.back().rows.push_back(row_of(hit, speech));
  }
  for (std::size_t i = 0; i < learning::kSearchGroups; ++i) {
    if (result.totals[i] > 0) view.filters.push_back(static_cast<SearchGroup>(i));
  }
  view.filter_labels = {speech.text("search/all")};
  for (const SearchGroup group : view.filters) view.filter_labels.push_back(speech.text(words_of(group).heading));
  const bool asked = query.find_first_not_of(' ') != std::string_view::npos;
  if (!asked || course.modules.empty()) {
    view.empty = speech.text(course.modules.empty() ? "search/no_course" : "search/start");
    return view;
  }
  const std::size_t count = only ? result.totals[static_cast<std::size_t>(*only)] : result.total();
  view.count = count_of(count, only, speech);
  if (view.groups.empty()) view.empty = speech.format("search/nothing", {{"text", query}});
  return view;
}

}  // namespace passerelle::ui
