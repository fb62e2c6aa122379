#include "cli/option_values.h"

#include <charconv>

#include "cli/learn_catalogue.h"
#include "cli/usage.h"

namespace passerelle::cli {

namespace {

/// A name that the course does not have; the message with a near one is used when there is one.
int unknown_name(const Invocation& invocation, const std::string& typed, const std::vector<std::string>& names,
                 std::string_view key, std::string_view key_near) {
  const std::string close = nearest(typed, names);
  const std::string all = joined(names);
  std::ostream& err = invocation.console.err;
  if (close.empty()) {
    return usage_error(err, invocation.words(), key,
                       {{"name", std::string_view(typed)}, {"names", std::string_view(all)}});
  }
  return usage_error(
      err, invocation.words(), key_near,
      {{"name", std::string_view(typed)}, {"nearest", std::string_view(close)}, {"names", std::string_view(all)}});
}

}  // namespace

std::optional<int> number_of(const std::string& text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

void refuse_number(const Invocation& invocation, std::string_view key, std::string_view option,
                   const std::string& given, int least, int most) {
  // As it is to be typed: without the commas or spaces of the language.
  const std::string from = std::to_string(least);
  const std::string to = std::to_string(most);
  usage_error(invocation.console.err, invocation.words(), key,
              {{"option", option},
               {"value", std::string_view(given)},
               {"least", std::string_view(from)},
               {"most", std::string_view(to)}});
}

std::optional<int> count_option(const Invocation& invocation, std::string_view option, int otherwise, int least,
                                int most) {
  const auto given = invocation.value(option);
  if (!given) return otherwise;
  const std::optional<int> number = number_of(*given);
  if (number && *number >= least && *number <= most) return number;
  refuse_number(invocation, "cli/bad_number", option, *given, least, most);
  return std::nullopt;
}

int check_module(const Invocation& invocation, const course::Course& course, const std::string& typed) {
  const course::ModuleEntry* entry = course.find(course::ModuleId{typed});
  if (entry == nullptr) {
    std::vector<std::string> ids;
    for (const course::ModuleEntry& one : course.modules) ids.push_back(one.id.value);
    return unknown_name(invocation, typed, ids, "cli/unknown_module", "cli/unknown_module_near");
  }
  const std::string reason = reason_not_open(*entry, invocation.words());
  if (reason.empty()) return kExitDone;
  return usage_error(invocation.console.err, invocation.words(), "cli/module_not_open",
                     {{"name", std::string_view(typed)}, {"reason", std::string_view(reason)}});
}

int check_track(const Invocation& invocation, const course::Course& course) {
  const auto typed = invocation.value("--track");
  if (!typed || course.find(course::TrackId{*typed}) != nullptr) return kExitDone;
  std::vector<std::string> ids;
  for (const course::Track& track : course.tracks) ids.push_back(track.id.value);
  return unknown_name(invocation, *typed, ids, "cli/unknown_track", "cli/unknown_track_near");
}

std::string track_option(const Invocation& invocation) { return invocation.value("--track").value_or(std::string()); }

}  // namespace passerelle::cli
