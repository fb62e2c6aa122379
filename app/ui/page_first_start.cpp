#include "ui/page_first_start.h"

#include <algorithm>

#include "ui/screens/first_start.h"

namespace passerelle::ui {
namespace {

/// Under this key the settings keep that the first start is over.
constexpr const char* kWelcomed = "welcomed";

/// The tracks of the course that suit a purpose, by their ids.
const char* track_for(Purpose purpose) {
  return purpose == Purpose::Interview ? "management-system" : "everyday-awareness";
}

class FirstStartPage final : public AppPage {
 public:
  explicit FirstStartPage(const PageTools& tools) : tools_(tools) {}

  std::string_view id() const override { return kFirstStartScroll; }
  void refresh(const Place&, const Speech&) override {}
  Intent draw(const Page& page) override { return draw_first_start(state_, tools_.session, tools_.drafts, page); }
  void act(const std::any& wanted) override;
  std::string focus() const override { return focus_of_step(state_.step, tools_.session, state_.purpose); }
  std::vector<Crumb> crumbs(const Place& place, const Speech& speech) const override {
    return {{speech.text("shell/first_start"), place, false}};
  }

 private:
  PageTools tools_;
  FirstStartState state_;
  bool chosen_ = false;  ///< a purpose

  void end();
};

void FirstStartPage::act(const std::any& wanted) {
  if (const auto* choice = std::any_cast<ChoosePurpose>(&wanted)) {
    state_.purpose = choice->purpose;
    chosen_ = true;
  }
  if (const auto* show = std::any_cast<ShowStep>(&wanted)) {
    // Whoever goes on from the purposes has chosen the one that is shown.
    chosen_ = chosen_ || state_.step == 1;
    state_.step = std::clamp(show->step, 0, kFirstStartSteps - 1);
    tools_.ui.request_focus(focus());
  }
  if (std::any_cast<EndFirstStart>(&wanted) != nullptr) end();
}

/// The lesson that suits the purpose is offered first on the home page. The language that was shown is that of the
/// learner from now on, whatever the system speaks later: every answer says in which one it was asked.
void FirstStartPage::end() {
  tools_.learner.set_setting(kWelcomed, "yes");
  keep_languages(tools_.session, tools_.learner);
  const course::Track* track = tools_.course().find(course::TrackId{track_for(state_.purpose)});
  if (chosen_ && track != nullptr && state_.purpose != Purpose::Writing) {
    for (const course::ModuleId& id : track->modules) {
      const course::ModuleEntry* entry = tools_.course().find(id);
      if (entry == nullptr || entry->state != course::ModuleEntry::State::Ready) continue;
      tools_.learner.set_setting("module", id.value);
      break;
    }
  }
  tools_.go_to({Screen::Home, {}, {}});
}

}  // namespace

std::unique_ptr<AppPage> make_first_start_page(const PageTools& tools) {
  return std::make_unique<FirstStartPage>(tools);
}

bool is_first_start(const learning::Learner& learner) {
  return !learner.setting(kWelcomed) && !learner.setting("module");
}

}  // namespace passerelle::ui
