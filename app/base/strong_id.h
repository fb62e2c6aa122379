#pragma once
// Strong ids: two kinds of id never mix, although both are short UTF-8 strings.

#include <compare>
#include <functional>
#include <string>

namespace passerelle {

/// An id of the kind named by Tag. Ids are lower-case ASCII words joined by hyphens.
template <class Tag>
struct StrongId {
  std::string value;

  bool empty() const { return value.empty(); }
  auto operator<=>(const StrongId&) const = default;
};

}  // namespace passerelle

template <class Tag>
struct std::hash<passerelle::StrongId<Tag>> {
  std::size_t operator()(const passerelle::StrongId<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.value);
  }
};
