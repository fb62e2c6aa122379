#include "locale/message.h"

#include <charconv>
#include <set>

#include <unicode/datefmt.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/strenum.h>

namespace passerelle::locale {

namespace {

icu::UnicodeString wide(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

std::string narrow(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

icu::Formattable formattable(const Argument& argument) {
  if (const auto* text = std::get_if<std::string_view>(&argument.value)) return icu::Formattable(wide(*text));
  if (const auto* real = std::get_if<double>(&argument.value)) return icu::Formattable(*real);
  return icu::Formattable(static_cast<int64_t>(std::get<std::int64_t>(argument.value)));
}

}  // namespace

struct Message::State {
  icu::MessageFormat format;
  icu::MessagePattern pattern;
  std::set<std::string> names;
  std::set<std::string> numbers;  ///< arguments used in a plural, a choice or a number format

  State(const icu::UnicodeString& text, const icu::Locale& locale, UErrorCode& status)
      : format(text, locale, status), pattern(text, nullptr, status) {}

  void read_names() {
    for (int32_t i = 0; i < pattern.countParts(); ++i) {
      if (pattern.getPartType(i) != UMSGPAT_PART_TYPE_ARG_START) continue;
      const std::string name = narrow(pattern.getSubstring(pattern.getPart(i + 1)));
      const UMessagePatternArgType type = pattern.getPart(i).getArgType();
      names.insert(name);
      if (type == UMSGPAT_ARG_TYPE_SELECT || type == UMSGPAT_ARG_TYPE_NONE) continue;
      numbers.insert(name);
    }
  }

  /// Days are given as they are at the learner's place; the machine's time zone must not move them.
  void keep_time_as_given(UErrorCode& status) {
    const std::unique_ptr<icu::StringEnumeration> arguments(format.getFormatNames(status));
    while (U_SUCCESS(status)) {
      const icu::UnicodeString* name = arguments->snext(status);
      if (name == nullptr) break;
      auto* date = dynamic_cast<icu::DateFormat*>(format.getFormat(*name, status));
      if (date != nullptr) date->setTimeZone(*icu::TimeZone::getGMT());
    }
  }

  std::string fill(const std::vector<icu::UnicodeString>& keys, const std::vector<icu::Formattable>& values) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString out;
    format.format(keys.data(), values.data(), static_cast<int32_t>(keys.size()), out, status);
    return U_SUCCESS(status) ? narrow(out) : narrow(pattern.getPatternString());
  }
};

Message::Message(std::unique_ptr<State> state) : state_(std::move(state)) {}
Message::~Message() = default;

std::unique_ptr<Message> Message::parse(const std::string& pattern, Language language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale& locale = language == Language::French ? icu::Locale::getFrench() : icu::Locale::getEnglish();
  auto state = std::make_unique<State>(wide(pattern), locale, status);
  if (U_FAILURE(status) || state->pattern.hasNumberedArguments() != 0) return nullptr;
  state->read_names();
  state->keep_time_as_given(status);
  if (U_FAILURE(status)) return nullptr;
  return std::unique_ptr<Message>(new Message(std::move(state)));
}

std::string Message::format(std::initializer_list<Argument> arguments) const {
  std::vector<icu::UnicodeString> keys;
  std::vector<icu::Formattable> values;
  for (const Argument& argument : arguments) {
    keys.push_back(wide(argument.name));
    values.push_back(formattable(argument));
  }
  return state_->fill(keys, values);
}

std::string Message::format(const std::vector<ErrorArgument>& arguments) const {
  std::vector<icu::UnicodeString> keys;
  std::vector<icu::Formattable> values;
  for (const ErrorArgument& argument : arguments) {
    std::int64_t number = 0;
    const char* end = argument.value.data() + argument.value.size();
    const auto read = std::from_chars(argument.value.data(), end, number);
    const bool is_number = read.ec == std::errc{} && read.ptr == end;
    keys.push_back(wide(argument.name));
    if (is_number && state_->numbers.count(argument.name) > 0) {
      values.emplace_back(static_cast<int64_t>(number));
    } else {
      values.emplace_back(wide(argument.value));
    }
  }
  return state_->fill(keys, values);
}

std::vector<std::string> Message::arguments() const { return {state_->names.begin(), state_->names.end()}; }

std::vector<std::vector<std::string>> Message::plurals() const {
  std::vector<std::vector<std::string>> found;
  const icu::MessagePattern& pattern = state_->pattern;
  for (int32_t i = 0; i < pattern.countParts(); ++i) {
    const icu::MessagePattern::Part& part = pattern.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_START || part.getArgType() != UMSGPAT_ARG_TYPE_PLURAL) continue;
    std::vector<std::string> keywords;
    const int32_t limit = pattern.getLimitPartIndex(i);
    for (int32_t j = i + 1; j < limit; ++j) {
      if (pattern.getPartType(j) == UMSGPAT_PART_TYPE_MSG_START) j = pattern.getLimitPartIndex(j);
      if (pattern.getPartType(j) != UMSGPAT_PART_TYPE_ARG_SELECTOR) continue;
      keywords.push_back(narrow(pattern.getSubstring(pattern.getPart(j))));
    }
    found.push_back(std::move(keywords));
  }
  return found;
}

}  // namespace passerelle::locale
