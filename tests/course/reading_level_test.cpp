// How hard prose is to read, in each language.
#include "course/reading_level.h"

#include <catch2/catch.hpp>

using namespace passerelle;
using namespace passerelle::course;

TEST_CASE("syllables are guessed from the spelling") {
  const auto en = [](const char* word) { return syllables_of(word, Language::English); };
  const auto fr = [](const char* word) { return syllables_of(word, Language::French); };
  CHECK(en("the") == 1);
  CHECK(en("paper") == 2);
  CHECK(en("made") == 1);
  CHECK(en("table") == 2);
  CHECK(en("needed") == 2);
  CHECK(en("worked") == 1);
  CHECK(en("boxes") == 2);
  CHECK(en("information") == 4);
  CHECK(fr("de") == 1);
  CHECK(fr("porte") == 1);
  CHECK(fr("portes") == 1);
  CHECK(fr("sécurité") == 4);
  CHECK(fr("réalité") == 4);
  CHECK(fr("maïs") == 2);
  CHECK(fr("bureau") == 2);
  CHECK(fr("b") == 1);
}

TEST_CASE("short sentences of short words are easy, long ones are hard") {
  CHECK(reading_ease("The cat sat on the mat. It was red.", Language::English) > 100);
  CHECK(reading_ease("Le chat dort sur la table. Il est roux.", Language::French) > 100);
  CHECK(reading_ease("Organizational requirements necessitate documentation of responsibilities.", Language::English) <
        0);
  CHECK(reading_ease("L’appréciation périodique des vulnérabilités organisationnelles nécessite une documentation.",
                     Language::French) < 20);
  CHECK(reading_ease("", Language::English) == 0.0);
  CHECK(reading_ease("27001", Language::French) == 0.0);
}
