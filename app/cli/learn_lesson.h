#pragma once
// One module in a terminal, section by section. Internal to cli/.

#include <vector>

#include "cli/learn_commands.h"
#include "cli/learn_session.h"

namespace passerelle::cli {

/// What is shown at a time: a text, the exercise, the checkpoint.
struct Section {
  enum class Kind { Text, Callouts, Prompt, Checkpoint, Recap };
  Kind kind = Kind::Text;
  Bilingual title;
  std::vector<course::BlockId> blocks;          ///< read when the section was read
  const course::Block* text = nullptr;          ///< of Kind::Text
};

/// A module as it is being read.
struct Lesson {
  const course::Module& module;
  std::vector<Section> sections;
  std::size_t current = 0;
};

/// The sections of a module, in reading order.
std::vector<Section> sections_of(const course::Module& module, const Vocabulary& vocabulary);

/// The numbered list of sections: read ones and the current one are named as such.
void print_sections(const Session& session, const Lesson& lesson);

/// Reads a module from where the learner stopped. Returns Command::Modules or Command::Quit.
Command read_module(const Session& session, const course::Module& module);

/// A block's own heading, or the program's word for the part that it is. Empty when there is no such block.
Bilingual heading_of(const course::Module& module, const course::BlockId& block, const Vocabulary& vocabulary);

/// Prints the block; false when there is no such block.
bool print_block(const Session& session, const course::Module& module, const course::BlockId& block);

}  // namespace passerelle::cli
