#include "platform/desktop_settings.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "platform/fake_portal.h"

using namespace passerelle;
using namespace passerelle::platform;
using test::FakePortal;

namespace {

constexpr const char* kAppearance = "org.freedesktop.appearance";
constexpr const char* kGnome = "org.gnome.desktop.interface";

/// The desktop's settings as the program sees them on a bus.
class Follower {
 public:
  explicit Follower(const std::string& address) {
    setenv("DBUS_SESSION_BUS_ADDRESS", address.c_str(), 1);
    settings_.emplace([this] {
      const std::lock_guard lock(guard_);
      changed_.notify_all();
    });
  }
  Follower(const Follower&) = delete;
  Follower& operator=(const Follower&) = delete;
  ~Follower() {
    settings_.reset();
    unsetenv("DBUS_SESSION_BUS_ADDRESS");
  }

  /// Waits until the look is as it should be; false when it never is.
  bool becomes(const std::function<bool(const DesktopLook&)>& wanted) {
    std::unique_lock lock(guard_);
    return changed_.wait_for(lock, std::chrono::seconds(30), [&] {
      const auto look = settings_->look();
      return look && wanted(*look);
    });
  }
  std::optional<DesktopLook> look() const { return settings_->look(); }

 private:
  std::mutex guard_;
  std::condition_variable changed_;
  std::optional<DesktopSettings> settings_;
};

bool is_dark(const DesktopLook& look) { return look.scheme == ColourScheme::Dark; }

}  // namespace

TEST_CASE("the portal's numbers mean schemes") {
  DesktopLook look;
  CHECK(look.scheme == std::nullopt);
  note_setting(look, kAppearance, "color-scheme", std::uint32_t{1});
  CHECK(look.scheme == ColourScheme::Dark);
  note_setting(look, kAppearance, "color-scheme", std::uint32_t{2});
  CHECK(look.scheme == ColourScheme::Light);
  note_setting(look, kAppearance, "color-scheme", std::uint32_t{7});
  CHECK(look.scheme == ColourScheme::NoPreference);
}

TEST_CASE("contrast and motion are asked for in either of two ways") {
  DesktopLook look;
  CHECK_FALSE(look.more_contrast());
  CHECK_FALSE(look.less_motion());
  note_setting(look, kAppearance, "contrast", std::uint32_t{1});
  note_setting(look, kGnome, "enable-animations", false);
  CHECK(look.more_contrast());
  CHECK(look.less_motion());
  note_setting(look, kAppearance, "contrast", std::uint32_t{0});
  note_setting(look, kGnome, "enable-animations", true);
  CHECK(look == DesktopLook{});
  note_setting(look, "org.gnome.desktop.a11y.interface", "high-contrast", true);
  note_setting(look, kAppearance, "reduced-motion", std::uint32_t{1});
  CHECK(look.more_contrast());
  CHECK(look.less_motion());
}

TEST_CASE("a setting of another name or type changes nothing") {
  DesktopLook look;
  note_setting(look, kAppearance, "color-scheme", true);
  note_setting(look, kAppearance, "color-scheme", std::monostate{});
  note_setting(look, kAppearance, "accent-color", std::uint32_t{1});
  note_setting(look, "org.kde.kdeglobals", "color-scheme", std::uint32_t{1});
  note_setting(look, kGnome, "enable-animations", std::uint32_t{0});
  CHECK(look == DesktopLook{});
}

TEST_CASE("what the desktop says is heard, and what it changes later") {
  FakePortal portal;
  REQUIRE(portal.problem() == "");
  portal.set(kAppearance, "color-scheme", 1U);
  portal.set(kAppearance, "contrast", 0U);
  portal.set(kGnome, "enable-animations", true);
  portal.set(kGnome, "text-scaling-factor", 3U);
  Follower follower(portal.address());
  CHECK(follower.becomes(is_dark));
  portal.set(kAppearance, "color-scheme", 2U);
  CHECK(follower.becomes([](const DesktopLook& look) { return look.scheme == ColourScheme::Light; }));
  portal.set(kAppearance, "contrast", 1U);
  portal.set(kGnome, "enable-animations", false);
  CHECK(follower.becomes([](const DesktopLook& look) { return look.more_contrast() && look.less_motion(); }));
}

TEST_CASE("a portal that never answers is still heard when it says something") {
  FakePortal portal(FakePortal::Answers::Never);
  REQUIRE(portal.problem() == "");
  Follower follower(portal.address());
  portal.wait_until_asked();  // by then the program listens
  portal.set(kAppearance, "color-scheme", 1U);
  CHECK(follower.becomes(is_dark));
}

TEST_CASE("a portal that answers with an error or with something else has said nothing") {
  FakePortal portal(GENERATE(FakePortal::Answers::WithAnError, FakePortal::Answers::Nonsense));
  REQUIRE(portal.problem() == "");
  Follower follower(portal.address());
  portal.wait_until_asked();
  CHECK(follower.look() == std::nullopt);
}

TEST_CASE("the program ends at once while a portal does not answer") {
  FakePortal portal(FakePortal::Answers::Never);
  REQUIRE(portal.problem() == "");
  const Follower follower(portal.address());
  portal.wait_until_asked();
}

TEST_CASE("without a bus the desktop has said nothing") {
  Follower follower(GENERATE("unix:path=/nonexistent/bus", "", "nonsense", "unix:abstract=passerelle-no-such-bus"));
  CHECK(follower.look() == std::nullopt);
}

TEST_CASE("a bus that ends takes nothing with it") {
  FakePortal portal;
  REQUIRE(portal.problem() == "");
  portal.set(kAppearance, "color-scheme", 1U);
  Follower follower(portal.address());
  CHECK(follower.becomes(is_dark));
  portal.end();
  CHECK(follower.look()->scheme == ColourScheme::Dark);
}
