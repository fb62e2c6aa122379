#include "ui/reader.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/scheme_text.h"

namespace passerelle::test {
namespace {

using namespace course;

constexpr std::string_view kScheme = R"(
system  | management system | système de management | domain
product | product | produit | domain
risk    | risk | risque | domain
review  | review | revue | domain
)";

Idea idea(const char* id, Bilingual topic, const char* block) {
  Idea made;
  made.id.value = id;
  made.topic = std::move(topic);
  made.statement = {"The whole wording.", "L’énoncé entier."};
  made.hint = {{"Who decides?", "Qui décide ?"}, BlockId{block}};
  return made;
}

/// Each idea and each misconception is the concept of its name.
std::shared_ptr<const scoring::Rubric> compile(const scoring::Engine& engine, const Question& question) {
  scoring::RubricSource source;
  source.question = std::string(kReady) + "/" + question.id.value;
  source.prompt = question.prompt;
  source.need = question.need;
  for (const Idea& one : question.ideas) source.ideas.push_back({one.id, one.must, {{one.id.value, {}}}});
  for (const Misconception& one : question.misconceptions) {
    source.misconceptions.push_back({one.id, {{one.id.value, {}}}});
  }
  std::shared_ptr<const scoring::Rubric> rubric;
  REQUIRE(engine.compile(source, &rubric).empty());
  return rubric;
}

void fill_questions(Module& module, const scoring::Engine& engine) {
  Misconception product;
  product.id.value = "product";
  product.feedback = {"Not the product.", "Pas le produit."};
  product.block.value = "system";
  module.questions[0].ideas = {idea("system", {"The system", "Le système"}, "system")};
  module.questions[0].misconceptions = {product};
  module.questions[1].ideas = {idea("risk", {"The role of risk", "Le rôle du risque"}, "reason"),
                               idea("review", {"What happens later", "Ce qui se passe ensuite"}, "overview")};
  for (Question& question : module.questions) question.rubric = compile(engine, question);
}

void fill_exercise(Module& module) {
  Criterion risk;
  risk.id.value = "risk";
  risk.kind = Criterion::Kind::Mentions;
  risk.concepts = {{"risk"}};
  risk.label = {"risk", "risque"};
  for (Audience& audience : module.prompt->audiences) audience.criteria.push_back(risk);
}

}  // namespace

Course make_marked_course() {
  Course made = make_course();
  auto engine = scoring::Engine::create(scheme_from(kScheme));
  REQUIRE(engine.ok());
  made.engine = std::move(engine).value();
  Module module = *made.modules.front().module;
  module.recap.text = {"See [a reason](block:reason) and [more](https://example.org).",
                       "Voir [une raison](block:reason) et [la suite](https://example.org)."};
  fill_questions(module, *made.engine);
  fill_exercise(module);
  module.related = {ModuleId{kTwin}, ModuleId{kLater}};
  made.modules.front().module = std::make_shared<const Module>(module);
  module.id.value = kTwin;
  module.title = {"The same again", "La même encore"};
  module.related.clear();
  ModuleEntry twin = made.modules.front();
  twin.id = module.id;
  twin.title = module.title;
  twin.module = std::make_shared<const Module>(std::move(module));
  made.modules.push_back(twin);
  made.tracks[0].modules.push_back(twin.id);
  return made;
}

Reader::Reader(const Course& course, const Visit& visit)
    : words_(open_words()),
      store_(records::memory_store()),
      learner_(std::make_unique<learning::Learner>(course, *store_, clock_)),
      size_(visit.size) {
  const ui::Dependencies given{*learner_, *words_.english, *words_.french, clock_, Language::English, true, {}, {},
                               {},        visit.services};
  app_ = std::make_unique<ui::App>(given, ui::StartPlace{visit.screen, visit.module, visit.block});
  app_->set_reading_mode(visit.mode);
  const auto frame = [this, scale = visit.text_scale](const ui::FrameInput& input) {
    ui::FrameOutput output = app_->frame(input);
    if (scale > 0) output.font_scale = scale;
    return output;
  };
  window_ =
      std::make_unique<Headless>(Headless::Shown{frame, [this]() -> const ui::Registry& { return app_->registry(); },
                                                 [this](const ui::Fonts& fonts) { app_->set_fonts(fonts); }},
                                 visit.size);
  settle();
}

/// A page may ask for one frame more than it moves for.
void Reader::settle() {
  window_->frames(2);
  window_->settle();
}

