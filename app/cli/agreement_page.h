#pragma once
// The figures of `bench-answers` as a plain page for trainers. Internal to cli/.

#include <iosfwd>
#include <vector>

#include "cli/agreement.h"
#include "locale/words.h"

namespace passerelle::cli {

void print_agreement(std::ostream& out, const std::vector<Judged>& judged, const locale::Words& words);

}  // namespace passerelle::cli
