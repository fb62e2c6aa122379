// What is found for what is typed: both languages at once, accents, inflections, slips and unfinished words.
#include "learning/search.h"

#include <catch2/catch.hpp>

#include "learning/small_course.h"

using namespace passerelle;
using namespace passerelle::learning;
using namespace passerelle::test;

namespace {

course::KeyTerm term(const char* id, Bilingual label, Bilingual definition) {
  course::KeyTerm made;
  made.id.value = id;
  made.label = std::move(label);
  made.definition = std::move(definition);
  return made;
}

course::Course searched_course() {
  course::Course made = small_course();
  made.modules.front().module = [&] {
    course::Module module = *made.modules.front().module;
    module.title = {"What is it?", "Qu’est-ce que c’est ?"};
    module.summary = {"A way to steer.", "Une façon de piloter."};
    module.blocks[1].text = {
        "Records are evidence. An auditor reads **dated minutes** and closed corrections of the year.",
        "Les enregistrements sont des preuves. Un auditeur lit des comptes rendus datés."};
    return std::make_shared<const course::Module>(std::move(module));
  }();
  made.terms = {term("evidence", {"audit evidence", "preuve d’audit"}, {"What can be checked.", "Ce qui se vérifie."}),
                term("phishing", {"phishing", "hameçonnage"}, {"A message that lures.", "Un message qui leurre."}),
                term("owner", {"risk owner", "propriétaire du risque"}, {"Who decides.", "Qui décide."})};
  made.terms[1].variants.fr = {"filoutage"};
  made.controls.push_back({"5.9",
                           course::Theme::Organizational,
                           {"What one owns", "Ce que l’on possède"},
                           {"Things are listed.", "Les choses sont listées."},
                           {"A list", "Une liste"},
                           false,
                           {},
                           {},
                           {},
                           {}});
  made.clauses.push_back({"5.9", {"No such clause", "Pas de clause"}, {"Nothing.", "Rien."}, {}, {}, {}, {}, {}});
  made.clauses.push_back(
      {"9.2.1", {"Looking at oneself", "Se regarder"}, {"Audits happen.", "Des audits ont lieu."}, {}, {}, {}, {}, {}});
  return made;
}

std::vector<std::string> found(const std::string& query, const SearchLimits& limits = {}) {
  Search search(searched_course());
  std::vector<std::string> ids;
  for (const SearchHit& hit : search.find(query, Language::English, limits).hits) ids.push_back(hit.id);
  return ids;
}

std::string first(const std::string& query) {
  const std::vector<std::string> ids = found(query);
  return ids.empty() ? "nothing" : ids.front();
}

std::vector<std::string> marked(const FoundText& text) {
  std::vector<std::string> words;
  for (const text::Span& span : text.matches) words.push_back(text.text.substr(span.begin, span.end - span.begin));
  return words;
}

}  // namespace

TEST_CASE("a term is found in either language, by its inflections and by its variants") {
  for (const char* query : {"preuve", "preuves", "Preuve d’audit", "audit evidence", "PREUVES"}) {
    INFO(query);
    CHECK(first(query) == "evidence");
  }
  CHECK(first("filoutage") == "phishing");
  CHECK(first("risk owners") == "owner");
}

TEST_CASE("accents and slips of the keyboard are forgiven: one from five letters, two from nine") {
  for (const char* query : {"hameconnage", "hamecomnage", "hamecomnaje", "phisihng", "propriétaire", "proprietaires"}) {
    INFO(query);
    CHECK(first(query) != "nothing");
  }
  CHECK(first("hamecomnage") == "phishing");
  CHECK(found("ownr ").empty());
  CHECK(found("zzzzzzzz").empty());
}

TEST_CASE("the last word may be unfinished, an earlier one not") {
  CHECK(first("ham") == "phishing");
  CHECK(first("hameç") == "phishing");
  CHECK(found("ham ").empty());
}

TEST_CASE("a number names its control and its clause first") {
  CHECK(found("5.9") == std::vector<std::string>{"5.9", "5.9"});
  CHECK(first("A.5.9") == "5.9");
  CHECK(first("clause 9.2") == "9.2.1");
}

TEST_CASE("a block is found by what it says, with a snippet around the words") {
  Search search(searched_course());
  const SearchResult result = search.find("dated minutes", Language::English);
  REQUIRE(result.hits.size() == 1);
  const SearchHit& hit = result.hits.front();
  CHECK(hit.group == SearchGroup::Lessons);
  CHECK(hit.module == kModule);
  CHECK(hit.id == "later");
  CHECK(hit.block == 4);
  CHECK(hit.en.text == "What is it?");
  CHECK(hit.snippet.text == "…An auditor reads dated minutes and closed corrections of the year.");
  CHECK(marked(hit.snippet) == std::vector<std::string>{"dated", "minutes"});
}

TEST_CASE("the snippet is in the language in which the words are") {
  Search search(searched_course());
  const SearchResult result = search.find("comptes rendus", Language::English);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits.front().snippet_language == Language::French);
  CHECK(marked(result.hits.front().snippet) == std::vector<std::string>{"comptes", "rendus"});
}

TEST_CASE("titles carry the matches of both languages") {
  Search search(searched_course());
  const SearchHit hit = search.find("preuve", Language::English).hits.front();
  CHECK(marked(hit.en).empty());
  CHECK(marked(hit.fr) == std::vector<std::string>{"preuve"});
}

TEST_CASE("a group can be asked for alone, and all are counted") {
  Search search(searched_course());
  const SearchResult all = search.find("audit", Language::English);
  CHECK(all.total() >= 3);
  SearchLimits limits;
  limits.only = SearchGroup::Clauses;
  const SearchResult clauses = search.find("audit", Language::English, limits);
  REQUIRE(clauses.hits.size() == 1);
  CHECK(clauses.hits.front().id == "9.2.1");
  CHECK(clauses.totals == all.totals);
  limits = {};
  limits.per_group = 1;
  CHECK(search.find("audit", Language::English, limits).hits.size() <= kSearchGroups);
}

TEST_CASE("an empty query, signs alone and an empty course find nothing") {
  CHECK(found("").empty());
  CHECK(found(" ?! ").empty());
  Search search{course::Course{}};
  CHECK(search.size() == 0);
  CHECK(search.find("audit", Language::English).hits.empty());
}

TEST_CASE("a filter asks for words that begin with every word of the query") {
  CHECK(SearchFilter("").is_empty());
  CHECK(SearchFilter("").matches({"anything"}));
  CHECK(SearchFilter("preu aud").matches({"audit evidence", "Preuve d’audit"}));
  CHECK(SearchFilter("evenement").matches({"Événement"}));
  CHECK_FALSE(SearchFilter("preuve risque").matches({"audit evidence", "Preuve d’audit"}));
}
