#include <cstdlib>

#include "locale/words.h"

namespace passerelle::locale {

Language language_of(std::string_view posix_locale) {
  const std::string_view language = posix_locale.substr(0, posix_locale.find_first_of("_.@-"));
  return language == "fr" || language == "FR" ? Language::French : Language::English;
}

Language system_language() {
  // POSIX: the first of these that is set and not empty decides.
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return language_of(value);
  }
  return Language::English;
}

}  // namespace passerelle::locale
