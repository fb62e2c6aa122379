#pragma once
// Words that a label does without: articles, possessives, prepositions and small adverbs of both languages. They may
// stand between the words of a label without changing what it names. No negation, no restriction is among them.

#include <string_view>

namespace passerelle::concepts {

/// Whether the folded form is such a word.
bool is_light(std::string_view form);

/// Whether a light word says how many: a text may add it to a label ("tick all the boxes"), and a label that has it wants it
/// ("all you need").
bool is_quantity(std::string_view form);

}  // namespace passerelle::concepts
