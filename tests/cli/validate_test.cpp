// `passerelle validate`: every line as a trainer reads it.
#include <catch2/catch.hpp>

#include "cli/terminal.h"
#include "support/content_folder.h"

using passerelle::Language;
using passerelle::testing::CommandLine;
using passerelle::testing::ContentFolder;
using passerelle::testing::kDesk;
using passerelle::testing::kDeskAnswers;
using passerelle::testing::kLocks;
using passerelle::testing::kWords;
using passerelle::testing::Ran;

namespace {

Ran validate(const std::filesystem::path& path, Language language = Language::English) {
  CommandLine line;
  line.language = language;
  return line.run({"validate", path.string()});
}

/// What is printed, with the folder's own path left out.
std::string said(const ContentFolder& folder, Language language = Language::English) {
  std::string out = validate(folder.path(), language).out;
  const std::string root = folder.path().string() + "/";
  for (std::size_t at = out.find(root); at != std::string::npos; at = out.find(root)) out.erase(at, root.size());
  return out;
}

struct Row {
  std::string file;
  std::string from;
  std::string to;
  std::string said;
};

}  // namespace

TEST_CASE("a course that is all right is met with silence") {
  const ContentFolder folder;
  const Ran ran = validate(folder.path());
  CHECK(ran.out.empty());
  CHECK(ran.err.empty());
  CHECK(ran.code == 0);
}

TEST_CASE("the first module of the project is all right") {
  const auto content = std::filesystem::path(PASSERELLE_SOURCE_DIR) / "content";
  CHECK(validate(content / "modules/what-is-iso-27001").out.empty());
  CHECK(validate(content / "course.json").out.empty());
}

