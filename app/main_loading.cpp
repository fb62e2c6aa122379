#include "main_loading.h"

#include <utility>

#include "platform/close_signal.h"

namespace passerelle {

platform::WindowContent loading_content(ui::LoadingScreen& screen, const std::vector<ui::FontFile>& fonts,
                                        float text_scale, std::function<int()> percent) {
  platform::WindowContent content;
  content.build_fonts = [&screen, &fonts, text_scale](ImFontAtlas& atlas, float display_scale) {
    screen.set_fonts(ui::build_fonts(atlas, fonts, text_scale * display_scale, ui::Letters::Usual));
  };
  content.draw = [&screen, percent = std::move(percent)](const platform::FrameInfo& info) {
    const ui::FrameOutput output = screen.frame({info.size, info.seconds, info.display_scale, info.events}, percent());
    platform::FrameRequest request;
    request.moving = output.moving;
    request.wake_in = output.wake_in;
    request.cursor = output.cursor == ui::Cursor::Hand ? platform::Cursor::Hand : platform::Cursor::Arrow;
    request.title = output.title;
    return request;
  };
  return content;
}

bool show_loading(platform::Window& window, ui::LoadingScreen& screen, const Job& reading,
                  const std::vector<ui::FontFile>& fonts) {
  platform::WindowContent content =
      loading_content(screen, fonts, screen.text_scale(), [&reading] { return reading.percent(); });
  content.draw = [&, draw = std::move(content.draw)](const platform::FrameInfo& info) {
    platform::FrameRequest request = draw(info);
    request.leave = reading.is_over() || screen.is_cancelled();
    return request;
  };
  const platform::CloseOnSignal listening(window);
  return window.run(content) == platform::Ended::Left && !screen.is_cancelled();
}

}  // namespace passerelle
