// The pages of reading and answering as text, in both languages: what a person or a screen reader finds on them, in
// order.

#include <catch2/catch.hpp>

#include "ui/golden.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

/// The page without what stands around every page.
std::string page_of(const Reader& reader) {
  const std::string dump = reader.registry().dump();
  const std::size_t main = dump.find("\nmain\n");
  const std::size_t side = dump.find("\nside\n");
  return dump.substr(std::min(main, side) + 1);
}

const char* name_of(ReadingMode mode) { return mode == ReadingMode::English ? "en" : "fr"; }

}  // namespace

TEST_CASE("the lesson as text") {
  const course::Course course = make_marked_course();
  for (const ReadingMode mode : {ReadingMode::English, ReadingMode::French}) {
    const Reader reader(course, {.mode = mode});
    check_golden(std::string("lesson_") + name_of(mode), page_of(reader));
  }
}

TEST_CASE("the lesson on a narrow window as text, its outline opened") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.mode = ReadingMode::French, .size = {960, 720}});
  reader.click_id("lesson/outline_bar");
  check_golden("lesson_narrow_fr", page_of(reader));
}

TEST_CASE("dual reading as text, a term under the pointer") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.mode = ReadingMode::Both});
  reader.point("lesson/dual/explanation/lead/link/0");
  check_golden("lesson_dual", page_of(reader));
}

TEST_CASE("the checkpoint as text, one answer marked and one being written") {
  const course::Course course = make_marked_course();
  for (const ReadingMode mode : {ReadingMode::English, ReadingMode::French}) {
    Reader reader(course, {.screen = "checkpoint", .mode = mode});
    reader.write("checkpoint/second/answer", "Each risk is known. Chaque risque est connu.");
    reader.press(Key::Enter, kCtrl);
    reader.write("checkpoint/first/answer", "It certifies");
    reader.wait(1);
    check_golden(std::string("checkpoint_") + name_of(mode), page_of(reader));
  }
}
