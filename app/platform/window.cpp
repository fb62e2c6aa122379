#include "platform/window.h"

// Before GLFW, which would include the system's GL header.
#include <glad/gl.h>

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <clocale>
#include <cmath>
#include <cstdint>
#include <vector>

#include "platform/icon.h"
#include "platform/imgui_session.h"
#include "platform/input_queue.h"
#include "platform/link.h"
#include "platform/window_place.h"

namespace passerelle::platform {
namespace {

/// Frames drawn after an input: what a frame changes may show in the next one, and a third for what that moved.
constexpr int kFramesAfterInput = 3;
/// While something moves and the driver does not wait for the screen.
constexpr double kShortestFrame = 1.0 / 60.0;

constexpr int kCursors = 3;

std::string last_glfw_error() {
  const char* text = nullptr;
  glfwGetError(&text);
  return text != nullptr ? text : "GLFW";
}

/// Compose and dead keys need a UTF-8 character type, or œ and € are lost.
void set_character_type() {
  const char* chosen = std::setlocale(LC_CTYPE, "");
  if (chosen == nullptr || MB_CUR_MAX < 4) std::setlocale(LC_CTYPE, "C.UTF-8");
}

/// Ends GLFW when the last part of a window is gone, also when opening fails half-way.
struct GlfwLibrary {
  ~GlfwLibrary() { glfwTerminate(); }
};

struct WindowDeleter {
  void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};

}  // namespace

struct Window::State {
  std::unique_ptr<GlfwLibrary> library;
  std::unique_ptr<GLFWwindow, WindowDeleter> window;
  std::array<GLFWcursor*, kCursors> cursors{};  // freed by glfwTerminate
  std::unique_ptr<ImguiSession> session;
  WindowOptions options;
  FrameMemory memory{{}};
  InputQueue input;
  std::atomic<bool> woken{false};
  std::atomic<bool> closing{false};
  int frames_due = 1;
  bool moving = false;
  double due_at = -1.0;  ///< of the frame that the content asked for; negative: none
  double drawn_at = 0.0;
  float scale = 0.0F;  ///< with which the fonts were built; 0: not yet
  bool rebuild_fonts = false;
  bool leaving = false;
  Cursor cursor = Cursor::Arrow;
  std::string title;

