#pragma once
// Every page of the program in every state to which a person can bring it, as one table: what must hold of all of them
// (the order of Tab, nothing cut or covered, contrast) is looked at from here, and a page that nobody listed fails.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ui/program.h"

namespace passerelle::test {

/// What the learner did before the program is opened.
enum class Past { Nothing, Answers, DueAnswers, Everything };
/// What there is to learn.
enum class Content { Whole, WithoutEntries, Coming, Missing };

struct State {
  std::string page;   ///< AppPage::id(), or the screen of a StartPlace
  std::string name;   ///< "an answer is marked"
  std::string shows;  ///< how the id of something begins that is there in this state
  Past past = Past::Nothing;
  std::function<void(Program&)> act = {};  ///< brings it about, in a window in which all is in view
  std::string module = {};
  std::string block = {};
  Content content = Content::Whole;
  std::vector<Error> notices = {};
  bool first_start = false;
  records::Access access = records::Access::ReadWrite;
};

const std::vector<State>& all_states();

/// The program in one of these states.
class Scene {
 public:
  explicit Scene(const State& state);

  Program& program() { return *program_; }
  /// Another window, size of type or language of reading, and time to settle.
  void show(ImVec2 size, float text_scale, ReadingMode mode);
  /// What the state is known by is still there.
  bool holds() const;

 private:
  State state_;
  course::Course course_;
  std::unique_ptr<records::Store> store_;
  std::unique_ptr<Program> program_;
};

/// "review: an answer is marked".
std::string name_of(const State& state);

}  // namespace passerelle::test
