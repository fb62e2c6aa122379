#pragma once
// A concept scheme from a few lines of text, for tests. One concept a line:
//   id | English labels | French labels | relations
// Labels are separated by commas, the first is the preferred one. Relations: "broader=x antonym=y domain".

#include <string_view>

#include "concepts/scheme_source.h"

namespace passerelle::test {

concepts::SchemeSource scheme_from(std::string_view lines);

}  // namespace passerelle::test
