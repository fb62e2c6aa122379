#pragma once
// The learner's whole record for other programs, and their remarks on marks for the trainer.

#include <string>

#include "base/clock.h"
#include "base/job.h"
#include "base/result.h"
#include "records/store.h"

namespace passerelle::exchange {

/// One row a record, RFC 4180, UTF-8 without a mark. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front: what is in a cell is never run.
std::string records_csv(const records::Snapshot& record);
/// The same as long work: fails only as cancelled.
Result<std::string> records_csv(const records::Snapshot& record, const Report& report);

/// Everything that was recorded, as it was, as one JSON object.
struct ExportNote {
  std::string program;  ///< version of Passerelle
  Moment at;
};
std::string records_json(const records::Snapshot& record, const ExportNote& note);
/// The same as long work: fails only as cancelled.
Result<std::string> records_json(const records::Snapshot& record, const ExportNote& note, const Report& report);

/// The answers whose mark the learner does not agree with, one JSON object a line, oldest first, with the fields of the
/// rows of answers.json: the mark as it was given, and the learner's remark as its note. The question is written
/// "module/question", as `bench-answers --file` reads it.
std::string contested_answers(const records::Snapshot& record);

}  // namespace passerelle::exchange
