#pragma once
// Starts another program of the desktop, free of what the window keeps for itself.

#include <optional>
#include <string>
#include <vector>

namespace passerelle::platform {

enum class Output { Kept, Dropped };

/// Starts the program, looked for on PATH, and does not wait: its number, or nothing when it cannot be started. It
/// belongs to a group of its own and none of its signals are blocked. Whoever starts it waits for its end.
std::optional<int> start_process(std::string program, std::vector<std::string> arguments, Output output);

}  // namespace passerelle::platform
