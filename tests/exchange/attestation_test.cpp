#include "exchange/attestation.h"

#include <catch2/catch.hpp>

#include "exchange/attestation_files.h"
#include "exchange/attestation_record.h"
#include "exchange/finished_course.h"

using namespace passerelle;
using exchange::Attestation;
using exchange::ModuleCompletion;
using test::Classroom;

TEST_CASE("a module is completed when every question was answered correctly once") {
  Classroom room;
  const auto before = exchange::completion_of(*room.learner, "keys");
  REQUIRE(before.ok());
  CHECK_FALSE(before.value().complete());
  CHECK(before.value().modules.front().missing.size() == 2);
  room.answer("keys", "open");
  room.answer("keys", "open", "no idea");
  const auto between = exchange::completion_of(*room.learner, "keys");
  CHECK(between.value().modules.front().correct == 1);
  CHECK(between.value().modules.front().questions == 2);
  REQUIRE(between.value().modules.front().missing.size() == 1);
  CHECK(between.value().modules.front().missing.front().en == "What closes it?");
  room.answer("keys", "close");
  CHECK(exchange::completion_of(*room.learner, "keys").value().complete());
}

TEST_CASE("a track is completed with all its modules, and never with one that is not ready") {
  Classroom room;
  room.finish();
  CHECK(exchange::completion_of(*room.learner, "doors").value().complete());
  const auto later = exchange::completion_of(*room.learner, "later").value();
  CHECK(later.subject == Attestation::Subject::Track);
  CHECK_FALSE(later.complete());
  REQUIRE(later.modules.size() == 2);
  CHECK(later.modules[0].state == ModuleCompletion::State::Completed);
  CHECK(later.modules[1].state == ModuleCompletion::State::NotReady);
}

TEST_CASE("what is unknown, unfinished or without a name is refused") {
  Classroom room;
  CHECK(exchange::completion_of(*room.learner, "none").error().code == "attestation_unknown");
  CHECK(exchange::make_attestation(*room.learner, room.request("none")).error().code == "attestation_unknown");
  CHECK(exchange::make_attestation(*room.learner, room.request("keys")).error().code == "attestation_unfinished");
  room.finish();
  auto request = room.request("keys");
  request.name = " \n\t ";
  CHECK(exchange::make_attestation(*room.learner, request).error().code == "attestation_without_name");
}

TEST_CASE("the name is as typed, on one line and composed") {
  Classroom room;
  room.finish();
  auto request = room.request("keys");
  request.name = "  Zoe\u0301 \n  Lefe\u0300vre ";
  CHECK(exchange::make_attestation(*room.learner, request).value().name == "Zoé Lefèvre");
  request.name = std::string(500, 'x');
  CHECK(exchange::make_attestation(*room.learner, request).value().name == std::string(120, 'x'));
}

TEST_CASE("each question says at which attempt it was correct and when") {
  Classroom room;
  const Attestation made = room.attestation();
  REQUIRE(made.modules.size() == 1);
  REQUIRE(made.modules[0].questions.size() == 2);
  CHECK(made.modules[0].questions[0].attempt == 1);
  CHECK(made.modules[0].questions[0].date == "2026-02-01");
  CHECK(made.modules[0].questions[1].attempt == 2);
  CHECK(made.modules[0].questions[1].date == "2026-02-02");
  CHECK(made.modules[0].objectives[0].fr == "Dire ce qui ouvre une porte");
  CHECK(made.date == "2026-02-02");
  CHECK(exchange::file_stem(made) == "attestation-keys-2026-02-02");
}

TEST_CASE("the text of a module says all that the record holds") {
  Classroom room;
  const Attestation made = room.attestation();
  const std::string text = exchange::as_text(made);
  const std::string code = exchange::grouped(exchange::code_of(made));
  CHECK(text.substr(0, text.find("-----BEGIN")) ==
        "Attestation of training\n\n"
        "Issued to: Zoé Lefèvre\n"
        "Module: Keys & “doors”\n"
        "Nature: self-paced lessons on a computer, and questions answered in the learner’s own words\n"
        "Time spent: not stated\n"
        "Date: 2 February 2026\n"
        "\nObjectives\n"
        "- Say what opens a door\n"
        "- Show how\n"
        "\nResults of the assessment\n"
        "- What opens a door? – correct at the first attempt, 1 February 2026\n"
        "- What closes it? – correct at attempt 2, 2 February 2026\n"
        "\nVersion of the content: keys 1.2.0\n"
        "Program: Passerelle 0.1.0\n"
        "Code: " +
            code +
            "\n\n"
            "The code is the SHA-256 of the record in this file. The command “passerelle verify FILE” says whether "
            "anything "
            "was changed since. It is not a signature.\n\n");
}

TEST_CASE("the text of a track names its modules, in both languages on demand") {
  Classroom room;
  const std::string text = exchange::as_text(room.attestation("doors", ReadingMode::Both));
  const std::size_t french = text.find("Attestation de formation");
  REQUIRE(french != std::string::npos);
  CHECK(text.find("Track: Doors") < french);
  CHECK(text.find("- Keys & “doors” – questions correct: 2 of 2, last on 2 February 2026") < french);
  CHECK(text.find("Parcours\u00a0: Portes", french) != std::string::npos);
  CHECK(text.find("- Serrures – réponses justes\u00a0: 1 sur 1, dernière le 2 février 2026", french) !=
        std::string::npos);
  CHECK(text.find("Version du contenu\u00a0: keys 1.2.0, locks 1.2.0", french) != std::string::npos);
}
