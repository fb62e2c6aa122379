#pragma once
// The widgets that screens are made of. A screen gives rectangles and strings and gets back what the person did; no
// widget knows what it is for. Positions and returned sizes are window pixels.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "course/course.h"
#include "learning/mastery.h"
#include "ui/kit.h"
#include "ui/view_checkpoint.h"

namespace passerelle::ui {

/// The colours of one tone, as roles.
struct ToneColours {
  Colour fg;
  Colour bg;
  Colour line;
};
ToneColours tone_of(course::Tone tone);
ToneColours tone_of(VerdictTone tone);
/// "tip", "warning", "evidence": keys of the icon table.
std::string_view icon_of(course::Tone tone);

// --- Boxes
/// A surface with a hairline border and the card's radius.
void card(Ui& ui, const Rect& rect);
/// A toned box: callouts, verdict panels. A 2 px line in high contrast.
void tone_box(Ui& ui, const Rect& rect, const ToneColours& tone);
/// What a scored answer or an excerpt stands on: sunken; outlined in high contrast.
void sunken_box(Ui& ui, const Rect& rect);
enum class FieldState { Rest, Focused, Error };
/// Background and border of a text box.
void field_box(Ui& ui, const Rect& rect, FieldState state);

// --- Buttons and links
enum class ButtonStyle { Filled, Secondary, Quiet };
struct ButtonSpec {
  std::string_view id;
  std::string_view label;
  ButtonStyle style = ButtonStyle::Secondary;
  std::string_view icon = {};         ///< a key of the icon table; empty: none
  bool small = false;                 ///< 28 high, in panels
  bool enabled = true;                ///< an unavailable button stays in the Tab order and does nothing
  float min_width = 0;                ///< window pixels; what is wider than its contents has them in the middle
  std::string_view value = {};        ///< said after the label: what is going on
  std::string_view description = {};  ///< likewise: what it is for
};
ImVec2 button_size(const Ui& ui, const ButtonSpec& spec);
bool button(Ui& ui, ImVec2 position, const ButtonSpec& spec);
/// Only close, swap and the compact rail: always with a tooltip that is its spoken name.
bool icon_button(Ui& ui, ImVec2 position, std::string_view id, std::string_view icon, std::string_view label);
ImVec2 icon_button_size(const Ui& ui);

struct LinkSpec {
  std::string_view id;
  std::string_view label;
  Type type = Type::BodyMedium;
  Colour colour = Colour::Link;
  bool underline = true;  ///< else on hover and focus only
};
/// One line of text that can be pressed. Returns true when it was.
bool link(Ui& ui, ImVec2 position, const LinkSpec& spec);

// --- Chips
enum class ChipStyle { Track, Meta, Met, Unmet, Correct, Partly, Contradictory, OffTopic, NotAnAnswer };
ChipStyle chip_style_of(VerdictTone tone);
struct ChipSpec {
  std::string_view id;
  std::string_view label;
  ChipStyle style = ChipStyle::Meta;
  std::string_view icon = {};    ///< Met and Unmet bring their own
  std::string_view spoken = {};  ///< empty: the label
  bool focusable = false;        ///< a chip that opens something
};
float chip_width(const Ui& ui, const ChipSpec& spec);
float chip_height(const Ui& ui);
WidgetState chip(Ui& ui, ImVec2 position, const ChipSpec& spec);

// --- Choices
struct SegmentedSpec {
  std::string_view id;  ///< options are "<id>/0", "<id>/1" ...
  std::string_view label;
  std::vector<std::string> options;
  std::vector<std::string> spoken = {};  ///< empty: the options themselves
  int selected = 0;
};
ImVec2 segmented_size(const Ui& ui, const SegmentedSpec& spec);
/// The option that was chosen now; none when nothing changed.
std::optional<int> segmented(Ui& ui, ImVec2 position, const SegmentedSpec& spec);

struct ToggleSpec {
  std::string_view id;
  std::string_view label;
  std::string_view hint = {};
  bool on = false;
};
/// Label left, switch on the right edge of width, hint under the label. Returns true when it was switched.
bool toggle(Ui& ui, ImVec2 position, float width, const ToggleSpec& spec, Language language);
float toggle_height(const Ui& ui, float width, const ToggleSpec& spec, Language language);

// --- Navigation
enum class RailStyle { Icons, Stacked, Beside };  ///< compact, regular, wide
struct RailItemSpec {
  std::string_view id;
  std::string_view icon;
  std::string_view label;
  std::string_view reason = {};  ///< why it is unavailable: shown as a tooltip; empty: available
  bool current = false;
  RailStyle style = RailStyle::Stacked;
};
/// rect: the item itself, see rail_item_size. True when it was pressed and is available.
bool rail_item(Ui& ui, const Rect& rect, const RailItemSpec& spec);
ImVec2 rail_item_size(const Ui& ui, RailStyle style);

struct CrumbSpec {
  std::string id;
  std::string label;
  bool is_link = false;
};
/// One line of crumbs in rect, centred vertically; drops the first ones when they do not fit. The crumb pressed.
std::optional<int> crumbs(Ui& ui, const Rect& rect, const std::vector<CrumbSpec>& items);

struct OutlineEntrySpec {
  std::string_view id;
  std::string_view label;
  bool read = false;
  bool current = false;
};
/// One entry on the outline's 2 px line; rect is 32 px high or more, its left edge is the line. True when pressed.
bool outline_entry(Ui& ui, const Rect& rect, const OutlineEntrySpec& spec, Language language);
float outline_entry_height(const Ui& ui, float width, const OutlineEntrySpec& spec, Language language);

struct RowSpec {
  std::string_view id;
  std::string_view label;
  std::string_view value = {};
  bool selected = false;
  bool enabled = true;
  std::string_view description = {};  ///< said after the label: why it is unavailable
  Corners corners = Corners::None;    ///< first and last row of a rounded list
};
/// Background of a list row that reacts to hover as a whole; the screen draws what stands on it.
WidgetState list_row(Ui& ui, const Rect& rect, const RowSpec& spec);

// --- Text with a shape
struct HeadingSpec {
  std::string_view id;
  std::string_view lead;
  std::string_view other = {};  ///< the other language, muted, same baseline, or below when it does not fit
  Type type = Type::Title;
  Type other_type = Type::Body;
  bool below = false;  ///< page titles: always below
  Language lead_language = Language::English;
};
/// Draws and returns the height.
float heading(Ui& ui, ImVec2 position, float width, const HeadingSpec& spec);
float heading_height(const Ui& ui, float width, const HeadingSpec& spec);
/// A key in a rounded frame. Returns its width.
float key_hint(Ui& ui, ImVec2 position, std::string_view label);
float key_hint_width(const Ui& ui, std::string_view label);
enum class DiscStyle { Soft, Filled };
/// The disc of a question or block number, px(28) wide.
void number_disc(Ui& ui, ImVec2 position, int number, DiscStyle style);
/// Thin bar under text: solid, or dashed for conflicts. y: top of the bar.
enum class Underline { Solid, Dashed };
void underline(Ui& ui, float x, float y, float width, float thickness, ImU32 colour, Underline style);

// --- Progress
/// One segment per part, done ones filled. label is spoken, with the figure in words.
void progress_segments(Ui& ui, const Rect& rect, std::string_view id, std::string_view label, int done, int total);
/// One segment per part, each filled as far as its share (0..1). value: the figure, spoken after the label.
void progress_parts(Ui& ui, const Rect& rect, std::string_view id, std::string_view label, std::string_view value,
                    std::span<const float> shares);
void progress_bar(Ui& ui, const Rect& rect, std::string_view id, std::string_view label, float fraction);
/// Of work that is going on: it stands where the work is, and does not glide, or it would be drawn all the time.
void work_bar(Ui& ui, const Rect& rect, std::string_view id, std::string_view label, int percent);

enum class RingSize { Large, Medium, Small };
struct RingSpec {
  std::string_view id;
  std::string_view label;    ///< spoken
  std::string_view figure;   ///< "33%": spoken after the label, and inside the ring unless it is small
  std::string_view caption;  ///< under the figure of a large ring: "of ideas"; may be empty
  float share = 0;           ///< 0..1, from twelve o'clock
  float faint = 0;           ///< 0..1: what is only half done, as a thinner arc where it goes further than share
  RingSize size = RingSize::Large;
};
float ring_width(const Ui& ui, RingSize size);
void progress_ring(Ui& ui, ImVec2 position, const RingSpec& spec);

/// One idea: full, half or hollow.
void mastery_square(Ui& ui, const Rect& rect, learning::Mastery mastery);

struct BarsSpec {
  std::string_view id;
  std::string_view label;
  std::string_view value;    ///< every figure in words
  std::vector<int> figures;  ///< the last one is dark, its figure stands above it
};
/// Upright bars on a line in the lower part of rect.
void bars(Ui& ui, const Rect& rect, const BarsSpec& spec);

// --- Banner
struct BannerSpec {
  std::string_view id;
  std::string_view text;
  std::string_view icon = "info";
  std::string_view action = {};  ///< label of its one action; empty: none
  std::string_view close = {};   ///< spoken name of its cross; empty: it cannot be closed
  int percent = -1;              ///< of a bar after the text; negative: none
  std::string_view widest = {};  ///< the text of a bar as wide as it can become
};
enum class BannerAction { None, Act, Close };
BannerAction banner(Ui& ui, const Rect& rect, const BannerSpec& spec, Language language);
float banner_height(const Ui& ui, float width, const BannerSpec& spec, Language language);

}  // namespace passerelle::ui
