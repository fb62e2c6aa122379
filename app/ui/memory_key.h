#pragma once
// One number for everything from which a kept thing is computed; see Ui::kept. Different enough for the few hundred
// things of a page that two never meet.

#include <cstdint>
#include <functional>
#include <string_view>

namespace passerelle::ui {

class MemoryKey {
 public:
  /// kind keeps things apart that are computed from the same values.
  explicit MemoryKey(std::string_view kind) { add(kind); }

  MemoryKey& add(std::string_view text) { return add(std::hash<std::string_view>{}(text)); }
  MemoryKey& add(float number) { return add(std::hash<float>{}(number)); }
  MemoryKey& add(std::uint64_t number) {
    value_ = (value_ ^ number) * 0x9E3779B97F4A7C15U;
    value_ ^= value_ >> 29U;
    return *this;
  }
  template <class Enum>
  MemoryKey& add_name(Enum name) {
    return add(static_cast<std::uint64_t>(name));
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

}  // namespace passerelle::ui
