#include "cli/desk_record.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <iterator>

#include "course/load.h"
#include "learning/learner.h"
#include "records/store.h"

namespace passerelle::testing {
namespace {

const learning::QuestionKey kWhy{{"desk"}, {"why"}};

void with_learner(const DeskRecord& desk, const std::function<void(learning::Learner&)>& act) {
  const auto course = course::load_course(desk.content(), course::Checks::Quick);
  REQUIRE(course.ok());
  records::OpenOptions options;
  options.folder = desk.profile();
  auto store = records::open_store(options);
  REQUIRE(store.ok());
  const SystemClock clock;
  learning::Learner learner(course.value(), *store.value(), clock);
  act(learner);
  REQUIRE(store.value()->flush(std::chrono::seconds(20)));
}

}  // namespace

void DeskRecord::answer(const std::string& text) const {
  with_learner(*this, [&](learning::Learner& learner) { REQUIRE(learner.submit(kWhy, text) != nullptr); });
}

void DeskRecord::contest(const std::string& remark) const {
  with_learner(*this, [&](learning::Learner& learner) { learner.contest(kWhy, remark); });
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace passerelle::testing
