#include "cli/learn.h"

#include "cli/cli.h"
#include "cli/learn_catalogue.h"
#include "cli/learn_lesson.h"

namespace passerelle::cli {

namespace {

/// Reads modules one after the other until the learner leaves.
void read_modules(const Session& session, const course::ModuleEntry* first) {
  const course::ModuleEntry* entry = first;
  while (true) {
    if (entry == nullptr) entry = choose_module(session);
    if (entry == nullptr || entry->module == nullptr) return;
    session.learner.set_setting("module", entry->id.value);
    if (read_module(session, *entry->module) == Command::Quit) return;
    entry = nullptr;
    session.page.blank();
  }
}

}  // namespace

int run_learn(std::istream& in, std::ostream& out, const LearnOptions& options, learning::Learner& learner,
              const Vocabulary& vocabulary) {
  Page page(out, options.style);
  InputLines lines(in);
  const Session session{page, lines, learner, vocabulary, options.reading};
  const course::ModuleEntry* first = options.module ? learner.course().find(*options.module) : nullptr;
  read_modules(session, first);
  page.blank();
  session.say("learn/goodbye");
  return kExitDone;
}

}  // namespace passerelle::cli
