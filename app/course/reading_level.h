#pragma once
// How hard the prose of a lesson is to read.

#include <string_view>

#include "course/course.h"

namespace passerelle::course {

/// Ease of reading in each language, on about the same scale: 100 very easy, 60 plain, below 30 for specialists.
struct ReadingEase {
  double english = 0.0;  ///< Flesch
  double french = 0.0;   ///< Kandel and Moles
};

/// Of everything in the lesson that is read: from the overview to the recap, questions left out.
ReadingEase reading_ease(const Module& module);

/// Of one text without marks; 0 when it has no words.
double reading_ease(std::string_view plain, Language language);

/// Syllables of a word in small letters, as spelling lets one guess them; at least one.
int syllables_of(std::string_view lower, Language language);

}  // namespace passerelle::course
