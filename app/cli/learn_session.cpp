#include "cli/learn_session.h"

#include <istream>

#include "course/markdown.h"

namespace passerelle::cli {

namespace {

constexpr std::size_t kLongestLine = std::size_t{64} * 1024;

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::optional<std::string> InputLines::next() {
  std::string line;
  bool any = false;
  for (int c = in_->get(); c != std::istream::traits_type::eof(); c = in_->get()) {
    any = true;
    if (c == '\n') break;
    if (line.size() < kLongestLine) line += static_cast<char>(c);
  }
  if (!any) return std::nullopt;
  return trimmed(clean_line(line));
}

void Session::say(std::string_view key) const { say_line(words().text(key)); }

void Session::say(std::string_view key, std::initializer_list<locale::Argument> arguments) const {
  say_line(words().format(key, arguments));
}

void Session::say_line(std::string_view text) const { page.paragraph(text, lead()); }

std::string label_of(const Bilingual& text, ReadingMode reading) {
  switch (reading) {
    case ReadingMode::English: return text.en;
    case ReadingMode::French: return text.fr;
    case ReadingMode::Both: return text.en == text.fr ? text.en : text.en + " / " + text.fr;
  }
  return text.en;
}

std::string Session::label(const Bilingual& text) const { return label_of(text, reading); }

void Session::heading(const Bilingual& text) const { page.heading(label(text)); }

void Session::show(const Bilingual& markdown) const {
  if (reading != ReadingMode::French) page.markdown(markdown.en, Language::English);
  if (reading == ReadingMode::Both) page.blank();
  if (reading != ReadingMode::English) page.markdown(markdown.fr, Language::French);
}

std::optional<std::string> Session::ask(std::string_view mark) const {
  page.await_input(mark);
  if (!page.is_open()) return std::nullopt;
  return lines.next();
}

std::string plain(const Bilingual& markdown, Language language) {
  return clean_line(course::plain_text(markdown.in(language)));
}

}  // namespace passerelle::cli
