#pragma once
// What a Workspace holds: memory that is used again for the next answer.

#include "concepts/scheme.h"
#include "scoring/analysis.h"
#include "scoring/engine.h"

namespace passerelle::scoring {

struct Workspace::State {
  concepts::WordCache cache;
  Analysis analysis;
};

}  // namespace passerelle::scoring
