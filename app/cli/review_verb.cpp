#include "cli/review_verb.h"

#include "cli/option_values.h"
#include "cli/review.h"
#include "cli/with_learner.h"

namespace passerelle::cli {

namespace {

constexpr int kMostQuestions = 1000;

ReviewOptions options_of(const Invocation& invocation, const Desk& desk, int count) {
  ReviewOptions options;
  options.track = track_option(invocation);
  options.count = static_cast<std::size_t>(count);
  options.anyway = invocation.has("--anyway");
  options.reading = desk.reading;
  options.style = desk.style;
  return options;
}

}  // namespace

int review(const Invocation& invocation) {
  const auto count = count_option(invocation, "--count", 0, 1, kMostQuestions);
  if (!count) return kExitUsage;
  const auto check = [&](const course::Course& course) { return check_track(invocation, course); };
  const Console& console = invocation.console;
  const Clock& clock = *invocation.host.clock;
  if (invocation.has("--list")) {
    return with_kept_record(invocation, check, [&](const Desk& desk) {
      return run_review_list(console.out, options_of(invocation, desk, *count), desk.learner, clock, desk.vocabulary);
    });
  }
  return with_learner(invocation, check, [&](const Desk& desk) {
    const ReviewOptions options = options_of(invocation, desk, *count);
    return run_review(console.in, console.out, options, desk.learner, clock, desk.vocabulary);
  });
}

}  // namespace passerelle::cli
