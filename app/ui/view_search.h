#pragma once
// What the search palette shows as plain strings: groups of rows, each with the words that were looked for, and what is
// said of how many there are.

#include <optional>
#include <string>
#include <vector>

#include "learning/search.h"
#include "ui/place.h"
#include "ui/view_text.h"

namespace passerelle::ui {

struct SearchRow {
  std::string icon;
  learning::FoundText title;   ///< in the leading language
  learning::FoundText detail;  ///< the other language, or a piece of the text; may be empty
  std::string meta;            ///< "term", "block 5"
  Place place;
};

struct SearchGroupView {
  std::string heading;
  std::vector<SearchRow> rows;
};

struct SearchView {
  std::vector<SearchGroupView> groups;
  std::string count;                           ///< "5 results in both languages"; empty before anything is typed
  std::string empty;                           ///< what to do when there are no rows
  std::vector<learning::SearchGroup> filters;  ///< that have something to show
  std::vector<std::string> filter_labels;      ///< of all of them together first, then of each

  std::size_t rows() const;
  const SearchRow* row(std::size_t index) const;
};

SearchView make_search_view(std::string_view query, const learning::SearchResult& result,
                            std::optional<learning::SearchGroup> only, const course::Course& course,
                            const Speech& speech);

}  // namespace passerelle::ui