  void install_callbacks();
  void install_clipboard();
  void set_icon();
  void note_frame();
  void limit_size();
  void touch() { frames_due = kFramesAfterInput; }
  void wait();
  bool wants_frame();
  void draw(const WindowContent& content);
  void obey(const FrameRequest& request);
};

namespace {

Window::State& state_of(GLFWwindow* window) { return *static_cast<Window::State*>(glfwGetWindowUserPointer(window)); }

void on_key(GLFWwindow* window, int key, int scancode, int action, int mods) {
  Window::State& state = state_of(window);
  state.input.key(key, action, mods, glfwGetKeyName(key, scancode));
  state.touch();
}

void on_character(GLFWwindow* window, unsigned int code, int mods) {
  Window::State& state = state_of(window);
  state.input.character(code, mods);
  state.touch();
}

void on_mouse_move(GLFWwindow* window, double x, double y) {
  Window::State& state = state_of(window);
  int window_width = 1;
  int width = 1;
  glfwGetWindowSize(window, &window_width, nullptr);
  glfwGetFramebufferSize(window, &width, nullptr);
  const double pixels = window_width > 0 ? static_cast<double>(width) / window_width : 1.0;
  state.input.mouse_move(static_cast<float>(x * pixels), static_cast<float>(y * pixels));
  state.touch();
}

void on_mouse_button(GLFWwindow* window, int button, int action, int mods) {
  Window::State& state = state_of(window);
  state.input.mouse_button(button, action, mods);
  state.touch();
}

void on_wheel(GLFWwindow* window, double, double y) {
  Window::State& state = state_of(window);
  state.input.wheel(static_cast<float>(y));
  state.touch();
}

void on_focus(GLFWwindow* window, int gained) {
  Window::State& state = state_of(window);
  state.input.focus(gained != 0);
  state.touch();
}

void on_cursor_enter(GLFWwindow* window, int entered) {
  Window::State& state = state_of(window);
  if (entered == 0) state.input.cursor_left();
  state.touch();
}

void on_damage(GLFWwindow* window) { state_of(window).touch(); }
void on_size(GLFWwindow* window, int, int) { state_of(window).touch(); }
void on_frame(GLFWwindow* window, int, int) { state_of(window).note_frame(); }
void on_maximized(GLFWwindow* window, int now) { state_of(window).memory.maximized(now != 0); }
void on_scale(GLFWwindow* window, float, float) { state_of(window).touch(); }

}  // namespace

void Window::State::install_callbacks() {
  GLFWwindow* handle = window.get();
  glfwSetWindowUserPointer(handle, this);
  glfwSetInputMode(handle, GLFW_LOCK_KEY_MODS, GLFW_TRUE);
  glfwSetKeyCallback(handle, on_key);
  glfwSetCharModsCallback(handle, on_character);
  glfwSetCursorPosCallback(handle, on_mouse_move);
  glfwSetMouseButtonCallback(handle, on_mouse_button);
  glfwSetScrollCallback(handle, on_wheel);
  glfwSetWindowFocusCallback(handle, on_focus);
  glfwSetCursorEnterCallback(handle, on_cursor_enter);
  glfwSetWindowRefreshCallback(handle, on_damage);
  glfwSetFramebufferSizeCallback(handle, on_size);
  glfwSetWindowSizeCallback(handle, on_frame);
  glfwSetWindowPosCallback(handle, on_frame);
  glfwSetWindowMaximizeCallback(handle, on_maximized);
  glfwSetWindowContentScaleCallback(handle, on_scale);
  constexpr std::array<int, kCursors> kShapes{GLFW_ARROW_CURSOR, GLFW_HAND_CURSOR, GLFW_IBEAM_CURSOR};
  for (std::size_t shape = 0; shape < kShapes.size(); ++shape)
    cursors[shape] = glfwCreateStandardCursor(kShapes[shape]);
}

void Window::State::install_clipboard() {
  ImGuiIO& io = ImGui::GetIO();
  io.ClipboardUserData = window.get();
  io.SetClipboardTextFn = [](void* data, const char* text) {
    glfwSetClipboardString(static_cast<GLFWwindow*>(data), text);
  };
  io.GetClipboardTextFn = [](void* data) { return glfwGetClipboardString(static_cast<GLFWwindow*>(data)); };
}

void Window::State::set_icon() {
  constexpr std::array kSizes{16, 32, 48};
  std::array<std::vector<std::uint8_t>, kSizes.size()> pixels;
  std::array<GLFWimage, kSizes.size()> images{};
  for (std::size_t at = 0; at < kSizes.size(); ++at) {
    pixels[at] = draw_icon(kSizes[at]);
    images[at] = GLFWimage{kSizes[at], kSizes[at], pixels[at].data()};
  }
  glfwSetWindowIcon(window.get(), static_cast<int>(images.size()), images.data());
}

/// Where it stands now, unless that is only where maximizing put it.
void Window::State::note_frame() {
  if (glfwGetWindowAttrib(window.get(), GLFW_MAXIMIZED) == GLFW_TRUE) return;
  memory.changed(size_of(window.get()), position_of(window.get()), glfwGetTime());
}

void Window::State::limit_size() {
  const Extent least = least_size(window.get(), options.least);
  glfwSetWindowSizeLimits(window.get(), least.width, least.height, GLFW_DONT_CARE, GLFW_DONT_CARE);
}

void Window::State::wait() {
  const double now = glfwGetTime();
  if (frames_due > 0 || !input.empty() || woken || closing) {
    glfwPollEvents();
  } else if (moving) {
    const double rest = drawn_at + kShortestFrame - now;
    if (rest > 0.0)
      glfwWaitEventsTimeout(rest);
    else
      glfwPollEvents();
  } else if (due_at >= 0.0) {
    if (due_at > now)
      glfwWaitEventsTimeout(due_at - now);
    else
      glfwPollEvents();
  } else {
    glfwWaitEvents();
  }
}

bool Window::State::wants_frame() {
  const double now = glfwGetTime();
  if (woken.exchange(false)) return true;
  if (frames_due > 0 || !input.empty()) return true;
  if (moving) return now - drawn_at >= kShortestFrame * 0.5;
  return due_at >= 0.0 && now >= due_at;
}

void Window::State::draw(const WindowContent& content) {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window.get(), &width, &height);
  frames_due = std::max(frames_due - 1, 0);
  drawn_at = glfwGetTime();
  due_at = -1.0;
  if (width <= 0 || height <= 0) {  // minimized: the next size makes a frame
    moving = false;
    return;
  }
  const float wanted = content_scale(window.get());
  if (wanted != scale || rebuild_fonts) {
    const bool moved = wanted != scale;
    scale = wanted;
    rebuild_fonts = false;
    if (moved) limit_size();
    session->build_fonts(content, scale);
  }
  const std::vector<InputEvent> events = input.take_batch(ImGui::GetIO());
  FrameInfo info;
  info.size = ImVec2(static_cast<float>(width), static_cast<float>(height));
  info.seconds = drawn_at;
  info.display_scale = scale;
  info.events = events;
  const FrameRequest request = session->draw(content, info);
  glfwSwapBuffers(window.get());
  if (content.presented) content.presented();
  obey(request);
}

