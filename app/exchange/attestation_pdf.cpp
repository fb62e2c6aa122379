#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <cmath>
#include <memory>

#include "exchange/attestation_files.h"
#include "exchange/attestation_page.h"
#include "exchange/attestation_record.h"

namespace passerelle::exchange {
namespace {

// Points, 72 to the inch.
constexpr double kPageWidth = 595.276;
constexpr double kPageHeight = 841.89;
constexpr double kMargin = 56;
constexpr double kGutter = 28;
constexpr double kIndent = 10;
constexpr double kRule = 1.5;
constexpr const char* kFamily = "Inter, DejaVu Sans, sans-serif";

// The text is set at its full size, else smaller by steps until it fits, down to what a person can still read.
constexpr double kFullScale = 1.0;
constexpr double kScaleStep = 0.04;
constexpr double kLeastScale = 0.5;

struct SurfaceDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ContextDeleter {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
struct ObjectDeleter {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDeleter>;
using Context = std::unique_ptr<cairo_t, ContextDeleter>;
using Layout = std::unique_ptr<PangoLayout, ObjectDeleter>;

struct Style {
  double size = 0;
  bool bold = false;
  double before = 0;  ///< empty space above
  double indent = 0;
  double grey = 0;  ///< 0 black
};

Style style_of(const PageLine& line) {
  switch (line.kind) {
    case PageLine::Kind::Title:
      return {22, true, 0, 0, 0};
    case PageLine::Kind::Heading:
      return {12, true, 14, 0, 0};
    case PageLine::Kind::Group:
      return {10, true, 5, 0, 0.15};
    case PageLine::Kind::Item:
      return {10, false, 3, kIndent, 0};
    case PageLine::Kind::Note:
      return {8, false, 10, 0, 0.35};
    case PageLine::Kind::Entry:
      break;
  }
  return {10, false, line.field == Field::ContentVersion ? 14.0 : 5.0, 0, 0};
}

std::string escaped(const std::string& text) {
  const std::unique_ptr<char, decltype(&g_free)> markup(
      g_markup_escape_text(text.c_str(), static_cast<gssize>(text.size())), &g_free);
  return markup.get();
}

std::string markup_of(const PageLine& line, Language language) {
  if (line.kind == PageLine::Kind::Item) return "•\u2002" + escaped(line.value);
  if (line.kind != PageLine::Kind::Entry) return escaped(line.value);
  const PageLine label{PageLine::Kind::Entry, line.field, line.label, {}};
  return "<b>" + escaped(as_line(label, language)) + "</b>" + escaped(line.value);
}

/// One column of text: a page in one language.
class Column {
 public:
  Column(cairo_t* context, double x, double width, double scale)
      : context_(context), x_(x), width_(width), scale_(scale) {}

  /// Sets the lines, draws them when asked to, and returns where they end.
  enum class Act { Measure, Draw };
  double set(const std::vector<PageLine>& lines, Language language, Act act) const {
    double y = kMargin;
    for (const PageLine& line : lines) {
      const Style style = style_of(line);
      y += style.before * scale_;
      const Layout layout = make_layout(line, style, language);
      if (act == Act::Draw) draw(layout.get(), style, y);
      int height = 0;
      pango_layout_get_size(layout.get(), nullptr, &height);
      y += static_cast<double>(height) / PANGO_SCALE;
      if (line.kind == PageLine::Kind::Title) y += rule(y, act);
    }
    return y;
  }

 private:
  cairo_t* context_;
  double x_;
  double width_;
  double scale_;

