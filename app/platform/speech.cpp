#include "platform/speech.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

#include "platform/descriptor.h"
#include "platform/process.h"
#include "platform/ssip.h"

namespace passerelle::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kProgram = "speech-dispatcher";
constexpr std::string_view kUnixSocket = "unix_socket";
/// How long a server may take to start.
constexpr std::chrono::seconds kStart{10};
/// How often it is looked for meanwhile.
constexpr int kGlance = 50;

std::string_view code_of(Language language) { return language == Language::English ? "en" : "fr"; }

Descriptor make_bell() { return Descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)); }

void ring(const Descriptor& bell) {
  const std::uint64_t once = 1;
  (void)!::write(bell.number(), &once, sizeof(once));
}

void hush(const Descriptor& bell) {
  std::uint64_t count = 0;
  (void)!::read(bell.number(), &count, sizeof(count));
}

std::string value_of(const std::function<const char*(const char*)>& variable, const char* name) {
  const char* value = variable(name);
  return value != nullptr ? value : "";
}

/// "$XDG_RUNTIME_DIR/speech-dispatcher/speechd.sock", or in the cache where there is no such folder.
std::string usual_socket(const std::function<const char*(const char*)>& variable) {
  fs::path folder = value_of(variable, "XDG_RUNTIME_DIR");
  if (folder.empty()) folder = value_of(variable, "XDG_CACHE_HOME");
  if (folder.empty()) folder = fs::path(value_of(variable, "HOME")) / ".cache";
  return folder / kProgram / "speechd.sock";
}

std::string on_path(std::string_view folders, std::string_view program) {
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    const fs::path candidate = fs::path(folders.substr(0, end)) / program;
    folders.remove_prefix(std::min(end + 1, folders.size()));
    if (candidate.is_absolute() && ::access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return {};
}

}  // namespace

SpeechPlace find_speech(const std::function<const char*(const char*)>& variable) {
  const std::string address = value_of(variable, "SPEECHD_ADDRESS");
  const std::string path = value_of(variable, "PATH");
  if (address.empty() || address == kUnixSocket) return {usual_socket(variable), on_path(path, kProgram)};
  if (!address.starts_with(std::string(kUnixSocket) + ":")) return {};
  return {address.substr(kUnixSocket.size() + 1), {}};
}

struct SpeechDispatcher::State {
  SpeechPlace place;
  std::function<void()> on_change;
  Descriptor stopped = make_bell();  ///< rung once, at the end
  Descriptor ordered = make_bell();
  std::atomic<bool> available{false};
  std::atomic<bool> speaking{false};
  std::mutex mutex;
  std::optional<std::deque<Utterance>> order;  ///< guarded: what to read from now on; nothing: as before

  // Of the thread alone
  std::unique_ptr<SsipConnection> server;
  std::deque<Utterance> left;
  std::optional<int> message;  ///< that is being said
  std::optional<Language> language;
  std::thread thread;

  void give(std::deque<Utterance> utterances);
  void work();
  bool wait();
  void take_order();
  bool say_next();
  bool speak(const Utterance& next);
  void follow_events();
  bool connect();
  bool start_server();
  bool is_stopped(int milliseconds) const;
  void silence();
  void end(bool failed);
};

void SpeechDispatcher::State::give(std::deque<Utterance> utterances) {
  {
    const std::lock_guard lock(mutex);
    speaking = !utterances.empty();
    order = std::move(utterances);
  }
  ring(ordered);
}

void SpeechDispatcher::State::work() {
  while (wait()) {
    take_order();
    do follow_events();
    while (say_next());
  }
  server.reset();
}

/// Until there is an order or news from the server; false at the end.
bool SpeechDispatcher::State::wait() {
  const int news = server ? server->descriptor() : -1;
  std::array<pollfd, 3> watched{{{stopped.number(), POLLIN, 0}, {ordered.number(), POLLIN, 0}, {news, POLLIN, 0}}};
  while (::poll(watched.data(), watched.size(), -1) <= 0) {
  }
  hush(ordered);
  return watched[0].revents == 0;
}

void SpeechDispatcher::State::take_order() {
  std::optional<std::deque<Utterance>> taken;
  {
    const std::lock_guard lock(mutex);
    taken = std::exchange(order, std::nullopt);
  }
  if (!taken) return;
  silence();
  left = available ? std::move(*taken) : std::deque<Utterance>{};
}

