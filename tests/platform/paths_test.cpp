#include "platform/paths.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
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

TEST_CASE("documents go where the desktop says, when the folder is there") {
  namespace fs = std::filesystem;
  const fs::path home = fs::temp_directory_path() / ("passerelle-home-" + std::to_string(getpid()));
  fs::create_directories(home / "config");
  fs::create_directories(home / "Mes documents");
  const Variable variable("HOME", home.c_str());
  const Variable config("XDG_CONFIG_HOME", (home / "config").c_str());
  CHECK(platform::documents_folder() == std::nullopt);
  const auto say = [&](const char* line) {
    std::ofstream(home / "config" / "user-dirs.dirs") << "# folders\n" << line;
  };
  say("XDG_DOCUMENTS_DIR=\"$HOME/Mes documents\"\n");
  CHECK(platform::documents_folder() == home / "Mes documents");
  say("XDG_DOCUMENTS_DIR=\"$HOME/gone\"\n");
  CHECK(platform::documents_folder() == std::nullopt);
  say("XDG_DOCUMENTS_DIR=\"relative\"\n");
  CHECK(platform::documents_folder() == std::nullopt);
  fs::remove_all(home);
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
