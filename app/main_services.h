#pragma once
// What the window's pages may do with files: save an attestation, export the record.

#include <vector>

#include "cli/cli.h"
#include "platform/speech.h"
#include "records/store.h"
#include "ui/fonts.h"
#include "ui/services.h"

namespace passerelle {

/// The store must outlive what is returned; null: nothing is exported, for a picture. Files go into the learner's
/// documents, or into "exports" of the profile where there is no such folder; one that is there is not written over.
ui::Services make_services(const cli::Host& host, const std::filesystem::path& profile, records::Store* store,
                           const std::vector<ui::FontFile>& fonts);

/// The voice of a window's pages: speech-dispatcher's. It must outlive what is returned.
ui::Voice make_voice(platform::SpeechDispatcher& speech);

}  // namespace passerelle
