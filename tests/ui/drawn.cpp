#include "ui/drawn.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace passerelle::test {
namespace {

struct Glyph {
  Mark::Kind kind = Mark::Kind::Letter;
  float size = 0;
  unsigned character = 0;
};
using Glyphs = std::map<std::pair<float, float>, Glyph>;

/// Every glyph of the atlas by the upper left corner of its picture.
Glyphs glyphs_of(const ImFontAtlas& atlas) {
  Glyphs glyphs;
  for (const ImFont* font : atlas.Fonts) {
    for (const ImFontGlyph& glyph : font->Glyphs) {
      const bool is_icon = glyph.Codepoint >= 0xE000 && glyph.Codepoint < 0xF900;
      glyphs[{glyph.U0, glyph.V0}] = {is_icon ? Mark::Kind::Icon : Mark::Kind::Letter, font->FontSize, glyph.Codepoint};
    }
  }
  return glyphs;
}

struct Triangle {
  std::array<ImVec2, 3> at;
  ImU32 colour = 0;
  ui::Rect clip;

  ImVec2 middle() const { return {(at[0].x + at[1].x + at[2].x) / 3, (at[0].y + at[1].y + at[2].y) / 3}; }
  bool contains(ImVec2 p) const {
    if (!clip.contains(p)) return false;
    const auto side = [&](const ImVec2& a, const ImVec2& b) {
      return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    };
    const float one = side(at[0], at[1]);
    const float two = side(at[1], at[2]);
    const float three = side(at[2], at[0]);
    return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
  }
};

unsigned channel(ImU32 colour, int shift) { return colour >> shift & 0xFFU; }

ImU32 mixed(ImU32 above, ImU32 under) {
  const double share = channel(above, IM_COL32_A_SHIFT) / 255.0;
  const auto mix = [&](int shift) {
    return static_cast<ImU32>(std::lround(channel(above, shift) * share + channel(under, shift) * (1 - share)));
  };
  return IM_COL32(mix(IM_COL32_R_SHIFT), mix(IM_COL32_G_SHIFT), mix(IM_COL32_B_SHIFT), 255);
}

/// Reads the lists in the order of painting and remembers every plain triangle.
class Painting {
 public:
  enum class Colours { Seen, Left };  ///< whether it is found out what lies under each mark, which takes long
  explicit Painting(const ImFontAtlas& atlas, Colours colours = Colours::Seen)
      : glyphs_(glyphs_of(atlas)), colours_(colours) {}

  void read(const ImDrawList& list, const std::optional<ui::Rect>& near) {
    near_ = near;
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const ImVec4& c = command.ClipRect;
      const ui::Rect clip{c.x, c.y, c.z - c.x, c.w - c.y};
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        std::array<const ImDrawVert*, 3> corners{};
        for (unsigned k = 0; k < 3; ++k) {
          corners[k] = &list.VtxBuffer[static_cast<int>(command.VtxOffset) +
                                       list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)]];
        }
        read(corners, clip);
      }
    }
  }
  std::vector<Mark> take() { return std::move(marks_); }

 private:
  void read(const std::array<const ImDrawVert*, 3>& corners, const ui::Rect& clip) {
    const Triangle triangle{{corners[0]->pos, corners[1]->pos, corners[2]->pos}, corners[0]->col, clip};
    const auto glyph = glyphs_.find({corners[0]->uv.x, corners[0]->uv.y});
    if (glyph != glyphs_.end()) {
      // The first half of a glyph goes on to its upper right corner, the second one to the lower right.
      if (corners[1]->uv.y == corners[0]->uv.y) read_glyph(triangle, corners[2]->pos, glyph->second);
      return;
    }
    // The soft edge of a shape fades out.
    if (corners[1]->col != triangle.colour || corners[2]->col != triangle.colour) return;
    const ImVec2 middle = triangle.middle();
    if (channel(triangle.colour, IM_COL32_A_SHIFT) == 0 || !clip.contains(middle)) return;
    if (is_near(middle)) {
      const ImU32 under = colour_at(middle);
      marks_.push_back({Mark::Kind::Shape, mixed(triangle.colour, under), under, {middle.x, middle.y, 0, 0}, clip});
    }
    shapes_.push_back(triangle);
  }

  void read_glyph(const Triangle& half, ImVec2 end, const Glyph& glyph) {
    const ui::Rect rect{half.at[0].x, half.at[0].y, end.x - half.at[0].x, end.y - half.at[0].y};
    const ImVec2 middle{rect.x + rect.w / 2, rect.y + rect.h / 2};
    if (!half.clip.contains(middle) || !is_near(middle)) return;
    const ImU32 under = colour_at(middle);
    marks_.push_back({glyph.kind, mixed(half.colour, under), under, rect, half.clip, glyph.size, glyph.character});
  }

  ImU32 colour_at(ImVec2 point) const {
    if (colours_ == Colours::Left) return 0;
    std::vector<ImU32> layers;
    for (auto shape = shapes_.rbegin(); shape != shapes_.rend(); ++shape) {
      if (!shape->contains(point)) continue;
      layers.push_back(shape->colour);
      if (channel(shape->colour, IM_COL32_A_SHIFT) == 255) break;
    }
    ImU32 seen = IM_COL32_BLACK;
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) seen = mixed(*layer, seen);
    return seen;
  }

  bool is_near(ImVec2 point) const { return !near_ || near_->contains(point); }

  Glyphs glyphs_;
  Colours colours_;
  std::optional<ui::Rect> near_;
  std::vector<Triangle> shapes_;
  std::vector<Mark> marks_;
};

