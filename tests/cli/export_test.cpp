// `passerelle export skos`: what it writes, read back by two RDF libraries that other people wrote.
#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/export_skos.h"
#include "cli/small_content.h"
#include "cli/terminal.h"

using namespace passerelle;
using testing::CommandLine;
using testing::Ran;
using testing::SmallContent;

namespace {

namespace fs = std::filesystem;

constexpr const char* kHardConcepts = R"({
  "schemaVersion": 1,
  "concepts": [
    { "id": "bolt", "prefLabel": { "en": "bolt", "fr": "verrou" }, "broader": ["lock"], "related": ["key"],
      "altLabel": { "en": ["bolt", "a \"dead\" bolt"], "fr": ["pêne\\dormant"] },
      "hiddenLabel": { "en": ["blot", "a \"dead\" bolt"] } },
    { "id": "axe", "prefLabel": { "en": "axe", "fr": "hache" }, "antonym": ["key"] },
    { "id": "key", "prefLabel": { "en": "key", "fr": "clé" },
      "definition": { "en": "It opens.\nIt closes.", "fr": "Elle ouvre." } },
    { "id": "lamp", "prefLabel": { "en": "lamp", "fr": "lampe" } },
    { "id": "lock", "prefLabel": { "en": "lock", "fr": "serrure" } }
  ]
})";

