#include "ui/rich_text_layout.h"

#include <algorithm>
#include <cmath>

#include "ui/memory_key.h"
#include "ui/text_rows.h"

namespace passerelle::ui {
namespace {

constexpr float kIndent = 24;
constexpr std::string_view kBullet = "•";
constexpr std::string_view kKind = "rich text";
constexpr std::string_view kMarkedKind = "marked text";

bool is_body(Type type) { return type == Type::Body; }

Look look_of_inline(course::InlineStyle style, Type type) {
  Look look{.type = type};
  const bool bold = style == course::InlineStyle::Bold || style == course::InlineStyle::BoldItalic;
  const bool italic = style == course::InlineStyle::Italic || style == course::InlineStyle::BoldItalic;
  if (bold) look.type = is_body(type) ? Type::BodyStrong : Type::ReadingStrong;
  if (italic && !bold && type == Type::Reading) {
    look.type = Type::ReadingItalic;
  } else {
    look.slanted = italic;
  }
  look.code = style == course::InlineStyle::Code;
  return look;
}

bool is_term_address(std::string_view href) { return href.starts_with(kTermScheme); }

/// Puts paragraphs under each other.
class Composer {
 public:
  Composer(const Ui& ui, float width, Type type, Language language)
      : ui_(ui), width_(width), type_(type), language_(language), layout_(std::make_unique<RichLayout>()) {}

  void space(float height) { y_ += height; }

  /// Adds a paragraph: its text is in layout_->text already, runs cover it.
  void lay(std::size_t begin, const std::vector<Run>& runs, float indent) {
    const std::string_view text = std::string_view(layout_->text).substr(begin);
    const auto measure = [&](std::size_t from, std::size_t to) { return width_of(runs, begin + from, begin + to); };
    for (const TextRow& row : fill_rows(text, std::max(1.0F, width_ - indent), language_, measure)) {
      const std::string_view seen =
          without_trailing_space(text.substr(row.bytes.begin, row.bytes.end - row.bytes.begin));
      place({begin + row.bytes.begin, begin + row.bytes.begin + seen.size()}, runs, indent);
      y_ += ui_.line_height(type_);
    }
  }

  RichLayout& layout() { return *layout_; }
  float y() const { return y_; }

  std::unique_ptr<RichLayout> take() {
    layout_->height = y_;
    for (RichLink& link : layout_->links) surround(link);
    return std::move(layout_);
  }

 private:
  std::string_view piece(std::size_t begin, std::size_t end) const {
    return std::string_view(layout_->text).substr(begin, end - begin);
  }

  float width_of(const std::vector<Run>& runs, std::size_t begin, std::size_t end) const {
    auto run = std::upper_bound(runs.begin(), runs.end(), begin,
                                [](std::size_t at, const Run& one) { return at < one.bytes.end; });
    float width = 0;
    for (; run != runs.end() && run->bytes.begin < end; ++run) {
      const std::size_t from = std::max(begin, run->bytes.begin);
      width += ui_.text_width(run->look.type, piece(from, std::min(end, run->bytes.end)));
    }
    return width;
  }

  void place(text::Span line, const std::vector<Run>& runs, float x) {
    for (const Run& run : runs) {
      const text::Span bytes{std::max(line.begin, run.bytes.begin), std::min(line.end, run.bytes.end)};
      if (bytes.empty()) continue;
      const float width = ui_.text_width(run.look.type, piece(bytes.begin, bytes.end));
      layout_->fragments.push_back({bytes, run.look, x, y_, width});
      if (run.look.link >= 0) add_part(layout_->links[static_cast<std::size_t>(run.look.link)], x, width);
      x += width;
    }
  }

  void add_part(RichLink& link, float x, float width) const {
    if (!link.parts.empty() && link.parts.back().y == y_) {
      link.parts.back().w = x + width - link.parts.back().x;
    } else {
      link.parts.push_back({x, y_, width, ui_.line_height(type_)});
    }
  }