  Layout make_layout(const PageLine& line, const Style& style, Language language) const {
    Layout layout(pango_cairo_create_layout(context_));
    const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(
        pango_font_description_from_string(kFamily), &pango_font_description_free);
    pango_font_description_set_absolute_size(font.get(), style.size * scale_ * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_context_set_language(pango_layout_get_context(layout.get()),
                               pango_language_from_string(language == Language::French ? "fr" : "en"));
    const double room = width_ - style.indent * scale_;
    pango_layout_set_width(layout.get(), static_cast<int>(std::floor(room * PANGO_SCALE)));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    if (style.indent > 0) pango_layout_set_indent(layout.get(), static_cast<int>(-kIndent * scale_ * PANGO_SCALE));
    const std::string markup = markup_of(line, language);
    pango_layout_set_markup(layout.get(), markup.c_str(), static_cast<int>(markup.size()));
    return layout;
  }

  void draw(PangoLayout* layout, const Style& style, double y) const {
    cairo_set_source_rgb(context_, style.grey, style.grey, style.grey);
    cairo_move_to(context_, x_ + style.indent * scale_, y);
    pango_cairo_show_layout(context_, layout);
  }

  /// The line under the title; returns the space that it takes.
  double rule(double y, Act act) const {
    const double gap = 8 * scale_;
    if (act == Act::Draw) {
      cairo_set_source_rgb(context_, 0.04, 0.35, 0.43);
      cairo_rectangle(context_, x_, y + gap, width_, kRule);
      cairo_fill(context_);
    }
    return 2 * gap + kRule;
  }
};

struct Part {
  Language language = Language::English;
  std::vector<PageLine> lines;
};

cairo_status_t append_bytes(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void set_metadata(cairo_surface_t* surface, const Attestation& attestation) {
  const auto set = [&](cairo_pdf_metadata_t what, const std::string& text) {
    cairo_pdf_surface_set_metadata(surface, what, text.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, document_title(attestation));
  set(CAIRO_PDF_METADATA_AUTHOR, attestation.name);
  set(CAIRO_PDF_METADATA_KEYWORDS, framed_record(attestation));
  set(CAIRO_PDF_METADATA_CREATOR, "Passerelle " + attestation.program);
  set(CAIRO_PDF_METADATA_CREATE_DATE, attestation.date);
}

/// Sets all parts at a scale; the height that the longest needs.
double set_parts(cairo_t* context, const std::vector<Part>& parts, double scale, Column::Act act) {
  const auto count = static_cast<double>(parts.size());
  const double width = (kPageWidth - 2 * kMargin - (count - 1) * kGutter) / count;
  double x = kMargin;
  double longest = 0;
  for (const Part& part : parts) {
    longest = std::max(longest, Column(context, x, width, scale).set(part.lines, part.language, act));
    x += width + kGutter;
  }
  return longest;
}

/// False when there is no scale at which the parts fit on the page.
bool draw_parts(cairo_t* context, const std::vector<Part>& parts) {
  for (double scale = kFullScale; scale >= kLeastScale; scale -= kScaleStep) {
    if (set_parts(context, parts, scale, Column::Act::Measure) > kPageHeight - kMargin) continue;
    set_parts(context, parts, scale, Column::Act::Draw);
    return true;
  }
  return false;
}

}  // namespace

Result<std::string> as_pdf(const Attestation& attestation) {
  std::vector<Part> parts;
  const std::string code = code_of(attestation);
  for (const Language language : languages_of(attestation.languages)) {
    parts.push_back({language, attestation_page(attestation, code, language)});
  }
  std::string bytes;
  const Surface surface(cairo_pdf_surface_create_for_stream(&append_bytes, &bytes, kPageWidth, kPageHeight));
  // Later versions may hide the metadata, which verify() reads, in compressed streams.
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_4);
  set_metadata(surface.get(), attestation);
  {
    const Context context(cairo_create(surface.get()));
    if (!draw_parts(context.get(), parts)) return Error{"attestation_too_long", {}, {}};
  }
  cairo_surface_finish(surface.get());
  const cairo_status_t status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return Error{"attestation_not_drawn", {{"reason", cairo_status_to_string(status)}}, {}};
  }
  return bytes;
}

}  // namespace passerelle::exchange
