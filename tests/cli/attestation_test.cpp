// `passerelle attestation` and `passerelle verify`, from the answers of a learner to the file and back.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "cli/desk_record.h"
#include "cli/terminal.h"

using passerelle::testing::bytes_of;
using passerelle::testing::CommandLine;
using passerelle::testing::DeskRecord;
using passerelle::testing::kRightAnswer;
using passerelle::testing::Ran;

namespace {

void write(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

Ran attest(const DeskRecord& desk, const char* what, const std::string& out,
           const std::vector<std::string>& more = {"--name", "Zoé"}) {
  std::vector<std::string> arguments{"attestation",  what,        out,           "--content",
                                     desk.content(), "--profile", desk.profile()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return CommandLine().run(arguments);
}

Ran verify(const std::string& file) { return CommandLine().run({"verify", file}); }

}  // namespace

TEST_CASE("what is not completed is refused, and what is missing is said") {
  const DeskRecord desk;
  desk.answer("no idea");
  const std::string out = desk.path("out.txt");
  const Ran ran = attest(desk, "desk", out);
  CHECK(ran.code == 1);
  CHECK(ran.out.empty());
  CHECK(ran.err ==
        "passerelle: “A clear desk” is not completed yet, so there is no attestation; still missing:\n"
        "  A clear desk: 0 of 1 questions answered correctly; still to answer:\n"
        "    - Why clear it?\n");
  CHECK(attest(desk, "office", out).err.find("  Locks: not ready in this course yet\n") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("without a record nothing is completed, and none is made") {
  const DeskRecord desk;
  CHECK(attest(desk, "desk", desk.path("out.txt")).code == 1);
  CHECK_FALSE(std::filesystem::exists(desk.profile()));
}

TEST_CASE("a completed module is attested as a text and as a PDF, and both are verified") {
  const DeskRecord desk;
  desk.answer(kRightAnswer);
  for (const char* name : {"out.txt", "out.pdf"}) {
    const std::string out = desk.path(name);
    const Ran ran = attest(desk, "desk", out, {"--name", "Zoé", "--lang", "both"});
    CHECK(ran.err.empty());
    REQUIRE(ran.code == 0);
    const Ran checked = verify(out);
    CHECK(checked.code == 0);
    CHECK(checked.out.find("Attestation of Zoé: A clear desk") == 0);
    const std::string code = ran.out.substr(ran.out.find("Code: "));
    CHECK(checked.out.find(code) != std::string::npos);
  }
  CHECK(bytes_of(desk.path("out.txt")).find("Délivrée à\u00a0: Zoé") != std::string::npos);
}

TEST_CASE("a text that was changed is told, with what differs") {
  const DeskRecord desk;
  desk.answer(kRightAnswer);
  const std::string out = desk.path("out.txt");
  REQUIRE(attest(desk, "desk", out).code == 0);
  write(out, replaced(bytes_of(out), "Zoé", "Léa"));
  const Ran ran = verify(out);
  CHECK(ran.code == 1);
  CHECK(ran.out.find("The code does not agree with the record: it was changed after it was issued.\n"
                     "This differs: the name\n") != std::string::npos);
}

TEST_CASE("what is no attestation is refused in words") {
  const DeskRecord desk;
  const std::string out = desk.path("out.txt");
  write(out, "nothing");
  CHECK(verify(out).code == 2);
  CHECK(
      verify(out).err ==
      "passerelle: There is no record of an attestation in this file; choose a file as Passerelle wrote it: a copy of "
      "the printed page alone cannot be checked\n");
  CHECK(verify(desk.path("none")).code == 2);
}

TEST_CASE("wrong names, endings and a missing name are refused in words") {
  const DeskRecord desk;
  desk.answer(kRightAnswer);
  CHECK(attest(desk, "desk", desk.path("out.doc")).err ==
        "passerelle: " + desk.path("out.doc") +
            " must end in .pdf or .txt: an attestation is written as one or the other.\n");
  CHECK(attest(desk, "desk", desk.path("out.txt"), {}).err ==
        "passerelle: An attestation needs the name of the learner; give your name as it shall stand on the page\n");
  CHECK(attest(desk, "des", desk.path("out.txt")).err ==
        "passerelle: There is no module or track “des”; did you mean desk? All tracks and modules: office, desk, "
        "locks\n");
}