TEST_CASE("each problem is one line: place, what is wrong, what to do") {
  const auto row = GENERATE(
      Row{kLocks, "\"level\"", "\"levle\"",
          "modules/locks/module.json:7:3: /levle: There is no field “levle” here; did you mean “level”?\n"},
      Row{kLocks, "\"beginner\"", "\"expert\"",
          "modules/locks/module.json:7:12: /level: “expert” is not a possible value; write one of: beginner, "
          "intermediate, "
          "advanced\n"},
      Row{kLocks, "\"minutes\": 8", "\"minutes\": 1e30",
          "modules/locks/module.json:8:14: /minutes: A whole number is wanted here, not a number that is too large or "
          "not "
          "whole; correct the value\n"},
      Row{kLocks, "\"minutes\": 8", "\"minutes\": 0",
          "modules/locks/module.json:8:14: /minutes: 0 is out of range; write a number from 1 to 240\n"},
      Row{kLocks, ", \"fr\": \"Les serrures\"", "",
          "modules/locks/module.json:9:12: /title: The French text is missing; add the field “fr”\n"},
      Row{kLocks, "\"Les serrures\"", "\"\"",
          "modules/locks/module.json:9:35: /title/fr: The French text is empty; write it\n"},
      Row{kLocks, "\"schemaVersion\": 1", "\"schemaVersion\": 2",
          "modules/locks/module.json:2:20: /schemaVersion: The file has the format 2; this program reads 1; install a "
          "newer "
          "Passerelle, or correct “schemaVersion”\n"},
      Row{kLocks, "\"0.1.0\"", "\"1\"",
          "modules/locks/module.json:4:14: /version: “1” is not a version; write three numbers, such as 1.2.0\n"},
      Row{kLocks, "\"minutes\": 8,", "\"minutes\": 8, \"minutes\": 9,",
          "modules/locks/module.json:8:17: /minutes: The name “minutes” already stands in this object, on line 8; keep "
          "one of "
          "the two\n"},
      Row{kLocks, "Les serrures\" }", "Les serrures\" },",
          "modules/locks/module.json:9:51: A comma stands behind the last item; delete it\n"},
      Row{kLocks, "\"locks\"", "“locks”",
          "modules/locks/module.json:3:9: JSON wants straight quotation marks around names and texts; write U+0022 in "
          "place of "
          "this one\n"},
      Row{kLocks, "Locks\"", "Locks\n\"",
          "modules/locks/module.json:9:20: A text is opened here and not closed on its line; close it with a straight "
          "quotation mark; write \\n for a new line\n"},
      Row{kLocks, "Locks\"", "Lo\u202ecks\"",
          "modules/locks/module.json:9:20: /title/en: The invisible character U+202E changes the direction of the text "
          "after "
          "“Lo”; delete it\n"},
      Row{kLocks, "Les serrures", "La cle\u0301",
          "modules/locks/module.json:9:35: /title/fr: Letters and their accents are separate characters in this text; "
          "save it "
          "in normalization form C (NFC)\n"},
      Row{kLocks, "Les serrures", "La cl\xe9",
          "modules/locks/module.json:9:41: A byte here is not UTF-8; save the file as UTF-8 in your editor\n"},
      Row{kDesk, "\"related\": [\"locks\"]", "\"related\": [\"lock\"]",
          "modules/desk/module.json:93:15: /related/0: The course has no module “lock”; did you mean “locks”?\n"},
      Row{kDesk, "\"id\": \"bin\"", "\"id\": \"overview\"",
          "modules/desk/module.json:37:24: /callouts/0/id: The id “overview” already stands on line 15; give one of "
          "the two "
          "another id\n"},
      Row{kDesk, "\"need\": 1", "\"need\": 3",
          "modules/desk/module.json:60:15: /questions/0/need: The question needs 3 ideas and has 2; lower “need”, or "
          "write more "
          "ideas\n"},
      Row{kDesk, "[\"paper hide\"]", "[\"paper hidde\"]",
          "modules/desk/module.json:66:24: /questions/0/ideas/0/patterns/0: The pattern “paper hidde” names “hidde”, "
          "and there "
          "is no such concept; did you mean “hide”?\n"},
      Row{kDesk, "[\"paper hide\"]", "[\"paper ) hide\"]",
          "modules/desk/module.json:66:24: /questions/0/ideas/0/patterns/0: The pattern “paper ) hide” cannot be read "
          "from “) "
          "hide” on; app/scoring/README.md shows how patterns are written\n"},
      Row{kDesk, "Drawers close.", "[Drawers](javascript:alert) close.",
          "modules/desk/module.json:24:23: /blocks/0/text/en: The link “javascript:alert” leads nowhere; begin it with "
          "https, "
          "http, mailto, term, block or module and a colon\n"},
      Row{kDesk, "Un tiroir se ferme.", "Un tiroir: on ferme.",
          "modules/desk/module.json:24:47: /blocks/0/text/fr: A no-break space is missing before “:”, after “Un "
          "tiroir”; write "
          "U+00A0 there\n"},
      Row{kDesk, "Un tiroir se ferme.", "L’armoire est cryptée.",
          "modules/desk/module.json:24:47: /blocks/0/text/fr: This course does not use the word “cryptée”; write "
          "“chiffrée”\n"},
      Row{kDesk, "\"minutes\": 5", "\"minutes\": 20",
          "modules/desk/module.json:8:14: /minutes: The lesson announces 20 minutes and takes about 5; correct "
          "“minutes”, or "
          "the length of the lesson\n"},
      Row{kDesk, "So that each paper is put away and no visitor can read it.", "It does look tidy, and to look tidy is what it is for.",
          "modules/desk/module.json:86:30: /questions/0/modelAnswer/en: The model answer is marked “contradictory”, "
          "not "
          "“correct”; reword it, or mend the patterns; passerelle explain shows why\n"},
      Row{kDeskAnswers, "put away each document", "what a nice day it is",
          "modules/desk/answers.json:7:5: /answers/2: The answer is labelled “correct” and marked “non_domain” (ideas: "
          "none; "
          "misconceptions: none); mend the patterns, or the label if the answer deserves another one; passerelle "
          "explain shows "
          "why\n"},
      Row{kDeskAnswers, "no visitor reads it", "the papers are put away, no visitor reads it",
          "modules/desk/answers.json:6:5: /answers/1: The answer lists the ideas unread and is marked with put-away, "
          "unread; "
          "mend the patterns, or the list; passerelle explain shows why\n"},
      Row{kWords, "\"id\": \"look-tidy\"", "\"id\": \"visitor\"",
          "concepts/words.json:13:13: /concepts/4/id: The concept “visitor” already stands in concepts/words.json on "
          "line 11; "
          "keep one of the two, or give this one another id\n"},
      Row{"course.json", "\"locks\"]", "\"locks\", \"doors\"]",
          "course.json:9:36: /tracks/0/modules/2: The module “doors” has no folder; create modules/doors/module.json, "
          "or delete "
          "the id here\n"});
  const ContentFolder folder;
  folder.edit(row.file, row.from, row.to);
  CHECK(said(folder) == row.said);
  CHECK(validate(folder.path()).code == 1);
  const std::string french = said(folder, Language::French);
  CHECK(french != row.said);
  CHECK(french.find('{') == std::string::npos);
  CHECK(french.find("[errors") == std::string::npos);
}

