#include "exchange/verify.h"

#include <algorithm>
#include <map>

#include "exchange/attestation_page.h"
#include "exchange/pdf_keywords.h"

namespace passerelle::exchange {
namespace {

void note(Verification& verification, Field field) {
  auto& all = verification.differing;
  if (std::find(all.begin(), all.end(), field) == all.end()) all.push_back(field);
}

/// The lines that say something, without spaces around them, and how often each is there.
std::map<std::string, int> count_lines(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r";
  std::map<std::string, int> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t first = line.find_first_not_of(kSpaces);
    if (first == std::string_view::npos) continue;
    ++lines[std::string(line.substr(first, line.find_last_not_of(kSpaces) - first + 1))];
  }
  return lines;
}

/// Every line that the record stands for must be on the page, and nothing else.
void compare_page(Verification& verification, std::string_view page) {
  auto lines = count_lines(page);
  bool all_there = true;
  for (const Language language : languages_of(verification.attestation.languages)) {
    for (const PageLine& line : attestation_page(verification.attestation, verification.code, language)) {
      const auto found = lines.find(as_line(line, language));
      if (found != lines.end() && found->second > 0) {
        --found->second;
        continue;
      }
      note(verification, line.field);
      all_there = false;
    }
  }
  // A line that stands in for another one was named above; what is there besides was added.
  const bool extra = std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.second > 0; });
  if (extra && all_there) note(verification, Field::Wording);
}

}  // namespace

Result<Verification> verify(std::string_view bytes) {
  Verification verification;
  verification.is_pdf = is_pdf(bytes);
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // which some editors put in front
  std::string text(bytes.substr(bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0));
  if (verification.is_pdf) text = pdf_keywords(bytes).value_or(std::string());
  auto record = read_record(text);
  if (!record) return record.error();
  verification.attestation = std::move(record.value().attestation);
  verification.code = record.value().code;
  verification.code_agrees = record.value().code_agrees;
  for (const Field field : record.value().changed) note(verification, field);
  if (!verification.code_agrees && verification.differing.empty()) note(verification, Field::Code);
  if (!verification.is_pdf) {
    const std::string page = text.substr(0, record.value().begin) + "\n" + text.substr(record.value().end);
    compare_page(verification, page);
  }
  return verification;
}

}  // namespace passerelle::exchange
