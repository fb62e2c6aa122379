#include "course/answers_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "course/ids.h"
#include "course/json_reader.h"
#include "course/module_file.h"
#include "course/read_value.h"

namespace passerelle::course {
namespace {

constexpr UnknownCodes kQuestion{"content_unknown_question", "content_unknown_question_near"};
constexpr UnknownCodes kIdea{"content_unknown_idea", "content_unknown_idea_near"};
constexpr UnknownCodes kMisconception{"content_unknown_misconception", "content_unknown_misconception_near"};

std::vector<std::string> ids_of_questions(const Module& module) {
  std::vector<std::string> ids;
  for (const Question* question : questions_and_follow_ups(module)) ids.push_back(question->id.value);
  return ids;
}

template <class List>
std::vector<std::string> ids_of_list(const List& list) {
  std::vector<std::string> ids;
  for (const auto& item : list) ids.push_back(item.id.value);
  return ids;
}

std::vector<std::string> ids_at(const Value& row, const char* name) {
  std::vector<std::string> ids;
  for (const Value* item : items_of(&row, name)) ids.push_back(item->text);
  std::sort(ids.begin(), ids.end());
  return ids;
}

/// "none" or the ids joined by commas, for a message.
std::string listed(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + id;
  return text.empty() ? "none" : text;
}

/// What the engine found in an answer, sorted.
struct Findings {
  std::vector<std::string> ideas;
  std::vector<std::string> misconceptions;
};

Findings findings_of(const scoring::Assessment& mark) {
  Findings found;
  for (const scoring::IdeaResult& idea : mark.ideas) {
    if (idea.state == scoring::IdeaState::Expressed) found.ideas.push_back(idea.id.value);
  }
  for (const scoring::MisconceptionResult& result : mark.misconceptions)
    found.misconceptions.push_back(result.id.value);
  std::sort(found.ideas.begin(), found.ideas.end());
  std::sort(found.misconceptions.begin(), found.misconceptions.end());
  return found;
}

/// Whether so many ideas, with every one that must be there, make an answer correct.
bool is_enough(const Question& question, const std::vector<std::string>& ideas) {
  const bool all_musts = std::all_of(question.ideas.begin(), question.ideas.end(), [&](const Idea& idea) {
    return !idea.must || std::binary_search(ideas.begin(), ideas.end(), idea.id.value);
  });
  return all_musts && static_cast<int>(ideas.size()) >= question.need;
}

class AnswerCheck {
 public:
  AnswerCheck(Document& answers, Document& lesson, const Module& module, const scoring::Engine& engine)
      : answers_(answers), lesson_(lesson), module_(module), engine_(engine) {}

  void run() {
    check_module();
    for (const Value* row : items_of(answers_.root(), "answers")) check_row(*row);
    if (!is_ready(*lesson_.root())) return;
    check_counts();
    check_shown();
  }

 private:
  void check_module() {
    const Value* id = answers_.root()->find("module");
    if (id == nullptr || !is_id(*id) || id->text == module_.id.value) return;
    warn(*id, "content_id_not_folder", {{"id", id->text}, {"folder", module_.id.value}});
  }

  void check_row(const Value& row) {
    const Value* id = row.find("question");
    const Value* text = row.find("text");
    if (id == nullptr || !is_id(*id) || text == nullptr || !text->is(Value::Kind::String)) return;
    if (!check_known(answers_, *id, id->text, ids_of_questions(module_), kQuestion)) return;
    const Question* question = module_.find(QuestionId{id->text});
    ++counts_[id->text];
    check_repeated(*question, *text);
    if (!check_ids(row, "ideas", ids_of_list(question->ideas), kIdea)) return;
    if (!check_ids(row, "misconceptions", ids_of_list(question->misconceptions), kMisconception)) return;
    if (check_label(row, *question) && question->rubric != nullptr) check_mark(row, *text, *question);
  }

  void check_repeated(const Question& question, const Value& text) {
    const auto [first, is_new] = seen_.emplace(std::pair(question.id.value, text.text), text.place.line);
    if (!is_new) warn(text, "content_answer_twice", {{"line", std::to_string(first->second)}});
  }

  bool check_ids(const Value& row, const char* name, const std::vector<std::string>& known, const UnknownCodes& codes) {
    bool good = true;
    for (const Value* id : items_of(&row, name)) {
      if (is_id(*id)) good = check_known(answers_, *id, id->text, known, codes) && good;
    }
    return good;
  }

