#pragma once
// The ids of what a course is made of: a typed string each.

#include "base/strong_id.h"

namespace passerelle::course {

using TrackId = StrongId<struct TrackTag>;
using ModuleId = StrongId<struct ModuleTag>;
using BlockId = StrongId<struct BlockTag>;
using QuestionId = StrongId<struct QuestionTag>;
using AudienceId = StrongId<struct AudienceTag>;
using CriterionId = StrongId<struct CriterionTag>;
using ObjectiveId = StrongId<struct ObjectiveTag>;

}  // namespace passerelle::course
