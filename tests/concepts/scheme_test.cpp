#include "concepts/scheme.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/scheme_text.h"

using namespace passerelle;

namespace {

constexpr const char* kScheme = R"(
  isms            | ISMS, information security management system | SMSI, système de management de la sécurité de l’information | domain
  control         | control, safeguard          | mesure de sécurité, mesure
  risk-register   | risk register               | registre des risques
  improve         | improve                     | améliorer, amélioration
  it-department   | IT, IT department           | DSI, service informatique
  take-seriously  | take … seriously            | prendre … au sérieux
  no-longer-works | no longer work              | ne fonctionne plus
  all-controls    | 93                          | 93
  password        | password                    | mot de passe | broader=secret
  secret          | secret                      | secret
  confidentiality | confidentiality             | confidentialité | antonym=availability
  availability    | availability                | disponibilité
  cost            | # euros                     | # euros
  weakness        | fault                       | faille
  good            | best                        | bon
  item            | thing, best practice        | point
  measure         | measure                     | mesurer
  enough          | all you need                | tout ce qu’il faut
  tick-boxes      | tick the boxes              | cocher les cases
)";

struct Bench {
  std::unique_ptr<const concepts::Scheme> scheme;
  concepts::WordCache cache;

  Bench() {
    auto compiled = concepts::Scheme::compile(test::scheme_from(kScheme));
    REQUIRE(compiled.ok());
    scheme = std::move(compiled).value();
  }

