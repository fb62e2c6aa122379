// The pages around the lesson.
#include "ui/app_page.h"
#include "ui/page_history.h"
#include "ui/page_attestation.h"
#include "ui/page_first_start.h"
#include "ui/page_home.h"
#include "ui/page_interview.h"
#include "ui/page_progress.h"
#include "ui/page_glossary.h"
#include "ui/page_settings.h"
#include "ui/page_review.h"

namespace passerelle::ui {

std::vector<Crumb> AppPage::crumbs(const Place& place, const Speech& speech) const {
  return {{speech.text("shell/" + std::string(id())), place, false}};
}

Pages make_pages(const PageTools& tools) {
  Pages pages;
  pages[Screen::Attestation] = make_attestation_page(tools);
  pages.emplace(Screen::Interview, make_interview_page(tools));
  pages[Screen::Home] = make_home_page(tools);
  pages[Screen::Progress] = make_progress_page(tools);
  pages[Screen::History] = make_history_page(tools);
  pages[Screen::Glossary] = make_glossary_page(tools);
  pages[Screen::Controls] = make_controls_page(tools);
  pages[Screen::Clauses] = make_clauses_page(tools);
  pages[Screen::Settings] = make_settings_page(tools);
  pages[Screen::Review] = make_review_page(tools);
  pages[Screen::FirstStart] = make_first_start_page(tools);
  return pages;
}

}  // namespace passerelle::ui
