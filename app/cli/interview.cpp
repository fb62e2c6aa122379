#include "cli/interview.h"

#include <ostream>

#include "cli/after_verdict.h"
#include "cli/cli.h"
#include "cli/interview_parts.h"
#include "locale/when.h"

namespace passerelle::cli {

namespace {

using learning::Interview;
using learning::InterviewStep;
using learning::StepKind;

/// From this time left on it is said that the sentence should be finished, as in the window.
constexpr std::chrono::seconds kLastSeconds{15};

/// An interview that is conducted.
struct Room {
  const Session& session;
  Interview& interview;
};

/// What was said of the time of one answer: each once.
struct TimeSaid {
  bool last_seconds = false;
  bool over = false;
};

/// A second that has begun is there until it is over.
int whole_seconds(std::chrono::milliseconds time) {
  return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count());
}

/// "1:05 > "
std::string mark_of(const Interview& interview) {
  const auto left = interview.left();
  if (!left) return "> ";
  const int seconds = whole_seconds(*left);
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest + " > ";
}

void say_time(const Room& room) {
  const locale::Words& words = room.session.words();
  const auto left = room.interview.left();
  if (!left) return room.session.say("interview/no_time");
  if (left->count() == 0) return room.session.say("terminal/time_over");
  const std::string time = locale::duration(words, whole_seconds(*left));
  const std::string all = locale::duration(words, room.interview.plan().seconds);
  room.session.say("terminal/time_left", {{"time", std::string_view(time)}, {"all", std::string_view(all)}});
}

/// After a line: hands the time used to the record, and says so when it is nearly over or over.
void keep_time(const Room& room, TimeSaid& said) {
  room.interview.keep();
  const auto left = room.interview.left();
  if (!left || *left > kLastSeconds) return;
  bool& done = left->count() == 0 ? said.over : said.last_seconds;
  if (!done) room.session.say(left->count() == 0 ? "terminal/time_over" : "terminal/last_seconds");
  done = true;
}

void print_step(const Room& room) {
  const Session& session = room.session;
  const InterviewStep& step = *room.interview.current();
  session.page.blank();
  session.heading(caption_of(session, step, room.interview.plan().questions.size()));
  session.show(prompt_of(session, step));
  say_time(room);
}

/// Command::Quit when the learner leaves or the input ends, else Command::None.
Command pause(const Room& room) {
  const Session& session = room.session;
  room.interview.pause();
  while (true) {
    session.say("interview/paused_text");
    session.say("terminal/go_on");
    const std::optional<std::string> line = session.ask();
    if (!line || command_of(*line, session.vocabulary) == Command::Quit) return Command::Quit;
    if (line->empty()) break;
  }
  room.interview.go_on();
  return Command::None;
}

/// The debrief of an answer stands beside what is asked next; that of a follow-up comes at the end.
void print_after(const Room& room, const InterviewStep& answered) {
  const Session& session = room.session;
  if (room.interview.is_over()) return;
  session.page.blank();
  if (answered.kind != StepKind::Question) return session.say("interview/follow_up_later");
  if (const auto debrief = learning::debrief_of(session.learner, answered)) {
    print_answer_debrief(session, *debrief, room.interview.plan());
  }
}

void finish(const Room& room, const std::string& answer) {
  const std::size_t at = room.interview.steps().size() - 1;
  if (!room.interview.finish(answer)) {
    room.session.say("checkpoint/not_marked");
    return room.interview.skip();
  }
  say_when_not_saved(room.session);
  print_after(room, InterviewStep(room.interview.steps()[at]));
}

/// Asks what is asked now. Command::Quit when the learner leaves.
Command run_step(const Room& room) {
  TimeSaid said;
  print_step(room);
  AnswerBox box{room.interview.draft_key(),
                {{Command::Pause, {}},
                 {Command::Skip, {}},
                 {Command::Time, [&room] { say_time(room); }},
                 {Command::Finish, {}},
                 {Command::Quit, {}}},
                "interview/sentences",
                "interview/write_first"};
  box.after_line = [&room, &said] { keep_time(room, said); };
  box.mark = [&room] { return mark_of(room.interview); };
  std::string answer;
  const Command command = write_answer(room.session, box, &answer);
  switch (command) {
    case Command::Pause:
      return pause(room);
    case Command::Skip:
      room.interview.skip();
      return Command::None;
    case Command::Finish:
      room.interview.stop();
      return Command::None;
    case Command::Quit:
      return Command::Quit;
    default:
      finish(room, answer);
      return Command::None;
  }
}

void leave(const Room& room) {
  constexpr std::chrono::seconds kPatience{2};
  room.interview.pause();
  room.session.page.blank();
  const bool kept = room.session.learner.wait_until_saved(kPatience);
  room.session.say(kept ? "terminal/interview_kept" : "terminal/interview_not_kept");
}

std::string title_in(const Session& session, const learning::InterviewPlan& plan, Language language) {
  const Bilingual track = track_title(session, plan.track);
  return session.vocabulary.in(language).format("interview/title_of",
                                                {{"track", std::string_view(track.in(language))}});
}

void print_title(const Session& session, const learning::InterviewPlan& plan) {
  session.heading({title_in(session, plan, Language::English), title_in(session, plan, Language::French)});
  session.say("interview/questions", {{"count", static_cast<std::int64_t>(plan.questions.size())}});
}

void introduce_new(const Session& session, const Interview& interview, std::size_t wished) {
  print_title(session, interview.plan());
  if (interview.plan().questions.size() < wished) session.say("terminal/all_questions");
  session.say("interview/intro");
  session.say("interview/how_time");
  const std::string words =
      words_of({Command::Pause, Command::Skip, Command::Time, Command::Finish, Command::Help, Command::Quit},
               session.vocabulary);
  session.say("terminal/interview_words", {{"words", std::string_view(words)}});
}

void introduce_kept(const Session& session, const Interview& interview, bool wished) {
  print_title(session, interview.plan());
  session.say("interview/under_way_title");
  session.say("terminal/interview_goes_on");
  const std::string end = word_of(Command::Finish, session.vocabulary);
  if (wished) session.say("terminal/interview_first", {{"word", std::string_view(end)}});
}

std::optional<Interview> open_interview(const Session& session, const Clock& clock, const InterviewOptions& options) {
  std::optional<Interview> interview;
  if (auto kept = learning::interview_under_way(session.learner)) {
    interview.emplace(session.learner, clock, std::move(*kept));
    introduce_kept(session, *interview, options.wished);
    interview->go_on();
    return interview;
  }
  learning::InterviewPlan plan = learning::make_plan(session.learner, options.wish, clock.now());
  if (plan.questions.empty()) return interview;
  interview.emplace(session.learner, clock, std::move(plan));
  introduce_new(session, *interview, options.wish.questions);
  return interview;
}

}  // namespace

