#pragma once
// What is checked of the texts of a file beside their references: that they say something, that both languages lead to
// the same places, and how they are written. Internal to course/.

#include <functional>

#include "course/json_document.h"

namespace passerelle::course {

/// Calls visit with every text that readers see, one language after the other, in the order of the file.
void for_each_text(const Document& document, const std::function<void(const Value& side)>& visit);

/// Whether the text is the reason why a wording is avoided: it may write the wording.
bool is_reason(const Value& side);

/// Reports texts that hold nothing but spaces. Part of the quick checks.
void check_blank_texts(Document& document);

/// Warns of marks outside the light subset, of typography, of links that stand in one language only and of one that is
/// much longer. In a file of concepts it looks at what readers see: names and definitions of the glossary.
void check_writing(Document& document);

/// Warns of a term that a module links twice.
void check_repeated_terms(Document& document);

/// Words of a light Markdown text as a reader counts them.
int count_words(const std::string& markdown);

}  // namespace passerelle::course
