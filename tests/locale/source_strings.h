#pragma once
// String literals of the program's C++ source, for checks that compare the source with the words.

#include <map>
#include <set>
#include <string>

namespace passerelle::testing {

/// The literals of one C++ text, comments left out; escapes are kept as written.
std::set<std::string> string_literals(const std::string& source);

/// Every literal of app/**.cpp and app/**.h with the first file that has it.
std::map<std::string, std::string> literals_of_program(const std::string& source_folder);

/// The literals that app/**.cpp hands to text(), pair() and format(), with the first file that does.
std::map<std::string, std::string> keys_asked_by_calls(const std::string& source_folder);

}  // namespace passerelle::testing
