#include "cli/learn_verb.h"

#include "cli/learn.h"
#include "cli/option_values.h"
#include "cli/with_learner.h"

namespace passerelle::cli {

int learn(const Invocation& invocation) {
  const auto check = [&](const course::Course& course) {
    return invocation.arguments.empty() ? kExitDone : check_module(invocation, course, invocation.arguments.front());
  };
  return with_learner(invocation, check, [&](const Desk& desk) {
    LearnOptions options;
    if (!invocation.arguments.empty()) options.module = course::ModuleId{invocation.arguments.front()};
    options.reading = desk.reading;
    options.style = desk.style;
    return run_learn(invocation.console.in, invocation.console.out, options, desk.learner, desk.vocabulary);
  });
}

}  // namespace passerelle::cli
