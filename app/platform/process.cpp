#include "platform/process.h"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <csignal>

namespace passerelle::platform {
namespace {

/// How the program is started: posix_spawn's own objects, freed when this ends.
struct Circumstances {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t files;

  Circumstances() {
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_init(&files);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  }
  ~Circumstances() {
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
  }
  Circumstances(const Circumstances&) = delete;
  Circumstances& operator=(const Circumstances&) = delete;
};

}  // namespace

std::optional<int> start_process(std::string program, std::vector<std::string> arguments, Output output) {
  Circumstances how;
  if (output == Output::Dropped) {
    for (const int file : {STDOUT_FILENO, STDERR_FILENO}) {
      posix_spawn_file_actions_addopen(&how.files, file, "/dev/null", O_WRONLY, 0);
    }
  }
  std::vector<char*> words{program.data()};
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, program.c_str(), &how.files, &how.attributes, words.data(), environ);
  if (failed != 0) return std::nullopt;
  return child;
}

}  // namespace passerelle::platform
