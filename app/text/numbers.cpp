#include "text/numbers.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/words.h"

namespace passerelle::text {

namespace {

struct NumberWord {
  std::string_view form;
  std::int64_t value;
};

constexpr NumberWord kUnits[] = {
    {"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},     {"five", 5},
    {"six", 6},      {"seven", 7},    {"eight", 8},      {"nine", 9},      {"ten", 10},     {"eleven", 11},
    {"twelve", 12},  {"thirteen", 13},{"fourteen", 14},  {"fifteen", 15},  {"sixteen", 16}, {"seventeen", 17},
    {"eighteen", 18},{"nineteen", 19},{"un", 1},         {"une", 1},       {"deux", 2},     {"trois", 3},
    {"quatre", 4},   {"cinq", 5},     {"sept", 7},       {"huit", 8},      {"neuf", 9},     {"dix", 10},
    {"onze", 11},    {"douze", 12},   {"treize", 13},    {"quatorze", 14}, {"quinze", 15},  {"seize", 16}};
constexpr NumberWord kTens[] = {
    {"twenty", 20},  {"thirty", 30},   {"forty", 40},    {"fourty", 40},     {"fifty", 50},    {"sixty", 60},
    {"seventy", 70}, {"eighty", 80},   {"ninety", 90},   {"vingt", 20},      {"vingts", 20},   {"trente", 30},
    {"quarante", 40},{"cinquante", 50},{"soixante", 60}, {"septante", 70},   {"huitante", 80}, {"octante", 80},
    {"nonante", 90}};

template <std::size_t N>
std::optional<std::int64_t> value_of(const NumberWord (&list)[N], std::string_view form) {
  for (const NumberWord& word : list) {
    if (word.form == form) return word.value;
  }
  return std::nullopt;
}

bool is_and(std::string_view form) { return form == "and" || form == "et"; }

/// The part below one hundred that begins at words[at]; at is moved behind it.
std::optional<std::int64_t> below_hundred(std::span<const std::string_view> words, std::size_t& at) {
  const auto word = [&](std::size_t i) { return i < words.size() ? words[i] : std::string_view(); };
  std::int64_t tens = 0;
  if (word(at) == "quatre" && (word(at + 1) == "vingt" || word(at + 1) == "vingts")) {
    tens = 80;
    at += 2;
  } else if (const auto found = value_of(kTens, word(at))) {
    tens = *found;
    ++at;
  }
  if (tens == 0) {
    const auto unit = value_of(kUnits, word(at));
    if (!unit) return std::nullopt;
    ++at;
    if (*unit != 10) return unit;
    const auto more = value_of(kUnits, word(at));  // dix-sept, dix-huit, dix-neuf
    if (!more || *more < 7 || *more > 9) return unit;
    ++at;
    return 10 + *more;
  }
  const std::size_t unit_at = is_and(word(at)) ? at + 1 : at;
  const auto unit = value_of(kUnits, word(unit_at));
  const bool takes_teens = tens == 60 || tens == 80;  // soixante-douze, quatre-vingt-treize
  if (unit && *unit > 0 && (*unit < 10 || (takes_teens && *unit < 20))) {
    at = unit_at + 1;
    std::int64_t value = tens + *unit;
    const auto more = *unit == 10 ? value_of(kUnits, word(at)) : std::nullopt;
    if (more && *more >= 7 && *more <= 9) {
      ++at;
      value += *more;
    }
    return value;
  }
  return tens;
}

std::optional<std::int64_t> below_thousand(std::span<const std::string_view> words, std::size_t& at) {
  const auto is_hundred = [&](std::size_t i) {
    return i < words.size() && (words[i] == "hundred" || words[i] == "cent" || words[i] == "cents");
  };
  std::int64_t value = 0;
  std::size_t here = at;
  bool found = false;
  if (is_hundred(here) && words[here] == "cent") {
    value = 100;
    ++here;
    found = true;
  } else if (const auto head = below_hundred(words, here)) {
    value = *head;
    found = true;
    if (is_hundred(here) && value > 0 && value < 10) {
      value *= 100;
      ++here;
    } else {
      at = here;
      return value;
    }
  }
  if (!found) return std::nullopt;
  std::size_t rest_at = here < words.size() && words[here] == "and" ? here + 1 : here;
  if (const auto rest = below_hundred(words, rest_at)) {
    value += *rest;
    here = rest_at;
  }
  at = here;
  return value;
}

void merge(WordRow& row, std::size_t first, std::size_t count, std::int64_t value, std::vector<Word>& out) {
  const std::string figures = std::to_string(value);
  Word word = row.words[first];
  word.span.end = row.words[first + count - 1].span.end;
  word.begin = static_cast<std::uint32_t>(row.letters.size());
  word.length = static_cast<std::uint32_t>(figures.size());
  word.figures = true;
  word.number = value;
  row.letters += figures;
  out.push_back(word);
}

std::int64_t parse_figures(std::string_view form) {
  constexpr std::size_t kMostDigits = 15;
  if (form.empty() || form.size() > kMostDigits) return kNoNumber;
  std::int64_t value = 0;
  for (const char c : form) value = value * 10 + (c - '0');
  return value;
}

/// "27 001" and "27.001" are one number; ":2022" behind a number is the edition of a standard and says nothing.
void join_figures(WordRow& row) {
  std::vector<Word> out;
  out.reserve(row.words.size());
  for (std::size_t i = 0; i < row.words.size(); ++i) {
    Word& word = row.words[i];
    if (!word.figures) {
      out.push_back(word);
      continue;
    }
    word.number = parse_figures(row.form(i));
    const bool thousands = i + 1 < row.words.size() && row.words[i + 1].figures && row.words[i + 1].length == 3 &&
                           word.length <= 3 && row.words[i + 1].before == between::kSpace;
    const bool point = i + 1 < row.words.size() && row.words[i + 1].figures && row.words[i + 1].length == 3 &&
                       word.length <= 3 && row.words[i + 1].span.begin == word.span.end + 1;
    if ((thousands || point) && word.number > 0) {
      const std::int64_t value = word.number * 1000 + parse_figures(row.form(i + 1));
      merge(row, i, 2, value, out);
      ++i;
    } else if (!out.empty() && out.back().figures && word.length == 4 && word.span.begin == out.back().span.end + 1 &&
               (word.before == between::kColon || word.before == 0)) {
      continue;
    } else {
      out.push_back(word);
    }
  }
  row.words = std::move(out);
}

void join_number_words(WordRow& row) {
  std::vector<std::string_view> forms;
  std::vector<Word> out;
  out.reserve(row.words.size());
  constexpr std::size_t kLongest = 10;
  for (std::size_t i = 0; i < row.words.size();) {
    forms.clear();
    for (std::size_t j = i; j < row.words.size() && forms.size() < kLongest; ++j) {
      const bool apart = j > i && (row.words[j].before & ~between::kSpace) != 0;
      if (row.words[j].figures || apart) break;
      forms.push_back(row.form(j));
    }
    const auto number = spoken_number(forms);
    if (!number) {
      out.push_back(row.words[i++]);
    } else if (number->words == 1 && number->value < 10) {
      row.words[i].number = number->value;
      out.push_back(row.words[i++]);
    } else {
      merge(row, i, number->words, number->value, out);
      i += number->words;
    }
  }
  row.words = std::move(out);
}

/// Three numbers or more joined by plus signs are their sum.
void join_sums(WordRow& row) {
  std::vector<Word> out;
  out.reserve(row.words.size());
  for (std::size_t i = 0; i < row.words.size();) {
    std::size_t end = i;
    std::int64_t sum = 0;
    std::size_t terms = 0;
    while (end < row.words.size() && row.words[end].figures && row.words[end].number >= 0 &&
           (end == i || (row.words[end].before & between::kPlus) != 0)) {
      sum += row.words[end].number;
      ++terms;
      ++end;
    }
    if (terms >= 3) {
      merge(row, i, end - i, sum, out);
      i = end;
    } else {
      out.push_back(row.words[i++]);
    }
  }
  row.words = std::move(out);
}

}  // namespace

std::optional<SpokenNumber> spoken_number(std::span<const std::string_view> words) {
  if (words.empty()) return std::nullopt;
  std::size_t at = 0;
  const auto is_thousand = [&](std::size_t i) { return i < words.size() && (words[i] == "thousand" || words[i] == "mille"); };
  std::int64_t value = 0;
  bool found = false;
  if (is_thousand(0) && words[0] == "mille") {
    value = 1000;
    at = 1;
    found = true;
  } else if (const auto head = below_thousand(words, at)) {
    value = *head;
    found = true;
    if (is_thousand(at)) {
      value *= 1000;
      ++at;
    } else {
      return SpokenNumber{value, at};
    }
  }
  if (!found) return std::nullopt;
  std::size_t rest_at = at < words.size() && words[at] == "and" ? at + 1 : at;
  while (rest_at < words.size() && words[rest_at] == "zero") ++rest_at;
  if (const auto rest = below_thousand(words, rest_at)) {
    value += *rest;
    at = rest_at;
  }
  return SpokenNumber{value, at};
}

void read_numbers(WordRow& row) {
  const bool any = std::any_of(row.words.begin(), row.words.end(), [](const Word& word) { return word.figures; });
  if (any) join_figures(row);
  join_number_words(row);
  if (any) join_sums(row);
}

}  // namespace passerelle::text
