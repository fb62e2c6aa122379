#include "platform/offscreen.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <glad/gl.h>

#include <array>
#include <cstdint>
#include <vector>

#include "platform/imgui_session.h"
#include "platform/png_file.h"

namespace passerelle::platform {
namespace {

Error no_gl(const std::string& step) { return Error{"picture_no_gl", {{"reason", step}}, {}}; }

/// A GL 3.3 context with no window and no display server.
class SurfacelessContext {
 public:
  SurfacelessContext() = default;
  SurfacelessContext(const SurfacelessContext&) = delete;
  SurfacelessContext& operator=(const SurfacelessContext&) = delete;

  ~SurfacelessContext() {
    if (display_ == EGL_NO_DISPLAY) return;
    eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (context_ != EGL_NO_CONTEXT) eglDestroyContext(display_, context_);
    eglTerminate(display_);
  }

  Result<Done> make_current() {
    display_ = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (display_ == EGL_NO_DISPLAY || eglInitialize(display_, nullptr, nullptr) == EGL_FALSE) {
      display_ = EGL_NO_DISPLAY;
      return no_gl("eglInitialize");
    }
    if (eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) return no_gl("eglBindAPI");
    // No surface at all: the default asks for a window surface, which a surfaceless display never has.
    constexpr std::array<EGLint, 5> kConfig{EGL_SURFACE_TYPE, 0, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (eglChooseConfig(display_, kConfig.data(), &config, 1, &count) == EGL_FALSE || count == 0) {
      return no_gl("eglChooseConfig");
    }
    constexpr std::array<EGLint, 7> kContext{
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    context_ = eglCreateContext(display_, config, EGL_NO_CONTEXT, kContext.data());
    if (context_ == EGL_NO_CONTEXT) return no_gl("eglCreateContext");
    if (eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_) == EGL_FALSE) return no_gl("eglMakeCurrent");
    if (gladLoadGL(eglGetProcAddress) == 0) return no_gl("OpenGL 3.3");
    return Done{};
  }

 private:
  EGLDisplay display_ = EGL_NO_DISPLAY;
  EGLContext context_ = EGL_NO_CONTEXT;
};

/// A frame buffer to draw into. Needs a current context from first to last.
class Canvas {
 public:
  Canvas(int width, int height) : width_(width), height_(height) {
    glGenRenderbuffers(1, &colour_);
    glBindRenderbuffer(GL_RENDERBUFFER, colour_);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glGenFramebuffers(1, &frame_);
    glBindFramebuffer(GL_FRAMEBUFFER, frame_);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_);
  }
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  ~Canvas() {
    glDeleteFramebuffers(1, &frame_);
    glDeleteRenderbuffers(1, &colour_);
  }

  bool complete() const { return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE; }

  std::vector<std::uint8_t> pixels() const {
    std::vector<std::uint8_t> rgba(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 4);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
    return rgba;
  }

 private:
  int width_;
  int height_;
  GLuint colour_ = 0;
  GLuint frame_ = 0;
};

/// Plays the input, one batch of the queue a frame, then the frames that were asked for.
void play(ImguiSession& session, const PictureRequest& request, const WindowContent& content) {
  ImGuiIO& io = ImGui::GetIO();
  io.MousePos = ImVec2(-1.0F, -1.0F);
  FrameInfo info;
  info.size = ImVec2(static_cast<float>(request.width), static_cast<float>(request.height));
  info.display_scale = request.display_scale;
  const int total = static_cast<int>(request.input.size()) + request.frames;
  bool rebuild = false;
  for (int frame = 0; frame < total; ++frame) {
    info.events = {};
    if (static_cast<std::size_t>(frame) < request.input.size()) {
      info.events = request.input[static_cast<std::size_t>(frame)];
    }
    info.seconds = (frame + 1) / 60.0;
    if (rebuild) session.build_fonts(content, request.display_scale);
    rebuild = session.draw(content, info).rebuild_fonts;
  }
}

}  // namespace

Result<Done> take_picture(const PictureRequest& request, const WindowContent& content) {
  SurfacelessContext context;
  if (auto current = context.make_current(); !current) return current.error();
  GLint limit = 0;
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &limit);
  if (request.width > limit || request.height > limit) {
    return Error{"picture_too_large", {{"limit", std::to_string(limit)}}, {}};
  }
  const Canvas canvas(request.width, request.height);
  if (!canvas.complete()) return no_gl("glCheckFramebufferStatus");
  ImguiSession session;
  if (auto attached = session.attach(); !attached) return attached.error();
  session.build_fonts(content, request.display_scale);
  play(session, request, content);
  return write_png(request.path, request.width, request.height, canvas.pixels());
}

}  // namespace passerelle::platform
