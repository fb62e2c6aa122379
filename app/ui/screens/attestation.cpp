#include "ui/screens/attestation.h"

#include <array>

#include "ui/screens/column.h"
#include "ui/screens/name_box.h"

namespace passerelle::ui {
namespace {

using exchange::PageLine;

// Token pixels
constexpr float kPreviewPadding = 24;

std::string part_of(std::string_view name) { return path_of(kAttestationScroll, name); }

void put_head(const AttestationView& view, Column& column) {
  const Page& page = column.page;
  const std::string id = part_of("title");
  column.put_heading({.id = id, .lead = page.text("attestation/title"), .lead_language = page.lead()});
  const std::string subject = part_of("subject");
  if (!view.title.empty()) {
    column.skip(token::kSpacingXs);
    column.put_heading({.id = subject,
                        .lead = view.title.lead,
                        .other = view.title.other,
                        .type = Type::Heading,
                        .lead_language = page.lead()});
  }
}

/// What is missing, module by module, and the way to it.
void put_missing(const AttestationView& view, Column& column, Intent& intent) {
  const Page& page = column.page;
  const std::string why = page.text(view.known ? "attestation/unfinished" : "attestation/unknown");
  column.put_text(part_of("why"), Type::Reading, Colour::Text, why, page.lead());
  for (std::size_t i = 0; i < view.missing.size(); ++i) {
    const MissingModule& module = view.missing[i];
    const std::string id = path_of(kAttestationScroll, "missing", std::to_string(i));
    column.skip(token::kSpacingL);
    column.put_heading({.id = id,
                        .lead = module.title.lead,
                        .other = module.title.other,
                        .type = Type::BodyStrong,
                        .other_type = Type::Caption,
                        .lead_language = page.lead()});
    column.put_text(path_of(id, "status"), Type::Body, Colour::TextMuted, module.status, page.lead());
    for (std::size_t k = 0; k < module.questions.size(); ++k) {
      column.skip(token::kSpacingXs);
      column.put_icon_text({.id = path_of(id, std::to_string(k)),
                            .icon = "missing",
                            .icon_colour = Colour::TextMuted,
                            .text = module.questions[k].lead,
                            .language = page.lead()});
    }
  }
  column.skip(token::kSpacingXl);
  const std::string label = page.text(view.go_on ? "attestation/go_on" : "attestation/back");
  const ButtonSpec go{.id = "attestation/go_on", .label = label, .style = ButtonStyle::Filled};
  if (column.put_buttons({&go, 1})) ask(intent, GoTo{view.go_on.value_or(Place{})});
}

void put_name(const AttestationState& state, Drafts& drafts, Column& column, Intent& intent) {
  const Page& page = column.page;
  const std::string label = page.text("attestation/name");
  const std::string hint = page.text("attestation/name_hint");
  column.put_text(part_of("name_label"), Type::BodyMedium, Colour::Text, label, page.lead());
  column.put_text(part_of("name_hint"), Type::Caption, Colour::TextMuted, hint, page.lead());
  column.skip(token::kSpacingS);
  AnswerBox& box = drafts.box(kAttestationDraft);
  put_name_box(column, kAttestationName, hint, box);
  if (box.text() != state.shown_name) ask(intent, OnPage{ShowTypedName{}});
}

void put_languages(const AttestationState& state, Column& column, Intent& intent) {
  const Page& page = column.page;
  const std::string label = page.text("attestation/languages");
  column.put_text(part_of("languages_label"), Type::BodyMedium, Colour::Text, label, page.lead());
  column.skip(token::kSpacingS);
  const SegmentedSpec spec{
      .id = "attestation/languages",
      .label = label,
      .options = {page.text("settings/english"), page.text("settings/french"), page.text("settings/both")},
      .selected = static_cast<int>(state.languages)};
  if (const auto chosen = segmented(column.ui(), {column.x, column.y}, spec)) {
    ask(intent, OnPage{ChooseAttestationLanguages{static_cast<ReadingMode>(*chosen)}});
  }
  column.y += segmented_size(column.ui(), spec).y;
}

void put_save(const AttestationView& view, const AttestationState& state, Column& column, Intent& intent) {
  const Page& page = column.page;
  const std::string pdf = page.text("attestation/save_pdf");
  const std::string text = page.text("attestation/save_text");
  const bool ready = view.attestation.has_value();
  const std::array<ButtonSpec, 2> buttons{
      {{.id = "attestation/save_pdf", .label = pdf, .style = ButtonStyle::Filled, .enabled = ready},
       {.id = "attestation/save_text", .label = text, .enabled = ready}}};
  const auto pressed = column.put_buttons(buttons);
  if (pressed && ready) {
    ask(intent, OnPage{SaveAttestation{*pressed == 0 ? AttestationFile::Pdf : AttestationFile::Text}});
  }
  column.skip(token::kSpacingS);
  if (!ready) {
    column.put_text(part_of("reason"), Type::Caption, Colour::TextMuted, page.text("attestation/name_first"),
                    page.lead());
  } else if (!state.error.empty()) {
    column.put_icon_text({.id = part_of("error"),
                          .icon = "error",
                          .icon_colour = Colour::VerdictContradictoryFg,
                          .text = state.error,
                          .language = page.lead()});
  } else if (!state.saved.empty()) {
    column.put_icon_text({.id = part_of("saved"), .icon = "check", .text = state.saved, .language = page.lead()});
  }
}

Type type_of(const PageLine& line) {
  switch (line.kind) {
    case PageLine::Kind::Title:
      return Type::Title;
    case PageLine::Kind::Heading:
      return Type::BodyStrong;
    case PageLine::Kind::Group:
      return Type::BodyMedium;
    case PageLine::Kind::Note:
      return Type::Caption;
    case PageLine::Kind::Entry:
    case PageLine::Kind::Item:
      break;
  }
  return Type::Body;
}

/// The page as it will be saved.
void put_preview(const AttestationPreview& preview, Column& column) {
  const std::string id = path_of(kAttestationScroll, "preview", preview.language == Language::English ? "en" : "fr");
  for (std::size_t i = 0; i < preview.lines.size(); ++i) {
    const PageLine& line = preview.lines[i];
    const bool apart = line.kind == PageLine::Kind::Heading || line.kind == PageLine::Kind::Note;
    column.skip(apart ? token::kSpacingM : token::kSpacingXxs);
    column.put_text(path_of(id, std::to_string(i)), type_of(line),
                    line.kind == PageLine::Kind::Note ? Colour::TextMuted : Colour::Text,
                    exchange::as_line(line, preview.language), preview.language);
  }
}

float put_previews(const AttestationView& view, Column column) {
  Ui& ui = column.ui();
  const float padding = ui.unit(kPreviewPadding);
  const float top = column.y;
  for (const Pass pass : {Pass::Measure, Pass::Draw}) {
    Column inner = column.part(padding, column.width - 2 * padding);
    inner.pass = pass;
    inner.y = top + padding;
    for (std::size_t i = 0; i < view.previews.size(); ++i) {
      if (i > 0) inner.skip(token::kSpacingXl);
      put_preview(view.previews[i], inner);
    }
    column.y = inner.y + padding;
    if (pass == Pass::Measure) card(ui, {column.x, top, column.width, column.y - top});
  }
  return column.y;
}

}  // namespace

Intent draw_attestation(const AttestationView& view, const AttestationState& state, Drafts& drafts, const Page& page) {
  Ui& ui = page.ui;
  const ColumnLayout columns = column_layout(page.frame, Columns::Settings);
  Intent intent;
  ui.begin_region("main");
  const float top = ui.begin_scroll(kAttestationScroll, page.frame.content);
  Column column{page, columns.main.x, top, columns.main.w};
  column.skip(kPageTop);
  put_head(view, column);
  column.skip(token::kSpacingXl);
  const float side_top = column.y;
  float bottom = side_top;
  if (!view.complete) {
    put_missing(view, column, intent);
  } else {
    put_name(state, drafts, column, intent);
    column.skip(token::kSpacingXl);
    put_languages(state, column, intent);
    column.skip(token::kSpacingXl);
    if (state.can_save) put_save(view, state, column, intent);
    const bool folded = columns.side.w <= 0;
    if (folded) column.skip(token::kSpacingXl);
    if (!folded) ui.begin_region("side");
    bottom = put_previews(view, folded ? column : Column{page, columns.side.x, side_top, columns.side.w});
  }
  ui.end_scroll(std::max(bottom, column.y) - top + ui.unit(kPageBottom));
  return intent;
}

}  // namespace passerelle::ui
