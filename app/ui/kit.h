#pragma once
// Ui: what every widget needs while a frame is drawn: fonts, theme, scale, focus, input, scrolling, the registry. The
// widgets themselves are in widgets.h. Coordinates are window pixels; px() and unit() turn token pixels into them.
// Nothing here knows what a screen is for.

#include <imgui.h>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/input_event.h"
#include "base/language.h"
#include "ui/comfort.h"
#include "ui/fonts.h"
#include "ui/frame.h"
#include "ui/registry.h"
#include "ui/theme.h"

namespace passerelle::ui {

/// A rectangle in window pixels.
struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  ImVec2 min() const { return {x, y}; }
  ImVec2 max() const { return {x + w, y + h}; }
  bool contains(ImVec2 p) const { return p.x >= x && p.x < x + w && p.y >= y && p.y < y + h; }
  /// Smaller by `by` on each side; larger when negative.
  Rect inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
};

/// What the keyboard asked for beyond single widgets; screens and the shell read it. Regions (F6) and scrolling by keys
/// are done by Ui itself.
struct Shortcuts {
  bool submit = false;         ///< Ctrl+Enter
  bool next_language = false;  ///< Ctrl+L
  int text_size = 0;           ///< Ctrl+plus: +1, Ctrl+minus: -1
  bool text_size_reset = false;
  bool escape = false;    ///< not while a text box has the focus
  int region = 0;         ///< F6: +1, Shift+F6: -1
  int block = 0;          ///< Alt+Down: +1, Alt+Up: -1
  bool back = false;      ///< Alt+Left
  bool help = false;      ///< F1
  bool search = false;    ///< Ctrl+K
  bool glossary = false;  ///< G, not in a box
  bool bookmark = false;  ///< B, not in a box
  bool note = false;      ///< N, not in a box
  bool aloud = false;     ///< R, not in a box
  int page = 0;           ///< Page Down: +1, Page Up: -1 (not in a box)
  bool home = false;      ///< Home / End, not in a box
  bool end = false;
};

/// What one begin_frame needs.
struct FrameSetup {
  FrameInput input;
  const Fonts* fonts = nullptr;
  ThemeName theme = ThemeName::Light;
  float text_scale = 1.0F;
  bool reduced_motion = false;
  Comfort comfort{};
};

/// A widget as it is registered.
struct WidgetSpec {
  std::string_view id;  ///< stable, unique in the frame
  Role role = Role::Text;
  std::string_view label;
  Rect rect;
  std::string_view value = {};
  std::string_view description = {};  ///< said after the label: a hint, why it is unavailable
  bool focusable = false;             ///< takes focus, hover, press, Enter and Space; else it is only listed
  bool enabled = true;
  float ring_radius = token::kRadiusControl;  ///< corner of the widget itself, token pixels
  bool own_ring = false;                      ///< the widget draws its focus itself (text boxes)
  bool takes_tab = false;                     ///< Tab is a key of the widget while it has the focus
  std::span<const Rect> parts = {};           ///< where it is when it is not one rectangle; rect then is around them
};

struct WidgetState {
  bool hovered = false;
  bool pressed = false;  ///< held down with the pointer
  bool focused = false;
  bool focus_shown = false;  ///< focused, and the keyboard is in use
  bool activated = false;    ///< released inside, Enter or Space
  bool pressed_now = false;  ///< the pointer went down on it in this frame
};

enum class Corners { All, None, Top, Bottom, Left, Right };
enum class Elevation { Flat, Raised, Overlay };
enum class Axis { Vertical, Horizontal };

/// The round corners of one of several things that touch each other along an axis and look like one.
Corners corners_of(Axis axis, std::size_t index, std::size_t count);

class Ui {
 public:
  // --- Frame. App calls these; everything else is between them.
  void begin_frame(const FrameSetup& setup);
  /// Draws rings and tooltips, moves the focus, and says what the window must do.
  FrameOutput end_frame();
  const Registry& registry() const { return registry_; }

