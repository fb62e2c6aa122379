// CPU time of one frame, without a window and without GL: the lesson, the checkpoint and Dear ImGui's demo window as
// the yardstick, in the same process.

#include <benchmark/benchmark.h>
#include <imgui.h>

#include <memory>
#include <string>

#include "base/clock.h"
#include "course/load.h"
#include "learning/learner.h"
#include "locale/words.h"
#include "platform/paths.h"
#include "records/store.h"
#include "ui/app.h"
#include "ui/fonts.h"

namespace {

using namespace passerelle;

/// A Dear ImGui context of one scope, 1280 x 800.
class Context {
 public:
  Context() : context_(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = ImVec2(1280, 800);
    io.DeltaTime = 1.0F / 60.0F;
  }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context() { ImGui::DestroyContext(context_); }

 private:
  ImGuiContext* context_;
};

/// The whole program without a window.
class Program {
 public:
  bool open(const std::string& screen, ReadingMode mode) {
    const auto share = platform::share_folder();
    if (!share) return false;
    auto english = locale::Words::open((share.value() / "locales").string(), Language::English);
    auto french = locale::Words::open((share.value() / "locales").string(), Language::French);
    auto course = course::load_course(share.value() / "content", course::Checks::Quick);
    auto fonts = platform::read_fonts(ui::font_file_names());
    if (!english || !french || !course || !fonts) return false;
    english_ = std::move(english).value();
    french_ = std::move(french).value();
    course_ = std::move(course).value();
    for (platform::FontBytes& font : fonts.value()) files_.push_back({font.name, std::move(font.bytes)});
    store_ = records::memory_store();
    learner_ = std::make_unique<learning::Learner>(course_, *store_, clock_);
    const ui::Dependencies dependencies{*learner_, *english_, *french_, clock_, Language::English, true, {}, {}, {}};
    app_ = std::make_unique<ui::App>(dependencies, ui::StartPlace{screen, {}, {}});
    app_->set_reading_mode(mode);
    app_->set_fonts(ui::build_fonts(*ImGui::GetIO().Fonts, files_, 1.0F));
    return true;
  }

  void frame() {
    seconds_ += 1.0 / 60.0;
    ImGui::NewFrame();
    app_->frame({ImVec2(1280, 800), seconds_, 1.0F, {}});
    ImGui::Render();
  }

 private:
  SystemClock clock_;
  std::unique_ptr<const locale::Words> english_;
  std::unique_ptr<const locale::Words> french_;
  course::Course course_;
  std::vector<ui::FontFile> files_;
  std::unique_ptr<records::Store> store_;
  std::unique_ptr<learning::Learner> learner_;
  std::unique_ptr<ui::App> app_;
  double seconds_ = 0.0;
};

void draw_screen(benchmark::State& state, const std::string& screen, ReadingMode mode) {
  const Context context;
  Program program;
  if (!program.open(screen, mode)) {
    state.SkipWithError("the program's files are missing");
    return;
  }
  for (int warm = 0; warm < 5; ++warm) program.frame();
  for (auto _ : state) program.frame();
}

void draw_lesson(benchmark::State& state) { draw_screen(state, "lesson", ReadingMode::English); }
void draw_dual_lesson(benchmark::State& state) { draw_screen(state, "lesson", ReadingMode::Both); }
void draw_checkpoint(benchmark::State& state) { draw_screen(state, "checkpoint", ReadingMode::English); }

void draw_glossary(benchmark::State& state) { draw_screen(state, "glossary", ReadingMode::English); }
void draw_controls(benchmark::State& state) { draw_screen(state, "controls", ReadingMode::Both); }
void draw_search(benchmark::State& state) { draw_screen(state, "search", ReadingMode::English); }

void draw_demo_window(benchmark::State& state) {
  const Context context;
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
  const auto frame = [] {
    ImGui::NewFrame();
    ImGui::ShowDemoWindow();
    ImGui::Render();
  };
  for (int warm = 0; warm < 5; ++warm) frame();
  for (auto _ : state) frame();
}

BENCHMARK(draw_lesson)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_dual_lesson)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_checkpoint)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_glossary)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_controls)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_search)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_demo_window)->Unit(benchmark::kMicrosecond);

}  // namespace