void Window::State::obey(const FrameRequest& request) {
  leaving = request.leave;
  moving = request.moving;
  if (request.wake_in >= 0.0) due_at = drawn_at + request.wake_in;
  if (request.cursor != cursor) {
    cursor = request.cursor;
    glfwSetCursor(window.get(), cursors.at(static_cast<std::size_t>(cursor)));
  }
  if (!request.title.empty() && request.title != title) {
    title = request.title;
    glfwSetWindowTitle(window.get(), title.c_str());
  }
  if (!request.open_link.empty()) (void)open_link(request.open_link);
  if (request.rebuild_fonts) {
    rebuild_fonts = true;
    frames_due = std::max(frames_due, 2);
  }
}

Window::Window(std::unique_ptr<State> state) : state_(std::move(state)) {}

Window::~Window() = default;

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  set_character_type();
  if (glfwInit() == GLFW_FALSE) return Error{"window_no_display", {{"reason", last_glfw_error()}}, {}};
  auto state = std::make_unique<State>();
  state->library = std::make_unique<GlfwLibrary>();
  state->options = options;
  state->title = options.title;

  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  // Shown once it stands where it belongs.
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_MAXIMIZED, options.remembered && options.remembered->maximized ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "passerelle");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "passerelle");
  state->window.reset(
      glfwCreateWindow(options.size.width, options.size.height, options.title.c_str(), nullptr, nullptr));
  if (state->window == nullptr) return Error{"window_no_gl", {{"reason", last_glfw_error()}}, {}};

  glfwMakeContextCurrent(state->window.get());
  if (gladLoadGL(glfwGetProcAddress) == 0) return Error{"window_no_gl", {{"reason", "glad"}}, {}};
  glfwSwapInterval(1);
  state->session = std::make_unique<ImguiSession>();
  if (auto attached = state->session->attach(); !attached) return attached.error();
  state->memory =
      FrameMemory(place(state->window.get(), options.remembered, least_size(state->window.get(), options.least)));
  state->install_callbacks();
  state->install_clipboard();
  state->set_icon();
  glfwShowWindow(state->window.get());
  return std::unique_ptr<Window>(new Window(std::move(state)));
}

Ended Window::run(const WindowContent& content) {
  State& state = *state_;
  state.touch();
  state.leaving = false;
  while (glfwWindowShouldClose(state.window.get()) == GLFW_FALSE && !state.closing && !state.leaving) {
    state.wait();
    if (state.wants_frame()) state.draw(content);
  }
  if (content.before_close) content.before_close();
  return state.leaving ? Ended::Left : Ended::Closed;
}

WindowFrame Window::frame() {
  state_->note_frame();
  return state_->memory.frame(glfwGetTime());
}

void Window::wake() {
  state_->woken = true;
  glfwPostEmptyEvent();
}

void Window::close() {
  state_->closing = true;
  glfwPostEmptyEvent();
}

}  // namespace passerelle::platform