  ThemeName theme() const { return setup_.theme; }
  bool high_contrast() const { return setup_.theme == ThemeName::HighContrast; }
  bool reduced_motion() const { return setup_.reduced_motion; }
  const Comfort& comfort() const { return setup_.comfort; }
  float display_scale() const { return setup_.input.display_scale; }
  float text_scale() const { return setup_.text_scale; }
  double seconds() const { return setup_.input.seconds; }
  Rect window() const { return {0, 0, setup_.input.size.x, setup_.input.size.y}; }

  /// Sizes of type and controls: token pixels x display scale x text scale, whole pixels.
  float px(float token_pixels) const;
  /// Margins and gaps: token pixels x display scale, whole pixels.
  float unit(float token_pixels) const;
  /// Line widths: as unit(), at least 1.
  float stroke(float token_pixels) const;
  ImU32 colour(Colour role) const;
  /// The same colour with less of it: alpha 0 to 1.
  ImU32 colour(Colour role, float alpha) const;

  // --- Drawing. Everything is snapped to whole pixels.
  ImDrawList& draw();
  void fill(const Rect& rect, ImU32 colour, float radius = 0, Corners corners = Corners::All);
  /// Drawn inside the rectangle. radius and width in window pixels.
  void outline(const Rect& rect, ImU32 colour, float width = 1, float radius = 0, Corners corners = Corners::All);
  void hairline(float x, float y, float width, ImU32 colour);
  void vertical_line(float x, float y, float height, float width, ImU32 colour);
  void circle(ImVec2 centre, float radius, ImU32 colour);
  void ring(ImVec2 centre, float radius, float width, ImU32 colour);
  /// The three rectangles of the elevation, largest first; draw the plane on top of it.
  void shadow(const Rect& rect, Elevation elevation, float radius);

  ImFont* font(Type type) const;
  /// Scale at which the fonts of this frame were built; lags behind a new text size by one frame.
  float font_scale() const { return setup_.fonts->scale; }
  /// Height of a line box, window pixels.
  float line_height(Type type) const;
  /// From the top of the line box to the top of the glyphs' box, and to the baseline.
  float text_offset(Type type) const;
  float baseline(Type type) const;
  /// position: left top of the line box. One line; see wrap() for more.
  void text(Type type, ImVec2 position, ImU32 colour, std::string_view utf8);
  /// The same with slanted letters, for a type that has no italic cut.
  void slanted_text(Type type, ImVec2 position, ImU32 colour, std::string_view utf8);
  float text_width(Type type, std::string_view utf8) const;
  /// As much of the text as fits, ending in "…" when something is left out.
  std::string shorten(Type type, std::string_view utf8, float width) const;
  /// Lines of a plain text (ICU line breaks). Views into utf8, without trailing spaces.
  std::vector<std::string_view> wrap(Type type, std::string_view utf8, float width, Language language) const;
  /// Draws wrapped plain text and returns its height.
  float paragraph(Type type, ImVec2 position, float width, ImU32 colour, std::string_view utf8, Language language);
  float paragraph_height(Type type, float width, std::string_view utf8, Language language) const;
  /// size: one of 14, 16, 18, 20, 22 (token pixels); position: left top of the icon's square, px(size) wide.
  void icon(std::string_view name, float size, ImVec2 position, ImU32 colour);
  /// The same, centred in a rectangle.
  void icon_in(std::string_view name, float size, const Rect& rect, ImU32 colour);

  void push_clip(const Rect& rect);
  void pop_clip();
  Rect clip() const;

  // --- Widgets
  /// Where the following widgets are: "rail", "top_bar", "main", "side", "bottom_bar". Regions do not nest.
  void begin_region(std::string_view name);
  /// The following widgets share one Tab stop, arrows move among them; "selected" as value marks the current one.
  void begin_group(std::string_view id, Axis axis);
  void end_group();
  /// Lists the widget and handles hover, press, focus, Enter and Space. Call before drawing the widget itself.
  WidgetState widget(const WidgetSpec& spec);
  /// Lists a text or heading that is only read.
  void say(std::string_view id, Role role, std::string_view label, const Rect& rect, std::string_view value = {});

