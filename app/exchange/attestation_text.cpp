#include "exchange/attestation_files.h"

#include "exchange/attestation_page.h"
#include "exchange/attestation_record.h"

namespace passerelle::exchange {
namespace {

bool starts_part(const PageLine& line) {
  return line.kind == PageLine::Kind::Heading || line.kind == PageLine::Kind::Note ||
         line.field == Field::ContentVersion;
}

}  // namespace

std::string as_text(const Attestation& attestation) {
  std::string out;
  const std::string code = code_of(attestation);
  for (const Language language : languages_of(attestation.languages)) {
    if (!out.empty()) out += "\n\n";
    for (const PageLine& line : attestation_page(attestation, code, language)) {
      if (starts_part(line)) out += "\n";
      out += as_line(line, language) + "\n";
      if (line.kind == PageLine::Kind::Title) out += "\n";
    }
  }
  return out + "\n" + framed_record(attestation);
}

}  // namespace passerelle::exchange
