#pragma once
// What can be found, as plain texts in both languages. Internal to search*.cpp.

#include <string>
#include <vector>

#include "course/course.h"
#include "learning/search.h"

namespace passerelle::learning {

/// title is shown; heading and body are where a snippet is cut from. All are searched, title and heading as titles.
struct SearchDocument {
  SearchGroup group = SearchGroup::Lessons;
  std::string module;
  std::string id;
  int block = 0;
  Bilingual title;
  Bilingual heading;
  Bilingual body;
};

/// In the order of the course.
std::vector<SearchDocument> search_documents(const course::Course& course);

}  // namespace passerelle::learning
