#pragma once
// The attestation page: the name, the language, what the page will say, and the two ways to save it; or what is still
// missing.

#include <string>

#include "ui/drafts.h"
#include "ui/screens/page.h"
#include "ui/services.h"
#include "ui/view_attestation.h"

namespace passerelle::ui {

// What a person may ask for on the page, inside OnPage.
struct ChooseAttestationLanguages {
  ReadingMode languages = ReadingMode::English;
};
/// The name is not the one that the preview shows.
struct ShowTypedName {};
struct SaveAttestation {
  AttestationFile file = AttestationFile::Pdf;
};

struct AttestationState {
  ReadingMode languages = ReadingMode::English;
  std::string shown_name;  ///< in the preview
  std::string saved;       ///< where the last file is, as a sentence; empty: none was saved
  std::string error;       ///< why it could not be saved
  bool can_save = true;
};

inline constexpr const char* kAttestationScroll = "attestation";
inline constexpr const char* kAttestationName = "attestation/name";
/// Key of the draft that holds the name.
inline constexpr const char* kAttestationDraft = "attestation/name";

Intent draw_attestation(const AttestationView& view, const AttestationState& state, Drafts& drafts, const Page& page);

}  // namespace passerelle::ui
