#include "ui/page_glossary.h"

#include <imgui.h>

#include <utility>

#include "ui/screens/glossary.h"

namespace passerelle::ui {
namespace {

using MakeView = ReferenceView (*)(const ReferenceSource&, const ReferenceChoice&, const Speech&);

/// What makes one of the three pages different from the others.
struct Kind {
  std::string_view id;
  std::string_view bookmark;  ///< what the key of a bookmark begins with
  std::string_view title;
  int tab = 0;
  MakeView make_view = nullptr;
};

constexpr Kind kGlossary{"glossary", "term:", "glossary/title", 0, make_glossary_view};
constexpr Kind kControls{"controls", "control:", "controls/title", 1, make_controls_view};
constexpr Kind kClauses{"clauses", "clause:", "clauses/title", 2, make_clauses_view};

class ReferencePage : public AppPage {
 public:
  ReferencePage(const PageTools& tools, const Kind& kind) : tools_(tools), kind_(kind) {}

  std::string_view id() const override { return kind_.id; }

  void open(const Place& place) override {
    opened_ = true;
    wanted_ = place.block;
    if (place.block.empty()) return;
    // What is looked for must be in the list.
    state_.find.reset({});
    choice_ = {};
    choice_.entry = place.block;
    state_.reveal = true;
  }

  void leave() override { state_.open_menu.clear(); }

  void refresh(const Place& place, const Speech& speech) override {
    if (!opened_) open(place);
    choice_.text = state_.find.text();
    view_ = kind_.make_view({tools_.course(), tools_.learner, tools_.session.mode}, choice_, speech);
    view_.terms.clear();
    for (const course::KeyTerm& term : tools_.course().terms) view_.terms.push_back(term_view_of(term, speech.lead));
    ++state_.revision;
  }

  Intent draw(const Page& page) override { return draw_reference(view_, state_, kind_.id, kind_.tab, page); }

  void act(const std::any& wanted) override {
    if (const auto* entry = std::any_cast<ShowEntry>(&wanted)) choice_.entry = entry->id;
    if (const auto* menu = std::any_cast<OpenMenu>(&wanted)) state_.open_menu = menu->id;
    if (const auto* option = std::any_cast<ChooseOption>(&wanted)) {
      choice_.options[option->menu] = option->option;
      state_.open_menu.clear();
      say_count_ = true;
    }
    if (std::any_cast<FilterText>(&wanted) != nullptr) say_count_ = true;
    if (std::any_cast<ToggleBookmark>(&wanted) != nullptr) toggle_bookmark();
    if (std::any_cast<CopyEntry>(&wanted) != nullptr) {
      ImGui::SetClipboardText(view_.copy_text.c_str());
      tools_.toast({"copy", tools_.speech().text("glossary/copied"), {}, {}});
    }
    if (std::exchange(say_count_, false)) say_count();
  }

  std::vector<Crumb> crumbs(const Place& place, const Speech& speech) const override {
    const std::string glossary = speech.text("shell/glossary");
    if (kind_.tab == 0) return {{glossary, place, false}};
    return {{glossary, {Screen::Glossary, {}, {}}, true}, {speech.text(kind_.title), place, false}};
  }

  /// The keyboard stays on the switch from page to page; else it is in the list when an entry was asked for.
  std::string focus() const override {
    if (tools_.ui.focused_id().starts_with(kReferenceSwitch)) return tools_.ui.focused_id();
    if (!wanted_.empty()) return path_of(kind_.id, "row", wanted_);
    return path_of(kind_.id, "find");
  }

 private:
  void toggle_bookmark() {
    const std::string key = std::string(kind_.bookmark) + view_.shown;
    const bool kept = !tools_.learner.is_bookmarked(key);
    tools_.learner.set_bookmark(key, kept);
    const Speech speech = tools_.speech();
    const auto undo = [tools = tools_, key, kept] {
      tools.learner.set_bookmark(key, !kept);
      tools.changed();
    };
    tools_.toast({kept ? "bookmarked" : "bookmark",
                  speech.text(kept ? "reference/bookmark_added" : "reference/bookmark_removed"),
                  speech.text("reference/undo"), undo});
  }

  /// How many are left, for who does not see the list.
  void say_count() {
    const Speech speech = tools_.speech();
    choice_.text = state_.find.text();
    const ReferenceView view = kind_.make_view({tools_.course(), tools_.learner, tools_.session.mode}, choice_, speech);
    tools_.ui.announce(speech.format("reference/left", {{"count", static_cast<std::int64_t>(view.rows.size())}}));
  }

  PageTools tools_;
  Kind kind_;
  ReferenceView view_;
  ReferenceState state_;
  ReferenceChoice choice_;
  std::string wanted_;  ///< entry with which the page was opened last
  bool opened_ = false;
  bool say_count_ = false;
};

}  // namespace

std::unique_ptr<AppPage> make_glossary_page(const PageTools& tools) {
  return std::make_unique<ReferencePage>(tools, kGlossary);
}

std::unique_ptr<AppPage> make_controls_page(const PageTools& tools) {
  return std::make_unique<ReferencePage>(tools, kControls);
}

std::unique_ptr<AppPage> make_clauses_page(const PageTools& tools) {
  return std::make_unique<ReferencePage>(tools, kClauses);
}

}  // namespace passerelle::ui
