// What a reader keeps beside the text of a lesson, by keyboard and pointer, in one language and in both.

#include <catch2/catch.hpp>

#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

TEST_CASE("B puts a bookmark on the block being read and takes it away, and both can be undone") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = {"lesson", kReady, {}}});
  program.type("b");
  CHECK(program.learner().bookmarks() == std::vector<std::string>{"block:ready/overview"});
  CHECK(program.get("lesson/block/overview").value == "bookmarked");
  CHECK(program.announced() == "Bookmark added");
  program.type("B");
  CHECK(program.learner().bookmarks().empty());
  CHECK(program.get("lesson/block/overview").value.empty());
  CHECK(program.announced() == "Bookmark removed");
  program.click("toast/2/action");
  CHECK(program.learner().is_bookmarked("block:ready/overview"));
  CHECK(program.get("lesson/block/overview").value.ends_with("bookmarked"));
  program.click("toast/1/action");
  CHECK(program.learner().bookmarks().empty());
}

TEST_CASE("the block that holds the keyboard or the pointer is the one that B means") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.size = {1280, 1000}});
  reader.point("lesson/block/reason");
  reader.window().type("b");
  CHECK(reader.learner().is_bookmarked("block:ready/reason"));
  for (int i = 0; i < 40 && reader.focused() != "lesson/text/recap/link/0"; ++i) reader.press(Key::Tab);
  reader.window().type("b");
  CHECK(reader.learner().is_bookmarked("block:ready/recap"));
  CHECK(reader.learner().bookmarks().size() == 2);
}

TEST_CASE("B is a letter where one writes, and means nothing where no lesson is read") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = {"lesson", kReady, {}}, .size = {1280, 1600}});
  program.click("lesson/prompt/manager/box");
  program.type("b");
  CHECK(program.get("lesson/prompt/manager/box").value == "b");
  program.press(Key::Escape);
  program.press(Key::F1);
  program.type("b");
  CHECK(program.learner().bookmarks().empty());
  Program elsewhere(course, {.start = {"learn", {}, {}}});
  elsewhere.type("b");
  CHECK(elsewhere.learner().bookmarks().empty());
}

TEST_CASE("in both languages the lit block is the one that B means") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = {"lesson", kReady, {}}});
  program.app().set_reading_mode(ReadingMode::Both);
  program.wait(1);
  program.press(Key::Down, kAlt);
  program.press(Key::Down, kAlt);
  program.type("b");
  CHECK(program.learner().bookmarks().size() == 1);
  CHECK(
      program.learner().is_bookmarked("block:ready/" + program.focused().substr(std::string("lesson/block/").size())));
}

TEST_CASE("home leads to the blocks that have a bookmark, newest first and five of them at most") {
  const course::Course course = make_marked_course();
  Program program(course, {.size = {1280, 1200}});
  CHECK_FALSE(program.has("home/bookmarks"));
  for (const char* block : {"explanation", "gone", "overview", "reason", "recap", "system", "example"}) {
    program.learner().set_bookmark(std::string("block:ready/") + block, true);
  }
  program.learner().set_bookmark("term:isms", true);
  program.app().set_reading_mode(ReadingMode::French);
  program.app().set_reading_mode(ReadingMode::English);
  program.wait(1);
  CHECK(program.get("home/bookmarks").label == "Bookmarks");
  CHECK(program.get("home/bookmarks/0/link/0").label == "Practical example");
  CHECK(program.get("home/bookmarks/3/link/0").label == "A reason");
  CHECK(program.get("home/bookmarks/4/module").label == "What is it?");
  CHECK_FALSE(program.has("home/bookmarks/5/module"));
  CHECK(faults_of(program.registry(), {1280, 1200}).empty());
  program.click(ui::Role::Link, "A reason");
  CHECK(program.has("lesson/title"));
  CHECK(program.get("lesson/block/reason").visible);
  Program narrow(course, {.size = {960, 700}});
  CHECK(faults_of(narrow.registry(), {960, 700}).empty());
}

TEST_CASE("a version of an exercise is kept on demand, once, and can be read again") {
  const course::Course course = make_marked_course();
  for (const ReadingMode mode : {ReadingMode::English, ReadingMode::Both}) {
    Reader reader(course, {.mode = mode});
    CHECK_FALSE(reader.get("lesson/prompt/manager/keep").enabled);
    reader.write("lesson/prompt/manager/box", "One");
    reader.click_id("lesson/prompt/manager/keep");
    CHECK(reader.announced() == "1 version kept");
    CHECK_FALSE(reader.get("lesson/prompt/manager/keep").enabled);
    reader.write("lesson/prompt/manager/box", " two");
    reader.click_id("lesson/prompt/manager/keep");
    CHECK(reader.learner().versions("ready/explain/manager").size() == 2);
    CHECK(reader.get("lesson/prompt/manager/versions").label == "2 versions kept");
    CHECK(reader.registry().find("lesson/prompt/auditor/versions") == nullptr);
    CHECK_FALSE(reader.sees("One"));
    reader.click_id("lesson/prompt/manager/versions");
    CHECK(reader.get("lesson/prompt/manager/versions/0").label == "One");
    CHECK(reader.get("lesson/prompt/manager/versions/1").label == reader.get("lesson/prompt/manager/box").value);
    CHECK(faults_of(reader.registry(), {1280, 800}).empty());
    reader.click_id("lesson/prompt/manager/versions");
    CHECK_FALSE(reader.sees("One"));
  }
}

TEST_CASE("N opens a note on the block being read, which is kept while it is typed and stays to be edited") {
  const course::Course course = make_marked_course();
  const course::ModuleId module{kReady};
  const course::BlockId block{"overview"};
  for (const ReadingMode mode : {ReadingMode::English, ReadingMode::Both}) {
    Program program(course, {.start = {"lesson", kReady, {}}});
    program.app().set_reading_mode(mode);
    program.type("n");
    REQUIRE(program.focused() == "lesson/note/overview");
    CHECK(program.get("lesson/note/overview").value.empty());
    program.type("Bound to Annex");
    program.wait(1);
    CHECK(program.learner().note(module, block) == "Bound to Annex");
    program.press(Key::Escape);
    CHECK(program.focused().empty());
    CHECK(program.get("lesson/block/overview").value.ends_with("with a note"));
    CHECK(faults_of(program.registry(), {1280, 800}).empty());
    program.type("n");
    REQUIRE(program.focused() == "lesson/note/overview");
    program.type(" A");
    program.press(Key::Escape);
    CHECK(program.learner().note(module, block) == "Bound to Annex A");
    program.click("lesson/note/overview");
    program.press(U'a', kCtrl);
    program.press(Key::Delete);
    CHECK(program.has("lesson/note/overview"));
    program.press(Key::Escape);
    CHECK_FALSE(program.has("lesson/note/overview"));
    CHECK(program.learner().note(module, block).empty());
  }
}

TEST_CASE("a note in which nothing was written goes away, and a kept one is there when the lesson is opened") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = {"lesson", kReady, {}}});
  program.type("N");
  program.press(Key::Escape);
  CHECK_FALSE(program.has("lesson/note/overview"));
  const auto store = records::memory_store();
  {
    Program first(course, *store, {.start = {"lesson", kReady, {}}});
    first.type("n");
    first.type("Ask");
    first.app().save_all();
  }
  const Program second(course, *store, {.start = {"lesson", kReady, {}}});
  CHECK(second.get("lesson/note/overview").value == "Ask");
}