  void request_focus(std::string_view id);  ///< takes effect in this or the next frame that draws the widget
  void clear_focus();
  /// Tab goes on from there, wherever the keyboard is, until it is elsewhere: the reader was led to that place.
  void tab_from(std::string_view id) { tab_from_ = id; }
  const std::string& focused_id() const { return focused_; }
  bool is_focused(std::string_view id) const { return focused_ == id; }
  /// The keyboard is in use: focus rings are shown.
  bool keyboard_in_use() const { return keyboard_; }

  const Shortcuts& shortcuts() const { return shortcuts_; }
  std::span<const InputEvent> events() const { return setup_.input.events; }
  /// Text and key events for a focused text box, without Tab, function keys and shortcuts; empty for every other id.
  std::span<const InputEvent> text_events(std::string_view id) const;
  ImVec2 mouse() const { return mouse_; }
  bool mouse_down() const { return mouse_down_; }
  bool shift_held() const { return shift_held_; }  ///< with the last press of a mouse button
  /// 1, 2 or 3 in the frame of a click, a double click, a third click at the same place; else 0.
  int click_count() const { return click_count_; }
  /// The pointer is over this rectangle, inside the clip, and nothing floats above it.
  bool hovers(const Rect& rect) const;

  // --- Scrolling. Between begin and end, draw at the returned y; end takes the height that was used.
  /// Returns the y at which the content starts (rect.y minus the offset). Clips to the rectangle.
  float begin_scroll(std::string_view id, const Rect& rect);
  void end_scroll(float content_height);
  float scroll_offset(std::string_view id) const;
  Rect scroll_rect(std::string_view id) const;    ///< where it was last drawn; empty when it never was
  float scroll_limit(std::string_view id) const;  ///< largest offset, of the last frame
  enum class Glide { Smooth, AtOnce };
  void scroll_to(std::string_view id, float offset, Glide glide = Glide::Smooth);
  /// Brings a rectangle of the current scroll region into view with `room` token pixels around it: a caret.
  void reveal(const Rect& rect, float room = token::kSpacingXl, Glide glide = Glide::Smooth);
  /// Brings a widget's top to `room` token pixels under the top of its scroll region, as soon as it is drawn.
  void scroll_to_widget(std::string_view widget_id, float room = token::kSpacingXl, Glide glide = Glide::Smooth);

  // --- What floats above the page
  enum class Modal { No, Yes };
  /// Draws above everything until end_overlay; widgets below are not hovered through it. Modal keeps Tab inside.
  void begin_overlay(std::string_view id, const Rect& rect, Modal modal = Modal::No);
  void end_overlay();
  /// Shows a tooltip beside the anchor while called each frame: after 400 ms, or at once for a focused widget.
  void tooltip(const Rect& anchor, std::string_view title, std::string_view detail = {}, bool at_once = false);

  // --- Memory
  /// Something that is costly to compute and kept while each frame asks for it.
  struct Kept {
    virtual ~Kept() = default;
  };
  /// The place of one kept thing; empty at first. The key stands for everything from which it is computed.
  std::unique_ptr<Kept>& kept(std::uint64_t key) const;

  // --- Time and the world outside
  /// A value that follows its target, cubic out; starts at the target when new. At once with reduced motion.
  float animate(std::string_view id, float target, float milliseconds);
  void wake_in(double seconds);
  void set_cursor(Cursor cursor) { output_.cursor = cursor; }
  void open_link(std::string_view link) { output_.open_link = link; }
  void announce(std::string_view sentence) { output_.announcement = sentence; }

 private:
  struct Scroll {
    float offset = 0;
    float target = 0;
    float from = 0;
    double started = -1.0;  ///< of the glide; negative: none
    float limit = 0;
    float grab = -1;  ///< where the thumb is held, below its top; negative: not held
    Rect rect;
    std::string overlay;  ///< that holds it; empty: the page
    int order = 0;        ///< of drawing in this frame; 0: not drawn
    bool known = false;   ///< the limit is known
    bool hovered = false;
  };
  struct Glidepath {
    float from = 0;
    float to = 0;
    double started = 0;
    bool used = false;
  };
  struct RingRequest {
    Rect rect;
    Rect clip;
    float radius = 0;
    int layer = 0;
  };
  struct Overlay {
    std::string id;
    Rect rect;
    Modal modal = Modal::No;
  };
  struct Tip {
    Rect anchor;
    std::string title;
    std::string detail;
    bool to_the_right = false;  ///< of the anchor, not below it
    double since = -1.0;
    bool asked = false;
  };
  struct Reveal {
    std::string widget;
    float room = 0;
    Glide glide = Glide::Smooth;
    int frames = 0;  ///< how long it has been waiting
  };
  struct Memory {
    std::unique_ptr<Kept> thing;
    bool used = false;
  };