bool is_letter(const Mark& mark) { return mark.kind == Mark::Kind::Letter; }

bool is_cut(const Mark& mark) {
  constexpr float kSlack = 1.5F;
  return mark.rect.x < mark.clip.x - kSlack || mark.rect.right() > mark.clip.right() + kSlack;
}

/// More than where letters lean over one another.
bool cover(const ui::Rect& one, const ui::Rect& two) {
  const float width = std::min(one.right(), two.right()) - std::max(one.x, two.x);
  const float height = std::min(one.bottom(), two.bottom()) - std::max(one.y, two.y);
  return width > 2 && height > 2 && width * height > 0.3F * std::min(one.w * one.h, two.w * two.h);
}

/// The letters that were painted around one of them.
std::string words_at(const std::vector<Mark>& marks, std::size_t index) {
  std::string words;
  const std::size_t first = index < 12 ? 0 : index - 12;
  for (std::size_t i = first; i < std::min(marks.size(), index + 12); ++i) {
    if (i == index) words += '[';
    words += marks[i].character < 0x80 ? static_cast<char>(marks[i].character) : '?';
    if (i == index) words += ']';
  }
  return words;
}

ImVec2 middle_of(const ui::Rect& rect) { return {rect.x + rect.w / 2, rect.y + rect.h / 2}; }

/// The words go on in the next letter.
bool go_on(const Mark& one, const Mark& next) {
  return one.size == next.size && std::abs(next.rect.x - one.rect.right()) < one.size / 2 &&
         next.rect.y < one.rect.bottom() + one.size / 3 && one.rect.y < next.rect.bottom() + one.size / 3;
}

/// A box that its words must not leave.
bool is_box(const ui::WidgetInfo& widget) {
  return widget.role == ui::Role::Button || widget.role == ui::Role::Chip || widget.role == ui::Role::SwitchOption ||
         widget.role == ui::Role::RailItem;
}

std::string words_out_of_boxes(const std::vector<Mark>& letters, const ui::Registry& registry, bool floating) {
  std::string faults;
  for (const ui::WidgetInfo& widget : registry.widgets()) {
    if (!is_box(widget) || widget.overlay.empty() == floating) continue;
    const ui::Rect box{widget.min.x, widget.min.y, widget.max.x - widget.min.x, widget.max.y - widget.min.y};
    for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
      const bool leaves = box.contains(middle_of(letters[i].rect)) != box.contains(middle_of(letters[i + 1].rect)) &&
                          go_on(letters[i], letters[i + 1]);
      if (leaves) faults += words_at(letters, i) + " leaves " + widget.id + '\n';
    }
  }
  return faults;
}

std::string faults_of_list(const ImDrawList& list, const ui::Registry& registry) {
  Painting painting(*ImGui::GetIO().Fonts, Painting::Colours::Left);
  painting.read(list, {});
  std::vector<Mark> marks = painting.take();
  marks.erase(std::remove_if(marks.begin(), marks.end(), [](const Mark& mark) { return !is_letter(mark); }),
              marks.end());
  std::string faults = words_out_of_boxes(marks, registry, &list != ImGui::GetBackgroundDrawList());
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (is_cut(marks[i])) faults += words_at(marks, i) + " is cut\n";
    for (std::size_t k = i + 2; k < marks.size(); ++k) {
      if (cover(marks[i].rect, marks[k].rect)) faults += words_at(marks, i) + " covers " + words_at(marks, k) + '\n';
    }
  }
  return faults;
}

double luminance(ImU32 colour) {
  const auto linear = [&](int shift) {
    const double value = channel(colour, shift) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(IM_COL32_R_SHIFT) + 0.7152 * linear(IM_COL32_G_SHIFT) + 0.0722 * linear(IM_COL32_B_SHIFT);
}

}  // namespace

std::vector<Mark> painted(const std::optional<ui::Rect>& near) {
  Painting painting(*ImGui::GetIO().Fonts);
  const ImDrawData& data = *ImGui::GetDrawData();
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const bool page = data.CmdLists[i] == ImGui::GetBackgroundDrawList();
    painting.read(*data.CmdLists[i], page ? near : std::optional<ui::Rect>());
  }
  return painting.take();
}

std::string faults_of_letters(const ui::Registry& registry) {
  const ImDrawData& data = *ImGui::GetDrawData();
  std::string faults;
  for (int i = 0; i < data.CmdListsCount; ++i) faults += faults_of_list(*data.CmdLists[i], registry);
  return faults;
}

double contrast(ImU32 one, ImU32 two) {
  const double first = luminance(one) + 0.05;
  const double second = luminance(two) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

std::string hex(ImU32 colour) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "#%02X%02X%02X", channel(colour, IM_COL32_R_SHIFT),
                channel(colour, IM_COL32_G_SHIFT), channel(colour, IM_COL32_B_SHIFT));
  return text.data();
}

}  // namespace passerelle::test
