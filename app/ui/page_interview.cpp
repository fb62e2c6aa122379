#include "ui/page_interview.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "ui/screens/interview.h"

namespace passerelle::ui {
namespace {

using learning::Interview;
using learning::KeptInterview;

/// How far the record may be behind the time used.
constexpr std::chrono::seconds kKeepEvery{5};

// Places on the page; no widget of it is named so.
constexpr const char* kGoOn = "go-on";
constexpr const char* kChoose = "choose";

class InterviewPage final : public AppPage {
 public:
  explicit InterviewPage(const PageTools& tools) : tools_(tools) {}

  std::string_view id() const override { return kInterviewScroll; }
  Plane plane() const override { return interview_ ? Plane::Reading : Plane::Cards; }
  void open(const Place& place) override;
  void leave() override { pause(); }
  void refresh(const Place& place, const Speech& speech) override;
  Intent draw(const Page& page) override;
  void act(const std::any& wanted) override;
  std::string focus() const override;
  std::vector<Crumb> crumbs(const Place& place, const Speech& speech) const override;

 private:
  PageTools tools_;
  std::optional<Interview> interview_;  ///< under way
  std::optional<KeptInterview> over_;   ///< whose debrief is shown
  InterviewState state_;
  InterviewStartView start_;
  InterviewRunView run_;
  InterviewEndView end_;
  std::chrono::milliseconds kept_at_{0};
  bool opened_ = false;  ///< the program may start on this page

