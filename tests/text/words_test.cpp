#include "text/words.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace passerelle;

namespace {

struct Case {
  std::string text;
  std::string words;  ///< folded forms, joined by spaces
};

text::WordRow read(const std::string& text) {
  static const text::Folding folding;
  text::WordRow row;
  text::read_words(text, 4000, folding, row);
  return row;
}

std::string forms(const text::WordRow& row) {
  std::string all;
  for (std::size_t i = 0; i < row.words.size(); ++i) {
    if (i > 0) all += " ";
    all += row.form(i);
  }
  return all;
}

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(forms(read(one.text)) == one.words);
  }
}

/// Every span lies inside the text, on character boundaries, and spans follow each other.
void check_spans(const std::string& text) {
  INFO(text);
  const text::WordRow row = read(text);
  std::size_t behind = 0;
  for (const text::Word& word : row.words) {
    CHECK(word.span.begin <= word.span.end);
    CHECK(word.span.end <= text.size());
    CHECK(word.span.begin >= behind);
    const auto is_boundary = [&text](std::size_t at) {
      return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    };
    CHECK(is_boundary(word.span.begin));
    CHECK(is_boundary(word.span.end));
    behind = word.span.begin;
  }
}

}  // namespace

TEST_CASE("English words are folded and their contractions opened") {
  check({
      {"It doesn't certify a product.", "it does not certify a product"},
      {"It doesn’t", "it does not"},
      {"can't, won't, shan't", "can not will not shall not"},
      {"They've said we're ready", "they have said we are ready"},
      {"I'd say it'll do", "i would say it will do"},
      {"It's the company's system", "it is the company system"},
      {"That's what I'm doing", "that is what i am doing"},
      {"the staff's and the auditors' view", "the staff and the auditors view"},
      {"RISK-BASED Approach", "risk based approach"},
      {"and/or", "and or"},
      {"e.g. policies", "e g policies"},
      {"naïve café façade", "naive cafe facade"},
      {"MFA/2FA", "mfa 2 fa"},
  });
}

TEST_CASE("French words lose accents and ligatures, and elisions are opened") {
  check({
      {"L’organisation s’engage", "l organisation s engage"},
      {"l'été, ça marche", "l ete ca marche"},
      {"Qu’est-ce que c’est", "qu est ce que c est"},
      {"jusqu'à lorsqu’on puisqu’il quoiqu’on", "jusqu a lorsqu on puisqu il quoiqu on"},
      {"aujourd’hui", "aujourdhui"},
      {"Quelqu’un", "quelquun"},
      {"œuvre, cœur, vœu", "oeuvre coeur voeu"},
      {"Œuvre ÉTÉ À Ç", "oeuvre ete a c"},
      {"n’a pas d’accès", "n a pas d acces"},
      {"« sûre »", "sure"},
      {"m’a t’il dit", "m a t il dit"},
      {"ça va-t-il", "ca va t il"},
      {"l’un d’entre eux", "l un d entre eux"},
  });
}

TEST_CASE("every kind of apostrophe, quotation mark, hyphen and space reads alike") {
  for (const std::string apostrophe : {"'", "’", "‘", "`", "´", "ʼ", "＇"}) {
    INFO(apostrophe);
    CHECK(forms(read("l" + apostrophe + "audit")) == "l audit");
    CHECK(forms(read("isn" + apostrophe + "t")) == "is not");
  }
  for (const std::string space : {" ", "\u00A0", "\u202F", "\u2009", "\t", "\n", "\u3000"}) {
    CHECK(forms(read("one" + space + "word")) == "one word");
  }
  for (const std::string hyphen : {"-", "‐", "‑"}) CHECK(forms(read("check" + hyphen + "list")) == "check list");
  check({{"“secure”", "secure"}, {"«secure»", "secure"}, {"\"secure\"", "secure"}, {"(secure)", "secure"}});
}

TEST_CASE("tricks of Unicode read as the clean text") {
  check({
      {"c\u200Bont\u200Drol", "control"},    // zero-width
      {"con\u00ADtrol", "control"},          // soft hyphen
      {"\u202Econtrol\u202C", "control"},    // bidi override
      {"e\u0301te\u0301", "ete"},            // combining accents
      {"z\u0335a\u0336l\u0334go", "zalgo"},  // overlaid marks
      {"с\u043Entr\u043El", "control"},      // Cyrillic look-alikes
      {"ｃｏｎｔｒｏｌ", "control"},         // full width
      {"𝐜𝐨𝐧𝐭𝐫𝐨𝐥", "control"},                // mathematical bold
      {"ﬁle", "file"},                       // ligature
      {"ⓘso", "iso"},                        // circled
      {"risk 😀 owner", "risk owner"},
      {"\uFEFFrisk", "risk"},
  });
}

TEST_CASE("bytes that are no UTF-8 separate words and never crash") {
  check({
      {"risk\xFFowner", "risk owner"},
      {"\x80\x81\x82", ""},
      {"ris\xC3", "ris"},
      {"\xED\xA0\x80risk", "risk"},
      {"", ""},
      {"!!! ... ???", ""},
      {std::string("a\0b", 3), "a b"},
  });
}

TEST_CASE("a word keeps its bytes through elisions, ligatures and numbers") {
  const std::string text = "L’œuvre doesn’t hold vingt-sept mille un mots.";
  const text::WordRow row = read(text);
  REQUIRE(forms(row) == "l oeuvre does not hold 27001 mots");
  const auto bytes = [&](std::size_t i) {
    return text.substr(row.words[i].span.begin, row.words[i].span.end - row.words[i].span.begin);
  };
  CHECK(bytes(0) == "L");
  CHECK(bytes(1) == "œuvre");
  CHECK(bytes(5) == "vingt-sept mille un");
  CHECK(bytes(6) == "mots");
  for (const std::string awkward : {"L’été, ça marche à 100 % : œuvre « sûre »", "d’\u202El’\u202C😀e\u0301",
                                    "37+8+14+34 = 93", "\xFF’t n’\xC3", "can’t’ve’d"}) {
    check_spans(awkward);
  }
}

TEST_CASE("two words that people write as one are two") {
  CHECK(forms(read("ya un lien")) == "y a un lien");
  CHECK(forms(read("cest faux, jai cliqué")) == "c est faux j ai clique");
  CHECK(forms(read("theres a link")) == "there is a link");
}

TEST_CASE("what stands between two words is kept") {
  const text::WordRow row = read("One, two; three: four. Five? (six) – seven\neight + nine");
  const auto before = [&](std::size_t i) { return row.words[i].before; };
  CHECK((before(1) & text::between::kComma) != 0);
  CHECK((before(2) & text::between::kSemicolon) != 0);
  CHECK((before(3) & text::between::kColon) != 0);
  CHECK((before(4) & text::between::kStop) != 0);
  CHECK((before(5) & text::between::kQuestion) != 0);
  CHECK((before(5) & text::between::kOpen) != 0);
  CHECK((before(6) & text::between::kClose) != 0);
  CHECK((before(7) & text::between::kLine) != 0);
  CHECK((before(8) & text::between::kPlus) != 0);
}

TEST_CASE("a long text is cut at the limit, at a character, and says so") {
  static const text::Folding folding;
  text::WordRow row;
  text::read_words("éé éé", 4, folding, row);
  CHECK(row.shortened);
  CHECK(forms(row) == "ee e");
  text::read_words("éé éé", 5, folding, row);
  CHECK_FALSE(row.shortened);
}
