#pragma once
// Hands a link to the system's opener. Web and mail addresses only, whatever the content says.

#include <string>

#include "base/result.h"

namespace passerelle::platform {

bool is_safe_link(const std::string& link);

/// Starts xdg-open and does not wait. Fails with "link_not_opened".
Result<Done> open_link(const std::string& link);

}  // namespace passerelle::platform
