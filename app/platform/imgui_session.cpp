#include "platform/imgui_session.h"

#include <glad/gl.h>

#include <backends/imgui_impl_opengl3.h>
#include <algorithm>

namespace passerelle::platform {

ImguiSession::ImguiSession() : context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // view state is the screens' own, never a file beside the program
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = true;
}

ImguiSession::~ImguiSession() {
  ImGui::SetCurrentContext(context_);
  if (attached_) ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext(context_);
}

Result<Done> ImguiSession::attach() {
  ImGui::SetCurrentContext(context_);
  if (!ImGui_ImplOpenGL3_Init("#version 330 core")) {
    return Error{"window_no_gl", {{"reason", "OpenGL 3.3"}}, {}};
  }
  attached_ = true;
  return Done{};
}

void ImguiSession::build_fonts(const WindowContent& content, float display_scale) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  // At first the back end makes the texture with its device objects, before the next frame. They are kept from then on:
  // 1.86 forgets to forget the size of buffers that it destroys, and draws nothing into the ones it makes after that.
  const bool again = io.Fonts->TexID != nullptr;
  if (again) ImGui_ImplOpenGL3_DestroyFontsTexture();
  content.build_fonts(*io.Fonts, display_scale);
  if (again) ImGui_ImplOpenGL3_CreateFontsTexture();
}

FrameRequest ImguiSession::draw(const WindowContent& content, const FrameInfo& info) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = info.size;
  constexpr double kShortest = 1.0e-4;  // Dear ImGui asserts a positive step
  constexpr double kLongest = 0.25;
  io.DeltaTime = static_cast<float>(std::clamp(info.seconds - last_, kShortest, kLongest));
  last_ = info.seconds;

  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  FrameRequest request = content.draw(info);
  ImGui::Render();

  glViewport(0, 0, static_cast<int>(info.size.x), static_cast<int>(info.size.y));
  glClearColor(0.0F, 0.0F, 0.0F, 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return request;
}

}  // namespace passerelle::platform
