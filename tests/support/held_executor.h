#pragma once
// An executor that holds its work until a test does it: the test stands where the thread would be, so that what is
// shown in the middle of the work can be looked at from inside it.

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

#include "base/job.h"

namespace passerelle::test {

class HeldExecutor final : public Executor {
 public:
  std::unique_ptr<Running> run(std::function<void(std::stop_token)> work) override {
    auto held = std::make_shared<Held>();
    held->work = std::move(work);
    waiting_.push_back(held);
    return std::make_unique<Handle>(std::move(held));
  }

  /// Does the work that was begun first, on this thread; false when there is none.
  bool work() {
    while (!waiting_.empty()) {
      const auto held = waiting_.front();
      waiting_.erase(waiting_.begin());
      if (!held->work) continue;
      std::exchange(held->work, {})(held->stop.get_token());
      return true;
    }
    return false;
  }

 private:
  struct Held {
    std::function<void(std::stop_token)> work;
    std::stop_source stop;
  };
  class Handle final : public Running {
   public:
    explicit Handle(std::shared_ptr<Held> held) : held_(std::move(held)) {}
    ~Handle() override { held_->work = {}; }
    void stop() override { held_->stop.request_stop(); }

   private:
    std::shared_ptr<Held> held_;
  };

  std::vector<std::shared_ptr<Held>> waiting_;
};

}  // namespace passerelle::test
