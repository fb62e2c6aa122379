#include "platform/paths.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <optional>
#include <string>

using namespace passerelle;

namespace {

/// Sets an environment variable until the end of the scope.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* former = std::getenv(name)) former_ = former;
    value != nullptr ? setenv(name, value, 1) : unsetenv(name);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { former_ ? setenv(name_, former_->c_str(), 1) : unsetenv(name_); }

 private:
  const char* name_;
  std::optional<std::string> former_;
};

}  // namespace

TEST_CASE("the record lives in the folder that XDG names") {
  const Variable data("XDG_DATA_HOME", "/somewhere/data");
  CHECK(platform::data_folder() == "/somewhere/data/passerelle");
}

TEST_CASE("a relative XDG folder is ignored") {
  const Variable data("XDG_DATA_HOME", "data");
  const Variable home("HOME", "/srv/someone");
  CHECK(platform::data_folder() == "/srv/someone/.local/share/passerelle");
}

TEST_CASE("the build tree has the shape of an installation") {
  const auto share = platform::share_folder();
  REQUIRE(share);
  CHECK(share.value() == std::string(PASSERELLE_BUILD_DIR) + "/share/passerelle");
}

TEST_CASE("the fonts of the packages are found by name") {
  const auto fonts = platform::read_fonts({"Inter-Regular", "InterDisplay-SemiBold", "MaterialIcons-Regular"});
  REQUIRE(fonts);
  REQUIRE(fonts.value().size() == 3);
  CHECK(fonts.value()[1].name == "InterDisplay-SemiBold");
  for (const auto& font : fonts.value()) CHECK(font.bytes.size() > 10'000);
}

TEST_CASE("a missing font names the package to install") {
  const auto fonts = platform::read_fonts({"Inter-Regular", "Inter-Nothing"});
  REQUIRE_FALSE(fonts);
  CHECK(fonts.error().code == "font_missing");
  REQUIRE(fonts.error().args.size() == 2);
  CHECK(fonts.error().args[0].value == "Inter-Nothing");
  CHECK(fonts.error().args[1].value == "fonts-inter");
}

TEST_CASE("a missing fallback font is left out") {
  const auto fonts = platform::read_fonts({"DejaVuNothing", "Inter-Regular"});
  REQUIRE(fonts);
  CHECK(fonts.value().size() == 1);
}
