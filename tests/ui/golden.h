#pragma once
// Texts that were looked at once and must not change unnoticed: tests/ui/golden/<name>.txt.

#include <string>
#include <string_view>

namespace passerelle::test {

/// Compares the text with the golden one. When they differ the test fails and the new text is left in the build folder.
/// After looking at it: PASSERELLE_RENEW_GOLDEN=1 build/dev/bin/tests_ui writes the new texts over the old ones, to be
/// read once more as a diff before they are committed.
void check_golden(const std::string& name, std::string_view text);

}  // namespace passerelle::test
