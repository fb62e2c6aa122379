#include "ui/headless.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace passerelle::test {
namespace {

constexpr double kFrame = 1.0 / 60;
constexpr int kPatience = 120;

std::vector<ui::FontFile> read_font_files() {
  const auto names = ui::font_file_names();
  std::vector<ui::FontFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("/usr/share/fonts")) {
    const std::string name = entry.path().stem().string();
    const bool wanted = std::find(names.begin(), names.end(), name) != names.end();
    if (!wanted || (entry.path().extension() != ".otf" && entry.path().extension() != ".ttf")) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files.push_back({name, {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}});
  }
  REQUIRE(files.size() >= names.size());
  return files;
}

struct Built {
  ImFontAtlas atlas;
  ui::Fonts fonts;
};

/// Building an atlas takes longer than most tests: one for each scale is shared by all contexts.
Built& built_at(float scale) {
  static const std::vector<ui::FontFile> files = read_font_files();
  static std::map<float, std::unique_ptr<Built>> all;
  std::unique_ptr<Built>& built = all[scale];
  if (built == nullptr) {
    built = std::make_unique<Built>();
    built->fonts = ui::build_fonts(built->atlas, files, scale);
  }
  return *built;
}

InputEvent key_event(Key key, Held held) {
  InputEvent event;
  event.key = key;
  event.ctrl = held.ctrl;
  event.shift = held.shift;
  event.alt = held.alt;
  return event;
}

InputEvent text_event(char32_t character) {
  InputEvent event;
  event.kind = InputEvent::Kind::Text;
  event.character = character;
  return event;
}

InputEvent mouse_event(InputEvent::Kind kind, ImVec2 at) {
  InputEvent event;
  event.kind = kind;
  event.x = at.x;
  event.y = at.y;
  return event;
}

InputEvent button_event(ImVec2 at, bool down, Held held) {
  InputEvent event = mouse_event(InputEvent::Kind::MouseButton, at);
  event.down = down;
  event.shift = held.shift;
  return event;
}

std::vector<char32_t> characters_of(std::string_view utf8) {
  std::vector<char32_t> characters;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto first = static_cast<unsigned char>(utf8[i]);
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t code = size == 1 ? first : first & (0xFFU >> (size + 1));
    for (std::size_t n = 1; n < size; ++n) code = code << 6U | (static_cast<unsigned char>(utf8[i + n]) & 0x3FU);
    characters.push_back(code);
    i += size;
  }
  return characters;
}

/// Every widget has an id of its own: the focus, animations and screen readers rely on it.
void require_unique_ids(const ui::Registry& registry) {
  std::set<std::string_view> seen;
  for (const ui::WidgetInfo& widget : registry.widgets()) {
    INFO("a second widget \"" << widget.id << "\" in\n" << registry.dump());
    REQUIRE(seen.insert(widget.id).second);
  }
}

}  // namespace

Headless::Headless(Shown shown, ImVec2 size) : shown_(std::move(shown)), size_(size) { begin(); }

Headless::Headless(std::function<void(ui::Ui&)> draw, ImVec2 size) : ui_(std::make_unique<ui::Ui>()), size_(size) {
  shown_.frame = [this, draw = std::move(draw)](const ui::FrameInput& input) {
    ui::FrameSetup setup;
    setup.input = input;
    setup.fonts = fonts_;
    setup.theme = theme_;
    setup.text_scale = text_scale_;
    setup.reduced_motion = reduced_motion_;
    ui_->begin_frame(setup);
    draw(*ui_);
    return ui_->end_frame();
  };
  shown_.registry = [this]() -> const ui::Registry& { return ui_->registry(); };
  begin();
}

void Headless::begin() {
  context_ = ImGui::CreateContext(&built_at(1.0F).atlas);
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().IniFilename = nullptr;
  use_fonts(1.0F);
  frames(2);
}

Headless::~Headless() {
  ImGui::SetCurrentContext(context_);
  ImGui::DestroyContext(context_);
}

