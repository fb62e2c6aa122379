#include "ui/screens/listen.h"

#include <algorithm>

#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

/// A quiet button among what is read.
ButtonSpec button_of(std::string_view label, bool heard) {
  return {.id = {},
          .label = label,
          .style = ButtonStyle::Quiet,
          .icon = heard ? "stop_reading" : "read_aloud",
          .small = true};
}

std::string label_of(const Page& page, bool heard) { return page.text(heard ? "aloud/stop" : "aloud/read"); }

}  // namespace

ImVec2 listen_size(const Page& page) {
  const ImVec2 read = button_size(page.ui, button_of(label_of(page, false), false));
  const ImVec2 stop = button_size(page.ui, button_of(label_of(page, true), true));
  return {std::max(read.x, stop.x), read.y};
}

bool listen_button(const Page& page, ImVec2 position, const ListenSpec& spec) {
  const std::string label = label_of(page, spec.heard);
  const std::string value = spec.heard ? page.text("aloud/heard") : std::string();
  ButtonSpec button_spec = button_of(label, spec.heard);
  button_spec.id = spec.id;
  button_spec.min_width = listen_size(page).x;
  button_spec.value = value;
  button_spec.description = spec.what;
  return button(page.ui, position, button_spec);
}

}  // namespace passerelle::ui
