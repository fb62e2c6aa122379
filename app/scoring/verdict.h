#pragma once
// From what was found in an answer to its mark.

#include "scoring/analysis.h"
#include "scoring/assessment.h"
#include "scoring/engine.h"
#include "scoring/rubric.h"

namespace passerelle::scoring {

/// Marks an analysed answer. text is the answer as typed, for the explanation; models are the rubric's.
Assessment mark(std::string_view text, const concepts::Scheme& scheme, const Rubric& rubric, const Analysis& analysis,
                const QuestionModels& models, Explain explain);

}  // namespace passerelle::scoring
