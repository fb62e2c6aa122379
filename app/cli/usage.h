#pragma once
// What is said when the command line does not make sense: one sentence that says what and what to do.

#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "locale/words.h"

namespace passerelle::cli {

/// The candidate that begins with what was typed, else the one that differs least from it; empty when none is close.
std::string nearest(std::string_view typed, const std::vector<std::string>& candidates);

/// Prints "passerelle: <the message at key>" on err and returns kExitUsage.
int usage_error(std::ostream& err, const locale::Words& words, std::string_view key,
                std::initializer_list<locale::Argument> arguments);

/// Prints "passerelle: place: what is wrong; what to do" on err and returns kExitUsage.
int usage_error(std::ostream& err, const locale::Words& words, const Error& error);

/// The names joined by commas.
std::string joined(const std::vector<std::string>& names);

}  // namespace passerelle::cli
