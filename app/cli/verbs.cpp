#include "cli/verbs.h"

#include <charconv>
#include <ostream>

#include "cli/attestation.h"
#include "cli/bench_answers.h"
#include "cli/explain.h"
#include "cli/export.h"
#include "cli/interview_verb.h"
#include "cli/learn_verb.h"
#include "cli/new_module.h"
#include "cli/picture_verb.h"
#include "cli/progress.h"
#include "cli/review_verb.h"
#include "cli/score.h"
#include "cli/usage.h"
#include "cli/validate.h"

namespace passerelle::cli {

namespace {

int open_window(const Invocation& invocation) {
  return invocation.host.open_window({invocation.content(), invocation.profile(), invocation.reading});
}

int validate(const Invocation& invocation) {
  ValidateOptions options{invocation.content(), invocation.has("--reading")};
  if (!invocation.arguments.empty()) options.path = invocation.arguments.front();
  return run_validate(invocation.console.out, invocation.console.err, options, invocation.words());
}

int score(const Invocation& invocation) {
  if (!invocation.has("--jsonl")) {
    return usage_error(invocation.console.err, invocation.words(), "cli/score_needs_jsonl", {});
  }
  ScoreOptions options{invocation.content(), 1, invocation.has("--explain")};
  if (const auto jobs = invocation.value("--jobs")) {
    const char* end = jobs->data() + jobs->size();
    const auto read = std::from_chars(jobs->data(), end, options.jobs);
    if (read.ec != std::errc{} || read.ptr != end || options.jobs < 1 || options.jobs > 256) {
      return usage_error(invocation.console.err, invocation.words(), "cli/bad_jobs",
                         {{"value", std::string_view(*jobs)}});
    }
  }
  return run_score(invocation.console.in, invocation.console.out, invocation.console.err, options, invocation.words());
}

int bench_answers(const Invocation& invocation) {
  BenchAnswersOptions options{invocation.content(), std::nullopt};
  if (const auto file = invocation.value("--file")) options.file = *file;
  return run_bench_answers(invocation.console.out, invocation.console.err, options, invocation.words());
}

int explain(const Invocation& invocation) {
  const ExplainOptions options{invocation.content(), invocation.arguments[0], invocation.arguments[1]};
  return run_explain(invocation.console.out, invocation.console.err, options, invocation.words());
}

int new_module(const Invocation& invocation) {
  const NewOptions options{invocation.content(), invocation.arguments[0], invocation.arguments[1],
                           invocation.value("--track")};
  return run_new(invocation.console.out, invocation.console.err, options, invocation.words());
}

constexpr OptionSpec kCommonOptions[] = {
    {"--lang", "en|fr|both", "cli/option/lang"}, {"--profile", "DIR", "cli/option/profile"},
    {"--content", "DIR", "cli/option/content"},  {"--help", "", "cli/option/help"},
    {"--version", "", "cli/option/version"},
};
constexpr OptionSpec kReviewOptions[] = {
    {"--count", "N", "cli/option/count"},
    {"--track", "TRACK", "cli/option/of_track"},
    {"--anyway", "", "cli/option/anyway"},
    {"--list", "", "cli/option/list"},
};
constexpr OptionSpec kInterviewOptions[] = {
    {"--track", "TRACK", "cli/option/of_track"},     {"--mixed", "", "cli/option/mixed"},
    {"--questions", "N", "cli/option/questions"},    {"--time", "SECONDS|none", "cli/option/time"},
    {"--extra-time", "", "cli/option/extra_time"},
};
constexpr OptionSpec kProgressOptions[] = {
    {"--json", "", "cli/option/json"},
};
constexpr OptionSpec kValidateOptions[] = {
    {"--reading", "", "cli/option/reading"},
};
constexpr OptionSpec kNewOptions[] = {
    {"--track", "TRACK", "cli/option/track"},
};
constexpr OptionSpec kScoreOptions[] = {
    {"--jsonl", "", "cli/option/jsonl"},
    {"--jobs", "N", "cli/option/jobs"},
    {"--explain", "", "cli/option/explain"},
};
constexpr OptionSpec kBenchOptions[] = {
    {"--file", "FILE", "cli/option/file"},
};
constexpr OptionSpec kAttestationOptions[] = {
    {"--name", "NAME", "cli/option/name"},
};
constexpr OptionSpec kPictureOptions[] = {
    {"--theme", "THEME", "cli/option/theme"},
    {"--size", "WxH", "cli/option/size"},
    {"--scale", "N", "cli/option/scale"},
    {"--module", "MODULE", "cli/option/module"},
    {"--scroll", "BLOCK", "cli/option/scroll"},
    {"--answer", "QUESTION=TEXT", "cli/option/answer", true},
    {"--draft", "QUESTION=TEXT", "cli/option/draft", true},
};

constexpr VerbSpec kVerbs[] = {
    {"", "", 0, 0, "cli/verb/window", {}, &open_window},
    {"learn", "[MODULE]", 0, 1, "cli/verb/learn", {}, &learn},
    {"review", "", 0, 0, "cli/verb/review", kReviewOptions, &review},
    {"interview", "", 0, 0, "cli/verb/interview", kInterviewOptions, &interview},
    {"progress", "", 0, 0, "cli/verb/progress", kProgressOptions, &progress},
    {"validate", "[PATH]", 0, 1, "cli/verb/validate", kValidateOptions, &validate},
    {"new", "module ID", 2, 2, "cli/verb/new", kNewOptions, &new_module},
    {"score", "", 0, 0, "cli/verb/score", kScoreOptions, &score},
    {"bench-answers", "", 0, 0, "cli/verb/bench_answers", kBenchOptions, &bench_answers},
    {"explain", "QUESTION TEXT", 2, 2, "cli/verb/explain", {}, &explain},
    {"export", "WHAT OUT", 2, 2, "cli/verb/export", {}, &run_export},
    {"attestation", "MODULE|TRACK OUT", 2, 2, "cli/verb/attestation", kAttestationOptions, &run_attestation},
    {"verify", "FILE", 1, 1, "cli/verb/verify", {}, &run_verify},
    {"picture", "SCREEN OUT.png", 2, 2, "cli/verb/picture", kPictureOptions, &picture},
};

}  // namespace

std::optional<std::string> Invocation::value(std::string_view option) const {
  const auto found = options.find(option);
  if (found == options.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> Invocation::values(std::string_view option) const {
  std::vector<std::string> all;
  const auto joined_values = value(option);
  if (!joined_values) return all;
  std::size_t start = 0;
  for (std::size_t end = 0; end != std::string::npos; start = end + 1) {
    end = joined_values->find(kBetweenValues, start);
    all.push_back(joined_values->substr(start, end - start));
  }
  return all;
}

std::filesystem::path Invocation::content() const {
  const auto given = value("--content");
  return given ? std::filesystem::path(*given) : host.share / "content";
}

std::filesystem::path Invocation::profile() const {
  const auto given = value("--profile");
  return given ? std::filesystem::path(*given) : host.profile;
}

std::span<const VerbSpec> verbs() { return kVerbs; }

std::span<const OptionSpec> common_options() { return kCommonOptions; }

}  // namespace passerelle::cli
