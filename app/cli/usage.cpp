#include "cli/usage.h"

#include <algorithm>
#include <ostream>

#include "cli/cli.h"
#include "cli/page.h"

namespace passerelle::cli {

namespace {

/// Letters to insert, delete, replace or swap to turn one word into the other (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) rows[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view typed, const std::vector<std::string>& candidates) {
  constexpr std::size_t kLongest = 64;  // nobody mistypes a name of more letters; keeps the table small
  if (typed.empty() || typed.size() > kLongest) return {};
  std::string best;
  std::size_t least = 4;
  for (const std::string& candidate : candidates) {
    const std::size_t steps = distance(typed, candidate);
    const std::size_t allowed = std::max<std::size_t>(1, candidate.size() / 3);
    const bool begins = typed.size() >= 3 && candidate.rfind(typed, 0) == 0;
    const std::size_t cost = begins ? 1 : steps;
    if ((begins || steps <= allowed) && cost < least) {
      best = candidate;
      least = cost;
    }
  }
  return best;
}

int usage_error(std::ostream& err, const locale::Words& words, std::string_view key,
                std::initializer_list<locale::Argument> arguments) {
  err << "passerelle: " << clean_line(words.format(key, arguments)) << '\n';
  return kExitUsage;
}

int usage_error(std::ostream& err, const locale::Words& words, const Error& error) {
  err << "passerelle: " << clean_line(words.describe_with_place(error)) << '\n';
  return kExitUsage;
}

std::string joined(const std::vector<std::string>& names) {
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : ", ") + name;
  return line;
}

}  // namespace passerelle::cli
