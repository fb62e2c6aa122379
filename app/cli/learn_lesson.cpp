#include "cli/learn_lesson.h"

#include <algorithm>
#include <charconv>

#include "cli/learn_checkpoint.h"
#include "cli/learn_prompt.h"

namespace passerelle::cli {

namespace {

using course::Module;

std::string_view tone_key(course::Tone tone) {
  switch (tone) {
    case course::Tone::Tip: return "lesson/tip";
    case course::Tone::Warning: return "lesson/warning";
    case course::Tone::Evidence: return "lesson/evidence";
  }
  return {};
}

bool is_empty(const Bilingual& text) { return text.en.empty() && text.fr.empty(); }

void print_heading_and_text(const Session& session, const Bilingual& heading, const Bilingual& text) {
  if (!is_empty(heading)) session.heading(heading);
  session.show(text);
  session.page.blank();
}

void print_callout(const Session& session, const course::Callout& callout) {
  const auto in = [&](Language language) {
    const std::string tone = session.vocabulary.in(language).text(tone_key(callout.tone));
    session.page.paragraph(tone + ". " + plain(callout.text, language), language);
  };
  if (session.reading != ReadingMode::French) in(Language::English);
  if (session.reading != ReadingMode::English) in(Language::French);
  session.page.blank();
}

void print_key_terms(const Session& session, const Module& module) {
  if (module.key_terms.empty()) return;
  session.heading(session.vocabulary.both("lesson/key_terms"));
  for (const course::KeyTerm& term : module.key_terms) {
    // Both languages' terms always: the pair is what there is to learn.
    const std::string pair = term.label.in(session.lead()) + " / " + term.label.in(other(session.lead()));
    session.page.item("- ", pair, session.lead());
    if (session.reading != ReadingMode::French) session.page.item("  ", term.definition.en, Language::English);
    if (session.reading != ReadingMode::English) session.page.item("  ", term.definition.fr, Language::French);
  }
  session.page.blank();
}

void print_related(const Session& session, const Module& module) {
  bool first = true;
  for (const course::ModuleId& id : module.related) {
    const course::ModuleEntry* entry = session.learner.course().find(id);
    if (entry == nullptr) continue;
    if (first) session.heading(session.vocabulary.both("lesson/related"));
    first = false;
    session.page.item("- ", session.label(entry->title), session.lead());
  }
  if (!first) session.page.blank();
}

void print_section(const Session& session, const Lesson& lesson) {
  const Section& section = lesson.sections[lesson.current];
  session.page.blank();
  session.heading(section.title);
  if (section.text != nullptr) {
    session.show(section.text->text);
    session.page.blank();
  }
  if (section.kind == Section::Kind::Callouts) {
    session.page.blank();
    for (const course::Block& block : lesson.module.examples) print_heading_and_text(session, block.heading, block.text);
    for (const course::Callout& callout : lesson.module.callouts) print_callout(session, callout);
  }
  if (section.kind == Section::Kind::Recap) {
    print_key_terms(session, lesson.module);
    print_related(session, lesson.module);
  }
}

void print_title(const Session& session, const Module& module) {
  session.page.blank();
  session.heading(module.title);
  session.show(module.summary);
  session.page.blank();
  if (module.objectives.empty()) return;
  session.heading(session.vocabulary.both("lesson/objectives"));
  for (const course::Objective& objective : module.objectives) {
    const bool reached = session.learner.is_reached(module, objective);
    const std::string state = session.words().text(reached ? "lesson/reached" : "lesson/not_reached");
    session.page.item("- ", session.label(objective.text) + " (" + state + ")", session.lead());
  }
}

std::optional<std::size_t> section_number(const std::string& line, std::size_t count) {
  std::size_t number = 0;
  const char* end = line.data() + line.size();
  const auto read = std::from_chars(line.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end || number < 1 || number > count) return std::nullopt;
  return number;
}

void say_what_next(const Session& session, const Lesson& lesson) {
  const std::string words =
      words_of({Command::Back, Command::Sections, Command::Question, Command::Help, Command::Quit}, session.vocabulary);
  const auto number = static_cast<std::int64_t>(lesson.current + 1);
  const auto count = static_cast<std::int64_t>(lesson.sections.size());
  if (lesson.current + 1 == lesson.sections.size()) {
    session.say("learn/ask_last", {{"number", number}, {"count", count}, {"words", std::string_view(words)}});
    return;
  }
  const std::string next = lesson.sections[lesson.current + 1].title.in(session.lead());
  session.say("learn/ask_next", {{"number", number}, {"count", count}, {"next", std::string_view(next)},
                                 {"words", std::string_view(words)}});
}

/// Asks where to go after a section, until the answer makes sense.
Move ask_where_to_go(const Session& session, const Lesson& lesson) {
  while (true) {
    say_what_next(session, lesson);
    const std::optional<std::string> line = session.ask();
    if (!line) return {Command::Quit};
    if (line->empty()) return {Command::Next};
    if (const auto number = section_number(*line, lesson.sections.size())) return {Command::Sections, *number};
    const Command command = command_of(*line, session.vocabulary);
    switch (command) {
      case Command::Next:
      case Command::Back:
      case Command::Question:
      case Command::Modules:
      case Command::Quit: return {command};
      case Command::Sections: print_sections(session, lesson); break;
      case Command::Help:
        print_help(session, {Command::Next, Command::Back, Command::Sections, Command::Question, Command::Modules,
                             Command::Quit});
        break;
      default: session.say("learn/not_understood", {{"text", std::string_view(*line)}}); break;
    }
  }
}

Move run_section(const Session& session, const Lesson& lesson) {
  const Section& section = lesson.sections[lesson.current];
  const bool is_checkpoint = section.kind == Section::Kind::Checkpoint;
  const std::string block = section.blocks.empty() ? std::string() : section.blocks.front().value;
  session.learner.set_place(lesson.module.id, {is_checkpoint ? "checkpoint" : "lesson", block});
  print_section(session, lesson);
  if (is_checkpoint) return run_checkpoint(session, lesson);
  if (section.kind == Section::Kind::Prompt) return run_prompt(session, lesson);
  return ask_where_to_go(session, lesson);
}

std::size_t first_section(const Session& session, const Lesson& lesson) {
  const auto place = session.learner.place(lesson.module.id);
  if (!place) return 0;
  for (std::size_t i = 0; i < lesson.sections.size(); ++i) {
    const Section& section = lesson.sections[i];
    if (place->page == "checkpoint" && section.kind == Section::Kind::Checkpoint) return i;
    for (const course::BlockId& block : section.blocks) {
      if (place->page == "lesson" && block.value == place->block) return i;
    }
  }
  return 0;
}

std::size_t checkpoint_of(const Lesson& lesson) {
  for (std::size_t i = 0; i < lesson.sections.size(); ++i) {
    if (lesson.sections[i].kind == Section::Kind::Checkpoint) return i;
  }
  return lesson.current;
}

}  // namespace

std::vector<Section> sections_of(const Module& module, const Vocabulary& vocabulary) {
  std::vector<Section> sections;
  const auto add_text = [&](const Bilingual& title, const course::Block& block) {
    if (is_empty(block.text)) return;
    sections.push_back({Section::Kind::Text, title, {block.id}, &block});
  };
  add_text(vocabulary.both("lesson/overview"), module.overview);
  add_text(vocabulary.both("lesson/explanation"), module.explanation);
  add_text(vocabulary.both("lesson/example"), module.example);
  for (const course::Block& block : module.blocks) add_text(block.heading, block);
  Section callouts{Section::Kind::Callouts, vocabulary.both("lesson/examples"), {}, nullptr};
  for (const course::Block& block : module.examples) callouts.blocks.push_back(block.id);
  for (const course::Callout& callout : module.callouts) callouts.blocks.push_back(callout.id);
  if (!callouts.blocks.empty()) sections.push_back(callouts);
  if (module.prompt) {
    sections.push_back({Section::Kind::Prompt, vocabulary.both("lesson/prompt"), {module.prompt->id}, nullptr});
  }
  if (!module.questions.empty()) {
    sections.push_back({Section::Kind::Checkpoint, vocabulary.both("lesson/checkpoint"), {}, nullptr});
  }
  if (!is_empty(module.recap.text)) {
    sections.push_back({Section::Kind::Recap, vocabulary.both("lesson/recap"), {module.recap.id}, &module.recap});
  }
  return sections;
}

void print_sections(const Session& session, const Lesson& lesson) {
  session.heading(session.vocabulary.both("lesson/in_this_lesson"));
  for (std::size_t i = 0; i < lesson.sections.size(); ++i) {
    const Section& section = lesson.sections[i];
    const bool read = !section.blocks.empty() &&
                      std::all_of(section.blocks.begin(), section.blocks.end(), [&](const course::BlockId& block) {
                        return session.learner.is_read(lesson.module.id, block);
                      });
    std::string state;
    if (read) state += ", " + session.words().text("lesson/read");
    if (i == lesson.current) state += ", " + session.words().text("lesson/current");
    session.page.item(std::to_string(i + 1) + ". ", session.label(section.title) + state, session.lead());
  }
  session.page.blank();
}

Command read_module(const Session& session, const Module& module) {
  Lesson lesson{module, sections_of(module, session.vocabulary), 0};
  if (lesson.sections.empty()) return Command::Modules;
  print_title(session, module);
  lesson.current = first_section(session, lesson);
  if (lesson.current > 0) {
    const std::string title = lesson.sections[lesson.current].title.in(session.lead());
    session.page.blank();
    session.say("learn/resumed", {{"section", std::string_view(title)}});
  }
  while (true) {
    const Move move = run_section(session, lesson);
    switch (move.command) {
      case Command::Next:
        for (const course::BlockId& block : lesson.sections[lesson.current].blocks) {
          session.learner.mark_read(module.id, block);
        }
        if (lesson.current + 1 == lesson.sections.size()) return Command::Modules;
        ++lesson.current;
        break;
      case Command::Back: lesson.current = lesson.current > 0 ? lesson.current - 1 : 0; break;
      case Command::Sections: lesson.current = move.section - 1; break;
      case Command::Question: lesson.current = checkpoint_of(lesson); break;
      case Command::Modules: return Command::Modules;
      default: return Command::Quit;
    }
  }
}

Bilingual heading_of(const Module& module, const course::BlockId& block, const Vocabulary& vocabulary) {
  if (block.empty()) return {};
  for (const Section& section : sections_of(module, vocabulary)) {
    const bool holds = std::find(section.blocks.begin(), section.blocks.end(), block) != section.blocks.end();
    if (!holds) continue;
    for (const course::Block& example : module.examples) {
      if (example.id == block && !is_empty(example.heading)) return example.heading;
    }
    return section.title;
  }
  return {};
}

bool print_block(const Session& session, const Module& module, const course::BlockId& block) {
  for (const Section& section : sections_of(module, session.vocabulary)) {
    if (section.text != nullptr && section.text->id == block) {
      print_heading_and_text(session, section.title, section.text->text);
      return true;
    }
  }
  for (const course::Block& example : module.examples) {
    if (example.id != block) continue;
    print_heading_and_text(session, example.heading, example.text);
    return true;
  }
  for (const course::Callout& callout : module.callouts) {
    if (callout.id != block) continue;
    print_callout(session, callout);
    return true;
  }
  return false;
}

}  // namespace passerelle::cli
