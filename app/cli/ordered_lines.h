#pragma once
// Work on each line of a stream, on several threads, with the results in the order of the lines and bounded memory.
// Internal to cli/.

#include <functional>
#include <iosfwd>
#include <string>

#include "cli/answer_line.h"

namespace passerelle::cli {

/// What is made of a line; the result is written with a newline behind it.
using LineWork = std::function<std::string(const InputLine&)>;

/// Reads every line and writes what work makes of it. make_work is called once for each thread that works, on the
/// calling thread. A result is written as soon as those before it are. False when the output cannot be written: reading
/// stops.
bool work_on_lines(std::istream& in, std::ostream& out, int jobs, const std::function<LineWork()>& make_work);

}  // namespace passerelle::cli
