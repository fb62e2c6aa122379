#pragma once
// The canonical record of an attestation: one "key: value" a line, always in the same order, and the code over it. What
// was written once must be readable for ever: a change of form is a new format number. Internal to exchange/, except
// for the code.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exchange/attestation.h"

namespace passerelle::exchange {

/// What a reader can be told about that differs.
enum class Field {
  Name,
  Languages,
  Subject,
  Title,
  Nature,
  Objectives,
  Results,
  Minutes,
  ContentVersion,
  Date,
  Program,
  Code,
  Wording,  ///< something of the page that no field stands for: a line that was added, a heading
};

/// The lines of the record, each with its line feed. Only the texts of its languages are in it.
std::string canonical_record(const Attestation& attestation);
/// SHA-256 over the canonical record, 64 hexadecimal digits.
std::string code_of(const Attestation& attestation);
/// "1a2b-3c4d-...": the code as it is shown.
std::string grouped(std::string_view code);
/// The digits of a code as someone wrote it.
std::string ungrouped(std::string_view written);

/// The record as it stands in a file: between two marks, a digest before each line, so that a line that was changed can
/// be named, and the code at its end.
std::string framed_record(const Attestation& attestation);

/// What a file holds between the marks.
struct ReadRecord {
  Attestation attestation;
  std::string code;            ///< as stated, 64 digits; what is there otherwise
  bool code_agrees = false;    ///< with the lines of the record
  std::vector<Field> changed;  ///< whose line does not have its digest, each once
  std::size_t begin = 0;       ///< of the first mark in the text
  std::size_t end = 0;         ///< behind the last mark
};

/// Fails with "attestation_not_found" when there is no record in the text, "attestation_newer" when its format is not
/// known, "attestation_damaged" when its lines cannot be read.
Result<ReadRecord> read_record(std::string_view text);

}  // namespace passerelle::exchange
