#include "platform/desktop_settings.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <systemd/sd-bus.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <ctime>
#include <limits>
#include <mutex>
#include <thread>
#include <utility>

namespace passerelle::platform {
namespace {

constexpr const char* kPortal = "org.freedesktop.portal.Desktop";
constexpr const char* kObject = "/org/freedesktop/portal/desktop";
constexpr const char* kInterface = "org.freedesktop.portal.Settings";
/// The bus may have to start the portal first; without an answer, what it tells later still counts.
constexpr std::uint64_t kMicrosecondsToAnswer = 3'000'000;
constexpr int kMostNested = 4;

struct BusDeleter {
  void operator()(sd_bus* bus) const { sd_bus_close_unref(bus); }
};
struct MessageDeleter {
  void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
using Bus = std::unique_ptr<sd_bus, BusDeleter>;
using Message = std::unique_ptr<sd_bus_message, MessageDeleter>;

/// The bus gives an absolute time on the monotonic clock.
int milliseconds_until(std::uint64_t microseconds) {
  if (microseconds == std::numeric_limits<std::uint64_t>::max()) return -1;
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  const auto passed =
      static_cast<std::uint64_t>(now.tv_sec) * 1'000'000 + static_cast<std::uint64_t>(now.tv_nsec) / 1'000;
  if (microseconds <= passed) return 0;
  return static_cast<int>(std::min<std::uint64_t>((microseconds - passed) / 1'000 + 1, 60'000));
}

/// Reads a variant and steps over it; below zero when the message is malformed. Old portals put variants into variants.
int read_value(sd_bus_message* message, DesktopValue& value, int nested = 0) {
  char type = 0;
  const char* contents = nullptr;
  int done = sd_bus_message_peek_type(message, &type, &contents);
  if (done <= 0 || type != SD_BUS_TYPE_VARIANT) return -1;
  const std::string_view inside = contents != nullptr ? contents : "";
  if ((inside != "u" && inside != "b" && inside != "v") || nested == kMostNested) {
    return sd_bus_message_skip(message, "v");
  }
  done = sd_bus_message_enter_container(message, SD_BUS_TYPE_VARIANT, contents);
  if (done >= 0 && inside == "v") done = read_value(message, value, nested + 1);
  if (done >= 0 && inside == "u") {
    std::uint32_t number = 0;
    done = sd_bus_message_read_basic(message, SD_BUS_TYPE_UINT32, &number);
    value = number;
  }
  if (done >= 0 && inside == "b") {
    int yes = 0;
    done = sd_bus_message_read_basic(message, SD_BUS_TYPE_BOOLEAN, &yes);
    value = yes != 0;
  }
  return done < 0 ? done : sd_bus_message_exit_container(message);
}

/// For each entry of an array of dictionary entries. read is given the key and reads the value.
template <class Read>
int read_entries(sd_bus_message* message, const char* entry, Read read) {
  int done = sd_bus_message_enter_container(message, SD_BUS_TYPE_ARRAY, ('{' + std::string(entry) + '}').c_str());
  while (done >= 0) {
    done = sd_bus_message_enter_container(message, SD_BUS_TYPE_DICT_ENTRY, entry);
    if (done == 0) return sd_bus_message_exit_container(message);
    const char* key = nullptr;
    if (done > 0) done = sd_bus_message_read_basic(message, SD_BUS_TYPE_STRING, &key);
    if (done > 0) done = read(key);
    if (done >= 0) done = sd_bus_message_exit_container(message);
  }
  return done;
}

int read_all(sd_bus_message* message, DesktopLook& look) {
  return read_entries(message, "sa{sv}", [&](const char* name_space) {
    return read_entries(message, "sv", [&](const char* key) {
      DesktopValue value;
      const int done = read_value(message, value);
      if (done >= 0) note_setting(look, name_space, key, value);
      return done;
    });
  });
}

Message ask_for_all(sd_bus* bus) {
  sd_bus_message* made = nullptr;
  if (sd_bus_message_new_method_call(bus, &made, kPortal, kObject, kInterface, "ReadAll") < 0) return nullptr;
  Message message(made);
  constexpr std::array kNames{"org.freedesktop.appearance", "org.gnome.desktop.interface",
                              "org.gnome.desktop.a11y.interface"};
  int done = sd_bus_message_open_container(made, SD_BUS_TYPE_ARRAY, "s");
  for (const char* name : kNames) {
    if (done >= 0) done = sd_bus_message_append_basic(made, SD_BUS_TYPE_STRING, name);
  }
  if (done >= 0) done = sd_bus_message_close_container(made);
  return done >= 0 ? std::move(message) : nullptr;
}

}  // namespace

class DesktopSettings::Listener {
 public:
  explicit Listener(std::function<void()> on_change)
      : on_change_(std::move(on_change)), stop_(eventfd(0, EFD_CLOEXEC)), thread_([this] { listen(); }) {}
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener() {
    eventfd_write(stop_, 1);
    thread_.join();
    close(stop_);
  }

