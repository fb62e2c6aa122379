// Reading aloud, by pointer and by keyboard, and where there is no voice.

#include <algorithm>
#include <catch2/catch.hpp>

#include "ui/program.h"
#include "ui/reader.h"
#include "ui/reference_course.h"
#include "ui/view_aloud.h"
#include "ui/voice.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

constexpr const char* kOverview = "lesson/listen/overview";

int listen_buttons(const ui::Registry& registry) {
  const auto& all = registry.widgets();
  return static_cast<int>(std::count_if(all.begin(), all.end(), [](const ui::WidgetInfo& widget) {
    return widget.id.find("listen") != std::string::npos;
  }));
}

Opening lesson_with(Voice& voice, ImVec2 size = {1280, 800}) {
  return {.start = {"lesson", kReady, {}}, .size = size, .services = voice.services()};
}

}  // namespace

TEST_CASE("a press on a section's button reads the section aloud, and a second one stops") {
  const course::Course course = make_marked_course();
  Voice voice;
  Program program(course, lesson_with(voice));
  CHECK(program.get(kOverview).label == "Read aloud");
  CHECK(program.get(kOverview).description == "Lesson overview");
  CHECK(program.get(kOverview).value.empty());
  program.click(kOverview);
  CHECK(voice.words() == "en: Lesson overview / en: A standard for running security.");
  CHECK(program.get(kOverview).label == "Stop");
  CHECK(program.get(kOverview).value == "being read aloud");
  CHECK(program.get("lesson/listen/explanation").label == "Read aloud");
  program.click(kOverview);
  CHECK(voice.stops == 1);
  CHECK(program.get(kOverview).label == "Read aloud");
}

TEST_CASE("another section takes the place of the one that is heard") {
  const course::Course course = make_marked_course();
  Voice voice;
  Program program(course, lesson_with(voice));
  program.click(kOverview);
  program.click("lesson/listen/explanation");
  CHECK(voice.words() ==
        "en: Professional explanation / en: It sets requirements for an ISMS. / en: It approves no product.");
  CHECK(program.get(kOverview).label == "Read aloud");
  CHECK(program.get("lesson/listen/explanation").label == "Stop");
}

TEST_CASE("when the voice has ended the button says so without being pressed") {
  const course::Course course = make_marked_course();
  Voice voice;
  Program program(course, lesson_with(voice));
  program.click(kOverview);
  voice.speaking = false;
  program.wait(0.1);
  CHECK(program.get(kOverview).label == "Read aloud");
  CHECK(voice.stops == 0);
}

TEST_CASE("a voice that fails is offered no more, and that is said") {
  const course::Course course = make_marked_course();
  Voice voice;
  Program program(course, lesson_with(voice));
  program.click(kOverview);
  voice.speaking = voice.there = false;
  program.wait(0.1);
  CHECK(listen_buttons(program.registry()) == 0);
  CHECK(program.announced().starts_with("Nothing can be read aloud"));
}

TEST_CASE("R reads the block being read and stops, Escape stops as well") {
  const course::Course course = make_marked_course();
  Voice voice;
  Reader reader(course, {.size = {1280, 1000}, .services = voice.services()});
  reader.point("lesson/block/reason");
  reader.window().type("r");
  reader.wait(0.1);
  CHECK(voice.words() == "en: A reason / en: A risk justifies a control.");
  CHECK(reader.get("lesson/block/reason").value.ends_with("being read aloud"));
  CHECK(reader.get("lesson/listen/blocks").label == "Stop");
  reader.click_id("lesson/listen/blocks");
  CHECK_FALSE(voice.speaking);
  reader.window().type("r");
  CHECK(voice.speaking);
  reader.window().type("R");
  CHECK_FALSE(voice.speaking);
  reader.window().type("r");
  CHECK(voice.speaking);
  reader.press(Key::Escape);
  CHECK_FALSE(voice.speaking);
  CHECK(voice.stops == 3);
}

TEST_CASE("R is a letter where one writes, and means nothing where no lesson is read") {
  const course::Course course = make_marked_course();
  Voice voice;
  Program program(course, lesson_with(voice, {1280, 1800}));
  program.click("lesson/prompt/manager/box");
  program.type("r");
  CHECK(program.get("lesson/prompt/manager/box").value == "r");
  program.press(Key::Escape);
  program.press(Key::F1);
  program.type("r");
  Program elsewhere(course, {.start = {"learn", {}, {}}, .services = voice.services()});
  elsewhere.type("r");
  CHECK(voice.said.empty());
}

TEST_CASE("Escape closes what floats above the page before it stops the voice") {
  const course::Course course = make_marked_course();
  Voice voice;
  Program program(course, lesson_with(voice));
  program.click(kOverview);
  program.press(Key::F1);
  program.press(Key::Escape);
  CHECK(voice.speaking);
  program.press(Key::Escape);
  CHECK_FALSE(voice.speaking);
}

