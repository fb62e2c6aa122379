#include "cli/ordered_lines.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <sstream>
#include <thread>

using namespace passerelle::cli;

namespace {

/// Counts the newlines that it is given.
class CountingOutput final : public std::streambuf {
 public:
  std::atomic<int> lines = 0;
  std::atomic<int> flushed_lines = 0;
  int fails_after = -1;

 protected:
  int_type overflow(int_type c) override {
    if (fails_after >= 0 && lines >= fails_after) return traits_type::eof();
    if (c == '\n') ++lines;
    return c;
  }
  int sync() override {
    flushed_lines = lines.load();
    return 0;
  }
};

/// Gives `count` lines, a byte a time, and notes how many went out and how far ahead of the output it got.
class CountingInput final : public std::streambuf {
 public:
  CountingInput(int count, const CountingOutput& output) : count_(count), output_(output) {}
  std::atomic<int> lines = 0;
  int farthest_ahead = 0;
  bool waits_for_answers = false;
  bool answered_in_time = true;

 protected:
  int_type underflow() override {
    if (lines == count_) return traits_type::eof();
    if (waits_for_answers && is_line_start_ && output_.flushed_lines != lines) answered_in_time = false;
    is_line_start_ = !is_line_start_;
    byte_ = is_line_start_ ? '\n' : 'x';
    if (is_line_start_) {
      ++lines;
      farthest_ahead = std::max(farthest_ahead, lines - output_.lines);
    }
    setg(&byte_, &byte_, &byte_ + 1);
    return traits_type::to_int_type(byte_);
  }

 private:
  int count_;
  const CountingOutput& output_;
  bool is_line_start_ = true;
  char byte_ = '\0';
};

std::function<LineWork()> echo() {
  return [] { return [](const InputLine& line) { return line.bytes; }; };
}

}  // namespace

TEST_CASE("results stand in the order of the lines, whoever is finished first") {
  std::string input;
  for (int i = 0; i < 500; ++i) input += std::to_string(i) + "\n";
  for (const int jobs : {1, 2, 7}) {
    std::istringstream in(input);
    std::ostringstream out;
    const auto uneven = [] {
      return [](const InputLine& line) {
        for (int i = std::stoi(line.bytes) % 5 * 50; i > 0; --i) std::this_thread::yield();
        return line.bytes;
      };
    };
    CHECK(work_on_lines(in, out, jobs, uneven));
    CHECK(out.str() == input);
  }
}

TEST_CASE("one line that takes long does not let the others pile up") {
  CountingOutput output;
  CountingInput input(5000, output);
  std::istream in(&input);
  std::ostream out(&output);
  const auto slow_first = [&input] {
    return [&input, first = true](const InputLine&) mutable {
      // The first line of this thread waits until the reader has gone far ahead.
      while (first && input.lines < 200) std::this_thread::yield();
      first = false;
      return std::string();
    };
  };
  CHECK(work_on_lines(in, out, 2, slow_first));
  CHECK(output.lines == 5000);
  CHECK(input.farthest_ahead >= 200);
  CHECK(input.farthest_ahead <= 600);
}

TEST_CASE("an answer does not wait for the next line") {
  CountingOutput output;
  CountingInput input(50, output);
  input.waits_for_answers = true;
  std::istream in(&input);
  std::ostream out(&output);
  CHECK(work_on_lines(in, out, 1, echo()));
  CHECK(input.answered_in_time);
  CHECK(output.flushed_lines == 50);
}

TEST_CASE("reading stops when nothing can be written") {
  for (const int jobs : {1, 4}) {
    CountingOutput output;
    output.fails_after = 10;
    CountingInput input(1000000, output);
    std::istream in(&input);
    std::ostream out(&output);
    CHECK_FALSE(work_on_lines(in, out, jobs, echo()));
    CHECK(input.lines < 1000);
  }
}

TEST_CASE("no line gives no result, and an unfinished last one does") {
  for (const int jobs : {1, 4}) {
    std::istringstream none;
    std::ostringstream out;
    CHECK(work_on_lines(none, out, jobs, echo()));
    CHECK(out.str().empty());
    std::istringstream unfinished("a\n\nb");
    CHECK(work_on_lines(unfinished, out, jobs, echo()));
    CHECK(out.str() == "a\n\nb\n");
  }
}
