#pragma once
// The sections of a lesson in reading order with the blocks they hold, for the window's outline and for the lesson in a
// terminal. Headings are the program's words and are added by whoever shows them.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "course/course.h"

namespace passerelle::learning {

enum class SectionKind { Overview, Explanation, Example, Blocks, Examples, Prompt, Recap, Checkpoint };

struct LessonSection {
  SectionKind kind = SectionKind::Overview;
  std::vector<course::BlockId> blocks;  ///< in reading order; none for the checkpoint
};

/// The sections that the module has: a section without content is left out. The recap sums up the lesson before the
/// checkpoint asks about it.
std::vector<LessonSection> lesson_outline(const course::Module& module);

/// Every block of the lesson in reading order.
std::vector<course::BlockId> blocks_in_order(const course::Module& module);

/// Whether every block of the section is in the list of read ones; false for a section without blocks.
bool is_section_read(const LessonSection& section, const std::set<std::string>& read_blocks);

/// The section that holds the block, as an index of the outline.
std::optional<std::size_t> section_of_block(const std::vector<LessonSection>& outline, const course::BlockId& block);

/// The block's own heading; empty when it has only its section's, or when there is no such block.
Bilingual heading_of(const course::Module& module, const course::BlockId& block);

}  // namespace passerelle::learning
