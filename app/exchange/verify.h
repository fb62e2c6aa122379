#pragma once
// Whether an attestation is as it was issued: its code against its record, and its record against what a person reads.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exchange/attestation.h"
#include "exchange/attestation_record.h"

namespace passerelle::exchange {

struct Verification {
  Attestation attestation;       ///< as its record says
  std::string code;              ///< as stated
  bool code_agrees = false;      ///< the code is that of the record
  std::vector<Field> differing;  ///< each once; none when everything agrees
  bool is_pdf = false;           ///< then the page itself was not read: only its record was

  bool intact() const { return code_agrees && differing.empty(); }
};

/// bytes: a whole file that as_text() or as_pdf() wrote. Fails like read_record() when there is no record to look at.
Result<Verification> verify(std::string_view bytes);

}  // namespace passerelle::exchange
