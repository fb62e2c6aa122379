#pragma once
// The one reader of JSON files of the content. Refuses what other readers let pass: duplicate names, deep nesting,
// huge files, ill-formed UTF-8, characters that nobody can see. Internal to course/.

#include <filesystem>
#include <string>

#include "course/json_document.h"

namespace passerelle::course {

inline constexpr std::size_t kMaxFileBytes = 8 * 1024 * 1024;
inline constexpr int kMaxDepth = 64;
inline constexpr std::size_t kMaxValues = 200'000;

/// Strings whose characters are the author's own, kept as typed: the sample answers.
enum class Strings { Checked, TextAsTyped };

/// Reads and parses a file. What is wrong is in the document's problems; without a root it could not be parsed.
Document read_document(const std::filesystem::path& path, Strings strings = Strings::Checked);

/// The same for bytes at hand; file is the name used in problems.
Document parse_document(std::string file, std::string bytes, Strings strings = Strings::Checked);

}  // namespace passerelle::course
