#include "learning/lesson_outline.h"

#include <catch2/catch.hpp>

#include "learning/small_course.h"

using namespace passerelle;
using learning::LessonSection;
using learning::SectionKind;

namespace {

std::vector<std::string> ids(const std::vector<course::BlockId>& blocks) {
  std::vector<std::string> all;
  for (const course::BlockId& block : blocks) all.push_back(block.value);
  return all;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("the outline has the sections that the module has, the recap before the checkpoint") {
  const course::Course course = test::small_course();
  const std::vector<LessonSection> outline = learning::lesson_outline(test::module_of(course));
  REQUIRE(outline.size() == 7);
  const SectionKind kinds[] = {SectionKind::Overview,  SectionKind::Explanation, SectionKind::Blocks,
                               SectionKind::Examples,  SectionKind::Prompt,      SectionKind::Recap,
                               SectionKind::Checkpoint};
  for (std::size_t i = 0; i < outline.size(); ++i) CHECK(outline[i].kind == kinds[i]);
  CHECK(ids(outline[2].blocks) == Ids{"system", "later"});
  CHECK(outline[6].blocks.empty());
  CHECK(ids(learning::blocks_in_order(test::module_of(course))) ==
        Ids{"overview", "explanation", "system", "later", "tip", "exercise", "recap"});
}

TEST_CASE("a module that is coming has no sections") {
  CHECK(learning::lesson_outline(course::Module{}).empty());
  CHECK(learning::blocks_in_order(course::Module{}).empty());
}

TEST_CASE("a section is read when all its blocks are") {
  const LessonSection section{SectionKind::Blocks, {{"a"}, {"b"}}};
  CHECK_FALSE(learning::is_section_read(section, {"a"}));
  CHECK(learning::is_section_read(section, {"a", "b", "c"}));
  CHECK_FALSE(learning::is_section_read({SectionKind::Checkpoint, {}}, {"a"}));
}

TEST_CASE("blocks are found by their id, with their own headings") {
  const course::Course course = test::small_course();
  const course::Module& module = test::module_of(course);
  const auto outline = learning::lesson_outline(module);
  CHECK(learning::section_of_block(outline, {"later"}) == 2);
  CHECK(learning::section_of_block(outline, {"gone"}) == std::nullopt);
  CHECK(learning::heading_of(module, {"later"}).fr == "La suite");
  CHECK(learning::heading_of(module, {"overview"}).en.empty());
  CHECK(learning::heading_of(module, {"gone"}).en.empty());
}
