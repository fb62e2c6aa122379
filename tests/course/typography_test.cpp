// The rules of writing, in both languages.
#include <catch2/catch.hpp>

#include "course/house_words.h"
#include "course/text_checks.h"
#include "course/typography.h"

using namespace passerelle;
using namespace passerelle::course;

namespace {

using Lines = std::vector<std::string>;

Lines slips(std::string_view text, Language language) {
  Lines lines;
  for (const Error& slip : find_slips(text, language)) {
    std::string line = slip.code;
    for (const ErrorArgument& argument : slip.args) line += " " + argument.name + "=" + argument.value;
    lines.push_back(line);
  }
  return lines;
}

struct Row {
  std::string text;
  Lines lines;
};

}  // namespace

TEST_CASE("good French has nothing against it") {
  const auto text = GENERATE(
      as<std::string>{}, "L’ISO\u00a027001\u00a0: est-ce une norme\u202f? Oui\u202f; 33\u202f% l’ont.",
      "Il dit «\u00a0oui\u00a0»\u00a0: c’est tout\u202f!",
      "À 10:30, voir 27001:2022 et [le site](https://iso.org/a?b=c;d!).", "Quoi\u202f?! Vraiment\u202f!? (?)",
      "La commande `passerelle validate: x`\u00a0: un exemple", "**Gras**\u00a0: suite", "4\u202f000 personnes en 2022",
      "Un cœur, une œuvre, un nœud, la cryptographie, un décryptage", "- un\u202f;\n- deux.");
  INFO(text);
  CHECK(slips(text, Language::French) == Lines{});
}

TEST_CASE("each slip of French is named with the words before it") {
  const auto row = GENERATE(Row{"l'audit", {"content_straight_apostrophe after=l"}},
                            Row{"Est-ce tout ?", {"content_narrow_space_missing sign=? after=Est-ce tout "}},
                            Row{"Est-ce tout\u00a0?", {"content_narrow_space_missing sign=? after=Est-ce tout\u00a0"}},
                            Row{"un; deux", {"content_narrow_space_missing sign=; after=un"}},
                            Row{"33% et 40\u202f%", {"content_narrow_space_missing sign=% after=33"}},
                            Row{"voici: un", {"content_no_break_space_missing sign=: after=voici"}},
                            Row{"voici : un", {"content_no_break_space_missing sign=: after=voici "}},
                            Row{"voici\u202f: un", {"content_no_break_space_missing sign=: after=voici\u202f"}},
                            Row{"**mot**: un", {"content_no_break_space_missing sign=: after=mot"}},
                            Row{"le «\u00a0mot»", {"content_no_break_space_missing sign=» after=le «\u00a0mot"}},
                            Row{"le « mot\u00a0»", {"content_space_in_quotes_missing after=le "}},
                            Row{"le “mot”", {"content_english_quotes after=le "}},
                            Row{"le \"mot\"", {"content_straight_quotes_fr after=le "}},
                            Row{"les 4 000 sites", {"content_number_space after=les 4"}},
                            Row{"la norme ISO 27001", {"content_iso_space after=la norme ISO"}},
                            Row{"deux  espaces", {"content_double_space after=deux"}},
                            Row{" avant", {"content_outer_space"}}, Row{"après\n", {"content_outer_space"}},
                            Row{"des données cryptées", {"content_term_to_avoid written=cryptées wanted=chiffrées"}},
                            Row{"Crypter un disque", {"content_term_to_avoid written=Crypter wanted=Chiffrer"}},
                            Row{"tu dois", {"content_term_to_avoid written=tu wanted=vous"}},
                            Row{"un chef-d’oeuvre", {"content_spelling written=oeuvre wanted=œuvre"}},
                            Row{"Oeuvrer", {"content_spelling written=Oeuvrer wanted=Œuvrer"}});
  INFO(row.text);
  CHECK(slips(row.text, Language::French) == row.lines);
}

TEST_CASE("good English has nothing against it") {
  const auto text = GENERATE(as<std::string>{}, "ISO\u00a027001: is it a “standard”? Yes; 33% have it.",
                             "An organization’s realistic, specialist emphasis; exercise, advise, enterprise.",
                             "See [the site](https://iso.org/it's) and `don't`.", "1,000 people, 10:30");
  INFO(text);
  CHECK(slips(text, Language::English) == Lines{});
}

TEST_CASE("each slip of English is named with the words before it") {
  const auto row = GENERATE(Row{"it's", {"content_straight_apostrophe after=it"}},
                            Row{"a \"word\"", {"content_straight_quotes_en after=a "}},
                            Row{"a « word »", {"content_french_quotes after=a "}},
                            Row{"why ?", {"content_space_before_sign sign=? after=why "}},
                            Row{"so\u00a0: yes", {"content_space_before_sign sign=: after=so\u00a0"}},
                            Row{"an Organisation", {"content_spelling written=Organisation wanted=Organization"}},
                            Row{"unauthorised and recognised",
                                {"content_spelling written=unauthorised wanted=unauthorized",
                                 "content_spelling written=recognised wanted=recognized"}});
  INFO(row.text);
  CHECK(slips(row.text, Language::English) == row.lines);
}

TEST_CASE("a kind of slip is said once a text, a sign at a time") {
  CHECK(slips("l'un, l'autre ? oui ; non ?", Language::French) ==
        Lines{"content_straight_apostrophe after=l", "content_narrow_space_missing sign=? after=l'un, l'autre ",
              "content_narrow_space_missing sign=; after=l'un, l'autre ? oui "});
}

TEST_CASE("words are counted as a reader counts them") {
  CHECK(count_words("") == 0);
  CHECK(count_words("Put **each** paper away.") == 4);
  CHECK(count_words("L’ISO\u00a027001\u202f: un [mot](term:mot)\u202f!\n\n- deux") == 4);
}
