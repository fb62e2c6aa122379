#include "ui/page_settings.h"

#include "ui/record_jobs.h"
#include "ui/screens/settings.h"
#include "ui/screens/settings_sections.h"

namespace passerelle::ui {
namespace {

class SettingsPage final : public AppPage {
 public:
  explicit SettingsPage(const PageTools& tools) : tools_(tools) {}

  std::string_view id() const override { return "settings"; }
  Plane plane() const override { return Plane::Reading; }
  void open(const Place&) override { state_ = {}; }
  void refresh(const Place&, const Speech& speech) override { shortcuts_ = make_few_shortcuts(speech); }
  Intent draw(const Page& page) override {
    return draw_settings({tools_.session, tools_.services, shortcuts_, state_, tools_.learner.is_read_only()}, page);
  }
  void act(const std::any& wanted) override;
  std::string focus() const override { return focus_of_settings(tools_.session); }

 private:
  PageTools tools_;
  SettingsState state_;
  std::vector<ShortcutRow> shortcuts_;

  /// What a job said at its end, beside the buttons that began it.
  OnSaved note(std::string SettingsState::*sentence) {
    return [this, sentence](const std::string& said) { state_.*sentence = said; };
  }
};

/// The keyboard goes to the way back first: nothing is taken away by pressing Enter twice.
void SettingsPage::act(const std::any& wanted) {
  if (const auto* file = std::any_cast<ExportRecords>(&wanted)) {
    state_.exported.clear();
    start_export(tools_, file->file, note(&SettingsState::exported));
  }
  if (std::any_cast<BackUp>(&wanted) != nullptr) {
    state_.backed_up.clear();
    start_backup(tools_, note(&SettingsState::backed_up));
  }
  if (const auto* erase = std::any_cast<AskErase>(&wanted)) {
    state_.erase_step = erase->step;
    tools_.ui.request_focus(erase->step == 0 ? kEraseAsk : kEraseKeep);
  }
  if (const auto* restore = std::any_cast<AskRestore>(&wanted)) {
    state_.restore_asked = restore->asked;
    tools_.ui.request_focus(restore->asked ? kRestoreKeep : kRestoreAsk);
  }
}

}  // namespace

std::unique_ptr<AppPage> make_settings_page(const PageTools& tools) { return std::make_unique<SettingsPage>(tools); }

}  // namespace passerelle::ui
