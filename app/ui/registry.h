#pragma once
// Every widget drawn in a frame, with what a person or a screen reader would say of it. Filled by the widget
// functions; read by the Tab order, by tests ("press the button labelled X"), by text dumps and by accessibility.

#include <imgui.h>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::ui {

enum class Role {
  Heading,
  Text,
  Button,
  Link,
  TextBox,
  Switch,
  SwitchOption,
  RailItem,
  OutlineEntry,
  Chip,
  Image,
  Progress,
  Block,
  Row,
};

/// One drawn widget. Rectangles are in window pixels; order of the list is reading order.
struct WidgetInfo {
  std::string id;  ///< stable, never translated, unique in the frame: "checkpoint/certifies/check"
  Role role = Role::Text;
  std::string label;        ///< what is said of it, without icons
  std::string value;        ///< text of a box, "selected", "1/2" ...
  std::string description;  ///< said after the label
  ImVec2 min;
  ImVec2 max;
  std::string region;      ///< "rail", "top_bar", "main", "side", "bottom_bar", for F6
  bool focusable = false;  ///< reached by Tab
  bool focused = false;
  bool enabled = true;
  bool takes_tab = false;     ///< Tab does not move on from it
  bool visible = true;        ///< inside its scroll region's clip
  std::string group;          ///< widgets of one group share a Tab stop; empty: alone
  bool group_is_row = false;  ///< Left and Right move in the group; else Up and Down
  std::string scroll;         ///< id of the scroll region around it; empty: none
  std::string overlay;        ///< id of what floats above the page and holds it; empty: the page
};

class Registry {
 public:
  void clear();
  void add(WidgetInfo info);
  const std::vector<WidgetInfo>& widgets() const { return widgets_; }

  const WidgetInfo* find(std::string_view id) const;
  /// The first widget of that role with exactly that label.
  const WidgetInfo* find(Role role, std::string_view label) const;

  /// The screen as text, one widget a line, indented by region: for tests and golden dumps.
  std::string dump() const;

 private:
  std::vector<WidgetInfo> widgets_;
};

}  // namespace passerelle::ui
