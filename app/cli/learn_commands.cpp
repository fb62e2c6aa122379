#include "cli/learn_commands.h"

namespace passerelle::cli {

namespace {

/// words holds the word to show and, after it, others that mean the same.
struct Row {
  Command command;
  std::string_view words;
  std::string_view help;
};

constexpr Row kRows[] = {
    {Command::Next, "learn/command/next", "learn/help/next"},
    {Command::Back, "learn/command/back", "learn/help/back"},
    {Command::Sections, "learn/command/sections", "learn/help/sections"},
    {Command::Question, "learn/command/question", "learn/help/question"},
    {Command::Modules, "learn/command/modules", "learn/help/modules"},
    {Command::Quit, "learn/command/quit", "learn/help/quit"},
    {Command::Help, "learn/command/help", "learn/help/help"},
    {Command::Again, "learn/command/again", "learn/help/again"},
    {Command::Read, "learn/command/read", "learn/help/read"},
    {Command::Model, "learn/command/model", "learn/help/model"},
    {Command::Appeal, "learn/command/appeal", "learn/help/appeal"},
    {Command::Erase, "learn/command/erase", "learn/help/erase"},
    {Command::Pause, "terminal/word/pause", "terminal/help/pause"},
    {Command::Skip, "terminal/word/skip", "terminal/help/skip"},
    {Command::Time, "terminal/word/time", "terminal/help/time"},
    {Command::Finish, "terminal/word/finish", "terminal/help/finish"},
};

const Row* row_of(Command command) {
  for (const Row& row : kRows) {
    if (row.command == command) return &row;
  }
  return nullptr;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool holds_word(const std::string& words, const std::string& word) {
  return (" " + words + " ").find(" " + word + " ") != std::string::npos;
}

}  // namespace

Command command_of(std::string_view line, const Vocabulary& vocabulary) {
  const std::string word = lower_ascii(line);
  if (word.empty() || word.find(' ') != std::string::npos) return Command::None;
  // The leading language goes first: a word may mean two things in two languages.
  for (const Language language : {vocabulary.lead, other(vocabulary.lead)}) {
    for (const Row& row : kRows) {
      if (holds_word(vocabulary.in(language).text(row.words), word)) return row.command;
    }
  }
  return Command::None;
}

bool is_one_of(std::string_view typed, std::string_view key, const Vocabulary& vocabulary) {
  const std::string word = lower_ascii(typed);
  if (word.empty() || word.find(' ') != std::string::npos) return false;
  return holds_word(vocabulary.english->text(key), word) || holds_word(vocabulary.french->text(key), word);
}

std::string word_of(Command command, const Vocabulary& vocabulary) {
  const Row* row = row_of(command);
  if (row == nullptr) return {};
  const std::string words = vocabulary.words().text(row->words);
  return words.substr(0, words.find(' '));
}

std::string words_of(std::initializer_list<Command> commands, const Vocabulary& vocabulary) {
  std::string line;
  for (const Command command : commands) line += (line.empty() ? "" : ", ") + word_of(command, vocabulary);
  return line;
}

void print_help(const Session& session, const std::vector<Command>& commands) {
  for (const Command command : commands) {
    const Row* row = row_of(command);
    if (row == nullptr) continue;
    const std::string word = word_of(command, session.vocabulary);
    const std::string text = session.words().text(row->help);
    session.say("learn/help/line", {{"word", std::string_view(word)}, {"text", std::string_view(text)}});
  }
}

}  // namespace passerelle::cli
