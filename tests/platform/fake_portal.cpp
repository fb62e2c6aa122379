#include "platform/fake_portal.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <systemd/sd-bus.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>

namespace passerelle::test {
namespace {

using Value = std::variant<unsigned, bool>;
using Settings = std::map<std::string, std::map<std::string, Value>>;

constexpr const char* kObject = "/org/freedesktop/portal/desktop";
constexpr const char* kInterface = "org.freedesktop.portal.Settings";
constexpr std::uint64_t kStep = 5'000;  // microseconds between two looks for something to say
/// Nothing is started on this bus, everything may be said.
constexpr std::string_view kBusSettings = R"(<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>)";

int append(sd_bus_message* message, const Value& value) {
  if (const auto* number = std::get_if<unsigned>(&value)) return sd_bus_message_append(message, "v", "u", *number);
  return sd_bus_message_append(message, "v", "b", static_cast<int>(std::get<bool>(value)));
}

int append(sd_bus_message* message, const Settings& settings) {
  sd_bus_message_open_container(message, 'a', "{sa{sv}}");
  for (const auto& [name_space, keys] : settings) {
    sd_bus_message_open_container(message, 'e', "sa{sv}");
    sd_bus_message_append_basic(message, 's', name_space.c_str());
    sd_bus_message_open_container(message, 'a', "{sv}");
    for (const auto& [key, value] : keys) {
      sd_bus_message_open_container(message, 'e', "sv");
      sd_bus_message_append_basic(message, 's', key.c_str());
      append(message, value);
      sd_bus_message_close_container(message);
    }
    sd_bus_message_close_container(message);
    sd_bus_message_close_container(message);
  }
  return sd_bus_message_close_container(message);
}

}  // namespace

struct FakePortal::State {
  Answers answers = Answers::Well;
  std::string problem;
  std::string address;
  std::string bus_settings;
  pid_t daemon = -1;
  std::mutex guard;  ///< of the settings
  Settings settings;
  Settings unsaid;
  std::atomic<bool> ready{false};
  std::atomic<bool> asked{false};
  std::atomic<bool> ending{false};
  std::thread thread;

  void start_daemon();
  void end_daemon();
  void serve();
  void say_changes(sd_bus* bus);
  void set(const std::string& name_space, const std::string& key, Value value);
  static int on_read_all(sd_bus_message* message, void* data, sd_bus_error* error);
};

void FakePortal::State::start_daemon() {
  char path[] = "/tmp/passerelle-bus-XXXXXX";
  const int file = mkstemp(path);
  if (file >= 0) close(file);
  bus_settings = path;
  std::ofstream(bus_settings) << kBusSettings;
  int ends[2];
  if (pipe(ends) != 0) return;
  daemon = fork();
  if (daemon == 0) {
    dup2(ends[1], STDOUT_FILENO);
    dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
    close(ends[0]);
    execlp("dbus-daemon", "dbus-daemon", ("--config-file=" + bus_settings).c_str(), "--nofork", "--print-address",
           static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ends[1]);
  FILE* said = fdopen(ends[0], "r");
  char line[512] = "";
  if (std::fgets(line, sizeof line, said) != nullptr) address = line;
  std::fclose(said);
  while (!address.empty() && address.back() == '\n') address.pop_back();
  if (address.empty()) problem = "dbus-daemon does not start; ./dev test installs it";
}

void FakePortal::State::end_daemon() {
  if (daemon > 0) {
    kill(daemon, SIGTERM);
    waitpid(daemon, nullptr, 0);
  }
  daemon = -1;
  std::remove(bus_settings.c_str());
}

int FakePortal::State::on_read_all(sd_bus_message* message, void* data, sd_bus_error* error) {
  State& self = *static_cast<State*>(data);
  const std::lock_guard lock(self.guard);
  self.asked = true;
  switch (self.answers) {
    case Answers::Never:
      return 1;
    case Answers::WithAnError:
      return sd_bus_error_set(error, SD_BUS_ERROR_FAILED, "no");
    case Answers::Nonsense:
      return sd_bus_reply_method_return(message, "s", "dark");
    case Answers::Well:
      break;
  }
  sd_bus_message* reply = nullptr;
  sd_bus_message_new_method_return(message, &reply);
  append(reply, self.settings);
  const int sent = sd_bus_send(sd_bus_message_get_bus(message), reply, nullptr);
  sd_bus_message_unref(reply);
  return sent < 0 ? sent : 1;
}

void FakePortal::State::say_changes(sd_bus* bus) {
  const std::lock_guard lock(guard);
  for (const auto& [name_space, keys] : std::exchange(unsaid, {})) {
    for (const auto& [key, value] : keys) {
      sd_bus_message* signal = nullptr;
      sd_bus_message_new_signal(bus, &signal, kObject, kInterface, "SettingChanged");
      sd_bus_message_append(signal, "ss", name_space.c_str(), key.c_str());
      append(signal, value);
      sd_bus_send(bus, signal, nullptr);
      sd_bus_message_unref(signal);
    }
  }
}

void FakePortal::State::serve() {
  static const sd_bus_vtable kTable[] = {
      SD_BUS_VTABLE_START(0), SD_BUS_METHOD("ReadAll", "as", "a{sa{sv}}", on_read_all, 0), SD_BUS_VTABLE_END};
  sd_bus* bus = nullptr;
  sd_bus_new(&bus);
  sd_bus_set_address(bus, address.c_str());
  sd_bus_set_bus_client(bus, 1);
  if (sd_bus_start(bus) < 0 || sd_bus_add_object_vtable(bus, nullptr, kObject, kInterface, kTable, this) < 0 ||
      sd_bus_request_name(bus, "org.freedesktop.portal.Desktop", 0) < 0) {
    problem = "the portal finds no place on its own bus";
    ending = true;
  }
  ready = true;
  while (!ending) {
    const int done = sd_bus_process(bus, nullptr);
    if (done < 0) break;
    say_changes(bus);
    if (done == 0) sd_bus_wait(bus, kStep);
  }
  sd_bus_close_unref(bus);
}

void FakePortal::State::set(const std::string& name_space, const std::string& key, Value value) {
  const std::lock_guard lock(guard);
  settings[name_space][key] = value;
  unsaid[name_space][key] = value;
}

FakePortal::FakePortal(Answers answers) : state_(std::make_unique<State>()) {
  state_->answers = answers;
  state_->start_daemon();
  if (!state_->problem.empty()) return;
  state_->thread = std::thread([state = state_.get()] { state->serve(); });
  while (!state_->ready) std::this_thread::yield();
}

FakePortal::~FakePortal() { end(); }

const std::string& FakePortal::problem() const { return state_->problem; }

const std::string& FakePortal::address() const { return state_->address; }

void FakePortal::wait_until_asked() const {
  while (!state_->asked) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void FakePortal::set(const std::string& name_space, const std::string& key, unsigned number) {
  state_->set(name_space, key, number);
}

void FakePortal::set(const std::string& name_space, const std::string& key, bool yes) {
  state_->set(name_space, key, yes);
}

void FakePortal::end() {
  state_->ending = true;
  if (state_->thread.joinable()) state_->thread.join();
  state_->end_daemon();
}

}  // namespace passerelle::test
