#pragma once
// A server that speaks SSIP as speech-dispatcher does and has no voice: a message ends when the test says so.

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace passerelle::test {

class SpeechServer {
 public:
  /// How it behaves.
  enum class Manner {
    Patient,   ///< a message is being said until the test ends it
    Hasty,     ///< a message ends before its number is told
    Silent,    ///< no answer to anything
    Garbling,  ///< answers that are no SSIP
  };

  explicit SpeechServer(Manner manner = Manner::Patient);
  ~SpeechServer();

  std::string socket() const { return (folder_ / "speechd.sock").string(); }
  /// Waits until so many lines were heard and gives all of them: commands, and texts as "> text".
  std::vector<std::string> heard(std::size_t count);
  /// The message that is being said has ended.
  void end_message();
  /// Somebody else spoke, so that it was cancelled.
  void interrupt();
  /// Ends every connection.
  void hang_up();

 private:
  void serve();
  void answer(int client, const std::string& line);
  void take_text(int client, const std::string& line);
  void send(int client, const std::string& text);
  void note(std::string line);
  void tell(const char* code, const char* what);

  Manner manner_;
  std::filesystem::path folder_;
  int listening_ = -1;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::string> heard_;  ///< guarded, as what follows
  int client_ = -1;
  int messages_ = 0;
  bool closing_ = false;
  bool in_text_ = false;
  std::vector<std::string> text_;  ///< of the server's thread: lines of the text that is coming
  std::mutex sending_;
  std::thread thread_;
};

}  // namespace passerelle::test
