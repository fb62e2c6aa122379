#pragma once
// Numbers of clauses and controls of ISO/IEC 27001 as prose cites them: “clause 6.1.2”, “controls 5.9 and 5.10”,
// « article 9.2 », « mesure 5.9 », “(6.1.3)”, “A.5.9”. Internal to course/.

#include <string>
#include <string_view>
#include <vector>

namespace passerelle::course {

struct Citation {
  enum class Kind { Clause, Control, Either };  ///< Either: a number in brackets, without a word for it
  Kind kind = Kind::Either;
  std::string number;
};

/// The citations of a text without marks, in order. Texts about ISO/IEC 42001, which has clauses of its own under the
/// same numbers, and sentences that name another standard or a law are left out.
std::vector<Citation> find_citations(std::string_view plain);

}  // namespace passerelle::course
