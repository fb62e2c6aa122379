#pragma once
// What the pages may ask of the world outside, given by main: ui/ knows no files. An empty function is not offered.

#include <functional>
#include <optional>
#include <string>

#include "base/job.h"
#include "base/result.h"
#include "exchange/attestation.h"
#include "ui/frame.h"
#include "ui/passage.h"

namespace passerelle::ui {

enum class AttestationFile { Pdf, Text };
enum class RecordsFile { Csv, Json };

/// Reads aloud. All empty: there is no voice.
struct Voice {
  std::function<bool()> is_there;     ///< it has not failed
  std::function<bool()> is_speaking;  ///< or about to
  std::function<void(Passages)> say;  ///< in place of what is being said
  std::function<void()> stop;
};

struct Services {
  std::string program;                    ///< version of Passerelle
  std::string profile_folder;             ///< where the record is kept
  std::optional<ThemeName> system_theme;  ///< what the desktop shows; nothing where it cannot be known
  bool system_less_motion = false;        ///< the desktop asks for it
  bool first_start = false;               ///< a record that nobody has used begins with the first start
  bool has_dyslexic_letters = false;      ///< the font is installed
  /// Writes the file into a folder of the learner's and says where it is.
  std::function<Result<std::string>(const exchange::Attestation&, AttestationFile)> save_attestation;
  // The two below run beside the screens.
  std::function<Result<std::string>(RecordsFile, const Report&)> export_records;
  /// A copy of the record that can be put in its place.
  std::function<Result<std::string>(const Report&)> back_up;
  Voice voice;
};

}  // namespace passerelle::ui