TEST_CASE("another page is silence") {
  const course::Course course = make_marked_course();
  Voice voice;
  Program program(course, lesson_with(voice, {1280, 1800}));
  program.click(kOverview);
  program.click("lesson/checkpoint/go");
  CHECK_FALSE(voice.speaking);
  CHECK(voice.stops == 1);
}

TEST_CASE("without a voice nothing of it is seen, and R does nothing") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = {"lesson", kReady, {}}});
  program.type("r");
  CHECK(listen_buttons(program.registry()) == 0);
  program.press(Key::F1);
  const auto names_it = [](const ui::WidgetInfo& widget) { return widget.label.starts_with("Hear the block"); };
  const auto shown = [&](const Program& one) {
    const auto& all = one.registry().widgets();
    return std::any_of(all.begin(), all.end(), names_it);
  };
  CHECK_FALSE(shown(program));
  Voice voice;
  Program with_voice(course, lesson_with(voice));
  with_voice.press(Key::F1);
  CHECK(shown(with_voice));
}

TEST_CASE("in French the French text is heard") {
  const course::Course course = make_marked_course();
  Voice voice;
  Reader reader(course, {.mode = ReadingMode::French, .services = voice.services()});
  CHECK(reader.get(kOverview).label == "Écouter");
  reader.click_id(kOverview);
  CHECK(voice.words() == "fr: Aperçu de la leçon / fr: Une norme pour piloter la sécurité.");
  CHECK(reader.get(kOverview).label == "Arrêter");
}

TEST_CASE("in both languages the lit block is heard in both, as they stand") {
  const course::Course course = make_marked_course();
  Voice voice;
  Program program(course, lesson_with(voice));
  program.app().set_reading_mode(ReadingMode::Both);
  program.wait(1);
  program.press(Key::Down, kAlt);
  program.press(Key::Down, kAlt);
  REQUIRE(program.focused() == "lesson/block/explanation");
  program.type("r");
  const std::string english =
      "en: Professional explanation / en: It sets requirements for an ISMS. / en: It approves no product.";
  const std::string french =
      "fr: Explication professionnelle / fr: Elle fixe les exigences d’un SMSI. / fr: Elle n’approuve aucun produit.";
  CHECK(voice.words() == english + " / " + french);
  CHECK(program.get("lesson/dual/listen").label == "Stop");
  CHECK(program.get("lesson/dual/listen").description == "Professional explanation");
  program.click("lesson/dual/listen");
  CHECK_FALSE(voice.speaking);
  CHECK(program.get("lesson/dual/listen").description == "Professional explanation");
}

TEST_CASE("where the sides are exchanged the left one is heard first") {
  const course::Course course = make_marked_course();
  Voice voice;
  Program program(course, lesson_with(voice));
  program.app().set_reading_mode(ReadingMode::Both);
  program.wait(1);
  program.click("lesson/swap");
  program.click("lesson/dual/listen");
  CHECK(voice.words() ==
        "fr: Aperçu de la leçon / fr: Une norme pour piloter la sécurité. / en: Lesson overview / en: A standard for "
        "running security.");
}

TEST_CASE("in both languages the button means the block that was lit when it was pressed") {
  const course::Course course = make_marked_course();
  Voice voice;
  Program program(course, lesson_with(voice));
  program.app().set_reading_mode(ReadingMode::Both);
  program.wait(1);
  for (int i = 0; i < 3; ++i) program.press(Key::Down, kAlt);
  const std::string block = program.focused();
  REQUIRE(block == "lesson/block/example");
  program.click("lesson/dual/listen");
  CHECK(voice.words().starts_with("en: Practical example"));
  CHECK(program.get("lesson/block/example").value.ends_with("being read aloud"));
}

TEST_CASE("in both languages a link on one side is heard in the language of that side") {
  const course::Course course = make_marked_course();
  Voice voice;
  Reader reader(course, {.mode = ReadingMode::Both, .services = voice.services()});
  const auto tab_to = [&](const std::string& id) {
    for (int i = 0; i < 60 && reader.focused() != id; ++i) reader.press(Key::Tab);
    REQUIRE(reader.focused() == id);
  };
  tab_to("lesson/dual/explanation/other/link/0");
  reader.window().type("r");
  CHECK(voice.words().starts_with("fr: Explication"));
  CHECK(voice.words().find("en:") == std::string::npos);
  reader.window().type("r");
  tab_to("lesson/dual/explanation/lead/link/0");
  reader.window().type("r");
  CHECK(voice.words().starts_with("en: Professional"));
  CHECK(voice.words().find("fr:") == std::string::npos);
}

