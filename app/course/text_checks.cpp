#include "course/text_checks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "course/characters.h"
#include "course/markdown.h"
#include "course/markdown_parse.h"
#include "course/typography.h"

namespace passerelle::course {
namespace {

bool is_side(const Value& value) { return value.is(Value::Kind::String) && (value.key == "en" || value.key == "fr"); }

/// A member of a concept that nobody reads: its names serve the marking only.
bool is_hidden(const Value& value) {
  if (value.key == "altLabel" || value.key == "hiddenLabel") return true;
  return value.key == "prefLabel" && value.parent != nullptr && value.parent->find("definition") == nullptr;
}

void for_each_side(const Value& value, const std::function<void(const Value&)>& visit) {
  if (is_hidden(value)) return;
  if (is_side(value)) visit(value);
  for (const Value* item : value.items) for_each_side(*item, visit);
}

std::vector<std::string> links_of(const std::string& markdown) {
  std::vector<std::string> links;
  if (markdown.find("](") == std::string::npos) return links;
  std::string last;
  for (const Paragraph& paragraph : parse_markdown(markdown)) {
    for (const Inline& part : paragraph.inlines) {
      if (!part.href.empty() && part.href != last) links.push_back(part.href);
      last = part.href;  // a link of several styles is one link
    }
  }
  return links;
}

void warn(Document& document, const Value& at, const char* code, std::vector<ErrorArgument> args) {
  document.report(Severity::Warning, {code, std::move(args), document.where(at)});
}

/// Web addresses may differ: a site has pages in both languages.
bool is_inner(const std::string& link) { return !link.starts_with("http") && !link.starts_with("mailto"); }

/// Links of one side that the other side has not.
void check_missing_links(Document& document, const Value& side, const Value& other) {
  const std::vector<std::string> there = links_of(other.text);
  std::set<std::string> said;
  for (const std::string& link : links_of(side.text)) {
    const bool missing = is_inner(link) && std::find(there.begin(), there.end(), link) == there.end();
    if (missing && said.insert(link).second) {
      warn(document, other, "content_link_in_one_language", {{"link", link}, {"language", other.key}});
    }
  }
}

/// Both languages of a text of some length say about as much.
void check_lengths(Document& document, const Value& english, const Value& french) {
  constexpr double kShortest = 60.0;  // characters of the longer one
  constexpr double kLeast = 0.7;
  constexpr double kMost = 1.6;
  const auto en = static_cast<double>(characters_of(plain_text(english.text)).size());
  const auto fr = static_cast<double>(characters_of(plain_text(french.text)).size());
  const bool comparable = fr >= kLeast * en && fr <= kMost * en;
  if (comparable || std::max(en, fr) < kShortest) return;
  warn(document, french, "content_length_ratio",
       {{"en", std::to_string(std::lround(en))}, {"fr", std::to_string(std::lround(fr))}});
}

/// A question may have been asked elsewhere before, and then keeps the spelling that it has there.
bool is_question(const Value& side) { return side.parent != nullptr && side.parent->key == "prompt"; }

void check_side(Document& document, const Value& side) {
  for (const std::string& what : parse_parts(side.text).foreign) {
    warn(document, side, "content_markup", {{"what", what}});
  }
  const Language language = side.key == "fr" ? Language::French : Language::English;
  for (Error& slip : find_slips(side.text, language)) {
    if (slip.code == "content_term_to_avoid" && is_reason(side)) continue;
    if (slip.code == "content_spelling" && is_question(side)) continue;
    slip.where = document.where(side);
    document.report(Severity::Warning, std::move(slip));
  }
  if (side.key != "fr" || side.parent == nullptr) return;
  const Value* english = side.parent->find("en");
  if (english == nullptr || !is_side(*english)) return;
  check_missing_links(document, *english, side);
  check_missing_links(document, side, *english);
  check_lengths(document, *english, side);
}

}  // namespace

bool is_reason(const Value& side) { return side.parent != nullptr && side.parent->key == "reason"; }

void for_each_text(const Document& document, const std::function<void(const Value& side)>& visit) {
  if (document.root() != nullptr) for_each_side(*document.root(), visit);
}

void check_blank_texts(Document& document) {
  for_each_text(document, [&](const Value& side) {
    const bool blank = !side.text.empty() && side.text.find_first_not_of(" \n\t") == std::string::npos;
    if (!blank) return;
    document.report(Severity::Error, {"content_language_empty", {{"language", side.key}}, document.where(side)});
  });
}

void check_writing(Document& document) {
  for_each_text(document, [&](const Value& side) { check_side(document, side); });
}

void check_repeated_terms(Document& document) {
  if (document.root() == nullptr) return;
  std::map<std::pair<std::string, std::string>, int> first;  // language and link, to the line
  for_each_side(*document.root(), [&](const Value& side) {
    for (const std::string& link : links_of(side.text)) {
      if (!link.starts_with("term:")) continue;
      const auto [known, is_new] = first.emplace(std::pair(side.key, link), side.place.line);
      if (is_new) continue;
      warn(document, side, "content_term_linked_twice", {{"link", link}, {"line", std::to_string(known->second)}});
    }
  });
}

int count_words(const std::string& markdown) {
  int words = 0;
  char before = ' ';
  for (const char c : plain_text(markdown)) {
    // No-break spaces tie a sign to its word: they do not end one.
    const bool begins = c != ' ' && c != '\n' && (before == ' ' || before == '\n');
    if (begins) ++words;
    before = c;
  }
  return words;
}

}  // namespace passerelle::course
