#pragma once
// The attestation of a module or a track as plain values: what it would say, or what is still missing for it.

#include <optional>
#include <string>
#include <vector>

#include "exchange/attestation_page.h"
#include "learning/learner.h"
#include "ui/place.h"
#include "ui/view_text.h"

namespace passerelle::ui {

/// A module that is not completed.
struct MissingModule {
  Pair title;
  std::string status;  ///< "1 of 2 questions correct", "Coming"
  std::vector<Pair> questions;
};

/// The page in one language.
struct AttestationPreview {
  Language language = Language::English;
  std::vector<exchange::PageLine> lines;
};

struct AttestationView {
  bool known = false;     ///< there is a module or track of that id
  bool complete = false;  ///< it can be attested
  Pair title;             ///< of the module or the track
  std::vector<MissingModule> missing;
  std::optional<Place> go_on;                        ///< where the first missing answer can be given
  std::optional<exchange::Attestation> attestation;  ///< when complete and the name is not empty
  std::vector<AttestationPreview> previews;          ///< when complete; with a stand-in for a missing name
};

AttestationView make_attestation_view(const learning::Learner& learner, const exchange::AttestationRequest& request,
                                      const Speech& speech);

}  // namespace passerelle::ui
