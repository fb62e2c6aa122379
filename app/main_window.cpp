#include "main_window.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <future>
#include <optional>
#include <ostream>
#include <utility>

#include "main_desktop.h"
#include "main_dump.h"
#include "main_frame.h"
#include "main_loading.h"
#include "main_services.h"
#include "main_session.h"
#include "main_view.h"
#include "platform/close_signal.h"
#include "platform/speech.h"
#include "platform/window.h"

namespace passerelle {
namespace {

/// How long closing waits for a slow disk before it gives up.
constexpr std::chrono::seconds kLastSave{10};
/// What is read in less is not announced.
constexpr std::chrono::milliseconds kMoment{300};

int refuse(const locale::Words& words, const Error& error, std::ostream& err) {
  err << "passerelle: " << words.describe_with_place(error) << '\n';
  return error.code == "window_no_display" || error.code == "window_no_gl" ? cli::kExitNoDisplay : cli::kExitUsage;
}

/// Who waits for the course is told before who waits for the job.
Job::Work reading_of(CourseShelf& shelf, std::promise<const course::Course*>& read) {
  return [&shelf, &read](const Report& report) -> Job::Delivery {
    read.set_value(shelf.read(report));
    return {};
  };
}

ui::LoadingScreen loading_screen(const learning::Learner& learner, const BothWords& words, Language system_language) {
  ui::Session session = ui::open_session(learner, {}, system_language, /*reduced_motion=*/false);
  const ui::Speech speech{words.english.get(), words.french.get(), session.lead()};
  return {std::move(session), speech};
}

/// The view, with what happens before and after each of its frames.
platform::WindowContent observed(AppView& view, DesktopFollower& desktop, FrameDump& dump, const ui::App& app,
                                 const learning::Learner& learner) {
  platform::WindowContent content = view.content();
  content.draw = [&desktop, draw = std::move(content.draw)](const platform::FrameInfo& info) {
    desktop.bring();
    return draw(info);
  };
  if (dump.wanted()) content.presented = [&] { dump.write(app, learner); };
  return content;
}

}  // namespace

int open_window(const cli::Host& host, const cli::WindowOptions& options, std::ostream& err) {
  auto words = open_words(host.share);
  if (!words) {
    err << "passerelle: " << words.error().code << '\n';
    return cli::kExitUsage;
  }
  const locale::Words& own_words = words.value().in(host.language);

  // Reading content, fonts and the record takes about as long as the display takes to make a window: do both at once.
  platform::block_close_signals();
  CourseShelf shelf(options.content);
  std::atomic<platform::Window*> waking{nullptr};
  const auto wake = [&waking] {
    if (platform::Window* target = waking.load()) target->wake();
  };
  const auto executor = thread_executor();
  std::promise<const course::Course*> read;
  auto course = read.get_future();
  auto reading = std::make_unique<Job>(*executor, reading_of(shelf, read), wake);
  auto fonts = std::async(std::launch::async, read_font_files);

  platform::WindowOptions shape;
  shape.title = "Passerelle";
  shape.remembered = kept_frame(options.profile);
  auto opened = platform::Window::open(shape);
  if (!opened) return refuse(own_words, opened.error(), err);
  platform::Window& window = *opened.value();
  const auto font_files = fonts.get();
  if (!font_files) return refuse(own_words, font_files.error(), err);

  // After the window, so that the record's thread and the reading end before what they wake.
  const Record record = open_record(options.profile, wake);
  const std::unique_ptr<Job> still_reading = std::move(reading);
  waking = &window;
  const course::Course none;
  learning::Learner learner(none, *record.store, *host.clock);
  std::optional<ui::Fonts> shown_fonts;
  if (course.wait_for(kMoment) != std::future_status::ready) {
    ui::LoadingScreen screen = loading_screen(learner, words.value(), host.language);
    if (!show_loading(window, screen, *still_reading, font_files.value())) return cli::kExitDone;
    shown_fonts = screen.fonts();
  }
  learner.set_course(*course.get());
  ui::Services services = make_services(host, options.profile, record.store.get(), font_files.value());
  services.first_start = true;
  platform::SpeechDispatcher speech(platform::find_speech([](const char* name) { return std::getenv(name); }),
                                    [&window] { window.wake(); });
  services.voice = make_voice(speech);
  const ui::Dependencies dependencies{learner,
                                      *words.value().english,
                                      *words.value().french,
                                      *host.clock,
                                      host.language,
                                      /*reduced_motion=*/false,
                                      record.notices,
                                      options.content.string(),
                                      [&shelf](const Report& report) { return shelf.read(report); },
                                      std::move(services),
                                      executor.get(),
                                      wake};
  ui::App app(dependencies, {});
  if (options.reading) app.set_reading_mode(*options.reading);

  AppView view(app, font_files.value(), kept_text_scale(learner));
  if (shown_fonts) view.take_over(*shown_fonts);
  FrameDump dump;
  DesktopFollower desktop(app, [&window] { window.wake(); });
  {
    const platform::CloseOnSignal listening(window);
    window.run(observed(view, desktop, dump, app, learner));
  }
  speech.stop();
  // A session that keeps nothing said so from the start.
  if (record.store->access() != records::Access::ReadWrite) return cli::kExitDone;
  keep_frame(options.profile, window.frame());
  if (!record.store->flush(kLastSave)) {
    if (const auto failing = record.store->state().failing) return refuse(own_words, *failing, err);
  }
  return cli::kExitDone;
}

}  // namespace passerelle
