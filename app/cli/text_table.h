#pragma once
// A table as plain lines: the first column on the left, figures on the right of theirs. Internal to cli/.

#include <iosfwd>
#include <string>
#include <vector>

namespace passerelle::cli {

using TableRow = std::vector<std::string>;

inline constexpr std::size_t kAllColumns = 1000;

/// Prints the rows, indented, with two spaces between columns; widths are counted in characters. Rows may be shorter.
/// Behind the columns of figures stand words again, on the left of theirs.
void print_table(std::ostream& out, const std::vector<TableRow>& rows, std::size_t figures = kAllColumns);

}  // namespace passerelle::cli
