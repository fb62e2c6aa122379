#pragma once
// What is checked of the texts of a file beside their references: that they say something, that both languages lead to
// the same places, and how they are written. Internal to course/.

#include "course/json_document.h"

namespace passerelle::course {

/// Reports texts that hold nothing but spaces. Part of the quick checks.
void check_blank_texts(Document& document);

/// Warns of marks outside the light subset, of typography, and of links that stand in one language only. In a file of
/// concepts it looks at what readers see: names and definitions of the glossary.
void check_writing(Document& document);

/// Warns of a term that a module links twice.
void check_repeated_terms(Document& document);

/// Words of a light Markdown text as a reader counts them.
int count_words(const std::string& markdown);

}  // namespace passerelle::course
