#pragma once
// The id of a concept of the bilingual scheme.

#include "base/strong_id.h"

namespace passerelle::concepts {

using ConceptId = StrongId<struct ConceptTag>;

}  // namespace passerelle::concepts
