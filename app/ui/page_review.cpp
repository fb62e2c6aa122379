#include "ui/page_review.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "ui/screens/review.h"

namespace passerelle::ui {
namespace {

/// Length of a session in which nothing is due.
constexpr std::size_t kExtraQuestions = 5;

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

class ReviewPage final : public AppPage {
 public:
  explicit ReviewPage(const PageTools& tools) : tools_(tools) {}

  std::string_view id() const override { return kReviewScroll; }
  void open(const Place&) override { asked_at_ = tools_.clock.awake(); }
  void refresh(const Place& place, const Speech& speech) override;
  Intent draw(const Page& page) override;
  void act(const std::any& wanted) override;
  std::string focus() const override;

 private:
  enum class View { Start, Run, End };

  PageTools tools_;
  View shown_ = View::Start;
  std::vector<AskedQuestion> asked_;
  std::size_t at_ = 0;
  std::chrono::milliseconds asked_at_{0};  ///< by Clock::awake(): the question was first shown, or shown again
  ReviewState state_;
  ReviewStartView start_;
  ReviewRunView run_;
  ReviewEndView end_;

  AskedQuestion& now() { return asked_[at_]; }
  void start(const StartReview& wanted);
  void check(learning::Confidence confidence);
  void try_again();
  void next();
  void leave_session();
  void keep_remark(const std::string& remark);
  void show(View view);
  void ask_question();
};

void ReviewPage::refresh(const Place&, const Speech& speech) {
  const learning::Reviews reviews(tools_.learner);
  const Moment now = tools_.clock.now();
  const ReadingMode mode = tools_.session.mode;
  switch (shown_) {
    case View::Start:
      start_ = make_review_start(tools_.learner, reviews, now, mode, speech);
      break;
    case View::Run:
      run_ = make_review_run(tools_.learner, reviews, asked_, at_, now, speech);
      break;
    case View::End:
      end_ = make_review_end(tools_.learner, reviews, asked_, now, mode, speech);
      break;
  }
}

Intent ReviewPage::draw(const Page& page) {
  if (shown_ == View::Start) return draw_review_start(start_, state_, page);
  if (shown_ == View::End) return draw_review_end(end_, page);
  Intent intent = draw_review_run(run_, state_, tools_.drafts, page);
  // What the verdict leads to belongs to the module of the question.
  if (const auto* link = std::get_if<FollowLink>(&intent)) {
    if (const auto place = place_of_link(link->href, asked_[at_].key.module.value)) return GoTo{*place};
  }
  if (const auto* kept = std::get_if<KeepRemark>(&intent)) return OnPage{KeepReviewRemark{kept->remark}};
  return intent;
}

void ReviewPage::act(const std::any& wanted) {
  if (const auto* choice = std::any_cast<StartReview>(&wanted)) return start(*choice);
  if (wanted.type() == typeid(CloseReview)) return show(View::Start);
  if (shown_ != View::Run) return;
  if (const auto* answer = std::any_cast<CheckReview>(&wanted)) return check(answer->confidence);
  if (const auto* kept = std::any_cast<KeepReviewRemark>(&wanted)) return keep_remark(kept->remark);
  if (wanted.type() == typeid(TryReviewAgain)) return try_again();
  if (wanted.type() == typeid(NextReview)) return next();
  if (wanted.type() == typeid(LeaveReview)) return leave_session();
}

void ReviewPage::start(const StartReview& wanted) {
  const learning::Reviews reviews(tools_.learner);
  const Moment now = tools_.clock.now();
  const std::vector<learning::ReviewQuestion> all = wanted.not_due ? reviews.questions(now) : reviews.due(now);
  const std::size_t count = std::min(wanted.not_due ? kExtraQuestions : wanted.questions, all.size());
  if (count == 0) return;
  asked_.clear();
  for (std::size_t i = 0; i < count; ++i) asked_.push_back({all[i].key, {}, 0, true});
  at_ = 0;
  show(View::Run);
  ask_question();
}

/// Shows the question that is next and gives the keyboard to its box.
void ReviewPage::ask_question() {
  asked_at_ = tools_.clock.awake();
  state_ = {};
  const Speech speech = tools_.speech();
  run_ = make_review_run(tools_.learner, learning::Reviews(tools_.learner), asked_, at_, tools_.clock.now(), speech);
  tools_.ui.announce(run_.progress + ". " + run_.question.prompt.lead);
  tools_.ui.request_focus(kReviewAnswer);
  tools_.ui.scroll_to(kReviewScroll, 0, Ui::Glide::AtOnce);
  tools_.changed();
}

void ReviewPage::check(learning::Confidence confidence) {
  const std::string draft = learning::review_draft_key(now().key);
  const std::string answer = tools_.drafts.text(draft);
  if (is_blank(answer) || !now().writing) return;
  learning::Circumstances circumstances;
  circumstances.occasion = learning::Occasion::Review;
  circumstances.confidence = confidence;
  circumstances.seconds = learning::answer_seconds(tools_.clock.awake() - asked_at_);
  circumstances.draft = draft;
  // The attempt and the end of the draft are one transaction of the record: a draft handed over later must not return.
  const learning::MarkedAnswer* marked = tools_.learner.submit(now().key, answer, circumstances);
  if (marked == nullptr) return;
  tools_.drafts.reset(draft, {});
  now().answer = *marked;
  ++now().attempts;
  now().writing = false;
  state_ = {};
  const Speech speech = tools_.speech();
  const ReviewRunView marked_view =
      make_review_run(tools_.learner, learning::Reviews(tools_.learner), asked_, at_, tools_.clock.now(), speech);
  tools_.ui.announce(marked_view.question.verdict.announcement);
  tools_.ui.request_focus(kReviewNext);
}

/// Opens the box again, holding the answer.
void ReviewPage::try_again() {
  if (now().writing) return;
  const std::string draft = learning::review_draft_key(now().key);
  tools_.learner.set_draft(draft, now().answer->answer);
  tools_.drafts.reset(draft, now().answer->answer);
  now().writing = true;
  state_ = {};
  asked_at_ = tools_.clock.awake();
  tools_.ui.request_focus(kReviewAnswer);
}

void ReviewPage::next() {
  if (at_ + 1 < asked_.size()) {
    ++at_;
    ask_question();
  } else {
    leave_session();
  }
}

void ReviewPage::leave_session() {
  tools_.drafts.hand_over_all();
  const bool answered =
      std::any_of(asked_.begin(), asked_.end(), [](const AskedQuestion& one) { return one.answer.has_value(); });
  show(answered ? View::End : View::Start);
}

void ReviewPage::keep_remark(const std::string& remark) {
  tools_.learner.contest(now().key, now().answer->attempt, remark);
  const std::string box = remark_key(run_.question);
  tools_.learner.set_draft(box, {});
  tools_.drafts.reset(box, {});
  tools_.ui.request_focus(kReviewNext);
}

void ReviewPage::show(View view) {
  shown_ = view;
  state_ = {};
  tools_.ui.scroll_to(kReviewScroll, 0, Ui::Glide::AtOnce);
  refresh({}, tools_.speech());
  if (view != View::Run) {
    tools_.ui.announce(view == View::End ? end_.text : start_.title);
    tools_.ui.request_focus(focus());
  }
  tools_.changed();
}

std::string ReviewPage::focus() const {
  if (shown_ == View::End) return kReviewDone;
  if (shown_ == View::Run) return asked_[at_].writing ? kReviewAnswer : kReviewNext;
  return start_.rows.empty() ? kReviewLesson : kReviewStart;
}

}  // namespace

std::unique_ptr<AppPage> make_review_page(const PageTools& tools) { return std::make_unique<ReviewPage>(tools); }

}  // namespace passerelle::ui
