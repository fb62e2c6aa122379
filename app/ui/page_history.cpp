#include "ui/page_history.h"

#include <utility>

#include "ui/screens/history.h"

namespace passerelle::ui {
namespace {

class HistoryPage final : public AppPage {
 public:
  explicit HistoryPage(const PageTools& tools) : tools_(tools) {}

  std::string_view id() const override { return kHistoryScroll; }

  void open(const Place& place) override { shown_ = place.block; }

  void refresh(const Place& place, const Speech& speech) override {
    if (!opened_) open(place);  // the page on which the program starts is not opened
    opened_ = true;
    state_ = {};
    view_ = make_history_view(tools_.learner, shown_, tools_.clock.now(), speech);
  }

  Intent draw(const Page& page) override { return draw_history(view_, state_, tools_.drafts, page); }

  void act(const std::any& wanted) override {
    const auto* show = std::any_cast<ShowAnswer>(&wanted);
    if (show == nullptr) return;
    const std::string before = std::exchange(shown_, show->attempt);
    tools_.ui.scroll_to(kHistoryScroll, 0, Ui::Glide::AtOnce);
    refresh({}, tools_.speech());
    tools_.ui.request_focus(shown_.empty() ? history_row_widget(before) : focus_of_history(view_));
  }

  std::string focus() const override { return focus_of_history(view_); }

  std::vector<Crumb> crumbs(const Place& place, const Speech& speech) const override {
    return {{speech.text("shell/progress"), {Screen::Progress, {}, {}}, true},
            {speech.text("history/title"), place, false}};
  }

 private:
  PageTools tools_;
  HistoryState state_;
  HistoryView view_;
  std::string shown_;  ///< attempt; empty: the list
  bool opened_ = false;
};

}  // namespace

std::unique_ptr<AppPage> make_history_page(const PageTools& tools) { return std::make_unique<HistoryPage>(tools); }

}  // namespace passerelle::ui
