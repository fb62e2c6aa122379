#include <catch2/catch.hpp>

#include "cli/terminal.h"
#include "cli/usage.h"

using passerelle::Language;
using passerelle::ReadingMode;
using passerelle::cli::nearest;
using passerelle::testing::CommandLine;
using passerelle::testing::Ran;

namespace {

using Words = std::vector<std::string>;

struct Row {
  Words arguments;
  std::string said;
};

void check_refused(const Row& row, Language language) {
  CommandLine line;
  line.language = language;
  const Ran ran = line.run(row.arguments);
  CHECK(ran.code == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err == "passerelle: " + row.said + "\n");
  CHECK(line.windows.empty());
  CHECK(line.pictures.empty());
}

}  // namespace

TEST_CASE("a wrong command line is refused with one sentence that says what to do") {
  check_refused(
      GENERATE(
          Row{{"lern"}, "There is no command “lern”; did you mean passerelle learn?"},
          Row{{"valid"}, "There is no command “valid”; did you mean passerelle validate?"},
          Row{{"zzz"}, "There is no command “zzz”; passerelle --help lists the commands."},
          Row{{"--langg", "fr"}, "There is no option --langg; did you mean --lang?"},
          Row{{"--xyzzy=1"}, "passerelle has no option --xyzzy; passerelle --help lists its options."},
          Row{{"learn", "--explain"}, "passerelle learn has no option --explain; passerelle learn --help lists its options."},
          Row{{"learn", "phishing", "again"}, "passerelle learn does not take “again”; passerelle learn --help says what it takes."},
          Row{{"score", "extra", "--jsonl"}, "passerelle score does not take “extra”; passerelle score --help says what it takes."},
          Row{{"score"}, "score reads one JSON object a line; run passerelle score --jsonl."},
          Row{{"score", "--jsonl", "--jobs"}, "--jobs needs a value; passerelle --help shows which."},
          Row{{"score", "--jsonl", "--jobs", "0"}, "“0” is not a number of threads; use --jobs with a number from 1 to 256."},
          Row{{"score", "--jsonl", "--jobs", "4x"}, "“4x” is not a number of threads; use --jobs with a number from 1 to 256."},
          Row{{"explain", "what-is-iso-27001/certifies"}, "Something is missing; write: passerelle explain QUESTION TEXT"},
          Row{{"--lang", "de"}, "“de” is not a language of the program; use --lang en, --lang fr or --lang both."},
          Row{{"picture", "lesson"}, "Something is missing; write: passerelle picture SCREEN OUT.png"},
          Row{{"picture", "lessn", "a.png"}, "There is no screen “lessn”; choose one of: lesson, checkpoint"},
          Row{{"picture", "lesson", "a.png", "--theme", "pink"}, "There is no theme “pink”; choose one of: light, dark"},
          Row{{"picture", "lesson", "a.png", "--size", "1280"},
              "“1280” is not a size; write width and height in pixels, from 200 to 8192, such as 1280x800."},
          Row{{"picture", "lesson", "a.png", "--size", "1280x99999"},
              "“1280x99999” is not a size; write width and height in pixels, from 200 to 8192, such as 1280x800."},
          Row{{"picture", "lesson", "a.png", "--scale", "nan"}, "“nan” is not a scale; use a number from 0.5 to 4."}),
      Language::English);
}

TEST_CASE("the sentence is in the system's language, and --lang goes before it") {
  check_refused(Row{{"lern"}, "La commande «\u00a0lern\u00a0» n’existe pas\u202f; vouliez-vous dire passerelle learn\u202f?"},
                Language::French);
  check_refused(Row{{"zzz", "--lang", "fr"}, "La commande «\u00a0zzz\u00a0» n’existe pas\u202f; passerelle --help donne la liste."},
                Language::English);
  check_refused(Row{{"--lang=en", "zzz"}, "There is no command “zzz”; passerelle --help lists the commands."},
                Language::French);
}

TEST_CASE("a control sequence in an argument does not reach the terminal") {
  CommandLine line;
  const Ran ran = line.run({"a\x1b[2Jb\n\xff"});
  CHECK(ran.code == 2);
  CHECK(ran.err == "passerelle: There is no command “a[2Jb \uFFFD”; passerelle --help lists the commands.\n");
}