bool Reader::sees(std::string_view text) const {
  const auto& all = registry().widgets();
  return std::any_of(all.begin(), all.end(),
                     [&](const ui::WidgetInfo& widget) { return widget.label == text || widget.value == text; });
}

std::string Reader::announced() const {
  return window_->announced().empty() ? std::string() : window_->announced().back();
}

void Reader::scroll_to(const std::string& id) {
  constexpr int kMostNotches = 200;
  float before = -1;
  for (int i = 0; i < kMostNotches; ++i) {
    const ui::WidgetInfo& widget = get(id);
    const float y = Headless::middle_of(widget).y;
    if (widget.scroll.empty() || y == before || (y > size_.y * 0.25F && y < size_.y * 0.75F)) return;
    before = y;
    window_->wheel({size_.x / 2, size_.y / 2}, y > size_.y / 2 ? -1.0F : 1.0F);
    settle();
  }
}

void Reader::click(ui::Role role, std::string_view label) {
  const std::string id = get(role, label).id;  // the registry is filled anew with every frame
  click_id(id);
}

void Reader::click_id(const std::string& id) {
  scroll_to(id);
  REQUIRE(get(id).visible);
  window_->wait(1);  // not the second half of a double click
  window_->click(id);
  settle();
}

void Reader::write(const std::string& box, std::string_view text) {
  click_id(box);
  window_->type(text);
  settle();
}

void Reader::press(Key key, Held held) {
  window_->press(key, held);
  settle();
}

void Reader::point(const std::string& id) {
  scroll_to(id);
  window_->point(Headless::middle_of(get(id)));
  settle();
}

void Reader::read_in(ReadingMode mode) {
  app_->set_reading_mode(mode);
  settle();
}

void Reader::resize(ImVec2 size) {
  size_ = size;
  window_->resize(size);
  settle();
}

void Reader::wait(double seconds) {
  window_->wait(seconds);
  settle();
}

namespace {

/// Holds other widgets.
bool is_frame(const ui::WidgetInfo& widget) { return widget.role == ui::Role::Block || widget.role == ui::Role::Row; }

bool is_part_of(const ui::WidgetInfo& part, const ui::WidgetInfo& whole) { return part.id.starts_with(whole.id + "/"); }

/// A link that is broken over two lines has a rectangle around both; its letters cover nothing.
bool are_links_of_one_text(const ui::WidgetInfo& one, const ui::WidgetInfo& two) {
  const std::size_t end = one.id.find("/link/");
  return end != std::string::npos && two.id.starts_with(one.id.substr(0, end + 6));
}

bool cover(const ui::WidgetInfo& one, const ui::WidgetInfo& two) {
  constexpr float kSlack = 1;
  return one.min.x + kSlack < two.max.x && two.min.x + kSlack < one.max.x && one.min.y + kSlack < two.max.y &&
         two.min.y + kSlack < one.max.y;
}

/// Not what stands around every page.
bool is_on_page(const ui::WidgetInfo& widget) { return widget.region != "rail" && widget.region != "top_bar"; }

/// What floats covers what is under it on purpose.
bool are_on_one_plane(const ui::WidgetInfo& one, const ui::WidgetInfo& two) {
  return one.overlay == two.overlay && one.scroll == two.scroll;
}

std::string name_of(const ui::WidgetInfo& widget) { return widget.id + " (" + widget.label + ")"; }

}  // namespace

std::string faults_of(const ui::Registry& registry, ImVec2 size) {
  std::string faults;
  const std::vector<ui::WidgetInfo>& all = registry.widgets();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const ui::WidgetInfo& one = all[i];
    if (one.min.x < 0) faults += name_of(one) + " is cut on the left\n";
    if (!is_on_page(one)) continue;
    const ui::WidgetInfo* rail = registry.find("rail/learn");
    const float left = rail == nullptr || !one.overlay.empty() ? 0 : rail->max.x;
    if (one.max.x > size.x || one.min.x < left) faults += name_of(one) + " is cut at a side\n";
    if (one.scroll.empty() && one.max.y > size.y) faults += name_of(one) + " is cut at the bottom\n";
    if (is_frame(one)) continue;
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      const ui::WidgetInfo& two = all[j];
      if (!is_on_page(two) || is_frame(two) || !are_on_one_plane(one, two)) continue;
      if (is_part_of(one, two) || is_part_of(two, one) || are_links_of_one_text(one, two)) continue;
      if (cover(one, two)) faults += name_of(one) + " and " + name_of(two) + " cover one another\n";
    }
  }
  return faults;
}

}  // namespace passerelle::test
