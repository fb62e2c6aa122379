#pragma once
// One connection to speech-dispatcher, in its own protocol (SSIP: lines of text over a Unix socket). Written here
// because the client library of the package can wait for ever, ends the process on a reply that it does not understand
// and writes into a closed socket; here every wait has a limit and ends at once when asked to. For one thread.

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/descriptor.h"

namespace passerelle::platform {

/// What became of a message.
struct SpeechEvent {
  enum class Kind { Ended, Cancelled };
  Kind kind = Kind::Ended;
  int message = 0;
};

class SsipConnection {
 public:
  /// Connects and says who speaks. stop: a descriptor that ends every wait as soon as it can be read. Null when nobody
  /// answers there.
  static std::unique_ptr<SsipConnection> open(const std::string& socket, int stop);
  /// Leaves silence behind, and does not wait.
  ~SsipConnection();
  SsipConnection(const SsipConnection&) = delete;
  SsipConnection& operator=(const SsipConnection&) = delete;

  /// The voice of what is said next: "en", "fr".
  bool set_language(std::string_view language);
  /// Says a text, of one line or several; the number of the message, or nothing when the connection is of no use.
  std::optional<int> speak(std::string_view text);
  /// Silence, and nothing that waits is said any more.
  bool cancel();

  /// Reads what has come. False when the connection has ended.
  bool receive();
  /// What became of a message, oldest first; nothing when all was told.
  std::optional<SpeechEvent> next_event();
  /// The server has ended the connection, or says what is no SSIP.
  bool is_lost() const { return lost_; }
  /// Can be read when receive() has something to read.
  int descriptor() const { return socket_.number(); }

 private:
  /// Lines of one reply: "225-7", "225 OK MESSAGE QUEUED" is {225, {"7", "OK MESSAGE QUEUED"}}.
  struct Reply {
    int code = 0;
    std::vector<std::string> lines;
  };

  SsipConnection(Descriptor socket, int stop) : socket_(std::move(socket)), stop_(stop) {}
  bool introduce();
  bool send(std::string_view text);
  std::optional<Reply> ask(std::string_view text);
  bool command(std::string_view text);
  bool wait(short wanted, int milliseconds);
  bool take_lines();
  bool take_line(std::string_view line);
  void note_event(const Reply& event);

  Descriptor socket_;
  int stop_;
  bool lost_ = false;
  std::string received_;  ///< no whole line yet
  Reply coming_;          ///< no whole reply yet
  std::deque<Reply> replies_;
  std::deque<SpeechEvent> events_;
};

}  // namespace passerelle::platform
