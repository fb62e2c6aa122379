// Nothing on the pages of reading and answering is cut or covered, on the narrowest window and at twice the size of
// type.

#include <catch2/catch.hpp>

#include "course/load.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

struct Shape {
  ImVec2 size;
  float text_scale;
};

const Shape kShapes[] = {{{960, 600}, 1},  {{960, 720}, 2},  {{880, 600}, 1.5F},
                         {{1280, 800}, 1}, {{1280, 800}, 2}, {{1680, 980}, 1}};
constexpr ReadingMode kModes[] = {ReadingMode::English, ReadingMode::French, ReadingMode::Both};

std::string name_of(const Shape& shape, ReadingMode mode) {
  return std::to_string(static_cast<int>(shape.size.x)) + " at " + std::to_string(shape.text_scale) + ", mode " +
         std::to_string(static_cast<int>(mode));
}

std::string faults(Reader& reader, const Shape& shape) { return faults_of(reader.registry(), shape.size); }

/// The modules of the course that people read.
const course::Course& real_course() {
  static const course::Course course = [] {
    auto loaded = course::load_course(PASSERELLE_SOURCE_DIR "/content", course::Checks::Quick);
    REQUIRE(loaded.ok());
    return std::move(loaded).value();
  }();
  return course;
}

}  // namespace

TEST_CASE("no lesson is cut or covered at any width and size of type") {
  for (const course::ModuleEntry& entry : real_course().modules) {
    if (entry.state != course::ModuleEntry::State::Ready) continue;
    for (const Shape& shape : kShapes) {
      for (const ReadingMode mode : kModes) {
        Reader reader(real_course(),
                      {.mode = mode, .size = shape.size, .text_scale = shape.text_scale, .module = entry.id.value});
        INFO(entry.id.value << " " << name_of(shape, mode));
        CHECK(faults(reader, shape) == "");
      }
    }
  }
}

TEST_CASE("the exercise with its model answers open is neither cut nor covered") {
  const course::Course course = make_marked_course();
  for (const Shape& shape : kShapes) {
    for (const ReadingMode mode : kModes) {
      Reader reader(course, {.mode = mode, .size = shape.size, .text_scale = shape.text_scale});
      reader.write("lesson/prompt/manager/box", "A risk, un risque");
      reader.click_id("lesson/prompt/manager/model");
      INFO(name_of(shape, mode));
      CHECK(faults(reader, shape) == "");
    }
  }
}

TEST_CASE("no verdict is cut or covered at any width and size of type") {
  const course::Course course = make_marked_course();
  for (const Shape& shape : kShapes) {
    for (const ReadingMode mode : kModes) {
      Reader reader(course, {.screen = "checkpoint", .mode = mode, .size = shape.size, .text_scale = shape.text_scale});
      INFO(name_of(shape, mode));
      for (const char* answer : {"Each risk is known.", "I don’t know.", "A cake."}) {
        reader.write("checkpoint/second/answer", answer);
        reader.press(Key::Enter, kCtrl);
        CHECK(faults(reader, shape) == "");
        reader.click_id("checkpoint/second/again");
      }
      reader.write("checkpoint/first/answer", "It certifies the product.");
      reader.press(Key::Enter, kCtrl);
      reader.click_id("checkpoint/first/appeal");
      reader.click_id("checkpoint/second/earlier");
      CHECK(faults(reader, shape) == "");
    }
  }
}

TEST_CASE("the opened outline of a narrow window stays inside it") {
  for (const float scale : {1.0F, 2.0F}) {
    const course::Course course = make_marked_course();
    Reader reader(course, {.size = {960, 600}, .text_scale = scale});
    reader.click_id("lesson/outline_bar");
    CHECK(reader.get("lesson/outline/overview").visible);
    CHECK(reader.get("lesson/outline/overview").max.x <= 960);
  }
}
