#include "locale/words.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace fs = std::filesystem;
using passerelle::Error;
using passerelle::Language;
using passerelle::locale::Words;

namespace {

std::unique_ptr<const Words> open(Language language) {
  auto words = Words::open(PASSERELLE_LOCALES_DIR, language);
  REQUIRE(words.ok());
  return std::move(words).value();
}

/// A folder of its own that is removed at the end.
struct Folder {
  fs::path path;
  explicit Folder(const std::string& name) : path(fs::temp_directory_path() / ("passerelle-locale-" + name)) {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
};

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// Sets one environment variable and puts the former value back.
struct Variable {
  std::string name;
  std::string before;
  bool was_set = false;
  Variable(const char* of, const char* value) : name(of) {
    if (const char* old = std::getenv(of)) {
      before = old;
      was_set = true;
    }
    value == nullptr ? unsetenv(of) : setenv(of, value, 1);
  }
  ~Variable() { was_set ? setenv(name.c_str(), before.c_str(), 1) : unsetenv(name.c_str()); }
};

}  // namespace

TEST_CASE("a text is found by its path in each language") {
  CHECK(open(Language::English)->text("lesson/overview") == "Lesson overview");
  CHECK(open(Language::French)->text("lesson/overview") == "Aperçu de la leçon");
}

TEST_CASE("an unknown key shows itself and is never empty") {
  const auto words = open(Language::English);
  CHECK(words->text("lesson/nowhere") == "[lesson/nowhere]");
  CHECK(words->format("lesson/nowhere", {{"n", std::int64_t{1}}}) == "[lesson/nowhere]");
  CHECK(words->text("lesson") == "[lesson]");
  CHECK(words->what(Error{"no_such_code", {}, {}}) == "[errors/no_such_code/what]");
}

TEST_CASE("a day is written as its language does, wherever the machine stands") {
  constexpr double kThursday = 1763596800000;  // 20 November 2025, midnight
  const Variable zone("TZ", "Pacific/Honolulu");
  CHECK(open(Language::English)->format("dates/short", {{"day", kThursday}, {"of_month", "20"}}) == "20 Nov");
  CHECK(open(Language::French)->format("dates/short", {{"day", kThursday}, {"of_month", "20"}}) == "20 nov.");
  CHECK(open(Language::English)->format("dates/weekday", {{"day", kThursday}}) == "Thursday");
  CHECK(open(Language::French)->format("dates/weekday", {{"day", kThursday}}) == "jeudi");
}

TEST_CASE("a count takes the plural of its language") {
  struct Row {
    std::int64_t count;
    const char* english;
    const char* french;
  };
  const Row row = GENERATE(Row{0, "0 minutes", "0 minute"}, Row{1, "1 minute", "1 minute"},
                           Row{2, "2 minutes", "2 minutes"}, Row{4000, "4,000 minutes", "4\u202f000 minutes"},
                           Row{1000000, "1,000,000 minutes", "1\u202f000\u202f000 de minutes"});
  CHECK(open(Language::English)->format("catalogue/minutes", {{"count", row.count}}) == row.english);
  CHECK(open(Language::French)->format("catalogue/minutes", {{"count", row.count}}) == row.french);
}

TEST_CASE("a message is formatted the same the second time") {
  const auto words = open(Language::French);
  const auto once = words->format("catalogue/minutes", {{"count", std::int64_t{16}}});
  CHECK(words->format("catalogue/minutes", {{"count", std::int64_t{16}}}) == once);
  CHECK(once == "16 minutes");
}

TEST_CASE("an argument is taken as it is, braces and apostrophes included") {
  const auto words = open(Language::French);
  CHECK(words->format("verdict/quote", {{"text", std::string_view("l'ordre {n} d’abord")}}) ==
        "«\u00a0l'ordre {n} d’abord\u00a0»");
}

TEST_CASE("an argument that was not given shows its name") {
  CHECK(open(Language::English)->format("verdict/quote", {}) == "“{text}”");
}

TEST_CASE("an error becomes what is wrong and what to do") {
  const Error error{"words_missing", {{"file", "fr.res"}}, {"modules/a/module.json", 41, 12, "/questions/1"}};
  const auto english = open(Language::English);
  CHECK(english->what(error) == "The program’s words are missing: fr.res cannot be read");
  CHECK(english->cure(error) == "install the program again");
  CHECK(english->describe(error) ==
        "The program’s words are missing: fr.res cannot be read; install the program again");
  CHECK(open(Language::French)->describe(error) ==
        "Les mots du programme manquent\u00a0: fr.res est illisible\u202f; réinstallez le programme");
}

TEST_CASE("an error's place leaves out what is unknown") {
  struct Row {
    passerelle::Where where;
    const char* place;
  };
  const Row row =
      GENERATE(Row{{"a.json", 41, 12, "/x/1"}, "a.json:41:12: /x/1: "}, Row{{"a.json", 41, 0, ""}, "a.json:41: "},
               Row{{"a.json", 0, 7, ""}, "a.json: "}, Row{{"", 0, 0, "/x"}, "/x: "}, Row{{"", 0, 0, ""}, ""});
  const auto words = open(Language::English);
  const Error error{"words_damaged", {{"file", "en.res"}}, row.where};
  CHECK(words->describe_with_place(error) == row.place + words->describe(error));
}

TEST_CASE("a file name cannot start a line or move the cursor in a message") {
  const Error error{"words_damaged", {{"file", "a\nb\x1b[2J"}}, {"c\r\nd", 1, 1, ""}};
  const auto message = open(Language::English)->describe_with_place(error);
  CHECK(message == "c??d:1:1: The program’s words are damaged: a?b?[2J; install the program again");
}

TEST_CASE("a missing bundle is an error and never another language") {
  const Folder folder("missing");
  fs::copy_file(fs::path(PASSERELLE_LOCALES_DIR) / "en.res", folder.path / "en.res");
  fs::copy_file(fs::path(PASSERELLE_LOCALES_DIR) / "root.res", folder.path / "root.res");
  const auto words = Words::open(folder.path.string(), Language::French);
  REQUIRE_FALSE(words.ok());
  CHECK(words.error().code == "words_missing");
  CHECK(words.error().where.file == (folder.path / "fr.res").string());
  CHECK(Words::open(folder.path.string(), Language::English).ok());
}

TEST_CASE("a damaged bundle is an error") {
  const Folder folder("damaged");
  const std::string whole = read(fs::path(PASSERELLE_LOCALES_DIR) / "en.res");
  const std::string broken[] = {"",
                                "not a bundle",
                                whole.substr(0, 40),
                                whole.substr(0, whole.size() / 2),
                                whole + "tail",
                                std::string(whole.size(), 'x')};
  for (const std::string& bytes : broken) {
    write(folder.path / "en.res", bytes);
    const auto words = Words::open(folder.path.string(), Language::English);
    REQUIRE_FALSE(words.ok());
    CHECK(words.error().code == "words_damaged");
  }
}

TEST_CASE("the language of a locale name is French or English") {
  using passerelle::locale::language_of;
  for (const char* name : {"fr", "fr_FR.UTF-8", "fr_CA", "fr-BE", "fr@euro", "FR"}) {
    CHECK(language_of(name) == Language::French);
  }
  for (const char* name : {"", "C", "C.UTF-8", "POSIX", "en_GB.UTF-8", "de_CH", "frp_IT", "french"}) {
    CHECK(language_of(name) == Language::English);
  }
}

TEST_CASE("the environment's first locale that is set decides") {
  const Variable all("LC_ALL", nullptr);
  const Variable messages("LC_MESSAGES", "");
  const Variable lang("LANG", "fr_FR.UTF-8");
  CHECK(passerelle::locale::system_language() == Language::French);
  const Variable before("LC_MESSAGES", "en_GB.UTF-8");
  CHECK(passerelle::locale::system_language() == Language::English);
  const Variable first("LC_ALL", "fr_CA.UTF-8");
  CHECK(passerelle::locale::system_language() == Language::French);
}