  void start(const StartInterview& wanted);
  void go_on();
  void finish();
  void skip();
  void stop();
  void pause();
  void show(std::int64_t id);
  void show_start();
  void after_step(const std::string& draft);
  InterviewTime time() const;
};

void InterviewPage::open(const Place& place) {
  opened_ = true;
  if (place.block == kGoOn) {
    go_on();
  } else if (place.block == kChoose) {
    show_start();
  } else if (!place.block.empty()) {
    std::int64_t id = 0;
    const char* const end = place.block.data() + place.block.size();
    if (std::from_chars(place.block.data(), end, id).ptr == end) show(id);
  }
}

void InterviewPage::refresh(const Place& place, const Speech& speech) {
  if (!opened_) open(place);
  if (interview_) {
    run_ = make_interview_run(tools_.learner, *interview_, speech);
  } else if (over_) {
    end_ = make_interview_end(tools_.learner, *over_, speech);
  } else {
    start_ = make_interview_start(tools_.learner, speech);
  }
}

Intent InterviewPage::draw(const Page& page) {
  if (interview_) return draw_interview_run(run_, time(), state_, tools_.drafts, page);
  if (over_) return draw_interview_end(end_, state_, page);
  return draw_interview_start(start_, state_, page);
}

InterviewTime InterviewPage::time() const {
  InterviewTime time;
  time.paused = interview_->is_paused();
  time.keep_due = !time.paused && interview_->used() - kept_at_ >= kKeepEvery;
  const auto left = interview_->left();
  if (!left) return time;
  // A second that has begun is there until it is over.
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(*left);
  time.left = static_cast<int>(seconds.count());
  time.share = static_cast<float>(left->count()) / (1000.0F * static_cast<float>(interview_->plan().seconds));
  const auto beyond = *left - (seconds - std::chrono::seconds(1));
  time.next = static_cast<double>(beyond.count() + 1) / 1000.0;
  return time;
}

void InterviewPage::act(const std::any& wanted) {
  if (const auto* choice = std::any_cast<StartInterview>(&wanted)) return start(*choice);
  if (const auto* one = std::any_cast<ShowInterview>(&wanted)) return show(one->id);
  if (wanted.type() == typeid(ContinueInterview)) return go_on();
  if (wanted.type() == typeid(NewInterview)) return show_start();
  if (wanted.type() == typeid(EndInterview)) return stop();
  if (!interview_) return;
  if (wanted.type() == typeid(FinishAnswer)) return finish();
  if (wanted.type() == typeid(SkipQuestion)) return skip();
  if (wanted.type() == typeid(PauseInterview)) {
    tools_.drafts.hand_over_all();
    pause();
    tools_.ui.request_focus(kInterviewResume);
  } else if (wanted.type() == typeid(ResumeInterview)) {
    go_on();
  } else if (wanted.type() == typeid(KeepTime)) {
    interview_->keep();
    kept_at_ = interview_->used();
  }
}

void InterviewPage::start(const StartInterview& wanted) {
  if (learning::interview_under_way(tools_.learner)) return;
  learning::InterviewPlan plan = learning::make_plan(
      tools_.learner, {wanted.track, static_cast<std::size_t>(wanted.questions), wanted.seconds, wanted.extra_time},
      tools_.clock.now());
  if (plan.questions.empty()) return;
  over_.reset();
  interview_.emplace(tools_.learner, tools_.clock, std::move(plan));
  after_step({});
}

/// With the interview that is shown and paused, or with the one that the record has under way.
void InterviewPage::go_on() {
  if (!interview_) {
    auto kept = learning::interview_under_way(tools_.learner);
    if (!kept) return;
    over_.reset();
    interview_.emplace(tools_.learner, tools_.clock, std::move(*kept));
  }
  interview_->go_on();
  after_step({});
}

void InterviewPage::finish() {
  const std::string draft = interview_->draft_key();
  // The attempt and the end of the draft are one transaction of the record: a draft handed over later must not return.
  if (interview_->finish(tools_.drafts.text(draft))) after_step(draft);
}

void InterviewPage::skip() {
  const std::string draft = interview_->draft_key();
  interview_->skip();
  after_step(draft);
}

void InterviewPage::stop() {
  if (!interview_) {
    auto kept = learning::interview_under_way(tools_.learner);
    if (!kept) return;
    interview_.emplace(tools_.learner, tools_.clock, std::move(*kept));
  }
  const std::string draft = interview_->draft_key();
  interview_->stop();
  after_step(draft);
}

/// Shows what is asked now, or the debrief when nothing is. draft: of the answer that was given; empty: none was.
void InterviewPage::after_step(const std::string& draft) {
  state_.asked_empty = false;
  if (!draft.empty()) tools_.drafts.reset(draft, {});
  const Speech speech = tools_.speech();
  Ui& ui = tools_.ui;
  tools_.changed();
  if (interview_->is_over()) {
    over_ = interview_->kept();
    interview_.reset();
    ui.scroll_to(kInterviewScroll, 0, Ui::Glide::AtOnce);
    if (over_->result().needed == 0) return show_start();
    const std::string result = make_interview_end(tools_.learner, *over_, speech).sentence;
    ui.announce(speech.format("interview/over", {{"result", std::string_view(result)}}));
    ui.request_focus(kInterviewNew);
    return;
  }
  kept_at_ = interview_->used();
  const InterviewRunView now = make_interview_run(tools_.learner, *interview_, speech);
  if (now.nodes.size() == 1) ui.scroll_to(kInterviewScroll, 0, Ui::Glide::AtOnce);
  ui.announce(now.nodes.back().caption + ". " + now.nodes.back().prompt.lead);
  ui.request_focus(kInterviewAnswer);
}

void InterviewPage::pause() {
  if (interview_ && !interview_->is_paused()) interview_->pause();
}

void InterviewPage::show(std::int64_t id) {
  for (KeptInterview& one : learning::kept_interviews(tools_.learner)) {
    if (one.id != id || !one.ended) continue;
    pause();
    interview_.reset();
    over_ = std::move(one);
    tools_.ui.scroll_to(kInterviewScroll, 0, Ui::Glide::AtOnce);
    tools_.ui.request_focus(kInterviewNew);
    tools_.changed();
    return;
  }
}

void InterviewPage::show_start() {
  pause();
  interview_.reset();
  over_.reset();
  tools_.ui.scroll_to(kInterviewScroll, 0, Ui::Glide::AtOnce);
  tools_.ui.request_focus(learning::interview_under_way(tools_.learner) ? kInterviewContinue : kInterviewStart);
  tools_.changed();
}

std::string InterviewPage::focus() const {
  if (interview_) return interview_->is_paused() ? kInterviewResume : kInterviewAnswer;
  if (over_) return kInterviewNew;
  return start_.under_way.empty() ? kInterviewStart : kInterviewContinue;
}

std::vector<Crumb> InterviewPage::crumbs(const Place& place, const Speech& speech) const {
  const Place root{Screen::Interview, place.module, kChoose};
  std::vector<Crumb> crumbs{{speech.text("interview/title"), root, false}};
  if (!interview_ && !over_) return crumbs;
  crumbs.front().is_link = true;
  crumbs.push_back({interview_ ? run_.track : end_.track, place, false});
  if (!interview_) crumbs.push_back({speech.text("interview/crumb_debrief"), place, false});
  return crumbs;
}

}  // namespace

std::unique_ptr<AppPage> make_interview_page(const PageTools& tools) { return std::make_unique<InterviewPage>(tools); }

}  // namespace passerelle::ui
