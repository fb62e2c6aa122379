#include "cli/text_table.h"

#include <algorithm>
#include <ostream>

#include "text/breaks.h"

namespace passerelle::cli {

namespace {

std::size_t width_of(const std::string& text) { return text::grapheme_boundaries(text).size() - 1; }

std::vector<std::size_t> widths_of(const std::vector<TableRow>& rows) {
  std::vector<std::size_t> widths;
  for (const TableRow& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  return widths;
}

}  // namespace

void print_table(std::ostream& out, const std::vector<TableRow>& rows, std::size_t figures) {
  const std::vector<std::size_t> widths = widths_of(rows);
  for (const TableRow& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string space(widths[i] - width_of(row[i]), ' ');
      const bool is_figure = i > 0 && i <= figures;
      const bool is_last = i + 1 == row.size();
      out << "  " << (is_figure ? space : "") << row[i] << (is_figure || is_last ? "" : space);
    }
    out << '\n';
  }
}

}  // namespace passerelle::cli
