#pragma once
// Texts that were looked at once and must not change unnoticed: tests/ui/golden/<name>.txt.

#include <string>
#include <string_view>

namespace passerelle::test {

/// Compares the text with the golden one. When they differ the test fails and the new text is left in the build folder,
/// to be looked at and, when it is what is wanted, copied over the old one.
void check_golden(const std::string& name, std::string_view text);

}  // namespace passerelle::test
