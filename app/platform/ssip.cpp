#include "platform/ssip.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <utility>

namespace passerelle::platform {
namespace {

/// How long a server may take for an answer that it gives in a millisecond.
constexpr int kPatience = 3000;
/// More than this without an end of line is no SSIP.
constexpr std::size_t kLongestLine = 65536;

constexpr int kSuccess = 200;  ///< to 299
constexpr int kFirstEvent = 700;
constexpr int kEnded = 702;
constexpr int kCancelled = 703;
constexpr std::size_t kCodeDigits = 3;

std::optional<int> number_of(std::string_view digits) {
  int number = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failed != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

bool is_success(int code) { return code >= kSuccess && code < kSuccess + 100; }

/// As the body of SPEAK: no sign that ends a line but CR LF, and a dot at the start of a line is doubled.
std::string body_of(std::string_view text) {
  std::string body;
  bool starts = true;
  for (const char c : text) {
    if (c == '\n') {
      body += "\r\n";
    } else if (static_cast<unsigned char>(c) < ' ') {
      body += ' ';
    } else {
      if (starts && c == '.') body += '.';
      body += c;
    }
    starts = c == '\n';
  }
  return body + "\r\n.";
}

Descriptor connect_to(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof(address.sun_path)) return Descriptor();
  std::copy(path.begin(), path.end(), address.sun_path);
  Descriptor made(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  const auto* place = static_cast<const sockaddr*>(static_cast<const void*>(&address));
  if (!made.is_open() || ::connect(made.number(), place, sizeof(address)) != 0) return Descriptor();
  return made;
}

}  // namespace

std::unique_ptr<SsipConnection> SsipConnection::open(const std::string& socket, int stop) {
  Descriptor made = connect_to(socket);
  if (!made.is_open()) return nullptr;
  std::unique_ptr<SsipConnection> connection(new SsipConnection(std::move(made), stop));
  if (!connection->introduce()) return nullptr;
  return connection;
}

SsipConnection::~SsipConnection() { (void)send("CANCEL SELF\r\nQUIT\r\n"); }

/// Priority "text": a screen reader that has something to say interrupts, and is not made to wait.
bool SsipConnection::introduce() {
  return command("SET SELF CLIENT_NAME \"user:passerelle:reading\"") && command("SET SELF PRIORITY TEXT") &&
         command("SET SELF NOTIFICATION END ON") && command("SET SELF NOTIFICATION CANCEL ON");
}

bool SsipConnection::set_language(std::string_view language) {
  return command("SET SELF LANGUAGE " + std::string(language));
}

std::optional<int> SsipConnection::speak(std::string_view text) {
  if (!command("SPEAK")) return std::nullopt;
  const std::optional<Reply> reply = ask(body_of(text));
  if (!reply || !is_success(reply->code) || reply->lines.size() < 2) return std::nullopt;
  return number_of(reply->lines.front());
}

bool SsipConnection::cancel() { return command("CANCEL SELF"); }

bool SsipConnection::command(std::string_view text) {
  const std::optional<Reply> reply = ask(text);
  return reply && is_success(reply->code);
}

std::optional<SsipConnection::Reply> SsipConnection::ask(std::string_view text) {
  replies_.clear();
  if (!send(std::string(text) + "\r\n")) return std::nullopt;
  while (replies_.empty()) {
    if (!wait(POLLIN, kPatience) || !receive()) return std::nullopt;
  }
  Reply reply = std::move(replies_.front());
  replies_.pop_front();
  return reply;
}

bool SsipConnection::send(std::string_view text) {
  while (!text.empty()) {
    const ssize_t sent = ::send(socket_.number(), text.data(), text.size(), MSG_NOSIGNAL);
    if (sent > 0) {
      text.remove_prefix(static_cast<std::size_t>(sent));
    } else if (sent < 0 && (errno == EAGAIN || errno == EINTR)) {
      if (!wait(POLLOUT, kPatience)) return false;
    } else {
      lost_ = true;
      return false;
    }
  }
  return true;
}

/// False when the time is over, or when it is asked to stop.
bool SsipConnection::wait(short wanted, int milliseconds) {
  std::array<pollfd, 2> watched{{{socket_.number(), wanted, 0}, {stop_, POLLIN, 0}}};
  const int ready = ::poll(watched.data(), watched.size(), milliseconds);
  if (ready < 0 && errno == EINTR) return true;
  return ready > 0 && watched[1].revents == 0;
}

bool SsipConnection::receive() {
  std::array<char, 4096> part{};
  while (!lost_) {
    const ssize_t count = ::recv(socket_.number(), part.data(), part.size(), 0);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) break;
    if (count > 0) received_.append(part.data(), static_cast<std::size_t>(count));
    lost_ = count <= 0 || !take_lines();
  }
  return !lost_;
}

bool SsipConnection::take_lines() {
  std::size_t end = 0;
  while ((end = received_.find('\n')) != std::string::npos) {
    std::string line = received_.substr(0, end);
    received_.erase(0, end + 1);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!take_line(line)) return false;
  }
  return received_.size() <= kLongestLine;
}

/// "225-7" goes on, "225 OK" ends a reply.
bool SsipConnection::take_line(std::string_view line) {
  const std::optional<int> code = number_of(line.substr(0, std::min(kCodeDigits, line.size())));
  if (!code || line.size() <= kCodeDigits) return false;
  coming_.code = *code;
  coming_.lines.emplace_back(line.substr(kCodeDigits + 1));
  if (line[kCodeDigits] == '-') return true;
  Reply whole = std::exchange(coming_, {});
  if (whole.code >= kFirstEvent) {
    note_event(whole);
  } else {
    replies_.push_back(std::move(whole));
  }
  return true;
}

void SsipConnection::note_event(const Reply& event) {
  if (event.code != kEnded && event.code != kCancelled) return;
  const std::optional<int> message = number_of(event.lines.front());
  if (!message) return;
  events_.push_back({event.code == kEnded ? SpeechEvent::Kind::Ended : SpeechEvent::Kind::Cancelled, *message});
}

std::optional<SpeechEvent> SsipConnection::next_event() {
  if (events_.empty()) return std::nullopt;
  const SpeechEvent event = events_.front();
  events_.pop_front();
  return event;
}

}  // namespace passerelle::platform
