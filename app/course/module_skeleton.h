#pragma once
// The text of a lesson in which everything is still to be written. Internal to course/.

#include <string>

namespace passerelle::course {

std::string module_skeleton(const std::string& id, const std::string& track);
std::string answers_skeleton(const std::string& id);

}  // namespace passerelle::course
