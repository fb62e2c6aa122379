#include "ui/view_error.h"

#include <algorithm>

namespace passerelle::ui {
namespace {

/// The first letter large: errors are worded to stand behind "file:line:".
std::string as_sentence(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  if (!text.empty() && text.back() != '.' && text.back() != '?') text += '.';
  return text;
}

void add_excerpt(ErrorView& view, const course::Problem& problem) {
  int number = problem.excerpt_first_line;
  for (const std::string& text : problem.excerpt) {
    std::string shown;
    for (const char character : text) shown += character == '\t' ? std::string("    ") : std::string(1, character);
    view.excerpt.push_back({std::to_string(number), shown, number == problem.error.where.line});
    ++number;
  }
}

void add_problem(ErrorView& view, const course::Problem& problem, const Speech& speech) {
  const Where& where = problem.error.where;
  view.file = where.file;
  view.pointer = where.pointer;
  const std::int64_t line = where.line;
  if (line > 0) view.line = speech.format("error_page/line", {{"line", std::string_view(std::to_string(line))}});
  add_excerpt(view, problem);
  view.what = as_sentence(speech.words().what(problem.error));
  view.cure = as_sentence(speech.words().cure(problem.error));
  if (line > 0) {
    view.steps.push_back(
        speech.format("error_page/step_open_line", {{"line", std::string_view(std::to_string(line))}}));
  } else {
    view.steps.push_back(speech.text("error_page/step_open"));
  }
  view.steps.push_back(view.cure);
  view.steps.push_back(speech.text("error_page/step_check"));
}

/// Errors stand before warnings; the first one is shown in full.
void add_problems(ErrorView& view, const std::vector<course::Problem>& problems, const Speech& speech) {
  if (problems.empty()) return;
  const auto first = std::find_if(problems.begin(), problems.end(),
                                  [](const course::Problem& p) { return p.severity == course::Severity::Error; });
  const course::Problem& shown = first == problems.end() ? problems.front() : *first;
  add_problem(view, shown, speech);
  for (const course::Problem& problem : problems) {
    const std::string line = speech.words().describe_with_place(problem.error);
    view.details += line + "\n";
    if (&problem != &shown) view.others.push_back(line);
  }
  if (!view.others.empty()) {
    view.more = speech.format("error_page/more", {{"count", static_cast<std::int64_t>(view.others.size())}});
  }
}

}  // namespace

ErrorView make_module_error_view(const course::ModuleEntry& entry, const Speech& speech) {
  ErrorView view;
  view.module = entry.id.value;
  const std::string title = entry.title.in(speech.lead).empty() ? entry.id.value : entry.title.in(speech.lead);
  view.crumb = title;
  view.title = speech.text("error_page/title");
  const auto count = static_cast<std::int64_t>(entry.problems.size());
  view.text = speech.format("error_page/text", {{"title", std::string_view(title)}, {"count", count}});
  add_problems(view, entry.problems, speech);
  return view;
}

ErrorView make_course_error_view(const course::Course& course, const Speech& speech) {
  ErrorView view;
  view.title = speech.text("error_page/course_title");
  view.crumb = view.title;
  const auto count = static_cast<std::int64_t>(course.problems.size());
  view.text = speech.format("error_page/course_text", {{"count", count}});
  view.offers_back = !course.modules.empty();
  add_problems(view, course.problems, speech);
  return view;
}

ErrorView make_missing_course_view(const std::vector<course::Problem>& problems, const std::string& folder,
                                   const Speech& speech) {
  ErrorView view;
  view.title = speech.text("error_page/folder_title");
  view.crumb = view.title;
  view.text = speech.text("error_page/folder_text");
  view.offers_back = false;
  add_problems(view, problems, speech);
  view.steps = {speech.format("error_page/folder_step_1", {{"folder", std::string_view(folder)}}),
                speech.text("error_page/folder_step_2"), speech.text("error_page/step_check")};
  return view;
}

}  // namespace passerelle::ui
