#pragma once
// The words that a learner types to move about, in both languages at once. Internal to cli/.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "cli/learn_session.h"

namespace passerelle::cli {

enum class Command {
  None,  ///< not a command
  Next, Back, Sections, Question, Modules, Quit, Help, Again, Read, Model, Appeal, Erase,
  Pause, Skip, Time, Finish,  ///< in an interview
};

/// Where the learner wants to go. section counts from 1 and is set for Command::Sections only.
struct Move {
  Command command = Command::Quit;
  std::size_t section = 0;
};

/// The command that the line is, in either language, capitals or not; None when it is anything else.
Command command_of(std::string_view line, const Vocabulary& vocabulary);

/// Whether what was typed, capitals or not, is one of the words of that key in either language.
bool is_one_of(std::string_view typed, std::string_view key, const Vocabulary& vocabulary);

/// The word to type for a command, in the leading language.
std::string word_of(Command command, const Vocabulary& vocabulary);

/// The words of the commands, joined by commas, for a question to the learner.
std::string words_of(std::initializer_list<Command> commands, const Vocabulary& vocabulary);

/// One line a command: the word and what it does.
void print_help(const Session& session, const std::vector<Command>& commands);

}  // namespace passerelle::cli
