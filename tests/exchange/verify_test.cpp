#include "exchange/verify.h"

#include <catch2/catch.hpp>

#include "exchange/attestation_files.h"
#include "exchange/finished_course.h"

using namespace passerelle;
using exchange::Field;
using exchange::verify;
using test::Classroom;
using Fields = std::vector<Field>;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

/// The same, in front of the record only.
std::string replaced_on_page(const std::string& text, const std::string& what, const std::string& by) {
  const std::size_t record = text.find("-----BEGIN");
  return replaced(text.substr(0, record), what, by) + text.substr(record);
}

Fields differing(const std::string& text) {
  const auto verified = verify(text);
  REQUIRE(verified.ok());
  return verified.value().differing;
}

}  // namespace

TEST_CASE("a text as it was issued agrees in everything") {
  Classroom room;
  const auto languages = GENERATE(ReadingMode::English, ReadingMode::French, ReadingMode::Both);
  const auto subject = GENERATE("keys", "doors");
  const auto verified = verify(exchange::as_text(room.attestation(subject, languages)));
  REQUIRE(verified.ok());
  CHECK(verified.value().intact());
  CHECK(verified.value().attestation.name == "Zoé Lefèvre");
}

TEST_CASE("other line ends, spaces at the ends and a byte order mark change nothing") {
  Classroom room;
  const std::string text = exchange::as_text(room.attestation("keys", ReadingMode::French));
  CHECK(differing("\xEF\xBB\xBF" + replaced(text, "\n", "\r\n")).empty());
  CHECK(differing(replaced(text, "\n", "  \n\n")).empty());
}

TEST_CASE("a field that was changed on the page is named, and the code still agrees with the record") {
  Classroom room;
  const std::string text = exchange::as_text(room.attestation());
  const auto verified = verify(replaced_on_page(text, "Zoé Lefèvre", "Zoé Martin"));
  CHECK(verified.value().code_agrees);
  CHECK(verified.value().differing == Fields{Field::Name});
  CHECK(differing(replaced_on_page(text, "not stated", "90 minutes")) == Fields{Field::Minutes});
  CHECK(differing(replaced_on_page(text, "Show how", "Show why")) == Fields{Field::Objectives});
  CHECK(differing(replaced_on_page(text, "at attempt 2", "at the first attempt")) == Fields{Field::Results});
  CHECK(differing(replaced_on_page(text, "Date: 2 ", "Date: 3 ")) == Fields{Field::Date});
  CHECK(differing(replaced_on_page(text, "keys 1.2.0", "keys 1.3.0")) == Fields{Field::ContentVersion});
  CHECK(differing(replaced_on_page(text, "Module: Keys", "Module: Locks")) == Fields{Field::Title});
  CHECK(differing(text + "With honours\n") == Fields{Field::Wording});
}

TEST_CASE("a field that was changed in the record, or in both places, is named, and the code disagrees") {
  Classroom room;
  const std::string text = exchange::as_text(room.attestation());
  const auto both = verify(replaced(text, "Zoé Lefèvre", "Zoé Martin"));
  CHECK_FALSE(both.value().code_agrees);
  CHECK(both.value().differing == Fields{Field::Name});
  const auto record = verify(replaced(text, "question.2.attempt: 2", "question.2.attempt: 1"));
  CHECK_FALSE(record.value().code_agrees);
  CHECK(record.value().differing == Fields{Field::Results});
}

TEST_CASE("a code of another attestation is named") {
  Classroom room;
  const std::string text = exchange::as_text(room.attestation());
  const std::string code = exchange::grouped(exchange::code_of(room.attestation("locks")));
  const std::size_t at = text.find("code: ") + 6;
  const std::string own = text.substr(at, code.size());
  const auto verified = verify(replaced(text, own, code));
  CHECK_FALSE(verified.value().code_agrees);
  CHECK(verified.value().differing == Fields{Field::Code});
  CHECK(differing(replaced_on_page(text, own, code)) == Fields{Field::Code});
}

TEST_CASE("a line of the record that is gone is noticed") {
  Classroom room;
  std::string text = exchange::as_text(room.attestation());
  const std::size_t name = text.find(" name: ");
  const std::size_t start = text.rfind('\n', name) + 1;
  text.erase(start, text.find('\n', name) - start + 1);
  const auto verified = verify(text);
  REQUIRE(verified.ok());
  CHECK_FALSE(verified.value().code_agrees);
  CHECK_FALSE(verified.value().intact());
}

TEST_CASE("something else is no attestation") {
  CHECK(verify("Attestation of training\n").error().code == "attestation_not_found");
  CHECK(verify("%PDF-1.4\n/Keywords (nothing)\n").error().code == "attestation_not_found");
  CHECK(verify("%PDF-1.4\n").error().code == "attestation_not_found");
}
