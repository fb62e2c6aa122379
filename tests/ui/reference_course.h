#pragma once
// The small course with something to look up in it: terms, controls, clauses.

#include "ui/reader.h"

namespace passerelle::test {

/// Three terms, of which "isms" is taught by both lessons and has everything that a term may have; two controls, of
/// which 5.9 is new in 2022; clause 4 with 4.1, which names control 5.1.
course::Course make_reference_course();

}  // namespace passerelle::test