  /// Ids found in the text, in alphabetical order, each with the bytes in which it was found.
  std::vector<std::string> find(const std::string& text) {
    text::WordRow row;
    text::read_words(text, 4000, scheme->folding(), row);
    std::vector<const concepts::WordSense*> senses;
    scheme->look_up(row, cache, senses);
    std::vector<concepts::Occurrence> found;
    scheme->match(row, senses, found);
    std::vector<std::string> out;
    for (const concepts::Occurrence& one : found) {
      const std::size_t begin = row.words[one.first].span.begin;
      const std::size_t end = row.words[one.last].span.end;
      out.push_back(scheme->id(one.found).value + "=" + text.substr(begin, end - begin));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }
};

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("labels of both languages are found at once, with their bytes") {
  Bench bench;
  CHECK(bench.find("Our SMSI improves.") == Found{"improve=improves", "isms=SMSI"});
  CHECK(bench.find("Le système de management de la sécurité de l’information s’améliore") ==
        Found{"improve=améliore", "isms=système de management de la sécurité de l’information"});
  CHECK(bench.find("nothing of the kind").empty());
}

TEST_CASE("inflections, accents, capitals and hyphens do not matter") {
  Bench bench;
  for (const char* text : {"controls", "CONTROLS", "Control", "mesures", "MESURES DE SÉCURITÉ", "mesure de securite",
                           "mesures de sécurité", "mesure-de-sécurité"}) {
    INFO(text);
    const Found found = bench.find(text);
    CHECK(
        std::any_of(found.begin(), found.end(), [](const std::string& one) { return one.rfind("control=", 0) == 0; }));
  }
  for (const char* text : {"improving", "improved", "améliorons", "ameliorations", "AMÉLIORÉE"}) {
    INFO(text);
    CHECK(bench.find(text).size() == 1);
  }
}

TEST_CASE("one wrong letter in a long word, two in a very long one, are forgiven") {
  Bench bench;
  for (const char* text : {"confidentialty", "confidentialité", "confidentalité", "cofidentialite", "confidetnialite",
                           "imporve", "safegard", "registre des rsiques"}) {
    INFO(text);
    CHECK(bench.find(text).size() == 1);
  }
  CHECK(bench.find("safegward").size() == 1);
}

TEST_CASE("a word that a dictionary knows is never corrected") {
  Bench bench;
  CHECK(bench.find("contra").empty());
  CHECK(bench.find("passport").empty());
  CHECK(bench.find("mesurette").empty());
}

TEST_CASE("small words between the words of a label do not matter, others do") {
  Bench bench;
  CHECK(bench.find("the register of the risks").empty());  // another order is another label
  CHECK(bench.find("registre de tous les risques") == Found{"risk-register=registre de tous les risques"});
  CHECK(bench.find("risk and register").empty());
  CHECK(bench.find("risk. register").empty());
}

TEST_CASE("a label that says how much wants that word, a text may add it") {
  Bench bench;
  CHECK(bench.find("that is all that you need") == Found{"enough=all that you need"});
  CHECK(bench.find("then you need proof").empty());
  CHECK(bench.find("parce qu’il faut avancer").empty());
  CHECK(bench.find("tick all of the boxes") == Found{"tick-boxes=tick all of the boxes"});
  CHECK(bench.find("cocher toutes les cases") == Found{"tick-boxes=cocher toutes les cases"});
}

TEST_CASE("a gap in a label stands for up to three words") {
  Bench bench;
  CHECK(bench.find("they take it seriously") == Found{"take-seriously=take it seriously"});
  CHECK(bench.find("take all of this seriously").size() == 1);
  CHECK(bench.find("prennent la sécurité au sérieux").size() == 1);
  CHECK(bench.find("take one two three four seriously").empty());
}

TEST_CASE("an acronym that is also a word counts only in capitals") {
  Bench bench;
  CHECK(bench.find("it is ours").empty());
  CHECK(bench.find("The IT decides") == Found{"it-department=IT"});
  CHECK(bench.find("IT") == Found{"it-department=IT"});
  CHECK(bench.find("THE IT") == Found{"it-department=IT"});
  CHECK(bench.find("IT IS OURS").empty());
}

TEST_CASE("a label of one word that a dictionary has is no form of another word") {
  Bench bench;
  CHECK(bench.find("il faut, qu’il faille").size() == 1);
  CHECK(bench.find("des failles") == Found{"weakness=failles"});
  CHECK(bench.find("the risk is here, the risks are there").empty());
  CHECK(bench.find("the best things") == Found{"good=best", "item=things"});
  CHECK(bench.find("nous mesurons") == Found{"measure=mesurons"});
}

TEST_CASE("figures match words and sums, and # any number") {
  Bench bench;
  for (const char* text : {"93 of them", "ninety-three", "quatre-vingt-treize", "nonante-trois", "37+8+14+34"}) {
    INFO(text);
    CHECK(bench.find(text).size() == 1);
  }
  CHECK(bench.find("39 of them").empty());
  CHECK(bench.find("it is 500 euros") == Found{"cost=500 euros"});
}

TEST_CASE("a missing apostrophe is forgiven") {
  Bench bench;
  CHECK(bench.find("lamélioration") == Found{"improve=lamélioration"});
}

TEST_CASE("relations are known in both directions") {
  const Bench bench;
  const auto index = [&](const char* id) { return *bench.scheme->find(id); };
  CHECK(bench.scheme->rivals(index("availability")) == std::vector<concepts::ConceptIndex>{index("confidentiality")});
  CHECK(bench.scheme->rivals(index("confidentiality")) == std::vector<concepts::ConceptIndex>{index("availability")});
  CHECK(bench.scheme->ancestors(index("password")) == std::vector<concepts::ConceptIndex>{index("secret")});
  CHECK(bench.scheme->is_domain(index("isms")));
  CHECK_FALSE(bench.scheme->is_domain(index("password")));
}

TEST_CASE("a scheme that contradicts itself is refused with the concept's name") {
  const auto twice = concepts::Scheme::compile(test::scheme_from("a | one | un\na | two | deux"));
  REQUIRE_FALSE(twice.ok());
  CHECK(twice.error().code == "concept_duplicate");
  const auto dangling = concepts::Scheme::compile(test::scheme_from("a | one | un | broader=b"));
  REQUIRE_FALSE(dangling.ok());
  CHECK(dangling.error().code == "concept_unknown_relation");
}

TEST_CASE("a circle of broader concepts ends") {
  const auto scheme =
      concepts::Scheme::compile(test::scheme_from("a | one | un | broader=b\nb | two | deux | broader=a"));
  REQUIRE(scheme.ok());
  CHECK(scheme.value()->ancestors(0).size() == 1);
}

TEST_CASE("a hostile text is matched within bounds") {
  Bench bench;
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "take ";
  CHECK(bench.find(text).empty());
}
