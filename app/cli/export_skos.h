#pragma once
// A concept scheme as SKOS in Turtle. Internal to cli/.

#include <string>

#include "concepts/scheme_source.h"

namespace passerelle::cli {

/// Concepts in the order of their ids, labels and relations in the order of their authors: the same scheme gives the
/// same bytes. A label stands once for each concept and language, in the most visible place, as SKOS wants it (S13).
std::string as_skos(const concepts::SchemeSource& scheme);

}  // namespace passerelle::cli