TEST_CASE("without a verb the window opens, with the options it was given") {
  CommandLine line;
  CHECK(line.run({}).code == 3);
  CHECK(line.run({"--profile", "/p", "--content=/c", "--lang", "both"}).code == 3);
  REQUIRE(line.windows.size() == 2);
  CHECK_FALSE(line.windows[0].reading.has_value());
  CHECK(line.windows[0].content.filename() == "content");
  CHECK(line.windows[1].profile == "/p");
  CHECK(line.windows[1].content == "/c");
  CHECK(line.windows[1].reading == ReadingMode::Both);
}

TEST_CASE("a picture gets its options wherever they stand") {
  CommandLine line;
  line.language = Language::French;
  CHECK(line.run({"picture", "checkpoint", "a.png"}).code == 0);
  CHECK(line.run({"--lang", "en", "picture", "--size", "960x600", "lesson", "b.png", "--scale", "1.5", "--theme", "dark"}).code == 0);
  REQUIRE(line.pictures.size() == 2);
  CHECK(line.pictures[0].screen == "checkpoint");
  CHECK(line.pictures[0].reading == ReadingMode::French);
  CHECK(line.pictures[0].theme == "light");
  CHECK(line.pictures[0].profile.empty());
  CHECK(line.pictures[1].out == "b.png");
  CHECK(line.pictures[1].reading == ReadingMode::English);
  CHECK(line.pictures[1].theme == "dark");
  CHECK(line.pictures[1].width == 960);
  CHECK(line.pictures[1].height == 600);
  CHECK(line.pictures[1].scale == Approx(1.5));
}

TEST_CASE("help and version are printed and nothing else happens") {
  CommandLine line;
  CHECK(line.run({"--version"}).out == "passerelle 1.2.3\n");
  const Ran help = line.run({"--help"});
  CHECK(help.code == 0);
  CHECK(help.out.find("  bench-answers                 Mark labelled answers and print how often the marks agree\n") !=
        std::string::npos);
  const Ran score = line.run({"score", "--help", "--lang", "fr"});
  CHECK(score.code == 0);
  CHECK(score.out.find("Utilisation\u00a0: passerelle score [OPTIONS]\n") != std::string::npos);
  CHECK(score.out.find("  --jobs N ") != std::string::npos);
  CHECK(line.windows.empty());
}

TEST_CASE("an unknown module is refused with the modules that exist") {
  CommandLine line;
  const Ran near = line.run({"learn", "what-is-iso-27002"});
  CHECK(near.code == 2);
  CHECK(near.err.rfind("passerelle: There is no module “what-is-iso-27002”; did you mean what-is-iso-27001? All modules: "
                       "what-is-iso-27001, cia-triad, ", 0) == 0);
  const Ran far = line.run({"learn", "zzzzzzzz"});
  CHECK(far.err.rfind("passerelle: There is no module “zzzzzzzz”; choose one of: what-is-iso-27001, ", 0) == 0);
}

TEST_CASE("a folder without a course is refused in words") {
  CommandLine line;
  const Ran ran = line.run({"learn", "--content", "/nowhere/at/all"});
  CHECK(ran.code == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err.rfind("passerelle: ", 0) == 0);
  CHECK(ran.err.find("/nowhere/at/all") != std::string::npos);
  CHECK(ran.err.find("[errors/") == std::string::npos);
}

TEST_CASE("the nearest name is close or there is none") {
  const Words names = {"learn", "validate", "score", "bench-answers", "explain", "picture"};
  CHECK(nearest("lean", names) == "learn");
  CHECK(nearest("laern", names) == "learn");
  CHECK(nearest("bench", names) == "bench-answers");
  CHECK(nearest("banch-answer", names) == "bench-answers");
  CHECK(nearest("pictures", names) == "picture");
  CHECK(nearest("", names).empty());
  CHECK(nearest("quiz", names).empty());
  CHECK(nearest(std::string(10000, 'l'), names).empty());
}
