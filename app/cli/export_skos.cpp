#include "cli/export_skos.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <string_view>
#include <vector>

namespace passerelle::cli {

namespace {

using concepts::ConceptId;
using concepts::ConceptSource;
using concepts::LabelSource;

// SKOS has no word for opposites, so the antonym is a property of our own, symmetric as the engine reads it.
constexpr std::string_view kHead = R"(@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix concept: <urn:passerelle:concept:> .
@prefix passerelle: <urn:passerelle:> .

passerelle:antonym a owl:ObjectProperty , owl:SymmetricProperty ;
  rdfs:subPropertyOf skos:semanticRelation ;
  rdfs:label "antonym"@en , "antonyme"@fr .

passerelle:concepts a skos:ConceptScheme ;
  skos:prefLabel "Passerelle: concepts of the course"@en , "Passerelle)"
                                   "\u00a0"
                                   R"(: concepts du cours"@fr .
)";

/// A Turtle string with its language.
std::string literal(std::string_view text, std::string_view language) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (byte < 0x20 || byte == 0x7F) {
      std::array<char, 8> escaped{};
      std::snprintf(escaped.data(), escaped.size(), "\\u%04X", byte);
      out += escaped.data();
    } else {
      out += c;
    }
  }
  return out + "\"@" + std::string(language);
}

/// The statements of one concept.
class Statements {
 public:
  explicit Statements(std::string& out) : out_(out) {}

  /// One predicate with all its objects; nothing when there is none.
  void add(std::string_view predicate, const std::vector<std::string>& objects) {
    for (std::size_t i = 0; i < objects.size(); ++i) {
      (out_ += i == 0 ? " ;\n  " : " , ") += i == 0 ? std::string(predicate) + " " : "";
      out_ += objects[i];
    }
  }

 private:
  std::string& out_;
};

struct Labels {
  std::vector<std::string> preferred;
  std::vector<std::string> alternative;
  std::vector<std::string> hidden;

  void read(const LabelSource& source, std::string_view language) {
    std::set<std::string_view> seen;
    const auto add = [&](const std::string& label, std::vector<std::string>& to) {
      if (!label.empty() && seen.insert(label).second) to.push_back(literal(label, language));
    };
    add(source.preferred, preferred);
    for (const std::string& label : source.alternative) add(label, alternative);
    for (const std::string& label : source.hidden) add(label, hidden);
  }
};

/// Ids are lower-case letters, figures and hyphens between them, as the schema of the content has it.
std::vector<std::string> names(const std::vector<ConceptId>& ids) {
  std::vector<std::string> all;
  for (const ConceptId& id : ids) all.push_back("concept:" + id.value);
  return all;
}

std::vector<std::string> definitions(const Bilingual& text) {
  std::vector<std::string> all;
  if (!text.en.empty()) all.push_back(literal(text.en, "en"));
  if (!text.fr.empty()) all.push_back(literal(text.fr, "fr"));
  return all;
}

void write_concept(const ConceptSource& source, std::string& out) {
  Labels labels;
  labels.read(source.en, "en");
  labels.read(source.fr, "fr");
  out += "\nconcept:" + source.id.value + " a skos:Concept ;\n  skos:inScheme passerelle:concepts";
  Statements statements(out);
  if (source.broader.empty()) statements.add("skos:topConceptOf", {"passerelle:concepts"});
  statements.add("skos:prefLabel", labels.preferred);
  statements.add("skos:altLabel", labels.alternative);
  statements.add("skos:hiddenLabel", labels.hidden);
  statements.add("skos:definition", definitions(source.definition));
  statements.add("skos:broader", names(source.broader));
  statements.add("skos:related", names(source.related));
  statements.add("passerelle:antonym", names(source.antonym));
  out += " .\n";
}

}  // namespace

std::string as_skos(const concepts::SchemeSource& scheme) {
  std::vector<const ConceptSource*> sorted;
  for (const ConceptSource& source : scheme.concepts) sorted.push_back(&source);
  std::sort(sorted.begin(), sorted.end(),
            [](const ConceptSource* a, const ConceptSource* b) { return a->id.value < b->id.value; });
  std::string out(kHead);
  for (const ConceptSource* source : sorted) write_concept(*source, out);
  return out;
}

}  // namespace passerelle::cli
