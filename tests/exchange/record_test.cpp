#include "exchange/attestation_record.h"

#include <catch2/catch.hpp>

#include "exchange/finished_course.h"
#include "exchange/sha256.h"
#include "exchange/time_text.h"

using namespace passerelle;
using exchange::Attestation;
using exchange::read_record;
using test::Classroom;

TEST_CASE("the record has one line a field, and the code is its digest") {
  Classroom room;
  const Attestation made = room.attestation();
  const std::string record = exchange::canonical_record(made);
  CHECK(record ==
        "format: passerelle-attestation 1\n"
        "name: Zoé Lefèvre\n"
        "languages: en\n"
        "subject: module\n"
        "id: keys\n"
        "title.en: Keys & “doors”\n"
        "nature: self-paced lessons and answers in free text\n"
        "minutes: 0\n"
        "date: 2026-02-02\n"
        "program: 0.1.0\n"
        "module.1.id: keys\n"
        "module.1.version: 1.2.0\n"
        "module.1.title.en: Keys & “doors”\n"
        "module.1.objective.1.en: Say what opens a door\n"
        "module.1.objective.2.en: Show how\n"
        "module.1.question.1.en: What opens a door?\n"
        "module.1.question.1.attempt: 1\n"
        "module.1.question.1.date: 2026-02-01\n"
        "module.1.question.2.en: What closes it?\n"
        "module.1.question.2.attempt: 2\n"
        "module.1.question.2.date: 2026-02-02\n");
  CHECK(exchange::code_of(made) == exchange::sha256_hex(record));
}

TEST_CASE("a record that is read back is the same record") {
  Classroom room;
  const auto languages = GENERATE(ReadingMode::English, ReadingMode::French, ReadingMode::Both);
  const auto subject = GENERATE("keys", "doors");
  Attestation made = room.attestation(subject, languages);
  made.minutes = 42;
  made.modules[0].objectives[0] = {};
  const auto read = read_record("before\n" + exchange::framed_record(made) + "behind\n");
  REQUIRE(read.ok());
  CHECK(read.value().code_agrees);
  CHECK(read.value().changed.empty());
  CHECK(exchange::canonical_record(read.value().attestation) == exchange::canonical_record(made));
}

TEST_CASE("a code is shown in groups and read with or without them") {
  CHECK(exchange::grouped("0123456789ab") == "0123-4567-89ab");
  CHECK(exchange::ungrouped("0123-4567 89AB") == "0123456789ab");
}

TEST_CASE("a file without a record, with a later one and with a spoilt one is told apart") {
  Classroom room;
  const std::string record = exchange::framed_record(room.attestation());
  CHECK(read_record("").error().code == "attestation_not_found");
  CHECK(read_record(record.substr(0, record.size() / 2)).error().code == "attestation_not_found");
  std::string later = record;
  later.replace(later.find("attestation 1"), 13, "attestation 2");
  CHECK(read_record(later).error().code == "attestation_newer");
  std::string spoilt = record;
  spoilt.replace(spoilt.find("minutes: 0"), 10, "minutes: x");
  CHECK(read_record(spoilt).error().code == "attestation_damaged");
  std::string huge = record;
  huge.replace(huge.find("module.1.id"), 11, "module.999999999.id");
  CHECK(read_record(huge).error().code == "attestation_damaged");
}

TEST_CASE("days are those of the place, and are spelled in both languages") {
  using namespace std::chrono;
  const Moment late{TimePoint(sys_days(year{2026} / December / 31) + hours(23) + minutes(30)), minutes(60)};
  CHECK(exchange::date_of(late) == "2027-01-01");
  CHECK(exchange::time_of(late) == "2027-01-01T00:30:00.000+01:00");
  CHECK(exchange::time_of({late.utc, minutes(-210)}) == "2026-12-31T20:00:00.000-03:30");
  CHECK(exchange::spelled_date("2027-01-01", Language::French) == "1er janvier 2027");
  CHECK(exchange::spelled_date("2027-08-15", Language::French) == "15 août 2027");
  CHECK(exchange::spelled_date("2027-08-15", Language::English) == "15 August 2027");
  CHECK(exchange::spelled_date("someday", Language::English) == "someday");
}
