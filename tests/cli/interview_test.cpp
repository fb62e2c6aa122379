// An interview in a terminal: conducted, cut off, gone on with, debriefed.
#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <streambuf>

#include "cli/terminal.h"
#include "learning/interview.h"
#include "text/unicode.h"

using namespace passerelle;
using cli::InterviewOptions;
using std::chrono::seconds;
using testing::CommandLine;
using testing::lines_of;
using testing::Terminal;

namespace {

InterviewOptions options(std::size_t questions = 2, int limit = 60) {
  InterviewOptions made;
  made.wish = {{}, questions, limit, false};
  return made;
}

bool has_line(const std::string& out, const std::string& line) {
  UNSCOPED_INFO(out);
  const auto lines = lines_of(out);
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

int count_of(const std::string& out, const std::string& line) {
  const auto lines = lines_of(out);
  return static_cast<int>(std::count(lines.begin(), lines.end(), line));
}

/// Lines of somebody who takes so long for each.
class SlowHand final : public std::streambuf {
 public:
  SlowHand(std::vector<std::string> lines, std::function<void()> before_line)
      : lines_(std::move(lines)), before_line_(std::move(before_line)) {}

 protected:
  int_type underflow() override {
    if (at_ == lines_.size()) return traits_type::eof();
    before_line_();
    std::string& line = lines_[at_++];
    line += '\n';
    setg(line.data(), line.data(), line.data() + line.size());
    return traits_type::to_int_type(line.front());
  }

 private:
  std::vector<std::string> lines_;
  std::function<void()> before_line_;
  std::size_t at_ = 0;
};

std::string type_slowly(Terminal& terminal, std::vector<std::string> lines, std::function<void()> before_line) {
  SlowHand hand(std::move(lines), std::move(before_line));
  std::istream in(&hand);
  return terminal.interview(in, options());
}

learning::KeptInterview last_kept(Terminal& terminal) {
  const auto kept = learning::kept_interviews(terminal.learner());
  REQUIRE_FALSE(kept.empty());
  return kept.back();
}

}  // namespace

TEST_CASE("an interview is introduced, asks, and is debriefed at the end") {
  Terminal terminal;
  const std::string out = terminal.interview("skip\nThe moon is far away.\n\nskip\n", options());
  CHECK(out.rfind("Interview: Mixed tracks\n2 questions\n", 0) == 0);
  CHECK(has_line(out, "An empty line finishes an answer. Words: pause, skip, time, end, help, quit."));
  CHECK(has_line(out, "Question 1 of 2"));
  CHECK(has_line(out, "Time left: 1\u00a0min of 1\u00a0min."));
  CHECK(has_line(out, "Follow-up question"));
  CHECK(has_line(out, "Debrief"));
  CHECK(has_line(out, "First answer: Skipped. 0 ideas, 1 expected. Time: 0\u00a0s of 1\u00a0min.") !=
        has_line(out, "First answer: Skipped. 0 ideas, 2 expected. Time: 0\u00a0s of 1\u00a0min."));
  CHECK(out.find("\nNot expressed yet\n  - ") != std::string::npos);
  CHECK(has_line(out, "Worth reading again"));
  CHECK(has_line(out, "In the standard"));
  CHECK(has_line(out, "Your first interview. The next ones are held against it."));
  CHECK(last_kept(terminal).ended.has_value());
}

TEST_CASE("the end of the input leaves the interview paused, and it goes on with the answer that was begun") {
  Terminal terminal;
  const std::string out = terminal.interview("half an\nanswer", options());
  CHECK(has_line(out, "The interview waits for you, with everything you wrote: passerelle interview"));
  terminal.reopen();
  REQUIRE(learning::interview_under_way(terminal.learner()).has_value());
  InterviewOptions other = options(5, 120);
  other.wished = true;
  const std::string again = terminal.interview("\nend\n", other);
  CHECK(has_line(again, "An interview is under way"));
  CHECK(has_line(again, "It goes on as it was begun. To begin another one, type end first."));
  CHECK(has_line(again, "Question 1 of 2"));
  CHECK(has_line(again, "You began this answer:"));
  CHECK(last_kept(terminal).steps.front().attempt != 0);
  CHECK(last_kept(terminal).ended.has_value());
  CHECK(terminal.learner().history().front().answer->answer == "half an\nanswer");
  CHECK(terminal.learner().history().front().answer->occasion == learning::Occasion::Interview);
}

TEST_CASE("an interview that was begun elsewhere goes on in the terminal, and the reverse") {
  Terminal terminal;
  {
    learning::Interview window(terminal.learner(), terminal.clock(),
                               learning::make_plan(terminal.learner(), {{}, 2, 90, true}, terminal.clock().now()));
    window.skip();
    terminal.learner().set_draft(window.draft_key(), "begun in the window");
    window.pause();
  }
  terminal.reopen();
  const std::string out = terminal.interview("and in the terminal\nquit\n", options());
  CHECK(has_line(out, "Question 2 of 2"));
  CHECK(has_line(out, "  begun in the window"));
  CHECK(has_line(out, "Time left: 2\u00a0min 15\u00a0s of 2\u00a0min 15\u00a0s."));
  terminal.reopen();
  auto kept = learning::interview_under_way(terminal.learner());
  REQUIRE(kept.has_value());
  const learning::Interview window(terminal.learner(), terminal.clock(), *kept);
  CHECK(window.is_paused());
  CHECK(terminal.learner().draft(window.draft_key()) == "begun in the window\nand in the terminal");
}

TEST_CASE("the time runs while one types, is said when it is nearly over and when it is, and what is written counts") {
  Terminal terminal;
  const std::string out = type_slowly(terminal, {"one", "two", "three", "four", "time", "", "end"},
                                      [&] { terminal.clock().advance(seconds(17)); });
  CHECK(count_of(out, "The time is nearly over: finish your sentence.") == 1);
  CHECK(count_of(out, "The time is over. Finish calmly: all that you write counts.") == 2);
  CHECK(last_kept(terminal).steps.front().seconds == 6 * 17);
  CHECK(terminal.learner().history().front().answer->answer == "one\ntwo\nthree\nfour");
}

TEST_CASE("a pause and the sleep of the machine take no time") {
  Terminal terminal;
  int line = 0;
  const std::string out = type_slowly(terminal, {"one", "pause", "not kept", "", "two", "", "end"}, [&] {
    ++line;
    if (line == 3 || line == 4) terminal.clock().advance(seconds(3600));
    if (line == 5) terminal.clock().sleep(std::chrono::hours(8));
    terminal.clock().advance(seconds(1));
  });
  CHECK(count_of(out, "The time stands still and your text is kept.") == 2);
  CHECK(last_kept(terminal).steps.front().seconds == 4);
  CHECK(terminal.learner().history().front().answer->answer == "one\ntwo");
}

TEST_CASE("without a limit no time is left and the time is measured all the same") {
  Terminal terminal;
  SlowHand hand({"one", "", "end"}, [&] { terminal.clock().advance(seconds(400)); });
  std::istream in(&hand);
  const std::string out = terminal.interview(in, options(1, 0));
  CHECK(has_line(out, "No time limit"));
  CHECK(last_kept(terminal).steps.front().seconds == 800);
}

TEST_CASE("the second interview is held against the first") {
  Terminal terminal;
  terminal.interview("skip\n", options(1));
  const std::string out = terminal.interview("skip\n", options(1));
  CHECK(out.find("\nThe interview of 1 Feb 2026: 0% of the ideas, 0\u00a0s an answer.\n") != std::string::npos);
  CHECK(has_line(out, "Earlier interviews"));
}

TEST_CASE("an interview that is ended before any answer says so") {
  Terminal terminal;
  const std::string out = terminal.interview("end\n", options());
  CHECK(has_line(out, "The interview is over. No question was answered."));
}

TEST_CASE("in French the words are French, and both languages show both questions") {
  Terminal terminal;
  InterviewOptions french = options(1);
  french.reading = ReadingMode::French;
  const std::string out = terminal.interview("aide\ntemps\nLa lune est loin.\n\nterminer\n", french);
  CHECK(has_line(out, "Entretien\u00a0: Parcours mélangés"));
  CHECK(has_line(out, "Temps restant\u00a0: 1\u00a0min sur 1\u00a0min."));
  CHECK(has_line(out, "Débriefing"));
  InterviewOptions both = options(1);
  both.reading = ReadingMode::Both;
  CHECK(has_line(terminal.interview("quit\n", both), "Question 1 of 1 / Question 1 sur 1"));
}

TEST_CASE("the input of an interview may end anywhere, and what was typed before is there again") {
  const std::string all = "help\ntime\none\ntwo\n\npause\n\nthree\n\nskip\n";
  for (std::size_t length = 0; length <= all.size(); ++length) {
    Terminal terminal;
    const std::string before = all.substr(0, length);
    terminal.interview(before, options());
    terminal.reopen();
    const auto kept = last_kept(terminal);
    if (before.find("two\n\n") != std::string::npos) {
      CHECK(terminal.learner().history().back().answer->answer == "one\ntwo");
    } else if (before.find("one") != std::string::npos) {
      CHECK(terminal.learner().draft("interview/1/1").rfind("one", 0) == 0);
    }
    CHECK((kept.ended.has_value() || learning::interview_under_way(terminal.learner()).has_value()));
  }
}

TEST_CASE("an interview meets bytes and long lines calmly") {
  Terminal terminal;
  const std::string bad = "\x1b]0;title\x07\x1b[2J\x9b\xff\xfe \u202eabc " + std::string(1, '\0');
  const std::string out = terminal.interview(bad + "\n" + std::string(200000, 'x') + "\n\n" + bad + "\n\n", options());
  CHECK(text::is_valid_utf8(out));
  CHECK(out.find('\x1b') == std::string::npos);
  REQUIRE_FALSE(terminal.learner().history().empty());
  CHECK(terminal.learner().history().back().answer->answer.size() < 70000);
}

TEST_CASE("options of interview that make no sense are met with a way on") {
  CommandLine line;
  for (const char* bad : {"0", "-1", "many", "1001", "99999999999"}) {
    const auto ran = line.run({"interview", std::string("--questions=") + bad});
    CHECK(ran.code == cli::kExitUsage);
    CHECK(ran.err.find("--questions; write a number from 1 to 1000.\n") != std::string::npos);
  }
  for (const char* bad : {"0", "9", "3601", "None", "2m"}) {
    const auto ran = line.run({"interview", std::string("--time=") + bad});
    CHECK(ran.code == cli::kExitUsage);
    CHECK(ran.err.find("use --time with seconds from 10 to 3600, or --time none.\n") != std::string::npos);
  }
  const auto both = line.run({"interview", "--mixed", "--track", "start"});
  CHECK(both.code == cli::kExitUsage);
  CHECK(both.err == "passerelle: --track and --mixed exclude each other; write one of them.\n");
  CHECK(line.run({"interview", "--track", "nowhere"}).code == cli::kExitUsage);
}
