#pragma once
// The command line: one table of verbs, each with its options, its help and its handler. Opening a window and
// drawing a picture need layers that cli/ must not know, so the host (main.cpp) gives them as functions.

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/language.h"

namespace passerelle::cli {

inline constexpr int kExitDone = 0;
inline constexpr int kExitProblems = 1;   ///< it ran, and found something to say: validation problems, bad lines
inline constexpr int kExitUsage = 2;      ///< wrong arguments, or it could not start
inline constexpr int kExitNoDisplay = 3;  ///< the window needs a display that is not there

/// What `passerelle` without a verb was asked to do. Paths are filled in: given by the person, or the host's.
struct WindowOptions {
  std::filesystem::path content;
  std::filesystem::path profile;
  std::optional<ReadingMode> reading;  ///< --lang; absent: the learner's setting, else the system's language
};

/// A text for a question of the module that is drawn.
struct PictureText {
  std::string question;
  std::string text;
};

/// `passerelle picture SCREEN OUT.png`.
struct PictureOptions {
  std::string screen;  ///< one of Host::screens
  std::filesystem::path out;
  std::filesystem::path content;
  std::filesystem::path profile;  ///< empty: a record in memory
  ReadingMode reading = ReadingMode::English;
  std::string theme;  ///< one of Host::themes
  int width = 1280;   ///< pixels of the picture at scale 1
  int height = 800;
  double scale = 1.0;
  std::string module;                  ///< --module; empty: the first that is ready
  std::string block;                   ///< --scroll: a block to bring into view
  std::vector<PictureText> answers;    ///< --answer QUESTION=TEXT, submitted in this order before the picture
  std::vector<PictureText> drafts;     ///< --draft QUESTION=TEXT, left in the box
};

/// What the program gives to its command line: its place on disk, its language, and what needs a window or GL.
struct Host {
  std::filesystem::path share;    ///< folder that holds content/ and locales/
  std::filesystem::path profile;  ///< the learner's record when --profile is absent
  std::string version;
  Language language = Language::English;  ///< of the system; --lang goes before it
  std::vector<std::string> screens;       ///< names that `picture` accepts
  std::vector<std::string> themes;        ///< names that `--theme` accepts; the first is the default
  std::function<int(const WindowOptions&)> open_window;
  std::function<int(const PictureOptions&)> take_picture;
  const Clock* clock = nullptr;  ///< never null when run() is called
};

/// Where a verb reads and writes, and how the output is shown.
struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  int columns = 0;     ///< width of the terminal that shows out; 0: not a terminal, do not wrap
  bool bold = false;   ///< out understands SGR and NO_COLOR is unset
};

/// Runs the program with its arguments (without the program's own name) and returns the exit code.
int run(const std::vector<std::string>& arguments, const Host& host, const Console& console);

/// The console of this process: std::cin, std::cout, std::cerr and the terminal's width.
Console system_console();

}  // namespace passerelle::cli