void SpeechDispatcher::State::silence() {
  if (!std::exchange(message, std::nullopt) || !server) return;
  if (!server->cancel()) server.reset();
}

/// A message that ended is followed by the next one. One that was cancelled was so by somebody else who speaks: that is
/// the end of reading. A server that is gone is connected again for the next text.
void SpeechDispatcher::State::follow_events() {
  if (!server) return;
  (void)server->receive();
  while (const std::optional<SpeechEvent> event = server->next_event()) {
    if (event->message != message) continue;
    message.reset();
    if (event->kind == SpeechEvent::Kind::Cancelled || left.empty()) return end(false);
  }
  if (!server->is_lost()) return;
  if (std::exchange(message, std::nullopt)) return end(false);
  server.reset();
}

/// Whether something is being said that was not before; what became of it may be known already. A server that went away
/// in this moment may be there for the next text; one that refuses this one may not.
bool SpeechDispatcher::State::say_next() {
  if (message || left.empty()) return false;
  const Utterance next = std::move(left.front());
  left.pop_front();
  if ((server || connect()) && speak(next)) return true;
  end(!server || !server->is_lost());
  return false;
}

bool SpeechDispatcher::State::speak(const Utterance& next) {
  if (language != next.language && !server->set_language(code_of(next.language))) return false;
  language = next.language;
  message = server->speak(next.text);
  return message.has_value();
}

/// Nothing is read any more; after a failure nothing will be.
void SpeechDispatcher::State::end(bool failed) {
  left.clear();
  if (failed || server->is_lost()) server.reset();
  if (failed) available = false;
  {
    const std::lock_guard lock(mutex);
    if (!order || failed) speaking = false;
  }
  if (on_change) on_change();
}

bool SpeechDispatcher::State::connect() {
  language.reset();
  server = SsipConnection::open(place.socket, stopped.number());
  if (server || place.program.empty() || !start_server()) return server != nullptr;
  return true;
}

/// Starts the program and looks for the server until it is there, or until the program says that it will not be.
bool SpeechDispatcher::State::start_server() {
  const std::optional<int> child = start_process(
      place.program, {"--spawn", "--communication-method", std::string(kUnixSocket), "--socket-path", place.socket},
      Output::Dropped);
  if (!child) return false;
  int status = 0;
  bool has_ended = false;
  const auto until = std::chrono::steady_clock::now() + kStart;
  while (!server && status == 0 && std::chrono::steady_clock::now() < until && !is_stopped(kGlance)) {
    if (!has_ended) has_ended = ::waitpid(*child, &status, WNOHANG) == *child;
    server = SsipConnection::open(place.socket, stopped.number());
  }
  if (!has_ended) std::thread([process = *child] { ::waitpid(process, nullptr, 0); }).detach();
  return server != nullptr;
}

/// Waits so long, or until the end.
bool SpeechDispatcher::State::is_stopped(int milliseconds) const {
  pollfd watched{stopped.number(), POLLIN, 0};
  return ::poll(&watched, 1, milliseconds) > 0;
}

SpeechDispatcher::SpeechDispatcher(SpeechPlace place, std::function<void()> on_change)
    : state_(std::make_unique<State>()) {
  std::error_code failed;
  state_->available = !place.program.empty() || fs::is_socket(place.socket, failed);
  state_->place = std::move(place);
  state_->on_change = std::move(on_change);
}

SpeechDispatcher::~SpeechDispatcher() {
  if (!state_->thread.joinable()) return;
  stop();
  ring(state_->stopped);
  state_->thread.join();
}

bool SpeechDispatcher::available() const { return state_->available; }

bool SpeechDispatcher::speaking() const { return state_->speaking; }

void SpeechDispatcher::say(std::vector<Utterance> utterances) {
  if (!available()) return;
  std::deque<Utterance> wanted;
  for (Utterance& one : utterances) {
    if (one.text.find_first_not_of(" \t\r\n") != std::string::npos) wanted.push_back(std::move(one));
  }
  state_->give(std::move(wanted));
  if (!state_->thread.joinable()) state_->thread = std::thread([state = state_.get()] { state->work(); });
}

void SpeechDispatcher::stop() {
  if (state_->speaking) state_->give({});
}

}  // namespace passerelle::platform
