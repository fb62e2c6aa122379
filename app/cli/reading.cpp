#include "cli/reading.h"

namespace passerelle::cli {

ReadingMode reading_of(const Invocation& invocation, const learning::Learner& learner) {
  if (invocation.reading) return *invocation.reading;
  const std::string kept = learner.setting("language").value_or("");
  if (kept == "both") return ReadingMode::Both;
  if (kept == "fr") return ReadingMode::French;
  if (kept == "en") return ReadingMode::English;
  return invocation.host.language == Language::French ? ReadingMode::French : ReadingMode::English;
}

}  // namespace passerelle::cli
