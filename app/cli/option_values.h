#pragma once
// Values of options that several verbs take, checked: each says on err what is wrong and what to write. Internal to
// cli/.

#include <optional>
#include <string>

#include "cli/verbs.h"
#include "course/course.h"

namespace passerelle::cli {

/// A whole number with nothing behind it.
std::optional<int> number_of(const std::string& text);

/// Says at that key that what was given is no number from least to most.
void refuse_number(const Invocation& invocation, std::string_view key, std::string_view option,
                   const std::string& given, int least, int most);

/// The number that was given for the option, or the one for when it was not; none when it is no number from least to
/// most.
std::optional<int> count_option(const Invocation& invocation, std::string_view option, int otherwise, int least,
                                int most);

/// kExitDone when the module is one that can be opened.
int check_module(const Invocation& invocation, const course::Course& course, const std::string& typed);

/// kExitDone when --track was not given or names a track of the course.
int check_track(const Invocation& invocation, const course::Course& course);

/// What --track says; empty: all tracks.
std::string track_option(const Invocation& invocation);

}  // namespace passerelle::cli
