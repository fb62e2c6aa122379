#include "ui/states.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "ui/reader.h"
#include "ui/reference_course.h"

namespace passerelle::test {
namespace {

using namespace std::chrono_literals;

const learning::QuestionKey kFirst{{kReady}, {"first"}};
const learning::QuestionKey kSecond{{kReady}, {"second"}};
constexpr const char* kPartly = "Each risk is known. Chaque risque est connu.";
constexpr const char* kBlocks[] = {"overview", "explanation", "example", "system",  "reason",
                                   "tip",      "careful",     "proof",   "explain", "recap"};
/// High enough for whole pages.
const ImVec2 kTall{1280, 3000};

void answer_some(learning::Learner& learner) {
  learner.submit(kFirst, "It certifies the product.");
  learner.contest(kFirst, "I meant the system.");
  learner.submit(kFirst, "It certifies the management system.");
  learner.submit(kSecond, kPartly);
  learner.mark_read({kReady}, {"overview"});
  learner.set_bookmark("block:ready/reason", true);
  learner.set_bookmark("term:isms", true);
  learner.set_place({kReady}, {"lesson", "system"});
  learner.set_setting("module", kReady);
}

void answer_everything(learning::Learner& learner) {
  for (const char* module : {kReady, kTwin}) {
    learner.submit({{module}, {"first"}}, "It certifies the management system.");
    learner.submit({{module}, {"second"}}, "Each risk is known, and there is a review.");
    for (const char* block : kBlocks) learner.mark_read({module}, {block});
  }
  learner.set_setting("module", kReady);
}

void live_through(Past past, const course::Course& course, records::Store& store) {
  ManualClock clock;
  if (past == Past::DueAnswers) clock.advance(-9 * 24h);
  learning::Learner learner(course, store, clock);
  if (past == Past::Answers || past == Past::DueAnswers) answer_some(learner);
  if (past == Past::Everything) answer_everything(learner);
}

course::Course course_of(Content content) {
  if (content == Content::Missing) {
    course::Course missing;
    missing.problems = {
        {course::Severity::Error, {"words_missing", {{"file", "fr"}}, {"/course/course.json", 0, 0, ""}}, {}, 0}};
    return missing;
  }
  if (content != Content::Whole) {
    course::Course bare = make_course();
    bare.terms.clear();
    for (course::ModuleEntry& entry : bare.modules) {
      if (content != Content::Coming) continue;
      entry.state = course::ModuleEntry::State::Coming;
      entry.module.reset();
      entry.problems.clear();
    }
    return bare;
  }
  return make_reference_course();
}

/// Everything that a desktop can offer.
ui::Services services_of(const State& state) {
  ui::Services services;
  services.program = "1.2.3";
  services.profile_folder = "/srv/zoe/.local/share/passerelle";
  services.system_theme = ui::ThemeName::Dark;
  services.has_dyslexic_letters = true;
  services.first_start = state.first_start;
  services.export_records = [](ui::RecordsFile file, const Report&) -> Result<std::string> {
    if (file == ui::RecordsFile::Csv) return std::string("/srv/zoe/Documents/passerelle-records");
    return Error{"export_not_written", {{"path", "/srv/zoe/Documents"}, {"reason", "full"}}, {}};
  };
  services.save_attestation = [](const exchange::Attestation&, ui::AttestationFile file) -> Result<std::string> {
    if (file == ui::AttestationFile::Pdf) return std::string("/srv/zoe/Documents/attestation.pdf");
    return Error{"export_not_written", {{"path", "/srv/zoe/Documents"}, {"reason", "full"}}, {}};
  };
  return services;
}

std::function<void(Program&)> press(std::vector<std::string> ids) {
  return [ids = std::move(ids)](Program& program) {
    for (const std::string& id : ids) program.click(id);
  };
}

std::function<void(Program&)> write(std::string box, std::string text, std::string then = {}) {
  return [=](Program& program) {
    program.click(box);
    program.type(text);
    if (!then.empty()) program.click(then);
    program.wait(1);
  };
}

std::function<void(Program&)> both(std::function<void(Program&)> first, std::function<void(Program&)> second) {
  return [=](Program& program) {
    first(program);
    second(program);
  };
}

void search_for(Program& program, const char* text) {
  program.press(U'k', kCtrl);
  program.type(text);
}

void answer_interview(Program& program, const char* text) {
  program.click("interview/answer");
  program.type(text);
  program.press(Key::Enter, kCtrl);
}

/// Until a question follows from what was left out.
void reach_follow_up(Program& program) {
  program.click("interview/start");
  const auto follows = [&] {
    const auto& all = program.registry().widgets();
    return std::any_of(all.begin(), all.end(), [](const ui::WidgetInfo& widget) {
      return widget.id.find("/follow_up/prompt") != std::string::npos;
    });
  };
  for (int i = 0; i < 8 && program.has("interview/answer") && !follows(); ++i) {
    answer_interview(program, "Each risk is known.");
  }
  REQUIRE(follows());
}

void end_interview(Program& program) {
  reach_follow_up(program);
  for (int i = 0; i < 40 && program.has("interview/skip"); ++i) program.click("interview/skip");
}

void press_every_answer_of_a_review(Program& program) {
  program.click("review/start");
  write("review/answer", "Each risk counts.", "review/fairly")(program);
  program.click("review/next");
  write("review/answer", "Le système de management.", "review/sure")(program);
  program.click("review/next");
}

using States = std::vector<State>;

void add_first_start(States& all) {
  const std::string page = "first_start";
  all.push_back({.page = page, .name = "languages", .shows = "first_start/lessons", .first_start = true});
  all.push_back({.page = page,
                 .name = "purpose",
                 .shows = "first_start/purpose",
                 .act = press({"first_start/next"}),
                 .first_start = true});
  all.push_back({.page = page,
                 .name = "name",
                 .shows = "first_start/name",
                 .act = press({"first_start/next", "first_start/next"}),
                 .first_start = true});
}

void add_home(States& all) {
  all.push_back({.page = "home", .name = "before the first answer", .shows = "home/next/go"});
  all.push_back({.page = "home", .name = "after some answers", .shows = "home/bookmarks/0", .past = Past::Answers});
  all.push_back({.page = "home", .name = "something is due", .shows = "home/due/review", .past = Past::DueAnswers});
  all.push_back({.page = "home", .name = "the course is done", .shows = "home/next/go", .past = Past::Everything});
  all.push_back({.page = "home",
                 .name = "what is said under the top bar",
                 .shows = "banner/records_second_instance",
                 .notices = {{"records_second_instance", {}, {}},
                             {"records_set_aside", {{"file", "/srv/zoe/passerelle/records-damaged.db"}}, {}}}});
  all.push_back({.page = "home", .name = "the shortcuts", .shows = "shortcuts/", .act = [](Program& program) {
                   program.press(Key::F1);
                 }});
}

void add_learning(States& all) {
  all.push_back({.page = "learn", .name = "closed", .shows = "catalogue/title", .past = Past::Answers});
  all.push_back({.page = "learn",
                 .name = "with objectives and attestations",
                 .shows = "catalogue/ready/attestation",
                 .past = Past::Everything,
                 .act = press({"catalogue/objectives"})});
  all.push_back({.page = "lesson", .name = "new", .shows = "lesson/", .module = kReady});
  all.push_back({.page = "lesson", .name = "read", .shows = "lesson/", .past = Past::Everything, .module = kReady});
  all.push_back({.page = "lesson",
                 .name = "with a note",
                 .shows = "lesson/note/",
                 .act =
                     [](Program& program) {
                       program.type("n");
                       program.type("Bound to Annex A");
                     },
                 .module = kReady});
  all.push_back({.page = "lesson",
                 .name = "with the exercise written",
                 .shows = "lesson/prompt/manager/versions/0",
                 .act = both(write("lesson/prompt/manager/box", "A risk is known.", "lesson/prompt/manager/keep"),
                             press({"lesson/prompt/manager/versions"})),
                 .module = kReady});
}

void add_checkpoint(States& all) {
  const auto state = [&](const char* name, const char* shows, std::function<void(Program&)> act) {
    all.push_back({.page = "checkpoint", .name = name, .shows = shows, .act = std::move(act), .module = kReady});
  };
  const std::string box = "checkpoint/second/answer";
  const std::string check = "checkpoint/second/check";
  state("new", "checkpoint/first/answer", {});
  state("a draft", "checkpoint/first/answer", write("checkpoint/first/answer", "It certifies"));
  state("asked to check nothing", "checkpoint/first/caption", press({"checkpoint/first/check"}));
  state("partly correct", "checkpoint/second/again", write(box, kPartly, check));
  state("correct", "checkpoint/second/", write(box, "Each risk is known, and there is a review.", check));
  state("contradictory", "checkpoint/first/again",
        write("checkpoint/first/answer", "It certifies the product.", "checkpoint/first/check"));
  state("off topic", "checkpoint/first/again",
        write("checkpoint/first/answer", "A cake is baked on Sundays with butter.", "checkpoint/first/check"));
  state("no answer", "checkpoint/first/again", write("checkpoint/first/answer", "xx", "checkpoint/first/check"));
  state("contested", "checkpoint/second/remark", both(write(box, kPartly, check), press({"checkpoint/second/appeal"})));
  state("tried again", "checkpoint/second/earlier",
        both(write(box, kPartly, check), press({"checkpoint/second/again", "checkpoint/second/earlier"})));
}

void add_review(States& all) {
  const auto state = [&](const char* name, const char* shows, Past past, std::function<void(Program&)> act) {
    all.push_back({.page = "review", .name = name, .shows = shows, .past = past, .act = std::move(act)});
  };
  const auto begin = press({"review/start"});
  const auto partly = both(begin, write("review/answer", "Each risk counts.", "review/fairly"));
  state("before the first answer", "review/nothing", Past::Nothing, {});
  state("nothing is due", "review/nothing", Past::Answers, {});
  state("what is due", "review/due/0", Past::DueAnswers, {});
  state("a question", "review/answer", Past::DueAnswers, begin);
  state("how sure one is", "review/sure", Past::DueAnswers, both(begin, write("review/answer", "Each risk counts.")));
  state("a verdict", "review/next", Past::DueAnswers, partly);
  state("the model answer", "review/model", Past::DueAnswers, both(partly, press({"review/model"})));
  state("contesting", "checkpoint/review/remark", Past::DueAnswers, both(partly, press({"review/appeal"})));
  state("the end", "review/result/0", Past::DueAnswers, press_every_answer_of_a_review);
}

void add_interview(States& all) {
  const auto state = [&](const char* name, const char* shows, std::function<void(Program&)> act) {
    all.push_back({.page = "interview", .name = name, .shows = shows, .act = std::move(act)});
  };
  state("chosen", "interview/start", {});
  state("a question", "interview/answer", press({"interview/start"}));
  state("without a limit", "interview/answer", press({"interview/time/3", "interview/start"}));
  state("a follow-up", "interview/debrief/verdict", reach_follow_up);
  state("a pause", "interview/resume", press({"interview/start", "interview/pause"}));
  state("under way", "interview/continue",
        both(press({"interview/start"}), [](Program& program) { program.click(ui::Role::Link, "Interview"); }));
  state("the debrief", "interview/new", end_interview);
  all.push_back({.page = "interview",
                 .name = "without questions",
                 .shows = "interview/nothing",
                 .content = Content::WithoutEntries});
}

void add_looking_back(States& all) {
  const auto state = [&](const char* page, const char* name, const char* shows, Past past,
                         std::function<void(Program&)> act) {
    all.push_back({.page = page, .name = name, .shows = shows, .past = past, .act = std::move(act)});
  };
  const auto answer = press({"history/row/1"});
  state("progress", "before the first answer", "progress/empty", Past::Nothing, {});
  state("progress", "map", "progress/idea/", Past::Answers, {});
  state("progress", "table", "progress/table/module", Past::Answers, press({"progress/shape/1"}));
  state("progress", "panel", "progress/panel", Past::Answers, press({"progress/idea/ready/first/system"}));
  state("progress", "everything known", "progress/idea/", Past::Everything, {});
  state("history", "before the first answer", "history/empty", Past::Nothing, {});
  state("history", "all answers", "history/row/1", Past::Answers, {});
  state("history", "one answer", "history/answer", Past::Answers, answer);
}

void add_references(States& all) {
  const auto state = [&](const char* page, const char* name, const char* shows, std::function<void(Program&)> act) {
    all.push_back({.page = page, .name = name, .shows = shows, .act = std::move(act)});
  };
  state("glossary", "opened", "glossary/row/", {});
  state("glossary", "an entry", "glossary/bookmark", press({"glossary/row/isms"}));
  state("glossary", "nothing fits", "glossary/empty", write("glossary/find", "zzzz"));
  state("controls", "an entry", "controls/bookmark", press({"controls/row/5.9"}));
  state("controls", "filtered", "controls/row/5.9", press({"controls/filter/new", "controls/menu/new/0"}));
  state("controls", "a menu", "controls/menu/theme/", press({"controls/filter/theme"}));
  state("controls", "a message with undo", "toast/1/action", press({"controls/bookmark"}));
  state("clauses", "an entry", "clauses/bookmark", press({"clauses/row/4.1"}));
  state("clauses", "nothing fits", "clauses/empty", write("clauses/find", "zzzz"));
  for (const char* page : {"glossary", "controls", "clauses"}) {
    all.push_back({.page = page,
                   .name = "without entries",
                   .shows = std::string(page) + "/empty",
                   .content = Content::WithoutEntries});
  }
}

void add_keeping(States& all) {
  const auto state = [&](const char* page, const char* name, const char* shows, Past past,
                         std::function<void(Program&)> act) {
    all.push_back({.page = page, .name = name, .shows = shows, .past = past, .act = std::move(act), .module = kReady});
  };
  state("attestation", "not due", "attestation/", Past::Nothing, {});
  state("attestation", "due", "attestation/name", Past::Everything, {});
  state("attestation", "saved", "attestation/", Past::Everything,
        both(write("attestation/name", "Zoé"), press({"attestation/save_pdf"})));
  state("attestation", "not written", "attestation/", Past::Everything,
        both(write("attestation/name", "Zoé"), press({"attestation/languages/2", "attestation/save_text"})));
  state("settings", "opened", "settings/title", Past::Answers, {});
  state("settings", "nothing is kept", "settings/erase_reason", Past::Answers, {});
  all.back().access = records::Access::ReadOnlySecondInstance;
  all.back().notices = {{"records_second_instance", {}, {}}};
  state("settings", "exported", "settings/exported", Past::Answers, press({"settings/export_csv"}));
  state("settings", "not exported", "banner/job_failed/export_json", Past::Answers, press({"settings/export_json"}));
  state("settings", "asked before restoring", "settings/restore_keep", Past::Answers, press({"settings/restore"}));
  state("settings", "asked before erasing", "settings/erase_keep", Past::Answers, press({"settings/erase"}));
  state("settings", "asked again before erasing", "settings/erase_now", Past::Answers,
        press({"settings/erase", "settings/erase_go_on"}));
  state("error", "a module", "error/title", Past::Nothing, {});
  all.back().module = kBroken;
  state("error", "checked again", "error/checked", Past::Nothing, press({"error/check"}));
  all.back().module = kBroken;
  all.push_back({.page = "error", .name = "the course", .shows = "error/title", .content = Content::Missing});
}

/// Of a course of which nothing can be opened: each page, with and without answers in the record.
void add_nothing_to_open(States& all) {
  for (const char* page : {"home", "learn", "review", "interview", "progress", "history", "glossary", "controls",
                           "clauses", "attestation"}) {
    all.push_back({.page = page, .name = "all is being written", .shows = "", .content = Content::Coming});
    all.push_back({.page = page, .name = "the course is missing", .shows = "", .content = Content::Missing});
  }
}

void add_search(States& all) {
  const auto state = [&](const char* name, const char* shows, const char* text) {
    all.push_back({.page = "search", .name = name, .shows = shows, .act = [text](Program& program) {
                     search_for(program, text);
                   }});
  };
  state("opened", "search/box", "");
  state("results", "search/0", "system");
  state("nothing found", "search/empty", "zzzz");
}

}  // namespace

const std::vector<State>& all_states() {
  static const std::vector<State> kAll = [] {
    States all;
    for (const auto add : {add_first_start, add_home, add_learning, add_checkpoint, add_review, add_interview,
                           add_looking_back, add_references, add_keeping, add_nothing_to_open, add_search}) {
      add(all);
    }
    return all;
  }();
  return kAll;
}

Scene::Scene(const State& state)
    : state_(state), course_(course_of(state.content)), store_(records::memory_store(state.access)) {
  live_through(state.past, course_, *store_);
  Opening opening{.start = {state.page == "search" ? "learn" : state.page, state.module, state.block},
                  .size = kTall,
                  .notices = state.notices,
                  .reload = [this] { return &course_; },
                  .services = services_of(state)};
  if (state.first_start) opening.start = {};
  program_ = std::make_unique<Program>(course_, *store_, opening);
  INFO(name_of(state));
  if (state.act) state.act(*program_);
}

void Scene::show(ImVec2 size, float text_scale, ReadingMode mode) {
  program_->app().set_reading_mode(mode);
  program_->app().set_text_scale(text_scale);
  program_->resize(size);
  program_->wait(0.5);
}

bool Scene::holds() const {
  const auto& all = program_->registry().widgets();
  return std::any_of(all.begin(), all.end(),
                     [&](const ui::WidgetInfo& widget) { return widget.id.starts_with(state_.shows); });
}

std::string name_of(const State& state) { return state.page + ": " + state.name; }

}  // namespace passerelle::test
