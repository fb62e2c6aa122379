#include "base/result.h"

#include <catch2/catch.hpp>
#include <memory>

using namespace passerelle;

namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return Error{"odd_number", {{"number", std::to_string(number)}}, {}};
  return number / 2;
}

}  // namespace

TEST_CASE("a result holds a value or an error, never both") {
  const auto good = half(4);
  REQUIRE(good.ok());
  CHECK(good.value() == 2);

  const auto bad = half(3);
  REQUIRE_FALSE(bad.ok());
  CHECK(bad.error().code == "odd_number");
  CHECK(bad.error().args.at(0).value == "3");
}

TEST_CASE("a value that only moves can be taken out of a result") {
  Result<std::unique_ptr<int>> made(std::make_unique<int>(7));
  const std::unique_ptr<int> taken = std::move(made).value();
  REQUIRE(taken != nullptr);
  CHECK(*taken == 7);
}
