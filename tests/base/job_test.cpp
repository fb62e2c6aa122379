// Long work: how far it is, what came of it, and that it ends when it should.

#include <atomic>
#include <catch2/catch.hpp>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "base/job.h"
#include "support/held_executor.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

Job::Delivery nothing() {
  return [] {};
}

/// Goes on until it is told to stop.
Job::Delivery work_until_stopped(const Report& report, std::atomic<bool>& began) {
  while (report(0.5)) {
    began = true;
    std::this_thread::yield();
  }
  return nothing();
}

}  // namespace

TEST_CASE("a job says how far it is in whole percents and never goes back") {
  HeldExecutor executor;
  std::vector<int> seen;
  const Job* watched = nullptr;
  Job job(
      executor,
      [](const Report& report) {
        for (const double share : {0.0, 0.101, 0.109, 0.5, 0.2, -3.0, 0.51, 7.0}) CHECK(report(share));
        return nothing();
      },
      [&] { seen.push_back(watched->percent()); });
  watched = &job;
  CHECK(job.percent() == 0);
  CHECK_FALSE(job.is_over());
  CHECK(executor.work());
  CHECK(job.is_over());
  // The last one is said because the job is over.
  CHECK(seen == std::vector<int>{10, 50, 51, 100, 100});
}

TEST_CASE("what came of a job is delivered once, when it is asked for, on the thread that asks") {
  const auto executor = thread_executor();
  std::promise<void> over;
  std::thread::id worked;
  std::vector<std::thread::id> delivered;
  Job job(
      *executor,
      [&](const Report&) -> Job::Delivery {
        worked = std::this_thread::get_id();
        return [&] { delivered.push_back(std::this_thread::get_id()); };
      },
      [&] { over.set_value(); });
  over.get_future().wait();
  CHECK(job.is_over());
  CHECK(worked != std::this_thread::get_id());
  CHECK(delivered.empty());
  job.deliver();
  job.deliver();
  CHECK(delivered == std::vector<std::thread::id>{std::this_thread::get_id()});
}

TEST_CASE("a job that is not over has nothing to deliver") {
  HeldExecutor executor;
  bool delivered = false;
  Job job(executor, [&](const Report&) -> Job::Delivery { return [&] { delivered = true; }; }, {});
  job.deliver();
  CHECK_FALSE(delivered);
  executor.work();
  job.deliver();
  CHECK(delivered);
}

TEST_CASE("a cancelled job hears it at its next report and still says what came of it") {
  const auto executor = thread_executor();
  std::atomic<bool> began = false;
  std::string result;
  Job job(*executor,
          [&](const Report& report) -> Job::Delivery {
            work_until_stopped(report, began);
            return [&] { result = cancelled().code; };
          },
          {});
  while (!began) std::this_thread::yield();
  CHECK_FALSE(job.is_cancelling());
  job.cancel();
  CHECK(job.is_cancelling());
  while (!job.is_over()) std::this_thread::yield();
  job.deliver();
  CHECK(result == "job_cancelled");
  CHECK(is_cancelled(cancelled()));
  CHECK_FALSE(is_cancelled(Error{"export_not_written", {}, {}}));
}

TEST_CASE("a job that is destroyed while it works is stopped and waited for, and delivers nothing") {
  const auto executor = thread_executor();
  std::atomic<bool> began = false;
  std::atomic<bool> ended = false;
  bool delivered = false;
  {
    const Job job(*executor,
                  [&](const Report& report) -> Job::Delivery {
                    work_until_stopped(report, began);
                    ended = true;
                    return [&] { delivered = true; };
                  },
                  {});
    while (!began) std::this_thread::yield();
  }
  CHECK(ended);
  CHECK_FALSE(delivered);
}

TEST_CASE("a job that is destroyed before it began never begins") {
  HeldExecutor executor;
  bool worked = false;
  {
    const Job job(executor,
                  [&](const Report&) {
                    worked = true;
                    return nothing();
                  },
                  {});
  }
  CHECK_FALSE(executor.work());
  CHECK_FALSE(worked);
}

TEST_CASE("an immediate executor is done when the job is made") {
  const auto executor = immediate_executor();
  bool delivered = false;
  Job job(*executor, [&](const Report&) -> Job::Delivery { return [&] { delivered = true; }; }, {});
  CHECK(job.is_over());
  job.deliver();
  CHECK(delivered);
}

TEST_CASE("a part of the work reports its share of the whole, and hears that it should stop") {
  std::vector<double> said;
  bool going = true;
  const Report whole = [&](double share) {
    said.push_back(share);
    return going;
  };
  const Report part = part_of(whole, 0.25, 0.75);
  CHECK(part(0));
  CHECK(part(0.5));
  going = false;
  CHECK_FALSE(part(2));
  CHECK(said == std::vector<double>{0.25, 0.5, 0.75});
}
