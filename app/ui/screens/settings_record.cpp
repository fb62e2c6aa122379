// What is kept about the learner: where it is, how to take it along, how to be rid of it; and the way back to the
// settings as they were.
#include <array>

#include "ui/screens/column.h"
#include "ui/screens/settings_parts.h"
#include "ui/screens/settings_sections.h"

namespace passerelle::ui {
namespace {

void put_folder(const SettingsView& view, Column& column, Intent& intent) {
  const Page& page = column.page;
  column.put_text("settings/folder", Type::BodyMedium, Colour::Text, page.text("settings/folder"), page.lead());
  column.put_text("settings/folder/path", Type::Body, Colour::TextMuted, view.services.profile_folder, page.lead());
  column.skip(token::kSpacingS);
  const std::string copy = page.text("settings/copy_folder");
  const ButtonSpec button{.id = "settings/copy_folder", .label = copy, .small = true};
  if (column.put_buttons({&button, 1})) ask(intent, CopyText{view.services.profile_folder});
}

/// Where the file is; empty: there is none yet.
void put_saved(std::string_view id, const std::string& sentence, Column& column) {
  if (sentence.empty()) return;
  column.skip(token::kSpacingS);
  column.put_icon_text({.id = id, .icon = "check", .text = sentence, .language = column.page.lead()});
}

void put_export(const SettingsView& view, Column& column, Intent& intent) {
  const Page& page = column.page;
  column.put_text("settings/export", Type::BodyMedium, Colour::Text, page.text("settings/export"), page.lead());
  column.put_text("settings/export_hint", Type::Caption, Colour::TextMuted, page.text("settings/export_hint"),
                  page.lead());
  column.skip(token::kSpacingS);
  const std::string csv = page.text("settings/export_csv");
  const std::string json = page.text("settings/export_json");
  const std::array<ButtonSpec, 2> buttons{
      {{.id = "settings/export_csv", .label = csv}, {.id = "settings/export_json", .label = json}}};
  const auto pressed = column.put_buttons(buttons);
  if (pressed) ask(intent, OnPage{ExportRecords{*pressed == 0 ? RecordsFile::Csv : RecordsFile::Json}});
  put_saved("settings/exported", view.state.exported, column);
}

void put_backup(const SettingsView& view, Column& column, Intent& intent) {
  const Page& page = column.page;
  column.put_text("settings/backup", Type::BodyMedium, Colour::Text, page.text("settings/backup"), page.lead());
  column.put_text("settings/backup_hint", Type::Caption, Colour::TextMuted, page.text("settings/backup_hint"),
                  page.lead());
  column.skip(token::kSpacingS);
  const std::string label = page.text("settings/back_up");
  const ButtonSpec button{.id = "settings/back_up", .label = label, .icon = "save"};
  if (column.put_buttons({&button, 1})) ask(intent, OnPage{BackUp{}});
  put_saved("settings/backed_up", view.state.backed_up, column);
}

/// A question with the way on and the way back, the way back first for the keyboard.
struct Question {
  const char* id;
  const char* text;
  const char* yes;
  const char* yes_id;
  const char* no_id;
};

/// Nothing, or whether it was affirmed.
std::optional<bool> put_question(const Question& question, Column& column) {
  const Page& page = column.page;
  column.put_icon_text({.id = question.id,
                        .icon = "warning",
                        .icon_colour = Colour::CalloutWarningFg,
                        .text = page.text(question.text),
                        .language = page.lead()});
  column.skip(token::kSpacingS);
  const std::string keep = page.text("settings/keep");
  const std::string yes = page.text(question.yes);
  const std::array<ButtonSpec, 2> buttons{
      {{.id = question.no_id, .label = keep}, {.id = question.yes_id, .label = yes, .style = ButtonStyle::Quiet}}};
  const auto pressed = column.put_buttons(buttons);
  if (!pressed) return std::nullopt;
  return *pressed == 1;
}

void put_erase(const SettingsView& view, Column& column, Intent& intent) {
  const Page& page = column.page;
  const int step = view.state.erase_step;
  if (step == 0) {
    const std::string label = page.text("settings/erase");
    const ButtonSpec button{.id = kEraseAsk, .label = label, .icon = "delete", .enabled = !view.read_only};
    if (column.put_buttons({&button, 1})) ask(intent, OnPage{AskErase{1}});
    if (!view.read_only) return;
    column.skip(token::kSpacingXs);
    column.put_text("settings/erase_reason", Type::Caption, Colour::TextMuted, page.text("settings/erase_read_only"),
                    page.lead());
    return;
  }
  const Question first{"settings/erase_means", "settings/erase_means", "settings/erase_go_on", "settings/erase_go_on",
                       kEraseKeep};
  const Question last{"settings/erase_last", "settings/erase_last", "settings/erase_now", "settings/erase_now",
                      kEraseKeep};
  const auto answer = put_question(step == 1 ? first : last, column);
  if (!answer) return;
  if (!*answer) {
    ask(intent, OnPage{AskErase{0}});
  } else if (step == 1) {
    ask(intent, OnPage{AskErase{2}});
  } else {
    ask(intent, EraseEverything{});
  }
}

}  // namespace

float draw_record(const SettingsView& view, ImVec2 at, float width, const Page& page, Intent& intent) {
  Column column{page, at.x, at.y, width};
  column.y += draw_settings_heading("record", page.text("settings/record"), at, width, page);
  column.skip(token::kSpacingM);
  if (!view.services.profile_folder.empty()) {
    put_folder(view, column, intent);
    column.y += draw_settings_rule(page.ui, {at.x, column.y}, width);
  }
  if (view.services.export_records) {
    put_export(view, column, intent);
    column.y += draw_settings_rule(page.ui, {at.x, column.y}, width);
  }
  if (view.services.back_up) {
    put_backup(view, column, intent);
    column.y += draw_settings_rule(page.ui, {at.x, column.y}, width);
  }
  put_erase(view, column, intent);
  return column.y - at.y;
}

float draw_restore(const SettingsView& view, ImVec2 at, float width, const Page& page, Intent& intent) {
  Column column{page, at.x, at.y, width};
  if (!view.state.restore_asked) {
    const std::string label = page.text("settings/restore");
    const ButtonSpec button{.id = kRestoreAsk, .label = label, .style = ButtonStyle::Quiet, .icon = "undo"};
    if (column.put_buttons({&button, 1})) ask(intent, OnPage{AskRestore{true}});
    return column.y - at.y;
  }
  const Question question{"settings/restore_means", "settings/restore_means", "settings/restore_now",
                          "settings/restore_now", kRestoreKeep};
  const auto answer = put_question(question, column);
  if (answer && *answer) ask(intent, RestoreSettings{});
  if (answer && !*answer) ask(intent, OnPage{AskRestore{false}});
  return column.y - at.y;
}

}  // namespace passerelle::ui
