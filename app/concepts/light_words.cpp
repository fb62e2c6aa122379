#include "concepts/light_words.h"

#include <algorithm>
#include <iterator>

namespace passerelle::concepts {

namespace {

// Sorted, for the binary search.
constexpr std::string_view kLight[] = {
    "a", "all", "also", "an", "any", "as", "at", "au", "aussi", "aux", "avec", "bien", "both", "by", "ce",
    "certain", "certaine", "certaines", "certains", "ces", "cet", "cette", "chaque", "ci", "d", "dans", "de",
    "des", "different", "differentes", "differents", "du", "each", "en", "encore", "entire", "even", "every",
    "existing", "for", "from", "her", "his", "in", "into", "its", "l", "la", "le", "les", "leur", "leurs", "ma",
    "meme", "mes", "mon", "my", "nos", "notre", "of", "on", "onto", "our", "own", "par", "particular", "pour",
    "propre", "propres", "quelques", "really", "s", "sa", "se", "ses", "several", "so", "some", "son",
    "specific", "still", "sur", "ta", "tes", "that", "the", "their", "these", "this", "those", "to", "toujours",
    "tous", "tout", "toute", "toutes", "tres", "un", "une", "various", "very", "via", "vos", "votre",
    "vraiment", "whole", "with", "y", "your",
};

// Sorted.
constexpr std::string_view kQuantities[] = {
    "all", "chaque", "each", "entire", "every", "several", "tous", "tout", "toute", "toutes", "whole",
};

}  // namespace

bool is_light(std::string_view form) { return std::binary_search(std::begin(kLight), std::end(kLight), form); }

bool is_quantity(std::string_view form) {
  return std::binary_search(std::begin(kQuantities), std::end(kQuantities), form);
}

}  // namespace passerelle::concepts
