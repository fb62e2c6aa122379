#pragma once
// The parts of the progress page and what they share while a frame is drawn. Internal to progress*.cpp.

#include <string>

#include "ui/screens/cards.h"
#include "ui/screens/progress.h"

namespace passerelle::ui {

struct ProgressDrawing {
  const Page& page;
  const ProgressView& view;
  const ProgressState& state;
  Intent intent = {};
};

/// Widget of an idea's square.
std::string square_widget(const std::string& square);
/// Widget of a module's row in the table.
std::string table_row_widget(const std::string& module);

// --- progress_map.cpp
void put_mastery_map(ProgressDrawing& drawing, Column& column);
// --- progress_table.cpp
void put_mastery_table(ProgressDrawing& drawing, Column& column);
// --- progress_side.cpp
void put_progress_side(ProgressDrawing& drawing, Column& column);
// --- progress_panel.cpp
/// What is said of the idea whose square was pressed; floats beside the square.
void draw_idea_panel(ProgressDrawing& drawing, const IdeaPanel& panel);

}  // namespace passerelle::ui
