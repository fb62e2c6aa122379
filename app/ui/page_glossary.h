#pragma once
// The pages to look things up: glossary, controls of Annex A, clauses.

#include <memory>

#include "ui/app_page.h"

namespace passerelle::ui {

std::unique_ptr<AppPage> make_glossary_page(const PageTools& tools);
std::unique_ptr<AppPage> make_controls_page(const PageTools& tools);
std::unique_ptr<AppPage> make_clauses_page(const PageTools& tools);

}  // namespace passerelle::ui
