#pragma once
// One answer of the history. Internal to history*.cpp.

#include "ui/screens/history.h"

namespace passerelle::ui {

/// The way from an answer to the list.
inline constexpr const char* kHistoryBack = "history/back";

Intent draw_history_detail(const HistoryDetail& detail, Drafts& drafts, const Page& page);

}  // namespace passerelle::ui
