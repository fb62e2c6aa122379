#include "cli/attestation.h"

#include <ostream>

#include "cli/kept_record.h"
#include "cli/page.h"
#include "cli/reading.h"
#include "cli/usage.h"
#include "course/load.h"
#include "exchange/attestation.h"
#include "exchange/attestation_files.h"
#include "exchange/attestation_record.h"
#include "exchange/write_file.h"

namespace passerelle::cli {
namespace {

using exchange::Completion;
using exchange::ModuleCompletion;

/// One module, and each question of it that is still to be answered.
void print_missing(const Invocation& invocation, const ModuleCompletion& module) {
  const locale::Words& words = invocation.words();
  std::ostream& err = invocation.console.err;
  const Language lead = words.language();
  if (module.state == ModuleCompletion::State::Completed) return;
  const std::string& title = module.title.in(lead);
  if (module.state == ModuleCompletion::State::NotReady) {
    err << "  " << words.format("cli/attestation_not_ready", {{"title", std::string_view(title)}}) << '\n';
    return;
  }
  err << "  "
      << words.format("cli/attestation_module", {{"title", std::string_view(title)},
                                                 {"correct", std::int64_t{module.correct}},
                                                 {"questions", std::int64_t{module.questions}}})
      << '\n';
  for (const Bilingual& question : module.missing) err << "    - " << clean_line(question.in(lead)) << '\n';
}

int refuse(const Invocation& invocation, const Completion& completion) {
  const std::string& title = completion.title.in(invocation.words().language());
  usage_error(invocation.console.err, invocation.words(), "cli/attestation_unfinished",
              {{"title", std::string_view(title)}});
  for (const ModuleCompletion& module : completion.modules) print_missing(invocation, module);
  return kExitProblems;
}

int say(const Invocation& invocation, const Error& error) {
  return usage_error(invocation.console.err, invocation.words(), error);
}

int unknown(const Invocation& invocation, const course::Course& course) {
  std::vector<std::string> ids;
  for (const course::Track& track : course.tracks) ids.push_back(track.id.value);
  for (const course::ModuleEntry& entry : course.modules) ids.push_back(entry.id.value);
  const std::string& typed = invocation.arguments[0];
  const std::string all = joined(ids);
  const std::string close = nearest(typed, ids);
  const auto name = locale::Argument{"name", std::string_view(typed)};
  const auto names = locale::Argument{"names", std::string_view(all)};
  if (close.empty()) {
    return usage_error(invocation.console.err, invocation.words(), "cli/unknown_subject", {name, names});
  }
  return usage_error(invocation.console.err, invocation.words(), "cli/unknown_subject_near",
                     {name, names, {"nearest", std::string_view(close)}});
}

int write(const Invocation& invocation, const exchange::Attestation& made) {
  const std::filesystem::path out = invocation.arguments[1];
  Result<std::string> bytes = out.extension() == ".pdf" ? exchange::as_pdf(made) : exchange::as_text(made);
  if (!bytes) return say(invocation, bytes.error());
  if (const auto done = exchange::write_whole(out, bytes.value()); !done) return say(invocation, done.error());
  const std::string code = exchange::grouped(exchange::code_of(made));
  invocation.console.out << invocation.words().format(
                                "cli/attestation_written",
                                {{"file", std::string_view(out.native())}, {"code", std::string_view(code)}})
                         << '\n';
  return kExitDone;
}

}  // namespace

int run_attestation(const Invocation& invocation) {
  const std::filesystem::path out = invocation.arguments[1];
  if (out.extension() != ".pdf" && out.extension() != ".txt") {
    return usage_error(invocation.console.err, invocation.words(), "cli/attestation_ending",
                       {{"file", std::string_view(out.native())}});
  }
  const auto course = course::load_course(invocation.content(), course::Checks::Quick);
  if (!course) return say(invocation, course.error());
  const auto store = open_kept_record(invocation.profile());
  if (!store) return say(invocation, store.error());
  const learning::Learner learner(course.value(), *store.value(), *invocation.host.clock);
  const std::string& id = invocation.arguments[0];
  const auto completion = exchange::completion_of(learner, id);
  if (!completion) return unknown(invocation, course.value());
  if (!completion.value().complete()) return refuse(invocation, completion.value());
  const auto made =
      exchange::make_attestation(learner, {id, invocation.value("--name").value_or(""), reading_of(invocation, learner),
                                           invocation.host.version, invocation.host.clock->now()});
  return made ? write(invocation, made.value()) : say(invocation, made.error());
}

}  // namespace passerelle::cli
