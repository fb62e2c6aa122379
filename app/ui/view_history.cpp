#include "ui/view_history.h"

#include <cmath>
#include <map>
#include <string_view>

#include "ui/view_date.h"

namespace passerelle::ui {
namespace {

using learning::HistoryEntry;

const course::Question* find_question(const learning::Learner& learner, const learning::QuestionKey& key) {
  const course::ModuleEntry* entry = learner.course().find(key.module);
  return entry != nullptr && entry->module != nullptr ? entry->module->find(key.question) : nullptr;
}

/// Rows of a long history: what many answers share is said once.
class RowMaker {
 public:
  RowMaker(const learning::Learner& learner, const Moment& now, const Speech& speech)
      : learner_(learner), now_(now), speech_(speech), contested_(speech.text("history/contested")) {}

  HistoryRow row_of(const HistoryEntry& entry) {
    const VerdictLook look = look_of(learning::verdict_of(entry.answer->assessment));
    const Titles& titles = titles_of(entry.key);
    HistoryRow row;
    row.line = {std::to_string(entry.answer->attempt), look.icon, look.tone, titles.question,
                verdict_of(look) + ", " + day_of(entry.answer->at)};
    row.module = titles.module;
    if (entry.answer->contested) row.remark = contested_;
    return row;
  }

 private:
  struct Titles {
    std::string question;
    std::string module;
  };

  const learning::Learner& learner_;
  const Moment now_;
  const Speech& speech_;
  const std::string contested_;
  std::map<learning::QuestionKey, Titles> titles_;
  std::map<std::string_view, std::string> verdicts_;
  std::map<std::chrono::sys_days, std::string> days_;

