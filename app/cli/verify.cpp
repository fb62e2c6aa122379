#include <filesystem>
#include <fstream>
#include <ostream>

#include "cli/attestation.h"
#include "cli/page.h"
#include "cli/usage.h"
#include "exchange/verify.h"

namespace passerelle::cli {
namespace {

using exchange::Field;
using exchange::Verification;

constexpr std::size_t kMostBytes = 16 << 20;

const char* key_of(Field field) {
  switch (field) {
    case Field::Name:
      return "verify/name";
    case Field::Languages:
      return "verify/languages";
    case Field::Subject:
      return "verify/subject";
    case Field::Title:
      return "verify/title";
    case Field::Nature:
      return "verify/nature";
    case Field::Objectives:
      return "verify/objectives";
    case Field::Results:
      return "verify/results";
    case Field::Minutes:
      return "verify/minutes";
    case Field::ContentVersion:
      return "verify/content_version";
    case Field::Date:
      return "verify/date";
    case Field::Program:
      return "verify/program";
    case Field::Code:
      return "verify/code";
    case Field::Wording:
      return "verify/wording";
  }
  return "verify/wording";
}

Result<std::string> read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path)) return Error{"attestation_unreadable", {{"file", path}}, {}};
  std::string bytes(kMostBytes, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

/// In the language of the words when the record has it.
std::string title_of(const Verification& verification, Language language) {
  const Bilingual& title = verification.attestation.title;
  return title.in(language).empty() ? title.in(other(language)) : title.in(language);
}

/// Who and what the file speaks of, so that a person can hold it against the page in their hands.
void print_summary(const Verification& verification, const Invocation& invocation) {
  const locale::Words& words = invocation.words();
  const std::string title = title_of(verification, words.language());
  const exchange::Attestation& made = verification.attestation;
  const std::string line = words.format("verify/summary", {{"name", std::string_view(made.name)},
                                                           {"title", std::string_view(title)},
                                                           {"date", std::string_view(made.date)}});
  const std::string code = clean_line(exchange::grouped(verification.code));
  invocation.console.out << clean_line(line) << '\n'
                         << words.format("verify/stated_code", {{"code", std::string_view(code)}}) << '\n';
}

}  // namespace

int run_verify(const Invocation& invocation) {
  const locale::Words& words = invocation.words();
  std::ostream& out = invocation.console.out;
  const auto bytes = read(invocation.arguments[0]);
  if (!bytes) return usage_error(invocation.console.err, words, bytes.error());
  const auto verified = exchange::verify(bytes.value());
  if (!verified) return usage_error(invocation.console.err, words, verified.error());
  const Verification& verification = verified.value();
  print_summary(verification, invocation);
  out << words.text(verification.code_agrees ? "verify/code_agrees" : "verify/code_differs") << '\n';
  for (const Field field : verification.differing) {
    const std::string name = words.text(key_of(field));
    out << words.format("verify/differs", {{"field", std::string_view(name)}}) << '\n';
  }
  if (verification.intact()) out << words.text(verification.is_pdf ? "verify/intact_pdf" : "verify/intact") << '\n';
  return verification.intact() ? kExitDone : kExitProblems;
}

}  // namespace passerelle::cli
