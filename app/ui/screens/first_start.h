#pragma once
// What a person is asked when the program starts for the first time: three short steps, each of which can be left out.

#include <string>
#include <vector>

#include "ui/drafts.h"
#include "ui/screens/page.h"
#include "ui/session.h"

namespace passerelle::ui {

/// What one comes for; it chooses the lesson that is offered first.
enum class Purpose { Awareness, Interview, Writing };

// What a person may ask for on the page, inside OnPage.
struct ShowStep {
  int step = 0;
};
struct ChoosePurpose {
  Purpose purpose = Purpose::Awareness;
};
struct EndFirstStart {};

struct FirstStartState {
  int step = 0;
  Purpose purpose = Purpose::Awareness;
};

inline constexpr int kFirstStartSteps = 3;
inline constexpr const char* kFirstStartScroll = "first_start";
/// Key of the draft that holds the name; the attestation asks for the same.
inline constexpr const char* kFirstStartName = "attestation/name";

/// Where the keyboard belongs when a step is shown.
std::string focus_of_step(int step, const Session& session, Purpose purpose);

Intent draw_first_start(const FirstStartState& state, const Session& session, Drafts& drafts, const Page& page);

}  // namespace passerelle::ui
