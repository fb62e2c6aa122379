#include "cli/terminal.h"

#include <catch2/catch.hpp>

#include <filesystem>

namespace passerelle::testing {

namespace {

const std::filesystem::path& share() {
  static const std::filesystem::path kShare = std::filesystem::path(PASSERELLE_BUILD_DIR) / "share/passerelle";
  return kShare;
}

std::unique_ptr<const locale::Words> open_words(Language language) {
  auto words = locale::Words::open((share() / "locales").string(), language);
  REQUIRE(words.ok());
  return std::move(words).value();
}

course::Course read_course() {
  auto course = course::load_course(std::filesystem::path(PASSERELLE_SOURCE_DIR) / "content", course::Checks::Quick);
  REQUIRE(course.ok());
  course::Course read = std::move(course).value();
  REQUIRE(read.modules.size() > 3);
  read.modules[1].state = course::ModuleEntry::State::Coming;
  read.modules[1].module = nullptr;
  read.modules[2].state = course::ModuleEntry::State::Broken;
  read.modules[2].module = nullptr;
  read.modules[2].problems = {{course::Severity::Error, {"words_damaged", {{"file", "x"}}, {"m.json", 4, 2, "/id"}}, {}, 0}};
  return read;
}

const course::Course& shared_course() {
  static const course::Course course = read_course();
  return course;
}

}  // namespace

Ran CommandLine::run(const std::vector<std::string>& arguments, const std::string& input) {
  const SystemClock clock;
  cli::Host host;
  host.share = share();
  host.profile = std::filesystem::temp_directory_path() / "passerelle-cli-test";
  host.version = "1.2.3";
  host.language = language;
  host.screens = {"lesson", "checkpoint"};
  host.themes = {"light", "dark"};
  host.clock = &clock;
  host.open_window = [&](const cli::WindowOptions& options) {
    windows.push_back(options);
    return cli::kExitNoDisplay;
  };
  host.take_picture = [&](const cli::PictureOptions& options) {
    pictures.push_back(options);
    return cli::kExitDone;
  };
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  Ran ran;
  ran.code = cli::run(arguments, host, cli::Console{in, out, err, 0, false});
  ran.out = out.str();
  ran.err = err.str();
  return ran;
}

BothWords::BothWords() : english(open_words(Language::English)), french(open_words(Language::French)) {}

Terminal::Terminal() : course_(shared_course()), store_(records::memory_store()) {
  learner_ = std::make_unique<learning::Learner>(course_, *store_, clock_);
}

cli::Vocabulary Terminal::vocabulary(ReadingMode reading) const {
  const Language lead = reading == ReadingMode::French ? Language::French : Language::English;
  return {words_.english.get(), words_.french.get(), lead};
}

std::string Terminal::type(const std::string& input, cli::LearnOptions options) {
  std::istringstream in(input);
  std::ostringstream out;
  CHECK(cli::run_learn(in, out, options, *learner_, vocabulary(options.reading)) == cli::kExitDone);
  return out.str();
}

std::string Terminal::review(const std::string& input, const cli::ReviewOptions& options) {
  std::istringstream in(input);
  std::ostringstream out;
  CHECK(cli::run_review(in, out, options, *learner_, clock_, vocabulary(options.reading)) == cli::kExitDone);
  return out.str();
}

std::string Terminal::review_list(const cli::ReviewOptions& options) {
  std::ostringstream out;
  CHECK(cli::run_review_list(out, options, *learner_, clock_, vocabulary(options.reading)) == cli::kExitDone);
  return out.str();
}

std::string Terminal::interview(const std::string& input, const cli::InterviewOptions& options) {
  std::istringstream in(input);
  return interview(in, options);
}

std::string Terminal::interview(std::istream& in, const cli::InterviewOptions& options) {
  std::ostringstream out;
  CHECK(cli::run_interview(in, out, options, *learner_, clock_, vocabulary(options.reading)) == cli::kExitDone);
  return out.str();
}

void Terminal::reopen() { learner_ = std::make_unique<learning::Learner>(course_, *store_, clock_); }

std::string Terminal::type_in_module(const std::string& input, ReadingMode reading) {
  cli::LearnOptions options;
  options.module = course::ModuleId{"what-is-iso-27001"};
  options.reading = reading;
  return type(input, options);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace passerelle::testing
