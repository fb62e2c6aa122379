// Long work: begun for a page, shown in a banner when it lasts, ended with what came of it.
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "ui/app_state.h"

namespace passerelle::ui {
namespace {

/// What is over sooner is not shown at all: a banner that comes and goes only moves the page.
constexpr double kMoment = 0.3;

constexpr std::string_view kFailed = "job_failed/";

std::string banner_of(const JobRequest& request) { return "job/" + request.id; }

std::string doing(const JobRequest& request, std::int64_t percent, const Speech& speech) {
  return speech.format(request.doing, {{"percent", percent}});
}

}  // namespace

/// One that is running already goes on, and is heard of again.
void App::State::start_job(JobRequest request) {
  for (const auto& one : jobs) {
    if (one->request.id != request.id) continue;
    ui.announce(doing(request, one->job->percent(), speech()));
    return;
  }
  failures.erase(request.id);
  auto started = std::make_unique<RunningJob>(RunningJob{std::move(request), ui.seconds(), false, nullptr});
  const JobRequest& asked = started->request;
  Job::Work work = [this, &asked](const Report& report) -> Job::Delivery {
    return [this, &asked, result = asked.work(report)] { end_job(asked, result); };
  };
  started->job = std::make_unique<Job>(executor(), std::move(work), given.wake);
  jobs.push_back(std::move(started));
}

Executor& App::State::executor() {
  if (given.executor != nullptr) return *given.executor;
  if (!own_executor) own_executor = immediate_executor();
  return *own_executor;
}

void App::State::end_job(const JobRequest& request, const Result<Job::Delivery>& result) {
  if (result) {
    result.value()();
  } else if (is_cancelled(result.error())) {
    say({"stop", speech().text("job/cancelled"), {}, {}});
  } else {
    failures[request.id] = {request.failed, result.error()};
    ui.announce(failure_text(failures[request.id]));
  }
}

void App::State::cancel_job(const std::string& banner) {
  for (const auto& one : jobs) {
    if (banner_of(one->request) == banner) one->job->cancel();
  }
  changed();
}

void App::State::cancel_all_jobs() {
  jobs.clear();
  failures.clear();
  changed();
}

void App::State::close_failure(const std::string& banner) {
  if (banner.starts_with(kFailed)) failures.erase(banner.substr(kFailed.size()));
}

/// After a frame: hands over what is over, and shows what lasts.
void App::State::follow_jobs() {
  std::vector<std::unique_ptr<RunningJob>> over;
  for (auto& one : jobs) {
    if (one->job->is_over()) {
      over.push_back(std::move(one));
    } else if (const double left = kMoment - (ui.seconds() - one->since); left > 0) {
      ui.wake_in(left);
    } else if (!std::exchange(one->shown, true)) {
      ui.announce(doing(one->request, one->job->percent(), speech()));
      changed();
    }
  }
  std::erase(jobs, nullptr);
  for (const auto& one : over) {
    one->job->deliver();
    changed();
  }
}

std::vector<BannerView> App::State::job_banners() const {
  const Speech words = speech();
  std::vector<BannerView> shown;
  for (const auto& [id, failure] : failures)
    shown.push_back({std::string(kFailed) + id, failure_text(failure), "error", true});
  for (const auto& one : jobs) {
    if (!one->shown) continue;
    BannerView banner{banner_of(one->request), {}, "hourglass", false};
    if (one->job->is_cancelling()) {
      banner.text = words.text("job/stopping");
    } else {
      banner.percent = one->job->percent();
      banner.text = doing(one->request, banner.percent, words);
      banner.widest = doing(one->request, 100, words);
      banner.action = words.text("job/cancel");
    }
    shown.push_back(std::move(banner));
  }
  return shown;
}

}  // namespace passerelle::ui
