#include "ui/view_checkpoint.h"

namespace passerelle::ui {
namespace {

using learning::Feedback;
using learning::Verdict;

std::string count_line(const Feedback& feedback, const Speech& speech) {
  const std::int64_t found = feedback.found;
  const std::int64_t needed = feedback.needed;
  switch (feedback.verdict) {
    case Verdict::Correct:
    case Verdict::OffTopic:
      return speech.format("verdict/count", {{"found", found}, {"needed", needed}});
    case Verdict::Partly:
      return speech.format("verdict/count_found", {{"found", found}, {"needed", needed}});
    case Verdict::Contradictory: {
      const std::int64_t count = feedback.statements_to_correct > 0 ? feedback.statements_to_correct : 1;
      return speech.format("verdict/count_correct", {{"count", count}});
    }
    case Verdict::NotAnAnswer:
    case Verdict::Rephrase:
      return speech.text("verdict/count_nothing");
    case Verdict::LessonWords:
      return {};
  }
  return {};
}

std::string quoted(const std::vector<std::string>& quotes, const Speech& speech) {
  std::string line;
  for (const std::string& quote : quotes) {
    if (!line.empty()) line += ", ";
    line += speech.format("verdict/quote", {{"text", std::string_view(quote)}});
  }
  return line;
}

void add_ideas(VerdictView& view, const Feedback& feedback, const Speech& speech) {
  for (const learning::FoundIdea& idea : feedback.ideas_found) {
    view.found.push_back({idea.topic.in(speech.lead), quoted(idea.quotes, speech)});
  }
  // A contradictory or unread answer is told what to correct; a list of what is missing would bury it.
  if (feedback.verdict != Verdict::Partly) return;
  for (const learning::MissingIdea& idea : feedback.ideas_missing) {
    view.missing.push_back({idea.topic.in(speech.lead),
                            idea.statement ? idea.statement->in(speech.lead) : speech.text("verdict/not_expressed")});
  }
}

void add_link(VerdictView& view, const Feedback& feedback, const course::Module& module, const Speech& speech) {
  if (!feedback.advice || feedback.advice->block.empty() || feedback.verdict == Verdict::Correct) return;
  const Pair heading = heading_of_block(module, feedback.advice->block, speech);
  if (heading.lead.empty()) return;
  bool own_heading = false;
  for (const course::Block& block : module.blocks) own_heading = own_heading || block.id == feedback.advice->block;
  view.link_block = feedback.advice->block.value;
  view.link_label = speech.format(own_heading ? "verdict/read_block" : "verdict/read_section",
                                  {{"heading", std::string_view(heading.lead)}});
}

/// What the program itself says when the content has no sentence for this case.
std::string plain_advice(const Feedback& feedback, bool has_link, const Speech& speech) {
  switch (feedback.verdict) {
    case Verdict::Correct:
      return speech.text("verdict/text_correct");
    case Verdict::Partly:
      return speech.text("verdict/text_partly");
    case Verdict::Contradictory:
      return speech.text("verdict/text_contradictory");
    case Verdict::OffTopic:
      return speech.text("verdict/text_off_topic");
    case Verdict::NotAnAnswer:
      return speech.text(has_link ? "verdict/text_not_an_answer" : "verdict/text_not_an_answer_plain");
    case Verdict::Rephrase:
      return speech.text("verdict/text_rephrase");
    case Verdict::LessonWords:
      return speech.text("verdict/text_lesson_words");
  }
  return {};
}

void add_advice(VerdictView& view, const Feedback& feedback, const Speech& speech) {
  const std::string content = feedback.advice ? feedback.advice->text.in(speech.lead) : std::string();
  const bool says_its_own = feedback.verdict == Verdict::NotAnAnswer || feedback.verdict == Verdict::Rephrase ||
                            feedback.verdict == Verdict::LessonWords;
  if (content.empty() || says_its_own) {
    view.advice = course::parse_markdown(plain_advice(feedback, !view.link_label.empty(), speech));
  } else {
    view.advice = course::parse_markdown(content);
  }
  if (feedback.verdict == Verdict::NotAnAnswer && !content.empty()) {
    view.advice_on_demand = true;
    view.hint = course::parse_markdown(content);
  }
}

std::string announcement_of(const VerdictView& view, const Speech& speech) {
  std::string topics;
  for (const IdeaLine& idea : view.missing) topics += (topics.empty() ? "" : ", ") + idea.topic;
  const std::string_view verdict = view.name;
  const std::string_view count = view.count;
  if (!topics.empty()) {
    return speech.format("verdict/announce_missing",
                         {{"verdict", verdict}, {"count", count}, {"topics", std::string_view(topics)}});
  }
  if (view.count.empty()) return speech.format("verdict/announce_plain", {{"verdict", verdict}});
  return speech.format("verdict/announce", {{"verdict", verdict}, {"count", count}});
}

}  // namespace

VerdictLook look_of(learning::Verdict verdict) {
  switch (verdict) {
    case Verdict::Correct:
      return {"verdict/correct", VerdictTone::Correct, "correct"};
    case Verdict::Partly:
      return {"verdict/partly", VerdictTone::Partly, "partly"};
    case Verdict::Contradictory:
      return {"verdict/contradictory", VerdictTone::Contradictory, "contradictory"};
    case Verdict::OffTopic:
      return {"verdict/off_topic", VerdictTone::OffTopic, "off_topic"};
    case Verdict::NotAnAnswer:
      return {"verdict/not_an_answer", VerdictTone::NotAnAnswer, "not_an_answer"};
    case Verdict::Rephrase:
      return {"verdict/rephrase", VerdictTone::NotAnAnswer, "question"};
    case Verdict::LessonWords:
      return {"verdict/lesson_words", VerdictTone::OffTopic, "copy"};
  }
  return {"verdict/not_an_answer", VerdictTone::NotAnAnswer, "not_an_answer"};
}

VerdictView make_verdict_view(const Feedback& feedback, const course::Module& module, const Speech& speech) {
  VerdictView view;
  const VerdictLook look = look_of(feedback.verdict);
  view.tone = look.tone;
  view.icon = look.icon;
  view.name = speech.text(look.key);
  view.count = count_line(feedback, speech);
  view.attempt = speech.format("checkpoint/attempt", {{"number", static_cast<std::int64_t>(feedback.attempt)}});
  view.found_heading = speech.text("verdict/found");
  view.missing_heading = speech.text("verdict/missing");
  add_ideas(view, feedback, speech);
  add_link(view, feedback, module, speech);
  add_advice(view, feedback, speech);
  if (feedback.shortened) view.notice = speech.text("verdict/text_shortened");
  view.is_correct = feedback.verdict == Verdict::Correct;
  view.offers_edit = feedback.verdict == Verdict::Rephrase;
  view.offers_appeal =
      !view.is_correct && feedback.verdict != Verdict::NotAnAnswer && feedback.verdict != Verdict::LessonWords;
  view.announcement = announcement_of(view, speech);
  return view;
}

}  // namespace passerelle::ui