Bilingual track_title(const Session& session, const std::string& track) {
  if (track.empty()) return session.vocabulary.both("interview/mixed");
  const course::Track* found = session.learner.course().find(course::TrackId{track});
  return found == nullptr ? Bilingual{track, track} : found->title;
}

Bilingual prompt_of(const Session& session, const InterviewStep& step) {
  const course::Question* question = learning::question_of(session.learner.course(), step);
  if (question == nullptr) return session.vocabulary.both("interview/question_gone");
  if (step.kind != StepKind::Topic) return question->prompt;
  const Bilingual topic = learning::topic_of(*question, step);
  const auto asked = [&](Language language) {
    return session.vocabulary.in(language).format("interview/topic_question",
                                                  {{"topic", std::string_view(topic.in(language))}});
  };
  return {asked(Language::English), asked(Language::French)};
}

Bilingual caption_of(const Session& session, const InterviewStep& step, std::size_t questions) {
  if (step.kind != StepKind::Question) return session.vocabulary.both("interview/follow_up");
  const std::int64_t number = step.number + 1;
  const auto total = static_cast<std::int64_t>(questions);
  const auto said = [&](Language language) {
    return session.vocabulary.in(language).format("interview/question_of", {{"number", number}, {"total", total}});
  };
  return {said(Language::English), said(Language::French)};
}

int run_interview(std::istream& in, std::ostream& out, const InterviewOptions& options, learning::Learner& learner,
                  const Clock& clock, const Vocabulary& vocabulary) {
  Page page(out, options.style);
  InputLines lines(in);
  const Session session{page, lines, learner, vocabulary, options.reading};
  std::optional<Interview> interview = open_interview(session, clock, options);
  if (!interview) {
    session.heading(vocabulary.both("interview/nothing_title"));
    session.say("interview/nothing_text");
    return kExitProblems;
  }
  const Room room{session, *interview};
  while (!interview->is_over()) {
    if (run_step(room) != Command::Quit) continue;
    leave(room);
    return kExitDone;
  }
  say_when_not_saved(session);
  print_interview_debrief(session, interview->kept());
  return kExitDone;
}

}  // namespace passerelle::cli
