// Makes every object once and passes it by reference; everything else is in the layers.

#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "base/clock.h"
#include "cli/cli.h"
#include "locale/words.h"
#include "main_picture.h"
#include "main_window.h"
#include "platform/paths.h"

int main(int count, char** values) {
  using namespace passerelle;
  const auto share = platform::share_folder();
  if (!share) {
    // The words for errors are in the folder that is missing.
    std::fputs("passerelle: its own files are missing (share/passerelle beside bin); install it again\n", stderr);
    return cli::kExitUsage;
  }
  const SystemClock clock;
  cli::Host host;
  host.share = share.value();
  host.profile = platform::data_folder();
  host.version = PASSERELLE_VERSION;
  host.language = locale::system_language();
  host.screens = picture_screens();
  host.themes = theme_names();
  host.clock = &clock;
  host.open_window = [&](const cli::WindowOptions& options) { return open_window(host, options, std::cerr); };
  host.take_picture = [&](const cli::PictureOptions& options) { return take_picture(host, options, std::cerr); };
  return cli::run(std::vector<std::string>(values + 1, values + count), host, cli::system_console());
}
