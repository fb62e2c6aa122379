#pragma once
// What --help prints, made from the table of verbs. Internal to cli/.

#include <iosfwd>

#include "cli/verbs.h"

namespace passerelle::cli {

/// The window's verb stands for the whole program: all verbs are listed.
void print_help_of(const VerbSpec& verb, std::ostream& out, const Host& host, const locale::Words& words);

}  // namespace passerelle::cli
