#include "learning/learner.h"

#include <algorithm>

#include "learning/criterion.h"
#include "learning/feedback.h"
#include "learning/lesson_outline.h"

namespace passerelle::learning {
namespace {

template <class Map>
const typename Map::mapped_type* find(const Map& map, const typename Map::key_type& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

bool is_right(const MarkedAnswer& answer) { return verdict_of(answer.assessment) == Verdict::Correct; }

}  // namespace

Learner::Learner(const course::Course& course, records::Store& store, const Clock& clock)
    : course_(&course), store_(&store), clock_(&clock) {
  restore(store.read_all());
}

std::optional<std::string> Learner::setting(const std::string& key) const {
  const std::string* value = find(settings_, key);
  return value == nullptr ? std::nullopt : std::optional(*value);
}

void Learner::set_setting(const std::string& key, const std::string& value) {
  if (setting(key) == value) return;
  settings_[key] = value;
  store_->save(records::Setting{key, value});
}

std::optional<ReadingPlace> Learner::place(const course::ModuleId& module) const {
  const ReadingPlace* place = find(places_, module.value);
  return place == nullptr ? std::nullopt : std::optional(*place);
}

void Learner::set_place(const course::ModuleId& module, const ReadingPlace& place) {
  const ReadingPlace* before = find(places_, module.value);
  if (before != nullptr && before->page == place.page && before->block == place.block) return;
  places_[module.value] = place;
  store_->save(records::Position{module.value, place.page, place.block, clock_->now()});
}

bool Learner::is_read(const course::ModuleId& module, const course::BlockId& block) const {
  const std::set<std::string>* blocks = find(read_, module.value);
  return blocks != nullptr && blocks->count(block.value) > 0;
}

void Learner::mark_read(const course::ModuleId& module, const course::BlockId& block) {
  if (read_[module.value].insert(block.value).second) store_->save(records::ReadBlock{module.value, block.value});
}

ModuleProgress Learner::progress(const course::ModuleId& id) const {
  const course::Module* module = find_module(id);
  return module == nullptr ? ModuleProgress{} : progress(*module);
}

ModuleProgress Learner::progress(const course::Module& module) const {
  ModuleProgress progress;
  for (const course::Question& question : module.questions) {
    const QuestionKey key{module.id, question.id};
    const std::vector<const MarkedAnswer*> given = checkpoint_answers(key);
    const bool answered = std::any_of(given.begin(), given.end(),
                                      [](const MarkedAnswer* answer) { return counts_as_answer(answer->assessment); });
    ++progress.questions;
    progress.answered += answered ? 1 : 0;
    progress.correct += is_correct(key) ? 1 : 0;
  }
  for (const course::BlockId& block : blocks_in_order(module)) {
    ++progress.blocks;
    progress.blocks_read += is_read(module.id, block) ? 1 : 0;
  }
  return progress;
}

bool Learner::is_reached(const course::Module& module, const course::Objective& objective) const {
  return !objective.questions.empty() &&
         std::all_of(objective.questions.begin(), objective.questions.end(), [&](const course::QuestionId& question) {
           return is_correct({module.id, question});
         });
}

std::size_t Learner::current_section(const course::Module& module) const {
  const ReadingPlace* place = find(places_, module.id.value);
  if (place == nullptr) return 0;
  const std::vector<LessonSection> outline = lesson_outline(module);
  if (place->page != "checkpoint") return section_of_block(outline, {place->block}).value_or(0);
  const auto checkpoint = std::find_if(outline.begin(), outline.end(), [](const LessonSection& section) {
    return section.kind == SectionKind::Checkpoint;
  });
  return checkpoint == outline.end() ? 0 : static_cast<std::size_t>(checkpoint - outline.begin());
}

std::string Learner::draft(const std::string& key) const {
  const std::string* text = find(drafts_, key);
  return text == nullptr ? std::string() : *text;
}

void Learner::set_draft(const std::string& key, const std::string& text) {
  if (draft(key) == text) return;
  if (text.empty()) {
    drafts_.erase(key);
  } else {
    drafts_[key] = text;
  }
  store_->save(records::Draft{key, text, clock_->now()});
}

records::SaveState Learner::save_state() const { return store_->state(); }

bool Learner::wait_until_saved(std::chrono::milliseconds at_most) { return store_->flush(at_most); }

const MarkedAnswer* Learner::submit(const QuestionKey& key, const std::string& answer, const Circumstances& given) {
  const course::Module* module = find_module(key.module);
  const course::Question* question = module == nullptr ? nullptr : module->find(key.question);
  if (question == nullptr || question->rubric == nullptr || course_->engine == nullptr) return nullptr;
  MarkedAnswer marked;
  marked.answer = answer;
  marked.assessment = course_->engine->assess(answer, *question->rubric, workspace_);
  marked.at = clock_->now();
  records::Attempt attempt;
  attempt.module = key.module.value;
  attempt.question = key.question.value;
  attempt.answer = answer;
  attempt.label = scoring::to_string(marked.assessment.label);
  attempt.score = marked.assessment.score;
  attempt.assessment = to_json(marked.assessment);
  attempt.engine_version = scoring::kEngineVersion;
  attempt.content_version = module->version;
  attempt.at = marked.at;
  attempt.occasion = name_of(given.occasion);
  attempt.confidence = given.confidence ? name_of(*given.confidence) : "";
  attempt.seconds = given.seconds.value_or(-1);
  attempt.interview = given.interview;
  attempt.language = setting("language").value_or("");
  const std::string draft = given.draft.empty() ? draft_key(key) : given.draft;
  marked.attempt = store_->append(std::move(attempt), draft);
  marked.content_version = module->version;
  marked.occasion = given.occasion;
  marked.confidence = given.confidence;
  marked.seconds = given.seconds;
  marked.interview = given.interview;
  drafts_.erase(draft);
  QuestionState& state = questions_[key];
  state.attempts.push_back(std::move(marked));
  state.stage = stage_now(key);
  add_to_history(key);
  return &state.attempts.back();
}

QuestionStage Learner::stage(const QuestionKey& key) const {
  const QuestionState* state = find(questions_, key);
  return state == nullptr ? QuestionStage::Writing : state->stage;
}

void Learner::try_again(const QuestionKey& key) {
  const auto found = questions_.find(key);
  if (found == questions_.end() || found->second.stage == QuestionStage::Writing) return;
  found->second.stage = QuestionStage::Writing;
  set_draft(draft_key(key), checkpoint_answers(key).back()->answer);
}

const std::vector<MarkedAnswer>& Learner::attempts(const QuestionKey& key) const {
  const QuestionState* state = find(questions_, key);
  return state == nullptr ? none_ : state->attempts;
}

std::vector<const MarkedAnswer*> Learner::checkpoint_answers(const QuestionKey& key) const {
  std::vector<const MarkedAnswer*> answers;
  bool correct = false;
  for (const MarkedAnswer& given : attempts(key)) {
    const bool completes = !correct && is_right(given);
    if (given.occasion == Occasion::Checkpoint || completes) answers.push_back(&given);
    correct = correct || completes;
  }
  return answers;
}

void Learner::contest(const QuestionKey& key, const std::string& remark) {
  const std::vector<const MarkedAnswer*> answers = checkpoint_answers(key);
  if (!answers.empty()) contest(key, answers.back()->attempt, remark);
}

void Learner::contest(const QuestionKey& key, std::int64_t attempt, const std::string& remark) {
  const auto found = questions_.find(key);
  if (found == questions_.end()) return;
  for (MarkedAnswer& given : found->second.attempts) {
    if (given.attempt != attempt) continue;
    given.contested = true;
    given.remark = remark;
    store_->append(records::Contest{attempt, remark, clock_->now()});
  }
}

bool Learner::is_met(const course::Criterion& criterion, const std::string& text) {
  return meets(criterion, text, course_->engine.get(), workspace_);
}

void Learner::set_course(const course::Course& course) { course_ = &course; }

const course::Module* Learner::find_module(const course::ModuleId& module) const {
  const course::ModuleEntry* entry = course_->find(module);
  return entry == nullptr ? nullptr : entry->module.get();
}

bool Learner::is_correct(const QuestionKey& key) const {
  const std::vector<MarkedAnswer>& given = attempts(key);
  return std::any_of(given.begin(), given.end(), is_right);
}

/// A draft beside the answers is one that is being written again; what was answered elsewhere leaves the box open.
QuestionStage Learner::stage_now(const QuestionKey& key) const {
  const bool writing = drafts_.count(draft_key(key)) > 0 || checkpoint_answers(key).empty();
  return writing ? QuestionStage::Writing : QuestionStage::Marked;
}

std::string draft_key(const QuestionKey& key) { return key.module.value + "/" + key.question.value; }

std::string draft_key(const course::Module& module, const course::Audience& audience) {
  const std::string prompt = module.prompt ? module.prompt->id.value : std::string();
  return module.id.value + "/" + prompt + "/" + audience.id.value;
}

}  // namespace passerelle::learning
