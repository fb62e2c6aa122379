#include "ui/page_progress.h"

#include <optional>

#include "learning/reviews.h"
#include "ui/record_jobs.h"
#include "ui/screens/progress.h"

namespace passerelle::ui {
namespace {

class ProgressPage final : public AppPage {
 public:
  explicit ProgressPage(const PageTools& tools) : tools_(tools) {
    state_.can_export = tools.services.export_records != nullptr;
  }

  std::string_view id() const override { return kProgressScroll; }

  void leave() override { state_.square.clear(); }

  void refresh(const Place&, const Speech& speech) override {
    const Moment now = tools_.clock.now();
    const auto reviews = std::make_shared<const learning::Reviews>(tools_.learner);
    const learning::Progress progress =
        learning::make_progress(tools_.learner, learning::memories_of(reviews, now), now);
    view_ = make_progress_view(tools_.learner, progress, now, speech);
    panel_.reset();
    if (state_.square.empty()) return;
    panel_ = make_idea_panel(tools_.learner, progress, state_.square, now, speech);
    if (panel_ && tools_.session.mode != ReadingMode::Both) panel_->statement.other.clear();
  }

  Intent draw(const Page& page) override { return draw_progress(view_, panel_, state_, page); }

  void act(const std::any& wanted) override {
    if (const auto* show = std::any_cast<ShowIdea>(&wanted)) state_.square = show->square;
    if (const auto* show = std::any_cast<ShowProgressAs>(&wanted)) state_.shape = show->shape;
    if (std::any_cast<ExportProgress>(&wanted) != nullptr) start_export(tools_, RecordsFile::Csv, {});
  }

  std::string focus() const override { return focus_of_progress(view_, state_); }

 private:
  PageTools tools_;
  ProgressState state_;
  ProgressView view_;
  std::optional<IdeaPanel> panel_;
};

}  // namespace

std::unique_ptr<AppPage> make_progress_page(const PageTools& tools) { return std::make_unique<ProgressPage>(tools); }

}  // namespace passerelle::ui
