#pragma once
// Long work that can be seen and cancelled: it runs beside the screens, says how far it is, hears that it should stop,
// and what came of it is handed over on the thread of the screens. Knows nothing of what the work is for.

#include <functional>
#include <memory>
#include <stop_token>

#include "base/result.h"

namespace passerelle {

/// Called by long work with the share that is done, 0 to 1. False: the work should stop and leave nothing behind.
using Report = std::function<bool(double share)>;

/// For work that nobody watches.
inline bool unwatched(double) { return true; }

/// The same report for a part of the work: its 0 to 1 are `from` to `to` of the whole.
Report part_of(const Report& whole, double from, double to);

/// What work gives that was stopped: "job_cancelled".
Error cancelled();
bool is_cancelled(const Error& error);

/// Where work runs.
class Executor {
 public:
  /// Work that was begun. Its end asks the work to stop and waits for it.
  class Running {
   public:
    virtual ~Running() = default;
    virtual void stop() = 0;
  };
  virtual ~Executor() = default;
  virtual std::unique_ptr<Running> run(std::function<void(std::stop_token)> work) = 0;
};

/// Each work on a thread of its own.
std::unique_ptr<Executor> thread_executor();
/// Work is done when run() returns.
std::unique_ptr<Executor> immediate_executor();

/// One piece of work from its start to its result. Used from one thread, the work aside.
class Job {
 public:
  /// Hands the result over; called by deliver().
  using Delivery = std::function<void()>;
  using Work = std::function<Delivery(const Report&)>;

  /// Begins. on_change is called beside the screens when percent() or is_over() gives something new; may be empty.
  Job(Executor& executor, Work work, std::function<void()> on_change);
  /// Cancels what is not over, and waits for it. What was not delivered never is.
  ~Job();

  /// Whole percents, never less than before.
  int percent() const;
  bool is_over() const;
  void cancel();
  bool is_cancelling() const { return cancelling_; }
  /// When it is over, once.
  void deliver();

 private:
  struct Shared;
  std::unique_ptr<Shared> shared_;
  std::unique_ptr<Executor::Running> running_;  ///< after what it uses: it ends first
  bool cancelling_ = false;
};

}  // namespace passerelle
