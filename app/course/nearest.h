#pragma once
// "Did you mean": the known name that differs least from the one that was written. Internal to course/.

#include <string>
#include <string_view>
#include <vector>

namespace passerelle::course {

/// The candidate nearest to `written`; empty when none is close (a third of its letters, at most 3).
std::string nearest(std::string_view written, const std::vector<std::string>& candidates);

}  // namespace passerelle::course
