#include "bench/screen.h"

#include <array>
#include <utility>

#include "bench/large_course.h"
#include "bench/real_course.h"
#include "platform/paths.h"

namespace passerelle::bench {

Context::Context() : context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = ImVec2(1280, 800);
  io.DeltaTime = 1.0F / 60.0F;
}

bool Screen::open(const Opened& opened) {
  const auto share = platform::share_folder();
  const course::Course* course = real_course();
  if (!share || course == nullptr) return false;
  auto english = locale::Words::open((share.value() / "locales").string(), Language::English);
  auto french = locale::Words::open((share.value() / "locales").string(), Language::French);
  auto fonts = platform::read_fonts(ui::font_file_names());
  if (!english || !french || !fonts) return false;
  english_ = std::move(english).value();
  french_ = std::move(french).value();
  for (platform::FontBytes& font : fonts.value()) files_.push_back({font.name, std::move(font.bytes)});
  store_ = record_of(*course, opened.answers, clock_.now());
  learner_ = std::make_unique<learning::Learner>(*course, *store_, clock_);
  const ui::Dependencies dependencies{*learner_, *english_, *french_, clock_, Language::English, true, {}, {}, {}};
  app_ = std::make_unique<ui::App>(dependencies, ui::StartPlace{opened.screen, {}, {}});
  app_->set_reading_mode(opened.mode);
  app_->set_fonts(ui::build_fonts(*ImGui::GetIO().Fonts, files_, 1.0F));
  return true;
}

void Screen::frame(std::span<const InputEvent> events) {
  seconds_ += 1.0 / 60.0;
  ImGui::NewFrame();
  app_->frame({ImVec2(1280, 800), seconds_, 1.0F, events});
  ImGui::Render();
}

void Screen::change() { app_->set_theme(app_->theme()); }

bool Screen::click(std::string_view id) {
  const ui::WidgetInfo* widget = app_->registry().find(std::string(id));
  if (widget == nullptr) return false;
  InputEvent event;
  event.x = (widget->min.x + widget->max.x) / 2;
  event.y = (widget->min.y + widget->max.y) / 2;
  event.kind = InputEvent::Kind::MouseMove;
  frame(std::array{event});
  event.kind = InputEvent::Kind::MouseButton;
  event.down = true;
  frame(std::array{event});
  event.down = false;
  frame(std::array{event});
  frame();
  return true;
}

}  // namespace passerelle::bench
