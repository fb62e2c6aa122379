// `passerelle new module`: what it writes, what it says, what it refuses.
#include <catch2/catch.hpp>

#include <filesystem>

#include "cli/terminal.h"
#include "support/content_folder.h"

using namespace passerelle;
using testing::CommandLine;
using testing::ContentFolder;
using testing::kLocks;
using testing::lines_of;
using testing::Ran;

namespace {

namespace fs = std::filesystem;

Ran make(const ContentFolder& folder, const std::string& id, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments = {"new", "module", id, "--content", folder.path().string()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return CommandLine().run(arguments);
}

Ran validate(const fs::path& path) { return CommandLine().run({"validate", path.string()}); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a new lesson is wrong only in what must be filled in, and validate lists that") {
  const ContentFolder folder;
  const Ran ran = make(folder, "windows");
  CHECK(ran.code == 0);
  CHECK(ran.err.empty());
  CHECK(lines_of(ran.out)[0] == "Written: " + (folder.path() / "modules/windows/module.json").string());
  CHECK(holds(ran.out, "Added to the track office in course.json"));
  CHECK(holds(ran.out, "passerelle validate " + (folder.path() / "modules/windows").string() + "\n"));
  CHECK(holds(ran.out, "passerelle learn windows --content " + folder.path().string() + "\n"));
  const Ran found = validate(folder.path());
  CHECK(found.code == 1);
  int texts = 0;
  for (const std::string& line : lines_of(found.out)) {
    INFO(line);
    CHECK(holds(line, "modules/windows/module.json:"));
    const bool empty = holds(line, " text is empty; write it");
    texts += empty ? 1 : 0;
    CHECK((empty || holds(line, "/patterns: ") || holds(line, "/keyTerms: ")));
  }
  CHECK(texts > 40);
}

TEST_CASE("once everything is written, a new lesson lacks its sample answers only") {
  const ContentFolder folder;
  REQUIRE(make(folder, "windows").code == 0);
  const std::string file = "modules/windows/module.json";
  std::string text = folder.read(file);
  const auto fill = [&](const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  };
  fill("\"modelAnswer\": { \"en\": \"\", \"fr\": \"\" }",
       "\"modelAnswer\": { \"en\": \"A paper.\", \"fr\": \"Un papier.\" }");
  fill("{ \"en\": \"\", \"fr\": \"\" }", "{ \"en\": \"Shut.\", \"fr\": \"Fermer.\" }");
  fill("\"patterns\": []", "\"patterns\": [\"paper\"]");
  fill("\"keyTerms\": []", "\"keyTerms\": [\"paper\"]");
  text.replace(text.find("\"patterns\": [\"paper\"]", text.find("misconception-1")), 21, "\"patterns\": [\"read\"]");
  text.replace(text.find("\"minutes\": 10"), 13, "\"minutes\": 5");
  folder.write(file, text);
  const Ran found = validate(folder.path());
  for (const std::string& line : lines_of(found.out)) {
    INFO(line);
    CHECK((holds(line, "sample answer") || holds(line, "answers.json")));
  }
  CHECK(holds(found.out, "has 0 sample answers; write at least 10"));
}

TEST_CASE("course.json keeps its form, in whatever way its list is written") {
  const ContentFolder folder;
  const std::string before = folder.read("course.json");
  REQUIRE(make(folder, "windows").code == 0);
  std::string expected = before;
  expected.replace(expected.find("\"locks\"]"), 8, "\"locks\", \"windows\"]");
  CHECK(folder.read("course.json") == expected);
  folder.edit("course.json", "[\"desk\", \"locks\", \"windows\"]",
              "[\r\n        \"desk\",\r\n        \"locks\", \"windows\"\r\n      ]");
  REQUIRE(make(folder, "doors").code == 0);
  CHECK(holds(folder.read("course.json"), "\"locks\", \"windows\", \"doors\"\r\n      ]"));
  folder.edit("course.json", "\"desk\",\r\n        \"locks\", \"windows\", \"doors\"", "\"desk\"");
  REQUIRE(make(folder, "roof").code == 0);
  CHECK(holds(folder.read("course.json"), "[\r\n        \"desk\",\r\n        \"roof\"\r\n      ]"));
}

TEST_CASE("a track may be chosen, and one that does not exist is refused") {
  const ContentFolder folder;
  folder.edit("course.json", "  ]\n}", R"(,
    { "id": "home", "title": { "en": "Home", "fr": "Maison" }, "audience": { "en": "a", "fr": "b" }, "modules": ["locks"] }
  ]
})");
  folder.edit("course.json", "\"desk\", \"locks\"]", "\"desk\"]");
  folder.edit(kLocks, "\"track\": \"office\"", "\"track\": \"home\"");
  const Ran ran = make(folder, "windows", {"--track", "home"});
  CHECK(ran.code == 0);
  CHECK(holds(folder.read("course.json"), "[\"locks\", \"windows\"]"));
  CHECK(holds(folder.read("modules/windows/module.json"), "\"track\": \"home\""));
  const std::string before = folder.read("course.json");
  const Ran refused = make(folder, "doors", {"--track", "hone"});
  CHECK(refused.code == 2);
  CHECK(refused.out.empty());
  CHECK(refused.err == "passerelle: The course has no track “hone”; did you mean “home”?\n");
  CHECK(folder.read("course.json") == before);
  CHECK_FALSE(fs::exists(folder.path() / "modules/doors"));
}

