#include "platform/speech_server.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <string_view>

namespace passerelle::test {
namespace {

constexpr std::chrono::seconds kPatience{10};

int listen_at(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  REQUIRE(path.size() < sizeof(address.sun_path));
  std::copy(path.begin(), path.end(), address.sun_path);
  const int made = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  REQUIRE(::bind(made, static_cast<const sockaddr*>(static_cast<const void*>(&address)), sizeof(address)) == 0);
  REQUIRE(::listen(made, 4) == 0);
  return made;
}

}  // namespace

SpeechServer::SpeechServer(Manner manner) : manner_(manner) {
  std::string pattern = (std::filesystem::temp_directory_path() / "passerelle-speech-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  folder_ = pattern;
  listening_ = listen_at(socket());
  thread_ = std::thread([this] { serve(); });
}

SpeechServer::~SpeechServer() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  ::shutdown(listening_, SHUT_RDWR);
  hang_up();
  thread_.join();
  ::close(listening_);
  std::filesystem::remove_all(folder_);
}

/// One client after the other.
void SpeechServer::serve() {
  while (true) {
    const int client = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
    {
      const std::lock_guard lock(mutex_);
      if (closing_ && client >= 0) ::close(client);
      if (client < 0 || closing_) return;
      client_ = client;
    }
    std::string received;
    char part[512];
    for (ssize_t count = 0; (count = ::recv(client, part, sizeof(part), 0)) > 0;) {
      received.append(part, static_cast<std::size_t>(count));
      for (std::size_t end = 0; (end = received.find("\r\n")) != std::string::npos;) {
        answer(client, received.substr(0, end));
        received.erase(0, end + 2);
      }
    }
    const std::lock_guard lock(mutex_);
    client_ = -1;
    in_text_ = false;
    text_.clear();
    ::close(client);
  }
}

void SpeechServer::answer(int client, const std::string& line) {
  if (in_text_) return take_text(client, line);
  note(line);
  if (manner_ == Manner::Silent) return;
  if (manner_ == Manner::Garbling) return send(client, "What?\r\n");
  if (line == "SPEAK") {
    in_text_ = true;
    return send(client, "230 OK RECEIVING DATA\r\n");
  }
  send(client, line == "CANCEL SELF" ? "210 OK CANCELED\r\n" : "208 OK SET\r\n");
  if (line == "CANCEL SELF") tell("703", "CANCELED");
}

void SpeechServer::take_text(int client, const std::string& line) {
  if (line != ".") return text_.push_back("> " + line);
  in_text_ = false;
  int number = 0;
  {
    const std::lock_guard lock(mutex_);
    number = ++messages_;
    heard_.insert(heard_.end(), text_.begin(), text_.end());
    changed_.notify_all();
  }
  text_.clear();
  if (manner_ == Manner::Hasty) tell("702", "END");
  send(client, "225-" + std::to_string(number) + "\r\n225 OK MESSAGE QUEUED\r\n");
}

/// In two pieces, as a socket may deliver it.
void SpeechServer::send(int client, const std::string& text) {
  const std::lock_guard lock(sending_);
  const std::size_t half = text.size() / 2;
  (void)!::send(client, text.data(), half, MSG_NOSIGNAL);
  (void)!::send(client, text.data() + half, text.size() - half, MSG_NOSIGNAL);
}

void SpeechServer::note(std::string line) {
  const std::lock_guard lock(mutex_);
  heard_.push_back(std::move(line));
  changed_.notify_all();
}

std::vector<std::string> SpeechServer::heard(std::size_t count) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, kPatience, [&] { return heard_.size() >= count; });
  return heard_;
}

void SpeechServer::tell(const char* code, const char* what) {
  int client = -1;
  int number = 0;
  {
    const std::lock_guard lock(mutex_);
    client = client_;
    number = messages_;
  }
  const std::string start = std::string(code) + "-";
  send(client, start + std::to_string(number) + "\r\n" + start + "1\r\n" + code + " " + what + "\r\n");
}

void SpeechServer::end_message() { tell("702", "END"); }

void SpeechServer::interrupt() { tell("703", "CANCELED"); }

void SpeechServer::hang_up() {
  const std::lock_guard lock(mutex_);
  if (client_ >= 0) ::shutdown(client_, SHUT_RDWR);
}

}  // namespace passerelle::test
