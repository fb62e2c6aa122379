#pragma once
// The jobs that take the learner's record along: the same wherever a page offers them.

#include <functional>
#include <string>

#include "ui/app_page.h"

namespace passerelle::ui {

/// Where the file is, as a sentence; a toast has said it already.
using OnSaved = std::function<void(const std::string& sentence)>;

/// Nothing happens where the program offers no export. on_saved may be empty.
void start_export(const PageTools& tools, RecordsFile file, OnSaved on_saved);
void start_backup(const PageTools& tools, OnSaved on_saved);

}  // namespace passerelle::ui
