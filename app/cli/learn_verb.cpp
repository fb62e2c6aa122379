#include "cli/learn_verb.h"

#include <csignal>
#include <memory>
#include <ostream>

#include "cli/learn.h"
#include "cli/learn_catalogue.h"
#include "cli/reading.h"
#include "cli/usage.h"
#include "course/load.h"
#include "records/store.h"

namespace passerelle::cli {

namespace {

/// While it lives, Ctrl+C ends the input instead of the program: the read that waits is interrupted, the lesson sees
/// the end of its input, and what was typed is saved on the way out.
class InterruptEndsInput {
 public:
  InterruptEndsInput() {
    struct sigaction action = {};
    action.sa_handler = [](int) {};
    sigaction(SIGINT, &action, &before_);
  }
  ~InterruptEndsInput() { sigaction(SIGINT, &before_, nullptr); }
  InterruptEndsInput(const InterruptEndsInput&) = delete;
  InterruptEndsInput& operator=(const InterruptEndsInput&) = delete;

 private:
  struct sigaction before_ = {};
};

/// The language that leads is the one that is read, and the system's when both are.
Vocabulary vocabulary_for(const Invocation& invocation, ReadingMode reading) {
  Vocabulary vocabulary = invocation.vocabulary;
  if (reading == ReadingMode::English) vocabulary.lead = Language::English;
  if (reading == ReadingMode::French) vocabulary.lead = Language::French;
  return vocabulary;
}

int unknown_module(const Invocation& invocation, const course::Course& course, const std::string& typed) {
  std::vector<std::string> ids;
  for (const course::ModuleEntry& entry : course.modules) ids.push_back(entry.id.value);
  const std::string close = nearest(typed, ids);
  const std::string all = joined(ids);
  if (close.empty()) {
    return usage_error(invocation.console.err, invocation.words(), "cli/unknown_module",
                       {{"name", std::string_view(typed)}, {"names", std::string_view(all)}});
  }
  return usage_error(invocation.console.err, invocation.words(), "cli/unknown_module_near",
                     {{"name", std::string_view(typed)}, {"nearest", std::string_view(close)},
                      {"names", std::string_view(all)}});
}

/// Whether the module that was named can be opened; says so on err when not.
int check_module(const Invocation& invocation, const course::Course& course) {
  if (invocation.arguments.empty()) return kExitDone;
  const std::string& typed = invocation.arguments.front();
  const course::ModuleEntry* entry = course.find(course::ModuleId{typed});
  if (entry == nullptr) return unknown_module(invocation, course, typed);
  const std::string reason = reason_not_open(*entry, invocation.words());
  if (reason.empty()) return kExitDone;
  return usage_error(invocation.console.err, invocation.words(), "cli/module_not_open",
                     {{"name", std::string_view(typed)}, {"reason", std::string_view(reason)}});
}

void say(const Invocation& invocation, const std::string& text) {
  invocation.console.err << "passerelle: " << clean_line(text) << '\n';
}

void say_state_of_record(const Invocation& invocation, const records::Store& store) {
  const locale::Words& words = invocation.words();
  for (const Error& notice : store.notices()) say(invocation, words.describe_with_place(notice));
  if (store.access() == records::Access::ReadOnlySecondInstance) say(invocation, words.text("banner/read_only_second"));
  if (store.access() == records::Access::ReadOnlyFolder) say(invocation, words.text("banner/read_only_folder"));
}

/// Waits for the last writes. What could not be written is said, because the program is about to end.
int finish(const Invocation& invocation, records::Store& store) {
  constexpr std::chrono::seconds kPatience{5};
  if (store.access() != records::Access::ReadWrite || store.flush(kPatience)) return kExitDone;
  const records::SaveState state = store.state();
  if (state.failing) {
    say(invocation, invocation.words().describe_with_place(*state.failing));
  } else {
    say(invocation, invocation.words().text("cli/not_saved"));
  }
  return kExitProblems;
}

}  // namespace

int learn(const Invocation& invocation) {
  const auto course = course::load_course(invocation.content(), course::Checks::Quick);
  if (!course) return usage_error(invocation.console.err, invocation.words(), course.error());
  if (const int refused = check_module(invocation, course.value()); refused != kExitDone) return refused;
  auto store = records::open_store({invocation.profile(), std::chrono::milliseconds{1000}, {}});
  if (!store) return usage_error(invocation.console.err, invocation.words(), store.error());
  say_state_of_record(invocation, *store.value());

  int code = kExitDone;
  {
    const InterruptEndsInput guard;
    learning::Learner learner(course.value(), *store.value(), *invocation.host.clock);
    LearnOptions options;
    if (!invocation.arguments.empty()) options.module = course::ModuleId{invocation.arguments.front()};
    options.reading = reading_of(invocation, learner);
    options.style = {invocation.console.columns, invocation.console.bold};
    const Vocabulary vocabulary = vocabulary_for(invocation, options.reading);
    code = run_learn(invocation.console.in, invocation.console.out, options, learner, vocabulary);
  }
  const int saved = finish(invocation, *store.value());
  return saved == kExitDone ? code : saved;
}

}  // namespace passerelle::cli
