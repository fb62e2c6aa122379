#include "course/rubric_checks.h"

#include <algorithm>
#include <cmath>

#include "course/markdown.h"
#include "course/module_file.h"
#include "course/read_value.h"
#include "course/reading_level.h"
#include "course/text_checks.h"

namespace passerelle::course {
namespace {

constexpr Language kLanguages[] = {Language::English, Language::French};

const char* name_of(Language language) { return language == Language::English ? "en" : "fr"; }

void check_patterns(Document& document, const Value& question, const char* list) {
  for (const Value* owner : items_of(&question, list)) {
    const Value* patterns = owner->find("patterns");
    if (patterns == nullptr || !patterns->is(Value::Kind::Array) || !patterns->items.empty()) continue;
    document.report(Severity::Error,
                    {"content_no_patterns", {{"id", string_of(owner, "id")}}, document.where_of_key(*patterns)});
  }
}

class ModelCheck {
 public:
  ModelCheck(Document& document, const scoring::Engine& engine) : document_(document), engine_(engine) {}

  void check_question(const Value& value, const Question& question) {
    const Value* model = value.find("modelAnswer");
    if (model == nullptr || question.rubric == nullptr) return;
    for (const Language language : kLanguages) {
      const std::string answer = plain_text(question.model_answer.in(language));
      const scoring::Assessment mark = engine_.assess(answer, *question.rubric, workspace_);
      if (mark.label == scoring::Label::Correct) continue;
      warn(*model, language, "content_model_answer_mark", {{"found", scoring::to_string(mark.label)}});
    }
  }

  void check_audience(const Value& value, const Audience& audience) {
    const Value* model = value.find("modelAnswer");
    if (model == nullptr) return;
    for (const Language language : kLanguages) {
      const std::string& answer = audience.model_answer.in(language);
      for (const Criterion& criterion : audience.criteria) {
        if (meets(answer, criterion)) continue;
        warn(*model, language, "content_model_answer_criterion", {{"criterion", criterion.id.value}});
      }
    }
  }

 private:
  bool meets(const std::string& markdown, const Criterion& criterion) {
    if (criterion.kind == Criterion::Kind::AtMostWords) return count_words(markdown) <= criterion.words;
    const std::string answer = plain_text(markdown);
    if (criterion.kind == Criterion::Kind::OneSentence) return engine_.count_sentences(answer) == 1;
    return std::any_of(criterion.concepts.begin(), criterion.concepts.end(),
                       [&](const concepts::ConceptId& id) { return engine_.mentions(answer, id, workspace_); });
  }

  void warn(const Value& model, Language language, const char* code, std::vector<ErrorArgument> args) {
    const Value* side = model.find(name_of(language));
    document_.report(Severity::Warning, {code, std::move(args), document_.where(side == nullptr ? model : *side)});
  }

  Document& document_;
  const scoring::Engine& engine_;
  scoring::Workspace workspace_;
};

int words_of_parts(const Module& module, Language language) {
  int words = 0;
  for (const Block* part : {&module.overview, &module.explanation, &module.example, &module.recap}) {
    words += count_words(part->text.in(language));
  }
  for (const auto* list : {&module.blocks, &module.examples}) {
    for (const Block& block : *list)
      words += count_words(block.heading.in(language)) + count_words(block.text.in(language));
  }
  for (const Callout& callout : module.callouts) words += count_words(callout.text.in(language));
  return words;
}

}  // namespace

void check_reachable(Document& document) {
  if (document.root() == nullptr) return;
  for (const Value* question : question_values(*document.root())) {
    const auto ideas = items_of(question, "ideas").size();
    const int need = int_of(question, "need", 0);
    if (ideas > 0 && need > static_cast<int>(ideas)) {
      document.report(Severity::Error, {"content_need_too_large",
                                        {{"need", std::to_string(need)}, {"ideas", std::to_string(ideas)}},
                                        document.where(*question->find("need"))});
    }
    if (!is_ready(*document.root())) continue;
    check_patterns(document, *question, "ideas");
    check_patterns(document, *question, "misconceptions");
  }
}

void check_model_answers(Document& document, const Module& module, const scoring::Engine& engine) {
  if (document.root() == nullptr) return;
  ModelCheck check(document, engine);
  const auto values = question_values(*document.root());
  const auto questions = questions_and_follow_ups(module);
  for (std::size_t i = 0; i < values.size(); ++i) check.check_question(*values[i], *questions[i]);
  const auto audiences = items_of(document.root()->find("interactivePrompt"), "audiences");
  for (std::size_t i = 0; i < audiences.size(); ++i) check.check_audience(*audiences[i], module.prompt->audiences[i]);
}

void check_minutes(Document& document, const Module& module) {
  const Value* minutes = document.root() == nullptr ? nullptr : document.root()->find("minutes");
  if (minutes == nullptr) return;
  constexpr int kWordsAMinute = 150;
  constexpr int kMinutesAReader = 3;
  constexpr double kTolerance = 0.3;  // of what is announced
  // French says the same in more words: the middle of both.
  const int words = (words_of_parts(module, Language::English) + words_of_parts(module, Language::French)) / 2;
  const auto readers = module.prompt ? static_cast<int>(module.prompt->audiences.size()) : 0;
  const int reckoned = static_cast<int>(std::lround(static_cast<double>(words) / kWordsAMinute)) +
                       readers * kMinutesAReader + static_cast<int>(module.questions.size()) * kMinutesAQuestion;
  if (std::abs(module.minutes - reckoned) <= kTolerance * module.minutes) return;
  document.report(Severity::Warning,
                  {"content_minutes",
                   {{"minutes", std::to_string(module.minutes)}, {"reckoned", std::to_string(reckoned)}},
                   document.where(*minutes)});
}

void check_reading(Document& document, const Module& module) {
  constexpr double kLeast = 50.0;  // fairly hard: an employee reads it with effort
  const ReadingEase ease = reading_ease(module);
  const Value* title = document.root() == nullptr ? nullptr : document.root()->find("title");
  if (title == nullptr) return;
  for (const Language language : kLanguages) {
    const double found = language == Language::English ? ease.english : ease.french;
    if (found >= kLeast) continue;
    document.report(Severity::Warning, {"content_hard_to_read",
                                        {{"language", name_of(language)},
                                         {"ease", std::to_string(std::lround(found))},
                                         {"least", std::to_string(std::lround(kLeast))}},
                                        document.where(*title)});
  }
}

}  // namespace passerelle::course
