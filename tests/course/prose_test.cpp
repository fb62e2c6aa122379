// Sentences and words of prose, and the numbers of clauses and controls that it cites.
#include "course/prose.h"

#include <catch2/catch.hpp>

#include "course/citations.h"

using namespace passerelle::course;
using Strings = std::vector<std::string>;

namespace {

/// "clause 6.1.2", "control 5.9", "either 6.1.3", in order.
Strings cited(std::string_view plain) {
  Strings lines;
  for (const Citation& citation : find_citations(plain)) {
    const bool clause = citation.kind == Citation::Kind::Clause;
    const bool control = citation.kind == Citation::Kind::Control;
    lines.push_back((clause ? "clause " : control ? "control " : "either ") + citation.number);
  }
  return lines;
}

}  // namespace

TEST_CASE("words are small letters and figures, with their place") {
  const std::vector<ProseWord> words = words_of("L’ÉTÉ, “Œuvre” n°2");
  Strings lower;
  for (const ProseWord& word : words) lower.push_back(word.lower);
  CHECK(lower == Strings{"l", "été", "œuvre", "n", "2"});
  CHECK(words[1].begin == 4);
  CHECK(words[1].end == 9);
  CHECK_FALSE(words[1].quoted);
  CHECK(words[2].quoted);
  CHECK_FALSE(words[3].quoted);
}

TEST_CASE("a sentence ends with its sign or its line") {
  CHECK(sentences_of("One. Two? “Three.” Four") == Strings{"One.", "Two?", "“Three.”", "Four"});
  CHECK(sentences_of("Une\u202f? «\u00a0Deux.\u00a0» Trois…") ==
        Strings{"Une\u202f?", "«\u00a0Deux.\u00a0»", "Trois…"});
  CHECK(sentences_of("Clause 6.1.2 asks. (See 9.2.)\nNext") == Strings{"Clause 6.1.2 asks.", "(See 9.2.)", "Next"});
  CHECK(sentences_of("").empty());
}

TEST_CASE("clauses and controls are cited with their word") {
  CHECK(cited("Clause 6.1.2 and clause 10 ask it.") == Strings{"clause 6.1.2", "clause 10"});
  CHECK(cited("clauses 4 to 10") == Strings{"clause 4", "clause 10"});
  CHECK(cited("Les articles 5.1, 5.2 et 9.3 s’adressent à elle.") == Strings{"clause 5.1", "clause 5.2", "clause 9.3"});
  CHECK(cited("l’article\u00a06.1.3 d demande") == Strings{"clause 6.1.3"});
  CHECK(cited("control 5.9, controls 8.8–8.10; mesures 5.29 et 5.30") ==
        Strings{"control 5.9", "control 8.8", "control 8.10", "control 5.29", "control 5.30"});
  CHECK(cited("the 93 controls; controls 5 to 8; mesure 5") == Strings{});
  CHECK(cited("A.5.9 and A.8.1") == Strings{"control 5.9", "control 8.1"});
}

TEST_CASE("a number in brackets is a clause or a control, an amount is none") {
  CHECK(cited("It is accepted (6.1.3 f), then reviewed (4.1, 4.2) or listed (5.1 à 5.37).") ==
        Strings{"either 6.1.3", "either 4.1", "either 4.2", "either 5.1", "either 5.37"});
  CHECK(cited("(9.9)") == Strings{"either 9.9"});
  CHECK(cited("a disk (4.5 terabytes), a rate (2.5), a year (2022), a list (12)") == Strings{});
  CHECK(cited("Drawn up under 6.1.3 e, it is short; it weighs 4.5.") == Strings{"clause 6.1.3"});
}

TEST_CASE("numbers of other texts are not judged") {
  CHECK(cited("Article 32 du RGPD le demande.") == Strings{});
  CHECK(cited("Article 28 of the GDPR asks it. Clause 7.2 does, too.") == Strings{"clause 7.2"});
  CHECK(cited("Clause 8.7 of ISO/IEC 27005:2022 says how.") == Strings{});
  CHECK(cited("Clause 8.2 of ISO/IEC 27001:2022 says when.") == Strings{"clause 8.2"});
  CHECK(cited("ISO/IEC 42001 adds a step. It is clause 6.1.4.") == Strings{});
  CHECK(cited("Version 5.1.0 came out.") == Strings{});
}
