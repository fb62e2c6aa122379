#include "ui/view_attestation.h"

#include "exchange/attestation_record.h"

namespace passerelle::ui {
namespace {

using exchange::ModuleCompletion;

MissingModule missing_of(const ModuleCompletion& module, const Speech& speech) {
  MissingModule missing{pair_of(module.title, speech.lead), {}, {}};
  if (module.state == ModuleCompletion::State::NotReady) {
    missing.status = speech.text("catalogue/coming");
    return missing;
  }
  missing.status = speech.format("catalogue/answered", {{"correct", static_cast<std::int64_t>(module.correct)},
                                                        {"questions", static_cast<std::int64_t>(module.questions)}});
  for (const Bilingual& question : module.missing) missing.questions.push_back(pair_of(question, speech.lead));
  return missing;
}

void add_previews(AttestationView& view, const exchange::Attestation& made) {
  const std::string code = exchange::code_of(made);
  for (const Language language : exchange::languages_of(made.languages)) {
    view.previews.push_back({language, exchange::attestation_page(made, code, language)});
  }
}

}  // namespace

AttestationView make_attestation_view(const learning::Learner& learner, const exchange::AttestationRequest& request,
                                      const Speech& speech) {
  AttestationView view;
  const auto completion = exchange::completion_of(learner, request.id);
  if (!completion) return view;
  view.known = true;
  view.complete = completion.value().complete();
  view.title = pair_of(completion.value().title, speech.lead);
  for (const ModuleCompletion& module : completion.value().modules) {
    if (module.state == ModuleCompletion::State::Completed) continue;
    view.missing.push_back(missing_of(module, speech));
    if (module.state == ModuleCompletion::State::Unfinished && !view.go_on) {
      view.go_on = Place{Screen::Checkpoint, module.id.value, {}};
    }
  }
  if (!view.complete) return view;
  exchange::AttestationRequest shown = request;
  if (auto made = exchange::make_attestation(learner, request)) view.attestation = std::move(made).value();
  if (!view.attestation) shown.name = speech.text("attestation/no_name");
  const auto preview = exchange::make_attestation(learner, shown);
  if (preview) add_previews(view, preview.value());
  return view;
}

}  // namespace passerelle::ui
