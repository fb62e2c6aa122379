#include "cli/new_module.h"

#include <ostream>

#include "cli/cli.h"
#include "cli/page.h"
#include "cli/usage.h"
#include "course/new_module.h"

namespace passerelle::cli {

int run_new(std::ostream& out, std::ostream& err, const NewOptions& options, const locale::Words& words) {
  if (options.kind != "module") {
    return usage_error(err, words, "cli/new/unknown_kind", {{"name", std::string_view(clean_line(options.kind))}});
  }
  const auto made = course::create_module(options.content, options.id, options.track);
  if (!made) return usage_error(err, words, made.error());
  const std::string lesson = made.value().lesson.string();
  const std::string answers = made.value().answers.string();
  const std::string folder = made.value().lesson.parent_path().string();
  const std::string content = options.content.string();
  out << words.format("cli/new/written", {{"path", std::string_view(lesson)}}) << '\n';
  out << words.format("cli/new/written", {{"path", std::string_view(answers)}}) << '\n';
  const std::string_view track = made.value().track.value;
  out << words.format(made.value().listed ? "cli/new/listed" : "cli/new/listed_before", {{"track", track}}) << '\n';
  out << '\n' << words.text("cli/new/next") << '\n';
  for (const char* step : {"cli/new/step_check", "cli/new/step_questions", "cli/new/step_blocks", "cli/new/step_terms",
                           "cli/new/step_answers", "cli/new/step_read"}) {
    out << "  "
        << words.format(step, {{"folder", std::string_view(folder)},
                               {"id", std::string_view(options.id)},
                               {"content", std::string_view(content)}})
        << '\n';
  }
  return kExitDone;
}

}  // namespace passerelle::cli
