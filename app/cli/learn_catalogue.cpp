#include "cli/learn_catalogue.h"

#include <charconv>
#include <vector>

#include "cli/learn_commands.h"
#include "cli/usage.h"

namespace passerelle::cli {

namespace {

using course::ModuleEntry;

std::string level_word(course::Level level, const locale::Words& words) {
  switch (level) {
    case course::Level::Beginner: return words.text("level/beginner");
    case course::Level::Intermediate: return words.text("level/intermediate");
    case course::Level::Advanced: return words.text("level/advanced");
  }
  return {};
}

std::string progress_words(const Session& session, const ModuleEntry& entry) {
  const learning::ModuleProgress progress = session.learner.progress(entry.id);
  if (progress.questions > 0 && progress.correct == progress.questions) return session.words().text("catalogue/complete");
  if (progress.answered > 0) {
    return session.words().format("catalogue/answered", {{"correct", std::int64_t{progress.correct}},
                                                         {"questions", std::int64_t{progress.questions}}});
  }
  if (progress.blocks_read > 0) {
    return session.words().format("catalogue/reading", {{"read", std::int64_t{progress.blocks_read}},
                                                        {"blocks", std::int64_t{progress.blocks}}});
  }
  return session.words().text("catalogue/not_started");
}

/// "Beginner, 16 minutes. 1 of 2 questions correct", "Coming" or "Cannot be opened yet".
std::string state_words(const Session& session, const ModuleEntry& entry) {
  const locale::Words& words = session.words();
  if (entry.state == ModuleEntry::State::Coming) return words.text("catalogue/coming");
  if (entry.state == ModuleEntry::State::Broken) return words.text("catalogue/broken");
  return level_word(entry.level, words) + ", " +
         words.format("catalogue/minutes", {{"count", std::int64_t{entry.minutes}}}) + ". " +
         progress_words(session, entry);
}

void print_module(const Session& session, const ModuleEntry& entry, std::size_t number) {
  const std::string title = session.label(entry.title);
  const std::string state = state_words(session, entry);
  const char last = title.empty() ? ' ' : title.back();
  const bool ended = last == '.' || last == '?' || last == '!';
  session.page.item(std::to_string(number) + ". ", title + (ended ? " " : ". ") + state + ".", session.lead());
}

std::vector<const ModuleEntry*> print_list(const Session& session) {
  std::vector<const ModuleEntry*> listed;
  const course::Course& course = session.learner.course();
  session.heading(course.title);
  for (const course::Track& track : course.tracks) {
    session.page.blank();
    session.heading(track.title);
    for (const course::ModuleId& id : track.modules) {
      const ModuleEntry* entry = course.find(id);
      if (entry == nullptr) continue;
      listed.push_back(entry);
      print_module(session, *entry, listed.size());
    }
  }
  session.page.blank();
  return listed;
}

/// The module that was typed: its number in the list or its id.
const ModuleEntry* typed_module(const std::string& line, const std::vector<const ModuleEntry*>& listed) {
  std::size_t number = 0;
  const char* end = line.data() + line.size();
  const auto read = std::from_chars(line.data(), end, number);
  if (read.ec == std::errc{} && read.ptr == end) {
    return number >= 1 && number <= listed.size() ? listed[number - 1] : nullptr;
  }
  for (const ModuleEntry* entry : listed) {
    if (entry->id.value == line) return entry;
  }
  return nullptr;
}

}  // namespace

std::string reason_not_open(const ModuleEntry& entry, const locale::Words& words) {
  if (entry.state == ModuleEntry::State::Ready && entry.module != nullptr) return {};
  if (entry.state == ModuleEntry::State::Coming) return words.text("catalogue/coming_reason");
  std::string reason = words.text("catalogue/broken");
  if (!entry.problems.empty()) reason += ". " + words.describe_with_place(entry.problems.front().error);
  return reason;
}

const ModuleEntry* choose_module(const Session& session) {
  std::vector<const ModuleEntry*> listed = print_list(session);
  const std::string quit = word_of(Command::Quit, session.vocabulary);
  const std::string modules = word_of(Command::Modules, session.vocabulary);
  while (true) {
    session.say("learn/choose_module", {{"modules", std::string_view(modules)}, {"quit", std::string_view(quit)}});
    const std::optional<std::string> line = session.ask();
    if (!line) return nullptr;
    const Command command = command_of(*line, session.vocabulary);
    if (command == Command::Quit) return nullptr;
    if (command == Command::Modules) {
      listed = print_list(session);
      continue;
    }
    if (line->empty() || command == Command::Help) continue;
    const ModuleEntry* entry = typed_module(*line, listed);
    if (entry == nullptr) {
      session.say("learn/no_such_number", {{"text", std::string_view(*line)}, {"count", std::int64_t(listed.size())}});
      continue;
    }
    const std::string reason = reason_not_open(*entry, session.words());
    if (reason.empty()) return entry;
    session.say_line(reason + ".");
  }
}

}  // namespace passerelle::cli
