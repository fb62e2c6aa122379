#pragma once
// What kind of text an answer is, whatever it says: pasted from the lesson, a row of key words, the question again.

#include "scoring/analysis.h"
#include "scoring/rubric.h"

namespace passerelle::scoring {

struct AnswerKind {
  bool admission = false;  ///< says of itself that it does not know, and nothing else
  bool pasted = false;     ///< words of the lesson, word for word, from the first to the last
  bool key_words = false;  ///< words one after the other without grammar, where a statement is asked
  int question_words = 0;  ///< words that carry meaning and stand in the question too
};

AnswerKind kind_of(const Rubric& rubric, const Analysis& analysis);

}  // namespace passerelle::scoring
