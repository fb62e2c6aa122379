// The PDF of an attestation: its page as poppler reads it, its metadata, and the record in it.
#include <stdlib.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>

#include "exchange/attestation_files.h"
#include "exchange/attestation_record.h"
#include "exchange/finished_course.h"
#include "exchange/pdf_keywords.h"
#include "exchange/verify.h"
#include "exchange/write_file.h"

using namespace passerelle;
using exchange::Attestation;
using test::Classroom;
namespace fs = std::filesystem;

namespace {

std::string output_of(const std::string& command) {
  std::string out;
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) out.append(buffer.data(), n);
  REQUIRE(pclose(pipe) == 0);
  return out;
}

/// The file as poppler's tools see it.
struct SeenPdf {
  std::string info;
  std::string text;
  explicit SeenPdf(const std::string& bytes) {
    std::string folder = (fs::temp_directory_path() / "passerelle-pdf-XXXXXX").string();
    REQUIRE(mkdtemp(folder.data()) != nullptr);
    const std::string file = folder + "/a.pdf";
    REQUIRE(exchange::write_whole(file, bytes).ok());
    info = output_of("pdfinfo '" + file + "' | tr -s ' '");
    text = output_of("pdftotext -layout '" + file + "' -");
    fs::remove_all(folder);
  }
  bool says(const std::string& what) const { return text.find(what) != std::string::npos; }
  bool states(const std::string& what) const { return info.find(what) != std::string::npos; }
};

std::string pdf_of(const Attestation& made) {
  auto bytes = exchange::as_pdf(made);
  REQUIRE(bytes.ok());
  return bytes.value();
}

/// As long as the largest track of the course, and longer.
Attestation long_attestation(Classroom& room, std::size_t modules) {
  Attestation made = room.attestation("doors", ReadingMode::Both);
  made.modules.resize(1);
  made.modules[0].objectives.assign(3,
                                    {"Say in your own words what the standard asks of an organization, and why",
                                     "Dire avec vos propres mots ce que la norme demande à un organisme, et pourquoi"});
  made.modules.assign(modules, made.modules[0]);
  return made;
}

}  // namespace

TEST_CASE("the PDF is one A4 page with its title, and says what the text says, accents included") {
  Classroom room;
  const SeenPdf pdf(pdf_of(room.attestation("keys", ReadingMode::French)));
  CHECK(pdf.states("Pages: 1\n"));
  CHECK(pdf.states("A4"));
  CHECK(pdf.states("Title: Attestation de formation – Clés et « portes » – Zoé Lefèvre\n"));
  CHECK(pdf.says("Délivrée à : Zoé Lefèvre"));
  CHECK(pdf.says("Dire ce qui ouvre une porte"));
  CHECK(pdf.says("2 février 2026"));
  CHECK_FALSE(pdf.says("Issued to"));
}

TEST_CASE("both languages stand on the same page") {
  Classroom room;
  const SeenPdf pdf(pdf_of(room.attestation("keys", ReadingMode::Both)));
  CHECK(pdf.states("Pages: 1\n"));
  CHECK(pdf.says("Issued to: Zoé Lefèvre"));
  CHECK(pdf.says("Délivrée à : Zoé Lefèvre"));
}

TEST_CASE("a long track still fits on one page, and what cannot be read any more is refused") {
  Classroom room;
  const SeenPdf pdf(pdf_of(long_attestation(room, 10)));
  CHECK(pdf.states("Pages: 1\n"));
  CHECK(exchange::as_pdf(long_attestation(room, 100)).error().code == "attestation_too_long");
}

TEST_CASE("the same attestation gives the same bytes") {
  Classroom room;
  const Attestation made = room.attestation();
  CHECK(pdf_of(made) == pdf_of(made));
}

TEST_CASE("the record in a PDF is read back and verified, whatever its alphabet") {
  Classroom room;
  Attestation made = room.attestation("doors", GENERATE(ReadingMode::English, ReadingMode::Both));
  made.name = GENERATE("Zoé Lefèvre", "Ada (the first) \\ Lovelace", "Ωμέγα 𝒜");
  const auto verified = exchange::verify(pdf_of(made));
  REQUIRE(verified.ok());
  CHECK(verified.value().intact());
  CHECK(verified.value().is_pdf);
  CHECK(verified.value().attestation.name == made.name);
}

TEST_CASE("a record that was changed inside a PDF is noticed") {
  Classroom room;
  std::string bytes = pdf_of(room.attestation());
  // The record is written as UTF-16 in hexadecimal: "minutes: 0" ends in 0030, "minutes: 9" in 0039.
  const std::string before = "006d0069006e0075007400650073003a00200030";
  std::size_t at = bytes.find(before);
  if (at == std::string::npos) at = bytes.find("006D0069006E0075007400650073003A00200030");
  REQUIRE(at != std::string::npos);
  bytes[at + before.size() - 1] = '9';
  const auto verified = exchange::verify(bytes);
  REQUIRE(verified.ok());
  CHECK_FALSE(verified.value().code_agrees);
  CHECK(verified.value().differing == std::vector{exchange::Field::Minutes});
}

TEST_CASE("keywords are read in both of the ways in which PDF writes a text") {
  using exchange::pdf_keywords;
  CHECK(pdf_keywords("%PDF-1.4 /Keywords (a \\(b\\) (c) \\\\ \\101\\n)") == "a (b) (c) \\ A\n");
  CHECK(pdf_keywords("/Keywords <FEFF00E9 D83DDE00>") == "é\U0001F600");
  CHECK(pdf_keywords("/Keywords (first) /Keywords(last)") == "last");
  CHECK(pdf_keywords("/Keywords") == std::nullopt);
  CHECK(pdf_keywords("/Keywords 12 0 R") == std::nullopt);
  CHECK(pdf_keywords("/Keywords (open") == "open");
}
