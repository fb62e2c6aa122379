#pragma once
// How one reads, what is kept and where: each choice applies at once and is shown in the preview. What takes something
// away is asked again.

#include <string>
#include <vector>

#include "ui/screens/page.h"
#include "ui/services.h"
#include "ui/session.h"
#include "ui/view_shell.h"

namespace passerelle::ui {

// What a person may ask for on the page, inside OnPage.
struct ExportRecords {
  RecordsFile file = RecordsFile::Csv;
};
/// A copy that can be put in the record's place.
struct BackUp {};
/// The next question before everything is erased: 0 none, 1 what it means, 2 the last one.
struct AskErase {
  int step = 0;
};
struct AskRestore {
  bool asked = false;
};

/// What is asked just now, and what came of the last export and the last backup.
struct SettingsState {
  int erase_step = 0;
  bool restore_asked = false;
  std::string exported;   ///< where the file is, as a sentence
  std::string backed_up;  ///< the same
};

struct SettingsView {
  const Session& session;
  const Services& services;
  const std::vector<ShortcutRow>& shortcuts;
  const SettingsState& state;
  bool read_only = false;  ///< nothing can be erased
};

/// Where the keyboard belongs when the page is opened: the first choice.
std::string focus_of_settings(const Session& session);

Intent draw_settings(const SettingsView& view, const Page& page);

}  // namespace passerelle::ui
