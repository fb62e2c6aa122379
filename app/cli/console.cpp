#include <cstdlib>
#include <iostream>

#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/cli.h"

namespace passerelle::cli {

Console system_console() {
  Console console{std::cin, std::cout, std::cerr, 0, false};
  if (isatty(STDOUT_FILENO) == 0) return console;
  struct winsize size = {};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  console.columns = known ? size.ws_col : 80;
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool dumb = term == nullptr || std::string(term) == "dumb";
  console.bold = !dumb && (no_color == nullptr || *no_color == '\0');
  return console;
}

}  // namespace passerelle::cli
