#pragma once
// One language's resource bundle, read whole into memory: "table/key" to text. Internal to locale/.
// No fallback: a bundle that is missing is an error, never another language's words.

#include <map>
#include <string>

#include "base/language.h"
#include "base/result.h"

namespace passerelle::locale {

/// Every text of a bundle by its path, for example "errors/words_missing/what"; UTF-8.
using Texts = std::map<std::string, std::string, std::less<>>;

/// Reads folder/en.res or folder/fr.res. Errors: words_missing, words_damaged (argument file).
Result<Texts> read_bundle(const std::string& folder, Language language);

}  // namespace passerelle::locale
