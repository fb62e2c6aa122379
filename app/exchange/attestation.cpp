#include "exchange/attestation.h"

#include <algorithm>

#include "course/markdown.h"
#include "exchange/time_text.h"
#include "learning/feedback.h"
#include "text/unicode.h"

namespace passerelle::exchange {
namespace {

using learning::MarkedAnswer;

constexpr std::size_t kLongestName = 120;  ///< characters
constexpr std::int64_t kSecondsPerMinute = 60;

/// Plain text on one line: neither marks nor line breaks, which separate the fields of the record.
std::string one_line(const std::string& text) {
  std::string line;
  bool gap = false;
  for (const char c : text::to_nfc(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F) {
      gap = true;
      continue;
    }
    if (gap && !line.empty()) line += ' ';
    gap = false;
    line += c;
  }
  return line;
}

Bilingual plain(const Bilingual& text) {
  return {one_line(course::plain_text(text.en)), one_line(course::plain_text(text.fr))};
}

std::string name_of(const std::string& typed) {
  const std::string name = one_line(typed);
  return name.substr(0, text::offset_of_character(name, kLongestName));
}

bool is_correct(const MarkedAnswer* answer) {
  return learning::verdict_of(answer->assessment) == learning::Verdict::Correct;
}

ModuleCompletion completion_of_module(const learning::Learner& learner, const course::ModuleEntry& entry) {
  ModuleCompletion completion;
  completion.id = entry.id;
  completion.title = entry.title;
  if (entry.state != course::ModuleEntry::State::Ready || entry.module == nullptr) return completion;
  for (const course::Question& question : entry.module->questions) {
    const std::vector<const MarkedAnswer*> given = learner.checkpoint_answers({entry.id, question.id});
    ++completion.questions;
    if (std::any_of(given.begin(), given.end(), is_correct)) {
      ++completion.correct;
    } else {
      completion.missing.push_back(plain(question.prompt));
    }
  }
  const bool done = completion.questions > 0 && completion.missing.empty();
  completion.state = done ? ModuleCompletion::State::Completed : ModuleCompletion::State::Unfinished;
  return completion;
}

AttestedQuestion attest(const course::Question& question, const std::vector<const MarkedAnswer*>& given) {
  const auto first = std::find_if(given.begin(), given.end(), is_correct);
  return {plain(question.prompt), static_cast<int>(first - given.begin()) + 1, date_of((*first)->at)};
}

AttestedModule attest(const learning::Learner& learner, const course::Module& module) {
  AttestedModule attested{module.id.value, module.version, plain(module.title), {}, {}};
  for (const course::Objective& objective : module.objectives) attested.objectives.push_back(plain(objective.text));
  for (const course::Question& question : module.questions) {
    attested.questions.push_back(attest(question, learner.checkpoint_answers({module.id, question.id})));
  }
  return attested;
}

}  // namespace

bool Completion::complete() const {
  return !modules.empty() && std::all_of(modules.begin(), modules.end(), [](const ModuleCompletion& module) {
    return module.state == ModuleCompletion::State::Completed;
  });
}

Result<Completion> completion_of(const learning::Learner& learner, const std::string& id) {
  const course::Course& course = learner.course();
  if (const course::ModuleEntry* entry = course.find(course::ModuleId{id})) {
    return Completion{Attestation::Subject::Module, entry->title, {completion_of_module(learner, *entry)}};
  }
  const course::Track* track = course.find(course::TrackId{id});
  if (track == nullptr) return Error{"attestation_unknown", {{"name", id}}, {}};
  Completion completion{Attestation::Subject::Track, track->title, {}};
  for (const course::ModuleId& module : track->modules) {
    if (const course::ModuleEntry* entry = course.find(module)) {
      completion.modules.push_back(completion_of_module(learner, *entry));
    }
  }
  return completion;
}

Result<Attestation> make_attestation(const learning::Learner& learner, const AttestationRequest& request) {
  auto completion = completion_of(learner, request.id);
  if (!completion) return completion.error();
  if (!completion.value().complete()) return Error{"attestation_unfinished", {{"name", request.id}}, {}};
  Attestation made;
  made.name = name_of(request.name);
  if (made.name.empty()) return Error{"attestation_without_name", {}, {}};
  made.languages = request.languages;
  made.subject = completion.value().subject;
  made.id = request.id;
  made.title = plain(completion.value().title);
  std::int64_t seconds = 0;
  for (const ModuleCompletion& module : completion.value().modules) {
    made.modules.push_back(attest(learner, *learner.course().find(module.id)->module));
    seconds += learner.reading_seconds(module.id);
  }
  made.minutes = static_cast<int>((seconds + kSecondsPerMinute / 2) / kSecondsPerMinute);
  made.date = date_of(request.now);
  made.program = request.program;
  return made;
}

std::vector<Language> languages_of(ReadingMode mode) {
  if (mode == ReadingMode::English) return {Language::English};
  if (mode == ReadingMode::French) return {Language::French};
  return {Language::English, Language::French};
}

std::string file_stem(const Attestation& attestation) {
  return "attestation-" + attestation.id + "-" + attestation.date;
}

}  // namespace passerelle::exchange
