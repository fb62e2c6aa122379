#include "bench/large_course.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "bench/real_course.h"
#include "learning/learner.h"

namespace passerelle::bench {
namespace {

void add_word(Bilingual& text, const std::string& word) {
  text.en += " " + word;
  text.fr += " " + word;
}

course::ModuleEntry copy_of(const course::ModuleEntry& entry, int number) {
  course::ModuleEntry made = entry;
  course::Module module = *entry.module;
  const std::string word = "mot" + std::string(1, static_cast<char>('a' + number % 26)) + std::to_string(number);
  made.id.value += "-" + std::to_string(number);
  module.id = made.id;
  for (std::vector<course::Block>* list : {&module.blocks, &module.examples}) {
    for (course::Block& block : *list) add_word(block.text, word);
  }
  made.module = std::make_shared<const course::Module>(std::move(module));
  return made;
}

/// A question of the course under the id that its module has there, with what people answer to it.
struct Asked {
  learning::QuestionKey key;
  const course::Question* question = nullptr;
  std::vector<const std::string*> answers;
};

std::vector<Asked> questions_of(const course::Course& course, const std::vector<LabelledText>& samples) {
  std::vector<Asked> all;
  for (const course::ModuleEntry& entry : course.modules) {
    if (entry.module == nullptr) continue;
    for (const course::Question& question : entry.module->questions) {
      Asked asked{{entry.id, question.id}, &question, {}};
      for (const LabelledText& sample : samples) {
        if (sample.question->rubric == question.rubric) asked.answers.push_back(&sample.text);
      }
      if (!asked.answers.empty()) all.push_back(std::move(asked));
    }
  }
  return all;
}

}  // namespace

course::Course course_of(const course::Course& real, int modules) {
  std::vector<const course::ModuleEntry*> ready;
  for (const course::ModuleEntry& entry : real.modules) {
    if (entry.state == course::ModuleEntry::State::Ready) ready.push_back(&entry);
  }
  course::Course made = real;
  made.modules.clear();
  for (course::Track& track : made.tracks) track.modules.clear();
  for (int i = 0; i < modules && !ready.empty(); ++i) {
    made.modules.push_back(copy_of(*ready[static_cast<std::size_t>(i) % ready.size()], i));
    for (course::Track& track : made.tracks) {
      if (track.id == made.modules.back().track) track.modules.push_back(made.modules.back().id);
    }
  }
  return made;
}

std::unique_ptr<records::Store> record_of(const course::Course& course, int answers, const Moment& now) {
  auto store = records::memory_store();
  const std::vector<LabelledText> samples = sample_answers(*real_course());
  const std::vector<Asked> questions = questions_of(course, samples);
  scoring::Workspace workspace;
  for (int i = 0; i < answers && !questions.empty(); ++i) {
    const auto number = static_cast<std::size_t>(i);
    const Asked& asked = questions[number % questions.size()];
    const std::size_t turn = number / questions.size();
    const std::string& text = *asked.answers[(turn * 7 + number) % asked.answers.size()];
    const scoring::Assessment assessment = course.engine->assess(text, *asked.question->rubric, workspace);
    records::Attempt attempt;
    attempt.module = asked.key.module.value;
    attempt.question = asked.key.question.value;
    attempt.answer = text;
    attempt.label = scoring::to_string(assessment.label);
    attempt.score = assessment.score;
    attempt.assessment = learning::to_json(assessment);
    attempt.at = {now.utc - std::chrono::days(365) + i * (std::chrono::milliseconds(std::chrono::days(364)) / answers),
                  now.offset};
    attempt.occasion = i % 3 == 0 ? "checkpoint" : "review";
    attempt.seconds = 40 + i % 60;
    store->append(std::move(attempt));
  }
  return store;
}

}  // namespace passerelle::bench
