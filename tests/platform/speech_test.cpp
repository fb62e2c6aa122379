// Reading aloud, against a server that has no voice.

#include "platform/speech.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "platform/speech_server.h"

using namespace passerelle;
using platform::SpeechDispatcher;
using platform::SpeechPlace;
using test::SpeechServer;
using Manner = SpeechServer::Manner;
using Lines = std::vector<std::string>;

namespace {

const Lines kGreeting{"SET SELF CLIENT_NAME \"user:passerelle:reading\"", "SET SELF PRIORITY TEXT",
                      "SET SELF NOTIFICATION END ON", "SET SELF NOTIFICATION CANCEL ON"};

/// What was heard after the greeting.
Lines after_greeting(SpeechServer& server, std::size_t count) {
  Lines heard = server.heard(kGreeting.size() + count);
  REQUIRE(heard.size() >= kGreeting.size());
  CHECK(Lines(heard.begin(), heard.begin() + static_cast<std::ptrdiff_t>(kGreeting.size())) == kGreeting);
  heard.erase(heard.begin(), heard.begin() + static_cast<std::ptrdiff_t>(kGreeting.size()));
  return heard;
}

/// A reader and what it tells.
class Listener {
 public:
  explicit Listener(SpeechPlace place) : speech_(std::move(place), [this] { note(); }) {}

  SpeechDispatcher& speech() { return speech_; }
  /// Waits until it has told so often that something changed.
  bool was_told(int times) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::seconds(10), [&] { return told_ >= times; });
  }
  int told() {
    const std::lock_guard lock(mutex_);
    return told_;
  }

 private:
  void note() {
    const std::lock_guard lock(mutex_);
    ++told_;
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  int told_ = 0;
  SpeechDispatcher speech_;
};

SpeechPlace place_in(const std::map<std::string, std::string>& variables) {
  return platform::find_speech([&](const char* name) -> const char* {
    const auto found = variables.find(name);
    return found == variables.end() ? nullptr : found->second.c_str();
  });
}

}  // namespace

TEST_CASE("each paragraph is said in the voice of its language, one after the other") {
  SpeechServer server;
  Listener listener({server.socket(), {}});
  CHECK(listener.speech().available());
  CHECK_FALSE(listener.speech().speaking());
  listener.speech().say({{Language::English, "One."}, {Language::English, "Two."}, {Language::French, "Voilà l’été."}});
  CHECK(listener.speech().speaking());
  CHECK(after_greeting(server, 3) == Lines{"SET SELF LANGUAGE en", "SPEAK", "> One."});
  server.end_message();
  CHECK(after_greeting(server, 5) == Lines{"SET SELF LANGUAGE en", "SPEAK", "> One.", "SPEAK", "> Two."});
  server.end_message();
  CHECK(after_greeting(server, 8) == Lines{"SET SELF LANGUAGE en", "SPEAK", "> One.", "SPEAK", "> Two.",
                                           "SET SELF LANGUAGE fr", "SPEAK", "> Voilà l’été."});
  CHECK(listener.speech().speaking());
  CHECK(listener.told() == 0);
  server.end_message();
  REQUIRE(listener.was_told(1));
  CHECK_FALSE(listener.speech().speaking());
  CHECK(listener.speech().available());
}

TEST_CASE("nothing is connected before the first text") {
  SpeechServer server;
  { Listener listener({server.socket(), {}}); }
  CHECK(server.heard(0).empty());
}

TEST_CASE("a text that looks like the end of a text is said whole, and a blank one is not said") {
  SpeechServer server;
  Listener listener({server.socket(), {}});
  listener.speech().say({{Language::English, " \n"}, {Language::English, "a\n.\n.net\x01 b\r\nQUIT"}});
  CHECK(after_greeting(server, 6) == Lines{"SET SELF LANGUAGE en", "SPEAK", "> a", "> ..", "> ..net  b ", "> QUIT"});
  Listener quiet({server.socket(), {}});
  quiet.speech().say({{Language::English, ""}});
  CHECK_FALSE(quiet.speech().speaking());
}

TEST_CASE("stopping cancels what is being said and all that would follow") {
  SpeechServer server;
  Listener listener({server.socket(), {}});
  listener.speech().say({{Language::English, "One."}, {Language::English, "Two."}});
  after_greeting(server, 3);
  listener.speech().stop();
  CHECK_FALSE(listener.speech().speaking());
  CHECK(after_greeting(server, 4).back() == "CANCEL SELF");
  listener.speech().say({{Language::French, "Trois."}});
  CHECK(listener.speech().speaking());
  CHECK(after_greeting(server, 7) ==
        Lines{"SET SELF LANGUAGE en", "SPEAK", "> One.", "CANCEL SELF", "SET SELF LANGUAGE fr", "SPEAK", "> Trois."});
  server.end_message();
  REQUIRE(listener.was_told(1));
}

TEST_CASE("a new text takes the place of the one that is being read") {
  SpeechServer server;
  Listener listener({server.socket(), {}});
  listener.speech().say({{Language::English, "One."}, {Language::English, "Two."}});
  after_greeting(server, 3);
  listener.speech().say({{Language::English, "Three."}});
  CHECK(after_greeting(server, 6) ==
        Lines{"SET SELF LANGUAGE en", "SPEAK", "> One.", "CANCEL SELF", "SPEAK", "> Three."});
  CHECK(listener.speech().speaking());
  server.end_message();
  REQUIRE(listener.was_told(1));
  CHECK(listener.told() == 1);
  CHECK_FALSE(listener.speech().speaking());
}

