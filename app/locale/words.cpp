#include "locale/words.h"

#include <mutex>
#include <utility>

#include "locale/bundle.h"
#include "locale/message.h"

namespace passerelle::locale {

namespace {

std::string unknown(std::string_view key) { return "[" + std::string(key) + "]"; }

/// Nothing of a file may start a new line, or move the cursor, in a message about it.
std::string one_line(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += byte < 0x20 || byte == 0x7f ? '?' : c;
  }
  return out;
}

}  // namespace

struct Words::State {
  Language language;
  Texts texts;
  mutable std::mutex mutex;  ///< guards the messages, which are parsed when first used
  mutable std::map<std::string, std::unique_ptr<Message>, std::less<>> messages;

  State(Language of, Texts read) : language(of), texts(std::move(read)) {}

  template <class Arguments>
  std::string format(std::string_view key, const Arguments& arguments) const {
    const auto text = texts.find(key);
    if (text == texts.end()) return unknown(key);
    const std::lock_guard lock(mutex);
    auto message = messages.find(key);
    if (message == messages.end()) {
      message = messages.emplace(std::string(key), Message::parse(text->second, language)).first;
    }
    return message->second == nullptr ? text->second : message->second->format(arguments);
  }
};

Words::Words(std::unique_ptr<State> state) : state_(std::move(state)) {}
Words::~Words() = default;

Result<std::unique_ptr<const Words>> Words::open(const std::string& folder, Language language) {
  auto texts = read_bundle(folder, language);
  if (!texts) return texts.error();
  auto state = std::make_unique<State>(language, std::move(texts).value());
  return std::unique_ptr<const Words>(new Words(std::move(state)));
}

Language Words::language() const { return state_->language; }

std::string Words::text(std::string_view key) const {
  const auto found = state_->texts.find(key);
  return found == state_->texts.end() ? unknown(key) : found->second;
}

std::string Words::format(std::string_view key, std::initializer_list<Argument> arguments) const {
  return state_->format(key, arguments);
}

std::string Words::what(const Error& error) const {
  return one_line(state_->format("errors/" + error.code + "/what", error.args));
}

std::string Words::cure(const Error& error) const {
  return one_line(state_->format("errors/" + error.code + "/cure", error.args));
}

std::string Words::describe(const Error& error) const {
  const char* separator = language() == Language::French ? "\u202f; " : "; ";
  return what(error) + separator + cure(error);
}

std::string Words::describe_with_place(const Error& error) const {
  std::string place;
  if (!error.where.file.empty()) {
    place += error.where.file;
    if (error.where.line > 0) place += ":" + std::to_string(error.where.line);
    if (error.where.line > 0 && error.where.column > 0) place += ":" + std::to_string(error.where.column);
    place += ": ";
  }
  if (!error.where.pointer.empty()) place += error.where.pointer + ": ";
  return one_line(place) + describe(error);
}

}  // namespace passerelle::locale
