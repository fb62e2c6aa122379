#pragma once
// What is shown of a document that was found: its title with the words that were looked for, and a piece of its text
// around them. Internal to search*.cpp.

#include <unordered_map>

#include "learning/search_documents.h"
#include "learning/search_words.h"

namespace passerelle::learning {

/// looked_for: the words that the query may mean, and how surely.
SearchHit make_hit(const SearchDocument& document, SearchWords& words,
                   const std::unordered_map<WordId, float>& looked_for, Language lead);

}  // namespace passerelle::learning
