#pragma once
// The program's own words in one language: ICU resource bundles compiled from locales/, MessageFormat, plurals,
// numbers. The only layer that turns errors into sentences. Content texts do not pass here.

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "base/language.h"
#include "base/result.h"

namespace passerelle::locale {

/// A named argument of a message: text (UTF-8) or a number. A date is a double: its local time in milliseconds since
/// 1970, as if it were UTC.
struct Argument {
  std::string_view name;
  std::variant<std::int64_t, double, std::string_view> value;
};

class Words {
 public:
  /// folder holds en.res, fr.res, root.res. Fails when the bundle is missing or damaged.
  static Result<std::unique_ptr<const Words>> open(const std::string& folder, Language language);
  ~Words();

  Language language() const;

  /// The text at "table/key". An unknown key is a programming error: gives "[table/key]", and a test forbids it.
  std::string text(std::string_view key) const;
  /// The message at "table/key" with its arguments filled in (MessageFormat: plurals, numbers of the language).
  std::string format(std::string_view key, std::initializer_list<Argument> arguments) const;

  /// "what is wrong; what to do" of an error, without its place.
  std::string describe(const Error& error) const;
  /// The two halves of describe().
  std::string what(const Error& error) const;
  std::string cure(const Error& error) const;
  /// "file:line:column: pointer: what is wrong; what to do", leaving out what is unknown.
  std::string describe_with_place(const Error& error) const;

  struct State;

 private:
  explicit Words(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// The language of a POSIX locale name such as "fr_CA.UTF-8"; English for anything that is not French.
Language language_of(std::string_view posix_locale);
/// The language that LC_ALL, LC_MESSAGES or LANG of the environment ask for.
Language system_language();

}  // namespace passerelle::locale
