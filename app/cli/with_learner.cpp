#include "cli/with_learner.h"

#include <memory>
#include <ostream>

#include "cli/input_end.h"
#include "cli/kept_record.h"
#include "cli/reading.h"
#include "cli/usage.h"
#include "course/load.h"
#include "records/store.h"

namespace passerelle::cli {

namespace {

Vocabulary vocabulary_for(const Invocation& invocation, ReadingMode reading) {
  Vocabulary vocabulary = invocation.vocabulary;
  if (reading == ReadingMode::English) vocabulary.lead = Language::English;
  if (reading == ReadingMode::French) vocabulary.lead = Language::French;
  return vocabulary;
}

void say(const Invocation& invocation, const std::string& text) {
  invocation.console.err << "passerelle: " << clean_line(text) << '\n';
}

void say_state_of_record(const Invocation& invocation, const records::Store& store) {
  const locale::Words& words = invocation.words();
  for (const Error& notice : store.notices()) say(invocation, words.describe_with_place(notice));
  if (store.access() == records::Access::ReadWrite) return;
  const bool elsewhere = store.access() == records::Access::ReadOnlySecondInstance;
  const std::string folder = invocation.profile().string();
  say(invocation, words.format(elsewhere ? "terminal/record_elsewhere" : "terminal/record_read_only",
                               {{"folder", std::string_view(folder)}}));
}

int work_with(const Invocation& invocation, const course::Course& course, records::Store& store, const Work& work) {
  learning::Learner learner(course, store, *invocation.host.clock);
  const ReadingMode reading = reading_of(invocation, learner);
  const PageStyle style{invocation.console.columns, invocation.console.bold};
  return work({learner, vocabulary_for(invocation, reading), reading, style});
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

Result<course::Course> open_course(const Invocation& invocation) {
  return course::load_course(invocation.content(), course::Checks::Quick);
}

}  // namespace

int with_learner(const Invocation& invocation, const Check& check, const Work& work) {
  const auto course = open_course(invocation);
  if (!course) return usage_error(invocation.console.err, invocation.words(), course.error());
  if (const int refused = check(course.value()); refused != kExitDone) return refused;
  auto store = records::open_store({invocation.profile(), std::chrono::milliseconds{1000}, {}});
  if (!store) return usage_error(invocation.console.err, invocation.words(), store.error());
  say_state_of_record(invocation, *store.value());
  const SignalsEndInput guard;
  const int code = work_with(invocation, course.value(), *store.value(), work);
  const int saved = finish(invocation, *store.value());
  return saved == kExitDone ? code : saved;
}

int with_kept_record(const Invocation& invocation, const Check& check, const Work& work) {
  const auto course = open_course(invocation);
  if (!course) return usage_error(invocation.console.err, invocation.words(), course.error());
  if (const int refused = check(course.value()); refused != kExitDone) return refused;
  const auto store = open_kept_record(invocation.profile());
  if (!store) return usage_error(invocation.console.err, invocation.words(), store.error());
  return work_with(invocation, course.value(), *store.value(), work);
}

}  // namespace passerelle::cli
