#pragma once
// A table as plain lines: the first column on the left, figures on the right of theirs. Internal to cli/.

#include <iosfwd>
#include <string>
#include <vector>

namespace passerelle::cli {

using TableRow = std::vector<std::string>;

/// Prints the rows, indented, with two spaces between columns; widths are counted in characters. Rows may be shorter.
void print_table(std::ostream& out, const std::vector<TableRow>& rows);

}  // namespace passerelle::cli
