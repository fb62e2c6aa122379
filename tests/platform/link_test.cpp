#include "platform/link.h"

#include <catch2/catch.hpp>

using passerelle::platform::is_safe_link;

TEST_CASE("web and mail addresses are safe links") {
  CHECK(is_safe_link("https://www.iso.org/standard/27001"));
  CHECK(is_safe_link("http://example.org/"));
  CHECK(is_safe_link("mailto:someone@example.org"));
}

TEST_CASE("a link that could start something else is refused") {
  for (const char* link : {"", "file:///etc/passwd", "javascript:alert(1)", "-h", "https", "/bin/sh", "HTTPS ://x",
                           "https://example.org/\n--option", "https://example.org/ a", " https://example.org"}) {
    CAPTURE(link);
    CHECK_FALSE(is_safe_link(link));
    const auto opened = passerelle::platform::open_link(link);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == "link_not_opened");
  }
}
