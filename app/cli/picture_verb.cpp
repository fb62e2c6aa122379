#include "cli/picture_verb.h"

#include <algorithm>
#include <charconv>

#include "cli/usage.h"

namespace passerelle::cli {

namespace {

constexpr int kSmallest = 200;  // pixels
constexpr int kLargest = 8192;

/// "1280x800"
bool read_size(const std::string& text, int* width, int* height) {
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, *width);
  if (first.ec != std::errc{} || first.ptr == end || (*first.ptr != 'x' && *first.ptr != 'X')) return false;
  const auto second = std::from_chars(first.ptr + 1, end, *height);
  return second.ec == std::errc{} && second.ptr == end && *width >= kSmallest && *height >= kSmallest &&
         *width <= kLargest && *height <= kLargest;
}

bool read_scale(const std::string& text, double* scale) {
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, *scale);
  return read.ec == std::errc{} && read.ptr == end && *scale >= 0.5 && *scale <= 4.0;
}

/// "certifies=A management system"
bool read_texts(const std::vector<std::string>& typed, std::vector<PictureText>* texts) {
  for (const std::string& text : typed) {
    const std::size_t at = text.find('=');
    if (at == std::string::npos || at == 0) return false;
    texts->push_back({text.substr(0, at), text.substr(at + 1)});
  }
  return true;
}

/// What is drawn besides the screen itself. Nonzero: said on err what is wrong.
int read_contents(const Invocation& invocation, PictureOptions* options) {
  options->module = invocation.value("--module").value_or("");
  options->block = invocation.value("--scroll").value_or("");
  for (const std::string_view option : {"--answer", "--draft"}) {
    if (read_texts(invocation.values(option), option == "--answer" ? &options->answers : &options->drafts)) continue;
    return usage_error(invocation.console.err, invocation.words(), "cli/bad_text", {{"option", option}});
  }
  return kExitDone;
}

int unknown_name(const Invocation& invocation, std::string_view key, const std::string& typed,
                 const std::vector<std::string>& names) {
  const std::string all = joined(names);
  return usage_error(invocation.console.err, invocation.words(), key,
                     {{"name", std::string_view(typed)}, {"names", std::string_view(all)}});
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

int picture(const Invocation& invocation) {
  const Host& host = invocation.host;
  PictureOptions options;
  options.screen = invocation.arguments[0];
  options.out = invocation.arguments[1];
  options.content = invocation.content();
  if (const auto profile = invocation.value("--profile")) options.profile = *profile;
  options.reading = invocation.reading.value_or(host.language == Language::French ? ReadingMode::French
                                                                                  : ReadingMode::English);
  options.theme = invocation.value("--theme").value_or(host.themes.empty() ? "" : host.themes.front());
  if (!holds(host.screens, options.screen)) {
    return unknown_name(invocation, "cli/unknown_screen", options.screen, host.screens);
  }
  if (!holds(host.themes, options.theme)) {
    return unknown_name(invocation, "cli/unknown_theme", options.theme, host.themes);
  }
  if (const auto size = invocation.value("--size"); size && !read_size(*size, &options.width, &options.height)) {
    return usage_error(invocation.console.err, invocation.words(), "cli/bad_size", {{"value", std::string_view(*size)}});
  }
  if (const auto scale = invocation.value("--scale"); scale && !read_scale(*scale, &options.scale)) {
    return usage_error(invocation.console.err, invocation.words(), "cli/bad_scale",
                       {{"value", std::string_view(*scale)}});
  }
  if (const int wrong = read_contents(invocation, &options); wrong != kExitDone) return wrong;
  return host.take_picture(options);
}

}  // namespace passerelle::cli
