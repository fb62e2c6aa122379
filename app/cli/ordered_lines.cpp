#include "cli/ordered_lines.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <istream>
#include <mutex>
#include <ostream>
#include <system_error>
#include <thread>
#include <vector>

namespace passerelle::cli {

namespace {

bool write_line(std::ostream& out, const std::string& line) {
  out << line << '\n';
  return out.good();
}

bool work_alone(std::istream& in, std::ostream& out, const LineWork& work) {
  InputLine line;
  while (read_line(in, line)) {
    if (!write_line(out, work(line))) return false;
    // Somebody may wait for this answer before asking again.
    if (in.rdbuf()->in_avail() <= 0 && !out.flush()) return false;
  }
  return static_cast<bool>(out.flush());
}

/// A line on its way from the reader through a worker to the output.
struct Slot {
  enum class State { Waiting, Taken, Done };
  State state = State::Waiting;
  InputLine line;
  std::string result;
  std::size_t bytes = 0;  ///< of the line, as long as the slot exists
};

/// The lines between the reader and the output, oldest first. The reader waits when there are too many; a worker that
/// finishes the oldest writes it and all finished ones behind it.
class Window {
 public:
  explicit Window(std::ostream& out) : out_(out) {}

  /// Called by the reader. False when nothing more is wanted.
  bool put(InputLine&& line) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return failed_ || (slots_.size() < kMostLines && bytes_ < kMostBytes); });
    if (failed_) return false;
    Slot slot;
    slot.bytes = line.bytes.size();
    slot.line = std::move(line);
    bytes_ += slot.bytes;
    slots_.push_back(std::move(slot));
    lock.unlock();
    work_.notify_one();
    return true;
  }

  void end() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    work_.notify_all();
  }

  /// Called by each worker: works until the reader has ended and nothing is left.
  void work(const LineWork& make) {
    std::unique_lock lock(mutex_);
    while (true) {
      work_.wait(lock, [this] { return failed_ || ended_ || next_ < first_ + slots_.size(); });
      if (failed_ || next_ >= first_ + slots_.size()) return;
      Slot& slot = slots_[static_cast<std::size_t>(next_++ - first_)];
      slot.state = Slot::State::Taken;
      lock.unlock();  // a deque keeps the slot where it is while others come and go
      slot.result = make(slot.line);
      slot.line = {};
      lock.lock();
      slot.state = Slot::State::Done;
      write_finished(lock);
    }
  }

  bool failed() const { return failed_; }

 private:
  static constexpr std::size_t kMostLines = 256;
  static constexpr std::size_t kMostBytes = 8 * kMaxLineBytes;

  std::ostream& out_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable work_;
  std::deque<Slot> slots_;
  std::uint64_t first_ = 0;  ///< number of the line in the first slot
  std::uint64_t next_ = 0;   ///< number of the line that is worked on next
  std::size_t bytes_ = 0;
  bool writing_ = false;  ///< a worker is writing; it writes what is finished meanwhile too
  bool ended_ = false;
  bool failed_ = false;

  void write_finished(std::unique_lock<std::mutex>& lock) {
    if (writing_) return;
    writing_ = true;
    std::vector<std::string> finished;
    while (!failed_ && !slots_.empty() && slots_.front().state == Slot::State::Done) {
      finished.clear();
      while (!slots_.empty() && slots_.front().state == Slot::State::Done) {
        finished.push_back(std::move(slots_.front().result));
        bytes_ -= slots_.front().bytes;
        slots_.pop_front();
        ++first_;
      }
      const bool is_last = slots_.empty();
      lock.unlock();
      room_.notify_one();
      bool good = true;
      for (const std::string& line : finished) good = good && write_line(out_, line);
      if (is_last && !out_.flush()) good = false;
      lock.lock();
      if (!good) stop();
    }
    writing_ = false;
  }

  void stop() {
    failed_ = true;
    room_.notify_all();
    work_.notify_all();
  }
};

/// As many as the system gives.
std::vector<std::thread> start_workers(Window& window, int jobs, const std::function<LineWork()>& make_work) {
  std::vector<std::thread> workers;
  try {
    for (int i = 0; i < jobs; ++i) {
      workers.emplace_back([&window, work = make_work()] { window.work(work); });
    }
  } catch (const std::system_error&) {
  }
  return workers;
}

}  // namespace

bool work_on_lines(std::istream& in, std::ostream& out, int jobs, const std::function<LineWork()>& make_work) {
  if (jobs <= 1) return work_alone(in, out, make_work());
  Window window(out);
  std::vector<std::thread> workers = start_workers(window, jobs, make_work);
  if (workers.empty()) return work_alone(in, out, make_work());
  InputLine line;
  while (read_line(in, line) && window.put(std::move(line))) line = {};
  window.end();
  for (std::thread& worker : workers) worker.join();
  return !window.failed() && static_cast<bool>(out.flush());
}

}  // namespace passerelle::cli
