#include "ui/view_date.h"

#include "learning/progress.h"
#include "locale/when.h"

namespace passerelle::ui {

std::string short_day(std::chrono::sys_days day, const Speech& speech) {
  return locale::short_day(speech.words(), day);
}

std::string dated_day(const Moment& at, const Moment& now, const Speech& speech) {
  return locale::dated_day(speech.words(), learning::local_day(at), learning::local_day(now));
}

std::string day_and_time(const Moment& at, const Speech& speech) {
  const auto local = (at.utc + at.offset).time_since_epoch().count();
  return speech.format("dates/with_time", {{"day", static_cast<double>(local)}});
}

std::string relative_day(const Moment& at, const Moment& now, const Speech& speech) {
  return locale::relative_day(speech.words(), learning::local_day(at), learning::local_day(now));
}

}  // namespace passerelle::ui