  const Titles& titles_of(const learning::QuestionKey& key) {
    const auto [found, is_new] = titles_.try_emplace(key);
    if (!is_new) return found->second;
    const course::Question* question = find_question(learner_, key);
    const course::ModuleEntry* module = learner_.course().find(key.module);
    found->second = {question != nullptr ? question->prompt.in(speech_.lead) : key.question.value,
                     module != nullptr ? module->title.in(speech_.lead) : key.module.value};
    return found->second;
  }
  const std::string& verdict_of(const VerdictLook& look) {
    const auto [found, is_new] = verdicts_.try_emplace(look.key);
    if (is_new) found->second = speech_.text(look.key);
    return found->second;
  }
  const std::string& day_of(const Moment& at) {
    const auto [found, is_new] = days_.try_emplace(learning::local_day(at));
    if (is_new) found->second = dated_day(at, now_, speech_);
    return found->second;
  }
};

const char* occasion_key(learning::Occasion occasion) {
  switch (occasion) {
    case learning::Occasion::Checkpoint:
      return "history/in_checkpoint";
    case learning::Occasion::Review:
      return "history/in_review";
    case learning::Occasion::Interview:
      return "history/in_interview";
  }
  return "history/in_checkpoint";
}

const char* confidence_key(learning::Confidence confidence) {
  switch (confidence) {
    case learning::Confidence::Sure:
      return "history/sure";
    case learning::Confidence::Fairly:
      return "history/fairly";
    case learning::Confidence::Guessing:
      return "history/guessing";
  }
  return "history/fairly";
}

std::string version_of(const learning::Learner& learner, const HistoryEntry& entry, const Speech& speech) {
  const std::string& then = entry.answer->content_version;
  const course::ModuleEntry* module = learner.course().find(entry.key.module);
  const std::string now = module != nullptr && module->module != nullptr ? module->module->version : std::string();
  if (now.empty() || now == then) return then;
  return speech.format("history/version_then", {{"then", std::string_view(then)}, {"now", std::string_view(now)}});
}

std::vector<HistoryFact> facts_of(const learning::Learner& learner, const HistoryEntry& entry, const Speech& speech) {
  const learning::MarkedAnswer& answer = *entry.answer;
  std::vector<HistoryFact> facts{{speech.text("history/date"), day_and_time(answer.at, speech)},
                                 {speech.text("history/where"), speech.text(occasion_key(answer.occasion))}};
  if (const int attempt = learning::attempt_number(learner, entry); attempt > 0) {
    facts.push_back({speech.text("history/attempt"), std::to_string(attempt)});
  }
  if (answer.seconds) {
    facts.push_back({speech.text("history/time"),
                     speech.format("history/seconds", {{"count", static_cast<std::int64_t>(*answer.seconds)}})});
  }
  if (answer.confidence) {
    facts.push_back({speech.text("history/stated"), speech.text(confidence_key(*answer.confidence))});
  }
  const auto percent = static_cast<std::int64_t>(std::lround(answer.assessment.confidence * 100));
  facts.push_back({speech.text("history/confidence"), speech.format("settings/percent", {{"value", percent}})});
  const std::string version = version_of(learner, entry, speech);
  if (!version.empty()) facts.push_back({speech.text("history/version"), version});
  return facts;
}

void add_marking(HistoryDetail& detail, const course::Module& module, const course::Question& question,
                 const HistoryEntry& entry, int attempt, const Speech& speech) {
  const learning::Feedback feedback = learning::make_feedback(module, question, *entry.answer, attempt);
  detail.has_question = true;
  detail.question.prompt = pair_of(question.prompt, speech.lead);
  detail.question.match = feedback.match_spans;
  detail.question.conflict = feedback.conflict_spans;
  detail.question.verdict = make_verdict_view(feedback, module, speech);
  for (const course::Question& own : module.questions) {
    if (own.id == question.id) detail.question_place = {Screen::Checkpoint, module.id.value, question.id.value};
  }
}

HistoryDetail detail_of(const learning::Learner& learner, const HistoryEntry& entry, const Speech& speech) {
  HistoryDetail detail;
  detail.attempt = std::to_string(entry.answer->attempt);
  detail.module = entry.key.module.value;
  detail.question.id = "history-" + detail.attempt;
  detail.question.answer = entry.answer->answer;
  detail.question.prompt.lead = entry.key.question.value;
  const course::ModuleEntry* module = learner.course().find(entry.key.module);
  detail.module_title = module != nullptr ? module->title.in(speech.lead) : entry.key.module.value;
  const course::Question* question = find_question(learner, entry.key);
  if (question != nullptr) {
    add_marking(detail, *module->module, *question, entry, learning::attempt_number(learner, entry), speech);
  } else {
    const std::string verdict = speech.text(look_of(learning::verdict_of(entry.answer->assessment)).key);
    detail.gone = speech.format("history/gone", {{"verdict", std::string_view(verdict)}});
  }
  detail.facts = facts_of(learner, entry, speech);
  if (entry.answer->contested) {
    detail.remark = speech.format("verdict/appeal_kept", {{"remark", std::string_view(entry.answer->remark)}});
  }
  return detail;
}

}  // namespace

HistoryView make_history_view(const learning::Learner& learner, const std::string& attempt, const Moment& now,
                              const Speech& speech) {
  HistoryView view;
  const std::vector<HistoryEntry>& history = learner.history();
  view.title = speech.text("history/title");
  view.summary = speech.format("history/summary", {{"count", static_cast<std::int64_t>(history.size())}});
  if (history.empty()) view.empty = make_empty_view(learner, "history/empty_title", "history/empty_text", speech);
  RowMaker maker(learner, now, speech);
  view.rows.reserve(history.size());
  for (std::size_t i = 0; i < history.size(); ++i) {
    view.rows.push_back(maker.row_of(history[i]));
    if (view.rows.back().line.attempt != attempt) continue;
    view.detail = detail_of(learner, history[i], speech);
    if (i > 0) view.detail->newer = std::to_string(history[i - 1].answer->attempt);
    if (i + 1 < history.size()) view.detail->older = std::to_string(history[i + 1].answer->attempt);
  }
  return view;
}

}  // namespace passerelle::ui