void Headless::use_fonts(float scale) {
  Built& built = built_at(scale);
  if (fonts_ == &built.fonts) return;
  fonts_ = &built.fonts;
  ImGui::GetIO().Fonts = &built.atlas;
  if (shown_.set_fonts) shown_.set_fonts(built.fonts);
}

void Headless::draw(std::vector<InputEvent> events) {
  ImGui::SetCurrentContext(context_);
  seconds_ += kFrame;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = size_;
  io.DeltaTime = static_cast<float>(kFrame);
  ImGui::NewFrame();
  output_ = shown_.frame({size_, seconds_, display_scale_, events});
  ImGui::Render();
  require_unique_ids(registry());
  if (!output_.announcement.empty()) announced_.push_back(output_.announcement);
  use_fonts(output_.font_scale);
}

const ui::FrameOutput& Headless::frames(int count, std::vector<InputEvent> events) {
  for (int i = 0; i < count; ++i) draw(i == 0 ? std::move(events) : std::vector<InputEvent>{});
  return output_;
}

void Headless::settle() {
  int left = kPatience;
  do {
    frames(1);
  } while (output_.moving && --left > 0);
  REQUIRE(left > 0);
}

void Headless::press(Key key, Held held) {
  frames(1, {key_event(key, held)});
  frames(1);
}

void Headless::press(char32_t character, Held held) {
  InputEvent event = key_event(Key::Character, held);
  event.character = character;
  frames(1, {event});
  frames(1);
}

void Headless::type(std::string_view utf8) {
  for (const char32_t character : characters_of(utf8)) {
    if (character == U'\n') {
      press(Key::Enter);
    } else if (character == U' ') {
      InputEvent space = key_event(Key::Character, {});
      space.character = U' ';
      frames(1, {space, text_event(U' ')});
    } else {
      frames(1, {text_event(character)});
    }
  }
  frames(1);
}

void Headless::point(ImVec2 at) {
  pointer_ = at;
  frames(1, {mouse_event(InputEvent::Kind::MouseMove, at)});
}

void Headless::click(ImVec2 at, int times, Held held) {
  if (pointer_.x != at.x || pointer_.y != at.y) point(at);
  for (int i = 0; i < times; ++i) {
    frames(1, {button_event(at, /*down=*/true, held)});
    frames(1, {button_event(at, /*down=*/false, held)});
  }
  frames(1);
}

void Headless::click(ui::Role role, std::string_view label) { click(middle_of(get(role, label))); }

void Headless::click(std::string_view id) { click(middle_of(get(id))); }

void Headless::drag(ImVec2 from, ImVec2 to) {
  point(from);
  frames(1, {button_event(from, /*down=*/true, {})});
  point({(from.x + to.x) / 2, (from.y + to.y) / 2});
  point(to);
  frames(1, {button_event(to, /*down=*/false, {})});
  frames(1);
}

void Headless::wheel(ImVec2 at, float notches) {
  if (pointer_.x != at.x || pointer_.y != at.y) point(at);
  InputEvent event;
  event.kind = InputEvent::Kind::Wheel;
  event.y = notches;
  frames(1, {event});
  frames(1);
}

const ui::WidgetInfo& Headless::get(std::string_view id) const {
  INFO("the widget " << id << " in\n" << registry().dump());
  const ui::WidgetInfo* found = registry().find(id);
  REQUIRE(found != nullptr);
  return *found;
}

const ui::WidgetInfo& Headless::get(ui::Role role, std::string_view label) const {
  INFO("a widget labelled \"" << label << "\" in\n" << registry().dump());
  const ui::WidgetInfo* found = registry().find(role, label);
  REQUIRE(found != nullptr);
  return *found;
}

std::string Headless::focused() const {
  for (const ui::WidgetInfo& widget : registry().widgets()) {
    if (widget.focused) return widget.id;
  }
  return {};
}

ImVec2 Headless::middle_of(const ui::WidgetInfo& widget) {
  return {(widget.min.x + widget.max.x) / 2, (widget.min.y + widget.max.y) / 2};
}

}  // namespace passerelle::test