  void read_letter(const InputEvent& event);
  void read_key(const InputEvent& event);
  void read_mouse(const InputEvent& event);
  bool read_shortcut(const InputEvent& event);
  bool read_scroll_key(Key key);
  void move_focus(int step);
  bool move_in_group(Key key);
  void move_region(int step);
  void set_focus(const std::string& id);
  void keep_focus_valid();
  void follow_modals();
  std::vector<const WidgetInfo*> stops() const;
  std::string modal_overlay() const;
  bool blocked(ImVec2 point) const;
  void press(const WidgetSpec& spec, WidgetState& state);
  bool covers(const WidgetSpec& spec, ImVec2 point) const;

  Scroll& scroll_of(std::string_view id);
  void advance(Scroll& scroll);
  void glide(Scroll& scroll, float target, Glide glide);
  Rect thumb_of(const Scroll& scroll) const;
  void drag_scrollbar(Scroll& scroll);
  void scroll_by_wheel();
  void scroll_by_keys();
  Scroll* scroll_for_keys();
  void reveal_widgets();
  void reveal_between(Scroll& scroll, float top, float bottom, float room, Glide glide);

  void draw_rings();
  Rect place_tip(float width, float height) const;
  void draw_tip();
  void forget_unused();

  FrameSetup setup_;
  FrameOutput output_;
  Registry registry_;
  Registry last_;  ///< of the frame before, for Tab and groups
  Shortcuts shortcuts_;
  std::vector<InputEvent> text_events_;

  std::string focused_;
  std::string wanted_focus_;
  std::string activated_;   ///< by Enter or Space in this frame
  std::string arrowed_to_;  ///< reached by an arrow in this frame
  std::string tab_from_;    ///< a widget that Tab goes on from; empty: where the keyboard is
  std::string resume_;      ///< where Tab goes on when the focused widget is gone
  std::string before_modal_;
  std::string last_modal_;
  bool keyboard_ = false;
  bool reveal_focus_ = false;
  bool scrolled_away_ = false;  ///< somebody scrolled since the focus moved
  std::map<std::string, std::string, std::less<>> last_in_region_;

  ImVec2 mouse_{-1, -1};
  bool mouse_down_ = false;
  bool shift_held_ = false;
  bool press_unclaimed_ = false;
  std::string pressed_;
  int click_count_ = 0;
  int clicks_ = 0;
  double clicked_at_ = -1.0;
  ImVec2 clicked_where_{-1, -1};

  float wheel_ = 0;
  float scroll_lines_ = 0;
  bool thumb_held_ = false;  ///< the pointer drags a scroll bar and touches nothing else
  std::map<std::string, Scroll, std::less<>> scrolls_;
  std::vector<std::string> scroll_stack_;
  std::vector<Reveal> reveals_;
  int scrolls_drawn_ = 0;

  std::string region_;
  std::string group_;
  Axis group_axis_ = Axis::Vertical;
  std::vector<Rect> clips_;
  std::vector<Overlay> overlays_;
  std::vector<Overlay> last_overlays_;
  std::vector<std::size_t> overlay_stack_;
  std::vector<RingRequest> rings_;
  Tip tip_;
  std::map<std::string, Glidepath, std::less<>> glides_;
  mutable std::unordered_map<std::uint64_t, Memory> memory_;  ///< a cache
};

/// Clips while it lives.
class ClipScope {
 public:
  ClipScope(Ui& ui, const Rect& rect) : ui_(ui) { ui_.push_clip(rect); }
  ~ClipScope() { ui_.pop_clip(); }
  ClipScope(const ClipScope&) = delete;
  ClipScope& operator=(const ClipScope&) = delete;

 private:
  Ui& ui_;
};

}  // namespace passerelle::ui