TEST_CASE("the end of the program is silence") {
  SpeechServer server;
  {
    Listener listener({server.socket(), {}});
    listener.speech().say({{Language::English, "One."}, {Language::English, "Two."}});
    after_greeting(server, 3);
  }
  const Lines heard = after_greeting(server, 4);
  REQUIRE(heard.size() >= 4);
  CHECK(heard[3] == "CANCEL SELF");
}

TEST_CASE("somebody else who speaks ends the reading") {
  SpeechServer server;
  Listener listener({server.socket(), {}});
  listener.speech().say({{Language::English, "One."}, {Language::English, "Two."}});
  after_greeting(server, 3);
  server.interrupt();
  REQUIRE(listener.was_told(1));
  CHECK_FALSE(listener.speech().speaking());
  CHECK(listener.speech().available());
  CHECK(after_greeting(server, 3).size() == 3);
}

TEST_CASE("a message that ends before its number is told has ended all the same") {
  SpeechServer server(Manner::Hasty);
  Listener listener({server.socket(), {}});
  listener.speech().say({{Language::English, "One."}, {Language::English, "Two."}});
  REQUIRE(listener.was_told(1));
  CHECK_FALSE(listener.speech().speaking());
  CHECK(after_greeting(server, 5).back() == "> Two.");
}

TEST_CASE("a server that goes away ends the reading, and the next text connects again") {
  SpeechServer server;
  Listener listener({server.socket(), {}});
  listener.speech().say({{Language::English, "One."}, {Language::English, "Two."}});
  after_greeting(server, 3);
  server.hang_up();
  REQUIRE(listener.was_told(1));
  CHECK_FALSE(listener.speech().speaking());
  CHECK(listener.speech().available());
  listener.speech().say({{Language::English, "Three."}});
  const Lines heard = server.heard(3 + 2 * kGreeting.size() + 3);
  CHECK(heard.back() == "> Three.");
  CHECK(heard[heard.size() - 3] == "SET SELF LANGUAGE en");
}

TEST_CASE("answers that are no SSIP end the offer, not the program") {
  SpeechServer server(Manner::Garbling);
  Listener listener({server.socket(), {}});
  listener.speech().say({{Language::English, "One."}});
  REQUIRE(listener.was_told(1));
  CHECK_FALSE(listener.speech().available());
  CHECK_FALSE(listener.speech().speaking());
  listener.speech().say({{Language::English, "Two."}});
  CHECK_FALSE(listener.speech().speaking());
}

TEST_CASE("a server that does not answer keeps nobody waiting") {
  SpeechServer server(Manner::Silent);
  Listener listener({server.socket(), {}});
  listener.speech().say({{Language::English, "One."}});
  CHECK(server.heard(1).size() == 1);
  listener.speech().stop();
  CHECK_FALSE(listener.speech().speaking());
}

TEST_CASE("without a server and without a program to start one nothing is offered") {
  const Listener nowhere({"/nonexistent/speechd.sock", {}});
  Listener listener({"/nonexistent/speechd.sock", {}});
  CHECK_FALSE(listener.speech().available());
  listener.speech().say({{Language::English, "One."}});
  CHECK_FALSE(listener.speech().speaking());
  CHECK_FALSE(Listener({{}, {}}).speech().available());
}

TEST_CASE("a program that cannot start a server ends the offer") {
  Listener listener({"/nonexistent/speechd.sock", "/nonexistent/speech-dispatcher"});
  CHECK(listener.speech().available());
  listener.speech().say({{Language::English, "One."}});
  REQUIRE(listener.was_told(1));
  CHECK_FALSE(listener.speech().available());
}

TEST_CASE("a program that says that it starts no server ends the offer at once") {
  Listener listener({"/nonexistent/speechd.sock", "/bin/false"});
  listener.speech().say({{Language::English, "One."}});
  REQUIRE(listener.was_told(1));
  CHECK_FALSE(listener.speech().available());
}

TEST_CASE("the server is looked for where speech-dispatcher listens") {
  CHECK(place_in({{"XDG_RUNTIME_DIR", "/run/user/7"}}).socket == "/run/user/7/speech-dispatcher/speechd.sock");
  CHECK(place_in({{"HOME", "/folder/a"}}).socket == "/folder/a/.cache/speech-dispatcher/speechd.sock");
  CHECK(place_in({{"XDG_CACHE_HOME", "/cache"}, {"HOME", "/folder/a"}}).socket ==
        "/cache/speech-dispatcher/speechd.sock");
  CHECK(place_in({{"XDG_RUNTIME_DIR", "/run/user/7"}, {"SPEECHD_ADDRESS", "unix_socket"}}).socket ==
        "/run/user/7/speech-dispatcher/speechd.sock");
}

TEST_CASE("a server of the person's own is used and never started; one elsewhere on the network is not used") {
  const std::string path = "/nonexistent:/usr/bin:/bin";
  const SpeechPlace own = place_in({{"SPEECHD_ADDRESS", "unix_socket:/tmp/own.sock"}, {"PATH", path}});
  CHECK(own.socket == "/tmp/own.sock");
  CHECK(own.program.empty());
  const SpeechPlace far = place_in({{"SPEECHD_ADDRESS", "inet_socket:example.org:6560"}, {"PATH", path}});
  CHECK(far.socket.empty());
  CHECK(far.program.empty());
}
