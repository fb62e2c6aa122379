#pragma once
// The parts of the interview page. Internal to interview*.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "ui/screens/column.h"
#include "ui/screens/interview.h"

namespace passerelle::ui {

/// Distance from a node's left edge to what is asked, token pixels.
inline constexpr float kThreadIndent = 52;

enum class NodeStyle { Past, Open, Coming };
/// The disc of a node: its number, or the sign of a follow-up.
void thread_disc(Ui& ui, ImVec2 position, std::string_view number, NodeStyle style);

/// How much time is left: figures and a ring that closes as time goes by, never in another colour. Returns its width.
float timer_width(const Page& page, const InterviewTime& time);
float timer_height(const Ui& ui);
void draw_timer(const Page& page, ImVec2 position, const InterviewTime& time);

/// Title and text, a caption behind the title's right end when there is room, else below.
void put_title_and_caption(Column& column, std::string_view id, Type type, const std::string& title,
                           const std::string& caption);
/// Topics with a sign before each.
void put_topics(Column& column, std::string_view id, const std::string& heading, const std::vector<std::string>& topics,
                bool shown);
/// A link that may take several lines. True when it was pressed.
bool put_link(Column& column, std::string_view id, const std::string& label);

/// What would say it more clearly or a word of praise, and where to read on; nothing to put where there is neither.
bool has_advice(const AnswerDebriefView& debrief);
void put_advice(Column& column, std::string_view id, const AnswerDebriefView& debrief, Intent& intent);
/// What was answered, on the plane of answers, with what was understood; the time below.
void put_thread_answer(Column& column, std::string_view id, const ThreadNode& node);

/// The card with what the last answer showed; note: at its foot.
void put_debrief_card(Column& column, const std::optional<AnswerDebriefView>& debrief, const std::string& note,
                      Intent& intent);
/// The card with the interviews there were; each opens its debrief.
void put_earlier(Column& column, const std::vector<EarlierInterview>& earlier, Intent& intent);
/// A card with a heading and lines with a sign.
void put_how(Column& column);

/// Draws what put(Column) puts on a card as high as that; it is called twice.
template <class Put>
void put_on_card(Column& column, float padding, Put put) {
  Ui& ui = column.ui();
  Column inner = column.part(ui.unit(padding), column.width - 2 * ui.unit(padding));
  inner.skip(padding);
  Column measured = inner;
  measured.pass = Pass::Measure;
  put(measured);
  measured.skip(padding);
  if (column.drawing()) {
    card(ui, {column.x, column.y, column.width, measured.y - column.y});
    put(inner);
  }
  column.y = measured.y;
}

}  // namespace passerelle::ui
