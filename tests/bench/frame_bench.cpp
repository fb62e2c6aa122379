// CPU time of one frame, without a window and without GL: every page, and Dear ImGui's demo window as the yardstick, in
// the same process. Pages that look back have a record of some months behind them.

#include <benchmark/benchmark.h>
#include <imgui.h>

#include <string>

#include "bench/screen.h"

namespace {

using namespace passerelle;

constexpr int kSomeAnswers = 300;

/// pressed: a widget that leads from the page to what is drawn; null: none.
void draw_screen(benchmark::State& state, const bench::Opened& opened, const char* pressed = nullptr) {
  const bench::Context context;
  bench::Screen screen;
  if (!screen.open(opened)) return state.SkipWithError("the program's files are missing");
  for (int warm = 0; warm < 5; ++warm) screen.frame();
  if (pressed != nullptr && !screen.click(pressed)) return state.SkipWithError("what is to be pressed is not there");
  for (int warm = 0; warm < 5; ++warm) screen.frame();
  for (auto _ : state) screen.frame();
}

void draw_lesson(benchmark::State& state) { draw_screen(state, {"lesson"}); }
void draw_dual_lesson(benchmark::State& state) { draw_screen(state, {"lesson", ReadingMode::Both}); }
void draw_checkpoint(benchmark::State& state) { draw_screen(state, {"checkpoint"}); }
void draw_home(benchmark::State& state) { draw_screen(state, {"home", ReadingMode::English, kSomeAnswers}); }
void draw_review(benchmark::State& state) { draw_screen(state, {"review", ReadingMode::English, kSomeAnswers}); }
void draw_review_question(benchmark::State& state) {
  draw_screen(state, {"review", ReadingMode::English, kSomeAnswers}, "review/start");
}
void draw_interview(benchmark::State& state) {
  draw_screen(state, {"interview", ReadingMode::English, kSomeAnswers}, "interview/start");
}
void draw_progress(benchmark::State& state) { draw_screen(state, {"progress", ReadingMode::English, kSomeAnswers}); }
void draw_history(benchmark::State& state) { draw_screen(state, {"history", ReadingMode::English, kSomeAnswers}); }
void draw_glossary(benchmark::State& state) { draw_screen(state, {"glossary"}); }
void draw_controls(benchmark::State& state) { draw_screen(state, {"controls", ReadingMode::Both}); }
void draw_search(benchmark::State& state) { draw_screen(state, {"search"}); }
void draw_settings(benchmark::State& state) { draw_screen(state, {"settings"}); }

void draw_demo_window(benchmark::State& state) {
  const bench::Context context;
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
BENCHMARK(draw_home)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_review)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_review_question)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_interview)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_progress)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_history)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_glossary)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_controls)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_search)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_settings)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_demo_window)->Unit(benchmark::kMicrosecond);

}  // namespace
