#include "cli/interview_verb.h"

#include <algorithm>

#include "cli/interview.h"
#include "cli/option_values.h"
#include "cli/usage.h"
#include "cli/with_learner.h"

namespace passerelle::cli {

namespace {

// As on the interview page of the window.
constexpr int kUsualQuestions = 5;
constexpr int kUsualSeconds = 120;
constexpr int kMostQuestions = 1000;
constexpr int kLeastSeconds = 10;
constexpr int kMostSeconds = 3600;

constexpr std::string_view kWishes[] = {"--track", "--mixed", "--questions", "--time", "--extra-time"};

/// Seconds for each answer; 0: no limit.
std::optional<int> seconds_of(const Invocation& invocation) {
  const auto given = invocation.value("--time");
  if (!given) return kUsualSeconds;
  if (*given == "none") return 0;
  const auto seconds = number_of(*given);
  if (seconds && *seconds >= kLeastSeconds && *seconds <= kMostSeconds) return seconds;
  refuse_number(invocation, "cli/bad_time", "--time", *given, kLeastSeconds, kMostSeconds);
  return std::nullopt;
}

}  // namespace

int interview(const Invocation& invocation) {
  if (invocation.has("--track") && invocation.has("--mixed")) {
    return usage_error(invocation.console.err, invocation.words(), "cli/track_and_mixed", {});
  }
  const auto questions = count_option(invocation, "--questions", kUsualQuestions, 1, kMostQuestions);
  if (!questions) return kExitUsage;
  const auto seconds = seconds_of(invocation);
  if (!seconds) return kExitUsage;
  InterviewOptions options;
  options.wish = {track_option(invocation), static_cast<std::size_t>(*questions), *seconds,
                  invocation.has("--extra-time")};
  options.wished = std::any_of(std::begin(kWishes), std::end(kWishes),
                               [&](std::string_view option) { return invocation.has(option); });
  const auto check = [&](const course::Course& course) { return check_track(invocation, course); };
  return with_learner(invocation, check, [&](const Desk& desk) {
    options.reading = desk.reading;
    options.style = desk.style;
    return run_interview(invocation.console.in, invocation.console.out, options, desk.learner, *invocation.host.clock,
                         desk.vocabulary);
  });
}

}  // namespace passerelle::cli
