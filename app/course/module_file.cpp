#include "course/module_file.h"

#include "course/markdown.h"
#include "course/read_value.h"

namespace passerelle::course {
namespace {

Block read_block(const Value* block) {
  return {BlockId{string_of(block, "id")}, text_of(block, "heading"), text_of(block, "text")};
}

std::vector<Block> read_blocks(const Value& module, std::string_view name) {
  std::vector<Block> blocks;
  for (const Value* item : items_of(&module, name)) blocks.push_back(read_block(item));
  return blocks;
}

Level level_of(const std::string& name) {
  if (name == "intermediate") return Level::Intermediate;
  return name == "advanced" ? Level::Advanced : Level::Beginner;
}

Tone tone_of(const std::string& name) {
  if (name == "warning") return Tone::Warning;
  return name == "evidence" ? Tone::Evidence : Tone::Tip;
}

Criterion read_criterion(const Value& value) {
  Criterion criterion;
  const std::string kind = string_of(&value, "kind");
  if (kind == "mentions") criterion.kind = Criterion::Kind::Mentions;
  if (kind == "atMostWords") criterion.kind = Criterion::Kind::AtMostWords;
  criterion.id.value = string_of(&value, "id");
  criterion.label = text_of(&value, "label");
  criterion.concepts = ids_of<concepts::ConceptId>(&value, "concepts");
  criterion.words = int_of(&value, "words", 0);
  return criterion;
}

Audience read_audience(const Value& value) {
  Audience audience;
  audience.id.value = string_of(&value, "id");
  audience.icon = string_of(&value, "icon");
  audience.name = text_of(&value, "name");
  audience.instruction = text_of(&value, "instruction");
  audience.model_answer = text_of(&value, "modelAnswer");
  for (const Value* item : items_of(&value, "criteria")) audience.criteria.push_back(read_criterion(*item));
  return audience;
}

std::optional<InteractivePrompt> read_prompt(const Value* value) {
  if (value == nullptr) return std::nullopt;
  InteractivePrompt prompt{BlockId{string_of(value, "id")}, text_of(value, "text"), {}};
  for (const Value* item : items_of(value, "audiences")) prompt.audiences.push_back(read_audience(*item));
  return prompt;
}

Idea read_idea(const Value& value) {
  const Value* hint = value.find("hint");
  return {scoring::IdeaId{string_of(&value, "id")}, bool_of(&value, "must"), text_of(&value, "topic"),
          text_of(&value, "statement"), Hint{text_of(hint, "text"), BlockId{string_of(hint, "block")}}};
}

Question read_question(const Value& value) {
  Question question;
  question.id.value = string_of(&value, "id");
  question.prompt = text_of(&value, "prompt");
  question.need = int_of(&value, "need", 1);
  for (const Value* item : items_of(&value, "ideas")) question.ideas.push_back(read_idea(*item));
  for (const Value* item : items_of(&value, "misconceptions")) {
    question.misconceptions.push_back({scoring::MisconceptionId{string_of(item, "id")}, text_of(item, "statement"),
                                       text_of(item, "feedback"), BlockId{string_of(item, "block")}});
  }
  question.model_answer = text_of(&value, "modelAnswer");
  question.praise = text_of(&value, "praise");
  for (const Value* item : items_of(&value, "followUps")) question.follow_ups.push_back(read_question(*item));
  question.after = ids_of<scoring::IdeaId>(&value, "after");
  return question;
}

void append_plain(std::vector<Bilingual>& texts, const Bilingual& text) {
  if (!text.en.empty() && !text.fr.empty()) texts.push_back({plain_text(text.en), plain_text(text.fr)});
}

/// What a learner could paste instead of answering.
std::vector<Bilingual> lesson_texts(const Module& module) {
  std::vector<Bilingual> texts;
  for (const Block* part : {&module.overview, &module.explanation, &module.example, &module.recap}) {
    append_plain(texts, part->text);
  }
  for (const Block& block : module.blocks) append_plain(texts, block.text);
  for (const Block& example : module.examples) append_plain(texts, example.text);
  for (const Callout& callout : module.callouts) append_plain(texts, callout.text);
  return texts;
}

std::vector<scoring::PatternSource> read_patterns(const Document& document, const Value& owner) {
  std::vector<scoring::PatternSource> patterns;
  for (const Value* item : items_of(&owner, "patterns")) {
    if (item->is(Value::Kind::String)) patterns.push_back({item->text, document.where(*item)});
  }
  return patterns;
}

}  // namespace

bool is_ready(const Value& module) { return string_of(&module, "status") == "ready"; }

Module read_module(const Value& value) {
  Module module;
  module.id.value = string_of(&value, "id");
  module.version = string_of(&value, "version");
  module.track.value = string_of(&value, "track");
  module.level = level_of(string_of(&value, "level"));
  module.minutes = int_of(&value, "minutes", 0);
  module.title = text_of(&value, "title");
  module.summary = text_of(&value, "summary");
  for (const Value* item : items_of(&value, "objectives")) {
    module.objectives.push_back(
        {ObjectiveId{string_of(item, "id")}, text_of(item, "text"), ids_of<QuestionId>(item, "questions")});
  }
  module.overview = read_block(value.find("overview"));
  module.explanation = read_block(value.find("explanation"));
  module.example = read_block(value.find("example"));
  module.blocks = read_blocks(value, "blocks");
  module.examples = read_blocks(value, "examples");
  for (const Value* item : items_of(&value, "callouts")) {
    module.callouts.push_back(
        {BlockId{string_of(item, "id")}, tone_of(string_of(item, "tone")), text_of(item, "text")});
  }
  module.prompt = read_prompt(value.find("interactivePrompt"));
  for (const Value* item : items_of(&value, "questions")) module.questions.push_back(read_question(*item));
  module.recap = read_block(value.find("recap"));
  for (auto& id : ids_of<concepts::ConceptId>(&value, "keyTerms"))
    module.key_terms.push_back({.id = std::move(id), .label = {}, .definition = {}});
  module.related = ids_of<ModuleId>(&value, "related");
  return module;
}

std::vector<const Value*> question_values(const Value& module) {
  std::vector<const Value*> values;
  for (const Value* question : items_of(&module, "questions")) {
    values.push_back(question);
    for (const Value* follow_up : items_of(question, "followUps")) values.push_back(follow_up);
  }
  return values;
}

scoring::RubricSource read_rubric(const Document& document, const Module& module, const Value& question) {
  scoring::RubricSource rubric;
  rubric.question = module.id.value + "/" + string_of(&question, "id");
  rubric.prompt = text_of(&question, "prompt");
  rubric.need = int_of(&question, "need", 1);
  rubric.list_answer = bool_of(&question, "listAnswer");
  for (const Value* item : items_of(&question, "ideas")) {
    rubric.ideas.push_back(
        {scoring::IdeaId{string_of(item, "id")}, bool_of(item, "must"), read_patterns(document, *item)});
  }
  for (const Value* item : items_of(&question, "misconceptions")) {
    rubric.misconceptions.push_back({scoring::MisconceptionId{string_of(item, "id")}, read_patterns(document, *item)});
  }
  rubric.lesson_texts = lesson_texts(module);
  return rubric;
}

}  // namespace passerelle::course
