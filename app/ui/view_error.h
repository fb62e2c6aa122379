#pragma once
// The page of something in the course that cannot be opened, as plain strings: what is safe, what is wrong, what to do.

#include <string>
#include <vector>

#include "course/course.h"
#include "ui/view_text.h"

namespace passerelle::ui {

struct CodeLine {
  std::string number;
  std::string text;
  bool marked = false;
};

struct ErrorView {
  std::string module;  ///< empty for the course as a whole
  std::string crumb;
  std::string title;
  std::string text;
  std::string file;  ///< empty: no file is known
  std::string line;  ///< "line 41"; may be empty
  std::vector<CodeLine> excerpt;
  std::string what;  ///< "Question 2 has no French wording."
  std::string cure;
  std::string pointer;
  std::vector<std::string> steps;
  std::string more;                 ///< "2 more problems in this module"; may be empty
  std::vector<std::string> others;  ///< the other problems, one line each
  std::string details;              ///< what "Copy details" copies
  bool offers_back = true;          ///< there are other modules to go back to
};

ErrorView make_module_error_view(const course::ModuleEntry& entry, const Speech& speech);
ErrorView make_course_error_view(const course::Course& course, const Speech& speech);
/// No course could be read at all.
ErrorView make_missing_course_view(const std::vector<course::Problem>& problems, const std::string& folder,
                                   const Speech& speech);

}  // namespace passerelle::ui
