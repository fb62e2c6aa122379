#pragma once
// A page that App shows without knowing what it is for: it builds its view model, draws it, and acts after the frame on
// what it asked for. The pages around the lesson are such pages; app_pages.cpp lists them.

#include <any>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "learning/learner.h"
#include "ui/drafts.h"
#include "ui/job_request.h"
#include "ui/screens/page.h"
#include "ui/screens/shell.h"
#include "ui/services.h"
#include "ui/session.h"
#include "ui/view_shell.h"

namespace passerelle::ui {

/// Said for a few seconds at the lower right: what was done, and how to undo it.
struct Toast {
  std::string icon;
  std::string text;
  std::string action;  ///< "Undo"; empty: none
  std::function<void()> on_action;
};

/// What a page works with between frames. Everything outlives the page.
struct PageTools {
  learning::Learner& learner;
  const Clock& clock;
  Drafts& drafts;
  Ui& ui;
  const Session& session;
  const Services& services;
  std::function<Speech()> speech;
  std::function<void()> changed;  ///< what is shown is not what is: views are built anew before the next frame
  std::function<void(Place)> go_to;
  std::function<void(Toast)> toast;
  std::function<void(JobRequest)> start_job;

  const course::Course& course() const { return learner.course(); }
};

class AppPage {
 public:
  virtual ~AppPage() = default;

  /// "review": id of the scroll region, first part of every widget id of the page, its name for `passerelle picture`,
  /// and "shell/review" its name in the rail and in the crumbs.
  virtual std::string_view id() const = 0;
  /// Reading pages stand on a plane of their own.
  virtual Plane plane() const { return Plane::Cards; }
  /// The page was opened, or asked to show something else on it (Place::block).
  virtual void open(const Place&) {}
  /// Another page is about to be shown.
  virtual void leave() {}
  /// Builds the view model; called before a frame when something changed.
  virtual void refresh(const Place& place, const Speech& speech) = 0;
  /// Draws; changes nothing but the page's own view state.
  virtual Intent draw(const Page& page) = 0;
  /// What OnPage holds, after the frame.
  virtual void act(const std::any&) {}
  /// The widget that has the keyboard when the page is opened; empty: none.
  virtual std::string focus() const { return {}; }
  /// The way to the page; the last one is the page itself.
  virtual std::vector<Crumb> crumbs(const Place& place, const Speech& speech) const;
};

using Pages = std::map<Screen, std::unique_ptr<AppPage>>;

/// Every page there is, see app_pages.cpp.
Pages make_pages(const PageTools& tools);

}  // namespace passerelle::ui