TEST_CASE("marks of a text are not heard, items of a list are heard one by one") {
  const auto text =
      course::parse_markdown("A **bold** [link](term:isms) and `code`.\n\n1. First\n2. Second\n\n- Third");
  ui::Passages passages = ui::passages_of(text, Language::English);
  REQUIRE(passages.size() == 4);
  CHECK(passages[0].text == "A bold link and code.");
  CHECK(passages[1].text == "1. First");
  CHECK(passages[2].text == "2. Second");
  CHECK(passages[3].text == "Third");
}

TEST_CASE("the exercise is heard with its readers, and its model answer where it is shown") {
  const course::Course course = make_marked_course();
  Voice voice;
  Reader reader(course, {.services = voice.services()});
  reader.click_id("lesson/listen/prompt");
  CHECK(
      voice.words() ==
      "en: Interactive prompt / en: Explain it twice. / en: For a manager / en: Use one sentence. / en: For an auditor "
      "/ en: Use one sentence.");
  reader.write("lesson/prompt/manager/box", "One");
  reader.click_id("lesson/prompt/manager/model");
  reader.click_id("lesson/prompt/manager/listen");
  CHECK(voice.said.size() == 1);
  CHECK(voice.words() == "en: " + reader.get("lesson/prompt/manager/model_text").label);
  CHECK(reader.get("lesson/prompt/manager/listen").label == "Stop");
}

TEST_CASE("a question of the checkpoint is heard") {
  const course::Course course = make_marked_course();
  Voice voice;
  Program program(course, {.start = {"checkpoint", kReady, {}}, .services = voice.services()});
  const std::string prompt = program.get("checkpoint/first/prompt").label;
  CHECK(program.get("checkpoint/first/listen").description == prompt);
  program.click("checkpoint/first/listen");
  CHECK(voice.words() == "en: " + prompt);
  CHECK(program.get("checkpoint/first/listen").label == "Stop");
}

TEST_CASE("a term is heard in both languages, each in its voice") {
  const course::Course course = make_reference_course();
  Voice voice;
  Program program(course, {.start = {"glossary", {}, "isms"}, .size = {1280, 1600}, .services = voice.services()});
  program.click("glossary/listen");
  CHECK(voice.words().starts_with("en: ISMS / en: "));
  CHECK(voice.words().find(" / fr: SMSI / fr: ") != std::string::npos);
  CHECK(program.get("glossary/listen").label == "Stop");
  program.press(Key::Tab);
  program.press(Key::Escape);
  CHECK_FALSE(voice.speaking);
}

TEST_CASE("where there is a voice Tab still visits every widget once and in reading order") {
  const course::Course course = make_marked_course();
  const course::Course reference = make_reference_course();
  Voice voice;
  for (const char* screen : {"lesson", "checkpoint", "glossary"}) {
    for (const ReadingMode mode : {ReadingMode::English, ReadingMode::Both}) {
      const bool looks_up = std::string(screen) == "glossary";
      Program program(looks_up ? reference : course,
                      {.start = {screen, looks_up ? "" : kReady, {}}, .services = voice.services()});
      program.app().set_reading_mode(mode);
      program.wait(1);
      INFO(screen);
      CHECK(listen_buttons(program.registry()) > 0);
      const std::vector<std::string> expected = stops_in_reading_order(program.registry());
      std::vector<std::string> visited = tab_round(program, {});
      const auto first = std::find(visited.begin(), visited.end(), expected.front());
      REQUIRE(first != visited.end());
      std::rotate(visited.begin(), first, visited.end());
      CHECK(visited == expected);
    }
  }
}

TEST_CASE("where there is a voice nothing is cut or covered, at any size") {
  const course::Course course = make_marked_course();
  const course::Course reference = make_reference_course();
  Voice voice;
  for (const ImVec2 size : {ImVec2{960, 600}, ImVec2{1280, 800}, ImVec2{1680, 1000}}) {
    for (const float scale : {1.0F, 2.0F}) {
      for (const ReadingMode mode : {ReadingMode::English, ReadingMode::French, ReadingMode::Both}) {
        for (const char* screen : {"lesson", "checkpoint"}) {
          INFO(screen << " " << size.x << " at " << scale << ", mode " << static_cast<int>(mode));
          Reader reader(
              course,
              {.screen = screen, .mode = mode, .size = size, .text_scale = scale, .services = voice.services()});
          CHECK(faults_of(reader.registry(), size).empty());
        }
        INFO("glossary " << size.x << " at " << scale << ", mode " << static_cast<int>(mode));
        Reader reader(reference, {.screen = "glossary",
                                  .mode = mode,
                                  .size = size,
                                  .text_scale = scale,
                                  .module = {},
                                  .services = voice.services()});
        CHECK(faults_of(reader.registry(), size).empty());
      }
    }
  }
}
