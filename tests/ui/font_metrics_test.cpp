#include "ui/font_metrics.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "ui/headless.h"
#include "ui/theme.h"

using namespace passerelle;
using namespace passerelle::ui;

TEST_CASE("bytes that are no font have no heights and stay as they are") {
  std::vector<unsigned char> bytes{1, 2, 3};
  CHECK_FALSE(natural_heights(bytes, 16).has_value());
  set_heights(bytes, 16, {16, 4});
  CHECK(bytes == std::vector<unsigned char>{1, 2, 3});
  bytes.assign(400, 0xFF);
  CHECK_FALSE(natural_heights(bytes, 16).has_value());
}

TEST_CASE("every type of the ramp stands in a box of whole pixels around its exact em") {
  const float scale = GENERATE(1.0F, 1.15F, 1.5F);
  test::Headless person([](Ui&) {});
  person.set_text_scale(scale);
  person.frames(2);
  for (int i = 0; i < kTypeCount; ++i) {
    const auto type = static_cast<Type>(i);
    const ImFont* font = person.ui().font(type);
    CHECK(font->FontSize == std::round(font->FontSize));
    CHECK(font->Ascent == std::round(font->Ascent));
    CHECK(font->FontSize >= style_of(type).imgui_size * scale - 0.01F);
    CHECK(font->FontSize < style_of(type).imgui_size * scale + 2);
  }
  // An M is 0.836 em wide: of the em of the token, not of the whole size below it.
  const float em = style_of(Type::Display).size * scale;
  CHECK(person.ui().text_width(Type::Display, "MMMMMMMMMM") == Approx(10 * 0.836 * em).epsilon(0.03));
}

TEST_CASE("the baseline is where the design puts it") {
  test::Headless person([](Ui&) {});
  CHECK(person.ui().baseline(Type::Reading) == 19);
  CHECK(person.ui().baseline(Type::Body) == 16);
  CHECK(person.ui().baseline(Type::Caption) == 12);
}
