#include "main_picture.h"

#include <algorithm>
#include <cmath>
#include <ostream>

#include "main_loading.h"
#include "main_services.h"
#include "main_session.h"
#include "main_view.h"
#include "platform/offscreen.h"

namespace passerelle {
namespace {

/// A morning in November, for ever.
class StillClock final : public Clock {
 public:
  Moment now() const override {
    using namespace std::chrono;
    return {TimePoint(sys_days(year{2026} / November / 20) + hours(9)), minutes(60)};
  }
};

/// The module that is drawn: the one asked for, or the first that is ready. Null when there is none.
const course::Module* find_module(const course::Course& course, const std::string& name) {
  for (const course::ModuleEntry& entry : course.modules) {
    const bool wanted = name.empty() || entry.id.value == name;
    if (wanted && entry.state == course::ModuleEntry::State::Ready) return entry.module.get();
  }
  return nullptr;
}

Error unknown_question(const course::Module& module, const std::string& name) {
  std::string known;
  for (const course::Question& question : module.questions) {
    known += (known.empty() ? "" : ", ") + question.id.value;
  }
  return {"picture_unknown_question", {{"module", module.id.value}, {"question", name}, {"known", known}}, {}};
}

/// What the learner wrote before the picture.
Result<Done> write_texts(learning::Learner& learner, const course::Module& module, const cli::PictureOptions& options) {
  const auto is_known = [&](const cli::PictureText& text) {
    return std::any_of(module.questions.begin(), module.questions.end(),
                       [&](const course::Question& question) { return question.id.value == text.question; });
  };
  for (const cli::PictureText& answer : options.answers) {
    if (!is_known(answer)) return unknown_question(module, answer.question);
    (void)learner.submit({module.id, {answer.question}}, answer.text);
  }
  for (const cli::PictureText& draft : options.drafts) {
    if (!is_known(draft)) return unknown_question(module, draft.question);
    learner.set_draft(module.id.value + "/" + draft.question, draft.text);
  }
  return Done{};
}

ui::ThemeName theme_of(const std::string& name) {
  const auto names = theme_names();
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? ui::ThemeName::Light : static_cast<ui::ThemeName>(found - names.begin());
}

platform::PictureRequest make_request(const cli::PictureOptions& options) {
  const auto scaled = [&](int length) { return static_cast<int>(std::lround(length * options.scale)); };
  platform::PictureRequest request;
  request.width = scaled(options.width);
  request.height = scaled(options.height);
  request.display_scale = static_cast<float>(options.scale);
  request.path = options.out.string();
  return request;
}

/// What the pages offer in the window. A picture presses nothing.
ui::Services shown_services(const cli::Host& host, const cli::PictureOptions& options,
                            const std::vector<ui::FontFile>& fonts) {
  return make_services(host, options.profile.empty() ? host.profile : options.profile, nullptr, fonts);
}

/// In the middle of reading the course.
Result<Done> draw_loading(const learning::Learner& learner, const cli::PictureOptions& options, const BothWords& words,
                          const std::vector<ui::FontFile>& fonts) {
  constexpr int kPercent = 40;
  const Language lead = options.reading == ReadingMode::French ? Language::French : Language::English;
  ui::Session session = ui::open_session(learner, {}, lead, /*reduced_motion=*/true);
  session.theme = theme_of(options.theme);
  ui::LoadingScreen screen(session, {words.english.get(), words.french.get(), lead});
  return platform::take_picture(make_request(options),
                                loading_content(screen, fonts, session.text_scale, [] { return kPercent; }));
}

Result<Done> draw(const cli::Host& host, const cli::PictureOptions& options, const BothWords& words) {
  auto fonts = read_font_files();
  if (!fonts) return fonts.error();
  CourseShelf shelf(options.content);
  const course::Course& course = *shelf.read();
  const StillClock still;
  const Clock& clock = options.profile.empty() ? static_cast<const Clock&>(still) : *host.clock;
  auto copied = options.profile.empty() ? Record{records::memory_store(), {}} : copy_record(options.profile);
  if (!copied) return copied.error();
  const Record& record = copied.value();
  learning::Learner learner(course, *record.store, clock);

  const course::Module* module = find_module(course, options.module);
  if (module == nullptr && !options.module.empty()) {
    return Error{"picture_unknown_module", {{"module", options.module}}, {}};
  }
  if (module != nullptr) {
    if (auto written = write_texts(learner, *module, options); !written) return written.error();
  }

  const ui::Dependencies dependencies{learner,
                                      *words.english,
                                      *words.french,
                                      clock,
                                      host.language,
                                      /*reduced_motion=*/true,
                                      record.notices,
                                      options.content.string(),
                                      {},
                                      shown_services(host, options, fonts.value())};
  if (options.screen == "loading") return draw_loading(learner, options, words, fonts.value());
  ui::App app(dependencies, {options.screen, module != nullptr ? module->id.value : options.module, options.block});
  app.set_reading_mode(options.reading);
  app.set_theme(theme_of(options.theme));
  AppView view(app, fonts.value(), kept_text_scale(learner));
  return platform::take_picture(make_request(options), view.content());
}

}  // namespace

std::vector<std::string> picture_screens() {
  return {"lesson",
          "checkpoint",
          "learn",
          "settings",
          "error",
          "interview",
          "home",
          "progress",
          "history",
          "attestation",
          "first_start",
          "search",
          "glossary",
          "controls",
          "clauses",
          "review",
          "loading"};
}

std::vector<std::string> theme_names() { return {"light", "dark", "high-contrast"}; }

int take_picture(const cli::Host& host, const cli::PictureOptions& options, std::ostream& err) {
  const auto words = open_words(host.share);
  if (!words) {
    err << "passerelle: " << words.error().code << '\n';
    return cli::kExitUsage;
  }
  const auto drawn = draw(host, options, words.value());
  if (drawn) return cli::kExitDone;
  err << "passerelle: " << words.value().in(host.language).describe(drawn.error()) << '\n';
  return cli::kExitUsage;
}

}  // namespace passerelle