  std::optional<DesktopLook> look() const {
    const std::lock_guard lock(guard_);
    return look_;
  }

 private:
  std::function<void()> on_change_;
  mutable std::mutex guard_;
  std::optional<DesktopLook> look_;
  int stop_;
  std::thread thread_;  // last: it uses the others

  void listen();
  bool subscribe(sd_bus* bus);
  bool wait(sd_bus* bus) const;
  void set_look(const DesktopLook& look);
  static int on_answer(sd_bus_message* message, void* listener, sd_bus_error*);
  static int on_changed(sd_bus_message* message, void* listener, sd_bus_error*);
};

void DesktopSettings::Listener::listen() {
  sd_bus* opened = nullptr;
  if (stop_ < 0 || sd_bus_open_user(&opened) < 0) return;
  const Bus bus(opened);
  if (!subscribe(bus.get())) return;
  while (true) {
    const int done = sd_bus_process(bus.get(), nullptr);
    if (done < 0) return;
    if (done == 0 && !wait(bus.get())) return;
  }
}

/// The slots of both belong to the bus and go with it.
bool DesktopSettings::Listener::subscribe(sd_bus* bus) {
  if (sd_bus_match_signal_async(bus, nullptr, kPortal, kObject, kInterface, "SettingChanged", on_changed, nullptr,
                                this) < 0)
    return false;
  const Message question = ask_for_all(bus);
  return question && sd_bus_call_async(bus, nullptr, question.get(), on_answer, this, kMicrosecondsToAnswer) >= 0;
}

/// Until the bus has something to do; false at the end.
bool DesktopSettings::Listener::wait(sd_bus* bus) const {
  std::uint64_t due = 0;
  const int events = sd_bus_get_events(bus);
  if (events < 0 || sd_bus_get_timeout(bus, &due) < 0) return false;
  std::array<pollfd, 2> sources{pollfd{sd_bus_get_fd(bus), static_cast<short>(events), 0}, pollfd{stop_, POLLIN, 0}};
  (void)poll(sources.data(), sources.size(), milliseconds_until(due));
  return sources[1].revents == 0;
}

void DesktopSettings::Listener::set_look(const DesktopLook& look) {
  {
    const std::lock_guard lock(guard_);
    if (look_ == look) return;
    look_ = look;
  }
  if (on_change_) on_change_();
}

/// A desktop without a portal answers with an error: it has said nothing.
int DesktopSettings::Listener::on_answer(sd_bus_message* message, void* listener, sd_bus_error*) {
  if (sd_bus_message_is_method_error(message, nullptr)) return 0;
  DesktopLook look;
  if (read_all(message, look) >= 0) static_cast<Listener*>(listener)->set_look(look);
  return 0;
}

int DesktopSettings::Listener::on_changed(sd_bus_message* message, void* listener, sd_bus_error*) {
  const char* name_space = nullptr;
  const char* key = nullptr;
  if (sd_bus_message_read_basic(message, SD_BUS_TYPE_STRING, &name_space) <= 0) return 0;
  if (sd_bus_message_read_basic(message, SD_BUS_TYPE_STRING, &key) <= 0) return 0;
  DesktopValue value;
  if (read_value(message, value) < 0) return 0;
  Listener& self = *static_cast<Listener*>(listener);
  DesktopLook look = self.look().value_or(DesktopLook{});
  note_setting(look, name_space, key, value);
  self.set_look(look);
  return 0;
}

DesktopSettings::DesktopSettings(std::function<void()> on_change)
    : listener_(std::make_unique<Listener>(std::move(on_change))) {}

DesktopSettings::~DesktopSettings() = default;

std::optional<DesktopLook> DesktopSettings::look() const { return listener_->look(); }

}  // namespace passerelle::platform
