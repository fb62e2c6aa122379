#pragma once
// What every part of `learn` needs: where to print, where to read, who learns, in which language. Internal to cli/.

#include <initializer_list>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "cli/page.h"
#include "cli/vocabulary.h"
#include "course/course.h"
#include "learning/learner.h"

namespace passerelle::cli {

/// What was typed, line by line, safe to show and to keep.
class InputLines {
 public:
  explicit InputLines(std::istream& in) : in_(&in) {}
  /// The next line without its newline, clean (see clean_line), spaces at both ends removed; nothing at the end.
  /// Of a line longer than 64 KiB the rest is dropped.
  std::optional<std::string> next();

 private:
  std::istream* in_;
};

struct Session {
  Page& page;
  InputLines& lines;
  learning::Learner& learner;
  const Vocabulary& vocabulary;
  ReadingMode reading = ReadingMode::English;

  const locale::Words& words() const { return vocabulary.words(); }
  Language lead() const { return vocabulary.lead; }

  /// A line of the program, in the leading language.
  void say(std::string_view key) const;
  void say(std::string_view key, std::initializer_list<locale::Argument> arguments) const;
  void say_line(std::string_view text) const;
  /// See label_of.
  std::string label(const Bilingual& text) const;
  void heading(const Bilingual& text) const;
  /// A text of the course: in the reader's language, or English and then French.
  void show(const Bilingual& markdown) const;
  /// Marks where the learner types and reads the line; nothing at the end of the input, or when the page is closed.
  std::optional<std::string> ask(std::string_view mark = "> ") const;
};

/// A title or a label in the language that is read, or in both with " / " between them.
std::string label_of(const Bilingual& text, ReadingMode reading);

/// A text of the course with its marks taken off, in the leading language and on one line.
std::string plain(const Bilingual& markdown, Language language);

}  // namespace passerelle::cli
