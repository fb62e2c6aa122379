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

std::string day_with_year(const Moment& at, const Speech& speech) {
  return locale::day_with_year(speech.words(), learning::local_day(at));
}

std::string day_and_time(const Moment& at, const Speech& speech) {
  return locale::day_and_time(speech.words(), at.utc + at.offset);
}

std::string relative_day(const Moment& at, const Moment& now, const Speech& speech) {
  return locale::relative_day(speech.words(), learning::local_day(at), learning::local_day(now));
}

}  // namespace passerelle::ui