TEST_CASE("in French, problems are said in French") {
  const ContentFolder folder;
  folder.edit(kLocks, "\"level\"", "\"levle\"");
  folder.edit(kLocks, "\"Locks\"", "\"\"");
  CHECK(said(folder, Language::French) ==
        "modules/locks/module.json:7:3: /levle: Aucun champ ne s’appelle «\u00a0levle\u00a0» ici\u202f; vouliez-vous "
        "écrire "
        "«\u00a0level\u00a0»\u202f?\n"
        "modules/locks/module.json:9:20: /title/en: Le texte anglais est vide\u202f; écrivez-le\n");
}

TEST_CASE("a file that is cut off, empty or too large is one line") {
  const ContentFolder folder;
  folder.write(kLocks, "");
  CHECK(said(folder) ==
        "modules/locks/module.json:1:1: The file ends before it is complete; close the text, the list or the object "
        "that is "
        "open\n");
  folder.write(kLocks, std::string(100, '['));
  CHECK(said(folder) ==
        "modules/locks/module.json:1:65: Values stand in one another more than 64 levels deep; look for brackets that "
        "are "
        "opened and never closed\n");
  std::filesystem::resize_file(folder.path() / kLocks, 50 * 1024 * 1024);
  CHECK(said(folder) ==
        "modules/locks/module.json: The file has 50 MB; the most is 8 MB; check that it is the right file, or divide "
        "it\n");
  folder.remove(kLocks);
  CHECK(said(folder) == "modules/locks/module.json: The file is missing; put it there, or correct its name\n");
}

TEST_CASE("a path inside the content shows the problems of that place") {
  const ContentFolder folder;
  folder.edit(kLocks, "\"level\"", "\"levle\"");
  folder.edit(kDesk, "\"track\": \"office\"", "\"track\": \"attic\"");
  const auto lines = [](const std::filesystem::path& path) {
    return passerelle::testing::lines_of(validate(path).out).size();
  };
  CHECK(lines(folder.path()) == 2);
  CHECK(lines(folder.path() / "modules") == 2);
  CHECK(lines(folder.path() / "modules/locks") == 1);
  CHECK(lines(folder.path() / "modules/locks/") == 1);
  CHECK(lines(folder.path() / "modules/desk/../locks/./module.json") == 1);
  CHECK(validate(folder.path() / "modules/desk/answers.json").code == 0);
  CHECK(validate(folder.path() / "concepts").code == 0);
}

TEST_CASE("a module that no track lists is said to be invisible") {
  const ContentFolder folder;
  folder.write("modules/drawer/module.json", "{}");
  CHECK(validate(folder.path() / "modules/drawer").code == 1);
  CHECK(said(folder) ==
        "modules/drawer/module.json: No track lists the module “drawer”, so that learners do not see it; add the id to "
        "a track "
        "in course.json\n");
}

TEST_CASE("what cannot be read at all ends with 2") {
  const ContentFolder folder;
  Ran ran = validate(folder.path() / "modules/lock");
  CHECK(ran.code == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err == "passerelle: " + (folder.path() / "modules/lock").string() +
                       ": The file is missing; put it there, or correct its name\n");
  folder.write("course.json", "{ \"title\": ");
  ran = validate(folder.path());
  CHECK(ran.code == 2);
  CHECK(ran.err ==
        "passerelle: " + (folder.path() / "course.json").string() +
            ":1:10: The file ends before it is complete; close the text, the list or the object that is open\n");
}

TEST_CASE("nothing of a file can move the cursor or turn the line around") {
  const ContentFolder folder;
  folder.edit(kLocks, "\"level\"", "\"le\\u001b[31m\u202evel\"");
  const std::string out = said(folder);
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK(out.find("\u202e") == std::string::npos);
}

TEST_CASE("--reading says how hard each lesson is to read, in place of problems") {
  const ContentFolder folder;
  folder.edit("course.json", "\"modules\": [", "\"plainLanguage\": true,\n      \"modules\": [");
  folder.edit(kLocks, "\"level\"", "\"levle\"");
  CommandLine line;
  Ran ran = line.run({"validate", "--reading", folder.path().string()});
  CHECK(ran.code == 0);
  const std::string first = passerelle::testing::lines_of(ran.out).front();
  CHECK(first.rfind("desk: ", 0) == 0);
  CHECK(first.find(" in English (Flesch), ") != std::string::npos);
  CHECK(first.find(" in French (Kandel-Moles); has to stay easy") != std::string::npos);
  CHECK(passerelle::testing::lines_of(ran.out).back() ==
        "100 is very easy, 60 is plain, less than 30 is for specialists.");
  ran = line.run({"validate", "--reading", (folder.path() / "modules/locks").string()});
  CHECK(ran.out == "No lesson is ready here.\n");
  CHECK(line.run({"validate", "--reading", (folder.path() / "modules/cellar").string()}).code == 2);
}
