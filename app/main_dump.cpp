#include "main_dump.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

namespace passerelle {
namespace {

nlohmann::json to_json(const ui::WidgetInfo& widget) {
  return {{"id", widget.id},           {"role", static_cast<int>(widget.role)},
          {"label", widget.label},     {"value", widget.value},
          {"region", widget.region},   {"x", widget.min.x},
          {"y", widget.min.y},         {"right", widget.max.x},
          {"bottom", widget.max.y},    {"focusable", widget.focusable},
          {"focused", widget.focused}, {"enabled", widget.enabled},
          {"visible", widget.visible}, {"scroll", widget.scroll}};
}

double monotonic_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

FrameDump::FrameDump() {
  if (const char* path = std::getenv("PASSERELLE_DUMP"); path != nullptr) path_ = path;
}

void FrameDump::write(const ui::App& app, const learning::Learner& learner) {
  if (!wanted()) return;
  nlohmann::json frame{{"frame", ++frame_}, {"shown_at", monotonic_seconds()}};
  const records::SaveState state = learner.save_state();
  frame["saved"] = state.idle && !state.failing;
  frame["failing"] = state.failing ? state.failing->code : "";
  frame["text"] = app.registry().dump();
  nlohmann::json& widgets = frame["widgets"] = nlohmann::json::array();
  for (const ui::WidgetInfo& widget : app.registry().widgets()) widgets.push_back(to_json(widget));

  const std::string temporary = path_ + ".part";
  {
    std::ofstream file(temporary, std::ios::binary);
    file << frame.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  }
  std::rename(temporary.c_str(), path_.c_str());
}

}  // namespace passerelle
