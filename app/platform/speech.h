#pragma once
// Reads texts aloud through speech-dispatcher, each in the voice of its language. Nothing is connected or started
// before the first text; everything that may take time happens on a thread of its own.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/language.h"

namespace passerelle::platform {

/// A paragraph and the language that it is in. Plain text, without marks.
struct Utterance {
  Language language = Language::English;
  std::string text;
};

/// Where a voice may be had.
struct SpeechPlace {
  std::string socket;   ///< of a server that runs, or of one that is started when it is needed
  std::string program;  ///< that is started then; empty: none
};

/// As the variables of the environment say it, given by a function that may return null: SPEECHD_ADDRESS names a server
/// that is never started, else the one of the session is used, and started where speech-dispatcher is on PATH.
SpeechPlace find_speech(const std::function<const char*(const char*)>& variable);

class SpeechDispatcher {
 public:
  /// on_change is called from another thread when a text has ended or could not be read.
  SpeechDispatcher(SpeechPlace place, std::function<void()> on_change);
  /// Silence; does not wait for a server that does not answer.
  ~SpeechDispatcher();

  /// There is a server or a program that starts one, and it has not failed.
  bool available() const;
  /// Something is read, or about to be.
  bool speaking() const;
  /// Reads these, one after the other, in place of what is being read.
  void say(std::vector<Utterance> utterances);
  void stop();

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace passerelle::platform