  /// Whether the label agrees with the ideas beside it.
  bool check_label(const Value& row, const Question& question) {
    const std::string label = string_of(&row, "label");
    const bool enough = is_enough(question, ids_at(row, "ideas"));
    const char* code = nullptr;
    if (label == "correct" && !enough) code = "content_answer_not_enough";
    if (label == "partially_correct_incomplete" && enough) code = "content_answer_enough";
    if (code == nullptr) return true;
    warn(*row.find("label"), code, {{"need", std::to_string(question.need)}});
    return false;
  }

  void check_mark(const Value& row, const Value& text, const Question& question) {
    const scoring::Assessment mark = engine_.assess(text.text, *question.rubric, workspace_);
    const Findings found = findings_of(mark);
    const Findings wanted{ids_at(row, "ideas"), ids_at(row, "misconceptions")};
    const std::string label = string_of(&row, "label");
    if (bool_of(&row, "stillWrong")) {
      const bool right = label == scoring::to_string(mark.label) && found.ideas == wanted.ideas &&
                         found.misconceptions == wanted.misconceptions;
      if (right) warn(*row.find("stillWrong"), "content_answer_mended", {});
      return;
    }
    if (label != scoring::to_string(mark.label)) {
      warn(row, "content_answer_mark",
           {{"label", label},
            {"found", scoring::to_string(mark.label)},
            {"ideas", listed(found.ideas)},
            {"misconceptions", listed(found.misconceptions)}});
      return;
    }
    if (found.ideas != wanted.ideas) {
      warn(row, "content_answer_ideas", {{"wanted", listed(wanted.ideas)}, {"found", listed(found.ideas)}});
    }
    if (found.misconceptions != wanted.misconceptions) {
      warn(row, "content_answer_misconceptions",
           {{"wanted", listed(wanted.misconceptions)}, {"found", listed(found.misconceptions)}});
    }
    for (const std::string& idea : found.ideas) shown_.insert({question.id.value, idea, string_of(&row, "language")});
  }

  void check_counts() {
    constexpr int kLeast = 10;
    for (const std::string& question : ids_of_questions(module_)) {
      const int count = counts_[question];
      if (count >= kLeast) continue;
      const Value* answers = answers_.root()->find("answers");
      warn(answers == nullptr ? *answers_.root() : *answers, "content_too_few_answers",
           {{"question", question}, {"count", std::to_string(count)}, {"least", std::to_string(kLeast)}});
    }
  }

  /// Each idea must have been expressed once in each language: else nobody knows whether it can be.
  void check_shown() {
    for (const Value* question : question_values(*lesson_.root())) {
      for (const Value* idea : items_of(question, "ideas")) {
        for (const char* language : {"en", "fr"}) {
          const std::string id = string_of(idea, "id");
          if (shown_.count({string_of(question, "id"), id, language}) > 0) continue;
          lesson_.report(Severity::Warning,
                         {"content_idea_not_shown", {{"id", id}, {"language", language}}, lesson_.where(*idea)});
        }
      }
    }
  }

  void warn(const Value& at, const char* code, std::vector<ErrorArgument> args) {
    answers_.report(Severity::Warning, {code, std::move(args), answers_.where(at)});
  }

  Document& answers_;
  Document& lesson_;
  const Module& module_;
  const scoring::Engine& engine_;
  scoring::Workspace workspace_;
  std::map<std::string, int> counts_;                        ///< answers of each question
  std::map<std::pair<std::string, std::string>, int> seen_;  ///< question and text, to the line
  std::set<std::array<std::string, 3>> shown_;               ///< question, idea, language
};

}  // namespace

void read_samples(const std::filesystem::path& file, const ModuleId& module, std::vector<scoring::Sample>& samples) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return;
  const Document answers = read_document(file, Strings::TextAsTyped);
  for (const Value* row : items_of(answers.root(), "answers")) {
    scoring::Sample sample;
    sample.question = module.value + "/" + string_of(row, "question");
    sample.text = string_of(row, "text");
    sample.ideas = ids_of<scoring::IdeaId>(row, "ideas");
    sample.misconceptions = ids_of<scoring::MisconceptionId>(row, "misconceptions");
    samples.push_back(std::move(sample));
  }
}

Document check_answers(const std::filesystem::path& file, const Schema& schema, const Module& module, Document& lesson,
                       const scoring::Engine& engine) {
  std::error_code error;
  if (!is_ready(*lesson.root()) && !std::filesystem::exists(file, error)) return {};
  Document answers = read_document(file, Strings::TextAsTyped);
  schema.check(answers);
  if (answers.root() != nullptr) AnswerCheck(answers, lesson, module, engine).run();
  return answers;
}

}  // namespace passerelle::course
