#pragma once
// An attestation as a file: plain text, or one A4 page as PDF. Both hold the record with its code, so that verify() can
// say whether anything was changed.

#include <string>

#include "base/result.h"
#include "exchange/attestation.h"

namespace passerelle::exchange {

/// UTF-8. Both languages: English first, then French.
std::string as_text(const Attestation& attestation);

/// One A4 page, drawn with the system's fonts; both languages stand side by side. The same attestation gives the same
/// bytes on one machine. Fails with "attestation_too_long" when it does not fit, "attestation_not_drawn" when the
/// library refuses.
Result<std::string> as_pdf(const Attestation& attestation);

}  // namespace passerelle::exchange
