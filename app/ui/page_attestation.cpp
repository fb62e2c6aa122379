#include "ui/page_attestation.h"

#include "ui/screens/attestation.h"

namespace passerelle::ui {
namespace {

/// Under this key the settings keep the learner's name, for the next attestation.
constexpr const char* kName = "name";

class AttestationPage final : public AppPage {
 public:
  explicit AttestationPage(const PageTools& tools) : tools_(tools) {}

  std::string_view id() const override { return kAttestationScroll; }
  void open(const Place& place) override;
  void refresh(const Place& place, const Speech& speech) override;
  Intent draw(const Page& page) override { return draw_attestation(view_, state_, tools_.drafts, page); }
  void act(const std::any& wanted) override;
  std::string focus() const override { return view_.complete ? kAttestationName : "attestation/go_on"; }
  std::vector<Crumb> crumbs(const Place& place, const Speech& speech) const override;

 private:
  PageTools tools_;
  AttestationView view_;
  AttestationState state_;
  std::optional<ReadingMode> languages_;  ///< as chosen here; none: as one reads
  std::string shown_;                     ///< module or track

  void save(AttestationFile file);
};

/// Another module or track, or the page is opened again.
void AttestationPage::open(const Place& place) {
  state_ = {};
  languages_.reset();
  shown_ = place.module;
  const std::string kept = tools_.learner.setting(kName).value_or("");
  if (tools_.drafts.text(kAttestationDraft).empty() && !kept.empty()) {
    tools_.drafts.reset(kAttestationDraft, kept);
  }
}

void AttestationPage::refresh(const Place& place, const Speech& speech) {
  if (place.module != shown_) open(place);
  state_.languages = languages_.value_or(tools_.session.mode);
  state_.shown_name = tools_.drafts.text(kAttestationDraft);
  state_.can_save = tools_.services.save_attestation != nullptr;
  view_ = make_attestation_view(
      tools_.learner, {place.module, state_.shown_name, state_.languages, tools_.services.program, tools_.clock.now()},
      speech);
}

void AttestationPage::act(const std::any& wanted) {
  if (const auto* choice = std::any_cast<ChooseAttestationLanguages>(&wanted)) languages_ = choice->languages;
  if (const auto* file = std::any_cast<SaveAttestation>(&wanted)) save(file->file);
}

void AttestationPage::save(AttestationFile file) {
  if (!view_.attestation || !tools_.services.save_attestation) return;
  const Speech speech = tools_.speech();
  tools_.learner.set_setting(kName, view_.attestation->name);
  const auto saved = tools_.services.save_attestation(*view_.attestation, file);
  state_.saved.clear();
  state_.error.clear();
  if (!saved) {
    state_.error = speech.words().describe(saved.error());
    tools_.ui.announce(state_.error);
    return;
  }
  state_.saved = speech.format("attestation/saved", {{"path", std::string_view(saved.value())}});
  tools_.toast({"check", state_.saved, {}, {}});
}

std::vector<Crumb> AttestationPage::crumbs(const Place& place, const Speech& speech) const {
  std::vector<Crumb> crumbs{{speech.text("shell/learn"), Place{}, true}};
  const course::Course& course = tools_.course();
  if (const course::ModuleEntry* module = course.find(course::ModuleId{place.module})) {
    crumbs.push_back({module->title.in(speech.lead), {Screen::Lesson, place.module, {}}, true});
  } else if (const course::Track* track = course.find(course::TrackId{place.module})) {
    crumbs.push_back({track->title.in(speech.lead), {Screen::Catalogue, {}, place.module}, true});
  }
  crumbs.push_back({speech.text("shell/attestation"), place, false});
  return crumbs;
}

}  // namespace

std::unique_ptr<AppPage> make_attestation_page(const PageTools& tools) {
  return std::make_unique<AttestationPage>(tools);
}

}  // namespace passerelle::ui
