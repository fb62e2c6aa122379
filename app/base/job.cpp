#include "base/job.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

namespace passerelle {
namespace {

constexpr const char* kCancelled = "job_cancelled";
constexpr double kWhole = 100.0;

class RunningThread final : public Executor::Running {
 public:
  explicit RunningThread(std::function<void(std::stop_token)> work) : thread_(std::move(work)) {}
  void stop() override { thread_.request_stop(); }

 private:
  std::jthread thread_;
};

class ThreadExecutor final : public Executor {
 public:
  std::unique_ptr<Running> run(std::function<void(std::stop_token)> work) override {
    return std::make_unique<RunningThread>(std::move(work));
  }
};

class Ended final : public Executor::Running {
 public:
  void stop() override {}
};

class ImmediateExecutor final : public Executor {
 public:
  std::unique_ptr<Running> run(std::function<void(std::stop_token)> work) override {
    work({});
    return std::make_unique<Ended>();
  }
};

}  // namespace

Report part_of(const Report& whole, double from, double to) {
  return [whole, from, to](double share) { return whole(from + (to - from) * std::clamp(share, 0.0, 1.0)); };
}

Error cancelled() { return {kCancelled, {}, {}}; }

bool is_cancelled(const Error& error) { return error.code == kCancelled; }

std::unique_ptr<Executor> thread_executor() { return std::make_unique<ThreadExecutor>(); }

std::unique_ptr<Executor> immediate_executor() { return std::make_unique<ImmediateExecutor>(); }

/// What the work and the screens both see.
struct Job::Shared {
  Work work;
  std::function<void()> on_change;
  std::atomic<int> percent{0};
  Delivery delivery;  ///< written before over is
  std::atomic<bool> over{false};

  void tell() const {
    if (on_change) on_change();
  }

  void report(double share) {
    const int now = static_cast<int>(std::clamp(share, 0.0, 1.0) * kWhole);
    if (now > percent.load()) {
      percent = now;
      tell();
    }
  }

  void run(const std::stop_token& stop) {
    delivery = work([&](double share) {
      report(share);
      return !stop.stop_requested();
    });
    over = true;
    tell();
  }
};

Job::Job(Executor& executor, Work work, std::function<void()> on_change) : shared_(std::make_unique<Shared>()) {
  shared_->work = std::move(work);
  shared_->on_change = std::move(on_change);
  running_ = executor.run([shared = shared_.get()](const std::stop_token& stop) { shared->run(stop); });
}

Job::~Job() = default;

int Job::percent() const { return shared_->percent; }

bool Job::is_over() const { return shared_->over; }

void Job::cancel() {
  cancelling_ = true;
  running_->stop();
}

void Job::deliver() {
  if (!is_over()) return;
  if (const Delivery delivery = std::exchange(shared_->delivery, {})) delivery();
}

}  // namespace passerelle
