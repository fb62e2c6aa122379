#pragma once
// One parsed MessageFormat pattern. Internal to locale/.

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "locale/words.h"

namespace passerelle::locale {

class Message {
 public:
  /// Nothing when the pattern does not parse, or numbers its arguments instead of naming them.
  static std::unique_ptr<Message> parse(const std::string& pattern, Language language);
  ~Message();

  /// The message with its arguments filled in; an argument that is not given shows as "{name}".
  std::string format(std::initializer_list<Argument> arguments) const;
  /// The same with an error's arguments: those that the pattern uses as numbers are read as numbers.
  std::string format(const std::vector<ErrorArgument>& arguments) const;

  /// Names of the arguments, sorted.
  std::vector<std::string> arguments() const;
  /// Keywords ("one", "many", "other", "=0") of each plural in the pattern, in order.
  std::vector<std::vector<std::string>> plurals() const;

  struct State;

 private:
  explicit Message(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace passerelle::locale
