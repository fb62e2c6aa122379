#pragma once
// How many letters to insert, delete, replace or swap with a neighbour to turn one folded word into another.

#include <string_view>

namespace passerelle::text {

/// Optimal string alignment distance, or limit + 1 when it is more than limit. Words of up to 63 letters; longer ones
/// count as far apart.
int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace passerelle::text
