#pragma once
// The parts of the lesson page and what they share while a frame is drawn. Internal to lesson*.cpp and dual*.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "ui/screens/column.h"
#include "ui/screens/lesson.h"

namespace passerelle::ui {

/// Where a section or a block starts on the page that was drawn.
struct PartTop {
  std::string id;
  float y = 0;
};

struct LessonDrawing {
  const Page& page;
  const LessonView& view;
  LessonState& state;
  Drafts& drafts;
  Rect viewport = {};     ///< of the scrolling column
  float content_top = 0;  ///< where the page starts, above the viewport when it is scrolled
  float content_height = 0;
  std::vector<PartTop> tops = {};    ///< of sections; in dual reading of blocks
  std::vector<PartTop> blocks = {};  ///< of rows of blocks, each under its first block
  Intent intent = {};
};

/// Ids of the parts that are not blocks.
std::string section_widget(const std::string& section);
inline constexpr const char* kAudiences = "lesson/prompt/";  ///< what the ids of the exercise start with
inline constexpr const char* kPromptSection = "prompt";
inline constexpr const char* kCheckpointSection = "checkpoint";

// --- lesson.cpp: what both ways of reading share
/// Which part is being read: the last one whose top is above a line near the top of the viewport; the line moves down
/// over the last screen, so that the last part has its turn.
std::string part_being_read(const LessonDrawing& drawing, const std::vector<PartTop>& parts);
/// Notes the block as seen to its end when its last line is in view.
void note_end(LessonDrawing& drawing, const std::string& block, float bottom);
/// A heading that has the mark of a bookmarked block at the right end of its line.
void put_block_heading(Column& column, const HeadingSpec& spec, bool bookmarked);
/// What is said of a block: whether it was read, whether it has a bookmark or a note, whether it is heard.
std::string block_value(const Page& page, const BlockView& block);
/// Asks for what a pressed link leads to.
void follow_if_pressed(LessonDrawing& drawing, const RichTextResult& text);
/// The card that leads to the questions, with the page's one filled button.
void put_checkpoint_card(LessonDrawing& drawing, Column& column);

// --- lesson_sections.cpp
void put_section(LessonDrawing& drawing, Column& column, const SectionView& section);
/// A callout of that height at least; text in the leading language or in the other.
enum class Side { Lead, Other };
void put_callout(LessonDrawing& drawing, Column& column, const BlockView& block, Side side, std::string_view id,
                 float height);

// --- lesson_prompt.cpp
/// One reader of the exercise. In dual reading each side shows one language and only the leading one is written in.
enum class AudienceSide { Both, Lead, Other };
void put_audience(LessonDrawing& drawing, Column& column, const AudienceView& audience, AudienceSide side);
void put_prompt(LessonDrawing& drawing, Column& column, const BlockView& block);

// --- lesson_note.cpp
/// The learner's note on a block, when there is one or it is open.
void put_note(LessonDrawing& drawing, Column& column, const BlockView& block);

// --- lesson_side.cpp
/// What stands beside the text and what has no room there and follows it.
struct SidePlan {
  bool folded = false;     ///< no side column: the outline is a bar, everything else follows the text
  std::size_t beside = 0;  ///< how many of the lists stand under the outline
};
SidePlan plan_side(const LessonDrawing& drawing, const ColumnLayout& layout);
/// The outline beside the text; returns the y below it.
float draw_outline(LessonDrawing& drawing, const Rect& side);
/// What stands under the outline.
void draw_side_lists(LessonDrawing& drawing, const Rect& side, float y, const SidePlan& plan);
/// The folded outline under the top bar; returns the height that it takes.
float draw_outline_bar(LessonDrawing& drawing, const Rect& content, const Rect& main);
/// The outline opened over the text.
void draw_open_outline(LessonDrawing& drawing, const Rect& content, const Rect& main);

// --- lesson_lists.cpp
/// Objectives, key terms, related modules: what stands under the outline, or follows the text.
inline constexpr std::size_t kListCount = 3;
/// Some of them, in their order, each with what sets it off from what is above.
void put_lists(LessonDrawing& drawing, Column& column, std::size_t first, std::size_t end);
/// What stands in their place while the exercise is being read.
void put_practice(LessonDrawing& drawing, Column& column);
void put_list_title(Column& column, std::string_view id, const char* key);

}  // namespace passerelle::ui