  static void surround(RichLink& link) {
    if (link.parts.empty()) return;
    Rect around = link.parts.front();
    for (const Rect& part : link.parts) {
      const float right = std::max(around.right(), part.right());
      const float bottom = std::max(around.bottom(), part.bottom());
      around.x = std::min(around.x, part.x);
      around.w = right - around.x;
      around.h = bottom - around.y;
    }
    link.around = around;
  }

  const Ui& ui_;
  float width_;
  Type type_;
  Language language_;
  std::unique_ptr<RichLayout> layout_;
  float y_ = 0;
};

/// Appends a paragraph's text and gives its runs; neighbours with one address are one link.
std::vector<Run> append_inlines(RichLayout& layout, const course::Paragraph& paragraph, Type type) {
  std::vector<Run> runs;
  const std::string* last = nullptr;
  for (const course::Inline& one : paragraph.inlines) {
    const std::size_t begin = layout.text.size();
    layout.text += one.text;
    Look look = look_of_inline(one.style, type);
    look.code = look.code && paragraph.kind != course::Paragraph::Kind::Code;
    if (!one.href.empty()) {
      if (last == nullptr || *last != one.href) layout.links.push_back({one.href, {}, {}, {}});
      look.link = static_cast<int>(layout.links.size()) - 1;
      // In the interface links are a little heavier than the text around them; terms are not.
      if (look.type == Type::Body && !is_term_address(one.href)) look.type = Type::BodyMedium;
      layout.links.back().label += one.text;
    }
    last = one.href.empty() ? nullptr : &one.href;
    runs.push_back({{begin, layout.text.size()}, look});
  }
  return runs;
}

/// The label before a text, as "Tip. ", in one run.
std::vector<Run> append_label(RichLayout& layout, std::string_view label, Type type) {
  if (label.empty()) return {};
  const std::size_t begin = layout.text.size();
  layout.text.append(label).append(". ");
  Look look = look_of_inline(course::InlineStyle::Bold, type);
  look.label = true;
  return {{{begin, layout.text.size()}, look}};
}

bool is_item(const course::Paragraph& paragraph) {
  return paragraph.kind == course::Paragraph::Kind::BulletItem ||
         paragraph.kind == course::Paragraph::Kind::NumberedItem;
}

void add_sign(Composer& composer, const Ui& ui, const course::Paragraph& paragraph, Type type, float indent) {
  const bool bullet = paragraph.kind == course::Paragraph::Kind::BulletItem;
  std::string sign = bullet ? std::string(kBullet) : std::to_string(paragraph.number) + '.';
  const float width = ui.text_width(type, sign);
  // Bullets stand in the middle of their indent, numbers end where the text begins.
  const float x =
      bullet ? indent - ui.px(kIndent) + ui.unit(token::kSpacingXs) : indent - ui.unit(token::kSpacingS) - width;
  composer.layout().signs.push_back({std::move(sign), std::max(0.0F, x), composer.y()});
}

void compose_code(Composer& composer, const Ui& ui, const course::Paragraph& paragraph, float width, Type type,
                  float indent) {
  const float padding = ui.unit(token::kSpacingM);
  const float top = composer.y();
  composer.space(padding);
  const std::size_t begin = composer.layout().text.size();
  composer.lay(begin, append_inlines(composer.layout(), paragraph, type), indent + padding);
  composer.space(padding);
  composer.layout().code_boxes.push_back({indent, top, width - indent, composer.y() - top});
}

std::unique_ptr<RichLayout> compose(const Ui& ui, float width, const std::vector<course::Paragraph>& paragraphs,
                                    const RichTextSpec& spec) {
  Composer composer(ui, width, spec.type, spec.language);
  const course::Paragraph* before = nullptr;
  for (const course::Paragraph& paragraph : paragraphs) {
    if (before != nullptr) {
      const bool in_list = is_item(*before) && is_item(paragraph);
      composer.space(ui.unit(in_list ? std::min(spec.paragraph_gap, token::kSpacingXs) : spec.paragraph_gap));
    }
    before = &paragraph;
    const float indent = ui.px(kIndent) * static_cast<float>(paragraph.depth + (is_item(paragraph) ? 1 : 0));
    RichLayout& layout = composer.layout();
    const std::size_t begin = layout.text.size();
    if (paragraph.kind == course::Paragraph::Kind::Code) {
      compose_code(composer, ui, paragraph, width, spec.type, indent);
    } else {
      if (is_item(paragraph)) add_sign(composer, ui, paragraph, spec.type, indent);
      std::vector<Run> runs = append_label(layout, begin == 0 ? spec.label : std::string_view{}, spec.type);
      const std::vector<Run> inlines = append_inlines(layout, paragraph, spec.type);
      runs.insert(runs.end(), inlines.begin(), inlines.end());
      composer.lay(begin, runs, indent);
    }
    if (!layout.spoken.empty()) layout.spoken += ' ';
    layout.spoken += std::string_view(layout.text).substr(begin);
  }
  return composer.take();
}

/// Cuts the text where a span begins or ends.
std::vector<Run> marked_runs(std::string_view utf8, const MarkedTextSpec& spec) {
  struct Marked {
    text::Span bytes;
    Mark mark;
  };
  std::vector<Marked> marks;
  for (const text::Span& span : spec.match) marks.push_back({span, Mark::Match});
  for (const text::Span& span : spec.conflict) marks.push_back({span, Mark::Conflict});
  std::sort(marks.begin(), marks.end(), [](const Marked& a, const Marked& b) { return a.bytes.begin < b.bytes.begin; });
  std::vector<Run> runs;
  std::size_t at = 0;
  for (const Marked& one : marks) {
    const std::size_t begin = std::clamp(one.bytes.begin, at, utf8.size());
    const std::size_t end = std::clamp(one.bytes.end, begin, utf8.size());
    if (begin > at) runs.push_back({{at, begin}, {.type = spec.type}});
    if (end > begin) runs.push_back({{begin, end}, {.type = spec.type, .mark = one.mark}});
    at = end;
  }
  if (at < utf8.size()) runs.push_back({{at, utf8.size()}, {.type = spec.type}});
  return runs;
}

void add_scale(MemoryKey& key, const Ui& ui, float width, Type type, Language language) {
  key.add(width).add(ui.font_scale()).add(ui.text_scale()).add(ui.display_scale()).add(ui.line_height(type)).add_name(type).add_name(language);
}

}  // namespace

const RichLayout& layout_of(const Ui& ui, float width, const std::vector<course::Paragraph>& paragraphs,
                            const RichTextSpec& spec) {
  MemoryKey key(kKind);
  add_scale(key, ui, width, spec.type, spec.language);
  key.add(spec.paragraph_gap).add(spec.label);
  for (const course::Paragraph& paragraph : paragraphs) {
    key.add_name(paragraph.kind).add_name(paragraph.depth).add_name(paragraph.number);
    for (const course::Inline& one : paragraph.inlines) {
      key.add_name(one.style).add(one.text).add(one.href);
    }
  }
  std::unique_ptr<Ui::Kept>& kept = ui.kept(key.value());
  if (kept == nullptr) kept = compose(ui, width, paragraphs, spec);
  return static_cast<const RichLayout&>(*kept);
}

const RichLayout& layout_of(const Ui& ui, float width, std::string_view utf8, const MarkedTextSpec& spec) {
  MemoryKey key(kMarkedKind);
  add_scale(key, ui, width, spec.type, spec.language);
  key.add(utf8);
  for (const text::Span& span : spec.match) key.add(span.begin).add(span.end);
  key.add(std::string_view("|"));
  for (const text::Span& span : spec.conflict) key.add(span.begin).add(span.end);
  std::unique_ptr<Ui::Kept>& kept = ui.kept(key.value());
  if (kept == nullptr) {
    Composer composer(ui, width, spec.type, spec.language);
    composer.layout().text = utf8;
    composer.lay(0, marked_runs(utf8, spec), 0);
    kept = composer.take();
  }
  return static_cast<const RichLayout&>(*kept);
}

}  // namespace passerelle::ui
