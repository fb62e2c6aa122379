#pragma once
// Result<T>: a value or an Error. Errors are data (a code, named arguments, a place); the locale layer turns
// them into words last. Nothing here throws or formats text for people.

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace passerelle {

/// A place in a file. Empty file: not about a file. line and column count from 1; 0 means unknown.
/// column counts bytes. pointer is an RFC 6901 JSON pointer.
struct Where {
  std::string file;
  int line = 0;
  int column = 0;
  std::string pointer;
};

/// A named argument of an error message, already in displayable form.
struct ErrorArgument {
  std::string name;
  std::string value;
};

/// What went wrong, as data. code is a key under "errors" in locales/, for example "content_unknown_field".
struct Error {
  std::string code;
  std::vector<ErrorArgument> args;
  Where where;
};

/// The value of a function that only succeeds or fails.
struct Done {};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & {
    assert(ok());
    return std::get<0>(state_);
  }
  const T& value() const& {
    assert(ok());
    return std::get<0>(state_);
  }
  T&& value() && {
    assert(ok());
    return std::get<0>(std::move(state_));
  }
  const Error& error() const {
    assert(!ok());
    return std::get<1>(state_);
  }

 private:
  std::variant<T, Error> state_;
};

}  // namespace passerelle
