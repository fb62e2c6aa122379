// The words of both languages beside each other, as they were compiled.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/regex.h>

#include "locale/bundle.h"
#include "locale/message.h"

using passerelle::Language;
using passerelle::locale::Message;
using passerelle::locale::Texts;

namespace {

Texts texts_of(Language language) {
  auto texts = passerelle::locale::read_bundle(PASSERELLE_LOCALES_DIR, language);
  REQUIRE(texts.ok());
  return std::move(texts).value();
}

std::vector<std::string> keys_of(const Texts& texts) {
  std::vector<std::string> keys;
  for (const auto& [key, text] : texts) keys.push_back(key);
  return keys;
}

/// Keys whose text matches the pattern (ICU syntax), with the text: empty when all is well, readable when it is not.
std::vector<std::string> matching(const Texts& texts, const char* pattern) {
  UErrorCode status = U_ZERO_ERROR;
  icu::RegexMatcher matcher(icu::UnicodeString::fromUTF8(pattern), 0, status);
  REQUIRE(U_SUCCESS(status));
  std::vector<std::string> found;
  for (const auto& [key, text] : texts) {
    const auto wide = icu::UnicodeString::fromUTF8(text);
    matcher.reset(wide);
    if (matcher.find() != 0) found.push_back(key + ": " + text);
  }
  return found;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("both languages have the same keys") {
  CHECK(keys_of(texts_of(Language::English)) == keys_of(texts_of(Language::French)));
  CHECK(texts_of(Language::English).size() > 200);
}

TEST_CASE("every pattern parses and has the same arguments in both languages") {
  const Texts french = texts_of(Language::French);
  for (const auto& [key, text] : texts_of(Language::English)) {
    INFO(key);
    const auto other = french.find(key);
    if (other == french.end()) continue;
    const auto en = Message::parse(text, Language::English);
    const auto fr = Message::parse(other->second, Language::French);
    REQUIRE(en != nullptr);
    REQUIRE(fr != nullptr);
    CHECK(en->arguments() == fr->arguments());
  }
}

TEST_CASE("a plural says every category of its language") {
  const auto check = [](Language language, const Lines& categories) {
    int plurals = 0;
    for (const auto& [key, text] : texts_of(language)) {
      const auto message = Message::parse(text, language);
      REQUIRE(message != nullptr);
      for (Lines keywords : message->plurals()) {
        INFO(key);
        std::erase_if(keywords, [](const std::string& keyword) { return keyword.front() == '='; });
        std::sort(keywords.begin(), keywords.end());
        CHECK(keywords == categories);
        ++plurals;
      }
    }
    CHECK(plurals > 10);
  };
  check(Language::English, {"one", "other"});
  check(Language::French, {"many", "one", "other"});
}

TEST_CASE("no text is empty, has an ASCII apostrophe, double spaces or a space at an end") {
  for (const Language language : {Language::English, Language::French}) {
    const Texts texts = texts_of(language);
    CHECK(matching(texts, "^$") == Lines{});
    CHECK(matching(texts, "'") == Lines{});
    CHECK(matching(texts, "  ") == Lines{});
    CHECK(matching(texts, "^ | $") == Lines{});
    CHECK(matching(texts, "[\\x01-\\x1f]") == Lines{});
  }
}

TEST_CASE("every text is in normalisation form C") {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  REQUIRE(U_SUCCESS(status));
  for (const Language language : {Language::English, Language::French}) {
    for (const auto& [key, text] : texts_of(language)) {
      INFO(key);
      CHECK(nfc->isNormalizedUTF8(text, status) != 0);
    }
  }
}

TEST_CASE("French punctuation has its no-break spaces") {
  const Texts french = texts_of(Language::French);
  CHECK(matching(french, "(?<![\\u202f?!])[;!?]") == Lines{});
  CHECK(matching(french, "(?<!\\u00a0):(?!//)") == Lines{});
  CHECK(matching(french, "(?<!\\u202f)%") == Lines{});
  CHECK(matching(french, "«(?!\\u00a0)|(?<!\\u00a0)»") == Lines{});
  CHECK(matching(french, "[\"“”]") == Lines{});
}

TEST_CASE("English punctuation has no space before it and its quotes are curly") {
  const Texts english = texts_of(Language::English);
  CHECK(matching(english, "[ \\u00a0\\u202f][;:!?]") == Lines{});
  CHECK(matching(english, "[\"«»]") == Lines{});
}

TEST_CASE("the program speaks calmly: no exclamation mark, no please, no oops") {
  CHECK(matching(texts_of(Language::English), "!|[Pp]lease|[Oo]ops") == Lines{});
  CHECK(matching(texts_of(Language::French), "!|[Oo]ups|\\b([Tt]u|[Tt]on|[Tt]a|[Tt]es)\\b") == Lines{});
}
