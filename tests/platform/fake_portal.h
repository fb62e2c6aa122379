#pragma once
// A session bus of its own (dbus-daemon) with a settings portal on it that says what a test wants. Nothing of the
// desktop that runs the tests is asked or changed.

#include <memory>
#include <string>

namespace passerelle::test {

class FakePortal {
 public:
  /// How the portal answers when all its settings are asked for.
  enum class Answers { Well, Never, WithAnError, Nonsense };

  explicit FakePortal(Answers answers = Answers::Well);
  ~FakePortal();

  /// Why it cannot be used on this machine; empty: it can.
  const std::string& problem() const;
  /// For DBUS_SESSION_BUS_ADDRESS.
  const std::string& address() const;
  /// Until a program has asked for all settings; it has the answer, or none, a moment later.
  void wait_until_asked() const;
  /// Changes a setting and says so.
  void set(const std::string& name_space, const std::string& key, unsigned number);
  void set(const std::string& name_space, const std::string& key, bool yes);
  /// Ends the bus under the feet of its programs.
  void end();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace passerelle::test
