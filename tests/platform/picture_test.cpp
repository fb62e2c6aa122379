#include <png.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "platform/offscreen.h"

using namespace passerelle;
namespace fs = std::filesystem;

namespace {

constexpr ImU32 kGreen = IM_COL32(20, 200, 40, 255);
constexpr ImU32 kRed = IM_COL32(200, 30, 20, 255);

/// A folder of its own for each test, removed with it.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "passerelle-picture-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }
};

/// Red, with a green square at the top left that a click makes grow.
platform::WindowContent squares(std::vector<float>* scales = nullptr) {
  platform::WindowContent content;
  content.build_fonts = [scales](ImFontAtlas& atlas, float scale) {
    atlas.Clear();
    atlas.AddFontDefault();
    atlas.Build();
    if (scales != nullptr) scales->push_back(scale);
  };
  content.draw = [side = 10.0F](const platform::FrameInfo& info) mutable {
    for (const InputEvent& event : info.events) {
      if (event.kind == InputEvent::Kind::MouseButton) side = 50.0F;
    }
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    list->AddRectFilled(ImVec2(0, 0), info.size, kRed);
    list->AddRectFilled(ImVec2(0, 0), ImVec2(side, side), kGreen);
    return platform::FrameRequest{};
  };
  return content;
}

struct Picture {
  std::size_t width = 0;
  std::size_t height = 0;
  std::vector<std::uint8_t> rgb;
  bool is_green(std::size_t x, std::size_t y) const { return rgb[(y * width + x) * 3 + 1] == 200; }
};

Picture read_picture(const fs::path& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_file(&image, path.c_str()) != 0);
  image.format = PNG_FORMAT_RGB;
  Picture picture{image.width, image.height, std::vector<std::uint8_t>(PNG_IMAGE_SIZE(image))};
  REQUIRE(png_image_finish_read(&image, nullptr, picture.rgb.data(), 0, nullptr) != 0);
  return picture;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a picture shows the content, top row first") {
  const Folder folder;
  platform::PictureRequest request;
  request.width = 120;
  request.height = 80;
  request.path = folder.path / "out.png";
  REQUIRE(platform::take_picture(request, squares()));
  const Picture picture = read_picture(folder.path / "out.png");
  CHECK(picture.width == 120);
  CHECK(picture.height == 80);
  CHECK(picture.is_green(5, 5));
  CHECK_FALSE(picture.is_green(15, 5));
  CHECK_FALSE(picture.is_green(5, 75));
}

TEST_CASE("input is played before the picture") {
  const Folder folder;
  platform::PictureRequest request;
  request.path = folder.path / "out.png";
  InputEvent click;
  click.kind = InputEvent::Kind::MouseButton;
  request.input = {{click}};
  REQUIRE(platform::take_picture(request, squares()));
  CHECK(read_picture(request.path).is_green(45, 45));
}

TEST_CASE("fonts are built at the display's scale") {
  const Folder folder;
  std::vector<float> scales;
  platform::PictureRequest request;
  request.display_scale = 1.5F;
  request.path = folder.path / "out.png";
  REQUIRE(platform::take_picture(request, squares(&scales)));
  CHECK(scales == std::vector<float>{1.5F});
}

TEST_CASE("what is drawn after the fonts were built anew is seen") {
  const Folder folder;
  std::vector<float> scales;
  platform::WindowContent content = squares(&scales);
  content.draw = [first = true, draw = content.draw](const platform::FrameInfo& info) mutable {
    platform::FrameRequest request = draw(info);
    request.rebuild_fonts = std::exchange(first, false);
    return request;
  };
  platform::PictureRequest request;
  request.path = folder.path / "out.png";
  REQUIRE(platform::take_picture(request, content));
  CHECK(scales.size() == 2);
  CHECK(read_picture(request.path).is_green(5, 5));
}

TEST_CASE("the same content gives the same bytes") {
  const Folder folder;
  platform::PictureRequest request;
  request.path = folder.path / "one.png";
  REQUIRE(platform::take_picture(request, squares()));
  request.path = folder.path / "two.png";
  REQUIRE(platform::take_picture(request, squares()));
  CHECK(bytes_of(folder.path / "one.png") == bytes_of(folder.path / "two.png"));
}

TEST_CASE("a picture that cannot be written says where and why, and leaves nothing behind") {
  const Folder folder;
  platform::PictureRequest request;
  request.path = folder.path / "missing" / "out.png";
  const auto taken = platform::take_picture(request, squares());
  REQUIRE_FALSE(taken);
  CHECK(taken.error().code == "picture_not_written");
  REQUIRE(taken.error().args.size() == 2);
  CHECK(taken.error().args[0].value == request.path);
  CHECK(taken.error().args[1].value == "No such file or directory");

  fs::create_directory(folder.path / "folder");
  request.path = folder.path / "folder";
  CHECK_FALSE(platform::take_picture(request, squares()));
  CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
}
