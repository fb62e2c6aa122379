#include "cli/progress.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/learn_session.h"
#include "cli/text_table.h"
#include "cli/with_learner.h"
#include "learning/progress.h"
#include "learning/reviews.h"

namespace passerelle::cli {

namespace {

using learning::IdeaCount;
using learning::Progress;
using json = nlohmann::ordered_json;

Progress progress_of(const Desk& desk, const Moment& now) {
  const auto reviews = std::make_shared<const learning::Reviews>(desk.learner);
  return learning::make_progress(desk.learner, learning::memories_of(reviews, now), now);
}

TableRow row_of(const std::string& name, const IdeaCount& count) {
  return {name, std::to_string(count.mastered), std::to_string(count.fragile), std::to_string(count.not_shown),
          std::to_string(count.total())};
}

std::string percent(const locale::Words& words, int value) {
  return words.format("settings/percent", {{"value", std::int64_t{value}}});
}

void print_ideas(std::ostream& out, const Desk& desk, const Progress& progress) {
  const locale::Words& words = desk.vocabulary.words();
  std::vector<TableRow> rows{{"", words.text("progress/column_mastered"), words.text("progress/column_fragile"),
                              words.text("progress/column_not_shown"), words.text("progress/column_all")}};
  for (const learning::TrackMastery& track : progress.tracks) {
    rows.push_back(row_of(clean_line(label_of(track.title, desk.reading)), track.count));
  }
  rows.push_back(row_of(words.text("terminal/all_tracks"), progress.count));
  print_table(out, rows);
}

void print_readiness(std::ostream& out, const Desk& desk, const Progress& progress) {
  const locale::Words& words = desk.vocabulary.words();
  const learning::Readiness& ready = progress.readiness;
  const std::string interviews = words.format("progress/interviews", {{"count", std::int64_t{ready.interviews_done}}});
  print_table(out, {{words.text("progress/readiness"), std::to_string(ready.value)},
                    {words.text("progress/coverage"), percent(words, ready.coverage)},
                    {words.text("progress/freshness"), percent(words, ready.freshness)},
                    {interviews, percent(words, ready.interviews)}});
}

void print_table_of(std::ostream& out, const Desk& desk, const Progress& progress) {
  const locale::Words& words = desk.vocabulary.words();
  Page page(out, desk.style);
  page.heading(label_of(desk.vocabulary.both("progress/title"), desk.reading));
  if (desk.learner.history().empty()) {
    page.paragraph(words.text("progress/empty_text"), words.language());
    page.paragraph(words.text("terminal/review_learn"), words.language());
  }
  page.blank();
  print_ideas(out, desk, progress);
  out << '\n';
  print_readiness(out, desk, progress);
  page.paragraph(words.text("progress/readiness_note"), words.language());
  page.blank();
  page.paragraph(words.format("catalogue/answered", {{"correct", std::int64_t{progress.questions_correct}},
                                                     {"questions", std::int64_t{progress.questions}}}),
                 words.language());
  page.paragraph(words.format("terminal/due", {{"count", static_cast<std::int64_t>(progress.due.size())}}),
                 words.language());
}

json to_object(const IdeaCount& count) {
  return {
      {"mastered", count.mastered}, {"fragile", count.fragile}, {"notShown", count.not_shown}, {"all", count.total()}};
}

json to_object(const Bilingual& text) { return {{"en", text.en}, {"fr", text.fr}}; }

json track_object(const learning::TrackMastery& track) {
  return {{"id", track.id.value},
          {"title", to_object(track.title)},
          {"ideas", to_object(track.count)},
          {"modules", track.modules.size()},
          {"modulesComplete", track.complete}};
}

void print_json(std::ostream& out, const Progress& progress) {
  const learning::Readiness& ready = progress.readiness;
  json object{{"ideas", to_object(progress.count)}, {"tracks", json::array()}};
  for (const learning::TrackMastery& track : progress.tracks) object["tracks"].push_back(track_object(track));
  object["modules"] = progress.modules;
  object["modulesComplete"] = progress.modules_complete;
  object["questions"] = progress.questions;
  object["questionsCorrect"] = progress.questions_correct;
  object["due"] = progress.due.size();
  object["readiness"] = {{"value", ready.value},
                         {"coverage", ready.coverage},
                         {"freshness", ready.freshness},
                         {"interviews", ready.interviews},
                         {"interviewsDone", ready.interviews_done}};
  out << object.dump(2, ' ', false, json::error_handler_t::replace) << '\n';
}

}  // namespace

int progress(const Invocation& invocation) {
  const auto check = [](const course::Course&) { return kExitDone; };
  return with_kept_record(invocation, check, [&](const Desk& desk) {
    const Progress made = progress_of(desk, invocation.host.clock->now());
    if (invocation.has("--json")) {
      print_json(invocation.console.out, made);
    } else {
      print_table_of(invocation.console.out, desk, made);
    }
    return kExitDone;
  });
}

}  // namespace passerelle::cli