TEST_CASE("a lesson that course.json lists already is written where it is listed") {
  const ContentFolder folder;
  folder.remove("modules/locks");
  const std::string before = folder.read("course.json");
  const Ran ran = make(folder, "locks");
  CHECK(ran.code == 0);
  CHECK(holds(ran.out, "course.json lists it already, in the track office."));
  CHECK(folder.read("course.json") == before);
}

TEST_CASE("ids that are none, folders that exist and courses that are broken are refused") {
  const ContentFolder folder;
  for (const char* id : {"", "Windows", "fen\u00eatres", "a--b", "a-", "../up", "a b", "a/b"}) {
    const Ran ran = make(folder, id);
    INFO(id);
    CHECK(ran.code == 2);
    CHECK(holds(ran.err, "is not an id; write lower-case words"));
  }
  CHECK(holds(make(folder, std::string(65, 'a')).err, "is not an id"));
  CHECK(make(folder, "desk").err ==
        "passerelle: " + (folder.path() / "modules/desk").string() + " already exists; choose another id\n");
  CHECK(CommandLine().run({"new", "course", "x"}).err ==
        "passerelle: “course” cannot be made; write: passerelle new module ID\n");
  CHECK(CommandLine().run({"new", "module"}).code == 2);
  folder.write("course.json", "{");
  CHECK(make(folder, "windows").code == 2);
  CHECK_FALSE(fs::exists(folder.path() / "modules/windows"));
}

TEST_CASE("what cannot be written is said, and nothing is left behind") {
  const ContentFolder folder;
  const std::string before = folder.read("course.json");
  folder.write("course.json.part/in-the-way", "");
  const Ran unlisted = make(folder, "windows");
  CHECK(unlisted.code == 2);
  CHECK(unlisted.out.empty());
  CHECK(holds(unlisted.err, "course.json cannot be written: "));
  CHECK_FALSE(fs::exists(folder.path() / "modules/windows"));
  CHECK(folder.read("course.json") == before);
  folder.remove("modules");
  folder.write("modules", "a file");
  CHECK(holds(make(folder, "windows").err, "modules/windows cannot be written: "));
}

TEST_CASE("in French, the next steps are said in French") {
  const ContentFolder folder;
  const Ran ran = make(folder, "windows", {"--lang", "fr"});
  CHECK(holds(ran.out, "Fichier écrit\u00a0: "));
  CHECK_FALSE(holds(ran.out, "[cli/"));
  CHECK_FALSE(holds(ran.out, "{"));
}
