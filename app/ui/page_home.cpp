#include "ui/page_home.h"

#include "learning/reviews.h"
#include "ui/screens/home.h"

namespace passerelle::ui {
namespace {

class HomePage final : public AppPage {
 public:
  explicit HomePage(const PageTools& tools) : tools_(tools) {}

  std::string_view id() const override { return kHomeScroll; }

  void refresh(const Place&, const Speech& speech) override {
    const Moment now = tools_.clock.now();
    const auto reviews = std::make_shared<const learning::Reviews>(tools_.learner);
    const learning::Progress progress =
        learning::make_progress(tools_.learner, learning::memories_of(reviews, now), now);
    const HomeMinutes minutes{reviews->minutes(progress.due.size()), tools_.session.daily_goal};
    view_ = make_home_view(tools_.learner, progress, minutes, now, tools_.session.mode, speech);
  }

  Intent draw(const Page& page) override { return draw_home(view_, page); }

  std::string focus() const override { return kHomeNext; }

 private:
  PageTools tools_;
  HomeView view_;
};

}  // namespace

std::unique_ptr<AppPage> make_home_page(const PageTools& tools) { return std::make_unique<HomePage>(tools); }

}  // namespace passerelle::ui
