#include "learning/spans.h"

#include <catch2/catch.hpp>

using namespace passerelle;
using learning::Spans;

TEST_CASE("only spans that lie in the text and cut no character fit") {
  const std::string text = "d\xC3\xA9j\xC3\xA0 vu";
  CHECK(learning::fitting({{0, 9}, {0, 10}, {1, 3}, {1, 2}, {2, 3}, {3, 3}, {4, 1}, {9, 9}}, text) ==
        Spans{{0, 9}, {1, 3}});
  CHECK(learning::fitting({{0, 1}}, "").empty());
}

TEST_CASE("merged spans are in order and apart") {
  CHECK(learning::merged({{8, 9}, {0, 2}, {2, 4}, {3, 6}, {1, 2}}) == Spans{{0, 6}, {8, 9}});
  CHECK(learning::merged({}).empty());
}

TEST_CASE("spans are joined over a few words and never over a sign of punctuation") {
  const auto joined = [](const std::string& text, std::size_t gap_begin, std::size_t gap_end) {
    return learning::joined({{0, gap_begin}, {gap_end, text.size()}}, text).size() == 1;
  };
  CHECK(joined("choose our controls", 6, 11));
  CHECK(joined("fait l'objet de revue", 4, 16));
  CHECK(joined("choose controls", 6, 7));
  CHECK_FALSE(joined("choose, controls", 6, 8));
  CHECK_FALSE(joined("choose. Controls", 6, 8));
  CHECK_FALSE(joined("choose\ncontrols", 6, 7));
  CHECK_FALSE(joined("choose from all our controls", 6, 20));
  CHECK_FALSE(joined("choose incomprehensibilities controls", 6, 29));
}

TEST_CASE("what is taken out leaves no spaces at the ends") {
  const std::string text = "one two three four";
  CHECK(learning::without({{0, 18}}, {{4, 7}, {14, 18}}, text) == Spans{{0, 3}, {8, 13}});
  CHECK(learning::without({{0, 3}, {4, 7}}, {{0, 3}}, text) == Spans{{4, 7}});
  CHECK(learning::without({{0, 4}}, {{0, 3}}, text).empty());
  CHECK(learning::without({{4, 7}}, {}, text) == Spans{{4, 7}});
  CHECK(learning::without({{4, 7}}, {{0, 18}}, text).empty());
}