std::string read(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

Ran export_skos(const SmallContent& content, const std::string& out) {
  return CommandLine().run({"export", "skos", out, "--content", content.folder()});
}

/// Runs a command of the system; its code and what it printed on both streams.
Ran system_command(const std::string& command) {
  Ran ran;
  std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> buffer{};
  while (std::fgets(buffer.data(), buffer.size(), pipe) != nullptr) ran.out += buffer.data();
  const int status = pclose(pipe);
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

std::size_t lines_with(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (const std::string& line : testing::lines_of(text)) count += line.find(what) != std::string::npos ? 1U : 0U;
  return count;
}

std::size_t files_in(const std::string& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("the concepts are written in the order of their ids, each label once") {
  const SmallContent content;
  content.write("concepts/words.json", kHardConcepts);
  const std::string out = content.path("out.ttl");
  const Ran ran = export_skos(content, out);
  CHECK(ran.err.empty());
  REQUIRE(ran.code == 0);
  CHECK(ran.out.empty());
  const std::string text = read(out);
  CHECK(text.substr(text.find("\nconcept:")) == R"(
concept:axe a skos:Concept ;
  skos:inScheme passerelle:concepts ;
  skos:topConceptOf passerelle:concepts ;
  skos:prefLabel "axe"@en , "hache"@fr ;
  passerelle:antonym concept:key .

concept:bolt a skos:Concept ;
  skos:inScheme passerelle:concepts ;
  skos:prefLabel "bolt"@en , "verrou"@fr ;
  skos:altLabel "a \"dead\" bolt"@en , "pêne\\dormant"@fr ;
  skos:hiddenLabel "blot"@en ;
  skos:broader concept:lock ;
  skos:related concept:key .

concept:key a skos:Concept ;
  skos:inScheme passerelle:concepts ;
  skos:topConceptOf passerelle:concepts ;
  skos:prefLabel "key"@en , "clé"@fr ;
  skos:definition "It opens.\u000AIt closes."@en , "Elle ouvre."@fr .

concept:lamp a skos:Concept ;
  skos:inScheme passerelle:concepts ;
  skos:topConceptOf passerelle:concepts ;
  skos:prefLabel "lamp"@en , "lampe"@fr .

concept:lock a skos:Concept ;
  skos:inScheme passerelle:concepts ;
  skos:topConceptOf passerelle:concepts ;
  skos:prefLabel "lock"@en , "serrure"@fr .
)");
  REQUIRE(export_skos(content, content.path("again.ttl")).code == 0);
  CHECK(read(content.path("again.ttl")) == text);
}

// The two readers are test packages of ./dev; without them these tests fail.
TEST_CASE("rapper reads every label and relation of the export") {
  const SmallContent content;
  content.write("concepts/words.json", kHardConcepts);
  const std::string out = content.path("out.ttl");
  REQUIRE(export_skos(content, out).code == 0);
  const Ran ran = system_command("rapper -q -i turtle -o ntriples '" + out + "'");
  INFO(ran.out);
  REQUIRE(ran.code == 0);
  const std::string kCore = "<http://www.w3.org/2004/02/skos/core#";
  CHECK(lines_with(ran.out, kCore + "Concept>") == 5);
  CHECK(lines_with(ran.out, kCore + "ConceptScheme>") == 1);
  CHECK(lines_with(ran.out, kCore + "inScheme>") == 5);
  CHECK(lines_with(ran.out, kCore + "topConceptOf>") == 4);
  CHECK(lines_with(ran.out, kCore + "prefLabel>") == 12);
  CHECK(lines_with(ran.out, kCore + "altLabel>") == 2);
  CHECK(lines_with(ran.out, kCore + "hiddenLabel>") == 1);
  CHECK(lines_with(ran.out, "<urn:passerelle:concept:axe> <urn:passerelle:antonym> <urn:passerelle:concept:key>") == 1);
}

TEST_CASE("rdflib reads the concepts of the whole course from the export") {
  const SmallContent content;
  const std::string out = content.path("out.ttl");
  const std::string course = PASSERELLE_SOURCE_DIR "/content";
  REQUIRE(CommandLine().run({"export", "skos", out, "--content", course}).code == 0);
  const auto scheme = course::load_scheme(course);
  REQUIRE(scheme.ok());
  std::size_t labels = 0;
  for (const auto& source : scheme.value().concepts) labels += source.en.preferred.empty() ? 0U : 1U;
  REQUIRE(labels > 100);
  // The interpreter of the system: the package of rdflib belongs to it.
  const Ran ran = system_command(
      "/usr/bin/python3 -c \"import rdflib,sys; from rdflib.namespace import SKOS, RDF; g=rdflib.Graph(); "
      "g.parse(sys.argv[1], format='turtle'); print(len(set(g.subjects(RDF.type, SKOS.Concept))), "
      "sum(o.language=='en' for s,o in g.subject_objects(SKOS.prefLabel) if (s, RDF.type, SKOS.Concept) in g), "
      "all(o in set(g.subjects(RDF.type, SKOS.Concept)) for o in set(g.objects(None, SKOS.broader))))\" '" +
      out + "'");
  const std::string count = std::to_string(scheme.value().concepts.size());
  CHECK(ran.out == count + " " + std::to_string(labels) + " True\n");
  CHECK(ran.code == 0);
}

TEST_CASE("a file that cannot be written is refused in words and leaves nothing behind") {
  const SmallContent content;
  const Ran ran = export_skos(content, content.path("nowhere/out.ttl"));
  CHECK(ran.code == 2);
  CHECK(ran.err == "passerelle: The file " + content.path("nowhere/out.ttl") +
                       " cannot be written: No such file or directory; choose a folder that exists and that you may "
                       "write to\n");
  fs::create_directory(content.path("taken"));
  const std::size_t before = files_in(content.folder());
  CHECK(export_skos(content, content.path("taken")).code == 2);
  CHECK(files_in(content.folder()) == before);
}

TEST_CASE("broken concepts and other formats are refused, and the file that was there stays") {
  const SmallContent content;
  const std::string out = content.path("out.ttl");
  REQUIRE(export_skos(content, out).code == 0);
  const std::string text = read(out);
  content.write("concepts/words.json", R"({ "schemaVersion": 1, "concepts": [)");
  const Ran broken = export_skos(content, out);
  CHECK(broken.code == 2);
  CHECK(broken.err.rfind("passerelle: " + content.path("concepts/words.json") + ":", 0) == 0);
  CHECK(read(out) == text);
  const Ran other = CommandLine().run({"export", "owl", out, "--content", content.folder()});
  CHECK(other.code == 2);
  CHECK(other.err == "passerelle: There is no export named “owl”; write passerelle export skos OUT.ttl, records "
                     "OUT.csv, records OUT.json or contested OUT.jsonl.\n");
}
